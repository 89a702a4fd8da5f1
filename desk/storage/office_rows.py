"""The office itself: its name, units, officers and WhatsApp numbers."""

from typing import TypeVar

from sqlalchemy.orm import Session

from desk.domain.office import DeskNumber, Office, Officer, Unit
from desk.storage.office_tables import (
    OFFICE_KEY,
    StoredDeskNumber,
    StoredOffice,
    StoredOfficer,
    StoredUnit,
)
from desk.storage.values import fill, read

S = TypeVar("S", StoredOffice, StoredUnit, StoredOfficer, StoredDeskNumber)


def load_office(session: Session) -> Office | None:
    """The office, or None where nobody named it yet."""
    return next(iter(read(session, StoredOffice, Office)), None)


def load_units(session: Session) -> tuple[Unit, ...]:
    """All units, in the order they were made."""
    return read(session, StoredUnit, Unit)


def load_officers(session: Session) -> tuple[Officer, ...]:
    """All officers, in the order they were made."""
    return read(session, StoredOfficer, Officer)


def load_numbers(session: Session) -> tuple[DeskNumber, ...]:
    """All WhatsApp numbers of the office, in the order they were made."""
    return read(session, StoredDeskNumber, DeskNumber)


def save_office(session: Session, office: Office) -> None:
    """Write the office of this database."""
    _put(session, session.get(StoredOffice, OFFICE_KEY), StoredOffice(id=OFFICE_KEY), office)


def save_unit(session: Session, unit: Unit) -> None:
    """Write a unit, new or changed."""
    _put(session, session.get(StoredUnit, unit.id), StoredUnit(), unit)


def save_officer(session: Session, officer: Officer) -> None:
    """Write an officer, new or changed."""
    _put(session, session.get(StoredOfficer, officer.id), StoredOfficer(), officer)


def save_number(session: Session, number: DeskNumber) -> None:
    """Write a WhatsApp number, new or changed."""
    _put(session, session.get(StoredDeskNumber, number.id), StoredDeskNumber(), number)


def _put(session: Session, known: S | None, new: S, value: object) -> None:
    row = new if known is None else known
    version = 1 if known is None else known.version + 1
    session.add(fill(row, value, version=version))
