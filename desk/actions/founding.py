"""Whose data a folder holds; a folder opened for the first time gets a nameless office."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from desk.domain.details import Detail
from desk.domain.errors import NotFoundError
from desk.domain.ids import ENTROPY_BYTES, DeskNumberId, EntryId, OfficerId, UnitId, uuid7
from desk.domain.office import DeskNumber, Office, Officer, Unit, UnitKind
from desk.intake.office_sheet import OfficeSheet
from desk.storage import journal, office_rows, overlays
from desk.storage.session import Stamp
from desk.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Whose data a folder holds, who works on it, and what the office changed in its rules."""

    office: Office
    unit: Unit
    officer: Officer
    numbers: tuple[DeskNumber, ...]
    overlay: str = ""


def read_setting(store: Store, now: datetime, *, may_found: bool = True) -> Setting:
    """Who works here; a folder opened for the first time gets a nameless office to start with.

    Raises:
        NotFoundError: nobody founded an office here, and it may not be done now.
    """
    setting = find_setting(store)
    if setting is None and not may_found:
        raise NotFoundError(Detail.OFFICE_IN_DATABASE)
    if setting is not None:
        return setting
    from desk.intake.offices import default_office

    return found_office(store, default_office(), now)


def find_setting(store: Store) -> Setting | None:
    """Who works here; None where nobody founded an office yet."""
    with store.reading() as session:
        office = office_rows.load_office(session)
        units = office_rows.load_units(session)
        officers = office_rows.load_officers(session)
        numbers = office_rows.load_numbers(session)
        overlay = overlays.load_overlay(session).text
    if office is None or not units or not officers:
        return None
    return Setting(
        office=office, unit=units[0], officer=officers[0], numbers=numbers, overlay=overlay
    )


def found_office(store: Store, sheet: OfficeSheet, now: datetime) -> Setting:
    """Store an office, its first unit, officer and numbers, in one transaction."""
    unit = Unit(id=UnitId(_new_id(now)), name=sheet.office.name, kind=UnitKind.OFFICE)
    officer = Officer(id=OfficerId(_new_id(now)), name=sheet.officer_name, unit_id=unit.id)
    numbers = tuple(line.number(DeskNumberId(_new_id(now))) for line in sheet.numbers)
    with store.writing(Stamp(officer_id=officer.id, unit_id=unit.id, at=now)) as session:
        office_rows.save_office(session, sheet.office)
        office_rows.save_unit(session, unit)
        office_rows.save_officer(session, officer)
        for number in numbers:
            office_rows.save_number(session, number)
        journal.append(session, journal.Act(id=EntryId(_new_id(now)), verb="office_founded"))
    return Setting(office=sheet.office, unit=unit, officer=officer, numbers=numbers)


def _new_id(now: datetime) -> UUID:
    return uuid7(now, secrets.token_bytes(ENTROPY_BYTES))
