"""The vault: files are there whole or not at all, and every one can be named."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from desk.domain.errors import AlreadyExistsError, StoredFileDamagedError
from desk.domain.ids import FileId
from desk.domain.office import Office
from desk.storage import keys, vault
from desk.storage.store import Store
from desk.storage.vault import FileVault, Shelf
from tests.builders import STAMP, a_case_file, an_evidence, an_id, sha256_of
from tests.conftest import OfficePlace
from tests.storage.keeping import keep

PHOTO = b"\xff\xd8 foto KTP " * 100


def nothing_has_a_row(_asked: Iterable[FileId]) -> frozenset[FileId]:
    return frozenset()


def everything_has_a_row(asked: Iterable[FileId]) -> frozenset[FileId]:
    return frozenset(asked)


@pytest.fixture
def files(tmp_path: Path) -> Iterator[FileVault]:
    opened = FileVault(tmp_path, keys.derive(bytes(32)))
    yield opened
    opened.close()


def names(files: FileVault, shelf: Shelf) -> set[FileId | None]:
    return {found.id for found in files.everything() if found.shelf is shelf}


def test_a_file_comes_back_byte_for_byte(files: FileVault) -> None:
    file_id = FileId(an_id())

    files.put(file_id, PHOTO)

    assert files.get(file_id, sha256=sha256_of(PHOTO)) == PHOTO


def test_an_empty_file_comes_back_empty(files: FileVault) -> None:
    file_id = FileId(an_id())
    files.put(file_id, b"")

    assert files.get(file_id, sha256=hashlib.sha256(b"").hexdigest()) == b""


def test_nothing_of_a_file_can_be_read_on_the_disk(files: FileVault, tmp_path: Path) -> None:
    files.put(FileId(an_id()), PHOTO)

    stored = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert all(b"foto KTP" not in path.read_bytes() for path in stored)


def test_a_file_is_never_replaced(files: FileVault) -> None:
    file_id = FileId(an_id())
    files.put(file_id, PHOTO)
    files.settle([file_id])

    with pytest.raises(AlreadyExistsError):
        files.put(file_id, b"other")
    assert files.get(file_id, sha256=sha256_of(PHOTO)) == PHOTO


def test_a_changed_file_is_noticed(files: FileVault) -> None:
    file_id = FileId(an_id())
    files.put(file_id, PHOTO)
    path = files.find(file_id)
    assert path is not None
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(bytes(content))

    with pytest.raises(StoredFileDamagedError):
        files.get(file_id, sha256=sha256_of(PHOTO))


def test_a_file_that_is_not_the_one_of_its_row_is_noticed(files: FileVault) -> None:
    file_id = FileId(an_id())
    files.put(file_id, PHOTO)

    with pytest.raises(StoredFileDamagedError):
        files.get(file_id, sha256=sha256_of(b"other"))


def test_a_file_that_is_gone_is_noticed(files: FileVault) -> None:
    with pytest.raises(StoredFileDamagedError):
        files.get(FileId(an_id()), sha256=sha256_of(PHOTO))


def test_a_file_is_pending_until_its_row_is_committed(store: Store, office: Office) -> None:
    file = a_case_file(evidence=(an_evidence(data=PHOTO),))
    file_id = file.evidence[0].file_id
    store.vault.put(file_id, PHOTO)
    assert names(store.vault, Shelf.PENDING) == {file_id}

    keep(store, file)

    assert names(store.vault, Shelf.PENDING) == set()
    assert names(store.vault, Shelf.STORED) == {file_id}


def test_a_file_of_a_failed_transaction_stays_pending(store: Store, office: Office) -> None:
    file_id = FileId(an_id())

    with pytest.raises(ZeroDivisionError), store.writing(STAMP):
        store.vault.put(file_id, PHOTO)
        raise ZeroDivisionError

    assert names(store.vault, Shelf.PENDING) == {file_id}


def test_the_next_start_moves_files_without_a_row_aside_and_deletes_none(
    office_place: OfficePlace,
) -> None:
    file_id = FileId(an_id())
    first = office_place.open()
    first.vault.put(file_id, PHOTO)
    first.close()

    second = office_place.open()

    assert names(second.vault, Shelf.UNCLAIMED) == {file_id}
    assert second.vault.get(file_id, sha256=sha256_of(PHOTO)) == PHOTO
    second.close()


def test_the_sweep_brings_files_with_a_row_to_their_place(tmp_path: Path) -> None:
    ring = keys.derive(bytes(32))
    left = FileVault(tmp_path, ring)
    file_id = FileId(an_id())
    left.put(file_id, PHOTO)
    left.close()

    now = FileVault(tmp_path, ring)
    now.sweep(everything_has_a_row)

    assert names(now, Shelf.STORED) == {file_id}


def test_the_sweep_leaves_the_files_of_a_program_that_runs(tmp_path: Path) -> None:
    ring = keys.derive(bytes(32))
    running = FileVault(tmp_path, ring)
    file_id = FileId(an_id())
    running.put(file_id, PHOTO)

    FileVault(tmp_path, ring).sweep(nothing_has_a_row)

    assert names(running, Shelf.PENDING) == {file_id}
    running.close()


def test_two_programs_have_pending_folders_of_their_own(tmp_path: Path) -> None:
    ring = keys.derive(bytes(32))
    one, other = FileVault(tmp_path, ring), FileVault(tmp_path, ring)
    one.put(FileId(an_id()), PHOTO)
    other.put(FileId(an_id()), PHOTO)

    assert len([path for path in (tmp_path / vault.PENDING).iterdir() if path.is_dir()]) == 2
    one.close()
    other.close()


def test_a_pending_folder_that_nobody_uses_is_used_again(tmp_path: Path) -> None:
    ring = keys.derive(bytes(32))
    for _ in range(3):
        files = FileVault(tmp_path, ring)
        files.put(FileId(an_id()), PHOTO)
        files.close()

    assert len([path for path in (tmp_path / vault.PENDING).iterdir() if path.is_dir()]) == 1


def test_a_half_written_draft_is_named_and_swept_aside(tmp_path: Path) -> None:
    ring = keys.derive(bytes(32))
    files = FileVault(tmp_path, ring)
    file_id = FileId(an_id())
    files.put(file_id, PHOTO)
    path = files.find(file_id)
    assert path is not None
    path.rename(path.with_name(f".{path.name}.0a1b2c3d.tmp"))
    files.close()

    FileVault(tmp_path, ring).sweep(everything_has_a_row)

    (found,) = files.everything()
    assert (found.shelf, found.id, found.finished) == (Shelf.UNCLAIMED, file_id, False)


def test_after_a_restore_the_sweep_is_off_until_verify_allows_it(tmp_path: Path) -> None:
    ring = keys.derive(bytes(32))
    left = FileVault(tmp_path, ring)
    file_id = FileId(an_id())
    left.put(file_id, PHOTO)
    left.close()
    (tmp_path / vault.SWEEP_OFF).touch()

    now = FileVault(tmp_path, ring)
    now.sweep(nothing_has_a_row)
    assert names(now, Shelf.PENDING) == {file_id}
    now.allow_sweep()
    now.sweep(nothing_has_a_row)

    assert names(now, Shelf.UNCLAIMED) == {file_id}
