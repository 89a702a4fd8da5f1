"""A full disk at every point where something is written: said, and nothing is half there."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from desk.domain.errors import DatabaseDamagedError, DiskFullError, FileLockedError, NotFoundError
from desk.domain.ids import FileId
from desk.domain.office import Office
from desk.storage import cases, durable, journal, keys
from desk.storage.store import Store
from desk.storage.troubles import known_trouble
from desk.storage.vault import FileVault
from desk.storage.verify import verify
from tests.builders import STAMP, a_case_file, an_act, an_evidence, an_id, sha256_of
from tests.conftest import EngineKind
from tests.storage.keeping import keep

PHOTO = b"foto" * 1000


def full(*_arguments: object, **_named: object) -> Any:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("call", ["open", "fdopen", "fsync", "replace"])
def test_a_file_that_does_not_fit_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    files = FileVault(tmp_path, keys.derive(bytes(32)))
    files.put(FileId(an_id()), b"first")
    before = {found.path for found in files.everything()}
    file_id = FileId(an_id())

    with monkeypatch.context() as broken:
        broken.setattr(os, call, full)
        with pytest.raises(DiskFullError):
            files.put(file_id, PHOTO)

    assert {found.path for found in files.everything()} == before
    files.put(file_id, PHOTO)
    assert files.get(file_id, sha256=sha256_of(PHOTO)) == PHOTO
    files.close()


def test_a_file_whose_move_fails_is_found_all_the_same(
    store: Store, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = a_case_file(evidence=(an_evidence(data=PHOTO),))
    file_id = file.evidence[0].file_id
    store.vault.put(file_id, PHOTO)

    with monkeypatch.context() as broken:
        broken.setattr(durable, "move", full)
        keep(store, file)

    assert store.vault.get(file_id, sha256=sha256_of(PHOTO)) == PHOTO
    assert verify(store).is_sound


def test_a_note_that_cannot_be_written_does_not_undo_the_commit(
    store: Store, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(durable, "write_over", full)
        file = keep(store, a_case_file())

    with store.reading() as session:
        assert cases.load_file(session, file.case.id) == file
    assert verify(store).faults == ()


def test_a_database_that_cannot_grow_says_so_and_keeps_nothing_of_the_act(
    store: Store, office: Office, engine_kind: EngineKind
) -> None:
    if engine_kind is EngineKind.POSTGRESQL:
        pytest.skip("a server's disk cannot be filled from here; its code is in the next test")
    file = a_case_file(messages=())

    with pytest.raises(DiskFullError), store.writing(STAMP) as session:
        pages = session.execute(text("PRAGMA page_count")).scalar()
        session.execute(text(f"PRAGMA max_page_count = {pages}"))
        cases.add_case(session, file)
        for _ in range(100):
            journal.append(session, an_act("seen", seen="x" * 10_000))

    with store.reading() as session, pytest.raises(NotFoundError):
        cases.load_file(session, file.case.id)
    assert verify(store).faults == ()


def test_a_server_without_room_says_so(
    store: Store, office: Office, engine_kind: EngineKind
) -> None:
    if engine_kind is EngineKind.SQLITE:
        pytest.skip("the test before fills the file itself")
    raise_53100 = "DO $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = '53100'; END $$"

    with pytest.raises(DiskFullError), store.writing(STAMP) as session:
        journal.append(session, an_act("one"))
        session.execute(text(raise_53100))

    assert verify(store).entries == 1


def test_a_table_that_is_gone_is_said_to_be_damage(store: Store, office: Office) -> None:
    file = keep(store, a_case_file())
    with store.writing(STAMP) as session:
        session.execute(text("ALTER TABLE notes RENAME TO elsewhere"))

    with pytest.raises(DatabaseDamagedError, match="notes"), store.reading() as session:
        cases.load_file(session, file.case.id)


def error_of(number: int, windows: int | None = None) -> OSError:
    error = OSError(number, "x")
    if windows is not None:
        vars(error)["winerror"] = windows
    return error


@pytest.mark.parametrize(
    ("error", "known"),
    [
        (error_of(errno.ENOSPC), DiskFullError),
        (error_of(errno.EDQUOT), DiskFullError),
        (error_of(errno.EINVAL, 112), DiskFullError),
        (error_of(errno.EACCES), FileLockedError),
        (error_of(errno.EINVAL, 32), FileLockedError),
    ],
)
def test_errors_of_the_system_are_said_in_our_words(error: OSError, known: type) -> None:
    assert type(known_trouble(error)) is known


def test_an_error_that_nobody_knows_stays_what_it_is() -> None:
    assert known_trouble(error_of(errno.EINVAL)) is None
