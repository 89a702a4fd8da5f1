"""Read when a bundle is offered.

Source: resources/catalogue_words/offers.toml.
"""

from functools import cache
from pathlib import Path

from pydantic import Field

from desk.domain.conditions import parse_condition
from desk.domain.errors import CatalogueUnreadableError
from desk.domain.offers import OfferRule
from desk.intake.parts import Part, read_part
from desk.intake.public_words import FOLDER


class _Age(Part):
    from_: int = Field(alias="from", ge=0)
    to: int = Field(ge=0)


class _Offer(Part):
    bundle: str
    services: tuple[str, ...]
    when: str = ""
    age: _Age | None = None
    reason: str


class _Offers(Part):
    offer: tuple[_Offer, ...]


@cache
def load_offer_rules(path: Path = FOLDER / "offers.toml") -> tuple[OfferRule, ...]:
    """The shipped rules, in the order of the file.

    Raises:
        CatalogueUnreadableError: the file is missing or has faults; they are listed.
    """
    return tuple(_rule(offer, path) for offer in read_part(path, _Offers).offer)


def _rule(offer: _Offer, path: Path) -> OfferRule:
    try:
        when = parse_condition(offer.when)
    except ValueError as fault:
        raise CatalogueUnreadableError(f"{path.name}: {offer.bundle}: {fault}") from fault
    return OfferRule(
        bundle=offer.bundle,
        services=offer.services,
        when=when,
        age_from=offer.age.from_ if offer.age else None,
        age_to=offer.age.to if offer.age else None,
        reason=offer.reason,
    )
