"""The desk: one office's data opened by one officer, with everything that actions are given."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Self
from uuid import UUID

from typing_extensions import override

from desk.actions.open_office import OpenOffice, open_data, system_clock
from desk.actions.rules import Rules
from desk.domain.details import Detail
from desk.domain.errors import NotFoundError
from desk.domain.ids import ENTROPY_BYTES, CaseId, EntryId, uuid7
from desk.domain.office import DeskNumber
from desk.domain.overlay import apply_to_numbers
from desk.intake.worker import Worker
from desk.storage import overlays
from desk.storage.journal import Act
from desk.storage.session import Stamp, WritingSession
from desk.storage.store import DATABASE_FILE

__all__ = ["Desk", "desk_of", "find_desk", "open_desk", "system_clock"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk(OpenOffice):
    """What every action is given: the open office, its rules, and who opens files for it."""

    rules: Rules
    worker: Worker

    def new_id(self) -> UUID:
        """A fresh id; callers give it the type it is for."""
        return uuid7(self.now(), secrets.token_bytes(ENTROPY_BYTES))

    def act(self, verb: str, case_id: CaseId | None = None, seen: str = "") -> Act:
        """An act, for the journal; `seen` is what the decision rested on."""
        return Act(id=EntryId(self.new_id()), verb=verb, case_id=case_id, seen=seen)

    @contextmanager
    def writing(self) -> Iterator[WritingSession]:
        """A session in which this officer changes something now.

        Raises:
            ChangedMeanwhileError: another desk changed a row first.
            TroubleError: disk, lock or server; nothing was stored.
        """
        stamp = Stamp(officer_id=self.officer.id, unit_id=self.unit.id, at=self.now())
        with self.store.writing(stamp) as session:
            yield session

    def number(self, label: str) -> DeskNumber:
        """The WhatsApp number with this label; the first where no label is given.

        Raises:
            NotFoundError: the office has no such number.
        """
        for number in (*self.numbers_in_use, *self.numbers):
            if label in {"", number.label, number.phone}:
                return number
        raise NotFoundError(label or Detail.A_DESK_NUMBER)

    @property
    def numbers_in_use(self) -> tuple[DeskNumber, ...]:
        """The numbers that requests may still come to; a retired one only keeps its old cases."""
        return tuple(number for number in self.numbers if not number.is_retired)

    def with_clock(self, clock: Callable[[], datetime]) -> "Desk":
        """The same desk at another time; the demonstration moves a day on with it."""
        return replace(self, clock=clock)

    def __enter__(self) -> Self:
        """The desk itself; it is closed at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it, whatever happened."""
        self.close()

    @override
    def close(self) -> None:
        self.worker.close()
        OpenOffice.close(self)


def open_desk(
    folder: Path,
    *,
    clock: Callable[[], datetime] = system_clock,
    url: str | None = None,
    may_found: bool = True,
) -> Desk:
    """Open the data of an office with its rules, making it on the first run where that is allowed.

    Raises:
        NotFoundError: there is no office in the folder, and none may be made.
        TroubleError: the folder, the key or the database is in the way; nothing is replaced.
    """
    opened = open_data(folder, clock=clock, url=url, may_found=may_found)
    try:
        return desk_of(opened)
    except BaseException:
        opened.close()
        raise


def desk_of(opened: OpenOffice) -> Desk:
    """The desk of an office that is open: its rules are read, its numbers get their quotas.

    Raises:
        TroubleError: the database, or the program's own catalogue, is in the way.
    """
    with opened.store.reading() as session:
        rules = Rules.load(opened.office, overlays.load_overlay(session).text)
    return Desk(
        store=opened.store,
        office=opened.office,
        unit=opened.unit,
        officer=opened.officer,
        numbers=apply_to_numbers(opened.numbers, rules.overlay),
        names=opened.names,
        rules=rules,
        worker=Worker(),
        clock=opened.clock,
    )


@contextmanager
def find_desk(folder: Path) -> Iterator[Desk | None]:
    """The desk of a folder, closed at the end of the block; None where no office is there yet."""
    if not (folder / DATABASE_FILE).exists():
        yield None
        return
    with open_desk(folder, may_found=False) as desk:
        yield desk
