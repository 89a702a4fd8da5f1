"""Colours of the window: two sets of tokens, the palette made of them, and the status colours.

Every pair of text and ground in here has a contrast of at least 4.5 to 1; a test computes it.
Source: WCAG 2.2, success criterion 1.4.3 (contrast of text).
"""

from dataclasses import dataclass
from enum import StrEnum
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desk import paths
from desk.domain.status import Status

MARKS = paths.RESOURCES / "marks"
"""The tick and the arrows that the style sheet shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one theme. `document` is the neutral ground behind a photo."""

    dark: bool
    window: str
    base: str
    stripe: str
    text: str
    muted: str
    line: str
    accent: str
    accent_hover: str
    on_accent: str
    selection: str
    chip: str
    document: str
    on_document: str
    notice: str
    warning: str
    good: str
    caution: str
    bad: str


LIGHT = Tokens(
    dark=False,
    window="#f3f5f8",
    base="#ffffff",
    stripe="#eef2f7",
    text="#17202b",
    muted="#4d5a69",
    line="#ccd4dd",
    accent="#1d4ed8",
    accent_hover="#1a44bd",
    on_accent="#ffffff",
    selection="#e0ebff",
    chip="#e4eaf1",
    document="#d9dde2",
    on_document="#2b3440",
    notice="#e3edff",
    warning="#fff0d6",
    good="#146c34",
    caution="#9a4a06",
    bad="#b91c1c",
)

DARK = Tokens(
    dark=True,
    window="#24272c",
    base="#1e1e1e",
    stripe="#2a2d33",
    text="#e8ebef",
    muted="#b3bcc9",
    line="#434a54",
    accent="#2f5fd0",
    accent_hover="#3b6ad6",
    on_accent="#ffffff",
    selection="#2c3d5c",
    chip="#333840",
    document="#3a3d42",
    on_document="#e8ebef",
    notice="#26344f",
    warning="#46351a",
    good="#7ddf8f",
    caution="#ffb454",
    bad="#ff9a9a",
)

STATUS_COLOURS: dict[Status, tuple[str, str]] = {
    Status.NEW: ("#1d4ed8", "#93b4ff"),
    Status.INCOMPLETE: ("#9a4a06", "#ffb454"),
    Status.COMPLETE: ("#0f766e", "#5eead4"),
    Status.PROCESSING: ("#6d28d9", "#c4a7ff"),
    Status.WAITING: ("#9d174d", "#ff9ecb"),
    Status.SIGNING: ("#6d28d9", "#c4a7ff"),
    Status.PRINTING: ("#6d28d9", "#c4a7ff"),
    Status.READY: ("#146c34", "#7ddf8f"),
    Status.SENT: ("#475569", "#aab4c3"),
    Status.DONE: ("#475569", "#aab4c3"),
    Status.REJECTED: ("#b91c1c", "#ff9a9a"),
    Status.CANCELLED: ("#475569", "#aab4c3"),
    Status.LAPSED: ("#475569", "#aab4c3"),
}
"""Text colour of each status, light and dark. Never the only sign: a word stands beside it."""


def tokens_of(palette: QPalette) -> Tokens:
    """Which set a palette was made from; widgets ask it when they paint."""
    return DARK if palette.color(QPalette.ColorRole.Base).lightness() < 128 else LIGHT  # noqa: PLR2004 - half of Qt's scale


def status_colour(status: Status, tokens: Tokens) -> str:
    """The text colour of a status."""
    light, dark = STATUS_COLOURS[status]
    return dark if tokens.dark else light


def row_colour(state: StrEnum, tokens: Tokens) -> str:
    """The text colour of the sign of a checklist row, by its `RowState`.

    The states are named by their values: the frame is drawn before the checklist is loaded.
    """
    return {
        "satisfied": tokens.good,
        "refused": tokens.bad,
        "missing": tokens.caution,
        "undetermined": tokens.muted,
        "not_needed": tokens.muted,
        "unconfirmed": tokens.caution,
    }[state.value]


def palette(tokens: Tokens) -> QPalette:
    """The palette of the whole program."""
    role = QPalette.ColorRole
    made = QPalette(QColor(tokens.window))
    colours = {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.base,
        role.AlternateBase: tokens.stripe,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Button: tokens.window,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.on_accent,
        role.ToolTipBase: tokens.base,
        role.ToolTipText: tokens.text,
        role.Highlight: tokens.selection,
        role.HighlightedText: tokens.text,
        role.Link: status_colour(Status.NEW, tokens),
        role.LinkVisited: status_colour(Status.PROCESSING, tokens),
        role.Accent: tokens.accent,
    }
    for key, value in colours.items():
        made.setColor(key, QColor(value))
    for key in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, key, QColor(tokens.muted))
    return made


SHEET = Template(
    """
QToolTip { color: $text; background: $base; border: 1px solid $line; padding: 3px; }
QMainWindow::separator { width: 0; height: 0; }
QToolBar { border: 0; border-bottom: 1px solid $line; padding: 3px 6px; spacing: 4px; }
QToolBar QToolButton { padding: 4px 8px; }
QMenu { background: $base; border: 1px solid $edge; padding: 4px 0; }
QMenu::item { padding: 4px 24px 4px 12px; margin: 0 4px; border-radius: 3px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::icon { padding-left: 6px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::right-arrow { image: url("$marks/right.png"); right: 8px; }
QStatusBar { border-top: 1px solid $line; }
QStatusBar::item { border: 0; }
QSplitter::handle { background: $line; width: 1px; height: 1px; }
QLabel[role="muted"], QLabel[role="hint"] { color: $muted; }
QLabel[role="title"] { font-weight: 600; }
QLabel[role="headline"] { font-weight: 600; font-size: 15pt; }
QLabel[role="warning"] { color: $caution; }
QLabel[role="bad"] { color: $bad; }
QLabel[role="good"] { color: $good; }
QFrame[role="card"] { background: $base; border: 1px solid $line; border-radius: 6px; }
QFrame[role="rule"] { background: $line; }
QFrame[role="bar"] { background: $notice; border-bottom: 1px solid $line; }
QFrame[role="warning_bar"] { background: $warning; border-bottom: 1px solid $line; }
QFrame[role="sample_bar"] { background: $caution; }
QFrame[role="sample_bar"] QLabel { color: $base; font-weight: 600; }
QFrame[role="sample_bar"] QPushButton { min-height: 18px; padding: 1px 10px; }
QRadioButton, QCheckBox {
    min-height: 22px; padding: 0 4px 0 1px; border: 1px solid transparent; border-radius: 3px;
}
QLineEdit, QComboBox, QAbstractSpinBox {
    min-height: 20px; padding: 2px 4px;
    border: 1px solid $edge; border-radius: 3px; background: $base;
}
QLineEdit:focus { border: 2px solid $focus; padding: 1px 3px; }
QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $focus; padding: 1px 3px; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
    background: $window; color: $muted; border-color: $line;
}
QComboBox::drop-down, QDateEdit::drop-down,
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; border: 0; background: transparent; width: 20px;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QComboBox::down-arrow, QAbstractSpinBox::down-arrow, QDateEdit::down-arrow {
    image: url("$marks/down.png");
}
QAbstractSpinBox::up-arrow { image: url("$marks/up.png"); }
QComboBox QAbstractItemView::item { min-height: 22px; padding: 0 4px; }
QComboBox:!editable { padding-left: 6px; }
QComboBox:!editable:focus { padding-left: 5px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: 0; padding: 0; min-height: 0; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {
    border: 0; padding: 0; min-height: 0;
}
QProgressBar { border: 1px solid $line; border-radius: 3px; background: $base; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QTabBar::tab { padding: 5px 6px; border: 0; border-bottom: 2px solid transparent; color: $muted; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus {
    border: 2px solid $focus; border-radius: 3px; padding: 3px 4px 5px 4px; color: $text;
}
QPushButton {
    min-height: 20px; padding: 4px 13px; outline: 0;
    border: 1px solid $edge; border-radius: 4px; background: $button;
}
QPushButton:hover { background: $chip; }
QPushButton:pressed, QPushButton:checked { background: $selection; border-color: $focus; }
QPushButton:disabled { color: $muted; background: $window; border-color: $line; }
QPushButton:focus { border: 2px solid $focus; padding: 3px 12px; }
QToolButton:focus { border: 2px solid $focus; border-radius: 4px; }
QRadioButton:focus, QCheckBox:focus { border-color: $focus; }
QCheckBox::indicator, QAbstractItemView::indicator, QMenu::indicator:non-exclusive {
    width: 14px; height: 14px; border: 1px solid $edge; border-radius: 3px; background: $base;
}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked,
QMenu::indicator:non-exclusive:checked {
    border-color: $accent; background: $accent; image: url("$marks/tick.png");
}
QMenu::indicator { left: 6px; }
QRadioButton::indicator, QMenu::indicator:exclusive {
    width: 14px; height: 14px; border: 1px solid $edge; border-radius: 8px; background: $base;
}
QRadioButton::indicator:checked, QMenu::indicator:exclusive:checked {
    border-color: $focus;
    background: qradialgradient(
        cx: 0.5, cy: 0.5, fx: 0.5, fy: 0.5, radius: 0.5,
        stop: 0 $focus, stop: 0.5 $focus, stop: 0.6 $base, stop: 1 $base
    );
}
QPushButton[role="primary"] {
    color: $on_accent; background: $accent; border: 1px solid $accent; font-weight: 600;
}
QPushButton[role="primary"]:hover { background: $accent_hover; }
QPushButton[role="primary"]:focus {
    border: 2px solid $focus; outline: 2px solid $on_accent; outline-radius: 3px;
}
QPushButton[role="primary"]:disabled { color: $muted; background: $chip; border-color: $line; }
QToolButton[role="chip"] {
    background: $chip; border: 1px solid transparent; border-radius: 11px;
    padding: 3px 9px; min-height: 16px;
}
QToolButton[role="chip"][popupMode="2"] { padding-right: 20px; }
QToolButton[role="chip"]::menu-indicator {
    subcontrol-origin: border; subcontrol-position: center right; right: 7px;
    image: url("$marks/down.png"); width: 10px; height: 10px;
}
QToolButton[role="chip"]:hover { border-color: $muted; }
QToolButton[role="chip"]:checked { background: $selection; border-color: $accent; }
QToolButton[role="chip"]:focus { border: 2px solid $focus; padding: 2px 8px; }
QToolButton[role="chip"][popupMode="2"]:focus { padding-right: 19px; }
QHeaderView::section {
    background: $window; color: $muted; border: 0; border-bottom: 1px solid $line;
    padding: 4px 6px;
}
QTableView, QListView, QTreeView, QPlainTextEdit, QTextBrowser, QListWidget {
    border: 1px solid $line; background: $base; alternate-background-color: $stripe; outline: 0;
}
QTableView:focus, QListView:focus, QPlainTextEdit:focus, QTextBrowser:focus, QListWidget:focus {
    border: 1px solid $focus;
}
QScrollArea[role="text"] { border: 1px solid transparent; }
QScrollArea[role="text"]:focus { border: 1px solid $focus; }
QTableView::item { padding: 0 4px; }
QListWidget::item { min-height: 20px; padding: 1px 4px; color: $text; }
QListWidget::item:selected { background: $selection; color: $text; }
QListWidget[role="pages"]::item { padding: 5px 6px; color: $text; }
QListWidget[role="pages"]::item:selected {
    background: $selection; border-left: 3px solid $accent; padding-left: 3px;
}
QTabBar { qproperty-drawBase: 0; }
QTabWidget::pane { border: 0; border-top: 1px solid $line; }
"""
)


def sheet(tokens: Tokens) -> str:
    """The style sheet for what a palette cannot say."""
    colours = {name: getattr(tokens, name) for name in Tokens.__slots__}
    more = {
        "focus": focus_colour(tokens),
        "edge": edge_colour(tokens),
        "button": tokens.chip if tokens.dark else tokens.base,
        "marks": MARKS.as_posix(),
    }
    return SHEET.substitute(colours, **more)


def edge_colour(tokens: Tokens) -> str:
    """The edge of a field: three to one on its grounds. Source: WCAG 2.2, 1.4.11."""
    return "#76808c" if tokens.dark else "#7f8a98"


def focus_colour(tokens: Tokens) -> str:
    """The frame around what has the focus: the accent, bright enough on dark grounds."""
    return status_colour(Status.NEW, tokens)


def system_tokens(application: QApplication) -> Tokens:
    """Light or dark, as the system asks."""
    dark = application.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


def dress(application: QApplication, tokens: Tokens) -> None:
    """Give the program its style, palette and sheet."""
    application.setStyle("Fusion")
    application.setPalette(palette(tokens))
    application.setStyleSheet(sheet(tokens))
