"""Which cases a queue query means, in which order, and where a page begins, as statements.

A query that looks at open cases alone is short: an index holds just those, a few thousand of half
a million, and whatever else is asked of them is asked row by row. Every other query walks the
index of its order or of its status, or looks a few cases up by their ids and sorts them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    and_,
    exists,
    func,
    literal,
    select,
    tuple_,
    union_all,
)

from desk.domain.ids import CaseId
from desk.domain.queue import PageKey, QueueQuery, QueueSort
from desk.domain.status import FINAL
from desk.storage import search
from desk.storage.case_tables import CASES, ITEMS
from desk.storage.planning import Unindexed
from desk.storage.session import Session
from desk.storage.summary import RANK
from desk.storage.types import instant, microseconds

MOST_RARE = 1_000
"""So many cases are looked up and sorted; more are met often enough on a walk."""

ORDERS: dict[QueueSort, tuple[str, ...]] = {
    QueueSort.LINE: ("line_at", "id"),
    QueueSort.NUMBER: ("number", "id"),
    QueueSort.DUE: ("due_at", "id"),
    QueueSort.STATUS: ("status_rank", "due_at", "id"),
}
"""The columns of each order; every one is never empty, and the id ends it."""

_KEY_SEPARATOR = "|"

Condition = ColumnElement[bool]


def is_short(query: QueueQuery) -> bool:
    """Whether a query looks at open cases alone."""
    only_open = bool(query.statuses) and not FINAL.intersection(query.statuses)
    is_held = query.holder_id is not None or query.unheld
    return only_open or is_held or query.overdue_at is not None


@dataclass(frozen=True, slots=True)
class Listing:
    """The cases that a query means: a statement of their sort columns, and its order.

    `is_cut` where its text means more cases than were looked at.
    """

    cases: Select[Any]
    order: tuple[ColumnElement[Any], ...]
    is_cut: bool = False


def listing(session: Session, query: QueueQuery, *, ordered: bool = True) -> Listing:
    """What a query lists, behind its key. `ordered` says that the order will be asked for.

    A text is looked up first. Where it means more than 1,000 cases, a short query asks each of
    its cases for the text; another looks at the first 1,000.
    """
    columns = [CASES.c[name] for name in ORDERS[query.sort]]
    few, is_cut = _few(session, query)
    leading = "" if few is not None else _leading(query, ordered=ordered)
    met = [*_conditions(query, leading), *behind(query)]
    if few is not None:
        order = _order([Unindexed(column) for column in columns], query)
        return Listing(select(*columns).where(few, *met), order, is_cut)
    if query.text.strip():
        meant, is_cut = _meant(session, query, leading)
        met.append(meant)
    return Listing(select(*columns).where(*met), _order(columns, query), is_cut)


def page_of(session: Session, query: QueueQuery, rows: int) -> Select[Any]:
    """The ids of the first rows that a query lists, behind its key."""
    ranks = _ranks(query)
    by_status = len(ranks) > 1 and not is_short(query) and query.sort is not QueueSort.NUMBER
    if by_status and not query.text.strip():
        return _merged(query, ranks, rows)
    found = listing(session, query)
    return found.cases.with_only_columns(CASES.c.id).order_by(*found.order).limit(rows)


def _merged(query: QueueQuery, ranks: Sequence[int], rows: int) -> Select[Any]:
    """The same for several statuses: each walks its own index, and the first of all are taken."""
    columns = [CASES.c[name] for name in ORDERS[query.sort]]
    met = [*_conditions(replace(query, statuses=()), ""), *behind(query)]
    walks = (
        select(*columns)
        .where(CASES.c.status_rank == rank, *met)
        .order_by(*_order(columns, query))
        .limit(rows)
        .subquery()
        for rank in ranks
    )
    merged = union_all(*(select(walk) for walk in walks)).subquery()
    order = _order([merged.c[name] for name in ORDERS[query.sort]], query)
    return select(merged.c.id).order_by(*order).limit(rows)


def _order(
    columns: Iterable[ColumnElement[Any]], query: QueueQuery
) -> tuple[ColumnElement[Any], ...]:
    return tuple(column.desc() if query.descending else column.asc() for column in columns)


def in_order(rows: Sequence[Row[Any]], query: QueueQuery) -> list[Row[Any]]:
    """Rows of one page in the order of the list."""
    by_order = attrgetter(*ORDERS[query.sort])
    return sorted(rows, key=by_order, reverse=query.descending)


def key_of(row: Row[Any], sort: QueueSort) -> PageKey:
    """The key of a row that has at least the columns of the order."""
    match sort:
        case QueueSort.NUMBER:
            value = str(row.number)
        case QueueSort.STATUS:
            value = f"{row.status_rank}{_KEY_SEPARATOR}{microseconds(row.due_at)}"
        case _:
            value = str(microseconds(getattr(row, ORDERS[sort][0])))
    return PageKey(value=value, id=CaseId(row.id))


def behind_row(query: QueueQuery, last: Sequence[ColumnElement[Any]]) -> Condition:
    """The rows behind one with these sort columns, in the order of the list."""
    here, there = tuple_(*(CASES.c[name] for name in ORDERS[query.sort])), tuple_(*last)
    return here < there if query.descending else here > there


def behind(query: QueueQuery) -> list[Condition]:
    """The rows behind the last one of the page before."""
    if query.after is None:
        return []
    columns = [CASES.c[name] for name in ORDERS[query.sort]]
    values = _values_of(query.after, query.sort)
    pairs = zip(values, columns, strict=True)
    return [behind_row(query, [literal(value, column.type) for value, column in pairs])]


def _values_of(key: PageKey, sort: QueueSort) -> tuple[object, ...]:
    match sort:
        case QueueSort.NUMBER:
            return (key.value, key.id)
        case QueueSort.STATUS:
            rank, due = key.value.split(_KEY_SEPARATOR)
            return (int(rank), instant(int(due)), key.id)
        case _:
            return (instant(int(key.value)), key.id)


def _few(session: Session, query: QueueQuery) -> tuple[Condition | None, bool]:
    """The few cases among which to look, and whether there are more of them.

    None where an index is walked instead.
    """
    if query.text.strip():
        return _hits(session, query)
    if is_short(query):
        return None, False
    rare = (CASES.c.id.in_(few) for few in _narrow(query) if _is_rare(session, few))
    return next(rare, None), False


def _hits(session: Session, query: QueueQuery) -> tuple[Condition | None, bool]:
    """The cases that the text means; None where a short query had better ask its own.

    They are read here once: to look them up again inside the list takes as long again.
    """
    found = search.hits(session, query.text)
    if is_short(query) and found.is_cut:
        return None, False
    return CASES.c.id.in_(found.ids), found.is_cut


def _meant(session: Session, query: QueueQuery, leading: str) -> tuple[Condition, bool]:
    """Whether an open case is one that the text means, and whether there are more to look at.

    Several words of a name are looked for in one person of the first 500 that have them all.
    """
    meant = search.means(query.text)
    words = search.name_alone(query.text)
    if not words:
        return meant, False
    columns = [CASES.c[name] for name in ORDERS[query.sort]]
    first = (
        select(CASES.c.id)
        .where(*_conditions(query, leading), meant)
        .order_by(*_order(columns, query))
        .limit(search.MOST_ASKED + 1)
    )
    found = search.of_one_person(session, first, words)
    return CASES.c.id.in_(found.ids), found.is_cut


def _narrow(query: QueueQuery) -> list[Select[tuple[UUID]]]:
    """What may leave few cases of all, each answered by an index."""
    found: list[Select[tuple[UUID]]] = []
    if query.services:
        found.append(select(ITEMS.c.case_id).where(ITEMS.c.service.in_(query.services)))
    if query.desk_number_id is not None:
        found.append(select(CASES.c.id).where(CASES.c.desk_number_id == query.desk_number_id))
    if query.channel is not None:
        found.append(select(CASES.c.id).where(CASES.c.channel == query.channel))
    return found


def _is_rare(session: Session, few: Select[tuple[UUID]]) -> bool:
    counted = select(func.count()).select_from(few.limit(MOST_RARE + 1).subquery())
    return session.count(counted) <= MOST_RARE


def _ranks(query: QueueQuery) -> list[int]:
    return sorted({RANK[status] for status in query.statuses})


def _leading(query: QueueQuery, *, ordered: bool) -> str:
    """The column whose index is walked; the index of the order, or of open cases, where empty."""
    by_line = not ordered or query.sort is QueueSort.LINE
    if query.holder_id is not None and by_line:
        return "holder_id"
    if query.overdue_at is not None and (not ordered or query.sort is QueueSort.DUE):
        return "due_at"
    if _by_status(query, ordered=ordered):
        return "status_rank"
    if is_short(query) or not by_line:
        return ""
    if query.desk_number_id is not None:
        return "desk_number_id"
    return "channel" if query.channel is not None else ""


def _by_status(query: QueueQuery, *, ordered: bool) -> bool:
    """Whether the index of the statuses is walked: no order, or one status in an order it has.

    Several open statuses are most of the open cases; these are walked instead.
    """
    one = len(query.statuses) == 1
    if not ordered:
        return one or (bool(query.statuses) and not is_short(query))
    return one and (is_short(query) or query.sort is not QueueSort.NUMBER)


def _conditions(query: QueueQuery, leading: str) -> list[Condition]:
    """What a case must meet; only the leading column may be looked up in an index."""

    def column(name: str) -> ColumnElement[Any]:
        return CASES.c[name] if name == leading else Unindexed(CASES.c[name])

    chosen: list[Condition] = []
    ranks = _ranks(query)
    if len(ranks) == 1:
        chosen.append(column("status_rank") == ranks[0])
    elif ranks:
        chosen.append(column("status_rank").in_(ranks))
    if is_short(query):
        chosen.append(CASES.c.closed_at.is_(None))
    wanted = (
        ("channel", query.channel),
        ("desk_number_id", query.desk_number_id),
        ("holder_id", query.holder_id),
    )
    chosen += [column(name) == value for name, value in wanted if value is not None]
    if query.overdue_at is not None:
        chosen.append(column("due_at") < query.overdue_at)
    if query.unheld:
        # Most of what is open: looked up, this would have to be sorted on PostgreSQL.
        chosen += [Unindexed(CASES.c.holder_id).is_(None), held_by_nobody()]
    return [*chosen, *_by_service(query)]


def held_by_nobody() -> Condition:
    """Whether nobody holds an open item of a case: its row has no holder where several hold it."""
    held = and_(
        ITEMS.c.case_id == CASES.c.id,
        ITEMS.c.holder_id.is_not(None),
        ITEMS.c.status.not_in(sorted(FINAL)),
    )
    return ~exists().where(held)


def _by_service(query: QueueQuery) -> list[Condition]:
    if not query.services:
        return []
    of_case = and_(ITEMS.c.case_id == CASES.c.id, ITEMS.c.service.in_(query.services))
    return [exists().where(of_case)]
