"""Days and times as an Indonesian office writes them, on paper and on the screen.

Instants come in as aware UTC and are shown in the office's zone. Nothing here asks the locale
of the machine: paper of the same case reads the same on every desk.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from desk.domain.language import Language
from desk.domain.office import Zone

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
"""Names of the months, January first. Source: KBBI."""

SHORT_MONTHS = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "Mei",
    "Jun",
    "Jul",
    "Agu",
    "Sep",
    "Okt",
    "Nov",
    "Des",
)
"""The same, short, without a dot."""

_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)


def local(instant: datetime, zone: Zone) -> datetime:
    """The instant on the office's clock.

    Raises:
        ValueError: the instant carries no zone; nobody can say when that was.
    """
    if instant.tzinfo is None:
        message = "an instant must be aware"
        raise ValueError(message)
    return instant.astimezone(ZoneInfo(zone.iana))


def local_day(instant: datetime, zone: Zone) -> date:
    """The day it is in the office at that instant."""
    return local(instant, zone).date()


def long_date(day: date) -> str:
    """`22 November 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """`22 Nov 2026`."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year}"


def clock(instant: datetime, zone: Zone) -> str:
    """`09.41`, with a dot as Indonesian spelling asks.

    Source: PUEBI (2016), section III.A, on hours and minutes.
    """
    at = local(instant, zone)
    return f"{at.hour:02}.{at.minute:02}"


def clock_with_zone(instant: datetime, zone: Zone) -> str:
    """`09.41 WIB`."""
    return f"{clock(instant, zone)} {zone.value.upper()}"


def moment(instant: datetime, zone: Zone) -> str:
    """`22 November 2026, pukul 09.41 WIB`."""
    return f"{long_date(local_day(instant, zone))}, pukul {clock_with_zone(instant, zone)}"


def age(elapsed: timedelta, language: Language = Language.INDONESIAN) -> str:
    """How long something waits: `12 mnt`, `2 jam`, `3 hari`; a clock set back counts as no time."""
    passed = max(elapsed, timedelta())
    words = _SPANS[language]
    if passed < _HOUR:
        return f"{passed // _MINUTE} {words.short_minutes}"
    if passed < _DAY:
        return words.hours(passed // _HOUR)
    return words.days(passed // _DAY)


def duration(span: timedelta, language: Language = Language.INDONESIAN) -> str:
    """How long something took: `2 hari 3 jam`, `40 menit`; `0 menit` for none."""
    words = _SPANS[language]
    days, rest = span // _DAY, span % _DAY
    hours = rest // _HOUR
    if days:
        return f"{words.days(days)} {words.hours(hours)}" if hours else words.days(days)
    return words.hours(hours) if hours else words.minutes(rest // _MINUTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _SpanWords:
    """How a language counts time: each unit for one and for several."""

    day: tuple[str, str]
    hour: tuple[str, str]
    minute: tuple[str, str]
    short_minutes: str

    def days(self, count: int) -> str:
        return f"{count} {self.day[count != 1]}"

    def hours(self, count: int) -> str:
        return f"{count} {self.hour[count != 1]}"

    def minutes(self, count: int) -> str:
        return f"{count} {self.minute[count != 1]}"


_SPANS = {
    Language.INDONESIAN: _SpanWords(
        day=("hari", "hari"), hour=("jam", "jam"), minute=("menit", "menit"), short_minutes="mnt"
    ),
    Language.ENGLISH: _SpanWords(
        day=("day", "days"),
        hour=("hour", "hours"),
        minute=("minute", "minutes"),
        short_minutes="min",
    ),
}
