"""The summary on a case's row, by which the queue sorts: computed from the items alone."""

from collections.abc import Sequence
from typing import Any

from desk.domain.case import Item
from desk.domain.status import FINAL, Status, least_advanced
from desk.storage.case_tables import CASES, ITEMS
from desk.storage.session import Row, WritingSession
from desk.storage.types import NEVER
from desk.storage.values import read_of_case

RANK = {status: place for place, status in enumerate(Status)}
"""The place of a status in the order of advance, as `status_rank` stores it."""

BY_RANK = tuple(Status)
_READY = frozenset({Status.READY, Status.SENT, Status.DONE})


def summary_of(items: Sequence[Item]) -> dict[str, Any]:
    """The columns of a case that sum up all its items."""
    open_items = [item for item in items if item.status not in FINAL]
    due = [item.due_at for item in open_items if item.due_at is not None]
    holders = {item.holder_id for item in open_items if item.holder_id is not None}
    return {
        "status_rank": RANK[least_advanced(item.status for item in items)],
        "due_at": min(due, default=NEVER),
        "closed_at": None if open_items else max(item.status_at for item in items),
        "holder_id": min(holders) if len(holders) == 1 else None,
        "open_count": len(open_items),
        "ready_count": sum(item.status in _READY for item in items),
        "item_count": len(items),
        "services": tuple(dict.fromkeys(item.service for item in items)),
    }


def refresh_summary(session: WritingSession, case: Row) -> None:
    """Write the summary again after an item changed; the case must be held."""
    items = read_of_case(session, ITEMS, Item, case["id"])
    session.change(CASES, case, **summary_of(items))
