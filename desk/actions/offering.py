"""Which bundles suit a case, and how much of a case is ready."""

from zoneinfo import ZoneInfo

from desk.actions.cases import CaseView
from desk.actions.desk import Desk
from desk.domain.answers import age_in_years
from desk.domain.case import CaseFile
from desk.domain.offers import Offer, PersonAge, offers
from desk.domain.readiness import Readiness, readiness


def offered_bundles(desk: Desk, seen: CaseView) -> tuple[Offer, ...]:
    """The bundles that the services, answers and dates of a case suggest."""
    from desk.intake.offer_rules import load_offer_rules

    facts = desk.rules.facts(seen.catalogue, seen.file, desk.office)
    return offers(seen.catalogue, load_offer_rules(), facts, _ages(desk, seen.file))


def case_readiness(seen: CaseView) -> Readiness:
    """How many products of a case are ready ("4 dari 7 siap")."""
    return readiness(seen.file, seen.checklist)


def _ages(desk: Desk, file: CaseFile) -> tuple[PersonAge, ...]:
    """The ages on the day of the first message, of those whose day of birth is known."""
    born = {person.id: person.birth_date for person in file.people}
    on = file.case.first_message_at.astimezone(ZoneInfo(desk.office.zone.iana)).date()
    return tuple(
        PersonAge(owner=role.owner, ordinal=role.ordinal, years=age_in_years(birth, on))
        for role in file.roles
        if role.person_id is not None and (birth := born.get(role.person_id)) is not None
    )
