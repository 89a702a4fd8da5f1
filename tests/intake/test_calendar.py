"""The shipped working hours and holidays."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from shutil import copytree

import pytest

from desk.domain.errors import CatalogueUnreadableError
from desk.domain.office import Zone
from desk.domain.worktime import DayOff, DayOffKind, missing_year, working_minutes_between
from desk.intake.calendar import CALENDAR_FOLDER, load_calendar
from desk.intake.released import fingerprint, is_released


def minutes_of_week(monday: date) -> int:
    calendar = load_calendar(Zone.WIB)
    start = datetime.combine(monday, datetime.min.time(), tzinfo=UTC) - timedelta(hours=7)
    return working_minutes_between(calendar, start, start + timedelta(days=7))


def test_a_week_has_the_hours_of_the_presidential_rule() -> None:
    assert minutes_of_week(date(2026, 11, 2)) == 37.5 * 60
    assert minutes_of_week(date(2026, 3, 2)) == 32.5 * 60


@pytest.mark.parametrize(
    ("year", "national", "joint"), [(2025, 17, 11), (2026, 17, 8), (2027, 18, 8)]
)
def test_each_year_has_its_holidays_and_joint_leave(year: int, national: int, joint: int) -> None:
    days = [off for off in load_calendar(Zone.WIB).days_off if off.day.year == year]
    kinds = [off.kind for off in days]
    assert kinds.count(DayOffKind.NATIONAL) == national
    assert kinds.count(DayOffKind.JOINT_LEAVE) == joint


def test_what_hangs_on_the_moon_is_marked_as_estimated() -> None:
    calendar = load_calendar(Zone.WIB)
    estimated = {off.day for off in calendar.days_off if off.estimated}
    assert date(2027, 3, 10) in estimated
    assert all(day.year == 2027 for day in estimated)
    assert [season.estimated for season in calendar.seasons] == [False, False, True]


def test_the_next_year_is_there_before_november() -> None:
    calendar = load_calendar(Zone.WIB)
    assert missing_year(calendar, date(2026, 12, 31)) is None
    assert missing_year(calendar, date(2027, 11, 1)) == 2028


def test_a_local_day_closes_the_office() -> None:
    day = DayOff(day=date(2026, 11, 24), name="Pilkada", kind=DayOffKind.LOCAL)
    assert load_calendar(Zone.WIT).is_working_day(day.day)
    assert not load_calendar(Zone.WIT, local_days=[day]).is_working_day(day.day)


@pytest.mark.parametrize(
    ("name", "text", "named"),
    [
        ("hours.toml", 'week = "buka"', "week"),
        ("hours.toml", '[week]\nmonday = ["08:00"]\n[ramadan]\n', "week.monday"),
        ("hours.toml", "[week]\n[ramadan]\n", "open on at least one"),
        ("2026.toml", "year = 2026\n[ramadan]\nfirst = 1\nlast = 2\n", "day_off"),
        ("2026.toml", "year = ", "2026.toml"),
    ],
)
def test_a_faulty_file_is_named_with_the_place_of_the_fault(
    tmp_path: Path, name: str, text: str, named: str
) -> None:
    folder = copytree(CALENDAR_FOLDER, tmp_path / "calendar")
    (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(CatalogueUnreadableError) as caught:
        load_calendar(Zone.WIB, folder=folder)
    assert name in caught.value.detail
    assert named in caught.value.detail


def test_the_calendar_that_ships_is_the_one_that_was_checked() -> None:
    for path in sorted(CALENDAR_FOLDER.glob("*.toml")):
        text = path.read_text(encoding="utf-8")
        hint = f"write {fingerprint(text)} into resources/calendar/checked.sha256"
        assert is_released(text, CALENDAR_FOLDER), hint
