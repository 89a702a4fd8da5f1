"""The status of an item and the one table of moves that the rules allow.

`desk.domain.moves.step` walks this table for an item.

Source: the working steps of offices (ARCHITECTURE.md, "Status"); the office clock follows
Permendagri 19/2018 (one hour to one day after the file is complete).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """Where one service of a case stands; the order of the members is the order of advance."""

    NEW = "new"
    INCOMPLETE = "incomplete"
    COMPLETE = "complete"
    PROCESSING = "processing"
    WAITING = "waiting"
    SIGNING = "signing"
    PRINTING = "printing"
    READY = "ready"
    SENT = "sent"
    DONE = "done"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"


class MoveKind(StrEnum):
    """Why a move stands in the table."""

    FORWARD = "forward"
    BACK = "back"
    WAIT = "wait"
    RESUME = "resume"
    CLOSE = "close"
    REOPEN = "reopen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One allowed step. A reason is wanted for stepping back, for waiting and for rejecting."""

    start: Status
    to: Status
    kind: MoveKind

    @property
    def needs_reason(self) -> bool:
        """Whether the officer must say why (for a rejection: the legal ground)."""
        return self.kind in (MoveKind.BACK, MoveKind.WAIT) or self.to is Status.REJECTED

    @property
    def needs_verdict(self) -> bool:
        """Whether the file must be complete, or the officer override it with a reason."""
        return self.to is Status.PROCESSING


CLOSED = frozenset({Status.REJECTED, Status.CANCELLED, Status.LAPSED})
"""Ended without a result; each of them can be reopened."""

FINAL = CLOSED | {Status.DONE}
"""Nothing is open any more."""

CLOCK_RUNS = frozenset(
    {Status.COMPLETE, Status.PROCESSING, Status.SIGNING, Status.PRINTING},
)

FORWARD: tuple[tuple[Status, Status], ...] = (
    (Status.NEW, Status.INCOMPLETE),
    # A file that was whole from the start never was incomplete.
    (Status.NEW, Status.COMPLETE),
    (Status.INCOMPLETE, Status.COMPLETE),
    (Status.COMPLETE, Status.PROCESSING),
    (Status.PROCESSING, Status.SIGNING),
    # Cards are printed, not signed.
    (Status.PROCESSING, Status.PRINTING),
    # An entry in SIAK is ready when it is made: nothing is signed or printed.
    (Status.PROCESSING, Status.READY),
    # One item may end in a signed PDF and a card.
    (Status.SIGNING, Status.PRINTING),
    (Status.SIGNING, Status.READY),
    (Status.PRINTING, Status.READY),
    (Status.READY, Status.SENT),
    # Handed over at the counter: nothing is sent.
    (Status.READY, Status.DONE),
    (Status.SENT, Status.DONE),
)
"""The chain. Every pair can also be walked back, one step, with a reason."""

BEFORE_SENT = (
    Status.NEW,
    Status.INCOMPLETE,
    Status.COMPLETE,
    Status.PROCESSING,
    Status.WAITING,
    Status.SIGNING,
    Status.PRINTING,
    Status.READY,
)
AROUND_WAITING = (Status.COMPLETE, Status.PROCESSING)


def _all_moves() -> tuple[Move, ...]:
    kinds = (
        (MoveKind.FORWARD, FORWARD),
        (MoveKind.BACK, tuple((to, start) for start, to in FORWARD)),
        (MoveKind.WAIT, tuple((start, Status.WAITING) for start in AROUND_WAITING)),
        (MoveKind.RESUME, tuple((Status.WAITING, to) for to in AROUND_WAITING)),
        (MoveKind.CLOSE, tuple((start, to) for start in BEFORE_SENT for to in sorted(CLOSED))),
        (MoveKind.REOPEN, tuple((start, Status.NEW) for start in sorted(CLOSED))),
    )
    return tuple(
        Move(start=start, to=to, kind=kind) for kind, pairs in kinds for start, to in pairs
    )


MOVES: tuple[Move, ...] = _all_moves()
"""Every move there is; what does not stand here is not allowed."""

_BY_PAIR = {(move.start, move.to): move for move in MOVES}
_ADVANCE = {status: place for place, status in enumerate(Status)}


def move_between(start: Status, to: Status) -> Move | None:
    """The move from one status to another, or None where the table has none."""
    return _BY_PAIR.get((start, to))


def moves_from(start: Status) -> tuple[Move, ...]:
    """What can be done next: forward first, then waiting, back, closing."""
    return tuple(move for move in MOVES if move.start is start)


def way(start: Status, to: Status) -> tuple[Status, ...]:
    """The steps from one status to another: one, or into processing by way of “complete”."""
    through = Status.COMPLETE
    if to is Status.PROCESSING and move_between(start, to) is None:
        forward = move_between(start, through)
        if forward is not None and forward.kind is MoveKind.FORWARD:
            return (through, to)
    return (to,)


def clock_runs(status: Status) -> bool:
    """Whether the office clock runs: the file is complete and the office is at work on it."""
    return status in CLOCK_RUNS


def least_advanced(statuses: Iterable[Status]) -> Status:
    """The status that a case shows for its items: the least advanced open one.

    Where nothing is open any more it is the least advanced of all, so a case with one result
    handed over and one item rejected shows as done.

    Raises:
        ValueError: there is no item; a case always has one.
    """
    held = tuple(statuses)
    open_ones = tuple(status for status in held if status not in FINAL)
    return min(open_ones or held, key=_ADVANCE.__getitem__)
