"""The catalogue as its pages in the window show it: services, rows, phrases, under a draft overlay.

A draft is what an officer is about to change; nothing here is stored.
"""

from dataclasses import dataclass, replace
from datetime import date

from desk.actions.desk import Desk
from desk.actions.publishing import requirements_text
from desk.actions.rules import Rules
from desk.domain.catalogue import Catalogue, Level, Presence, Row, Service, ServiceTime
from desk.domain.condition_words import in_words
from desk.domain.conditions import OFFICE_PREFIX, Condition, Term
from desk.domain.office import FormSet
from desk.domain.overlay import Overlay, RowName, apply_overlay
from desk.domain.problems import Problem
from desk.domain.publication import PublicWords
from desk.domain.worktime import WorkCalendar
from desk.intake.calendar import load_calendar
from desk.intake.catalogue import load_catalogue, source_names
from desk.intake.overlay_toml import check_overlay_text, write_overlay


@dataclass(frozen=True, slots=True, kw_only=True)
class ShippedGround:
    """What came with the program: what a draft is laid over. `today` is the office's day."""

    catalogue: Catalogue
    calendar: WorkCalendar
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RowLine:
    """A row of a service as the office reads it.

    `service` is empty for a row of every service. `is_on` says whether it is asked under the
    draft, `can_switch` whether the office may change that. `when` is its condition in words,
    `cited` what it stands on.
    """

    service: str
    row: Row
    label: str
    when: str
    cited: str
    phrase: str
    is_on: bool
    can_switch: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicePage:
    """A service or bundle in full: its rows, and the list that citizens are given.

    `members` are the services of a bundle; a bundle has no rows of its own.
    """

    code: str
    name: str
    service: Service | None
    time: ServiceTime | None
    presence: Presence | None
    rows: tuple[RowLine, ...]
    members: tuple[str, ...]
    notes: tuple[str, ...]
    source: str
    public_text: str


def shipped_ground(desk: Desk) -> ShippedGround:
    """The catalogue and the calendar as shipped."""
    return ShippedGround(
        catalogue=load_catalogue(),
        calendar=load_calendar(desk.office.zone),
        today=desk.today(),
    )


def service_page(desk: Desk, code: str, overlay: Overlay) -> ServicePage:
    """A service or bundle under a draft overlay.

    Raises:
        NotFoundError: there is no such service or bundle.
    """
    shipped = load_catalogue()
    drafted = _drafted(desk, shipped, overlay)
    public = requirements_text(code, desk=drafted)
    bundle = shipped.find_bundle(code)
    if bundle is not None:
        return ServicePage(
            code=code,
            name=bundle.name,
            service=None,
            time=None,
            presence=None,
            rows=(),
            members=tuple(_member(shipped, member.service) for member in bundle.members),
            notes=(bundle.note,) if bundle.note else (),
            source=_cited(bundle.source),
            public_text=public,
        )
    service = drafted.rules.catalogue.service(code)
    return ServicePage(
        code=code,
        name=service.name,
        service=service,
        time=service.service_time,
        presence=service.presence,
        rows=_lines(drafted, shipped, code, overlay),
        members=(),
        notes=service.notes,
        source=_cited(service.source),
        public_text=public,
    )


def check_draft(desk: Desk, overlay: Overlay) -> tuple[Problem, ...]:
    """Uji katalog: every fault of a draft overlay, with place and remedy."""
    from desk.actions.catalogue_office import office_ground

    return check_overlay_text(write_overlay(overlay), office_ground(desk), "penyesuaian kantor")


def _drafted(desk: Desk, shipped: Catalogue, overlay: Overlay) -> Desk:
    """The desk as it would work by the draft."""
    kept = replace(overlay, form_set=overlay.form_set or desk.office.form_set)
    catalogue = apply_overlay(shipped, kept)
    rules: Rules = replace(desk.rules, catalogue=catalogue, overlay=overlay)
    return replace(desk, rules=rules)


def _lines(drafted: Desk, shipped: Catalogue, code: str, overlay: Overlay) -> tuple[RowLine, ...]:
    from desk.intake.public_words import load_public_words

    own = [(code, row) for row in shipped.service(code).rows]
    every = [("", row) for row in shipped.universal_rows]
    words, form_set = load_public_words(), overlay.form_set or drafted.office.form_set
    catalogue = drafted.rules.catalogue
    return tuple(
        _line(catalogue, words, form_set, (service, row), overlay) for service, row in own + every
    )


def _line(
    catalogue: Catalogue,
    words: PublicWords,
    form_set: FormSet,
    placed: tuple[str, Row],
    overlay: Overlay,
) -> RowLine:
    service, row = placed
    document = catalogue.document(row.slot.document)
    owner = catalogue.owner(row.slot.owner)
    name = RowName(service=service, slot=row.slot.key)
    on = {
        Level.LOCAL: name in overlay.local_rows,
        Level.OPTIONAL: name not in overlay.dropped_rows,
    }
    return RowLine(
        service=service,
        row=row,
        label=f"{catalogue.label(document, form_set)} – {owner.word}",
        when=_when(catalogue, row.when, words),
        cited=_cited(row.source),
        phrase=document.phrase,
        is_on=on.get(row.level, True),
        can_switch=row.level in on,
    )


def _when(catalogue: Catalogue, condition: Condition, words: PublicWords) -> str:
    """The condition for an officer; a setting of the office is said by its own question."""
    office = [one for one in condition.questions if one.startswith(OFFICE_PREFIX)]
    if not office:
        return in_words(condition, words)
    parts = [
        " dan ".join(_term(catalogue, term, words) for term in part)
        for part in condition.alternatives
    ]
    return ", atau ".join(parts)


def _term(catalogue: Catalogue, term: Term, words: PublicWords) -> str:
    if not term.question.startswith(OFFICE_PREFIX):
        alone = Condition(text="", alternatives=((term,),))
        return in_words(alone, words)
    fact = catalogue.find_office_fact(term.question.removeprefix(OFFICE_PREFIX))
    asked = fact.ask.rstrip("?") if fact else term.question
    sign = "≠" if term.negated else ":"
    return f"“{asked}” {sign} {term.value}"


def _member(catalogue: Catalogue, code: str) -> str:
    return f"{code} – {catalogue.service(code).name}"


def _cited(codes: str) -> str:
    """The sources that a row cites, by their names."""
    names = source_names()
    return "; ".join(names.get(code.strip(), code.strip()) for code in codes.split(","))
