"""The facts under a requirement list: results, time, cost, who may report, where else to go."""

from desk.domain.answers import ChecklistRequest
from desk.domain.asking import build
from desk.domain.catalogue import Catalogue, PresenceKind, ReportingLimit, Service
from desk.domain.checklist import ChecklistRow
from desk.domain.condition_words import in_words, joined, simplified
from desk.domain.conditions import Known
from desk.domain.publication import Fact, PublicWords

SUMMONING = (
    PresenceKind.REQUIRED,
    PresenceKind.OFFICER_COMES,
    PresenceKind.BRING_ORIGINAL,
    PresenceKind.VERIFICATION,
    PresenceKind.IF_NOT_RECORDED,
    PresenceKind.PHOTO_CHANGE_ONLY,
    PresenceKind.NONE,
)
"""Kinds of presence by how much they ask; a bundle says what its most demanding service asks."""


def facts_of(
    catalogue: Catalogue,
    request: ChecklistRequest,
    services: tuple[Service, ...],
    words: PublicWords,
) -> tuple[Fact, ...]:
    """Results, time, cost, presence, who may report and, where the law is sure, until when."""
    said = words.said
    found = [
        Fact(label=said.results, text=_results(catalogue, request, words)),
        Fact(label=said.time, text=_time(services, words)),
        Fact(label=said.cost, text=said.free),
        Fact(label=said.presence, text=_presence(services, words)),
        Fact(label=said.reporters, text=_reporters(services[0], words)),
    ]
    limit = _limit(services[0].reporting_limit, words)
    return tuple([*found, Fact(label=said.limit, text=limit)] if limit else found)


def elsewhere(services: tuple[Service, ...], words: PublicWords, known: Known) -> tuple[str, ...]:
    """Which service to take in another situation, in one sentence each."""
    own = {service.code for service in services}
    found: dict[str, str] = {}
    for route in (route for service in services for route in service.use):
        when = in_words(simplified(route.when, known), words)
        if route.service not in own and when:
            line = words.said.elsewhere_line
            found.setdefault(
                route.service, line.format(condition=when, title=words.titles[route.service])
            )
    return tuple(found.values())


def unsure_of(services: tuple[Service, ...], rows: tuple[ChecklistRow, ...]) -> tuple[str, ...]:
    """What the office has to make sure of before it publishes, by code and thing."""
    found = [row.label for row in rows if row.to_be_confirmed]
    for service in services:
        if service.service_time.to_be_confirmed:
            found.append(f"{service.code}: waktu layanan")
        if service.reporting_limit.to_be_confirmed:
            found.append(f"{service.code}: batas lapor (tidak ikut dicetak)")
    return tuple(found)


def _results(catalogue: Catalogue, request: ChecklistRequest, words: PublicWords) -> str:
    results = build(catalogue, request).results
    return "; ".join(
        f"{f'{result.count} ' if result.count > 1 else ''}{result.label} "
        f"({words.results[result.form]})"
        for result in results
    )


def _time(services: tuple[Service, ...], words: PublicWords) -> str:
    said = words.said
    days = max((service.service_time.working_days or 0) for service in services)
    hours = max((service.service_time.working_hours or 0) for service in services)
    if days:
        return said.time_days.format(days=days)
    if hours:
        return said.time_hours.format(hours=hours)
    return services[0].service_time.note or said.time_agreed


def _presence(services: tuple[Service, ...], words: PublicWords) -> str:
    service = min(services, key=lambda one: SUMMONING.index(one.presence.kind))
    return words.presence_of.get(service.code, words.presence[service.presence.kind])


def _reporters(service: Service, words: PublicWords) -> str:
    names = [words.reporters.get(name, name) for name in service.may_report]
    return joined(names, "atau")


def _limit(limit: ReportingLimit, words: PublicWords) -> str:
    """Only a limit that the law is sure of is published; passing it never blocks."""
    if limit.days is None or limit.to_be_confirmed:
        return ""
    said = words.said
    if not limit.since:
        return said.limit_days_plain.format(days=limit.days)
    return said.limit_days.format(days=limit.days, since=limit.since)
