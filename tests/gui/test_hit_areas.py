"""What is hit with the mouse is at least 24 px: boxes in lists, titles of columns, splitters."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desk.gui.widgets.split import Split
from desk.gui.widgets.table import Column, TableModel, dress_rows
from desk.gui.widgets.ticks import TickDelegate
from tests.gui.conftest import Officer

LEAST_PX = 24
BOTH = pytest.mark.parametrize("way", [Qt.Orientation.Horizontal, Qt.Orientation.Vertical])


@pytest.fixture
def ticks(qtbot: QtBot, look: None) -> QListWidget:
    """A list with one row that can be ticked."""
    made = QListWidget()
    qtbot.addWidget(made)
    made.setItemDelegate(TickDelegate(made))
    row = QListWidgetItem("Foto tidak terbaca")
    row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    row.setCheckState(Qt.CheckState.Unchecked)
    row.setSizeHint(QSize(0, LEAST_PX))
    made.addItem(row)
    made.show()
    qtbot.waitExposed(made)
    return made


def box_of(ticks: QListWidget) -> QPoint:
    """Where the middle of the box is drawn."""
    option = QStyleOptionViewItem()
    option.initFrom(ticks)
    index = ticks.model().index(0, 0)
    option.rect = ticks.visualRect(index)
    option.features = QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    option.widget = ticks
    element = QStyle.SubElement.SE_ItemViewItemCheckIndicator
    return ticks.style().subElementRect(element, option, ticks).center()


@pytest.mark.parametrize("beside", [QPoint(0, 0), QPoint(11, 0), QPoint(0, 11), QPoint(0, -11)])
def test_a_click_close_to_a_box_ticks_it_once(ticks: QListWidget, beside: QPoint) -> None:
    place = box_of(ticks) + beside
    QTest.mouseClick(ticks.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert ticks.item(0).checkState() is Qt.CheckState.Checked


def test_a_click_on_the_words_only_chooses_the_row(ticks: QListWidget) -> None:
    place = box_of(ticks) + QPoint(60, 0)
    QTest.mouseClick(ticks.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert ticks.item(0).checkState() is Qt.CheckState.Unchecked
    assert ticks.currentRow() == 0


def test_the_title_of_a_column_is_high_enough(qtbot: QtBot, look: None) -> None:
    table = QTableView()
    qtbot.addWidget(table)
    model = TableModel((Column(title="A", text=str, sort=str),))
    model.setParent(table)
    table.setModel(model)
    dress_rows(table, 22)
    table.show()
    qtbot.waitExposed(table)
    assert table.horizontalHeader().height() >= LEAST_PX


def a_split(way: Qt.Orientation, qtbot: QtBot) -> Split:
    """Two panes."""
    made = Split(way)
    qtbot.addWidget(made)
    made.addWidget(QListWidget())
    made.addWidget(QListWidget())
    made.resize(400, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


@BOTH
def test_the_line_between_two_panes_is_thin_and_its_hold_wide(
    way: Qt.Orientation, qtbot: QtBot
) -> None:
    split = a_split(way, qtbot)
    handle, across = split.handle(1), way is Qt.Orientation.Horizontal
    size, drawn = handle.size(), handle.mask().boundingRect().size()
    assert (size.width() if across else size.height()) >= LEAST_PX
    assert (drawn.width() if across else drawn.height()) == 1
    assert sum(split.sizes()) == 400 - 1


@BOTH
def test_the_line_is_moved_from_beside_it(way: Qt.Orientation, qtbot: QtBot) -> None:
    split = a_split(way, qtbot)
    handle, before = split.handle(1), split.sizes()[0]
    start = QPoint(2, 2)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(handle, start + QPoint(-60, -60))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start)
    assert split.sizes()[0] < before - 20


def test_a_splitter_turned_round_keeps_its_hold(qtbot: QtBot) -> None:
    split = a_split(Qt.Orientation.Horizontal, qtbot)
    split.setOrientation(Qt.Orientation.Vertical)
    qtbot.waitUntil(lambda: split.handle(1).height() >= LEAST_PX)
    assert split.handle(1).width() == split.width()


def test_the_hold_of_a_splitter_lies_over_no_button(officer: Officer) -> None:
    for size in ((1366, 728), (683, 728)):
        officer.open("DARMI CONTOH")
        officer.window.resize(*size)
        officer.page.panes.show_case()
        officer.settle()
        for split in officer.page.panes.findChildren(Split):
            handle = split.handle(1)
            place = handle.geometry().translated(split.mapTo(officer.window, QPoint(0, 0)))
            under = [
                one.objectName()
                for one in officer.page.panes.findChildren(QWidget)
                if one.isVisible()
                and one.focusPolicy() & Qt.FocusPolicy.TabFocus
                and isinstance(one, QPushButton)
                and place.intersects(one.rect().translated(one.mapTo(officer.window, QPoint(0, 0))))
            ]
            assert handle.isHidden() or under == []
        officer.page.panes.show_queue()
        officer.window.resize(1366, 728)
        officer.settle()
