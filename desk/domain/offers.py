"""Which bundle to offer when the facts suggest it: a birth, a death with a spouse, a marriage.

The rules are data (`resources/catalogue_words/offers.toml`); an offer never changes a case by
itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desk.domain.answers import AnswerSheet, ChecklistItem, ChecklistRequest, numbered
from desk.domain.catalogue import Catalogue
from desk.domain.conditions import ALWAYS, Condition, Truth, evaluate
from desk.domain.routing import expand, subject_asker


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferRule:
    """Offer `bundle` where one of `services` is asked for and `when` is not answered against.

    With an age range the age of the person concerned has to be known and within it.
    """

    bundle: str
    services: tuple[str, ...]
    when: Condition = ALWAYS
    age_from: int | None = None
    age_to: int | None = None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAge:
    """The age in full years of a person of the case."""

    owner: str
    ordinal: int = 1
    years: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A bundle to offer. `adds` are services that the case does not have yet.

    `certain` is false while an answer that decides it is still open.
    """

    bundle: str
    name: str
    reason: str
    adds: tuple[str, ...]
    certain: bool


def offers(
    catalogue: Catalogue,
    rules: Sequence[OfferRule],
    request: ChecklistRequest,
    ages: Sequence[PersonAge] = (),
) -> tuple[Offer, ...]:
    """The bundles that fit what is asked, those that are certain first, each once.

    A bundle that the case has already, or that would add nothing, is not offered.
    """
    found: dict[str, Offer] = {}
    for rule in rules:
        for item in request.items:
            if item.service not in rule.services or item.bundle is not None:
                continue
            offer = _offer(catalogue, rule, request, item, ages)
            known = found.get(rule.bundle)
            if offer and (known is None or (offer.certain and not known.certain)):
                found[rule.bundle] = offer
    return tuple(sorted(found.values(), key=lambda offer: not offer.certain))


def _offer(
    catalogue: Catalogue,
    rule: OfferRule,
    request: ChecklistRequest,
    item: ChecklistItem,
    ages: Sequence[PersonAge],
) -> Offer | None:
    sheet = AnswerSheet(catalogue, request)
    truth = evaluate(rule.when, sheet.known_to(subject_asker(catalogue, item)))
    bundle = catalogue.find_bundle(rule.bundle)
    if bundle is None or truth is Truth.FALSE or not _of_age(catalogue, rule, item, ages):
        return None
    has = {one.service for one in request.items}
    members = expand(catalogue, (bundle.code,), replace(request, items=()))
    adds = tuple(dict.fromkeys(m.service for m in members if m.service not in has))
    if not adds:
        return None
    return Offer(
        bundle=bundle.code,
        name=bundle.name,
        reason=rule.reason,
        adds=adds,
        certain=truth is Truth.TRUE,
    )


def _of_age(
    catalogue: Catalogue, rule: OfferRule, item: ChecklistItem, ages: Sequence[PersonAge]
) -> bool:
    if rule.age_from is None or rule.age_to is None:
        return True
    subject = numbered(catalogue.service(item.service).subject, item.ordinal)
    years = [age.years for age in ages if numbered(age.owner, age.ordinal) == subject]
    return any(rule.age_from <= each <= rule.age_to for each in years)
