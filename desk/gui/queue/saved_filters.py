"""The filters that are kept under a name and a key, for one person on one computer.

An office starts with those that everybody needs; a person adds, renames, moves and removes.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from desk.actions.open_office import OpenOffice
from desk.domain.status import Status
from desk.gui.commands.ids import SAVED_FILTERS
from desk.gui.labels import row_word
from desk.gui.memory import Memory
from desk.gui.queue.filters import (
    EVERYTHING,
    OPEN,
    STILL_OPEN,
    Holder,
    QueueFilter,
    filter_from_text,
    filter_to_text,
    still_known,
)

NAME = "filters/saved"
NO_KEY = 0
MOST_LETTERS = 30
MOST_FILTERS = 40
DIGITS_OF_A_NUMBER = 6
FIRST_NUMBER_KEY, LAST_KEY = 8, SAVED_FILTERS


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedFilter:
    """A filter with its name. `key` is the digit pressed with Ctrl; 0 where it has none."""

    name: str
    filter: QueueFilter
    key: int = NO_KEY


class SavedFilters(QObject):
    """The kept filters in their order; every change is remembered at once."""

    changed = Signal()

    def __init__(self, desk: OpenOffice, memory: Memory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._memory = desk, memory
        self._saved = self._read() or self._usual()

    @property
    def all(self) -> tuple[SavedFilter, ...]:
        """Every kept filter, in order."""
        return self._saved

    def of_key(self, key: int) -> SavedFilter | None:
        """The filter on a digit."""
        return next((one for one in self._saved if one.key == key), None)

    def free_key(self) -> int:
        """The first digit without a filter; 0 where all are taken."""
        taken = {one.key for one in self._saved}
        return next((key for key in range(1, LAST_KEY + 1) if key not in taken), NO_KEY)

    def keep(self, name: str, chosen: QueueFilter, key: int) -> None:
        """Keep a filter under a name; one of that name is replaced, the key goes over to it."""
        made = SavedFilter(name=name, filter=chosen, key=key)
        names = [one.name for one in self._saved]
        kept = [made if one.name == name else self._without_key(one, key) for one in self._saved]
        self._store((*kept,) if name in names else (*kept, made))

    def change(self, at: int, name: str, key: int) -> None:
        """Give a kept filter this name and digit; the one that had the digit goes without."""
        held = [self._without_key(one, key) for one in self._saved]
        held[at] = replace(held[at], name=name, key=key)
        self._store(tuple(held))

    def remove(self, at: int) -> None:
        """Forget a filter; the cases stay where they are."""
        self._store(self._saved[:at] + self._saved[at + 1 :])

    def move(self, at: int, step: int) -> int:
        """Move a filter up or down the list, and give its new place."""
        to = min(len(self._saved) - 1, max(0, at + step))
        held = list(self._saved)
        held.insert(to, held.pop(at))
        self._store(tuple(held))
        return to

    def start_again(self) -> None:
        """Have the filters that everybody starts with."""
        self._memory.forget(NAME)
        self._saved = self._usual()
        self.changed.emit()

    def fault_of(self, name: str, besides: int | None = None) -> str:
        """Why a filter cannot have this name; empty where it can."""
        if not name:
            return self.tr("Give the filter a name.")
        if len(re.sub(r"\D", "", name)) >= DIGITS_OF_A_NUMBER:
            return self.tr("A name of a filter holds no numbers of citizens.")
        others = [one.name for at, one in enumerate(self._saved) if at != besides]
        if besides is not None and name in others:
            return self.tr("Another filter has this name.")
        if besides is None and name not in others and len(others) >= MOST_FILTERS:
            return self.tr("There are {most} filters already; remove one first.").format(
                most=MOST_FILTERS
            )
        return ""

    def _without_key(self, one: SavedFilter, key: int) -> SavedFilter:
        return replace(one, key=NO_KEY) if one.key == key and key != NO_KEY else one

    def _store(self, saved: tuple[SavedFilter, ...]) -> None:
        self._saved = saved
        self._memory.put_texts(NAME, tuple(_to_text(one) for one in saved))
        self.changed.emit()

    def _read(self) -> tuple[SavedFilter, ...]:
        held = [_from_text(text) for text in self._memory.texts(NAME)]
        return tuple(
            replace(one, filter=still_known(one.filter, self._desk))
            for one in held
            if one is not None
        )

    def _usual(self) -> tuple[SavedFilter, ...]:
        """What everybody starts with: by status, what is late, mine, one for each number, all."""
        alone = {
            Status.NEW: row_word(Status.NEW),
            Status.INCOMPLETE: self.tr("Incomplete"),
            Status.COMPLETE: row_word(Status.COMPLETE),
            Status.READY: row_word(Status.READY),
        }
        overdue = QueueFilter(statuses=OPEN, overdue=True)
        mine = QueueFilter(statuses=OPEN, holder=Holder.ME)
        first = (
            (self.tr("Open"), STILL_OPEN),
            *((name, QueueFilter(statuses=(status,))) for status, name in alone.items()),
            (self.tr("Overdue"), overdue),
            (self.tr("Mine"), mine),
        )
        keyed = [
            SavedFilter(name=name, filter=chosen, key=key)
            for key, (name, chosen) in enumerate(first, start=1)
        ]
        every = SavedFilter(name=self.tr("All"), filter=EVERYTHING, key=LAST_KEY)
        return (*keyed, *self._numbers(), every)

    def _numbers(self) -> Sequence[SavedFilter]:
        return [
            SavedFilter(
                name=number.label,
                filter=QueueFilter(statuses=OPEN, number=number.id),
                key=FIRST_NUMBER_KEY if at == 0 else NO_KEY,
            )
            for at, number in enumerate(self._desk.numbers)
        ]


def _to_text(saved: SavedFilter) -> str:
    return json.dumps([saved.name, saved.key, filter_to_text(saved.filter)], ensure_ascii=False)


def _from_text(text: str) -> SavedFilter | None:
    try:
        name, key, held = json.loads(text)
    except (ValueError, TypeError):
        return None
    chosen = filter_from_text(held) if isinstance(held, str) else None
    if chosen is None or not isinstance(name, str) or not isinstance(key, int):
        return None
    return SavedFilter(name=name, filter=chosen, key=key if 0 <= key <= LAST_KEY else NO_KEY)
