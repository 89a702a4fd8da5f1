"""What stands in the place of the list while there is nothing to list, and what helps then."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.domain.errors import DeskError
from desk.domain.words import explain
from desk.gui.widgets.parts import button, plain_label

MARGIN_PX = 32


class QueueState(QWidget):
    """A few plain sentences, and the steps that lead on."""

    chat_wanted = Signal()
    log_wanted = Signal()
    all_wanted = Signal()
    open_wanted = Signal()
    retry_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = plain_label(role="title", wraps=True)
        self._title.setObjectName("queue_empty")
        self._text = plain_label(role="hint", wraps=True)
        self._text.setObjectName("queue_hint")
        self._steps = (
            (button(self.tr("Try again"), "queue_retry", primary=True), self.retry_wanted),
            (button(self.tr("Log a request…"), "queue_log", primary=True), self.log_wanted),
            (button(self.tr("New cases from a chat…"), "queue_open_chat"), self.chat_wanted),
            (button(self.tr("Show what is open"), "queue_show_open"), self.open_wanted),
            (button(self.tr("Show all cases"), "queue_show_all"), self.all_wanted),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN_PX, 0, MARGIN_PX, 0)
        layout.setSpacing(10)
        layout.addStretch(1)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        for step, wanted in self._steps:
            step.clicked.connect(wanted)
            layout.addWidget(step, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)

    def say_reading(self) -> None:
        """The first answer lets wait."""
        self._show(self.tr("Reading the queue…"), "")

    def say_begin(self) -> None:
        """Nothing is open: how to begin."""
        self._show(
            self.tr("The queue is empty. Drop a WhatsApp chat export here to begin."),
            self.tr("Or copy messages in WhatsApp and press Ctrl+V, or log a request with Ctrl+N."),
            "queue_log",
            "queue_open_chat",
        )

    def say_filtered(self, what: str) -> None:
        """Nothing meets the filter."""
        self._show(self.tr("No case meets this filter."), what, "queue_show_open", "queue_show_all")

    def say_not_found(self, text: str, searched: str) -> None:
        """Nothing meets the search: what it looks in, and what to try."""
        tries = self.tr(
            "Try fewer letters of the name, the last four digits of the WhatsApp number, "
            "or the number without its beginning."
        )
        self._show(
            self.tr("No case fits “{text}”.").format(text=text),
            f"{searched}\n\n{tries}",
            "queue_show_all",
        )

    def say_failed(self, error: DeskError) -> None:
        """The queue could not be read."""
        said = explain(error)
        why = " ".join(part for part in (said.why, said.remedy) if part)
        self._show(said.what, f"{why} ({said.code})", "queue_retry")

    def _show(self, title: str, text: str, *steps: str) -> None:
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        for step, _ in self._steps:
            step.setVisible(step.objectName() in steps)
