"""What is typed in a review outlives the program, and is gone once it is decided."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from desk.actions.intake_values import PastedText, TypedText
from desk.actions.kept_drafts import KeptDraft, keep_draft
from desk.domain.case import Channel
from desk.gui.intake.draft_keeper import EVERY_MS
from tests.gui.conftest import Officer, applicants
from tests.gui.intake_desk import CHAT, close_reviews, copy, review, watch

OTHER_CHAT = CHAT.replace("856-0001-2001", "856-0001-3001").replace("SITI CONTOH", "BUDI CONTOH")


@pytest.fixture
def clerk(newcomer: Officer, tmp_path: Path) -> Iterator[Officer]:
    """An officer at a window without a case and with nothing on the clipboard."""
    QGuiApplication.clipboard().clear()
    (tmp_path / "Unduhan").mkdir()
    watch(newcomer, tmp_path / "Unduhan")
    yield newcomer
    close_reviews(newcomer)


def a_kept_draft(name: str) -> KeptDraft:
    """A review without a chat, in the middle of typing."""
    return KeptDraft(
        source=TypedText(text=f"mau buat akta {name}"),
        key="",
        number="WA Akta dan KK",
        channel=Channel.WHATSAPP,
        sender="0856-0001-2001",
        codes=(),
        name=name,
        nik="",
        no_kk="",
        reporter="",
        subject="",
        files=(),
        pictures=(),
    )


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


def test_another_chat_that_is_read_meanwhile_overwrites_nothing(
    clerk: Officer, open_window: Callable[[Path], Officer], tmp_path: Path
) -> None:
    type_name(clerk, "SITI DUA CONTOH")
    clerk.press("Tab")
    left = tmp_path / "left-by-a-kill"
    shutil.copytree(clerk.window.page._place.desk.store.folder, left)
    close_reviews(clerk)

    again = open_window(left)
    again.page._taking_in.read_chat(PastedText(text=OTHER_CHAT))
    again.settle()
    name_field(again).clear()
    again.type("BUDI DUA CONTOH", name_field(again))
    again.press("Tab")
    assert len(kept(again)) == 2
    again.press("Ctrl+Return")
    assert applicants(again) == ["BUDI DUA CONTOH"]
    assert len(kept(again)) == 1
    again.press("Ctrl+N", again.page.queue.table)
    assert name_field(again).text() == "SITI DUA CONTOH"
    again.press("Ctrl+Return")
    assert sorted(applicants(again)) == ["BUDI DUA CONTOH", "SITI DUA CONTOH"]
    assert kept(again) == []


def test_two_reviews_that_were_left_come_back_one_after_the_other(clerk: Officer) -> None:
    desk = clerk.window.page._place.desk
    for number, name in enumerate(("SITI DUA CONTOH", "BUDI DUA CONTOH"), start=1):
        keep_draft(desk, replace(a_kept_draft(name), slot=f"{number:032}"))
    clerk.press("Ctrl+N", clerk.page.queue.table)
    assert name_field(clerk).text() == "SITI DUA CONTOH"
    clerk.click("intake_anew", review(clerk))
    assert name_field(clerk).text() == ""
    close_reviews(clerk)
    clerk.press("Ctrl+N", clerk.page.queue.table)
    assert name_field(clerk).text() == "BUDI DUA CONTOH"


def test_a_review_that_was_opened_again_is_kept_again(clerk: Officer) -> None:
    type_name(clerk, "SITI DUA CONTOH")
    clerk.press("Tab")
    clerk.press("Escape")
    clerk.click("notice_step")
    clerk.qtbot.waitUntil(lambda: len(kept(clerk)) == 1, timeout=2 * EVERY_MS)
    clerk.settle()
    clerk.press("Ctrl+Return")
    assert kept(clerk) == []
