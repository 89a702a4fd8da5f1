"""Writing a file so that it is there whole or not at all, also after the power fails."""

import os
import secrets
from pathlib import Path

PRIVATE = 0o600


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet, readable by its owner alone, and wait for the disk.

    Raises:
        FileExistsError: there is one; nothing was touched.
        OSError: the disk or the folder refuses; nothing is left under the name.
    """
    draft = _draft(path, data)
    try:
        if path.exists():
            raise FileExistsError(path)
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_over(path: Path, data: bytes) -> None:
    """Put new content in the place of the old in one step: a reader sees the one or the other."""
    draft = _draft(path, data)
    try:
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def move(source: Path, target: Path) -> None:
    """Rename a file inside one disk and wait until both folders are written."""
    target.parent.mkdir(parents=True, exist_ok=True)
    source.replace(target)
    sync_folder(target.parent)
    sync_folder(source.parent)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk; Windows has no such call."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def left_drafts(folder: Path) -> tuple[Path, ...]:
    """Drafts that a crash left beside their place; what they were to become is whole without."""
    return tuple(sorted(folder.glob(".*.tmp")))


def _draft(path: Path, data: bytes) -> Path:
    """Write the bytes beside their place; a half-written draft is taken away again."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(draft, flags, PRIVATE)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    return draft
