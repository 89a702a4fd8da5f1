"""The panel under the checklist in which a reply is written, copied and noted as sent."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desk.actions.replying import ReplyRoute
from desk.domain.disclosure import Disclosure
from desk.domain.replies import ReplyTopic
from desk.gui.handing.reply_text import ReplyText
from desk.gui.widgets.parts import ElidedLabel, button, plain_label
from desk.gui.words import word_of

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
LEAST_TEXT_PX = 64


class ReplyPanel(QFrame):
    """Topic, text, where it goes, and whether it was sent."""

    topic_chosen = Signal(object)  # ReplyTopic
    edited = Signal()
    copy_wanted = Signal()
    sent = Signal()
    not_sent = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()
        self._connect()
        self.hide()

    @property
    def text(self) -> ReplyText:
        """Where it is written."""
        return self._text

    @property
    def is_asking(self) -> bool:
        """Whether it asks if the reply was sent."""
        return not self._asked.isHidden()

    def show_reply(self, topic: ReplyTopic, text: str) -> None:
        """Show the text of a topic."""
        self._topic.setCurrentIndex(self._topic.findData(topic.value))
        if self._text.toPlainText() != text:
            self._text.setPlainText(text)

    def show_route(self, route: ReplyRoute) -> None:
        """Say from which number to which chat it goes, and what the button does."""
        self._route.say(self._route_text(route))
        self._route.setAccessibleName(
            self.tr("From {desk} to the chat with {chat}").format(
                desk=route.desk or "–", chat=route.chat or "–"
            )
        )
        self._copy.setText(self.tr("Open in WhatsApp") if route.link_digits else self.tr("Copy"))

    def ask(self, question: str, *, takes_keys: bool) -> None:
        """Ask whether the reply was sent; with `takes_keys` Enter answers that it was.

        The question stands where the buttons of writing are, until it is answered.
        """
        self._question.setText(question)
        self._writing.hide()
        self._asked.show()
        if takes_keys:
            self._yes.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def stop_asking(self) -> None:
        """Ask no more."""
        self._asked.hide()
        self._writing.show()

    def point_at(self, found: Sequence[Disclosure]) -> None:
        """Select the first place that keeps the reply from being copied."""
        if found:
            self._text.choose(found[0])

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Ctrl+Enter and Esc mean the reply while anything in the panel has the keys."""
        meaning = self._meaning(event) if isinstance(event, QKeyEvent) else None
        if meaning is not None and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if meaning is not None and event.type() is QEvent.Type.KeyPress:
            meaning.emit()
            return True
        return super().eventFilter(watched, event)

    def _meaning(self, event: QKeyEvent) -> SignalInstance | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in ENTER and modifiers == Qt.KeyboardModifier.ControlModifier:
            return self.copy_wanted
        if event.key() == Qt.Key.Key_Escape and modifiers == Qt.KeyboardModifier.NoModifier:
            return self.closed
        return None

    def _build(self) -> None:
        self.setObjectName("reply_panel")
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Reply to the citizen"))
        self._topic = QComboBox()
        self._topic.setObjectName("reply_topic")
        self._topic.setAccessibleName(self.tr("What the reply is about"))
        for topic in ReplyTopic:
            self._topic.addItem(word_of(topic), topic.value)
        self._route = ElidedLabel("muted")
        self._route.setObjectName("reply_route")
        self._text = ReplyText()
        self._text.setMinimumHeight(LEAST_TEXT_PX)
        self._refusal = ElidedLabel("bad")
        self._refusal.setObjectName("reply_refusal")
        self._refusal.hide()
        self._count = plain_label(role="muted")
        self._count.setObjectName("reply_count")
        self._copy = button(self.tr("Copy"), "reply_copy", primary=True)
        self._copy.setToolTip(self.tr("Copy or open the chat (Ctrl+Enter)"))
        self._close = button(self.tr("Close"), "reply_close")
        self._close.setToolTip(self.tr("Close; the text stays (Esc)"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 6)
        layout.setSpacing(3)
        layout.addLayout(self._head())
        layout.addWidget(self._route)
        layout.addWidget(self._refusal)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._buttons())
        layout.addWidget(self._asking())
        for part in (self._topic, self._text, self._copy, self._close, self._yes, self._no):
            part.installEventFilter(self)

    def _head(self) -> QHBoxLayout:
        title = plain_label(self.tr("Reply"), "title")
        title.setBuddy(self._topic)
        row = QHBoxLayout()
        row.addWidget(title)
        row.addWidget(self._topic, 1)
        return row

    def _buttons(self) -> QWidget:
        self._writing = QWidget()
        row = QHBoxLayout(self._writing)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._count, 1)
        row.addWidget(self._close)
        row.addWidget(self._copy)
        return self._writing

    def _asking(self) -> QFrame:
        self._asked = QFrame()
        self._asked.setObjectName("reply_asked")
        self._asked.setProperty("role", "bar")
        self._question = plain_label(wraps=True)
        self._question.setObjectName("reply_question")
        self._yes = button(self.tr("Mark as sent"), "reply_sent", primary=True)
        self._no = button(self.tr("Not yet"), "reply_not_sent")
        for answer in (self._yes, self._no):
            answer.setAutoDefault(True)
        row = QHBoxLayout(self._asked)
        row.setContentsMargins(8, 3, 4, 3)
        row.addWidget(self._question, 1)
        row.addWidget(self._no)
        row.addWidget(self._yes)
        self._asked.hide()
        return self._asked

    def _connect(self) -> None:
        self._topic.activated.connect(self._on_topic)
        self._text.textChanged.connect(self._on_text)
        for pressed, said in (
            (self._copy, self.copy_wanted),
            (self._close, self.closed),
            (self._yes, self.sent),
            (self._no, self.not_sent),
        ):
            pressed.clicked.connect(said)

    def _route_text(self, route: ReplyRoute) -> str:
        if not route.has_sender:
            return self.tr("Nobody wrote on WhatsApp: copied for a chat of your choice")
        desk = " ".join(part for part in (route.desk, route.desk_phone) if part)
        text = f"{desk or '–'} → {route.chat or '–'}"
        if route.wants_link and not route.link_digits:
            return self.tr("No number for a link: copied. {route}").format(route=text)
        return text

    def _on_topic(self, row: int) -> None:
        self.topic_chosen.emit(ReplyTopic(self._topic.itemData(row)))

    def _on_text(self) -> None:
        count = len(self._text.toPlainText())
        self._count.setText(self.tr("%n character(s)", "", count))
        kinds = dict.fromkeys(word_of(one.kind) for one in self._text.disclosures)
        self._refusal.say(self.tr("Not to be sent: {what}").format(what=", ".join(kinds)))
        self._refusal.setVisible(bool(kinds))
        self._route.setVisible(not kinds)
        self.edited.emit()
