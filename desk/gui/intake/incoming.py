"""What comes in by drop, paste or dialog: a chat to read, or files for a case."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

CHAT_SUFFIXES = frozenset({".txt", ".zip"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """Chats and other files among what arrived, and text that was copied."""

    chats: tuple[Path, ...] = ()
    files: tuple[Path, ...] = ()
    text: str = ""


def sort_paths(paths: Sequence[Path]) -> Incoming:
    """Tell chats from files by their names alone; the contents are judged when they are read."""
    chats = tuple(path for path in paths if path.suffix.lower() in CHAT_SUFFIXES)
    return Incoming(chats=chats, files=tuple(path for path in paths if path not in chats))


def incoming(data: QMimeData) -> Incoming:
    """What a drop or the clipboard holds; files on this computer before text."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if paths:
        return sort_paths(paths)
    return Incoming(text=data.text().strip() if data.hasText() else "")
