"""PDFs inside the worker process: opened by PDFium, searched for active content by qpdf.

Only the worker process imports this module.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from time import perf_counter

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from PIL.Image import Image

from desk.domain.files import FileNote, FileReason, Inspection, Pixels
from desk.intake import pictures
from desk.intake.kinds import PROGRAM_NAMES
from desk.intake.unfit import UnfitFileError

LOOKING_PX = 512
LOOKING_S = 1.5
"""Pages are drawn until this is used up; those behind it are judged when they are looked at."""

MANY_PAGES = 50
MAX_TEXT_PAGES = 100
MAX_TEXT_CHARS = 500_000
ACTIVE = (
    b"/JavaScript",
    b"/JS",
    b"/Launch",
    b"/RichMedia",
    b"/ImportData",
    b"/GoToR",
    b"/GoToE",
    b"/XFA",
)
"""Names that make a viewer run, start or open something else: other files too, which may lie on
a stranger's server, and XFA forms, whose scripts stand in XML and whose pages are not drawn.

Links, web addresses, jumps within the file and plain form fields are ordinary.
Source: PDF 32000-1, 12.6.4 and 12.7.8.
"""

ATTACHED = (b"/EmbeddedFile", b"/EF")


def inspect_pdf(data: bytes) -> Inspection:
    """Open the PDF, draw its first pages and search it for what a viewer would run.

    Raises:
        UnfitFileError: it is damaged, protected by a password, or has no pages.
    """
    with _opened(data) as document:
        width, height, blank = _look(document)
        page_count = len(document)
    notes = list(_active_notes(data))
    if blank:
        notes.append(FileNote(reason=FileReason.BLANK))
    if page_count > MANY_PAGES:
        notes.append(FileNote(reason=FileReason.MANY_PAGES, detail=str(page_count)))
    return Inspection(width_px=width, height_px=height, page_count=page_count, notes=tuple(notes))


def render_page(data: bytes, page: int, box_px: int, turn_degrees: int) -> Pixels:
    """Draw one page, counted from 0, so that its longer side is the box.

    Raises:
        UnfitFileError: the PDF is damaged or protected, or has no such page.
    """
    box_px = max(1, min(box_px, pictures.MAX_BOX_PX))
    with _opened(data) as document:
        if not 0 <= page < len(document):
            raise UnfitFileError(FileReason.DAMAGED, f"{page + 1}/{len(document)}")
        picture = pictures.turned(_draw(document, page, box_px), turn_degrees)
        return pictures.pixels_of(picture, page_count=len(document))


def read_text(data: bytes) -> str:
    """The text of the first pages, parted by form feeds.

    Raises:
        UnfitFileError: the PDF is damaged or protected.
    """
    texts = []
    with _opened(data) as document:
        for number in range(min(len(document), MAX_TEXT_PAGES)):
            page = document[number]
            layer = page.get_textpage()
            texts.append(layer.get_text_bounded())
            layer.close()
            page.close()
    return "\f".join(texts)[:MAX_TEXT_CHARS]


@contextmanager
def _opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The PDF with its form fields, so that a visible signature is drawn too."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        protected = getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD
        reason = FileReason.PASSWORD if protected else FileReason.DAMAGED
        raise UnfitFileError(reason) from error
    try:
        if len(document) < 1:
            raise UnfitFileError(FileReason.DAMAGED, "0")
        document.init_forms()
        yield document
    except pypdfium2.PdfiumError as error:
        raise UnfitFileError(FileReason.DAMAGED, str(error)[:80]) from error
    finally:
        document.close()


def _look(document: pypdfium2.PdfDocument) -> tuple[int, int, bool]:
    """Size of the first page in points, and whether all pages that were drawn are empty."""
    start, blank = perf_counter(), True
    first = document[0]
    width, height = first.get_size()
    first.close()
    for number in range(len(document)):
        drawn = _draw(document, number, LOOKING_PX).convert("L")
        blank = blank and pictures.looks_like(drawn) in {FileReason.BLANK, FileReason.TOO_DARK}
        if perf_counter() - start > LOOKING_S:
            break
    return round(width), round(height), blank


def _draw(document: pypdfium2.PdfDocument, number: int, box_px: int) -> Image:
    page = document[number]
    try:
        longer = max(page.get_size())
        if longer <= 0:
            raise UnfitFileError(FileReason.DAMAGED, "0 pt")
        bitmap = page.render(scale=box_px / longer, rev_byteorder=True)
        picture: Image = bitmap.to_pil().convert("RGB")
        bitmap.close()
        return picture
    finally:
        page.close()


def _active_notes(data: bytes) -> Iterator[FileNote]:
    """Reasons of active content and attached files, each at most once."""
    try:
        with pikepdf.open(BytesIO(data)) as document:
            active, attached = _suspicious(document)
            names = (*document.attachments, *_attached_names(document)) if attached else ()
    except pikepdf.PasswordError as error:
        raise UnfitFileError(FileReason.PASSWORD) from error
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, KeyError) as error:
        raise UnfitFileError(FileReason.DAMAGED, type(error).__name__) from error
    programs = dict.fromkeys(name for name in names if name.lower().endswith(PROGRAM_NAMES))
    if active or programs:
        detail = ", ".join([*sorted(active), *programs])[:200]
        yield FileNote(reason=FileReason.ACTIVE_CONTENT, detail=detail)
    elif attached:
        detail = ", ".join(dict.fromkeys(names))[:200]
        yield FileNote(reason=FileReason.ATTACHED_FILES, detail=detail)


def _suspicious(document: pikepdf.Pdf) -> tuple[set[str], bool]:
    """Which active names stand in the objects, and whether a file is embedded.

    The bytes of each object are searched first, which is quick; a name inside a string is told
    from a real one only where there is something to tell.
    """
    active: set[str] = set()
    attached = False
    for item in document.objects:
        if not isinstance(item, pikepdf.Dictionary | pikepdf.Stream | pikepdf.Array):
            continue
        held = item.stream_dict if isinstance(item, pikepdf.Stream) else item
        written = held.unparse(resolved=True)
        if any(name in written for name in ACTIVE + ATTACHED):
            names = set(_names(held))
            active |= {name[1:] for name in names if name.encode() in ACTIVE}
            attached = attached or any(name.encode() in ATTACHED for name in names)
    return active, attached


def _attached_names(document: pikepdf.Pdf) -> Iterator[str]:
    """File names of attachments wherever they hang: in the catalogue or on a page as a note.

    Source: PDF 32000-1, 7.11.3 (a file specification holds /EF beside its names).
    """
    for item in document.objects:
        waiting: list[object] = [item]
        while waiting:
            held = waiting.pop()
            if isinstance(held, pikepdf.Array):
                waiting.extend(part for part in held.as_list() if _is_direct(part))
            elif isinstance(held, pikepdf.Dictionary):
                if "/EF" in held:
                    yield from (str(held[key]) for key in ("/UF", "/F") if key in held)
                waiting.extend(part for part in held.as_dict().values() if _is_direct(part))


def _names(held: pikepdf.Object) -> Iterator[str]:
    """All names in the direct content of an object: keys and values."""
    waiting = [held]
    while waiting:
        item = waiting.pop()
        if isinstance(item, pikepdf.Name):
            yield str(item)
        elif isinstance(item, pikepdf.Array):
            waiting.extend(part for part in item.as_list() if _is_direct(part))
        elif isinstance(item, pikepdf.Dictionary):
            yield from item.keys()
            waiting.extend(part for part in item.as_dict().values() if _is_direct(part))


def _is_direct(part: object) -> bool:
    return isinstance(part, pikepdf.Object) and not part.is_indirect
