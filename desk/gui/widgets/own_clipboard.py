"""What the desk put on the clipboard about a citizen, and takes off again."""

import secrets
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

OWN_MIME = "application/x-desk-dukcapil"
"""Marks what the desk itself put on the clipboard: it is no request, and nobody logs it."""

NO_HISTORY = (
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"',
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"',
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"',
)
"""Formats that keep a text out of the clipboard's history and off other devices.

Source: learn.microsoft.com, "Clipboard formats", cloud clipboard and clipboard history formats.
"""

SECRET = ("x-kde-passwordManagerHint", b"secret")
"""The same for clipboard programs on Linux."""


class OwnClipboard(QObject):
    """Puts text or files on the clipboard; clears it later if nothing else was copied since.

    It is cleared when the window closes, when `clear` is called, and after `kept_ms` where that is
    given.
    """

    def __init__(self, window: QWidget, *, kept_ms: int | None = None) -> None:
        super().__init__(window)
        self._mark = QByteArray()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.clear)
        self._kept_ms = kept_ms
        window.installEventFilter(self)

    def put_text(self, text: str) -> None:
        """Copy a text."""
        data = QMimeData()
        data.setText(text)
        self._put(data)

    def put_files(self, paths: Sequence[Path]) -> None:
        """Copy files, to be pasted as files."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        self._put(data)

    def clear(self) -> None:
        """Clear the clipboard if it still holds what was put there."""
        self._timer.stop()
        held: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if held is not None and not self._mark.isEmpty() and held.data(OWN_MIME) == self._mark:
            QGuiApplication.clipboard().clear()
        self._mark = QByteArray()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Close:
            self.clear()
        return False

    def _put(self, data: QMimeData) -> None:
        self._mark = QByteArray(secrets.token_hex(8).encode())
        data.setData(OWN_MIME, self._mark)
        for name in NO_HISTORY:
            data.setData(name, QByteArray(bytes(4)))
        data.setData(SECRET[0], QByteArray(SECRET[1]))
        QGuiApplication.clipboard().setMimeData(data)
        if self._kept_ms is not None:
            self._timer.start(self._kept_ms)
