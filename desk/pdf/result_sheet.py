"""Lembar hasil layanan: what was issued, how to print it, how to check it, what to bring."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Table, TableStyle

from desk.domain.dates import local_day, long_date, moment
from desk.domain.letters import IssuedLine, ResultLetter
from desk.domain.office import Office
from desk.pdf import styles
from desk.pdf.fonts import MONO, REGULAR
from desk.pdf.parts import (
    Fact,
    case_facts,
    closing,
    facts,
    grouped,
    letterhead,
    place_of,
    plain_cells,
    steps,
    title,
)
from desk.pdf.sentences import sentences
from desk.pdf.sheet import SheetHead, build
from desk.pdf.text import printed, told

VERIFICATION_SETTING = "surat.verifikasi_tte"
"""Setting of the office that replaces the address of the national verification service."""

FINGERPRINT_GROUP = 8
FINGERPRINT_SIZE_PT = 7.6

_TABLE = TableStyle(
    [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("BACKGROUND", (0, 0), (-1, 0), styles.SHADE),
        ("LINEABOVE", (0, 0), (-1, 0), 0.7, styles.GREY),
        ("LINEBELOW", (0, 0), (-1, 0), 0.4, styles.RULE),
        ("LEFTPADDING", (0, 0), (-1, -1), 5),
        ("RIGHTPADDING", (0, 0), (-1, -1), 5),
        ("TOPPADDING", (0, 0), (-1, -1), 2.6),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.6),
        plain_cells(styles.CELL_STRONG, (0, 0), (-1, 0)),
        plain_cells(styles.CELL, (0, 1), (0, -1)),
    ]
)


def render_result_sheet(letter: ResultLetter) -> bytes:
    """Draw the sheet; equal letters give equal bytes.

    Raises:
        UnusableInputError: the office's logo is no picture.
    """
    words = sentences().result
    guidance = _guidance(letter)
    story = [
        *letterhead(letter.office),
        *title(words.title, words.number.format(number=printed(letter.number))),
        facts(_facts(letter)),
        _issued_table(letter.issued),
        *(KeepTogether(group) for group in guidance[:-1]),
        closing(guidance[-1] if guidance else [], letter.head, _signature(letter)),
    ]
    head = SheetHead(
        title=words.title,
        case_number=letter.head.case_number,
        office=letter.office.name,
        made_at=letter.head.made_at,
    )
    return build(story, head)


def _facts(letter: ResultLetter) -> list[Fact]:
    """The labelled lines at the top."""
    words, common, office = sentences().result, sentences().common, letter.office
    return [
        Fact(label=common.case_number, values=(printed(letter.head.case_number),), strong=True),
        Fact(label=words.made_at, values=(moment(letter.head.made_at, office.zone),)),
        *case_facts(letter.head),
        Fact(label=words.cost, values=(common.free,), strong=True),
    ]


def _issued_table(issued: tuple[IssuedLine, ...]) -> Table:
    """A row per result and, for a file, a second one with its name and fingerprint."""
    words = sentences().result
    titles = (sentences().common.list_number, words.document, words.document_number, words.form)
    rows: list[list[Flowable | str]] = [list(titles)]
    commands: list[tuple[object, ...]] = [("NOSPLIT", (0, 0), (-1, 2))]
    for number, line in enumerate(issued, 1):
        rows.append(_issued_cells(number, line))
        if line.sha256:
            rows.append(["", _file_cells(line), "", ""])
            at = len(rows) - 1
            commands += [
                ("SPAN", (1, at), (3, at)),
                ("NOSPLIT", (0, at - 1), (-1, at)),
                ("BOTTOMPADDING", (0, at - 1), (-1, at - 1), 0),
                ("TOPPADDING", (0, at), (-1, at), 1),
            ]
        last = len(rows) - 1
        commands.append(("LINEBELOW", (0, last), (-1, last), 0.4, styles.RULE))
    commands[0] = ("NOSPLIT", (0, 0), (-1, min(2, len(rows) - 1)))
    room = styles.WIDTH - 10 * mm
    widths = [10 * mm, room * 0.38, room * 0.34, room * 0.28]
    table = Table(rows, colWidths=widths, style=_TABLE, repeatRows=1, spaceBefore=8)
    table.setStyle(commands)
    return table


def _issued_cells(number: int, line: IssuedLine) -> list[Flowable | str]:
    """Number, what it is, its document number and its form."""
    words = sentences().result
    form = words.form_card if line.is_card else words.form_pdf if line.sha256 else words.form_entry
    return [
        f"{number}.",
        Paragraph(told(line.label), styles.CELL_STRONG),
        Paragraph(told(line.document_number) or words.no_number, styles.CELL),
        Paragraph(form, styles.CELL),
    ]


def _file_cells(line: IssuedLine) -> list[Flowable]:
    """The name in the hand-over folder and the fingerprint in groups of eight."""
    words = sentences().result
    groups = grouped(printed(line.sha256), FINGERPRINT_GROUP, " ")
    fingerprint = f'<font name="{MONO}" size="{FINGERPRINT_SIZE_PT}" color="black">{groups}</font>'
    return [
        Paragraph(words.file.format(name=told(line.file_name)), styles.CELL),
        Paragraph(f"{words.fingerprint} {fingerprint}", styles.CELL_SMALL),
    ]


def _guidance(letter: ResultLetter) -> list[list[Flowable]]:
    """Only what these results need: files are printed and checked, cards are fetched."""
    words = sentences().result
    groups: list[list[Flowable]] = []
    if letter.pending:
        heading = f"{words.pending} ({words.pending_note})"
        groups.append(steps(heading, [told(line) for line in letter.pending], numbered=False))
    if letter.bring:
        groups.append(steps(words.bring, [told(line) for line in letter.bring], numbered=False))
    if any(line.sha256 for line in letter.issued):
        verification = printed(_verification(letter.office))
        checking = [line.format(verification=verification) for line in words.checking_steps]
        groups += [
            steps(words.printing, words.printing_steps, numbered=True),
            steps(words.untouched, words.untouched_steps, numbered=True),
            steps(words.checking, checking, numbered=True),
        ]
    return groups


def _verification(office: Office) -> str:
    """Where a signature is checked: the office's setting, else what ships.

    Source: PP 71/2019 (electronic certification); the addresses of BSrE and Komdigi change.
    """
    return dict(office.settings).get(VERIFICATION_SETTING) or sentences().result.verification


def _signature(letter: ResultLetter) -> list[str]:
    """Place, day and rank over the officer's name."""
    day = long_date(local_day(letter.head.made_at, letter.office.zone))
    place = place_of(letter.office)
    return [printed(f"{place}, {day}" if place else day), sentences().common.signed_by]
