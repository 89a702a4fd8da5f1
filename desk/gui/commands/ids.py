"""The name of each command, and which of them go together."""

from dataclasses import dataclass
from enum import StrEnum

ASSIGNABLE = 9
SAVED_FILTERS = 9


class CommandId(StrEnum):
    """The name of each command."""

    LOG = "log"
    COUNTER = "counter"
    OPEN_CHAT = "open_chat"
    PASTE = "paste"
    TAKE_NEW = "take_new"
    ADD_FILES = "add_files"
    EXPORT = "export"
    PRINT = "print"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    FIND = "find"
    NEXT_FOUND = "next_found"
    PREVIOUS_FOUND = "previous_found"
    CLEAR = "clear"
    COPY_NIK = "copy_nik"
    COPY_KK = "copy_kk"
    COPY_NAME = "copy_name"
    COPY_ADDRESS = "copy_address"
    COPY_PHONE = "copy_phone"
    RELOAD = "reload"
    NEXT_PANE = "next_pane"
    PREVIOUS_PANE = "previous_pane"
    COLUMNS = "columns"
    FILTER = "filter"
    SAVE_FILTER = "save_filter"
    FILTER_1 = "filter_1"
    FILTER_2 = "filter_2"
    FILTER_3 = "filter_3"
    FILTER_4 = "filter_4"
    FILTER_5 = "filter_5"
    FILTER_6 = "filter_6"
    FILTER_7 = "filter_7"
    FILTER_8 = "filter_8"
    FILTER_9 = "filter_9"
    THEME_SYSTEM = "theme_system"
    THEME_LIGHT = "theme_light"
    THEME_DARK = "theme_dark"
    RESET_VIEW = "reset_view"
    SINGLE_KEYS = "single_keys"
    ROTATE = "rotate"
    ROTATE_BACK = "rotate_back"
    ZOOM_IN = "zoom_in"
    ZOOM_OUT = "zoom_out"
    FIT = "fit"
    FIT_WIDTH = "fit_width"
    LOUPE = "loupe"
    COMPARE = "compare"
    FULL_SCREEN = "full_screen"
    NEXT_FILE = "next_file"
    PREVIOUS_FILE = "previous_file"
    NEXT_PAGE = "next_page"
    PREVIOUS_PAGE = "previous_page"
    PRIMARY = "primary"
    NEXT_CASE = "next_case"
    PREVIOUS_CASE = "previous_case"
    TAKE_NEXT = "take_next"
    CLAIM = "claim"
    NOTE = "note"
    REPLY = "reply"
    START = "start"
    HOLD = "hold"
    REJECT = "reject"
    CANCEL_CASE = "cancel_case"
    REOPEN = "reopen"
    MOVE = "move"
    ATTACH = "attach"
    CARD = "card"
    HAND_OVER = "hand_over"
    PAPERS = "papers"
    RECEIPT = "receipt"
    SHORTAGE = "shortage"
    RESULT_SHEET = "result_sheet"
    PEOPLE = "people"
    BUNDLE = "bundle"
    EXTRA = "extra"
    ADOPT = "adopt"
    ACCEPT = "accept"
    ACCEPT_NOTE = "accept_note"
    IN_SIAK = "in_siak"
    REFUSE = "refuse"
    SURPLUS = "surplus"
    CONFIRM = "confirm"
    ASSIGN_1 = "assign_1"
    ASSIGN_2 = "assign_2"
    ASSIGN_3 = "assign_3"
    ASSIGN_4 = "assign_4"
    ASSIGN_5 = "assign_5"
    ASSIGN_6 = "assign_6"
    ASSIGN_7 = "assign_7"
    ASSIGN_8 = "assign_8"
    ASSIGN_9 = "assign_9"
    CATALOGUE = "catalogue"
    SETTINGS = "settings"
    HELP = "help"
    SHORTCUTS = "shortcuts"
    ABOUT = "about"


C = CommandId

ASSIGN: tuple[CommandId, ...] = tuple(C(f"assign_{n}") for n in range(1, ASSIGNABLE + 1))

FILTERS: tuple[CommandId, ...] = tuple(C(f"filter_{n}") for n in range(1, SAVED_FILTERS + 1))

THEMES: tuple[CommandId, ...] = (C.THEME_SYSTEM, C.THEME_LIGHT, C.THEME_DARK)

COPYING: tuple[CommandId, ...] = (
    C.COPY_NIK,
    C.COPY_KK,
    C.COPY_NAME,
    C.COPY_ADDRESS,
    C.COPY_PHONE,
)
"""What SIAK asks for, each on a key of its own."""

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
    C.LOUPE,
    C.COMPARE,
    C.NEXT_FILE,
    C.PREVIOUS_FILE,
)
"""Commands whose keys live only where the checklist or the viewer has the focus."""

PAGING: tuple[CommandId, ...] = (C.NEXT_PAGE, C.PREVIOUS_PAGE)
"""Commands whose keys live in the viewer alone: the checklist scrolls with them."""

CASE_COMMANDS: tuple[CommandId, ...] = (
    C.TAKE_NEW,
    C.ADD_FILES,
    C.EXPORT,
    C.PRINT,
    *COPYING,
    C.PRIMARY,
    C.CLAIM,
    C.NOTE,
    C.REPLY,
    C.START,
    C.HOLD,
    C.REJECT,
    C.CANCEL_CASE,
    C.REOPEN,
    C.MOVE,
    C.ATTACH,
    C.CARD,
    C.HAND_OVER,
    C.PAPERS,
    C.RECEIPT,
    C.SHORTAGE,
    C.RESULT_SHEET,
    C.PEOPLE,
    C.BUNDLE,
    C.EXTRA,
    C.ADOPT,
    C.CONFIRM,
    C.FULL_SCREEN,
    *CHECKING,
    *PAGING,
)
"""Commands that need a case on the screen."""

OFFICE_COMMANDS: tuple[CommandId, ...] = (
    C.LOG,
    C.COUNTER,
    C.OPEN_CHAT,
    C.PASTE,
    C.FIND,
    C.NEXT_FOUND,
    C.PREVIOUS_FOUND,
    C.RELOAD,
    C.COLUMNS,
    C.FILTER,
    C.SAVE_FILTER,
    *FILTERS,
    C.NEXT_CASE,
    C.PREVIOUS_CASE,
    C.TAKE_NEXT,
    C.CATALOGUE,
    C.SETTINGS,
)
"""Commands that need the data of an office."""


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
