"""The one thing that the office may ask for beyond the rulebook."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk.actions.confirming import LONGEST_REQUEST
from desk.gui.notices import NAME
from desk.gui.widgets.parts import button, fit_height, plain_label


class ExtraDialog(QDialog):
    """An empty line takes the request back."""

    written = Signal(str)

    def __init__(self, before: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("extra_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(NAME)
        self._before = before
        self._build()
        fit_height(self, min(460, parent.width() - 20))
        self._line.setFocus()

    def _build(self) -> None:
        self._line = QLineEdit(self._before)
        self._line.setObjectName("extra_text")
        self._line.setMaxLength(LONGEST_REQUEST)
        self._line.setAccessibleName(self.tr("What the office asks for besides"))
        self._line.setClearButtonEnabled(True)
        self._ok = button(self.tr("Ask for it"), "extra_ok", primary=True)
        self._ok.setDefault(True)
        cancel = button(self.tr("Cancel"), "extra_cancel")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._ok)
        layout = QVBoxLayout(self)
        title = self.tr("An extra request of the office, no national requirement")
        layout.addWidget(plain_label(title, "title", wraps=True))
        hint = self.tr("It never holds the case back, and is printed as the office's own request.")
        layout.addWidget(plain_label(hint, "hint", wraps=True))
        layout.addWidget(self._line)
        layout.addLayout(row)
        self._line.textChanged.connect(self._on_text)
        self._ok.clicked.connect(self._take)
        cancel.clicked.connect(self.reject)
        self._on_text()

    def _on_text(self) -> None:
        text = self._line.text().strip()
        self._ok.setEnabled(text != self._before)
        self._ok.setText(self.tr("Ask for it") if text else self.tr("Take the request back"))

    def _take(self) -> None:
        self.written.emit(self._line.text().strip())
        self.accept()
