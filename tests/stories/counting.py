"""Counting what an officer presses anywhere in the program, as the budgets of a step count it."""

from typing import Self

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit
from typing_extensions import override

KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
CLICKS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
RELEASES = frozenset({QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease})
MODIFIERS = frozenset({Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta})
CHORD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Presses(QObject):
    """Keys and mouse buttons that were pressed while it was in force, wherever they went.

    A chord is one. Letters and digits that are typed into a text are none; everything else is:
    shortcuts, Enter, Esc, Tab, arrows. Qt shows one press to many (first to the shortcuts, then to
    the widget and what it lies in), so a press counts once until something is let go.
    """

    def __init__(self) -> None:
        super().__init__()
        self.keys = self.clicks = 0
        self._is_down = False

    @property
    def count(self) -> int:
        """All of them."""
        return self.keys + self.clicks

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in RELEASES:
            self._is_down = False
        elif self._is_down:
            return False
        elif kind in CLICKS:
            self._is_down = True
            self.clicks += 1
        elif kind in KEYS and isinstance(event, QKeyEvent) and event.key() not in MODIFIERS:
            self._is_down = True
            self.keys += not _is_typing(event)
        return False

    def __enter__(self) -> Self:
        _application().installEventFilter(self)
        return self

    def __exit__(self, *_: object) -> None:
        _application().removeEventFilter(self)


def _is_typing(event: QKeyEvent) -> bool:
    """Whether a sign goes into a text that can be written in."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QComboBox):
        writes = focused.isEditable()
    elif isinstance(focused, QLineEdit | QPlainTextEdit):
        writes = not focused.isReadOnly()
    else:
        writes = False
    return (
        writes
        and not event.modifiers() & CHORD
        and event.text().isprintable()
        and bool(event.text())
    )


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
