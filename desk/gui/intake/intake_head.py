"""The head of the review: where it was read from, to which number it came, and what is odd."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desk.actions.intake_values import PastedText, TypedText
from desk.domain.case import Channel
from desk.domain.chat import DateOrder
from desk.domain.office import DeskNumber
from desk.domain.problems import Problem
from desk.gui.intake.chat_reading import ReadChat
from desk.gui.labels import number_text
from desk.gui.widgets.parts import ElidedLabel, button, plain, plain_label
from desk.gui.words import said, word_of

MOST_PROBLEMS = 4


class IntakeHead(QWidget):
    """Title, number with its quota, date order, faults of the chat, and what was restored."""

    number_chosen = Signal(str)
    order_chosen = Signal(object)  # DateOrder
    anew_wanted = Signal()

    def __init__(self, numbers: Sequence[DeskNumber], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build(numbers)
        self._number.activated.connect(self._on_number)
        self._order.activated.connect(self._on_order)
        self._anew.clicked.connect(self.anew_wanted)

    @property
    def numbers(self) -> QComboBox:
        """The choice of the number."""
        return self._number

    def show_read(self, read: ReadChat) -> None:
        """Say what was read."""
        at_counter = read.channel is Channel.COUNTER
        self._title.say(self._title_text(read))
        self._number.setCurrentIndex(max(0, self._number.findData(read.number.label)))
        for part in (self._came_to, self._number):
            part.setVisible(not at_counter)
        self._show_quota(read, at_counter=at_counter)
        self._show_order(read)
        problems = [_problem_text(problem) for problem in read.review.problems]
        more = len(problems) - MOST_PROBLEMS
        shown = problems[:MOST_PROBLEMS]
        if more > 0:
            shown.append(self.tr("… and %n more", "", more))
        self._problems.setText("\n".join(shown))
        self._problems.setToolTip(plain("\n".join(problems)))
        self._problems.setVisible(bool(problems))
        self._restored.setVisible(read.restored is not None)

    def _title_text(self, read: ReadChat) -> str:
        source, drafts = read.chat.source, len(read.proposed)
        messages = sum(len(one.draft.messages) for one in read.proposed)
        if read.channel is Channel.COUNTER:
            head = self.tr("At the counter")
        elif isinstance(source, TypedText):
            head = self.tr("A request without a chat")
            if read.was_known:
                head = self.tr("The copied messages are logged already")
            elif source.text.strip():
                head = self.tr("From the clipboard: words without a sender")
        elif isinstance(source, PastedText) and drafts == 1:
            head = self.tr("From the clipboard: %n message(s)", "", messages)
        else:
            title = read.review.title or read.chat.name or self.tr("pasted text")
            head = self.tr("{title}: %n draft(s)", "", drafts).format(title=title)
        if read.review.known_messages:
            known = self.tr("%n message(s) known already", "", read.review.known_messages)
            head = f"{head} · {known}"
        return head

    def _show_quota(self, read: ReadChat, *, at_counter: bool) -> None:
        quota = read.quota
        self._quota.setVisible(quota is not None and not at_counter)
        if quota is not None:
            text = self.tr("Today {used} of {quota}")
            over = quota.used >= quota.quota
            if over:
                text = self.tr("⚠ Today {used} of {quota}: the quota is used up")
            self._quota.setText(
                text.format(used=number_text(quota.used), quota=number_text(quota.quota))
            )

    def _show_order(self, read: ReadChat) -> None:
        review = read.review
        chosen = read.chat.order is not None
        unsure = review.date_order is not None and not review.date_order_certain
        for part in (self._order_title, self._order):
            part.setVisible(unsure or chosen)
        if review.date_order is not None:
            self._order.setCurrentIndex(self._order.findData(review.date_order.value))

    def _build(self, numbers: Sequence[DeskNumber]) -> None:
        self._title = ElidedLabel("title")
        self._title.setObjectName("intake_head")
        self._came_to = plain_label(self.tr("Came to"), "muted")
        self._number = QComboBox()
        self._number.setObjectName("intake_number")
        self._number.setAccessibleName(self.tr("WhatsApp number of the office"))
        self._number.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._number.setMinimumContentsLength(14)
        for number in numbers:
            self._number.addItem(number.label, number.label)
        self._quota = plain_label(role="muted")
        self._quota.setObjectName("intake_quota")
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        for part in (self._quota, self._came_to, self._number):
            top.addWidget(part)
        self._order_title = plain_label(self.tr("Dates are read as"), "warning")
        self._order = QComboBox()
        self._order.setObjectName("intake_order")
        self._order.setAccessibleName(self.tr("Order of day and month"))
        for order in (DateOrder.DMY, DateOrder.MDY, DateOrder.YMD):
            self._order.addItem(word_of(order), order.value)
        orders = QHBoxLayout()
        orders.addWidget(self._order_title)
        orders.addWidget(self._order)
        orders.addStretch(1)
        self._problems = plain_label(role="warning", wraps=True)
        self._problems.setObjectName("intake_problems")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._restored_bar())
        layout.addLayout(top)
        layout.addLayout(orders)
        layout.addWidget(self._problems)

    def _restored_bar(self) -> QFrame:
        self._restored = QFrame()
        self._restored.setObjectName("intake_restored")
        self._restored.setProperty("role", "bar")
        told: QLabel = plain_label(
            self.tr("Restored from before the program ended; nothing of it is saved yet."),
            wraps=True,
        )
        self._anew = button(self.tr("Start anew"), "intake_anew")
        row = QHBoxLayout(self._restored)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(told, 1)
        row.addWidget(self._anew)
        self._restored.hide()
        return self._restored

    def _on_number(self, _row: int) -> None:
        self.number_chosen.emit(str(self._number.currentData()))

    def _on_order(self, _row: int) -> None:
        self.order_chosen.emit(DateOrder(self._order.currentData()))


def _problem_text(problem: Problem) -> str:
    detail = f": {said(problem.detail)}" if problem.detail else ""
    return f"{word_of(problem.kind)} ({problem.where}){detail}"
