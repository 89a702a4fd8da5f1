"""What is typed in a review outlives the program, and is gone once it is decided."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from desk.gui.intake.draft_keeper import EVERY_MS
from tests.gui.conftest import Officer, applicants
from tests.gui.intake_desk import CHAT, close_reviews, copy, review, watch


@pytest.fixture
def clerk(newcomer: Officer, tmp_path: Path) -> Iterator[Officer]:
    """An officer at a window without a case and with nothing on the clipboard."""
    QGuiApplication.clipboard().clear()
    (tmp_path / "Unduhan").mkdir()
    watch(newcomer, tmp_path / "Unduhan")
    yield newcomer
    close_reviews(newcomer)


def name_field(officer: Officer) -> QLineEdit:
    """The applicant's name in the review."""
    found = officer.find("draft_name", review(officer))
    assert isinstance(found, QLineEdit)
    return found


def kept(officer: Officer) -> list[Path]:
    """What lies on the disk of unsaved reviews."""
    return list((officer.window.page._place.desk.store.folder / "drafts").glob("*.age"))


def type_name(officer: Officer, name: str) -> None:
    """Type over the name that was read."""
    copy(CHAT)
    officer.press("Ctrl+N")
    name_field(officer).clear()
    officer.type(name, name_field(officer))


def test_what_is_typed_is_kept_when_a_field_is_left(clerk: Officer) -> None:
    type_name(clerk, "SITI DUA CONTOH")
    clerk.press("Tab")
    assert len(kept(clerk)) == 1


def test_what_is_typed_is_kept_every_two_seconds(clerk: Officer) -> None:
    type_name(clerk, "SITI DUA CONTOH")
    clerk.qtbot.waitUntil(lambda: len(kept(clerk)) == 1, timeout=2 * EVERY_MS)
    clerk.settle()


def test_a_review_that_was_only_looked_at_is_not_kept(clerk: Officer) -> None:
    copy(CHAT)
    clerk.press("Ctrl+N")
    clerk.press("Tab")
    assert kept(clerk) == []


def test_after_a_kill_the_review_is_there_again(
    clerk: Officer, open_window: Callable[[Path], Officer], tmp_path: Path
) -> None:
    type_name(clerk, "SITI DUA CONTOH")
    clerk.press("Tab")
    left = tmp_path / "left-by-a-kill"
    shutil.copytree(clerk.window.page._place.desk.store.folder, left)
    review(clerk).reject()
    clerk.settle()
    copy("other words")
    again = open_window(left)
    again.press("Ctrl+N", again.page.queue.table)
    assert name_field(again).text() == "SITI DUA CONTOH"
    assert again.find("intake_restored", review(again)).isVisible()
    again.press("Ctrl+Return")
    assert applicants(again) == ["SITI DUA CONTOH"]
    assert kept(again) == []


def test_starting_anew_leaves_what_was_kept(
    clerk: Officer, open_window: Callable[[Path], Officer], tmp_path: Path
) -> None:
    type_name(clerk, "SITI DUA CONTOH")
    clerk.press("Tab")
    left = tmp_path / "left-by-a-kill"
    shutil.copytree(clerk.window.page._place.desk.store.folder, left)
    review(clerk).reject()
    clerk.settle()
    again = open_window(left)
    again.press("Ctrl+N", again.page.queue.table)
    assert again.find("intake_restored", review(again)).isVisible()
    again.click("intake_anew", review(again))
    assert name_field(again).text() == "SITI CONTOH"
    assert kept(again) == []
    close_reviews(again)


def test_turning_back_forgets_it_and_offers_to_open_it_again(clerk: Officer) -> None:
    type_name(clerk, "SITI DUA CONTOH")
    clerk.press("Tab")
    clerk.press("Escape")
    assert kept(clerk) == []
    clerk.click("notice_step")
    assert name_field(clerk).text() == "SITI DUA CONTOH"


def test_a_rejected_draft_is_not_kept(clerk: Officer) -> None:
    type_name(clerk, "SITI DUA CONTOH")
    clerk.press("Tab")
    clerk.click("intake_reject", review(clerk))
    assert kept(clerk) == []
