"""Senders: whose WhatsApp it is, and which open cases they have."""

from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from desk.domain.case import Sender
from desk.domain.ids import CaseId
from desk.domain.queue import SendersCase
from desk.storage.case_tables import StoredCase, StoredCaseSender, StoredPerson
from desk.storage.office_tables import StoredSender
from desk.storage.rows import table_of
from desk.storage.values import field_names, fill, value_of


def save_sender(session: Session, sender: Sender) -> None:
    """Write a sender, new or changed; one that stays the same is not touched."""
    row = session.get(StoredSender, sender.id)
    digits = reversed_digits(sender.phone or "")
    if row is None:
        session.add(fill(StoredSender(), sender, phone_reversed=digits, version=1))
    elif any(getattr(row, name) != getattr(sender, name) for name in field_names(Sender)):
        fill(row, sender, phone_reversed=digits, version=row.version + 1)


def find_sender(session: Session, *, phone: str | None, name: str) -> Sender | None:
    """The sender with this phone number, or without one the sender with this username."""
    table = table_of(StoredSender)
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
        select(StoredCase.id, StoredPerson.name, StoredPerson.nik, StoredSender.kind)
        .join(StoredPerson, StoredPerson.id == StoredCase.applicant_id)
        .join(StoredCaseSender, StoredCaseSender.case_id == StoredCase.id)
        .join(StoredSender, StoredSender.id == StoredCaseSender.sender_id)
        .where(_is_sender(phone, name), StoredCase.closed_at.is_(None))
        .order_by(StoredCase.opened_at.desc(), StoredCase.id.desc())
    )
    return tuple(
        SendersCase(id=CaseId(row.id), applicant=row.name, nik=row.nik, sender_kind=row.kind)
        for row in found
    )


def count_requests(session: Session, *, phone: str | None, name: str, since: datetime) -> int:
    """How many cases of a sender were opened since then."""
    return session.execute(
        select(func.count())
        .select_from(StoredCase)
        .join(StoredCaseSender, StoredCaseSender.case_id == StoredCase.id)
        .join(StoredSender, StoredSender.id == StoredCaseSender.sender_id)
        .where(_is_sender(phone, name), StoredCase.opened_at >= since)
    ).scalar_one()


def reversed_digits(phone: str) -> str:
    """The digits of a number backwards: its end becomes the beginning, which an index finds."""
    return "".join(sign for sign in phone if sign.isdecimal())[::-1]


def _is_sender(phone: str | None, name: str) -> ColumnElement[bool]:
    if phone is not None:
        return StoredSender.phone == phone
    return StoredSender.username == name
