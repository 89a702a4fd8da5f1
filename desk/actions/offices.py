"""Setting up the office whose data a folder holds, and reading it back."""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from desk.actions.desk import Desk
from desk.actions.registry import Outcome, Right, Touched, action
from desk.domain.ids import ENTROPY_BYTES, DeskNumberId, EntryId, OfficerId, UnitId, uuid7
from desk.domain.office import DeskNumber, Office, Officer, Unit, UnitKind
from desk.intake.offices import OfficeSheet, default_office, read_office
from desk.storage import journal, office_rows
from desk.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Whose data a folder holds and who works on it."""

    office: Office
    unit: Unit
    officer: Officer
    numbers: tuple[DeskNumber, ...]


def read_setting(store: Store, now: datetime) -> Setting:
    """Who works here; a folder opened for the first time gets a nameless office to start with."""
    with store.reading() as session:
        office = office_rows.load_office(session)
        units = office_rows.load_units(session)
        officers = office_rows.load_officers(session)
        numbers = office_rows.load_numbers(session)
    if office is None or not units or not officers:
        return found_office(store, default_office(), now)
    return Setting(office=office, unit=units[0], officer=officers[0], numbers=numbers)


def found_office(store: Store, sheet: OfficeSheet, now: datetime) -> Setting:
    """Store an office, its first unit, officer and numbers, in one transaction."""
    unit = Unit(id=UnitId(_new_id(now)), name=sheet.office.name, kind=UnitKind.OFFICE)
    officer = Officer(id=OfficerId(_new_id(now)), name=sheet.officer_name, unit_id=unit.id)
    numbers = tuple(line.number(DeskNumberId(_new_id(now))) for line in sheet.numbers)
    with store.writing() as session:
        office_rows.save_office(session, sheet.office)
        office_rows.save_unit(session, unit)
        office_rows.save_officer(session, officer)
        for number in numbers:
            office_rows.save_number(session, number)
        journal.append(
            session,
            journal.Act(
                id=EntryId(_new_id(now)),
                verb="office_founded",
                officer_id=officer.id,
                unit_id=unit.id,
                at=now,
            ),
        )
    return Setting(office=sheet.office, unit=unit, officer=officer, numbers=numbers)


def _new_id(now: datetime) -> UUID:
    return uuid7(now, secrets.token_bytes(ENTROPY_BYTES))


def set_up_from(desk: Desk, path: Path) -> Outcome[Setting]:
    """Set the office up from an office sheet on the disk.

    Raises:
        FileMissingError: the sheet or its logo cannot be read.
        CatalogueUnreadableError: the sheet has faults; all are listed.
    """
    return set_up_office(desk, read_office(path))


@action(right=Right.SET_UP, verb="office_set_up")
def set_up_office(desk: Desk, sheet: OfficeSheet) -> Outcome[Setting]:
    """Give the office its name, letterhead, officer and WhatsApp numbers from an office sheet.

    Numbers are matched by their label, so that cases keep the number they came to.
    """
    known = {number.label: number.id for number in desk.numbers}
    numbers = tuple(
        line.number(known.get(line.label) or DeskNumberId(desk.new_id())) for line in sheet.numbers
    )
    officer = replace(desk.officer, name=sheet.officer_name)
    with desk.store.writing() as session:
        office_rows.save_office(session, sheet.office)
        office_rows.save_officer(session, officer)
        for number in numbers:
            office_rows.save_number(session, number)
        entry = journal.append(session, desk.act("office_set_up"))
    setting = Setting(office=sheet.office, unit=desk.unit, officer=officer, numbers=numbers)
    return Outcome(value=setting, touched=Touched.OFFICE, entry=entry)
