"""The one step that a case wants next: what the primary button says and does."""

from enum import StrEnum

from desk.actions.cases import CaseView
from desk.actions.moving import service_state
from desk.actions.results import expected_results
from desk.domain.case import CaseFile, Item, ResultForm
from desk.domain.checklist import ExpectedResult, RowState, VerdictState
from desk.domain.ids import EvidenceId
from desk.domain.status import FINAL, MoveKind, Status, least_advanced, move_between, way


class Step(StrEnum):
    """What can be next for an item."""

    CHECK = "check"
    SWITCH = "switch"
    ANSWER = "answer"
    CONFIRM = "confirm"
    NOTIFY = "notify"
    ADD_FILES = "add_files"
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


def companions(seen: CaseView, item: Item, to: Status) -> tuple[Item, ...]:
    """The items that take a step together: those that stand where this one stands.

    Work is started on what is complete, and ready is what has its results: an item without them
    waits for its own.
    """
    together = tuple(other for other in seen.file.items if other.status is item.status)
    if to not in (Status.PROCESSING, Status.READY):
        return together
    able = tuple(one for one in together if _is_able(seen, one, to))
    return able if item in able else (item,)


def _is_able(seen: CaseView, item: Item, to: Status) -> bool:
    if to is Status.READY:
        return first_missing(seen, item) is None
    return service_state(seen, item) is VerdictState.COMPLETE


def movable(file: CaseFile, to: Status) -> tuple[Item, ...]:
    """The items that the table of moves lets go there."""
    return tuple(
        item
        for item in file.items
        if move_between(item.status, way(item.status, to)[0]) is not None
    )


def onward(file: CaseFile, to: Status) -> tuple[Item, ...]:
    """The items that may go there without stepping back."""
    return tuple(
        item
        for item in movable(file, to)
        if (move := move_between(item.status, way(item.status, to)[0])) is not None
        and move.kind is not MoveKind.BACK
    )


def is_open(file: CaseFile) -> bool:
    """Whether anything of the case is still open."""
    return any(item.status not in FINAL for item in file.items)


def _before_complete(seen: CaseView, item: Item) -> Step:
    state = service_state(seen, item)
    if state is VerdictState.NOT_APPLICABLE and seen.verdict.use_instead:
        return Step.SWITCH
    if state is VerdictState.COMPLETE:
        return Step.START
    if unseen_file(seen) is not None:
        return Step.CHECK
    if seen.checklist.questions:
        return Step.ANSWER
    if seen.verdict.open_rows:
        return Step.ADD_FILES if item.status is Status.INCOMPLETE else Step.NOTIFY
    waiting = any(row.state is RowState.UNCONFIRMED for row in seen.verdict.rows)
    return Step.CONFIRM if waiting else Step.CHECK


def unseen_file(seen: CaseView) -> EvidenceId | None:
    """The first file that came and that nobody judged, nor called surplus."""
    looked_at = {finding.evidence_id for finding in seen.file.findings}
    unseen = (
        one.id for one in seen.file.evidence if not one.is_surplus and one.id not in looked_at
    )
    return next(unseen, None)
