"""One model for every list."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desk.gui.widgets.table import (
    COLOUR_ROLE,
    ITEM_ROLE,
    SORT_ROLE,
    TOOLTIP_ROLE,
    Cell,
    CellDelegate,
    Column,
    TableModel,
    dress_rows,
)
from desk.gui.widgets.theme import LIGHT


@dataclass(frozen=True)
class Fruit:
    """Something to list."""

    name: str
    weight_g: int


COLUMNS: tuple[Column[Fruit], ...] = (
    Column(title="Nama", text=lambda one: one.name, sort=lambda one: one.name.lower()),
    Column(
        title="Berat",
        text=lambda one: f"{one.weight_g} g",
        sort=lambda one: one.weight_g,
        colour=lambda one: "#b91c1c" if one.weight_g > 100 else "#146c34",
        right=True,
    ),
)
MANGO, SALAK = Fruit("Mangga", 250), Fruit("<b>Salak</b>", 60)


def a_model(*fruits: Fruit) -> TableModel[Fruit]:
    model = TableModel(COLUMNS)
    model.show(fruits)
    return model


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = a_model(MANGO, SALAK)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt types no methods
    model.append([MANGO])
    model.show([])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt types no methods


def test_cells_are_made_once_and_only_looked_up_in_a_repaint() -> None:
    asked: list[str] = []

    def text(fruit: Fruit) -> str:
        asked.append(fruit.name)
        return fruit.name

    model = TableModel((Column(title="Nama", text=text, sort=text),))
    model.show([MANGO])
    for _ in range(50):
        model.data(model.index(0, 0))
    assert asked == ["Mangga"]


def test_roles_give_the_value_the_raw_key_and_the_colour() -> None:
    model = a_model(MANGO)
    assert model.data(model.index(0, 1), ITEM_ROLE) is MANGO
    assert model.data(model.index(0, 1), SORT_ROLE) == 250
    colour = model.data(model.index(0, 1), COLOUR_ROLE)
    assert colour is not None
    assert model.data(model.index(0, 0), COLOUR_ROLE) is None


def test_a_tip_shows_markup_as_it_is_written() -> None:
    model = a_model(SALAK)
    assert model.data(model.index(0, 0), TOOLTIP_ROLE) == "<qt>&lt;b&gt;Salak&lt;/b&gt;</qt>"


def test_a_further_page_keeps_the_rows_before_it() -> None:
    model = a_model(MANGO)
    model.append([SALAK])
    assert model.items() == (MANGO, SALAK)


def test_titles_stand_above_their_columns() -> None:
    model = a_model()
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Berat"
    assert model.headerData(9, Qt.Orientation.Horizontal) is None


def test_a_row_has_no_rows_of_its_own() -> None:
    model = a_model(MANGO)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


def test_an_item_is_put_in_the_place_of_another_and_what_is_chosen_stays(qtbot: QtBot) -> None:
    model = a_model(MANGO, SALAK)
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(model)
    table.selectRow(1)
    with qtbot.assertNotEmitted(model.modelReset):
        model.put(1, MANGO)
    assert model.items() == (MANGO, MANGO)
    assert table.currentIndex().row() == 1


class CountingModel(TableModel[Fruit]):
    """Counts what a view asks for."""

    cells_asked = 0
    data_asked = 0

    @override
    def cell(self, row: int, number: int) -> Cell:
        self.cells_asked += 1
        return super().cell(row, number)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.EditRole)
    ) -> object:
        self.data_asked += 1
        return super().data(index, role)


def a_view(qtbot: QtBot, model: TableModel[Fruit]) -> QTableView:
    """A list as the window shows it."""
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(model)
    table.setItemDelegate(CellDelegate(table))
    dress_rows(table, 30)
    table.resize(400, 200)
    table.show()
    return table


def test_a_repaint_asks_once_for_each_cell(qtbot: QtBot) -> None:
    model = CountingModel(COLUMNS)
    model.show((MANGO, SALAK))
    table = a_view(qtbot, model)
    table.viewport().grab()
    model.cells_asked = model.data_asked = 0
    table.viewport().grab()
    assert (model.cells_asked, model.data_asked) == (4, 0)


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize("chosen", [0, 1])
def test_a_cell_has_its_colour_also_where_its_row_is_chosen(qtbot: QtBot, chosen: int) -> None:
    block: Column[Fruit] = Column(
        title="Berat",
        text=lambda _: "\N{FULL BLOCK}" * 3,
        sort=lambda fruit: fruit.weight_g,
        colour=lambda _: LIGHT.bad,
    )
    model = TableModel((block,))
    model.show((MANGO, SALAK))
    table = a_view(qtbot, model)
    table.selectRow(chosen)
    picture = table.viewport().grab().toImage()
    for row in (0, 1):
        place = table.visualRect(model.index(row, 0))
        across = [
            picture.pixelColor(x, place.center().y()) for x in range(place.left(), place.right())
        ]
        assert QColor(LIGHT.bad) in across
        assert (QColor(LIGHT.selection) in across) is (row == chosen)
