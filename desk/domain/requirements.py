"""The requirement list of a service or bundle, from the rows that a case is checked against.

Nothing is answered beforehand but what the service itself says (for whom it is) and what the
office has set. A row that still depends on an answer is listed with its condition in words.
Source: circular 470/13287/Dukcapil of 28 September 2021 (nothing beyond these rows is asked);
UU 24/2013, Ps. 79A (no fee); UU 25/2009, Ps. 21 (requirements, time and cost are published).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from desk.domain.answers import AnswerSheet, ChecklistItem, ChecklistRequest
from desk.domain.asking import build
from desk.domain.case import Answer, ScopeKind
from desk.domain.catalogue import Bundle, Catalogue, DocumentKind, Service
from desk.domain.checklist import ChecklistRow, RowForm, SlotLevel
from desk.domain.claims import Claim, Claimant
from desk.domain.condition_words import (
    both_of,
    common_terms,
    condition_of,
    in_words,
    one_of,
    simplified,
)
from desk.domain.conditions import ALWAYS, OFFICE_PREFIX, Condition, Known, Term
from desk.domain.publication import (
    Asking,
    PublicWords,
    RequirementLine,
    RequirementSheet,
)
from desk.domain.requirement_facts import elsewhere, facts_of, unsure_of
from desk.domain.routing import subject_asker
from desk.domain.uniting import STRENGTH

TYPED = frozenset({RowForm.TYPED, RowForm.DIGITAL_RECORD_FROM_SIAK})

_NO = ("tidak",)
"""A preset of "no" is what usually holds, not what the service's name says: it is left open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A row as it is published: how strongly, and under which condition."""

    row: ChecklistRow
    level: SlotLevel
    condition: Condition


def requirement_sheet(
    catalogue: Catalogue, code: str, words: PublicWords, facts: ChecklistRequest
) -> RequirementSheet:
    """What is published for a service or bundle.

    `facts` holds the office's settings, form set and local rows; its items and answers do not
    count.

    Raises:
        KeyError: the catalogue has no such service or bundle.
    """
    bundle = catalogue.find_bundle(code)
    items = _items(code, bundle)
    services = tuple(catalogue.service(item.service) for item in items)
    office_known = _office_known(catalogue, facts, items[0])
    assumed = _assumed(catalogue, services, office_known)
    request = replace(facts, items=items, answers=tuple(_answer(term) for term in assumed))
    asked = _Reader(_open(catalogue), request).asked()
    fixed = {answer.question for answer in bundle.fixed_answers} if bundle else set()
    audience = (
        condition_of((tuple(term for term in assumed if term.question not in fixed),))
        if bundle
        else simplified(services[0].applies_when, office_known)
    )
    said = in_words(audience, words)
    return RequirementSheet(
        code=code,
        title=words.titles[code],
        name=bundle.name if bundle else services[0].name,
        group=None if bundle else services[0].group,
        audience=words.said.audience.format(condition=said) if said else "",
        lines=_lines(catalogue, asked, words, request),
        handover=_handover(catalogue, asked, words),
        facts=facts_of(catalogue, request, services, words),
        elsewhere=elsewhere(services, words, office_known),
        unsure=unsure_of(services, tuple(one.row for one in asked)),
    )


def _items(code: str, bundle: Bundle | None) -> tuple[ChecklistItem, ...]:
    if bundle is None:
        return (ChecklistItem(service=code),)
    return tuple(ChecklistItem(service=m.service, bundle=code) for m in bundle.members)


def _open(catalogue: Catalogue) -> Catalogue:
    """The catalogue without presets that only guess what usually holds."""
    services = tuple(
        replace(service, presets=tuple(p for p in service.presets if p.values != _NO))
        for service in catalogue.services
    )
    return replace(catalogue, services=services)


def _office_known(catalogue: Catalogue, facts: ChecklistRequest, item: ChecklistItem) -> Known:
    """Only what the office has set; every question is open."""
    sheet = AnswerSheet(catalogue, replace(facts, items=(item,), answers=()))
    known = sheet.known_to(subject_asker(catalogue, item))
    return lambda question: known(question) if question.startswith(OFFICE_PREFIX) else ()


def _assumed(catalogue: Catalogue, services: tuple[Service, ...], known: Known) -> tuple[Term, ...]:
    """What is certain where the services apply; what two of them see differently is left open."""
    per_owner = {question.id for question in catalogue.questions if question.per_owner}
    terms = dict.fromkeys(
        term
        for service in services
        for term in common_terms(simplified(service.applies_when, known))
        if not term.negated and term.question not in per_owner
    )
    questions = [term.question for term in terms]
    return tuple(term for term in terms if questions.count(term.question) == 1)


def _answer(term: Term) -> Answer:
    return Answer(question=term.question, values=(term.value,), scope=ScopeKind.CASE, scope_key="")


class _Reader:
    """Reads the rows of a request with their conditions."""

    def __init__(self, catalogue: Catalogue, request: ChecklistRequest) -> None:
        self._catalogue = catalogue
        self._request = request
        self._sheet = AnswerSheet(catalogue, request)
        self._claims = Claimant(catalogue, request, self._sheet).claims()

    def asked(self) -> tuple[_Asked, ...]:
        """Every row of the checklist, in its order."""
        return tuple(self._asked(row) for row in build(self._catalogue, self._request).rows)

    def _asked(self, row: ChecklistRow) -> _Asked:
        keys = {row.slot.key, *row.same_as}
        conditions: dict[SlotLevel, list[Condition]] = {}
        for claim in self._claims:
            if claim.slot.key in keys and claim.item.key in row.services:
                conditions.setdefault(claim.potential, []).append(self._condition(claim))
        level = min(conditions, key=STRENGTH.__getitem__)
        return _Asked(row=row, level=level, condition=one_of(conditions[level]))

    def _condition(self, claim: Claim) -> Condition:
        """What is open of the row's condition and of that of the bundle's member."""
        known = self._sheet.known_to(subject_asker(self._catalogue, claim.item))
        member = self._member_condition(claim.item)
        return both_of(simplified(member, known), simplified(claim.row.when, known))

    def _member_condition(self, item: ChecklistItem) -> Condition:
        bundle = self._catalogue.find_bundle(item.bundle) if item.bundle else None
        members = bundle.members if bundle else ()
        return next((m.when for m in members if m.service == item.service), ALWAYS)


def _lines(
    catalogue: Catalogue, asked: Iterable[_Asked], words: PublicWords, request: ChecklistRequest
) -> tuple[RequirementLine, ...]:
    """One line for each thing to send; a group of which one is enough is one line."""
    groups: dict[str, list[_Asked]] = {}
    for one in asked:
        row = one.row
        keys = (row.any_of, *row.also_any_of) if row.any_of else (row.slot.key,)
        for key in keys:
            groups.setdefault(key, []).append(one)
    distinct = {tuple(one.row.slot.key for one in ones): ones for ones in groups.values()}
    texts: Mapping[str, str] = {
        one.row.slot.key: _phrase(catalogue, one, words, request)
        for ones in distinct.values()
        for one in ones
    }
    lines = [_line(ones, texts, words) for ones in distinct.values()]
    order = list(Asking)
    return tuple(sorted(lines, key=lambda line: order.index(line.asking)))


def _line(ones: list[_Asked], texts: Mapping[str, str], words: PublicWords) -> RequirementLine:
    """The sentence of a row, or of a group; a condition that all share is said once, at the end."""
    said = words.said
    alike = len({one.condition for one in ones}) == 1
    choices = [
        texts[one.row.slot.key] if alike else _under(texts[one.row.slot.key], one.condition, words)
        for one in ones
    ]
    text = choices[0] if len(ones) == 1 else said.one_of.format(choices=said.or_.join(choices))
    return RequirementLine(
        asking=_asking(ones),
        text=_under(text, ones[0].condition, words) if alike else text,
        slots=tuple(one.row.slot.key for one in ones),
    )


def _under(text: str, condition: Condition, words: PublicWords) -> str:
    when = in_words(condition, words)
    return words.said.when.format(text=text, condition=when) if when else text


def _asking(ones: list[_Asked]) -> Asking:
    level = min((one.level for one in ones), key=STRENGTH.__getitem__)
    if level is SlotLevel.OPTIONAL:
        return Asking.OPTIONAL
    if any(one.condition.text for one in ones) and len({o.condition for o in ones}) == 1:
        return Asking.SOMETIMES
    if level is SlotLevel.DATA or all(one.row.form in TYPED for one in ones):
        return Asking.TYPED
    return Asking.ALWAYS


def _phrase(
    catalogue: Catalogue, one: _Asked, words: PublicWords, request: ChecklistRequest
) -> str:
    """The citizen's phrase; a form that it does not name gets its code in the office's set."""
    row = one.row
    document = catalogue.document(row.slot.document)
    code = catalogue.form_code(document, request.form_set)
    text = row.phrase
    if document.kind is DocumentKind.FORM and code and code not in text:
        text = words.said.form.format(text=text, code=code)
    return words.said.local.format(text=text) if one.level is SlotLevel.LOCAL else text


def _handover(catalogue: Catalogue, asked: Iterable[_Asked], words: PublicWords) -> str:
    """Old originals that are handed in when the result is fetched."""
    papers = [
        f"{catalogue.document(one.row.slot.document).label} "
        f"{catalogue.owner(one.row.slot.owner).plain}"
        for one in asked
        if one.row.form is RowForm.WITHDRAWN_AT_HANDOVER
    ]
    return words.said.handover.format(papers="; ".join(papers)) if papers else ""
