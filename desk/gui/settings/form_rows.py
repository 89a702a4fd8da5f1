"""A form of labelled rows: the label on the left, what is typed on the right, a hint below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QWidget

from desk.gui.widgets.parts import plain_label

LABEL_PX = 170
FIELD_PX = 26
GAP_PX = 8
LEAST_LETTERS = 14


class FormRows(QWidget):
    """Rows under one another; Alt and the marked letter of a label go to its field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(GAP_PX)
        self._grid.setColumnMinimumWidth(0, LABEL_PX)
        self._grid.setColumnStretch(1, 1)

    def add(self, title: str, field: QWidget, hint: str = "") -> QLabel:
        """Add a row; gives the label that shows the hint, or what is wrong."""
        row = self._grid.rowCount()
        label = plain_label(title, wraps=True)
        label.setBuddy(field)
        label.setContentsMargins(0, 5, 0, 0)
        said = plain_label(hint, "hint", wraps=True)
        said.setVisible(bool(hint))
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, row, 1)
        self._grid.addWidget(said, row + 1, 1)
        return said

    def add_choice(self, title: str, name: str, hint: str = "") -> QComboBox:
        """Add a row to choose in; what is listed is longer than the row where room is scarce."""
        combo = QComboBox()
        combo.setObjectName(name)
        combo.setAccessibleName(title)
        combo.setMinimumContentsLength(LEAST_LETTERS)
        self.add(title, combo, hint)
        return combo

    def add_wide(self, part: QWidget) -> None:
        """Add something over both columns."""
        part.setSizePolicy(QSizePolicy.Policy.Preferred, part.sizePolicy().verticalPolicy())
        self._grid.addWidget(part, self._grid.rowCount(), 0, 1, 2)
