"""The questions of a case: those that can still change the outcome, and what was answered."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desk.actions.cases import CaseView
from desk.domain.case import Answer, ScopeKind
from desk.domain.catalogue import Catalogue
from desk.domain.checklist import OpenQuestion
from desk.domain.ids import CaseId
from desk.gui.labels import value_text
from desk.gui.widgets.parts import button, line, plain_label
from desk.gui.widgets.tab_order import tab_in_place

_Asked = tuple[str, str | None]
"""A question and the owner it is put for."""


class QuestionsView(QScrollArea):
    """Answers are given in place; one that was given can be changed below."""

    answered = Signal(object)  # Answer

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("questions")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._shown: tuple[tuple[OpenQuestion, ...], tuple[Answer, ...]] | None = None
        self._filled_for: CaseId | None = None
        self._ticks: dict[_Asked, list[QCheckBox]] = {}
        self._seen: CaseView | None = None

    def show_case(self, seen: CaseView) -> None:
        """Show the questions of this case: now, or when they are looked at."""
        self._seen = seen
        if self.isVisible():
            self._fill(seen)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if self._seen is not None:
            self._fill(self._seen)
        super().showEvent(event)

    def _fill(self, seen: CaseView) -> None:
        """Nothing is rebuilt where nothing changed; to build takes half of opening a case."""
        questions, answers = seen.checklist.questions, seen.file.answers
        if self._shown == (questions, answers):
            return
        self._shown = (questions, answers)
        begun, focused = self._begun(seen.file.case.id), self._focused()
        self._ticks = {}
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(4, 6, 4, 6)
        layout.setSpacing(8)
        for question in questions:
            layout.addWidget(self._open(question, seen.catalogue))
        if not questions:
            layout.addWidget(plain_label(self.tr("No open questions."), "hint"))
        given = [answer for answer in answers if answer.values]
        if given:
            layout.addWidget(line())
            layout.addWidget(plain_label(self.tr("Answered"), "title"))
        for answer in given:
            layout.addWidget(self._given(answer, seen.catalogue))
        layout.addStretch(1)
        self.setWidget(page)
        tab_in_place(page)
        self._go_on(begun, focused)

    def _begun(self, case_id: CaseId) -> dict[_Asked, list[bool]]:
        """What is ticked and not answered yet; it stays where the same case is shown again."""
        is_same, self._filled_for = case_id == self._filled_for, case_id
        ticks = self._ticks if is_same else {}
        return {asked: [tick.isChecked() for tick in boxes] for asked, boxes in ticks.items()}

    def _focused(self) -> str:
        """The name of the part that has the keys."""
        page, now = self.widget(), QApplication.focusWidget()
        is_here = page is not None and now is not None and page.isAncestorOf(now)
        return now.objectName() if is_here and now is not None else ""

    def _go_on(self, begun: dict[_Asked, list[bool]], focused: str) -> None:
        """Leave ticks and keys where they were."""
        for asked, boxes in self._ticks.items():
            for box, is_ticked in zip(boxes, begun.get(asked, ()), strict=False):
                box.setChecked(is_ticked)
        page = self.widget()
        again = page.findChild(QWidget, focused) if page is not None and focused else None
        if again is not None:
            again.setFocus()

    def focus_first(self) -> None:
        """Give the keys to the first open question."""
        if self._seen is not None:
            self._fill(self._seen)
        page = self.widget()
        first = page.findChild(QComboBox) or page.findChild(QCheckBox) if page else None
        (first or self).setFocus()

    def _open(self, question: OpenQuestion, catalogue: Catalogue) -> QWidget:
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        text = question.ask
        if question.owner:
            text = f"{text} ({owner_word(catalogue, question.owner)})"
        layout.addWidget(plain_label(text, wraps=True))
        if question.multiple:
            self._add_ticks(layout, question)
        else:
            layout.addWidget(self._choice(question))
        return part

    def _choice(self, question: OpenQuestion) -> QComboBox:
        choice = QComboBox()
        choice.setObjectName(f"question_{question.id}")
        choice.setAccessibleName(question.ask)
        choice.addItem(self.tr("– choose –"), "")
        for value in question.values:
            choice.addItem(value_text(value), value)
        choice.activated.connect(partial(self._on_chosen, question, choice))
        return choice

    def _add_ticks(self, layout: QVBoxLayout, question: OpenQuestion) -> None:
        ticks = [QCheckBox(value_text(value)) for value in question.values]
        for tick, value in zip(ticks, question.values, strict=True):
            tick.setObjectName(f"question_{question.id}_{value}")
            layout.addWidget(tick)
        self._ticks[question.id, question.owner] = ticks
        take = button(self.tr("Answer"), f"question_{question.id}_take")
        take.clicked.connect(partial(self._on_ticked, question, ticks))
        layout.addWidget(take)

    def _given(self, answer: Answer, catalogue: Catalogue) -> QWidget:
        part = QWidget()
        layout = QHBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        known = catalogue.find_question(answer.question)
        ask = known.ask if known else answer.question
        values = ", ".join(value_text(value) for value in answer.values)
        owner = f" ({owner_word(catalogue, answer.scope_key)})" if answer.scope_key else ""
        asked = f"{ask}{owner}"
        colon = "" if asked.endswith("?") else ":"
        layout.addWidget(plain_label(f"{asked}{colon} {values}", wraps=True), 1)
        change = button(self.tr("Change"), f"question_{answer.question}_change")
        change.clicked.connect(partial(self._on_taken_back, answer))
        layout.addWidget(change)
        return part

    def _on_chosen(self, question: OpenQuestion, choice: QComboBox, _row: int) -> None:
        value = choice.currentData()
        if value:
            self.answered.emit(answer_to(question, (str(value),)))

    def _on_ticked(self, question: OpenQuestion, ticks: Sequence[QCheckBox]) -> None:
        values = tuple(
            value for tick, value in zip(ticks, question.values, strict=True) if tick.isChecked()
        )
        if values:
            self.answered.emit(answer_to(question, values))

    def _on_taken_back(self, answer: Answer) -> None:
        self.answered.emit(
            Answer(
                question=answer.question,
                values=(),
                scope=answer.scope,
                scope_key=answer.scope_key,
            )
        )


def answer_to(question: OpenQuestion, values: tuple[str, ...]) -> Answer:
    """These values as the answer to a question, of the owner it is put for."""
    if question.owner:
        return Answer(
            question=question.id,
            values=values,
            scope=ScopeKind.OWNER,
            scope_key=question.owner,
        )
    return Answer(question=question.id, values=values)


def owner_word(catalogue: Catalogue, key: str) -> str:
    """The word for an owner, with the number of the second and later ones."""
    bare, _, ordinal = key.partition(".")
    word = next((one.word for one in catalogue.owners if one.key == bare), key)
    return f"{word} {ordinal}" if ordinal else word
