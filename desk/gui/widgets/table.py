"""Lists: a column is data, one model serves every table of the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from desk.gui.widgets.parts import plain

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex

# Plain integers: comparing enum members costs four times as much in each repaint.
DISPLAY_ROLE = int(Qt.ItemDataRole.DisplayRole)
TOOLTIP_ROLE = int(Qt.ItemDataRole.ToolTipRole)
COLOUR_ROLE = int(Qt.ItemDataRole.ForegroundRole)
ALIGNMENT_ROLE = int(Qt.ItemDataRole.TextAlignmentRole)
SPOKEN_ROLE = int(Qt.ItemDataRole.AccessibleTextRole)
ITEM_ROLE = int(Qt.ItemDataRole.UserRole) + 1
SORT_ROLE = int(Qt.ItemDataRole.UserRole) + 2

RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[T]):
    """One column: its title, the text of a cell, the raw key to sort by, and its looks.

    `sort_id` names the order to the office where the column sorts over everything; empty where
    it does not sort. `key` names the column where its width and place are remembered.
    """

    title: str
    text: Callable[[T], str]
    sort: Callable[[T], object]
    colour: Callable[[T], str] | None = None
    tip: Callable[[T], str] | None = None
    right: bool = False
    sort_id: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one row, ready to be painted."""

    texts: tuple[str, ...]
    colours: tuple[QColor | None, ...]


def made_cells(columns: Sequence[Column[T]], item: T) -> Cells:
    """The texts and colours of an item, column by column."""
    return Cells(
        texts=tuple(column.text(item) for column in columns),
        colours=tuple(
            _colour(column.colour(item)) if column.colour else None for column in columns
        ),
    )


@cache
def _colour(name: str) -> QColor:
    """One colour for all cells that have it."""
    return QColor(name)


@dataclass(slots=True)
class _Row(Generic[T]):
    """An item with its cells."""

    item: T
    cells: Cells


def dress_rows(table: QTableView, row_px: int, *, striped: bool = False) -> None:
    """Make a table a list: whole rows of one height, one of them chosen, and Tab leaves it."""
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setAlternatingRowColors(striped)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(row_px)


class ColourDelegate(QStyledItemDelegate):
    """Keeps the colour of a cell where its row is chosen."""

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        colour = index.data(COLOUR_ROLE)
        if isinstance(colour, QColor):
            palette: QPalette = option.palette
            palette.setColor(QPalette.ColorRole.HighlightedText, colour)
            option.palette = palette


class TableModel(QAbstractTableModel, Generic[T]):
    """Items in rows. Cells are made once, when the items arrive; `data` only looks them up."""

    def __init__(self, columns: Sequence[Column[T]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: list[_Row[T]] = []

    def show(self, items: Sequence[T]) -> None:
        """Show these items instead of the old ones."""
        self.beginResetModel()
        self._rows = [self._made(item) for item in items]
        self.endResetModel()

    def append(self, items: Sequence[T]) -> None:
        """Add the items of a further page; what is selected stays selected."""
        if not items:
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(items) - 1)
        self._rows.extend(self._made(item) for item in items)
        self.endInsertRows()

    def item(self, row: int) -> T:
        """The item in this row."""
        return self._rows[row].item

    def items(self) -> tuple[T, ...]:
        """All items, top to bottom."""
        return tuple(row.item for row in self._rows)

    def column(self, number: int) -> Column[T]:
        """The column of this number."""
        return self._columns[number]

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

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
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, number = self._rows[index.row()], index.column()
        if role in (DISPLAY_ROLE, SPOKEN_ROLE):
            return row.cells.texts[number]
        if role == COLOUR_ROLE:
            return row.cells.colours[number]
        if role == ALIGNMENT_ROLE:
            return RIGHT if self._columns[number].right else LEFT
        return self._rare(row, number, role)

    def _rare(self, row: _Row[T], number: int, role: int) -> object:
        """Roles that a repaint does not ask for."""
        column = self._columns[number]
        if role == ITEM_ROLE:
            return row.item
        if role == SORT_ROLE:
            return column.sort(row.item)
        if role == TOOLTIP_ROLE:
            return plain(column.tip(row.item) if column.tip else row.cells.texts[number])
        return None

    def _made(self, item: T) -> _Row[T]:
        return _Row(item=item, cells=made_cells(self._columns, item))
