"""What an office may change, and what it cannot, whatever it writes."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings

from desk.domain.answers import ChecklistRequest
from desk.domain.asking import build_for
from desk.domain.catalogue import Catalogue, Level
from desk.domain.checklist import SlotLevel
from desk.domain.office import FormSet, Zone
from desk.domain.overlay import (
    TWO_PERSONS,
    Fasting,
    OfficeChoice,
    Overlay,
    OwnTime,
    Quota,
    ReasonPhrase,
    RowName,
    apply_overlay,
    apply_to_calendar,
    apply_to_numbers,
    is_switched_on,
    with_choices,
)
from desk.domain.overlay_checks import OfficeGround, OverlayFault, check_overlay
from desk.domain.words import say
from desk.domain.worktime import DayOff, DayOffKind, due, missing_year, promised_on
from desk.intake.calendar import load_calendar
from tests.builders import NUMBER
from tests.overlays import CATALOGUE, LETTER_PHRASE, TWO, an_overlay, open_daily, overlays

CALENDAR = load_calendar(Zone.WIB)
GROUND = OfficeGround(catalogue=CATALOGUE, calendar=CALENDAR, numbers=("WA Akta",))
OPTIONAL = next(
    RowName(service=service.code, slot=row.slot.key)
    for service in CATALOGUE.services
    for row in service.rows
    if row.level is Level.OPTIONAL
)
LOCAL = RowName(service="CS-MTI-02", slot="pernyataan_wali@ahli_waris")
REQUIRED = RowName(service="CS-MTI-01", slot="f201a@pelapor")


def faults(**more: object) -> tuple[OverlayFault, ...]:
    return check_overlay(GROUND, an_overlay(**more))


def asked(catalogue: Catalogue, code: str) -> dict[str, SlotLevel]:
    checklist = build_for(catalogue, (code,), ChecklistRequest(items=()))
    return {row.slot.key: row.level for row in checklist.rows}


def law_rows(catalogue: Catalogue) -> dict[str, list[str]]:
    """What the law asks for, by service: everything but optional and local rows."""
    free = {Level.OPTIONAL, Level.LOCAL}
    return {
        service.code: [row.slot.key for row in service.rows if row.level not in free]
        for service in catalogue.services
    }


@given(overlay=overlays())
@settings(deadline=None, max_examples=60)
def test_no_overlay_takes_away_what_the_law_asks_or_blanks_a_service(overlay: Overlay) -> None:
    changed = apply_overlay(CATALOGUE, overlay)
    assert law_rows(changed) == law_rows(CATALOGUE)
    assert all(any(row.level is not Level.LOCAL for row in one.rows) for one in changed.services)
    assert [row.level for row in changed.universal_rows if row.level is not Level.OPTIONAL] == [
        row.level for row in CATALOGUE.universal_rows if row.level is not Level.OPTIONAL
    ]
    assert all(one.phrase.strip() for one in changed.documents)
    assert all(one.phrase.strip() for one in changed.reasons)


@given(overlay=overlays())
@settings(deadline=None, max_examples=30)
def test_applying_an_overlay_twice_is_applying_it_once(overlay: Overlay) -> None:
    once = apply_overlay(CATALOGUE, overlay)
    assert apply_overlay(once, overlay) == once


def test_an_optional_row_is_dropped() -> None:
    changed = apply_overlay(CATALOGUE, an_overlay(dropped_rows=(OPTIONAL,)))
    before = [row.slot.key for row in CATALOGUE.service(OPTIONAL.service).rows]
    after = [row.slot.key for row in changed.service(OPTIONAL.service).rows]
    assert after == [slot for slot in before if slot != OPTIONAL.slot]
    assert faults(dropped_rows=(OPTIONAL,)) == ()


def test_dropping_a_row_of_the_law_is_refused_with_its_source_and_changes_nothing() -> None:
    (fault,) = faults(dropped_rows=(REQUIRED,))
    assert (fault.table, fault.place, fault.key) == ("dropped_row", 0, "slot")
    assert "wajib" in say(fault.detail)
    assert "IN, RQ, PB" in say(fault.detail)
    changed = apply_overlay(CATALOGUE, an_overlay(dropped_rows=(REQUIRED,)))
    assert changed.services == CATALOGUE.services


def test_dropping_every_row_of_a_service_is_a_fault_and_keeps_them() -> None:
    service = CATALOGUE.service(OPTIONAL.service)
    only_optional = replace(
        service, rows=tuple(row for row in service.rows if row.level is Level.OPTIONAL)
    )
    small = replace(CATALOGUE, services=(only_optional,))
    names = tuple(RowName(service=service.code, slot=row.slot.key) for row in only_optional.rows)
    overlay = an_overlay(dropped_rows=tuple(dict.fromkeys(names)))
    (fault,) = check_overlay(replace(GROUND, catalogue=small), overlay)
    assert "tidak boleh dikosongkan" in say(fault.detail)
    assert apply_overlay(small, overlay).services == (only_optional,)


def test_a_local_row_is_asked_once_the_office_switched_it_on() -> None:
    assert LOCAL.slot not in asked(CATALOGUE, LOCAL.service)
    changed = apply_overlay(CATALOGUE, an_overlay(local_rows=(LOCAL,)))
    assert asked(changed, LOCAL.service)[LOCAL.slot] in {SlotLevel.LOCAL, SlotLevel.UNDETERMINED}


def test_a_choice_of_the_office_is_what_a_condition_reads() -> None:
    no = an_overlay(choices=(OfficeChoice(id="terima_f105", value="tidak"),))
    fact = apply_overlay(CATALOGUE, no).find_office_fact("terima_f105")
    assert fact is not None
    assert fact.default == "tidak"


def test_settings_of_the_office_sheet_fill_what_the_overlay_leaves_open() -> None:
    sheet = (("kantor.terima_f105", "tidak"), ("verifikasi", "https://contoh.invalid"))
    taken = with_choices(Overlay(), sheet, CATALOGUE.office_facts)
    assert taken.choices == (OfficeChoice(id="terima_f105", value="tidak"),)
    own = an_overlay(choices=(OfficeChoice(id="terima_f105", value="ya"),))
    assert with_choices(own, sheet, CATALOGUE.office_facts) == own


def test_a_switch_is_off_until_the_office_turns_it_on() -> None:
    assert not is_switched_on(CATALOGUE, TWO_PERSONS)
    assert is_switched_on(apply_overlay(CATALOGUE, an_overlay(choices=(TWO,))), TWO_PERSONS)


def test_phrases_times_and_form_set_are_those_of_the_office() -> None:
    changed = apply_overlay(
        CATALOGUE,
        an_overlay(
            document_phrases=(LETTER_PHRASE,),
            reason_phrases=(ReasonPhrase(reason="R01", phrase="fotonya buram"),),
            service_times=(OwnTime(service="CS-LHR-01", working_hours=2),),
            form_set=FormSet.PERMENDAGRI_109_2019,
        ),
    )
    assert changed.document("surat_lahir").phrase == LETTER_PHRASE.phrase
    assert changed.reason("R01").phrase == "fotonya buram"
    time = changed.service("CS-LHR-01").service_time
    assert (time.working_hours, time.working_days, time.to_be_confirmed) == (2, None, False)
    assert changed.form_set is FormSet.PERMENDAGRI_109_2019


def test_a_phrase_keeps_the_place_where_the_owner_is_named() -> None:
    phrase = replace(LETTER_PHRASE, document="ktp_el", phrase="foto KTP")
    (fault,) = faults(document_phrases=(phrase,))
    assert "{owner}" in say(fault.detail)
    assert CATALOGUE.document("ktp_el").phrase in say(fault.remedy)


def test_all_faults_are_listed_at_once() -> None:
    found = faults(
        choices=(OfficeChoice(id="lain", value="ya"), OfficeChoice(id="terima_f105", value="x")),
        local_rows=(REQUIRED, LOCAL, LOCAL),
        dropped_rows=(REQUIRED, RowName(service="CS-XXX-01", slot="kk@ortu")),
        reason_phrases=(ReasonPhrase(reason="R99", phrase="x"),),
        service_times=(OwnTime(service="CS-LHR-01", working_hours=1, working_days=1),),
        ramadans=(Fasting(first=date(2028, 1, 28), last=date(2028, 3, 28)),),
        days_off=(DayOff(day=date(2026, 12, 25), name="Natal", kind=DayOffKind.LOCAL),),
        open_days=(date(2026, 12, 1),),
        quotas=(Quota(number="WA Lain", daily=5),),
    )
    tables = [fault.table for fault in found]
    assert tables == [
        *["settings"] * 2,
        *["local_row"] * 2,
        *["dropped_row"] * 2,
        "reason_phrase",
        "service_time",
        "ramadan",
        "day_off",
        "open_day",
        "quota",
    ]
    assert all(fault.detail and fault.remedy for fault in found)


def test_an_office_that_changes_nothing_has_no_faults_and_the_shipped_rows() -> None:
    assert faults() == ()
    assert apply_overlay(CATALOGUE, Overlay()).services == CATALOGUE.services


def test_hours_and_days_of_the_office_replace_the_shipped_ones() -> None:
    festival = DayOff(day=date(2026, 11, 25), name="Hari jadi", kind=DayOffKind.LOCAL)
    saturday = open_daily("08:00", "12:00", days=6)
    own = apply_to_calendar(
        CALENDAR,
        an_overlay(week=saturday, days_off=(festival,), open_days=(date(2026, 12, 24),)),
    )
    assert own.is_working_day(date(2026, 11, 28)), "a Saturday"
    assert not own.is_working_day(festival.day)
    assert own.is_working_day(date(2026, 12, 24)), "joint leave on which this office works"
    assert not own.is_working_day(date(2026, 12, 25))


def test_an_own_ramadan_takes_the_place_of_the_shipped_one_of_its_year() -> None:
    fasting = Fasting(first=date(2026, 2, 12), last=date(2026, 3, 12))
    own = apply_to_calendar(
        CALENDAR, an_overlay(ramadans=(fasting,), ramadan_week=open_daily("09:00", "12:00"))
    )
    assert own.spans_on(date(2026, 2, 12)) == open_daily("09:00", "12:00").days[0]
    assert own.spans_on(date(2026, 3, 13)) == CALENDAR.week.days[4]
    shipped = {season.first.year for season in CALENDAR.seasons}
    assert {season.first.year for season in own.seasons} == shipped


def test_a_year_that_the_office_entered_is_not_missing_in_november() -> None:
    november = date(2027, 11, 1)
    assert missing_year(CALENDAR, november) == 2028
    assert missing_year(apply_to_calendar(CALENDAR, an_overlay(years=(2028,))), november) is None


@pytest.mark.parametrize(("zone", "opens_utc"), [(Zone.WIB, 1), (Zone.WITA, 0), (Zone.WIT, -1)])
def test_due_and_promise_follow_the_hours_of_the_office_in_its_zone(
    zone: Zone, opens_utc: int
) -> None:
    own = apply_to_calendar(load_calendar(zone), an_overlay(week=open_daily("08:00", "12:00")))
    monday = datetime(2026, 11, 23, tzinfo=UTC)
    opening = (
        monday.replace(hour=opens_utc) if opens_utc >= 0 else datetime(2026, 11, 22, 23, tzinfo=UTC)
    )
    after_closing = monday.replace(hour=opens_utc + 5)
    assert due(own, opening, 4 * 60) == monday.replace(hour=opens_utc + 4)
    assert due(own, after_closing, 60).date() >= date(2026, 11, 23)
    assert promised_on(own, opening, 1) == date(2026, 11, 24)
    assert promised_on(own, after_closing, 1) == date(2026, 11, 25)


def test_a_quota_is_that_of_the_overlay_where_it_names_the_number() -> None:
    other = replace(NUMBER, label="Loket 2", daily_quota=7)
    overlay = an_overlay(quotas=(Quota(number=NUMBER.label, daily=30),))
    first, second = apply_to_numbers((NUMBER, other), overlay)
    assert (first.daily_quota, second.daily_quota) == (30, 7)
