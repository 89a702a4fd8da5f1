"""NIK and No. KK: form is demanded, content is only warned about."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.areas import AreaBook, AreaKind
from desk.domain.errors import NotANikError, NotANoKkError
from desk.domain.nik import Nik, NikWarning, NoKk, Sex, masked

TODAY = date(2026, 11, 24)
AREAS = AreaBook(
    {"99": "Contoh", "9999": "Kota Contoh", "999901": "Utara", "98": "Lain", "9801": "Kota Lain"},
    frozenset({"99"}),
)
DIGITS = st.text("0123456789", min_size=16, max_size=16)


@pytest.mark.parametrize(
    "typed",
    [
        "9999014509900001",
        " 9999 0145 0990 0001 ",
        "9999.01.450990.0001",
        "9999\u201101\u2011450990\u20110001",
        "\u202a9999\u00a0014509\u202f900001\u202c",
        "９９９９０１４５０９９００００１",
        "٩٩٩٩٠١٤٥٠٩٩٠٠٠٠١",
    ],
)
def test_a_nik_is_read_in_every_way_it_is_typed(typed: str) -> None:
    assert Nik.parse(typed).digits == "9999014509900001"


@pytest.mark.parametrize(
    "typed", ["", "999901450990000", "99990145099000011", "9999O14509900001", "NIK", "9999/01"]
)
def test_what_has_not_sixteen_digits_is_no_nik(typed: str) -> None:
    with pytest.raises(NotANikError):
        Nik.parse(typed)
    with pytest.raises(NotANoKkError):
        NoKk.parse(typed)


@given(DIGITS)
def test_sixteen_digits_are_never_refused_whatever_they_say(digits: str) -> None:
    nik = Nik.parse(digits)
    nik.warnings(areas=AREAS, birth_date=TODAY, sex=Sex.MALE)
    nik.birth_date(TODAY)
    NoKk.parse(digits).warnings(areas=AREAS)
    assert nik.digits == digits


@given(DIGITS)
def test_a_masked_number_shows_its_last_four_digits_alone(digits: str) -> None:
    assert Nik(digits).masked == "•" * 12 + digits[-4:]
    assert NoKk(digits).masked == Nik(digits).masked


def test_a_short_number_is_not_hidden_into_nothing() -> None:
    assert masked("123") == "123"
    assert masked("") == ""


@given(st.dates(date(1930, 1, 1), TODAY), st.sampled_from(Sex))
def test_a_well_formed_nik_draws_no_warning_for_its_own_person(born: date, sex: Sex) -> None:
    day = born.day + (40 if sex is Sex.FEMALE else 0)
    nik = Nik.parse(f"999901{day:02}{born:%m%y}0001")
    assert nik.warnings(areas=AREAS, birth_date=born, sex=sex) == ()
    assert nik.sex is sex


@pytest.mark.parametrize(
    ("digits", "warning"),
    [
        ("9999010009900001", NikWarning.IMPLAUSIBLE_DAY),
        ("9999013209900001", NikWarning.IMPLAUSIBLE_DAY),
        ("9999014009900001", NikWarning.IMPLAUSIBLE_DAY),
        ("9999017209900001", NikWarning.IMPLAUSIBLE_DAY),
        ("9999013002900001", NikWarning.IMPLAUSIBLE_DAY),
        ("9999010113900001", NikWarning.IMPLAUSIBLE_MONTH),
        ("9999010100900001", NikWarning.IMPLAUSIBLE_MONTH),
        ("9999010109900000", NikWarning.SERIAL_ZERO),
        ("9999990109900001", NikWarning.UNKNOWN_AREA),
        ("7799010109900001", NikWarning.UNKNOWN_AREA),
        ("5401010109900001", NikWarning.HISTORIC_AREA),
        ("3299010109900001", NikWarning.HISTORIC_AREA),
    ],
)
def test_each_odd_part_of_a_nik_draws_its_own_warning(digits: str, warning: NikWarning) -> None:
    assert Nik.parse(digits).warnings(areas=AREAS) == (warning,)


def test_another_birth_date_or_sex_is_a_warning_by_its_two_digit_year() -> None:
    nik = Nik.parse("9999014509900001")
    assert nik.warnings(birth_date=date(1890, 9, 5)) == ()
    assert nik.warnings(birth_date=date(1990, 9, 6)) == (NikWarning.BIRTH_DATE_DIFFERS,)
    assert nik.warnings(sex=Sex.MALE) == (NikWarning.SEX_DIFFERS,)


@pytest.mark.parametrize(
    ("digits", "least_age", "born"),
    [
        ("9999014509900001", 0, date(1990, 9, 5)),
        ("9999010109200001", 0, date(2020, 9, 1)),
        ("9999010109200001", 17, date(1920, 9, 1)),
        ("9999012511260001", 0, date(1926, 11, 25)),
        ("9999012411260001", 0, date(2026, 11, 24)),
        ("9999012902000001", 0, date(2000, 2, 29)),
    ],
)
def test_the_century_is_guessed_by_age_and_marked_as_guessed(
    digits: str, least_age: int, born: date
) -> None:
    guess = Nik.parse(digits).birth_date(TODAY, least_age=least_age)
    assert guess is not None
    assert (guess.value, guess.guessed) == (born, True)


def test_a_day_that_never_was_gives_no_birth_date() -> None:
    assert Nik.parse("9999013002900001").birth_date(TODAY) is None


def test_a_family_card_has_no_offset_for_sex() -> None:
    assert NoKk.parse("9999014509900001").warnings() == (NikWarning.IMPLAUSIBLE_DAY,)


def test_a_district_that_is_not_loaded_is_not_held_against_its_code() -> None:
    assert AREAS.look_up("980155").kind is AreaKind.KNOWN
    assert AREAS.look_up("980155").regency == "Kota Lain"
    assert AREAS.look_up("999955").kind is AreaKind.UNKNOWN
