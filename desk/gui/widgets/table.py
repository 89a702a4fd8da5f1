"""Lists: a column is data, one model serves every table of the window."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar, cast

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from desk.gui.widgets.parts import plain

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex

HEADER_PX = 24

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
ONE_LINE = int(Qt.TextFlag.TextSingleLine)
ELIDED = Qt.TextElideMode.ElideRight

CELL_PAD_PX = 7
"""Between the edge of a cell and its text: what the style sheet asks for, and Qt's own margin."""


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
class Cell:
    """What is painted in one place; without a colour it is that of the text."""

    text: str
    alignment: int
    colour: QColor | None = None


def made_cell(column: Column[T], item: T) -> Cell:
    """The cell of an item in a column, ready to be painted."""
    colour = _colour(column.colour(item)) if column.colour else None
    return Cell(column.text(item), RIGHT if column.right else LEFT, colour)


@cache
def _colour(name: str) -> QColor:
    """One colour for all cells that have it."""
    return QColor(name)


@dataclass(slots=True)
class _Row(Generic[T]):
    """An item with its cells."""

    item: T
    cells: tuple[Cell, ...]


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
    table.horizontalHeader().setMinimumHeight(HEADER_PX)


class ColumnModel(QAbstractTableModel, Generic[T]):
    """Items in rows, each column made as it says. Whoever paints asks for a cell, once."""

    def __init__(self, columns: Sequence[Column[T]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)

    def column(self, number: int) -> Column[T]:
        """The column of this number."""
        return self._columns[number]

    @abstractmethod
    def cell(self, row: int, number: int) -> Cell:
        """What is painted in a row and a column that there are."""

    @abstractmethod
    def find(self, row: int) -> T | None:
        """The item in this row; None where there is none, or none yet."""

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
        if not 0 <= row < self.rowCount():
            return None
        if role == DISPLAY_ROLE:
            return self.cell(row, number).text
        item = self.find(row)
        return None if item is None else self._of_item(item, row, number, role)

    def _of_item(self, item: T, row: int, number: int, role: int) -> object:
        """What else is known of a cell whose item is here."""
        column = self._columns[number]
        if role == COLOUR_ROLE:
            return self.cell(row, number).colour
        if role == ALIGNMENT_ROLE:
            return self.cell(row, number).alignment
        if role == ITEM_ROLE:
            return item
        if role == SORT_ROLE:
            return column.sort(item)
        if role == TOOLTIP_ROLE:
            return plain(column.tip(item) if column.tip else self.cell(row, number).text)
        return None


class CellDelegate(QStyledItemDelegate):
    """Paints the cells of a `ColumnModel`: one question for each, where Qt's own asks seven.

    A coloured cell keeps its colour where its row is chosen. The ground of a row is the view's.
    """

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = cast("ColumnModel[object]", index.model())
        cell = model.cell(index.row(), index.column())
        rect: QRect = option.rect
        palette: QPalette = option.palette
        is_chosen = QStyle.StateFlag.State_Selected in option.state
        if is_chosen:
            painter.fillRect(rect, palette.highlight())
        rect.adjust(CELL_PAD_PX, 0, -CELL_PAD_PX, 0)
        role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text
        painter.setPen(cell.colour or palette.color(role))
        text = option.fontMetrics.elidedText(cell.text, ELIDED, rect.width())
        painter.drawText(rect, cell.alignment | ONE_LINE, text)


class TableModel(ColumnModel[T]):
    """Items in rows. Cells are made once, when the items arrive; `cell` only looks them up."""

    def __init__(self, columns: Sequence[Column[T]], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
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

    def put(self, row: int, item: T) -> None:
        """Show this item in the place of the one in this row."""
        self._rows[row] = self._made(item)
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))

    def item(self, row: int) -> T:
        """The item in this row."""
        return self._rows[row].item

    def items(self) -> tuple[T, ...]:
        """All items, top to bottom."""
        return tuple(row.item for row in self._rows)

    @override
    def find(self, row: int) -> T | None:
        return self._rows[row].item if 0 <= row < len(self._rows) else None

    @override
    def cell(self, row: int, number: int) -> Cell:
        return self._rows[row].cells[number]

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def _of_item(self, item: T, row: int, number: int, role: int) -> object:
        if role == SPOKEN_ROLE:
            return self.cell(row, number).text
        return super()._of_item(item, row, number, role)

    def _made(self, item: T) -> _Row[T]:
        return _Row(item=item, cells=tuple(made_cell(column, item) for column in self._columns))
