"""The open question that comes next, above the checklist, answered by one digit."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget
from typing_extensions import override

from desk.actions.cases import CaseView
from desk.domain.case import Answer
from desk.domain.catalogue import Catalogue
from desk.domain.checklist import OpenQuestion
from desk.gui.case.questions_view import answer_to, owner_word
from desk.gui.labels import value_text
from desk.gui.widgets.flow import FlowLayout
from desk.gui.widgets.parts import button, plain_label
from desk.gui.widgets.theme import focus_colour, tokens_of


class QuestionStrip(QFrame):
    """One question at a time. Digits answer, the right arrow puts the next one, Down leaves it.

    Where several answers hold, digits tick them and Enter takes them.
    """

    answered = Signal(object)  # Answer
    left = Signal()  # nothing more is asked, or the rows below are wanted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions: tuple[OpenQuestion, ...] = ()
        self._catalogue: Catalogue | None = None
        self._at = 0
        self._ticked: set[str] = set()
        self._build()

    @property
    def question(self) -> OpenQuestion | None:
        """The question that is put."""
        return self._questions[self._at] if self._questions else None

    @property
    def answer_sent(self) -> Answer | None:
        """The answer that the ticks stand for; None while nothing is ticked."""
        question = self.question
        if question is None or not self._ticked:
            return None
        return answer_to(question, tuple(v for v in question.values if v in self._ticked))

    def show_case(self, seen: CaseView) -> None:
        """Put the first open question; one that is still open stays where it is."""
        before = self.question
        questions = seen.checklist.questions
        if questions == self._questions:
            return
        keys = [(one.id, one.owner) for one in questions]
        self._questions = questions
        same = before is not None and (before.id, before.owner) in keys
        self._at = keys.index((before.id, before.owner)) if before is not None and same else 0
        self._catalogue = seen.catalogue
        # What another desk answered meanwhile takes no tick away from the question that is put.
        self._ticked &= set(questions[self._at].values) if same else set()
        had_keys = self.hasFocus()
        self._fill()
        if had_keys and not questions:
            self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed, question = event.text(), self.question
        if question is None:
            super().keyPressEvent(event)
        elif typed.isdecimal() and 1 <= int(typed) <= len(question.values):
            self._choose(question.values[int(typed) - 1])
        elif event.key() == Qt.Key.Key_Right:
            self._turn(1)
        elif event.key() == Qt.Key.Key_Left:
            self._turn(-1)
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        width = 2 if self.hasFocus() else 1
        edge = focus_colour(tokens) if self.hasFocus() else tokens.line
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(tokens.notice))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _build(self) -> None:
        self.setObjectName("question_strip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._ask = plain_label(wraps=True)
        self._ask.setObjectName("question_ask")
        self._values = QWidget()
        self._flow = FlowLayout(self._values)
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(8, 5, 8, 6)
        self._layout.setSpacing(4)
        self._layout.addWidget(self._ask, 1)
        self._layout.addWidget(self._values)
        self.hide()

    def _fill(self) -> None:
        while (entry := self._flow.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        question = self.question
        self.setVisible(question is not None)
        if question is None:
            return
        text = question.ask
        if question.owner and self._catalogue is not None:
            text = f"{text} ({owner_word(self._catalogue, question.owner)})"
        count = len(self._questions)
        place = self.tr("Question {at} of {count}").format(at=self._at + 1, count=count)
        self._ask.setText(f"{place} · {text}" if count > 1 else text)
        self.setAccessibleName(self._spoken(text, question))
        for number, value in enumerate(question.values, start=1):
            self._flow.addWidget(self._value_button(question, number, value))
        self._add_rest(question)
        self._arrange()
        self.updateGeometry()

    def _arrange(self) -> None:
        """Question and answers on one line where both fit; answers are never cut off."""
        margins = self._layout.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        asked = self._ask.fontMetrics().horizontalAdvance(self._ask.text()) + 12
        entries = [self._flow.itemAt(at) for at in range(self._flow.count())]
        widths = [entry.sizeHint().width() for entry in entries if entry is not None]
        answers = sum(widths) + self._flow.gap_px * len(widths)
        beside, direction = asked + answers <= room, QBoxLayout.Direction
        self._layout.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._values.setMinimumWidth(answers if beside else 0)
        self._values.setMinimumHeight(self._flow.heightForWidth(answers if beside else room))

    def _spoken(self, text: str, question: OpenQuestion) -> str:
        """The question with its keys, as a screen reader says it."""
        keys = ", ".join(
            f"{number} {value_text(value)}" for number, value in enumerate(question.values, start=1)
        )
        return f"{text} {keys}"

    def _value_button(self, question: OpenQuestion, number: int, value: str) -> QWidget:
        made = button(f"{number}  {value_text(value)}", f"ask_{question.id}_{value}")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setCheckable(question.multiple)
        made.setChecked(value in self._ticked)
        made.clicked.connect(partial(self._choose, value))
        return made

    def _add_rest(self, question: OpenQuestion) -> None:
        if question.multiple:
            take = button(self.tr("Answer (Enter)"), "ask_take", primary=True)
            take.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            take.clicked.connect(self._take)
            self._flow.addWidget(take)
        if len(self._questions) > 1:
            skip = button(self.tr("Next question →"), "ask_next")
            skip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            skip.clicked.connect(self._on_next)
            self._flow.addWidget(skip)

    def _choose(self, value: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal gives it by position
        question = self.question
        if question is None:
            return
        if question.multiple:
            self._ticked ^= {value}
            self._fill()
        else:
            self.answered.emit(answer_to(question, (value,)))

    def _take(self) -> None:
        answer = self.answer_sent
        if answer is not None:
            self.answered.emit(answer)

    def _on_next(self) -> None:
        self._turn(1)

    def _turn(self, step: int) -> None:
        self._at = (self._at + step) % max(1, len(self._questions))
        self._ticked.clear()
        self._fill()
