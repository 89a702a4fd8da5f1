"""The program's first import is light, so that a window can be drawn and a worker started soon."""

import subprocess
import sys

import pytest

from tests.contracts.tree import ROOT

HEAVY = {
    "reportlab",
    "xlsxwriter",
    "pikepdf",
    "PIL",
    "pydantic",
    "alembic",
    "phonenumbers",
    "keyring",
    "sqlalchemy",
    "pyhanko",
    "pypdfium2",
    "PySide6",
}


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


@pytest.mark.parametrize(
    "statement",
    ["import desk.__main__", "import desk.intake.worker_process", "import desk.domain.words"],
)
def test_the_first_import_leaves_the_heavy_libraries_alone(statement: str) -> None:
    assert loaded_after(statement) & HEAVY == set()


def test_the_window_comes_up_before_what_draws_paper_and_reads_files() -> None:
    later = HEAVY - {"sqlalchemy", "PySide6"}
    assert loaded_after("import desk.gui.start") & later == set()
