"""A window on the sample office, driven by real keys and clicks, without a display."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTranslator, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desk.actions import demo, people, sample_day
from desk.actions.desk import open_desk
from desk.actions.offices import set_up_office
from desk.gui import language
from desk.gui.jobs import Jobs
from desk.gui.office_page import OfficePage
from desk.gui.widgets import theme
from desk.gui.window import MainWindow
from desk.intake.offices import read_office
from desk.intake.worker import Worker
from tests.actions.samples import SAMPLES, take_in

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE_MS = 20_000


@pytest.fixture(scope="session")
def indonesian(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translation as it is built for a release."""
    compiled = tmp_path_factory.mktemp("i18n") / "id.qm"
    command = [sys.executable, str(ROOT / "packaging" / "translations.py"), "build"]
    subprocess.run([*command, "--compiled", str(compiled)], check=True, capture_output=True)
    return compiled


@pytest.fixture
def look(qapp: QApplication, indonesian: Path) -> Iterator[None]:
    """The program's look and language; both are taken off again, also one that was chosen since."""
    before = qapp.palette()
    theme.dress(qapp, theme.LIGHT)
    translator = QTranslator(qapp)
    translator.setObjectName(language.TRANSLATOR)
    assert translator.load(str(indonesian))
    qapp.installTranslator(translator)
    yield
    language.speak(qapp, language.ENGLISH)
    qapp.setProperty(language.SPOKEN, None)
    qapp.setStyleSheet("")
    qapp.setPalette(before)


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    """A door to a worker thread, with nothing under way at the end."""
    door = Jobs()
    yield door
    door.close()
    assert door.is_idle


@pytest.fixture(scope="session")
def empty_office(prepared_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample office without a case; tests work on copies."""
    folder = tmp_path_factory.mktemp("gui") / "office"
    shutil.copytree(prepared_sqlite, folder)
    with open_desk(folder) as desk:
        set_up_office(desk, read_office(SAMPLES / "office.toml"))
    return folder


@pytest.fixture(scope="session")
def stocked_office(empty_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample office with its four cases, none of them looked at yet."""
    folder = tmp_path_factory.mktemp("gui") / "stocked"
    shutil.copytree(empty_office, folder)
    with open_desk(folder) as desk:
        take_in(desk, sample_day.VILLAGE_EXPORT, sample_day.VILLAGE_NUMBER)
        (case_id,) = take_in(desk, sample_day.MOTHER_EXPORT, sample_day.MOTHER_NUMBER)
        born = demo.FIRST_DAY.date().replace(day=5)
        child = people.PersonLine(owner="anak", name="ANISA CONTOH", birth_date=born)
        people.write_people(desk, case_id, (child,))
    return folder


class Officer:
    """Sits at a window: presses keys, and waits until the window has answered."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    @property
    def page(self) -> OfficePage:
        """The page of the office."""
        page = self.window.page
        assert isinstance(page, OfficePage)
        return page

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.waitUntil(lambda: self.window.jobs.is_idle, timeout=PATIENCE_MS)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: self.window.jobs.is_idle, timeout=PATIENCE_MS)

    def press(self, keys: str, on: QWidget | None = None) -> None:
        """Press a key or a chord where the focus is, or on this widget."""
        target = on or QApplication.focusWidget() or self.window
        self.front(target)
        QTest.keySequence(target, QKeySequence(keys))
        self.settle()

    def front(self, widget: QWidget) -> None:
        """Bring the window of a widget to the front, as a click on it would."""
        widget.window().activateWindow()
        self.qtbot.waitUntil(widget.window().isActiveWindow)

    def choose(self, menu_name: str, entry: str) -> None:
        """Click an entry of a menu that is open."""
        menu = self.find(menu_name)
        assert isinstance(menu, QMenu)
        action = next(one for one in menu.actions() if one.objectName() == entry)
        QTest.mouseClick(
            menu,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            menu.actionGeometry(action).center(),
        )
        self.settle()

    def pick(self, path: Path) -> None:
        """Type a path into the file dialog that is open, and take it."""
        dialog = self.window.findChild(QFileDialog)
        assert dialog is not None
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setText(str(path))
        self.press("Return", line)
        self.qtbot.waitUntil(lambda: self.window.findChild(QFileDialog) is None)
        self.settle()

    def type(self, text: str, on: QWidget) -> None:
        """Type into a widget."""
        QTest.keyClicks(on, text)

    def click(self, name: str, within: QWidget | None = None) -> None:
        """Click the widget of this name."""
        target = self.find(name, within)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)
        self.settle()

    def find(self, name: str, within: QWidget | None = None) -> QWidget:
        """The widget of this name."""
        found: QWidget | None = (within or self.window).findChild(QWidget, name)
        assert found is not None, name
        return found

    def open(self, applicant: str) -> None:
        """Choose the case of an applicant in the queue, by its row."""
        rows = [row.applicant for row in self.page.queue.model.items()]
        table = self.page.queue.table
        rect = table.visualRect(self.page.queue.model.index(rows.index(applicant), 1))
        QTest.mouseClick(
            table.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            rect.center(),
        )
        self.settle()
        shown = self.page.case.seen
        assert shown is not None
        assert shown.file.applicant.name == applicant


@pytest.fixture(scope="session")
def waiting_worker() -> Iterator[Worker]:
    """Keeps the process that opens files from one window to the next: it starts slowly."""
    with Worker() as keeper:
        yield keeper


def pass_process(giver: Worker, taker: Worker) -> None:
    """Give the process of a worker to another, unless that one has its own already."""
    with giver._lock, taker._lock:
        if giver._process is not None and taker._process is None:
            taker._process, giver._process = giver._process, None
            taker._files_left = giver._files_left


@pytest.fixture
def open_window(
    qtbot: QtBot, look: None, tmp_path: Path, waiting_worker: Worker
) -> Iterator[Callable[[Path], Officer]]:
    """Opens windows on copies of an office; each is closed, and leaves nothing behind."""
    opened: list[MainWindow] = []
    bugs: list[BaseException] = []

    def open_one(office: Path) -> Officer:
        folder = tmp_path / f"office-{len(opened)}"
        shutil.copytree(office, folder)
        window = MainWindow(folder)
        opened.append(window)
        window.jobs.broke.connect(bugs.append)
        window.resize(1366, 720)
        window.show()
        window.open_office()
        qtbot.waitUntil(lambda: window.page is not None, timeout=PATIENCE_MS)
        officer = Officer(window, qtbot)
        officer.settle()
        pass_process(waiting_worker, officer.page.desk.worker)
        window.activateWindow()
        return officer

    yield open_one
    for window in opened:
        if window.page is not None:
            pass_process(window.page.desk.worker, waiting_worker)
        window.close()
        assert window.jobs.is_idle
        window.deleteLater()
    QApplication.processEvents()
    assert bugs == []
    left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert left == []


@pytest.fixture
def officer(open_window: Callable[[Path], Officer], stocked_office: Path) -> Officer:
    """An officer at a window with the four sample cases."""
    return open_window(stocked_office)


@pytest.fixture
def newcomer(open_window: Callable[[Path], Officer], empty_office: Path) -> Officer:
    """An officer at a window without any case."""
    return open_window(empty_office)


def drop(officer: Officer, *paths: Path) -> None:
    """Drop files on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place = QPoint(300, 300)
    how = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, *how)
    QApplication.sendEvent(officer.window, enter)
    assert enter.isAccepted()
    fall = QDropEvent(place, Qt.DropAction.CopyAction, data, *how)
    QApplication.sendEvent(officer.window, fall)
    officer.settle()


def applicants(officer: Officer) -> list[str]:
    """Who is listed."""
    return [row.applicant for row in officer.page.queue.model.items()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder of downloads."""
    made = tmp_path / "Unduhan"
    made.mkdir()
    return made
