"""A list of any length, of which the window holds only the pages around what is looked at.

The number of rows is exact; a row whose page is not here yet shows a quiet sign, and its page is
asked for. Cells are made when a row is first painted and kept with its page.
"""

from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer, Signal
from typing_extensions import override

from desk.gui.widgets.table import (
    LEFT,
    SPOKEN_ROLE,
    Cell,
    Column,
    ColumnModel,
    Index,
    made_cell,
)

T = TypeVar("T")

PAGE_ROWS = 200
PAGES_KEPT = 64
ON_ITS_WAY = Cell("…", LEFT)
DESCRIPTION_ROLE = int(Qt.ItemDataRole.AccessibleDescriptionRole)


@dataclass(slots=True)
class _Page(Generic[T]):
    """The items of a page, and the cells of those that were painted."""

    items: tuple[T, ...]
    cells: list[list[Cell | None] | None]


class PagedModel(ColumnModel[T]):
    """So many rows; `spoken` says one of them in a sentence for a screen reader."""

    pages_missed = Signal(object)  # tuple[int, ...]: looked at just now, and not here

    def __init__(
        self,
        columns: Sequence[Column[T]],
        spoken: Callable[[T], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self._spoken = spoken
        self._pages: OrderedDict[int, _Page[T]] = OrderedDict()
        self._total = 0
        self._is_shrinking = False
        self._missed: set[int] = set()
        self._asking = QTimer(self, interval=0, singleShot=True)
        self._asking.timeout.connect(self._on_asking)

    @property
    def is_shrinking(self) -> bool:
        """Whether rows go just now: what a view chooses in their place nobody has chosen."""
        return self._is_shrinking

    def show(self, total: int, pages: Mapping[int, Sequence[T]]) -> None:
        """Show another list; nothing of the old one stays."""
        self.beginResetModel()
        self._fill(total, pages)
        self.endResetModel()

    def renew(self, total: int, pages: Mapping[int, Sequence[T]]) -> None:
        """Show the same list as it is now; the view stays where it is."""
        self.resize(total)
        self._fill(total, pages)
        self._tell_changed(0, total - 1)

    def resize(self, total: int) -> None:
        """Let the list end where it really does."""
        if total > self._total:
            self.beginInsertRows(QModelIndex(), self._total, total - 1)
            self._total = total
            self.endInsertRows()
        elif total < self._total:
            self._is_shrinking = True
            self.beginRemoveRows(QModelIndex(), total, self._total - 1)
            self._total = total
            self.endRemoveRows()
            self._is_shrinking = False

    def take(self, number: int, items: Sequence[T]) -> None:
        """Put a page into its place; the one that was needed longest ago makes room."""
        self._put(number, items)
        first = number * PAGE_ROWS
        self._tell_changed(first, min(first + len(items), self._total) - 1)

    def keep_only(self, numbers: Sequence[int]) -> None:
        """Let go of the other pages; they are asked for again when they are looked at."""
        for number in [one for one in self._pages if one not in numbers]:
            del self._pages[number]
        self._tell_changed(0, self._total - 1)

    def refresh(self) -> None:
        """Make the cells again: time went on, or the colours changed."""
        for page in self._pages.values():
            page.cells = [None] * len(page.items)
        self._tell_changed(0, self._total - 1)

    @override
    def find(self, row: int) -> T | None:
        page = self._pages.get(row // PAGE_ROWS)
        at = row % PAGE_ROWS
        return page.items[at] if page is not None and at < len(page.items) else None

    def row_of(
        self, is_it: Callable[[T], bool], among: Collection[int] | None = None
    ) -> int | None:
        """The row of the first item of which this is true, in these pages or in all there are."""
        for number in sorted(self._pages if among is None else self._pages.keys() & {*among}):
            for at, item in enumerate(self._pages[number].items):
                if is_it(item):
                    return number * PAGE_ROWS + at
        return None

    def has_page(self, number: int) -> bool:
        """Whether a page is here."""
        return number in self._pages

    def items(self) -> tuple[T, ...]:
        """The items that are here, top to bottom."""
        return tuple(item for number in sorted(self._pages) for item in self._pages[number].items)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._total

    @override
    def cell(self, row: int, number: int) -> Cell:
        page, at = self._pages.get(row // PAGE_ROWS), row % PAGE_ROWS
        if page is None or at >= len(page.items):
            return self._absent(row)
        cells = page.cells[at]
        if cells is None:
            cells = page.cells[at] = [None] * len(self._columns)
        cell = cells[number]
        if cell is None:
            cell = cells[number] = made_cell(self._columns[number], page.items[at])
        return cell

    def _absent(self, row: int) -> Cell:
        """What a row says whose page is not here; painting it asks for the page."""
        number = row // PAGE_ROWS
        if number not in self._missed:
            self._missed.add(number)
            self._asking.start()
        return ON_ITS_WAY

    @override
    def _of_item(self, item: T, row: int, number: int, role: int) -> object:
        if role == SPOKEN_ROLE:
            return f"{self._columns[number].title}: {self.cell(row, number).text}"
        if role == DESCRIPTION_ROLE:
            return self._spoken(item)
        return super()._of_item(item, row, number, role)

    def _on_asking(self) -> None:
        missed = tuple(sorted(self._missed))
        self._missed.clear()
        if missed:
            self.pages_missed.emit(missed)

    def _fill(self, total: int, pages: Mapping[int, Sequence[T]]) -> None:
        self._total = total
        self._pages.clear()
        self._missed.clear()
        for number, items in pages.items():
            self._put(number, items)

    def _put(self, number: int, items: Sequence[T]) -> None:
        self._pages[number] = _Page(items=tuple(items), cells=[None] * len(items))
        self._pages.move_to_end(number)
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)

    def _tell_changed(self, first: int, last: int) -> None:
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))
