"""The last resort: a bug is written to a masked report, and the officer is told where it lies."""

import logging
import sys
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

import desk
from desk.gui.notices import NAME

log = logging.getLogger(__name__)

FOLDER = "reports"


def report_text(error: BaseException) -> str:
    """What support needs: versions and the trace, with every long number cut to its tail."""
    import platform
    import traceback

    from desk.logs import LONG_DIGITS

    trace = "".join(traceback.format_exception(error))
    head = (
        f"Desk Dukcapil {desk.__version__}\nPython {platform.python_version()}"
        f"\nQt {qVersion()}\n{platform.platform()}\n\n"
    )
    return LONG_DIGITS.sub(lambda run: "…" + run.group()[-4:], head + trace)


def write_report(folder: Path, error: BaseException, at: datetime) -> Path:
    """Write the report beside the data; nothing is sent anywhere."""
    reports = folder / FOLDER
    reports.mkdir(parents=True, exist_ok=True)
    target = reports / f"laporan-{at:%Y%m%d-%H%M%S}.txt"
    target.write_text(report_text(error), encoding="utf-8")
    return target


class CrashDesk(QObject):
    """Takes every fault that nobody else took."""

    def __init__(self, folder: Path, window: QWidget) -> None:
        super().__init__(window)
        self._folder = folder
        self._window = window
        self._box: QMessageBox | None = None
        self._report = ""

    def install(self) -> None:
        """Take faults of the window's own thread as well."""
        sys.excepthook = self._on_uncaught

    def take(self, error: BaseException) -> None:
        """Write the report and say where it lies; one dialog at a time."""
        log.error("bug: %s", type(error).__name__)
        self._report = report_text(error)
        place = self._write(error)
        if self._box is None:
            self._open(place)

    def _on_uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.take(error)

    def _write(self, error: BaseException) -> str:
        try:
            return str(write_report(self._folder, error, datetime.now().astimezone()))
        except OSError:
            return self.tr("(the report could not be written)")

    def _open(self, place: str) -> None:
        from PySide6.QtCore import Qt

        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setObjectName("crash_dialog")
        box.setWindowTitle(NAME)
        box.setText(self.tr("Something went wrong in the program. Your saved data is safe."))
        box.setInformativeText(
            self.tr("A report without personal numbers lies here; please give it to support:")
            + f"\n{place}"
        )
        copy = box.addButton(self.tr("Copy the report"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(self.tr("Close"), QMessageBox.ButtonRole.RejectRole)
        copy.clicked.connect(self._copy)
        box.finished.connect(self._on_closed)
        self._box = box
        box.open()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)

    def _on_closed(self) -> None:
        if self._box is not None:
            self._box.deleteLater()
        self._box = None
