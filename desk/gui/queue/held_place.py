"""Which row stands where in the list, so that it stands there still when rows came above it."""

from collections.abc import Iterator

from desk.domain.ids import CaseId
from desk.domain.queue import CaseRow
from desk.gui.queue.queue_panel import QueuePanel


class HeldPlace:
    """A row that is looked at and does not move by itself; the chosen one before others.

    At the top of the list nothing is held: what comes in above is seen there.
    """

    def __init__(self, queue: QueuePanel, changed: frozenset[CaseId]) -> None:
        self._queue = queue
        self._listed = self._asked
        self._top = max(0, queue.table.rowAt(0))
        self._held: tuple[CaseId, int] | None = None
        for row in self._candidates():
            case = queue.model.find(row)
            if case is not None and case.id not in changed:
                self._held = (case.id, row)
                break

    def restore(self) -> None:
        """Scroll so that the row stands where it stood; not where another list is shown now."""
        if self._top == 0 or self._held is None or self._listed != self._asked:
            return
        row = self._queue.model.row_of(self._is_held)
        if row is not None:
            bar = self._queue.table.verticalScrollBar()
            bar.setValue(bar.value() + row - self._held[1])

    @property
    def _asked(self) -> tuple[object, ...]:
        """What is listed, but for the clock."""
        queue = self._queue
        return (queue.filter, queue.query.text, queue.order)

    def _candidates(self) -> Iterator[int]:
        """The rows that are seen, the chosen one first."""
        table = self._queue.table
        last = table.rowAt(table.viewport().height() - 1)
        seen = range(self._top, (last if last >= 0 else self._queue.model.rowCount() - 1) + 1)
        chosen = table.currentIndex().row()
        if chosen in seen:
            yield chosen
        yield from seen

    def _is_held(self, row: CaseRow) -> bool:
        return self._held is not None and row.id == self._held[0]
