"""Garbage is collected while nobody waits, and where widgets may be taken apart."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desk.gui import collecting
from desk.gui.collecting import Collecting
from desk.gui.jobs import Jobs

PAUSE_MS = 120


class Circle:
    """Refers to itself, so that only the collector lets it go; says on which thread it went."""

    def __init__(self, gone: list[threading.Thread]) -> None:
        self.itself, self.gone = self, gone

    def __del__(self) -> None:
        self.gone.append(threading.current_thread())


class Receiver(QObject):
    """Takes answers."""

    def take(self, _answer: int) -> None:
        """Let it come."""


@pytest.fixture
def receiver(jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> Iterator[Receiver]:
    """Asks while the collector is taken over, with pauses that a test can wait for."""
    monkeypatch.setattr(collecting, "PAUSE_MS", PAUSE_MS)
    gc.collect()
    collector = Collecting(jobs)
    yield Receiver()
    collector.deleteLater()
    gc.enable()


def leave_circles(gone: list[threading.Thread]) -> int:
    """Work that leaves garbage, far more than Python's own collector waits for."""
    for _ in range(20_000):
        Circle(gone)
    return len(gone)


def test_what_the_worker_thread_leaves_is_let_go_on_the_window_s_thread(
    qtbot: QtBot, jobs: Jobs, receiver: Receiver
) -> None:
    gone: list[threading.Thread] = []
    jobs.ask(receiver, receiver.take, leave_circles, gone)
    qtbot.waitUntil(lambda: len(gone) == 20_000)
    assert set(gone) == {threading.main_thread()}


def test_no_round_is_made_while_answers_come(qtbot: QtBot, jobs: Jobs, receiver: Receiver) -> None:
    gone: list[threading.Thread] = []
    Circle(gone)
    for _ in range(10):
        jobs.ask(receiver, receiver.take, len, ())
        qtbot.waitUntil(lambda: jobs.is_idle)
        qtbot.wait(PAUSE_MS // 6)
    assert gone == []
    qtbot.waitUntil(lambda: len(gone) == 1)


def test_answers_without_end_do_not_put_a_round_off_for_ever(
    qtbot: QtBot, jobs: Jobs, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collecting, "PAUSES_PUT_OFF", 4)
    gone: list[threading.Thread] = []
    Circle(gone)
    for _ in range(40):
        jobs.ask(receiver, receiver.take, len, ())
        qtbot.waitUntil(lambda: jobs.is_idle)
        qtbot.wait(PAUSE_MS // 12)
        if gone:
            break
    assert len(gone) == 1


def test_what_grew_old_is_let_go_in_a_long_quiet(
    qtbot: QtBot, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collecting, "REST_MS", PAUSE_MS)
    gone: list[threading.Thread] = []
    circle = Circle(gone)
    gc.collect()
    gc.collect()
    collector = Collecting(jobs)
    del circle
    gc.collect(collecting.YOUNG)
    assert gone == []
    qtbot.waitUntil(lambda: len(gone) == 1)
    collector.deleteLater()
    gc.enable()
