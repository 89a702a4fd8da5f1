"""Where the keys go: round the panes, into what opens, and back to where they were."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desk.domain.status import Status
from desk.gui.commands.ids import CommandId
from desk.gui.queue.filters import QueueFilter
from tests.gui.conftest import Officer

C = CommandId
WIDE, HALF, LOW = (1366, 728), (683, 728), (683, 480)
SIZES = pytest.mark.parametrize("size", [WIDE, HALF, LOW], ids=["wide", "half", "low"])
PANES = ("queue", "case_panel", "viewer")


@contextmanager
def focus_seen() -> Iterator[list[QWidget]]:
    """Everything that had the focus meanwhile."""
    seen: list[QWidget] = []

    def keep(_before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            seen.append(now)

    program = QApplication.instance()
    assert isinstance(program, QApplication)
    program.focusChanged.connect(keep)
    yield seen
    program.focusChanged.disconnect(keep)


def focused() -> QWidget:
    """What has the keys."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def pane_of(part: QWidget) -> str:
    """The pane that a widget lies in."""
    above: QWidget | None = part
    while above is not None and above.objectName() not in PANES:
        above = above.parentWidget()
    return "" if above is None else above.objectName()


def look_at(officer: Officer, size: tuple[int, int]) -> None:
    """A case with a file on the screen, the keys in the queue."""
    officer.open("DARMI CONTOH")
    officer.window.resize(*size)
    QApplication.processEvents()
    officer.page.panes.show_queue()
    officer.page.queue.table.setFocus()
    officer.settle()


@SIZES
@pytest.mark.parametrize(("key", "way"), [("F6", 1), ("Shift+F6", -1)])
def test_f6_goes_round_all_panes_that_one_sees(
    officer: Officer, size: tuple[int, int], key: str, way: int
) -> None:
    look_at(officer, size)
    met = []
    for _ in range(4):
        officer.press(key)
        assert not focused().visibleRegion().isEmpty() or focused().findChildren(QWidget)
        assert focused().isVisible()
        met.append(pane_of(focused()))
    start = (*PANES, *PANES) if way == 1 else (*PANES[::-1], *PANES[::-1])
    first = start.index("queue") + 1
    assert met == [*start[first : first + 3], start[first]]


def test_f6_leads_out_of_a_comparison(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    officer.window.commands.action(C.COMPARE).trigger()
    officer.settle()
    assert pane_of(focused()) == "viewer"
    officer.press("F6")
    assert pane_of(focused()) == "queue"


def test_the_keys_return_to_where_they_were_when_a_dialog_closes(officer: Officer) -> None:
    officer.open("DARMI CONTOH")
    for command in (C.PEOPLE, C.COLUMNS, C.SETTINGS):
        for name in ("queue_table", "canvas"):
            before = officer.find(name)
            before.setFocus()
            officer.window.commands.action(command).trigger()
            officer.settle()
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QDialog)
            assert dialog.isAncestorOf(focused())
            dialog.reject()
            officer.front(officer.window)  # as the system does for the window behind
            officer.settle()
            assert QApplication.focusWidget() is before, (command, name)


@SIZES
def test_a_reply_that_closes_gives_the_keys_to_the_checklist_and_to_nothing_else(
    officer: Officer, size: tuple[int, int]
) -> None:
    look_at(officer, size)
    officer.window.commands.action(C.REPLY).trigger()
    officer.settle()
    text = officer.find("reply_text")
    assert focused() is text
    with focus_seen() as seen:
        QTest.keyClick(text, Qt.Key.Key_Escape)
        officer.settle()
    checklist = officer.page.case.checklist.list
    assert [one for one in seen if one is not checklist] == []
    assert focused() is checklist
    assert checklist.isVisible()


def test_full_screen_gives_tab_its_old_way_back(officer: Officer) -> None:
    officer.open("DARMI CONTOH")
    officer.page.viewer.canvas.setFocus()
    officer.press("Tab")
    before = focused()
    for _ in range(2):
        officer.window.commands.action(C.FULL_SCREEN).trigger()
        officer.settle()
    officer.page.viewer.canvas.setFocus()
    officer.press("Tab")
    assert focused() is before


@pytest.mark.parametrize("name", ["queue_table", "checklist_list", "canvas"])
def test_a_window_that_becomes_narrow_shows_what_one_works_in(officer: Officer, name: str) -> None:
    officer.open("SITI CONTOH")
    officer.find(name).setFocus()
    for width in (683, 1366, 683):
        officer.window.resize(width, 728)
        officer.settle()
        assert focused().objectName() == name
        assert focused().isVisible()


def test_chips_that_are_made_anew_stay_one_stop_before_the_list(officer: Officer) -> None:
    queue = officer.page.queue
    queue.saved.keep("Contoh", QueueFilter(statuses=(Status.SENT, Status.DONE)), 0)
    queue.saved.move(len(queue.saved.all) - 1, -1)
    officer.settle()
    queue.search.setFocus()
    met: list[QWidget] = []
    while not met or met[-1] is not queue.table:
        officer.press("Tab")
        assert focused() not in met
        met.append(focused())
    assert [one.objectName() for one in met] == ["queue_filter", "filter_open", "queue_table"]


def test_two_sides_of_a_comparison_lie_on_the_way_of_tab(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    officer.window.commands.action(C.COMPARE).trigger()
    officer.settle()
    viewer = officer.page.viewer
    assert viewer.pinned is not None
    viewer.pinned.canvas.setFocus()
    officer.press("Tab")
    assert focused() is viewer.canvas
    officer.press("Tab")
    assert pane_of(focused()) != "viewer"
