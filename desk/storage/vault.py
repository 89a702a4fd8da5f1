"""The vault: every received, issued and made file, encrypted with age under a random id.

A file is written before its row. Until the row is committed it lies in `pending/`, in a folder of
the running program; afterwards it moves to its place. Whatever a crash leaves behind lies in
`pending/` and can be named: the next start finds its row and moves it on, or finds none and
moves it to `unclaimed/`. Nothing is deleted here.
"""

import hashlib
import logging
import re
import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from desk.domain.errors import AlreadyExistsError, FileLockedError, StoredFileDamagedError
from desk.domain.ids import FileId
from desk.storage import durable
from desk.storage.folder_lock import FolderLock
from desk.storage.keys import KeyRing
from desk.storage.troubles import translated

log = logging.getLogger(__name__)

FILES, PENDING, UNCLAIMED = "files", "pending", "unclaimed"
SUFFIX = ".age"
SWEEP_OFF = "sweep-off"
"""A file of this name in the data folder keeps the sweep off: a restore writes it, `verify`
takes it away."""


WithRow = Callable[[Iterable[FileId]], frozenset[FileId]]
"""Those of some files that have a row in the database."""


class Shelf(StrEnum):
    """Where in the vault a file lies."""

    STORED = "stored"
    PENDING = "pending"
    UNCLAIMED = "unclaimed"


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultFile:
    """A file that lies in the vault.

    `id` is None where its name is none of ours; `finished` is false for a draft that a crash
    left half-written.
    """

    path: Path
    shelf: Shelf
    id: FileId | None
    finished: bool


class FileVault:
    """The encrypted files of an office."""

    def __init__(self, folder: Path, keys: KeyRing) -> None:
        self._folder = folder
        self._keys = keys
        self._own: Path | None = None
        self._lock: FolderLock | None = None

    def put(self, file_id: FileId, data: bytes) -> None:
        """Encrypt and store a file, before its row is written; returns when it is on the disk.

        Raises:
            DiskFullError: no room; nothing is left.
            FileLockedError: another program is in the way; nothing is left.
            AlreadyExistsError: there is a file of this id.
        """
        with translated():
            target = self._claim_own_folder() / f"{file_id}{SUFFIX}"
            if target.exists() or self._place(file_id).exists():
                raise AlreadyExistsError(str(file_id))
            durable.write_new(target, self._encrypt(data))

    def get(self, file_id: FileId, *, sha256: str) -> bytes:
        """The bytes of a file, checked against the SHA-256 of its row.

        Raises:
            StoredFileDamagedError: the file is gone or is not what was stored.
        """
        import pyrage

        path = self.find(file_id)
        if path is None:
            raise StoredFileDamagedError(str(file_id))
        identity = pyrage.x25519.Identity.from_str(self._keys.file_identity)
        try:
            with translated():
                data: bytes = pyrage.decrypt(path.read_bytes(), [identity])
        except pyrage.DecryptError as error:
            raise StoredFileDamagedError(str(file_id)) from error
        if hashlib.sha256(data).hexdigest() != sha256:
            raise StoredFileDamagedError(str(file_id))
        return data

    def settle(self, file_ids: Iterable[FileId]) -> None:
        """Move files whose rows are committed to their place.

        A file that cannot be moved now is found in `pending/` all the same, and moved by the
        sweep at the next start.
        """
        for file_id in file_ids:
            try:
                if self._own is not None and (self._own / f"{file_id}{SUFFIX}").exists():
                    durable.move(self._own / f"{file_id}{SUFFIX}", self._place(file_id))
            except OSError as error:
                log.info("file %s stays in pending: %s", file_id, error)

    def sweep(self, with_row: WithRow) -> None:
        """Clear the pending files of programs that no longer run; nothing is deleted.

        Files with a row go to their place, those without to `unclaimed/`. The pending files of
        a program that still runs are its own affair. Off after a restore, until `verify` ran.
        """
        if (self._folder / SWEEP_OFF).exists():
            return
        with translated():
            for left in self._left_behind():
                self._sweep_folder(left, with_row)

    def allow_sweep(self) -> None:
        """Switch the sweep on again after a restore."""
        (self._folder / SWEEP_OFF).unlink(missing_ok=True)

    def everything(self) -> Iterator[VaultFile]:
        """Every file that lies in the vault, also those that nobody knows."""
        for shelf, name in _SHELVES.items():
            for path in sorted((self._folder / name).rglob("*")):
                if path.is_file() and path.name != FolderLock.NAME:
                    yield VaultFile(
                        path=path, shelf=shelf, id=_id_of(path), finished=path.suffix == SUFFIX
                    )

    def find(self, file_id: FileId) -> Path | None:
        """Where a file lies, or None where it lies nowhere."""
        name = f"{file_id}{SUFFIX}"
        place = self._place(file_id)
        if place.exists():
            return place
        elsewhere = [*(self._folder / PENDING).glob(f"*/{name}"), self._folder / UNCLAIMED / name]
        # It may have been moved to its place between the two looks.
        return next((path for path in [*elsewhere, place] if path.exists()), None)

    def close(self) -> None:
        """Let go of this program's own pending folder."""
        if self._lock is not None:
            self._lock.release()
            self._own = self._lock = None

    def _claim_own_folder(self) -> Path:
        """This program's own folder in `pending/`: one that nobody uses any more, or a new one."""
        if self._own is not None:
            return self._own
        pending = self._folder / PENDING
        pending.mkdir(parents=True, exist_ok=True)
        for folder in [*self._left_behind(), pending / secrets.token_hex(8)]:
            folder.mkdir(exist_ok=True)
            lock = FolderLock(folder)
            if lock.acquire():
                self._own, self._lock = folder, lock
                durable.sync_folder(pending)
                return folder
        raise FileLockedError(str(pending))

    def _left_behind(self) -> list[Path]:
        pending = self._folder / PENDING
        folders = sorted(pending.iterdir()) if pending.is_dir() else []
        return [path for path in folders if path.is_dir() and path != self._own]

    def _sweep_folder(self, left: Path, with_row: WithRow) -> None:
        lock = FolderLock(left)
        if not lock.acquire():
            return
        try:
            files = [path for path in sorted(left.iterdir()) if path.name != FolderLock.NAME]
            ids = {path: file_id for path in files if (file_id := _finished_id_of(path))}
            wanted = with_row(ids.values()) if ids else frozenset()
            for path in files:
                file_id = ids.get(path)
                place = self._folder / UNCLAIMED / path.name
                if file_id is not None and file_id in wanted:
                    place = self._place(file_id)
                durable.move(path, place)
        finally:
            lock.release()

    def _place(self, file_id: FileId) -> Path:
        """Spread over 256 folders by the last byte, which is random in a UUID of version 7."""
        name = str(file_id)
        return self._folder / FILES / name[-2:] / f"{name}{SUFFIX}"

    def _encrypt(self, data: bytes) -> bytes:
        import pyrage

        identity = pyrage.x25519.Identity.from_str(self._keys.file_identity)
        sealed: bytes = pyrage.encrypt(data, [identity.to_public()])
        return sealed


_SHELVES = {Shelf.STORED: FILES, Shelf.PENDING: PENDING, Shelf.UNCLAIMED: UNCLAIMED}
_NAME = re.compile(r"\.?([0-9a-f-]{36})\.age(?:\.[0-9a-f]+\.tmp)?")
"""`<id>.age`, and the name of its draft while it is written."""


def _id_of(path: Path) -> FileId | None:
    match = _NAME.fullmatch(path.name)
    return None if match is None else FileId(UUID(match[1]))


def _finished_id_of(path: Path) -> FileId | None:
    return _id_of(path) if path.suffix == SUFFIX else None
