"""In which order a transcript writes day and month: all the evidence, and what is only assumed.

A wrong order files a request under a wrong day without anybody noticing, so nothing here guesses
while there is evidence, and what rests on habit alone is said to be assumed.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol

from desk.domain.chat import DateOrder
from desk.domain.errors import MixedExportError
from desk.intake.chat_header import Shape, clean

CENTURY = 2000
NOON = 12
LATE_SYNC = timedelta(days=1)
"""Phones sync late and zones differ: a step back or ahead of a day says nothing."""

_FIELDS = {
    DateOrder.DMY: (2, 1, 0),
    DateOrder.MDY: (2, 0, 1),
    DateOrder.YMD: (0, 1, 2),
}
"""Where year, month and day stand among the three fields."""

_DATED_NAME = re.compile(
    r"\b(?:(?:IMG|VID|AUD|PTT|STK|DOC)-(\d{4})(\d{2})(\d{2})-WA\d+"
    r"|\d{8}-[A-Z]+-(\d{4})-(\d{2})-(\d{2})-\d{2}-\d{2}-\d{2})\b"
)
"""Names that WhatsApp itself gives, Android and iPhone: they carry the true date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderFinding:
    """The order of a file; `certain` is false where habit alone decided."""

    order: DateOrder
    certain: bool


class DatedText(Protocol):
    """A message as evidence: its date as the header writes it, and the text after the header."""

    date: str
    rest: str


class Calendar:
    """Reads the dates and times of one file, each distinct text once.

    `forced` is the order an officer asked for; it must be able to read every date.
    """

    def __init__(self, forced: DateOrder | None) -> None:
        self._forced = forced
        self._orders: tuple[DateOrder, ...] = ()
        self._readings: dict[str, dict[DateOrder, date]] = {}
        self._times: dict[str, time] = {}

    def use(self, shape: Shape) -> None:
        """Prepare for the headers of this shape; to be called once, before reading."""
        if shape.year_first:
            self._orders = (DateOrder.YMD,)
        elif self._forced is DateOrder.YMD:
            self._orders = (DateOrder.YMD, DateOrder.DMY, DateOrder.MDY)
        else:
            self._orders = (DateOrder.DMY, DateOrder.MDY)

    def is_possible(self, day: str, clock: str) -> bool:
        """Whether some order makes the text a real day, and the clock a real time."""
        if day in self._readings and clock in self._times:
            return True
        if day not in self._readings and (readings := _readings(day, self._orders)):
            self._readings[day] = readings
        at = read_time(clock)
        if day not in self._readings or at is None:
            return False
        self._times[clock] = at
        return True

    def moments(self, order: DateOrder) -> Callable[[str, str], datetime]:
        """The local time of a day and a clock that `is_possible` accepted, read in this order."""
        combine, times = datetime.combine, self._times
        days = {text: found[order] for text, found in self._readings.items() if order in found}
        return lambda day, clock: combine(days[day], times[clock])

    def day(self, text: str, order: DateOrder) -> date:
        """The day of a header that `is_possible` accepted."""
        return self._readings[text][order]

    def decide(self, shape: Shape, messages: Sequence[DatedText], latest: datetime) -> OrderFinding:
        """Decide the order from all the evidence there is.

        Args:
            shape: that of the file.
            messages: all of them, in the order of the file.
            latest: the earlier of now and the file's own time; no message is later.

        Raises:
            MixedExportError: the dates contradict each other, or the order that was asked for.
        """
        used = {message.date for message in messages}
        readable = {text: self._readings[text] for text in used}
        if self._forced is not None:
            _refuse_unreadable(readable, self._forced)
            return OrderFinding(order=self._forced, certain=True)
        if shape.year_first:
            return OrderFinding(order=DateOrder.YMD, certain=True)
        proof = (
            _only_reading(readable)
            or self._by_names(messages)
            or self._by_future(messages, latest)
            or self._by_steps_back(messages)
        )
        if proof is not None:
            return OrderFinding(order=proof, certain=True)
        return OrderFinding(order=_habit(shape, used), certain=False)

    def is_ambiguous(self, text: str) -> bool:
        """Whether the orders read this date differently."""
        return len(set(self._readings[text].values())) > 1

    def _by_names(self, messages: Iterable[DatedText]) -> DateOrder | None:
        """Compare the dates in the names of attachments with their own headers."""
        votes: Counter[DateOrder] = Counter()
        for message in messages:
            first_line = message.rest.partition("\n")[0]
            if "-" in first_line and (found := _DATED_NAME.search(first_line)):
                named = _real_date(*(int(part) for part in found.groups() if part))
                votes.update(
                    order
                    for order, day in self._readings[message.date].items()
                    if named is not None and abs(day - named) <= LATE_SYNC
                )
        return _larger(votes)

    def _by_future(self, messages: Iterable[DatedText], latest: datetime) -> DateOrder | None:
        """The order that puts messages into the future is wrong, if the other does not."""
        limit = latest.date() + LATE_SYNC
        late: Counter[DateOrder] = Counter()
        for message in messages:
            late.update(o for o, day in self._readings[message.date].items() if day > limit)
        if late[DateOrder.DMY] and late[DateOrder.MDY]:
            return None
        return _smaller(late)

    def _by_steps_back(self, messages: Iterable[DatedText]) -> DateOrder | None:
        """The order under which time goes back less often."""
        back: Counter[DateOrder] = Counter()
        before: dict[DateOrder, date] = {}
        for message in messages:
            readings = self._readings[message.date]
            if before is not readings:
                back.update(
                    o for o, day in readings.items() if day < before.get(o, day) - LATE_SYNC
                )
            before = readings
        return _smaller(back)


def read_date(text: str, order: DateOrder) -> date | None:
    """Read a header's date in this order; None where there is no such day."""
    fields = [int(field) for field in re.split(r"[/.-]", text)]
    year, month, day = (fields[place] for place in _FIELDS[order])
    widths = [len(field) for field in re.split(r"[/.-]", text)]
    if widths[_FIELDS[order][0]] == len("26"):
        year += CENTURY
    return _real_date(year, month, day)


def read_time(text: str) -> time | None:
    """Read a header's time, 12 or 24 hours; None where there is no such time."""
    plain = clean(text).lower()
    hour, minute, *second = (int(part) for part in re.findall(r"\d+", plain))
    if "m" in plain:
        if not 1 <= hour <= NOON:
            return None
        hour = hour % NOON + (NOON if "p" in plain else 0)
    try:
        return time(hour, minute, second[0] if second else 0)
    except ValueError:
        return None


def _readings(text: str, orders: Iterable[DateOrder]) -> dict[DateOrder, date]:
    found = ((order, read_date(text, order)) for order in orders)
    return {order: day for order, day in found if day is not None}


def _real_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _refuse_unreadable(readable: dict[str, dict[DateOrder, date]], forced: DateOrder) -> None:
    for text, readings in readable.items():
        if forced not in readings:
            raise MixedExportError(f"{text} ({forced.value})")


def _only_reading(readable: dict[str, dict[DateOrder, date]]) -> DateOrder | None:
    """The order of the dates that only one order can read."""
    alone: dict[DateOrder, str] = {}
    for text, readings in readable.items():
        if len(readings) == 1:
            alone.setdefault(next(iter(readings)), text)
    if len(alone) > 1:
        raise MixedExportError(", ".join(alone[order] for order in sorted(alone)))
    return next(iter(alone), None)


def _larger(votes: Counter[DateOrder]) -> DateOrder | None:
    if votes[DateOrder.DMY] == votes[DateOrder.MDY]:
        return None
    return max((DateOrder.DMY, DateOrder.MDY), key=votes.__getitem__)


def _smaller(faults: Counter[DateOrder]) -> DateOrder | None:
    if faults[DateOrder.DMY] == faults[DateOrder.MDY]:
        return None
    return min((DateOrder.DMY, DateOrder.MDY), key=faults.__getitem__)


def _habit(shape: Shape, used: Iterable[str]) -> DateOrder:
    """What phones usually do: unpadded fields with AM/PM put the month first, others the day."""
    unpadded = any(min(map(len, re.split(r"[/.-]", text)[:2])) == 1 for text in used)
    if shape.half_day and unpadded and shape.point == ":":
        return DateOrder.MDY
    return DateOrder.DMY
