"""What one office changes: rows, phrases, times, switches, its calendar and its quotas.

An overlay lies over the shipped catalogue and calendar and never replaces them. Applying it is
total and safe: what does not fit is passed over, and no service can lose a row that the law asks
for. `overlay_checks` says what does not fit, so that the office can mend it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from desk.domain.catalogue import (
    Catalogue,
    Document,
    Level,
    OfficeFact,
    Owner,
    Reason,
    Row,
    Service,
    ServiceTime,
)
from desk.domain.office import DeskNumber, FormSet
from desk.domain.worktime import DayOff, Season, Week, WorkCalendar

TWO_PERSONS = "catatan_dua_orang"
"""The switch: an acceptance with a note counts once a second officer confirmed it."""

SIAK_COUNTS = "terima_sudah_di_siak"
"""The switch: a document that SIAK has already need not be sent."""

SWITCHES = (
    OfficeFact(
        id=TWO_PERSONS,
        ask="Penerimaan dengan catatan pada syarat wajib harus disetujui petugas kedua?",
        values=("ya", "tidak"),
        default="tidak",
        source="kantor",
    ),
    OfficeFact(
        id=SIAK_COUNTS,
        ask="Dokumen yang sudah ada di SIAK boleh dianggap ada, tanpa foto dari warga?",
        values=("ya", "tidak"),
        default="ya",
        source="kantor",
    ),
)
"""Switches of the desk's own working, beside the facts that a condition may name.

Source: office practice; the law leaves both to the office.
"""

REMOVABLE = frozenset({Level.OPTIONAL})
"""Levels of rows that an office may drop. Local rows are off until they are switched on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeChoice:
    """What the office chose for a fact or switch (`terima_f105`, `tidak`)."""

    id: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RowName:
    """A row of a service, by its slot (`ktp_el@ibu`); without service a row of every service."""

    service: str = ""
    slot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPhrase:
    """The citizen's words for a document; empty `typed_phrase` leaves the shipped one."""

    document: str
    phrase: str
    typed_phrase: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonPhrase:
    """What goes to the citizen for a reason (R01 to R15)."""

    reason: str
    phrase: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerPhrase:
    """The plain word for a person's part (`ibu`)."""

    owner: str
    plain: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTime:
    """How long this office takes for a service: hours, or working days."""

    service: str
    working_hours: int | None = None
    working_days: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """How many requests a day a WhatsApp number takes, by the number's label."""

    number: str
    daily: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fasting:
    """The days of a Ramadan, both included."""

    first: date
    last: date
    estimated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """Everything that one office changed.

    `years` are years whose holidays the office entered itself; `open_days` are shipped days off
    on which it works all the same.
    """

    form_set: FormSet | None = None
    choices: tuple[OfficeChoice, ...] = ()
    local_rows: tuple[RowName, ...] = ()
    dropped_rows: tuple[RowName, ...] = ()
    document_phrases: tuple[DocumentPhrase, ...] = ()
    reason_phrases: tuple[ReasonPhrase, ...] = ()
    owner_phrases: tuple[OwnerPhrase, ...] = ()
    service_times: tuple[OwnTime, ...] = ()
    week: Week | None = None
    ramadan_week: Week | None = None
    ramadans: tuple[Fasting, ...] = ()
    days_off: tuple[DayOff, ...] = ()
    open_days: tuple[date, ...] = ()
    years: tuple[int, ...] = ()
    quotas: tuple[Quota, ...] = ()

    @property
    def of_catalogue(self) -> "Overlay":
        """The part that a case keeps with its catalogue: nothing of calendar and quotas."""
        return replace(
            self,
            week=None,
            ramadan_week=None,
            ramadans=(),
            days_off=(),
            open_days=(),
            years=(),
            quotas=(),
        )


def apply_overlay(catalogue: Catalogue, overlay: Overlay) -> Catalogue:
    """The catalogue as this office works by it.

    A row that is not optional stays, whatever the overlay says, and so does the last row of a
    service; names that the catalogue does not have change nothing.
    """
    return replace(
        catalogue,
        documents=tuple(_document(one, overlay) for one in catalogue.documents),
        owners=tuple(_owner(one, overlay) for one in catalogue.owners),
        reasons=tuple(_reason(one, overlay) for one in catalogue.reasons),
        office_facts=_facts(catalogue, overlay),
        universal_rows=_rows("", catalogue.universal_rows, overlay),
        services=tuple(_service(one, overlay) for one in catalogue.services),
        form_set=overlay.form_set or catalogue.form_set,
    )


def apply_to_calendar(calendar: WorkCalendar, overlay: Overlay) -> WorkCalendar:
    """The calendar as this office keeps it: its hours, its Ramadan, its own days."""
    open_days = frozenset(overlay.open_days)
    fasting_week = overlay.ramadan_week or _shipped_fasting_week(calendar, overlay)
    own_years = {fasting.first.year for fasting in overlay.ramadans}
    shipped = [season for season in calendar.seasons if season.first.year not in own_years]
    seasons = [
        *(replace(one, week=overlay.ramadan_week or one.week) for one in shipped),
        *(_season(one, fasting_week) for one in overlay.ramadans),
    ]
    return replace(
        calendar,
        week=overlay.week or calendar.week,
        seasons=tuple(sorted(seasons, key=lambda season: season.first)),
        days_off=tuple(
            off for off in (*calendar.days_off, *overlay.days_off) if off.day not in open_days
        ),
        years=calendar.years | frozenset(overlay.years),
    )


def apply_to_numbers(numbers: tuple[DeskNumber, ...], overlay: Overlay) -> tuple[DeskNumber, ...]:
    """The WhatsApp numbers with the quotas of this office."""
    quotas = {quota.number: quota.daily for quota in overlay.quotas}
    return tuple(
        replace(number, daily_quota=quotas.get(number.label, number.daily_quota))
        for number in numbers
    )


def with_choices(
    overlay: Overlay, settings: Iterable[tuple[str, str]], facts: tuple[OfficeFact, ...]
) -> Overlay:
    """The overlay with settings of the office sheet, for what the overlay itself leaves open.

    Only facts of the catalogue are taken; other settings of the sheet are for other rooms.
    """
    known = {fact.id: fact.values for fact in facts}
    chosen = {choice.id for choice in overlay.choices}
    more = tuple(
        OfficeChoice(id=name, value=value)
        for name, value in ((name.removeprefix("kantor."), value) for name, value in settings)
        if name not in chosen and value in known.get(name, ())
    )
    return replace(overlay, choices=(*overlay.choices, *more))


def is_switched_on(catalogue: Catalogue, switch: str) -> bool:
    """Whether the office of this catalogue says yes to a switch."""
    facts = (*catalogue.office_facts, *SWITCHES)
    return next(fact.default for fact in facts if fact.id == switch) == "ya"


def _facts(catalogue: Catalogue, overlay: Overlay) -> tuple[OfficeFact, ...]:
    """The facts with the office's choice as what holds, and the switches behind them."""
    chosen = {choice.id: choice.value for choice in overlay.choices}
    there = {fact.id for fact in catalogue.office_facts}
    facts = (*catalogue.office_facts, *(one for one in SWITCHES if one.id not in there))
    return tuple(
        replace(fact, default=chosen[fact.id]) if chosen.get(fact.id) in fact.values else fact
        for fact in facts
    )


def _service(service: Service, overlay: Overlay) -> Service:
    own = next((one for one in overlay.service_times if one.service == service.code), None)
    return replace(
        service,
        rows=_rows(service.code, service.rows, overlay),
        service_time=service.service_time if own is None else _time(service.service_time, own),
    )


def _time(shipped: ServiceTime, own: OwnTime) -> ServiceTime:
    if not (own.working_hours or own.working_days):
        return shipped
    return ServiceTime(
        working_hours=own.working_hours, working_days=own.working_days, note=own.note
    )


def _rows(service: str, rows: tuple[Row, ...], overlay: Overlay) -> tuple[Row, ...]:
    on = {name.slot for name in overlay.local_rows if name.service == service}
    off = {name.slot for name in overlay.dropped_rows if name.service == service}
    switched = tuple(
        replace(row, switched_on=True) if row.level is Level.LOCAL and row.slot.key in on else row
        for row in rows
    )
    kept = tuple(row for row in switched if row.level not in REMOVABLE or row.slot.key not in off)
    return kept if any(row.level is not Level.LOCAL for row in kept) else switched


def _document(document: Document, overlay: Overlay) -> Document:
    own = next((one for one in overlay.document_phrases if one.document == document.key), None)
    if own is None or not own.phrase.strip():
        return document
    typed = own.typed_phrase.strip() and own.typed_phrase
    return replace(document, phrase=own.phrase, typed_phrase=typed or document.typed_phrase)


def _owner(owner: Owner, overlay: Overlay) -> Owner:
    own = next((one for one in overlay.owner_phrases if one.owner == owner.key), None)
    return replace(owner, plain=own.plain) if own is not None and own.plain.strip() else owner


def _reason(reason: Reason, overlay: Overlay) -> Reason:
    own = next((one for one in overlay.reason_phrases if one.reason == reason.code), None)
    return replace(reason, phrase=own.phrase) if own is not None and own.phrase.strip() else reason


def _shipped_fasting_week(calendar: WorkCalendar, overlay: Overlay) -> Week:
    """The shipped hours of Ramadan; where none are shipped, those of the other weeks."""
    shipped = next((season.week for season in calendar.seasons), None)
    return shipped or overlay.week or calendar.week


def _season(fasting: Fasting, week: Week) -> Season:
    return Season(first=fasting.first, last=fasting.last, week=week, estimated=fasting.estimated)
