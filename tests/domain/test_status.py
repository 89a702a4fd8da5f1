"""The table of moves and what walks it."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.case import Item
from desk.domain.checklist import VerdictState
from desk.domain.errors import NotAllowedError, ReasonMissingError
from desk.domain.ids import CaseId, ItemId
from desk.domain.moves import step
from desk.domain.status import (
    CLOSED,
    MOVES,
    MoveKind,
    Status,
    clock_runs,
    least_advanced,
    move_between,
    moves_from,
)
from tests.builders import NOW, an_id

LATER = NOW + timedelta(hours=1)
S = Status
STATUSES = st.sampled_from(Status)
BEFORE_SENT = (
    S.NEW,
    S.INCOMPLETE,
    S.COMPLETE,
    S.PROCESSING,
    S.WAITING,
    S.SIGNING,
    S.PRINTING,
    S.READY,
)


def an_item_in(status: Status) -> Item:
    return Item(
        id=ItemId(an_id()),
        case_id=CaseId(an_id()),
        service="CS-LHR-01",
        status=status,
        status_at=NOW,
        due_at=NOW,
        version=3,
    )


def moved(
    start: Status,
    to: Status,
    verdict: VerdictState = VerdictState.COMPLETE,
    *,
    reason: str = "",
    override: bool = False,
) -> Item:
    return step(an_item_in(start), to, verdict, reason=reason, override=override, at=LATER)


@pytest.mark.parametrize(
    ("start", "to"),
    [
        (S.NEW, S.INCOMPLETE),
        (S.NEW, S.COMPLETE),
        (S.INCOMPLETE, S.COMPLETE),
        (S.COMPLETE, S.PROCESSING),
        (S.PROCESSING, S.SIGNING),
        (S.PROCESSING, S.PRINTING),
        (S.PROCESSING, S.READY),
        (S.SIGNING, S.READY),
        (S.PRINTING, S.READY),
        (S.READY, S.SENT),
        (S.READY, S.DONE),
        (S.SENT, S.DONE),
    ],
)
def test_an_item_goes_forward_freely_and_one_step_back_with_a_reason(
    start: Status, to: Status
) -> None:
    assert moved(start, to).status is to
    with pytest.raises(ReasonMissingError):
        moved(to, start, reason="  ")
    back = moved(to, start, reason=" salah pilih ")
    assert (back.status, back.status_reason) == (start, "salah pilih")


@pytest.mark.parametrize(
    ("start", "to"),
    [
        (S.NEW, S.PROCESSING),
        (S.INCOMPLETE, S.PROCESSING),
        (S.COMPLETE, S.READY),
        (S.NEW, S.WAITING),
        (S.SIGNING, S.WAITING),
        (S.WAITING, S.READY),
        (S.READY, S.COMPLETE),
        (S.DONE, S.NEW),
        (S.SENT, S.REJECTED),
        (S.DONE, S.CANCELLED),
        (S.REJECTED, S.COMPLETE),
        (S.REJECTED, S.LAPSED),
    ],
)
def test_what_is_not_in_the_table_is_not_allowed_whatever_is_given(
    start: Status, to: Status
) -> None:
    with pytest.raises(NotAllowedError):
        moved(start, to, reason="harus", override=True)


@pytest.mark.parametrize("status", Status)
def test_no_item_moves_to_where_it_is(status: Status) -> None:
    with pytest.raises(NotAllowedError):
        moved(status, status, reason="lagi", override=True)


@pytest.mark.parametrize("start", [S.COMPLETE, S.PROCESSING])
def test_waiting_is_entered_with_a_reason_and_left_to_where_work_goes_on(start: Status) -> None:
    with pytest.raises(ReasonMissingError):
        moved(start, S.WAITING)
    assert moved(start, S.WAITING, reason="menunggu Dinas asal").status is S.WAITING
    assert moved(S.WAITING, start).status is start


@pytest.mark.parametrize("start", BEFORE_SENT)
def test_anything_before_sent_can_be_closed_and_a_rejection_names_its_ground(
    start: Status,
) -> None:
    assert moved(start, S.CANCELLED).status is S.CANCELLED
    assert moved(start, S.LAPSED).status is S.LAPSED
    with pytest.raises(ReasonMissingError):
        moved(start, S.REJECTED)
    assert moved(start, S.REJECTED, reason="bukan wilayah kerja").status is S.REJECTED


def test_only_closed_items_are_reopened_and_they_begin_anew() -> None:
    reopened = {(move.start, move.to) for move in MOVES if move.kind is MoveKind.REOPEN}
    assert reopened == {(status, S.NEW) for status in CLOSED}
    assert {status for status in Status if status in CLOSED} == {S.REJECTED, S.CANCELLED, S.LAPSED}


@pytest.mark.parametrize("start", [S.COMPLETE, S.WAITING, S.SIGNING, S.PRINTING, S.READY])
@pytest.mark.parametrize(
    "verdict", [state for state in VerdictState if state is not VerdictState.COMPLETE]
)
def test_processing_is_entered_with_a_complete_file_or_an_override_with_a_reason(
    start: Status, verdict: VerdictState
) -> None:
    with pytest.raises(NotAllowedError):
        moved(start, S.PROCESSING, verdict, reason="harus")
    with pytest.raises(ReasonMissingError):
        moved(start, S.PROCESSING, verdict, override=True)
    after = moved(start, S.PROCESSING, verdict, reason="asli dilihat", override=True)
    assert after.status is S.PROCESSING


@given(
    start=STATUSES,
    to=STATUSES,
    verdict=st.sampled_from(VerdictState),
    reason=st.text(max_size=3),
    override=st.booleans(),
)
def test_a_step_keeps_everything_but_status_reason_and_time(
    start: Status, to: Status, verdict: VerdictState, *, reason: str, override: bool
) -> None:
    item = an_item_in(start)
    try:
        after = step(item, to, verdict, reason=reason, override=override, at=LATER)
    except (NotAllowedError, ReasonMissingError):
        return
    assert after == replace(item, status=to, status_reason=reason.strip(), status_at=LATER)


@given(
    st.lists(st.tuples(STATUSES, st.sampled_from(VerdictState), st.booleans()), max_size=40),
)
def test_a_random_walk_never_leaves_the_table_and_every_closed_item_can_be_reopened(
    wishes: list[tuple[Status, VerdictState, bool]],
) -> None:
    item = an_item_in(S.NEW)
    for to, verdict, override in wishes:
        try:
            after = step(item, to, verdict, reason="ada", override=override, at=LATER)
        except NotAllowedError:
            held_back = to is S.PROCESSING and verdict is not VerdictState.COMPLETE
            assert move_between(item.status, to) is None or (held_back and not override)
            continue
        assert move_between(item.status, to) is not None
        item = after
        if item.status in CLOSED:
            verdict_now = VerdictState.UNDETERMINED
            again = step(item, S.NEW, verdict_now, reason="", override=False, at=LATER)
            assert again.status is S.NEW


def test_every_status_can_be_reached_from_a_new_item() -> None:
    reached = {S.NEW}
    for _ in Status:
        reached |= {move.to for status in reached for move in moves_from(status)}
    assert reached == set(Status)


def test_no_pair_stands_in_the_table_twice() -> None:
    pairs = [(move.start, move.to) for move in MOVES]
    assert len(pairs) == len(set(pairs))


def test_the_office_clock_runs_while_the_office_works_on_a_complete_file() -> None:
    running = {status for status in Status if clock_runs(status)}
    assert running == {S.COMPLETE, S.PROCESSING, S.SIGNING, S.PRINTING}


@pytest.mark.parametrize(
    ("statuses", "shown"),
    [
        ((S.READY, S.INCOMPLETE, S.DONE), S.INCOMPLETE),
        ((S.REJECTED, S.SIGNING), S.SIGNING),
        ((S.DONE, S.REJECTED), S.DONE),
        ((S.SENT, S.DONE), S.SENT),
        ((S.WAITING, S.PROCESSING), S.PROCESSING),
        ((S.LAPSED, S.CANCELLED), S.CANCELLED),
    ],
)
def test_a_case_shows_its_least_advanced_open_item(
    statuses: tuple[Status, ...], shown: Status
) -> None:
    assert least_advanced(statuses) is shown
    assert least_advanced(reversed(statuses)) is shown


def test_every_open_item_comes_before_every_ended_one() -> None:
    ended = CLOSED | {S.DONE}
    for one, other in product(set(Status) - ended, ended):
        assert least_advanced((one, other)) is one
