"""The hand-over folder of a case: the result sheet and the results, byte for byte."""

from dataclasses import dataclass
from pathlib import Path

from desk.actions.cases import CaseView, show_case
from desk.actions.desk import Desk
from desk.actions.papers import issue_result_sheet, read_paper
from desk.actions.registry import Outcome, Right, Touched, action
from desk.actions.results import read_result
from desk.domain.case import Paper, PaperKind, Result
from desk.domain.ids import CaseId
from desk.domain.naming import result_name
from desk.domain.replacing import without_replaced
from desk.domain.writing import file_names, issued_results
from desk.outbox.handover import HandoverFile, write_handover
from desk.storage import journal


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """What lies in a hand-over folder, the result sheet first."""

    folder: Path
    files: tuple[Path, ...]
    sheet: Paper


@action(right=Right.HAND_OVER, verb="case_exported")
def export_case(desk: Desk, case_id: CaseId, target: Path) -> Outcome[HandedOver]:
    """Write the hand-over folder of a case below `target`, named after the case.

    The result sheet is made anew only where a result came since the last one, so that a second
    export finds the same bytes and changes nothing.

    Raises:
        NothingToDoError: no result is there to hand over.
        AlreadyExistsError: a file of that name holds something else; nothing is overwritten.
        DiskFullError: nothing was left half written.
    """
    seen = show_case(desk, case_id)
    sheet = _current_sheet(seen) or issue_result_sheet(desk, case_id).value
    folder = target / seen.file.case.number
    files = (_sheet_file(desk, seen, sheet), *_result_files(desk, seen))
    written = write_handover(folder, files)
    with desk.writing() as session:
        entry = journal.append(session, desk.act("case_exported", case_id, seen=sheet.number))
    return Outcome(
        value=HandedOver(folder=folder, files=written, sheet=sheet),
        touched=Touched.CASES,
        entry=entry,
    )


def _current_sheet(seen: CaseView) -> Paper | None:
    """The newest result sheet, unless a result was attached or an item moved after it."""
    sheets = [paper for paper in seen.file.papers if paper.kind is PaperKind.RESULT_SHEET]
    if not sheets:
        return None
    newest = max(sheets, key=lambda paper: paper.made_at)
    results = [result.attached_at for result in seen.file.results if result.attached_at]
    changes = results + [item.status_at for item in seen.file.items]
    return newest if all(at <= newest.made_at for at in changes) else None


def _sheet_file(desk: Desk, seen: CaseView, sheet: Paper) -> HandoverFile:
    return HandoverFile(
        name=result_name("Lembar Hasil Layanan", seen.file.applicant.name),
        data=read_paper(desk, sheet),
        sha256=sheet.sha256,
    )


def _result_files(desk: Desk, seen: CaseView) -> tuple[HandoverFile, ...]:
    file = without_replaced(seen.file, seen.checklist)
    names = file_names(file, desk.rules.wording(seen.catalogue).subjects)
    named: list[tuple[Result, str]] = [
        (result, name) for result, name in zip(issued_results(file), names, strict=True) if name
    ]
    return tuple(
        HandoverFile(name=name, data=read_result(desk, result), sha256=result.sha256)
        for result, name in named
    )
