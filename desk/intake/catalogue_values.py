"""Turn checked catalogue tables into the values of `domain.catalogue`."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from desk.domain.case import ResultForm
from desk.domain.catalogue import (
    Bundle,
    BundleMember,
    Catalogue,
    Document,
    DocumentKind,
    FixedAnswer,
    FormCode,
    LegalBasis,
    Level,
    OfficeFact,
    OnlyFor,
    Owner,
    PaperAge,
    Presence,
    PresenceKind,
    Question,
    Reason,
    ReportingLimit,
    Route,
    Row,
    Service,
    ServiceGroup,
    ServiceResult,
    ServiceTime,
)
from desk.domain.checklist import RowForm
from desk.domain.conditions import Condition, parse_condition
from desk.domain.office import FormSet
from desk.domain.slotnames import Alias, NotAsked, SlotName

Table = dict[str, Any]


def catalogue_of(sections: dict[str, list[Table]]) -> Catalogue:
    """The catalogue of tables that passed every check."""
    return Catalogue(
        documents=tuple(_document(table) for table in sections["document"]),
        owners=tuple(Owner(**table) for table in sections["owner"]),
        questions=tuple(_question(table) for table in sections["question"]),
        office_facts=tuple(_office_fact(table) for table in sections["office_fact"]),
        form_codes=tuple(_form_code(table) for table in sections["form_code"]),
        reasons=tuple(Reason(**table) for table in sections["reason"]),
        universal_rows=tuple(_row(table) for table in sections["universal_row"]),
        services=tuple(_service(table) for table in sections["service"]),
        bundles=tuple(_bundle(table) for table in sections["bundle"]),
    )


@lru_cache(maxsize=1024)
def condition_of(text: str) -> Condition:
    """The condition; many rows share one text."""
    return parse_condition(text)


@lru_cache(maxsize=1024)
def slot_of(text: str) -> SlotName:
    """The document and owner of `ktp_el@ibu`."""
    document, owner = text.split("@")
    return SlotName(document=document, owner=owner)


def _slots(texts: Iterable[str]) -> tuple[SlotName, ...]:
    return tuple(slot_of(text) for text in texts)


def _document(table: Table) -> Document:
    stamp = table.get("stamp_duty_when")
    return Document(
        key=table["key"],
        label=table["label"],
        phrase=table["phrase"],
        typed_phrase=table.get("typed_phrase", ""),
        kind=DocumentKind(table["kind"]),
        per_person=table.get("per_person", False),
        stamp_duty_when=condition_of(stamp) if stamp else None,
        source=table["source"],
    )


def _question(table: Table) -> Question:
    rare = tuple(
        OnlyFor(value=entry["value"], services=tuple(entry["services"]))
        for entry in table.get("only_for", ())
    )
    return Question(**{**table, "values": tuple(table["values"]), "only_for": rare})


def _office_fact(table: Table) -> OfficeFact:
    return OfficeFact(**{**table, "values": tuple(table["values"])})


def _form_code(table: Table) -> FormCode:
    return FormCode(
        form_set=FormSet(table["form_set"]), document=table["document"], code=table["code"]
    )


def _row(table: Table) -> Row:
    return Row(
        slot=slot_of(table["slot"]),
        level=Level(table["level"]),
        when=condition_of(table.get("when", "")),
        ask_of=tuple(table.get("ask_of", ())),
        any_of=table.get("any_of"),
        form=RowForm(table["form"]),
        paper=PaperAge(table.get("paper", "any")),
        note=table.get("note", ""),
        source=table["source"],
        to_be_confirmed=table.get("to_be_confirmed", False),
    )


def _service(table: Table) -> Service:
    return Service(
        code=table["code"],
        name=table["name"],
        group=ServiceGroup(table["group"]),
        legal_basis=tuple(LegalBasis(**basis) for basis in table["legal_basis"]),
        forms=tuple(table["forms"]),
        may_report=tuple(table["may_report"]),
        reporting_limit=_limit(table["reporting_limit"]),
        service_time=ServiceTime(**table["service_time"]),
        results=tuple(_result(result) for result in table["result"]),
        presence=_presence(table["presence"]),
        subject=table["subject"],
        presets=_fixed(table.get("preset", ())),
        applies_when=condition_of(table.get("applies_when", "")),
        use=tuple(_route(route) for route in table.get("use", ())),
        produces=_slots(table.get("produces", ())),
        aliases=tuple(_alias(alias) for alias in table.get("alias", ())),
        not_asked=tuple(_not_asked(entry) for entry in table.get("not_asked", ())),
        rows=tuple(_row(row) for row in table["row"]),
        notes=tuple(table.get("notes", ())),
        source=table["source"],
    )


def _limit(table: Table) -> ReportingLimit:
    return ReportingLimit(**{"days": None, **table})


def _result(table: Table) -> ServiceResult:
    return ServiceResult(
        kind=table["kind"],
        label=table["label"],
        count=table.get("count", 1),
        form=ResultForm(table["form"]),
    )


def _presence(table: Table) -> Presence:
    return Presence(kind=PresenceKind(table["kind"]), note=table.get("note", ""))


def _route(table: Table) -> Route:
    return Route(
        service=table["service"],
        when=condition_of(table.get("when", "")),
        first=table.get("first", False),
    )


def _fixed(tables: Iterable[Table]) -> tuple[FixedAnswer, ...]:
    return tuple(
        FixedAnswer(
            question=table["question"],
            values=tuple(table["values"]),
            when=condition_of(table.get("when", "")),
            unless_with=tuple(table.get("unless_with", ())),
        )
        for table in tables
    )


def _bundle(table: Table) -> Bundle:
    return Bundle(
        code=table["code"],
        name=table["name"],
        results=table["results"],
        result_count=table["result_count"],
        members=tuple(_member(member) for member in table["member"]),
        fixed_answers=_fixed(table.get("fixed_answer", ())),
        aliases=tuple(_alias(alias) for alias in table.get("alias", ())),
        produced_inside=_slots(table.get("produced_inside", ())),
        not_asked=tuple(_not_asked(entry) for entry in table.get("not_asked", ())),
        note=table.get("note", ""),
        source=table["source"],
    )


def _member(table: Table) -> BundleMember:
    return BundleMember(
        service=table["service"],
        when=condition_of(table.get("when", "")),
        count=table.get("count", 1),
    )


def _alias(table: Table) -> Alias:
    return Alias(
        slot=slot_of(table["slot"]),
        targets=_slots(table["targets"]),
        service=table.get("service"),
        only_with=tuple(table.get("only_with", ())),
    )


def _not_asked(table: Table) -> NotAsked:
    return NotAsked(
        service=table["service"],
        slot=slot_of(table["slot"]),
        only_with=tuple(table.get("only_with", ())),
    )
