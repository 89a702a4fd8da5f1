"""From physical lines to raw messages: header fields as written, author and body not yet judged."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from desk.domain.errors import NotAnExportError
from desk.domain.problems import Problem, ProblemKind
from desk.intake.chat_dates import Calendar
from desk.intake.chat_header import (
    LEFT_TO_RIGHT,
    Shape,
    find_shape,
    header_pattern,
    is_cut_header,
    match_through_marks,
)
from desk.intake.encoding import TranscriptLines

STRAY_LINES = 2
"""So many lines of foreign text may stand before the first header."""

MARKED_BODY = f": {LEFT_TO_RIGHT}"

DAY_HEADING = re.compile(
    r"\W*(?:hari ini|kemarin|today|yesterday|senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|pesan (?:yang )?belum dibaca|unread messages?"
    r"|\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}|\d{1,2} [a-z]{3,9}(?: \d{4})?)\W*",
    re.IGNORECASE,
)
"""What stands above the messages of a day in WhatsApp Web, and is copied with them."""


@dataclass(slots=True)
class RawMessage:
    """A message as it stands in the file.

    `rest` is everything after the header: name, body and the lines that follow, joined by LF.
    Once the name has been cut off it stands in `name`, as written, and `rest` is the body alone.
    """

    line: int
    date: str
    time: str
    rest: str
    name: str | None = None


@dataclass(slots=True, kw_only=True)
class RawChat:
    """A transcript cut into messages, before dates and names are judged.

    `marked` is false where left-to-right marks should tell system lines and none survived;
    `strays` counts the lines before the first header.
    """

    shape: Shape
    messages: list[RawMessage]
    problems: list[Problem]
    marked: bool
    strays: int


@dataclass(frozen=True, slots=True)
class _Line:
    """A physical line with its number, from 1."""

    number: int
    text: str


def where(line: int) -> str:
    """How a problem names a line of the transcript."""
    return f"baris {line}"


def is_day_heading(line: str) -> bool:
    """Whether a line is what WhatsApp Web writes above the messages of a day."""
    return DAY_HEADING.fullmatch(line) is not None


def split_messages(lines: TranscriptLines, calendar: Calendar) -> RawChat:
    """Cut a transcript into messages of its one shape.

    No line is lost: what cannot be a header stays text of the message before it, or is reported.

    Raises:
        NotAnExportError: no header stands in the first lines.
    """
    source = iter(lines)
    opening = _find_opening(source)
    splitter = _Splitter(opening.shape, calendar)
    calendar.use(opening.shape)
    for stray in opening.strays:
        splitter.put_aside(stray.number, stray.text.rstrip("\r"))
    splitter.take(chain((opening.first.text,), source), opening.first.number)
    splitter.close(lines)
    if not splitter.messages:
        raise NotAnExportError
    return RawChat(
        shape=opening.shape,
        messages=splitter.messages,
        problems=splitter.problems,
        marked=splitter.marked,
        strays=len(opening.strays),
    )


@dataclass(frozen=True, slots=True)
class _Opening:
    shape: Shape
    first: _Line
    strays: tuple[_Line, ...]


def _find_opening(source: Iterable[str]) -> _Opening:
    strays: list[_Line] = []
    for number, line in enumerate(source, 1):
        if shape := find_shape(line.rstrip("\r")):
            return _Opening(shape, _Line(number, line), tuple(strays))
        if line.strip("\ufeff \t\r"):
            strays.append(_Line(number, line))
        if len(strays) > STRAY_LINES:
            break
    raise NotAnExportError


@dataclass(slots=True)
class _Splitter:
    """Collects messages line by line; `parts` are the further lines of the message that is open.

    `soft` holds headers, by place of their message, that follow a bare LF although the file
    ends its messages in CRLF: so an iPhone writes what stands inside one message.
    `days` and `clocks` hold the texts that were found possible: one string for all that are equal.
    """

    shape: Shape
    calendar: Calendar
    messages: list[RawMessage] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    soft: dict[int, str] = field(default_factory=dict)
    days: dict[str, str] = field(default_factory=dict)
    clocks: dict[str, str] = field(default_factory=dict)
    last_number: int = 0
    ends_in_crlf: bool = False
    after_crlf: bool = False
    marked: bool = False
    time_first: bool = False

    def __post_init__(self) -> None:
        """Marks are only looked for where they tell something."""
        self.marked = not self.shape.marks_tell_system
        self.time_first = self.shape.time_first

    def put_aside(self, number: int, line: str) -> None:
        """Report a line that stands before every message, unless its date was reported."""
        reported = bool(self.problems) and self.problems[-1].where == where(number)
        if line.strip() and not reported:
            self._report(number, ProblemKind.TEXT_BEFORE_FIRST_MESSAGE, line)

    def take(self, lines: Iterable[str], first_number: int) -> None:
        """Take all lines; this loop decides how fast the whole reading is."""
        pattern = header_pattern(self.shape)
        match, opens, number = pattern.match, self._opens, 0
        for number, given in enumerate(lines, first_number):
            crlf = given[-1:] == "\r"
            line = given[:-1] if crlf else given
            found = match(line)
            if found is None and not line.isascii():
                found = match_through_marks(pattern, line)
            if found is None or not opens(number, found, crlf=crlf):
                self._continue(number, line)
            self.after_crlf = crlf
        self.last_number = number

    def close(self, lines: TranscriptLines) -> None:
        """Finish the last message and say what the end of the file and its bytes lack."""
        if lines.ended_open or lines.cut_inside_letter:
            self._judge_the_end()
        self._finish()
        for number in lines.unreadable:
            self._report(number, ProblemKind.UNREADABLE_BYTES, "")
        if 0 < len(self.soft) < len(self.messages) - len(self.soft):
            self._fold_soft_headers()

    def _continue(self, number: int, line: str) -> None:
        if self.messages:
            self.parts.append(line)
        else:
            self.put_aside(number, line)

    def _opens(self, number: int, found: re.Match[str], *, crlf: bool) -> bool:
        """Open a message at a header, unless its date or time does not exist: then it is text."""
        date, time = found.groups()
        if self.time_first:
            date, time = time, date
        day, clock = self.days.get(date), self.clocks.get(time)
        if day is None or clock is None:
            if not self.calendar.is_possible(date, time):
                self._report(number, ProblemKind.IMPOSSIBLE_DATE, found.string)
                return False
            day, clock = self.days.setdefault(date, date), self.clocks.setdefault(time, time)
        if self.parts:
            self._finish()
        line, messages, header_end = found.string, self.messages, found.end()
        rest = line[header_end:]
        if not messages:
            self.ends_in_crlf = crlf
        elif self.ends_in_crlf and not self.after_crlf:
            self.soft[len(messages)] = line[:header_end]
        if not self.marked:
            self.marked = MARKED_BODY in rest or line.startswith(LEFT_TO_RIGHT)
        messages.append(RawMessage(number, day, clock, rest))
        return True

    def _finish(self) -> None:
        if self.parts:
            message = self.messages[-1]
            message.rest = "\n".join((message.rest, *self.parts))
            self.parts.clear()

    def _judge_the_end(self) -> None:
        """The last line has no end. Text copied from WhatsApp Web never has one."""
        if self.parts and is_cut_header(self.parts[-1], self.shape):
            self._report(self.last_number, ProblemKind.CUT_OFF, self.parts.pop())
        elif not self.shape.time_first:
            self._report(self.last_number, ProblemKind.CUT_OFF, "")

    def _fold_soft_headers(self) -> None:
        """Put messages that stand inside another one back into it, with their header."""
        kept: list[RawMessage] = []
        for place, message in enumerate(self.messages):
            if header := self.soft.get(place):
                kept[-1].rest = f"{kept[-1].rest}\n{header}{message.rest}"
            else:
                kept.append(message)
        self.messages = kept

    def _report(self, number: int, kind: ProblemKind, detail: str) -> None:
        self.problems.append(Problem(where=where(number), kind=kind, detail=detail))
