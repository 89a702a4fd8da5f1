"""Surat pemberitahuan kekurangan berkas: what to send, why and until when. Not a refusal."""

from reportlab.platypus import KeepTogether, Paragraph

from desk.domain.dates import local_day, long_date
from desk.domain.letters import ShortageLetter
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
    steps,
    title,
)
from desk.pdf.sentences import sentences
from desk.pdf.sheet import SheetHead, build
from desk.pdf.text import printed, told


def render_shortage(letter: ShortageLetter) -> bytes:
    """Draw the notice; equal letters give equal bytes.

    Raises:
        UnusableInputError: the office's logo is no picture.
    """
    words = sentences().shortage
    opening = words.opening if letter.head.by_chat else words.opening_counter
    story = [
        *letterhead(letter.office),
        *title(words.title, f"{words.number}: {printed(letter.number)}"),
        facts(_facts(letter)),
        Paragraph(words.addressee.format(applicant=told(letter.head.applicant)), styles.ADDRESSEE),
        Paragraph(opening, styles.SPACED),
        listing(
            Listing(
                title=words.what,
                remark_title=words.why,
                lines=letter.missing,
                when_empty="–",
                share=0.52,
            )
        ),
        *_tips(letter),
        closing(_last_words(letter), letter.head, _signature(letter)),
    ]
    head = SheetHead(
        title=words.title,
        case_number=letter.head.case_number,
        office=letter.office.name,
        made_at=letter.head.made_at,
    )
    return build(story, head)


def _facts(letter: ShortageLetter) -> list[Fact]:
    """Subject and reference."""
    words = sentences().shortage
    reference = words.reference_text.format(case_number=printed(letter.head.case_number))
    return [
        Fact(label=words.subject, values=(words.subject_text,), strong=True),
        Fact(label=words.reference, values=(reference,)),
        *case_facts(letter.head),
    ]


def _tips(letter: ShortageLetter) -> list[KeepTogether]:
    """How to take the photos, where any are sent."""
    tips = [told(tip) for tip in letter.photo_tips]
    return [KeepTogether(steps(sentences().shortage.tips, tips, numbered=False))] if tips else []


def _last_words(letter: ShortageLetter) -> list[Paragraph]:
    """Deadline, that nothing is refused, that nothing costs, and whom to ask."""
    words = sentences().shortage
    contact, by_chat = letter.office.contact.strip(), letter.head.by_chat
    until = words.deadline if by_chat else words.deadline_counter
    deadline = until.format(
        deadline=long_date(letter.deadline), case_number=printed(letter.head.case_number)
    )
    plain = words.closing_plain if by_chat else words.closing_counter
    asking = words.closing.format(contact=printed(contact)) if contact else plain
    return [
        Paragraph(deadline, styles.SPACED_STRONG),
        Paragraph(words.not_refused, styles.SPACED),
        Paragraph(f"{words.free_note} {asking}", styles.SPACED),
    ]


def _signature(letter: ShortageLetter) -> list[str]:
    """Place and day, on whose behalf, and rank over the officer's name."""
    words, office = sentences().shortage, letter.office
    day = long_date(local_day(letter.head.made_at, office.zone))
    place = place_of(office)
    behalf = (
        [words.on_behalf.format(head_title=printed(office.head_title))]
        if office.head_title.strip()
        else []
    )
    return [printed(f"{place}, {day}" if place else day), *behalf, words.signed_by]
