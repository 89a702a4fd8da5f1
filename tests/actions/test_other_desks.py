"""Rules of seeing what another desk on the same database did."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from desk.actions import catalogue_office, claiming, notes, offices, sample_day
from desk.actions.cases import CaseView
from desk.actions.desk import Desk, open_desk
from desk.actions.other_desks import OFFICE_VERBS, Elsewhere, done_elsewhere
from desk.actions.registry import ACTIONS, Right
from desk.domain.errors import NothingToDoError
from tests.actions.prepared import MovableClock
from tests.actions.samples import take_in
from tests.conftest import OfficePlace


@pytest.fixture
def beside(desk: Desk, sample_place: OfficePlace, moving_clock: MovableClock) -> Iterator[Desk]:
    """A second desk on the same database."""
    opened = open_desk(sample_place.folder, url=sample_place.url, clock=moving_clock)
    yield replace(opened, worker=desk.worker)
    opened.close()


def test_a_desk_is_told_once_which_cases_another_changed(
    desk: Desk, beside: Desk, birth_case: CaseView
) -> None:
    case_id = birth_case.file.case.id
    assert done_elsewhere(desk).acts == 0
    notes.write_note(beside, case_id, "Sudah ditelepon.")
    told = done_elsewhere(desk)
    assert told == Elsewhere(acts=1, case_ids=frozenset({case_id}), is_office_changed=False)
    assert done_elsewhere(desk).acts == 0


def test_ones_own_acts_are_no_news_also_between_those_of_others(
    desk: Desk, beside: Desk, birth_case: CaseView
) -> None:
    case_id = birth_case.file.case.id
    done_elsewhere(desk)
    notes.write_note(desk, case_id, "Satu.")
    notes.write_note(beside, case_id, "Dua.")
    notes.write_note(desk, case_id, "Tiga.")
    assert done_elsewhere(desk).acts == 1
    assert done_elsewhere(beside).acts == 2


def test_many_requests_that_one_act_logs_are_all_ones_own(desk: Desk, beside: Desk) -> None:
    taken = take_in(desk, sample_day.VILLAGE_EXPORT, sample_day.VILLAGE_NUMBER)
    assert len(taken) > 1
    assert done_elsewhere(desk).acts == 0
    assert done_elsewhere(beside).case_ids == set(taken)


def test_what_an_act_that_was_refused_wrote_is_no_news(
    desk: Desk, beside: Desk, birth_case: CaseView
) -> None:
    claiming.claim_case(desk, birth_case.file.case.id)
    done_elsewhere(beside)
    with pytest.raises(NothingToDoError):
        claiming.claim_case(desk, birth_case.file.case.id)
    assert done_elsewhere(beside).acts == 0


def test_a_desk_that_asks_costs_one_statement(desk: Desk) -> None:
    said: list[str] = []

    def note(_link: object, _cursor: object, statement: str, *_rest: object) -> None:
        said.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        done_elsewhere(desk)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    assert len([one for one in said if one.lstrip().upper().startswith("SELECT")]) == 1


def test_every_act_that_sets_the_office_up_counts_as_a_change_of_the_office() -> None:
    homes = (catalogue_office.set_overlay, offices.change_office)
    assert all(home.__name__ in ACTIONS for home in homes)
    assert {one.verb for one in ACTIONS.values() if one.right is Right.SET_UP} <= OFFICE_VERBS
