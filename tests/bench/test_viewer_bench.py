"""The next photo through the viewer against a bare decode in the same worker process.

Photos of twelve megapixels, as phones take them. The floor is `Worker.render` of the same bytes
to the same size; the viewer adds the vault, the pipe, and making the pixels ready to be drawn.
"""

import os
import random
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from io import BytesIO
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from desk.actions.desk import Desk, open_desk
from desk.domain.ids import FileId
from desk.gui.commands.commands import Commands
from desk.gui.commands.ids import CommandId
from desk.gui.jobs import Jobs
from desk.gui.viewer.viewed import COARSE_PX, ViewedFile
from desk.gui.viewer.viewer import ViewerPanel

PHOTOS = 30
SIZE_PX = (4000, 3000)
ROUNDS = 8
MOST_TIMES_COLD, MOST_TIMES_AHEAD = 2.0, 0.25
LONGEST_BLOCK_S = 0.050
PICTURE_BYTES = COARSE_PX * COARSE_PX * 3 // 4 * 4 * 4 // 3
"""Of a photo with its smaller copies, as the viewer keeps it."""

MOST_TIMES_THREE_PICTURES = 5


def a_photo() -> bytes:
    """A sheet of paper with small print and the grain of a camera."""
    chance = random.Random(12)  # noqa: S311 - grain, no secret
    grain = Image.frombytes("L", (500, 375), chance.randbytes(500 * 375)).resize(SIZE_PX)
    photo = Image.blend(grain, Image.new("L", SIZE_PX, 230), 0.85).convert("RGB")
    draw = ImageDraw.Draw(photo)
    for line in range(100):
        draw.text((200, 60 + line * 28), "NAMA CONTOH 9999010101010001 " * 8, fill=(20, 20, 40))
    target = BytesIO()
    photo.save(target, "JPEG", quality=88)
    return target.getvalue()


@pytest.fixture(scope="module")
def desk(prepared_sqlite: Path) -> Iterator[Desk]:
    """An office without a case."""
    with open_desk(prepared_sqlite) as opened:
        yield opened


@pytest.fixture(scope="module")
def photo() -> bytes:
    return a_photo()


@pytest.fixture(scope="module")
def files(desk: Desk, photo: bytes) -> tuple[ViewedFile, ...]:
    """Thirty photos in the vault."""
    made = []
    for number in range(PHOTOS):
        file_id = FileId(desk.new_id())
        desk.store.vault.put(file_id, photo)
        digest = sha256(photo).hexdigest()
        made.append(ViewedFile(file_id=file_id, sha256=digest, title=f"IMG-{number}.jpg"))
    return tuple(made)


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    """A door to a worker thread."""
    door = Jobs()
    yield door
    door.close()


@pytest.fixture
def viewer(desk: Desk, jobs: Jobs, qtbot: QtBot) -> Iterator[ViewerPanel]:
    """A viewer in a window of its own."""
    window = QMainWindow()
    commands = Commands(window, "#000000")
    panel = ViewerPanel(desk, jobs, commands)
    commands.connect_to(CommandId.NEXT_FILE, panel.next_file)
    commands.lend_keys(panel, (CommandId.NEXT_FILE,))
    window.setCentralWidget(panel)
    window.resize(900, 700)
    window.show()
    window.activateWindow()
    panel.canvas.setFocus()
    yield panel
    jobs.close()
    window.close()
    window.deleteLater()


def settle(jobs: Jobs, qtbot: QtBot) -> None:
    """Wait until nothing is under way."""
    qtbot.waitUntil(lambda: jobs.is_idle, timeout=30_000)


def seconds_until_seen(viewer: ViewerPanel, work: Callable[[], object]) -> float:
    """From a step to its picture on the screen, painted."""
    start = time.perf_counter()
    work()
    while not viewer.canvas.has_picture:
        QApplication.processEvents()
    viewer.canvas.viewport().repaint()
    return time.perf_counter() - start


def rss_bytes() -> int:
    """What this process holds now."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    assert found is not None
    return int(found[1]) * 1024


@pytest.mark.bench
def test_the_next_photo_costs_little_more_than_its_decoding_and_nothing_when_fetched_ahead(
    desk: Desk,
    photo: bytes,
    files: tuple[ViewedFile, ...],
    viewer: ViewerPanel,
    jobs: Jobs,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    desk.worker.render(photo, box_px=COARSE_PX)
    viewer.show_files(files[:ROUNDS], fresh=True)
    settle(jobs, qtbot)
    floor_s, cold_s, ahead_s = [], [], []
    for turn in range(ROUNDS - 1):
        start = time.perf_counter()
        desk.worker.render(photo, box_px=COARSE_PX)
        floor_s.append(time.perf_counter() - start)
        guest = files[ROUNDS + turn]
        cold_s.append(seconds_until_seen(viewer, partial(viewer.show_guest, guest)))
        viewer.previous_file()
        settle(jobs, qtbot)
        ahead_s.append(
            seconds_until_seen(viewer, lambda: QTest.keyClick(viewer.canvas, Qt.Key.Key_Right))
        )
        settle(jobs, qtbot)
    floor, cold, ahead = map(statistics.median, (floor_s, cold_s, ahead_s))
    with capsys.disabled():
        print(  # noqa: T201 - a measurement is there to be read
            f"\nbare decode {floor * 1000:.0f} ms, cold {cold * 1000:.0f} ms "
            f"({cold / floor:.2f} ×), fetched ahead {ahead * 1000:.0f} ms ({ahead / floor:.2f} ×)"
        )
    assert cold <= MOST_TIMES_COLD * floor
    assert ahead <= MOST_TIMES_AHEAD * floor


@pytest.mark.bench
@pytest.mark.skipif(sys.platform != "linux", reason="memory is read as Linux tells it")
def test_thirty_photos_start_one_process_and_leave_three_pictures(
    desk: Desk,
    files: tuple[ViewedFile, ...],
    viewer: ViewerPanel,
    jobs: Jobs,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = rss_bytes()
    viewer.show_files(files, fresh=True)
    for _ in files:
        settle(jobs, qtbot)
        QTest.keyClick(viewer.canvas, Qt.Key.Key_Right)
    settle(jobs, qtbot)
    grown = rss_bytes() - before
    with capsys.disabled():
        print(f"\nthirty photos: {grown / 1e6:.0f} MB more")  # noqa: T201 - as above
    assert viewer.current == files[-1]
    assert len(viewer.pictures.places) == 3
    assert desk.worker.started_count == 1
    assert grown <= MOST_TIMES_THREE_PICTURES * 3 * PICTURE_BYTES


@pytest.mark.bench
def test_the_window_is_never_held_up_while_photos_come(
    files: tuple[ViewedFile, ...],
    viewer: ViewerPanel,
    jobs: Jobs,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    gaps: list[float] = []
    last = [time.perf_counter()]

    def beat() -> None:
        now = time.perf_counter()
        gaps.append(now - last[0])
        last[0] = now

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(beat)
    timer.start(1)
    qtbot.wait(1500)
    idle = sorted(gaps)[-3]
    gaps.clear()
    viewer.set_loupe(on=True)  # the finest pixels are asked for, too
    viewer.show_files(files[:ROUNDS], fresh=True)
    for _ in range(ROUNDS):
        settle(jobs, qtbot)
        QTest.keyClick(viewer.canvas, Qt.Key.Key_Right)
        viewer.next_file()
    settle(jobs, qtbot)
    timer.stop()
    longest = max(gaps)
    with capsys.disabled():
        print(  # noqa: T201 - as above
            f"\nlongest block {longest * 1000:.0f} ms over {len(gaps)} beats "
            f"(idle {idle * 1000:.0f} ms)"
        )
    # What a busy machine holds up without us is no fault of the viewer.
    assert longest <= max(LONGEST_BLOCK_S, 3 * idle)
