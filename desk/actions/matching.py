"""Result PDFs as they arrive: read in the worker process and held against the open cases."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desk.actions.cases import CaseView, view
from desk.actions.desk import Desk
from desk.actions.inspecting import ROOTS_FOLDER, read_file
from desk.domain.answers import numbered
from desk.domain.case import CaseFile, Item, Person, ResultForm, SignatureState
from desk.domain.checklist import ExpectedResult
from desk.domain.details import Detail
from desk.domain.errors import NotFoundError, TroubleError, UserError
from desk.domain.files import SignatureReport
from desk.domain.ids import CaseId, ItemId
from desk.domain.matching import (
    MatchFact,
    Named,
    OpenPlace,
    PdfMatches,
    PlaceMatch,
    ResultDoubt,
    doubts_about,
    facts_of,
    match_pdf,
)
from desk.domain.pdf_words import PdfWords, read_words
from desk.domain.sayings import saying
from desk.domain.status import CLOSED, Status
from desk.domain.writing import subject
from desk.storage.open_names import OpenNames, cases_with_result, open_names
from desk.storage.session import Session

log = logging.getLogger(__name__)

AT_SIAK = frozenset({Status.PROCESSING, Status.SIGNING, Status.PRINTING})
"""Where an item waits for what SIAK gives."""

MOST_CASES = 20
"""More cases than this that one PDF names are too many to choose from; nothing is certain then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadResult:
    """A PDF that may be a result: what was read in it, and whose it may be.

    `attached_to` are the numbers of the open cases that have it already. `choices` are the
    results it may be attached to, the likeliest first; `certain` is among them where nobody else
    can be meant.
    """

    path: Path
    report: SignatureReport
    matches: PdfMatches
    choices: tuple[PlaceMatch, ...]
    certain: PlaceMatch | None
    attached_to: tuple[str, ...] = ()

    @property
    def opens(self) -> bool:
        """Whether it can be opened as a PDF at all."""
        return self.report.state is not SignatureState.UNREADABLE

    def doubts(self, choice: PlaceMatch) -> tuple[ResultDoubt, ...]:
        """Why it would be attached to this result only with a reason."""
        elsewhere = any(number != choice.place.case_number for number in self.attached_to)
        return doubts_about(self.report, choice, in_other_case=elsewhere)

    @property
    def looks_like_result(self) -> bool:
        """Whether it is worth a question when it just lies in the folder of downloads.

        Citizens send PDFs, too: one that is not signed, or that was signed before the request
        came, is asked about only when the officer wants it.
        """
        signed = self.report.state not in (SignatureState.NONE, SignatureState.UNREADABLE)
        fits = self._is_awaited or bool(self.matches.kinds)
        return signed and not self.attached_to and fits

    @property
    def may_be_result(self) -> bool:
        """Whether it is worth a question when the officer asks for the newest result.

        One that is not signed has to bear the title of a result that somebody waits for.
        """
        titled = any(MatchFact.KIND in one.facts for one in self.matches.matches)
        unsigned = self.opens and not self.attached_to and titled and self._is_awaited
        return self.looks_like_result or unsigned

    @property
    def _is_awaited(self) -> bool:
        """Whether it may be what somebody waits for, and was not signed before they asked."""
        return any(
            one.place.is_waiting and MatchFact.SIGNED_BEFORE not in one.facts
            for one in self.matches.matches
        )


def read_results(
    desk: Desk, paths: Sequence[Path], on_screen: CaseId | None = None
) -> tuple[ReadResult, ...]:
    """Read PDFs and say whose results they may be; what is no file any more is left out.

    The results of the case on the screen can be chosen whatever the PDF says.

    Raises:
        NotFoundError: there is no such case on the screen.
    """
    read = [one for path in paths if (one := _read(desk, path)) is not None]
    with desk.store.reading() as session:
        names = open_names(session) if read else ()
        return tuple(_matched(desk, session, one, names, on_screen) for one in read)


def places_of(seen: CaseView) -> tuple[OpenPlace, ...]:
    """Every PDF that a case ends in, as a place that a result may be for."""
    file = seen.file
    live = [item for item in file.items if item.status not in CLOSED]
    pairs = [(item, one) for item in live for one in _expected(seen, item)]
    siblings = {
        expected.kind: sum(one.count for _, one in pairs if one.kind == expected.kind)
        for _, expected in pairs
    }
    return tuple(_place(seen, item, one, siblings[one.kind]) for item, one in pairs)


def place_of(seen: CaseView, item_id: ItemId, kind: str) -> OpenPlace:
    """The place of one result.

    Raises:
        NotFoundError: the item does not end in such a PDF.
    """
    for place in places_of(seen):
        if place.item_id == item_id and place.kind == kind:
            return place
    raise NotFoundError(saying(Detail.A_RESULT, kind=kind))


def text_of(desk: Desk, data: bytes) -> str:
    """The text of a PDF, read in the worker process; empty where it has none that can be read."""
    try:
        return desk.worker.pdf_text(data)
    except (UserError, TroubleError) as error:
        log.info("no text in a PDF: %s", type(error).__name__)
        return ""


def match_in_case(
    seen: CaseView, item_id: ItemId, kind: str, text: str, report: SignatureReport
) -> PlaceMatch:
    """What a PDF says about one result of a case.

    Raises:
        NotFoundError: the item does not end in such a PDF.
    """
    return facts_of(read_words(text), place_of(seen, item_id, kind), report.signed_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class _ReadPdf:
    path: Path
    report: SignatureReport
    words: PdfWords


def _read(desk: Desk, path: Path) -> _ReadPdf | None:
    try:
        data = read_file(path)
    except UserError as error:
        log.info("not read: %s", type(error).__name__)
        return None
    report = desk.worker.signature(data, roots=desk.store.folder / ROOTS_FOLDER)
    opens = report.state is not SignatureState.UNREADABLE
    return _ReadPdf(
        path=path, report=report, words=read_words(text_of(desk, data) if opens else "")
    )


def _matched(
    desk: Desk,
    session: Session,
    read: _ReadPdf,
    names: Iterable[OpenNames],
    on_screen: CaseId | None,
) -> ReadResult:
    named = [one.case_id for one in names if _is_named(read.words, one)]
    looked_at = dict.fromkeys([*([on_screen] if on_screen else []), *named[:MOST_CASES]])
    places = [place for case_id in looked_at for place in places_of(view(desk, session, case_id))]
    signed_at = read.report.signed_at
    matches = match_pdf(read.words, places, signed_at)
    there = cases_with_result(session, read.report.sha256)
    speaking = {(one.place.item_id, one.place.kind) for one in matches.matches}
    others = tuple(
        facts_of(read.words, place, signed_at)
        for place in places
        if place.case_id == on_screen and (place.item_id, place.kind) not in speaking
    )
    unsure = len(named) > MOST_CASES or bool(there)
    return ReadResult(
        path=read.path,
        report=read.report,
        matches=matches,
        choices=(*matches.matches, *others),
        certain=None if unsure else matches.certain,
        attached_to=tuple(number for _, number in there),
    )


def _is_named(words: PdfWords, case: OpenNames) -> bool:
    return (
        any(words.shows(number) for number in case.numbers)
        or any(words.names(name) for name in case.names)
        or words.holds(case.number)
    )


def _expected(seen: CaseView, item: Item) -> tuple[ExpectedResult, ...]:
    key = numbered(item.service, item.ordinal)
    return tuple(
        one
        for one in seen.checklist.results
        if one.service == key and one.form is ResultForm.PDF_TTE
    )


def _place(seen: CaseView, item: Item, expected: ExpectedResult, siblings: int) -> OpenPlace:
    file = seen.file
    have = sum(one.item_id == item.id and one.kind == expected.kind for one in file.results)
    return OpenPlace(
        case_id=file.case.id,
        case_number=file.case.number,
        item_id=item.id,
        service=item.service,
        ordinal=item.ordinal,
        kind=expected.kind,
        label=expected.label,
        is_waiting=item.status in AT_SIAK and have < max(1, expected.count),
        asked_at=file.case.first_message_at,
        applicant=file.applicant.name,
        subject=_subject(seen, file, item),
        people=tuple(_named(one) for one in file.people),
        family_cards=tuple(one.no_kk for one in file.families if one.no_kk),
        siblings=siblings,
        is_filled=expected.count == 1 and have > 0,
    )


def _subject(seen: CaseView, file: CaseFile, item: Item) -> Named:
    """Whom the result is about; where nobody plays that part, the applicant."""
    subjects = {one.code: one.subject for one in seen.catalogue.services}
    name = subject(file, item, subjects)
    if name == file.applicant.name:
        return _named(file.applicant)
    return _named(next(one for one in file.people if one.name == name))


def _named(person: Person) -> Named:
    return Named(name=person.name, nik=person.nik, birth_date=person.birth_date)
