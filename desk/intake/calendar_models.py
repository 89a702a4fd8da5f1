"""The shape of the calendar's files, checked by pydantic where a file is not the released one."""

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator

from desk.domain.worktime import DayOffKind, OpenSpan, Week
from desk.intake.calendar import DAYS, span_of
from desk.intake.parts import Part

Spans = tuple[Annotated[OpenSpan, BeforeValidator(span_of)], ...]


class WeekPart(Part):
    """Open spans for each day of the week; a day that is not named is closed."""

    monday: Spans = ()
    tuesday: Spans = ()
    wednesday: Spans = ()
    thursday: Spans = ()
    friday: Spans = ()
    saturday: Spans = ()
    sunday: Spans = ()

    def value(self) -> Week:
        """The week.

        Raises:
            ValueError: it is closed on all days, or spans overlap.
        """
        return Week(days=tuple(getattr(self, day) for day in DAYS))


class HoursPart(Part):
    """The file of the hours."""

    week: WeekPart
    ramadan: WeekPart


class RamadanPart(Part):
    """The days of a Ramadan."""

    first: date
    last: date
    estimated: bool = False


class DayOffPart(Part):
    """A holiday or a day of joint leave."""

    day: date
    name: str
    kind: DayOffKind
    estimated: bool = False


class YearPart(Part):
    """The file of a year."""

    year: int
    ramadan: RamadanPart
    day_off: tuple[DayOffPart, ...]
