"""The one door to the worker thread: `ask` to read, `do` to change.

The thread gets a function and plain values. What comes of them is handed on the window's thread
to a bound method, unless its receiver is gone by then. There is one thread, so answers come in
the order of the questions; a change goes before reading that still waits.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import Flag
from functools import partial
from itertools import count
from queue import PriorityQueue
from typing import Any, Protocol, TypeVar, TypeVarTuple
from weakref import ReferenceType, WeakMethod, ref

import shiboken6
from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from desk.domain.errors import ChangedMeanwhileError, DeskError

log = logging.getLogger(__name__)

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Ts = TypeVarTuple("Ts")

READING, CHANGING, LOOKING_AHEAD = 1, 2, 0
"""Priorities in the thread's queue; the higher goes first."""


class Done(Protocol[T_co]):
    """What an action answers with, as far as this door needs it: see `desk.actions.registry`.

    A protocol, so that the window can be drawn before the actions and their libraries are loaded.
    """

    @property
    def value(self) -> T_co:
        """What came of the action."""

    @property
    def touched(self) -> Flag:
        """Which kinds of things it changed."""


@dataclass(eq=False, slots=True)
class _Call:
    """A call on its way. `skipped` is set when nobody wants it any more."""

    receiver: ReferenceType[QObject]
    deliver: WeakMethod[Callable[[Any], None]]
    on_error: WeakMethod[Callable[[DeskError], None]] | None
    changes: bool
    kind: tuple[int, str, bool]
    skipped: bool = False
    value: object = None
    error: Exception | None = None

    @property
    def is_wanted(self) -> bool:
        """Whether the receiver still lives, in Python and in Qt."""
        receiver = self.receiver()
        return receiver is not None and shiboken6.isValid(receiver)


_Queue = PriorityQueue[tuple[int, int, _Call, Callable[[], object]]]
"""What waits: the most urgent first, and of equal ones the first that was asked."""


class Jobs(QObject):
    """Runs calls one after the other beside the window."""

    changed = Signal(object)  # Touched
    done = Signal(object)  # Outcome of a change, for the list of what can be taken back
    failed = Signal(object)  # DeskError that no caller takes itself
    broke = Signal(object)  # Exception: a bug
    outdated = Signal()  # another desk changed what is shown here
    busy_changed = Signal(bool)
    _returned = Signal(object)  # _Call, from the thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: _Queue = PriorityQueue()
        self._count = count()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._waiting: list[_Call] = []
        self._returned.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        return not self._waiting

    def ask(
        self,
        receiver: QObject,
        deliver: Callable[[T], None],
        function: Callable[[*Ts], T],
        *args: *Ts,
        on_error: Callable[[DeskError], None] | None = None,
    ) -> None:
        """Read something; a newer question of the same receiver replaces one that still waits."""
        call = _made(receiver, deliver, on_error, changes=False)
        for waiting in self._waiting:
            if not waiting.changes and waiting.kind == call.kind:
                waiting.skipped = True
        self._start(call, partial(function, *args), READING)

    def look_ahead(
        self,
        receiver: QObject,
        deliver: Callable[[T], None],
        function: Callable[[*Ts], T],
        *args: *Ts,
        on_error: Callable[[DeskError], None] | None = None,
    ) -> None:
        """Read what may be wanted next; everything else goes first."""
        call = _made(receiver, deliver, on_error, changes=False, looks_ahead=True)
        self._start(call, partial(function, *args), LOOKING_AHEAD)

    def do(
        self,
        receiver: QObject,
        deliver: Callable[[T], None],
        action: Callable[[*Ts], Done[T]],
        *args: *Ts,
        on_error: Callable[[DeskError], None] | None = None,
    ) -> None:
        """Change something; `deliver` gets the value, everyone hears what was touched."""
        call = _made(receiver, deliver, on_error, changes=True)
        self._start(call, partial(action, *args), CHANGING)

    def close(self) -> None:
        """Wait for what runs, forget what waits."""
        for call in self._waiting:
            call.skipped = True
        self._pool.waitForDone()
        self._waiting.clear()

    def _start(self, call: _Call, work: Callable[[], object], priority: int) -> None:
        if self.is_idle:
            self.busy_changed.emit(True)  # noqa: FBT003 - the argument of a signal
        self._waiting.append(call)
        # The order is kept here: a pool of Qt forgets the priority of what wakes an idle thread.
        self._queue.put((-priority, next(self._count), call, work))
        self._pool.start(partial(_run_next, self._queue, self._returned.emit))

    def _hand_over(self, call: _Call) -> None:
        if call not in self._waiting:
            return
        self._waiting.remove(call)
        if call.error is not None:
            self._report(call, call.error)
        elif call.changes:
            self._hand_over_change(call)
        elif not call.skipped:
            _deliver(call, call.value)
        if self.is_idle:
            self.busy_changed.emit(False)  # noqa: FBT003 - the argument of a signal

    def _hand_over_change(self, call: _Call) -> None:
        outcome: Any = call.value
        _deliver(call, outcome.value)
        self.done.emit(outcome)
        self.changed.emit(outcome.touched)

    def _report(self, call: _Call, error: Exception) -> None:
        if not isinstance(error, DeskError):
            self.broke.emit(error)
            return
        log.info("refused: %s", type(error).__name__)
        taker = call.on_error() if call.on_error is not None else None
        if taker is not None and call.is_wanted:
            taker(error)
        elif call.changes or call.is_wanted:
            self.failed.emit(error)
        if isinstance(error, ChangedMeanwhileError):
            self.outdated.emit()


def _made(
    receiver: QObject,
    deliver: Callable[[T], None],
    on_error: Callable[[DeskError], None] | None,
    *,
    changes: bool,
    looks_ahead: bool = False,
) -> _Call:
    return _Call(
        receiver=ref(receiver),
        deliver=WeakMethod(deliver),
        on_error=None if on_error is None else WeakMethod(on_error),
        changes=changes,
        kind=(id(receiver), deliver.__qualname__, looks_ahead),
    )


def _run_next(queue: _Queue, give_back: Callable[[_Call], None]) -> None:
    """The thread's part, for the most urgent call: no Qt object is touched here."""
    _, _, call, work = queue.get_nowait()
    if not call.skipped:
        try:
            call.value = work()
        except Exception as error:  # noqa: BLE001 - this door reports every fault
            call.error = error
    give_back(call)


def _deliver(call: _Call, value: object) -> None:
    deliver = call.deliver()
    if deliver is not None and call.is_wanted:
        deliver(value)
