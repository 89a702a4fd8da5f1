"""Messages that were copied on a phone: their headers name day and month, but no year.

`[24/11 08.12] Siti: …` becomes what WhatsApp Web writes, with the last year in which that day has
been. Source: several messages copied at once in WhatsApp for Android, 2024 to 2026.
"""

import re
from datetime import date, datetime

_DAY = r"(?P<{0}day>\d{{1,2}})(?P<{0}sep>[/.\-])(?P<{0}month>\d{{1,2}})"
_TIME = r"(?P<{0}time>\d{{1,2}}[.:]\d{{2}}(?:[ \u202f\u00a0]?[AaPp]\.?[Mm]\.?)?)"
_HEADER = re.compile(
    rf"^[\u200e\u202a]*\[(?:{_DAY.format('a')},? {_TIME.format('a')}"
    rf"|{_TIME.format('b')},? {_DAY.format('b')})\] (?=[^\n]{{1,80}}?: )",
    re.MULTILINE,
)
_LEAP_YEARS = 8
"""The longest time between two leap years."""


def with_years(text: str, now: datetime) -> str:
    """The text with a year in each header that has none; other text stays as it is."""
    return _HEADER.sub(lambda header: _with_year(header, now), text)


def _with_year(header: re.Match[str], now: datetime) -> str:
    side = "a" if header["aday"] else "b"
    day, month = int(header[f"{side}day"]), int(header[f"{side}month"])
    year = _last_year_of(day, month, now.date()) or _last_year_of(month, day, now.date())
    if year is None:
        return header[0]
    sep = header[f"{side}sep"]
    return f"[{header[f'{side}time']}, {day}{sep}{month}{sep}{year}] "


def _last_year_of(day: int, month: int, today: date) -> int | None:
    """The last year in which this day was today or before; None where there is no such day."""
    for year in range(today.year, today.year - _LEAP_YEARS - 1, -1):
        try:
            if date(year, month, day) <= today:
                return year
        except ValueError:
            continue
    return None
