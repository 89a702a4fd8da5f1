"""What an officer has at hand when a request is logged: a clipboard and a folder of downloads."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from desk.gui.intake.downloads import Downloads
from desk.gui.intake.intake_dialog import IntakeDialog
from tests.gui.conftest import Officer
from tests.hostile import a_photo

CHAT = (
    "[08.12, 24/11/2026] +62 856-0001-2001: Selamat pagi, mau buat akta kelahiran anak saya\n"
    "[08.13, 24/11/2026] +62 856-0001-2001: Nama: SITI CONTOH\n"
    "NIK: 9999014404950012\n"
)
"""Copied from WhatsApp Web; nobody of the sample office wrote it."""


def photos(folder: Path, count: int) -> tuple[Path, ...]:
    """Photos of papers that were just saved into a folder."""
    made = tuple(folder / f"foto{number}.jpg" for number in range(1, count + 1))
    for number, path in enumerate(made):
        path.write_bytes(a_photo(number))
    return made


def copy(text: str) -> None:
    """Copy words, as from WhatsApp Web."""
    QGuiApplication.clipboard().setText(text)


def downloads_of(officer: Officer) -> Downloads:
    """The folder that the window watches."""
    found = officer.window.findChild(Downloads)
    assert found is not None
    return found


def watch(officer: Officer, folder: Path) -> Downloads:
    """Let the window watch this folder instead of the one of this computer."""
    downloads = downloads_of(officer)
    downloads.set_folder(folder)
    officer.settle()
    return downloads


def finished(officer: Officer, count: int) -> None:
    """Wait until so many downloads are finished: their sizes stand still for a second."""
    downloads = downloads_of(officer)
    officer.qtbot.waitUntil(lambda: len(downloads.files) == count, timeout=8_000)
    officer.settle()


def review(officer: Officer) -> IntakeDialog:
    """The review that is open."""
    officer.qtbot.waitUntil(lambda: bool(_reviews(officer)))
    officer.settle()
    return _reviews(officer)[0]


def _reviews(officer: Officer) -> list[IntakeDialog]:
    found = officer.window.findChildren(IntakeDialog)
    return [dialog for dialog in found if dialog.isVisible()]


def is_reviewing(officer: Officer) -> bool:
    """Whether a review is open."""
    return bool(_reviews(officer))


@contextmanager
def free_hands(officer: Officer, folder: Path) -> Iterator[Officer]:
    """An officer with nothing on the clipboard, a folder that is watched, and no review left."""
    QGuiApplication.clipboard().clear()
    watch(officer, folder)
    officer.page.queue.table.setFocus()
    yield officer
    close_reviews(officer)


def close_reviews(officer: Officer) -> None:
    """Turn back from what is still open."""
    officer.settle()
    for dialog in _reviews(officer):
        dialog.reject()
    officer.settle()


PRESSES = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress}
)
RELEASES = frozenset({QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease})
MODIFIERS = frozenset({Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt})


class Presses(QObject):
    """Counts what the officer presses and clicks anywhere in the program.

    Qt shows one press to many: to the shortcuts, to the widget and to what the widget lies in.
    It counts once, until something is let go.
    """

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self._is_down = False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in RELEASES:
            self._is_down = False
        elif event.type() in PRESSES and not self._is_down and not _is_modifier(event):
            self._is_down = True
            self.count += 1
        return False

    def __enter__(self) -> Self:
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)
        return self

    def __exit__(self, *_: object) -> None:
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self)


def _is_modifier(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() in MODIFIERS
