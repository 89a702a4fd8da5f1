"""Opening the window: one application, its language, its look, and the frame before the data."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desk.gui import language
from desk.gui.collecting import Collecting
from desk.gui.memory import Memory
from desk.gui.opening import settle_memory
from desk.gui.single import SingleWindow
from desk.gui.widgets import look, theme
from desk.gui.widgets.icons import icon
from desk.gui.window import MainWindow

FIXED_SETTINGS = {
    # The look is ours on every system: no theme of the desktop puts in colours of its own.
    "QT_QPA_PLATFORMTHEME": "",
    "QT_STYLE_OVERRIDE": "",
}
SCALE = "QT_SCALE_FACTOR"
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
DONE, NO_WINDOW = 0, 4

GIVE_WAY_S = 0.0005
"""So soon does a thread that computes give way: Qt comes back to Python for each cell that it
paints, and would wait ten times as long each time."""


def open_window(data: Path) -> int:
    """Open the window on the data of an office and give the exit code."""
    if not has_display():
        return _refuse("tidak ada layar di sini. Untuk mencoba tanpa layar: desk demo")
    memory = Memory(data / "window.ini")
    application = make_application(sys.argv, memory)
    place = SingleWindow(data)
    if not place.claim():
        return DONE if place.call() else _refuse("jendela untuk data ini sudah terbuka")
    window = MainWindow(data, memory)
    window.show()
    behind = _Behind(data, window, place)
    # After the first turn of the loop: the frame is drawn by then.
    QTimer.singleShot(0, behind.begin)
    code = application.exec()
    place.release()
    return code


class _Behind:
    """What is done once the frame stands: the log, the last resort, the socket, the data."""

    def __init__(self, data: Path, window: MainWindow, place: SingleWindow) -> None:
        self._data, self._window, self._place = data, window, place

    def begin(self) -> None:
        from desk.gui.crash import CrashDesk
        from desk.logs import start_logging

        start_logging(self._data)
        crash = CrashDesk(self._data, self._window)
        crash.install()
        self._window.jobs.broke.connect(crash.take)
        self._place.listen(self._window)
        Collecting(self._window.jobs, self._window)
        self._window.queue_shown.connect(settle_memory)
        self._window.office_opened.connect(settle_memory)
        self._window.open_office()


def make_application(arguments: list[str], memory: Memory | None = None) -> QApplication:
    """The one application, dressed and speaking as it was chosen."""
    kept = memory or Memory()
    for name, value in FIXED_SETTINGS.items():
        os.environ[name] = value
    percent = look.scale_percent(kept)
    if percent != look.SCALES_PERCENT[0] and SCALE not in os.environ:
        os.environ[SCALE] = str(percent / 100)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    QLocale.setDefault(QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia))
    application = QApplication(arguments[:1])
    sys.setswitchinterval(GIVE_WAY_S)
    application.setApplicationName("Desk Dukcapil")
    application.setApplicationDisplayName("")
    application.setQuitOnLastWindowClosed(True)
    theme.dress(application, look.tokens_for(look.remembered(kept), application))
    application.setWindowIcon(icon("inbox", theme.LIGHT.accent))
    language.speak(application, kept.text(language.REMEMBERED, language.INDONESIAN))
    return application


def has_display() -> bool:
    """Whether a window can be drawn here; other systems than Linux always have a screen."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in DISPLAYS)


def _refuse(why: str) -> int:
    print(f"desk: {why}", file=sys.stderr)  # noqa: T201 - there is no window to say it in
    return NO_WINDOW
