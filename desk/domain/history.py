"""What happened to a case, told so that somebody from outside understands it, and how long it took.

Written from the journal: who did what and when, and how long each service lay with the office,
with the citizen, and with another agency.
Source: UU 37/2008, Ps. 8 and 9 (the Ombudsman asks an office for what was done and when).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise

from desk.domain.case import (
    Answer,
    CaseFile,
    Evidence,
    Finding,
    FindingKind,
    Item,
    Note,
    Paper,
    Reply,
    Result,
)
from desk.domain.dates import clock_with_zone, local_day, short_date
from desk.domain.history_words import REDONE, UNDONE, VERBS
from desk.domain.ids import EntryId, ItemId
from desk.domain.masking import masked_text
from desk.domain.office import Zone
from desk.domain.status import FINAL, Status
from desk.domain.words import word
from desk.domain.worktime import (
    StatusChange,
    WorkCalendar,
    office_minutes,
    working_minutes_between,
)

Thing = Item | Answer | Evidence | Finding | Result | Paper | Reply | Note
"""What an act may have written."""

MINUTES_IN_HOUR = 60
HOURS_IN_DAY = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class PastAct:
    """An entry of the journal, read back. `undoes` is the act that it took back."""

    id: EntryId
    at: datetime
    officer: str
    verb: str
    things: tuple[Thing, ...] = ()
    undoes: EntryId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryWords:
    """Names that the catalogue of the case has: services, slots, reasons, questions."""

    services: Mapping[str, str] = field(default_factory=dict)
    slots: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    questions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One act in plain words. `stands` is false where it was taken back later."""

    at: datetime
    officer: str
    text: str
    details: tuple[str, ...] = ()
    stands: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """How long one service lay where. `office_minutes` and `checking_minutes` are working time.

    `citizen` and `agency` are time by the calendar: neither keeps our hours.
    """

    service: str
    checking_minutes: int
    office_minutes: int
    citizen: timedelta
    agency: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseHistory:
    """The life of a case, oldest act first.

    `unlogged_minutes` is the working time from the first message until it was logged.
    """

    number: str
    applicant: str
    first_message_at: datetime
    unlogged_minutes: int
    lines: tuple[HistoryLine, ...]
    waits: tuple[Waiting, ...]

    def text(self, zone: Zone) -> str:
        """All of it as a text to read or to hand to an inspector."""
        asked, later = _when(self.first_message_at, zone), _hours(self.unlogged_minutes)
        head = (
            f"Riwayat permohonan {self.number} – {self.applicant}",
            f"Pesan pertama pemohon: {asked}, dicatat {later} jam kerja sesudahnya.",
        )
        waits = [_waiting_text(one) for one in self.waits]
        acts = [part for one in self.lines for part in _line_text(one, zone)]
        return "\n".join((*head, "", "Lama di tiap tangan", *waits, "", "Yang terjadi", *acts))


def history(
    file: CaseFile,
    acts: Sequence[PastAct],
    words: HistoryWords,
    calendar: WorkCalendar,
    now: datetime,
) -> CaseHistory:
    """Tell a case from its journal."""
    undone, redone = _taken_back(acts)
    before: dict[ItemId, Item] = {}
    lines: list[HistoryLine] = []
    for act in acts:
        details = tuple(_details(act, before, words))
        stands = act.id not in undone and act.undoes is None
        lines.append(
            HistoryLine(
                at=act.at,
                officer=act.officer,
                text=_title(act, redone),
                details=tuple(masked_text(one) for one in details),
                stands=stands or act.id in redone,
            )
        )
    return CaseHistory(
        number=file.case.number,
        applicant=file.applicant.name,
        first_message_at=file.case.first_message_at,
        unlogged_minutes=working_minutes_between(
            calendar, file.case.first_message_at, file.case.opened_at
        ),
        lines=tuple(lines),
        waits=tuple(_waiting(item, acts, words, calendar, now) for item in file.items),
    )


def _taken_back(acts: Sequence[PastAct]) -> tuple[set[EntryId], set[EntryId]]:
    """Acts that were undone, and undoings of undoings: what was done again."""
    undoings = {act.id for act in acts if act.undoes is not None}
    redone = {act.id for act in acts if act.undoes in undoings}
    return {act.undoes for act in acts if act.undoes is not None}, redone


def _title(act: PastAct, redone: set[EntryId]) -> str:
    text = VERBS.get(act.verb, act.verb.replace("_", " "))
    if act.id in redone:
        return REDONE.format(text=text)
    return UNDONE if act.undoes is not None else text


def _details(act: PastAct, before: dict[ItemId, Item], words: HistoryWords) -> list[str]:
    found: list[str] = []
    for thing in act.things:
        match thing:
            case Item():
                found.extend(_of_item(thing, before.get(thing.id), words))
                before[thing.id] = thing
            case Finding():
                found.append(_of_finding(thing, words))
            case Answer():
                asked = words.questions.get(thing.question, thing.question)
                values = ", ".join(one.replace("_", " ") for one in thing.values)
                found.append(f"{asked} {values or '(jawaban dihapus)'}")
            case _:
                found.append(_of_other(thing))
    files = sum(isinstance(thing, Evidence) and not thing.is_surplus for thing in act.things)
    if files:
        found.insert(0, f"{files} berkas")
    return [one for one in found if one]


def _of_item(item: Item, before: Item | None, words: HistoryWords) -> list[str]:
    name = _service(item, words)
    if before is None:
        return [f"{name}: {word(item.status)}"]
    found = []
    if before.service != item.service:
        found.append(f"{_service(before, words)} diganti {name}")
    if before.status is not item.status:
        reason = f", alasan: {item.status_reason}" if item.status_reason else ""
        found.append(f"{name}: {word(before.status)} → {word(item.status)}{reason}")
    return found


def _of_finding(finding: Finding, words: HistoryWords) -> str:
    slot = words.slots.get(finding.slot, finding.slot)
    reasons = ", ".join(words.reasons.get(one, one) for one in finding.reasons)
    tail = "; ".join(part for part in (reasons, finding.note) if part)
    if finding.kind is FindingKind.ACCEPTED and finding.evidence_id is None and not tail:
        tail = "asli dilihat atau data diketik"
    return f"{slot}: {word(finding.kind)}" + (f", {tail}" if tail else "")


def _of_other(thing: Thing) -> str:
    match thing:
        case Result():
            return thing.label if not thing.received_by else f"{thing.label} ({thing.received_by})"
        case Paper():
            return f"{word(thing.kind)} {thing.number}"
        case Reply():
            sent = "terkirim" if thing.sent_at else "konsep"
            return f"{word(thing.kind)} ({sent}): {' '.join(thing.text.split())}"
        case Note():
            return thing.text
        case Evidence():
            return f"{thing.sent_name}: bukan syarat" if thing.is_surplus else ""
        case _:
            return ""


def _service(item: Item, words: HistoryWords) -> str:
    name = words.services.get(item.service, item.service)
    return f"{name} ({item.ordinal})" if item.ordinal > 1 else name


def _waiting(
    item: Item,
    acts: Sequence[PastAct],
    words: HistoryWords,
    calendar: WorkCalendar,
    now: datetime,
) -> Waiting:
    """Where the time of one item went, up to its end or to now."""
    changes = _changes(item, acts)
    until = item.status_at if item.status in FINAL else now
    return Waiting(
        service=_service(item, words),
        checking_minutes=sum(
            working_minutes_between(calendar, start, end)
            for start, end in _spent_in(changes, until, Status.NEW)
        ),
        office_minutes=office_minutes(calendar, changes, until),
        citizen=_total(changes, until, Status.INCOMPLETE),
        agency=_total(changes, until, Status.WAITING),
    )


def _changes(item: Item, acts: Sequence[PastAct]) -> tuple[StatusChange, ...]:
    """Each status that the item had, with the instant at which it came."""
    found: list[StatusChange] = []
    images = (
        thing
        for act in acts
        for thing in act.things
        if isinstance(thing, Item) and thing.id == item.id
    )
    for image in (*images, item):
        if not found or found[-1].status is not image.status:
            found.append(StatusChange(status=image.status, at=image.status_at))
    return tuple(sorted(found, key=lambda change: change.at))


def _spent_in(
    changes: Sequence[StatusChange], until: datetime, status: Status
) -> list[tuple[datetime, datetime]]:
    last = changes[-1]
    spans = [(one.status, one.at, after.at) for one, after in pairwise(changes)]
    spans.append((last.status, last.at, max(last.at, until)))
    return [(start, end) for held, start, end in spans if held is status]


def _total(changes: Sequence[StatusChange], until: datetime, status: Status) -> timedelta:
    return sum((end - start for start, end in _spent_in(changes, until, status)), start=timedelta())


def _when(at: datetime, zone: Zone) -> str:
    return f"{short_date(local_day(at, zone))} {clock_with_zone(at, zone)}"


def _line_text(line: HistoryLine, zone: Zone) -> list[str]:
    mark = "" if line.stands else " (diurungkan)"
    head = f"{_when(line.at, zone)} · {line.officer} · {line.text}{mark}"
    return [head, *(f"    {detail}" for detail in line.details)]


def _waiting_text(waiting: Waiting) -> str:
    parts = (
        (
            f"menunggu diperiksa {_hours(waiting.checking_minutes)} jam kerja",
            waiting.checking_minutes,
        ),
        (f"dikerjakan kantor {_hours(waiting.office_minutes)} jam kerja", waiting.office_minutes),
        (f"menunggu pemohon {_long(waiting.citizen)}", waiting.citizen),
        (f"menunggu instansi lain {_long(waiting.agency)}", waiting.agency),
    )
    said = "; ".join(text for text, spent in parts if spent)
    return f"- {waiting.service}: {said or 'belum ada waktu yang terpakai'}."


def _hours(minutes: int) -> str:
    """`3,5`: working hours with one place, as Indonesian writes it."""
    return f"{minutes / MINUTES_IN_HOUR:.1f}".replace(".", ",").removesuffix(",0")


def _long(span: timedelta) -> str:
    """`2 hari 3 jam`, `40 menit`; `0 menit` for none."""
    minutes = int(span.total_seconds()) // MINUTES_IN_HOUR
    days, hours = divmod(minutes // MINUTES_IN_HOUR, HOURS_IN_DAY)
    if days:
        return f"{days} hari {hours} jam" if hours else f"{days} hari"
    return f"{hours} jam" if hours else f"{minutes} menit"
