"""Every command stands in a menu, and every key does one thing."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from desk.gui.commands.commands import Commands
from desk.gui.commands.ids import CHECKING, PAGING, CommandId


@pytest.fixture
def window(qtbot: QtBot, look: None) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def commands(window: QMainWindow) -> Commands:
    commands = Commands(window, "#000000")
    commands.fill(window.menuBar())
    return commands


def menus(actions: list[QAction]) -> Iterator[QMenu]:
    """All menus below these entries."""
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield menu
            yield from menus(menu.actions())


def entries(window: QMainWindow) -> list[QAction]:
    """All commands in the menus."""
    return [
        action
        for menu in menus(window.menuBar().actions())
        for action in menu.actions()
        if action.menu() is None and not action.isSeparator()
    ]


def test_every_command_stands_in_a_menu_once(window: QMainWindow, commands: Commands) -> None:
    shown = Counter(action.objectName() for action in entries(window))
    assert shown == Counter(command.value for command in CommandId)


def test_no_menu_is_empty(window: QMainWindow, commands: Commands) -> None:
    for menu in menus(window.menuBar().actions()):
        assert [action for action in menu.actions() if not action.isSeparator()], menu.title()


def test_no_two_commands_share_a_key(commands: Commands) -> None:
    keys = [key.toString() for command in CommandId for key in commands.action(command).shortcuts()]
    assert [key for key, count in Counter(keys).items() if count > 1] == []


def test_no_key_needs_the_right_alt_key(commands: Commands) -> None:
    for command in CommandId:
        for key in commands.action(command).shortcuts():
            assert "Ctrl+Alt" not in key.toString()
            assert not key.toString().startswith("Alt+")


def test_letters_and_digits_belong_to_the_panes_that_lend_them(commands: Commands) -> None:
    bare = {
        command
        for command in CommandId
        for key in commands.action(command).shortcuts()
        if len(key.toString()) == 1 or key.toString() in {"Space", "Left", "Right"}
    }
    assert bare <= {*CHECKING, *PAGING}
    for command in (*CHECKING, *PAGING):
        context = commands.action(command).shortcutContext()
        assert context is Qt.ShortcutContext.WidgetWithChildrenShortcut


def test_no_two_entries_of_a_menu_share_their_underlined_letter(
    window: QMainWindow, commands: Commands
) -> None:
    assert shared_letters(window.menuBar()) == []


def test_no_two_entries_of_an_english_menu_share_their_underlined_letter(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    Commands(window, "#000000").fill(window.menuBar())
    assert "&File" in [action.text() for action in window.menuBar().actions()]
    assert shared_letters(window.menuBar()) == []


def shared_letters(bar: QMenuBar) -> list[tuple[str, list[str], list[str]]]:
    """The menus in which Alt and a letter mean two things."""
    faults = []
    for menu in [None, *menus(bar.actions())]:
        actions = bar.actions() if menu is None else menu.actions()
        texts = [action.text() for action in actions if not action.isSeparator()]
        letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        double = [letter for letter, count in Counter(letters).items() if count > 1]
        if double:
            faults.append((menu.title() if menu else "menu bar", double, texts))
    return faults


def test_the_sheet_of_shortcuts_lists_every_key(commands: Commands) -> None:
    with_keys = [command for command in CommandId if commands.action(command).shortcuts()]
    assert len(commands.listed()) == len(with_keys)
    assert all("&" not in text for _, text in commands.listed())
