"""Filters: combined by keys, kept under a name and a digit, with live counts."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desk.actions.desk import Desk
from desk.domain.case import Channel
from desk.domain.status import Status
from desk.gui.jobs import Jobs
from desk.gui.memory import Memory
from desk.gui.queue.filter_chips import lines_of
from desk.gui.queue.filter_dialog import FilterDialog
from desk.gui.queue.filter_name_dialog import FilterNameDialog
from desk.gui.queue.filters import (
    EVERYTHING,
    OPEN,
    STILL_OPEN,
    Holder,
    QueueFilter,
    filter_from_text,
    filter_text,
    filter_to_text,
    why_empty,
)
from desk.gui.queue.saved_filters import SavedFilters
from desk.gui.queue.saved_filters_dialog import SavedFiltersDialog
from tests.gui.queue_office import Left, keep_queue, open_left

CASES = 40
Opener = Callable[[Memory], Left]


@pytest.fixture(scope="module")
def small_office(empty_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample office with forty open cases, which no test here changes."""
    folder = tmp_path_factory.mktemp("filters") / "small"
    shutil.copytree(empty_office, folder)
    keep_queue(folder, CASES)
    return folder


@pytest.fixture
def open_panel(jobs: Jobs, look: None, qtbot: QtBot, small_office: Path) -> Iterator[Opener]:
    """Shows the left pane with what is remembered."""
    opened: list[Left] = []

    def open_one(memory: Memory) -> Left:
        opened.append(open_left(small_office, jobs, memory, qtbot))
        return opened[-1]

    yield open_one
    jobs.close()
    for one in opened:
        one.desk.close()


@pytest.fixture
def left(open_panel: Opener) -> Left:
    return open_panel(Memory())


def listed(left: Left) -> int:
    left.settle()
    return left.panel.model.rowCount()


def chip(left: Left, name: str) -> QToolButton:
    found = left.panel.findChild(QToolButton, name)
    assert isinstance(found, QToolButton)
    return found


def part(dialog: QWidget, kind: type[QWidget], name: str) -> QWidget:
    found: QWidget | None = dialog.findChild(kind, name)
    assert found is not None, name
    return found


def test_a_filter_is_remembered_as_it_was() -> None:
    whole = QueueFilter(
        statuses=(Status.NEW, Status.READY),
        services=("CS-LHR-01",),
        channel=Channel.COUNTER,
        holder=Holder.ME,
        overdue=True,
    )
    nobodys = QueueFilter(statuses=OPEN, holder=Holder.NOBODY)
    for chosen in (whole, nobodys, EVERYTHING, STILL_OPEN):
        assert filter_from_text(filter_to_text(chosen)) == chosen


def test_a_filter_that_was_remembered_before_nobody_could_be_meant_is_still_read() -> None:
    whole = json.loads(filter_to_text(QueueFilter(statuses=OPEN)))
    del whole["holder"]
    for mine, holder in ((True, Holder.ME), (False, Holder.ANYBODY)):
        chosen = filter_from_text(json.dumps({**whole, "mine": mine}))
        assert chosen == QueueFilter(statuses=OPEN, holder=holder)


@pytest.mark.parametrize(
    "text", ["", "[]", "null", '{"statuses": ["nonsense"]}', '{"statuses": 3}', "{"]
)
def test_a_remembered_text_that_is_no_filter_counts_as_none(text: str) -> None:
    assert filter_from_text(text) is None


def test_everybody_starts_with_nine_digits_from_open_to_all(left: Left) -> None:
    kept = {one.key: one.filter for one in left.panel.saved.all if one.key}
    assert set(kept) == set(range(1, 10))
    assert kept[1] == STILL_OPEN
    assert kept[2] == QueueFilter(statuses=(Status.NEW,))
    assert kept[6] == QueueFilter(statuses=OPEN, overdue=True)
    assert kept[7] == QueueFilter(statuses=OPEN, holder=Holder.ME)
    assert kept[8].number == left.desk.numbers[0].id
    assert kept[9] == EVERYTHING


def test_chips_say_how_many_cases_they_list(left: Left) -> None:
    assert chip(left, "filter_open").text().endswith(" 40")
    assert chip(left, "filter_new").text().endswith(" 10")
    by_name = {one.filter: at for at, one in enumerate(left.panel.saved.all)}
    late = chip(left, f"saved_filter_{by_name[QueueFilter(statuses=OPEN, overdue=True)]}")
    assert late.text().endswith(" 5")


def test_a_chip_is_one_stop_of_the_tab_key_away_and_lists_its_cases(left: Left) -> None:
    assert chip(left, "filter_new").focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.mouseClick(chip(left, "filter_new"), Qt.MouseButton.LeftButton)
    assert listed(left) == 10
    assert chip(left, "filter_new").isChecked()
    assert not chip(left, "filter_open").isChecked()


def test_a_filter_of_ones_own_marks_no_chip(left: Left) -> None:
    left.panel.show_filter(QueueFilter(channel=Channel.COUNTER))
    assert listed(left) == 4
    chips = left.panel.findChildren(QToolButton)
    assert [one.objectName() for one in chips if one.isChecked()] == []


def test_chips_take_two_lines_and_the_rest_stands_in_a_menu(left: Left) -> None:
    left.panel.resize(300, 600)
    left.settle()
    more = chip(left, "filter_more")
    assert more.isVisible()
    tops = {
        one.y()
        for one in left.panel.findChildren(QToolButton)
        if one.property("role") == "chip" and one.isVisible()
    }
    assert len(tops) == 2
    more.menu().aboutToShow.emit()
    entries = {one.objectName(): one for one in more.menu().actions()}
    entries["filter_all"].trigger()
    left.settle()
    assert left.panel.filter == EVERYTHING
    assert more.isChecked()


def test_lines_are_counted_as_the_layout_breaks_them() -> None:
    assert lines_of([], 100, 4) == 1
    assert lines_of([48, 48], 100, 4) == 1
    assert lines_of([48, 49], 100, 4) == 2
    assert lines_of([300, 10], 100, 4) == 2


def test_a_combined_filter_is_made_by_keys_alone(left: Left) -> None:
    dialog = FilterDialog(left.desk, left.jobs, EVERYTHING, left.panel)
    applied: list[QueueFilter] = []
    dialog.applied.connect(applied.append)
    dialog.open()
    statuses = part(dialog, QListWidget, "filter_statuses")
    statuses.setFocus()
    QTest.keyClick(statuses, Qt.Key.Key_Space)
    words = part(dialog, QLineEdit, "filter_service")
    words.setFocus()
    QTest.keyClicks(words, "akte lahir")
    QTest.keyClick(words, Qt.Key.Key_Return)
    left.settle()
    assert len(dialog.chosen.services) == 1
    assert dialog.chosen.services[0].startswith("CS-LHR")
    count = part(dialog, QLabel, "filter_count")
    left.settle()
    assert str(count.property("text")).startswith("0 ")
    keep = part(dialog, QPushButton, "filter_apply")
    QTest.keyClick(keep, Qt.Key.Key_Return)
    assert applied == [QueueFilter(statuses=(Status.NEW,), services=dialog.chosen.services)]


def test_the_dialog_counts_what_is_chosen_while_it_is_chosen(left: Left) -> None:
    dialog = FilterDialog(left.desk, left.jobs, STILL_OPEN, left.panel)
    dialog.open()
    left.settle()
    count = part(dialog, QLabel, "filter_count")
    assert str(count.property("text")).startswith("40 ")
    overdue = part(dialog, QWidget, "filter_overdue")
    QTest.keyClick(overdue, Qt.Key.Key_Space)
    left.settle()
    assert str(count.property("text")).startswith("5 ")
    assert dialog.chosen.overdue
    dialog.reject()


def test_what_nobody_holds_is_chosen_by_keys_counted_listed_and_said(left: Left) -> None:
    dialog = FilterDialog(left.desk, left.jobs, STILL_OPEN, left.panel)
    applied: list[QueueFilter] = []
    dialog.applied.connect(applied.append)
    dialog.open()
    QTest.keyClick(part(dialog, QWidget, "filter_holder"), Qt.Key.Key_End)
    left.settle()
    assert str(part(dialog, QLabel, "filter_count").property("text")).startswith("32 ")
    QTest.keyClick(part(dialog, QPushButton, "filter_apply"), Qt.Key.Key_Return)
    assert applied == [QueueFilter(statuses=OPEN, holder=Holder.NOBODY)]
    left.panel.show_filter(applied[0])
    assert listed(left) == 32
    assert all(left.row(at).holder_id is None for at in range(32))
    assert filter_text(applied[0], left.desk) != filter_text(STILL_OPEN, left.desk)


def test_a_kept_filter_has_a_name_a_digit_and_outlives_the_window(open_panel: Opener) -> None:
    memory = Memory()
    left = open_panel(memory)
    chosen = QueueFilter(statuses=OPEN, channel=Channel.COUNTER)
    dialog = FilterNameDialog(left.panel.saved, left.desk, chosen, parent=left.panel)
    dialog.open()
    name = part(dialog, QLineEdit, "filter_name")
    QTest.keyClicks(name, "Loket & pagi")
    key = part(dialog, QWidget, "filter_key")
    QTest.keyClick(key, Qt.Key.Key_Home)
    for _ in range(3):
        QTest.keyClick(key, Qt.Key.Key_Down)
    QTest.keyClick(name, Qt.Key.Key_Return)
    again = SavedFilters(left.desk, memory)
    held = again.of_key(3)
    assert held is not None
    assert (held.name, held.filter) == ("Loket & pagi", chosen)
    assert [one.name for one in again.all if one.key == 3] == ["Loket & pagi"]


def test_no_name_of_a_filter_holds_a_number_of_a_citizen(left: Left) -> None:
    saved = left.panel.saved
    assert saved.fault_of("9999 0101 0190 0777")
    assert saved.fault_of("WA 0812-0000-1001")
    assert saved.fault_of("")
    assert not saved.fault_of("Loket 2 pagi")


def test_what_was_searched_for_is_never_remembered(open_panel: Opener) -> None:
    memory = Memory()
    left = open_panel(memory)
    QTest.keyClicks(left.panel.search, "zainab")
    left.qtbot.waitUntil(lambda: left.panel.query.text == "zainab")
    left.panel.show_filter(QueueFilter(statuses=(Status.READY,)))
    left.settle()
    dialog = FilterNameDialog(left.panel.saved, left.desk, left.panel.filter, parent=left.panel)
    QTest.keyClick(part(dialog, QLineEdit, "filter_name"), Qt.Key.Key_Return)
    assert "zainab" not in json.dumps(list(memory._values.values()))


def test_the_last_filter_is_there_again_at_the_next_start(open_panel: Opener) -> None:
    memory = Memory()
    first = open_panel(memory)
    first.panel.show_filter(QueueFilter(statuses=(Status.READY,)))
    first.settle()
    assert open_panel(memory).panel.filter == QueueFilter(statuses=(Status.READY,))


def test_a_kept_filter_for_a_number_that_went_lists_what_is_left_of_it(left: Left) -> None:
    from dataclasses import replace

    memory = Memory()
    saved = SavedFilters(left.desk, memory)
    saved.keep("Nomor lama", QueueFilter(statuses=OPEN, number=left.desk.numbers[0].id), 0)
    fewer: Desk = replace(left.desk, numbers=left.desk.numbers[1:])
    held = {one.name: one.filter for one in SavedFilters(fewer, memory).all}
    assert held["Nomor lama"] == STILL_OPEN


def test_kept_filters_are_moved_renamed_and_removed_by_keys(left: Left) -> None:
    saved = left.panel.saved
    dialog = SavedFiltersDialog(saved, left.desk, left.jobs, left.panel)
    dialog.open()
    left.settle()
    names = [one.name for one in saved.all]
    rows = part(dialog, QListWidget, "saved_filters")
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert [one.name for one in saved.all][:2] == [names[1], names[0]]
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert names[0] not in [one.name for one in saved.all]
    QTest.keyClick(rows, Qt.Key.Key_F2)
    form = dialog.findChild(FilterNameDialog)
    assert form is not None
    line = part(form, QLineEdit, "filter_name")
    QTest.keyClicks(line, "Nama lain")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "Nama lain" in [one.name for one in saved.all]
    left.settle()
    dialog.reject()


def test_kept_filters_say_how_many_cases_they_list(left: Left) -> None:
    dialog = SavedFiltersDialog(left.panel.saved, left.desk, left.jobs, left.panel)
    dialog.open()
    left.settle()
    rows = part(dialog, QListWidget, "saved_filters")
    assert isinstance(rows, QListWidget)
    assert "40" in rows.item(0).text()
    assert "Ctrl+1" in rows.item(0).text()
    dialog.reject()


EMPTY = {
    "status": QueueFilter(statuses=(Status.DONE,)),
    "overdue": QueueFilter(statuses=(Status.NEW,), overdue=True),
    "mine": QueueFilter(channel=Channel.VILLAGE, holder=Holder.ME),
    "nobody": QueueFilter(channel=Channel.VILLAGE, holder=Holder.NOBODY),
    "several": QueueFilter(statuses=(Status.READY,), channel=Channel.PARTNER),
    "kept": QueueFilter(services=("DP-KTP-04",)),
}


def steps_of(left: Left) -> set[str]:
    shown = left.panel.findChildren(QPushButton)
    return {one.objectName() for one in shown if one.isVisible()} - {"queue_filter"}


@pytest.mark.parametrize("name", list(EMPTY))
def test_a_filter_that_lists_nothing_says_which_why_and_how_to_go_on(left: Left, name: str) -> None:
    left.panel.show_filter(EMPTY[name])
    assert listed(left) == 0
    hint = part(left.panel, QLabel, "queue_hint")
    said = str(hint.property("text"))
    assert filter_text(EMPTY[name], left.desk) in said
    assert why_empty(EMPTY[name]) in said
    assert steps_of(left) == {"queue_change_filter", "queue_show_open", "queue_show_all"}
    wanted: list[bool] = []
    left.panel.filter_wanted.connect(lambda: wanted.append(True))
    QTest.keyClick(part(left.panel, QPushButton, "queue_change_filter"), Qt.Key.Key_Space)
    assert wanted == [True]
    QTest.keyClick(part(left.panel, QPushButton, "queue_show_open"), Qt.Key.Key_Space)
    assert listed(left) == CASES


def test_each_kind_of_empty_filter_has_a_reason_of_its_own() -> None:
    assert len({why_empty(one) for one in EMPTY.values()}) == len(EMPTY) - 1


def test_a_search_that_finds_nothing_in_a_filter_looks_in_all_cases_by_one_key(left: Left) -> None:
    QTest.keyClicks(left.panel.search, "zainab")
    QTest.keyClick(left.panel.search, Qt.Key.Key_Return)
    found = listed(left)
    assert found > 0
    left.panel.show_filter(EMPTY["overdue"])
    assert listed(left) == 0
    hint = str(part(left.panel, QLabel, "queue_hint").property("text"))
    assert filter_text(EMPTY["overdue"], left.desk) in hint
    assert steps_of(left) == {"queue_search_all", "queue_change_filter"}
    QTest.keyClick(part(left.panel, QPushButton, "queue_search_all"), Qt.Key.Key_Space)
    assert listed(left) == found
    assert left.panel.search.text() == "zainab"
