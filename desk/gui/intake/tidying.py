"""Tidying the folder of downloads: originals that are in a case go to the trash, when asked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFile, QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.gui.intake.downloads import DownloadedFile
from desk.gui.notices import NAME
from desk.gui.widgets.parts import button, fit_height, plain_label

MOST_NAMED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Tidied:
    """What went to the trash, and what stayed: changed meanwhile, gone, or held."""

    moved: tuple[str, ...]
    stayed: tuple[str, ...]


def move_to_trash(files: Sequence[DownloadedFile]) -> Tidied:
    """Move files to the trash of the system; one that changed since it was taken stays."""
    moved: list[str] = []
    stayed: list[str] = []
    for file in files:
        kept = moved if _is_same(file) and QFile.moveToTrash(str(file.path)) else stayed
        kept.append(file.name)
    return Tidied(moved=tuple(moved), stayed=tuple(stayed))


def _is_same(file: DownloadedFile) -> bool:
    try:
        found = Path(file.path).stat()
    except OSError:
        return False
    return (found.st_size, found.st_mtime_ns) == (file.size_bytes, file.modified_ns)


class TidyDialog(QDialog):
    """Says what would be moved and that it cannot be undone here; nothing moves by itself."""

    wanted = Signal()

    def __init__(self, files: Sequence[DownloadedFile], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tidy_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(NAME)
        names = [file.name for file in files[:MOST_NAMED]]
        if len(files) > MOST_NAMED:
            names.append(self.tr("… and %n more", "", len(files) - MOST_NAMED))
        question = self.tr(
            "Move %n file(s) that are in a case from Downloads to the trash?", "", len(files)
        )
        warning = self.tr(
            "The case keeps its own copies. Undo does not bring the originals back; "
            "they lie in the trash of this computer."
        )
        move = button(self.tr("Move to the trash"), "tidy_move", primary=True)
        keep = button(self.tr("Leave them"), "tidy_keep")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(move)
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(question, "title", wraps=True))
        layout.addWidget(plain_label("\n".join(names), wraps=True))
        layout.addWidget(plain_label(warning, "warning", wraps=True))
        layout.addLayout(row)
        fit_height(self, 440)
        keep.setFocus()
        move.clicked.connect(self._on_move)
        keep.clicked.connect(self.reject)

    def _on_move(self) -> None:
        self.accept()
        self.wanted.emit()


def ask_to_tidy(files: Sequence[DownloadedFile], parent: QWidget, take: Callable[[], None]) -> None:
    """Ask before anything is moved."""
    dialog = TidyDialog(files, parent)
    dialog.wanted.connect(take)
    dialog.open()


class TidyingDone(QObject):
    """What is said after tidying."""

    def text(self, tidied: Tidied) -> str:
        """How many went, and which stayed."""
        text = self.tr("%n file(s) moved to the trash.", "", len(tidied.moved))
        if tidied.stayed:
            names = ", ".join(tidied.stayed)
            text += " " + self.tr("Left where they are: {names}").format(names=names)
        return text
