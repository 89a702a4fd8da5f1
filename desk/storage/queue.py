"""The queue: pages of cases by key, in four orders, and how many are open in each status.

Built on Core. Every statement walks an index: open cases by a partial one, one status by its
own, everything by the index of its order. Nothing here counts or scans all cases.
"""

from collections.abc import Sequence

from sqlalchemy import (
    Column,
    ColumnElement,
    RowMapping,
    Select,
    and_,
    exists,
    func,
    literal,
    select,
    tuple_,
)
from sqlalchemy.orm import Session

from desk.domain.ids import CaseId, OfficerId
from desk.domain.masking import masked_number, masked_phone
from desk.domain.queue import CaseRow, PageKey, QueuePage, QueueQuery, QueueSort
from desk.domain.status import CLOSED, FINAL, Status
from desk.storage import search
from desk.storage.case_tables import StoredCase, StoredCaseSender, StoredItem, StoredPerson
from desk.storage.office_tables import StoredSender
from desk.storage.rows import table_of
from desk.storage.summary import BY_RANK, RANK
from desk.storage.types import NEVER, instant, microseconds

CASES = table_of(StoredCase)
_ITEMS = table_of(StoredItem)
_PEOPLE = table_of(StoredPerson)
_LINKS = table_of(StoredCaseSender)
_SENDERS = table_of(StoredSender)

_ORDERS: dict[QueueSort, tuple[str, ...]] = {
    QueueSort.LINE: ("line_at", "id"),
    QueueSort.NUMBER: ("number", "id"),
    QueueSort.DUE: ("due_at", "id"),
    QueueSort.STATUS: ("status_rank", "due_at", "id"),
}
"""The columns of each order; every one is never empty, and the id ends it."""

_KEY_SEPARATOR = "|"


def list_queue(session: Session, query: QueueQuery) -> QueuePage:
    """One page of the queue: cases that meet the query, behind the key of the page before.

    A search looks at its first 1,000 hits. A page costs the same at any depth.
    """
    statement = _page(query)
    if query.text.strip():
        found = search.find_cases(session, query.text)
        if not found:
            return QueuePage(rows=(), next=None)
        statement = statement.where(CASES.c.id.in_(found))
    rows = session.execute(statement.limit(query.limit + 1)).mappings().all()
    page = rows[: query.limit]
    more = len(rows) > query.limit
    return QueuePage(
        rows=tuple(_case_row(row) for row in page),
        next=_key_of(page[-1], query.sort) if more else None,
    )


def count_by_status(session: Session) -> tuple[tuple[Status, int], ...]:
    """How many cases stand in each open status, in the order of the statuses.

    Closed cases are not counted: after ten years that would be half a million at each look.
    """
    counted = session.execute(
        select(CASES.c.status_rank, func.count().label("number"))
        .where(CASES.c.closed_at.is_(None))
        .group_by(CASES.c.status_rank)
    )
    by_rank = {row.status_rank: row.number for row in counted}
    return tuple((status, by_rank.get(RANK[status], 0)) for status in Status if status not in FINAL)


def _page(query: QueueQuery) -> Select[tuple[object, ...]]:
    columns = [CASES.c[name] for name in _ORDERS[query.sort]]
    order = [column.desc() if query.descending else column.asc() for column in columns]
    return _rows().where(*_filters(query), *_behind(query, columns)).order_by(*order)


def _rows() -> Select[tuple[object, ...]]:
    """The columns of a row of the list; people and senders are looked up by their keys."""
    first_sender = and_(_LINKS.c.case_id == CASES.c.id, _LINKS.c.position == 0)
    return (
        select(
            *CASES.c,
            _PEOPLE.c.name.label("applicant"),
            _PEOPLE.c.nik.label("applicant_nik"),
            _SENDERS.c.phone.label("sender_phone"),
            _SENDERS.c.name.label("sender_name"),
        )
        .outerjoin(_PEOPLE, _PEOPLE.c.id == CASES.c.applicant_id)
        .outerjoin(_LINKS, first_sender)
        .outerjoin(_SENDERS, _SENDERS.c.id == _LINKS.c.sender_id)
    )


def _filters(query: QueueQuery) -> list[ColumnElement[bool]]:
    chosen: list[ColumnElement[bool]] = []
    ranks = sorted({RANK[status] for status in query.statuses})
    if len(ranks) == 1:
        chosen.append(CASES.c.status_rank == ranks[0])
    elif ranks:
        chosen.append(_one_of(ranks))
    if ranks and not FINAL.intersection(query.statuses):
        chosen.append(CASES.c.closed_at.is_(None))
    if query.services:
        of_case = and_(_ITEMS.c.case_id == CASES.c.id, _ITEMS.c.service.in_(query.services))
        chosen.append(exists().where(of_case))
    return chosen


def _one_of(ranks: Sequence[int]) -> ColumnElement[bool]:
    """One of several statuses.

    Open ones, and `done`, are so many of the rows of their index that walking it in order and
    passing over the others is quicker than sorting; `+ 0` keeps the index by status out of it.
    """
    closed = {RANK[status] for status in CLOSED}
    if closed.issuperset(ranks):
        return CASES.c.status_rank.in_(ranks)
    return (CASES.c.status_rank + 0).in_(ranks)


def _behind(query: QueueQuery, columns: Sequence[Column[object]]) -> list[ColumnElement[bool]]:
    """The rows behind the last one of the page before, in the order of the list."""
    if query.after is None:
        return []
    here = tuple_(*columns)
    values = _values_of(query.after, query.sort)
    last = tuple_(
        *(literal(value, column.type) for value, column in zip(values, columns, strict=True))
    )
    return [here < last if query.descending else here > last]


def _values_of(key: PageKey, sort: QueueSort) -> tuple[object, ...]:
    match sort:
        case QueueSort.NUMBER:
            return (key.value, key.id)
        case QueueSort.STATUS:
            rank, due = key.value.split(_KEY_SEPARATOR)
            return (int(rank), instant(int(due)), key.id)
        case _:
            return (instant(int(key.value)), key.id)


def _key_of(row: RowMapping, sort: QueueSort) -> PageKey:
    match sort:
        case QueueSort.NUMBER:
            value = str(row["number"])
        case QueueSort.STATUS:
            value = f"{row['status_rank']}{_KEY_SEPARATOR}{microseconds(row['due_at'])}"
        case _:
            value = str(microseconds(row[_ORDERS[sort][0]]))
    return PageKey(value=value, id=CaseId(row["id"]))


def _case_row(row: RowMapping) -> CaseRow:
    holder = row["holder_id"]
    return CaseRow(
        id=CaseId(row["id"]),
        number=row["number"],
        applicant=row["applicant"] or "",
        nik_masked=masked_number(row["applicant_nik"]),
        sender_masked=masked_phone(row["sender_phone"]) or row["sender_name"] or "",
        services=row["services"],
        bundle=row["bundle"],
        status=BY_RANK[row["status_rank"]],
        line_at=row["line_at"],
        due_at=None if row["due_at"] == NEVER else row["due_at"],
        first_message_at=row["first_message_at"],
        holder_id=None if holder is None else OfficerId(holder),
        open_count=row["open_count"],
        ready_count=row["ready_count"],
        item_count=row["item_count"],
        asked_count=row["asked_count"],
    )
