"""The queue by keys in the whole window: filters, hits, columns, the day at the foot."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QMenu, QToolButton

from desk.actions.queue import day_figures
from desk.domain.language import Language
from desk.domain.status import FINAL, Status
from desk.domain.status_words import list_word
from desk.gui.commands.ids import CommandId
from desk.gui.labels import STATUS_SIGNS
from desk.gui.queue.column_layout import ColumnLayout
from desk.gui.queue.columns_dialog import ColumnsDialog
from desk.gui.queue.filter_dialog import FilterDialog
from desk.gui.queue.filter_name_dialog import FilterNameDialog
from desk.gui.queue.filters import EVERYTHING, QueueFilter
from desk.gui.queue.queue_columns import PLACES
from desk.gui.widgets.table import CELL_PAD_PX
from tests.gui.conftest import Officer, applicants
from tests.gui.queue_office import keep_queue

NEW = QueueFilter(statuses=(Status.NEW,))


@pytest.fixture(scope="module")
def mixed_office(empty_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample office with twenty open cases of four statuses."""
    folder = tmp_path_factory.mktemp("keys") / "mixed"
    shutil.copytree(empty_office, folder)
    keep_queue(folder, 20)
    return folder


@pytest.fixture
def mixed(open_window: Callable[[Path], Officer], mixed_office: Path) -> Officer:
    """An officer at a window with twenty cases."""
    return open_window(mixed_office)


def shown_columns(officer: Officer) -> list[str]:
    layout: ColumnLayout = officer.page.queue.layout_of_columns
    return [state.key for state in layout.states if state.shown]


def test_ctrl_and_a_digit_list_a_kept_filter_from_any_pane(mixed: Officer) -> None:
    mixed.page.viewer.setFocus()
    mixed.press("Ctrl+2", mixed.window)
    assert mixed.page.queue.filter == NEW
    assert len(applicants(mixed)) == 5
    mixed.press("Ctrl+9", mixed.window)
    assert mixed.page.queue.filter == EVERYTHING
    assert QApplication.focusWidget() is mixed.page.queue.table


def test_the_menu_names_what_lies_on_each_digit(mixed: Officer) -> None:
    action = mixed.window.commands.action(CommandId.FILTER_2)
    assert action.text() == "Baru"
    saved = mixed.page.queue.saved
    saved.change(1, "Baru & tua", 2)
    assert action.text() == "Baru && tua"
    saved.remove(1)
    assert not action.isVisible()


def test_f3_walks_the_hits_from_any_pane_and_begins_again_at_the_end(mixed: Officer) -> None:
    mixed.press("Ctrl+F")
    mixed.type("zainab", mixed.page.queue.search)
    mixed.qtbot.waitUntil(lambda: len(applicants(mixed)) == 5)
    mixed.settle()
    mixed.page.viewer.setFocus()
    seen = []
    for _ in range(6):
        mixed.press("F3", mixed.window)
        case = mixed.page.case.seen
        assert case is not None
        seen.append(case.file.case.number[-2:])
    assert seen == ["03", "07", "11", "15", "19", "03"]
    assert mixed.window.notices.text
    mixed.press("Shift+F3", mixed.window)
    case = mixed.page.case.seen
    assert case is not None
    assert case.file.case.number.endswith("19")


def test_f3_without_a_search_asks_for_one(mixed: Officer) -> None:
    mixed.page.queue.table.setFocus()
    mixed.press("F3", mixed.window)
    assert QApplication.focusWidget() is mixed.page.queue.search


def test_the_present_filter_is_kept_by_a_command(mixed: Officer) -> None:
    mixed.press("Ctrl+5", mixed.window)
    mixed.window.commands.action(CommandId.SAVE_FILTER).trigger()
    dialog = mixed.window.findChild(FilterNameDialog)
    assert dialog is not None
    name = mixed.find("filter_name", dialog)
    mixed.type("Kirim pagi", name)
    mixed.press("Return", name)
    kept = {one.name: one.filter for one in mixed.page.queue.saved.all}
    assert kept["Kirim pagi"] == QueueFilter(statuses=(Status.READY,))
    assert "Kirim pagi" in mixed.window.notices.text


def test_the_filter_button_combines_and_applies_without_the_mouse(mixed: Officer) -> None:
    now = mixed.page._place.desk.now()
    rows = mixed.page.queue.model.items()
    late = [row.number for row in rows if row.due_at is not None and row.due_at < now]
    button = mixed.find("queue_filter")
    assert isinstance(button, QToolButton)
    button.setFocus()
    mixed.press("Space", button)
    dialog = mixed.window.findChild(FilterDialog)
    assert dialog is not None
    overdue = mixed.find("filter_overdue", dialog)
    mixed.press("Space", overdue)
    mixed.press("Return", overdue)
    assert mixed.page.queue.filter.overdue
    assert [row.number for row in mixed.page.queue.model.items()] == late


def test_a_column_is_shown_moved_and_sorted_by_keys(mixed: Officer) -> None:
    mixed.window.commands.action(CommandId.COLUMNS).trigger()
    dialog = mixed.window.findChild(ColumnsDialog)
    assert dialog is not None
    rows = mixed.find("columns_list", dialog)
    assert isinstance(rows, QListWidget)
    keys = [state.key for state in mixed.page.queue.layout_of_columns.states]
    rows.setCurrentRow(keys.index("channel"))
    rows.setFocus()
    mixed.press("Space", rows)
    assert "channel" in shown_columns(mixed)
    for _ in range(len(keys)):
        mixed.press("Ctrl+Up", rows)
    assert shown_columns(mixed)[0] == "channel"
    combo = mixed.find("column_sort", dialog)
    mixed.press("End", combo)
    channels = [row.channel.value for row in mixed.page.queue.model.items()]
    assert channels[:2] == ["counter", "counter"]
    mixed.press("Escape", dialog)


def test_no_key_hides_the_last_column(mixed: Officer) -> None:
    layout = mixed.page.queue.layout_of_columns
    for key in shown_columns(mixed):
        layout.toggle(key)
    assert len(shown_columns(mixed)) == 1


def test_the_right_button_on_a_title_offers_the_columns(mixed: Officer) -> None:
    header = mixed.page.queue.table.horizontalHeader()
    header.customContextMenuRequested.emit(QPoint(20, 8))
    menu = mixed.find("columns_menu")
    assert isinstance(menu, QMenu)
    mixed.choose("columns_menu", "column_due")
    assert "due" in shown_columns(mixed)


def test_a_new_page_goes_on_with_columns_order_filter_and_case(mixed: Officer) -> None:
    mixed.press("Ctrl+2", mixed.window)
    mixed.page.queue.layout_of_columns.toggle("line")
    mixed.page.queue.sort_by("number", descending=True)
    mixed.settle()
    mixed.page.queue.step(1)
    mixed.settle()
    before = mixed.page.case.seen
    assert before is not None
    old = mixed.page
    old.office_changed.emit(old._place.desk)
    mixed.settle()
    assert mixed.page is not old
    queue = mixed.page.queue
    assert queue.filter == NEW
    assert (queue.order.column, queue.order.descending) == ("number", True)
    assert "line" in shown_columns(mixed)
    after = mixed.page.case.seen
    assert after is not None
    assert after.file.case.id == before.file.case.id == queue.chosen


def test_the_view_is_reset_and_the_kept_filters_stay(mixed: Officer) -> None:
    queue = mixed.page.queue
    queue.saved.keep("Punya Rina", NEW, 0)
    before = shown_columns(mixed)
    queue.layout_of_columns.toggle("line")
    queue.sort_by("number", descending=True)
    mixed.settle()
    mixed.window.commands.action(CommandId.RESET_VIEW).trigger()
    mixed.settle()
    assert shown_columns(mixed) == before
    assert not queue.order.descending
    assert "Punya Rina" in [one.name for one in queue.saved.all]


def test_the_day_stands_at_the_foot_and_is_counted_with_each_reload(mixed: Officer) -> None:
    figures = day_figures(mixed.page._place.desk)
    with mixed.qtbot.waitSignal(mixed.page.figures_changed) as told:
        mixed.press("F5", mixed.window)
    (text,) = told.args
    assert f"Hari ini {figures.came_in} " in text or f"Today {figures.came_in} " in text
    for use in figures.quotas:
        assert f"{use.used}/{use.quota}" in text
    assert (f"⚠ {figures.overdue}" in text) == bool(figures.overdue)


def test_f6_reaches_an_empty_queue_too(newcomer: Officer) -> None:
    newcomer.page.viewer.setFocus()
    newcomer.window.commands.action(CommandId.NEXT_PANE).trigger()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert newcomer.page.queue.isAncestorOf(focused)


def test_an_empty_office_can_begin_by_a_button(newcomer: Officer) -> None:
    log = newcomer.find("queue_log")
    assert log.isVisible()
    with newcomer.qtbot.waitSignal(newcomer.window.commands.action(CommandId.LOG).triggered):
        QTest.mouseClick(log, Qt.MouseButton.LeftButton)
    newcomer.settle()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    newcomer.press("Escape", dialog)


def test_the_whole_queue_fits_a_narrow_window(mixed: Officer) -> None:
    mixed.window.resize(683, 728)
    mixed.qtbot.waitUntil(lambda: mixed.page.panes.is_compact)
    mixed.settle()
    assert mixed.window.width() == 683
    table = mixed.page.queue.table
    assert not table.horizontalScrollBar().isVisible()
    assert {"due", "holder"} <= set(shown_columns(mixed))
    search = mixed.page.queue.search
    assert isinstance(search, QLineEdit)
    assert search.width() > 300


@pytest.mark.parametrize("spoken", list(Language))
def test_every_status_is_read_whole_with_what_is_ready_of_a_package(
    look: None, qapp: QApplication, spoken: Language
) -> None:
    """On a screen of 1366 the column has its least width, and the applicant takes the rest."""
    room = next(place.width_px for place in PLACES if place.key == "status") - 2 * CELL_PAD_PX
    shown = [
        f"{STATUS_SIGNS[status]} {list_word(status, spoken)}{'' if status in FINAL else ' 1/3'}"
        for status in Status
    ]
    metrics = QFontMetrics(qapp.font())
    assert [text for text in shown if metrics.horizontalAdvance(text) > room] == []
