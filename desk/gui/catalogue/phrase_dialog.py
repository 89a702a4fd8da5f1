"""Changing a phrase that citizens read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desk.gui.notices import NAME
from desk.gui.widgets.parts import button, fit_height, plain_label


class PhraseDialog(QDialog):
    """The phrase as it is, to be rewritten; it can be put back to the shipped one."""

    given = Signal(str)  # the new phrase; empty for the shipped one

    def __init__(self, what: str, phrase: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("phrase_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(NAME)
        self._text = QPlainTextEdit(phrase)
        self._text.setObjectName("phrase_text")
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(what)
        self._text.setFixedHeight(84)
        self._ok = button(self.tr("Use this phrase"), "phrase_ok", primary=True)
        self._ok.setDefault(True)
        shipped = button(self.tr("Back to the shipped phrase"), "phrase_shipped")
        cancel = button(self.tr("Cancel"), "phrase_cancel")
        buttons = QHBoxLayout()
        buttons.addWidget(shipped)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._ok)
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(what, "title", wraps=True))
        layout.addWidget(
            plain_label(
                self.tr("How citizens read it. {owner} stands for whose document it is."),
                "hint",
                wraps=True,
            )
        )
        layout.addWidget(self._text)
        layout.addLayout(buttons)
        fit_height(self, 520)
        self._text.textChanged.connect(self._on_text)
        self._ok.clicked.connect(self._on_ok)
        shipped.clicked.connect(self._on_shipped)
        cancel.clicked.connect(self.reject)

    def _on_text(self) -> None:
        self._ok.setEnabled(bool(self._text.toPlainText().strip()))

    def _on_ok(self) -> None:
        self.given.emit(" ".join(self._text.toPlainText().split()))
        self.accept()

    def _on_shipped(self) -> None:
        self.given.emit("")
        self.accept()
