"""A WhatsApp transcript as a chat: messages with times, authors and what they carry.

Source: chat exports of WhatsApp for Android, iPhone and desktop, text copied from WhatsApp Web,
in Indonesian and English; the wordings stand in `resources/chat/words.toml`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from io import BytesIO

from desk.domain.chat import ChatExport, ChatMessage, DateOrder, MessageKind
from desk.domain.dates import long_date
from desk.domain.errors import NotAnExportError
from desk.domain.problems import Problem, ProblemKind
from desk.intake.chat_body import Body, BodyReader
from desk.intake.chat_dates import Calendar, OrderFinding
from desk.intake.chat_header import clean
from desk.intake.chat_lines import RawChat, RawMessage, is_day_heading, split_messages, where
from desk.intake.chat_names import Voices, plain_name
from desk.intake.chat_phone_copy import with_years
from desk.intake.chat_words import ChatWords, shipped_words
from desk.intake.encoding import ByteSource, TranscriptLines

OLDEST_FILE_TIME = datetime(2009, 1, 1)  # noqa: DTZ001 - local time, as in the chat
"""WhatsApp began in 2009; a file that claims to be older carries no time of its own."""

CHAT_OF_TWO = 2
LONGEST_REMEMBERED = 30
MOST_REMEMBERED = 1_000
"""Placeholders are short and few: their judgement is remembered."""


def read_chat(
    stream: ByteSource,
    *,
    title: str,
    order: DateOrder | None,
    now: datetime,
    file_time: datetime | None = None,
    words: ChatWords | None = None,
) -> ChatExport:
    """Read a transcript.

    The stream is read once, block by block; a caller that counts what is read can show progress,
    and one that raises in `read` cancels.

    Args:
        stream: the bytes of the `.txt`.
        title: the chat's name as far as the file name tells it, else empty.
        order: the date order an officer chose; None lets the evidence decide.
        now: the present in local time; no message is later.
        file_time: when the file was written, in local time, where that is known.
        words: the wordings; those of the program unless given.

    Raises:
        NotAnExportError: there are no headers of one shape.
        MixedExportError: the dates contradict each other or the chosen order.
    """
    return _read(
        TranscriptLines(stream),
        title=title,
        order=order,
        latest=_latest(now, file_time),
        words=words or shipped_words(),
    )


def _read(
    lines: TranscriptLines,
    *,
    title: str,
    order: DateOrder | None,
    latest: datetime,
    words: ChatWords,
) -> ChatExport:
    calendar = Calendar(order)
    raw = split_messages(lines, calendar)
    finding = calendar.decide(raw.shape, raw.messages, latest)
    voices = Voices(shape=raw.shape, words=words, title=title)
    voices.cut(raw.messages)
    voices.judge()
    _refuse_note(raw, voices)
    title = title or _title_of_notice(raw, words)
    builder = _Builder(
        calendar=calendar,
        order=finding.order,
        people=voices.people,
        bodies=_body_reader(raw, voices, words, title),
    )
    problems = (*_assumption(finding, calendar, raw), *raw.problems)
    messages = tuple(builder.build(raw.messages))
    return ChatExport(
        title=title,
        date_order=finding.order,
        date_order_certain=finding.certain,
        participants=tuple(dict.fromkeys(m.author for m in messages if m.author is not None)),
        messages=messages,
        problems=problems,
    )


def read_pasted(
    text: str,
    *,
    order: DateOrder | None,
    now: datetime,
    title: str = "",
    words: ChatWords | None = None,
) -> ChatExport:
    """Read text that was copied from WhatsApp Web or Desktop, or any transcript as text.

    What is copied has no end of its own, and the heading of its day says nothing.

    Raises:
        NotAnExportError: it is a note, not messages.
        MixedExportError: the dates contradict each other or the chosen order.
    """
    stream = BytesIO(with_years(text, now).encode("utf-8", "replace"))
    chat = read_chat(stream, title=title, order=order, now=now, words=words)
    return replace(chat, problems=tuple(one for one in chat.problems if _is_told(one)))


def _is_told(problem: Problem) -> bool:
    """Whether a problem of copied text is worth a word."""
    if problem.kind is ProblemKind.CUT_OFF:
        return bool(problem.detail)
    is_before = problem.kind is ProblemKind.TEXT_BEFORE_FIRST_MESSAGE
    return not (is_before and is_day_heading(str(problem.detail)))


def _latest(now: datetime, file_time: datetime | None) -> datetime:
    """The time after which no message can be."""
    latest = now.replace(tzinfo=None)
    if file_time is None:
        return latest
    written = file_time.replace(tzinfo=None)
    return min(latest, written) if written > OLDEST_FILE_TIME else latest


def _refuse_note(raw: RawChat, voices: Voices) -> None:
    """A note with one date line is not an export.

    One header alone must open the text and look like a message that somebody wrote. What was
    copied from Web may bring the heading of its day, or the end of the message above.
    """
    only = raw.messages[0]
    opens = not raw.strays or raw.shape.time_first
    if len(raw.messages) == 1 and not (opens and voices.people.get(only.name or "")):
        raise NotAnExportError


def _title_of_notice(raw: RawChat, words: ChatWords) -> str:
    """On an iPhone the notice that opens a chat carries the chat's name."""
    first = raw.messages[0]
    if first.name is None or not words.notice_at_start.match(clean(first.rest)):
        return ""
    return plain_name(first.name)


def _body_reader(raw: RawChat, voices: Voices, words: ChatWords, title: str) -> BodyReader:
    names = {plain_name(title), _title_of_notice(raw, words)} - {""}
    people = {name for name in voices.people.values() if name is not None}
    return BodyReader(
        words=words,
        chat_names=frozenset(names),
        group=len(people) > CHAT_OF_TWO,
        marks_tell_system=raw.shape.marks_tell_system,
        marked=raw.marked,
    )


def _assumption(finding: OrderFinding, calendar: Calendar, raw: RawChat) -> Iterator[Problem]:
    """Say how a date was read where habit alone decided."""
    if finding.certain:
        return
    message = next(
        (message for message in raw.messages if calendar.is_ambiguous(message.date)),
        raw.messages[0],
    )
    read_as = long_date(calendar.day(message.date, finding.order))
    yield Problem(
        where=where(message.line),
        kind=ProblemKind.DATE_ORDER_ASSUMED,
        detail=f"{message.date} dibaca {read_as}",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Builder:
    """Makes messages of raw ones, once dates, names and words are known."""

    calendar: Calendar
    order: DateOrder
    people: dict[str, str | None]
    bodies: BodyReader
    remembered: dict[tuple[str, str | None], Body] = field(default_factory=dict)

    def build(self, raws: list[RawMessage]) -> Iterator[ChatMessage]:
        """Give the messages in the order of the file; empties the list to free its memory."""
        moment, people, judged = self.calendar.moments(self.order), self.people, self._judged
        is_plain, kind = self.bodies.plain_test(), MessageKind.TEXT
        day, clock, at = "", "", OLDEST_FILE_TIME
        raws.reverse()
        while raws:
            raw = raws.pop()
            author = None if raw.name is None else people[raw.name]
            if raw.time is not clock or raw.date is not day:
                day, clock = raw.date, raw.time
                at = moment(day, clock)
            if author is None or not is_plain(raw.rest):
                yield judged(raw, author, at)
            else:
                yield ChatMessage(line=raw.line, at=at, author=author, kind=kind, text=raw.rest)

    def _judged(self, raw: RawMessage, author: str | None, at: datetime) -> ChatMessage:
        """A message whose body needs the full look."""
        is_begun = author is None and raw.name is not None
        body = self._body(f"{raw.name}: {raw.rest}" if is_begun else raw.rest, author)
        return ChatMessage(
            line=raw.line,
            at=at,
            author=None if body.kind is MessageKind.SYSTEM else author,
            kind=body.kind,
            text=body.text,
            attachment=body.attachment,
            media=body.media,
            edited=body.edited,
        )

    def _body(self, text: str, author: str | None) -> Body:
        """Judge a body; short ones of one author, which come again and again, only once."""
        if len(text) > LONGEST_REMEMBERED:
            return self.bodies.read(text, author)
        known = self.remembered.get((text, author))
        if known is None:
            known = self.bodies.read(text, author)
            if len(self.remembered) < MOST_REMEMBERED:
                self.remembered[text, author] = known
        return known
