"""Rules of adding services and packages to an open case."""

import pytest

from desk.actions import combining, moving, sample_day
from desk.actions.cases import CaseView
from desk.actions.desk import Desk
from desk.actions.moving import MoveOrder
from desk.domain.errors import NotAllowedError, NotFoundError, NothingToDoError
from desk.domain.status import CLOSED, Status
from tests.actions.samples import of_applicant, take_in


@pytest.fixture
def death_case(desk: Desk) -> CaseView:
    """A request for one deed of death."""
    take_in(desk, sample_day.VILLAGE_EXPORT, sample_day.VILLAGE_NUMBER)
    return of_applicant(desk, sample_day.DEATH.applicant)


def _live(seen: CaseView) -> list[str]:
    return [item.service for item in seen.file.items if item.status not in CLOSED]


def test_any_service_can_be_added_and_its_papers_are_asked_once(
    desk: Desk, death_case: CaseView
) -> None:
    before = {row.slot.key for row in death_case.checklist.rows}
    after = combining.combine_services(desk, death_case.file.case.id, ("DP-KK-05",)).value
    assert _live(after) == [*_live(death_case), "DP-KK-05"]
    keys = [row.slot.key for row in after.checklist.rows]
    assert len(keys) == len(set(keys))
    assert before <= set(keys)


def test_a_package_takes_in_the_service_that_is_there(desk: Desk, death_case: CaseView) -> None:
    after = combining.combine_services(desk, death_case.file.case.id, ("PKT-MATI",)).value
    services = [item.service for item in after.file.items]
    assert len(services) == len(set(services)) > len(death_case.file.items)
    assert {item.bundle for item in after.file.items} == {"PKT-MATI"}
    assert after.file.case.bundle == "PKT-MATI"


def test_adding_can_be_taken_back_and_done_again_without_a_second_item(
    desk: Desk, death_case: CaseView
) -> None:
    added = combining.combine_services(desk, death_case.file.case.id, ("PKT-MATI",))
    assert added.undo is not None
    back = added.undo.run(desk)
    assert _live(back.value) == _live(death_case)
    assert back.value.file.case.bundle is None
    assert back.undo is not None
    again = back.undo.run(desk).value
    assert _live(again) == _live(added.value)
    assert len(again.file.items) == len(added.value.file.items)


def test_what_is_there_already_is_not_added(desk: Desk, death_case: CaseView) -> None:
    with pytest.raises(NothingToDoError):
        combining.combine_services(desk, death_case.file.case.id, (_live(death_case)[0],))


def test_a_service_that_is_not_in_the_rulebook_is_refused(desk: Desk, death_case: CaseView) -> None:
    with pytest.raises(NotFoundError):
        combining.combine_services(desk, death_case.file.case.id, ("XX-99",))


def test_nothing_is_added_to_a_case_that_has_ended(desk: Desk, death_case: CaseView) -> None:
    case_id = death_case.file.case.id
    moving.move_items(desk, case_id, death_case.file.items, MoveOrder(to=Status.CANCELLED))
    with pytest.raises(NotAllowedError):
        combining.combine_services(desk, case_id, ("DP-KK-05",))
