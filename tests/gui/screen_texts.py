"""What a person reads or hears of a page: every text of its widgets, with where it stands."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QSpinBox,
    QTabBar,
    QTextEdit,
    QWidget,
)

MOST_ROWS = 40
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)

Said = tuple[str, str]
"""Where it stands, and the text."""


def parts_of(root: QWidget) -> Iterator[QWidget]:
    """The window and everything visible in it; not what lies in a window of its own."""
    yield root
    for part in root.findChildren(QWidget):
        if part.isVisible() and part.window() is root.window():
            yield part


def texts_on(root: QWidget) -> Iterator[Said]:
    """Every text of a page that is on the screen."""
    for part in parts_of(root):
        for said in _texts(part):
            if said.strip():
                yield name_of(part), said


def name_of(part: QWidget) -> str:
    """How a list of faults calls a widget."""
    above: QWidget | None = part
    names: list[str] = []
    while above is not None:
        if above.objectName() or above is part:
            names.append(above.objectName() or type(above).__name__)
        above = above.parentWidget()
    return f"{type(part).__name__} " + "/".join(names[:2][::-1])


def _texts(part: QWidget) -> Iterator[str]:
    yield part.toolTip()
    yield part.statusTip()
    yield part.accessibleName()
    yield part.accessibleDescription()
    if part.isWindow():
        yield part.windowTitle()
    yield from _own_texts(part)
    yield from _entries(part)
    if isinstance(part, QHeaderView) and part.model() is not None:
        yield from _titles(part)
    elif isinstance(part, QAbstractItemView) and part.model() is not None:
        yield from _cells(part.model(), part.rootIndex())


def _entries(part: QWidget) -> Iterator[str]:
    """What is offered in tabs, menus and lists to choose from."""
    if isinstance(part, QTabBar):
        for at in range(part.count()):
            yield part.tabText(at)
            yield part.tabToolTip(at)
    elif isinstance(part, QMenu | QMenuBar):
        for action in part.actions():
            yield action.text()
            yield action.toolTip()
            yield action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    elif isinstance(part, QComboBox):
        yield from (part.itemText(at) for at in range(min(MOST_ROWS, part.count())))


def _own_texts(part: QWidget) -> Iterator[str]:
    if isinstance(part, QLabel | QAbstractButton):
        yield part.text()
    elif isinstance(part, QGroupBox):
        yield part.title()
    elif isinstance(part, QLineEdit):
        yield part.placeholderText()
    elif isinstance(part, QTextEdit | QPlainTextEdit):
        yield part.placeholderText()
        if part.isReadOnly():
            yield part.toPlainText()
    elif isinstance(part, QSpinBox):
        yield from (part.prefix(), part.suffix())
    if isinstance(part, QAbstractSpinBox):
        yield part.specialValueText()


def _titles(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    for at in range(header.count() if header.orientation() is Qt.Orientation.Horizontal else 0):
        yield str(model.headerData(at, header.orientation()) or "")


def _cells(model: QAbstractItemModel, root: QModelIndex) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(root)
    for row in range(min(MOST_ROWS, model.rowCount(root))):
        for column in range(columns):
            index = model.index(row, column, root)
            for role in ROLES:
                value = index.data(role)
                if isinstance(value, str):
                    yield value
