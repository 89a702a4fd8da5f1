"""Connections: an encrypted SQLite file, or a PostgreSQL server, with the same promises.

Every connection is asked back whether a commit waits for the disk; every write transaction
takes its lock at once, so that two desks wait for each other instead of failing.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url

from desk.domain.details import Detail
from desk.domain.errors import DatabaseDamagedError
from desk.domain.sayings import saying
from desk.storage.keys import KeyRing

LOCK_WAIT_MS = 15_000
_FULL = 2  # PRAGMA synchronous
_LOCAL_HOSTS = {"", "localhost", "127.0.0.1", "::1"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Engines:
    """One database, two doors.

    `writer` begins every transaction with its lock; `reader` cannot write.
    """

    writer: Engine
    reader: Engine

    def dispose(self) -> None:
        """Close all connections of both."""
        self.reader.dispose()
        self.writer.dispose()


def sqlite_engines(path: Path, keys: KeyRing) -> Engines:
    """The engines of an encrypted SQLite file."""
    return Engines(
        writer=_sqlite(path, keys, begin="BEGIN IMMEDIATE"),
        reader=_sqlite(path, keys, begin="BEGIN", query_only=True),
    )


def sqlite_migrator(path: Path, keys: KeyRing) -> Engine:
    """An engine for changing the schema, with foreign keys off.

    With them on, recreating a table on SQLite would delete its children.
    """
    return _sqlite(path, keys, begin="BEGIN IMMEDIATE", foreign_keys=False)


def postgres_engines(url: str) -> Engines:
    """The engines of a database on a PostgreSQL server."""
    writer = _postgres(url)
    reader = writer.execution_options(postgresql_readonly=True, isolation_level="REPEATABLE READ")
    return Engines(writer=writer, reader=reader)


def _sqlite(
    path: Path, keys: KeyRing, *, begin: str, query_only: bool = False, foreign_keys: bool = True
) -> Engine:
    from sqlcipher3 import dbapi2

    def connect() -> Any:
        link = dbapi2.connect(
            str(path), timeout=LOCK_WAIT_MS / 1000, isolation_level=None, check_same_thread=False
        )
        try:
            _prepare_sqlite(link, keys, query_only=query_only, foreign_keys=foreign_keys)
        except BaseException:
            link.close()
            raise
        return link

    engine = create_engine("sqlite+pysqlite://", creator=connect, module=dbapi2, pool_size=4)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _prepare_sqlite(link: Any, keys: KeyRing, *, query_only: bool, foreign_keys: bool) -> None:
    """Unlock a connection and set what we rely on.

    Source: zetetic.net/sqlcipher/sqlcipher-api (raw key); sqlite.org/pragma.html.
    """
    link.execute("PRAGMA cipher_log_level = NONE")
    link.execute(f"PRAGMA key = \"x'{keys.database.hex()}'\"")
    link.execute(f"PRAGMA busy_timeout = {LOCK_WAIT_MS}")
    link.execute("PRAGMA journal_mode = WAL")
    link.execute("PRAGMA synchronous = FULL")
    link.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
    link.execute(f"PRAGMA query_only = {'ON' if query_only else 'OFF'}")
    _assert_durable(
        synchronous=link.execute("PRAGMA synchronous").fetchone()[0] == _FULL,
        journal=link.execute("PRAGMA journal_mode").fetchone()[0] == "wal",
    )


def _postgres(url: str) -> Engine:
    engine = create_engine(
        _with_driver(make_url(url)),
        connect_args=_postgres_arguments(make_url(url)),
        pool_pre_ping=True,
        isolation_level="READ COMMITTED",
    )

    @event.listens_for(engine, "connect")
    def _check(link: Any, _record: object) -> None:
        with link.cursor() as cursor:
            cursor.execute("SHOW synchronous_commit")
            _assert_durable(synchronous=cursor.fetchone()[0] == "on")
        link.rollback()

    return engine


def _with_driver(url: URL) -> URL:
    return url.set(drivername="postgresql+psycopg")


def _postgres_arguments(url: URL) -> dict[str, Any]:
    """A server elsewhere must prove who it is; on this machine there is nobody in between.

    Source: PostgreSQL documentation, section 34.19.1 (sslmode).
    """
    options = f"-c synchronous_commit=on -c lock_timeout={LOCK_WAIT_MS} -c timezone=UTC"
    arguments: dict[str, Any] = {"options": options, "connect_timeout": 10}
    host = url.host or str(url.query.get("host", ""))
    if not (host in _LOCAL_HOSTS or host.startswith("/")):
        arguments["sslmode"] = "verify-full"
    return arguments


def _assert_durable(**promises: bool) -> None:
    if broken := [name for name, kept in promises.items() if not kept]:
        raise DatabaseDamagedError(saying(Detail.NOT_DURABLE, settings=", ".join(broken)))
