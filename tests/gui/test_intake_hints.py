"""What a review says about numbers and services that were read: hints, never a block."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from desk.actions.desk import open_desk
from desk.actions.intake_values import PastedText
from desk.actions.offices import put_number
from desk.gui.intake.chat_reading import ChatSource, read_words
from tests.gui.conftest import Officer
from tests.gui.intake_desk import CHAT, copy, free_hands, review, watch


@pytest.fixture
def clerk(newcomer: Officer, folder: Path) -> Iterator[Officer]:
    """An officer at a window without a case and with nothing on the clipboard."""
    with free_hands(newcomer, folder) as clerk:
        yield clerk


def said(officer: Officer, name: str) -> str:
    """What a label of the review says."""
    found = officer.find(name, review(officer))
    assert isinstance(found, QLabel)
    return found.text()


@pytest.mark.parametrize(
    ("nik", "odd"),
    [
        ("9999014404950012", ""),
        ("3204054404950012", ""),
        ("8888884404950012", "wilayah"),
        ("5401014404950012", "lama"),
    ],
)
def test_an_area_code_is_held_against_the_areas_and_never_keeps_a_draft_from_being_saved(
    clerk: Officer, nik: str, odd: str
) -> None:
    copy(CHAT.replace("9999014404950012", nik))
    clerk.press("Ctrl+N")
    hint = said(clerk, "draft_nik_hint")
    assert (odd in hint) if odd else ("Periksa" not in hint and "wilayah" not in hint)
    clerk.press("Ctrl+Return")
    seen = clerk.page.case.seen
    assert seen is not None
    assert seen.file.applicant.nik == nik


def test_a_family_card_is_held_against_the_areas_too(clerk: Officer) -> None:
    copy(f"{CHAT}No KK: 8888880101200001\n")
    clerk.press("Ctrl+N")
    assert "wilayah" in said(clerk, "draft_no_kk_hint")


def test_what_a_number_serves_first_is_a_guess_where_the_words_do_not_say_it(
    clerk: Officer,
) -> None:
    desk = clerk.page._place.desk
    number = replace(desk.numbers_in_use[0], services=("DP-KK-04", "CS-LHR-01"))
    unclear = CHAT.replace("mau buat akta kelahiran anak saya", "mau tanya")
    for text, code in ((unclear, "DP-KK-04"), (CHAT, "CS-LHR-01")):
        read = read_words(desk, ChatSource(source=PastedText(text=text), number=number))
        service = read.proposed[0].draft.service
        assert service is not None
        assert service.value == code
        assert (service.source == number.label, service.certain) == (text == unclear, False)
    bare = read_words(
        desk, ChatSource(source=PastedText(text=unclear), number=replace(number, services=()))
    )
    assert bare.proposed[0].draft.service is None


def test_a_guess_by_the_number_is_marked_as_one_and_can_be_saved_at_once(
    open_window: Callable[[Path], Officer], empty_office: Path, tmp_path: Path, folder: Path
) -> None:
    office = tmp_path / "numbered"
    shutil.copytree(empty_office, office)
    with open_desk(office) as desk:
        number = desk.numbers_in_use[0]
        put_number(desk, number, replace(number, services=("DP-KK-04", "CS-LHR-01")))
    clerk = open_window(office)
    watch(clerk, folder)
    copy(CHAT.replace("mau buat akta kelahiran anak saya", "mau tanya"))
    clerk.press("Ctrl+N")
    assert review(clerk).form.texts.codes == ("DP-KK-04",)
    hint = said(clerk, "service_hint")
    assert number.label in hint
    assert "periksa" in hint
    clerk.press("Ctrl+Return")
    seen = clerk.page.case.seen
    assert seen is not None
    assert [item.service for item in seen.file.items] == ["DP-KK-04"]
