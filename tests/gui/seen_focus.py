"""Whether one sees where the focus is: a widget on the screen with it and without it."""

from PySide6.QtCore import QMargins, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.test_theme import contrast

LEAST_POINTS = 40
"""So many points at least change when a control takes the focus."""

LEAST_CHANGE = 3.0
"""Source: WCAG 2.2, success criterion 2.4.13 (focus appearance)."""

AROUND = QMargins(3, 3, 3, 3)


def shows_focus(part: QWidget) -> bool:
    """Whether a widget that has the focus, or the frame around it, looks different without it."""
    with_focus = _look_of(part)
    part.clearFocus()
    without = _look_of(part)
    part.setFocus(Qt.FocusReason.TabFocusReason)
    return changed_points(without, with_focus) >= LEAST_POINTS


def changed_points(before: QImage, after: QImage) -> int:
    """How many points of two pictures differ enough to be seen, counted up to what is enough.

    A blinking cursor is fewer.
    """
    changed = 0
    for one, other in zip(_points(before), _points(after), strict=True):
        if one != other and contrast(QColor(one).name(), QColor(other).name()) >= LEAST_CHANGE:
            changed += 1
            if changed == LEAST_POINTS:
                break
    return changed


def _look_of(part: QWidget) -> QImage:
    QApplication.processEvents()
    place = QRect(part.mapTo(part.window(), QPoint(0, 0)), part.size())
    around = place.marginsAdded(AROUND) & part.window().rect()
    return part.window().grab(around).toImage()


def _points(image: QImage) -> memoryview:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(bytes(plain.constBits())).cast("I")
