"""Rules of taking several changes back in a row, and of doing them again."""

from typing import Any

import pytest

from desk.actions import cases, moving
from desk.actions.cases import CaseView, Judgement
from desk.actions.desk import Desk
from desk.actions.moving import MoveOrder
from desk.actions.registry import Outcome, Undo
from desk.domain.case import Answer, FindingKind
from desk.domain.errors import ChangedMeanwhileError, NothingToDoError
from desk.domain.judging import standing_findings
from desk.domain.status import Status
from tests.actions.samples import accepting

SLOT = "surat_lahir@anak"


def _undo(outcome: Outcome[Any]) -> Undo:
    assert outcome.undo is not None
    return outcome.undo


def _refusal() -> Judgement:
    return Judgement(slot=SLOT, kind=FindingKind.REFUSED, reasons=("R01",))


def test_changes_are_taken_back_one_after_the_other(desk: Desk, birth_case: CaseView) -> None:
    case_id = birth_case.file.case.id
    before = standing_findings(birth_case.file.findings)
    first = cases.set_findings(desk, case_id, (_refusal(),))
    second = cases.set_findings(desk, case_id, (accepting(SLOT, birth_case),))
    _undo(second).run(desk)
    after = _undo(first).run(desk).value
    assert standing_findings(after.file.findings) == before


def test_the_older_of_two_changes_is_not_taken_back_first(desk: Desk, birth_case: CaseView) -> None:
    first = cases.set_findings(desk, birth_case.file.case.id, (_refusal(),))
    cases.set_findings(desk, birth_case.file.case.id, (accepting(SLOT, birth_case),))
    with pytest.raises(ChangedMeanwhileError):
        _undo(first).run(desk)


def test_what_was_taken_back_can_be_done_again_and_taken_back_again(
    desk: Desk, birth_case: CaseView
) -> None:
    done = cases.set_findings(desk, birth_case.file.case.id, (accepting(SLOT, birth_case),))
    back = _undo(done).run(desk)
    again = _undo(back).run(desk)
    assert SLOT in {one.slot for one in standing_findings(again.value.file.findings)}
    gone = _undo(again).run(desk).value
    assert SLOT not in {one.slot for one in standing_findings(gone.file.findings)}


def test_a_change_that_was_done_again_stands_in_the_way_of_older_ones(
    desk: Desk, birth_case: CaseView
) -> None:
    case_id = birth_case.file.case.id
    first = cases.answer_questions(desk, case_id, (Answer(question="dikuasakan", values=("ya",)),))
    second = cases.set_findings(desk, case_id, (_refusal(),))
    _undo(_undo(second).run(desk)).run(desk)
    with pytest.raises(ChangedMeanwhileError):
        _undo(first).run(desk)


def test_services_move_together_and_come_back_together(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    case_id, items = complete_birth_case.file.case.id, complete_birth_case.file.items
    moved = moving.move_items(desk, case_id, items, MoveOrder(to=Status.PROCESSING))
    assert {item.status for item in moved.value} == {Status.PROCESSING}
    assert all(item.due_at is not None for item in moved.value)
    back = _undo(moved).run(desk)
    assert [item.status for item in back.value] == [item.status for item in items]
    again = _undo(back).run(desk)
    assert {item.status for item in again.value} == {Status.PROCESSING}


def test_of_services_that_move_together_none_moves_where_one_may_not(
    desk: Desk, birth_case: CaseView
) -> None:
    case_id, items = birth_case.file.case.id, birth_case.file.items
    first = moving.move_items(desk, case_id, items[:1], MoveOrder(to=Status.REJECTED, reason="UU"))
    with pytest.raises(ChangedMeanwhileError):
        moving.move_items(desk, case_id, items, MoveOrder(to=Status.CANCELLED))
    now = cases.show_case(desk, case_id).file.items
    assert [item.status for item in now[1:]] == [item.status for item in items[1:]]
    assert now[0] == first.value[0]


def test_moving_nothing_says_so(desk: Desk, birth_case: CaseView) -> None:
    with pytest.raises(NothingToDoError):
        moving.move_items(desk, birth_case.file.case.id, (), MoveOrder(to=Status.CANCELLED))
