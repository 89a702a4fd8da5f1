"""The letterhead alone, as every paper of the office begins: for a look before it is used."""

from io import BytesIO

from reportlab.lib.units import mm
from reportlab.platypus import SimpleDocTemplate

from desk.domain.office import Office
from desk.pdf import styles
from desk.pdf.fonts import REGULAR
from desk.pdf.parts import letterhead

HEIGHT_PT = 46 * mm
_MARGIN_PT = 4 * mm


def render_letterhead(office: Office) -> bytes:
    """A strip as wide as the paper with the letterhead on it; equal input gives equal bytes.

    Raises:
        UnusableInputError: the logo is no picture.
    """
    target = BytesIO()
    template = SimpleDocTemplate(
        target,
        pagesize=(styles.PAGE_WIDTH, HEIGHT_PT),
        leftMargin=styles.LEFT - _FRAME_PADDING_PT,
        rightMargin=styles.RIGHT - _FRAME_PADDING_PT,
        topMargin=_MARGIN_PT,
        bottomMargin=0,
        invariant=1,
        initialFontName=REGULAR,
    )
    template.build(letterhead(office))
    return target.getvalue()


_FRAME_PADDING_PT = 6.0
"""SimpleDocTemplate's frame keeps this much on each side; the margins give it back."""
