"""Stories are told at the desk, and at the window of the officer."""

from tests.gui.conftest import (
    empty_office,
    indonesian,
    look,
    newcomer,
    open_window,
    waiting_worker,
)

__all__ = ["empty_office", "indonesian", "look", "newcomer", "open_window", "waiting_worker"]
