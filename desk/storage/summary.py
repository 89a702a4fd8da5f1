"""The summary on a case's row, by which the queue sorts: computed from the items alone."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from desk.domain.case import Item
from desk.domain.status import FINAL, Status, least_advanced
from desk.storage.case_tables import StoredCase, StoredItem
from desk.storage.types import NEVER
from desk.storage.values import read_of_case

RANK = {status: place for place, status in enumerate(Status)}
"""The place of a status in the order of advance, as `status_rank` stores it."""

BY_RANK = tuple(Status)
_READY = frozenset({Status.READY, Status.SENT, Status.DONE})


def write_summary(row: StoredCase, items: Sequence[Item]) -> None:
    """Write the summary of all items of a case into its row."""
    open_items = [item for item in items if item.status not in FINAL]
    due = [item.due_at for item in open_items if item.due_at is not None]
    holders = {item.holder_id for item in open_items if item.holder_id is not None}
    row.status_rank = RANK[least_advanced(item.status for item in items)]
    row.due_at = min(due, default=NEVER)
    row.closed_at = None if open_items else max(item.status_at for item in items)
    row.holder_id = min(holders) if len(holders) == 1 else None
    row.open_count = len(open_items)
    row.ready_count = sum(item.status in _READY for item in items)
    row.item_count = len(items)
    row.services = tuple(dict.fromkeys(item.service for item in items))


def refresh_summary(session: Session, row: StoredCase) -> None:
    """Write the summary again after an item changed; the case's row must be locked."""
    session.flush()
    write_summary(row, read_of_case(session, StoredItem, Item, row.id))
