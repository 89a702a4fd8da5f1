"""Choosing files and folders on this computer."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_files(
    parent: QWidget,
    title: str,
    filters: Sequence[str],
    take: Callable[[tuple[Path, ...]], None],
    *,
    several: bool = False,
) -> None:
    """Ask for files; `take` gets them, nothing happens where the officer turns back."""
    mode = QFileDialog.FileMode
    dialog = _dialog(parent, title, mode.ExistingFiles if several else mode.ExistingFile)
    dialog.setNameFilters(list(filters))
    dialog.filesSelected.connect(lambda paths: take(tuple(Path(path) for path in paths)))
    dialog.open()


def choose_folder(parent: QWidget, title: str, take: Callable[[Path], None]) -> None:
    """Ask for a folder; `take` gets it, nothing happens where the officer turns back."""
    dialog = _dialog(parent, title, QFileDialog.FileMode.Directory)
    dialog.fileSelected.connect(lambda path: take(Path(path)))
    dialog.open()


def choose_target(parent: QWidget, title: str, name: str, take: Callable[[Path], None]) -> None:
    """Ask under which name something is saved; Qt asks before a file is replaced."""
    dialog = _dialog(parent, title, QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda path: take(Path(path)))
    dialog.open()


def _dialog(parent: QWidget, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setObjectName("file_dialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(mode)
    return dialog
