"""Starting the program, against the smallest window that PySide6 can draw, in the same run.

Each start is a process of its own, without a display. Time is that of the processor, in the window
and what it started: other work on the machine meets both sides alike, and does not count. Every
program says its own figures at the moment in question, its floor at its end.
"""

import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.bench.conftest import FilledOffice, Pair
from tests.bench.office_sample import SMALL
from tests.bench.turns import enough_turns, say

ROOT = Path(__file__).resolve().parent.parent.parent
ROUNDS = 7
MOST_TIMES_FRAME, MOST_TIMES_QUEUE, MOST_TIMES_STANDING, MOST_TIMES_MEMORY = 1.6, 5.5, 8.8, 2.8
AIMED_FRAME, AIMED_QUEUE, AIMED_MEMORY = 1.5, 3.0, 2.2
"""Bounds against growing, a sixth above what was measured, and the aims. What stands between is
the database library: of its own it takes more than a bare window does."""

MOST_TIMES_LARGE, MOST_KB_LARGE = 1.15, 10 * 1024
"""So much more a start may take where the office has ten times the cases."""

SAY = """
import os, time

def say(what):
    # Children that run on are not counted by the system before their end: there are none here.
    spent = time.process_time() + sum(os.times()[2:4])
    lines = open("/proc/self/status").read().splitlines()
    peak = next(line for line in lines if line.startswith("VmHWM")).split()[1]
    print(what, spent, peak, flush=True)
"""

FLOOR = (
    SAY
    + """
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
application = QApplication([])
window = QMainWindow()
label = QLabel("Desk")
label.setAlignment(Qt.AlignmentFlag.AlignCenter)
window.setCentralWidget(label)
window.resize(1366, 720)
window.show()
QTimer.singleShot(0, application.quit)
application.exec()
say("floor")
"""
)
"""A window with one label in its middle, drawn once."""

FRAME = (
    SAY
    + """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from desk.gui.memory import Memory
from desk.gui.start import make_application
from desk.gui.window import MainWindow
folder = Path(sys.argv[1])
memory = Memory(folder / "window.ini")
application = make_application(["desk"], memory)
window = MainWindow(folder, memory)
window.show()
"""
)

DRAWN_FRAME = (
    FRAME
    + """
QTimer.singleShot(0, application.quit)
application.exec()
say("frame")
"""
)

OPENED = (
    FRAME
    + """
from PySide6.QtWidgets import QTableView
from desk.gui.opening import settle_memory

class Painted(QObject):
    rows = 0
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.ChildAdded:
            table = window.findChild(QTableView, "queue_table")
            if table is not None:
                table.viewport().installEventFilter(self)
        elif event.type() == QEvent.Type.Paint and watched is not window.centralWidget():
            self.rows = watched.parent().model().rowCount()
        return False

painted = Painted()
window.centralWidget().installEventFilter(painted)

def on_shown():
    assert painted.rows > 0
    say("queue")

def on_opened():
    window.jobs.busy_changed.connect(on_idle)

def on_idle(busy):
    if not busy:
        QTimer.singleShot(0, on_standing)

def on_standing():
    if window.jobs.is_idle:
        say("standing")
        application.quit()

window.queue_shown.connect(on_shown)
window.queue_shown.connect(settle_memory)
window.office_opened.connect(settle_memory)
window.office_opened.connect(on_opened)
QTimer.singleShot(0, window.open_office)
application.exec()
window.close()
"""
)
"""The office is opened as the program opens it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What a start cost until then: processor time and the most memory."""

    cpu_s: float
    peak_kb: int


def start(code: str, folder: Path) -> dict[str, Start]:
    """Run a program to its end, with its modules compiled as an installed program has them."""
    compiled = folder.parent / "compiled"
    environment = {
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(compiled),
    }
    command = [sys.executable, "-c", code, str(folder)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True
    )
    said = [line.split() for line in done.stdout.splitlines()]
    return {what: Start(cpu_s=float(cpu), peak_kb=int(peak)) for what, cpu, peak in said}


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """How many times the floor something took, the median of starts that took turns."""

    cpu: float
    memory: float


def times_the_floor(code: str, folder: Path, most: Mapping[str, float]) -> dict[str, Times]:
    """Each moment of a start against the floor, in turns enough for these bounds of its time."""

    def turn() -> tuple[dict[str, Start], Start]:
        return start(code, folder), start(FLOOR, folder)["floor"]

    def excess(turns: list[tuple[dict[str, Start], Start]]) -> float:
        return max(median_cpu(turns, what) / bound for what, bound in most.items())

    turn()
    turns = enough_turns(turn, excess, rounds=ROUNDS, most=1)
    return {
        what: Times(
            cpu=median_cpu(turns, what),
            memory=statistics.median(ours[what].peak_kb / floor.peak_kb for ours, floor in turns),
        )
        for what in most
    }


def median_cpu(turns: list[tuple[dict[str, Start], Start]], what: str) -> float:
    """The processor time of a moment, in that of the start beside it."""
    return statistics.median(ours[what].cpu_s / other.cpu_s for ours, other in turns)


@pytest.mark.bench
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_frame_costs_little_more_than_a_bare_window(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    most = {"frame": MOST_TIMES_FRAME}
    times = times_the_floor(DRAWN_FRAME, tmp_path, most)["frame"].cpu
    record_property("times_a_bare_window", round(times, 2))
    say("the frame, in bare windows", times, AIMED_FRAME)
    assert times <= MOST_TIMES_FRAME


@pytest.mark.bench
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_queue_costs_no_more_bare_windows_than_it_did(
    office_of: Callable[[int], FilledOffice], record_property: Callable[[str, object], None]
) -> None:
    most = {"queue": MOST_TIMES_QUEUE, "standing": MOST_TIMES_STANDING}
    times = times_the_floor(OPENED, office_of(SMALL).desk.store.folder, most)
    queue, standing = times["queue"], times["standing"]
    record_property("times_a_bare_window", round(queue.cpu, 2))
    record_property("times_a_bare_window_until_all_stands", round(standing.cpu, 2))
    record_property("times_its_memory", round(standing.memory, 2))
    say("the queue, in bare windows", queue.cpu, AIMED_QUEUE)
    say("everything, in bare windows", standing.cpu, MOST_TIMES_STANDING)
    say("everything, in their memory", standing.memory, AIMED_MEMORY)
    assert queue.cpu <= MOST_TIMES_QUEUE
    assert standing.cpu <= MOST_TIMES_STANDING
    assert standing.memory <= MOST_TIMES_MEMORY


@pytest.mark.bench
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_an_office_of_ten_times_the_cases_starts_as_soon(
    pair: Pair, record_property: Callable[[str, object], None]
) -> None:
    smaller, large = (one.desk.store.folder for one in (pair.smaller, pair.large))
    start(OPENED, smaller)

    def median(turns: list[tuple[dict[str, Start], Start]]) -> float:
        return median_cpu(turns, "queue")

    starts = enough_turns(
        lambda: (start(OPENED, large), start(OPENED, smaller)["queue"]),
        median,
        rounds=5,
        most=MOST_TIMES_LARGE,
    )
    times = median(starts)
    more_kb = statistics.median(one["queue"].peak_kb - other.peak_kb for one, other in starts)
    record_property("times_the_smaller_office", round(times, 2))
    record_property("more_kb", more_kb)
    say("starting, in the times of the smaller office", times, MOST_TIMES_LARGE)
    say("and so many MiB more", more_kb / 1024, MOST_KB_LARGE / 1024)
    assert times <= MOST_TIMES_LARGE
    assert more_kb <= MOST_KB_LARGE
