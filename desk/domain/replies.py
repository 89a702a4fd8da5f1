"""What a reply to the citizen says about a case, before anyone puts it into sentences.

Every state of a case has its topic; the officer may take any of them. What is said comes from the
case and its verdict alone: a day is named only where one was promised, a place in the line only
where it was counted. What is asked is asked in the words of the catalogue, as on the notice of
missing files.
Source: Perpres 96/2018 (what is asked; a shortage is no refusal); UU 25/2009, Ps. 21 (time of
service); UU 27/2022, Ps. 16 (no more personal data than the purpose needs).
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desk.domain.answers import numbered
from desk.domain.case import (
    CaseFile,
    HandOverWay,
    Item,
    ReplyKind,
    ResultForm,
    Sender,
    SenderKind,
)
from desk.domain.checklist import Checklist, OpenQuestion, RowVerdict, Verdict, VerdictState
from desk.domain.dates import local_day
from desk.domain.judging import standing_findings
from desk.domain.letters import AskedLine
from desk.domain.office import Office
from desk.domain.readiness import Readiness, readiness
from desk.domain.replacing import without_replaced
from desk.domain.status import CLOCK_RUNS, CLOSED, Status, least_advanced
from desk.domain.writing import (
    BRING_SHEET,
    NOT_RECEIVED,
    Wording,
    bring_lines,
    extra_lines,
    is_by_chat,
    issued_results,
    missing_groups,
    missing_line,
    pending_lines,
    subject,
)


class ReplyTopic(StrEnum):
    """What a reply is about: one for each status, where a case stands, and a free one."""

    RECEIVED = "received"
    INCOMPLETE = "incomplete"
    COMPLETE = "complete"
    PROCESSING = "processing"
    WAITING = "waiting"
    SIGNING = "signing"
    PRINTING = "printing"
    READY = "ready"
    SENT = "sent"
    DONE = "done"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"
    STANDING = "standing"
    FREE = "free"


KIND_OF: Mapping[ReplyTopic, ReplyKind] = {
    ReplyTopic.RECEIVED: ReplyKind.RECEIVED,
    ReplyTopic.INCOMPLETE: ReplyKind.SHORTAGE,
    ReplyTopic.COMPLETE: ReplyKind.PROGRESS,
    ReplyTopic.PROCESSING: ReplyKind.PROGRESS,
    ReplyTopic.WAITING: ReplyKind.PROGRESS,
    ReplyTopic.SIGNING: ReplyKind.PROGRESS,
    ReplyTopic.PRINTING: ReplyKind.PROGRESS,
    ReplyTopic.READY: ReplyKind.RESULT,
    ReplyTopic.SENT: ReplyKind.RESULT,
    ReplyTopic.DONE: ReplyKind.RESULT,
    ReplyTopic.REJECTED: ReplyKind.REJECTION,
    ReplyTopic.CANCELLED: ReplyKind.OTHER,
    ReplyTopic.LAPSED: ReplyKind.OTHER,
    ReplyTopic.STANDING: ReplyKind.PROGRESS,
    ReplyTopic.FREE: ReplyKind.OTHER,
}
"""Under which kind a reply is kept."""

_GIVES_A_REASON = {
    ReplyTopic.WAITING: Status.WAITING,
    ReplyTopic.REJECTED: Status.REJECTED,
    ReplyTopic.CANCELLED: Status.CANCELLED,
}
_WAITS_FOR = re.compile(r"^(?:masih\s+)?(?:menunggu|tunggu)\b[\s:]*", re.IGNORECASE)
"""The reply says itself that it waits; a reason need not say it again."""

_BEFORE_CHECKED = frozenset({Status.NEW, Status.INCOMPLETE})


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizenWords:
    """The citizen's words that a reply needs.

    `questions` by question of the catalogue, `{owner}` for whom it is put; `titles` by service
    and bundle; `owners` by owner.
    """

    wording: Wording
    questions: Mapping[str, str]
    titles: Mapping[str, str]
    owners: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyOrder:
    """What a reply needs besides its case: who writes, on which day, and what is promised.

    `promised_on` is the day that would be promised for a file complete now; `place` the place in
    the line of files that wait to be worked on, None where it was not counted; `deadline` until
    when missing files should come.
    """

    office: Office
    desk: str
    now: datetime
    deadline: date
    promised_on: date | None = None
    place: int | None = None

    @property
    def today(self) -> date:
        """The day it is in the office."""
        return local_day(self.now, self.office.zone)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceName:
    """A service as a reply names it; `subject` tells two of the same service apart."""

    title: str
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingPart:
    """What is missing for some services of a case; no services: for all of them."""

    services: tuple[ServiceName, ...]
    lines: tuple[AskedLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultLine:
    """A result as a reply names it."""

    label: str
    form: ResultForm


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyLetter:
    """Everything that a reply may say; the sentences choose from it.

    `name` is empty where it is not known who reads; `applicant` is named where somebody else
    reads; `promised_on` is never past, `is_late` says that it would be; `readiness` is empty
    unless a part is ready and a part is not.
    """

    topic: ReplyTopic
    office: str
    desk: str
    today: date
    by_chat: bool
    name: str
    applicant: str
    number: str
    services: tuple[ServiceName, ...]
    statuses: tuple[tuple[ServiceName, Status], ...]
    missing: tuple[MissingPart, ...]
    questions: tuple[str, ...]
    deadline: date
    promised_on: date | None
    is_late: bool
    place: int | None
    readiness: str
    reason: str
    results: tuple[ResultLine, ...]
    ways: tuple[HandOverWay, ...]
    bring: tuple[str, ...]
    pending: tuple[str, ...]


def topic_of(file: CaseFile, verdict: Verdict) -> ReplyTopic:
    """The topic that a case suggests: that of its least advanced open service.

    Before anyone looked at the files nothing can be called missing; once something was checked
    the open rows are what the citizen wants to hear.
    """
    status = least_advanced(item.status for item in file.items)
    if status not in _BEFORE_CHECKED:
        return ReplyTopic(status.value)
    if verdict.state is VerdictState.COMPLETE:
        return ReplyTopic.COMPLETE
    if status is Status.NEW and file.evidence and not _is_looked_at(file):
        return ReplyTopic.RECEIVED
    return ReplyTopic.INCOMPLETE


def reply_letter(
    topic: ReplyTopic,
    file: CaseFile,
    checklist: Checklist,
    verdict: Verdict,
    order: ReplyOrder,
    words: CitizenWords,
) -> ReplyLetter:
    """What a reply on this topic may say of the case."""
    current = without_replaced(file, checklist)
    issued = issued_results(current)
    promised, is_late = _promise(file, verdict, order)
    name, applicant = _whom(file)
    return ReplyLetter(
        topic=topic,
        office=order.office.name,
        desk=order.desk,
        today=order.today,
        by_chat=is_by_chat(file),
        name=name,
        applicant=applicant,
        number=file.case.number,
        services=_services(file, words),
        statuses=tuple((_name(file, item, words), item.status) for item in _live(file)),
        missing=_missing(file, verdict, words),
        questions=_questions(checklist.questions, words),
        deadline=order.deadline,
        promised_on=promised,
        is_late=is_late,
        place=order.place if _waits_in_line(file, verdict) else None,
        readiness=_partly(readiness(file, checklist)),
        reason=_reason(file, topic),
        results=tuple(ResultLine(label=one.label, form=one.form) for one in issued),
        ways=tuple(dict.fromkeys(one.handed_over_way for one in issued if one.handed_over_way)),
        bring=tuple(line for line in bring_lines(verdict, issued) if line != BRING_SHEET),
        pending=pending_lines(current, words.wording) if issued else (),
    )


def chat_partner(file: CaseFile) -> Sender | None:
    """Whose chat the reply goes to: who wrote last, else the first who wrote."""
    by_name = {name: sender for sender in file.senders for name in (sender.name, sender.username)}
    for message in sorted(file.messages, key=lambda one: one.at, reverse=True):
        if message.author and message.author in by_name:
            return by_name[message.author]
    return file.senders[0] if file.senders else None


def _is_looked_at(file: CaseFile) -> bool:
    return bool(standing_findings(file.findings)) or all(one.is_surplus for one in file.evidence)


def _whom(file: CaseFile) -> tuple[str, str]:
    """Who is addressed, and the applicant where that is somebody else.

    A village officer writes for many: nobody is addressed by name, the applicant is named.
    """
    kinds = {sender.kind for sender in file.senders}
    if kinds - {SenderKind.CITIZEN}:
        return "", file.applicant.name
    same = file.reporter.id == file.applicant.id
    return file.reporter.name, "" if same else file.applicant.name


def _live(file: CaseFile) -> tuple[Item, ...]:
    """The services that go on; where none does, all of them."""
    return tuple(item for item in file.items if item.status not in CLOSED) or file.items


def _services(file: CaseFile, words: CitizenWords) -> tuple[ServiceName, ...]:
    """The package where everything came in one, else each service."""
    bundle = file.case.bundle
    if bundle and all(item.bundle == bundle for item in file.items):
        return (ServiceName(title=words.titles.get(bundle, bundle)),)
    return tuple(dict.fromkeys(_name(file, item, words) for item in _live(file)))


def _name(file: CaseFile, item: Item, words: CitizenWords) -> ServiceName:
    title = words.titles.get(item.service, item.service)
    if Counter(one.service for one in file.items)[item.service] == 1:
        return ServiceName(title=title)
    return ServiceName(title=title, subject=subject(file, item, words.wording.subjects))


def _missing(file: CaseFile, verdict: Verdict, words: CitizenWords) -> tuple[MissingPart, ...]:
    """What is missing, by the services that need it; what all need comes first."""
    live = _live(file)
    parts: dict[tuple[ServiceName, ...], list[AskedLine]] = {}
    for rows in missing_groups(verdict):
        needing = _needing(rows, live)
        names = () if len(needing) == len(live) else needing
        key = tuple(dict.fromkeys(_name(file, item, words) for item in names))
        parts.setdefault(key, []).append(_asked(missing_line(rows, words.wording)))
    if parts and (extra := extra_lines(verdict)):
        parts.setdefault((), []).extend(extra)
    ordered = sorted(parts.items(), key=lambda part: bool(part[0]))
    return tuple(MissingPart(services=names, lines=tuple(lines)) for names, lines in ordered)


def _needing(rows: Sequence[RowVerdict], live: tuple[Item, ...]) -> tuple[Item, ...]:
    wanted = {code for row in rows for code in (*row.row.services, *row.row.also_serves)}
    needing = tuple(item for item in live if numbered(item.service, item.ordinal) in wanted)
    return needing or live


def _asked(line: AskedLine) -> AskedLine:
    """A chat does not say of each paper that it did not come yet: that is why it is asked."""
    return AskedLine(text=line.text, reason=line.reason.removeprefix(NOT_RECEIVED).strip())


def _questions(questions: tuple[OpenQuestion, ...], words: CitizenWords) -> tuple[str, ...]:
    """What only the citizen can answer, each once."""
    asked = (
        words.questions[one.id].replace("{owner}", _owner(one.owner, words))
        for one in questions
        if one.id in words.questions
    )
    return tuple(dict.fromkeys(asked))


def _owner(key: str | None, words: CitizenWords) -> str:
    bare, _, ordinal = (key or "pemohon").partition(".")
    plain = words.owners.get(bare, bare)
    return f"{plain} ke-{ordinal}" if ordinal else plain


def _promise(file: CaseFile, verdict: Verdict, order: ReplyOrder) -> tuple[date | None, bool]:
    """The day that was promised, or would be now; and whether it has passed."""
    running = [item for item in file.items if item.status in CLOCK_RUNS]
    due = [local_day(item.due_at, order.office.zone) for item in running if item.due_at]
    if due:
        latest = max(due)
        return (None, True) if latest < order.today else (latest, False)
    fresh = all(item.status in _BEFORE_CHECKED for item in _live(file))
    complete = verdict.state is VerdictState.COMPLETE
    return (order.promised_on if complete and fresh else None), False


def _waits_in_line(file: CaseFile, verdict: Verdict) -> bool:
    """Whether nothing but its turn keeps a case from being worked on."""
    status = least_advanced(item.status for item in file.items)
    is_whole = verdict.state is VerdictState.COMPLETE
    return status is Status.COMPLETE or (status is Status.NEW and is_whole)


def _partly(count: Readiness) -> str:
    return count.text if 0 < count.ready < count.total else ""


def _reason(file: CaseFile, topic: ReplyTopic) -> str:
    """What the moves to this status were given as their reason, each once."""
    status = _GIVES_A_REASON.get(topic)
    given = [one.status_reason.strip().rstrip(".") for one in file.items if one.status is status]
    if status is Status.WAITING:
        given = [_WAITS_FOR.sub("", reason) for reason in given]
    return "; ".join(dict.fromkeys(reason for reason in given if reason))
