"""Opening the office behind the drawn frame: what is heavy is imported here, in the worker thread.

Nothing of `desk.actions` is imported at the top: the window stands before the database library is
loaded.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NOT_OF_THE_PAGE = frozenset(
    {
        "catalogue_office",
        "catalogue_pages",
        "chats",
        "checklists",
        "demo",
        "doctor",
        "publishing",
        "recovering",
        "sample_day",
        "verifying",
    }
)
"""What only the terminal, the first run and the pages of the catalogue do."""


EARLIER = (
    "desk.domain.catalogue",
    "desk.domain.words",
    "desk.domain.asked_change",
    "desk.actions.rules",
    "desk.actions.desk",
)
"""What the actions import themselves, and is much: loaded in pieces, others get their turn."""


@contextmanager
def uncollected() -> Iterator[None]:
    """Hold Python's collector off while modules load and the page is built.

    What they make stays; looking through all of it again and again costs a fifth of the start.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def settle_memory() -> None:
    """Leave what stays until the end out of the collector's rounds.

    A full round over the program and its libraries holds the window up for a tenth of a second;
    what comes and goes with the cases is a small part of it.
    """
    gc.freeze()


@uncollected()
def open_office(folder: Path) -> Any:  # noqa: ANN401 - an OpenOffice, not to be loaded yet
    """Open the office's data with what the queue needs; None where no office is there yet.

    Raises:
        TroubleError: the folder, the key or the database is in the way.
    """
    from desk.actions.open_office import find_data

    load("desk.actions.queue")  # the window asks for its first page next
    return find_data(folder)


@uncollected()
def begin_setup() -> Any:  # noqa: ANN401 - a SetupStart
    """What the first run begins with."""
    from desk.actions.office_setup import setup_start

    return setup_start()


@uncollected()
def load(name: str) -> None:
    """Load a module before it is used; the actions come in the worker thread, beside the window."""
    from importlib import import_module

    import_module(name)


@uncollected()
def desk_behind(opened: Any) -> Any:  # noqa: ANN401 - the Desk of an OpenOffice
    """The desk of an office whose queue is shown.

    Raises:
        TroubleError: the database, or the program's own catalogue, is in the way.
    """
    from desk.actions.desk import desk_of

    return desk_of(opened)


def found_office(folder: Path, sheet: Any) -> Any:  # noqa: ANN401 - an OfficeSheet gives a Desk
    """Found the office that the officer described, and open it.

    Raises:
        UserError: the description is not sound.
        TroubleError: the folder, the key or the database is in the way.
    """
    from desk.actions.office_setup import found

    opened = found(folder, sheet)
    load_actions()
    return opened


def open_sample(folder: Path) -> Any:  # noqa: ANN401 - a Desk
    """Open the sample office of this data folder; the first time it is played, which takes a while.

    Raises:
        TroubleError: disk or lock.
    """
    from desk.actions.office_setup import open_sample as opened_sample

    opened = opened_sample(folder)
    load_actions()
    return opened


def load_actions() -> None:
    """Load what the page imports and is not Qt; here it costs the window's thread nothing.

    The page itself is loaded on the window's thread: PySide finishes its classes when they are
    first used, and not for two threads at a time.
    """
    for name in actions_of_page():
        load(name)


def actions_of_page() -> tuple[str, ...]:
    """The modules that the page imports and are not Qt."""
    import pkgutil

    from desk import actions

    found = (module.name for module in pkgutil.iter_modules(actions.__path__))
    wanted = (f"{actions.__name__}.{name}" for name in found if name not in NOT_OF_THE_PAGE)
    return (*EARLIER, *wanted)
