"""What an office publishes for citizens: the list of services, requirement lists and leaflets.

They come from the rows that cases are checked against, with the office's own changes: what is
published is what is asked.
"""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from desk.actions.desk import Desk
from desk.actions.service_list import all_codes
from desk.domain.answers import ChecklistRequest
from desk.domain.details import Detail
from desk.domain.errors import NotFoundError
from desk.domain.naming import result_name
from desk.domain.office import DeskNumber
from desk.domain.publication import RequirementSheet
from desk.domain.requirements import requirement_sheet
from desk.domain.sayings import saying
from desk.intake.catalogue import load_catalogue
from desk.outbox.handover import HandoverFile, write_handover
from desk.outbox.requirement_text import requirement_message, send_line

PICTURE_PX = 2105
"""The longer side of a leaflet as a picture: A4 at 180 dpi, which WhatsApp keeps readable."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaflet:
    """A leaflet as it is kept: name without ending, the PDF, and a picture where one is wanted."""

    name: str
    pdf: bytes
    png: bytes | None = None


def requirements(code: str, *, desk: Desk | None = None) -> RequirementSheet:
    """The requirement list of a service or bundle, as the office asks it.

    Raises:
        NotFoundError: there is no such service or bundle.
    """
    from desk.intake.public_words import load_public_words

    catalogue = desk.rules.catalogue if desk else load_catalogue()
    if code not in all_codes(catalogue):
        raise NotFoundError(saying(Detail.A_SERVICE, code=code))
    facts = ChecklistRequest(items=())
    if desk is not None:
        facts = ChecklistRequest(
            items=(),
            settings=() if catalogue.form_set else desk.office.settings,
            form_set=catalogue.form_set or desk.office.form_set,
        )
    return requirement_sheet(catalogue, code, load_public_words(), facts)


def requirements_text(code: str, *, desk: Desk | None = None) -> str:
    """The requirement list as a WhatsApp message.

    Raises:
        NotFoundError: there is no such service or bundle.
    """
    from desk.intake.public_words import load_public_words

    number = number_for(desk, code) if desk else None
    return requirement_message(requirements(code, desk=desk), load_public_words().said, number)


def number_for(desk: Desk, code: str) -> DeskNumber | None:
    """The WhatsApp number for a service: one that names it, else the first that takes them all."""
    able = [number for number in desk.numbers_in_use if number.phone]
    able.sort(key=lambda number: number.label)
    named = (number for number in able if code in number.services)
    general = (number for number in able if not number.services)
    return next(named, None) or next(general, None)


def draw_leaflet(desk: Desk, code: str, *, with_picture: bool = False) -> Leaflet:
    """The leaflet of a service or bundle with the office's letterhead and number.

    The picture is drawn from the PDF by the worker process.

    Raises:
        NotFoundError: there is no such service or bundle.
        UnusableInputError: the office's logo is no picture.
        WorkerFailedError: the picture cannot be drawn.
    """
    from desk.intake.public_words import load_public_words
    from desk.pdf.leaflet import LeafletOrder, render_leaflet

    sheet = requirements(code, desk=desk)
    number, said = number_for(desk, code), load_public_words().said
    order = LeafletOrder(
        office=desk.office,
        number=number,
        said=said,
        send_line=send_line(said, number),
        made_at=desk.now(),
    )
    pdf = render_leaflet(sheet, order)
    name = f"{code} {sheet.title}".replace(":", " -")
    return Leaflet(name=name, pdf=pdf, png=_picture(desk, pdf) if with_picture else None)


def save_leaflet(
    desk: Desk, code: str, folder: Path, *, with_picture: bool = False
) -> tuple[Path, ...]:
    """Write a leaflet into a folder, as PDF and, where wanted, as PNG.

    Raises:
        NotFoundError: there is no such service or bundle.
        AlreadyExistsError: something else lies there under the name.
        DiskFullError: nothing was left half written.
    """
    leaflet = draw_leaflet(desk, code, with_picture=with_picture)
    stem = result_name(leaflet.name, "").removesuffix(".pdf").rstrip(" -")
    files = [(f"{stem}.pdf", leaflet.pdf)]
    if leaflet.png is not None:
        files.append((f"{stem}.png", leaflet.png))
    return write_handover(
        folder,
        tuple(
            HandoverFile(name=name, data=data, sha256=sha256(data).hexdigest())
            for name, data in files
        ),
    )


def _picture(desk: Desk, pdf: bytes) -> bytes:
    from desk.outbox.pictures import png_of

    return png_of(desk.worker.render(pdf, box_px=PICTURE_PX))
