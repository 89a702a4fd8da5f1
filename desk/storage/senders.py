"""Senders: whose WhatsApp it is, and which open cases they have."""

from datetime import datetime

from sqlalchemy import ColumnElement, func, select

from desk.domain.case import Sender
from desk.domain.ids import CaseId
from desk.domain.queue import SendersCase
from desk.storage.case_tables import CASE_SENDERS, CASES, PEOPLE
from desk.storage.office_tables import SENDERS
from desk.storage.session import Session, WritingSession
from desk.storage.values import columns_of, field_names, value_of


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


def open_cases_of_sender(
    session: Session, *, phone: str | None, name: str
) -> tuple[SendersCase, ...]:
    """The open cases of a sender, the one that was opened last first; one statement for all."""
    found = session.execute(
        select(CASES.c.id, PEOPLE.c.name, PEOPLE.c.nik, SENDERS.c.kind)
        .join(PEOPLE, PEOPLE.c.id == CASES.c.applicant_id)
        .join(CASE_SENDERS, CASE_SENDERS.c.case_id == CASES.c.id)
        .join(SENDERS, SENDERS.c.id == CASE_SENDERS.c.sender_id)
        .where(_is_sender(phone, name), CASES.c.closed_at.is_(None))
        .order_by(CASES.c.opened_at.desc(), CASES.c.id.desc())
    )
    return tuple(
        SendersCase(id=CaseId(row.id), applicant=row.name, nik=row.nik, sender_kind=row.kind)
        for row in found
    )


def count_requests(session: Session, *, phone: str | None, name: str, since: datetime) -> int:
    """How many cases of a sender were opened since then."""
    return session.count(
        select(func.count())
        .select_from(CASES)
        .join(CASE_SENDERS, CASE_SENDERS.c.case_id == CASES.c.id)
        .join(SENDERS, SENDERS.c.id == CASE_SENDERS.c.sender_id)
        .where(_is_sender(phone, name), CASES.c.opened_at >= since)
    )


def reversed_digits(phone: str) -> str:
    """The digits of a number backwards: its end becomes the beginning, which an index finds."""
    return "".join(sign for sign in phone if sign.isdecimal())[::-1]


def _is_sender(phone: str | None, name: str) -> ColumnElement[bool]:
    if phone is not None:
        return SENDERS.c.phone == phone
    return SENDERS.c.username == name
