"""What the viewer shows: a file, the picture made of it by the worker process, how it was left."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from desk.actions.desk import Desk
from desk.actions.viewing import picture
from desk.domain.case import Evidence
from desk.domain.errors import DeskError
from desk.domain.files import Pixels
from desk.domain.ids import FileId

COARSE_PX = 1600
"""The longer side of a picture that fills a pane."""

SHARP_PX = 3600
"""The longer side where somebody looks closely: a page of A4 at 300 dots per inch."""

SMALLEST_LEVEL_PX = 1000
"""Smaller copies are made down to this size, so that small print stays clear in a small pane."""

MIDDLE = (0.5, 0.5)
"""The middle of a picture, in parts of its width and height."""


class Zoom(StrEnum):
    """How the size of the picture is chosen."""

    FIT = "fit"
    WIDTH = "width"
    FREE = "free"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a picture is looked at.

    `ratio` is its size in parts of the size at which it fits, so that it means the same for a
    coarse and a fine picture; `middle` is the point in the middle of the pane, in parts of the
    turned picture.
    """

    zoom: Zoom = Zoom.FIT
    ratio: float = 1.0
    middle: tuple[float, float] = MIDDLE


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewedFile:
    """A file as the viewer shows it: evidence, or a paper or result without one."""

    file_id: FileId
    sha256: str
    title: str
    note: str = ""
    evidence: Evidence | None = None


@dataclass(slots=True)
class Left:
    """How a file was left, for as long as the program runs.

    `stored_turn` is the turn that the office's data has, as far as this window knows.
    """

    look: Look
    turn: int = 0
    stored_turn: int = 0
    page: int = 0
    page_count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which picture is asked for."""

    file_id: FileId
    sha256: str
    page: int
    box_px: int

    @property
    def place(self) -> tuple[FileId, int]:
        """The page it shows, however fine."""
        return self.file_id, self.page


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A page ready to be drawn: the finest picture first, then copies of half the size each."""

    wanted: Wanted
    levels: tuple[QImage, ...]
    page_count: int

    @property
    def is_sharp(self) -> bool:
        """Whether it is as fine as it gets."""
        return self.wanted.box_px >= SHARP_PX


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What came back: a picture, or why there is none."""

    wanted: Wanted
    picture: Picture | None
    error: DeskError | None = None


def look(desk: Desk, wanted: Wanted) -> Seen:
    """Ask the worker process for a page; a fault belongs to the file, not to the window.

    Runs beside the window, and so the picture is made ready to be drawn here.
    """
    try:
        pixels = picture(
            desk, wanted.file_id, wanted.sha256, page=wanted.page, box_px=wanted.box_px
        )
    except DeskError as error:
        return Seen(wanted=wanted, picture=None, error=error)
    return Seen(
        wanted=wanted,
        picture=Picture(wanted=wanted, levels=levels(pixels), page_count=pixels.page_count),
    )


def image_of(pixels: Pixels) -> QImage:
    """The pixels as the screen takes them, without a further copy when they are drawn."""
    bytes_a_line = pixels.width * 3
    raw = QImage(pixels.rgb, pixels.width, pixels.height, bytes_a_line, QImage.Format.Format_RGB888)
    return raw.convertToFormat(QImage.Format.Format_RGB32)


def levels(pixels: Pixels) -> tuple[QImage, ...]:
    """The picture, and copies of half the size down to what a small pane shows."""
    made = [image_of(pixels)]
    while max(made[-1].width(), made[-1].height()) > SMALLEST_LEVEL_PX:
        made.append(
            made[-1].scaled(
                max(1, made[-1].width() // 2),
                max(1, made[-1].height() // 2),
                mode=Qt.TransformationMode.SmoothTransformation,
            )
        )
    return tuple(made)


def without_finest(picture_left: Picture) -> Picture:
    """A fine picture that nobody looks at any more gives its finest pixels back."""
    if not picture_left.is_sharp or len(picture_left.levels) == 1:
        return picture_left
    wanted = picture_left.wanted
    return Picture(
        wanted=Wanted(
            file_id=wanted.file_id, sha256=wanted.sha256, page=wanted.page, box_px=COARSE_PX
        ),
        levels=picture_left.levels[1:],
        page_count=picture_left.page_count,
    )
