"""A picture on a neutral ground: turned, zoomed and moved, drawn from plain pixels."""

from enum import StrEnum

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from typing_extensions import override

from desk.gui.widgets.theme import tokens_of

STEP = 1.25
LEAST, MOST = 0.05, 8.0
MARGIN_PX = 8


class Zoom(StrEnum):
    """How the size of the picture is chosen."""

    FIT = "fit"
    WIDTH = "width"
    FREE = "free"


class Canvas(QAbstractScrollArea):
    """Shows one picture, or one sentence where there is none."""

    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._message = ""
        self._turn = 0
        self._zoom = Zoom.FIT
        self._scale = 1.0
        self._grip: QPoint | None = None
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    @property
    def zoom(self) -> Zoom:
        """How the size is chosen now."""
        return self._zoom

    @property
    def scale(self) -> float:
        """Screen pixels for one pixel of the picture."""
        return self._scale

    @property
    def turn_degrees(self) -> int:
        """How far it is turned, clockwise."""
        return self._turn

    @property
    def message(self) -> str:
        """The sentence that stands in place of a picture."""
        return self._message

    @property
    def has_picture(self) -> bool:
        """Whether a picture is shown."""
        return not self._pixmap.isNull()

    def show_image(self, image: QImage, turn_degrees: int, zoom: Zoom, scale: float) -> None:
        """Show a picture, turned and zoomed as it was left."""
        self._pixmap = QPixmap.fromImage(image)
        self._message = ""
        self._turn, self._zoom, self._scale = turn_degrees % 360, zoom, scale
        self._settle()

    def sharpen(self, image: QImage) -> None:
        """Take the same picture with more pixels; what is seen stays where it is."""
        if not self._pixmap.isNull():
            self._scale *= self._pixmap.width() / max(1, image.width())
        self._pixmap = QPixmap.fromImage(image)
        self._settle()

    def show_message(self, text: str) -> None:
        """Show a sentence in place of a picture."""
        self._pixmap = QPixmap()
        self._message = text
        self._settle()

    def turn(self, degrees: int) -> None:
        """Turn the picture by quarter turns, clockwise."""
        self._turn = (self._turn + degrees) % 360
        self._settle()

    def fit(self) -> None:
        """Show the whole picture."""
        self._zoom = Zoom.FIT
        self._settle()

    def fit_width(self) -> None:
        """Make the picture as wide as the pane."""
        self._zoom = Zoom.WIDTH
        self._settle()

    def zoom_by(self, factor: float) -> None:
        """Make it larger or smaller around the middle of what is seen."""
        if not self.has_picture:
            return
        middle = self._middle()
        self._zoom = Zoom.FREE
        self._scale = min(MOST, max(LEAST, self._scale * factor))
        self._settle()
        self._go_to(middle)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(tokens.document))
        if self.has_picture:
            self._draw(painter)
        elif self._message:
            painter.setPen(QColor(tokens.on_document))
            ground = self.viewport().rect().adjusted(24, 24, -24, -24)
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(ground, flags, self._message)
        painter.end()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = event.position().toPoint()
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            return
        here = event.position().toPoint()
        moved, self._grip = here - self._grip, here
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - moved.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - moved.y())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    def _turned_size(self) -> QSizeF:
        """The size of the picture as it is turned, in its own pixels."""
        size = QSizeF(self._pixmap.size())
        return size.transposed() if self._turn in (90, 270) else size

    def _shown_size(self) -> QSizeF:
        return self._turned_size() * self._scale

    def _settle(self) -> None:
        """Work out the scale and the scroll bars, and draw again."""
        if self.has_picture:
            self._scale = self._wanted_scale()
        shown = self._shown_size() if self.has_picture else QSizeF(0, 0)
        view = self.viewport().size()
        self.horizontalScrollBar().setRange(0, max(0, round(shown.width()) - view.width()))
        self.verticalScrollBar().setRange(0, max(0, round(shown.height()) - view.height()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.verticalScrollBar().setPageStep(view.height())
        self.viewport().update()
        self.zoomed.emit()

    def _wanted_scale(self) -> float:
        if self._zoom is Zoom.FREE:
            return self._scale
        size = self._turned_size()
        # The size without scroll bars, or they would come and go by themselves.
        room = self.contentsRect().size()
        wide = max(1, room.width() - 2 * MARGIN_PX) / size.width()
        high = max(1, room.height() - 2 * MARGIN_PX) / size.height()
        if self._zoom is Zoom.FIT:
            return min(wide, high)
        bar = self.verticalScrollBar().sizeHint().width()
        return wide if wide <= high else max(1, room.width() - bar - 2 * MARGIN_PX) / size.width()

    def _draw(self, painter: QPainter) -> None:
        shown, view = self._shown_size(), QSizeF(self.viewport().size())
        left = max(0.0, (view.width() - shown.width()) / 2) - self.horizontalScrollBar().value()
        top = max(0.0, (view.height() - shown.height()) / 2) - self.verticalScrollBar().value()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(left + shown.width() / 2, top + shown.height() / 2)
        painter.rotate(self._turn)
        flat = QSizeF(self._pixmap.size()) * self._scale
        corner = QPointF(-flat.width() / 2, -flat.height() / 2)
        painter.drawPixmap(QRectF(corner, flat), self._pixmap, QRectF(self._pixmap.rect()))

    def _middle(self) -> QPointF:
        """The middle of what is seen, as a share of the picture."""
        shown, view = self._shown_size(), self.viewport().size()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        x = (across.value() + view.width() / 2) / shown.width() if across.maximum() else 0.5
        y = (down.value() + view.height() / 2) / shown.height() if down.maximum() else 0.5
        return QPointF(x, y)

    def _go_to(self, middle: QPointF) -> None:
        shown, view = self._shown_size(), self.viewport().size()
        self.horizontalScrollBar().setValue(round(middle.x() * shown.width() - view.width() / 2))
        self.verticalScrollBar().setValue(round(middle.y() * shown.height() - view.height() / 2))
