"""The schema of the program is that of its migrations, and released databases open."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from desk.domain.errors import DatabaseDamagedError
from desk.storage import cases, engine, keys, migrate
from desk.storage.store import DATABASE_FILE, Store
from desk.storage.tables import METADATA
from desk.storage.verify import verify

DATABASES = Path(__file__).parents[1] / "data" / "databases"


def schema_of(link: Connection) -> dict[str, Any]:
    """Tables, columns, keys and indexes, as the database itself describes them."""
    seen = inspect(link)
    return {
        table: {
            "columns": {
                column["name"]: (str(column["type"]), column["nullable"])
                for column in seen.get_columns(table)
            },
            "key": seen.get_pk_constraint(table)["constrained_columns"],
            "references": sorted(
                (key["constrained_columns"], key["referred_table"], key["options"])
                for key in seen.get_foreign_keys(table)
            ),
            "indexes": sorted(
                (
                    str(index["name"]),
                    index["column_names"],
                    bool(index["unique"]),
                    str(condition_of(index)),
                )
                for index in seen.get_indexes(table)
            ),
        }
        for table in sorted(seen.get_table_names())
        if table != "alembic_version"
    }


def condition_of(index: Any) -> str:
    options: dict[str, Any] = index.get("dialect_options", {})
    return str(options.get("sqlite_where", options.get("postgresql_where", "")))


def test_the_migrations_make_the_tables_of_the_program(store: Store) -> None:
    with store._engines.writer.begin() as link:
        migrated = schema_of(link)
        METADATA.drop_all(link)
        METADATA.create_all(link)
        made = schema_of(link)

    assert set(migrated) == set(METADATA.tables)
    assert migrated == made


def test_the_program_knows_its_newest_migration() -> None:
    assert ScriptDirectory(str(migrate.MIGRATIONS)).get_heads() == [migrate.HEAD]


def test_migrations_import_nothing_of_ours() -> None:
    for path in (migrate.MIGRATIONS / "versions").glob("*.py"):
        assert not re.search(
            r"^\s*(from|import) desk\b", path.read_text(encoding="utf-8"), re.MULTILINE
        )


def test_every_case_row_carries_unit_author_instant_and_version() -> None:
    for name in ("cases", "items", "messages", "files", "evidence", "message_fates"):
        columns = METADATA.tables[name].columns
        assert {"unit_id", "author_id", "stamped_at", "version"} <= set(columns.keys()), name
    entries = METADATA.tables["journal_entries"].columns
    assert {"unit_id", "officer_id", "at", "version"} <= set(entries.keys())


def test_upgrading_backs_up_first_and_checks_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Store.open(tmp_path).close()
    ring = keys.load_keys(tmp_path)
    older = engine.sqlite_migrator(tmp_path / DATABASE_FILE, ring)
    before = migrate.HEAD
    monkeypatch.setattr(migrate, "HEAD", "9999")
    seen: list[str] = []
    copy: Callable[[str], None] = migrate.sqlite_backup(older, tmp_path / "backups")

    def backup(now: str) -> None:
        seen.append(now)
        copy(now)

    migrate.upgrade(older, backup)
    older.dispose()

    assert seen == [before]
    (saved,) = (tmp_path / "backups").iterdir()
    copied = engine.sqlite_migrator(saved, ring)
    with copied.connect() as link:
        assert migrate.revision(link) == before
    copied.dispose()


def test_an_upgrade_that_leaves_a_broken_reference_is_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Store.open(tmp_path).close()
    older = engine.sqlite_migrator(tmp_path / DATABASE_FILE, keys.load_keys(tmp_path))
    monkeypatch.setattr(migrate, "HEAD", "9999")

    def break_it(link: Connection) -> None:
        link.execute(text("INSERT INTO name_words (word, case_id) VALUES ('x', x'00')"))

    monkeypatch.setattr(migrate, "_run", break_it)

    with pytest.raises(DatabaseDamagedError):
        migrate.upgrade(older)
    with older.connect() as link:
        assert link.execute(text("SELECT count(*) FROM name_words")).scalar() == 0
    older.dispose()


@pytest.mark.parametrize("released", sorted(path.name for path in DATABASES.iterdir()))
def test_a_released_database_opens_and_is_sound(tmp_path: Path, released: str) -> None:
    folder = tmp_path / "office"
    shutil.copytree(DATABASES / released, folder)

    store = Store.open(folder)

    with store.reading() as session:
        case_id = cases.case_of_number(session, "CTH-2026-000001")
        assert cases.load_file(session, case_id).applicant.name == "Siti Contoh"
    report = verify(store)
    assert (report.files, report.faults) == (1, ())
    store.close()
