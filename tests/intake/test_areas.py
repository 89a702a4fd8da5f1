"""The shipped table of area codes."""

import pytest

from desk.domain.areas import AreaKind
from desk.intake.areas import AREAS_FILE, load_all_areas, load_areas


def test_the_table_holds_every_province_regency_and_district() -> None:
    lengths = [len(code) for code in load_all_areas().names]
    assert {size: lengths.count(size) for size in (2, 4, 6)} == {2: 38, 4: 514, 6: 7285}


def test_an_office_loads_the_districts_of_its_own_province_alone() -> None:
    book = load_areas("3204")
    districts = {code[:2] for code in book.names if len(code) == 6}
    assert districts == {"32"}
    assert book.name("11") == "Aceh"
    assert book.look_up("110101").kind is AreaKind.KNOWN


def test_a_code_is_read_level_by_level() -> None:
    found = load_areas("3204").look_up("320405")
    assert (found.kind, found.province, found.regency) == (
        AreaKind.KNOWN,
        "Jawa Barat",
        "Kabupaten Bandung",
    )
    assert found.district


@pytest.mark.parametrize(
    ("code", "heir"),
    [
        ("325501", "Banten"),
        ("149901", "Kepulauan Riau"),
        ("169901", "Kepulauan Bangka Belitung"),
        ("649901", "Kalimantan Utara"),
        ("719901", "Gorontalo"),
        ("739901", "Sulawesi Barat"),
        ("819901", "Maluku Utara"),
        ("919901", "Papua Barat"),
        ("949901", "Papua Pegunungan"),
    ],
)
def test_an_old_code_is_historic_and_names_where_it_lies_today(code: str, heir: str) -> None:
    found = load_all_areas().look_up(code)
    assert found.kind is AreaKind.HISTORIC
    assert heir in found.now_in


def test_timor_timur_is_historic_and_a_code_of_nowhere_unknown() -> None:
    book = load_all_areas()
    assert book.look_up("540101").kind is AreaKind.HISTORIC
    assert book.look_up("990101").kind is AreaKind.UNKNOWN


def test_the_open_data_licence_and_the_credit_lie_beside_the_table() -> None:
    folder = AREAS_FILE.parent
    assert "Open Database License" in (folder / "LICENSE-ODbL.md").read_text(encoding="utf-8")
    assert "idn-area-data" in (folder / "CREDITS.md").read_text(encoding="utf-8")
