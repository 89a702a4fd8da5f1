"""Everything the window can be told to do, each thing once: its id, text, shortcut and icon.

Pages connect their handlers to `Commands.action(...)`; the menus are the table `MENUS`. Keys of
one letter or digit belong to the checklist and the viewer and are dead anywhere else.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desk.gui.icons import icon
from desk.gui.parts import plain

ASSIGNABLE = 9


class CommandId(StrEnum):
    """The name of each command."""

    OPEN_CHAT = "open_chat"
    PASTE = "paste"
    ADD_FILES = "add_files"
    EXPORT = "export"
    QUIT = "quit"
    UNDO = "undo"
    FIND = "find"
    CLEAR = "clear"
    RELOAD = "reload"
    NEXT_PANE = "next_pane"
    PREVIOUS_PANE = "previous_pane"
    SINGLE_KEYS = "single_keys"
    ROTATE = "rotate"
    ROTATE_BACK = "rotate_back"
    ZOOM_IN = "zoom_in"
    ZOOM_OUT = "zoom_out"
    FIT = "fit"
    FIT_WIDTH = "fit_width"
    NEXT_FILE = "next_file"
    PREVIOUS_FILE = "previous_file"
    NEXT_PAGE = "next_page"
    PREVIOUS_PAGE = "previous_page"
    PRIMARY = "primary"
    NEXT_CASE = "next_case"
    PREVIOUS_CASE = "previous_case"
    START = "start"
    MOVE = "move"
    ATTACH = "attach"
    CARD = "card"
    PAPERS = "papers"
    RECEIPT = "receipt"
    SHORTAGE = "shortage"
    RESULT_SHEET = "result_sheet"
    SHOW_NIK = "show_nik"
    PEOPLE = "people"
    ACCEPT = "accept"
    ACCEPT_NOTE = "accept_note"
    IN_SIAK = "in_siak"
    REFUSE = "refuse"
    SURPLUS = "surplus"
    ASSIGN_1 = "assign_1"
    ASSIGN_2 = "assign_2"
    ASSIGN_3 = "assign_3"
    ASSIGN_4 = "assign_4"
    ASSIGN_5 = "assign_5"
    ASSIGN_6 = "assign_6"
    ASSIGN_7 = "assign_7"
    ASSIGN_8 = "assign_8"
    ASSIGN_9 = "assign_9"
    HELP = "help"
    SHORTCUTS = "shortcuts"
    ABOUT = "about"


C = CommandId

ASSIGN: tuple[CommandId, ...] = tuple(C(f"assign_{n}") for n in range(1, ASSIGNABLE + 1))

CHECKING: tuple[CommandId, ...] = (
    C.ACCEPT,
    C.ACCEPT_NOTE,
    C.IN_SIAK,
    C.REFUSE,
    C.SURPLUS,
    *ASSIGN,
    C.ROTATE,
    C.ROTATE_BACK,
    C.ZOOM_IN,
    C.ZOOM_OUT,
    C.FIT,
    C.FIT_WIDTH,
    C.NEXT_FILE,
    C.PREVIOUS_FILE,
)
"""Commands whose keys live only where the checklist or the viewer has the focus."""

PAGING: tuple[CommandId, ...] = (C.NEXT_PAGE, C.PREVIOUS_PAGE)
"""Commands whose keys live in the viewer alone: the checklist scrolls with them."""

CASE_COMMANDS: tuple[CommandId, ...] = (
    C.ADD_FILES,
    C.EXPORT,
    C.PRIMARY,
    C.START,
    C.MOVE,
    C.ATTACH,
    C.CARD,
    C.PAPERS,
    C.RECEIPT,
    C.SHORTAGE,
    C.RESULT_SHEET,
    C.SHOW_NIK,
    C.PEOPLE,
    *CHECKING,
    *PAGING,
)
"""Commands that need a case on the screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """What a command is called, and by which keys it is reached."""

    id: CommandId
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """A menu: its title and its commands; None draws a line, a further menu opens beside it."""

    title: str
    entries: "tuple[CommandId | Menu | None, ...]"


class Commands(QObject):
    """Holds one QAction for each command and lays them into menus."""

    def __init__(self, window: QWidget, colour: str) -> None:
        super().__init__(window)
        self._actions: dict[CommandId, QAction] = {}
        self._menus: list[QMenu] = []
        for command in self._all():
            self._actions[command.id] = self._made(command, window, colour)

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

    def fill(self, bar: QMenuBar) -> None:
        """Lay all commands into menus."""
        for menu in self._layout():
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

    def _layout(self) -> tuple[Menu, ...]:
        assign = Menu(title=self.tr("This file is re&quirement"), entries=ASSIGN)
        papers = Menu(
            title=self.tr("Make a &paper"), entries=(C.RECEIPT, C.SHORTAGE, C.RESULT_SHEET)
        )
        return (
            Menu(
                title=self.tr("&File"),
                entries=(C.OPEN_CHAT, C.PASTE, C.ADD_FILES, None, C.EXPORT, None, C.QUIT),
            ),
            Menu(title=self.tr("&Edit"), entries=(C.UNDO, None, C.FIND, C.CLEAR)),
            Menu(
                title=self.tr("&View"),
                entries=(
                    C.RELOAD,
                    C.NEXT_PANE,
                    C.PREVIOUS_PANE,
                    None,
                    *(C.ROTATE, C.ROTATE_BACK, C.ZOOM_IN, C.ZOOM_OUT, C.FIT, C.FIT_WIDTH),
                    None,
                    *(C.NEXT_FILE, C.PREVIOUS_FILE, C.NEXT_PAGE, C.PREVIOUS_PAGE),
                ),
            ),
            Menu(
                title=self.tr("&Case"),
                entries=(
                    C.PRIMARY,
                    C.START,
                    C.MOVE,
                    None,
                    C.NEXT_CASE,
                    C.PREVIOUS_CASE,
                    None,
                    *(C.ATTACH, C.CARD, C.PAPERS, papers),
                    None,
                    C.PEOPLE,
                    C.SHOW_NIK,
                ),
            ),
            Menu(
                title=self.tr("Chec&k"),
                entries=(
                    *(C.ACCEPT, C.ACCEPT_NOTE, C.IN_SIAK, C.REFUSE, C.SURPLUS),
                    assign,
                    None,
                    C.SINGLE_KEYS,
                ),
            ),
            Menu(title=self.tr("&Help"), entries=(C.HELP, C.SHORTCUTS, C.ABOUT)),
        )

    def _all(self) -> tuple[Command, ...]:
        return (*self._window_commands(), *self._case_commands(), *self._checking_commands())

    def _window_commands(self) -> tuple[Command, ...]:
        return (
            _command(C.OPEN_CHAT, self.tr("&New cases from a chat…"), "chat-left-text", "Ctrl+N"),
            _command(C.PASTE, self.tr("&Paste chat or files"), "clipboard-plus", "Ctrl+V"),
            _command(C.QUIT, self.tr("&Quit"), "", "Ctrl+Q"),
            _command(C.UNDO, self.tr("&Undo"), "arrow-counterclockwise", "Ctrl+Z"),
            _command(C.FIND, self.tr("&Find"), "search", "Ctrl+F"),
            _command(C.CLEAR, self.tr("&Clear search and notices"), "", "Esc"),
            _command(C.RELOAD, self.tr("&Reload"), "arrow-clockwise", "F5"),
            _command(C.NEXT_PANE, self.tr("&Next pane"), "", "F6"),
            _command(C.PREVIOUS_PANE, self.tr("&Previous pane"), "", "Shift+F6"),
            Command(
                id=C.SINGLE_KEYS,
                text=self.tr("Keys of one &letter work here"),
                checkable=True,
            ),
            _command(C.HELP, self.tr("&Help for this screen"), "question-circle", "F1"),
            _command(C.SHORTCUTS, self.tr("&Keyboard shortcuts"), "keyboard", "Ctrl+/"),
            _command(C.ABOUT, self.tr("&About Desk Dukcapil"), "info-circle"),
        )

    def _case_commands(self) -> tuple[Command, ...]:
        return (
            _command(C.ADD_FILES, self.tr("&Add files to this case…"), "paperclip", "Ctrl+I"),
            _command(C.EXPORT, self.tr("&Export the results…"), "box-arrow-up", "Ctrl+K"),
            _command(
                C.PRIMARY, self.tr("&Next step"), "chevron-right", "Ctrl+Return", "Ctrl+Enter"
            ),
            _command(C.NEXT_CASE, self.tr("Ne&xt case"), "", "Ctrl+PgDown"),
            _command(C.PREVIOUS_CASE, self.tr("Pre&vious case"), "", "Ctrl+PgUp"),
            _command(C.START, self.tr("Start in SIA&K"), "", "Ctrl+M"),
            _command(C.MOVE, self.tr("&Move to another status…"), "", "F8"),
            _command(C.ATTACH, self.tr("&Attach a result…"), "patch-check", "Ctrl+H"),
            _command(C.CARD, self.tr("Note a &card or entry"), "credit-card-2-front"),
            _command(C.PAPERS, self.tr("&Papers…"), "receipt", "Ctrl+P"),
            _command(C.RECEIPT, self.tr("&Receipt"), "receipt"),
            _command(C.SHORTAGE, self.tr("&Shortage notice"), "exclamation-triangle"),
            _command(C.RESULT_SHEET, self.tr("Result s&heet"), "file-earmark-text"),
            _command(C.PEOPLE, self.tr("Pe&ople of this case…"), "person", "F2"),
            _command(C.SHOW_NIK, self.tr("&Show and copy the NIK"), "eye", "Ctrl+Shift+1"),
        )

    def _checking_commands(self) -> tuple[Command, ...]:
        return (
            _command(C.ACCEPT, self.tr("&Accept, next file"), "check-lg", "Space"),
            _command(C.ACCEPT_NOTE, self.tr("Accept with a &note…"), "pencil-square", "C"),
            _command(C.IN_SIAK, self.tr("Already in &SIAK"), "database-check", "S"),
            _command(C.REFUSE, self.tr("&Refuse…"), "x-lg", "X"),
            _command(C.SURPLUS, self.tr("N&o requirement, next file"), "skip-forward", "0"),
            *(
                _command(command, self.tr("Requirement {n}").format(n=n), "", str(n))
                for n, command in enumerate(ASSIGN, start=1)
            ),
            _command(C.ROTATE, self.tr("Ro&tate"), "arrow-clockwise", "R"),
            _command(C.ROTATE_BACK, self.tr("Rotate &back"), "arrow-counterclockwise", "Shift+R"),
            _command(C.ZOOM_IN, self.tr("&Larger"), "zoom-in", "+", "="),
            _command(C.ZOOM_OUT, self.tr("&Smaller"), "zoom-out", "-"),
            _command(C.FIT, self.tr("F&it the whole page"), "aspect-ratio", "F"),
            _command(C.FIT_WIDTH, self.tr("Fit the &width"), "arrows", "W"),
            _command(C.NEXT_FILE, self.tr("N&ext file"), "chevron-right", "Right"),
            _command(C.PREVIOUS_FILE, self.tr("Pre&vious file"), "chevron-left", "Left"),
            _command(C.NEXT_PAGE, self.tr("Next p&age"), "", "PgDown"),
            _command(C.PREVIOUS_PAGE, self.tr("Previous pa&ge"), "", "PgUp"),
        )


def _command(command: CommandId, text: str, image: str, *keys: str) -> Command:
    return Command(id=command, text=text, keys=keys, icon=image)


def _tip(command: Command) -> str:
    """What the command is, with its first key."""
    text = command.text.replace("&", "").rstrip("…")
    if not command.keys:
        return text
    shown = QKeySequence(command.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({shown})"
