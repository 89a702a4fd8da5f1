"""A walk through the real window by keys and clicks, in a program of its own that prints figures.

Times are those of the processor: of the window's thread where the step is its alone, of the whole
program where the worker thread reads for it. What other programs do meanwhile does not count.
`wall_` figures are what an officer waits. Each floor is measured in the same program.
"""

import json
import random
import statistics
import sys
import time
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from desk.gui.collecting import Collecting
from desk.gui.memory import Memory
from desk.gui.opening import settle_memory
from desk.gui.queue.case_table import CaseTable
from desk.gui.queue.paged_model import PAGE_ROWS, PAGES_KEPT
from desk.gui.start import make_application
from desk.gui.viewer.viewed import COARSE_PX
from desk.gui.widgets.table import ITEM_ROLE
from desk.gui.window import MainWindow
from tests.bench.bare import BareOffice
from tests.bench.turns import seconds
from tests.bench.window_acts import act_on_a_heavy_case, let_files_arrive
from tests.bench.window_hand import Pulse, Walk, is_shown, on_thread, processor

PHOTO = "photo.jpg"
REPAINTS, PAGES_DOWN, JUMPS, CASES_OPENED, PHOTOS_SEEN = 25, 60, 80, 12, 6
ROWS_OF_FLOOR = 400


def p95(times: list[float]) -> float:
    """So long are the slowest, the odd one aside."""
    return sorted(times)[int(len(times) * 0.95)]


def memory_kb() -> int:
    """What this program holds now."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1])


def start(folder: Path, scratch: Path) -> Walk:
    """Open the window as an officer does; usable is when the queue stands painted."""
    before = processor()
    memory = Memory(scratch / "window.ini")
    application = make_application(["desk"], memory)
    walk = Walk(MainWindow(folder, memory), Pulse())
    Collecting(walk.window.jobs, walk.window)
    walk.window.office_opened.connect(settle_memory)
    walk.window.resize(1366, 720)
    walk.window.show()
    application.processEvents()
    walk.window.open_office()
    walk.wait(lambda: walk.window.page is not None and walk.is_listed())
    walk.table.viewport().repaint()
    walk.note("start", before)
    walk.settle()
    return walk


def be_idle(walk: Walk) -> None:
    """How late a beat is where nothing happens: that is the machine's doing."""
    walk.pulse.forget()
    end = time.perf_counter() + 1
    walk.wait(lambda: time.perf_counter() > end)
    walk.figures["idle_gap"] = sorted(gap for gap, _ in walk.pulse.gaps)[-3]
    walk.pulse.forget()


def repaint(walk: Walk) -> None:
    """The list painted, against the same texts in a model and a view of C++ alone."""
    floor = bare_table(walk.table)
    times: dict[str, list[float]] = {"repaint": [], "floor_repaint": []}
    for _ in range(REPAINTS):
        times["repaint"].append(on_thread(walk.table.viewport().repaint))
        times["floor_repaint"].append(on_thread(floor.viewport().repaint))
    walk.figures |= {name: statistics.median(found) for name, found in times.items()}
    floor.close()
    floor.deleteLater()


def bare_table(table: CaseTable) -> QTableView:
    """A view of the same size over the same texts and colours."""
    model, shown = QStandardItemModel(), table.model()
    for row in range(min(ROWS_OF_FLOOR, shown.rowCount())):
        cells = []
        for column in range(shown.columnCount()):
            index = shown.index(row, column)
            cell = QStandardItem(shown.data(index))
            colour = shown.data(index, Qt.ItemDataRole.ForegroundRole)
            if colour is not None:
                cell.setForeground(colour)
            cells.append(cell)
        model.appendRow(cells)
    view = QTableView()
    model.setParent(view)
    view.setModel(model)
    view.setAlternatingRowColors(True)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
    view.resize(table.size())
    for column in range(shown.columnCount()):
        view.setColumnWidth(column, table.columnWidth(column))
        view.setColumnHidden(column, table.isColumnHidden(column))
    view.show()
    QApplication.processEvents()
    return view


def narrow_and_search(walk: Walk, bare: BareOffice) -> None:
    """A filter, a search while typing, and another order."""
    # Once before: the first of all reads pages of the file that nobody had asked for.
    for chip in ("filter_new", "filter_open"):
        walk.until_seen(f"first_{chip}", partial(walk.click_chip, chip), walk.is_listed)
    walk.until_seen("filter", lambda: walk.click_chip("filter_new"), walk.is_listed)
    walk.figures["floor_filter"] = seconds(bare.page_and_counts)
    walk.until_seen("open_list", lambda: walk.click_chip("filter_open"), walk.is_listed)
    walk.until_seen("search", lambda: type_text(walk, "siti"), walk.is_listed)
    walk.until_seen("search_two", lambda: type_text(walk, "siti nur"), walk.is_listed)
    walk.figures["floor_search"] = seconds(bare.scan_for_name)
    walk.until_seen("cleared", walk.page.queue.clear_search, walk.is_listed)
    walk.until_seen("sort", lambda: click_header(walk, "number"), walk.is_listed)
    walk.until_seen("sort_back", lambda: click_header(walk, "line"), walk.is_listed)


def type_text(walk: Walk, text: str) -> None:
    """Type into the search, over what stands there."""
    walk.page.queue.focus_search()
    QTest.keyClicks(walk.page.queue.search, text)


def click_header(walk: Walk, key: str) -> None:
    """Click the head of a column."""
    model, header = walk.page.queue.model, walk.table.horizontalHeader()
    at = next(n for n in range(model.columnCount()) if model.column(n).key == key)
    header.sectionClicked.emit(at)


def open_cases(walk: Walk, bare: BareOffice) -> None:
    """Down the list, case by case."""
    walk.table.setFocus()
    times: dict[str, list[float]] = {"open": [], "wall_open": [], "thread_open": []}
    floors: list[float] = []
    for _ in range(CASES_OPENED):
        row = walk.table.currentIndex().row() + 1
        wanted = walk.table.model().data(walk.table.model().index(row, 0), ITEM_ROLE).id
        walk.until_seen(
            "open",
            lambda: QTest.keyClick(walk.table, Qt.Key.Key_Down),
            partial(is_shown, walk, wanted),
        )
        for name, found in times.items():
            found.append(walk.figures[name])
        floors.append(min(seconds(partial(bare.case, wanted)) for _ in range(3)))
    walk.figures |= {name: statistics.median(found) for name, found in times.items()}
    walk.figures["floor_open"] = statistics.median(floors)


def next_photos(walk: Walk, photo: bytes) -> None:
    """Through the photos of the first case, against one decoding in the worker process."""
    walk.until_seen("first", lambda: QTest.keyClick(walk.table, Qt.Key.Key_Home), lambda: True)
    viewer = walk.page.viewer
    walk.wait(lambda: viewer.canvas.has_picture)
    walk.settle()
    worker = walk.page._place.desk.worker
    times, floors = [], []
    for _ in range(PHOTOS_SEEN):
        floor = time.perf_counter()
        worker.render(photo, box_px=COARSE_PX)
        floors.append(time.perf_counter() - floor)
        viewer.canvas.setFocus()
        with walk.watched("photo"):
            begun = time.perf_counter()
            QTest.keyClick(viewer.canvas, Qt.Key.Key_Right)
            walk.wait(lambda: viewer.canvas.has_picture)
            viewer.canvas.viewport().repaint()
            times.append(time.perf_counter() - begun)
            walk.settle()
    walk.figures |= {
        "wall_photo": statistics.median(times),
        "floor_photo": statistics.median(floors),
    }


def through_everything(walk: Walk) -> None:
    """All cases: page by page, to places far apart, to the end; with the memory that this takes."""
    with walk.watched("everything"):
        before = processor()
        walk.click_chip("filter_all")
        walk.wait(walk.is_listed)
        walk.table.viewport().repaint()
        walk.note("everything", before)
        walk.wait(lambda: walk.page.queue._list.is_counted)
        walk.note("counted", before)
        walk.settle()
    walk.figures["rows"] = walk.table.model().rowCount()
    held_kb = memory_kb()
    walk.table.setFocus()
    down = [page_down(walk) for _ in range(PAGES_DOWN)]
    far = [jump(walk) for _ in range(JUMPS)]
    fill_pages(walk)
    walk.figures |= {"page_down": p95(down), "jump": p95(far)}
    last = walk.table.model().rowCount() - 1
    walk.until_seen(
        "end",
        lambda: QTest.keyClick(walk.table, Qt.Key.Key_End),
        lambda: walk.page.queue.model.find(last) is not None,
    )
    walk.figures["model_kb"] = memory_kb() - held_kb


def page_down(walk: Walk) -> float:
    """One page down, painted."""

    def down() -> None:
        QTest.keyClick(walk.table, Qt.Key.Key_PageDown)
        walk.table.viewport().repaint()

    with walk.watched("page_down"):
        spent = on_thread(down)
        walk.settle()
    return spent


def jump(walk: Walk) -> float:
    """To a place that was not looked at, until its rows are there and painted."""
    row = random.randrange(walk.table.model().rowCount())  # noqa: S311 - a place, no secret
    with walk.watched("jump"):
        start = time.thread_time()
        walk.table.verticalScrollBar().setValue(row)
        walk.table.viewport().repaint()
        walk.wait(lambda: walk.page.queue.model.find(walk.table.rowAt(1)) is not None)
        walk.table.viewport().repaint()
        spent = time.thread_time() - start
        walk.settle()
    return spent


def fill_pages(walk: Walk) -> None:
    """Look at as many pages as are ever kept."""
    total = walk.table.model().rowCount()
    for row in range(0, min(total, PAGE_ROWS * (PAGES_KEPT + 6)), PAGE_ROWS):
        walk.table.verticalScrollBar().setValue(row)
        walk.table.viewport().repaint()
        walk.settle()


def walk_through(folder: Path, scratch: Path) -> dict[str, object]:
    """The whole walk: its figures, and the longest block of each kind of step."""
    with ExitStack() as stack:
        walk = start(folder, scratch)
        stack.callback(walk.window.close)
        bare = stack.enter_context(BareOffice(folder))
        be_idle(walk)
        repaint(walk)
        narrow_and_search(walk, bare)
        open_cases(walk, bare)
        next_photos(walk, (scratch / PHOTO).read_bytes())
        act_on_a_heavy_case(walk, scratch)
        let_files_arrive(walk, scratch)
        walk.page.queue.clear_search()
        through_everything(walk)
        walk.figures["memory_kb"] = memory_kb()
        return {"figures": walk.figures, "blocks": walk.blocks}


if __name__ == "__main__":
    print(json.dumps(walk_through(*map(Path, sys.argv[1:]))))  # noqa: T201 - read by the test
