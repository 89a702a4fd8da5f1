"""Senders: whose WhatsApp it is, and which open cases they have."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Row, func, select

from desk.domain.case import Sender
from desk.domain.drafts import SenderKey
from desk.domain.ids import CaseId
from desk.domain.queue import SendersCase
from desk.storage.case_tables import CASE_SENDERS, CASES, PEOPLE
from desk.storage.office_tables import SENDERS
from desk.storage.session import Session, WritingSession
from desk.storage.values import columns_of, field_names, value_of

_AT_ONCE = 400
"""So many senders are looked up by one statement."""


def save_sender(session: WritingSession, sender: Sender) -> None:
    """Write a sender, new or changed; one that stays the same is not touched."""
    row = session.find(SENDERS, sender.id)
    own = columns_of(SENDERS, sender)
    own["phone_reversed"] = reversed_digits(sender.phone or "")
    if row is None:
        session.add(SENDERS, own)
    elif any(row[name] != value for name, value in own.items()):
        session.change(SENDERS, row, **own, version=row["version"] + 1)


def find_sender(session: Session, *, phone: str | None, name: str) -> Sender | None:
    """The sender with this phone number, or without one the sender with this username."""
    table = SENDERS
    columns = [table.c[field] for field in field_names(Sender)]
    found = session.execute(
        select(*columns).where(_is_sender(phone, name)).order_by(table.c.id).limit(1)
    )
    row = found.mappings().one_or_none()
    return None if row is None else value_of(Sender, row)


def open_cases_of(
    session: Session, keys: Collection[SenderKey]
) -> Mapping[SenderKey, tuple[SendersCase, ...]]:
    """The open cases of each of these senders, the one that was opened last first."""
    found: dict[SenderKey, list[SendersCase]] = {}
    for column, part in _parts(keys):
        asked = (
            select(column.label("sender"), CASES.c.id, CASES.c.number, CASES.c.bundle)
            .add_columns(CASES.c.services, PEOPLE.c.name, PEOPLE.c.nik, SENDERS.c.kind)
            .join(PEOPLE, PEOPLE.c.id == CASES.c.applicant_id)
            .join(CASE_SENDERS, CASE_SENDERS.c.case_id == CASES.c.id)
            .join(SENDERS, SENDERS.c.id == CASE_SENDERS.c.sender_id)
            .where(column.in_(list(part)), CASES.c.closed_at.is_(None))
            .order_by(CASES.c.opened_at.desc(), CASES.c.id.desc())
        )
        for row in session.execute(asked):
            found.setdefault(part[row.sender], []).append(_senders_case(row))
    return {key: tuple(cases) for key, cases in found.items()}


def count_requests_of(
    session: Session, keys: Collection[SenderKey], *, since: datetime
) -> Mapping[SenderKey, int]:
    """How many cases of each of these senders were opened since then, where any were."""
    counts: dict[SenderKey, int] = {}
    for column, part in _parts(keys):
        asked = (
            select(column.label("sender"), func.count())
            .select_from(CASES)
            .join(CASE_SENDERS, CASE_SENDERS.c.case_id == CASES.c.id)
            .join(SENDERS, SENDERS.c.id == CASE_SENDERS.c.sender_id)
            .where(column.in_(list(part)), CASES.c.opened_at >= since)
            .group_by(column)
        )
        counts.update((part[name], count) for name, count in session.execute(asked))
    return counts


def _senders_case(row: Row[Any]) -> SendersCase:
    return SendersCase(
        id=CaseId(row.id),
        number=row.number,
        bundle=row.bundle,
        services=row.services,
        applicant=row.name,
        nik=row.nik,
        sender_kind=row.kind,
    )


def _parts(
    keys: Collection[SenderKey],
) -> Iterator[tuple[ColumnElement[str], dict[str, SenderKey]]]:
    """The senders in parts of a size that one statement takes, each with the column it is in."""
    for column, by_phone in ((SENDERS.c.phone, True), (SENDERS.c.username, False)):
        asked = iter(dict.fromkeys(key for key in keys if (key.phone is not None) is by_phone))
        while part := list(islice(asked, _AT_ONCE)):
            yield column, {key.phone or key.name: key for key in part}


def reversed_digits(phone: str) -> str:
    """The digits of a number backwards: its end becomes the beginning, which an index finds."""
    return "".join(sign for sign in phone if sign.isdecimal())[::-1]


def _is_sender(phone: str | None, name: str) -> ColumnElement[bool]:
    if phone is not None:
        return SENDERS.c.phone == phone
    return SENDERS.c.username == name
