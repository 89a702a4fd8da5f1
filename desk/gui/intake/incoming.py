"""What comes in by drop, paste or dialog: a chat to read, files for a case, words, a picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from desk.domain.files import Pixels
from desk.gui.widgets.own_clipboard import OWN_MIME

CHAT_SUFFIXES = frozenset({".txt", ".zip"})
SAVED_TOGETHER = "whatsapp unknown "
"""So begins the name of a zip in which WhatsApp Web saves several photos at once."""

PNG_MIME = "image/png"
PLACES = ("http:", "https:", "blob:", "data:", "file:")
"""A browser sends the place of a dragged picture as its text."""

NOWHERE = ("blob:", "data:")
"""Places that only the browser itself can look into: no words of a citizen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivedPicture:
    """A picture without a file: as PNG where the other program gives one, else its pixels."""

    png: bytes = b""
    pixels: Pixels | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """Chats and other files among what arrived, words that were copied, or a picture."""

    chats: tuple[Path, ...] = ()
    files: tuple[Path, ...] = ()
    text: str = ""
    picture: ArrivedPicture | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing in it can be taken in."""
        return not (self.chats or self.files or self.text or self.picture)


def sort_paths(paths: Sequence[Path]) -> Incoming:
    """Tell chats from files by their names alone; the contents are judged when they are read."""
    chats = tuple(
        path
        for path in paths
        if path.suffix.lower() in CHAT_SUFFIXES and not is_saved_together(path.name)
    )
    return Incoming(chats=chats, files=tuple(path for path in paths if path not in chats))


def is_saved_together(name: str) -> bool:
    """Whether a file is several photos that were saved at once, by its name."""
    return name.lower().startswith(SAVED_TOGETHER) and name.lower().endswith(".zip")


def is_welcome(data: QMimeData) -> bool:
    """Whether something of a drop can be taken in."""
    return data.hasUrls() or data.hasText() or data.hasImage()


def incoming(data: QMimeData) -> Incoming:
    """What a drop or the clipboard holds: files on this computer, else words, else a picture."""
    if data.hasFormat(OWN_MIME):
        return Incoming()
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if paths:
        return sort_paths(paths)
    text = data.text().strip() if data.hasText() else ""
    if data.hasImage() and (not text or text.lower().startswith(PLACES)):
        return Incoming(picture=_picture(data))
    return Incoming() if text.lower().startswith(NOWHERE) else Incoming(text=text)


def on_clipboard() -> Incoming:
    """What the clipboard holds; what the desk itself put there counts as nothing."""
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return Incoming() if data is None else incoming(data)


def _picture(data: QMimeData) -> ArrivedPicture | None:
    if data.hasFormat(PNG_MIME):
        return ArrivedPicture(png=bytes(data.data(PNG_MIME).data()))
    image = data.imageData()
    if not isinstance(image, QImage) or image.isNull():
        return None
    return ArrivedPicture(pixels=_pixels(image))


def _pixels(image: QImage) -> Pixels:
    """The pixels without the gaps that Qt leaves at the end of a row."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    width, height, step = plain.width() * 3, plain.height(), plain.bytesPerLine()
    raw = bytes(plain.constBits())
    rows = (raw[at * step : at * step + width] for at in range(height))
    return Pixels(width=plain.width(), height=height, rgb=b"".join(rows), page_count=1)
