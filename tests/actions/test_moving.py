"""Rules of moving an item along."""

from datetime import timedelta

import pytest

from desk.actions import cases, moving, queue
from desk.actions.cases import CaseView
from desk.actions.desk import Desk
from desk.domain.case import FindingKind, Item
from desk.domain.checklist import VerdictState
from desk.domain.errors import ChangedMeanwhileError, NotAllowedError, ReasonMissingError
from desk.domain.queue import QueueQuery
from desk.domain.status import Status
from tests.actions.prepared import MovableClock
from tests.actions.samples import item_of

DEED = "CS-LHR-01"


def _moved(desk: Desk, seen: CaseView, *way: Status) -> Item:
    item = item_of(seen, DEED)
    for status in way:
        item = moving.move_item(desk, item.id, to=status, expected_version=item.version).value
    return item


def test_processing_wants_a_complete_verdict(desk: Desk, birth_case: CaseView) -> None:
    item = item_of(birth_case, DEED)
    item = moving.move_item(desk, item.id, to=Status.COMPLETE, expected_version=1).value
    with pytest.raises(NotAllowedError):
        moving.move_item(desk, item.id, to=Status.PROCESSING, expected_version=item.version)


def test_an_override_into_processing_wants_its_reason(desk: Desk, birth_case: CaseView) -> None:
    item = item_of(birth_case, DEED)
    item = moving.move_item(desk, item.id, to=Status.COMPLETE, expected_version=1).value
    with pytest.raises(ReasonMissingError):
        moving.move_item(
            desk, item.id, to=Status.PROCESSING, expected_version=item.version, override=True
        )
    moved = moving.move_item(
        desk,
        item.id,
        to=Status.PROCESSING,
        expected_version=item.version,
        override=True,
        reason="Surat lahir ada di SIAK faskes.",
    ).value
    assert moved.status is Status.PROCESSING


def test_the_due_time_is_set_when_the_office_clock_starts_and_stays(
    desk: Desk, moving_clock: MovableClock, complete_birth_case: CaseView
) -> None:
    complete = _moved(desk, complete_birth_case, Status.COMPLETE)
    assert complete.due_at is not None
    assert complete.due_at > moving_clock.at
    moving_clock.forward(hours=3)
    processing = moving.move_item(
        desk, complete.id, to=Status.PROCESSING, expected_version=complete.version
    ).value
    assert processing.due_at == complete.due_at


def test_a_move_is_undone_while_nothing_followed(desk: Desk, complete_birth_case: CaseView) -> None:
    item = item_of(complete_birth_case, DEED)
    outcome = moving.move_item(desk, item.id, to=Status.COMPLETE, expected_version=item.version)
    assert outcome.undo is not None
    (restored,) = outcome.undo.run(desk).value
    assert (restored.status, restored.due_at) == (item.status, item.due_at)
    assert restored.version > outcome.value.version


def test_a_move_is_not_undone_after_another_act(desk: Desk, complete_birth_case: CaseView) -> None:
    item = item_of(complete_birth_case, DEED)
    first = moving.move_item(desk, item.id, to=Status.COMPLETE, expected_version=item.version)
    moving.move_item(desk, item.id, to=Status.PROCESSING, expected_version=first.value.version)
    assert first.undo is not None
    with pytest.raises(ChangedMeanwhileError):
        first.undo.run(desk)


def test_of_two_desks_that_move_an_item_the_second_is_told(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    item = item_of(complete_birth_case, DEED)
    moving.move_item(desk, item.id, to=Status.COMPLETE, expected_version=item.version)
    with pytest.raises(ChangedMeanwhileError):
        moving.move_item(desk, item.id, to=Status.PROCESSING, expected_version=item.version)


def test_a_verdict_that_turns_incomplete_moves_nothing_by_itself(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    item = _moved(desk, complete_birth_case, Status.COMPLETE, Status.PROCESSING)
    seen = cases.show_case(desk, item.case_id)
    accepted = [f for f in seen.file.findings if f.slot == "kk@ortu"]
    refusal = cases.Judgement(
        slot="kk@ortu",
        kind=FindingKind.REFUSED,
        evidence_id=accepted[0].evidence_id,
        reasons=("R13",),
    )
    after = cases.set_findings(desk, item.case_id, (refusal,)).value
    assert after.verdict.state is VerdictState.INCOMPLETE
    assert item_of(after, DEED).status is Status.PROCESSING
    assert [flagged.id for flagged in cases.flagged_items(after)] == [item.id]


def test_the_queue_shows_the_least_advanced_open_item(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    item = _moved(desk, complete_birth_case, Status.COMPLETE, Status.PROCESSING)
    row = queue.list_cases(desk, QueueQuery()).rows[0]
    assert row.id == item.case_id
    assert (row.status, row.open_count, row.item_count) == (Status.NEW, 3, 3)


def test_the_due_time_is_one_working_day_later(
    desk: Desk, moving_clock: MovableClock, complete_birth_case: CaseView
) -> None:
    complete = _moved(desk, complete_birth_case, Status.COMPLETE)
    assert complete.due_at is not None
    # from Tuesday 08.30 to Wednesday 08.30 WIB, both of them working days
    assert complete.due_at - moving_clock.at == timedelta(days=1)
