"""A picture on a neutral ground: turned, zoomed and moved, drawn from pixels made ready before."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from desk.gui.viewer.loupe import Loupe
from desk.gui.viewer.turned import TurnedPicture
from desk.gui.viewer.viewed import MIDDLE, Look, Zoom
from desk.gui.widgets.parts import button, plain_label
from desk.gui.widgets.theme import focus_colour, tokens_of

STEP = 1.25
LEAST, MOST = 0.05, 8.0
MARGIN_PX = 8
PAN_PX = 80
SHARP_FROM = 1.3
"""From this many dots of the screen a pixel on, the picture is wanted finer."""

ARROWS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}


class Canvas(QAbstractScrollArea):
    """Shows one picture, or one sentence where there is none, with at most one step to take."""

    moved = Signal()  # zoomed, turned, or moved to another place
    focused = Signal()  # took the keys
    retried = Signal()
    loupe_closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = TurnedPicture()
        self._zoom = Zoom.FIT
        self._scale = 1.0
        self._is_settling = False
        self._grip: QPoint | None = None
        self._loupe: Loupe | None = None
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._on_scrolled)

    @property
    def zoom(self) -> Zoom:
        """How the size is chosen now."""
        return self._zoom

    @property
    def scale(self) -> float:
        """Screen pixels for one pixel of the picture."""
        return self._scale

    @property
    def look(self) -> Look:
        """How it is looked at, whatever the number of pixels."""
        ratio = self._scale / self._fitting() if self.has_picture else 1.0
        return Look(zoom=self._zoom, ratio=ratio, middle=self._middle().toTuple())

    @property
    def turn_degrees(self) -> int:
        """How far it is turned, clockwise."""
        return self._picture.turn_degrees

    @property
    def message(self) -> str:
        """The sentence that stands in place of a picture."""
        return self.accessibleDescription()

    @property
    def has_picture(self) -> bool:
        """Whether a picture is shown."""
        return bool(self._picture)

    @property
    def loupe(self) -> Loupe | None:
        """The loupe, while it is on."""
        return self._loupe

    @property
    def wants_sharp(self) -> bool:
        """Whether somebody looks so closely that finer pixels would be seen."""
        if not self.has_picture:
            return False
        close = self._zoom is Zoom.FREE and self._scale * self.devicePixelRatioF() > SHARP_FROM
        return close or self._loupe is not None

    def show_image(self, levels: tuple[QImage, ...], turn_degrees: int, look: Look) -> None:
        """Show a picture, turned and looked at as it was left."""
        self._picture = TurnedPicture(levels, turn_degrees)
        self._say("")
        self.look_as(look)

    def sharpen(self, levels: tuple[QImage, ...]) -> None:
        """Take the same picture with more pixels; what is seen stays where it is."""
        look = self.look
        self._picture = TurnedPicture(levels, self.turn_degrees)
        self.look_as(look)

    def look_as(self, look: Look) -> None:
        """Look at the picture in this way."""
        if not self.has_picture:
            return
        self._zoom = look.zoom
        self._scale = min(MOST, max(LEAST, look.ratio * self._fitting()))
        self._settle(QPointF(*look.middle))

    def show_message(self, text: str, *, retry: bool = False) -> None:
        """Show a sentence in place of a picture, and whether another attempt is offered."""
        self._picture = TurnedPicture()
        self._say(text, retry=retry)
        self._settle()

    def turn(self, degrees: int) -> None:
        """Turn the picture by quarter turns, clockwise."""
        self._picture = TurnedPicture(self._picture.levels, self.turn_degrees + degrees)
        self._settle(QPointF(*MIDDLE))

    def fit(self) -> None:
        """Show the whole picture."""
        self._zoom = Zoom.FIT
        self._settle()

    def fit_width(self) -> None:
        """Make the picture as wide as the pane."""
        self._zoom = Zoom.WIDTH
        self._settle()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Make it larger or smaller around a point of the pane; without one around its middle."""
        if not self.has_picture:
            return
        share = self.share_at(at or self._center())
        self._zoom = Zoom.FREE
        self._scale = min(MOST, max(LEAST, self._scale * factor))
        self._settle(share, at)

    def pan(self, direction: QPoint, step_px: int = PAN_PX) -> None:
        """Move over the picture in a direction."""
        for bar, step in (
            (self.horizontalScrollBar(), direction.x()),
            (self.verticalScrollBar(), direction.y()),
        ):
            bar.setValue(bar.value() + step * step_px)

    def set_loupe(self, *, on: bool) -> None:
        """Lay the loupe over the picture, or take it away."""
        self.viewport().setMouseTracking(on)
        if on and self._loupe is None:
            self._loupe = Loupe(self.viewport(), self.draw_around)
            self._loupe.move_to(self.viewport().rect().center())
            self._loupe.show()
        elif not on and self._loupe is not None:
            self._loupe.hide()
            self._loupe.deleteLater()
            self._loupe = None
        self.moved.emit()

    def share_at(self, point: QPointF) -> QPointF:
        """The place of the picture under a point of the pane, in parts of the turned picture."""
        shown, corner = self._shown_size(), self._corner()
        if shown.isEmpty():
            return QPointF(*MIDDLE)
        return QPointF(
            min(1.0, max(0.0, (point.x() - corner.x()) / shown.width())),
            min(1.0, max(0.0, (point.y() - corner.y()) / shown.height())),
        )

    def draw_around(self, painter: QPainter, middle: QPointF, under: QPointF, times: float) -> None:
        """Draw the picture larger, so that what lies under a point of the pane is at `middle`."""
        share = self.share_at(under)
        size = self._picture.size * (self._scale * times)
        corner = middle - QPointF(share.x() * size.width(), share.y() * size.height())
        self._picture.draw(painter, corner, self._scale * times, self.devicePixelRatioF())

    @override
    def event(self, event: QEvent) -> bool:
        is_key = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if isinstance(event, QKeyEvent) and is_key and self._takes(event):
            event.accept()  # the key is ours here, not that of a command
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._takes(event):
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self.loupe_closed.emit()
        elif self._loupe is not None:
            self._loupe.step(ARROWS[Qt.Key(event.key())])
        else:
            self.pan(ARROWS[Qt.Key(event.key())])

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()
        self.focused.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        middle = self._middle() if self._zoom is Zoom.FREE else None
        super().resizeEvent(event)
        self._settle(middle)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        # Everything is drawn again: the frame of the focus and the loupe do not move along.
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(tokens.document))
        if self.has_picture:
            dots = self.devicePixelRatioF()
            self._picture.draw(painter, self._corner(), self._scale, dots)
        if self.hasFocus():
            painter.setPen(QPen(QColor(focus_colour(tokens)), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            larger = event.angleDelta().y() > 0
            self.zoom_by(STEP if larger else 1 / STEP, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip = event.position().toPoint()
            self._show_cursor()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position().toPoint()
        if self._loupe is not None:
            self._loupe.move_to(here)
        if self._grip is None:
            return
        moved, self._grip = here - self._grip, here
        self.pan(-moved, 1)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self._show_cursor()

    def _build(self) -> None:
        self._label = plain_label(wraps=True)
        self._label.setObjectName("canvas_message")
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._retry = button(self.tr("Try again"), "canvas_retry")
        self._retry.clicked.connect(self._on_retry)
        layout = QVBoxLayout(self.viewport())
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addStretch(1)
        layout.addWidget(self._label)
        layout.addWidget(self._retry, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self._say("")

    def _say(self, text: str, *, retry: bool = False) -> None:
        # The name of a file may be wider than a narrow pane: it may break after each hyphen.
        self._label.setText(text.replace("-", "-\u200b"))
        self._label.setVisible(bool(text))
        self._retry.setVisible(retry)
        self.setAccessibleDescription(text)

    def _on_retry(self) -> None:
        self.setFocus()
        self.retried.emit()

    def _on_scrolled(self) -> None:
        if not self._is_settling:
            self.moved.emit()

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether a key is for the picture: arrows where there is something to move."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if self._loupe is not None:
            return event.key() in ARROWS or event.key() == Qt.Key.Key_Escape
        direction = ARROWS.get(Qt.Key(event.key()))
        if direction is None:
            return False
        bar = self.horizontalScrollBar() if direction.x() else self.verticalScrollBar()
        return bar.maximum() > 0

    def _shown_size(self) -> QSizeF:
        return self._picture.size * self._scale

    def _corner(self) -> QPointF:
        """Where the upper left corner of the turned picture lies in the pane."""
        shown, view = self._shown_size(), QSizeF(self.viewport().size())
        return QPointF(
            max(0.0, (view.width() - shown.width()) / 2) - self.horizontalScrollBar().value(),
            max(0.0, (view.height() - shown.height()) / 2) - self.verticalScrollBar().value(),
        )

    def _middle(self) -> QPointF:
        """The middle of what is seen, in parts of the turned picture."""
        return self.share_at(self._center())

    def _center(self) -> QPointF:
        return QPointF(self.viewport().width() / 2, self.viewport().height() / 2)

    def _settle(self, share: QPointF | None = None, place: QPointF | None = None) -> None:
        """Work out size and scroll bars; bring a part of the picture to a place of the pane."""
        self._is_settling = True
        if self.has_picture:
            self._scale = self._wanted_scale()
        shown = self._shown_size()
        for bar, long, view in (
            (self.horizontalScrollBar(), shown.width(), self.viewport().width()),
            (self.verticalScrollBar(), shown.height(), self.viewport().height()),
        ):
            bar.setRange(0, max(0, round(long) - view))
            bar.setPageStep(view)
            bar.setSingleStep(PAN_PX)
        if share is not None and self.has_picture:
            self._bring(share, place or self._center())
        self._is_settling = False
        self._show_cursor()
        self.viewport().update()
        self.moved.emit()

    def _bring(self, share: QPointF, place: QPointF) -> None:
        shown = self._shown_size()
        self.horizontalScrollBar().setValue(round(share.x() * shown.width() - place.x()))
        self.verticalScrollBar().setValue(round(share.y() * shown.height() - place.y()))

    def _fitting(self) -> float:
        """The scale at which all of it fits, without scroll bars: they would come and go."""
        size, room = self._picture.size, self.contentsRect().size()
        wide = max(1, room.width() - 2 * MARGIN_PX) / size.width()
        return min(wide, max(1, room.height() - 2 * MARGIN_PX) / size.height())

    def _wanted_scale(self) -> float:
        if self._zoom is Zoom.FREE:
            return self._scale
        fitting = self._fitting()
        if self._zoom is Zoom.FIT:
            return fitting
        size, room = self._picture.size, self.contentsRect().size()
        wide = max(1, room.width() - 2 * MARGIN_PX) / size.width()
        if wide <= fitting:
            return wide
        bar = self.verticalScrollBar().sizeHint().width()
        return max(1, room.width() - bar - 2 * MARGIN_PX) / size.width()

    def _show_cursor(self) -> None:
        """A hand where there is something to drag."""
        shape = Qt.CursorShape.ArrowCursor
        if self.horizontalScrollBar().maximum() or self.verticalScrollBar().maximum():
            held = self._grip is not None
            shape = Qt.CursorShape.ClosedHandCursor if held else Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(shape)
