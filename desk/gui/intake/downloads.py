"""The folder of downloads: what arrived there, and what was taken into a case already.

WhatsApp Web and SIAK put everything there. The folder is only read; what stays in it is the
officer's affair. What was taken is remembered by a hash alone, never by a name.
"""

import hashlib
import os
import stat
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desk.domain.errors import DeskError
from desk.gui.jobs import Jobs
from desk.gui.memory import Memory

FOLDER, TAKEN, LOGGED_AT = "downloads/folder", "downloads/taken", "downloads/logged_at"
UNFINISHED = frozenset({".crdownload", ".part", ".partial", ".tmp", ".download", ".opdownload"})
RECENT = timedelta(minutes=5)
LONGEST = timedelta(hours=24)
"""Nothing older is called new, however long ago the last request was logged."""
STABLE = timedelta(seconds=1)
STABLE_MS, POLL_MS, ABSENT_MS = 1_100, 5_000, 30_000
MOST_LISTED, MOST_REMEMBERED = 200, 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadedFile:
    """A finished file of the folder; `arrived_at` is when it was written or first seen, in UTC."""

    path: Path
    size_bytes: int
    modified_ns: int
    arrived_at: datetime

    @property
    def name(self) -> str:
        """Its name."""
        return self.path.name

    @property
    def mark(self) -> str:
        """By what it is known again once it was taken: a hash, from which no name can be read."""
        text = f"{self.path}\0{self.size_bytes}\0{self.modified_ns}"
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:24]


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderListing:
    """What lay in a folder; `is_there` is false where it cannot be read."""

    folder: Path
    entries: tuple[DownloadedFile, ...]
    is_there: bool


def list_folder(folder: Path, since: datetime) -> FolderListing:
    """Files of a folder that were written after `since`; hidden and unfinished ones are left out.

    An empty file is the place-holder of a download that still runs.
    """
    try:
        with os.scandir(folder) as entries:
            found = [made for entry in entries if (made := _listed(entry)) is not None]
    except OSError:
        return FolderListing(folder=folder, entries=(), is_there=False)
    newest = sorted(found, key=lambda one: one.arrived_at, reverse=True)
    late = [one for one in newest if one.arrived_at >= since]
    return FolderListing(folder=folder, entries=tuple(late[:MOST_LISTED]), is_there=True)


def _listed(entry: os.DirEntry[str]) -> DownloadedFile | None:
    suffix = Path(entry.name).suffix.lower()
    if entry.name.startswith((".", "~$")) or suffix in UNFINISHED:
        return None
    try:
        found = entry.stat()
    except OSError:
        return None
    hidden = getattr(found, "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_HIDDEN
    if hidden or not stat.S_ISREG(found.st_mode) or not found.st_size:
        return None
    # A file that was moved or saved keeps an older time of its own: the later of the two counts.
    at = max(found.st_mtime, found.st_ctime)
    return DownloadedFile(
        path=Path(entry.path),
        size_bytes=found.st_size,
        modified_ns=found.st_mtime_ns,
        arrived_at=datetime.fromtimestamp(at, UTC),
    )


def default_folder() -> Path:
    """Where browsers of this computer put what is downloaded."""
    kind = QStandardPaths.StandardLocation.DownloadLocation
    return Path(QStandardPaths.writableLocation(kind) or Path.home() / "Downloads")


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Downloads(QObject):
    """Watches the folder of downloads and tells what is new in it.

    `files` are the finished files that arrived in the last five minutes or since the last request
    was logged, newest first, without those taken already; `recent` are those of the last five
    minutes. Both are what the last look found: `rescan()` looks again (also done by itself when
    the folder changes and when the window gets the focus). Signals: `arrived` with a tuple of
    `DownloadedFile` that were not there at the look before (each file once, finished: no half
    downloads, size unchanged for a second); `looked` after every look. `take(files)` remembers
    files as taken into a case, `mark_logged()` that a request was logged now, `set_folder(path)`
    watches another folder and remembers it. Nothing in the folder is ever changed.
    """

    arrived = Signal(object)  # tuple[DownloadedFile, ...]
    looked = Signal()

    def __init__(
        self,
        jobs: Jobs,
        memory: Memory,
        parent: QWidget,
        *,
        now: Callable[[], datetime] = _utc_now,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._memory, self._owner, self._now = jobs, memory, parent, now
        self._found: tuple[DownloadedFile, ...] = ()
        self._sizes: dict[Path, tuple[str, datetime]] = {}
        self._announced: set[str] = set()
        self._has_looked = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.rescan)
        self._again = _timer(self, STABLE_MS, self.rescan)
        self._poll = _timer(self, POLL_MS, self.rescan)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state)
        QTimer.singleShot(0, self, self.rescan)

    @property
    def folder(self) -> Path:
        """The folder that is watched."""
        chosen = self._memory.text(FOLDER)
        return Path(chosen) if chosen else default_folder()

    @property
    def files(self) -> tuple[DownloadedFile, ...]:
        """Everything new, newest first."""
        taken = frozenset(self._memory.texts(TAKEN))
        since = self._since()
        return tuple(
            one for one in self._found if one.arrived_at >= since and one.mark not in taken
        )

    @property
    def recent(self) -> tuple[DownloadedFile, ...]:
        """Those of the new files that arrived in the last five minutes."""
        since = self._now() - RECENT
        return tuple(one for one in self.files if one.arrived_at >= since)

    def set_folder(self, folder: Path) -> None:
        """Watch another folder from now on."""
        self._memory.put_text(FOLDER, str(folder))
        for watched in self._watcher.directories():
            self._watcher.removePath(watched)
        self._found, self._has_looked = (), False
        self._sizes.clear()
        self.rescan()

    def take(self, files: Iterable[DownloadedFile]) -> None:
        """Remember files as taken into a case: they are not offered again."""
        before = self._memory.texts(TAKEN)
        marks = [one.mark for one in files if one.mark not in before]
        if marks:
            self._memory.put_texts(TAKEN, (*before, *marks)[-MOST_REMEMBERED:])

    def mark_logged(self) -> None:
        """Remember that a request was logged now: what arrived before counts as seen."""
        self._memory.put_text(LOGGED_AT, self._now().isoformat())

    def rescan(self, _folder: str = "") -> None:
        """Look into the folder again, beside the window."""
        if not self._owner.window().isVisible():
            return
        since = self._now() - LONGEST
        self._jobs.ask(
            self, self._on_listed, list_folder, self.folder, since, on_error=self._on_error
        )

    def _since(self) -> datetime:
        """From when on files count as new."""
        now = self._now()
        try:
            logged = datetime.fromisoformat(self._memory.text(LOGGED_AT))
        except ValueError:
            logged = now
        return max(min(logged, now - RECENT), now - LONGEST)

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.rescan()

    def _on_error(self, _error: DeskError) -> None:
        """Listing raises none; a folder that cannot be read is an empty list."""

    def _on_listed(self, listing: FolderListing) -> None:
        if listing.folder != self.folder:
            return
        self._watch(listing)
        finished = tuple(one for one in listing.entries if self._is_stable(one))
        gone = self._sizes.keys() - {one.path for one in listing.entries}
        for path in gone:
            del self._sizes[path]
        self._found = finished
        if len(finished) < len(listing.entries):
            self._again.start()
        self.looked.emit()
        self._announce()

    def _announce(self) -> None:
        """Tell of files that nobody was told of; what lay there at the first look is no news."""
        new = tuple(one for one in self.files if one.mark not in self._announced)
        self._announced.update(one.mark for one in self._found)
        is_first, self._has_looked = not self._has_looked, True
        if new and not is_first:
            self.arrived.emit(new)

    def _is_stable(self, file: DownloadedFile) -> bool:
        """Whether its size stood still for a second, by its own time or by two looks."""
        now = self._now()
        mark, since = self._sizes.get(file.path, ("", now))
        if mark != file.mark:
            mark, since = file.mark, now
        self._sizes[file.path] = (mark, since)
        return now - file.arrived_at >= STABLE or now - since >= STABLE

    def _watch(self, listing: FolderListing) -> None:
        """Let the system tell of changes; where it cannot, as on a share, look again and again."""
        path = str(listing.folder)
        watched = path in self._watcher.directories()
        if listing.is_there and not watched:
            watched = self._watcher.addPath(path)
        if not listing.is_there:
            self._poll.start(ABSENT_MS)
        elif not watched or path.startswith(("//", "\\\\")):
            self._poll.start(POLL_MS)


def _timer(parent: QObject, pause_ms: int, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(pause_ms)
    timer.timeout.connect(then)
    return timer
