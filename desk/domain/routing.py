"""Which service is right: whether one applies, what to use instead, and what a bundle becomes."""

from dataclasses import replace

from desk.domain.answers import AnswerSheet, Asker, ChecklistItem, ChecklistRequest, numbered
from desk.domain.catalogue import Bundle, Catalogue, Service
from desk.domain.checklist import Fit, ServiceFit
from desk.domain.conditions import ALWAYS, Condition, Truth, both, evaluate, open_questions

_FITS = {
    Truth.TRUE: Fit.APPLIES,
    Truth.FALSE: Fit.DOES_NOT_APPLY,
    Truth.UNDETERMINED: Fit.UNDETERMINED,
}


def subject_asker(catalogue: Catalogue, item: ChecklistItem) -> Asker:
    """Routing asks about the person whom the item concerns."""
    subject = numbered(catalogue.service(item.service).subject, item.ordinal)
    return Asker(item=item, owner=subject, subject=subject)


def fit_of(catalogue: Catalogue, sheet: AnswerSheet, item: ChecklistItem) -> ServiceFit:
    """Whether the item's service applies; where it does not, the first route that holds."""
    known = sheet.known_to(subject_asker(catalogue, item))
    truth = Truth.TRUE
    for condition in _conditions(catalogue, item):
        truth = both(truth, evaluate(condition, known))
    routes = catalogue.service(item.service).use if truth is Truth.FALSE else ()
    use = (route.service for route in routes if evaluate(route.when, known) is Truth.TRUE)
    return ServiceFit(service=item.key, fit=_FITS[truth], use_instead=next(use, None))


def routing_questions(
    catalogue: Catalogue, sheet: AnswerSheet, item: ChecklistItem
) -> tuple[str, ...]:
    """The open questions that can still change whether the service applies, or what replaces it."""
    known = sheet.known_to(subject_asker(catalogue, item))
    fit = fit_of(catalogue, sheet, item)
    conditions: tuple[Condition, ...] = ()
    if fit.fit is Fit.UNDETERMINED:
        conditions = _conditions(catalogue, item)
    elif fit.fit is Fit.DOES_NOT_APPLY and fit.use_instead is None:
        conditions = tuple(route.when for route in catalogue.service(item.service).use)
    found = (question for part in conditions for question in open_questions(part, known))
    return tuple(dict.fromkeys(found))


def expand(
    catalogue: Catalogue, codes: tuple[str, ...], facts: ChecklistRequest
) -> tuple[ChecklistItem, ...]:
    """Turn codes of services and bundles into items, one for each person a service concerns.

    Members of a bundle give way to the service that the answers call for, or drop out where the
    answers make them needless; a service named by itself stays as it was asked for. `facts` holds
    the answers and the roles; its items are not looked at. A service named twice is one item.
    """
    items: dict[str, ChecklistItem] = {}
    for code in codes:
        bundle = catalogue.find_bundle(code)
        named = (
            _members(catalogue, bundle, facts) if bundle else _per_subject(code, catalogue, facts)
        )
        for item in named:
            items.setdefault(item.key, item)
    return tuple(items.values())


def _members(
    catalogue: Catalogue, bundle: Bundle, facts: ChecklistRequest
) -> tuple[ChecklistItem, ...]:
    found: list[ChecklistItem] = []
    for member in bundle.members:
        for plain in _per_subject(member.service, catalogue, facts):
            item = _right_one(catalogue, replace(plain, bundle=bundle.code), facts)
            if item is not None:
                found.append(item)
    return tuple(found)


def _per_subject(
    code: str, catalogue: Catalogue, facts: ChecklistRequest
) -> tuple[ChecklistItem, ...]:
    subject = catalogue.service(code).subject
    ordinals = sorted({role.ordinal for role in facts.roles if role.owner == subject}) or [1]
    return tuple(ChecklistItem(service=code, ordinal=ordinal) for ordinal in ordinals)


def _right_one(
    catalogue: Catalogue, item: ChecklistItem, facts: ChecklistRequest
) -> ChecklistItem | None:
    """Follow the routes to the service that applies; None where the answers need none."""
    seen: set[str] = set()
    while item.service not in seen:
        seen.add(item.service)
        sheet = AnswerSheet(catalogue, replace(facts, items=(item,)))
        fit = fit_of(catalogue, sheet, item)
        if fit.fit is not Fit.DOES_NOT_APPLY:
            return item
        known = sheet.known_to(subject_asker(catalogue, item))
        if evaluate(_member_condition(catalogue, item), known) is Truth.FALSE:
            return None
        if fit.use_instead is None:
            return item if routing_questions(catalogue, sheet, item) else None
        if _comes_first(catalogue, item, fit.use_instead):
            return item
        item = replace(item, service=fit.use_instead)
    return item


def _comes_first(catalogue: Catalogue, item: ChecklistItem, code: str) -> bool:
    routes = catalogue.service(item.service).use
    return any(route.first for route in routes if route.service == code)


def _conditions(catalogue: Catalogue, item: ChecklistItem) -> tuple[Condition, ...]:
    service: Service = catalogue.service(item.service)
    return service.applies_when, _member_condition(catalogue, item)


def _member_condition(catalogue: Catalogue, item: ChecklistItem) -> Condition:
    bundle = catalogue.find_bundle(item.bundle) if item.bundle else None
    members = bundle.members if bundle else ()
    return next((m.when for m in members if m.service == item.service), ALWAYS)
