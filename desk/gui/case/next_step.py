"""The one step that a case wants next: what the primary button says and does."""

from enum import StrEnum

from desk.actions.cases import CaseView
from desk.actions.moving import service_state
from desk.actions.results import expected_results
from desk.domain.case import CaseFile, Item, ResultForm
from desk.domain.checklist import ExpectedResult, VerdictState
from desk.domain.status import FINAL, Status, least_advanced


class Step(StrEnum):
    """What can be next for an item."""

    CHECK = "check"
    SWITCH = "switch"
    ANSWER = "answer"
    NOTIFY = "notify"
    ADD_FILES = "add_files"
    MARK_COMPLETE = "mark_complete"
    START = "start"
    ATTACH = "attach"
    NOTE_CARD = "note_card"
    MARK_READY = "mark_ready"
    EXPORT = "export"
    MARK_DONE = "mark_done"
    RESUME = "resume"
    REOPEN = "reopen"
    NOTHING = "nothing"


MOVES_TO: dict[Step, Status] = {
    Step.MARK_COMPLETE: Status.COMPLETE,
    Step.START: Status.PROCESSING,
    Step.MARK_READY: Status.READY,
    Step.MARK_DONE: Status.DONE,
    Step.RESUME: Status.COMPLETE,
    Step.REOPEN: Status.NEW,
}
"""Steps that are nothing but a move of the item."""

_BY_STATUS: dict[Status, Step] = {
    Status.COMPLETE: Step.START,
    Status.READY: Step.EXPORT,
    Status.SENT: Step.MARK_DONE,
    Status.WAITING: Step.RESUME,
    Status.REJECTED: Step.REOPEN,
    Status.CANCELLED: Step.REOPEN,
    Status.LAPSED: Step.REOPEN,
    Status.DONE: Step.NOTHING,
}


def next_step(seen: CaseView, item: Item) -> Step:
    """What this item wants next, for its status, its papers and its results."""
    if item.status in _BY_STATUS:
        return _BY_STATUS[item.status]
    if item.status in (Status.NEW, Status.INCOMPLETE):
        return _before_complete(seen, item)
    missing = first_missing(seen, item)
    if missing is None:
        return Step.MARK_READY
    return Step.ATTACH if missing.form is ResultForm.PDF_TTE else Step.NOTE_CARD


def first_missing(seen: CaseView, item: Item) -> ExpectedResult | None:
    """The first product of the item that is not there yet."""
    have = [result.kind for result in seen.file.results if result.item_id == item.id]
    for expected in expected_results(seen, item):
        if expected.kind not in have:
            return expected
    return None


def current_item(file: CaseFile) -> Item:
    """The item a case is about now: the least advanced that is still open."""
    shown = least_advanced(item.status for item in file.items)
    return next(item for item in file.items if item.status is shown)


def companions(file: CaseFile, item: Item) -> tuple[Item, ...]:
    """The items that take a step together: those with the same status as this one."""
    return tuple(other for other in file.items if other.status is item.status)


def is_open(file: CaseFile) -> bool:
    """Whether anything of the case is still open."""
    return any(item.status not in FINAL for item in file.items)


def _before_complete(seen: CaseView, item: Item) -> Step:
    if service_state(seen, item) is VerdictState.NOT_APPLICABLE and seen.verdict.use_instead:
        return Step.SWITCH
    if service_state(seen, item) is VerdictState.COMPLETE:
        return Step.MARK_COMPLETE
    looked_at = {finding.evidence_id for finding in seen.file.findings}
    if any(paper.id not in looked_at for paper in seen.file.evidence):
        return Step.CHECK
    if seen.checklist.questions:
        return Step.ANSWER
    if item.status is Status.INCOMPLETE:
        return Step.ADD_FILES
    return Step.NOTIFY if seen.verdict.state is VerdictState.INCOMPLETE else Step.CHECK
