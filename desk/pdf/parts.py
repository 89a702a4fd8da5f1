"""Parts that several papers share, each a list of flowables in reading order."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import (
    Flowable,
    HRFlowable,
    KeepTogether,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from desk.domain.errors import UnusableInputError
from desk.domain.letters import AskedLine, CaseHead
from desk.domain.office import Office
from desk.pdf import styles
from desk.pdf.fonts import REGULAR
from desk.pdf.mark import CheckMark, content
from desk.pdf.sentences import sentences
from desk.pdf.text import printed, told

GOVERNMENT = "Pemerintah"
LOGO_WIDTH_PT = 22 * mm
LOGO_HEIGHT_PT = 24 * mm
LOGO_MOST_PX = 240
MARK_PT = 20 * mm
SHORT_SIGNS = 400
"""Rows with no more text than this are low enough to be held together in pairs."""

_LABEL_PT = 37 * mm
_NUMBER_PT = 10 * mm

_PLAIN = TableStyle(
    [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 1),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
    ]
)


def plain_cells(
    style: ParagraphStyle, start: tuple[int, int], end: tuple[int, int]
) -> tuple[object, ...]:
    """The style command for cells that are plain short strings, cheaper than paragraphs."""
    return ("FONT", start, end, style.fontName, style.fontSize, style.leading)


_FACTS = TableStyle([plain_cells(styles.BODY, (0, 0), (1, -1))], parent=_PLAIN)

_LISTING = TableStyle(
    [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("BACKGROUND", (0, 0), (-1, 0), styles.SHADE),
        ("LINEABOVE", (0, 0), (-1, 0), 0.7, styles.GREY),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, styles.RULE),
        ("LEFTPADDING", (0, 0), (-1, -1), 5),
        ("RIGHTPADDING", (0, 0), (-1, -1), 5),
        ("TOPPADDING", (0, 0), (-1, -1), 2.6),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        plain_cells(styles.CELL_STRONG, (0, 0), (-1, 0)),
        plain_cells(styles.CELL, (0, 1), (0, -1)),
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A labelled value; several values stand under one another. All of them are marked up."""

    label: str
    values: tuple[str, ...]
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A numbered list as a table: its two column titles and what to say when it is empty."""

    title: str
    remark_title: str
    lines: tuple[AskedLine, ...]
    when_empty: str
    share: float = 0.66


def letterhead(office: Office) -> list[Flowable]:
    """The office's name between its logo and its address, over a double rule.

    Raises:
        UnusableInputError: the logo is no picture.
    """
    side = LOGO_WIDTH_PT + 3 * mm if office.logo_png else 0
    widths = [side, styles.WIDTH - side]
    lines = _letterhead_lines(office, widths[1])
    if office.logo_png is None:
        table = Table([[lines]], colWidths=[styles.WIDTH], style=_PLAIN)
    else:
        table = Table([[Logo(office.logo_png), lines]], colWidths=widths, style=_PLAIN)
        table.setStyle([("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    return [
        table,
        HRFlowable(width="100%", thickness=1.8, color=styles.INK, spaceBefore=4, spaceAfter=0),
        HRFlowable(width="100%", thickness=0.5, color=styles.INK, spaceBefore=1.6, spaceAfter=0),
    ]


def _letterhead_lines(office: Office, width_pt: float) -> list[Flowable]:
    """Government above, office in the middle, then lines, address and contact, each said once."""
    over, name, below = _sides(office)
    fitting = (style for style in styles.KOP_NAMES if _line_width(name, style) <= width_pt)
    return [
        *(Paragraph(printed(line.upper()), styles.KOP_OVER) for line in over),
        Paragraph(printed(name), next(fitting, styles.KOP_NAMES[-1])),
        *(Paragraph(printed(line), styles.KOP_LINE) for line in below),
    ]


def _sides(office: Office) -> tuple[list[str], str, list[str]]:
    """Lines above the name, the name, lines below it.

    Offices write government and name into their lines too: a line that opens the name stands
    in its place, a line of the government above it.
    """
    lines = [line.strip() for line in office.letterhead if line.strip()]
    over = [line for line in lines if _starts(line, GOVERNMENT)]
    names = [line for line in lines if _starts(office.name, line)]
    below = [line for line in lines if line not in over and line not in names]
    said = " ".join(below).casefold()
    below += [
        line
        for line in (office.address.strip(), office.contact.strip())
        if line and line.casefold() not in said
    ]
    default = [f"{GOVERNMENT} {office.regency}"] if office.regency.strip() else []
    return over or default, (names[0] if names else office.name).upper(), below


def _starts(text: str, opening: str) -> bool:
    """Whether the text begins with these words, whatever their capitals."""
    return text.strip().casefold().startswith(opening.casefold())


def _line_width(text: str, style: ParagraphStyle) -> float:
    """How wide the text is when it stands on one line, in points."""
    return float(stringWidth(text, style.fontName, style.fontSize))


class Logo(Flowable):  # type: ignore[misc]  # reportlab ships no types
    """The logo in its proportions, inside the space that the letterhead gives it."""

    def __init__(self, png: bytes) -> None:
        super().__init__()
        self._picture = _logo(png)
        width_px, height_px = self._picture.getSize()
        scale = min(LOGO_WIDTH_PT / width_px, LOGO_HEIGHT_PT / height_px)
        self.width, self.height = width_px * scale, height_px * scale

    def draw(self) -> None:
        """Draw the picture at the size it was given."""
        self.canv.drawImage(self._picture, 0, 0, width=self.width, height=self.height)


@lru_cache(maxsize=4)
def _logo(png: bytes) -> ImageReader:
    """The decoded logo, at most 240 pixels a side, which prints at 250 dpi.

    Raises:
        UnusableInputError: the bytes are no picture.
    """
    from PIL import Image as Picture

    try:
        with Picture.open(BytesIO(png)) as picture:
            drawn = picture.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Picture.DecompressionBombError) as error:
        raise UnusableInputError("logo") from error
    drawn.thumbnail((LOGO_MOST_PX, LOGO_MOST_PX))
    paper = Picture.new("RGB", drawn.size, "white")
    paper.paste(drawn, mask=drawn.getchannel("A"))
    return ImageReader(paper)


def title(text: str, under: str) -> list[Flowable]:
    """The paper's name in capitals with its number below."""
    return [
        Paragraph(printed(text.upper()), styles.TITLE),
        Paragraph(under, styles.UNDER_TITLE),
    ]


def facts(rows: Sequence[Fact]) -> Table:
    """Label, colon, value; a value too many for the page breaks between its lines."""
    cells: list[list[Flowable | str]] = []
    for row in rows:
        style = styles.STRONG if row.strong else styles.BODY
        for index, value in enumerate(row.values):
            label, colon = (row.label, ":") if index == 0 else ("", "")
            cells.append([label, colon, Paragraph(value, style)])
    widths = [_LABEL_PT, 4 * mm, styles.WIDTH - _LABEL_PT - 4 * mm]
    return Table(cells, colWidths=widths, style=_FACTS)


def case_facts(head: CaseHead) -> tuple[Fact, ...]:
    """Bundle or services, applicant and the tail of the NIK."""
    words = sentences().common
    services = tuple(told(name) for name in head.services)
    asked = (
        Fact(label=words.bundle, values=(told(head.bundle), "; ".join(services)))
        if head.bundle
        else Fact(label=words.service, values=services or ("–",))
    )
    applicant = Fact(label=words.applicant, values=(told(head.applicant),), strong=True)
    if not head.nik_tail:
        return (asked, applicant)
    nik = Fact(label=words.nik, values=(words.nik_tail.format(tail=printed(head.nik_tail)),))
    return (asked, applicant, nik)


def listing(asked: Listing) -> Table:
    """The list with its titles repeated on every page and no row left alone at a break."""
    room = styles.WIDTH - _NUMBER_PT
    widths = [_NUMBER_PT, room * asked.share, room * (1 - asked.share)]
    rows: list[list[Flowable | str]] = [
        [sentences().common.list_number, asked.title, asked.remark_title]
    ]
    if not asked.lines:
        rows.append(["–", Paragraph(asked.when_empty, styles.CELL), ""])
    for number, line in enumerate(asked.lines, 1):
        rows.append(
            [
                f"{number}.",
                Paragraph(told(line.text), styles.CELL),
                Paragraph(told(line.reason), styles.CELL_SMALL) if line.reason else "",
            ]
        )
    table = Table(rows, colWidths=widths, style=_LISTING, repeatRows=1, spaceBefore=8)
    if not asked.lines:
        table.setStyle([("SPAN", (1, 1), (2, 1))])
    short = all(len(line.text) + len(line.reason) <= SHORT_SIGNS for line in asked.lines)
    table.setStyle(kept_ends(len(rows), together=2 if short else 1))
    return table


def kept_ends(rows: int, *, together: int) -> list[tuple[object, ...]]:
    """Style commands that hold the first rows to the titles and the last rows to each other."""
    first = min(together, rows - 1)
    last = max(rows - together, 0)
    return [("NOSPLIT", (0, 0), (-1, first)), ("NOSPLIT", (0, last), (-1, rows - 1))]


def steps(heading: str, lines: Sequence[str], *, numbered: bool) -> list[Flowable]:
    """A short list under its heading."""
    marks = (f"{index}." if numbered else "•" for index in range(1, len(lines) + 1))
    items = [
        Paragraph(line, styles.STEP, bulletText=mark)
        for line, mark in zip(lines, marks, strict=True)
    ]
    return [Paragraph(printed(heading), styles.HEADING), *items]


def closing(
    paragraphs: Sequence[Flowable], head: CaseHead, signature: Sequence[str]
) -> KeepTogether:
    """The last words, the mark and the signature, which never part from each other.

    `signature` holds place and day, then the lines over the officer's name.
    """
    words = sentences().common
    caption = [
        CheckMark(content(head), MARK_PT),
        Spacer(1, 2.8 * mm),
        Paragraph(printed(head.case_number), styles.CAPTION),
        Paragraph(
            words.check_code.format(code=printed(grouped(head.check_code, 4, "-"))), styles.CAPTION
        ),
    ]
    signed = [
        *(Paragraph(line, styles.BODY) for line in signature),
        Spacer(1, 11 * mm),
        Paragraph(told(head.officer), styles.STRONG),
    ]
    widths = [46 * mm, styles.WIDTH - 46 * mm - 72 * mm, 72 * mm]
    block = Table([[caption, "", signed]], colWidths=widths, style=_PLAIN, spaceBefore=10)
    return KeepTogether([*paragraphs, block])


def grouped(text: str, size: int, between: str) -> str:
    """The text in groups, so that an eye can compare it."""
    return between.join(text[start : start + size] for start in range(0, len(text), size))


def place_of(office: Office) -> str:
    """Where the paper is signed: the regency without its kind, `Contoh` for `Kabupaten Contoh`."""
    kind, _, name = office.regency.partition(" ")
    return name if kind.casefold() in {"kabupaten", "kota", "kab."} and name else office.regency
