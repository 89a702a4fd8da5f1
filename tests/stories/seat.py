"""A place at the window: keys, a folder of downloads, and WhatsApp beside it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desk.actions.cases import CaseView
from desk.domain.status import Status
from desk.gui.case.next_step import Step
from desk.gui.commands.ids import CommandId
from desk.gui.intake.downloads import Downloads
from desk.gui.window import MainWindow
from tests.day_sample import SentPaper
from tests.gui.conftest import PATIENCE_MS, Officer

BEAT_MS = 2
Part = TypeVar("Part", bound=QObject)


class Beats(QObject):
    """Notes how long the window's thread was busy with one thing, while a key is answered."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_s: list[float] = []
        self._at, self._gap = 0.0, 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)

    @contextmanager
    def counted(self) -> Iterator[None]:
        """Watch what happens inside."""
        self._at, self._gap = perf_counter(), 0.0
        self._timer.start(BEAT_MS)
        yield
        self._timer.stop()
        self.longest_s.append(max(self._gap, 0.0))

    def _beat(self) -> None:
        now = perf_counter()
        self._at, self._gap = now, max(self._gap, now - self._at - BEAT_MS / 1000)


class Seat:
    """Has a window, a folder of downloads, and WhatsApp beside it.

    Who `hurries` finds every download finished; else its size stands still for a second first.
    """

    def __init__(self, officer: Officer, folder: Path, *, hurries: bool = False) -> None:
        self.officer, self.folder = officer, folder
        self.presses = 0
        folder.mkdir(exist_ok=True)
        if hurries:
            self.downloads._now = _two_seconds_ahead
        self.downloads.set_folder(folder)
        self.officer.settle()
        self._beats = Beats()
        self._elsewhere = QWidget()
        self._elsewhere.setWindowTitle("WhatsApp")

    def leave(self) -> None:
        """Close the window; nothing is under way then."""
        self._elsewhere.deleteLater()
        self.window.close()
        assert self.window.jobs.is_idle
        self.window.deleteLater()
        QApplication.processEvents()

    @property
    def window(self) -> MainWindow:
        """The window."""
        return self.officer.window

    @property
    def downloads(self) -> Downloads:
        """What watches the folder."""
        return self.part(Downloads)

    @property
    def seen(self) -> CaseView:
        """The case on the screen."""
        shown = self.officer.page.case.seen
        assert shown is not None
        return shown

    @property
    def step(self) -> Step:
        """What the primary button says."""
        return self.officer.page.case.step

    @property
    def statuses(self) -> list[Status]:
        """Where the services of the case stand."""
        return [item.status for item in self.seen.file.items]

    @property
    def applicant(self) -> str:
        """Whose case is on the screen."""
        return self.seen.file.applicant.name

    def part(self, kind: type[Part]) -> Part:
        """The one part of the window of this kind."""
        found = self.window.findChild(kind)
        assert found is not None, kind
        return found

    def press(self, *keys: str) -> None:
        """Press keys one after the other, where the focus is or in the list that is open."""
        for one in keys:
            self.presses += 1
            self._wait_for_dialog()
            popup = QApplication.activePopupWidget()
            with self._beats.counted():
                if popup is None:
                    self.officer.press(one)
                else:
                    QTest.keySequence(popup, one)
                    self.officer.settle()

    def _wait_for_dialog(self) -> None:
        """A dialog that was opened has the keys as soon as it is seen."""
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            self.officer.front(dialog)

    @property
    def blocks_s(self) -> list[float]:
        """How long the window's thread did nothing else, for each key the longest time."""
        return self._beats.longest_s

    def press_uncounted(self, keys: str) -> None:
        """Press keys that belong to no step."""
        self.officer.press(keys)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        self._wait_for_dialog()
        focused = QApplication.focusWidget()
        assert focused is not None
        self.officer.type(text, focused)

    def visit_whatsapp(self) -> None:
        """Go to WhatsApp and come back, as the system tells the program."""
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        self._elsewhere.show()
        self.officer.front(self._elsewhere)
        application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
        application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
        self.officer.front(self.window)
        self._elsewhere.hide()
        self.officer.settle()

    # What lies ready before a step

    def lay_ready(self, chat: str, papers: Sequence[SentPaper]) -> None:
        """Copy a chat and save what came with it."""
        if chat:
            QGuiApplication.clipboard().setText(chat)
        self.download([(one.name, one.data) for one in papers])

    def download(self, files: Sequence[tuple[str, bytes]]) -> None:
        """Save files as a browser does, and wait until they are seen to be finished."""
        for name, data in files:
            (self.folder / name).write_bytes(data)
        self.downloads.rescan()
        wanted = {name for name, _ in files}
        self.officer.qtbot.waitUntil(
            lambda: wanted <= {one.name for one in self.downloads.files}, timeout=PATIENCE_MS
        )
        self.officer.settle()

    def choose(self, command: CommandId) -> None:
        """Choose what has no key of its own, as from its menu."""
        action = self.window.commands.action(command)
        assert action.isEnabled(), command
        self.presses += 1
        action.trigger()
        self.officer.settle()

    def assert_no_dialog(self) -> None:
        """Nothing stands in the way."""
        found = self.window.findChildren(QDialog)
        assert [one.objectName() for one in found if one.isVisible()] == []


def _two_seconds_ahead() -> datetime:
    return datetime.now(UTC) + timedelta(seconds=2)
