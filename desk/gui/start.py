"""Opening the window: one application, its language, its look, and the frame before the data."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desk import paths
from desk.gui.crash import CrashDesk
from desk.gui.memory import Memory
from desk.gui.widgets import theme
from desk.gui.widgets.icons import icon
from desk.gui.window import MainWindow

FIXED_SETTINGS = {
    # The look is ours on every system: no theme of the desktop puts in colours of its own.
    "QT_QPA_PLATFORMTHEME": "",
    "QT_STYLE_OVERRIDE": "",
}


def open_window(data: Path) -> int:
    """Open the window on the data of an office and give the exit code."""
    application = make_application(sys.argv)
    translator = install_indonesian(application)
    window = MainWindow(data, Memory(data / "window.ini"))
    crash = CrashDesk(data, window)
    crash.install()
    window.jobs.broke.connect(crash.take)
    window.show()
    # After the first turn of the loop: the frame is drawn by then.
    QTimer.singleShot(0, window.open_office)
    code = application.exec()
    application.removeTranslator(translator)
    return code


def make_application(arguments: list[str]) -> QApplication:
    """The one application, dressed."""
    for name, value in FIXED_SETTINGS.items():
        os.environ[name] = value
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    QLocale.setDefault(QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia))
    application = QApplication(arguments[:1])
    application.setApplicationName("Desk Dukcapil")
    application.setApplicationDisplayName("")
    application.setQuitOnLastWindowClosed(True)
    theme.dress(application, theme.system_tokens(application))
    application.setWindowIcon(icon("inbox", theme.LIGHT.accent))
    return application


def install_indonesian(application: QApplication) -> QTranslator:
    """Let the window speak Indonesian; Qt's own words are in the same file."""
    translator = QTranslator(application)
    if translator.load(str(paths.RESOURCES / "i18n" / "id.qm")):
        application.installTranslator(translator)
    return translator
