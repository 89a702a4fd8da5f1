"""The folder of downloads: what is new in it, and what is not."""

import os
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk.gui.intake.downloads import Downloads, list_folder
from desk.gui.jobs import Jobs
from desk.gui.memory import Memory

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


class Clock:
    """Runs as the system's does, put forward by what a test waits for."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@pytest.fixture
def clock() -> Clock:
    """The clock of the folder."""
    return Clock()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window that is shown: nobody looks into folders for a window that is closed."""
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    return shown


@pytest.fixture
def downloads(
    qtbot: QtBot, jobs: Jobs, window: QWidget, folder: Path, clock: Clock
) -> Iterator[Downloads]:
    """The folder as the window watches it, looked into once."""
    memory = Memory()
    memory.put_text("downloads/folder", str(folder))
    watched = Downloads(jobs, memory, window, now=clock)
    with qtbot.waitSignal(watched.looked):
        watched.rescan()
    yield watched
    window.hide()
    jobs.close()


def names(downloads: Downloads) -> list[str]:
    """What is new."""
    return sorted(file.name for file in downloads.files)


@pytest.fixture
def look(qtbot: QtBot, downloads: Downloads, clock: Clock) -> Callable[[], None]:
    """Looks into the folder two seconds later."""

    def look_again() -> None:
        clock.ahead += timedelta(seconds=2)
        with qtbot.waitSignal(downloads.looked):
            downloads.rescan()

    return look_again


def test_a_file_counts_once_its_size_stood_still_for_a_second(
    qtbot: QtBot, downloads: Downloads, folder: Path, look: Callable[[], None]
) -> None:
    (folder / "foto.jpg").write_bytes(b"half")
    with qtbot.waitSignal(downloads.looked):
        downloads.rescan()
    assert names(downloads) == []
    look()
    assert names(downloads) == ["foto.jpg"]


@pytest.mark.parametrize(
    "name", ["foto.jpg.crdownload", "foto.part", "foto.tmp", ".rahasia.jpg", "~$surat.docx"]
)
def test_what_a_browser_still_writes_or_hides_is_not_listed(
    downloads: Downloads, folder: Path, look: Callable[[], None], name: str
) -> None:
    (folder / name).write_bytes(b"half")
    look()
    assert names(downloads) == []


def test_an_empty_file_is_a_download_that_still_runs(
    downloads: Downloads, folder: Path, look: Callable[[], None]
) -> None:
    (folder / "foto.jpg").touch()
    look()
    assert names(downloads) == []


def test_a_file_of_ten_minutes_ago_is_not_new(folder: Path) -> None:
    old = folder / "lama.jpg"
    old.write_bytes(b"x")
    since = datetime.now(UTC) + timedelta(minutes=5)
    assert list_folder(folder, since).entries == ()
    assert [one.name for one in list_folder(folder, LONG_AGO).entries] == ["lama.jpg"]


def test_what_arrived_since_the_last_request_is_new_however_long_that_took(
    downloads: Downloads, folder: Path, look: Callable[[], None], clock: Clock
) -> None:
    downloads.mark_logged()
    (folder / "foto.jpg").write_bytes(b"x")
    clock.ahead += timedelta(hours=2)
    look()
    assert names(downloads) == ["foto.jpg"]
    assert downloads.recent == ()


def test_what_was_taken_is_not_offered_again(
    downloads: Downloads, folder: Path, look: Callable[[], None]
) -> None:
    (folder / "foto.jpg").write_bytes(b"x")
    look()
    downloads.take(downloads.files)
    look()
    assert names(downloads) == []


def test_a_taken_name_with_new_content_is_new(
    downloads: Downloads, folder: Path, look: Callable[[], None]
) -> None:
    (folder / "foto.jpg").write_bytes(b"x")
    look()
    downloads.take(downloads.files)
    (folder / "foto.jpg").write_bytes(b"another")
    look()
    look()
    assert names(downloads) == ["foto.jpg"]


def test_what_is_remembered_of_a_taken_file_holds_no_name(
    qtbot: QtBot, jobs: Jobs, window: QWidget, folder: Path, clock: Clock, tmp_path: Path
) -> None:
    memory = Memory(tmp_path / "window.ini")
    memory.put_text("downloads/folder", str(folder))
    (folder / "KTP SITI CONTOH 9999014404950012.jpg").write_bytes(b"x")
    downloads = Downloads(jobs, memory, window, now=clock)
    clock.ahead += timedelta(seconds=2)
    with qtbot.waitSignal(downloads.looked):
        downloads.rescan()
    downloads.take(downloads.files)
    memory.save()
    written = (tmp_path / "window.ini").read_text(encoding="utf-8")
    assert "downloads" in written
    assert "SITI" not in written
    assert "9999014404950012" not in written
    window.hide()


def test_a_new_file_is_told_of_once(
    qtbot: QtBot, downloads: Downloads, folder: Path, look: Callable[[], None]
) -> None:
    told: list[str] = []
    downloads.arrived.connect(lambda files: told.extend(file.name for file in files))
    (folder / "hasil.pdf").write_bytes(b"x")
    look()
    look()
    assert told == ["hasil.pdf"]


def test_what_lay_there_before_the_first_look_is_no_news(
    qtbot: QtBot, jobs: Jobs, window: QWidget, folder: Path, clock: Clock
) -> None:
    (folder / "foto.jpg").write_bytes(b"x")
    clock.ahead += timedelta(seconds=2)
    memory = Memory()
    memory.put_text("downloads/folder", str(folder))
    downloads = Downloads(jobs, memory, window, now=clock)
    told: list[object] = []
    downloads.arrived.connect(told.append)
    with qtbot.waitSignal(downloads.looked):
        downloads.rescan()
    assert names(downloads) == ["foto.jpg"]
    assert told == []
    window.hide()


def test_the_folder_is_watched(qtbot: QtBot, downloads: Downloads, folder: Path) -> None:
    with qtbot.waitSignal(downloads.arrived, timeout=6_000) as told:
        (folder / "foto.jpg").write_bytes(b"x")
    assert [file.name for file in told.args[0]] == ["foto.jpg"]


def test_a_folder_that_is_gone_is_an_empty_one(
    downloads: Downloads, folder: Path, look: Callable[[], None]
) -> None:
    folder.rmdir()
    look()
    assert names(downloads) == []


def test_another_folder_can_be_watched(
    qtbot: QtBot, downloads: Downloads, tmp_path: Path, clock: Clock
) -> None:
    other = tmp_path / "lain"
    other.mkdir()
    (other / "foto.jpg").write_bytes(b"x")
    clock.ahead += timedelta(seconds=2)
    with qtbot.waitSignal(downloads.looked):
        downloads.set_folder(other)
    assert names(downloads) == ["foto.jpg"]


def test_a_file_that_was_moved_there_counts_from_then_on(folder: Path) -> None:
    saved = folder / "dari kamera.jpg"
    saved.write_bytes(b"x")
    os.utime(saved, (time.time() - 86_400, time.time() - 86_400))
    since = datetime.now(UTC) - timedelta(minutes=1)
    assert [one.name for one in list_folder(folder, since).entries] == ["dari kamera.jpg"]
