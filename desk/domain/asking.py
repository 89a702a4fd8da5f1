"""Build the checklist: what is asked for one or more services together, each paper once.

Rows of all items are united: the strongest level wins, a group of which one is enough falls away
where one of its members is asked for anyway, and only questions that can still change the outcome
stay open.
Source: F-1.02 of Permendagri 6/2026 (one sheet for several requests); circular
470/13287/Dukcapil of 28 September 2021 (what one service may ask).
"""

from collections.abc import Iterable
from dataclasses import replace

from desk.domain.answers import AnswerSheet, ChecklistItem, ChecklistRequest
from desk.domain.case import CaseFile
from desk.domain.catalogue import Catalogue, ServiceResult
from desk.domain.checklist import Checklist, ExpectedResult, OpenQuestion
from desk.domain.claims import AskedQuestion, Claimant
from desk.domain.office import Office
from desk.domain.presence import with_presence
from desk.domain.routing import expand, fit_of, routing_questions, subject_asker
from desk.domain.uniting import Union


def request_for(file: CaseFile, office: Office) -> ChecklistRequest:
    """The facts of a stored case, with the switches and the form set of its office."""
    return ChecklistRequest(
        items=tuple(
            ChecklistItem(service=item.service, ordinal=item.ordinal, bundle=item.bundle)
            for item in file.items
        ),
        answers=file.answers,
        roles=file.roles,
        settings=office.settings,
        form_set=office.form_set,
    )


def build_for(catalogue: Catalogue, codes: tuple[str, ...], facts: ChecklistRequest) -> Checklist:
    """The checklist of services and bundles named by code; the items of `facts` do not count."""
    return build(catalogue, replace(facts, items=expand(catalogue, codes, facts)))


def build(catalogue: Catalogue, request: ChecklistRequest) -> Checklist:
    """The checklist of these items.

    The items stay as they are: one that does not apply is named with the service to use instead.
    """
    sheet = AnswerSheet(catalogue, request)
    claims = Claimant(catalogue, request, sheet).claims()
    union = Union(catalogue, request, sheet, claims)
    fits = tuple(fit_of(catalogue, sheet, item) for item in request.items)
    steering = _steering(catalogue, request, sheet)
    return Checklist(
        services=tuple(item.key for item in request.items),
        rows=with_presence(catalogue, (item.service for item in request.items), union.rows()),
        questions=_questions(catalogue, steering, union.open_questions()),
        results=_results(catalogue, request),
        use_instead=tuple(dict.fromkeys(fit.use_instead for fit in fits if fit.use_instead)),
        fits=fits,
    )


def _steering(
    catalogue: Catalogue, request: ChecklistRequest, sheet: AnswerSheet
) -> list[AskedQuestion]:
    """The open questions that decide which service is right."""
    found: list[AskedQuestion] = []
    for item in request.items:
        subject = subject_asker(catalogue, item).owner
        for question in routing_questions(catalogue, sheet, item):
            owner = subject if sheet.is_per_owner(question) else None
            found.append(AskedQuestion(id=question, owner=owner, asked_by=item.key))
    return found


def _questions(
    catalogue: Catalogue, steering: list[AskedQuestion], others: list[AskedQuestion]
) -> tuple[OpenQuestion, ...]:
    """Each question once for each owner: first those that choose the service."""
    askers: dict[tuple[str, str | None], list[str]] = {}
    for asked in (*steering, *others):
        codes = askers.setdefault((asked.id, asked.owner), [])
        if asked.asked_by not in codes:
            codes.append(asked.asked_by)
    first = {(asked.id, asked.owner) for asked in steering}
    places = {question.id: place for place, question in enumerate(catalogue.questions)}
    order = sorted(askers, key=lambda key: (key not in first, places[key[0]], key[1] or ""))
    return tuple(_open(catalogue, key[0], key[1], askers[key]) for key in order)


def _open(
    catalogue: Catalogue, question_id: str, owner: str | None, asked_by: Iterable[str]
) -> OpenQuestion:
    question = next(q for q in catalogue.questions if q.id == question_id)
    askers = tuple(asked_by)
    services = frozenset(key.partition(".")[0] for key in askers)
    return OpenQuestion(
        id=question.id,
        owner=owner,
        ask=question.ask,
        values=question.offered_to(services),
        multiple=question.multiple,
        asked_by=askers,
    )


def _results(catalogue: Catalogue, request: ChecklistRequest) -> tuple[ExpectedResult, ...]:
    """What the items end in, in their order; equal products of twins are counted together.

    A by-product of one service falls away where another service of the call is there for it.
    """
    main = {
        service.results[0].kind: service.code
        for service in (catalogue.service(item.service) for item in request.items)
        if service.results
    }
    found: dict[tuple[str, str], ExpectedResult] = {}
    for item in request.items:
        for place, result in enumerate(catalogue.service(item.service).results):
            if place > 0 and main.get(result.kind, item.service) != item.service:
                continue
            expected = _expected(catalogue, item, result, is_main=place == 0)
            before = found.get((item.service, result.kind))
            count = expected.count + (before.count if before else 0)
            found[item.service, result.kind] = replace(expected, count=count)
    return tuple(found.values())


def _expected(
    catalogue: Catalogue, item: ChecklistItem, result: ServiceResult, *, is_main: bool
) -> ExpectedResult:
    bundle = catalogue.find_bundle(item.bundle) if item.bundle else None
    members = bundle.members if bundle else ()
    times = next((m.count for m in members if m.service == item.service), 1) if is_main else 1
    return ExpectedResult(
        service=item.service,
        kind=result.kind,
        label=result.label,
        count=result.count * times,
        form=result.form,
    )
