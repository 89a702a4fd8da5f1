"""Help beside the work: pages on the left, a line to search them, links between them."""

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desk.gui.help.help_pages import HelpPage, find_pages, load_pages
from desk.gui.language import spoken
from desk.gui.notices import NAME
from desk.gui.widgets.parts import button, plain_label
from desk.gui.widgets.split import AFTER_PX, BEFORE_PX, Split

NAME_ROLE = int(Qt.ItemDataRole.UserRole) + 1
SIZE_PX = (720, 560)
ROOM_PX, EDGE_PX = 64, 24
ENDING = ".md"


class HelpWindow(QDialog):
    """The pages of help; it stays open while the work goes on."""

    def __init__(self, page: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("help_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shown = page
        self._build()
        self._speak()
        self._list.setFocus()
        width, height = SIZE_PX
        room = parent.window().size()
        self.resize(
            min(width, room.width() - EDGE_PX), max(360, min(height, room.height() - ROOM_PX))
        )

    @property
    def shown(self) -> str:
        """The name of the page that is shown."""
        return self._shown

    def open_page(self, page: str) -> None:
        """Show this page, and all pages in the list again."""
        self._search.clear()
        self._open(page)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._speak()
        elif event.type() is QEvent.Type.PaletteChange and self._shown in self._pages:
            # The document keeps the colours it was made with.
            self._text.setMarkdown(self._pages[self._shown].text)

    def _build(self) -> None:
        self._search = QLineEdit()
        self._search.setObjectName("help_search")
        self._search.setClearButtonEnabled(True)
        self._list = QListWidget()
        self._list.setObjectName("help_pages")
        self._list.setProperty("role", "pages")
        self._none = plain_label(role="hint", wraps=True)
        self._none.setObjectName("help_none")
        self._none.hide()
        self._text = QTextBrowser()
        self._text.setObjectName("help_text")
        self._text.setOpenLinks(False)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, BEFORE_PX, 0)
        for part in (self._search, self._list, self._none):
            column.addWidget(part)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(AFTER_PX, 0, 0, 0)
        beside.addWidget(self._text)
        split = Split(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(right)
        split.setSizes([220, 500])
        self._close = button("", "close")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.addWidget(split, 1)
        layout.addLayout(row)
        self._close.clicked.connect(self.accept)
        self._search.textChanged.connect(self._fill)
        self._list.currentItemChanged.connect(self._on_chosen)
        self._text.anchorClicked.connect(self._on_link)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.activated.connect(self._search.setFocus)

    def _speak(self) -> None:
        """Say everything in the language that is spoken now; the page that is shown stays."""
        title = self.tr("Help")
        self.setWindowTitle(f"{title} – {NAME}")
        self._text.setAccessibleName(title)
        self._search.setPlaceholderText(self.tr("Search in the help"))
        self._search.setAccessibleName(self.tr("Search in the help"))
        self._list.setAccessibleName(self.tr("Pages of help"))
        self._none.setText(self.tr("No page holds all of these words."))
        self._close.setText(self.tr("Close"))
        self._pages = {one.name: one for one in load_pages(spoken())}
        self._fill()

    def _fill(self) -> None:
        """List the pages that are found; the one that is shown stays where it is among them."""
        found = find_pages(tuple(self._pages.values()), self._search.text())
        self._list.blockSignals(True)  # noqa: FBT003 - Qt takes it by position
        self._list.clear()
        for page in found:
            self._list.addItem(_entry(page))
        self._list.setMinimumWidth(
            max(self._list.minimumWidth(), self._list.sizeHintForColumn(0) + 20)
        )
        self._list.blockSignals(False)  # noqa: FBT003 - Qt takes it by position
        self._none.setVisible(not found)
        names = [page.name for page in found]
        if names:
            self._open(self._shown if self._shown in names else names[0])

    def _open(self, name: str) -> None:
        """Show a page and mark it in the list."""
        self._shown = name
        self._text.setMarkdown(self._pages[name].text)
        for row in range(self._list.count()):
            if self._list.item(row).data(NAME_ROLE) == name:
                self._list.blockSignals(True)  # noqa: FBT003 - Qt takes it by position
                self._list.setCurrentRow(row)
                self._list.blockSignals(False)  # noqa: FBT003 - Qt takes it by position
        words = self._search.text().split()
        if words:
            self._text.find(words[0], QTextDocument.FindFlag(0))
        else:
            self._text.moveCursor(QTextCursor.MoveOperation.Start)

    def _on_chosen(self, entry: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if entry is not None:
            self._open(str(entry.data(NAME_ROLE)))

    def _on_link(self, target: QUrl) -> None:
        name = target.fileName().removesuffix(ENDING)
        if name in self._pages:
            self.open_page(name)


def show_help(page: str, beside: QWidget) -> HelpWindow:
    """Show a page beside a window; help that is open there already turns to it."""
    window = beside if isinstance(beside, HelpWindow) else beside.findChild(HelpWindow)
    if window is None:
        window = HelpWindow(page, beside)
        window.show()
    elif window is not beside:
        window.open_page(page)
    window.raise_()
    window.activateWindow()
    return window


def _entry(page: HelpPage) -> QListWidgetItem:
    entry = QListWidgetItem(page.title)
    entry.setData(NAME_ROLE, page.name)
    return entry
