"""Help by page, from `resources/help`, and the sheet of shortcuts."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTableView,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desk import paths
from desk.gui.notices import NAME
from desk.gui.widgets.parts import button
from desk.gui.widgets.table import Column, TableModel

PAGES = ("queue", "intake", "case", "viewer", "papers", "results", "safety")
"""The pages of help in the order of the work; each is a file of that name."""

TEXT_ROLE = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcut:
    """A key and what it does."""

    keys: str
    text: str


class ShortcutSheet(QDialog):
    """All keys of the window."""

    def __init__(self, shortcuts: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcut_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Keyboard shortcuts")
        self.setWindowTitle(f"{title} – {NAME}")
        model: TableModel[Shortcut] = TableModel(
            (
                Column(title=self.tr("Key"), text=_keys, sort=_keys),
                Column(title=self.tr("What it does"), text=_text, sort=_text),
            ),
            self,
        )
        model.show([Shortcut(keys=keys, text=text) for keys, text in shortcuts])
        table = QTableView()
        table.setObjectName("shortcut_table")
        table.setAccessibleName(self.tr("Keyboard shortcuts"))
        table.setModel(model)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.setColumnWidth(0, 170)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        _lay_out(self, table, self.tr("Close"))
        self.resize(560, min(600, parent.height() - 64))


class HelpDialog(QDialog):
    """The pages of help; the one for the screen in use is open."""

    def __init__(self, page: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("help_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Help")
        self.setWindowTitle(f"{title} – {NAME}")
        self._list = QListWidget()
        self._list.setObjectName("help_pages")
        self._list.setAccessibleName(self.tr("Pages of help"))
        self._text = QTextBrowser()
        self._text.setObjectName("help_text")
        self._text.setOpenLinks(False)
        self._text.setAccessibleName(self.tr("Help"))
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self._list)
        split.addWidget(self._text)
        split.setSizes([210, 430])
        _lay_out(self, split, self.tr("Close"))
        self._list.currentRowChanged.connect(self._on_page)
        self._fill(page)
        self.resize(660, min(520, parent.height() - 64))

    def _fill(self, page: str) -> None:
        for name in PAGES:
            text = (paths.RESOURCES / "help" / f"{name}.md").read_text(encoding="utf-8")
            entry = QListWidgetItem(text.splitlines()[0].removeprefix("# "))
            entry.setData(TEXT_ROLE, text)
            self._list.addItem(entry)
        self._list.setCurrentRow(PAGES.index(page))

    def _on_page(self, row: int) -> None:
        self._text.setMarkdown(str(self._list.item(row).data(TEXT_ROLE)))


def _lay_out(dialog: QDialog, content: QWidget, verb: str) -> None:
    close = button(verb, "close")
    close.setDefault(True)
    close.clicked.connect(dialog.accept)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(close)
    layout = QVBoxLayout(dialog)
    layout.addWidget(content, 1)
    layout.addLayout(row)


def _keys(shortcut: Shortcut) -> str:
    return shortcut.keys


def _text(shortcut: Shortcut) -> str:
    return shortcut.text
