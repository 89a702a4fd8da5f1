"""Moving an item along the table of `desk.domain.status`."""

from dataclasses import replace
from datetime import datetime

from desk.domain.case import Item
from desk.domain.checklist import VerdictState
from desk.domain.details import Detail
from desk.domain.errors import NotAllowedError, ReasonMissingError
from desk.domain.sayings import saying
from desk.domain.status import Move, Status, move_between


def step(
    item: Item,
    to: Status,
    verdict_state: VerdictState,
    *,
    reason: str,
    override: bool,
    at: datetime,
) -> Item:
    """The item after the move; its due time and version are left to the action.

    `status_reason` becomes the reason of this move, empty where none was given. `override`
    counts only for entering `processing` with a file that is not complete, and wants a reason.

    Raises:
        NotAllowedError: the table has no such move, or the file is not complete.
        ReasonMissingError: the move wants a reason and none was given.
    """
    move = move_between(item.status, to)
    if move is None:
        raise NotAllowedError(saying(Detail.NO_SUCH_MOVE, before=item.status, after=to))
    if _is_held_back(move, verdict_state) and not override:
        raise NotAllowedError(saying(Detail.NOT_COMPLETE_FOR, verdict=verdict_state, after=to))
    given = reason.strip()
    if not given and (move.needs_reason or _is_held_back(move, verdict_state)):
        raise ReasonMissingError(saying(Detail.FROM_TO, before=item.status, after=to))
    return replace(item, status=to, status_reason=given, status_at=at)


def _is_held_back(move: Move, verdict_state: VerdictState) -> bool:
    return move.needs_verdict and verdict_state is not VerdictState.COMPLETE
