"""The frame comes first: what is heavy loads behind it."""

import subprocess
import sys

from tests.gui.conftest import ROOT

BEHIND_THE_FRAME = {"sqlalchemy", "sqlcipher3", "alembic", "pydantic", "PIL", "reportlab", "pyrage"}


def loaded_after(statement: str) -> set[str]:
    """The top-level modules that are loaded once a fresh Python has run the statement."""
    ending = "; import sys; print(*{name.split('.')[0] for name in sys.modules})"
    done = subprocess.run(
        [sys.executable, "-c", statement + ending],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return set(done.stdout.split())


def test_the_frame_is_drawn_before_the_database_library_is_loaded() -> None:
    assert loaded_after("import desk.gui.start, desk.gui.window") & BEHIND_THE_FRAME == set()


def test_the_window_opens_no_picture_by_itself() -> None:
    loaded = loaded_after("import desk.gui.office_page")
    assert loaded & {"PIL", "pypdfium2", "pi_heif", "pyhanko", "reportlab"} == set()
