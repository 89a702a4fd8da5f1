"""Finding in a text for a citizen what must never stand in it: NIK, No. KK, birth dates, phones.

A chat is read over shoulders and forwarded, so a reply needs no such value: the case number says
which request is meant. The check reads the text as a person would: digits of other scripts, number
words, letters that look like figures, and blanks, dots, brackets or invisible marks between digits
do not hide a number. A day that lies before the first message of the case counts as a birth date;
days of the office's own promises lie after it.
Source: UU 27/2022, Ps. 16 and 27-29 (data minimum); UU 24/2013, Ps. 84 to 86 (protected data).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desk.domain.case import CaseFile
from desk.domain.dates import MONTHS, SHORT_MONTHS, local_day
from desk.domain.office import Zone
from desk.domain.spoken_numbers import Sign, with_figures
from desk.domain.typed import plain

HIDDEN = "…"
"""What stands in the place of something that may not be said."""

_GAP = r"(?:[\s._\-/*~]{0,3}|,)"
_WIDE_GAP = r"[\W_]{0,5}"
"""Anything but letters; what is parted by it counts only in groups of figures."""

_LONG = re.compile(rf"\d(?:{_GAP}\d){{15,}}")
_WIDE_LONG = re.compile(rf"\d(?:{_WIDE_GAP}\d){{15,}}")
_RUN = re.compile(rf"\d(?:{_WIDE_GAP}\d){{5,}}")
_PHONE = re.compile(r"(?<!\w)(?P<plus>\(?\+)?\(?\d(?:[ .\-/()]{0,3}\d){8,14}(?!\d)")
_WIDE_PHONE = re.compile(rf"(?<!\w)\d(?:{_WIDE_GAP}\d){{8,14}}(?!\d)")
_WITHIN = r"\D{0,20}"
"""So far apart the figures of a known number may stand, whatever is between them."""

_DEED_NUMBER = re.compile(r"(?<!\w)\d{4}-[A-Z]{2,3}-\d{8}-\d{4}(?!\d)", re.IGNORECASE)
_OWN_NUMBER = re.compile(r"(?<!\w)[A-Z]+(?:-[A-Z]+)?-\d{4}-\d{6}(?![\s._\-/]{0,2}\d)")
_HOURS = re.compile(
    r"(?<![\d.:])(?:[01]?\d|2[0-3])[.:][0-5]\d\s*(?:-|s\.?d\.?)\s*(?:[01]?\d|2[0-3])[.:][0-5]\d"
    r"(?![.:]?\d)"
)
_TIME = re.compile(r"(?<!\d)(?:[01]?\d|2[0-3])[.:][0-5]\d(?!\d)")
_OTHER_MONTHS = (
    "january",
    "february pebruari peb",
    "march mrt",
    "",
    "may",
    "june",
    "july",
    "august agt ags aug",
    "september sept",
    "october oct",
    "nopember nop",
    "december dec",
)
"""As the months are written beside their names in Indonesian."""
_MONTH_OF = {
    name: number
    for number, (whole, short, others) in enumerate(
        zip(MONTHS, SHORT_MONTHS, _OTHER_MONTHS, strict=True), start=1
    )
    for name in (whole.lower(), short.lower(), *others.split())
}
_NAMES = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
_SAID = r"(?:tanggal|tgl|bulan|bln|tahun|thn|th)\b\.?"
_SEP = rf"(?:[ ]{{0,2}}[\-/.,:|\\_~][ ]{{0,2}}|[ ]{{1,2}}|[ ,]{{0,2}}{_SAID}[ ]*)"
_SPACE = rf"[\s.,\-/':|_]{{0,3}}(?:{_SAID}\s*)?"
_YEAR = r"(?P<y>\d{4}|\d{2}[ ]\d{2}|'?\d{2})"
_DATES = (
    re.compile(
        rf"(?<![\d.])(?<!F-)(?P<d>\d{{1,2}}){_SEP}(?P<m>\d{{1,2}}){_SEP}(?P<y>\d{{4}})(?!\d)"
    ),
    re.compile(rf"(?<!\d)(?P<y>\d{{4}}){_SEP}(?P<m>\d{{1,2}}){_SEP}(?P<d>\d{{1,2}})(?!\d)"),
    re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}}){_SPACE}(?P<name>{_NAMES}){_SPACE}{_YEAR}(?!\d|[.:]\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<name>{_NAMES}){_SPACE}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s.,\-/']{{1,3}}(?P<y>\d{{4}})(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!\d)(?P<y>\d{{4}}){_SPACE}(?P<name>{_NAMES}){_SPACE}(?P<d>\d{{1,2}})(?![\d.:])",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!\d)(?P<y>\d{{4}}){_SPACE}(?P<d>\d{{1,2}}){_SPACE}(?P<name>{_NAMES})\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<name>{_NAMES}){_SPACE}(?P<y>\d{{4}}){_SPACE}(?P<d>\d{{1,2}})(?![\d.:])",
        re.IGNORECASE,
    ),
    re.compile(r"(?<!\d)(?P<d>\d{2})(?P<m>\d{2})(?P<y>\d{4})(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?!\d)"),
    re.compile(
        r"(?<![\d.])(?<!F-)(?P<d>\d{1,2})(?P<sep>[\-/.])(?P<m>\d{1,2})(?P=sep)(?P<y>'?\d{2})(?![\d.])"
    ),
)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_NUMBER_OF_ROMAN = {roman: number for number, roman in enumerate(_ROMAN, start=1)}
_ONLY_KNOWN = (
    re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}}){_SEP}(?P<roman>[IVX]{{1,4}}){_SEP}(?P<y>\d{{4}}|\d{{2}})(?!\d)"
    ),
    re.compile(r"(?<!\d)(?P<d>\d{2})(?P<m>\d{2})(?P<y>\d{2})(?!\d)"),
    re.compile(rf"(?<!\d)(?P<d>\d{{1,2}}){_SEP}(?P<m>\d{{1,2}}){_SEP}(?P<y>\d{{2}})(?!\d)"),
)
"""What else may be a date is one only where it is one that the case knows."""

_BORN_ON = re.compile(
    r"\b(?:lahir(?:nya)?|dilahirkan|ttl|ultah|ulang tahun)\b[^\d\n]{0,25}"
    rf"(?P<d>\d{{1,2}}){_SPACE}(?:(?P<name>{_NAMES})\b|(?<=[\-/. ])(?P<m>\d{{1,2}})(?!\d))",
    re.IGNORECASE,
)
"""Day and month alone are one only where birth is spoken of."""

_KNOWN_PART = 8
"""So many digits of a known NIK or No. KK in a row give it away; the last four never do."""

_KNOWN_PHONE_PART = 7
_LEAST_PHONE, _LEAST_BARE_MOBILE = 9, 9
_OLDEST_YEAR, _LATEST_YEAR = 1900, 2100


class DisclosureKind(StrEnum):
    """What a text gives away."""

    IDENTITY_NUMBER = "identity_number"
    BIRTH_DATE = "birth_date"
    PHONE = "phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """A place in a text, as a slice of it, and what stands there."""

    kind: DisclosureKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateData:
    """What a case knows and a reply must not say; `since` is the day of its first message.

    `numbers` are NIK and No. KK, `phones` those of the senders, as digits.
    """

    case_number: str
    since: date
    numbers: tuple[str, ...] = field(default=(), repr=False)
    births: tuple[date, ...] = field(default=(), repr=False)
    phones: tuple[str, ...] = field(default=(), repr=False)


def private_data(file: CaseFile, zone: Zone) -> PrivateData:
    """What this case knows of people."""
    niks = (person.nik for person in file.people)
    cards = (family.no_kk for family in file.families)
    phones = (re.sub(r"\D", "", sender.phone or "") for sender in file.senders)
    return PrivateData(
        case_number=file.case.number,
        since=local_day(file.case.first_message_at, zone),
        numbers=tuple(number for number in (*niks, *cards) if number),
        births=tuple(person.birth_date for person in file.people if person.birth_date),
        phones=tuple(phone for phone in phones if phone),
    )


def disclosures(text: str, private: PrivateData) -> tuple[Disclosure, ...]:
    """Every place of a text that gives something away, first to last."""
    return _Reading(text, private).found()


def withheld(text: str, private: PrivateData) -> str:
    """The text with `…` in every such place."""
    while places := disclosures(text, private):
        for one in reversed(places):
            text = text[: one.start] + HIDDEN + text[one.end :]
    return text


class _Reading:
    """A text in plain signs, with the place of each sign in the text as it was given.

    What was read is blanked by letters, so that nothing is read twice and neighbours do not join.
    """

    def __init__(self, text: str, private: PrivateData) -> None:
        self._private = private
        plainly = [
            Sign(one, place, place + 1)
            for place, sign in enumerate(text)
            for one in _plain_signs(sign)
        ]
        self._signs = with_figures(plainly)
        self._text = "".join(one.sign for one in self._signs)

    def found(self) -> tuple[Disclosure, ...]:
        self._blank_own_numbers()
        found = [*self._numbers(), *self._dates(), *self._phones(), *self._scattered()]
        return tuple(sorted(found, key=lambda one: (one.start, one.end)))

    def _blank_own_numbers(self) -> None:
        own = re.compile(rf"(?<!\w){re.escape(self._private.case_number)}(?!\d)", re.IGNORECASE)
        hours = [match.span() for match in _HOURS.finditer(self._text) if self._is_open(match)]
        for pattern in (own, _OWN_NUMBER, _DEED_NUMBER):
            for match in pattern.finditer(self._text):
                if not self._holds_birth(match[0]):
                    self._blank(*match.span())
        for span in hours:
            self._blank(*span)

    def _holds_birth(self, number: str) -> bool:
        """Whether the eight figures of a day in a number are those of a birth."""
        return any(f"-{day:%d%m%Y}-" in number for day in self._private.births)

    def _is_open(self, hours: re.Match[str]) -> bool:
        """Whether these are opening hours: inside a long number they are a part of it."""
        for run in _LONG.finditer(self._text):
            if run.start() <= hours.start() < run.end():
                return not _holds_figures(_HOURS.sub("", run[0]))
        return True

    def _numbers(self) -> Iterator[Disclosure]:
        for match in _LONG.finditer(self._text):
            if not self._is_two_days(match[0]):
                yield self._taken(DisclosureKind.IDENTITY_NUMBER, *match.span())
        for match in _WIDE_LONG.finditer(self._text):
            if _in_groups_of(2, match[0]) and not self._is_days_and_times(match[0]):
                yield self._taken(DisclosureKind.IDENTITY_NUMBER, *match.span())
        for match in _RUN.finditer(self._text):
            digits = _digits(match[0])
            if any(_shares(digits, number, _KNOWN_PART) for number in self._private.numbers):
                yield self._taken(DisclosureKind.IDENTITY_NUMBER, *match.span())

    def _is_two_days(self, run: str) -> bool:
        """From a day to a day, in digits: sixteen of them that are no number."""
        first = _DATES[0].match(run)
        second = _DATES[0].search(run, first.end()) if first else None
        if first is None or second is None or second.end() != len(run):
            return False
        days = (*_days_of(first), *_days_of(second))
        return bool(days) and not any(self._is_private(day) for day in days)

    def _is_days_and_times(self, run: str) -> bool:
        """Whether nothing but days that may be said and times of day stand there."""
        for pattern in _DATES:
            for match in pattern.finditer(run):
                days = _days_of(match)
                if days and not any(self._is_private(day) for day in days):
                    run = run.replace(match[0], "x" * len(match[0]))
        return not _holds_figures(_TIME.sub("", run))

    def _dates(self) -> Iterator[Disclosure]:
        for pattern in _DATES:
            for match in pattern.finditer(self._text):
                known = [day for day in _days_of(match) if day in self._private.births]
                likely = [day for day in _days_of(match)[:1] if self._is_private(day)]
                if known or likely:
                    yield self._taken(DisclosureKind.BIRTH_DATE, *match.span())
                elif _days_of(match):
                    self._blank(*match.span())
        for span in self._known_births():
            yield self._taken(DisclosureKind.BIRTH_DATE, *span)

    def _known_births(self) -> Iterator[tuple[int, int]]:
        """Where a birth of the case stands in a writing that would mean nothing elsewhere."""
        births = self._private.births
        for pattern in _ONLY_KNOWN:
            for match in pattern.finditer(self._text):
                if any(day in births for day in _days_of(match)):
                    yield match.span()
        for match in _RUN.finditer(self._text):
            figures = _digits(match[0])
            if any(f"{day:%d%m%Y}" in figures or f"{day:%Y%m%d}" in figures for day in births):
                yield match.span()
        parts = {(day.day, day.month) for day in births}
        for match in _BORN_ON.finditer(self._text):
            if (int(match["d"]), _month_of(match)) in parts:
                yield match.start("d"), match.end()

    def _is_private(self, day: date) -> bool:
        return day < self._private.since or day in self._private.births

    def _phones(self) -> Iterator[Disclosure]:
        for match in _PHONE.finditer(self._text):
            digits = _digits(match[0])
            if match["plus"] or _reads_as_phone(digits):
                yield self._taken(DisclosureKind.PHONE, *match.span())
        for match in _WIDE_PHONE.finditer(self._text):
            if _in_groups_of(3, match[0]) and _reads_as_phone(_digits(match[0])):
                yield self._taken(DisclosureKind.PHONE, *match.span())
        for match in _RUN.finditer(self._text):
            digits = _digits(match[0])
            if any(_shares(digits, phone, _KNOWN_PHONE_PART) for phone in self._private.phones):
                yield self._taken(DisclosureKind.PHONE, *match.span())

    def _scattered(self) -> Iterator[Disclosure]:
        """Whole numbers of the case, with words between their figures."""
        kinds = (
            (DisclosureKind.IDENTITY_NUMBER, self._private.numbers),
            (DisclosureKind.PHONE, tuple(_without_prefix(one) for one in self._private.phones)),
        )
        for kind, numbers in kinds:
            for number in (one for one in numbers if len(one) >= _KNOWN_PHONE_PART):
                for match in re.finditer(_WITHIN.join(number), self._text):
                    yield self._taken(kind, *match.span())

    def _taken(self, kind: DisclosureKind, start: int, end: int) -> Disclosure:
        self._blank(start, end)
        return Disclosure(kind=kind, start=self._signs[start].start, end=self._signs[end - 1].end)

    def _blank(self, start: int, end: int) -> None:
        self._text = self._text[:start] + "x" * (end - start) + self._text[end:]


def _plain_signs(sign: str) -> str:
    """A sign as it is read: any digit as its figure, marks upon and between digits as nothing."""
    if sign.isascii():
        return sign
    digit = unicodedata.digit(sign, None)
    if digit is not None:
        return str(digit)
    return "" if unicodedata.category(sign) in {"Mn", "Me"} else plain(sign)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal())


def _holds_figures(text: str) -> bool:
    return any(sign.isdecimal() for sign in text)


def _in_groups_of(least: int, run: str) -> bool:
    """Whether the figures stand in groups, on the average so long, and are no list of counts."""
    groups = re.findall(r"\d+", run)
    return len(_digits(run)) >= least * len(groups)


def _without_prefix(phone: str) -> str:
    return phone.removeprefix("62") if len(phone) >= _LEAST_PHONE else phone


def _shares(digits: str, known: str, least: int) -> bool:
    """Whether some digits in a row of one stand in the other as well."""
    pieces = (digits[at : at + least] for at in range(len(digits) - least + 1))
    return any(piece in known for piece in pieces)


def _reads_as_phone(digits: str) -> bool:
    if digits.startswith("8"):
        return len(digits) >= _LEAST_BARE_MOBILE
    return len(digits) >= _LEAST_PHONE and digits.startswith(("0", "62"))


def _days_of(match: re.Match[str]) -> tuple[date, ...]:
    """The days that a match can mean, the usual reading (day before month) first."""
    parts = match.groupdict()
    figures = _digits(parts["y"])
    year, day, month = int(figures), int(parts["d"]), _month_of(match)
    years = (2000 + year, 1900 + year) if len(figures) == len("26") else (year,)
    readings = [(one, month, day) for one in years]
    if parts.get("m"):
        readings += [(one, day, month) for one in years]
    days = (_day(*reading) for reading in readings)
    return tuple(dict.fromkeys(one for one in days if one is not None))


def _month_of(match: re.Match[str]) -> int:
    """The month of a match, by its name, its Roman or its common number; 0 where there is none."""
    parts = match.groupdict()
    if parts.get("name"):
        return _MONTH_OF[parts["name"].lower()]
    if parts.get("roman"):
        return _NUMBER_OF_ROMAN.get(parts["roman"], 0)
    return int(parts["m"])


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if _OLDEST_YEAR <= year <= _LATEST_YEAR else None
    except ValueError:
        return None
