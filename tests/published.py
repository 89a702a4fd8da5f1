"""Requirement sheets and leaflets of the shipped catalogue, for the tests of what is published."""

from datetime import UTC, datetime
from functools import cache

from desk.domain.answers import ChecklistRequest
from desk.domain.ids import DeskNumberId
from desk.domain.office import DeskNumber, FormSet
from desk.domain.publication import RequirementSheet
from desk.domain.requirements import requirement_sheet
from desk.intake.catalogue import load_catalogue
from desk.intake.public_words import load_public_words
from desk.outbox.requirement_text import send_line
from desk.pdf.leaflet import LeafletOrder, render_leaflet
from tests.builders import an_id
from tests.pdf.letters import an_office

CATALOGUE = load_catalogue()
WORDS = load_public_words()
CODES = (
    *(service.code for service in CATALOGUE.services),
    *(bundle.code for bundle in CATALOGUE.bundles),
)
NUMBER = DeskNumber(
    id=DeskNumberId(an_id()),
    label="WA Layanan",
    phone="+6285600011001",
    hours="Senin sampai Jumat 08.00 sampai 15.00",
)


@cache
def a_sheet(
    code: str,
    *,
    form_set: FormSet = FormSet.PERMENDAGRI_6_2026,
    settings: tuple[tuple[str, str], ...] = (),
) -> RequirementSheet:
    facts = ChecklistRequest(items=(), form_set=form_set, settings=settings)
    return requirement_sheet(CATALOGUE, code, WORDS, facts)


def an_order(number: DeskNumber | None = NUMBER) -> LeafletOrder:
    return LeafletOrder(
        office=an_office(),
        number=number,
        said=WORDS.said,
        send_line=send_line(WORDS.said, number),
        made_at=datetime(2026, 11, 22, 2, 41, tzinfo=UTC),
    )


@cache
def a_leaflet(code: str) -> bytes:
    return render_leaflet(a_sheet(code), an_order())
