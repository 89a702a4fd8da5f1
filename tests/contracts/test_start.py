"""The program's first import is light, so that a window can be drawn and a worker started soon."""

import subprocess
import sys
from functools import cache

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
    return {name.split(".")[0] for name in modules_after(statement)}


@cache
def modules_after(statement: str) -> frozenset[str]:
    """Every module that is loaded then; each statement is run once."""
    return said_by(statement + "; import sys; print(*sys.modules)")


def said_by(program: str) -> frozenset[str]:
    """The words that a fresh Python says."""
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return frozenset(done.stdout.split())


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
    return {name for name in modules_after(statement) if name.startswith(start)}


def test_the_frame_needs_nothing_but_qt_and_a_few_modules_of_its_own() -> None:
    bare = loaded_after("import PySide6.QtWidgets")
    assert (loaded_after("import desk.gui.start") & NOT_FOR_THE_FRAME) - bare == set()


def test_the_frame_loads_no_more_of_qt_than_it_draws_with() -> None:
    libraries = loaded_names("import desk.gui.start", "PySide6.Qt")
    assert {name.removeprefix("PySide6.") for name in libraries} == QT_OF_THE_FRAME


def test_of_the_office_the_frame_knows_its_errors_and_statuses_alone() -> None:
    ours = loaded_names("import desk.gui.start", "desk.")
    rooms = {name for name in ours if name.split(".")[1] not in {"gui", "paths"}}
    domain = {"desk.domain.errors", "desk.domain.sayings", "desk.domain.status"}
    assert rooms <= {"desk.domain", *domain}


def test_the_window_leaves_the_source_of_other_modules_unread() -> None:
    """Qt for Python reads the source of each module that its own `import` loads, and keeps it."""
    ending = "import desk.gui, sqlalchemy, linecache; print(*linecache.cache)"
    assert not {name for name in said_by(ending) if name.endswith(".py") and "sqlalchemy" in name}


MOST_IN_A_PIECE = 12
"""So many modules of ours may come with one piece of the page: a few milliseconds."""

NOT_FOR_THE_PAGE = HEAVY - {"sqlalchemy", "PySide6"} | {"aiohttp", "certifi"}
"""What draws paper, reads what others sent, checks tables or telephones: it waits for its use."""


def test_the_page_leaves_what_draws_paper_and_reads_files_for_later() -> None:
    assert loaded_after("import desk.gui.office_page") & NOT_FOR_THE_PAGE == set()


@pytest.fixture(scope="module")
def opening(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The statements that open an office which is there already, and its page."""
    folder = tmp_path_factory.mktemp("opening")
    open_desk(folder).close()
    return f"""
from pathlib import Path
from desk.gui.opening import open_office
opened = open_office(Path({str(folder)!r}))
opened.close()
import desk.gui.office_page
pass"""


def test_an_office_opens_without_them(opening: str) -> None:
    assert loaded_after(opening) & NOT_FOR_THE_PAGE == set()


def test_an_office_in_a_file_opens_without_the_words_of_a_database_server(opening: str) -> None:
    assert loaded_names(opening, "sqlalchemy.dialects.postgresql") == set()


def test_what_is_loaded_ahead_is_what_the_page_imports() -> None:
    ahead = loaded_names(
        "from desk.gui.opening import load_actions; load_actions()", "desk.actions."
    )
    page = loaded_names("import desk.gui.office_page", "desk.actions.")
    assert ahead - {"desk.actions.office_setup"} == page - {"desk.actions.office_setup"}


LISTED = """
import os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtCore import QTimer
from desk.gui.start import make_application
from desk.gui.window import MainWindow
application = make_application(["desk"])
window = MainWindow(Path({folder!r}))
window.show()

def on_shown():
    import sys
    print(*sys.modules, flush=True)
    os._exit(0)

window.queue_shown.connect(on_shown)
QTimer.singleShot(0, window.open_office)
application.exec()
"""

BEHIND_THE_QUEUE = (
    "desk.gui.case",
    "desk.gui.viewer",
    "desk.gui.intake",
    "desk.gui.handing",
    "desk.gui.catalogue",
    "desk.gui.settings",
    "desk.gui.help",
    "desk.gui.office_page",
    "desk.domain.catalogue",
    "desk.domain.words",
    "desk.actions.desk",
    "desk.actions.rules",
    "desk.actions.office_setup",
    "desk.intake.worker",
)
"""What stands behind the first rows: the other panes, their controllers, the office's rules."""


@pytest.fixture(scope="module")
def listing(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The modules that are loaded when the first rows of the queue are drawn."""
    folder = tmp_path_factory.mktemp("listing")
    open_desk(folder).close()
    return said_by(LISTED.format(folder=str(folder)))


def test_the_first_rows_are_drawn_before_what_stands_behind_them_is_loaded(
    listing: frozenset[str],
) -> None:
    assert "desk.gui.queue.queue_panel" in listing
    loaded = {
        name
        for name in listing
        if f"{name}.".startswith(tuple(f"{one}." for one in BEHIND_THE_QUEUE))
    }
    assert loaded == set()


def test_the_first_rows_are_drawn_without_heavy_libraries(listing: frozenset[str]) -> None:
    assert {name.split(".")[0] for name in listing} & NOT_FOR_THE_PAGE == set()


def test_what_is_built_in_pieces_leaves_nothing_large_to_the_last() -> None:
    built = (
        "from desk.gui.opening import load_actions; load_actions();"
        "from importlib import import_module; from desk.gui.rising import PIECES;"
        "[import_module(one) for one in PIECES[:-1]]"
    )
    page = loaded_names("import desk.gui.office_page", "desk.")
    left = page - loaded_names(built, "desk.")
    assert len(left) <= MOST_IN_A_PIECE, sorted(left)
