"""What an officer does with a case, by keys: checking, taking back, replying, logging, results.

None of it may hold the window up. The case is a heavy one: seven services and forty files.
"""

import shutil
import time
from functools import partial
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from desk.actions import sample_day
from desk.actions.combining import combine_services
from desk.actions.desk import Desk
from desk.actions.queue import list_cases
from desk.actions.receiving import add_files
from desk.domain.ids import CaseId
from desk.domain.queue import QueueQuery
from desk.domain.status import FINAL, Status
from desk.gui.case.case_tabs import CaseTabs
from desk.gui.handing.results_bar import ResultsBar
from desk.gui.intake.downloads import Downloads
from desk.gui.intake.intake_dialog import IntakeDialog
from tests.actions.samples import SAMPLES
from tests.bench.window_hand import Walk

HEAVY, DOWNLOADS, NEW_FILES = "heavy.txt", "Unduhan", "baru"
SERVICES, FILES, ARRIVED, JUDGED = 7, 40, 30, 8
DEED = SAMPLES / sample_day.RESULTS["akta_lahir"]


def prepare_acts(desk: Desk, scratch: Path) -> None:
    """Make a case heavy, and lay photos ready that will arrive in the folder of downloads."""
    for name, count in ((NEW_FILES, ARRIVED), ("berkas", FILES)):
        (scratch / name).mkdir()
        for number in range(count):
            (scratch / name / f"foto{number}.jpg").write_bytes(_photo(f"{name} {number}"))
    (scratch / DOWNLOADS).mkdir()
    unsettled = tuple(status for status in Status if status not in FINAL)
    row = list_cases(desk, QueueQuery(statuses=unsettled, limit=2)).rows[1]
    wanted = SERVICES - len(row.services)
    codes = [one.code for one in desk.rules.catalogue.services if one.code not in row.services]
    combine_services(desk, row.id, tuple(codes[:wanted]))
    add_files(desk, row.id, sorted((scratch / "berkas").iterdir()))
    (scratch / HEAVY).write_text(row.number, encoding="utf-8")


def act_on_a_heavy_case(walk: Walk, scratch: Path) -> None:
    """Open it, look at all of it, judge its files, take that back, and write what is missing."""
    case_id = _open(walk, (scratch / HEAVY).read_text(encoding="utf-8"))
    tabs = walk.page.case.findChild(CaseTabs)
    assert tabs is not None
    for at in (*range(1, tabs.count()), 0):
        walk.until_seen(f"tab_{at}", partial(tabs.setCurrentIndex, at), lambda: True)
    canvas = walk.page.viewer.canvas
    _activate(walk)
    canvas.setFocus()
    before = _findings(walk)
    for _ in range(JUDGED):
        walk.until_seen("mark", partial(QTest.keyClick, canvas, Qt.Key.Key_1), lambda: True)
        wanted = _findings(walk) + 1
        walk.until_seen(
            "judge", partial(QTest.keyClick, canvas, Qt.Key.Key_Space), partial(_has, walk, wanted)
        )
    assert _findings(walk) > before
    for _ in range(2):
        wanted = _findings(walk) + 1
        walk.until_seen("undo", partial(_press, walk, Qt.Key.Key_Z), partial(_has, walk, wanted))
    walk.until_seen("reply", partial(_press, walk, Qt.Key.Key_B), partial(_is_replying, walk))
    reply = _reply(walk)
    walk.until_seen("reply_closed", partial(QTest.keyClick, reply, Qt.Key.Key_Escape), lambda: True)
    seen = walk.page.case.seen
    assert seen is not None
    assert seen.file.case.id == case_id


def let_files_arrive(walk: Walk, scratch: Path) -> None:
    """Log a request from many new files; then a result of SIAK comes, and is asked about."""
    downloads = walk.window.findChild(Downloads)
    assert downloads is not None
    downloads.set_folder(scratch / DOWNLOADS)
    walk.settle()
    with walk.watched("arriving"):
        for path in (scratch / NEW_FILES).iterdir():
            shutil.copyfile(path, scratch / DOWNLOADS / path.name)
        walk.wait(lambda: len(downloads.files) == ARRIVED)
        walk.settle()
    walk.until_seen("log", partial(_press, walk, Qt.Key.Key_N), partial(_is_reviewing, walk))
    for dialog in _reviews(walk):
        walk.until_seen("log_closed", dialog.reject, lambda: True)
    bar = walk.window.findChild(ResultsBar)
    assert bar is not None
    with walk.watched("result"):
        shutil.copyfile(DEED, scratch / DOWNLOADS / DEED.name)
        walk.wait(lambda: bool(bar.question))
        walk.settle()


def _open(walk: Walk, number: str) -> CaseId:
    """Find it by its number and open it."""
    search = walk.page.queue.search
    walk.page.queue.focus_search()
    QTest.keyClicks(search, number)

    def is_open() -> bool:
        seen = walk.page.case.seen
        return seen is not None and seen.file.case.number == number

    walk.until_seen("open_heavy", partial(QTest.keyClick, search, Qt.Key.Key_Return), is_open)
    seen = walk.page.case.seen
    assert seen is not None
    assert len(seen.file.items) == SERVICES
    assert len(seen.file.evidence) >= FILES
    return seen.file.case.id


def _activate(walk: Walk) -> None:
    """Keys of menus work in the window that is in front."""
    walk.window.activateWindow()
    walk.wait(walk.window.isActiveWindow)


def _press(walk: Walk, key: Qt.Key) -> None:
    """A chord with Ctrl, where the focus is."""
    _activate(walk)
    target = QApplication.focusWidget() or walk.window
    QTest.keyClick(target, key, Qt.KeyboardModifier.ControlModifier)


def _findings(walk: Walk) -> int:
    seen = walk.page.case.seen
    return 0 if seen is None else len(seen.file.findings)


def _has(walk: Walk, count: int) -> bool:
    return _findings(walk) >= count


def _reply(walk: Walk) -> QWidget:
    found = walk.window.findChild(QPlainTextEdit, "reply_text")
    assert found is not None
    return found


def _is_replying(walk: Walk) -> bool:
    found = walk.window.findChild(QPlainTextEdit, "reply_text")
    return found is not None and found.isVisible() and bool(found.toPlainText())


def _reviews(walk: Walk) -> list[IntakeDialog]:
    return [one for one in walk.window.findChildren(IntakeDialog) if one.isVisible()]


def _is_reviewing(walk: Walk) -> bool:
    shown = _reviews(walk)
    return bool(shown) and len(shown[0].files.paths) > 0


def _photo(text: str) -> bytes:
    """A small photo of its own."""
    picture = Image.new("RGB", (800, 600), "white")
    ImageDraw.Draw(picture).text((40, 40), f"CONTOH {text} {time.time_ns()}", fill="black")
    target = BytesIO()
    picture.save(target, "JPEG")
    return target.getvalue()
