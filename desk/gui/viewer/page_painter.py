"""Pages on paper: drawn one after the other at 300 dots per inch, beside the window."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from desk.actions.desk import Desk
from desk.actions.viewing import page_size_pt, picture
from desk.domain.errors import DeskError, FileLockedError
from desk.gui.viewer.viewed import ViewedFile, image_of

DOTS_PER_INCH = 300
POINTS_PER_INCH = 72
MM_PER_INCH = 25.4
MARGIN_MM = 10
SAME_SHAPE = 0.01
"""Pages whose shapes differ by less are of one size."""

STRIP_PX = 96
"""So many rows are drawn at a time: a printer's engine holds everyone else up meanwhile."""

A4_LONG_PT = 842
LONGEST_PX = 4000
"""What the worker process draws at most, and a little less."""

DOCUMENT = "Desk Dukcapil"
"""The name of the job in the queue of the printer: it says nothing about the citizen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOrder:
    """What is printed, and where: on a printer of this name, or into a PDF.

    `pages` are counted from 0. At `true_size` a page of A4 fills a sheet of A4; anything else is
    made to fit between the margins.
    """

    file: ViewedFile
    pages: tuple[int, ...]
    turn_degrees: int = 0
    true_size: bool = False
    printer: str = ""
    pdf: Path | None = None
    copies: int = 1


class PagePainter:
    """Draws the pages of one order; made, used and ended on the thread of the jobs alone."""

    def __init__(self, order: PrintOrder, size_pt: tuple[int, int]) -> None:
        from PySide6.QtPrintSupport import QPrinter

        self._painter = QPainter()
        self._printer = QPrinter()
        self._size_pt, self._pdf = size_pt, order.pdf
        if order.pdf is not None:
            self._printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            self._printer.setOutputFileName(str(order.pdf))
        else:
            self._printer.setPrinterName(order.printer)
        self._printer.setDocName(DOCUMENT)
        self._printer.setCopyCount(order.copies)
        self._printer.setResolution(DOTS_PER_INCH)
        self._printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self._printer.setFullPage(True)

    @property
    def box_px(self) -> int:
        """How long the longer side of a page is in dots."""
        long_pt = max(self._size_pt) or A4_LONG_PT
        return min(LONGEST_PX, round(long_pt / POINTS_PER_INCH * DOTS_PER_INCH))

    def draw(self, image: QImage) -> None:
        """Draw one page on a sheet of its own, upright or across as it needs.

        Raises:
            FileLockedError: the printer, or the PDF that is written, does not answer.
        """
        across = image.width() > image.height()
        self._printer.setPageOrientation(
            QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
        )
        if self._painter.isActive():
            self._printer.newPage()
        elif not self._painter.begin(self._printer):
            raise FileLockedError(self._printer.outputFileName() or self._printer.printerName())
        sheet = self._printer.paperRect(self._printer.Unit.DevicePixel).toRect()
        place = place_on(sheet.size(), image.size(), self._size_pt)
        if image.size() != place.size():
            image = image.scaled(
                place.size(),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        for top in range(0, image.height(), STRIP_PX):
            # One row more than needed: no fine line is seen where two strips meet.
            strip = image.copy(0, top, image.width(), min(STRIP_PX + 1, image.height() - top))
            self._painter.drawImage(place.x(), place.y() + top, strip)

    def finish(self) -> None:
        """Give the pages to the printer."""
        self._painter.end()

    def abort(self) -> None:
        """Give up: no half of a document comes out, and no half of a PDF stays."""
        self._printer.abort()
        self._painter.end()
        if self._pdf is not None:
            self._pdf.unlink(missing_ok=True)


def place_on(sheet: QSize, image: QSize, size_pt: tuple[int, int]) -> QRect:
    """Where a page lies on the sheet: at its true size where that is known, else between margins.

    `size_pt` is that of the first page of the document, zeros where it is not known. A page that
    is larger than the sheet is made to fit.
    """
    wanted = _true_size(image, size_pt)
    room = sheet
    if wanted is None:
        margin = 2 * round(MARGIN_MM / MM_PER_INCH * DOTS_PER_INCH)
        room = QSize(sheet.width() - margin, sheet.height() - margin)
        wanted = image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    elif wanted.width() > room.width() + 1 or wanted.height() > room.height() + 1:
        wanted = wanted.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(0, 0, wanted.width(), wanted.height())
    place.moveCenter(QRect(0, 0, sheet.width(), sheet.height()).center())
    return place


def begin(desk: Desk, order: PrintOrder) -> PagePainter:
    """Find the printer, and the true size of the pages where it counts.

    Raises:
        StoredFileDamagedError: the stored bytes are gone or changed.
    """
    size = (0, 0)
    if order.true_size:
        size = page_size_pt(desk, order.file.file_id, order.file.sha256)
    return PagePainter(order, size)


def draw_page(desk: Desk, order: PrintOrder, painter: PagePainter, page: int) -> PagePainter:
    """Let the worker process draw a page as finely as paper shows it, and print it.

    Raises:
        StoredFileDamagedError: the stored bytes are gone or changed.
        WorkerFailedError: the file hangs or breaks its reader.
        FileLockedError: the printer does not answer.
    """
    try:
        pixels = picture(
            desk,
            order.file.file_id,
            order.file.sha256,
            page=page,
            box_px=painter.box_px,
            turn_degrees=order.turn_degrees,
        )
        painter.draw(image_of(pixels))
    except DeskError:
        painter.abort()
        raise
    return painter


def finish(painter: PagePainter) -> PagePainter:
    """Give everything to the printer."""
    painter.finish()
    return painter


def printers() -> tuple[str, ...]:
    """The printers of this computer, the usual one first."""
    from PySide6.QtPrintSupport import QPrinterInfo

    names = [str(name) for name in QPrinterInfo.availablePrinterNames()]
    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(names, key=lambda name: (name != usual, name.casefold())))


def _true_size(image: QSize, size_pt: tuple[int, int]) -> QSize | None:
    """The size of a page in dots; None where it is not known, or of another shape than it."""
    short, long = sorted(size_pt)
    if not short:
        return None
    if abs(min(image.toTuple()) / max(image.toTuple()) - short / long) > SAME_SHAPE:
        return None
    scale = long / POINTS_PER_INCH * DOTS_PER_INCH / max(image.toTuple())
    return QSize(round(image.width() * scale), round(image.height() * scale))
