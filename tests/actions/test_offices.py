"""Rules of setting an office up from its sheet."""

from desk.actions.desk import Desk, open_desk
from desk.actions.offices import set_up_from
from tests.actions.samples import SAMPLES
from tests.conftest import OfficePlace

LABELS = ["WA Akta dan KK", "WA Operator Desa"]


def _labels(desk: Desk) -> list[str]:
    return sorted(number.label for number in desk.numbers)


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
