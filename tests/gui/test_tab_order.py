"""Tab goes as one reads: parts that come late get their place, others keep theirs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desk.gui.widgets.tab_order import skip_scroll_buttons, tab_in_place, tab_stops

MOST_STEPS = 20


class Sheet(QWidget):
    """Three fields under one another, the middle one in a holder of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.holder = QWidget()
        self.row = QHBoxLayout(self.holder)
        self.row.addWidget(named(QPushButton(), "middle"))
        for part in (named(QLineEdit(), "first"), self.holder, named(QSpinBox(), "last")):
            self.column.addWidget(part)

    def way(self, key: Qt.Key = Qt.Key.Key_Tab) -> list[str]:
        """What a key comes to, from the first field round to it."""
        QApplication.processEvents()  # what was added late is shown only now
        start = self.findChild(QWidget, "first")
        assert start is not None
        start.setFocus()
        names: list[str] = []
        for _ in range(MOST_STEPS):
            focused = QApplication.focusWidget()
            assert focused is not None
            if focused.objectName() in names:
                return names
            names.append(focused.objectName())
            QTest.keyClick(focused, key)
        raise AssertionError(names)


def named(part: QWidget, name: str) -> QWidget:
    """A widget that is called so."""
    part.setObjectName(name)
    return part


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    made = Sheet()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_part_that_comes_late_is_reached_where_it_stands(sheet: Sheet) -> None:
    late = named(QPushButton(), "late")
    sheet.row.insertWidget(0, late)
    tab_in_place(late)
    assert sheet.way() == ["first", "late", "middle", "last"]


def test_what_a_late_holder_holds_is_reached_in_its_order(sheet: Sheet) -> None:
    holder = QWidget()
    inside = QVBoxLayout(holder)
    text = QPlainTextEdit()
    text.setTabChangesFocus(True)
    for part in (named(QSpinBox(), "count"), named(text, "text")):
        inside.addWidget(part)
    sheet.column.insertWidget(1, holder)
    tab_in_place(holder)
    assert sheet.way() == ["first", "count", "text", "middle", "last"]


def test_the_way_back_is_the_same_way(sheet: Sheet) -> None:
    holder = QWidget()
    inside = QVBoxLayout(holder)
    text = QPlainTextEdit()
    text.setTabChangesFocus(True)
    inside.addWidget(named(text, "text"))
    sheet.column.insertWidget(2, holder)
    tab_in_place(holder)
    assert sheet.way(Qt.Key.Key_Backtab) == ["first", "last", "text", "middle"]


def test_a_part_that_comes_late_above_all_others_closes_the_ring(sheet: Sheet) -> None:
    late = named(QPushButton(), "late")
    sheet.column.insertWidget(0, late)
    tab_in_place(late)
    assert sheet.way() == ["first", "middle", "last", "late"]


def test_a_window_that_is_all_late_stays_as_it_is(sheet: Sheet) -> None:
    tab_in_place(sheet)
    assert sheet.way() == ["first", "middle", "last"]


def test_tabs_splitters_and_what_scrolls_are_gone_through_as_they_are_laid_out(
    qtbot: QtBot,
) -> None:
    split, pages, scrolled = QSplitter(), QTabWidget(), QScrollArea()
    qtbot.addWidget(split)
    scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scrolled.setWidget(named(QLineEdit(), "in the scroll area"))
    pages.addTab(scrolled, "1")
    split.addWidget(named(QLineEdit(), "beside"))
    split.insertWidget(0, named(pages, "pages"))
    names = [stop.objectName() for stop in tab_stops(split)]
    assert names == ["pages", "qt_tabwidget_tabbar", "in the scroll area", "beside"]


def test_tab_passes_by_the_buttons_that_scroll_a_row_of_tabs(qtbot: QtBot) -> None:
    pages = QTabWidget()
    qtbot.addWidget(pages)
    skip_scroll_buttons(pages.tabBar())
    for at in range(8):
        pages.addTab(named(QLineEdit(), f"field {at}"), f"A rather long title {at}")
    pages.resize(200, 100)
    pages.show()
    pages.activateWindow()
    qtbot.waitUntil(pages.isActiveWindow)
    pages.tabBar().setFocus()
    QTest.keyClick(pages.tabBar(), Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "field 0"
