"""Why, and for which services: asked before a step that is recorded with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desk.domain.case import Item
from desk.domain.status_reasons import StatusReason
from desk.gui.notices import NAME
from desk.gui.widgets.parts import button, plain, plain_label
from desk.gui.widgets.ticks import TickDelegate

ROW_PX = 26
MOST_ROWS = 10
TEXT_PX = 64
NUMBER_KEYS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedStep:
    """What is asked: the question, the verb, the services that may go, and reasons to choose.

    `names` are those of `items`; the `ticked` ones go unless the officer says otherwise.
    """

    question: str
    verb: str
    items: tuple[Item, ...]
    names: tuple[str, ...]
    ticked: tuple[Item, ...]
    reasons: tuple[StatusReason, ...] = ()
    needs_reason: bool = True


class StepDialog(QDialog):
    """A digit takes that reason at once; any other can be written, and Ctrl+Enter takes it."""

    taken = Signal(tuple, str)  # Items, reason

    def __init__(self, asked: AskedStep, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("step_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(NAME)
        self._asked = asked
        self._build()
        self.setMinimumWidth(min(520, parent.width() - 20))
        (self._reasons if asked.reasons else self._text).setFocus()
        self._on_edited()

    @property
    def chosen(self) -> tuple[Item, ...]:
        """The services that are ticked."""
        entries = [self._items.item(row) for row in range(self._items.count())]
        return tuple(
            item
            for item, entry in zip(self._asked.items, entries, strict=True)
            if entry.checkState() is Qt.CheckState.Checked
        )

    @property
    def reason(self) -> str:
        """What is written."""
        return self._text.toPlainText().strip()

    def _build(self) -> None:
        asked = self._asked
        self._items = self._item_list()
        self._items.setVisible(len(asked.items) > 1)
        self._reasons = self._reason_list(asked.reasons)
        self._reasons.setVisible(bool(asked.reasons))
        self._text = QPlainTextEdit()
        self._text.setObjectName("reason_text")
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Reason"))
        self._text.setPlaceholderText(self._placeholder())
        self._text.setFixedHeight(TEXT_PX)
        self._ok = button(asked.verb, "reason_ok", primary=True)
        self._ok.setDefault(True)
        self._ok.setToolTip(plain("Ctrl+Enter"))
        cancel = button(self.tr("Cancel"), "reason_cancel")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._ok)
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(asked.question, "title", wraps=True))
        layout.addWidget(self._items)
        layout.addWidget(self._reasons, 1)
        layout.addWidget(self._text)
        layout.addLayout(row)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._take)
        self._text.textChanged.connect(self._on_edited)
        self._items.itemChanged.connect(self._on_edited)
        self._ok.clicked.connect(self._take)
        cancel.clicked.connect(self.reject)

    def _placeholder(self) -> str:
        if self._asked.reasons:
            return self.tr("Or write another reason")
        return self.tr("Reason") if self._asked.needs_reason else self.tr("Reason (may stay empty)")

    def _item_list(self) -> QListWidget:
        made = QListWidget()
        made.setObjectName("step_items")
        made.setItemDelegate(TickDelegate(made))
        made.setAccessibleName(self.tr("Services that take this step"))
        for item, name in zip(self._asked.items, self._asked.names, strict=True):
            entry = QListWidgetItem(name)
            entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = item in self._asked.ticked
            entry.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            entry.setSizeHint(QSize(0, ROW_PX))
            made.addItem(entry)
        made.setFixedHeight(min(4, max(1, made.count())) * ROW_PX + 4)
        return made

    def _reason_list(self, reasons: Sequence[StatusReason]) -> QListWidget:
        made = StepReasons()
        made.setObjectName("step_reasons")
        made.setAccessibleName(self.tr("Reasons"))
        made.setWordWrap(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setSpacing(2)
        for number, reason in enumerate(reasons, start=1):
            key = f"{number}  " if number <= NUMBER_KEYS else "    "
            unsure = self.tr(" – to be confirmed") if reason.to_be_confirmed else ""
            made.addItem(QListWidgetItem(f"{key}{reason.written}{unsure}"))
        made.setMinimumHeight(min(MOST_ROWS, len(reasons)) * ROW_PX)
        if reasons:
            made.setCurrentRow(0)
        made.digit_typed.connect(self._on_digit)
        made.itemActivated.connect(self._on_activated)
        made.itemClicked.connect(self._on_clicked)
        return made

    def _on_edited(self) -> None:
        is_given = bool(self.reason) or not self._asked.needs_reason
        self._ok.setEnabled(is_given and bool(self.chosen))

    def _on_digit(self, number: int) -> None:
        if 1 <= number <= min(NUMBER_KEYS, len(self._asked.reasons)):
            self._write(number - 1)
            self._take()

    def _on_activated(self, _entry: QListWidgetItem) -> None:
        self._write(self._reasons.currentRow())
        self._take()

    def _on_clicked(self, _entry: QListWidgetItem) -> None:
        self._write(self._reasons.currentRow())

    def _write(self, row: int) -> None:
        self._text.setPlainText(self._asked.reasons[row].written)

    def _take(self) -> None:
        if self._ok.isEnabled():
            self.taken.emit(self.chosen, self.reason)
            self.accept()


class StepReasons(QListWidget):
    """A list that reports digits instead of searching by them."""

    digit_typed = Signal(int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdecimal():
            self.digit_typed.emit(int(event.text()))
            return
        super().keyPressEvent(event)
