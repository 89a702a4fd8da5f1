"""The register of actions: what can be done, by what right, and how it is taken back.

Every function that changes something is registered once. A registered action answers with an
`Outcome`: its value, the kinds of things it touched (screens reload by that) and, where it can
be taken back, the inverse call.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import Flag, StrEnum, auto
from functools import wraps
from time import perf_counter
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from desk.actions.desk import Desk
from desk.domain.ids import CaseId, EntryId
from desk.domain.journal import Entry

log = logging.getLogger(__name__)

T = TypeVar("T")
P = ParamSpec("P")


class Right(StrEnum):
    """What an officer may do; until accounts arrive one officer holds all rights."""

    INTAKE = "intake"
    CHECK = "check"
    PROCESS = "process"
    HAND_OVER = "hand_over"
    SEE_IDENTITY = "see_identity"
    SET_UP = "set_up"


class Touched(Flag):
    """Which kinds of things an action changed."""

    NOTHING = 0
    CASES = auto()
    FILES = auto()
    PAPERS = auto()
    OFFICE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """The inverse call of an action that was done.

    `run` is the inverse bound to its arguments and the version it expects; it raises
    ChangedMeanwhileError once anything followed. `entry_id` is the act it takes back.
    """

    action: str
    case_id: CaseId
    entry_id: EntryId
    run: Callable[[Desk], "Outcome[Any]"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Generic[T]):
    """What came of an action."""

    value: T
    touched: Touched
    entry: Entry | None = None
    undo: Undo | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing an officer can do. `undo` names the inverse action, or None where there is none."""

    name: str
    right: Right
    verb: str
    undo: str | None


ACTIONS: dict[str, Action] = {}
"""All actions by name."""


def action(
    *,
    right: Right,
    verb: str,
    undo: str | None = None,
) -> Callable[
    [Callable[Concatenate[Desk, P], Outcome[T]]], Callable[Concatenate[Desk, P], Outcome[T]]
]:
    """Register a function under its own name and write one log line with its milliseconds."""

    def register(
        function: Callable[Concatenate[Desk, P], Outcome[T]],
    ) -> Callable[Concatenate[Desk, P], Outcome[T]]:
        name = function.__name__
        ACTIONS[name] = Action(name=name, right=right, verb=verb, undo=undo)

        @wraps(function)
        def run(desk: Desk, /, *args: P.args, **kwargs: P.kwargs) -> Outcome[T]:
            start = perf_counter()
            outcome = function(desk, *args, **kwargs)
            log.info("%s %.0f ms", name, (perf_counter() - start) * 1000)
            return outcome

        return run

    return register
