"""Changing what an office changed: one step at a time, each giving a new overlay.

What is put back to the shipped words or hours leaves the overlay, so that it never holds more than
what differs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum

from desk.domain.catalogue import Catalogue, Level, Row
from desk.domain.overlay import (
    SWITCHES,
    DocumentPhrase,
    OfficeChoice,
    Overlay,
    OwnerPhrase,
    OwnTime,
    Quota,
    ReasonPhrase,
    RowName,
)
from desk.domain.sayings import Datum, Several, saying
from desk.domain.worktime import DayOff, OpenSpan, Week

_SPAN = re.compile(r"(\d{1,2})[.:](\d{2})\s*(?:-|–|s\.?d\.?)\s*(\d{1,2})[.:](\d{2})")


class TimeUnit(StrEnum):
    """In what a service time is counted."""

    WORKING_DAYS = "working_days"
    WORKING_HOURS = "working_hours"


class OverlayPart(StrEnum):
    """What an office may change."""

    FORM_SET = "form_set"
    SWITCH = "switch"
    LOCAL_ROW = "local_row"
    DROPPED_ROW = "dropped_row"
    DOCUMENT_PHRASE = "document_phrase"
    REASON_PHRASE = "reason_phrase"
    OWNER_PHRASE = "owner_phrase"
    SERVICE_TIME = "service_time"
    HOURS = "hours"
    RAMADAN = "ramadan"
    DAY_OFF = "day_off"
    OPEN_DAY = "open_day"
    YEAR = "year"
    QUOTA = "quota"


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlayChange:
    """One thing that differs between two overlays; an empty text is what was shipped."""

    part: OverlayPart
    name: str
    before: Datum
    after: Datum


def with_row(overlay: Overlay, service: str, row: Row, *, on: bool) -> Overlay:
    """Switch a local row on or off, or drop an optional row or take it back.

    Other rows are asked by the law: the overlay stays as it is.
    """
    name = RowName(service=service, slot=row.slot.key)
    if row.level is Level.LOCAL:
        rest = tuple(one for one in overlay.local_rows if one != name)
        return replace(overlay, local_rows=(*rest, name) if on else rest)
    if row.level is Level.OPTIONAL:
        rest = tuple(one for one in overlay.dropped_rows if one != name)
        return replace(overlay, dropped_rows=rest if on else (*rest, name))
    return overlay


def with_choice(overlay: Overlay, fact: str, value: str) -> Overlay:
    """Choose a value for an office fact or a switch."""
    rest = tuple(one for one in overlay.choices if one.id != fact)
    return replace(overlay, choices=(*rest, OfficeChoice(id=fact, value=value)))


def with_document_phrase(overlay: Overlay, document: str, phrase: str) -> Overlay:
    """Say a document in the office's own words; an empty phrase goes back to the shipped one."""
    rest = tuple(one for one in overlay.document_phrases if one.document != document)
    own = (DocumentPhrase(document=document, phrase=phrase),) if phrase.strip() else ()
    return replace(overlay, document_phrases=(*rest, *own))


def with_reason_phrase(overlay: Overlay, reason: str, phrase: str) -> Overlay:
    """Say a reason in the office's own words; an empty phrase goes back to the shipped one."""
    rest = tuple(one for one in overlay.reason_phrases if one.reason != reason)
    own = (ReasonPhrase(reason=reason, phrase=phrase),) if phrase.strip() else ()
    return replace(overlay, reason_phrases=(*rest, *own))


def with_owner_phrase(overlay: Overlay, owner: str, plain: str) -> Overlay:
    """Name a person's part in the office's own words; empty goes back to the shipped ones."""
    rest = tuple(one for one in overlay.owner_phrases if one.owner != owner)
    own = (OwnerPhrase(owner=owner, plain=plain),) if plain.strip() else ()
    return replace(overlay, owner_phrases=(*rest, *own))


def with_time(overlay: Overlay, service: str, own: OwnTime | None) -> Overlay:
    """How long this office takes for a service; None goes back to the shipped time."""
    rest = tuple(one for one in overlay.service_times if one.service != service)
    return replace(overlay, service_times=rest if own is None else (*rest, own))


def with_quota(overlay: Overlay, number: str, daily: int | None) -> Overlay:
    """How many requests a day a WhatsApp number takes; None goes back to the office's sheet."""
    rest = tuple(one for one in overlay.quotas if one.number != number)
    own = () if daily is None else (Quota(number=number, daily=daily),)
    return replace(overlay, quotas=(*rest, *own))


def with_day_off(overlay: Overlay, off: DayOff) -> Overlay:
    """Close the office on a day of its own; a second name for the same day takes its place."""
    rest = tuple(one for one in overlay.days_off if one.day != off.day)
    return replace(overlay, days_off=tuple(sorted((*rest, off), key=lambda one: one.day)))


def without_day_off(overlay: Overlay, day: date) -> Overlay:
    """Open the office again on a day that it had closed itself."""
    return replace(overlay, days_off=tuple(one for one in overlay.days_off if one.day != day))


def with_open_day(overlay: Overlay, day: date, *, on: bool) -> Overlay:
    """Work on a shipped day off, or not any more."""
    rest = tuple(one for one in overlay.open_days if one != day)
    return replace(overlay, open_days=tuple(sorted((*rest, day))) if on else rest)


def parse_spans(text: str) -> tuple[OpenSpan, ...]:
    """The open hours of a day as people write them: `07.30-12.00, 13.00-16.00`; empty is closed.

    Raises:
        ValueError: something in it is no span of hours.
    """
    spans = []
    for part in (one.strip() for one in text.split(",") if one.strip()):
        found = _SPAN.fullmatch(part)
        if found is None:
            raise ValueError(part)
        hour, minute, until, past = (int(group) for group in found.groups())
        spans.append(OpenSpan(start=time(hour, minute), end=time(until, past)))
    return tuple(spans)


def span_text(spans: tuple[OpenSpan, ...]) -> str:
    """The open hours of a day as they are shown."""
    return ", ".join(f"{span.start:%H.%M}-{span.end:%H.%M}" for span in spans)


def overlay_changes(
    before: Overlay, after: Overlay, catalogue: Catalogue
) -> tuple[OverlayChange, ...]:
    """What differs between two overlays, in the words of the catalogue."""
    changes = []
    for part in OverlayPart:
        old, new = _entries(part, before, catalogue), _entries(part, after, catalogue)
        for name in dict.fromkeys((*old, *new)):
            was, now = old.get(name, ""), new.get(name, "")
            if was != now:
                changes.append(OverlayChange(part=part, name=name, before=was, after=now))
    return tuple(changes)


def _entries(part: OverlayPart, overlay: Overlay, catalogue: Catalogue) -> dict[str, Datum]:
    """Everything of one part, by the name that the office knows it under."""
    read = {
        OverlayPart.FORM_SET: _form_set,
        OverlayPart.SWITCH: _choices,
        OverlayPart.LOCAL_ROW: _local_rows,
        OverlayPart.DROPPED_ROW: _dropped_rows,
        OverlayPart.DOCUMENT_PHRASE: _document_phrases,
        OverlayPart.REASON_PHRASE: _reason_phrases,
        OverlayPart.OWNER_PHRASE: _owner_phrases,
        OverlayPart.SERVICE_TIME: _service_times,
        OverlayPart.HOURS: _hours,
        OverlayPart.RAMADAN: _ramadans,
        OverlayPart.DAY_OFF: _days_off,
        OverlayPart.OPEN_DAY: _open_days,
        OverlayPart.YEAR: _years,
        OverlayPart.QUOTA: _quotas,
    }[part]
    return dict(read(overlay, catalogue))


Entries = Iterator[tuple[str, Datum]]


def _form_set(overlay: Overlay, _catalogue: Catalogue) -> Entries:
    if overlay.form_set is not None:
        yield "", overlay.form_set.value


def _choices(overlay: Overlay, catalogue: Catalogue) -> Entries:
    asked = {fact.id: fact.ask for fact in (*catalogue.office_facts, *SWITCHES)}
    for choice in overlay.choices:
        yield asked.get(choice.id, choice.id), choice.value


def _local_rows(overlay: Overlay, _catalogue: Catalogue) -> Entries:
    for name in overlay.local_rows:
        yield f"{name.service} {name.slot}".strip(), "+"


def _dropped_rows(overlay: Overlay, _catalogue: Catalogue) -> Entries:
    for name in overlay.dropped_rows:
        yield f"{name.service} {name.slot}".strip(), "-"


def _document_phrases(overlay: Overlay, _catalogue: Catalogue) -> Entries:
    for own in overlay.document_phrases:
        yield own.document, own.phrase


def _reason_phrases(overlay: Overlay, _catalogue: Catalogue) -> Entries:
    for own in overlay.reason_phrases:
        yield own.reason, own.phrase


def _owner_phrases(overlay: Overlay, _catalogue: Catalogue) -> Entries:
    for own in overlay.owner_phrases:
        yield own.owner, own.plain


def _service_times(overlay: Overlay, _catalogue: Catalogue) -> Entries:
    for own in overlay.service_times:
        days = own.working_days and saying(TimeUnit.WORKING_DAYS, count=own.working_days)
        hours = own.working_hours and saying(TimeUnit.WORKING_HOURS, count=own.working_hours)
        parts = tuple(part for part in (days, hours, own.note) if part)
        yield own.service, Several(parts=parts, joint=" ")


def _hours(overlay: Overlay, _catalogue: Catalogue) -> Entries:
    for name, week in (("week", overlay.week), ("ramadan", overlay.ramadan_week)):
        if week is not None:
            yield name, _week_text(week)


def _ramadans(overlay: Overlay, _catalogue: Catalogue) -> Entries:
    for own in overlay.ramadans:
        yield str(own.first.year), f"{own.first.isoformat()} – {own.last.isoformat()}"


def _days_off(overlay: Overlay, _catalogue: Catalogue) -> Entries:
    for own in overlay.days_off:
        yield own.day.isoformat(), own.name


def _open_days(overlay: Overlay, _catalogue: Catalogue) -> Entries:
    for day in overlay.open_days:
        yield day.isoformat(), "+"


def _years(overlay: Overlay, _catalogue: Catalogue) -> Entries:
    for year in overlay.years:
        yield str(year), "+"


def _quotas(overlay: Overlay, _catalogue: Catalogue) -> Entries:
    for own in overlay.quotas:
        yield own.number, str(own.daily)


def _week_text(week: Week) -> str:
    return "; ".join(span_text(spans) or "–" for spans in week.days)
