"""A loupe over the picture: it follows the pointer, or is moved by the arrow keys."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desk.gui.widgets.theme import tokens_of

TIMES = 3.0
"""How much larger it shows what lies below it."""

SIZE_PX = QSize(320, 200)
LARGEST_PART = 0.7
"""It never covers more of the pane than this, in either direction."""

STEP_PX = 16

Draw = Callable[[QPainter, QPointF, QPointF, float], None]
"""Draws the picture: painter, where, which point of the pane, how much larger."""


class Loupe(QWidget):
    """The lens. `spot` is the point of the pane that it shows in its middle."""

    def __init__(self, pane: QWidget, draw: Draw) -> None:
        super().__init__(pane)
        self._pane, self._draw = pane, draw
        self._spot = QPoint()
        self.setObjectName("loupe")
        self.setAccessibleName(self.tr("Loupe"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def spot(self) -> QPoint:
        """The point of the pane that is looked at."""
        return self._spot

    def move_to(self, spot: QPoint) -> None:
        """Look at this point of the pane; the lens itself stays inside."""
        room = self._pane.rect()
        self._spot = QPoint(
            min(max(spot.x(), room.left()), room.right()),
            min(max(spot.y(), room.top()), room.bottom()),
        )
        most = QSize(round(room.width() * LARGEST_PART), round(room.height() * LARGEST_PART))
        lens = QRect(QPoint(), SIZE_PX.boundedTo(most))
        lens.moveCenter(self._spot)
        lens.moveLeft(min(max(lens.left(), room.left()), room.right() - lens.width() + 1))
        lens.moveTop(min(max(lens.top(), room.top()), room.bottom() - lens.height() + 1))
        self.setGeometry(lens)
        self.update()

    def step(self, direction: QPoint) -> None:
        """Move by keys."""
        self.move_to(self._spot + direction * STEP_PX)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.document))
        self._draw(painter, QPointF(self.rect().center()), QPointF(self._spot), TIMES)
        painter.setPen(QPen(QColor(tokens.base), 4))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.setPen(QPen(QColor(tokens.accent), 2))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()
