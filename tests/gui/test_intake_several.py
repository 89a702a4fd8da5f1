"""Several requests in one chat: none of them is lost on the way, and none goes to somebody else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton

from desk.gui.intake.draft_list import Fate
from tests.gui.conftest import Officer, applicants
from tests.gui.intake_desk import copy, free_hands, review

VILLAGE = (
    "[08.12, 24/11/2026] +62 856-0001-3001: Pagi, 3 permohonan dari desa:\n"
    "#AKTA LAHIR#9999014404950012#SITI CONTOH#\n"
    "#KTP HILANG#9999014404950013#BUDI CONTOH#\n"
    "#KK#9999014404950014#JOKO CONTOH#\n"
)
"""The third says a paper, not what is wanted of it."""


@pytest.fixture
def clerk(newcomer: Officer, folder: Path) -> Iterator[Officer]:
    """An officer at a window without a case and with nothing on the clipboard."""
    with free_hands(newcomer, folder) as clerk:
        yield clerk


def named(officer: Officer) -> list[str]:
    """Whose requests the review proposes."""
    guesses = [line.proposed.draft.applicant_name for line in review(officer).lines]
    return [guess.value for guess in guesses if guess is not None]


def said(officer: Officer) -> str:
    """What the foot of the review says."""
    found = officer.find("intake_said", review(officer))
    assert isinstance(found, QLabel)
    return found.text()


def test_requests_that_are_left_of_a_chat_are_told_and_opened_again(clerk: Officer) -> None:
    copy(VILLAGE)
    clerk.press("Ctrl+N")
    clerk.press("Ctrl+Return")
    clerk.press("Escape")
    assert applicants(clerk) == ["SITI CONTOH"]
    assert clerk.window.notices.has_offer
    assert "2" in clerk.window.notices.text
    clerk.click("notice_step")
    assert named(clerk) == ["BUDI CONTOH", "JOKO CONTOH"]
    assert {line.fate for line in review(clerk).lines} == {Fate.WAITING}


def test_a_clipboard_that_was_not_logged_to_its_end_is_offered_again(clerk: Officer) -> None:
    copy(VILLAGE)
    clerk.press("Ctrl+N")
    clerk.press("Ctrl+Return")
    clerk.press("Escape")
    clerk.press("Ctrl+N")
    assert named(clerk) == ["BUDI CONTOH", "JOKO CONTOH"]


def test_saving_a_draft_without_a_service_says_what_is_needed(clerk: Officer) -> None:
    copy(VILLAGE)
    clerk.press("Ctrl+N")
    clerk.press("Ctrl+Return")
    clerk.press("Ctrl+Return")
    before = said(clerk)
    clerk.press("Ctrl+Return")
    assert said(clerk) not in ("", before)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "service"


def test_at_the_counter_nobody_is_asked_who_sent_it(clerk: Officer) -> None:
    clerk.press("Ctrl+Shift+N")
    assert said(clerk)
    assert "pengirim" not in said(clerk).lower()


def test_words_without_a_name_are_given_to_none_of_the_senders_several_people(
    clerk: Officer,
) -> None:
    start = "12, 24/11/2026] +62 856-0001-3001:"
    for text in (
        f"[08.{start} mau cetak ktp hilang\nNama: SITI CONTOH",
        f"[09.{start} mau cetak ktp rusak\nNama: BUDI CONTOH",
    ):
        copy(text)
        clerk.press("Ctrl+N")
        clerk.press("Ctrl+Return")
    copy(f"[10.{start} ini fotonya pak")
    clerk.press("Ctrl+N")
    add = clerk.find("draft_add", review(clerk))
    assert isinstance(add, QRadioButton)
    assert add.isVisible()
    assert not add.isChecked()
    clerk.press("Return")
    seen = clerk.page.case.seen
    assert seen is not None
    assert seen.file.case.asked_count == 1
