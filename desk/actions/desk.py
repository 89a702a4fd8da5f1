"""The desk: one office's data opened by one officer, with the only clock there is."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Self
from uuid import UUID
from zoneinfo import ZoneInfo

from desk.actions.founding import read_setting
from desk.actions.rules import Rules
from desk.domain.errors import NotFoundError
from desk.domain.ids import ENTROPY_BYTES, CaseId, EntryId, uuid7
from desk.domain.office import DeskNumber, Office, Officer, Unit
from desk.domain.overlay import apply_to_numbers
from desk.intake.worker import Worker
from desk.storage.journal import Act
from desk.storage.store import DATABASE_FILE, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What every action is given: the store, the rules, the officer and the clock."""

    store: Store
    office: Office
    unit: Unit
    officer: Officer
    numbers: tuple[DeskNumber, ...]
    rules: Rules
    worker: Worker
    clock: Callable[[], datetime]

    def now(self) -> datetime:
        """This instant, in UTC."""
        return self.clock().astimezone(UTC)

    def today(self) -> date:
        """The legal day in the office's zone."""
        return self.now().astimezone(self.zone).date()

    @property
    def zone(self) -> ZoneInfo:
        """The zone of the office."""
        return ZoneInfo(self.office.zone.iana)

    def new_id(self) -> UUID:
        """A fresh id; callers give it the type it is for."""
        return uuid7(self.now(), secrets.token_bytes(ENTROPY_BYTES))

    def act(self, verb: str, case_id: CaseId | None = None, seen: str = "") -> Act:
        """An act of this officer now, for the journal; `seen` is what the decision rested on."""
        return Act(
            id=EntryId(self.new_id()),
            verb=verb,
            officer_id=self.officer.id,
            unit_id=self.unit.id,
            at=self.now(),
            case_id=case_id,
            seen=seen,
        )

    def number(self, label: str) -> DeskNumber:
        """The WhatsApp number with this label; the first where no label is given.

        Raises:
            NotFoundError: the office has no such number.
        """
        for number in (*self.numbers_in_use, *self.numbers):
            if label in {"", number.label, number.phone}:
                return number
        raise NotFoundError(label or "nomor WA layanan")

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

    def close(self) -> None:
        """End the worker process and let go of the database."""
        self.worker.close()
        self.store.close()


def system_clock() -> datetime:
    """Now, from the machine."""
    return datetime.now(UTC)


def open_desk(
    folder: Path,
    *,
    clock: Callable[[], datetime] = system_clock,
    url: str | None = None,
    may_found: bool = True,
) -> Desk:
    """Open the data of an office, making it on the first run where `may_found` allows.

    Raises:
        NotFoundError: there is no office in the folder, and none may be made.
        TroubleError: the folder, the key or the database is in the way; nothing is replaced.
    """
    if not may_found and url is None and not (folder / DATABASE_FILE).exists():
        raise NotFoundError(f"data kantor di {folder}")
    store = Store.open(folder, url=url)
    try:
        setting = read_setting(store, clock(), may_found=may_found)
    except BaseException:
        store.close()
        raise
    rules = Rules.load(setting.office, setting.overlay)
    return Desk(
        store=store,
        office=setting.office,
        unit=setting.unit,
        officer=setting.officer,
        numbers=apply_to_numbers(setting.numbers, rules.overlay),
        rules=rules,
        worker=Worker(),
        clock=clock,
    )


@contextmanager
def find_desk(folder: Path) -> Iterator[Desk | None]:
    """The desk of a folder, closed at the end of the block; None where no office is there yet."""
    if not (folder / DATABASE_FILE).exists():
        yield None
        return
    with open_desk(folder, may_found=False) as desk:
        yield desk
