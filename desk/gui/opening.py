"""Opening the office behind the drawn frame: what is heavy is imported here, in the worker thread.

Nothing of `desk.actions` is imported at the top: the window stands before the database library is
loaded.
"""

from pathlib import Path
from typing import Any


def open_office(folder: Path) -> Any:  # noqa: ANN401 - a Desk, whose module must not be loaded yet
    """Open the office's data with everything the page needs.

    Raises:
        TroubleError: the folder, the key or the database is in the way.
    """
    from desk.actions import cases, exporting, intake, moving, papers, results, viewing
    from desk.actions.desk import open_desk

    # The page imports these; loaded here, they cost the window's thread nothing.
    for module in (cases, exporting, intake, moving, papers, results, viewing):
        assert module.__name__  # noqa: S101
    return open_desk(folder)
