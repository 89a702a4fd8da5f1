"""The last resort: a bug is written to a masked report, and the officer is told where it lies."""

import logging
import platform
import sys
import traceback
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

import desk
from desk.gui.notices import NAME
from desk.gui.widgets.file_places import open_folder
from desk.gui.widgets.icons import icon
from desk.gui.widgets.parts import button, fit_height, plain_label
from desk.gui.widgets.theme import tokens_of
from desk.logs import home_hidden, loaded_versions, mask_message

log = logging.getLogger(__name__)

FOLDER = "reports"
WIDTH_PX, REPORT_HEIGHT_PX, SIGN_PX = 560, 140, 32


def report_text(error: BaseException) -> str:
    """What support needs: versions and the way to the fault, without anybody's data.

    Of what the errors say only Python's own words stay: what is quoted there may be a name. Lines
    of code are those of the program.
    """
    libraries = loaded_versions("PySide6", "sqlalchemy", "sqlcipher3", "pydantic", "alembic")
    head = (
        f"Desk Dukcapil {desk.__version__}\nPython {platform.python_version()}, Qt {qVersion()}"
        f"\n{platform.platform()}\n{libraries}\n\n"
    )
    return home_hidden(head + "".join(_told(error, set())))


def _told(error: BaseException, seen: set[int]) -> Iterator[str]:
    """The fault that was first, then what came of it."""
    seen.add(id(error))
    cause, context = error.__cause__, error.__context__
    if cause is not None and id(cause) not in seen:
        yield from _told(cause, seen)
        yield "\nThat was the cause of:\n"
    elif context is not None and not error.__suppress_context__ and id(context) not in seen:
        yield from _told(context, seen)
        yield "\nWhile that was taken care of:\n"
    yield from traceback.format_tb(error.__traceback__)
    kind = type(error)
    yield f"{kind.__module__}.{kind.__qualname__}: {mask_message(str(error))}\n"
    if isinstance(error, BaseExceptionGroup):
        for one in error.exceptions:
            yield "\nIn it:\n"
            yield from _told(one, seen)


def write_report(folder: Path, error: BaseException, at: datetime) -> Path:
    """Write the report beside the data; nothing is sent anywhere."""
    reports = folder / FOLDER
    reports.mkdir(parents=True, exist_ok=True)
    target = reports / f"laporan-{at:%Y%m%d-%H%M%S}.txt"
    target.write_text(report_text(error), encoding="utf-8")
    return target


class CrashDialog(QDialog):
    """Says that a bug was met, shows the report, and where it lies."""

    def __init__(self, report: str, place: Path | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("crash_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(NAME)
        self._report, self._place = report, place
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addLayout(self._sentences())
        if place is not None:
            layout.addWidget(self._line(place))
        layout.addWidget(plain_label(self.tr("This is all that stands in the report:"), "muted"))
        layout.addWidget(self._preview())
        layout.addLayout(self._buttons())
        fit_height(self, WIDTH_PX)

    def _sentences(self) -> QHBoxLayout:
        sign = plain_label()
        colour = tokens_of(self.palette()).caution
        sign.setPixmap(icon("exclamation-triangle", colour).pixmap(SIGN_PX))
        what = plain_label(self.tr("Something went wrong in the program."), "title", wraps=True)
        why = plain_label(
            self.tr(
                "It is a fault of the program, not yours. What was saved is safe; the last step "
                "may not have been done."
            ),
            wraps=True,
        )
        remedy = plain_label(
            self.tr(
                "Check the last step and go on. If it happens again, give this report to support; "
                "numbers and names are masked, and nothing is sent by itself."
            )
            if self._place is not None
            else self.tr("The report could not be written; copy it and give it to support."),
            wraps=True,
        )
        words = QVBoxLayout()
        for part in (what, why, remedy):
            words.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _line(self, place: Path) -> QLineEdit:
        line = QLineEdit(str(place))
        line.setObjectName("crash_place")
        line.setReadOnly(True)
        line.setAccessibleName(self.tr("Where the report lies"))
        return line

    def _preview(self) -> QPlainTextEdit:
        preview = QPlainTextEdit(self._report)
        preview.setObjectName("crash_report")
        preview.setReadOnly(True)
        preview.setTabChangesFocus(True)
        preview.setAccessibleName(self.tr("The report"))
        preview.setFixedHeight(REPORT_HEIGHT_PX)
        return preview

    def _buttons(self) -> QHBoxLayout:
        show = button(self.tr("&Open the folder"), "crash_open")
        show.setEnabled(self._place is not None)
        copy = button(self.tr("&Copy the report"), "crash_copy")
        close = button(self.tr("Close"), "close", primary=True)
        close.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(show)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        show.clicked.connect(self._on_open)
        copy.clicked.connect(self._on_copy)
        close.clicked.connect(self.accept)
        close.setFocus()
        return row

    def _on_open(self) -> None:
        if self._place is not None:
            open_folder(self._place.parent)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)


class CrashDesk(QObject):
    """Takes every fault that nobody else took."""

    def __init__(self, folder: Path, window: QWidget) -> None:
        super().__init__(window)
        self._folder = folder
        self._window = window
        self._dialog: CrashDialog | None = None

    def install(self) -> None:
        """Take faults of the window's own thread as well."""
        sys.excepthook = self._on_uncaught

    def take(self, error: BaseException) -> None:
        """Write the report and say where it lies; one dialog at a time."""
        log.error("bug: %s", type(error).__name__)
        place = self._write(error)
        if self._dialog is None:
            dialog = CrashDialog(report_text(error), place, self._window)
            dialog.finished.connect(self._on_closed)
            self._dialog = dialog
            dialog.open()

    def _on_uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.take(error)

    def _write(self, error: BaseException) -> Path | None:
        try:
            return write_report(self._folder, error, datetime.now().astimezone())
        except OSError:
            return None

    def _on_closed(self) -> None:
        self._dialog = None
