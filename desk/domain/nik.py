"""NIK and No. KK: read for their form, warned about for their content, never refused for it.

A NIK is for life. It keeps the area of the first registration, the sex and the birth date as
they were recorded that day, so a difference from today is something to look at, not an error.
Source: UU 23/2006, Ps. 13, and PP 40/2019: province, regency, district, DDMMYY (women: day + 40)
and a serial number of four digits. There is no check digit.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk.domain.areas import AreaBook, AreaKind
from desk.domain.errors import NotANikError, NotANoKkError
from desk.domain.typed import plain

DIGITS = 16
SERIAL_NONE = "0000"
WOMEN_DAY_OFFSET = 40
LAST_DAY = 31
SHOWN_DIGITS = 4


class NikWarning(StrEnum):
    """What is odd about a NIK or No. KK; a hint for the officer, never a block."""

    UNKNOWN_AREA = "unknown_area"
    HISTORIC_AREA = "historic_area"
    IMPLAUSIBLE_DAY = "implausible_day"
    IMPLAUSIBLE_MONTH = "implausible_month"
    SERIAL_ZERO = "serial_zero"
    BIRTH_DATE_DIFFERS = "birth_date_differs"
    SEX_DIFFERS = "sex_differs"


class Sex(StrEnum):
    """Sex as the civil register records it."""

    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True, kw_only=True)
class BirthDateGuess:
    """A birth date read from a NIK. `guessed` because the century is not in the number."""

    value: date
    guessed: bool = True


@dataclass(frozen=True, slots=True)
class Nik:
    """Sixteen digits. Make one with `Nik.parse`; inside the desk it is always of good form."""

    digits: str

    @classmethod
    def parse(cls, text: str) -> "Nik":
        """Read a typed NIK: blanks, dots, dashes, marks and digits of other scripts are fine.

        Raises:
            NotANikError: it is not sixteen digits.
        """
        cleaned = _sixteen_digits(text)
        if cleaned is None:
            raise NotANikError(text.strip())
        return cls(cleaned)

    @property
    def masked(self) -> str:
        """Only the last four digits are shown."""
        return masked(self.digits)

    @property
    def area_code(self) -> str:
        """Province, regency and district of the first registration, six digits."""
        return self.digits[:6]

    @property
    def sex(self) -> Sex | None:
        """The sex that the day part says; None where that part is no day at all."""
        day = int(self.digits[6:8])
        if 1 <= day <= LAST_DAY:
            return Sex.MALE
        return Sex.FEMALE if 1 <= day - WOMEN_DAY_OFFSET <= LAST_DAY else None

    def birth_date(self, reference: date, *, least_age: int = 0) -> BirthDateGuess | None:
        """The birth date, its century guessed by age on `reference`.

        The younger reading wins unless it lies in the future or below `least_age` (17 for the
        holder of a KTP-el). None where day and month make no date in either century.
        """
        readings = [
            born for century in (2000, 1900) if (born := self._birth_in(century)) is not None
        ]
        fitting = [born for born in readings if _age(born, reference) >= least_age]
        return BirthDateGuess(value=fitting[0]) if fitting else None

    def warnings(
        self,
        *,
        areas: AreaBook | None = None,
        birth_date: date | None = None,
        sex: Sex | None = None,
    ) -> tuple[NikWarning, ...]:
        """Everything odd, against the area book, a stated birth date and a stated sex."""
        found = [*_area_warnings(self.area_code, areas), *self._form_warnings()]
        if birth_date is not None and self._differs_from(birth_date):
            found.append(NikWarning.BIRTH_DATE_DIFFERS)
        if sex is not None and self.sex not in (None, sex):
            found.append(NikWarning.SEX_DIFFERS)
        return tuple(found)

    def _day(self) -> int:
        day = int(self.digits[6:8])
        return day - WOMEN_DAY_OFFSET if day > WOMEN_DAY_OFFSET else day

    def _birth_in(self, century: int) -> date | None:
        year = century + int(self.digits[10:12])
        return _date_or_none(year, int(self.digits[8:10]), self._day())

    def _form_warnings(self) -> tuple[NikWarning, ...]:
        return _date_warnings(self._day(), self.digits[8:12], self.digits[12:])

    def _differs_from(self, birth_date: date) -> bool:
        told = (birth_date.day, birth_date.month, birth_date.year % 100)
        return told != (self._day(), int(self.digits[8:10]), int(self.digits[10:12]))


@dataclass(frozen=True, slots=True)
class NoKk:
    """The sixteen digits of a family card. Area and date are those of its recording, by habit."""

    digits: str

    @classmethod
    def parse(cls, text: str) -> "NoKk":
        """Read a typed family card number, as freely as `Nik.parse`.

        Raises:
            NotANoKkError: it is not sixteen digits.
        """
        cleaned = _sixteen_digits(text)
        if cleaned is None:
            raise NotANoKkError(text.strip())
        return cls(cleaned)

    @property
    def masked(self) -> str:
        """Only the last four digits are shown."""
        return masked(self.digits)

    def warnings(self, *, areas: AreaBook | None = None) -> tuple[NikWarning, ...]:
        """Everything odd; a day of 41 and more is odd here, cards have no offset for sex."""
        day = int(self.digits[6:8])
        return (
            *_area_warnings(self.digits[:6], areas),
            *_date_warnings(day, self.digits[8:12], self.digits[12:]),
        )


def masked(digits: str) -> str:
    """A number with only its last four digits shown; empty stays empty."""
    hidden = max(len(digits) - SHOWN_DIGITS, 0)
    return "•" * hidden + digits[hidden:]


def _sixteen_digits(text: str) -> str | None:
    cleaned = "".join(sign for sign in plain(text) if sign not in ".-" and not sign.isspace())
    return cleaned if len(cleaned) == DIGITS and cleaned.isdecimal() else None


def _area_warnings(code: str, areas: AreaBook | None) -> tuple[NikWarning, ...]:
    if areas is None:
        return ()
    kind = areas.look_up(code).kind
    return {
        AreaKind.KNOWN: (),
        AreaKind.HISTORIC: (NikWarning.HISTORIC_AREA,),
        AreaKind.UNKNOWN: (NikWarning.UNKNOWN_AREA,),
    }[kind]


def _date_warnings(day: int, month_year: str, serial: str) -> tuple[NikWarning, ...]:
    month, year = int(month_year[:2]), int(month_year[2:])
    found = []
    good_month = 1 <= month <= 12  # noqa: PLR2004 - the months of a year
    if not _day_exists(day, month if good_month else 1, year):
        found.append(NikWarning.IMPLAUSIBLE_DAY)
    if not good_month:
        found.append(NikWarning.IMPLAUSIBLE_MONTH)
    if serial == SERIAL_NONE:
        found.append(NikWarning.SERIAL_ZERO)
    return tuple(found)


def _day_exists(day: int, month: int, year: int) -> bool:
    return any(_date_or_none(century + year, month, day) for century in (2000, 1900))


def _date_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _age(born: date, reference: date) -> int:
    before_birthday = (reference.month, reference.day) < (born.month, born.day)
    return reference.year - born.year - before_birthday
