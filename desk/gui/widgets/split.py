"""A splitter whose thin line between two panes can be hit: the mouse has more room than it shows.

Source: WCAG 2.2, success criterion 2.5.8 (target size).
"""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget
from typing_extensions import override

BEFORE_PX, AFTER_PX = 12, 11
"""Over the margins of the panes on both sides; with the line itself 24 px."""


class Handle(QSplitterHandle):
    """Drawn as a line of one pixel; taken hold of beside it as well."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        # In place of Qt's own five pixels: it lays the panes out by what is inside the margins,
        # draws no more than the mask, and sends a resize for new margins.
        across = self.orientation() is Qt.Orientation.Horizontal
        wanted = (
            QMargins(BEFORE_PX, 0, AFTER_PX, 0) if across else QMargins(0, BEFORE_PX, 0, AFTER_PX)
        )
        if self.contentsMargins() != wanted:
            self.setAttribute(Qt.WidgetAttribute.WA_MouseNoMask)
            self.setContentsMargins(wanted)
        self.setMask(QRegion(self.contentsRect()))


class Split(QSplitter):
    """Panes beside or above each other, none of which can be closed."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)

    @override
    def createHandle(self) -> QSplitterHandle:
        return Handle(self.orientation(), self)
