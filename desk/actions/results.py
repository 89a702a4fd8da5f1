"""What SIAK returns: a signed PDF is attached to its item byte for byte, a card is noted."""

from dataclasses import dataclass
from pathlib import Path

from desk.actions.cases import CaseView, view
from desk.actions.desk import Desk
from desk.actions.inspecting import ROOTS_FOLDER, read_file
from desk.actions.registry import Outcome, Right, Touched, action
from desk.domain.answers import numbered
from desk.domain.case import Item, Result, ResultForm, SignatureState
from desk.domain.checklist import ExpectedResult
from desk.domain.errors import NotAllowedError, NotFoundError, ReasonMissingError
from desk.domain.files import SignatureReport
from desk.domain.ids import FileId, ItemId, ResultId
from desk.storage import case_parts, cases, journal

GOOD = frozenset({SignatureState.VALID, SignatureState.VALID_ISSUER_UNKNOWN})
"""Signatures that need no word of explanation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultOrder:
    """What the officer says of a result that came back.

    `kind` is one of the item's expected results; `reason` is wanted where the signature is
    absent or broken, since such a file normally does not leave the office.
    """

    item_id: ItemId
    kind: str
    document_number: str = ""
    reason: str = ""


def inspect_result(desk: Desk, path: Path) -> SignatureReport:
    """What the signature of a PDF says, read in the worker process.

    Raises:
        FileMissingError: there is no such file.
    """
    return desk.worker.signature(read_file(path), roots=desk.store.folder / ROOTS_FOLDER)


def expected_results(seen: CaseView, item: Item) -> tuple[ExpectedResult, ...]:
    """What the service of this item ends in; nothing once the item is closed."""
    key = numbered(item.service, item.ordinal)
    return tuple(one for one in seen.checklist.results if one.service == key)


@action(right=Right.HAND_OVER, verb="result_attached")
def attach_result(desk: Desk, order: ResultOrder, path: Path) -> Outcome[Result]:
    """Attach the PDF of a result to its item; its bytes are stored as they came.

    Raises:
        FileMissingError: there is no such file.
        NotAllowedError: the file is no readable PDF.
        NotFoundError: the item does not end in such a result.
        ReasonMissingError: the signature is absent or broken and nothing was said about it.
    """
    data = read_file(path)
    report = desk.worker.signature(data, roots=desk.store.folder / ROOTS_FOLDER)
    _check_signature(report, order)
    file_id = FileId(desk.new_id())
    with desk.store.writing() as session:
        seen = view(desk, session, cases.case_of_item(session, order.item_id))
        expected = _expected(seen, order)
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
        said = f"{report.state.value};{order.reason.strip()}"
        entry = journal.append(session, desk.act("result_attached", seen.file.case.id, seen=said))
    return Outcome(value=result, touched=Touched.CASES | Touched.FILES, entry=entry)


@action(right=Right.HAND_OVER, verb="card_noted")
def note_card(desk: Desk, order: ResultOrder) -> Outcome[Result]:
    """Note a card or an entry, which is no file: it stands on the result sheet.

    Raises:
        NotFoundError: the item does not end in such a result.
        NotAllowedError: the result is a PDF and wants its file.
    """
    with desk.store.writing() as session:
        seen = view(desk, session, cases.case_of_item(session, order.item_id))
        expected = _expected(seen, order)
        if expected.form is ResultForm.PDF_TTE:
            raise NotAllowedError(f"{expected.label} berbentuk PDF; lampirkan berkasnya.")
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
        raise NotAllowedError(f"{result.label} berbentuk kartu dan tidak punya berkas.")
    return desk.store.vault.get(result.file_id, sha256=result.sha256)


def _check_signature(report: SignatureReport, order: ResultOrder) -> None:
    if report.state is SignatureState.UNREADABLE:
        raise NotAllowedError("Berkas hasil tidak dapat dibuka sebagai PDF.")
    if report.state not in GOOD and not order.reason.strip():
        raise ReasonMissingError("TTE tidak ada atau berkas berubah setelah ditandatangani.")


def _expected(seen: CaseView, order: ResultOrder) -> ExpectedResult:
    item = next(item for item in seen.file.items if item.id == order.item_id)
    for expected in expected_results(seen, item):
        if expected.kind == order.kind:
            return expected
    raise NotFoundError(f"hasil {order.kind} pada {item.service}")
