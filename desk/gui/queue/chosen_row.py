"""Which case of the list is chosen: it stays chosen while rows come, go and move around it."""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QSignalBlocker,
    QTimer,
    Signal,
)

from desk.domain.ids import CaseId
from desk.domain.queue import CaseRow
from desk.gui.queue.case_table import CaseTable
from desk.gui.queue.paged_model import PagedModel

SELECT_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)

REST_MS = 150
"""So long a row is looked at, while a key is held, before its case is wanted."""


class ChosenRow(QObject):
    """Joins the current row of the table with a case; a row still on its way is chosen later.

    While a key is held the rows pass by, and only the case is wanted on which it comes to rest.
    """

    chosen = Signal(object)  # CaseId, by the officer

    def __init__(self, table: CaseTable, model: PagedModel[CaseRow], parent: QObject) -> None:
        super().__init__(parent)
        self._table, self._model = table, model
        self._case: CaseId | None = None
        self._at = -1
        self._is_on_its_way = self._is_gone = False
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._tell)
        table.selectionModel().currentRowChanged.connect(self._on_row)
        table.let_go.connect(self._on_let_go)

    @property
    def case_id(self) -> CaseId | None:
        """The case that is chosen, whether it is listed or not."""
        return self._case

    def choose(self, case_id: CaseId) -> None:
        """Choose this case, now or as soon as it is listed."""
        self._case = case_id
        self._is_on_its_way = False
        self.find_again()
        row = self._table.currentIndex()
        if row.isValid():
            self._table.scrollTo(row)

    def step(self, rows: int, *, around: bool = False) -> bool:
        """Go up or down the list; true where it went on at the other end."""
        total = self._model.rowCount()
        if total == 0:
            return False
        to = self._next(rows)
        turns = around and not 0 <= to < total
        self.go_to(to % total if around else min(total - 1, max(0, to)))
        return turns

    def go_to(self, row: int) -> None:
        """Choose the case in this row."""
        self._table.selectRow(row)

    def find_again(self, pages: tuple[int, ...] | None = None) -> None:
        """After rows came or moved: choose what waits, or mark the chosen case where it is now.

        `pages` are those that came, where no others did.
        """
        if self._is_on_its_way:
            self._take(self._at)
            return
        row = self._row_now(pages)
        if row is not None:
            self._at, self._is_gone = row, False
            self._mark(row)
        elif self._at >= self._model.rowCount() or self._model.find(self._at) is not None:
            # The case has left the list; the one that took its place, if any did, is next.
            self._is_gone = True
            self._unmark()

    def begin_again(self) -> None:
        """Another list is shown: the place in the old one means nothing in it."""
        self._at, self._is_gone, self._is_on_its_way = -1, False, False
        self.find_again()

    def _next(self, rows: int) -> int:
        if self._is_gone:
            return self._at + rows - (1 if rows > 0 else 0)
        current = self._table.currentIndex()
        return current.row() + rows if current.isValid() else (0 if rows > 0 else -1)

    def _row_now(self, pages: tuple[int, ...] | None) -> int | None:
        """Where the chosen case is; looked for first where it was."""
        if self._case is None:
            return None
        here = self._model.find(self._at) if self._at >= 0 else None
        if here is not None and here.id == self._case:
            return self._at
        # Where its page went to make room, it can only be in one that came: rows stay in place.
        return self._model.row_of(self._is_chosen, None if here is not None else pages)

    def _is_chosen(self, row: CaseRow) -> bool:
        return row.id == self._case

    def _mark(self, row: int) -> None:
        selection = self._table.selectionModel()
        column = max(0, self._table.currentIndex().column())
        with QSignalBlocker(selection):
            selection.setCurrentIndex(self._model.index(row, column), SELECT_ROW)
        self._table.viewport().update()

    def _unmark(self) -> None:
        with QSignalBlocker(self._table.selectionModel()):
            self._table.selectionModel().clear()
        self._table.viewport().update()

    def _on_row(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and not self._model.is_shrinking:
            self._take(now.row())

    def _take(self, row: int) -> None:
        """Choose the case of a row; where the row is not here yet, when it comes."""
        self._at, self._is_gone = row, False
        case = self._model.find(row)
        self._is_on_its_way = case is None and row < self._model.rowCount()
        if case is None:
            return
        self._case = case.id
        if self._table.is_held:
            self._rest.start()
        else:
            self._tell()

    def _on_let_go(self) -> None:
        if self._rest.isActive():
            self._tell()

    def _tell(self) -> None:
        self._rest.stop()
        self.chosen.emit(self._case)
