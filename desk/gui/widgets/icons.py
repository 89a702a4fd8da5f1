"""The vendored icons, painted in the colour of the text they stand beside.

An icon is read and drawn when it is first seen: a window has some hundred, and shows ten. A colour
of one theme becomes its counterpart when the other theme is put on, also in windows that are open.
"""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from typing_extensions import override

from desk import paths
from desk.gui.widgets.theme import DARK, LIGHT, Tokens, tokens_of

FOLDER = paths.RESOURCES / "icons"
DISABLED_OPACITY = 0.45

_INK = ("text", "muted", "accent", "on_document", "good", "caution", "bad")
"""Tokens that icons are drawn in."""


def _by_colour(tokens: Tokens) -> dict[str, str]:
    return {getattr(tokens, name): name for name in _INK}


_TOKENS = _by_colour(DARK) | _by_colour(LIGHT)


@cache
def icon(name: str, colour: str) -> QIcon:
    """The icon of this file name, in this colour (`#rrggbb`)."""
    return QIcon(_SvgEngine(name, colour))


class _SvgEngine(QIconEngine):
    """Draws one icon at the size and scale that is asked for."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name, self._colour = name, colour
        self._token = _TOKENS.get(colour, "")

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        from PySide6.QtSvg import QSvgRenderer

        painter.save()
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(DISABLED_OPACITY)
        side = min(rect.width(), rect.height())
        place = QRectF(0, 0, side, side)
        place.moveCenter(QRectF(rect).center())
        QSvgRenderer(QByteArray(_drawing(self._name, self._colour_now()))).render(painter, place)
        painter.restore()

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return made

    @override
    def isNull(self) -> bool:
        return False

    @override
    def clone(self) -> QIconEngine:
        return _SvgEngine(self._name, self._colour)

    def _colour_now(self) -> str:
        """The colour in the theme that the program wears."""
        if not self._token:
            return self._colour
        colour: str = getattr(tokens_of(QGuiApplication.palette()), self._token)
        return colour

    @override
    def key(self) -> str:
        return "desk"


@cache
def _drawing(name: str, colour: str) -> bytes:
    """The drawing of an icon, in this colour."""
    text = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    return text.replace("currentColor", colour).encode()
