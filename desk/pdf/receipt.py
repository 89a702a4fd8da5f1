"""Tanda terima permohonan: what the office has, what it still needs, and by when."""

from reportlab.platypus import Paragraph

from desk.domain.dates import local_day, long_date, moment
from desk.domain.letters import ReceiptLetter
from desk.pdf import styles
from desk.pdf.parts import (
    Fact,
    Listing,
    case_facts,
    closing,
    facts,
    letterhead,
    listing,
    place_of,
    title,
)
from desk.pdf.sentences import sentences
from desk.pdf.sheet import SheetHead, build
from desk.pdf.text import printed, told


def render_receipt(letter: ReceiptLetter) -> bytes:
    """Draw the receipt; equal letters give equal bytes.

    Raises:
        UnusableInputError: the office's logo is no picture.
    """
    words, office = sentences().receipt, letter.office
    story = [
        *letterhead(office),
        *title(words.title, words.number.format(number=printed(letter.number))),
        facts(_facts(letter)),
        listing(
            Listing(
                title=words.received,
                remark_title=words.remark,
                lines=letter.received,
                when_empty=words.received_none,
            )
        ),
        listing(
            Listing(
                title=words.missing,
                remark_title=words.remark,
                lines=letter.missing,
                when_empty=words.missing_none if letter.promised_on else words.missing_unclear,
            )
        ),
        closing(_last_words(letter), letter.head, _signature(letter)),
    ]
    head = SheetHead(
        title=words.title,
        case_number=letter.head.case_number,
        office=office.name,
        made_at=letter.head.made_at,
    )
    return build(story, head)


def _facts(letter: ReceiptLetter) -> list[Fact]:
    """The labelled lines at the top."""
    words, common, office = sentences().receipt, sentences().common, letter.office
    promised = long_date(letter.promised_on) if letter.promised_on else words.promised_open
    rows = [
        Fact(label=common.case_number, values=(printed(letter.head.case_number),), strong=True),
        Fact(label=words.received_at, values=(moment(letter.received_at, office.zone),)),
        *case_facts(letter.head),
        Fact(label=words.promised, values=(promised,), strong=letter.promised_on is not None),
        Fact(label=words.cost, values=(common.free,), strong=True),
        Fact(label=common.officer, values=(told(letter.head.officer),)),
    ]
    if office.contact.strip():
        rows.append(Fact(label=common.contact, values=(printed(office.contact),)))
    return rows


def _last_words(letter: ReceiptLetter) -> list[Paragraph]:
    """What to do next, and that nobody may ask for money."""
    words = sentences().receipt
    rest = words.send_rest if letter.head.by_chat else words.bring_rest
    said = [rest] if letter.missing and letter.promised_on is None else []
    return [Paragraph(line, styles.SPACED) for line in (*said, words.keep, words.free_note)]


def _signature(letter: ReceiptLetter) -> list[str]:
    """Place, day and rank over the officer's name."""
    day = long_date(local_day(letter.head.made_at, letter.office.zone))
    place = place_of(letter.office)
    return [printed(f"{place}, {day}" if place else day), sentences().common.signed_by]
