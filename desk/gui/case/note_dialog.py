"""Notes for colleagues: those that are there, and a new one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desk.actions.cases import CaseView
from desk.domain.masking import masked_text
from desk.domain.office import Zone
from desk.gui.labels import moment_text
from desk.gui.notices import NAME
from desk.gui.widgets.parts import button, fit_height, plain_label

TEXT_PX, EARLIER_PX = 84, 120


class NoteDialog(QDialog):
    """Ctrl+Enter saves; a note stays as it was written."""

    written = Signal(str)

    def __init__(self, seen: CaseView, zone: Zone, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("note_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Notes for colleagues")
        self.setWindowTitle(f"{title} – {NAME}")
        self._build(_earlier(seen, zone))
        fit_height(self, min(460, parent.width() - 20))
        self._text.setFocus()

    def _build(self, earlier: str) -> None:
        before = QPlainTextEdit(earlier)
        before.setObjectName("note_earlier")
        before.setReadOnly(True)
        before.setTabChangesFocus(True)
        before.setAccessibleName(self.tr("Earlier notes"))
        before.setMinimumHeight(EARLIER_PX)
        before.setVisible(bool(earlier))
        self._text = QPlainTextEdit()
        self._text.setObjectName("note_text")
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("New note"))
        self._text.setPlaceholderText(self.tr("What should colleagues know about this case?"))
        self._text.setFixedHeight(TEXT_PX)
        self._ok = button(self.tr("Save the note"), "note_ok", primary=True)
        self._ok.setDefault(True)
        self._ok.setEnabled(False)
        cancel = button(self.tr("Cancel"), "note_cancel")
        hint = self.tr("The citizen never sees it. Ctrl+Enter saves.")
        row = QHBoxLayout()
        row.addWidget(plain_label(hint, "hint", wraps=True), 1)
        row.addWidget(cancel)
        row.addWidget(self._ok)
        layout = QVBoxLayout(self)
        layout.addWidget(before, 1)
        layout.addWidget(self._text)
        layout.addLayout(row)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._save)
        self._text.textChanged.connect(self._on_text)
        self._ok.clicked.connect(self._save)
        cancel.clicked.connect(self.reject)

    def _on_text(self) -> None:
        self._ok.setEnabled(bool(self._text.toPlainText().strip()))

    def _save(self) -> None:
        if self._ok.isEnabled():
            self.written.emit(self._text.toPlainText().strip())
            self.accept()


def _earlier(seen: CaseView, zone: Zone) -> str:
    """The notes so far, the newest first."""
    return "\n\n".join(
        f"{moment_text(note.at, zone)} · {seen.name_of(note.by)}\n{masked_text(note.text)}"
        for note in reversed(seen.file.notes)
    )
