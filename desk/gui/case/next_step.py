"""The one step that a case wants next: what the primary button says and does.

A case of several services is about the one that the office can do something for now: what waits
for the citizen or another agency comes behind it, and what was sent comes last.
"""

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
    Status.READY: Step.EXPORT,
    Status.SENT: Step.MARK_DONE,
    Status.WAITING: Step.RESUME,
    Status.REJECTED: Step.REOPEN,
    Status.CANCELLED: Step.REOPEN,
    Status.LAPSED: Step.REOPEN,
    Status.DONE: Step.NOTHING,
}

_OTHERS_TURN = frozenset({Step.ADD_FILES, Step.RESUME})
_AT_REST = frozenset({Step.REOPEN, Step.NOTHING})


def next_step(seen: CaseView, item: Item) -> Step:
    """What this item wants next, for its status, its papers and its results."""
    if item.status in _BY_STATUS:
        return _BY_STATUS[item.status]
    if item.status in (Status.NEW, Status.INCOMPLETE, Status.COMPLETE):
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


def current_item(seen: CaseView) -> Item:
    """The item a case is about now: of those whose turn it is, the least advanced."""
    turns = {item.id: turn(seen, item) for item in seen.file.items}
    first = min(turns.values())
    nearest = tuple(item for item in seen.file.items if turns[item.id] == first)
    shown = least_advanced(item.status for item in nearest)
    return next(item for item in nearest if item.status is shown)


def turn(seen: CaseView, item: Item) -> int:
    """How soon it is next: 0 the office can act, 1 others have to, 2 it was sent, 3 it rests."""
    step = next_step(seen, item)
    if step in _AT_REST:
        return 3
    if step is Step.MARK_DONE:
        return 2
    return int(step in _OTHERS_TURN)


def acted_on(seen: CaseView, item: Item) -> tuple[Item, ...]:
    """The items that the next step of this one changes; none where it is about the whole case."""
    step = next_step(seen, item)
    if step in MOVES_TO:
        return companions(seen, item, MOVES_TO[step])
    return (item,) if step in (Step.ATTACH, Step.NOTE_CARD) else ()


def companions(seen: CaseView, item: Item, to: Status) -> tuple[Item, ...]:
    """The items that take a step together: those that stand where this one stands.

    Work is started on what is complete, and ready is what has its results: an item without them
    waits for its own. What is on hold goes on together where it waits for the same.
    """
    together = tuple(other for other in seen.file.items if _stands_with(item, other))
    if to not in (Status.PROCESSING, Status.READY):
        return together
    able = tuple(one for one in together if _is_able(seen, one, to))
    return able if item in able else (item,)


def _stands_with(item: Item, other: Item) -> bool:
    waits_apart = item.status is Status.WAITING and other.status_reason != item.status_reason
    return other.status is item.status and not waits_apart


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
