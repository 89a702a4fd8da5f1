"""Every page opens, fits, speaks anew and closes at each size, and leaves nothing behind."""

import gc
import re
import shutil
import threading
import weakref
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QFileDialog,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QStyle,
    QTabBar,
    QToolButton,
    QWidget,
)

import desk.gui
from desk.gui.widgets.parts import ElidedLabel
from tests.gui.conftest import Officer
from tests.gui.every_office import fill_office
from tests.gui.every_page import HALF, SMALL, WIDE, Page, Tour
from tests.gui.every_start import a_window, first_run
from tests.gui.screen_texts import name_of, parts_of

SLACK_PX = 2
MNEMONIC = re.compile(r"&(?=\w)")
"""The mark of a letter that Alt reaches: it is underlined, and takes no room."""

SETTLED_ROUNDS = 3
CHANGING = ("saved_filter",)
"""What comes and goes with the counts of the queue."""

SIZES = {"wide": WIDE, "half a screen": HALF, "small": SMALL}


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What there is in the program while nothing is open."""

    widgets: Counter[str]
    files: int
    threads: int


@dataclass(slots=True)
class Walked:
    """What was seen on the way: by size the texts that do not fit, and what was left each time."""

    faults: dict[str, dict[str, str]] = field(default_factory=dict)
    met: set[type] = field(default_factory=set)
    dialogs: list[tuple[str, weakref.ref[QWidget]]] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)


@pytest.fixture(scope="module")
def office(stocked_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office that all walks here go through."""
    return fill_office(stocked_office, tmp_path_factory.mktemp("pages") / "office")


@pytest.fixture(scope="module")
def officer(
    request: pytest.FixtureRequest, qapp: QApplication, office: Path, indonesian: Path
) -> Iterator[Officer]:
    """One window for every walk."""
    translator = QTranslator()
    assert translator.load(str(indonesian))
    with a_window(office, translator, request) as opened:
        yield opened


def clipped(page: Page) -> Iterator[str]:
    """Texts that stand in less room than they need, and parts that stick out of their window."""
    if isinstance(page.root, QMenu | QFileDialog | QMessageBox):
        return  # laid out by Qt
    for part in parts_of(page.root):
        if part.visibleRegion().isEmpty():
            continue  # scrolled out of sight
        if isinstance(part, QLabel | QAbstractButton) and not (fits(part) and is_whole(part)):
            room = part.contentsRect()
            yield f"{name_of(part)} {part.text()[:60]!r} in {room.width()}x{room.height()}"


def is_whole(part: QLabel | QAbstractButton) -> bool:
    """Whether it is seen in its whole width; what lies in a row to be scrolled never is cut."""
    if isinstance(part.parentWidget(), QTabBar) or not part.text():
        return True
    return part.visibleRegion().boundingRect().width() + SLACK_PX >= min(part.width(), _room(part))


def _room(part: QLabel | QAbstractButton) -> int:
    return part.width() if isinstance(part, QAbstractButton) else part.sizeHint().width()


def fits(part: QLabel | QAbstractButton) -> bool:
    """Whether its text is seen whole; what ends in `…` says the rest in its tip."""
    if isinstance(part, ElidedLabel):
        return True
    if isinstance(part, QLabel):
        return _label_fits(part)
    if isinstance(part, QToolButton) and not part.text():
        return True
    if isinstance(part, QToolButton) and (
        part.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly and not part.icon().isNull()
    ):
        return True
    if isinstance(part, QPushButton | QToolButton | QCheckBox | QRadioButton):
        return part.width() + SLACK_PX >= min(part.minimumSizeHint().width(), _words(part))
    return True


def _words(part: QAbstractButton) -> int:
    """The room that the words of a button need, with its mark."""
    text = part.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    wide = max(part.fontMetrics().horizontalAdvance(line) for line in text.split("\n"))
    if isinstance(part, QCheckBox | QRadioButton):
        mark = QStyle.PixelMetric.PM_IndicatorWidth
        return wide + part.style().pixelMetric(mark, None, part) + 4
    return wide


def _label_fits(label: QLabel) -> bool:
    if not label.text() or not label.pixmap().isNull():
        return True
    room = label.contentsRect()
    flags = int(Qt.TextFlag.TextWordWrap) if label.wordWrap() else 0
    plain = MNEMONIC.sub("", label.text())
    needed = label.fontMetrics().boundingRect(QRect(0, 0, room.width(), 10_000), flags, plain)
    # A marked letter takes away the narrow gap that its neighbour may have.
    slack = SLACK_PX if plain == label.text() else -1
    return needed.width() <= room.width() + slack and needed.height() <= room.height() + SLACK_PX


def outside(page: Page, size: tuple[int, int]) -> Iterator[str]:
    """A dialog that is larger than the window it lies over."""
    is_ours = isinstance(page.root, QDialog) and not isinstance(page.root, QFileDialog)
    if is_ours and (page.root.width() > size[0] or page.root.height() > size[1]):
        yield f"{name_of(page.root)} {page.root.width()}x{page.root.height()}"


def resize(officer: Officer, size: tuple[int, int]) -> None:
    """Make the window this large and let it lay itself out."""
    officer.window.resize(QSize(*size))
    officer.settle()


def tidied(officer: Officer) -> None:
    """Let everything go that is to go."""
    officer.window.notices.dismiss()
    for _ in range(SETTLED_ROUNDS):
        officer.settle()
        gc.collect()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()


def widgets() -> Counter[str]:
    """What widgets there are in the program, by kind and name."""
    return Counter(
        f"{type(one).__name__} {one.objectName()}"
        for one in QApplication.allWidgets()
        if not any(part in one.objectName() for part in CHANGING)
    )


def open_files() -> int:
    """How many files, pipes and sockets this process has open."""
    place = Path("/proc/self/fd")
    return len(list(place.iterdir())) if place.exists() else 0


def what_is_there() -> Left:
    """Everything in the program that a page could leave behind."""
    return Left(widgets=widgets(), files=open_files(), threads=threading.active_count())


@pytest.fixture(scope="module")
def walked(officer: Officer, tmp_path_factory: pytest.TempPathFactory) -> Walked:
    """Three ways through every page, one at each size."""
    found = Walked()
    for name, size in SIZES.items():
        resize(officer, size)
        faults: dict[str, str] = {}
        for page in Tour(officer, tmp_path_factory.mktemp("walk")).pages():
            found.met.add(type(page.root))
            if isinstance(page.root, QDialog):
                found.dialogs.append((f"{page.name}, {name}", weakref.ref(page.root)))
            for fault in (*clipped(page), *outside(page, size)):
                faults.setdefault(fault, page.name)
        found.faults[name] = faults
        officer.page._place.panes.show_queue()
        tidied(officer)
        found.left.append(what_is_there())
    return found


@pytest.mark.parametrize("size", SIZES)
def test_every_text_of_every_page_fits(walked: Walked, size: str) -> None:
    assert walked.faults[size] == {}


def test_nothing_is_left_of_pages_that_were_closed(walked: Walked) -> None:
    """The first way through loads what is kept on purpose; the third must add nothing."""
    _, before, after = walked.left
    assert after.widgets - before.widgets == Counter()
    assert after.files <= before.files
    assert after.threads <= before.threads


def test_no_dialog_that_was_closed_is_kept_alive(walked: Walked) -> None:
    assert [name for name, dialog in walked.dialogs if dialog() is not None] == []


def test_every_dialog_of_the_program_is_on_the_way(walked: Walked) -> None:
    """A new dialog has to be opened by the walk as well."""
    assert {one.__name__ for one in dialogs_of_the_program() - walked.met} == set()


def test_a_window_that_speaks_anew_leaves_nothing_of_its_old_words(officer: Officer) -> None:
    resize(officer, WIDE)
    counts: list[Counter[str]] = []
    for _ in range(SETTLED_ROUNDS):
        QApplication.sendEvent(officer.window, QEvent(QEvent.Type.LanguageChange))
        tidied(officer)
        assert officer.page.queue.isVisible()
        counts.append(widgets())
    assert counts[2] - counts[1] == Counter()


def test_nothing_is_left_of_a_window_that_was_closed(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    office: Path,
    indonesian: Path,
    tmp_path: Path,
) -> None:
    translator = QTranslator()
    assert translator.load(str(indonesian))
    left: list[Left] = []
    for at in range(2):
        copy = tmp_path / f"office-{at}"
        shutil.copytree(office, copy)
        with a_window(copy, translator, request) as opened:
            window = weakref.ref(opened.window)
            Tour(opened, tmp_path).look_at("DARMI CONTOH")
        del opened
        gc.collect()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        left.append(what_is_there())
        assert window() is None
    before, after = left
    assert after.widgets - before.widgets == Counter()
    assert after.files <= before.files
    assert after.threads <= before.threads


def dialogs_of_the_program() -> set[type[QDialog]]:
    """Every class of a dialog in the window's code."""
    for module in walk_packages(desk.gui.__path__, "desk.gui."):
        import_module(module.name)
    direct = [one for one in QDialog.__subclasses__() if one.__module__.startswith("desk.gui")]
    return {made for one in direct for made in (one.__subclasses__() or [one])}


def test_the_first_run_fits_into_half_a_screen(
    request: pytest.FixtureRequest, qapp: QApplication, indonesian: Path, tmp_path: Path
) -> None:
    translator = QTranslator()
    assert translator.load(str(indonesian))
    faults: dict[str, str] = {}
    with a_window(tmp_path / "new", translator, request) as opened:
        for size in (HALF, SMALL):
            resize(opened, size)
        for page in first_run(opened.window, opened):
            for fault in clipped(page):
                faults.setdefault(fault, page.name)
    assert faults == {}
