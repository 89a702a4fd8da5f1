"""Whose result a PDF is: what is read in it, held against the results that cases wait for.

To hand somebody the paper of somebody else is the worst an office can do. A match is certain only
where the paper says whom it is about, a second fact agrees, and nobody else could be meant;
whatever is less than that is shown and chosen by the officer.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from desk.domain.case import SignatureState
from desk.domain.files import SignatureReport
from desk.domain.ids import CaseId, ItemId
from desk.domain.names import name_key
from desk.domain.pdf_words import FAMILY_CARD, SIXTEEN_DIGITS, PdfWords
from desk.domain.result_titles import TITLES

GOOD = frozenset({SignatureState.VALID, SignatureState.VALID_ISSUER_UNKNOWN})
"""Signatures that need no word of explanation."""

DEED_NUMBER = re.compile(r"\b\d{4}-[A-Z]{2,3}-\d{8}-\d{4}\b")
"""The number of a deed. Source: Permendagri 109/2019 (`3204-LU-18092026-0001`)."""


class MatchFact(StrEnum):
    """What in a PDF speaks for a result, or, the last two, against it."""

    KIND = "kind"
    SUBJECT = "subject"
    NAME = "name"
    NIK = "nik"
    FAMILY_CARD = "family_card"
    CASE_NUMBER = "case_number"
    BIRTH_DATE = "birth_date"
    RELATIVE = "relative"
    OTHER_NIK = "other_nik"
    SIGNED_BEFORE = "signed_before"


class ResultDoubt(StrEnum):
    """Why a PDF is attached to a result only with a written reason."""

    NOT_SIGNED = "not_signed"
    CHANGED = "changed"
    NAME_NOT_FOUND = "name_not_found"
    OTHER_NIK = "other_nik"
    IN_OTHER_CASE = "in_other_case"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A person of a case, as a PDF may name them."""

    name: str
    nik: str | None = field(default=None, repr=False)
    birth_date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPlace:
    """A result that a case ends in. `is_waiting` says that SIAK has it in work and it is not there.

    `subject` is whom it is about, as far as the case knows; `people` are all of the case.
    `siblings` are how many results of this kind the case ends in; `is_filled` says that the one
    that is due is there already.
    """

    case_id: CaseId
    case_number: str
    item_id: ItemId
    service: str
    ordinal: int
    kind: str
    label: str
    is_waiting: bool
    asked_at: datetime
    applicant: str
    subject: Named
    people: tuple[Named, ...]
    family_cards: tuple[str, ...] = field(default=(), repr=False)
    siblings: int = 1
    is_filled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMatch:
    """A result with what in the PDF speaks for and against it."""

    place: OpenPlace
    facts: frozenset[MatchFact]

    @property
    def is_named(self) -> bool:
        """Whether the PDF names whom the result is about."""
        return bool(self.facts & {MatchFact.NAME, MatchFact.SUBJECT})


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfMatches:
    """What was found for one PDF, the likeliest first; `certain` where nobody else can be meant.

    `kinds` are the kinds of result its title stands for; `document_number` is that of the deed.
    """

    matches: tuple[PlaceMatch, ...]
    certain: PlaceMatch | None
    kinds: frozenset[str]
    document_number: str = ""


def match_pdf(
    words: PdfWords, places: Sequence[OpenPlace], signed_at: datetime | None = None
) -> PdfMatches:
    """Hold a PDF against the results that are open. What nothing speaks for is left out."""
    held = [PlaceMatch(place=place, facts=_facts(words, place, signed_at)) for place in places]
    speaking = [one for one in held if one.facts & _PERSONAL]
    ranked = tuple(sorted(speaking, key=_rank))
    kinds = frozenset(kind for title in words.titles for kind in TITLES[title])
    deeds = tuple(dict.fromkeys(DEED_NUMBER.findall(words.flat.upper())))
    return PdfMatches(
        matches=ranked,
        certain=_certain(words, ranked),
        kinds=kinds,
        document_number=deeds[0] if len(deeds) == 1 else "",
    )


def doubts_about(
    report: SignatureReport, match: PlaceMatch, *, in_other_case: bool = False
) -> tuple[ResultDoubt, ...]:
    """Why this PDF would be attached to this result only with a reason; empty for a good one."""
    found: list[ResultDoubt] = []
    if report.state is SignatureState.CHANGED:
        found.append(ResultDoubt.CHANGED)
    elif report.state not in GOOD:
        found.append(ResultDoubt.NOT_SIGNED)
    if not match.is_named:
        found.append(ResultDoubt.NAME_NOT_FOUND)
    if MatchFact.OTHER_NIK in match.facts:
        found.append(ResultDoubt.OTHER_NIK)
    if in_other_case:
        found.append(ResultDoubt.IN_OTHER_CASE)
    return tuple(found)


def facts_of(words: PdfWords, place: OpenPlace, signed_at: datetime | None = None) -> PlaceMatch:
    """What speaks for one result, even where nothing does: for the one the officer chose."""
    return PlaceMatch(place=place, facts=_facts(words, place, signed_at))


_PERSONAL = frozenset(MatchFact) - {
    MatchFact.KIND,
    MatchFact.BIRTH_DATE,
    MatchFact.OTHER_NIK,
    MatchFact.SIGNED_BEFORE,
}
"""Facts that point at the people of a case; the others say nothing alone."""

_SECOND = frozenset(
    {
        MatchFact.NIK,
        MatchFact.FAMILY_CARD,
        MatchFact.CASE_NUMBER,
        MatchFact.BIRTH_DATE,
        MatchFact.RELATIVE,
    }
)
"""What a name needs beside it."""

_AGAINST = frozenset({MatchFact.OTHER_NIK, MatchFact.SIGNED_BEFORE})

_WEIGHT = {
    MatchFact.KIND: 8,
    MatchFact.SUBJECT: 8,
    MatchFact.NIK: 6,
    MatchFact.FAMILY_CARD: 4,
    MatchFact.CASE_NUMBER: 6,
    MatchFact.NAME: 3,
    MatchFact.BIRTH_DATE: 2,
    MatchFact.RELATIVE: 1,
    MatchFact.OTHER_NIK: -6,
    MatchFact.SIGNED_BEFORE: -4,
}


def _facts(words: PdfWords, place: OpenPlace, signed_at: datetime | None) -> frozenset[MatchFact]:
    subject = place.subject
    kinds = {kind for title in words.titles for kind in TITLES[title]}
    others = [one for one in place.people if name_key(one.name) != name_key(subject.name)]
    checks = {
        MatchFact.KIND: place.kind in kinds,
        MatchFact.SUBJECT: words.is_about(subject.name),
        MatchFact.NAME: words.names(subject.name),
        MatchFact.NIK: words.shows(subject.nik),
        MatchFact.FAMILY_CARD: any(words.shows(card) for card in place.family_cards),
        MatchFact.CASE_NUMBER: words.holds(place.case_number),
        MatchFact.BIRTH_DATE: subject.birth_date is not None
        and words.shows_day(subject.birth_date),
        MatchFact.RELATIVE: any(
            words.places_of(one.name) or words.shows(one.nik) for one in others
        ),
        MatchFact.OTHER_NIK: _shows_another(words, place),
        MatchFact.SIGNED_BEFORE: signed_at is not None and signed_at < place.asked_at,
    }
    return frozenset(fact for fact, holds in checks.items() if holds)


def _shows_another(words: PdfWords, place: OpenPlace) -> bool:
    """Whether numbers stand there, none of them the subject's, and one of nobody in the case."""
    if place.subject.nik is None or not words.numbers or words.shows(place.subject.nik):
        return False
    known = {one.nik for one in place.people} | set(place.family_cards)
    return bool({number for number in words.numbers if SIXTEEN_DIGITS.fullmatch(number)} - known)


def _certain(words: PdfWords, ranked: Sequence[PlaceMatch]) -> PlaceMatch | None:
    """The one result that this PDF can be; anybody else it names who waits for the same ends it."""
    fitting = [one for one in ranked if MatchFact.KIND in one.facts]
    if len(words.titles) != 1 or len(fitting) != 1:
        return None
    (only,) = fitting
    is_free = only.place.is_waiting and only.place.siblings == 1
    return only if is_free and _identifies(words, only) else None


def _identifies(words: PdfWords, match: PlaceMatch) -> bool:
    facts, place = match.facts, match.place
    if facts & _AGAINST:
        return False
    if place.kind != FAMILY_CARD:
        is_about_them = MatchFact.SUBJECT in facts and bool(facts & _SECOND)
        return is_about_them and not words.is_about_another(place.subject.name)
    if place.family_cards:
        return words.card_number in place.family_cards and MatchFact.NAME in facts
    return MatchFact.NIK in facts and MatchFact.NAME in facts


def _rank(match: PlaceMatch) -> tuple[int, bool, str, str, int]:
    weight = sum(_WEIGHT[fact] for fact in match.facts)
    place = match.place
    return (-weight, not place.is_waiting, place.case_number, place.service, place.ordinal)
