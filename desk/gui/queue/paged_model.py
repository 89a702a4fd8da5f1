"""A list of any length, of which the window holds only the pages around what is looked at.

The number of rows is exact; a row whose page is not here yet shows a quiet sign, and its page is
asked for. Cells are made when a row is first painted and kept with its page.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, QTimer, Signal
from typing_extensions import override

from desk.gui.widgets.parts import plain
from desk.gui.widgets.table import (
    ALIGNMENT_ROLE,
    COLOUR_ROLE,
    DISPLAY_ROLE,
    ITEM_ROLE,
    LEFT,
    RIGHT,
    SORT_ROLE,
    SPOKEN_ROLE,
    TOOLTIP_ROLE,
    Cells,
    Column,
    Index,
    made_cells,
)

T = TypeVar("T")

PAGE_ROWS = 200
PAGES_KEPT = 64
ON_ITS_WAY = "…"
DESCRIPTION_ROLE = int(Qt.ItemDataRole.AccessibleDescriptionRole)


@dataclass(slots=True)
class _Page(Generic[T]):
    """The items of a page, and the cells of those that were painted."""

    items: tuple[T, ...]
    cells: list[Cells | None]


class PagedModel(QAbstractTableModel, Generic[T]):
    """So many rows; `spoken` says one of them in a sentence for a screen reader."""

    pages_missed = Signal(object)  # tuple[int, ...]: looked at just now, and not here

    def __init__(
        self,
        columns: Sequence[Column[T]],
        spoken: Callable[[T], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns, self._spoken = tuple(columns), spoken
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

    def find(self, row: int) -> T | None:
        """The item in this row; None where its page is not here."""
        page = self._pages.get(row // PAGE_ROWS)
        at = row % PAGE_ROWS
        return page.items[at] if page is not None and at < len(page.items) else None

    def row_of(self, is_it: Callable[[T], bool]) -> int | None:
        """The row of the first item of which this is true, among the pages that are here."""
        for number in sorted(self._pages):
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

    def column(self, number: int) -> Column[T]:
        """The column of this number."""
        return self._columns[number]

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._total

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY_ROLE
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(self._columns):
            column = self._columns[section]
            if role == DISPLAY_ROLE:
                return column.title
            if role == ALIGNMENT_ROLE:
                return RIGHT if column.right else LEFT
        return None

    @override
    def data(self, index: Index, role: int = DISPLAY_ROLE) -> object:
        row, number = index.row(), index.column()
        if not 0 <= row < self._total:
            return None
        page = self._pages.get(row // PAGE_ROWS)
        at = row % PAGE_ROWS
        if page is None or at >= len(page.items):
            return self._absent(row, role)
        if role == DISPLAY_ROLE:
            return self._cells(page, at).texts[number]
        if role == COLOUR_ROLE:
            return self._cells(page, at).colours[number]
        if role == ALIGNMENT_ROLE:
            return RIGHT if self._columns[number].right else LEFT
        return self._rare(page, at, number, role)

    def _cells(self, page: _Page[T], at: int) -> Cells:
        cells = page.cells[at]
        if cells is None:
            cells = page.cells[at] = made_cells(self._columns, page.items[at])
        return cells

    def _absent(self, row: int, role: int) -> object:
        """What a row says whose page is not here; painting it asks for the page."""
        if role != DISPLAY_ROLE:
            return None
        number = row // PAGE_ROWS
        if number not in self._missed:
            self._missed.add(number)
            self._asking.start()
        return ON_ITS_WAY

    def _rare(self, page: _Page[T], at: int, number: int, role: int) -> object:
        """Roles that a repaint does not ask for."""
        column, item = self._columns[number], page.items[at]
        if role == ITEM_ROLE:
            return item
        if role == SORT_ROLE:
            return column.sort(item)
        if role == TOOLTIP_ROLE:
            tip = column.tip(item) if column.tip else self._cells(page, at).texts[number]
            return plain(tip)
        if role == SPOKEN_ROLE:
            return f"{column.title}: {self._cells(page, at).texts[number]}"
        if role == DESCRIPTION_ROLE:
            return self._spoken(item)
        return None

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
