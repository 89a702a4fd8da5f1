"""What SIAK returns: a signed PDF is attached to its item byte for byte, a card is noted."""

from dataclasses import dataclass
from pathlib import Path

from desk.actions.cases import CaseView, view
from desk.actions.desk import Desk
from desk.actions.inspecting import ROOTS_FOLDER, read_file
from desk.actions.matching import match_in_case, text_of
from desk.actions.registry import Outcome, Right, Touched, action
from desk.domain.answers import numbered
from desk.domain.case import Item, Result, ResultForm, SignatureState
from desk.domain.checklist import ExpectedResult
from desk.domain.details import Detail
from desk.domain.errors import (
    NotAllowedError,
    NotFoundError,
    NothingToDoError,
    ReasonMissingError,
)
from desk.domain.files import SignatureReport
from desk.domain.ids import FileId, ItemId, ResultId
from desk.domain.matching import ResultDoubt, doubts_about
from desk.domain.naming import result_name
from desk.domain.sayings import Several, saying
from desk.domain.writing import subject
from desk.outbox.handover import HandoverFile, write_handover
from desk.storage import case_parts, cases, journal
from desk.storage.open_names import cases_with_result
from desk.storage.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultOrder:
    """What the officer says of a result that came back.

    `kind` is one of the item's expected results; `reason` is wanted where the signature is
    absent or broken, or the PDF does not name whom the result is about. `sha256` is that of the
    file that the officer saw; empty where nobody looked before.
    """

    item_id: ItemId
    kind: str
    document_number: str = ""
    reason: str = ""
    sha256: str = ""


def expected_results(seen: CaseView, item: Item) -> tuple[ExpectedResult, ...]:
    """What the service of this item ends in; nothing once the item is closed."""
    key = numbered(item.service, item.ordinal)
    return tuple(one for one in seen.checklist.results if one.service == key)


@action(right=Right.HAND_OVER, verb="result_attached")
def attach_result(desk: Desk, order: ResultOrder, path: Path) -> Outcome[Result]:
    """Attach the PDF of a result to its item; its bytes are stored as they came.

    Raises:
        FileMissingError: there is no such file.
        NotAllowedError: the file is no readable PDF, or not the one that was looked at.
        NotFoundError: the item does not end in such a result.
        NothingToDoError: this result has exactly this file already.
        ReasonMissingError: the signature is absent or broken, or the PDF names somebody else, and
            nothing was said about it.
    """
    data = read_file(path)
    report = desk.worker.signature(data, roots=desk.store.folder / ROOTS_FOLDER)
    if report.state is SignatureState.UNREADABLE:
        raise NotAllowedError(Detail.NOT_A_PDF)
    if order.sha256 not in ("", report.sha256):
        raise NotAllowedError(Detail.CHANGED_IN_FOLDER)
    text = text_of(desk, data)
    file_id = FileId(desk.new_id())
    with desk.writing() as session:
        seen = view(desk, session, cases.case_of_item(session, order.item_id))
        expected = _expected(seen, order)
        doubts = _doubts(session, seen, order, text, report)
        _check_doubts(doubts, order)
        desk.store.vault.put(file_id, data)
        result = Result(
            id=ResultId(desk.new_id()),
            item_id=order.item_id,
            kind=expected.kind,
            label=expected.label,
            form=ResultForm.PDF_TTE,
            document_number=order.document_number.strip(),
            file_id=file_id,
            sent_name=path.name,
            sha256=report.sha256,
            size_bytes=len(data),
            signature=report.state,
            attached_at=desk.now(),
        )
        case_parts.add_result(session, result)
        found = ",".join(doubt.value for doubt in doubts)
        said = f"{report.state.value};{found};{order.reason.strip()}"
        entry = journal.append(session, desk.act("result_attached", seen.file.case.id, seen=said))
    return Outcome(value=result, touched=Touched.CASES | Touched.FILES, entry=entry)


@action(right=Right.HAND_OVER, verb="card_noted")
def note_card(desk: Desk, order: ResultOrder) -> Outcome[Result]:
    """Note a card or an entry, which is no file: it stands on the result sheet.

    Raises:
        NotFoundError: the item does not end in such a result.
        NotAllowedError: the result is a PDF and wants its file.
    """
    with desk.writing() as session:
        seen = view(desk, session, cases.case_of_item(session, order.item_id))
        expected = _expected(seen, order)
        if expected.form is ResultForm.PDF_TTE:
            raise NotAllowedError(saying(Detail.PDF_WANTS_FILE, label=expected.label))
        result = Result(
            id=ResultId(desk.new_id()),
            item_id=order.item_id,
            kind=expected.kind,
            label=expected.label,
            form=expected.form,
            document_number=order.document_number.strip(),
            attached_at=desk.now(),
        )
        case_parts.add_result(session, result)
        entry = journal.append(session, desk.act("card_noted", seen.file.case.id))
    return Outcome(value=result, touched=Touched.CASES, entry=entry)


def read_result(desk: Desk, result: Result) -> bytes:
    """The bytes of a result as they came, checked against its SHA-256.

    Raises:
        NotAllowedError: the result is a card and has no file.
        StoredFileDamagedError: the stored bytes are gone or changed.
    """
    if result.file_id is None:
        raise NotAllowedError(saying(Detail.CARD_HAS_NO_FILE, label=result.label))
    return desk.store.vault.get(result.file_id, sha256=result.sha256)


@action(right=Right.HAND_OVER, verb="result_copied")
def save_result(desk: Desk, result: Result, folder: Path) -> Outcome[Path]:
    """Copy one result into a folder under a readable name; the same bytes are written once.

    Raises:
        NotAllowedError: the result is a card and has no file.
        StoredFileDamagedError: the stored bytes are gone or changed.
        AlreadyExistsError: something else lies there under the name.
        DiskFullError: nothing was left half written.
    """
    data = read_result(desk, result)
    with desk.writing() as session:
        seen = view(desk, session, cases.case_of_item(session, result.item_id))
        file = HandoverFile(name=copy_name(desk, seen, result), data=data, sha256=result.sha256)
        (path,) = write_handover(folder, (file,))
        act = desk.act("result_copied", seen.file.case.id, seen=result.sha256)
        entry = journal.append(session, act)
    return Outcome(value=path, touched=Touched.NOTHING, entry=entry)


def copy_name(desk: Desk, seen: CaseView, result: Result) -> str:
    """Under which name a copy of a result leaves: what it is and whose, never a NIK."""
    item = next(item for item in seen.file.items if item.id == result.item_id)
    subjects = desk.rules.wording(seen.catalogue).subjects
    return result_name(result.label, subject(seen.file, item, subjects))


def _doubts(
    session: Session, seen: CaseView, order: ResultOrder, text: str, report: SignatureReport
) -> tuple[ResultDoubt, ...]:
    """What speaks against attaching this file here.

    Raises:
        NothingToDoError: this result has exactly this file already.
    """
    for one in seen.file.results:
        if (one.item_id, one.kind, one.sha256) == (order.item_id, order.kind, report.sha256):
            raise NothingToDoError(saying(Detail.HAS_THIS_FILE, label=one.label))
    there = [case_id for case_id, _ in cases_with_result(session, report.sha256)]
    match = match_in_case(seen, order.item_id, order.kind, text, report)
    elsewhere = any(case_id != seen.file.case.id for case_id in there)
    return doubts_about(report, match, in_other_case=elsewhere)


def _check_doubts(doubts: tuple[ResultDoubt, ...], order: ResultOrder) -> None:
    if doubts and not order.reason.strip():
        raise ReasonMissingError(Several(parts=doubts, is_sentence=True))


def _expected(seen: CaseView, order: ResultOrder) -> ExpectedResult:
    item = next(item for item in seen.file.items if item.id == order.item_id)
    for expected in expected_results(seen, item):
        if expected.kind == order.kind:
            return expected
    raise NotFoundError(saying(Detail.A_RESULT_OF_SERVICE, kind=order.kind, service=item.service))
