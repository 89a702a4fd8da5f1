"""One model for every list."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from desk.gui.widgets.table import (
    COLOUR_ROLE,
    ITEM_ROLE,
    SORT_ROLE,
    TOOLTIP_ROLE,
    Column,
    TableModel,
)


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
