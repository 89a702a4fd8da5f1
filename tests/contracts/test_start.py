"""The program's first import is light, so that a window can be drawn and a worker started soon."""

import subprocess
import sys
from pathlib import Path

import pytest

from desk.actions.desk import open_desk
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
    return said_by(statement + "; import sys; print(*{name.split('.')[0] for name in sys.modules})")


def said_by(program: str) -> set[str]:
    """The words that a fresh Python says."""
    done = subprocess.run(
        [sys.executable, "-c", program],
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


NOT_FOR_THE_FRAME = HEAVY - {"PySide6"} | {
    "sqlcipher3",
    "cryptography",
    "pyrage",
    "segno",
    "argparse",
    "asyncio",
    "email",
    "html",
    "http",
    "logging",
    "pickle",
    "ssl",
    "tomllib",
    "xml",
    "zoneinfo",
}
"""What a window of menus and an empty page does without; each costs milliseconds on an old PC."""

QT_OF_THE_FRAME = {"QtCore", "QtGui", "QtWidgets"}


def loaded_names(statement: str, start: str) -> set[str]:
    """The modules below a package that are loaded once a fresh Python has run the statement."""
    ending = f"; import sys; print(*(n for n in sys.modules if n.startswith({start!r})))"
    return said_by(statement + ending)


def test_the_frame_needs_nothing_but_qt_and_a_few_modules_of_its_own() -> None:
    bare = loaded_after("import PySide6.QtWidgets")
    assert (loaded_after("import desk.gui.start") & NOT_FOR_THE_FRAME) - bare == set()


def test_the_frame_loads_no_more_of_qt_than_it_draws_with() -> None:
    libraries = loaded_names("import desk.gui.start", "PySide6.Qt")
    assert {name.removeprefix("PySide6.") for name in libraries} == QT_OF_THE_FRAME


def test_of_the_office_the_frame_knows_its_errors_and_statuses_alone() -> None:
    ours = loaded_names("import desk.gui.start", "desk.")
    rooms = {name for name in ours if name.split(".")[1] not in {"gui", "paths"}}
    assert rooms <= {"desk.domain", "desk.domain.errors", "desk.domain.status"}


def test_the_window_leaves_the_source_of_other_modules_unread() -> None:
    """Qt for Python reads the source of each module that its own `import` loads, and keeps it."""
    ending = "import desk.gui, sqlalchemy, linecache; print(*linecache.cache)"
    assert not {name for name in said_by(ending) if name.endswith(".py") and "sqlalchemy" in name}


NOT_FOR_THE_PAGE = HEAVY - {"sqlalchemy", "PySide6"} | {"aiohttp", "certifi"}
"""What draws paper, reads what others sent, checks tables or telephones: it waits for its use."""


def test_the_page_leaves_what_draws_paper_and_reads_files_for_later() -> None:
    assert loaded_after("import desk.gui.office_page") & NOT_FOR_THE_PAGE == set()


OPENED = """
from pathlib import Path
from desk.gui.opening import open_office
opened = open_office(Path({folder!r}))
opened.close()
import desk.gui.office_page
"""


def test_an_office_opens_without_them(tmp_path: Path) -> None:
    open_desk(tmp_path).close()
    loaded = loaded_after(OPENED.format(folder=str(tmp_path)) + "pass")
    assert loaded & NOT_FOR_THE_PAGE == set()


def test_an_office_in_a_file_opens_without_the_words_of_a_database_server(tmp_path: Path) -> None:
    open_desk(tmp_path).close()
    start = "sqlalchemy.dialects.postgresql"
    assert loaded_names(OPENED.format(folder=str(tmp_path)) + "pass", start) == set()


def test_what_is_loaded_ahead_is_what_the_page_imports() -> None:
    ahead = loaded_names(
        "from desk.gui.opening import load_actions; load_actions()", "desk.actions."
    )
    page = loaded_names("import desk.gui.office_page", "desk.actions.")
    assert ahead - {"desk.actions.office_setup"} == page - {"desk.actions.office_setup"}
