"""A list of any length: the model holds pages, and asks for those that are looked at."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desk.gui.queue.paged_model import (
    DESCRIPTION_ROLE,
    ON_ITS_WAY,
    PAGE_ROWS,
    PAGES_KEPT,
    PagedModel,
)
from desk.gui.widgets.table import (
    COLOUR_ROLE,
    ITEM_ROLE,
    SORT_ROLE,
    SPOKEN_ROLE,
    TOOLTIP_ROLE,
    Column,
)

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass(frozen=True)
class Fruit:
    """Something to list."""

    name: str


COLUMNS: tuple[Column[Fruit], ...] = (
    Column(title="Nama", text=lambda one: one.name, sort=lambda one: one.name.lower()),
    Column(
        title="Huruf",
        text=lambda one: str(len(one.name)),
        sort=lambda one: len(one.name),
        colour=lambda one: "#b91c1c" if one.name else "#146c34",
        right=True,
    ),
)


def a_page(number: int, rows: int = PAGE_ROWS) -> list[Fruit]:
    return [Fruit(f"<b>{number}-{at}</b>") for at in range(rows)]


def a_model(total: int, *pages: int) -> PagedModel[Fruit]:
    model = PagedModel(COLUMNS, lambda one: f"buah {one.name}")
    model.show(total, {number: a_page(number) for number in pages})
    return model


def test_the_model_keeps_the_rules_of_qt_through_all_it_can_do(qtmodeltester: ModelTester) -> None:
    model = a_model(1_000, 0)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt types no methods
    model.take(3, a_page(3))
    model.resize(1_200)
    model.renew(700, {1: a_page(1)})
    model.keep_only((1,))
    model.refresh()
    model.show(0, {})
    model.show(2_000, {0: a_page(0)})
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt types no methods


def test_a_row_that_is_not_here_shows_a_sign_and_its_page_is_asked_for_once(qtbot: QtBot) -> None:
    model = a_model(540_000, 0)
    with qtbot.waitSignal(model.pages_missed) as asked:
        for row in (400_000, 400_001, 400_300):
            assert model.data(model.index(row, 0)) == ON_ITS_WAY.text
    assert asked.args == [(2000, 2001)]
    model.take(2000, a_page(2000))
    assert model.data(model.index(400_001, 0)) == "<b>2000-1</b>"


def test_only_being_painted_asks_for_a_page(qtbot: QtBot) -> None:
    model = a_model(540_000, 0)
    with qtbot.assertNotEmitted(model.pages_missed, wait=30):
        for role in (ITEM_ROLE, TOOLTIP_ROLE, SPOKEN_ROLE, COLOUR_ROLE):
            assert model.data(model.index(300_000, 0), role) is None


def test_no_more_than_so_many_pages_are_kept_and_the_oldest_goes_first() -> None:
    model = a_model(540_000, 0)
    for number in range(1, 200):
        model.take(number, a_page(number))
    assert len(model.items()) == PAGES_KEPT * PAGE_ROWS
    assert not model.has_page(0)
    assert model.has_page(199)


def test_cells_are_made_when_a_row_is_first_painted() -> None:
    made: list[str] = []

    def text(one: Fruit) -> str:
        made.append(one.name)
        return one.name

    model = PagedModel((Column(title="Nama", text=text, sort=text),), text)
    model.show(PAGE_ROWS, {0: a_page(0)})
    for _ in range(50):
        model.data(model.index(7, 0))
    assert made == ["<b>0-7</b>"]


def test_cells_are_made_again_when_time_went_on() -> None:
    clock = ["12 mnt"]
    model = PagedModel((Column(title="Umur", text=lambda _: clock[0], sort=str),), str)
    model.show(1, {0: a_page(0, 1)})
    assert model.data(model.index(0, 0)) == "12 mnt"
    clock[0] = "13 mnt"
    model.refresh()
    assert model.data(model.index(0, 0)) == "13 mnt"


def test_roles_give_the_item_its_key_its_tip_and_how_it_is_spoken() -> None:
    model = a_model(PAGE_ROWS, 0)
    index = model.index(3, 0)
    assert model.data(index, ITEM_ROLE) == Fruit("<b>0-3</b>")
    assert model.data(index, SORT_ROLE) == "<b>0-3</b>"
    assert model.data(index, TOOLTIP_ROLE) == "<qt>&lt;b&gt;0-3&lt;/b&gt;</qt>"
    assert model.data(index, SPOKEN_ROLE) == "Nama: <b>0-3</b>"
    assert model.data(index, DESCRIPTION_ROLE) == "buah <b>0-3</b>"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Huruf"


def test_a_list_that_shrinks_lets_its_last_rows_go() -> None:
    model = a_model(1_000, 0, 4)
    model.renew(150, {0: a_page(0, 150)})
    assert model.rowCount() == 150
    assert model.find(149) == Fruit("<b>0-149</b>")
    assert model.find(150) is None
    assert model.data(model.index(149, 0)) == "<b>0-149</b>"


def test_an_item_is_found_among_the_pages_that_are_here() -> None:
    model = a_model(1_000, 0, 2)
    assert model.row_of(lambda one: one.name == "<b>2-5</b>") == 2 * PAGE_ROWS + 5
    assert model.row_of(lambda one: one.name == "<b>1-5</b>") is None


def test_an_item_is_looked_for_only_in_the_pages_that_came() -> None:
    model = a_model(1_000, 0, 2)
    looked_at: list[str] = []

    def is_it(one: Fruit) -> bool:
        looked_at.append(one.name)
        return one.name == "<b>2-5</b>"

    assert model.row_of(is_it, (2, 3)) == 2 * PAGE_ROWS + 5
    assert looked_at == [f"<b>2-{at}</b>" for at in range(6)]
    assert model.row_of(is_it, (0,)) is None


def test_only_the_columns_that_are_painted_are_made() -> None:
    made: list[str] = []

    def text(one: Fruit) -> str:
        made.append(one.name)
        return one.name

    unseen = Column(title="Lain", text=text, sort=text)
    model = PagedModel((COLUMNS[0], unseen), str)
    model.show(1, {0: a_page(0, 1)})
    assert model.cell(0, 0).text == "<b>0-0</b>"
    assert made == []
