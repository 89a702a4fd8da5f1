"""The QR code that ties a paper to its case: number and check code, nothing about a person."""

import segno
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject
from reportlab.platypus import Flowable

from desk.domain.letters import CaseHead
from desk.pdf.styles import INK

QUIET_MODULES = 4
"""Blank margin on each side. Source: ISO/IEC 18004, quiet zone."""

MASK = 3
"""Any of the eight masks reads; trying them all would take longer than the rest of the page."""


def content(head: CaseHead) -> str:
    """What the code says: `DKC|<case number>|<check code>`."""
    return f"DKC|{head.case_number}|{head.check_code}"


class CheckMark(Flowable):  # type: ignore[misc]  # reportlab ships no types
    """A QR code drawn as one path of black runs, which is many times cheaper than widgets.

    Its dark modules fill the square; whoever places it leaves `QUIET_MODULES` blank around.
    """

    def __init__(self, text: str, side_pt: float) -> None:
        super().__init__()
        self._rows = segno.make(text, error="m", micro=False, boost_error=False, mask=MASK).matrix
        self.width = self.height = side_pt
        self._module_pt = side_pt / len(self._rows)

    def draw(self) -> None:
        """Draw every horizontal run of dark modules as a rectangle of the same path.

        Source: ISO 32000-1, table 59 (`re`: x y width height).
        """
        canvas: Canvas = self.canv
        path = PDFPathObject(
            code=[
                f"{start} {index} {length} 1 re"
                for index, row in enumerate(reversed(self._rows))
                for start, length in _dark_runs(row)
            ]
        )
        canvas.saveState()
        canvas.setFillColor(INK)
        canvas.scale(self._module_pt, self._module_pt)
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.restoreState()


def _dark_runs(row: bytes | bytearray) -> list[tuple[int, int]]:
    """Start and length of each run of dark modules of a row."""
    runs: list[tuple[int, int]] = []
    start = 0
    for run in bytes(row).split(b"\0"):
        if run:
            runs.append((start, len(run)))
        start += len(run) + 1
    return runs
