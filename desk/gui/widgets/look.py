"""Light or dark: what the officer chose, or what the system asks for, at once and everywhere."""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from desk.gui.memory import Memory
from desk.gui.widgets import theme
from desk.gui.widgets.theme import Tokens

REMEMBERED = "look/theme"
SCALE = "look/scale"
SCALES_PERCENT = (100, 110, 125, 150, 175, 200)
"""How large the window is drawn; taken when the program starts."""


class LookChoice(StrEnum):
    """Which theme the officer chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def remembered(memory: Memory) -> LookChoice:
    """What was chosen the last time; the system's look where nothing was."""
    text = memory.text(REMEMBERED, LookChoice.SYSTEM.value)
    return LookChoice(text) if text in set(LookChoice) else LookChoice.SYSTEM


def scale_percent(memory: Memory) -> int:
    """How large the window is to be drawn."""
    percent = memory.number(SCALE, SCALES_PERCENT[0])
    return percent if percent in SCALES_PERCENT else SCALES_PERCENT[0]


def tokens_for(choice: LookChoice, application: QApplication) -> Tokens:
    """The colours that a choice stands for."""
    if choice is LookChoice.SYSTEM:
        return theme.system_tokens(application)
    return theme.DARK if choice is LookChoice.DARK else theme.LIGHT


class Look(QObject):
    """Keeps the program dressed as it was chosen; follows the system where that was chosen."""

    changed = Signal()

    def __init__(self, application: QApplication, memory: Memory, parent: QObject) -> None:
        super().__init__(parent)
        self._application, self._memory = application, memory
        self._choice = remembered(memory)
        application.styleHints().colorSchemeChanged.connect(self._on_system)

    @property
    def choice(self) -> LookChoice:
        """What was chosen."""
        return self._choice

    def choose(self, choice: LookChoice) -> None:
        """Dress every open window so, now and from the next start on."""
        self._choice = choice
        self._memory.put_text(REMEMBERED, choice.value)
        self._dress()

    def _on_system(self, _scheme: Qt.ColorScheme) -> None:
        if self._choice is LookChoice.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        tokens = tokens_for(self._choice, self._application)
        if theme.tokens_of(self._application.palette()) is not tokens:
            theme.dress(self._application, tokens)
            self.changed.emit()
