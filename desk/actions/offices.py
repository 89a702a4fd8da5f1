"""Setting up the office whose data a folder holds, and changing what it says of itself.

A change names what was seen before it: whoever comes second with an old view is told so, and the
way back is the same change the other way round.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from desk.actions.desk import Desk
from desk.actions.founding import Setting, read_setting
from desk.actions.registry import Outcome, Right, Touched, action
from desk.actions.rules import Rules
from desk.domain.details import Detail
from desk.domain.errors import (
    ChangedMeanwhileError,
    NotAllowedError,
    NotFoundError,
    NothingToDoError,
)
from desk.domain.files import Pixels
from desk.domain.ids import DeskNumberId
from desk.domain.office import DeskNumber, Office, Officer
from desk.domain.office_checks import OfficeFault, number_faults, office_faults, officer_faults
from desk.domain.overlay import apply_to_numbers
from desk.domain.sayings import Several
from desk.intake.office_sheet import OfficeSheet
from desk.intake.overlay_toml import parse_overlay, write_overlay
from desk.intake.phones import read_phone
from desk.intake.worker import Worker
from desk.storage import catalogues, journal, office_rows, overlays
from desk.storage.session import WritingSession

LETTERHEAD_PX = 900
"""The width at which the letterhead is shown before it is used."""


def set_up_from(desk: Desk, path: Path) -> Outcome[Setting]:
    """Set the office up from an office sheet on the disk.

    Raises:
        FileMissingError: the sheet or its logo cannot be read.
        CatalogueUnreadableError: the sheet has faults; all are listed.
    """
    from desk.intake.offices import read_office

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
    with desk.writing() as session:
        office_rows.save_office(session, sheet.office)
        office_rows.save_officer(session, officer)
        for number in numbers:
            office_rows.save_number(session, number)
        entry = journal.append(session, desk.act("office_set_up"))
    setting = Setting(office=sheet.office, unit=desk.unit, officer=officer, numbers=numbers)
    return Outcome(value=setting, touched=Touched.OFFICE, entry=entry)


def current_setting(desk: Desk) -> Setting:
    """The office, its officer and all its numbers as they are stored, quotas of the rules apart."""
    return read_setting(desk.store, desk.now(), may_found=False)


def refreshed(desk: Desk) -> Desk:
    """The same desk with the office, the numbers and the rules as they are stored now."""
    setting = current_setting(desk)
    rules = Rules.load(setting.office, setting.overlay)
    return replace(
        desk,
        office=setting.office,
        officer=setting.officer,
        numbers=apply_to_numbers(setting.numbers, rules.overlay),
        rules=rules,
    )


@action(right=Right.SET_UP, verb="office_changed", undo="change_office")
def change_office(desk: Desk, before: Office, after: Office) -> Outcome[Setting]:
    """Change what the office says of itself; papers made from now on say the new.

    Raises:
        NotAllowedError: the new values are not sound; all faults are named.
        NothingToDoError: nothing is different.
        ChangedMeanwhileError: another desk changed the office since `before` was read.
    """
    _refuse(office_faults(after))
    if before == after:
        raise NothingToDoError(Detail.OFFICE_SAME)
    with desk.writing() as session:
        if office_rows.load_office(session) != before:
            raise ChangedMeanwhileError(Detail.THE_OFFICE)
        office_rows.save_office(session, after)
        entry = journal.append(session, desk.act("office_changed"))
    return Outcome(value=current_setting(desk), touched=Touched.OFFICE, entry=entry)


@action(right=Right.SET_UP, verb="officer_changed", undo="change_officer")
def change_officer(desk: Desk, before: Officer, after: Officer) -> Outcome[Setting]:
    """Change the name under which an officer works; entries of the journal keep their officer.

    Raises:
        NotAllowedError: the name is empty.
        NothingToDoError: nothing is different.
        ChangedMeanwhileError: another desk changed it since `before` was read.
    """
    _refuse(officer_faults(after.name))
    if before == after:
        raise NothingToDoError(Detail.OFFICER_SAME)
    with desk.writing() as session:
        if before not in office_rows.load_officers(session):
            raise ChangedMeanwhileError(Detail.THE_OFFICER)
        office_rows.save_officer(session, after)
        entry = journal.append(session, desk.act("officer_changed"))
    return Outcome(value=current_setting(desk), touched=Touched.OFFICE, entry=entry)


@action(right=Right.SET_UP, verb="number_changed", undo="put_number")
def put_number(desk: Desk, before: DeskNumber | None, after: DeskNumber) -> Outcome[Setting]:
    """Add a WhatsApp number, change one, or retire it; none is ever deleted.

    `before` is the number as it was seen; None adds a new one. A quota of the office's rules
    follows the number to a new label.

    Raises:
        NotAllowedError: the number is not sound beside the others; all faults are named.
        NothingToDoError: nothing is different.
        ChangedMeanwhileError: another desk changed it since `before` was read.
    """
    if before == after:
        raise NothingToDoError(Detail.NUMBER_SAME)
    with desk.writing() as session:
        stored = office_rows.load_numbers(session)
        if (before is None) == any(one.id == after.id for one in stored):
            raise ChangedMeanwhileError(Detail.A_DESK_NUMBER)
        if before is not None and before not in stored:
            raise ChangedMeanwhileError(Detail.A_DESK_NUMBER)
        _refuse(number_faults(after, stored))
        office_rows.save_number(session, after)
        if before is not None and before.label != after.label:
            _rename_in_rules(desk, session, before.label, after.label)
        entry = journal.append(session, desk.act("number_changed"))
    return Outcome(value=current_setting(desk), touched=Touched.OFFICE, entry=entry)


def put_typed_number(
    desk: Desk, before: DeskNumber | None, after: DeskNumber, phone: str
) -> Outcome[Setting]:
    """Put a number whose phone is still as it was typed; empty means none yet.

    Raises:
        NotAPhoneError: it does not read as a telephone number.
        NotAllowedError: the number is not sound beside the others.
        NothingToDoError: nothing is different.
        ChangedMeanwhileError: another desk changed it since `before` was read.
    """
    read = read_phone(phone).e164 if phone.strip() else ""
    return put_number(desk, before, replace(after, phone=read))


def restore_number(
    desk: Desk, before: DeskNumber | None, number_id: DeskNumberId
) -> Outcome[Setting]:
    """Put a number as it was before its last change; one that was new goes out of use.

    Raises:
        NotAllowedError: it is the last number in use.
        NotFoundError: there is no such number.
        NothingToDoError: it is as it was.
        ChangedMeanwhileError: another desk changed it meanwhile.
    """
    numbers = current_setting(desk).numbers
    now = next((one for one in numbers if one.id == number_id), None)
    if now is None:
        raise NotFoundError(Detail.A_DESK_NUMBER)
    return put_number(desk, now, before or replace(now, is_retired=True))


def letterhead_picture(worker: Worker, office: Office) -> Pixels:
    """The letterhead as papers will carry it, drawn by the worker from the real thing.

    Raises:
        UnusableInputError: the logo is no picture.
        WorkerFailedError: it cannot be drawn.
    """
    from desk.pdf.letterhead import render_letterhead

    return worker.render(render_letterhead(office), box_px=LETTERHEAD_PX)


def _rename_in_rules(desk: Desk, session: WritingSession, old: str, new: str) -> None:
    kept = overlays.load_overlay(session)
    overlay = parse_overlay(kept.text).overlay
    if all(quota.number != old for quota in overlay.quotas):
        return
    quotas = tuple(
        replace(quota, number=new) if quota.number == old else quota for quota in overlay.quotas
    )
    text = write_overlay(replace(overlay, quotas=quotas))
    overlays.save_overlay(session, text, expected_version=kept.version)
    catalogues.keep(session, Rules.load(desk.office, text).text)


def _refuse(faults: Iterable[OfficeFault]) -> None:
    if found := tuple(faults):
        raise NotAllowedError(Several(parts=found, joint=" "))
