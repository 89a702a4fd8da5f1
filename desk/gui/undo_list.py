"""The last changes of this officer: taken back one by one, and done again."""

from collections import deque
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject

from desk.actions.registry import Outcome, Undo
from desk.domain.errors import DeskError
from desk.domain.ids import CaseId
from desk.gui.commands.ids import CommandId
from desk.gui.workplace import Workplace

KEPT = 20


class _Under(StrEnum):
    """What is on its way."""

    NOTHING = "nothing"
    UNDO = "undo"
    REDO = "redo"


class UndoList(QObject):
    """Remembers the inverse of each change; the newest goes first.

    The inverse of an undo is what does the change again. A new change leaves nothing to do again.
    """

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.case)
        self._place = place
        self._undos: deque[Undo] = deque(maxlen=KEPT)
        self._redos: deque[Undo] = deque(maxlen=KEPT)
        self._under = self._came_of = _Under.NOTHING
        self._case_id: CaseId | None = None
        place.commands.connect_to(CommandId.UNDO, self.take_back)
        place.commands.connect_to(CommandId.REDO, self.do_again)
        place.jobs.done.connect(self._on_done)
        self._enable()

    def __len__(self) -> int:
        """How many changes can be taken back."""
        return len(self._undos)

    def take_back(self) -> None:
        """Take the newest change back; it is forgotten also where that is no longer allowed."""
        self._run(self._undos, _Under.UNDO)

    def do_again(self) -> None:
        """Do again what was taken back last."""
        self._run(self._redos, _Under.REDO)

    def _run(self, kept: deque[Undo], under: _Under) -> None:
        if not kept or self._under is not _Under.NOTHING:
            return
        change, self._under = kept.pop(), under
        self._case_id = change.case_id
        place = self._place
        place.jobs.do(self, self._on_run, change.run, place.desk, on_error=self._on_refused)

    def _on_run(self, _value: Any) -> None:  # noqa: ANN401 - each action answers in its own way
        self._came_of, self._under = self._under, _Under.NOTHING
        self._show_case()
        is_undo = self._came_of is _Under.UNDO
        self._place.notices.tell(
            self.tr("The last change was taken back. Ctrl+Y does it again.")
            if is_undo
            else self.tr("The change was done again.")
        )

    def _show_case(self) -> None:
        """Nothing changes out of sight: show the case that the change was made in."""
        place, case_id = self._place, self._case_id
        if case_id is not None and case_id != place.screen.case_id:
            place.queue.choose(case_id)
            place.screen.choose(case_id)

    def _on_refused(self, error: DeskError) -> None:
        """What stands in the way of one change stands in the way of those before it in its case."""
        for kept in (self._undos, self._redos):
            others = [one for one in kept if one.case_id != self._case_id]
            kept.clear()
            kept.extend(others)
        self._under = _Under.NOTHING
        self._enable()
        self._place.jobs.failed.emit(error)

    def _on_done(self, outcome: Outcome[Any]) -> None:
        """An outcome is announced just after it was delivered, so we know what it came of."""
        came_of, self._came_of = self._came_of, _Under.NOTHING
        if came_of is _Under.NOTHING:
            self._redos.clear()
        kept = self._redos if came_of is _Under.UNDO else self._undos
        if outcome.undo is not None:
            kept.append(outcome.undo)
        self._enable()

    def _enable(self) -> None:
        commands = self._place.commands
        commands.action(CommandId.UNDO).setEnabled(bool(self._undos))
        commands.action(CommandId.REDO).setEnabled(bool(self._redos))
