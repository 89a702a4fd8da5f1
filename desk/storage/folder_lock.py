"""A lock on a folder that the system lets go of when the program ends, however it ends."""

import os
import sys
from pathlib import Path
from typing import BinaryIO


class FolderLock:
    """Says that a running program works in a folder."""

    NAME = ".in-use"

    def __init__(self, folder: Path) -> None:
        self._path = folder / self.NAME
        self._stream: BinaryIO | None = None

    def acquire(self) -> bool:
        """Take the lock; false where a running program holds it."""
        stream = self._path.open("ab")
        try:
            _lock(stream)
        except OSError:
            stream.close()
            return False
        self._stream = stream
        return True

    def release(self) -> None:
        """Let go; the empty lock file stays."""
        if self._stream is not None:
            self._stream.close()
            self._stream = None


if sys.platform == "win32":
    import msvcrt

    def _lock(stream: BinaryIO) -> None:
        stream.seek(0, os.SEEK_SET)
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(stream: BinaryIO) -> None:
        fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
