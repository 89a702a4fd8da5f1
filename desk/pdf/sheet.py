"""One A4 paper from its parts: margins, page numbers, metadata, the same bytes every time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, SimpleDocTemplate

from desk.pdf import styles
from desk.pdf.fonts import REGULAR
from desk.pdf.sentences import sentences

PRODUCER = "Desk Dukcapil"
LANGUAGE = "id-ID"
_FOOT_PT = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetHead:
    """What a file says about itself. Nothing about a person belongs here."""

    title: str
    case_number: str
    office: str
    made_at: datetime


class NumberedCanvas(Canvas):  # type: ignore[misc]  # reportlab ships no types
    """Keeps its pages until the last is drawn, because each names their total."""

    head: SheetHead

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        self._kept: list[dict[str, object]] = []

    def showPage(self) -> None:  # noqa: N802  # reportlab's own name
        """Keep the page and begin the next."""
        self._kept.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Write every kept page with its foot, then the file."""
        kept, total = self._kept, len(self._kept)
        for page in kept:
            self.__dict__.update(page)
            self._draw_foot(total)
            super().showPage()
        super().save()

    def _draw_foot(self, total: int) -> None:
        """Case number on the left, page number on the right, over a thin rule."""
        words = sentences().common
        left = words.continued.format(title=self.head.title, case_number=self.head.case_number)
        right = words.page.format(page=self._pageNumber, total=total)
        y = styles.BOTTOM - 9
        self.setStrokeColor(styles.RULE)
        self.setLineWidth(0.5)
        self.line(styles.LEFT, y, styles.LEFT + styles.WIDTH, y)
        self.setFillColor(styles.GREY)
        self.setFont(REGULAR, _FOOT_PT)
        self.drawString(styles.LEFT, y - 11, left)
        self.drawRightString(styles.LEFT + styles.WIDTH, y - 11, right)


def build(story: Sequence[Flowable], head: SheetHead) -> bytes:
    """Lay the parts out in reading order, top to bottom.

    Equal input gives equal bytes: dates come from `made_at`, the id from the content.
    """
    target = BytesIO()
    template = SimpleDocTemplate(
        target,
        pagesize=(styles.PAGE_WIDTH, styles.PAGE_HEIGHT),
        leftMargin=styles.LEFT - _FRAME_PADDING_PT,
        rightMargin=styles.RIGHT - _FRAME_PADDING_PT,
        topMargin=styles.TOP - _FRAME_PADDING_PT,
        bottomMargin=styles.BOTTOM - _FRAME_PADDING_PT,
        title=f"{head.title} {head.case_number}",
        author=head.office,
        subject=head.title,
        creator=PRODUCER,
        producer=PRODUCER,
        lang=LANGUAGE,
        displayDocTitle=True,
        invariant=1,
        pageCompression=1,
        initialFontName=REGULAR,
    )

    def numbered(*args: object, **options: object) -> NumberedCanvas:
        canvas = NumberedCanvas(*args, **options)
        canvas.head = head
        stamp = head.made_at.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")
        canvas.setDateFormatter(lambda *_: stamp)
        return canvas

    template.build(list(story), canvasmaker=numbered)
    return target.getvalue()


_FRAME_PADDING_PT = 6.0
"""SimpleDocTemplate's frame keeps this much on each side; the margins give it back."""
