"""The text of a reply while it is written: what may not stand in it is marked and never leaves."""

from PySide6.QtCore import QEvent, QMimeData
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget
from typing_extensions import override

from desk.domain.disclosure import Disclosure, PrivateData, disclosures, withheld
from desk.gui.widgets.theme import tokens_of


class ReplyText(QPlainTextEdit):
    """Freely edited; a copied selection leaves out what must stay in the office."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._private: PrivateData | None = None
        self._read: tuple[str, tuple[Disclosure, ...]] | None = None
        super().__init__(parent)
        self.setObjectName("reply_text")
        self.setAccessibleName(self.tr("Text of the reply"))
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._mark)

    @property
    def disclosures(self) -> tuple[Disclosure, ...]:
        """What in it may not be sent, first to last; a text is looked through once."""
        if self._private is None:
            return ()
        text = self.toPlainText()
        if self._read is None or self._read[0] != text:
            self._read = text, disclosures(text, self._private)
        return self._read[1]

    def set_private(self, private: PrivateData) -> None:
        """Say what belongs to the people of this case."""
        self._private, self._read = private, None
        self._mark()

    def choose(self, found: Disclosure) -> None:
        """Select what may not be sent, ready to be typed over."""
        self.setTextCursor(self._cursor(found))
        self.ensureCursorVisible()
        self.setFocus()

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        selected = super().createMimeDataFromSelection()
        if self._private is not None:
            selected.setText(withheld(selected.text(), self._private))
        return selected

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._mark()

    def _mark(self) -> None:
        selections, tokens = [], tokens_of(self.palette())
        for found in self.disclosures:
            selection = QTextEdit.ExtraSelection()
            shown = QTextCharFormat()
            shown.setForeground(QColor(tokens.text))
            shown.setBackground(QColor(tokens.warning))
            shown.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            shown.setUnderlineColor(QColor(tokens.bad))
            selection.cursor, selection.format = self._cursor(found), shown
            selections.append(selection)
        self.setExtraSelections(selections)

    def _cursor(self, found: Disclosure) -> QTextCursor:
        """A cursor over it; Qt counts signs beyond the first plane as two."""
        text = self.toPlainText()
        cursor = self.textCursor()
        cursor.setPosition(_units(text[: found.start]))
        cursor.setPosition(_units(text[: found.end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
