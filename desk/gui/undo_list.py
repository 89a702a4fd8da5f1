"""The last changes of this officer that can be taken back."""

from collections import deque
from typing import Any

from PySide6.QtCore import QObject, Signal

from desk.actions.desk import Desk
from desk.actions.registry import Outcome, Undo
from desk.gui.jobs import Jobs

KEPT = 20


class UndoList(QObject):
    """Remembers the inverse of each change; the newest goes first."""

    undone = Signal()
    changed = Signal(bool)  # whether there is anything to take back

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._undos: deque[Undo] = deque(maxlen=KEPT)
        self._is_undoing = self._was_undone = False
        jobs.done.connect(self._on_done)

    def __len__(self) -> int:
        """How many changes can be taken back."""
        return len(self._undos)

    def take_back(self) -> None:
        """Take the newest change back; it is forgotten also where that is no longer allowed."""
        if not self._undos or self._is_undoing:
            return
        undo = self._undos.pop()
        self._is_undoing = True
        self._jobs.do(self, self._on_undone, undo.run, self._desk, on_error=self._on_refused)

    def _on_undone(self, _value: Any) -> None:  # noqa: ANN401 - each action answers in its own way
        self._is_undoing, self._was_undone = False, True
        self.undone.emit()

    def _on_refused(self, error: Exception) -> None:
        self._is_undoing = False
        self.changed.emit(bool(self._undos))
        self._jobs.failed.emit(error)

    def _on_done(self, outcome: Outcome[Any]) -> None:
        if self._was_undone:
            # The outcome of taking back itself: it is delivered just before it is announced.
            self._was_undone = False
        elif outcome.undo is not None:
            self._undos.append(outcome.undo)
        self.changed.emit(bool(self._undos))
