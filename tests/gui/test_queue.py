"""The left pane on an office with 1,250 open cases: walking, sorting, searching, reloading."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desk.actions.cases import show_case
from desk.actions.moving import move_item
from desk.domain.names import name_key
from desk.domain.status import Status
from desk.gui.jobs import Jobs
from desk.gui.memory import Memory
from desk.gui.queue.filters import EVERYTHING, QueueFilter
from desk.gui.queue.paged_model import DESCRIPTION_ROLE, PAGE_ROWS
from desk.gui.widgets.table import TOOLTIP_ROLE
from desk.storage import search as hits
from desk.storage.store import DATABASE_FILE
from tests.gui.queue_office import LONG, Left, keep_queue, open_left

NEW = QueueFilter(statuses=(Status.NEW,))
Opener = Callable[[Path], Left]


@pytest.fixture(scope="module")
def long_office(empty_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample office with 1,250 open cases; tests that change it take a copy."""
    folder = tmp_path_factory.mktemp("queue") / "long"
    shutil.copytree(empty_office, folder)
    keep_queue(folder, LONG)
    return folder


@pytest.fixture
def open_panel(jobs: Jobs, look: None, qtbot: QtBot) -> Iterator[Opener]:
    """Shows the left pane on the office of a folder."""
    opened: list[Left] = []

    def open_one(folder: Path) -> Left:
        opened.append(open_left(folder, jobs, Memory(), qtbot))
        return opened[-1]

    yield open_one
    jobs.close()
    for one in opened:
        one.desk.close()


@pytest.fixture
def left(open_panel: Opener, long_office: Path) -> Left:
    """The left pane on 1,250 open cases, which no test of this fixture changes."""
    return open_panel(long_office)


def hint(left: Left) -> str:
    """What the line above the list says."""
    label = left.panel.findChild(QLabel, "queue_said")
    assert isinstance(label, QLabel)
    return label.text()


def press(left: Left, key: Qt.Key) -> None:
    QTest.keyClick(left.panel.table, key)
    left.settle()


def search(left: Left, text: str) -> None:
    left.panel.search.setFocus()
    QTest.keyClicks(left.panel.search, text)
    left.qtbot.waitUntil(lambda: left.panel.query.text == text.strip())
    left.settle()


def test_the_list_has_every_row_and_end_shows_the_last_case(left: Left) -> None:
    assert left.panel.model.rowCount() == LONG
    press(left, Qt.Key.Key_End)
    assert left.row(LONG - 1).number == "CTH-2026-001250"
    chosen = left.current()
    assert chosen is not None
    assert chosen.number == "CTH-2026-001250"
    press(left, Qt.Key.Key_Home)
    chosen = left.current()
    assert chosen is not None
    assert chosen.number == "CTH-2026-000001"


def test_a_dragged_scroll_bar_brings_the_page_that_it_stops_at(left: Left) -> None:
    assert left.panel.model.find(700) is None
    left.panel.table.verticalScrollBar().setValue(700)
    left.settle()
    assert left.row(700).number == "CTH-2026-000701"


def test_a_row_that_is_still_on_its_way_is_chosen_when_it_comes(left: Left) -> None:
    told: list[object] = []
    left.panel.case_chosen.connect(told.append)
    assert left.panel.model.find(900) is None
    left.go_to(900)
    assert told == [left.row(900).id]


def test_page_down_goes_on_row_by_row_into_pages_that_were_not_here(left: Left) -> None:
    left.go_to(0)
    while left.panel.table.currentIndex().row() < 3 * PAGE_ROWS:
        before = left.panel.table.currentIndex().row()
        press(left, Qt.Key.Key_PageDown)
        assert left.panel.table.currentIndex().row() > before
    row = left.panel.table.currentIndex().row()
    assert left.row(row).number == f"CTH-2026-{row + 1:06}"


def test_the_chosen_case_stays_chosen_while_others_leave_the_list(
    open_panel: Opener, long_office: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "office"
    shutil.copytree(long_office, folder)
    left = open_panel(folder)
    left.panel.show_filter(NEW)
    left.settle()
    left.go_to(10)
    chosen, first = left.row(10), left.row(0)
    cancel(left, first.id)
    left.panel.reload()
    left.settle()
    now = left.current()
    assert now is not None
    assert now.id == chosen.id
    assert left.panel.table.currentIndex().row() == 9


def test_where_the_chosen_case_left_the_list_the_next_is_the_one_that_took_its_place(
    open_panel: Opener, long_office: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "office"
    shutil.copytree(long_office, folder)
    left = open_panel(folder)
    left.panel.show_filter(NEW)
    left.settle()
    left.go_to(10)
    follower = left.row(11)
    cancel(left, left.row(10).id)
    left.panel.reload()
    left.settle()
    assert left.current() is None
    left.panel.step(1)
    left.settle()
    now = left.current()
    assert now is not None
    assert now.id == follower.id


def cancel(left: Left, case_id: object) -> None:
    """Cancel a case as an officer would."""
    seen = show_case(left.desk, case_id)  # type: ignore[arg-type]  # the id of a row
    (item,) = seen.file.items
    move_item(left.desk, item.id, to=Status.CANCELLED, expected_version=item.version)


def test_a_reload_leaves_the_place_in_the_list_alone(left: Left) -> None:
    left.panel.table.verticalScrollBar().setValue(640)
    left.settle()
    left.panel.reload()
    left.settle()
    assert left.panel.table.verticalScrollBar().value() == 640
    assert left.row(640).number == "CTH-2026-000641"


def test_a_title_sorts_over_everything_and_a_second_click_turns_it(left: Left) -> None:
    click_title(left, "number")
    assert left.row(0).number == "CTH-2026-000001"
    click_title(left, "number")
    assert left.row(0).number == "CTH-2026-001250"
    assert left.panel.model.rowCount() == LONG


def click_title(left: Left, key: str) -> None:
    columns = [left.panel.model.column(at).key for at in range(left.panel.model.columnCount())]
    header = left.panel.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(columns.index(key)) + 12, header.height() // 2)
    QTest.mouseClick(
        header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    left.settle()


def test_a_list_of_up_to_a_thousand_sorts_by_any_column_as_a_whole(left: Left) -> None:
    left.panel.show_filter(NEW)
    left.settle()
    click_title(left, "applicant")
    names = [name_key(row.applicant) for row in left.panel.model.items()]
    assert len(names) == LONG // 4
    assert names == sorted(names)


def test_a_longer_list_says_that_it_cannot_be_sorted_so_and_keeps_the_line(left: Left) -> None:
    click_title(left, "applicant")
    assert "1.000" in hint(left)
    assert [row.number for row in left.panel.model.items()[:3]] == [
        f"CTH-2026-{number:06}" for number in (1, 2, 3)
    ]
    left.panel.reload()
    left.settle()
    assert left.panel.model.rowCount() == LONG


def test_typing_finds_by_name_and_says_how_many(left: Left) -> None:
    search(left, "zainab")
    assert left.panel.model.rowCount() == len([n for n in range(1, LONG + 1) if n % 4 == 3])
    assert "312" in hint(left)


def test_a_number_is_found_with_blanks_and_dots_in_it(left: Left) -> None:
    search(left, "9999.0101 0190 0777")
    assert [row.number for row in left.panel.model.items()] == ["CTH-2026-000777"]
    assert left.row(0).nik_masked.endswith("0777")
    assert "9999" not in left.row(0).nik_masked


def test_a_search_looks_everywhere_and_what_was_filtered_comes_back_after_it(left: Left) -> None:
    left.panel.show_filter(NEW)
    left.settle()
    search(left, "CTH-2026-000003")
    assert [row.status for row in left.panel.model.items()] == [Status.READY]
    assert left.panel.clear_search()
    left.settle()
    assert left.panel.filter == NEW
    assert not left.panel.clear_search()


def test_a_search_that_means_more_than_it_lists_says_so(
    left: Left, monkeypatch: pytest.MonkeyPatch
) -> None:
    search(left, "contoh")
    assert hint(left).startswith("624 ditemukan")
    monkeypatch.setattr(hits, "MOST_ASKED", 300)
    left.panel.clear_search()
    search(left, "siti contoh")
    assert hint(left).startswith("301 temuan terbaru")
    left.panel.sort_by("applicant", descending=True)
    left.settle()
    assert hint(left).startswith("301 temuan terbaru")
    assert left.row(0).applicant == "SITI CONTOH 1248"
    left.panel.table.verticalScrollBar().setValue(300)
    left.settle()
    assert left.row(300).applicant.startswith("SITI CONTOH")


def test_hits_are_walked_round_and_round(left: Left) -> None:
    search(left, "ma'ruf 001")
    walked = []
    for _ in range(4):
        left.panel.walk_found(1)
        left.settle()
        chosen = left.current()
        assert chosen is not None
        walked.append(chosen.number[-2:])
    assert walked == ["10", "14", "18", "10"]
    assert left.panel.walk_found(-1)


def test_letters_over_the_list_begin_a_search(left: Left) -> None:
    left.panel.table.setFocus()
    QTest.keyClicks(left.panel.table, "z")
    assert left.panel.search.text() == "z"
    assert left.panel.search.hasFocus()


def test_down_goes_from_the_search_to_the_first_hit(left: Left) -> None:
    search(left, "zainab")
    QTest.keyClick(left.panel.search, Qt.Key.Key_Down)
    left.settle()
    assert left.panel.table.hasFocus()
    assert left.panel.table.currentIndex().row() == 0


def test_nothing_found_says_what_was_searched_and_leads_on(left: Left) -> None:
    search(left, "tidakada")
    title = left.panel.findChild(QLabel, "queue_empty")
    assert isinstance(title, QLabel)
    assert title.isVisible()
    assert "tidakada" in title.text()
    assert title.height() >= title.heightForWidth(title.width())
    shown = {b.objectName() for b in buttons(left) if b.isVisible()}
    assert shown == {"queue_show_all"}


def test_an_empty_filter_says_what_it_is_and_leads_on(left: Left) -> None:
    left.panel.show_filter(QueueFilter(statuses=(Status.REJECTED,)))
    left.settle()
    told = left.panel.findChild(QLabel, "queue_hint")
    assert isinstance(told, QLabel)
    assert "Ditolak" in told.text()
    shown = {b.objectName() for b in buttons(left) if b.isVisible()}
    assert shown == {"queue_change_filter", "queue_show_open", "queue_show_all"}


def buttons(left: Left) -> list[QPushButton]:
    return left.panel.findChildren(QPushButton)


def test_late_is_said_by_a_sign_and_a_sentence_and_not_by_colour_alone(left: Left) -> None:
    late = next(at for at, row in enumerate(left.panel.model.items()) if row.number.endswith("006"))
    model = left.panel.model
    keys = [model.column(at).key for at in range(model.columnCount())]
    age = model.index(late, keys.index("age"))
    assert str(model.data(age)).startswith("⚠")
    spoken = str(model.data(age, DESCRIPTION_ROLE))
    assert left.row(late).applicant in spoken
    assert "⚠" not in spoken


def test_markup_in_a_name_is_shown_as_it_is_written(left: Left) -> None:
    at = next(at for at, row in enumerate(left.panel.model.items()) if "<b>" in row.applicant)
    tip = str(left.panel.model.data(left.panel.model.index(at, 1), TOOLTIP_ROLE))
    assert "&lt;b&gt;BUDI &amp;" in tip


def test_a_queue_that_cannot_be_read_says_why_and_is_read_again_by_a_button(
    open_panel: Opener, long_office: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "office"
    shutil.copytree(long_office, folder)
    left = open_panel(folder)
    database = folder / DATABASE_FILE
    whole = database.read_bytes()
    with database.open("r+b") as file:
        file.seek(8 * 4096)
        file.write(bytes(len(whole) - 8 * 4096))
    left.panel.show_filter(EVERYTHING)
    left.settle()
    retry = next(b for b in buttons(left) if b.objectName() == "queue_retry")
    assert retry.isVisible()
    database.write_bytes(whole)
    retry.click()
    left.settle()
    assert left.panel.table.isVisible()
    assert left.panel.model.rowCount() == LONG
