"""The vendored icons, painted in the colour of the text they stand beside."""

from functools import cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desk import paths

SIZES_PX = (16, 32, 48)
DISABLED_OPACITY = 0.45


@cache
def icon(name: str, colour: str) -> QIcon:
    """The icon of this file name, in this colour; fainter where its button is off."""
    text = (paths.RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(
        QByteArray(text.replace("currentColor", QColor(colour).name()).encode())
    )
    made = QIcon()
    for side in SIZES_PX:
        made.addPixmap(_drawn(renderer, side, 1.0), QIcon.Mode.Normal)
        made.addPixmap(_drawn(renderer, side, DISABLED_OPACITY), QIcon.Mode.Disabled)
    return made


def _drawn(renderer: QSvgRenderer, side: int, opacity: float) -> QPixmap:
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    renderer.render(painter)
    painter.end()
    return pixmap
