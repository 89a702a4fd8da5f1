"""One QAction for each command, in the menus, with its keys.

Controllers connect their handlers through `Commands.connect_to(...)`. Keys of one letter or digit
belong to the checklist and the viewer and are dead anywhere else.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desk.gui.commands.ids import CHECKING, PAGING, THEMES, Command, CommandId, Menu
from desk.gui.commands.menus import Menus
from desk.gui.commands.texts import CommandTexts
from desk.gui.widgets.icons import icon
from desk.gui.widgets.parts import plain


class Commands(QObject):
    """Holds one QAction for each command and lays them into menus."""

    def __init__(self, window: QWidget, colour: str) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[CommandId, QAction] = {}
        self._icons: dict[CommandId, str] = {}
        self._menus: list[QMenu] = []
        for command in CommandTexts().all():
            self._icons[command.id] = command.icon
            self._actions[command.id] = self._made(command, window, colour)
        themes = QActionGroup(self)
        for one in THEMES:
            themes.addAction(self._actions[one])

    @property
    def window(self) -> QWidget:
        """The window whose commands these are."""
        return self._window

    def action(self, command: CommandId) -> QAction:
        """The one action of a command."""
        return self._actions[command]

    def connect_to(self, command: CommandId, handler: Callable[[], object]) -> None:
        """Let a bound method carry the command out."""
        self._actions[command].triggered.connect(handler)

    def enable(self, commands: tuple[CommandId, ...], *, on: bool) -> None:
        """Switch commands on or off, with their keys."""
        for command in commands:
            self._actions[command].setEnabled(on)

    def lend_keys(self, widget: QWidget, commands: tuple[CommandId, ...]) -> None:
        """Make the keys of these commands work while this widget has the focus."""
        for command in commands:
            widget.addAction(self._actions[command])

    def dress(self, colour: str) -> None:
        """Draw the icons in this colour, after the look has changed."""
        for command, image in self._icons.items():
            if image:
                self._actions[command].setIcon(icon(image, colour))

    def fill(self, bar: QMenuBar) -> None:
        """Lay all commands into menus."""
        for menu in Menus().layout():
            self._fill(bar.addMenu(menu.title), menu)

    def listed(self) -> tuple[tuple[str, str], ...]:
        """Each command that has a key, with its keys, for the sheet of shortcuts."""
        return tuple(
            (
                " / ".join(
                    key.toString(QKeySequence.SequenceFormat.NativeText)
                    for key in action.shortcuts()
                ),
                action.text().replace("&", ""),
            )
            for action in self._actions.values()
            if action.shortcuts()
        )

    def _fill(self, target: QMenu, menu: Menu) -> None:
        self._menus.append(target)
        for entry in menu.entries:
            if entry is None:
                target.addSeparator()
            elif isinstance(entry, Menu):
                self._fill(target.addMenu(entry.title), entry)
            else:
                target.addAction(self._actions[entry])

    def _made(self, command: Command, window: QWidget, colour: str) -> QAction:
        action = QAction(command.text, window)
        action.setObjectName(command.id.value)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setCheckable(command.checkable)
        action.setToolTip(plain(_tip(command)))
        action.setIcon(icon(command.icon, colour) if command.icon else QIcon())
        if command.id in CHECKING or command.id in PAGING:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return action


def _tip(command: Command) -> str:
    """What the command is, with its first key."""
    text = command.text.replace("&", "").rstrip("…")
    if not command.keys:
        return text
    shown = QKeySequence(command.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({shown})"
