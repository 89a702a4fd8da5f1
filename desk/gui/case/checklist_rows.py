"""How a row of the checklist is painted: number, sign, the paper in full, what was said of it."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from desk.domain.checklist import RowState, RowVerdict
from desk.gui.row_signs import ROW_SIGNS
from desk.gui.widgets.table import ITEM_ROLE
from desk.gui.widgets.theme import Tokens, row_colour, tokens_of
from desk.gui.words import word_of

PAD, NUMBER_PX, SIGN_PX = 6, 24, 20
MOST_HEIGHTS = 1_000
WORD_WRAP = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistLine:
    """A row of the checklist as the list shows it.

    `files` are the numbers of the files found for it; `is_target` marks the rows that the file
    on the screen is for.
    """

    number: int
    row: RowVerdict
    details: str
    files: tuple[int, ...]
    is_target: bool = False

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return f"{self.number}. {word_of(self.row.state)}: {self.row.row.label}. {self.details}"


class ChecklistDelegate(QStyledItemDelegate):
    """Paints a row: number, sign, the paper in full, and a second line in small.

    The list asks for the height of every row whenever one of them changed; heights are kept.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[tuple[str, str, int, int], int] = {}

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        line: ChecklistLine = index.data(ITEM_ROLE)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        key = (line.row.row.label, line.details, width, option.fontMetrics.height())
        height = self._heights.get(key)
        if height is None:
            if len(self._heights) >= MOST_HEIGHTS:
                self._heights.clear()
            height = self._heights[key] = _height(line, width, option)
        return QSize(width, height)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line: ChecklistLine = index.data(ITEM_ROLE)
        tokens = tokens_of(option.palette)
        rect: QRect = option.rect
        painter.save()
        self._paint_ground(painter, option, line)
        body = rect.adjusted(PAD + NUMBER_PX + SIGN_PX, PAD, -PAD, -PAD)
        head = QRect(rect.left(), rect.top() + PAD, NUMBER_PX, option.fontMetrics.height())
        painter.setPen(QColor(tokens.muted))
        painter.drawText(head, int(Qt.AlignmentFlag.AlignRight), str(line.number))
        painter.setPen(QColor(self._sign_colour(line.row, tokens)))
        sign = head.translated(NUMBER_PX, 0)
        painter.drawText(sign, int(Qt.AlignmentFlag.AlignHCenter), ROW_SIGNS[line.row.state])
        painter.setPen(QColor(tokens.text))
        used = painter.drawText(body, WORD_WRAP, line.row.row.label)
        if line.details:
            painter.setFont(_small(option.font))
            painter.setPen(QColor(tokens.bad if line.row.reasons else tokens.muted))
            top = max(used.bottom(), head.bottom()) + 1
            painter.drawText(body.adjusted(0, top - body.top(), 0, 0), WORD_WRAP, line.details)
        painter.restore()

    def _sign_colour(self, row: RowVerdict, tokens: Tokens) -> str:
        """What is missing without holding the case back stays quiet."""
        quiet = row.state is RowState.MISSING and not row.blocks
        return tokens.muted if quiet else row_colour(row.state, tokens)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, line: ChecklistLine
    ) -> None:
        tokens = tokens_of(option.palette)
        state: QStyle.StateFlag = option.state
        if QStyle.StateFlag.State_Selected in state:
            painter.fillRect(option.rect, QColor(tokens.selection))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if line.is_target:
            mark = QRect(option.rect.left(), option.rect.top(), 4, option.rect.height())
            painter.fillRect(mark, QColor(tokens.accent))


def _height(line: ChecklistLine, width: int, option: QStyleOptionViewItem) -> int:
    """How high both texts of a row are, wrapped."""
    room = QRect(0, 0, max(60, width - NUMBER_PX - SIGN_PX - 2 * PAD), 10_000)
    label = option.fontMetrics.boundingRect(room, WORD_WRAP, line.row.row.label)
    height: int = max(option.fontMetrics.height(), label.height()) + 2 * PAD
    if line.details:
        small = QFontMetrics(_small(option.font)).boundingRect(room, WORD_WRAP, line.details)
        height += small.height() + 1
    return height


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(max(7.5, font.pointSizeF() - 1))
    return small
