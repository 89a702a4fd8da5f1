"""Drops on any pane: files, exports, words and pictures; the pane below does not have to know."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desk.gui.intake.incoming import incoming, is_welcome


class Drops(QObject):
    """Takes drops for a widget and everything in it that does not take them itself."""

    dropped = Signal(object)  # Incoming

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            event.acceptProposedAction()
            self.dropped.emit(incoming(event.mimeData()))
            return True
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            if is_welcome(event.mimeData()):
                event.acceptProposedAction()
            return True
        return super().eventFilter(watched, event)
