"""The window by keys and clicks: queue, case, viewer, and what the officer is told."""

import re
import shutil
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolBar, QWidget
from pytestqt.qtbot import QtBot

from desk.domain.status import Status
from desk.gui import language
from desk.gui.commands.ids import CommandId
from desk.gui.memory import Memory
from desk.gui.single import SingleWindow
from desk.gui.status_line import StatusLine
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
        for widget in officer.page.front.findChildren(QWidget)
        if type(widget).__name__ in kinds
        and not widget.accessibleName()
        and widget.objectName()  # the list inside a combo box is Qt's own
    ]
    assert nameless == []


def test_the_tools_show_words_where_there_is_room_and_icons_with_tips_where_there_is_not(
    officer: Officer,
) -> None:
    bar = officer.window.findChild(QToolBar)
    assert bar is not None
    officer.window.resize(1366, 728)
    officer.settle()
    assert bar.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    officer.window.resize(683, 728)
    officer.settle()
    shown = [bar.widgetForAction(action) for action in bar.actions()]
    assert all(widget.isVisible() for widget in shown)
    assert all(action.toolTip() for action in bar.actions())
    assert max(widget.geometry().right() for widget in shown) < bar.width()


def test_the_foot_says_who_works_for_which_number_and_when_it_was_saved(officer: Officer) -> None:
    line = officer.window.status_line
    assert line.text == "Rina Petugas Contoh · WA Akta dan KK …1001"
    officer.open("KARTO CONTOH")
    officer.press("Ctrl+Shift+1")
    assert re.search(r"tersimpan \d\d\.\d\d$", line.text)


def test_what_takes_longer_than_a_second_shows_a_bar(qtbot: QtBot, look: None) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.set_busy(True)
    assert not line.is_busy
    qtbot.waitUntil(lambda: line.is_busy, timeout=PATIENCE_MS)
    line.set_busy(False)
    assert not line.is_busy


def test_the_sample_office_is_marked_by_a_bar_that_stays(officer: Officer) -> None:
    bar = officer.find("sample_bar")
    assert bar.isVisible()
    assert bar.accessibleName().startswith("DATA CONTOH")


def test_a_window_whose_monitor_is_gone_comes_into_sight(
    qtbot: QtBot, look: None, tmp_path: Path
) -> None:
    memory = Memory()
    first = MainWindow(tmp_path, memory)
    first.move(9_000, 9_000)
    first.close()
    again = MainWindow(tmp_path, memory)
    qtbot.addWidget(first)
    qtbot.addWidget(again)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.intersects(again.frameGeometry())


def test_a_second_start_brings_the_window_to_the_front_instead_of_opening_another(
    qtbot: QtBot, look: None, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    first, second = SingleWindow(tmp_path / "kantor", window), SingleWindow(tmp_path / "kantor")
    other = SingleWindow(tmp_path / "lain")
    assert first.claim()
    assert other.claim()
    first.listen(window)
    assert not second.claim()
    assert second.call()
    qtbot.waitUntil(lambda: not window.isMinimized(), timeout=PATIENCE_MS)
    first.release()
    assert second.claim()
    second.release()
    other.release()


def test_a_window_nobody_listens_for_is_not_called(tmp_path: Path, qapp: QApplication) -> None:
    assert not SingleWindow(tmp_path / "sepi").call()


def test_the_window_speaks_english_at_once_and_indonesian_again(officer: Officer) -> None:
    application = QApplication.instance()
    assert application is not None
    officer.open("KARTO CONTOH")
    try:
        language.speak(application, language.ENGLISH)
        assert language.spoken() == "en"
        officer.window._speak_anew()
        officer.settle()
        assert officer.page.queue.isVisible()
        assert officer.window.commands.action(CommandId.QUIT).text() == "&Quit"
    finally:
        language.speak(application, language.INDONESIAN)
    assert language.spoken() == "id"
    officer.settle()
    assert min(applicants(officer)) == "DARMI CONTOH"
