"""The queue stands first: what an officer does before the rest is there is not lost."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter, QTableView, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desk.actions import rules
from desk.gui.commands.ids import OFFICE_COMMANDS, CommandId
from desk.gui.window import MainWindow
from desk.intake.calendar import CALENDAR_FOLDER, load_calendar
from tests.gui.conftest import PATIENCE_MS, Officer

WIDE, NARROW = (1366, 720), (683, 720)


class RowsPainted(QObject):
    """Notes how many rows the list had each time it was painted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.rows: list[int] = []
        self._window = window
        self._watched: list[QWidget] = []
        body = window.centralWidget()
        assert body is not None
        self._watch(body)

    def stop(self) -> None:
        """Watch no longer."""
        for one in self._watched:
            one.removeEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        table = self._window.findChild(QTableView, "queue_table")
        if table is not None and event.type() is QEvent.Type.ChildAdded:
            self._watch(table.viewport())
        elif table is not None and event.type() is QEvent.Type.Paint:
            self.rows.append(table.model().rowCount())
        return False

    def _watch(self, widget: QWidget) -> None:
        widget.installEventFilter(self)
        self._watched.append(widget)


@pytest.fixture
def window(qtbot: QtBot, look: None, stocked_office: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on the four sample cases, as it is when their rows are drawn first."""
    folder = tmp_path / "office"
    shutil.copytree(stocked_office, folder)
    opened = MainWindow(folder)
    opened.resize(*WIDE)
    opened.show()
    opened.activateWindow()
    bugs: list[BaseException] = []
    opened.jobs.broke.connect(bugs.append)
    yield opened
    opened.close()
    opened.deleteLater()
    QApplication.processEvents()
    assert bugs == []


def draw_queue(window: MainWindow, qtbot: QtBot) -> None:
    """Open the office, and go on as soon as its first rows are drawn."""
    with qtbot.waitSignal(window.queue_shown, timeout=PATIENCE_MS):
        window.open_office()
    assert window.page is None


def let_stand(window: MainWindow, qtbot: QtBot) -> Officer:
    """Wait until everything stands."""
    with qtbot.waitSignal(window.office_opened, timeout=PATIENCE_MS):
        pass
    officer = Officer(window, qtbot)
    officer.settle()
    return officer


def test_the_rows_are_painted_before_the_rest_is_asked_for(
    window: MainWindow, qtbot: QtBot
) -> None:
    painted = RowsPainted(window)
    draw_queue(window, qtbot)
    painted.stop()
    assert painted.rows[-1:] == [4]


def test_no_command_of_the_office_can_be_given_before_everything_stands(
    window: MainWindow, qtbot: QtBot
) -> None:
    draw_queue(window, qtbot)
    assert not [one for one in OFFICE_COMMANDS if window.commands.action(one).isEnabled()]
    assert not window.front.queue.findChild(QObject, "queue_filter").isEnabled()
    officer = let_stand(window, qtbot)
    assert all(window.commands.action(one).isEnabled() for one in (CommandId.LOG, CommandId.FIND))
    assert officer.find("queue_filter").isEnabled()


def test_a_case_chosen_before_the_page_stands_is_shown_when_it_does(
    window: MainWindow, qtbot: QtBot
) -> None:
    draw_queue(window, qtbot)
    table = window.front.queue.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    chosen = window.front.queue.chosen
    assert chosen is not None
    officer = let_stand(window, qtbot)
    seen = officer.page.case.seen
    assert seen is not None
    assert seen.file.case.id == chosen


def test_a_case_opened_before_the_page_stands_takes_the_keys_when_it_does(
    window: MainWindow, qtbot: QtBot
) -> None:
    draw_queue(window, qtbot)
    table = window.front.queue.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    officer = let_stand(window, qtbot)
    assert window.focusWidget() is officer.page.case.checklist.list


def test_letters_typed_over_the_list_search_before_the_page_stands(
    window: MainWindow, qtbot: QtBot
) -> None:
    draw_queue(window, qtbot)
    table = window.front.queue.table
    table.setFocus()
    QTest.keyClicks(table, "K")
    QTest.keyClicks(window.front.queue.search, "ARTO")
    officer = let_stand(window, qtbot)
    qtbot.waitUntil(lambda: officer.page.queue.model.rowCount() == 1, timeout=PATIENCE_MS)
    assert officer.page.queue.model.items()[0].applicant == "KARTO CONTOH"


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_queue_stays_where_it_is_when_the_other_panes_come(
    window: MainWindow, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window.resize(*size)
    draw_queue(window, qtbot)
    table = window.front.queue.table
    before = table.viewport().rect(), table.mapTo(window, table.rect().topLeft())
    sizes = [split.sizes() for split in window.front.findChildren(QSplitter)]
    officer = let_stand(window, qtbot)
    assert (table.viewport().rect(), table.mapTo(window, table.rect().topLeft())) == before
    assert [split.sizes() for split in officer.page.front.findChildren(QSplitter)][:2] == sizes


def test_a_window_closed_while_its_page_is_built_builds_no_further(
    window: MainWindow, qtbot: QtBot
) -> None:
    draw_queue(window, qtbot)
    window.close()
    qtbot.wait(200)
    assert window.jobs.is_idle
    assert window.page is None


def test_rules_that_cannot_be_read_behind_the_queue_are_explained_and_tried_again(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "calendar"
    shutil.copytree(CALENDAR_FOLDER, folder)
    (folder / "2026.toml").rename(tmp_path / "aside.toml")
    (folder / "2026.toml").write_text("year = 20", encoding="utf-8")
    monkeypatch.setattr(rules, "load_calendar", partial(load_calendar, folder=folder))
    draw_queue(window, qtbot)
    qtbot.waitUntil(lambda: "2026.toml" in window.notices.text, timeout=PATIENCE_MS)
    assert window.page is None
    assert not any(window.commands.action(one).isEnabled() for one in OFFICE_COMMANDS)
    (tmp_path / "aside.toml").replace(folder / "2026.toml")
    window.notices.take_offer()
    assert let_stand(window, qtbot).page.queue.model.rowCount() == 4


def test_the_language_may_change_while_the_page_is_built(window: MainWindow, qtbot: QtBot) -> None:
    draw_queue(window, qtbot)
    QApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
    officer = let_stand(window, qtbot)
    assert officer.page.queue.model.rowCount() == 4
    assert window.commands.action(CommandId.LOG).isEnabled()
