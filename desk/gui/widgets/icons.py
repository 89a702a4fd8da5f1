"""The vendored icons, painted in the colour of the text they stand beside."""

from functools import cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desk import paths

SIZES_PX = (16, 32)
"""Drawn for screens of 100 and 200 per cent; Qt scales what lies between."""


@cache
def icon(name: str, colour: str) -> QIcon:
    """The icon of this file name, in this colour."""
    text = (paths.RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(
        QByteArray(text.replace("currentColor", QColor(colour).name()).encode())
    )
    made = QIcon()
    for side in SIZES_PX:
        made.addPixmap(_drawn(renderer, side))
    return made


def _drawn(renderer: QSvgRenderer, side: int) -> QPixmap:
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    return pixmap
