"""The one place where errors of drivers and of the file system become known trouble."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from desk.domain.errors import (
    DatabaseDamagedError,
    DatabaseLockedError,
    DatabaseUnreachableError,
    DeskError,
    DiskFullError,
    FileLockedError,
)

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
_NO_ROOM_ON_WINDOWS = {39, 112}  # ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL
_HELD = {errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY}
_HELD_ON_WINDOWS = {32, 33}  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION

_SQLITE: tuple[tuple[str, type[DeskError]], ...] = (
    ("SQLITE_FULL", DiskFullError),
    ("SQLITE_BUSY", DatabaseLockedError),
    ("SQLITE_LOCKED", DatabaseLockedError),
    ("SQLITE_PROTOCOL", DatabaseLockedError),
    ("SQLITE_READONLY", FileLockedError),
    ("SQLITE_CANTOPEN", FileLockedError),
    ("SQLITE_PERM", FileLockedError),
    ("SQLITE_IOERR", DatabaseDamagedError),
    ("SQLITE_CORRUPT", DatabaseDamagedError),
    ("SQLITE_NOTADB", DatabaseDamagedError),
)
"""By the beginning of the name of the error. Source: sqlite.org/rescode.html."""

_POSTGRES: tuple[tuple[str, type[DeskError]], ...] = (
    ("53100", DiskFullError),
    ("40001", DatabaseLockedError),
    ("40P01", DatabaseLockedError),
    ("55P03", DatabaseLockedError),
    ("57014", DatabaseLockedError),
    ("53", DatabaseUnreachableError),
    ("57P", DatabaseUnreachableError),
    ("08", DatabaseUnreachableError),
    ("28", DatabaseUnreachableError),
    ("3D000", DatabaseUnreachableError),
    ("XX00", DatabaseDamagedError),
    ("42P01", DatabaseDamagedError),
)
"""By the beginning of SQLSTATE. Source: PostgreSQL documentation, appendix A."""

_NO_TABLE = "no such table"
"""SQLite has no code of its own for a table that was there at the last migration and is gone."""


def known_trouble(error: OSError) -> DeskError | None:
    """What the officer is told about an error of the file system; None where it is a bug."""
    windows: int | None = getattr(error, "winerror", None)
    if error.errno in _NO_ROOM or windows in _NO_ROOM_ON_WINDOWS:
        return DiskFullError(str(error.filename or ""))
    if error.errno in _HELD or windows in _HELD_ON_WINDOWS:
        return FileLockedError(str(error.filename or ""))
    return None


def _known_database_trouble(error: DBAPIError) -> DeskError | None:
    name: str = getattr(error.orig, "sqlite_errorname", None) or ""
    state: str = getattr(error.orig, "sqlstate", None) or ""
    for table, code in ((_SQLITE, name), (_POSTGRES, state)):
        for start, known in table:
            if code.startswith(start):
                return known(str(error.orig))
    if name and _NO_TABLE in str(error.orig):
        return DatabaseDamagedError(str(error.orig))
    if error.connection_invalidated or (not name and not state and _is_operational(error)):
        return DatabaseUnreachableError(str(error.orig))
    return None


def _is_operational(error: DBAPIError) -> bool:
    return type(error.orig).__name__ == "OperationalError"


@contextmanager
def translated() -> Iterator[None]:
    """Raise known trouble in place of what a driver or the file system raised.

    Raises:
        DiskFullError: no room; the transaction was rolled back.
        FileLockedError: another program holds the file, or it may not be written.
        DatabaseLockedError: another desk held the rows too long, or both waited for each other.
        DatabaseDamagedError: the database does not read, or a table is gone.
        DatabaseUnreachableError: the server does not answer or refuses.
    """
    try:
        yield
    except DBAPIError as error:
        if (known := _known_database_trouble(error)) is None:
            raise
        raise known from error
    except OSError as error:
        if (trouble := known_trouble(error)) is None:
            raise
        raise trouble from error
