"""Stories are told at the desk of the actions."""

from tests.actions.conftest import desk, moving_clock, outbox, sample_place, worker

__all__ = ["desk", "moving_clock", "outbox", "sample_place", "worker"]
