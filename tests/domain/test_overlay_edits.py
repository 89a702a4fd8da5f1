"""Changing what an office changed: small steps, each of them safe."""

from dataclasses import replace
from datetime import date, time

import pytest

from desk.domain.catalogue import Level
from desk.domain.overlay import Overlay, OwnTime, apply_overlay
from desk.domain.overlay_edits import (
    OverlayPart,
    overlay_changes,
    parse_spans,
    span_text,
    with_choice,
    with_day_off,
    with_document_phrase,
    with_open_day,
    with_owner_phrase,
    with_quota,
    with_reason_phrase,
    with_row,
    with_time,
    without_day_off,
)
from desk.domain.worktime import DayOff, DayOffKind, OpenSpan
from desk.intake.catalogue import load_catalogue

CATALOGUE = load_catalogue()
SERVICE = CATALOGUE.service("CS-LHR-01")
OPTIONAL = next(row for row in CATALOGUE.universal_rows if row.level is Level.OPTIONAL)
REQUIRED = next(row for row in SERVICE.rows if row.level is Level.REQUIRED)
LOCAL_SERVICE, LOCAL = next(
    (service.code, row)
    for service in CATALOGUE.services
    for row in service.rows
    if row.level is Level.LOCAL
)
OFF = DayOff(day=date(2026, 12, 7), name="Hari jadi kota", kind=DayOffKind.LOCAL)


def test_an_optional_row_is_dropped_and_taken_back() -> None:
    dropped = with_row(Overlay(), "", OPTIONAL, on=False)

    rows = apply_overlay(CATALOGUE, dropped).universal_rows
    assert OPTIONAL.slot not in [row.slot for row in rows]
    assert with_row(dropped, "", OPTIONAL, on=True) == Overlay()


def test_a_row_that_the_law_asks_for_cannot_be_switched() -> None:
    assert with_row(Overlay(), SERVICE.code, REQUIRED, on=False) == Overlay()


def test_a_local_row_is_asked_once_it_is_switched_on() -> None:
    switched = with_row(Overlay(), LOCAL_SERVICE, LOCAL, on=True)
    rows = apply_overlay(CATALOGUE, switched).service(LOCAL_SERVICE).rows

    assert next(row for row in rows if row.slot == LOCAL.slot).switched_on
    assert with_row(switched, LOCAL_SERVICE, LOCAL, on=False) == Overlay()


def test_switching_twice_is_switching_once() -> None:
    once = with_row(Overlay(), LOCAL_SERVICE, LOCAL, on=True)
    assert with_row(once, LOCAL_SERVICE, LOCAL, on=True) == once


def test_empty_words_go_back_to_the_shipped_ones() -> None:
    own = with_document_phrase(Overlay(), "ktp_el", "KTP yang jelas milik {owner}")
    own = with_reason_phrase(own, "R01", "fotonya buram, mohon diulang")
    own = with_owner_phrase(own, "ibu", "ibu kandung")

    assert apply_overlay(CATALOGUE, own).reason("R01").phrase == "fotonya buram, mohon diulang"
    back = with_owner_phrase(with_reason_phrase(own, "R01", " "), "ibu", "")
    assert with_document_phrase(back, "ktp_el", "") == Overlay()


def test_the_last_choice_of_a_switch_counts() -> None:
    chosen = with_choice(with_choice(Overlay(), "terima_f105", "tidak"), "terima_f105", "ya")
    assert [(one.id, one.value) for one in chosen.choices] == [("terima_f105", "ya")]


def test_a_time_and_a_quota_leave_the_overlay_when_they_are_put_back() -> None:
    own = OwnTime(service=SERVICE.code, working_days=3)
    changed = with_quota(with_time(Overlay(), SERVICE.code, own), "WA Akta", 60)

    assert apply_overlay(CATALOGUE, changed).service(SERVICE.code).service_time.working_days == 3
    assert with_quota(with_time(changed, SERVICE.code, None), "WA Akta", None) == Overlay()


def test_a_day_has_one_name() -> None:
    twice = with_day_off(with_day_off(Overlay(), OFF), replace(OFF, name="Cuti"))
    assert [off.name for off in twice.days_off] == ["Cuti"]
    assert without_day_off(twice, OFF.day) == Overlay()


def test_the_office_may_open_on_a_day_off_and_close_again() -> None:
    opened = with_open_day(Overlay(), OFF.day, on=True)
    assert opened.open_days == (OFF.day,)
    assert with_open_day(opened, OFF.day, on=False) == Overlay()


@pytest.mark.parametrize(
    "text", ["07.30-12.00, 13.00-16.00", "07:30-12:00,13:00 – 16:00", " 7.30 - 12.00 , 13.00-16.00"]
)
def test_hours_are_read_as_people_write_them(text: str) -> None:
    spans = parse_spans(text)
    assert spans == (
        OpenSpan(start=time(7, 30), end=time(12)),
        OpenSpan(start=time(13), end=time(16)),
    )
    assert span_text(spans) == "07.30-12.00, 13.00-16.00"


def test_no_hours_are_a_closed_day() -> None:
    assert parse_spans("  ") == ()


@pytest.mark.parametrize("text", ["pagi", "07.30", "25.00-26.00", "07.30-12.00; 13.00-16.00"])
def test_what_is_no_span_of_hours_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_spans(text)


def test_each_difference_of_two_overlays_is_named_once() -> None:
    after = with_day_off(with_choice(Overlay(), "terima_f105", "tidak"), OFF)
    changes = overlay_changes(Overlay(), after, CATALOGUE)

    assert [(one.part, one.after) for one in changes] == [
        (OverlayPart.SWITCH, "tidak"),
        (OverlayPart.DAY_OFF, "Hari jadi kota"),
    ]
    assert overlay_changes(after, after, CATALOGUE) == ()
