"""An office whose data is open: whose it is, who works in it, and the only clock there is.

It lists the queue, which the window draws first. Everything else needs a `Desk`: the same with
the office's rules and a worker process, which take longer to load.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from desk.actions.founding import read_setting
from desk.domain.details import Detail
from desk.domain.errors import NotFoundError
from desk.domain.office import DeskNumber, Office, Officer, Unit
from desk.domain.sayings import saying
from desk.domain.service_names import ServiceNames
from desk.intake.shipped import shipped_names
from desk.storage.store import DATABASE_FILE, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenOffice:
    """What listing cases is given: the store, the officer, what is named in a row, the clock."""

    store: Store
    office: Office
    unit: Unit
    officer: Officer
    numbers: tuple[DeskNumber, ...]
    names: ServiceNames
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

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()


def system_clock() -> datetime:
    """Now, from the machine."""
    return datetime.now(UTC)


def open_data(
    folder: Path,
    *,
    clock: Callable[[], datetime] = system_clock,
    url: str | None = None,
    may_found: bool = True,
) -> OpenOffice:
    """Open the data of an office, making it on the first run where `may_found` allows.

    Raises:
        NotFoundError: there is no office in the folder, and none may be made.
        TroubleError: the folder, the key or the database is in the way; nothing is replaced.
    """
    if not may_found and url is None and not (folder / DATABASE_FILE).exists():
        raise NotFoundError(saying(Detail.OFFICE_DATA_IN, folder=str(folder)))
    store = Store.open(folder, url=url)
    try:
        setting = read_setting(store, clock(), may_found=may_found)
        names = shipped_names()
    except BaseException:
        store.close()
        raise
    return OpenOffice(
        store=store,
        office=setting.office,
        unit=setting.unit,
        officer=setting.officer,
        numbers=setting.numbers,
        names=names,
        clock=clock,
    )


def find_data(folder: Path) -> OpenOffice | None:
    """The open data of the office in a folder; None where nobody founded one yet.

    Raises:
        TroubleError: the folder, the key or the database is in the way.
    """
    try:
        return open_data(folder, may_found=False)
    except NotFoundError:
        return None
