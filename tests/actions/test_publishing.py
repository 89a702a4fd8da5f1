"""What the office publishes and offers, from its own rules."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from desk.actions import cases, offering, publishing
from desk.actions.cases import CaseView
from desk.actions.desk import Desk
from desk.domain.errors import NotFoundError


def test_a_leaflet_is_written_once_and_its_picture_shows_the_same_page(
    desk: Desk, tmp_path: Path
) -> None:
    first = publishing.save_leaflet(desk, "CS-LHR-01", tmp_path, with_picture=True)
    again = publishing.save_leaflet(desk, "CS-LHR-01", tmp_path, with_picture=True)
    assert again == first
    assert [path.name for path in first] == [
        "CS-LHR-01 Akta kelahiran.pdf",
        "CS-LHR-01 Akta kelahiran.png",
    ]
    with Image.open(BytesIO(first[1].read_bytes())) as picture:
        assert picture.height == publishing.PICTURE_PX
        assert picture.width / picture.height == pytest.approx(210 / 297, abs=0.002)


def test_the_number_that_names_the_service_is_preferred_and_one_without_phone_never_taken(
    desk: Desk,
) -> None:
    number = publishing.number_for(desk, "CS-LHR-01")
    assert number is not None
    assert number.phone


def test_the_list_is_that_of_the_offices_form_set(desk: Desk) -> None:
    text = publishing.requirements_text("CS-LHR-01", desk=desk)
    assert "F-2.01A" in text


def test_a_service_that_does_not_exist_is_named(desk: Desk) -> None:
    with pytest.raises(NotFoundError):
        publishing.requirements("CS-XXX-99", desk=desk)


def test_a_case_of_a_bundle_is_not_offered_the_same_bundle(
    desk: Desk, birth_case: CaseView
) -> None:
    assert offering.offered_bundles(desk, birth_case) == ()


def test_readiness_counts_what_was_attached(desk: Desk, ready_birth_case: CaseView) -> None:
    seen = cases.show_case(desk, ready_birth_case.file.case.id)
    ready = offering.case_readiness(seen)
    assert ready.total == 3
    assert ready.text == f"{ready.ready} dari 3 siap"
    assert ready.ready >= 2


def test_readiness_of_an_open_case_is_nothing_yet(desk: Desk, birth_case: CaseView) -> None:
    del desk
    assert offering.case_readiness(birth_case).ready == 0
