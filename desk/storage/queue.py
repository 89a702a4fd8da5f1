"""The queue: pages of cases by key, in four orders.

Built on Core. Every statement walks an index: open cases by a partial one, one status by its
own, everything by the index of its order. Nothing here counts or scans all cases.
"""

import json
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, Text, and_, select, type_coerce

from desk.domain.ids import CaseId
from desk.domain.masking import masked_number, masked_phone
from desk.domain.queue import IN_LINE, CaseRow, FoundList, QueuePage, QueueQuery
from desk.storage.case_tables import CASE_SENDERS, CASES, PEOPLE
from desk.storage.office_tables import SENDERS
from desk.storage.queue_filters import held_by_nobody, in_order, key_of, listing, page_of
from desk.storage.session import Session
from desk.storage.summary import BY_RANK
from desk.storage.types import NEVER


def list_queue(session: Session, query: QueueQuery) -> QueuePage:
    """One page of the queue: cases that meet the query, behind the key of the page before.

    A search looks at its first 1,000 hits. A page costs the same at any depth.
    """
    rows = _read(session, page_of(session, query, query.limit + 1), query)
    page = rows[: query.limit]
    return QueuePage(
        rows=tuple(_case_row(row) for row in page),
        next=key_of(page[-1], query.sort) if len(rows) > query.limit else None,
    )


def list_found(session: Session, query: QueueQuery, numbers: Iterable[int]) -> FoundList:
    """The list of a query with a text, of which pages with these numbers are wanted, from 0.

    The text is looked up once for all of it: it means a thousand cases at most, or some of those
    that are open.
    """
    found = listing(session, query)
    keys = session.execute(found.cases.order_by(*found.order)).all()
    pages = {
        number: [row.id for row in keys[number * query.limit : (number + 1) * query.limit]]
        for number in sorted(set(numbers))
    }
    ends = keys[query.limit - 1 : -1 : query.limit]
    return FoundList(
        total=len(keys),
        anchors=tuple(key_of(row, query.sort) for row in ends),
        pages=tuple(
            (number, tuple(_case_row(row) for row in _read(session, ids, query)))
            for number, ids in pages.items()
            if ids or number == 0
        ),
        is_cut=found.is_cut,
    )


def _read(session: Session, ids: Select[Any] | Sequence[UUID], query: QueueQuery) -> list[Row[Any]]:
    """The rows of these cases in the order of the list."""
    return in_order(session.execute(_rows().where(CASES.c.id.in_(ids))).all(), query)


def next_in_line(session: Session, within: QueueQuery) -> CaseId | None:
    """The first case in line that is complete or new and that nobody holds, if there is one.

    `within` narrows it to services, a channel or a desk number; the rest of it does not count.
    """
    asked = QueueQuery(
        statuses=IN_LINE,
        services=within.services,
        channel=within.channel,
        desk_number_id=within.desk_number_id,
    )
    found = session.execute(page_of(session, asked, 1).where(held_by_nobody())).scalar()
    return None if found is None else CaseId(found)


_COLUMNS = (
    "id",
    "number",
    "channel",
    "desk_number_id",
    "catalogue_sha256",
    "bundle",
    "status_rank",
    "line_at",
    "due_at",
    "first_message_at",
    "holder_id",
    "open_count",
    "ready_count",
    "item_count",
    "asked_count",
)


@cache
def _rows() -> Select[Any]:
    """The columns of a row of the list; people and senders are looked up by their keys.

    A page is two hundred rows: what is not shown is not read, and services stay as they are
    stored, since few of them differ.
    """
    first_sender = and_(CASE_SENDERS.c.case_id == CASES.c.id, CASE_SENDERS.c.position == 0)
    return (
        select(
            *(CASES.c[name] for name in _COLUMNS),
            type_coerce(CASES.c.services, Text).label("services"),
            PEOPLE.c.name,
            PEOPLE.c.nik,
            SENDERS.c.phone,
            SENDERS.c.name,
        )
        .outerjoin(PEOPLE, PEOPLE.c.id == CASES.c.applicant_id)
        .outerjoin(CASE_SENDERS, first_sender)
        .outerjoin(SENDERS, SENDERS.c.id == CASE_SENDERS.c.sender_id)
    )


@lru_cache(maxsize=4_096)
def _services(stored: str) -> tuple[str, ...]:
    return tuple(json.loads(stored))


def _case_row(row: Row[Any]) -> CaseRow:
    """A row in the order of its columns: names of columns cost as much as the values."""
    values = dict(zip(_COLUMNS, row, strict=False))
    services, applicant, nik, phone, sender_name = row[len(_COLUMNS) :]
    status, due_at = BY_RANK[values.pop("status_rank")], values.pop("due_at")
    return CaseRow(
        **values,
        status=status,
        due_at=None if due_at == NEVER else due_at,
        services=_services(services),
        applicant=applicant or "",
        nik_masked=masked_number(nik),
        sender_masked=masked_phone(phone) or sender_name or "",
    )
