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
from desk.domain.dates import clock_with_zone, duration, local_day, short_date
from desk.domain.history_words import Told, verb_text
from desk.domain.ids import EntryId, ItemId
from desk.domain.language import Language
from desk.domain.masking import masked_text
from desk.domain.office import Zone
from desk.domain.sayings import Datum, Several, saying
from desk.domain.status import FINAL, Status
from desk.domain.words import say
from desk.domain.worktime import (
    StatusChange,
    WorkCalendar,
    office_minutes,
    working_minutes_between,
)

Thing = Item | Answer | Evidence | Finding | Result | Paper | Reply | Note
"""What an act may have written."""

MINUTES_IN_HOUR = 60


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
    """One act, told in either language. `stands` is false where it was taken back later."""

    at: datetime
    officer: str
    verb: str
    particulars: tuple[Datum, ...] = ()
    stands: bool = True
    is_undoing: bool = False
    is_redone: bool = False

    def text(self, language: Language = Language.INDONESIAN) -> str:
        """What was done."""
        done = verb_text(self.verb, language)
        if self.is_redone:
            return say(saying(Told.REDONE, text=done), language)
        return say(Told.UNDONE, language) if self.is_undoing else done

    def details(self, language: Language = Language.INDONESIAN) -> tuple[str, ...]:
        """What was written, a line each; long numbers are masked."""
        return tuple(masked_text(say(one, language)) for one in self.particulars)


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

    def text(self, zone: Zone, language: Language = Language.INDONESIAN) -> str:
        """All of it as a text to read; what goes to an inspector is Indonesian."""
        asked, later = _when(self.first_message_at, zone), _hours(self.unlogged_minutes)
        told: tuple[Datum, ...] = (
            saying(Told.HEAD, number=self.number, applicant=self.applicant),
            saying(Told.FIRST_MESSAGE, asked=asked, hours=later),
            "",
            Told.WAITS,
            *(_waiting_text(one, language) for one in self.waits),
            "",
            Told.ACTS,
            *(part for one in self.lines for part in _line_text(one, zone, language)),
        )
        return "\n".join(say(one, language) for one in told)


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
        stands = act.id not in undone and act.undoes is None
        lines.append(
            HistoryLine(
                at=act.at,
                officer=act.officer,
                verb=act.verb,
                particulars=tuple(_details(act, before, words)),
                stands=stands or act.id in redone,
                is_undoing=act.undoes is not None,
                is_redone=act.id in redone,
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


def _details(act: PastAct, before: dict[ItemId, Item], words: HistoryWords) -> list[Datum]:
    found: list[Datum] = []
    for thing in act.things:
        match thing:
            case Item():
                found.extend(_of_item(thing, before.get(thing.id), words))
                before[thing.id] = thing
            case Finding():
                found.append(_of_finding(thing, words))
            case Answer():
                found.append(_of_answer(thing, words))
            case _:
                found.append(_of_other(thing))
    files = sum(isinstance(thing, Evidence) and not thing.is_surplus for thing in act.things)
    if files:
        found.insert(0, saying(Told.FILES, count=files))
    return [one for one in found if one]


def _of_item(item: Item, before: Item | None, words: HistoryWords) -> list[Datum]:
    name = _service(item, words)
    if before is None:
        return [saying(Told.ITEM, name=name, status=item.status)]
    found: list[Datum] = []
    if before.service != item.service:
        found.append(saying(Told.ITEM_REPLACED, before=_service(before, words), after=name))
    if before.status is not item.status:
        data: dict[str, Datum] = {"name": name, "before": before.status, "after": item.status}
        found.append(
            saying(Told.ITEM_MOVED_FOR, **data, reason=item.status_reason)
            if item.status_reason
            else saying(Told.ITEM_MOVED, **data)
        )
    return found


def _of_answer(answer: Answer, words: HistoryWords) -> Datum:
    asked = words.questions.get(answer.question, answer.question)
    values = ", ".join(one.replace("_", " ") for one in answer.values)
    if not values:
        return saying(Told.ANSWER_REMOVED, asked=asked)
    return saying(Told.ANSWER, asked=asked, values=values)


def _of_finding(finding: Finding, words: HistoryWords) -> Datum:
    slot = words.slots.get(finding.slot, finding.slot)
    reasons = ", ".join(words.reasons.get(one, one) for one in finding.reasons)
    note: Datum = "; ".join(part for part in (reasons, finding.note) if part)
    if finding.kind is FindingKind.ACCEPTED and finding.evidence_id is None and not note:
        note = Told.ORIGINAL_SEEN
    if not note:
        return saying(Told.JUDGED, slot=slot, kind=finding.kind)
    return saying(Told.JUDGED_WITH, slot=slot, kind=finding.kind, note=note)


def _of_other(thing: Thing) -> Datum:
    match thing:
        case Result():
            return thing.label if not thing.received_by else f"{thing.label} ({thing.received_by})"
        case Paper():
            return saying(Told.PAPER, kind=thing.kind, number=thing.number)
        case Reply():
            return _of_reply(thing)
        case Note():
            return thing.text
        case Evidence():
            return saying(Told.SURPLUS, name=thing.sent_name) if thing.is_surplus else ""
        case _:
            return ""


def _of_reply(reply: Reply) -> Datum:
    text = " ".join(reply.text.split())
    if reply.sent_at:
        return saying(Told.REPLY_SENT, kind=reply.kind, text=text)
    return saying(Told.REPLY_DRAFT, kind=reply.kind, text=text)


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


def _line_text(line: HistoryLine, zone: Zone, language: Language) -> list[str]:
    text = line.text(language)
    if not line.stands:
        text = say(saying(Told.TAKEN_BACK, text=text), language)
    head = f"{_when(line.at, zone)} · {line.officer} · {text}"
    return [head, *(f"    {detail}" for detail in line.details(language))]


def _waiting_text(waiting: Waiting, language: Language) -> str:
    parts = (
        (saying(Told.CHECKING, hours=_hours(waiting.checking_minutes)), waiting.checking_minutes),
        (saying(Told.OFFICE, hours=_hours(waiting.office_minutes)), waiting.office_minutes),
        (saying(Told.CITIZEN, time=duration(waiting.citizen, language)), waiting.citizen),
        (saying(Told.AGENCY, time=duration(waiting.agency, language)), waiting.agency),
    )
    spent = tuple(text for text, time in parts if time)
    said = say(Several(parts=spent, joint="; ") if spent else Told.NO_TIME, language)
    return f"- {waiting.service}: {said}."


def _hours(minutes: int) -> str:
    """`3,5`: working hours with one place, as Indonesian writes it."""
    return f"{minutes / MINUTES_IN_HOUR:.1f}".replace(".", ",").removesuffix(",0")
