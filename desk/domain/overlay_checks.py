"""Uji katalog: every fault of an office's overlay, each with its place and what to do about it."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from desk.domain.catalogue import Catalogue, Level, Row
from desk.domain.overlay import REMOVABLE, SWITCHES, Overlay, RowName
from desk.domain.rule_faults import Amends, RuleFault
from desk.domain.sayings import Datum, Several, saying
from desk.domain.worktime import DayOffKind, WorkCalendar

T = TypeVar("T")

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
LUNAR_MONTH_DAYS = frozenset({29, 30})

_SETTINGS = "settings"
_LEVELS = {
    Level.REQUIRED: RuleFault.REQUIRED,
    Level.CONDITIONAL: RuleFault.CONDITIONAL,
    Level.DATA: RuleFault.DATA,
    Level.LOCAL: RuleFault.LOCAL,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlayFault:
    """One fault: the table, which of its entries (from 0), the key, what is wrong, what to do."""

    table: str
    key: str
    place: int | None = None
    detail: Datum
    remedy: Datum


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeGround:
    """What an overlay is laid over: all as shipped, and the labels of the office's numbers.

    Without an office the labels are unknown (None) and not checked.
    """

    catalogue: Catalogue
    calendar: WorkCalendar
    numbers: tuple[str, ...] | None = None


def check_overlay(ground: OfficeGround, overlay: Overlay) -> tuple[OverlayFault, ...]:
    """Every fault, table by table, in the order in which they are written."""
    return (
        *_choices(ground, overlay),
        *_local_rows(ground, overlay),
        *_dropped_rows(ground, overlay),
        *_document_phrases(ground, overlay),
        *_reason_phrases(ground, overlay),
        *_owner_phrases(ground, overlay),
        *_service_times(ground, overlay),
        *_ramadans(overlay),
        *_days(ground, overlay),
        *_quotas(ground, overlay),
    )


def _choices(ground: OfficeGround, overlay: Overlay) -> Iterator[OverlayFault]:
    facts = {fact.id: fact.values for fact in (*ground.catalogue.office_facts, *SWITCHES)}
    for choice in overlay.choices:
        if choice.id not in facts:
            yield OverlayFault(
                table=_SETTINGS,
                key=choice.id,
                detail=saying(RuleFault.NO_SETTING, id=choice.id),
                remedy=saying(Amends.USE_ONE_OF, known=", ".join(facts)),
            )
        elif choice.value not in facts[choice.id]:
            yield OverlayFault(
                table=_SETTINGS,
                key=choice.id,
                detail=saying(RuleFault.NO_VALUE, id=choice.id, value=choice.value),
                remedy=saying(Amends.USE_ONE_OF, known=", ".join(facts[choice.id])),
            )


def _local_rows(ground: OfficeGround, overlay: Overlay) -> Iterator[OverlayFault]:
    names = overlay.local_rows
    yield from _twice("local_row", "slot", names, lambda name: (name.service, name.slot))
    for place, name in enumerate(names):
        rows, fault = _rows_of(ground.catalogue, "local_row", place, name)
        if fault is not None:
            yield fault
        elif not any(row.level is Level.LOCAL for row in rows):
            yield OverlayFault(
                table="local_row",
                place=place,
                key="slot",
                detail=saying(RuleFault.NOT_LOCAL, slot=name.slot),
                remedy=Amends.DELETE_TABLE,
            )


def _dropped_rows(ground: OfficeGround, overlay: Overlay) -> Iterator[OverlayFault]:
    names = overlay.dropped_rows
    yield from _twice("dropped_row", "slot", names, lambda name: (name.service, name.slot))
    for place, name in enumerate(names):
        rows, fault = _rows_of(ground.catalogue, "dropped_row", place, name)
        if fault is not None:
            yield fault
        elif not any(row.level in REMOVABLE for row in rows):
            levels = Several(parts=tuple(dict.fromkeys(_LEVELS[row.level] for row in rows)))
            yield OverlayFault(
                table="dropped_row",
                place=place,
                key="slot",
                detail=saying(
                    RuleFault.NOT_REMOVABLE, slot=name.slot, levels=levels, source=rows[0].source
                ),
                remedy=Amends.DELETE_TABLE_ROW,
            )
    yield from _blanked(ground, names)


def _blanked(ground: OfficeGround, names: tuple[RowName, ...]) -> Iterator[OverlayFault]:
    """Services all of whose rows would be gone."""
    for service in ground.catalogue.services:
        off = {name.slot for name in names if name.service == service.code}
        rows = [row for row in service.rows if row.level is not Level.LOCAL]
        if rows and all(row.level in REMOVABLE and row.slot.key in off for row in rows):
            place = next(at for at, name in enumerate(names) if name.service == service.code)
            yield OverlayFault(
                table="dropped_row",
                place=place,
                key="service",
                detail=saying(RuleFault.BLANKED, service=service.code),
                remedy=Amends.LEAVE_ONE,
            )


def _rows_of(
    catalogue: Catalogue, table: str, place: int, name: RowName
) -> tuple[tuple[Row, ...], OverlayFault | None]:
    """The rows that a name means, or the fault that it means none."""
    rows = catalogue.universal_rows
    if name.service:
        service = next((one for one in catalogue.services if one.code == name.service), None)
        if service is None:
            return (), _unknown_service(table, place, name.service)
        rows = service.rows
    found = tuple(row for row in rows if row.slot.key == name.slot)
    if found:
        return found, None
    known = ", ".join(dict.fromkeys(row.slot.key for row in rows))
    fault = OverlayFault(
        table=table,
        place=place,
        key="slot",
        detail=(
            saying(RuleFault.NOT_ASKED, service=name.service, slot=name.slot)
            if name.service
            else saying(RuleFault.NOT_ASKED_BY_ALL, slot=name.slot)
        ),
        remedy=saying(Amends.USE_ONE_OF, known=known),
    )
    return (), fault


def _document_phrases(ground: OfficeGround, overlay: Overlay) -> Iterator[OverlayFault]:
    table, own = "document_phrase", overlay.document_phrases
    yield from _twice(table, "document", own, lambda one: one.document)
    shipped = {document.key: document for document in ground.catalogue.documents}
    for place, one in enumerate(own):
        if one.document not in shipped:
            yield _unknown(table, place, "document", one.document)
            continue
        before = shipped[one.document]
        yield from _phrase(table, place, "phrase", one.phrase, before.phrase)
        if one.typed_phrase:
            typed = before.typed_phrase or before.phrase
            yield from _phrase(table, place, "typed_phrase", one.typed_phrase, typed)


def _reason_phrases(ground: OfficeGround, overlay: Overlay) -> Iterator[OverlayFault]:
    table, own = "reason_phrase", overlay.reason_phrases
    yield from _twice(table, "reason", own, lambda one: one.reason)
    shipped = {reason.code: reason.phrase for reason in ground.catalogue.reasons}
    for place, one in enumerate(own):
        if one.reason not in shipped:
            yield _unknown(table, place, "reason", one.reason)
        else:
            yield from _phrase(table, place, "phrase", one.phrase, shipped[one.reason])


def _owner_phrases(ground: OfficeGround, overlay: Overlay) -> Iterator[OverlayFault]:
    table, own = "owner_phrase", overlay.owner_phrases
    yield from _twice(table, "owner", own, lambda one: one.owner)
    shipped = {owner.key: owner.plain for owner in ground.catalogue.owners}
    for place, one in enumerate(own):
        if one.owner not in shipped:
            yield _unknown(table, place, "owner", one.owner)
        else:
            yield from _phrase(table, place, "plain", one.plain, shipped[one.owner])


def _phrase(table: str, place: int, key: str, own: str, shipped: str) -> Iterator[OverlayFault]:
    """A phrase keeps the places where the desk puts names and form codes."""
    if not own.strip():
        yield OverlayFault(
            table=table,
            place=place,
            key=key,
            detail=RuleFault.PHRASE_EMPTY,
            remedy=Amends.FILL_PHRASE,
        )
        return
    wanted, written = set(_PLACEHOLDER.findall(shipped)), set(_PLACEHOLDER.findall(own))
    for name in sorted(wanted - written - {"{form}"}):
        yield OverlayFault(
            table=table,
            place=place,
            key=key,
            detail=saying(RuleFault.PHRASE_LACKS, name=name),
            remedy=saying(Amends.WRITE_PLACE, name=name, shipped=shipped),
        )
    for name in sorted(written - wanted - {"{form}"}):
        yield OverlayFault(
            table=table,
            place=place,
            key=key,
            detail=saying(RuleFault.PHRASE_FOREIGN, name=name),
            remedy=saying(Amends.DELETE_PLACE, name=name, shipped=shipped),
        )


def _service_times(ground: OfficeGround, overlay: Overlay) -> Iterator[OverlayFault]:
    table, own = "service_time", overlay.service_times
    yield from _twice(table, "service", own, lambda one: one.service)
    known = {service.code for service in ground.catalogue.services}
    for place, one in enumerate(own):
        if one.service not in known:
            yield _unknown_service(table, place, one.service)
        if bool(one.working_hours) == bool(one.working_days):
            yield OverlayFault(
                table=table,
                place=place,
                key="working_days",
                detail=RuleFault.TIME_TWICE,
                remedy=Amends.ONE_TIME,
            )


def _ramadans(overlay: Overlay) -> Iterator[OverlayFault]:
    table = "ramadan"
    yield from _twice(table, "first", overlay.ramadans, lambda one: one.first)
    for place, one in enumerate(overlay.ramadans):
        days = (one.last - one.first).days + 1
        if days not in LUNAR_MONTH_DAYS:
            yield OverlayFault(
                table=table,
                place=place,
                key="last",
                detail=saying(RuleFault.RAMADAN_LENGTH, days=days),
                remedy=Amends.CHECK_DAYS,
            )


def _days(ground: OfficeGround, overlay: Overlay) -> Iterator[OverlayFault]:
    shipped = {off.day: off.name for off in ground.calendar.days_off}
    own = {off.day for off in overlay.days_off}
    years = ground.calendar.years | frozenset(overlay.years)
    yield from _twice("day_off", "day", overlay.days_off, lambda off: off.day)
    yield from _twice("open_day", "day", overlay.open_days, lambda day: day)
    for place, off in enumerate(overlay.days_off):
        if off.day in shipped:
            yield OverlayFault(
                table="day_off",
                place=place,
                key="day",
                detail=saying(RuleFault.OFF_ALREADY, day=str(off.day), name=shipped[off.day]),
                remedy=Amends.DELETE_TABLE,
            )
        if off.kind is not DayOffKind.LOCAL and off.day.year not in years:
            yield OverlayFault(
                table="day_off",
                place=place,
                key="kind",
                detail=saying(RuleFault.YEAR_NOT_WHOLE, year=off.day.year),
                remedy=saying(Amends.WRITE_YEARS, year=off.day.year),
            )
    for place, day in enumerate(overlay.open_days):
        if day not in shipped or day in own:
            yield OverlayFault(
                table="open_day",
                place=place,
                key="day",
                detail=saying(RuleFault.NOT_OFF, day=str(day)),
                remedy=Amends.DELETE_TABLE_OR_DAY,
            )


def _quotas(ground: OfficeGround, overlay: Overlay) -> Iterator[OverlayFault]:
    table = "quota"
    yield from _twice(table, "number", overlay.quotas, lambda one: one.number)
    if ground.numbers is None:
        return
    for place, one in enumerate(overlay.quotas):
        if one.number not in ground.numbers:
            yield OverlayFault(
                table=table,
                place=place,
                key="number",
                detail=saying(RuleFault.NO_NUMBER, label=one.number),
                remedy=saying(Amends.USE_ONE_OF, known=", ".join(ground.numbers)),
            )


def _twice(
    table: str, key: str, entries: Iterable[T], name_of: Callable[[T], str | date | tuple[str, str]]
) -> Iterator[OverlayFault]:
    seen: set[str | date | tuple[str, str]] = set()
    for place, entry in enumerate(entries):
        name = name_of(entry)
        if name in seen:
            yield OverlayFault(
                table=table,
                place=place,
                key=key,
                detail=RuleFault.TWICE,
                remedy=Amends.DELETE_ONE,
            )
        seen.add(name)


def _unknown(table: str, place: int, key: str, name: str) -> OverlayFault:
    return OverlayFault(
        table=table,
        place=place,
        key=key,
        detail=saying(RuleFault.NOT_IN_CATALOGUE, name=name),
        remedy=Amends.CHECK_OR_DELETE,
    )


def _unknown_service(table: str, place: int, code: str) -> OverlayFault:
    return OverlayFault(
        table=table,
        place=place,
        key="service",
        detail=saying(RuleFault.NO_SERVICE, code=code),
        remedy=Amends.CHECK_CODE,
    )
