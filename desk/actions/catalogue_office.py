"""The office's own catalogue and calendar: look at it, check it, take it out, put it in."""

from dataclasses import dataclass, replace
from pathlib import Path

from desk.actions.desk import Desk
from desk.actions.registry import Outcome, Right, Touched, action
from desk.actions.rules import Rules
from desk.domain.details import Detail
from desk.domain.errors import (
    AlreadyExistsError,
    CatalogueUnreadableError,
    FileMissingError,
    NothingToDoError,
)
from desk.domain.office import DeskNumber, Zone
from desk.domain.overlay import Overlay, apply_to_numbers
from desk.domain.overlay_checks import OfficeGround
from desk.domain.problems import Problem
from desk.domain.sayings import Datum, Several, saying
from desk.domain.worktime import missing_year
from desk.intake.calendar import load_calendar
from desk.intake.catalogue import check_catalogue, load_catalogue
from desk.intake.overlay_toml import check_overlay_text, parse_overlay, write_overlay
from desk.storage import catalogues, journal, office_rows, overlays


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeRules:
    """What an office changed, and the rules that come of it; a desk takes them by `with_rules`."""

    overlay: Overlay
    rules: Rules
    numbers: tuple[DeskNumber, ...]


def check_shipped() -> tuple[Problem, ...]:
    """Every fault of the catalogue that came with the program."""
    return check_catalogue()


def check_office(desk: Desk) -> tuple[Problem, ...]:
    """Every fault of the stored overlay: a newer program may ship rows that it does not know."""
    with desk.store.reading() as session:
        kept = overlays.load_overlay(session)
    return check_overlay_text(kept.text, office_ground(desk), "penyesuaian kantor")


def check_overlay_file(path: Path, desk: Desk | None = None) -> tuple[Problem, ...]:
    """Every fault of an overlay on the disk; the office's numbers are known with its desk alone.

    Raises:
        FileMissingError: the file cannot be read.
    """
    return check_overlay_text(_read(path), office_ground(desk), path.name)


def office_ground(desk: Desk | None = None) -> OfficeGround:
    """What an overlay is laid over: catalogue and calendar as shipped, and the office's numbers."""
    zone = desk.office.zone if desk else Zone.WIB
    numbers = tuple(number.label for number in desk.numbers) if desk else None
    return OfficeGround(catalogue=load_catalogue(), calendar=load_calendar(zone), numbers=numbers)


def overlay_toml(desk: Desk) -> str:
    """What the office changed, as TOML; importing it again changes nothing."""
    return write_overlay(desk.rules.overlay)


def export_overlay(desk: Desk, path: Path) -> Path:
    """Write what the office changed into a new file.

    Raises:
        AlreadyExistsError: something lies there under the name.
    """
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(overlay_toml(desk))
    except FileExistsError as error:
        raise AlreadyExistsError(str(path)) from error
    return path


def import_overlay(desk: Desk, path: Path) -> Outcome[OfficeRules]:
    """Take over an overlay from the disk, in the place of the one before.

    Raises:
        FileMissingError: the file cannot be read.
        CatalogueUnreadableError: it has faults; all are listed, nothing was changed.
        NothingToDoError: the office works by just this overlay already.
    """
    text = _read(path)
    refuse_faults(check_overlay_text(text, office_ground(desk), path.name))
    return set_overlay(desk, parse_overlay(text).overlay)


@action(right=Right.SET_UP, verb="catalogue_changed")
def set_overlay(
    desk: Desk, overlay: Overlay, *, expected_version: int | None = None
) -> Outcome[OfficeRules]:
    """Let the office work by these changes from now on; open cases keep their catalogue.

    Args:
        desk: goes on with the rules it has; `with_rules` gives the desk of the new ones.
        overlay: the whole of what the office changes.
        expected_version: of the overlay that was seen; None takes it as it is now.

    Raises:
        CatalogueUnreadableError: it has faults; all are listed, nothing was changed.
        NothingToDoError: the office works by just this overlay already.
        ChangedMeanwhileError: another desk changed it first.
    """
    text = write_overlay(overlay)
    refuse_faults(check_overlay_text(text, office_ground(desk), "penyesuaian kantor"))
    rules = Rules.load(desk.office, text)
    with desk.writing() as session:
        kept = overlays.load_overlay(session)
        if parse_overlay(kept.text).overlay == overlay:
            raise NothingToDoError(Detail.RULES_SAME)
        version = kept.version if expected_version is None else expected_version
        overlays.save_overlay(session, text, expected_version=version)
        catalogues.keep(session, rules.text)
        entry = journal.append(session, desk.act("catalogue_changed", seen=rules.sha256))
        numbers = apply_to_numbers(office_rows.load_numbers(session), overlay)
    value = OfficeRules(overlay=overlay, rules=rules, numbers=numbers)
    return Outcome(value=value, touched=Touched.OFFICE | Touched.CASES, entry=entry)


def with_rules(desk: Desk, changed: OfficeRules) -> Desk:
    """The same desk, working by changed rules."""
    return replace(desk, rules=changed.rules, numbers=changed.numbers)


def calendar_warning(desk: Desk) -> int | None:
    """The year whose holidays nobody entered yet: this one, or from November on the next."""
    return missing_year(desk.rules.calendar, desk.today())


def refuse_faults(problems: tuple[Problem, ...]) -> None:
    """Go on only with a sound overlay.

    Raises:
        CatalogueUnreadableError: there are faults; all are listed, one a line.
    """
    if problems:
        lines = tuple(fault_line(one) for one in problems)
        raise CatalogueUnreadableError(Several(parts=lines, joint="\n"))


def fault_line(problem: Problem) -> Datum:
    """Place, fault and remedy on one line, to be said."""
    fault = saying(Detail.FAULT_AT, where=problem.where, detail=problem.detail)
    return Several(parts=(fault, problem.remedy), joint=" ") if problem.remedy else fault


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise FileMissingError(f"{path.name}: {error}") from error
