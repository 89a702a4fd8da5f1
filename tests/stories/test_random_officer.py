"""An officer who does anything at any time: what the rules allow is told by the journal again."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desk.actions import cases, exporting, moving, papers, people, results, routing
from desk.actions.cases import CaseView, Judgement
from desk.actions.desk import Desk
from desk.actions.registry import Outcome, Undo
from desk.actions.results import ResultOrder
from desk.actions.verifying import verify_office
from desk.domain.case import Answer, FindingKind, ResultForm
from desk.domain.errors import UserError
from desk.domain.status import Status
from desk.storage.replay import replay
from desk.storage.store import Store
from tests.actions.prepared import MovableClock
from tests.actions.samples import SAMPLES, a_birth_case
from tests.stories.tables import told_tables

STEPS = 40
Act = Callable[[], Outcome[Any]]


class RandomOfficer:
    """Picks an act and its arguments by chance; remembers what can be undone."""

    def __init__(self, desk: Desk, seen: CaseView, outbox: Path, seed: int) -> None:
        self._desk = desk
        self._case_id = seen.file.case.id
        self._outbox = outbox
        self._dice = random.Random(seed)  # noqa: S311 - a drill that can be played again
        self._undo: list[Undo] = []

    def act(self) -> bool:
        """Try one act; whether the rules allowed it."""
        acts = (self._judge, self._answer, self._move, self._paper, self._twin, self._route)
        act: Act = self._dice.choice((*acts, *acts, self._attach, self._export, self._take_back))
        try:
            outcome = act()
        except UserError:
            return False
        if outcome.undo is not None:
            self._undo.append(outcome.undo)
        return True

    @property
    def _seen(self) -> CaseView:
        return cases.show_case(self._desk, self._case_id)

    def _judge(self) -> Outcome[CaseView]:
        seen = self._seen
        kind = self._dice.choice(
            [kind for kind in FindingKind if kind is not FindingKind.WITHDRAWN]
        )
        judgement = Judgement(
            slot=self._dice.choice(seen.checklist.rows).slot.key,
            kind=kind,
            evidence_id=self._dice.choice([None, *(paper.id for paper in seen.file.evidence)]),
            reasons=("R01",) if kind is FindingKind.REFUSED else (),
            note=self._dice.choice(["", "dilihat asli"]),
        )
        return cases.set_findings(self._desk, self._case_id, (judgement,))

    def _answer(self) -> Outcome[CaseView]:
        question = self._dice.choice(self._seen.catalogue.questions)
        answer = Answer(question=question.id, values=(self._dice.choice(question.values),))
        return cases.answer_questions(self._desk, self._case_id, (answer,))

    def _move(self) -> Outcome[Any]:
        item = self._dice.choice(self._seen.file.items)
        return moving.move_item(
            self._desk,
            item.id,
            to=self._dice.choice(list(Status)),
            expected_version=item.version,
            reason=self._dice.choice(["", "sesuai Perpres 96/2018"]),
            override=self._dice.random() < 0.5,
        )

    def _paper(self) -> Outcome[Any]:
        issue = self._dice.choice(
            [papers.issue_receipt, papers.issue_shortage_notice, papers.issue_result_sheet]
        )
        return issue(self._desk, self._case_id)

    def _twin(self) -> Outcome[CaseView]:
        line = people.PersonLine(
            owner="anak", ordinal=self._dice.randint(1, 3), name="AMINA CONTOH"
        )
        return people.write_people(self._desk, self._case_id, (line,))

    def _route(self) -> Outcome[CaseView]:
        return routing.follow_rules(self._desk, self._case_id)

    def _attach(self) -> Outcome[Any]:
        seen = self._seen
        item = self._dice.choice([i for i in seen.file.items if results.expected_results(seen, i)])
        expected = self._dice.choice(results.expected_results(seen, item))
        order = ResultOrder(item_id=item.id, kind=expected.kind)
        if expected.form is not ResultForm.PDF_TTE:
            return results.note_card(self._desk, order)
        path = SAMPLES / "KK BUDI CONTOH.pdf"
        return results.attach_result(self._desk, order, path)

    def _export(self) -> Outcome[Any]:
        return exporting.export_case(
            self._desk, self._case_id, self._outbox / str(self._dice.random())
        )

    def _take_back(self) -> Outcome[Any]:
        if not self._undo:
            return papers.issue_receipt(self._desk, self._case_id)
        return self._undo.pop().run(self._desk)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_an_officer_does_the_journal_tells_it_again(
    desk: Desk, other_store: Store, moving_clock: MovableClock, outbox: Path, seed: int
) -> None:
    officer = RandomOfficer(desk, a_birth_case(desk, complete=seed % 2 == 0), outbox, seed)
    allowed = 0
    for _ in range(STEPS):
        moving_clock.forward(minutes=7)
        allowed += officer.act()
    assert allowed > STEPS // 4, "the officer got nothing done"
    with desk.store.reading() as session:
        replay(session, other_store)
    assert told_tables(other_store) == told_tables(desk.store)
    assert verify_office(desk).is_sound
