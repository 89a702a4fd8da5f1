"""Showing a folder in the file program of the system."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_folder(folder: Path) -> bool:
    """Open a folder outside the desk; whether the system knows how to."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
