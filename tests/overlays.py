"""Overlays of invented offices, for tests of every room."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

from hypothesis import strategies as st

from desk.domain.office import FormSet
from desk.domain.overlay import (
    TWO_PERSONS,
    DocumentPhrase,
    Fasting,
    OfficeChoice,
    Overlay,
    OwnerPhrase,
    OwnTime,
    Quota,
    ReasonPhrase,
    RowName,
)
from desk.domain.worktime import DayOff, DayOffKind, OpenSpan, Week
from desk.intake.catalogue import load_catalogue

CATALOGUE = load_catalogue()
"""As shipped."""

TWO = OfficeChoice(id=TWO_PERSONS, value="ya")
LETTER_PHRASE = DocumentPhrase(
    document="surat_lahir", phrase="Surat lahir {owner} dari puskesmas kami"
)


def an_overlay(**more: Any) -> Overlay:
    """An office that changed nothing but what the test says."""
    return replace(Overlay(), **more)


def open_daily(start: str, end: str, days: int = 5) -> Week:
    """The same hours on the first days of the week."""
    span = OpenSpan(start=time.fromisoformat(start), end=time.fromisoformat(end))
    return Week(days=tuple((span,) if day < days else () for day in range(7)))


_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30).map(
    lambda text: text.strip() or "x"
)
_SLOTS = st.sampled_from(
    sorted({row.slot.key for service in CATALOGUE.services for row in service.rows})
)
_CODES = st.sampled_from([service.code for service in CATALOGUE.services])
_DATES = st.dates(date(2025, 1, 1), date(2028, 12, 31))
_ROWS = st.builds(RowName, service=_CODES | st.just(""), slot=_SLOTS)
_WEEKS = st.integers(1, 7).map(lambda days: open_daily("08:00", "15:30", days))


@st.composite
def _fastings(draw: st.DrawFn) -> Fasting:
    first = draw(_DATES)
    last = first + timedelta(days=draw(st.integers(0, 60)))
    return Fasting(first=first, last=last, estimated=draw(st.booleans()))


def overlays() -> st.SearchStrategy[Overlay]:
    """Overlays with any content that the file can hold, sensible or not."""
    return st.builds(
        Overlay,
        form_set=st.none() | st.sampled_from(FormSet),
        choices=_many(st.builds(OfficeChoice, id=_TEXTS, value=_TEXTS), lambda one: one.id),
        local_rows=_many(_ROWS),
        dropped_rows=_many(_ROWS, size=40),
        document_phrases=_many(
            st.builds(
                DocumentPhrase, document=_TEXTS, phrase=_TEXTS, typed_phrase=_TEXTS | st.just("")
            )
        ),
        reason_phrases=_many(st.builds(ReasonPhrase, reason=_TEXTS, phrase=_TEXTS)),
        owner_phrases=_many(st.builds(OwnerPhrase, owner=_TEXTS, plain=_TEXTS)),
        service_times=_many(
            st.builds(
                OwnTime,
                service=_CODES,
                working_hours=st.none() | st.integers(1, 100),
                working_days=st.none() | st.integers(1, 30),
                note=_TEXTS | st.just(""),
            )
        ),
        week=st.none() | _WEEKS,
        ramadan_week=st.none() | _WEEKS,
        ramadans=_many(_fastings()),
        days_off=_many(
            st.builds(
                DayOff,
                day=_DATES,
                name=_TEXTS,
                kind=st.sampled_from(DayOffKind),
                estimated=st.booleans(),
            )
        ),
        open_days=_many(_DATES),
        years=_many(st.integers(2025, 2040)),
        quotas=_many(st.builds(Quota, number=_TEXTS, daily=st.integers(1, 999))),
    )


def _many(one: st.SearchStrategy[Any], key: Any = None, *, size: int = 4) -> Any:
    return st.lists(one, max_size=size, unique_by=key).map(tuple)
