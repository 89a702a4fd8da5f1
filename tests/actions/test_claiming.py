"""Rules of who works on a case, and of taking the next one in line."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from uuid import uuid4

import pytest

from desk.actions import cases, claiming
from desk.actions.cases import CaseView
from desk.actions.desk import Desk, open_desk
from desk.domain.errors import ChangedMeanwhileError, NotAllowedError, NothingToDoError
from desk.domain.ids import CaseId, OfficerId
from desk.domain.office import Officer
from desk.storage import journal, office_rows
from tests.actions.prepared import MovableClock
from tests.actions.samples import take_in
from tests.conftest import OfficePlace


def colleague(desk: Desk, name: str = "Rini Petugas") -> Desk:
    """The same office, worked in by somebody else."""
    other = Officer(id=OfficerId(uuid4()), name=name, unit_id=desk.unit.id)
    with desk.writing() as session:
        office_rows.save_officer(session, other)
        journal.append(session, desk.act("officer_added"))
    return replace(desk, officer=other)


def test_a_claimed_case_is_held_in_all_that_is_open(desk: Desk, birth_case: CaseView) -> None:
    held = claiming.claim_case(desk, birth_case.file.case.id).value
    assert {item.holder_id for item in held.file.items} == {desk.officer.id}
    assert held.name_of(desk.officer.id) == desk.officer.name


def test_what_one_holds_is_not_claimed_twice(desk: Desk, birth_case: CaseView) -> None:
    claiming.claim_case(desk, birth_case.file.case.id)
    with pytest.raises(NothingToDoError):
        claiming.claim_case(desk, birth_case.file.case.id)


def test_a_colleagues_case_is_taken_over_only_where_that_was_asked(
    desk: Desk, birth_case: CaseView
) -> None:
    other = colleague(desk)
    claiming.claim_case(other, birth_case.file.case.id)
    with pytest.raises(NotAllowedError) as refused:
        claiming.claim_case(desk, birth_case.file.case.id)
    assert other.officer.name in refused.value.detail
    taken = claiming.claim_case(desk, birth_case.file.case.id, take_over=True).value
    assert claiming.holders_of(taken.file) == {desk.officer.id}


def test_a_released_case_is_free_and_undo_gives_it_back(desk: Desk, birth_case: CaseView) -> None:
    claiming.claim_case(desk, birth_case.file.case.id)
    released = claiming.release_case(desk, birth_case.file.case.id)
    assert claiming.holders_of(released.value.file) == set()
    assert released.undo is not None
    back = released.undo.run(desk)
    assert claiming.holders_of(back.value.file) == {desk.officer.id}


def test_the_next_in_line_is_one_that_nobody_holds(desk: Desk, birth_case: CaseView) -> None:
    taken = claiming.take_next(desk).value
    assert taken.file.case.id == birth_case.file.case.id or claiming.holders_of(taken.file)
    with pytest.raises(NothingToDoError):
        for _ in range(50):
            claiming.take_next(desk)


def test_two_desks_that_take_the_next_never_get_the_same(
    desk: Desk, sample_place: OfficePlace, moving_clock: MovableClock
) -> None:
    from desk.actions import sample_day

    wanted = take_in(desk, sample_day.VILLAGE_EXPORT, sample_day.VILLAGE_NUMBER)
    other = colleague(desk)
    second = open_desk(sample_place.folder, url=sample_place.url, clock=moving_clock)
    beside = replace(second, officer=other.officer)
    try:
        with ThreadPoolExecutor(2) as both:
            halves = both.map(_take_all, (desk, beside))
        taken = [case_id for half in halves for case_id in half]
    finally:
        second.close()
    assert sorted(taken) == sorted(wanted)


def _take_all(desk: Desk) -> list[CaseId]:
    taken: list[CaseId] = []
    while True:
        try:
            taken.append(claiming.take_next(desk).value.file.case.id)
        except NothingToDoError:
            return taken


def test_an_undo_is_refused_once_a_colleague_did_something(
    desk: Desk, birth_case: CaseView
) -> None:
    case_id = birth_case.file.case.id
    claimed = claiming.claim_case(desk, case_id)
    claiming.claim_case(colleague(desk), case_id, take_over=True)
    assert claimed.undo is not None
    with pytest.raises(ChangedMeanwhileError):
        claimed.undo.run(desk)
    assert cases.show_case(desk, case_id).file.items[0].holder_id != desk.officer.id
