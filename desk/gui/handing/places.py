"""Where the bars of results and of handing over stand: above the panes, on every tab."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget
from typing_extensions import override

from desk.gui.widgets.tab_order import tab_in_place
from desk.gui.workplace import Workplace

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
OWN_KEYS = ENTER | {Qt.Key.Key_Escape}


class KeyBar(QFrame):
    """A bar whose Enter is its own button and whose Esc closes it, while it has the focus.

    Backspace goes back: a button keeps the arrow keys for itself.
    """

    entered = Signal()
    escaped = Signal()
    backed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.hide()

    @property
    def has_keys(self) -> bool:
        """Whether the focus is in the bar."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    @override
    def event(self, event: QEvent) -> bool:
        """Keep the keys of the bar from the commands of the window."""
        if isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key() if _is_bare(event) else None
        if key in ENTER:
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key == Qt.Key.Key_Backspace:
            self.backed.emit()
        else:
            super().keyPressEvent(event)


def add_bar(place: Workplace, bar: QWidget) -> None:
    """Give a bar its place above the panes."""
    layout = place.panes.layout()
    if isinstance(layout, QBoxLayout):
        layout.insertWidget(0, bar)
        tab_in_place(bar)


def _is_own(event: QKeyEvent) -> bool:
    """Whether the window asks if a key is the bar's before it takes it for a command."""
    is_question = event.type() is QEvent.Type.ShortcutOverride
    return is_question and _is_bare(event) and event.key() in OWN_KEYS


def _is_bare(event: QKeyEvent) -> bool:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return modifiers == Qt.KeyboardModifier.NoModifier
