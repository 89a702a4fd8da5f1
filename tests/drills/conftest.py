"""Drills are held at the desk of the actions."""

from tests.actions.conftest import (
    birth_case,
    complete_birth_case,
    desk,
    moving_clock,
    outbox,
    prepared_offices,
    ready_birth_case,
    sample_place,
    worker,
)

__all__ = [
    "birth_case",
    "complete_birth_case",
    "desk",
    "moving_clock",
    "outbox",
    "prepared_offices",
    "ready_birth_case",
    "sample_place",
    "worker",
]
