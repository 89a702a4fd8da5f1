"""The bar of tools: icon and word where there is room, icons with tips where there is not."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QToolBar
from typing_extensions import override

from desk.gui.commands.commands import Commands
from desk.gui.commands.ids import CommandId

C = CommandId
ON_BAR = (C.LOG, C.TAKE_NEW, C.REPLY, C.ATTACH, C.HAND_OVER, C.PAPERS, C.UNDO)
ICON_PX = 18
AROUND_TEXT_PX = 30
"""What a button needs beside icon and word: padding, frame, and the gap to the next."""


class CommandBar(QToolBar):
    """The commands of the main job, each an action of the menus as well."""

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Tools"))
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setIconSize(QSize(ICON_PX, ICON_PX))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        short = self._short()
        for command in ON_BAR:
            action = commands.action(command)
            # The style sets the text close to the icon; a blank keeps them apart.
            action.setIconText(f" {short[command]}")
            self.addAction(action)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        styles = Qt.ToolButtonStyle
        fits = self._width_with_words() <= self.width()
        style = styles.ToolButtonTextBesideIcon if fits else styles.ToolButtonIconOnly
        if style is not self.toolButtonStyle():
            self.setToolButtonStyle(style)

    def _short(self) -> dict[CommandId, str]:
        return {
            C.LOG: self.tr("Log"),
            C.TAKE_NEW: self.tr("New files"),
            C.REPLY: self.tr("Reply"),
            C.ATTACH: self.tr("Attach result"),
            C.HAND_OVER: self.tr("Send results"),
            C.PAPERS: self.tr("Papers"),
            C.UNDO: self.tr("Undo"),
        }

    def _width_with_words(self) -> int:
        metrics = self.fontMetrics()
        words = [metrics.horizontalAdvance(action.iconText()) for action in self.actions()]
        return sum(words) + len(words) * (ICON_PX + AROUND_TEXT_PX)
