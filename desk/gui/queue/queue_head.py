"""The top of the queue: the search, the filters, and what the list shows now."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from desk.gui.queue.filter_chips import FilterChips
from desk.gui.widgets.icons import icon
from desk.gui.widgets.parts import ElidedLabel, plain
from desk.gui.widgets.theme import tokens_of


class SearchLine(QLineEdit):
    """Where names and numbers are typed; Down goes on to the list."""

    left_down = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not event.modifiers():
            self.left_down.emit()
            return
        super().keyPressEvent(event)


class QueueHead(QWidget):
    """Search, filter button and chips, with one line that says what is listed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchLine()
        self.search.setObjectName("search")
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Name, NIK, KK, WA or case number (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setToolTip(plain(self.searched))
        self.search.setAccessibleDescription(self.searched)
        self.narrow = QToolButton()
        self.narrow.setObjectName("queue_filter")
        # The style sets the text close to the icon; a blank keeps them apart.
        self.narrow.setText(" " + self.tr("Filter…"))
        self.narrow.setToolTip(self.tr("Combine filters, keep them and change the kept ones"))
        self.narrow.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.narrow.setIconSize(QSize(16, 16))
        self.narrow.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.narrow.setMinimumHeight(26)
        self.chips = FilterChips()
        self.said = ElidedLabel("muted")
        self.said.setObjectName("queue_said")
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.search, 1)
        top.addWidget(self.narrow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self.chips)
        layout.addWidget(self.said)
        self.dress()

    @property
    def searched(self) -> str:
        """What a search looks in."""
        return self.tr(
            "Searched are names, NIK, family card number, the end of a WhatsApp number, case "
            "number and document number; blanks and dots in numbers do not matter."
        )

    def dress(self) -> None:
        """Draw the icon in the colour of the text."""
        self.narrow.setIcon(icon("funnel", tokens_of(self.palette()).text))
