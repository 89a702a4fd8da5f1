"""What the window says to the officer: tell, warn, ask. The only place with message boxes.

Most of it is said in a bar inside the window, which takes no key away. Everything is plain text:
a name is shown as it is written.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QMessageBox, QToolButton, QWidget

from desk.domain.errors import DeskError
from desk.gui.widgets.icons import icon
from desk.gui.widgets.parts import button, plain_label, set_role
from desk.gui.widgets.theme import tokens_of

NAME = "Desk Dukcapil"
HIT_PX = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A step that a notice offers: the verb on its button and what it does."""

    verb: str
    take: Callable[[], None]


class NoticeBar(QFrame):
    """The bar at the top of the window: one message, and at most one step to take."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer: Offer | None = None
        self._build()
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; empty while it is hidden."""
        return "" if self.isHidden() else self._label.text()

    @property
    def has_offer(self) -> bool:
        """Whether it waits for an answer."""
        return self._offer is not None and not self.isHidden()

    def tell(self, text: str, offer: Offer | None = None) -> None:
        """Say what was done."""
        self._show("bar", text, offer)

    def warn(self, text: str, offer: Offer | None = None) -> None:
        """Say what did not go, and what to do."""
        self._show("warning_bar", text, offer)

    def tell_error(self, error: DeskError, offer: Offer | None = None) -> None:
        """Say what happened, why, and what to do, with the code for support."""
        from desk.gui.words import explained

        said = explained(error)
        lines = [part for part in (said.what, said.why, said.remedy) if part]
        self.warn("\n".join([*lines[:-1], f"{lines[-1]}  ({said.code})"]), offer)

    def take_offer(self) -> None:
        """Do the step that is offered; the notice has served then."""
        offer = self._offer
        self.dismiss()
        if offer is not None:
            offer.take()

    def dismiss(self) -> None:
        """Hide the bar."""
        self._offer = None
        self.hide()
        self.closed.emit()

    def _build(self) -> None:
        self.setObjectName("notice_bar")
        self._label = plain_label(wraps=True)
        self._label.setObjectName("notice_text")
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._step = button("", "notice_step")
        self._step.clicked.connect(self.take_offer)
        self._close = QToolButton()
        self._close.setObjectName("notice_close")
        self._close.setAutoRaise(True)
        self._close.setMinimumSize(HIT_PX, HIT_PX)
        self._close.setAccessibleName(self.tr("Close this notice"))
        self._close.setToolTip(self.tr("Close this notice"))
        self._close.setIcon(icon("x-lg", tokens_of(self.palette()).text))
        self._close.clicked.connect(self.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._step, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)

    def _show(self, role: str, text: str, offer: Offer | None) -> None:
        self._offer = offer
        self._label.setText(text)
        self._step.setText(offer.verb if offer else "")
        self._step.setVisible(offer is not None)
        set_role(self, role)
        self.setAccessibleName(text)
        self.show()


def ask_reason(parent: QWidget, question: str, verb: str, take: Callable[[str], None]) -> QDialog:
    """Ask for a reason; `take` gets it, nothing happens where the officer turns back."""
    from desk.gui.reason_dialog import ReasonDialog

    dialog = ReasonDialog(question, verb, parent)
    dialog.given.connect(take)
    dialog.open()
    return dialog


def show_text(parent: QWidget, title: str, text: str) -> QMessageBox:
    """Show something to read, with one button to close it."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(NAME)
    box.setText(title)
    box.setInformativeText(text)
    box.addButton(QMessageBox.StandardButton.Close)
    box.open()
    return box
