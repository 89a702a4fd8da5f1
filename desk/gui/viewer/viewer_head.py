"""The two lines above the picture: what is shown, when it came, and the tools."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QToolButton, QWidget

from desk.gui.commands.commands import Commands
from desk.gui.commands.ids import CommandId
from desk.gui.widgets.parts import ElidedLabel
from desk.gui.widgets.split import AFTER_PX

WALKING = (CommandId.PREVIOUS_FILE, CommandId.NEXT_FILE)
TOOLS = (
    CommandId.ROTATE,
    CommandId.ZOOM_OUT,
    CommandId.ZOOM_IN,
    CommandId.FIT,
    CommandId.FIT_WIDTH,
    CommandId.LOUPE,
    CommandId.COMPARE,
    CommandId.FULL_SCREEN,
)


class ViewerHead(QWidget):
    """Title, note and tools; while two files are compared, a switch that moves both."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel("title")
        self._title.setObjectName("viewer_title")
        self._note = ElidedLabel("hint")
        self._note.setObjectName("viewer_note")
        self._texts = ("", "")
        self._is_low = False
        self._link = self._switch()
        self._lines = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._lines.setContentsMargins(AFTER_PX, AFTER_PX, 4, 2)
        self._lines.setSpacing(0)
        walking = (self._link, *(_tool(commands, one) for one in WALKING))
        self._lines.addLayout(_line(self._title, walking), 1)
        self._lines.addLayout(_line(self._note, (_tool(commands, one) for one in TOOLS)))

    @property
    def is_linked(self) -> bool:
        """Whether both sides of a comparison move together."""
        return self._link.isChecked()

    def set_low(self, *, on: bool) -> None:
        """Put both lines on one: the picture needs the height."""
        self._is_low = on
        self._note.setVisible(not on)
        self._say()
        direction = QBoxLayout.Direction
        self._lines.setDirection(direction.LeftToRight if on else direction.TopToBottom)
        self._lines.setSpacing(8 if on else 0)

    def say(self, title: str) -> None:
        """Show what is shown."""
        self._texts = (title, self._texts[1])
        self._say()

    def say_note(self, note: str) -> None:
        """Show what else is known of it."""
        self._texts = (self._texts[0], note)
        self._say()

    def _say(self) -> None:
        """The note stands behind the title where it has no line of its own."""
        title, note = self._texts
        self._title.say(" · ".join(part for part in self._texts if part) if self._is_low else title)
        self._note.say(note)

    def show_link(self, *, on: bool) -> None:
        """Offer to move both sides together."""
        self._link.setVisible(on)

    def _switch(self) -> QToolButton:
        link = QToolButton()
        link.setObjectName("viewer_link")
        link.setText(self.tr("Move both"))
        link.setAccessibleName(self.tr("Zoom and move both files together"))
        link.setToolTip(self.tr("Zoom and move both files together"))
        link.setCheckable(True)
        link.setProperty("role", "chip")
        link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        link.hide()
        return link


def _line(label: QWidget, tools: Iterable[QToolButton]) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(1)
    line.addWidget(label, 1)
    for tool in tools:
        line.addWidget(tool)
    return line


def _tool(commands: Commands, command: CommandId) -> QToolButton:
    """A button for a command; it takes no focus, so that the keys stay with the picture."""
    tool = QToolButton()
    tool.setDefaultAction(commands.action(command))
    tool.setObjectName(f"viewer_{command.value}")
    tool.setAutoRaise(True)
    tool.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    tool.setIconSize(QSize(16, 16))
    tool.setFixedSize(28, 28)
    return tool
