"""The hand-over folder of a case: result sheet and results, byte for byte, under readable names.

A file is either there whole or not there. It is written beside its place, read back, compared
with its SHA-256 and only then given its name; a name that is taken is never overwritten.
Source: ISO 32000-2, 12.8.1 (a signature is over the bytes of the file, so any rewriting breaks it);
UU 11/2008 jo UU 1/2024 and PP 71/2019 (electronic signatures).
"""

import errno
import os
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from desk.domain.errors import (
    AlreadyExistsError,
    DiskFullError,
    FileLockedError,
    StoredFileDamagedError,
)
from desk.domain.naming import distinct_names

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_WINDOWS_NO_ROOM = frozenset({39, 112})
"""ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL. Source: Microsoft Learn, "System Error Codes"."""

_TEMPORARY = ".desk-{unique}.part"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverFile:
    """A file to hand over; `sha256` is what its bytes must have, in hex."""

    name: str
    data: bytes = field(repr=False)
    sha256: str


def write_handover(target: Path, files: Sequence[HandoverFile]) -> tuple[Path, ...]:
    """Write the files into the folder and return their paths, in the same order.

    Names are cleaned and told apart here, whatever came in. A file that lies there already with
    the same bytes stays as it is, so the second export of a case changes nothing. Where one
    cannot be written, those of this call that were written are taken back.

    Raises:
        AlreadyExistsError: a name is taken by something else; nothing was written.
        StoredFileDamagedError: bytes and SHA-256 differ, before writing or read back after it.
        DiskFullError: there is no room; nothing of this call is left.
        FileLockedError: the folder or a file in it may not be written.
    """
    for file in files:
        _check(file.data, file)
    paths = [target / name for name in distinct_names(file.name for file in files)]
    with _translated(target):
        wanted = [
            (path, file)
            for path, file in zip(paths, files, strict=True)
            if not _lies_there(path, file)
        ]
        with _undone_on_failure(target) as made:
            for path, file in wanted:
                _write(path, file, made)
            _flush_folder(target)
    return tuple(paths)


def _check(data: bytes, file: HandoverFile) -> None:
    """Refuse bytes that are not those the case recorded."""
    if sha256(data).hexdigest() != file.sha256.lower():
        raise StoredFileDamagedError(file.name)


def _lies_there(path: Path, file: HandoverFile) -> bool:
    """Whether the same bytes lie under this name; anything else there is left alone."""
    if not os.path.lexists(path):
        return False
    if path.is_symlink() or not path.is_file() or path.read_bytes() != file.data:
        raise AlreadyExistsError(path.name)
    return True


@contextmanager
def _undone_on_failure(target: Path) -> Iterator[list[Path]]:
    """Make the folder, collect what is written, and take all of it back if anything fails."""
    folders = [folder for folder in (target, *target.parents) if not folder.exists()]
    made: list[Path] = []
    try:
        target.mkdir(parents=True, exist_ok=True)
        yield made
    except BaseException:
        for path in reversed(made):
            path.unlink(missing_ok=True)
        _remove_empty(folders)
        raise


def _remove_empty(folders: Sequence[Path]) -> None:
    """Remove the folders this call made, innermost first; one that is in use stays."""
    for folder in folders:
        try:
            folder.rmdir()
        except FileNotFoundError:
            continue
        except OSError:
            return


def _write(path: Path, file: HandoverFile, made: list[Path]) -> None:
    """Write beside the place, read back, then give the name if it is still free."""
    temporary = path.with_name(_TEMPORARY.format(unique=uuid.uuid4().hex))
    made.append(temporary)
    with temporary.open("xb") as stream:
        stream.write(file.data)
        stream.flush()
        os.fsync(stream.fileno())
    _check(temporary.read_bytes(), file)
    if os.path.lexists(path):
        raise AlreadyExistsError(path.name)
    temporary.rename(path)
    made[-1] = path


def _flush_folder(target: Path) -> None:
    """Make the names durable too; Windows keeps them without being asked."""
    if os.name == "nt":
        return
    handle = os.open(target, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _translated(target: Path) -> Iterator[None]:
    """Turn what the system says into what an officer can act on."""
    try:
        yield
    except FileExistsError as error:
        raise AlreadyExistsError(Path(error.filename or target).name) from error
    except NotADirectoryError as error:
        raise AlreadyExistsError(target.name) from error
    except PermissionError as error:
        raise FileLockedError(Path(error.filename or target).name) from error
    except OSError as error:
        no_room = error.errno in _NO_ROOM or getattr(error, "winerror", None) in _WINDOWS_NO_ROOM
        if not no_room:
            raise
        raise DiskFullError(target.name) from error
