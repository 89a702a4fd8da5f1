"""Copies of results on their way out: readable names, the same bytes, for as long as it takes.

WhatsApp takes files from the disk. The copies lie in a private folder of the office's data, one
for each running program; it is emptied when a hand-over ends and when the program does, and what a
crash left behind goes at the next start.
"""

import secrets
import shutil
import weakref
from collections.abc import Sequence
from pathlib import Path

from desk.actions.desk import Desk
from desk.outbox.handover import HandoverFile, write_handover
from desk.storage.folder_lock import FolderLock

FOLDER = "outgoing"
PRIVATE = 0o700


class Outgoing:
    """The folder of this program, with what is on its way out."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = FolderLock(folder)
        self._lock.acquire()
        self._end = weakref.finalize(self, _remove, folder, self._lock)

    @property
    def folder(self) -> Path:
        """Where the copies lie."""
        return self._folder

    def put(self, files: Sequence[HandoverFile]) -> tuple[Path, ...]:
        """Write copies and return their paths, in the same order.

        Raises:
            StoredFileDamagedError: bytes and SHA-256 differ; nothing is left.
            DiskFullError: there is no room; nothing is left.
        """
        place = self._folder / secrets.token_hex(4)
        place.mkdir(mode=PRIVATE)
        return write_handover(place, files)

    def clear(self) -> None:
        """Remove every copy; one that another program still holds goes the next time."""
        for place in self._folder.iterdir():
            if place.is_dir():
                shutil.rmtree(place, ignore_errors=True)

    def close(self) -> None:
        """Remove the copies and the folder."""
        self._end()


def open_outgoing(desk: Desk) -> Outgoing:
    """Remove what a program that no longer runs left behind, and make a folder for this one."""
    root = desk.store.folder / FOLDER
    root.mkdir(mode=PRIVATE, exist_ok=True)
    for left in [path for path in root.iterdir() if path.is_dir()]:
        lock = FolderLock(left)
        if lock.acquire():
            _remove(left, lock)
    own = root / secrets.token_hex(8)
    own.mkdir(mode=PRIVATE)
    return Outgoing(own)


def clear_outgoing(outgoing: Outgoing) -> None:
    """Remove every copy of this program."""
    outgoing.clear()


def _remove(folder: Path, lock: FolderLock) -> None:
    lock.release()
    shutil.rmtree(folder, ignore_errors=True)
