"""What stands in the place of the list while there is nothing to list, and what helps then."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.actions.open_office import OpenOffice
from desk.domain.errors import DeskError
from desk.gui.queue.filters import (
    EVERYTHING,
    STILL_OPEN,
    QueueFilter,
    filter_text,
    why_empty,
)
from desk.gui.widgets.parts import button, plain_label

MARGIN_PX = 32


class QueueState(QWidget):
    """A few plain sentences, and the steps that lead on."""

    chat_wanted = Signal()
    log_wanted = Signal()
    all_wanted = Signal()
    open_wanted = Signal()
    retry_wanted = Signal()
    everywhere_wanted = Signal()
    filter_wanted = Signal()

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
            (button(self.tr("Search in all cases"), "queue_search_all"), self.everywhere_wanted),
            (button(self.tr("Change the filter…"), "queue_change_filter"), self.filter_wanted),
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

    def enable_steps(self, *, on: bool) -> None:
        """Switch the steps that lead out of the queue."""
        for step, wanted in self._steps:
            if wanted in (self.log_wanted, self.chat_wanted, self.filter_wanted):
                step.setEnabled(on)

    def say_reading(self) -> None:
        """The first answer lets wait."""
        self._show(self.tr("Reading the queue…"), "")

    def say_empty(self, text: str, searched: str, chosen: QueueFilter, desk: OpenOffice) -> None:
        """Nothing is listed: why, for this search in this filter, and how to go on."""
        what = filter_text(chosen, desk)
        if text and chosen != EVERYTHING:
            self.say_not_within(text, what)
        elif text:
            self.say_not_found(text, searched)
        elif chosen in (STILL_OPEN, EVERYTHING):
            self.say_begin()
        else:
            self.say_filtered(what, why_empty(chosen))

    def say_begin(self) -> None:
        """Nothing is open: how to begin."""
        self._show(
            self.tr("The queue is empty. Drop a WhatsApp chat export here to begin."),
            self.tr("Or copy messages in WhatsApp and press Ctrl+V, or log a request with Ctrl+N."),
            "queue_log",
            "queue_open_chat",
        )

    def say_filtered(self, what: str, why: str) -> None:
        """Nothing meets the filter: which one, why, and how to go on."""
        self._show(
            self.tr("No case meets this filter."),
            f"{what}\n\n{why}",
            *("queue_change_filter", "queue_show_open", "queue_show_all"),
        )

    def say_not_within(self, text: str, what: str) -> None:
        """Nothing meets the search inside a filter; elsewhere something may."""
        self._show(
            self.tr("No case fits “{text}”.").format(text=text),
            self.tr("Searched was only in: {what}").format(what=what),
            *("queue_search_all", "queue_change_filter"),
        )

    def say_not_found(self, text: str, searched: str) -> None:
        """Nothing meets the search: what it looks in, and what to try."""
        tries = self.tr(
            "Try fewer letters of the name, the last four digits of the WhatsApp number, "
            "or the number without its beginning. Several words are looked for in the name of one "
            "person."
        )
        self._show(
            self.tr("No case fits “{text}”.").format(text=text),
            f"{searched}\n\n{tries}",
            "queue_show_all",
        )

    def say_failed(self, error: DeskError) -> None:
        """The queue could not be read."""
        from desk.gui.words import explained

        said = explained(error)
        why = " ".join(part for part in (said.why, said.remedy) if part)
        self._show(said.what, f"{why} ({said.code})", "queue_retry")

    def _show(self, title: str, text: str, *steps: str) -> None:
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        for step, _ in self._steps:
            step.setVisible(step.objectName() in steps)
