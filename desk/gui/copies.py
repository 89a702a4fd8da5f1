"""Saving a copy of a result or a paper where the officer wants it, byte for byte."""

import errno
import os
from pathlib import Path

from desk.actions.desk import Desk
from desk.actions.papers import read_paper
from desk.actions.results import read_result
from desk.domain.errors import DiskFullError, FileLockedError, NothingToDoError
from desk.gui.outputs_view import Output

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


def save_copy(desk: Desk, output: Output, target: Path) -> Path:
    """Write a copy; it is there whole under its name or not at all.

    A file of that name is replaced: the file dialog has asked already.

    Raises:
        NothingToDoError: a card has no file.
        StoredFileDamagedError: the stored bytes are gone or changed.
        DiskFullError: there is no room; nothing is left.
        FileLockedError: the file or its folder may not be written.
    """
    data = _bytes(desk, output)
    beside = target.with_name(f".{target.name}.part")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        if error.errno in NO_ROOM:
            raise DiskFullError(str(target)) from error
        raise FileLockedError(str(target)) from error
    return target


def _bytes(desk: Desk, output: Output) -> bytes:
    if output.paper is not None:
        return read_paper(desk, output.paper)
    if output.result is not None and output.result.file_id is not None:
        return read_result(desk, output.result)
    raise NothingToDoError(output.what)
