"""The working calendar of an office from its files: hours, holidays, joint leave, Ramadan.

Source: resources/calendar (Perpres 21/2023 and the yearly SKB 3 Menteri).
"""

import tomllib
from collections.abc import Sequence
from datetime import date, time
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from desk import paths
from desk.domain.errors import CatalogueUnreadableError
from desk.domain.office import Zone
from desk.domain.worktime import DayOff, DayOffKind, OpenSpan, Season, Week, WorkCalendar

CALENDAR_FOLDER = paths.RESOURCES / "calendar"
HOURS_FILE = "hours.toml"
YEAR_FILES = "[0-9][0-9][0-9][0-9].toml"


def _span(text: object) -> OpenSpan:
    """`07:30-12:00`.

    Raises:
        ValueError: it is not two times with a dash between them.
    """
    start, _, end = str(text).partition("-")
    return OpenSpan(start=time.fromisoformat(start.strip()), end=time.fromisoformat(end.strip()))


Spans = tuple[Annotated[OpenSpan, BeforeValidator(_span)], ...]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class WeekPart(_Part):
    """Open spans for each day of the week; a day that is not named is closed."""

    monday: Spans = ()
    tuesday: Spans = ()
    wednesday: Spans = ()
    thursday: Spans = ()
    friday: Spans = ()
    saturday: Spans = ()
    sunday: Spans = ()


class _HoursPart(_Part):
    week: WeekPart
    ramadan: WeekPart


class _RamadanPart(_Part):
    first: date
    last: date
    estimated: bool = False


class _DayOffPart(_Part):
    day: date
    name: str
    kind: DayOffKind
    estimated: bool = False


class _YearPart(_Part):
    year: int
    ramadan: _RamadanPart
    day_off: tuple[_DayOffPart, ...]


_Read = TypeVar("_Read", bound=_Part)


def load_calendar(
    zone: Zone, *, local_days: Sequence[DayOff] = (), folder: Path = CALENDAR_FOLDER
) -> WorkCalendar:
    """The calendar of an office: shipped hours and years, and the office's own closed days.

    Raises:
        CatalogueUnreadableError: a file is missing or has faults; they are listed.
    """
    hours = _read(folder / HOURS_FILE, _HoursPart)
    years = [_read(path, _YearPart) for path in sorted(folder.glob(YEAR_FILES))]
    ramadan_week = _week(hours.ramadan, folder / HOURS_FILE)
    return WorkCalendar(
        zone=zone,
        week=_week(hours.week, folder / HOURS_FILE),
        seasons=tuple(_season(year.ramadan, ramadan_week) for year in years),
        days_off=(*(_day_off(day) for year in years for day in year.day_off), *local_days),
        years=frozenset(year.year for year in years),
    )


def _season(part: _RamadanPart, week: Week) -> Season:
    return Season(first=part.first, last=part.last, week=week, estimated=part.estimated)


def _day_off(part: _DayOffPart) -> DayOff:
    return DayOff(day=part.day, name=part.name, kind=part.kind, estimated=part.estimated)


def _week(part: WeekPart, path: Path) -> Week:
    try:
        return week_of(part)
    except ValueError as fault:
        raise CatalogueUnreadableError(f"{path.name}: {fault}") from fault


def week_of(part: WeekPart) -> Week:
    """The week of a table.

    Raises:
        ValueError: it is closed on all days, or spans overlap.
    """
    days = (
        part.monday,
        part.tuesday,
        part.wednesday,
        part.thursday,
        part.friday,
        part.saturday,
        part.sunday,
    )
    return Week(days=days)


def _read(path: Path, part: type[_Read]) -> _Read:
    try:
        return part.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise CatalogueUnreadableError(f"{path.name}: {fault}") from fault
    except ValidationError as faults:
        lines = (
            f"{path.name}: {'.'.join(map(str, fault['loc']))}: {fault['msg']}"
            for fault in faults.errors()
        )
        raise CatalogueUnreadableError("\n".join(lines)) from faults
