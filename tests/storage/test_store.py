"""Opening a store: the first run, and everything that can be wrong with what lies there."""

import os
import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from desk.domain.details import Detail
from desk.domain.errors import (
    DatabaseDamagedError,
    DatabaseLockedError,
    DatabaseNewerError,
    DatabaseUnreachableError,
    KeyMissingError,
    KeyWrongError,
    SharedFolderError,
)
from desk.domain.office import Office
from desk.storage import engine, journal, keys
from desk.storage.store import DATABASE_FILE, Store
from tests.builders import STAMP, an_act
from tests.conftest import EngineKind, OfficePlace


def content_of(folder: Path) -> dict[str, bytes]:
    """Every file that lies in a folder, but what SQLite makes for itself."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(("-shm", "-wal"))
    }


def test_the_first_run_makes_key_sheet_and_database(tmp_path: Path) -> None:
    Store.open(tmp_path / "office").close()

    assert set(content_of(tmp_path / "office")) == {
        keys.KEY_FILE,
        keys.SHEET_FILE,
        DATABASE_FILE,
    }


def test_a_sheet_that_was_locked_away_is_not_written_again(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    (tmp_path / keys.SHEET_FILE).unlink()

    Store.open(tmp_path).close()

    assert not (tmp_path / keys.SHEET_FILE).exists()


def test_the_database_cannot_be_read_without_its_key(tmp_path: Path) -> None:
    Store.open(tmp_path).close()

    content = (tmp_path / DATABASE_FILE).read_bytes()

    assert b"SQLite format" not in content
    assert b"journal_entries" not in content


def test_every_connection_waits_for_the_disk(store: Store, engine_kind: EngineKind) -> None:
    with store.writing(STAMP) as session:
        if engine_kind is EngineKind.POSTGRESQL:
            assert session.execute(text("SHOW synchronous_commit")).scalar() == "on"
        else:
            assert session.execute(text("PRAGMA synchronous")).scalar() == 2
            assert session.execute(text("PRAGMA journal_mode")).scalar() == "wal"
            assert session.execute(text("PRAGMA foreign_keys")).scalar() == 1


def test_a_connection_that_does_not_wait_for_the_disk_is_refused() -> None:
    with pytest.raises(DatabaseDamagedError):
        engine._assert_durable(synchronous=False)


def test_a_reading_session_cannot_write(store: Store) -> None:
    with pytest.raises(Exception, match=r"read.?only"), store.reading() as session:
        session.execute(text("DELETE FROM journal_head"))


def test_a_missing_key_is_said_and_nothing_is_touched(office_place: OfficePlace) -> None:
    office_place.open().close()
    (office_place.folder / keys.KEY_FILE).unlink()
    before = content_of(office_place.folder)

    with pytest.raises(KeyMissingError):
        office_place.open()
    assert content_of(office_place.folder) == before


def test_a_wrong_key_is_said_and_nothing_is_touched(
    office_place: OfficePlace, tmp_path: Path
) -> None:
    office_place.open().close()
    other = tmp_path / "other-key"
    other.mkdir()
    keys.create_keys(other)
    shutil.copy(other / keys.KEY_FILE, office_place.folder / keys.KEY_FILE)
    before = content_of(office_place.folder)

    with pytest.raises(KeyWrongError):
        office_place.open()
    assert content_of(office_place.folder) == before


def test_a_damaged_database_is_said_where_the_key_is_proven_right(
    office_place: OfficePlace, engine_kind: EngineKind, store: Store, office: Office
) -> None:
    if engine_kind is EngineKind.POSTGRESQL:
        pytest.skip("the files of a server are the server's")
    store.close()
    path = office_place.folder / DATABASE_FILE
    path.write_bytes(os.urandom(512) + path.read_bytes()[512:])
    before = content_of(office_place.folder)

    with pytest.raises(DatabaseDamagedError):
        office_place.open()
    assert content_of(office_place.folder) == before


def test_a_newer_database_is_said_and_nothing_is_touched(
    office_place: OfficePlace, store: Store
) -> None:
    with store._engines.writer.begin() as link:
        link.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    before = content_of(office_place.folder)

    with pytest.raises(DatabaseNewerError) as caught:
        office_place.open()
    assert caught.value.detail == "9999"
    assert content_of(office_place.folder) == before


def test_a_database_of_another_program_is_refused(office_place: OfficePlace, store: Store) -> None:
    with store._engines.writer.begin() as link:
        link.execute(text("ALTER TABLE alembic_version RENAME TO something_else"))
    store.close()

    with pytest.raises(DatabaseDamagedError) as caught:
        office_place.open()
    assert caught.value.detail == Detail.TABLES_OF_ANOTHER


def test_a_synchronised_folder_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    place = tmp_path / "Dropbox" / "desk"

    with pytest.raises(SharedFolderError):
        Store.open(place)
    assert not place.exists()


def test_a_server_that_does_not_answer_is_said(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnreachableError):
        Store.open(tmp_path / "office", url="postgresql://desk@127.0.0.1:1/desk")


def test_a_server_elsewhere_has_to_prove_who_it_is() -> None:
    from sqlalchemy import make_url

    far = engine._postgres_arguments(make_url("postgresql://db.example.go.id/desk?sslmode=disable"))
    near = engine._postgres_arguments(make_url("postgresql:///desk?host=/run/postgresql"))

    assert far["sslmode"] == "verify-full"
    assert "sslmode" not in near


def test_a_database_that_is_held_too_long_is_said(
    store: Store,
    office: Office,
    engine_kind: EngineKind,
    monkeypatch: pytest.MonkeyPatch,
    office_place: OfficePlace,
) -> None:
    monkeypatch.setattr(engine, "LOCK_WAIT_MS", 100)
    other = office_place.open()

    with store.writing(STAMP) as session:
        journal.append(session, an_act("slow"))
        with pytest.raises(DatabaseLockedError), other.writing(STAMP) as waiting:
            journal.append(waiting, an_act("waits"))
    other.close()
