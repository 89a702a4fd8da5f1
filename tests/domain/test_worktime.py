"""Working time: additive, monotone, and its own inverse."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.office import Zone
from desk.domain.status import Status
from desk.domain.worktime import (
    DayOff,
    DayOffKind,
    OpenSpan,
    Season,
    StatusChange,
    Stretch,
    Week,
    WorkCalendar,
    due,
    missing_year,
    office_minutes,
    promised_at,
    promised_on,
    waiting_stretches,
    working_minutes_between,
    working_time,
)


def spans(*texts: str) -> tuple[OpenSpan, ...]:
    halves = [text.split("-") for text in texts]
    return tuple(
        OpenSpan(start=time.fromisoformat(start), end=time.fromisoformat(end))
        for start, end in halves
    )


USUAL = spans("07:30-12:00", "13:00-16:00")
FRIDAY = spans("07:30-11:30", "13:00-16:30")
WEEK = Week(days=(USUAL, USUAL, USUAL, USUAL, FRIDAY, (), ()))
FAST = spans("08:00-12:00", "12:30-15:00")
RAMADAN = Week(days=(FAST, FAST, FAST, FAST, FAST, (), ()))
CALENDAR = WorkCalendar(
    zone=Zone.WIB,
    week=WEEK,
    seasons=(Season(first=date(2026, 2, 19), last=date(2026, 3, 20), week=RAMADAN),),
    days_off=(
        DayOff(day=date(2026, 12, 25), name="Natal", kind=DayOffKind.NATIONAL),
        DayOff(day=date(2026, 12, 24), name="Cuti bersama", kind=DayOffKind.JOINT_LEAVE),
        DayOff(day=date(2026, 11, 30), name="Hari jadi", kind=DayOffKind.LOCAL),
    ),
    years=frozenset({2026}),
)
YEAR_START = datetime(2026, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 525_000).map(lambda minutes: YEAR_START + timedelta(minutes=minutes))
MINUTES = st.integers(0, 3000)
PAUSES = st.lists(
    st.tuples(MOMENTS, st.integers(0, 5000)).map(
        lambda pair: Stretch(start=pair[0], end=pair[0] + timedelta(minutes=pair[1]))
    ),
    max_size=4,
)


def wib(text: str) -> datetime:
    return (datetime.fromisoformat(text) - timedelta(hours=7)).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        ("2026-11-24 08:00", "2026-11-24 09:00", 60),
        ("2026-11-24 11:30", "2026-11-24 13:30", 60),
        ("2026-11-24 06:00", "2026-11-24 07:30", 0),
        ("2026-11-24 00:00", "2026-11-25 00:00", 450),
        ("2026-11-27 00:00", "2026-11-28 00:00", 450),
        ("2026-11-28 00:00", "2026-11-30 00:00", 0),
        ("2026-11-30 00:00", "2026-12-01 00:00", 0),
        ("2026-12-23 15:00", "2026-12-28 08:00", 90),
        ("2026-03-02 00:00", "2026-03-03 00:00", 390),
        ("2026-11-24 09:00", "2026-11-24 08:00", 0),
    ],
)
def test_only_open_hours_count(start: str, end: str, minutes: int) -> None:
    assert working_minutes_between(CALENDAR, wib(start), wib(end)) == minutes


@pytest.mark.parametrize(
    ("zone", "utc_hour"), [(Zone.WIB, (0, 30)), (Zone.WITA, (23, 30)), (Zone.WIT, (22, 30))]
)
def test_an_office_opens_by_the_clock_of_its_own_zone(
    zone: Zone, utc_hour: tuple[int, int]
) -> None:
    calendar = WorkCalendar(zone=zone, week=WEEK)
    opening = calendar.instant(date(2026, 11, 24), time(7, 30))
    assert (opening.hour, opening.minute) == utc_hour
    assert calendar.local_day(opening) == date(2026, 11, 24)
    minute = timedelta(minutes=1)
    assert working_time(calendar, opening - minute, opening + minute) == minute


@given(MOMENTS, MOMENTS, MOMENTS)
def test_time_of_two_parts_is_the_time_of_the_whole(a: datetime, b: datetime, c: datetime) -> None:
    first, middle, last = sorted((a, b, c))
    whole = working_time(CALENDAR, first, last)
    parts = working_time(CALENDAR, first, middle) + working_time(CALENDAR, middle, last)
    assert parts == whole


@given(MOMENTS, MOMENTS, MOMENTS)
def test_a_later_end_never_gives_less(a: datetime, b: datetime, c: datetime) -> None:
    first, middle, last = sorted((a, b, c))
    shorter = working_minutes_between(CALENDAR, first, middle)
    assert shorter <= working_minutes_between(CALENDAR, first, last)
    assert 0 <= shorter <= (middle - first) // timedelta(minutes=1)


@given(MOMENTS, MINUTES)
def test_due_is_the_first_instant_at_which_the_time_has_passed(
    start: datetime, minutes: int
) -> None:
    end = due(CALENDAR, start, minutes)
    assert working_minutes_between(CALENDAR, start, end) == minutes
    if minutes:
        just_before = end - timedelta(minutes=1)
        assert working_minutes_between(CALENDAR, start, just_before) < minutes


@given(MOMENTS, MINUTES, MINUTES)
def test_more_work_is_never_due_earlier(start: datetime, some: int, more: int) -> None:
    least, most = sorted((some, more))
    assert due(CALENDAR, start, least) <= due(CALENDAR, start, most)


@given(MOMENTS, MINUTES, PAUSES)
def test_a_pause_never_makes_it_due_earlier_and_never_adds_time(
    start: datetime, minutes: int, pauses: list[Stretch]
) -> None:
    end = due(CALENDAR, start, minutes, pauses=pauses)
    assert end >= due(CALENDAR, start, minutes)
    assert working_minutes_between(CALENDAR, start, end, pauses=pauses) == minutes
    without = working_minutes_between(CALENDAR, start, end)
    assert working_minutes_between(CALENDAR, start, end, pauses=pauses) <= without


@given(MOMENTS, MOMENTS, PAUSES)
def test_overlapping_pauses_are_taken_out_once(
    a: datetime, b: datetime, pauses: list[Stretch]
) -> None:
    start, end = min(a, b), max(a, b)
    once = working_minutes_between(CALENDAR, start, end, pauses=pauses)
    twice = working_minutes_between(CALENDAR, start, end, pauses=[*pauses, *pauses])
    assert once == twice


def test_the_office_clock_stands_still_while_a_citizen_or_another_office_is_awaited() -> None:
    changes = (
        StatusChange(status=Status.NEW, at=wib("2026-11-24 07:30")),
        StatusChange(status=Status.COMPLETE, at=wib("2026-11-24 08:00")),
        StatusChange(status=Status.PROCESSING, at=wib("2026-11-24 08:30")),
        StatusChange(status=Status.WAITING, at=wib("2026-11-24 09:00")),
        StatusChange(status=Status.PROCESSING, at=wib("2026-11-25 09:00")),
        StatusChange(status=Status.READY, at=wib("2026-11-25 10:00")),
    )
    assert office_minutes(CALENDAR, changes, wib("2026-11-26 10:00")) == 120
    pauses = waiting_stretches(changes)
    start = changes[1].at
    assert due(CALENDAR, start, 120, pauses=pauses) == wib("2026-11-25 10:00")


@pytest.mark.parametrize(
    ("complete", "days", "promised"),
    [
        ("2026-11-24 10:00", 1, date(2026, 11, 25)),
        ("2026-11-24 17:00", 1, date(2026, 11, 26)),
        ("2026-11-24 05:00", 1, date(2026, 11, 25)),
        ("2026-11-27 10:00", 1, date(2026, 12, 1)),
        ("2026-11-28 10:00", 1, date(2026, 12, 2)),
        ("2026-12-23 10:00", 1, date(2026, 12, 28)),
        ("2026-11-24 10:00", 0, date(2026, 11, 24)),
        ("2026-11-24 10:00", 3, date(2026, 11, 27)),
    ],
)
def test_a_promise_counts_working_days_from_the_first_that_is_open(
    complete: str, days: int, promised: date
) -> None:
    assert promised_on(CALENDAR, wib(complete), days) == promised


@given(MOMENTS, st.integers(0, 20))
def test_a_promise_falls_on_a_working_day_and_not_before_the_file_was_complete(
    complete: datetime, days: int
) -> None:
    at = promised_at(CALENDAR, complete, days)
    assert CALENDAR.is_working_day(CALENDAR.local_day(at))
    assert at >= complete


def test_from_november_on_the_holidays_of_the_next_year_must_be_there() -> None:
    assert missing_year(CALENDAR, date(2026, 10, 31)) is None
    assert missing_year(CALENDAR, date(2026, 11, 1)) == 2027
    assert missing_year(CALENDAR, date(2027, 1, 1)) == 2027


def test_a_week_without_open_hours_or_with_overlapping_spans_is_refused() -> None:
    with pytest.raises(ValueError, match="open"):
        Week(days=((), (), (), (), (), (), ()))
    with pytest.raises(ValueError, match="overlap"):
        Week(days=(spans("08:00-12:00", "11:00-14:00"), (), (), (), (), (), ()))


def test_an_office_that_never_opens_is_a_fault_and_no_endless_search() -> None:
    only_mondays = Week(days=(USUAL, (), (), (), (), (), ()))
    monday = date(2026, 1, 5)
    closed = tuple(
        DayOff(day=monday + week * timedelta(days=7), name="tutup", kind=DayOffKind.LOCAL)
        for week in range(80)
    )
    calendar = WorkCalendar(zone=Zone.WIB, week=only_mondays, days_off=closed)
    with pytest.raises(ValueError, match="never"):
        due(calendar, wib("2026-01-05 08:00"), 1)
