"""The sheet of keys: grouped by menu, searched by typing, printed on one page or two."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desk.gui.commands.commands import Commands
from desk.gui.commands.ids import Menu
from desk.gui.commands.menus import Menus
from desk.gui.notices import NAME
from desk.gui.widgets.parts import button, plain_label
from desk.gui.widgets.table import Column, TableModel, dress_rows

SIZE_PX = (640, 620)
ROOM_PX = 64
ROW_PX = 24
WITHIN = " › "


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcut:
    """A key, what it does, and the menu in which that stands."""

    menu: str
    keys: str
    text: str


class ShortcutSheet(QDialog):
    """All keys of the window."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcut_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Keyboard shortcuts")
        self.setWindowTitle(f"{title} – {NAME}")
        self._all = tuple(shortcuts(commands))
        self._build()
        self._fill()
        width, height = SIZE_PX
        self.resize(width, max(360, min(height, parent.window().height() - ROOM_PX)))
        self._search.setFocus()

    def document(self) -> QTextDocument:
        """The sheet as it is printed, with what is found alone where something is typed."""
        title = self.tr("Keyboard shortcuts of Desk Dukcapil")
        document = QTextDocument(self)
        document.setHtml(_as_html(title, self._found()))
        return document

    def _build(self) -> None:
        self._search = QLineEdit()
        self._search.setObjectName("shortcut_search")
        self._search.setClearButtonEnabled(True)
        self._search.setPlaceholderText(self.tr("Search a key or what it does"))
        self._search.setAccessibleName(self.tr("Search a key or what it does"))
        self._model: TableModel[Shortcut] = TableModel(
            (
                Column(title=self.tr("Menu"), text=_menu, sort=_menu),
                Column(title=self.tr("Key"), text=_keys, sort=_keys),
                Column(title=self.tr("What it does"), text=_text, sort=_text),
            ),
            self,
        )
        table = QTableView()
        table.setObjectName("shortcut_table")
        table.setAccessibleName(self.tr("Keyboard shortcuts"))
        table.setModel(self._model)
        dress_rows(table, ROW_PX, striped=True)
        table.setColumnWidth(0, 190)
        table.setColumnWidth(1, 120)
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self._none = plain_label(self.tr("No key is like that."), "hint", wraps=True)
        self._none.hide()
        note = plain_label(
            self.tr(
                "Keys of one letter or digit work while the checklist or the picture has the "
                "focus; they can be switched off in the menu Check."
            ),
            "hint",
            wraps=True,
        )
        to_print = button(self.tr("Print…"), "shortcut_print")
        close = button(self.tr("Close"), "close")
        row = QHBoxLayout()
        row.addWidget(note, 1)
        row.addWidget(to_print)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self._search)
        layout.addWidget(table, 1)
        layout.addWidget(self._none)
        layout.addLayout(row)
        self._search.textChanged.connect(self._fill)
        to_print.clicked.connect(self._on_print)
        close.clicked.connect(self.accept)

    def _found(self) -> tuple[Shortcut, ...]:
        wanted = self._search.text().casefold().split()
        return tuple(
            one
            for one in self._all
            if all(word in f"{one.menu} {one.keys} {one.text}".casefold() for word in wanted)
        )

    def _fill(self) -> None:
        found = self._found()
        self._model.show(list(found))
        self._none.setVisible(not found)

    def _on_print(self) -> None:
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(self._printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._on_printer)
        QDialog.open(dialog)  # the print dialog's own wants a slot by its name

    def _on_printer(self) -> None:
        self.document().print_(self._printer)


def shortcuts(commands: Commands) -> Iterator[Shortcut]:
    """Each command that has a key, menu by menu."""
    for menu in Menus().layout():
        yield from _of_menu(commands, menu, "")


def _of_menu(commands: Commands, menu: Menu, within: str) -> Iterator[Shortcut]:
    title = within + menu.title.replace("&", "")
    for entry in menu.entries:
        if isinstance(entry, Menu):
            yield from _of_menu(commands, entry, title + WITHIN)
        elif entry is not None and commands.action(entry).shortcuts():
            action = commands.action(entry)
            native = QKeySequence.SequenceFormat.NativeText
            yield Shortcut(
                menu=title,
                keys=" / ".join(key.toString(native) for key in action.shortcuts()),
                text=action.text().replace("&", ""),
            )


def _as_html(title: str, found: tuple[Shortcut, ...]) -> str:
    """A heading for each menu, and a row for each key below it."""
    parts, menu = [f"<h2>{escape(title)}</h2>"], ""
    for one in found:
        if one.menu != menu:
            parts.append(f"{'</table>' if menu else ''}<h4>{escape(one.menu)}</h4><table>")
            menu = one.menu
        parts.append(
            f"<tr><td width='170'><b>{escape(one.keys)}</b></td><td>{escape(one.text)}</td></tr>"
        )
    return "".join([*parts, "</table>" if menu else ""])


def _menu(shortcut: Shortcut) -> str:
    return shortcut.menu


def _keys(shortcut: Shortcut) -> str:
    return shortcut.keys


def _text(shortcut: Shortcut) -> str:
    return shortcut.text
