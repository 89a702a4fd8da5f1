"""A reply that was edited and not sent outlives the program, and is gone once it was sent."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from desk.actions import demo, sample_day
from desk.actions.desk import open_desk
from desk.domain.replies import ReplyTopic
from desk.gui.commands.ids import CommandId
from desk.gui.handing.reply_keeper import PAUSE_MS
from tests.gui.conftest import Officer

MOTHER = "SITI CONTOH"


@pytest.fixture(scope="module")
def checked_office(stocked_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample office with the mother's files judged: her birth letter is missing."""
    folder = tmp_path_factory.mktemp("kept-replies") / "office"
    shutil.copytree(stocked_office, folder)
    with open_desk(folder) as desk:
        demo.check(desk, sample_day.BIRTH)
    return folder


@pytest.fixture
def checker(open_window: Callable[[Path], Officer], checked_office: Path) -> Officer:
    """An officer in front of the mother's case."""
    officer = open_window(checked_office)
    officer.open(MOTHER)
    return officer


def edit(officer: Officer) -> QPlainTextEdit:
    """Where the reply is written."""
    found = officer.find("reply_text")
    assert isinstance(found, QPlainTextEdit)
    return found


def kept_files(officer: Officer) -> list[Path]:
    """What lies on the disk of texts that were not sent."""
    return list((officer.page._place.desk.store.folder / "drafts").glob("*.age"))


def test_an_edited_reply_outlives_a_kill_until_it_is_sent(
    checker: Officer, open_window: Callable[[Path], Officer], tmp_path: Path
) -> None:
    checker.press("Ctrl+B")
    assert kept_files(checker) == []
    checker.type("Selamat pagi. ", edit(checker))
    checker.press("Esc")
    assert len(kept_files(checker)) == 1
    left = tmp_path / "left-by-a-kill"
    shutil.copytree(checker.page._place.desk.store.folder, left)

    again = open_window(left)
    again.open(MOTHER)
    again.press("Ctrl+B")
    assert edit(again).toPlainText().startswith("Selamat pagi. Bapak/Ibu")
    assert not again.window.notices.isHidden()
    again.press("Ctrl+Return")
    assert len(kept_files(again)) == 1
    again.click("reply_sent")
    assert kept_files(again) == []


def test_a_reply_is_kept_two_seconds_after_it_was_edited(checker: Officer) -> None:
    checker.press("Ctrl+B")
    checker.type("Selamat pagi. ", edit(checker))
    checker.qtbot.waitUntil(lambda: len(kept_files(checker)) == 1, timeout=2 * PAUSE_MS)
    checker.settle()


def test_a_reply_is_kept_when_the_window_closes(checker: Officer) -> None:
    folder = checker.page._place.desk.store.folder
    checker.press("Ctrl+B")
    checker.type("Selamat pagi. ", edit(checker))
    checker.window.close()
    assert len(list((folder / "drafts").glob("*.age"))) == 1


def test_an_edit_that_was_taken_back_or_emptied_is_kept_no_more(checker: Officer) -> None:
    checker.press("Ctrl+B")
    before = edit(checker).toPlainText()
    for text in (before, "   "):
        edit(checker).setPlainText("Selamat pagi.")
        checker.press("Esc")
        assert len(kept_files(checker)) == 1
        checker.press("Ctrl+B")
        edit(checker).setPlainText(text)
        checker.press("Esc")
        assert kept_files(checker) == []
        checker.press("Ctrl+B")


def test_a_reply_that_is_opened_again_is_about_the_case_as_it_is_by_now(checker: Officer) -> None:
    checker.press("Ctrl+B")
    checker.type("Selamat pagi. ", edit(checker))
    checker.press("Esc")
    checker.window.commands.action(CommandId.REJECT).trigger()
    checker.press("2", checker.find("step_reasons"))
    checker.press("Ctrl+B")
    topic = checker.find("reply_topic")
    assert isinstance(topic, QComboBox)
    assert topic.currentData() == ReplyTopic.REJECTED.value
    assert "UU 23/2006" in edit(checker).toPlainText()
    checker.press("Esc")
    checker.press("Ctrl+Z")
    checker.press("Ctrl+B")
    assert edit(checker).toPlainText().startswith("Selamat pagi. Bapak/Ibu")


def test_what_was_written_for_one_case_is_kept_when_another_is_written_for(
    checker: Officer,
) -> None:
    checker.press("Ctrl+B")
    checker.type("Selamat pagi. ", edit(checker))
    checker.open("JOKO CONTOH")
    checker.press("Ctrl+B")
    checker.type("Selamat siang. ", edit(checker))
    checker.press("Esc")
    assert len(kept_files(checker)) == 2
