"""Offices that the real actions brought to a stage once; every test works on a copy of one."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from desk.actions import demo, sample_day
from desk.actions.desk import Desk, open_desk
from desk.actions.offices import set_up_office
from desk.intake.offices import read_office
from desk.intake.worker import Worker
from tests.actions.samples import SAMPLES, a_birth_case, case_of_birth, judged, take_in
from tests.builders import NOW
from tests.conftest import PREPARED_DATABASE, EngineKind, OfficePlace, PostgresServer


@dataclass(slots=True)
class MovableClock:
    """Stands still until a test moves it."""

    at: datetime = field(default=NOW)

    def __call__(self) -> datetime:
        return self.at

    def forward(self, **time: float) -> None:
        self.at += timedelta(**time)


class Stage(StrEnum):
    """How far the office is, each stage building on the one before."""

    SET_UP = "set_up"
    INCOMPLETE = "incomplete"
    COMPLETE = "complete"
    READY = "ready"


def _set_up(desk: Desk) -> None:
    set_up_office(desk, read_office(SAMPLES / "office.toml"))


def _take_in_the_birth(desk: Desk) -> None:
    a_birth_case(desk)


def _complete(desk: Desk) -> None:
    take_in(desk, sample_day.MOTHER_EXPORT_LATER, sample_day.MOTHER_NUMBER)
    judged(desk, sample_day.BIRTH)


def _make_ready(desk: Desk) -> None:
    case_id = case_of_birth(desk).file.case.id
    demo.advance(desk, case_id)
    for _label, _signature in demo.attach(desk, case_id):
        pass


STEPS: dict[Stage, Callable[[Desk], None]] = {
    Stage.SET_UP: _set_up,
    Stage.INCOMPLETE: _take_in_the_birth,
    Stage.COMPLETE: _complete,
    Stage.READY: _make_ready,
}


@dataclass(slots=True)
class PreparedOffices:
    """Makes each stage when the first test asks for it, on each engine.

    `empty` gives the folder of an office without tables' rows for an engine; `server` the
    PostgreSQL server, which is started by asking.
    """

    root: Path
    worker: Worker
    empty: Callable[[EngineKind], Path]
    server: Callable[[], PostgresServer]
    made: dict[tuple[EngineKind, Stage], OfficePlace] = field(default_factory=dict)

    @contextmanager
    def lend(self, kind: EngineKind, stage: Stage, folder: Path) -> Iterator[OfficePlace]:
        """A copy in this folder; its database is dropped afterwards."""
        place = self._copy(self._at(kind, stage), folder)
        yield place
        if kind is EngineKind.POSTGRESQL:
            self.server().take_back(_database(place))

    def _at(self, kind: EngineKind, stage: Stage) -> OfficePlace:
        if (kind, stage) not in self.made:
            place = self._copy(self._before(kind, stage), self.root / f"{kind}-{stage}")
            opened = open_desk(place.folder, url=place.url, clock=MovableClock())
            STEPS[stage](replace(opened, worker=self.worker))
            opened.store.close()
            self.made[kind, stage] = place
        return self.made[kind, stage]

    def _before(self, kind: EngineKind, stage: Stage) -> OfficePlace:
        stages = list(Stage)
        if stage is not stages[0]:
            return self._at(kind, stages[stages.index(stage) - 1])
        is_sqlite = kind is EngineKind.SQLITE
        url = None if is_sqlite else self.server().url_of(PREPARED_DATABASE)
        return OfficePlace(folder=self.empty(kind), url=url)

    def _copy(self, place: OfficePlace, folder: Path) -> OfficePlace:
        shutil.copytree(place.folder, folder)
        if place.url is None:
            return OfficePlace(folder=folder, url=None)
        name = self.server().lend(_database(place))
        return OfficePlace(folder=folder, url=self.server().url_of(name))


def _database(place: OfficePlace) -> str:
    from sqlalchemy import make_url

    return make_url(place.url or "").database or ""
