"""What the desk put on the clipboard about a citizen, and takes off again."""

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

KEPT_MS = 120_000
"""After two minutes the typing into SIAK is done, and nobody should paste it by accident."""

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


class PersonalClipboard(QObject):
    """Puts personal data on the clipboard; clears it later if nothing else was copied since."""

    def __init__(self, window: QWidget, *, kept_ms: int = KEPT_MS) -> None:
        super().__init__(window)
        self._text = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(kept_ms)
        self._timer.timeout.connect(self.clear)
        window.installEventFilter(self)

    def put(self, text: str) -> None:
        """Copy a text, for two minutes at most."""
        data = QMimeData()
        data.setText(text)
        for name in NO_HISTORY:
            data.setData(name, QByteArray(bytes(4)))
        data.setData(SECRET[0], QByteArray(SECRET[1]))
        QGuiApplication.clipboard().setMimeData(data)
        self._text = text
        self._timer.start()

    def clear(self) -> None:
        """Clear the clipboard if it still holds exactly what was put there."""
        self._timer.stop()
        if self._text and QGuiApplication.clipboard().text() == self._text:
            QGuiApplication.clipboard().clear()
        self._text = ""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Close:
            self.clear()
        return False
