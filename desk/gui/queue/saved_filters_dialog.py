"""The kept filters: used, moved, renamed and removed by keys or buttons, with live counts."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desk.actions.desk import Desk
from desk.actions.queue import count_filters
from desk.gui.jobs import Jobs
from desk.gui.notices import NAME
from desk.gui.queue.filter_chips import count_text
from desk.gui.queue.filter_name_dialog import FilterNameDialog
from desk.gui.queue.filters import filter_text
from desk.gui.queue.saved_filters import SavedFilter, SavedFilters
from desk.gui.widgets.parts import button, plain, plain_label

WIDTH_PX, HEIGHT_PX, ROW_PX = 560, 420, 26
KEYS = (
    ("filter_up", "Ctrl+Up"),
    ("filter_down", "Ctrl+Down"),
    ("filter_rename", "F2"),
    ("filter_remove", "Del"),
)


class SavedFiltersDialog(QDialog):
    """Return uses the chosen filter."""

    used = Signal(object)  # QueueFilter

    def __init__(self, saved: SavedFilters, desk: Desk, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._saved, self._desk, self._jobs = saved, desk, jobs
        self._counts: tuple[int, ...] = ()
        self._build()
        self._connect()
        self._fill(0)
        self._count()

    def _build(self) -> None:
        self.setObjectName("saved_filters_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(NAME)
        self._list = QListWidget()
        self._list.setObjectName("saved_filters")
        self._list.setAccessibleName(self.tr("Kept filters"))
        self._list.setAlternatingRowColors(True)
        self._buttons = {
            "filter_use": button(self.tr("Use"), "filter_use", primary=True),
            "filter_up": button(self.tr("Move up"), "filter_up"),
            "filter_down": button(self.tr("Move down"), "filter_down"),
            "filter_rename": button(self.tr("Name and key…"), "filter_rename"),
            "filter_remove": button(self.tr("Remove"), "filter_remove"),
            "filter_reset": button(self.tr("As at first"), "filter_reset"),
        }
        self._buttons["filter_use"].setDefault(True)
        close = button(self.tr("Close"), "filter_close")
        close.clicked.connect(self.reject)
        column = QVBoxLayout()
        for one in self._buttons.values():
            column.addWidget(one)
        column.addStretch(1)
        column.addWidget(close)
        row = QHBoxLayout()
        row.addWidget(self._list, 1)
        row.addLayout(column)
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(self.tr("Kept filters"), "title"))
        layout.addLayout(row)
        keys = self.tr("Return uses it · Ctrl+↑ ↓ moves · F2 name and key · Del removes")
        layout.addWidget(plain_label(keys, "hint", wraps=True))
        self.resize(WIDTH_PX, HEIGHT_PX)

    def _connect(self) -> None:
        for name, handler in (
            ("filter_use", self._on_use),
            ("filter_up", self._on_up),
            ("filter_down", self._on_down),
            ("filter_rename", self._on_rename),
            ("filter_remove", self._on_remove),
            ("filter_reset", self._saved.start_again),
        ):
            self._buttons[name].clicked.connect(handler)
        for name, key in KEYS:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(self._buttons[name].click)
            self._tip(self._buttons[name], key)
        self._list.itemDoubleClicked.connect(self._on_use)
        self._saved.changed.connect(self._on_changed)

    def _tip(self, target: QPushButton, key: str) -> None:
        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        target.setToolTip(plain(f"{target.text()} ({shown})"))

    def _fill(self, at: int) -> None:
        self._list.clear()
        for number, saved in enumerate(self._saved.all):
            item = QListWidgetItem(self._line(number, saved))
            item.setSizeHint(QSize(0, ROW_PX))
            item.setToolTip(plain(filter_text(saved.filter, self._desk)))
            self._list.addItem(item)
        self._list.setCurrentRow(min(at, self._list.count() - 1))
        for name in ("filter_use", "filter_up", "filter_down", "filter_rename", "filter_remove"):
            self._buttons[name].setEnabled(self._list.count() > 0)

    def _line(self, number: int, saved: SavedFilter) -> str:
        parts = [saved.name]
        if number < len(self._counts):
            parts.append(count_text(self._counts[number]))
        if saved.key:
            parts.append(f"Ctrl+{saved.key}")
        return " · ".join(parts)

    def _count(self) -> None:
        now = self._desk.now()
        queries = tuple(one.filter.query(self._desk, now) for one in self._saved.all)
        self._jobs.ask(self, self._on_counts, count_filters, self._desk, queries)

    def _on_counts(self, counts: tuple[int, ...]) -> None:
        self._counts = counts
        for number, saved in enumerate(self._saved.all[: self._list.count()]):
            self._list.item(number).setText(self._line(number, saved))

    def _on_changed(self) -> None:
        self._counts = ()
        self._fill(max(0, self._list.currentRow()))
        self._count()

    def _on_use(self) -> None:
        at = self._list.currentRow()
        if at >= 0:
            self.used.emit(self._saved.all[at].filter)
            self.accept()

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        at = self._list.currentRow()
        if at >= 0:
            self._list.setCurrentRow(self._saved.move(at, step))

    def _on_rename(self) -> None:
        at = self._list.currentRow()
        if at >= 0:
            chosen = self._saved.all[at].filter
            FilterNameDialog(self._saved, self._desk, chosen, at=at, parent=self).open()

    def _on_remove(self) -> None:
        at = self._list.currentRow()
        if at >= 0:
            self._saved.remove(at)
