"""The desk's own papers: numbered, drawn, stored, and copied out again."""

from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

from desk.actions.cases import CaseView, view
from desk.actions.desk import Desk
from desk.actions.registry import Outcome, Right, Touched, action
from desk.domain.case import Paper, PaperKind
from desk.domain.ids import CaseId, FileId, PaperId
from desk.domain.naming import result_name
from desk.domain.replacing import without_replaced
from desk.domain.words import word
from desk.domain.writing import PaperOrder, receipt, result_sheet, shortage
from desk.outbox.handover import HandoverFile, write_handover
from desk.storage import case_parts, cases, journal, numbers

Draw = Callable[[Desk, CaseView, PaperOrder], bytes]


@action(right=Right.INTAKE, verb="receipt_issued")
def issue_receipt(desk: Desk, case_id: CaseId) -> Outcome[Paper]:
    """Make the tanda terima of a case.

    Raises:
        NotFoundError: there is no such case.
        DiskFullError: nothing was stored.
    """
    return _issue(desk, case_id, PaperKind.RECEIPT, "receipt_issued", _draw_receipt)


@action(right=Right.CHECK, verb="shortage_notice_issued")
def issue_shortage_notice(desk: Desk, case_id: CaseId) -> Outcome[Paper]:
    """Make the notice of what is missing.

    Raises:
        NothingToDoError: nothing is missing.
        NotFoundError: there is no such case.
    """
    return _issue(
        desk, case_id, PaperKind.SHORTAGE_NOTICE, "shortage_notice_issued", _draw_shortage
    )


@action(right=Right.HAND_OVER, verb="result_sheet_issued")
def issue_result_sheet(desk: Desk, case_id: CaseId) -> Outcome[Paper]:
    """Make the lembar hasil of a case, with the fingerprints of its result files.

    Raises:
        NothingToDoError: nothing was issued yet.
        NotFoundError: there is no such case.
    """
    return _issue(desk, case_id, PaperKind.RESULT_SHEET, "result_sheet_issued", _draw_result_sheet)


def read_paper(desk: Desk, paper: Paper) -> bytes:
    """The stored PDF of a paper, checked against its SHA-256.

    Raises:
        StoredFileDamagedError: the stored bytes are gone or changed.
    """
    return desk.store.vault.get(paper.file_id, sha256=paper.sha256)


def save_paper(desk: Desk, case_id: CaseId, paper: Paper, folder: Path) -> Path:
    """Copy a paper into a folder under a readable name; the same bytes are written once.

    Raises:
        AlreadyExistsError: something else lies there under the name.
        DiskFullError: nothing was left half written.
    """
    with desk.store.reading() as session:
        file = cases.load_file(session, case_id)
    label = f"{word(paper.kind)} {paper.number.rpartition('-')[2]}"
    name = result_name(label, file.applicant.name)
    data = read_paper(desk, paper)
    return write_handover(folder, (HandoverFile(name=name, data=data, sha256=paper.sha256),))[0]


def _issue(desk: Desk, case_id: CaseId, kind: PaperKind, verb: str, draw: Draw) -> Outcome[Paper]:
    """Number, draw and store a paper in one transaction; the number leaves no gap."""
    with desk.writing() as session:
        seen = view(desk, session, case_id)
        number = numbers.next_paper_number(session, desk.office, kind, desk.today().year)
        order = PaperOrder(
            office=desk.office,
            officer=desk.officer.name,
            made_at=desk.now(),
            number=number,
            key=desk.store.keys.papers,
        )
        data = draw(desk, seen, order)
        paper = Paper(
            id=PaperId(desk.new_id()),
            case_id=case_id,
            kind=kind,
            number=number,
            made_at=order.made_at,
            by=desk.officer.id,
            file_id=FileId(desk.new_id()),
            sha256=sha256(data).hexdigest(),
            size_bytes=len(data),
        )
        desk.store.vault.put(paper.file_id, data)
        case_parts.add_paper(session, paper)
        entry = journal.append(session, desk.act(verb, case_id, seen=seen.verdict.state.value))
    return Outcome(value=paper, touched=Touched.PAPERS | Touched.CASES, entry=entry)


def _draw_receipt(desk: Desk, seen: CaseView, order: PaperOrder) -> bytes:
    from desk.pdf.receipt import render_receipt

    letter = receipt(
        seen.file,
        seen.verdict,
        order,
        desk.rules.wording(seen.catalogue),
        promised_on=desk.rules.promised_on(desk.office, order.made_at),
    )
    return render_receipt(letter)


def _draw_shortage(desk: Desk, seen: CaseView, order: PaperOrder) -> bytes:
    from desk.pdf.shortage import render_shortage

    deadline = desk.today() + timedelta(days=desk.office.completion_days)
    wording = desk.rules.wording(seen.catalogue)
    return render_shortage(shortage(seen.file, seen.verdict, order, wording, deadline=deadline))


def _draw_result_sheet(desk: Desk, seen: CaseView, order: PaperOrder) -> bytes:
    from desk.pdf.result_sheet import render_result_sheet

    wording = desk.rules.wording(seen.catalogue)
    file = without_replaced(seen.file, seen.checklist)
    return render_result_sheet(result_sheet(file, seen.verdict, order, wording))
