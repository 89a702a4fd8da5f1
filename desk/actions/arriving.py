"""Files on their way to a case: read whole or named, seen small, made of the clipboard's pixels."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desk.actions.desk import Desk
from desk.actions.inspecting import read_file
from desk.actions.intake_values import LooseFile
from desk.domain.errors import (
    DeskError,
    FileLockedError,
    OversizeFileError,
    UnreadableFileError,
)
from desk.domain.files import Pixels
from desk.intake.archive import ZIP_STARTS
from desk.intake.zipped import papers_in
from desk.outbox.pictures import png_of


@dataclass(frozen=True, slots=True, kw_only=True)
class UnfitPath:
    """A file that cannot be read, and why."""

    path: Path
    error: DeskError


def read_arriving(path: Path) -> bytes:
    """The bytes of a file that an officer wants in a case; every error names the file.

    Raises:
        FileMissingError: it is gone, or is no file.
        UnreadableFileError: it is empty, as a download that has not ended.
        FileLockedError: another program holds it.
        OversizeFileError: no document is that large.
    """
    try:
        if path.is_file():
            path.open("rb").close()
        data = read_file(path)
    except PermissionError as error:
        raise FileLockedError(path.name) from error
    except OversizeFileError as error:
        raise OversizeFileError(f"{path.name}: {error.detail}") from error
    if not data:
        raise UnreadableFileError(f"{path.name}: 0 byte.")
    return data


def unfit_paths(paths: Sequence[Path]) -> tuple[UnfitPath, ...]:
    """Those of the files that cannot be read now, each with its reason."""
    unfit = []
    for path in paths:
        try:
            read_arriving(path)
        except DeskError as error:
            unfit.append(UnfitPath(path=path, error=error))
    return tuple(unfit)


def thumbnail(desk: Desk, source: Path | LooseFile, box_px: int) -> Pixels:
    """A file drawn small by the worker process; of a zip the first thing in it.

    Raises:
        UserError: it cannot be read, or is nothing that can be drawn.
        WorkerFailedError: the file hangs or breaks its reader.
    """
    data = source.data if isinstance(source, LooseFile) else read_arriving(source)
    if data.startswith(ZIP_STARTS):
        _, data = next(papers_in(data), ("", b""))
    return desk.worker.render(data, page=0, box_px=box_px, turn_degrees=0)


def picture_of_pixels(name: str, pixels: Pixels) -> LooseFile:
    """The clipboard's picture as a PNG, under this name."""
    return LooseFile(name=name, data=png_of(pixels))
