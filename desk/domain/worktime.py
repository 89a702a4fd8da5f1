"""Working time of an office: when it is open, how long work took, when it is due.

Instants are aware UTC; hours are those of the office's zone, which has no daylight saving.
All counting is exact to the microsecond; minutes are whole ones, rounded down.
Source: Perpres 21/2023 (hours, Ramadan), SKB 3 Menteri of each year (holidays, joint leave).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise

from desk.domain.office import Zone
from desk.domain.status import Status, clock_runs

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
NOTHING = timedelta(0)
DAYS_IN_WEEK = 7
LONGEST_CLOSURE_DAYS = 400
"""No office is closed longer; a calendar that never opens is a fault, not an endless search."""
WARN_FROM_MONTH = 11

ZONE_OFFSETS = {
    Zone.WIB: timedelta(hours=7),
    Zone.WITA: timedelta(hours=8),
    Zone.WIT: timedelta(hours=9),
}


class DayOffKind(StrEnum):
    """Why the office is closed on a working day."""

    NATIONAL = "national"
    JOINT_LEAVE = "joint_leave"
    LOCAL = "local"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOff:
    """A day on which the office is closed. `estimated` until the decree or the moon decides."""

    day: date
    name: str
    kind: DayOffKind
    estimated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSpan:
    """From opening to closing, or to a break; local time, the end excluded."""

    start: time
    end: time


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Open spans for Monday to Sunday; breaks are the gaps between the spans of a day."""

    days: tuple[tuple[OpenSpan, ...], ...]

    def __post_init__(self) -> None:
        if len(self.days) != DAYS_IN_WEEK or not any(self.days):
            raise ValueError("a week has seven days and is open on at least one")
        if any(not _in_order(spans) for spans in self.days):
            raise ValueError("the spans of a day follow each other and do not overlap")


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """Days with hours of their own, both ends included: Ramadan."""

    first: date
    last: date
    week: Week
    estimated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkCalendar:
    """When the office is open. `years` are those whose holidays are known."""

    zone: Zone
    week: Week
    seasons: tuple[Season, ...] = ()
    days_off: tuple[DayOff, ...] = ()
    years: frozenset[int] = frozenset()

    def spans_on(self, day: date) -> tuple[OpenSpan, ...]:
        """The open spans of a local day; none when the office is closed."""
        if any(off.day == day for off in self.days_off):
            return ()
        season = next((s for s in self.seasons if s.first <= day <= s.last), None)
        return (season.week if season else self.week).days[day.weekday()]

    def is_working_day(self, day: date) -> bool:
        """Whether the office opens on this local day."""
        return bool(self.spans_on(day))

    def local_day(self, at: datetime) -> date:
        """The day that an instant falls on in the office."""
        return (at + ZONE_OFFSETS[self.zone]).date()

    def instant(self, day: date, at: time) -> datetime:
        """The UTC instant of a local time."""
        return datetime.combine(day, at, tzinfo=UTC) - ZONE_OFFSETS[self.zone]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A piece of time between two instants; empty where the end is not after the start."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusChange:
    """An item entered a status at an instant."""

    status: Status
    at: datetime


def working_time(calendar: WorkCalendar, start: datetime, end: datetime) -> timedelta:
    """Open time between two instants; nothing where the end is not after the start."""
    total = NOTHING
    for stretch in _open_stretches(calendar, start):
        if stretch.start >= end:
            break
        total += min(stretch.end, end) - max(stretch.start, start)
    return total


def working_minutes_between(
    calendar: WorkCalendar, start: datetime, end: datetime, *, pauses: Sequence[Stretch] = ()
) -> int:
    """Whole minutes of open time, without what falls into pauses (which may overlap)."""
    running = _without(Stretch(start=start, end=end), pauses)
    return sum((working_time(calendar, s.start, s.end) for s in running), NOTHING) // MINUTE


def due(
    calendar: WorkCalendar,
    start: datetime,
    working_minutes: int,
    *,
    pauses: Sequence[Stretch] = (),
) -> datetime:
    """The first instant at which that many working minutes have passed; `start` for none."""
    left = timedelta(minutes=working_minutes)
    if left <= NOTHING:
        return start
    for stretch in _open_stretches(calendar, start):
        for piece in _without(stretch, pauses):
            if piece.end - piece.start >= left:
                return piece.start + left
            left -= piece.end - piece.start
    raise AssertionError("open stretches never end")


def office_minutes(calendar: WorkCalendar, changes: Sequence[StatusChange], until: datetime) -> int:
    """Working minutes on the office clock: only statuses in which it runs count.

    `changes` are in the order in which they happened.
    """
    ends = [*(change.at for change in changes[1:]), until]
    running = (
        working_time(calendar, change.at, min(end, until))
        for change, end in zip(changes, ends, strict=True)
        if clock_runs(change.status)
    )
    return sum(running, NOTHING) // MINUTE


def waiting_stretches(changes: Sequence[StatusChange]) -> tuple[Stretch, ...]:
    """The stretches in which the office clock stood still, as pauses for `due`."""
    return tuple(
        Stretch(start=change.at, end=following.at)
        for change, following in pairwise(changes)
        if not clock_runs(change.status)
    )


def promised_on(calendar: WorkCalendar, complete_at: datetime, working_days: int) -> date:
    """The day promised for a file that was complete at `complete_at`.

    What comes after closing time, or on a closed day, counts from the next working day.
    """
    day = _first_working_day(calendar, complete_at)
    for _ in range(working_days):
        day = _next_working_day(calendar, day + DAY)
    return day


def promised_at(calendar: WorkCalendar, complete_at: datetime, working_days: int) -> datetime:
    """Closing time of the promised day."""
    day = promised_on(calendar, complete_at, working_days)
    return calendar.instant(day, calendar.spans_on(day)[-1].end)


def daily_minutes(week: Week) -> int:
    """The working minutes of an average open day: 450 in the common week of 37.5 hours."""
    open_days = [spans for spans in week.days if spans]
    minutes = sum(_length(span) for spans in open_days for span in spans)
    return minutes // len(open_days)


def missing_year(calendar: WorkCalendar, today: date) -> int | None:
    """The year whose holidays are missing: this one, or from November on the next."""
    wanted = [today.year] if today.month < WARN_FROM_MONTH else [today.year, today.year + 1]
    return next((year for year in wanted if year not in calendar.years), None)


def _open_stretches(calendar: WorkCalendar, start: datetime) -> Iterator[Stretch]:
    """Open stretches from `start` on, the first one cut to it; without end."""
    day = calendar.local_day(start)
    while True:
        day = _next_working_day(calendar, day)
        for span in calendar.spans_on(day):
            opens, closes = calendar.instant(day, span.start), calendar.instant(day, span.end)
            if closes > start:
                yield Stretch(start=max(opens, start), end=closes)
        day += DAY


def _first_working_day(calendar: WorkCalendar, at: datetime) -> date:
    return calendar.local_day(next(_open_stretches(calendar, at)).end)


def _next_working_day(calendar: WorkCalendar, day: date) -> date:
    """This day or the first working day after it.

    Raises:
        ValueError: the calendar is closed for more than a year.
    """
    for ahead in range(LONGEST_CLOSURE_DAYS):
        if calendar.is_working_day(day + ahead * DAY):
            return day + ahead * DAY
    raise ValueError("the office never opens again")


def _without(whole: Stretch, pauses: Sequence[Stretch]) -> Iterator[Stretch]:
    """What is left of a stretch when the pauses are taken out, in order."""
    at = whole.start
    for pause in sorted(pauses, key=lambda pause: pause.start):
        if pause.start >= whole.end:
            break
        if pause.start > at:
            yield Stretch(start=at, end=pause.start)
        at = max(at, min(pause.end, whole.end))
    if at < whole.end:
        yield Stretch(start=at, end=whole.end)


def _length(span: OpenSpan) -> int:
    """Minutes of a span."""
    hours, minutes = span.end.hour - span.start.hour, span.end.minute - span.start.minute
    return hours * 60 + minutes


def _in_order(spans: tuple[OpenSpan, ...]) -> bool:
    edges = [edge for span in spans for edge in (span.start, span.end)]
    starts_before_end = all(span.start < span.end for span in spans)
    return starts_before_end and edges == sorted(edges)
