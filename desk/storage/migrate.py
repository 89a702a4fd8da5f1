"""Bringing a database to the schema of this program, in process."""

import secrets
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from desk.domain.details import Detail
from desk.domain.errors import DatabaseDamagedError, DatabaseNewerError
from desk.domain.sayings import saying

HEAD = "0004"
"""The newest migration of this program; a test compares it with the folder."""

MIGRATIONS = Path(__file__).resolve().parent / "migrations"

_ONE_AT_A_TIME = 0x6465736B  # key of the advisory lock: "desk"


def revision(link: Connection) -> str | None:
    """The migration at which a database stands; None where it is empty.

    Raises:
        DatabaseDamagedError: it holds tables, but not ours.
    """
    names = inspect(link).get_table_names()
    if not names:
        return None
    if "alembic_version" not in names:
        raise DatabaseDamagedError(Detail.TABLES_OF_ANOTHER)
    found: str | None = link.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def upgrade(engine: Engine, backup: Callable[[str], None] | None = None) -> None:
    """Create or upgrade the schema; returns at once where it stands already.

    Foreign keys must be off on the engine. A database that exists is first given to `backup`
    with the name of its revision; afterwards all foreign keys are checked.

    Raises:
        DatabaseNewerError: a newer program wrote it; nothing was touched.
        DatabaseDamagedError: a foreign key leads nowhere after the upgrade; it was rolled back.
    """
    with engine.connect() as link:
        now = revision(link)
    if now == HEAD:
        return
    if now is not None:
        _refuse_newer(now)
        if backup is not None:
            backup(now)
    with engine.begin() as link:
        if link.dialect.name == "postgresql":
            link.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ONE_AT_A_TIME})
        _run(link)
        _check_foreign_keys(link)


def sqlite_backup(engine: Engine, folder: Path) -> Callable[[str], None]:
    """What copies an SQLite database aside, encrypted with the same key."""

    def copy(now: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / f"before-{HEAD}-from-{now}-{secrets.token_hex(4)}.sqlite"
        link = engine.raw_connection()
        try:
            link.cursor().execute("VACUUM INTO ?", (str(target),))
        finally:
            link.close()

    return copy


def _refuse_newer(now: str) -> None:
    from alembic.script import ScriptDirectory

    known = {script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions()}
    if now not in known:
        raise DatabaseNewerError(now)


def _run(link: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = link
    command.upgrade(config, "head")


def _check_foreign_keys(link: Connection) -> None:
    """PostgreSQL checks by itself; SQLite only when asked, as its keys were off."""
    if link.dialect.name != "sqlite":
        return
    if broken := link.execute(text("PRAGMA foreign_key_check")).all():
        raise DatabaseDamagedError(saying(Detail.ROW_WITHOUT_OWNER, table=str(broken[0][0])))
