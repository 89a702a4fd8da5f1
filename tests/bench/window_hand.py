"""Hands and eyes for a walk through the window: steps, what they cost, and the longest blocks."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import cast

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from desk.gui.office_page import OfficePage
from desk.gui.queue.case_table import CaseTable
from desk.gui.window import MainWindow

PATIENCE_S = 120
EVERY_MS = 2


def processor() -> tuple[float, float, float]:
    """The clocks: of all, of this program, of this thread."""
    return time.perf_counter(), time.process_time(), time.thread_time()


class Pulse:
    """Beats as long as the window's thread answers; the gaps between two beats are its blocks."""

    def __init__(self) -> None:
        self.gaps: list[tuple[float, float]] = []
        self._last = (time.perf_counter(), time.thread_time())
        self._timer = QTimer(interval=EVERY_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.beat)
        self._timer.start()

    def forget(self) -> None:
        """Begin anew, with this instant."""
        self.gaps.clear()
        self._last = (time.perf_counter(), time.thread_time())

    def beat(self) -> None:
        """Note how long it was since the last time."""
        now = (time.perf_counter(), time.thread_time())
        self.gaps.append((now[0] - self._last[0], now[1] - self._last[1]))
        self._last = now


@dataclass(slots=True)
class Walk:
    """The window, and what is found out on the way."""

    window: MainWindow
    pulse: Pulse
    figures: dict[str, float] = field(default_factory=dict)
    blocks: dict[str, tuple[float, float]] = field(default_factory=dict)

    @property
    def page(self) -> OfficePage:
        """The page of the office."""
        return cast("OfficePage", self.window.page)

    @property
    def table(self) -> CaseTable:
        """The queue."""
        return self.page.queue.table

    def wait(self, ready: Callable[[], bool]) -> None:
        """Turn the loop until something is so; the pulse wakes it."""
        end = time.perf_counter() + PATIENCE_S
        turn = QEventLoop.ProcessEventsFlag
        while not ready():
            assert time.perf_counter() < end
            QApplication.processEvents(turn.AllEvents | turn.WaitForMoreEvents)

    def settle(self) -> None:
        """Wait until nothing is under way, nor begun by what came last."""
        for _ in range(3):
            self.wait(lambda: self.window.jobs.is_idle)
            QApplication.processEvents()

    def is_listed(self) -> bool:
        """Whether the answer to the present question is in the list."""
        return self.page.queue._list.is_here and not self.page.queue._typing.isActive()

    def until_seen(self, what: str, step: Callable[[], object], ready: Callable[[], bool]) -> None:
        """From a step to its answer, painted."""
        with self.watched(what):
            before = processor()
            step()
            self.wait(ready)
            self.table.viewport().repaint()
            self.note(what, before)
            self.settle()

    @contextmanager
    def watched(self, what: str) -> Iterator[None]:
        """Note how long the window's thread did not answer at most, by the wall and by itself."""
        self.pulse.forget()
        yield
        self.pulse.beat()
        block = max(gap for gap, _ in self.pulse.gaps)
        thread = max(spent for _, spent in self.pulse.gaps)
        known = self.blocks.get(what, (0.0, 0.0))
        self.blocks[what] = (max(block, known[0]), max(thread, known[1]))

    def note(self, what: str, before: tuple[float, float, float]) -> None:
        """Note what it took since then, by each clock."""
        wall, program, thread = (now - then for now, then in zip(processor(), before, strict=True))
        self.figures |= {f"wall_{what}": wall, what: program, f"thread_{what}": thread}

    def click_chip(self, name: str) -> None:
        """Click a filter."""
        chip = self.window.findChild(QToolButton, name)
        assert chip is not None, name
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)


def on_thread(work: Callable[[], object]) -> float:
    """What a step costs the window's thread."""
    start = time.thread_time()
    work()
    return time.thread_time() - start


def is_shown(walk: Walk, case_id: object) -> bool:
    """Whether this case is the one on the screen."""
    seen = walk.page.case.seen
    return seen is not None and seen.file.case.id == case_id
