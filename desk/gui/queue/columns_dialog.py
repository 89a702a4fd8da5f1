"""The columns of the queue: which are shown, their order, and by which the list is sorted."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desk.gui.notices import NAME
from desk.gui.queue.column_layout import ColumnLayout
from desk.gui.queue.order import ListOrder
from desk.gui.widgets.parts import button, field_label, plain_label
from desk.gui.widgets.ticks import TickDelegate

KEY_ROLE = int(Qt.ItemDataRole.UserRole)
WIDTH_PX, HEIGHT_PX, ROOM_PX, ROW_PX = 440, 500, 48, 26
Titles = dict[str, str]


class ColumnsDialog(QDialog):
    """Every change shows at once in the list behind it."""

    sorted = Signal(str, bool)  # the key of a column, and whether it is turned round

    def __init__(
        self, columns: ColumnLayout, titles: Titles, order: ListOrder, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._columns, self._titles = columns, titles
        self._build(order)
        self.resize(WIDTH_PX, min(HEIGHT_PX, parent.height() - ROOM_PX))
        self._fill("")
        self._connect()

    def _build(self, order: ListOrder) -> None:
        self.setObjectName("columns_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(NAME)
        self._list = QListWidget()
        self._list.setObjectName("columns_list")
        self._list.setItemDelegate(TickDelegate(self._list))
        self._list.setAccessibleName(self.tr("Columns"))
        self._up = button(self.tr("Move up"), "column_up")
        self._down = button(self.tr("Move down"), "column_down")
        self._reset = button(self.tr("As at first"), "column_reset")
        self._close = button(self.tr("Close"), "column_close", primary=True)
        self._close.setDefault(True)
        buttons = QVBoxLayout()
        for one in (self._up, self._down, self._reset):
            buttons.addWidget(one)
        buttons.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self._list, 1)
        row.addLayout(buttons)
        self._sort = QComboBox()
        self._sort.setObjectName("column_sort")
        self._sort.setAccessibleName(self.tr("Sort by"))
        for key, title in self._titles.items():
            self._sort.addItem(title, key)
        self._sort.setCurrentIndex(self._sort.findData(order.column))
        self._turned = QCheckBox(self.tr("&The other way round"))
        self._turned.setObjectName("column_turned")
        self._turned.setChecked(order.descending)
        form = QFormLayout()
        form.addRow(field_label(self.tr("&Sort by"), self._sort), self._sort)
        form.addRow("", self._turned)
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(self.tr("Columns of the queue"), "title"))
        layout.addLayout(row, 1)
        keys = self.tr("Space shows or hides · Ctrl+↑ ↓ moves")
        layout.addWidget(plain_label(keys, "hint", wraps=True))
        layout.addLayout(form)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)

    def _connect(self) -> None:
        self._list.itemChanged.connect(self._on_ticked)
        self._up.clicked.connect(self._on_up)
        self._down.clicked.connect(self._on_down)
        self._reset.clicked.connect(self._on_reset)
        self._close.clicked.connect(self.accept)
        self._sort.currentIndexChanged.connect(self._on_sort)
        self._turned.toggled.connect(self._on_sort)
        for key, handler in (("Ctrl+Up", self._on_up), ("Ctrl+Down", self._on_down)):
            QShortcut(QKeySequence(key), self).activated.connect(handler)

    def _fill(self, chosen: str) -> None:
        blocked = self._list.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._list.clear()
        for at, state in enumerate(self._columns.states):
            item = QListWidgetItem(self._titles[state.key])
            item.setData(KEY_ROLE, state.key)
            item.setSizeHint(QSize(0, ROW_PX))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            checked = Qt.CheckState.Checked if state.shown else Qt.CheckState.Unchecked
            item.setCheckState(checked)
            self._list.addItem(item)
            if state.key == chosen or at == 0:
                self._list.setCurrentRow(at)
        self._list.blockSignals(blocked)

    def _on_ticked(self, item: QListWidgetItem) -> None:
        key, shown = str(item.data(KEY_ROLE)), item.checkState() is Qt.CheckState.Checked
        self._columns.show_columns(
            [
                replace(state, shown=shown) if state.key == key else state
                for state in self._columns.states
            ]
        )
        # The last column cannot be hidden: show what really came of it.
        self._fill(key)

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        at, states = self._list.currentRow(), list(self._columns.states)
        to = at + step
        if at < 0 or not 0 <= to < len(states):
            return
        states.insert(to, states.pop(at))
        self._columns.show_columns(states)
        self._fill(states[to].key)

    def _on_reset(self) -> None:
        self._columns.reset()
        self._fill("")

    def _on_sort(self) -> None:
        self.sorted.emit(str(self._sort.currentData()), self._turned.isChecked())
