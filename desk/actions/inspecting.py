"""Looking at files outside any office: what the intake would do, and what a signature says.

For the terminal and for support staff; nothing is stored and no database is opened.
"""

from collections.abc import Sequence
from pathlib import Path

from desk.domain.errors import FileMissingError, FolderGivenError, OversizeFileError
from desk.domain.files import FileJudgement, SignatureReport
from desk.intake.files import MAX_READ_BYTES, judge_path, mark_repeats
from desk.intake.worker import Worker

ROOTS_FOLDER = "roots"
"""Folder of an office's data in which it keeps the certificates that it trusts."""


def inspect_files(
    files: Sequence[Path], *, sent_name: str | None = None
) -> tuple[FileJudgement, ...]:
    """Judge files in the order given; a file met before in the list is flagged.

    `sent_name` is the name on WhatsApp where it differs from the name on disk.

    Raises:
        FileMissingError: one of them is not there or cannot be read; none was judged.
        WorkerFailedError: no worker process can be started.
    """
    for path in files:
        _check_readable(path)
    with Worker() as worker:
        return mark_repeats(judge_path(worker, path, sent_name or path.name) for path in files)


def inspect_signatures(files: Sequence[Path], *, data_folder: Path) -> tuple[SignatureReport, ...]:
    """Check the signatures of PDFs against the roots that the office keeps in its data folder.

    Raises:
        FileMissingError: one of them is not there or cannot be read; none was checked.
        OversizeFileError: one is too large to be a document.
        WorkerFailedError: no worker process can be started.
    """
    for path in files:
        _check_readable(path)
    with Worker() as worker:
        return tuple(
            worker.signature(read_file(path), roots=data_folder / ROOTS_FOLDER) for path in files
        )


def _check_readable(path: Path) -> None:
    _check_file(path)
    try:
        with path.open("rb"):
            return
    except OSError as error:
        raise FileMissingError(str(path)) from error


def read_file(path: Path) -> bytes:
    """The bytes of a file on the disk.

    Raises:
        FileMissingError: it is not there, is no ordinary file (a pipe would wait for ever), or
            cannot be opened.
        FolderGivenError: it is a folder.
        OversizeFileError: no document is that large.
    """
    try:
        _check_file(path)
        if (size_bytes := path.stat().st_size) > MAX_READ_BYTES:
            raise OversizeFileError(f"{size_bytes // 1024**2} MB")
        return path.read_bytes()
    except OSError as error:
        raise FileMissingError(str(path)) from error


def _check_file(path: Path) -> None:
    if path.is_dir():
        raise FolderGivenError(path.name)
    if not path.is_file():
        raise FileMissingError(str(path))
