"""What the worker process does with a file: look, draw, read; pictures and PDFs alike.

Only the worker process imports this module.
"""

import json
from dataclasses import asdict

from desk.domain.files import FileKind, FileReason, Inspection, Pixels
from desk.intake import pdfs, pictures
from desk.intake.frames import Answer, Request
from desk.intake.kinds import kind_of
from desk.intake.unfit import UnfitFileError

PICTURES = frozenset({FileKind.JPEG, FileKind.PNG, FileKind.WEBP, FileKind.HEIC})


def inspect(_request: Request, data: bytes) -> Answer:
    """Open the file and tell its size, its pages and what the officer should know."""
    kind = kind_of(data)
    seen: Inspection
    if kind is FileKind.PDF:
        seen = pdfs.inspect_pdf(data)
    elif kind in PICTURES:
        seen = pictures.inspect_picture(data)
    else:
        raise UnfitFileError(FileReason.KIND_NOT_TAKEN, kind)
    return Answer(value=json.dumps(asdict(seen)))


def render(request: Request, data: bytes) -> Answer:
    """Draw a photo or a page."""
    kind = kind_of(data)
    drawn: Pixels
    if kind is FileKind.PDF:
        drawn = pdfs.render_page(data, request.page, request.box_px, request.turn_degrees)
    elif kind in PICTURES:
        drawn = pictures.render_picture(data, request.box_px, request.turn_degrees)
    else:
        raise UnfitFileError(FileReason.KIND_NOT_TAKEN, kind)
    size = {"width": drawn.width, "height": drawn.height, "page_count": drawn.page_count}
    return Answer(value=json.dumps(size), blob=drawn.rgb)


def text(_request: Request, data: bytes) -> Answer:
    """Read the text layer of a PDF."""
    if kind_of(data) is not FileKind.PDF:
        raise UnfitFileError(FileReason.KIND_NOT_TAKEN)
    return Answer(value=pdfs.read_text(data))
