"""Type sizes, spaces and colours of the papers; everything in points."""

from reportlab.lib.colors import Color, black
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from desk.pdf.fonts import BOLD, REGULAR, register

register()

PAGE_WIDTH, PAGE_HEIGHT = A4
LEFT = RIGHT = 20 * mm
TOP = 14 * mm
BOTTOM = 18 * mm
WIDTH = PAGE_WIDTH - LEFT - RIGHT

INK = black
GREY = Color(0.33, 0.33, 0.33)
RULE = Color(0.72, 0.72, 0.72)
SHADE = Color(0.93, 0.94, 0.95)


def _style(name: str, font: str, size: float, leading: float, **more: object) -> ParagraphStyle:
    """A paragraph style with the desk's habits: long words break, lone lines do not happen."""
    return ParagraphStyle(
        name,
        fontName=font,
        fontSize=size,
        leading=leading,
        bulletFontName=font,
        bulletFontSize=size,
        textColor=more.pop("color", INK),
        allowWidows=0,
        allowOrphans=0,
        **more,
    )


BODY = _style("body", REGULAR, 10, 13.4)
STRONG = _style("strong", BOLD, 10, 13.4)
SPACED = _style("spaced", REGULAR, 10, 13.4, spaceBefore=5)
ADDRESSEE = _style("addressee", REGULAR, 10, 13.4, spaceBefore=8)
SPACED_STRONG = _style("spaced strong", BOLD, 10, 13.4, spaceBefore=5)
SMALL = _style("small", REGULAR, 8.6, 11.2, color=GREY)
HEADING = _style("heading", BOLD, 10.4, 13.4, spaceBefore=6.5, spaceAfter=1.4, keepWithNext=1)
STEP = _style("step", REGULAR, 9.6, 12, leftIndent=16, bulletIndent=2, spaceAfter=1)
TITLE = _style("title", BOLD, 13.5, 17, alignment=TA_CENTER, spaceBefore=10)
UNDER_TITLE = _style("under title", REGULAR, 10, 13.4, alignment=TA_CENTER, spaceAfter=6)
KOP_OVER = _style("kop over", REGULAR, 11.5, 14.5, alignment=TA_CENTER)
KOP_NAMES = tuple(
    _style(f"kop name {size}", BOLD, size, size * 1.22, alignment=TA_CENTER, spaceAfter=1.5)
    for size in (14.5, 13.5, 12.5)
)
"""The office's name takes the largest of these in which it stands on one line, else the last."""
KOP_LINE = _style("kop line", REGULAR, 9, 11.6, alignment=TA_CENTER)
CELL = _style("cell", REGULAR, 9.6, 12.4)
CELL_STRONG = _style("cell strong", BOLD, 9.6, 12.4)
CELL_SMALL = _style("cell small", REGULAR, 8.8, 11.6, color=GREY)
CAPTION = _style("caption", REGULAR, 8, 10.4)
