"""Boxes in lists: the mouse may miss them by a little, or hit the edge of their row.

Source: WCAG 2.2, success criterion 2.5.8 (target size).
"""

from PySide6.QtCore import QAbstractItemModel, QEvent, QPointF, QRect, QSize
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from desk.gui.widgets.table import Index

HIT_PX = 28


class TickDelegate(QStyledItemDelegate):
    """Draws rows as any list does; a click close to a box is a click on it."""

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if isinstance(event, QMouseEvent):
            box = self._box(option, index)
            around = QRect(box)
            around.setSize(around.size().expandedTo(QSize(HIT_PX, HIT_PX)))
            around.moveCenter(box.center())
            if around.contains(event.position().toPoint()):
                event = _moved(event, QPointF(box.center()))
        return super().editorEvent(event, model, option, index)

    def _box(self, option: QStyleOptionViewItem, index: Index) -> QRect:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        element = QStyle.SubElement.SE_ItemViewItemCheckIndicator
        return shown.widget.style().subElementRect(element, shown, shown.widget)


def _moved(event: QMouseEvent, to: QPointF) -> QMouseEvent:
    return QMouseEvent(
        event.type(),
        to,
        event.globalPosition(),
        event.button(),
        event.buttons(),
        event.modifiers(),
    )
