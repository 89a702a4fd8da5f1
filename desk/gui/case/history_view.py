"""The history of a case as an inspector reads it, ready to be copied."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desk.domain.history import CaseHistory
from desk.domain.language import Language
from desk.domain.office import Zone
from desk.gui.language import spoken
from desk.gui.widgets.parts import button, plain_label


class HistoryView(QWidget):
    """Asks for the history when it is looked at, not before."""

    wanted = Signal()
    copied = Signal()

    def __init__(self, zone: Zone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._told: CaseHistory | None = None
        self._build()

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text.toPlainText()

    def show_history(self, told: CaseHistory) -> None:
        """Show it; the place that was read stays."""
        bar = self._text.verticalScrollBar()
        at = bar.value()
        self._told = told
        self._text.setPlainText(told.text(self._zone, Language(spoken())))
        bar.setValue(at)
        self._copy.setEnabled(True)

    def clear(self) -> None:
        """Forget the history of another case."""
        self._told = None
        self._text.clear()
        self._copy.setEnabled(False)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.wanted.emit()

    def _build(self) -> None:
        self.setObjectName("history")
        self._text = QPlainTextEdit()
        self._text.setObjectName("history_text")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("History of this case"))
        self._copy = button(self.tr("Copy the history"), "history_copy")
        self._copy.setEnabled(False)
        self._copy.clicked.connect(self._on_copy)
        hint = plain_label(
            self.tr("From the journal; long numbers are masked. Fit to hand to an inspector."),
            "hint",
            wraps=True,
        )
        row = QHBoxLayout()
        row.addWidget(hint, 1)
        row.addWidget(self._copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self._text, 1)

    def _on_copy(self) -> None:
        """What goes to an inspector is Indonesian, whatever the window speaks."""
        if self._told is not None:
            QGuiApplication.clipboard().setText(self._told.text(self._zone))
            self.copied.emit()
