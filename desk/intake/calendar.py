"""The working calendar of an office from its files: hours, holidays, joint leave, Ramadan.

Source: resources/calendar (Perpres 21/2023 and the yearly SKB 3 Menteri).
"""

import tomllib
from collections.abc import Sequence
from datetime import time
from pathlib import Path
from typing import Any

from desk import paths
from desk.domain.errors import CatalogueUnreadableError
from desk.domain.office import Zone
from desk.domain.worktime import DayOff, DayOffKind, OpenSpan, Season, Week, WorkCalendar
from desk.intake.released import is_released

CALENDAR_FOLDER = paths.RESOURCES / "calendar"
HOURS_FILE = "hours.toml"
YEAR_FILES = "[0-9][0-9][0-9][0-9].toml"


Table = dict[str, Any]

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def span_of(text: object) -> OpenSpan:
    """`07:30-12:00`.

    Raises:
        ValueError: it is not two times with a dash between them.
    """
    start, _, end = str(text).partition("-")
    return OpenSpan(start=time.fromisoformat(start.strip()), end=time.fromisoformat(end.strip()))


def load_calendar(
    zone: Zone, *, local_days: Sequence[DayOff] = (), folder: Path = CALENDAR_FOLDER
) -> WorkCalendar:
    """The calendar of an office: shipped hours and years, and the office's own closed days.

    Raises:
        CatalogueUnreadableError: a file is missing or has faults; they are listed.
    """
    hours = _read(folder / HOURS_FILE)
    years = [_read(path) for path in sorted(folder.glob(YEAR_FILES))]
    ramadan_week = _week(hours["ramadan"], folder / HOURS_FILE)
    return WorkCalendar(
        zone=zone,
        week=_week(hours["week"], folder / HOURS_FILE),
        seasons=tuple(Season(**year["ramadan"], week=ramadan_week) for year in years),
        days_off=(*(_day_off(day) for year in years for day in year["day_off"]), *local_days),
        years=frozenset(year["year"] for year in years),
    )


def _day_off(table: Table) -> DayOff:
    return DayOff(**{**table, "kind": DayOffKind(table["kind"])})


def _week(table: Table, path: Path) -> Week:
    try:
        return week_of(table)
    except ValueError as fault:
        raise CatalogueUnreadableError(f"{path.name}: {fault}") from fault


def week_of(table: Table) -> Week:
    """The week of a table; a day that is not named is closed.

    Raises:
        ValueError: it is closed on all days, or spans overlap.
    """
    return Week(days=tuple(tuple(map(span_of, table.get(day, ()))) for day in DAYS))


def _read(path: Path) -> Table:
    """A file's tables; those of a file that is not the released one are checked."""
    try:
        text = path.read_text(encoding="utf-8")
        content = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise CatalogueUnreadableError(f"{path.name}: {fault}") from fault
    if not is_released(text, CALENDAR_FOLDER):
        from desk.intake.calendar_models import HoursPart, YearPart
        from desk.intake.parts import checked

        checked(content, path, HoursPart if path.name == HOURS_FILE else YearPart)
    return content
