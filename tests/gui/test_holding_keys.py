"""A key that is held lets the rows pass by; only the case on which it comes to rest is opened."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.gui.jobs import Jobs
from desk.gui.memory import Memory
from desk.gui.queue import chosen_row
from tests.gui.queue_office import Left, keep_queue, open_left


@pytest.fixture(scope="module")
def short_office(empty_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample office with forty open cases."""
    folder = tmp_path_factory.mktemp("held") / "short"
    shutil.copytree(empty_office, folder)
    keep_queue(folder, 40)
    return folder


@pytest.fixture
def left(short_office: Path, jobs: Jobs, look: None, qtbot: QtBot) -> Iterator[Left]:
    """The left pane on forty cases."""
    opened = open_left(short_office, jobs, Memory(), qtbot)
    yield opened
    jobs.close()
    opened.desk.close()


def key(left: Left, kind: QEvent.Type, *, again: bool) -> None:
    """What a keyboard tells of the down arrow; `again` while it is held."""
    event = QKeyEvent(kind, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, "", again)
    QApplication.sendEvent(left.panel.table, event)


def hold(left: Left, rows: int) -> list[object]:
    """Press the down arrow and hold it over so many rows; gives what is opened, as it is."""
    opened: list[object] = []
    left.panel.case_chosen.connect(opened.append)
    left.go_to(0)
    opened.clear()
    key(left, QEvent.Type.KeyPress, again=False)
    for _ in range(rows - 1):
        key(left, QEvent.Type.KeyPress, again=True)
    return opened


def test_rows_that_pass_by_are_not_opened(left: Left, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chosen_row, "REST_MS", 600_000)
    opened = hold(left, 20)
    assert opened == [left.row(1).id]
    assert left.panel.table.currentIndex().row() == 20


def test_letting_the_key_go_opens_the_case_it_stands_on(left: Left) -> None:
    opened = hold(left, 20)
    key(left, QEvent.Type.KeyRelease, again=False)
    assert opened == [left.row(1).id, left.row(20).id]


def test_a_case_on_which_the_key_rests_is_opened_though_it_is_held(
    left: Left, qtbot: QtBot
) -> None:
    opened = hold(left, 20)
    qtbot.waitUntil(lambda: opened == [left.row(1).id, left.row(20).id])


def test_each_press_of_its_own_opens_at_once(left: Left) -> None:
    opened = hold(left, 1)
    for _ in range(3):
        key(left, QEvent.Type.KeyRelease, again=False)
        key(left, QEvent.Type.KeyPress, again=False)
    assert opened == [left.row(at).id for at in (1, 2, 3, 4)]
