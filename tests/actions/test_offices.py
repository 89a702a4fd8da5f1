"""Rules of setting an office up, founding one, and changing what it says of itself."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from desk.actions import office_setup
from desk.actions.catalogue_office import set_overlay, with_rules
from desk.actions.desk import Desk, open_desk
from desk.actions.offices import (
    change_office,
    change_officer,
    current_setting,
    letterhead_picture,
    put_number,
    put_typed_number,
    refreshed,
    restore_number,
    set_up_from,
)
from desk.actions.open_office import find_data
from desk.domain.errors import (
    AlreadyExistsError,
    ChangedMeanwhileError,
    FileMissingError,
    NotAllowedError,
    NotAPhoneError,
    NothingToDoError,
    UserError,
)
from desk.domain.ids import DeskNumberId
from desk.domain.office import DeskNumber, Zone
from desk.domain.office_checks import NOT_SET_AREA, OfficeFault, number_faults, office_faults
from desk.domain.overlay import Overlay, Quota
from desk.domain.words import explain, word
from desk.storage.store import DATABASE_FILE
from tests.actions.samples import SAMPLES
from tests.builders import NUMBER, OFFICE
from tests.conftest import OfficePlace

LABELS = ["WA Akta dan KK", "WA Operator Desa"]


def _labels(desk: Desk) -> list[str]:
    return sorted(number.label for number in desk.numbers)


@pytest.fixture
def sample(office_place: OfficePlace) -> Desk:
    """The desk of the sample office, on each engine."""
    with open_desk(office_place.folder, url=office_place.url) as bare:
        set_up_from(bare, SAMPLES / "office.toml")
    return open_desk(office_place.folder, url=office_place.url)


def test_an_office_that_is_set_up_has_the_numbers_of_its_sheet_alone(
    office_place: OfficePlace,
) -> None:
    with open_desk(office_place.folder, url=office_place.url) as bare:
        assert _labels(bare) == ["WA Layanan"]
        set_up_from(bare, SAMPLES / "office.toml")
    with open_desk(office_place.folder, url=office_place.url) as desk:
        assert _labels(desk) == LABELS
        assert all(number.phone for number in desk.numbers)


def test_a_sheet_read_again_keeps_the_numbers_that_cases_came_to(
    office_place: OfficePlace,
) -> None:
    with open_desk(office_place.folder, url=office_place.url) as bare:
        set_up_from(bare, SAMPLES / "office.toml")
    with open_desk(office_place.folder, url=office_place.url) as desk:
        before = desk.numbers
        set_up_from(desk, SAMPLES / "office.toml")
    with open_desk(office_place.folder, url=office_place.url) as desk:
        assert desk.numbers == before


def test_changing_the_office_is_journalled_and_taken_back_by_the_same_change_reversed(
    sample: Desk,
) -> None:
    with sample:
        before = sample.office
        after = replace(before, name="Disdukcapil <b>Contoh</b> & Sekitar", zone=Zone.WITA)
        outcome = change_office(sample, before, after)
        assert outcome.entry is not None
        assert outcome.entry.verb == "office_changed"
        assert refreshed(sample).office == after
        change_office(sample, after, before)
        assert current_setting(sample).office == before


def test_a_change_of_what_another_desk_changed_meanwhile_is_refused(sample: Desk) -> None:
    with sample:
        seen = sample.office
        change_office(sample, seen, replace(seen, contact="baru"))
        with pytest.raises(ChangedMeanwhileError):
            change_office(sample, seen, replace(seen, contact="lain"))
        officer = sample.officer
        change_officer(sample, officer, replace(officer, name="Petugas Contoh 2"))
        with pytest.raises(ChangedMeanwhileError):
            change_officer(sample, officer, replace(officer, name="Petugas Contoh 3"))
        assert refreshed(sample).officer.name == "Petugas Contoh 2"


def test_an_unsound_office_is_refused_with_what_why_and_what_to_do(sample: Desk) -> None:
    with sample:
        broken = replace(sample.office, name=" ", prefix="cth-1", area_code="99")
        with pytest.raises(NotAllowedError) as caught:
            change_office(sample, sample.office, broken)
        for fault in (OfficeFault.NAME_EMPTY, OfficeFault.PREFIX_ODD, OfficeFault.AREA_CODE_ODD):
            assert word(fault) in explain(caught.value).why
        with pytest.raises(NothingToDoError):
            change_office(sample, sample.office, sample.office)


def test_a_number_is_added_as_it_was_typed_and_taken_out_of_use_but_never_deleted(
    sample: Desk,
) -> None:
    with sample:
        new = DeskNumber(id=DeskNumberId(sample.new_id()), label="WA KTP", phone="")
        put_typed_number(sample, None, new, "0856 0001 1009")
        stored = next(one for one in current_setting(sample).numbers if one.id == new.id)
        assert stored.phone == "+6285600011009"
        restore_number(sample, None, new.id)
        numbers = current_setting(sample).numbers
        assert [one.label for one in numbers if one.is_retired] == ["WA KTP"]
        assert len(numbers) == 3


def test_an_edited_number_is_put_back_as_it_was(sample: Desk) -> None:
    with sample:
        before = current_setting(sample).numbers[0]
        put_number(sample, before, replace(before, hours="Senin 08.00 sampai 12.00"))
        restore_number(sample, before, before.id)
        assert current_setting(sample).numbers[0] == before


def test_the_quota_of_the_rules_follows_a_number_to_its_new_label(sample: Desk) -> None:
    with sample:
        label = "WA Operator Desa"
        overlay = Overlay(quotas=(Quota(number=label, daily=40),))
        ruled = with_rules(sample, set_overlay(sample, overlay).value)
        before = next(one for one in current_setting(ruled).numbers if one.label == label)
        put_number(ruled, before, replace(before, label="WA Desa"))
        after = refreshed(ruled)
        assert next(one for one in after.numbers if one.label == "WA Desa").daily_quota == 40


@pytest.mark.parametrize(
    ("phone", "label", "kind"),
    [
        ("08", "WA Baru", NotAPhoneError),
        ("9999014404950012", "WA Baru", NotAPhoneError),
        ("0856-0001-1001", "WA Baru", NotAllowedError),
        ("", "wa akta dan kk ", NotAllowedError),
        ("", " ", NotAllowedError),
    ],
)
def test_an_unsound_number_is_refused(
    sample: Desk, phone: str, label: str, kind: type[UserError]
) -> None:
    with sample:
        new = DeskNumber(id=DeskNumberId(sample.new_id()), label=label, phone="")
        with pytest.raises(kind):
            put_typed_number(sample, None, new, phone)
        assert len(current_setting(sample).numbers) == 2


def test_the_last_number_in_use_cannot_be_retired() -> None:
    retired = replace(NUMBER, is_retired=True)
    assert OfficeFault.LAST_NUMBER in number_faults(retired, (NUMBER,))
    other = replace(NUMBER, id=DeskNumberId(UUID(int=5)), label="Lain", phone="")
    assert number_faults(retired, (NUMBER, other)) == ()


def test_the_sample_office_is_sound_and_a_promise_of_years_is_not() -> None:
    assert office_faults(OFFICE) == ()
    odd = replace(OFFICE, promise_days=61, completion_days=0, logo_png=b"x" * 1_000_001)
    assert office_faults(odd) == (
        OfficeFault.PROMISE_DAYS_ODD,
        OfficeFault.COMPLETION_DAYS_ODD,
        OfficeFault.LOGO_TOO_LARGE,
    )


def test_a_folder_nobody_set_up_is_left_empty_by_looking(tmp_path: Path) -> None:
    folder = tmp_path / "kantor"
    assert find_data(folder) is None
    assert not folder.exists()


def test_a_database_without_an_office_counts_as_not_set_up(prepared_sqlite: Path) -> None:
    assert find_data(prepared_sqlite) is None


def test_the_proposed_office_can_be_founded_as_it_is_and_only_once(tmp_path: Path) -> None:
    sheet = office_setup.setup_start().sheet
    assert sheet.office.area_code == NOT_SET_AREA
    with office_setup.found(tmp_path / "kantor", sheet) as desk:
        assert desk.office == sheet.office
        assert [number.label for number in desk.numbers] == ["WA Layanan"]
    with pytest.raises(AlreadyExistsError):
        office_setup.found(tmp_path / "kantor", sheet)


def test_an_unsound_office_is_not_founded_and_leaves_no_trace(tmp_path: Path) -> None:
    sheet = office_setup.setup_start().sheet
    broken = replace(sheet, office=replace(sheet.office, name=""))
    with pytest.raises(NotAllowedError):
        office_setup.found(tmp_path / "kantor", broken)
    assert not (tmp_path / "kantor" / DATABASE_FILE).exists()


@pytest.mark.parametrize(
    ("code", "zone"),
    [
        ("3204", Zone.WIB),
        ("6171", Zone.WIB),
        ("5171", Zone.WITA),
        ("7371", Zone.WITA),
        ("6472", Zone.WITA),
        ("8171", Zone.WIT),
        ("9471", Zone.WIT),
        ("1171", Zone.WIB),
    ],
)
def test_a_regency_has_the_zone_of_its_province(code: str, zone: Zone) -> None:
    assert office_setup.zone_of(code) is zone


def test_every_regency_of_the_table_can_be_chosen() -> None:
    found = office_setup.regencies()
    assert len(found) == 514
    assert all(one.name and one.province for one in found)


def test_a_logo_is_opened_in_the_worker_and_anything_else_is_refused(tmp_path: Path) -> None:
    assert office_setup.read_logo(SAMPLES / "logo.png").startswith(office_setup.PNG)
    no_picture = tmp_path / "logo.png"
    no_picture.write_bytes(b"<svg/>")
    with pytest.raises(UserError):
        office_setup.read_logo(no_picture)
    with pytest.raises(FileMissingError):
        office_setup.read_logo(tmp_path / "none.png")


def test_the_letterhead_is_shown_as_it_is_printed(sample: Desk) -> None:
    with sample:
        pixels = letterhead_picture(sample.worker, sample.office)
        plain = letterhead_picture(sample.worker, replace(sample.office, logo_png=None))
    assert pixels.width > pixels.height * 3
    assert pixels.rgb != plain.rgb


def test_a_synchronised_folder_is_named(tmp_path: Path) -> None:
    shared = tmp_path / "OneDrive"
    (shared / "Unduhan").mkdir(parents=True)
    assert office_setup.shared_place(shared / "Unduhan") == str(shared)
    assert office_setup.shared_place(tmp_path) == ""


def test_a_retired_number_takes_no_new_requests_but_is_still_known(sample: Desk) -> None:
    kept, other = sample.numbers
    desk = replace(sample, numbers=(replace(kept, is_retired=True), other))
    assert desk.numbers_in_use == (other,)
    assert desk.number("") == other
    assert desk.number(kept.label).label == kept.label
    sample.close()
