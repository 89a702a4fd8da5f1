"""The frame comes first: what is heavy loads behind it, in the worker thread or when it is used."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desk.gui import start
from desk.gui.memory import Memory
from desk.gui.widgets import look
from desk.gui.widgets.look import LookChoice
from desk.gui.widgets.theme import DARK
from tests.gui.conftest import ROOT

OPENED_WITHOUT_A_DISPLAY = """
import sys
sys.argv = ["desk"]
from pathlib import Path
from desk.gui import start
sys.exit(start.open_window(Path(sys.executable).parent / "nowhere"))
"""


def run(code: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run Python in surroundings without a display, unless they name one."""
    kept = {
        name: value for name, value in os.environ.items() if name not in start.DISPLAYS
    } | variables
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=kept,
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_without_a_display_the_program_says_what_can_be_done() -> None:
    done = run(OPENED_WITHOUT_A_DISPLAY)
    assert done.returncode == start.NO_WINDOW
    assert "desk demo" in done.stderr
    assert "Traceback" not in done.stderr


def test_opening_the_office_loads_the_actions_before_the_page_needs_them() -> None:
    code = (
        "import sys; from desk.gui.opening import load_actions; load_actions();"
        "before = {n for n in sys.modules if n.startswith(('desk.', 'sqlalchemy', 'pydantic'))};"
        "import desk.gui.office_page;"
        "after = {n for n in sys.modules if n.startswith(('desk.', 'sqlalchemy', 'pydantic'))};"
        "print(*sorted(n for n in after - before if not n.startswith('desk.gui')))"
    )
    done = run(code, QT_QPA_PLATFORM="offscreen")
    assert done.stdout.split() == [], done.stderr


STARTED = """
import gc, shutil, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from desk.gui import start
from desk.gui.window import MainWindow
data = Path(sys.argv[1])
application = start.make_application(["desk"])
place = start.SingleWindow(data)
assert place.claim()
window = MainWindow(data)
window.show()
behind = start._Behind(data, window, place)
def end():
    print(gc.get_freeze_count())
    window.close()
    application.quit()
window.office_opened.connect(lambda: QTimer.singleShot(0, end))
QTimer.singleShot(0, behind.begin)
application.exec()
"""


def test_what_stays_until_the_end_is_left_out_of_the_collectors_rounds(
    empty_office: Path, tmp_path: Path
) -> None:
    data = tmp_path / "office"
    shutil.copytree(empty_office, data)
    code = STARTED.replace("sys.argv[1]", repr(str(data)))
    done = run(code, QT_QPA_PLATFORM="offscreen")
    assert int(done.stdout) > 50_000, done.stderr


def test_the_page_opens_no_picture_by_itself() -> None:
    code = "import sys, desk.gui.office_page; print(*{n.split('.')[0] for n in sys.modules})"
    loaded = set(run(code).stdout.split())
    assert loaded & {"PIL", "pypdfium2", "pi_heif", "pyhanko", "reportlab"} == set()


def test_what_was_chosen_for_the_look_is_put_on_before_the_frame_is_drawn(
    qapp: QApplication,
) -> None:
    memory = Memory()
    memory.put_text(look.REMEMBERED, "dark")
    assert look.tokens_for(look.remembered(memory), qapp) is DARK


@pytest.mark.parametrize("text", ["", "neon", "DARK"])
def test_an_unreadable_memory_of_the_look_counts_as_none(text: str) -> None:
    memory = Memory()
    memory.put_text(look.REMEMBERED, text)
    assert look.remembered(memory) is LookChoice.SYSTEM


@pytest.mark.parametrize(("kept", "percent"), [(150, 150), (90, 100), (1_000, 100)])
def test_only_the_offered_sizes_are_taken(kept: int, percent: int, tmp_path: Path) -> None:
    memory = Memory(tmp_path / "window.ini")
    memory.put_number(look.SCALE, kept)
    memory.save()
    assert look.scale_percent(Memory(tmp_path / "window.ini")) == percent
