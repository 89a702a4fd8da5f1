"""Setting up the office whose data a folder holds."""

from dataclasses import replace
from pathlib import Path

from desk.actions.desk import Desk
from desk.actions.founding import Setting
from desk.actions.registry import Outcome, Right, Touched, action
from desk.domain.ids import DeskNumberId
from desk.intake.offices import OfficeSheet, read_office
from desk.storage import journal, office_rows


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

    Numbers are matched by their label, so that cases keep the number they came to. The number
    without a phone, with which a folder begins, becomes the first new one of the sheet.
    """
    labels = {line.label for line in sheet.numbers}
    known = {number.label: number.id for number in desk.numbers}
    bare = [one.id for one in desk.numbers if not one.phone and one.label not in labels]
    new = [line.label for line in sheet.numbers if line.label not in known]
    known.update(zip(new, bare, strict=False))
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
