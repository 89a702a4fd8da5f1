"""One window for each person and each office: a second start brings the first to the front.

The lock is a file in the data folder; it names the process, so that the lock of a dead program is
taken over. The call goes through a local socket, which no other machine reaches.
"""

from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject
from PySide6.QtWidgets import QWidget

LOCK_FILE = "window.lock"
PATIENCE_MS = 2_000
CALL = b"show"


class SingleWindow(QObject):
    """Holds the one place for a window on a data folder."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._window: QWidget | None = None
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(folder / LOCK_FILE))
        self._lock.setStaleLockTime(0)

    def claim(self) -> bool:
        """Take the place; a folder that cannot be written to is left for the window to explain."""
        if self._lock.tryLock(0):
            return True
        return self._lock.error() is not QLockFile.LockError.LockFailedError

    def listen(self, window: QWidget) -> None:
        """From now on, bring this window to the front when somebody starts the program again."""
        from PySide6.QtNetwork import QLocalServer

        self._window = window
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name())
        self._server.newConnection.connect(self._on_call)
        self._server.listen(self._name())

    def call(self) -> bool:
        """Ask the window that has the place to come to the front; whether it heard."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name())
        if not socket.waitForConnected(PATIENCE_MS):
            return False
        socket.write(CALL)
        heard = socket.waitForBytesWritten(PATIENCE_MS)
        socket.disconnectFromServer()
        return bool(heard)

    def release(self) -> None:
        """Give the place back."""
        self._lock.unlock()

    def _name(self) -> str:
        """A short name of its own for each folder, since sockets have short names."""
        place = str(self._folder.resolve()).encode()
        digest = QCryptographicHash.hash(place, QCryptographicHash.Algorithm.Sha256)
        return f"desk-dukcapil-{bytes(digest.toHex().data()[:16]).decode()}"

    def _on_call(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.disconnected.connect(socket.deleteLater)
        if self._window is None:
            return
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()
