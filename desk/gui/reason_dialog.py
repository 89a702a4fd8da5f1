"""Asking why: the answer is recorded with the step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desk.gui.widgets.parts import button, fit_height, plain, plain_label

NAME = "Desk Dukcapil"


class ReasonDialog(QDialog):
    """Asks why; the answer is recorded with the step. Ctrl+Enter takes it."""

    given = Signal(str)

    def __init__(self, question: str, verb: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reason_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(NAME)
        self._label = plain_label(question, wraps=True)
        self._text = QPlainTextEdit()
        self._text.setObjectName("reason_text")
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(question)
        self._text.setFixedHeight(84)
        self._ok = button(verb, "reason_ok", primary=True)
        self._ok.setEnabled(False)
        self._ok.setDefault(True)
        self._ok.setToolTip(plain("Ctrl+Enter"))
        cancel = button(self.tr("Cancel"), "reason_cancel")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._ok)
        layout = QVBoxLayout(self)
        layout.addWidget(self._label)
        layout.addWidget(self._text)
        layout.addLayout(buttons)
        fit_height(self, 420)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._ok.click)
        self._text.textChanged.connect(self._on_text)
        self._ok.clicked.connect(self._on_accepted)
        cancel.clicked.connect(self.reject)

    def _on_text(self) -> None:
        self._ok.setEnabled(bool(self._text.toPlainText().strip()))

    def _on_accepted(self) -> None:
        self.given.emit(self._text.toPlainText().strip())
        self.accept()
