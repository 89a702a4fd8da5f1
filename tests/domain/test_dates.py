"""Days and times in Indonesian."""

from datetime import UTC, date, datetime, timedelta

import pytest

from desk.domain.dates import age, clock, clock_with_zone, local_day, long_date, moment, short_date
from desk.domain.office import Zone

INSTANT = datetime(2026, 11, 22, 2, 41, tzinfo=UTC)


def test_a_long_date_names_the_month_in_indonesian() -> None:
    assert long_date(date(2026, 11, 22)) == "22 November 2026"
    assert long_date(date(2027, 8, 1)) == "1 Agustus 2027"


def test_a_short_date_abbreviates_the_month() -> None:
    shown = [short_date(date(2026, month, 5)) for month in (5, 8, 10, 12)]
    assert shown == ["5 Mei 2026", "5 Agu 2026", "5 Okt 2026", "5 Des 2026"]


@pytest.mark.parametrize(
    ("zone", "shown"),
    [(Zone.WIB, "09.41 WIB"), (Zone.WITA, "10.41 WITA"), (Zone.WIT, "11.41 WIT")],
)
def test_a_time_is_shown_in_the_zone_of_the_office(zone: Zone, shown: str) -> None:
    assert clock_with_zone(INSTANT, zone) == shown


def test_hours_and_minutes_have_two_digits_and_a_dot() -> None:
    assert clock(datetime(2026, 1, 1, 0, 5, tzinfo=UTC), Zone.WIT) == "09.05"


def test_the_day_is_that_of_the_office_not_of_greenwich() -> None:
    late = datetime(2026, 11, 21, 23, 12, tzinfo=UTC)
    assert local_day(late, Zone.WIB) == date(2026, 11, 22)
    assert moment(late, Zone.WIT) == "22 November 2026, pukul 08.12 WIT"


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        clock(INSTANT.replace(tzinfo=None), Zone.WIB)


@pytest.mark.parametrize(
    ("elapsed", "shown"),
    [
        (timedelta(seconds=-5), "0 mnt"),
        (timedelta(seconds=59), "0 mnt"),
        (timedelta(minutes=12), "12 mnt"),
        (timedelta(minutes=59, seconds=59), "59 mnt"),
        (timedelta(hours=2), "2 jam"),
        (timedelta(hours=23, minutes=59), "23 jam"),
        (timedelta(days=3, hours=5), "3 hari"),
    ],
)
def test_an_age_is_told_in_the_largest_full_unit(elapsed: timedelta, shown: str) -> None:
    assert age(elapsed) == shown
