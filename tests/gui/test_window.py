"""The window by keys and clicks: queue, case, viewer, and what the officer is told."""

import shutil
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from desk.domain.status import Status
from desk.gui.help.help_dialog import HelpDialog, ShortcutSheet
from desk.gui.window import MainWindow
from tests.gui.conftest import PATIENCE_MS, Officer, applicants


def test_the_queue_lists_every_open_case_in_line_order(officer: Officer) -> None:
    everyone = ["DARMI CONTOH", "JOKO CONTOH", "KARTO CONTOH", "SITI CONTOH"]
    assert sorted(applicants(officer)) == everyone
    lines = [row.line_at for row in officer.page.queue.model.items()]
    assert lines == sorted(lines)


def test_an_empty_queue_says_how_to_begin(newcomer: Officer) -> None:
    empty = newcomer.find("queue_empty")
    assert isinstance(empty, QLabel)
    assert empty.isVisible()
    assert "ekspor chat" in empty.text()
    assert newcomer.find("queue_open_chat").isVisible()


def test_a_click_shows_the_case_with_its_numbers_masked(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    shown = " ".join(label.text() for label in officer.page.case.findChildren(QLabel))
    seen = officer.page.case.seen
    assert seen is not None
    assert seen.file.applicant.nik is not None
    assert seen.file.applicant.nik not in shown
    assert seen.file.applicant.nik[-4:] in shown


def test_the_nik_is_shown_and_copied_by_an_action_that_is_recorded(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    officer.press("Ctrl+Shift+1")
    seen = officer.page.case.seen
    assert seen is not None
    nik = seen.file.applicant.nik
    label = officer.find("case_nik", officer.page.case)
    assert isinstance(label, QLabel)
    assert nik is not None
    assert nik in label.text()
    assert QGuiApplication.clipboard().text() == nik
    assert "jurnal" in officer.window.notices.text


def test_typing_a_name_finds_its_case_and_escape_brings_all_back(officer: Officer) -> None:
    officer.press("Ctrl+F")
    search = officer.page.queue.search
    assert QApplication.focusWidget() is search
    officer.type("joko", search)
    officer.qtbot.waitUntil(lambda: applicants(officer) == ["JOKO CONTOH"])
    officer.press("Escape")
    officer.qtbot.waitUntil(lambda: len(applicants(officer)) == 4)


def test_a_search_without_a_hit_offers_all_cases(officer: Officer) -> None:
    officer.type("zzzz", officer.page.queue.search)
    officer.qtbot.waitUntil(lambda: applicants(officer) == [])
    officer.settle()
    officer.click("queue_show_all")
    assert len(applicants(officer)) == 4


def test_a_chip_lists_one_status_with_its_count(officer: Officer) -> None:
    chip = officer.find("filter_new")
    assert chip.property("text") == "Baru 4"
    officer.click("filter_new")
    assert {row.status for row in officer.page.queue.model.items()} == {Status.NEW}
    assert not officer.find("filter_rejected").isVisible()


def test_a_second_click_on_a_title_turns_the_order(officer: Officer) -> None:
    table = officer.page.queue.table
    header = table.horizontalHeader()

    def click_number() -> None:
        place = QPoint(header.sectionPosition(0) + 10, header.height() // 2)
        QTest.mouseClick(
            header.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            place,
        )
        officer.settle()

    click_number()
    numbers = [row.number for row in officer.page.queue.model.items()]
    assert numbers == sorted(numbers)
    click_number()
    assert [row.number for row in officer.page.queue.model.items()] == numbers[::-1]


def test_f6_walks_through_the_panes(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    officer.page.queue.table.setFocus()
    walked = []
    for _ in range(3):
        officer.press("F6")
        focused = QApplication.focusWidget()
        assert focused is not None
        walked.append(focused.objectName())
    assert walked == ["checklist_list", "canvas", "queue_table"]


def test_half_a_screen_shows_two_tabs_and_the_whole_job(officer: Officer) -> None:
    officer.window.resize(683, 728)
    officer.qtbot.waitUntil(lambda: officer.page.panes.is_compact)
    assert officer.page.queue.isVisible()
    assert not officer.page.viewer.isVisible()
    officer.open("KARTO CONTOH")
    officer.press("Return", officer.page.queue.table)
    assert officer.page.viewer.isVisible()
    assert not officer.page.queue.isVisible()
    assert officer.window.width() == 683
    officer.window.resize(1366, 728)
    officer.qtbot.waitUntil(lambda: not officer.page.panes.is_compact)
    assert officer.page.queue.isVisible()


def test_a_low_window_puts_case_and_viewer_side_by_side(officer: Officer) -> None:
    officer.window.resize(910, 500)
    officer.qtbot.waitUntil(lambda: officer.page.panes.is_compact)
    officer.open("KARTO CONTOH")
    officer.press("Return", officer.page.queue.table)
    case, viewer = officer.page.case, officer.page.viewer
    assert case.mapToGlobal(QPoint()).y() == viewer.mapToGlobal(QPoint()).y()
    assert case.checklist.list.height() >= 100


def test_help_opens_at_the_page_of_the_pane_in_use(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    officer.press("Return", officer.page.queue.table)
    officer.press("F1")
    dialog = officer.window.findChild(HelpDialog)
    assert dialog is not None
    text = officer.find("help_text", dialog)
    assert "Permohonan dan kelengkapan" in str(text.property("plainText"))
    officer.click("close", dialog)


def test_all_shortcuts_are_listed(officer: Officer) -> None:
    officer.press("Ctrl+/")
    sheet = officer.window.findChild(ShortcutSheet)
    assert sheet is not None
    table = sheet.findChild(QTableView)
    assert table is not None
    assert table.model().rowCount() == len(officer.window.commands.listed())
    officer.click("close", sheet)


def test_ctrl_page_down_goes_to_the_next_case_from_any_pane(officer: Officer) -> None:
    first, second = applicants(officer)[:2]
    officer.open(first)
    officer.press("Return", officer.page.queue.table)
    officer.press("Ctrl+PgDown")
    seen = officer.page.case.seen
    assert seen is not None
    assert seen.file.applicant.name == second


def test_an_office_without_its_key_is_explained_and_opened_once_the_key_is_back(
    qtbot: QtBot, look: None, stocked_office: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "office"
    shutil.copytree(stocked_office, folder)
    (folder / "desk.key").rename(folder / "aside.key")
    window = MainWindow(folder)
    window.show()
    window.open_office()
    qtbot.waitUntil(lambda: "KNC-01" in window.notices.text, timeout=PATIENCE_MS)
    assert window.page is None
    (folder / "aside.key").rename(folder / "desk.key")
    window.notices.take_offer()
    qtbot.waitUntil(lambda: window.page is not None, timeout=PATIENCE_MS)
    window.close()


def test_every_control_has_a_name_that_is_read_aloud(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    kinds = ("QLineEdit", "QTableView", "QListView", "QPlainTextEdit", "QComboBox", "CaseTable")
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in officer.page.findChildren(QWidget)
        if type(widget).__name__ in kinds
        and not widget.accessibleName()
        and widget.objectName()  # the list inside a combo box is Qt's own
    ]
    assert nameless == []
