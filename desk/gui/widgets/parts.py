"""Small pieces every page is built from: plain labels, named buttons, the form of a line."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDateEdit,
    QFrame,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QWidget,
)
from typing_extensions import override

TEXT_MARGINS = (5, 0, 0, 0)
MARKED_PX = 3


def plain(text: str) -> str:
    """A text for places where Qt guesses at markup: a tooltip shows `<b>` as it is written."""
    # By hand: `html` brings its table of two thousand names, and the frame waits for it.
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(sign, entity)
    return f"<qt>{text}</qt>" if text else ""


def plain_label(text: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """A label that never reads markup. `role` is muted, hint, title, warning, bad or good."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wraps)
    if wraps:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
        label.setMinimumWidth(1)
    if role:
        label.setProperty("role", role)
    return label


def set_role(widget: QWidget, role: str) -> None:
    """Change the role of a widget that is shown already."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def button(text: str, name: str, *, primary: bool = False) -> QPushButton:
    """A push button that is found by its name and never takes Return from a dialog by accident."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setAutoDefault(False)
    if primary:
        made.setProperty("role", "primary")
    return made


def fit_height(dialog: QWidget, width_px: int) -> None:
    """Make a dialog this wide and just as high as its wrapped texts need."""
    layout = dialog.layout()
    if layout is not None:
        dialog.setMinimumWidth(width_px)
        dialog.resize(width_px, layout.totalHeightForWidth(width_px))


def line() -> QFrame:
    """A thin rule between parts of a page."""
    rule = QFrame()
    rule.setProperty("role", "rule")
    rule.setFixedHeight(1)
    return rule


class ElidedLabel(QLabel):
    """A label of one line that ends in `…` where its place is too narrow; the tip says it all."""

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(24)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if role:
            self.setProperty("role", role)

    def say(self, text: str) -> None:
        """Show a text, with all of it in the tip."""
        self.setText(text)
        self.setToolTip(plain(text))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = self.contentsRect()
        text = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, ground.width()
        )
        role = self.palette().color(self.foregroundRole())
        painter.setPen(role)
        painter.drawText(ground, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()


def field_label(text: str, field: QWidget) -> QLabel:
    """The title of a field; Alt and its marked letter, which takes more room, go to the field."""
    label = plain_label(text)
    label.setMinimumWidth(label.sizeHint().width() + MARKED_PX)
    label.setBuddy(field)
    return label


class CountField(QSpinBox):
    """A number that is typed or counted; it stands as far from the edge as words in a field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(*TEXT_MARGINS)


class DayField(QDateEdit):
    """A day; it stands as far from the edge as words in a field."""

    def __init__(self, day: QDate, parent: QWidget | None = None) -> None:
        super().__init__(day, parent)
        self.lineEdit().setTextMargins(*TEXT_MARGINS)


def activate_layouts(*widgets: QWidget) -> None:
    """Lay widgets out at once, the inner one first: a turn later they were drawn overlapping."""
    for widget in widgets:
        layout = widget.layout()
        if layout is not None:
            layout.activate()
