"""The typefaces of the papers, registered once per process and embedded in every file."""

from functools import cache

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from desk import paths

REGULAR = "LiberationSans"
BOLD = "LiberationSans-Bold"
MONO = "LiberationMono"

_FILES = {
    REGULAR: "LiberationSans-Regular.ttf",
    BOLD: "LiberationSans-Bold.ttf",
    MONO: "LiberationMono-Regular.ttf",
}


@cache
def register() -> None:
    """Make the typefaces known to reportlab; the second call costs nothing.

    Streams are written as plain Flate: the ASCII armour that reportlab adds by default makes
    files a quarter larger and no reader needs it.
    """
    rl_config.useA85 = 0
    for name, file in _FILES.items():
        path = paths.RESOURCES / "fonts" / file
        pdfmetrics.registerFont(TTFont(name, str(path), asciiReadable=False))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR)


@cache
def drawable() -> frozenset[int]:
    """Code points that both text faces have a sign for."""
    register()
    faces = (pdfmetrics.getFont(name).face for name in (REGULAR, BOLD))
    plain, bold = (frozenset(face.charToGlyph) for face in faces)
    return plain & bold
