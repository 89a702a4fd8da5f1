"""The table of the queue: keys that go to the ends of the list, and letters that search."""

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget
from typing_extensions import override

from desk.gui.widgets.table import CellDelegate, dress_rows

ROW_PX = 26
LEAST_COLUMN_PX = 40


class CaseTable(QTableView):
    """Enter opens the chosen case, Home and End go to the first and last, letters search."""

    opened = Signal()
    typed = Signal(str)
    resized = Signal(int)  # the width of the rows
    let_go = Signal()  # of a key that was held

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_held = False
        self.setItemDelegate(CellDelegate(self))
        dress_rows(self, ROW_PX, striped=True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(LEAST_COLUMN_PX)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    @property
    def is_held(self) -> bool:
        """Whether a key is held and repeats itself: the rows only pass by."""
        return self._is_held

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit(self.viewport().width())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt would choose the first row where none is: a case that nobody asked for."""
        self._is_held = False
        if self.currentIndex().isValid():
            super().focusInEvent(event)
            return
        with QSignalBlocker(self.selectionModel()):
            super().focusInEvent(event)
            self.selectionModel().clear()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
            return
        self._is_held = event.isAutoRepeat()
        super().keyPressEvent(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self._is_held and not event.isAutoRepeat():
            self._is_held = False
            self.let_go.emit()
        super().keyReleaseEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Qt would look through every row; the search above knows an index."""
        if search.strip():
            self.typed.emit(search)

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        column = max(0, self.currentIndex().column())
        if action is QAbstractItemView.CursorAction.MoveHome:
            return self.model().index(0, column)
        if action is QAbstractItemView.CursorAction.MoveEnd:
            return self.model().index(self.model().rowCount() - 1, column)
        return super().moveCursor(action, modifiers)
