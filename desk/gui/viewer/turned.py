"""A picture with its turn: how large it is, and how it is drawn at any size."""

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter


class TurnedPicture:
    """Levels of one picture, the finest first, turned clockwise by quarter turns."""

    def __init__(self, levels: tuple[QImage, ...] = (), turn_degrees: int = 0) -> None:
        self.levels = levels
        self.turn_degrees = turn_degrees % 360

    def __bool__(self) -> bool:
        """Whether there is a picture at all."""
        return bool(self.levels)

    @property
    def size(self) -> QSizeF:
        """The size as it is turned, in its own pixels."""
        flat = self._flat()
        return flat.transposed() if self.turn_degrees in (90, 270) else flat

    def draw(self, painter: QPainter, corner: QPointF, scale: float, dots: float) -> None:
        """Draw it with its upper left corner here; `dots` are those of the screen in a pixel."""
        if not self.levels:
            return
        turned, flat = self.size * scale, self._flat() * scale
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(corner + QPointF(turned.width() / 2, turned.height() / 2))
        painter.rotate(self.turn_degrees)
        level = self._level_for(scale * dots)
        ground = QRectF(QPointF(-flat.width() / 2, -flat.height() / 2), flat)
        painter.drawImage(ground, level, QRectF(level.rect()))
        painter.restore()

    def _flat(self) -> QSizeF:
        return QSizeF(self.levels[0].size()) if self.levels else QSizeF(0, 0)

    def _level_for(self, scale: float) -> QImage:
        """The smallest copy that still has a pixel for each dot of the screen."""
        long = max(self.levels[0].width(), self.levels[0].height()) * scale
        enough = [one for one in self.levels if max(one.width(), one.height()) >= long]
        return enough[-1] if enough else self.levels[0]
