"""The leaflet of a service or bundle: one A4 page that an office hangs up or hands out.

The list is set as large as one page allows; nothing of it is ever left out. The QR code opens a
chat with the office's number: wa.me stands on posters and leaflets, for citizens.
Source: UU 25/2009, Ps. 21 (requirements, time and cost of a service are published).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from reportlab.lib.colors import Color, white
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, Spacer, Table, TableStyle

from desk.domain.dates import local_day, long_date
from desk.domain.office import DeskNumber, Office
from desk.domain.phone import stored_phone
from desk.domain.publication import Asking, PublicSentences, RequirementSheet
from desk.pdf import styles
from desk.pdf.fonts import BOLD, REGULAR
from desk.pdf.mark import CheckMark
from desk.pdf.parts import letterhead
from desk.pdf.sheet import SheetHead, build
from desk.pdf.text import printed

SIZES = (12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5)
"""Sizes of the list in points; the largest that fits on the page is taken."""

ROOM = styles.PAGE_HEIGHT - styles.TOP - styles.BOTTOM - 2 * mm
QR_PT = 27 * mm
BAND = Color(0.07, 0.29, 0.42)
TINT = Color(0.93, 0.96, 0.98)
_FACT_PT = 39 * mm
_FACE = ("FONTNAME", (0, 0), (-1, -1), REGULAR)
"""Tables name a font even where they hold only paragraphs; it has to be one that is embedded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeafletOrder:
    """What a leaflet shows besides the list."""

    office: Office
    number: DeskNumber | None
    said: PublicSentences
    send_line: str
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class _Type:
    """The styles of one size of the list."""

    heading: ParagraphStyle
    line: ParagraphStyle
    small: ParagraphStyle
    strong: ParagraphStyle


def render_leaflet(sheet: RequirementSheet, order: LeafletOrder) -> bytes:
    """Draw the leaflet on one page; equal input gives equal bytes.

    Raises:
        UnusableInputError: the office's logo is no picture.
    """
    stories = ((size, with_steps) for size in SIZES for with_steps in (True, False))
    story: list[Flowable] = []
    for size, with_steps in stories:
        if with_steps and size < styles.BODY.fontSize:
            continue
        story = _story(sheet, order, _type(size), with_steps=with_steps)
        if _height(story) <= ROOM:
            break
    head = SheetHead(
        title=sheet.title,
        case_number=sheet.code,
        office=order.office.name,
        made_at=order.made_at,
    )
    return build(story, head)


@cache
def _type(size: float) -> _Type:
    """Heading, list and small print for a size; the hanging indent leaves room for the number."""
    lead, indent = size * 1.24, size * 1.9
    common = {"allowWidows": 0, "allowOrphans": 0}
    return _Type(
        heading=ParagraphStyle(
            f"leaflet heading {size}",
            fontName=BOLD,
            fontSize=size,
            leading=lead,
            textColor=BAND,
            spaceBefore=size * 0.62,
            spaceAfter=size * 0.2,
        ),
        line=ParagraphStyle(
            f"leaflet line {size}",
            fontName=REGULAR,
            fontSize=size,
            leading=lead,
            leftIndent=indent,
            bulletFontName=BOLD,
            bulletFontSize=size,
            spaceAfter=size * 0.16,
            **common,
        ),
        small=ParagraphStyle(
            f"leaflet small {size}", fontName=REGULAR, fontSize=size * 0.9, leading=lead * 0.9
        ),
        strong=ParagraphStyle(
            f"leaflet strong {size}", fontName=BOLD, fontSize=size * 0.9, leading=lead * 0.9
        ),
    )


_TITLE = ParagraphStyle(
    "leaflet title", fontName=BOLD, fontSize=17, leading=20.5, textColor=white, alignment=TA_CENTER
)
_AUDIENCE = ParagraphStyle(
    "leaflet audience", fontName=REGULAR, fontSize=10, leading=12.6, textColor=white,
    alignment=TA_CENTER, spaceBefore=2,
)  # fmt: skip


def _story(
    sheet: RequirementSheet, order: LeafletOrder, kind: _Type, *, with_steps: bool
) -> list[Flowable]:
    story = [
        *letterhead(order.office),
        Spacer(1, 3 * mm),
        _band(sheet, order.said),
        *_lists(sheet, order.said, kind),
    ]
    if sheet.handover:
        story += [Spacer(1, 2), Paragraph(printed(sheet.handover), kind.strong)]
    if with_steps:
        story += _steps(order.said, kind)
    if sheet.elsewhere:
        story.append(Paragraph(printed(order.said.elsewhere), kind.heading))
        story += [Paragraph(printed(line), kind.small) for line in sheet.elsewhere]
    return [*story, Spacer(1, 3 * mm), _foot(sheet, order, kind)]


def _height(story: Sequence[Flowable]) -> float:
    """How high the parts stand on one another; the first one keeps no space above it."""
    total = 0.0
    below = 0.0
    for place, part in enumerate(story):
        _, height = part.wrap(styles.WIDTH, styles.PAGE_HEIGHT * 4)
        above = part.getSpaceBefore() if place else 0.0
        total += height + max(above, below)
        below = part.getSpaceAfter()
    return total


def _band(sheet: RequirementSheet, said: PublicSentences) -> Table:
    """The title in white on a dark band, with for whom it is."""
    cells: list[Flowable] = [Paragraph(printed(said.title.format(title=sheet.title)), _TITLE)]
    if sheet.audience:
        cells.append(Paragraph(printed(sheet.audience), _AUDIENCE))
    style = [
        _FACE,
        ("BACKGROUND", (0, 0), (-1, -1), BAND),
        ("TOPPADDING", (0, 0), (-1, -1), 6),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 7),
        ("LEFTPADDING", (0, 0), (-1, -1), 10),
        ("RIGHTPADDING", (0, 0), (-1, -1), 10),
    ]
    return Table([[cells]], colWidths=[styles.WIDTH], style=TableStyle(style))


def _lists(sheet: RequirementSheet, said: PublicSentences, kind: _Type) -> list[Flowable]:
    """The lines under their headings; the numbers run through."""
    story: list[Flowable] = []
    number = 0
    for asking in Asking:
        lines = sheet.of(asking)
        if lines:
            story.append(Paragraph(printed(said.heading(asking)), kind.heading))
        for line in lines:
            number += 1
            story.append(Paragraph(printed(line.text), kind.line, bulletText=f"{number}."))
    return story


def _steps(said: PublicSentences, kind: _Type) -> list[Flowable]:
    lines = (Paragraph(printed(step), kind.line, bulletText="•") for step in said.steps)
    return [Paragraph(printed(said.how), kind.heading), *lines]


def _foot(sheet: RequirementSheet, order: LeafletOrder, kind: _Type) -> Table:
    """Facts on the left; on the right the code that opens a chat with the office."""
    code = _code(order)
    side = QR_PT + 14 * mm if code else 0
    facts = [
        [Paragraph(printed(fact.label), kind.strong), Paragraph(printed(fact.text), kind.small)]
        for fact in sheet.facts
    ]
    room = styles.WIDTH - side - 14
    table = Table(
        facts,
        colWidths=[_FACT_PT, room - _FACT_PT],
        style=TableStyle(
            [
                _FACE,
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 0.6),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 0.6),
            ]
        ),
    )
    day = long_date(local_day(order.made_at, order.office.zone))
    last = [
        Spacer(1, 3),
        Paragraph(printed(f"{order.send_line} {order.said.ask}"), kind.strong),
        Paragraph(
            printed(f"{order.said.free_note} {order.said.as_of.format(day=day)}."), kind.small
        ),
    ]
    cells = [[[table, *last], code]] if code else [[[table, *last]]]
    widths = [styles.WIDTH - side, side] if code else [styles.WIDTH]
    style = [
        _FACE,
        ("BACKGROUND", (0, 0), (-1, -1), TINT),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (0, -1), 8),
        ("TOPPADDING", (0, 0), (-1, -1), 5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
    ]
    return Table(cells, colWidths=widths, style=TableStyle(style))


def _code(order: LeafletOrder) -> list[Flowable]:
    """The QR code with its number below it; nothing where the office has no number yet."""
    number = order.number
    if number is None or not number.phone:
        return []
    phone = stored_phone(number.phone)
    mark = CheckMark(f"https://wa.me/{phone.link_digits}", QR_PT)
    mark.hAlign = "CENTER"
    caption = ParagraphStyle("leaflet caption", parent=styles.CAPTION, alignment=TA_CENTER)
    strong = ParagraphStyle("leaflet number", parent=caption, fontName=BOLD)
    frame = Table(
        [[mark]],
        colWidths=[QR_PT + 8 * mm],
        style=TableStyle(
            [
                _FACE,
                ("BACKGROUND", (0, 0), (-1, -1), white),
                ("ALIGN", (0, 0), (-1, -1), "CENTER"),
                ("TOPPADDING", (0, 0), (-1, -1), 4 * mm),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 4 * mm),
            ]
        ),
    )
    return [
        frame,
        Spacer(1, 3),
        Paragraph(printed(order.said.scan), caption),
        Paragraph(printed(phone.display), strong),
    ]
