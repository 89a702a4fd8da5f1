"""The office itself: its name, units, officers and WhatsApp numbers."""

from uuid import UUID

from sqlalchemy import Table

from desk.domain.office import DeskNumber, Office, Officer, Unit
from desk.storage.office_tables import (
    DESK_NUMBERS,
    OFFICE_KEY,
    OFFICERS,
    OFFICES,
    UNITS,
)
from desk.storage.session import Session, WritingSession
from desk.storage.values import columns_of, read


def load_office(session: Session) -> Office | None:
    """The office, or None where nobody named it yet."""
    return next(iter(read(session, OFFICES, Office)), None)


def load_units(session: Session) -> tuple[Unit, ...]:
    """All units, in the order they were made."""
    return read(session, UNITS, Unit)


def load_officers(session: Session) -> tuple[Officer, ...]:
    """All officers, in the order they were made."""
    return read(session, OFFICERS, Officer)


def load_numbers(session: Session) -> tuple[DeskNumber, ...]:
    """All WhatsApp numbers of the office, in the order they were made."""
    return read(session, DESK_NUMBERS, DeskNumber)


def save_office(session: WritingSession, office: Office) -> None:
    """Write the office of this database."""
    _put(session, OFFICES, OFFICE_KEY, office)


def save_unit(session: WritingSession, unit: Unit) -> None:
    """Write a unit, new or changed."""
    _put(session, UNITS, unit.id, unit)


def save_officer(session: WritingSession, officer: Officer) -> None:
    """Write an officer, new or changed."""
    _put(session, OFFICERS, officer.id, officer)


def save_number(session: WritingSession, number: DeskNumber) -> None:
    """Write a WhatsApp number, new or changed."""
    _put(session, DESK_NUMBERS, number.id, number)


def _put(session: WritingSession, table: Table, key: UUID | int, value: object) -> None:
    known = session.find(table, key)
    own = {**columns_of(table, value), "id": key}
    if known is None:
        session.add(table, own)
    else:
        session.change(table, known, **own, version=known["version"] + 1)
