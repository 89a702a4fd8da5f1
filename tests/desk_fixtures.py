"""A desk of the sample office on each engine, with a clock that a test can move.

A plugin of the tests, named in their conftest: actions, drills and stories sit at this desk.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desk.actions.cases import CaseView
from desk.actions.desk import Desk, open_desk
from desk.intake.worker import Worker
from tests.actions.prepared import MovableClock, PreparedOffices, Stage
from tests.actions.samples import case_of_birth
from tests.conftest import EngineKind, OfficePlace

BIRTH_CASES = {
    "birth_case": Stage.INCOMPLETE,
    "complete_birth_case": Stage.COMPLETE,
    "ready_birth_case": Stage.READY,
}
"""The stage of the office that each fixture wants."""


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    """The worker process, one for all tests, as one program has one."""
    with Worker() as running:
        yield running


@pytest.fixture(scope="session")
def prepared_offices(
    request: pytest.FixtureRequest, worker: Worker, tmp_path_factory: pytest.TempPathFactory
) -> PreparedOffices:
    """Offices at each stage, made when they are first asked for."""
    return PreparedOffices(
        root=tmp_path_factory.mktemp("stages"),
        worker=worker,
        empty=lambda kind: request.getfixturevalue(
            "prepared_sqlite" if kind is EngineKind.SQLITE else "prepared_postgres"
        ),
        server=lambda: request.getfixturevalue("postgres"),
    )


@pytest.fixture
def moving_clock() -> MovableClock:
    """The clock of the desk."""
    return MovableClock()


@pytest.fixture
def sample_place(
    request: pytest.FixtureRequest,
    engine_kind: EngineKind,
    prepared_offices: PreparedOffices,
    tmp_path: Path,
) -> Iterator[OfficePlace]:
    """The sample office, as far as the case that the test asks for."""
    stages = [BIRTH_CASES[name] for name in request.fixturenames if name in BIRTH_CASES]
    stage = stages[0] if stages else Stage.SET_UP
    with prepared_offices.lend(engine_kind, stage, tmp_path / "office") as place:
        yield place


@pytest.fixture
def desk(sample_place: OfficePlace, moving_clock: MovableClock, worker: Worker) -> Iterator[Desk]:
    """The desk of the sample office."""
    opened = open_desk(sample_place.folder, url=sample_place.url, clock=moving_clock)
    yield replace(opened, worker=worker)
    opened.store.close()


@pytest.fixture
def birth_case(desk: Desk) -> CaseView:
    """The mother's case, judged: the birth letter is missing."""
    return case_of_birth(desk)


@pytest.fixture
def complete_birth_case(desk: Desk) -> CaseView:
    """The mother's case with the birth letter, judged complete."""
    return case_of_birth(desk)


@pytest.fixture
def ready_birth_case(desk: Desk) -> CaseView:
    """The mother's case with its results attached, ready to be handed over."""
    return case_of_birth(desk)


@pytest.fixture
def outbox(tmp_path: Path) -> Path:
    """A folder to export into."""
    return tmp_path / "outbox"
