"""Where the window was, and into sight again where its monitor is gone."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desk.gui.memory import Memory

GEOMETRY = "window/geometry"
LEAST_IN_SIGHT_PX = 80


def remember_place(window: QWidget, memory: Memory) -> None:
    """Keep where the window is and how large."""
    memory.put_state(GEOMETRY, window.saveGeometry())


def restore_place(window: QWidget, memory: Memory) -> None:
    """Put the window where it was; on the first screen where nothing of it would be seen."""
    window.restoreGeometry(memory.state(GEOMETRY))
    frame = window.frameGeometry()
    screens = [one.availableGeometry() for one in QGuiApplication.screens()]
    if screens and not any(_is_in_sight(frame, screen) for screen in screens):
        at_first = QRect(screens[0])
        window.resize(window.size().boundedTo(at_first.size()))
        window.move(at_first.center() - window.rect().center())


def _is_in_sight(frame: QRect, screen: QRect) -> bool:
    """Whether enough of a window lies on a screen to take hold of its title."""
    seen = frame.intersected(screen)
    return seen.width() >= LEAST_IN_SIGHT_PX and seen.height() >= LEAST_IN_SIGHT_PX
