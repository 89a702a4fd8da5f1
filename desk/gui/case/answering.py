"""Answers to the questions of a case, and what they change in what is asked."""

from PySide6.QtCore import QObject

from desk.actions.cases import CaseView, answer_questions
from desk.domain.asked_change import AskedChange, asked_change
from desk.domain.case import Answer
from desk.gui.workplace import Workplace


class Answering(QObject):
    """Takes an answer, and says what is needed now and what not any more."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.case)
        self._place = place
        place.case.questions.answered.connect(self._on_answered)
        place.case.checklist.strip.answered.connect(self._on_answered)

    def _on_answered(self, answer: Answer) -> None:
        place = self._place
        if place.screen.case_id is not None:
            place.jobs.do(
                self,
                self._on_taken,
                answer_questions,
                place.desk,
                place.screen.case_id,
                (answer,),
            )

    def _on_taken(self, seen: CaseView) -> None:
        before = self._place.screen.seen
        self._place.screen.take(seen)
        if before is not None and before.file.case.id == seen.file.case.id:
            self._tell(asked_change(before.checklist, seen.checklist, seen.file.findings))

    def _tell(self, change: AskedChange) -> None:
        """Say what the answer changed; what was ticked stays in any case."""
        parts = [
            text.format(names=", ".join(row.label for row in rows))
            for text, rows in (
                (self.tr("Needed now: {names}."), change.needed),
                (self.tr("Not needed any more: {names}."), change.unnecessary),
            )
            if rows
        ]
        if parts:
            self._place.notices.tell(" ".join(parts))
