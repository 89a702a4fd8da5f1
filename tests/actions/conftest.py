"""A desk of the sample office on each engine, with a clock that a test can move."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desk.actions.desk import Desk, open_desk
from desk.actions.offices import set_up_office
from desk.intake.offices import read_office
from desk.intake.worker import Worker
from tests.actions.samples import SAMPLES
from tests.builders import NOW
from tests.conftest import OfficePlace


@dataclass(slots=True)
class MovableClock:
    """Stands still until a test moves it."""

    at: datetime = field(default=NOW)

    def __call__(self) -> datetime:
        return self.at

    def forward(self, **time: float) -> None:
        self.at += timedelta(**time)


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    """The worker process, one for all tests, as one program has one."""
    with Worker() as running:
        yield running


@pytest.fixture
def moving_clock() -> MovableClock:
    """The clock of the desk."""
    return MovableClock()


@pytest.fixture
def sample_place(office_place: OfficePlace, moving_clock: MovableClock) -> OfficePlace:
    """An office that was set up from the sample sheet."""
    with open_desk(office_place.folder, url=office_place.url, clock=moving_clock) as bare:
        set_up_office(bare, read_office(SAMPLES / "office.toml"))
    return office_place


@pytest.fixture
def desk(sample_place: OfficePlace, moving_clock: MovableClock, worker: Worker) -> Iterator[Desk]:
    """The desk of the sample office."""
    opened = open_desk(sample_place.folder, url=sample_place.url, clock=moving_clock)
    yield replace(opened, worker=worker)
    opened.store.close()


@pytest.fixture
def outbox(tmp_path: Path) -> Path:
    """A folder to export into."""
    return tmp_path / "outbox"
