"""Figures of the queue: how many cases there are, where pages begin, what today brought.

Every figure is an index range. Closed cases are counted up to a bound, since after ten years they
are half a million.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from operator import attrgetter

from sqlalchemy import func, literal, select, union

from desk.domain.ids import CaseId
from desk.domain.office import DeskNumber
from desk.domain.queue import IN_LINE, DayFigures, PageKey, QueueQuery, QuotaUse
from desk.domain.status import FINAL, Status
from desk.storage import search
from desk.storage.case_tables import CASES, ITEMS, RESULTS
from desk.storage.planning import Unindexed
from desk.storage.queue_filters import (
    ORDERS,
    Listing,
    behind,
    behind_row,
    is_short,
    key_of,
    listing,
)
from desk.storage.session import Session
from desk.storage.summary import RANK

MOST_COUNTED = search.MOST_HITS + 1
"""Where counting all would be long, so many are counted: more than a thousand."""


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


def count_listed(session: Session, query: QueueQuery) -> int:
    """How many cases a query lists: exact among open cases and for all, else 1,001 at most.

    1,001 stands for more; the anchors of the pages tell how many pages these are.
    """
    if query == QueueQuery(sort=query.sort, limit=query.limit, descending=query.descending):
        return session.count(select(func.count()).select_from(CASES))
    cases = listing(session, query, ordered=False).cases.with_only_columns(CASES.c.id)
    if not is_short(query):
        cases = cases.limit(MOST_COUNTED)
    return session.count(select(func.count()).select_from(cases.subquery()))


def page_anchors(
    session: Session, query: QueueQuery, most_pages: int | None = None
) -> tuple[PageKey, ...]:
    """The keys behind which the pages of a list begin, the first page aside.

    From the key of the query on, the index of the order is walked once, a page at a hop; after
    `most_pages` hops the walk ends.
    """
    found = listing(session, query)
    names = ORDERS[query.sort]
    at_end = found.cases.order_by(*found.order).limit(1).offset(query.limit - 1)
    hop = select(at_end.subquery(), literal(1).label("place")).cte("hop", recursive=True)
    ahead = behind_row(query, [Unindexed(hop.c[name]) for name in names])
    following = at_end.with_only_columns(CASES.c.id).where(ahead).correlate(hop).scalar_subquery()
    there = CASES.alias("there")
    next_hop = select(*(there.c[name] for name in names), hop.c.place + 1).join_from(
        hop, there, there.c.id == following
    )
    if most_pages is not None:
        next_hop = next_hop.where(hop.c.place < most_pages)
    hop = hop.union_all(next_hop)
    rows = sorted(session.execute(select(hop)), key=attrgetter("place"))
    keys = tuple(key_of(row, query.sort) for row in rows)
    # What is listed was looked up above; behind the last key nothing is looked up again.
    ends = keys and not _goes_on(session, found, replace(query, after=keys[-1]))
    return keys[:-1] if ends else keys


def _goes_on(session: Session, found: Listing, query: QueueQuery) -> bool:
    """Whether a list has a row behind the key of the query."""
    rest = found.cases.where(*behind(query)).order_by(*found.order).limit(1)
    return session.execute(rest).first() is not None


def place_in_line(session: Session, case_id: CaseId) -> int | None:
    """Which place a case has among those that wait for the office, from 1; None outside of it."""
    waits = CASES.c.status_rank.in_([RANK[status] for status in IN_LINE])
    own = select(CASES.c.line_at).where(CASES.c.id == case_id, waits).scalar_subquery()
    up_to = [
        waits,
        CASES.c.line_at <= own,
        (CASES.c.line_at < own) | (CASES.c.id <= case_id),
    ]
    place = session.count(select(func.count()).select_from(CASES).where(*up_to))
    return place or None


def day_figures(
    session: Session, day: tuple[datetime, datetime], now: datetime, numbers: Sequence[DeskNumber]
) -> DayFigures:
    """Today in figures; `day` is its first instant and that of the next day."""
    first, end = day
    opened = session.execute(
        select(CASES.c.desk_number_id, func.count().label("cases"))
        .where(CASES.c.opened_at >= first, CASES.c.opened_at < end)
        .group_by(CASES.c.desk_number_id)
    )
    by_number = {row.desk_number_id: row.cases for row in opened}
    moved = select(ITEMS.c.case_id).where(
        ITEMS.c.status == literal(Status.SENT, ITEMS.c.status.type, literal_execute=True),
        ITEMS.c.status_at >= first,
        ITEMS.c.status_at < end,
    )
    given = select(RESULTS.c.case_id).where(
        RESULTS.c.handed_over_at >= first, RESULTS.c.handed_over_at < end
    )
    sent = select(func.count()).select_from(union(moved, given).subquery())
    overdue = (
        select(func.count())
        .select_from(CASES)
        .where(CASES.c.closed_at.is_(None), CASES.c.due_at < now)
    )
    return DayFigures(
        came_in=sum(by_number.values()),
        sent=session.count(sent),
        overdue=session.count(overdue),
        quotas=tuple(
            QuotaUse(desk_number_id=one.id, used=by_number.get(one.id, 0), quota=one.daily_quota)
            for one in numbers
            if one.daily_quota is not None
        ),
    )
