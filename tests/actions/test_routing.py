"""Rules of giving a case the services that the law calls for."""

from datetime import date

import pytest

from desk.actions import cases, moving, people, routing
from desk.actions.cases import CaseView
from desk.actions.desk import Desk
from desk.domain.case import Answer
from desk.domain.checklist import VerdictState
from desk.domain.errors import NotAllowedError, NothingToDoError
from desk.domain.status import Status
from tests.actions.samples import item_of

UNRECORDED = (
    Answer(question="nikah_bukti", values=("tidak",)),
    Answer(question="kk_suami_istri", values=("ya",)),
)


def _services(seen: cases.CaseView) -> list[tuple[str, int]]:
    return [(item.service, item.ordinal) for item in seen.file.items]


def test_a_service_that_does_not_apply_is_never_complete_and_the_right_one_is_named(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    after = cases.answer_questions(desk, complete_birth_case.file.case.id, UNRECORDED).value
    assert after.verdict.state is VerdictState.NOT_APPLICABLE
    assert after.verdict.use_instead == ("CS-LHR-03",)


def test_the_right_service_takes_the_place_of_the_wrong_one_and_what_was_ticked_stays(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    cases.answer_questions(desk, complete_birth_case.file.case.id, UNRECORDED)
    after = routing.follow_rules(desk, complete_birth_case.file.case.id).value
    assert _services(after) == [("CS-LHR-03", 1), ("DP-KK-04", 1), ("DP-KIA-01", 1)]
    assert after.file.findings == complete_birth_case.file.findings
    assert "f204@ortu" in [row.row.slot.key for row in after.verdict.open_rows]


def test_a_case_with_the_right_services_is_left_alone(desk: Desk, birth_case: CaseView) -> None:
    with pytest.raises(NothingToDoError):
        routing.follow_rules(desk, birth_case.file.case.id)


def test_a_second_twin_brings_a_second_deed_and_card_but_no_second_family_card(
    desk: Desk, birth_case: CaseView
) -> None:
    twin = people.PersonLine(
        owner="anak", ordinal=2, name="AMINA CONTOH", birth_date=date(2026, 9, 5)
    )
    after = people.write_people(desk, birth_case.file.case.id, (twin,)).value
    assert _services(after) == [
        ("CS-LHR-01", 1),
        ("DP-KK-04", 1),
        ("DP-KIA-01", 1),
        ("CS-LHR-01", 2),
        ("DP-KIA-01", 2),
    ]
    assert {"surat_lahir@anak", "surat_lahir@anak.2"} <= {
        row.slot.key for row in after.checklist.rows
    }


def test_a_refused_item_does_not_hold_back_the_others(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    card = item_of(complete_birth_case, "DP-KIA-01")
    moving.move_item(
        desk, card.id, to=Status.REJECTED, expected_version=1, reason="Permendagri 2/2016 Ps. 3"
    )
    after = cases.show_case(desk, complete_birth_case.file.case.id)
    assert "DP-KIA-01" not in after.checklist.services
    assert after.verdict.state is VerdictState.COMPLETE


@pytest.mark.parametrize(
    ("service", "to"), [("CS-LHR-01", Status.PRINTING), ("DP-KIA-01", Status.SIGNING)]
)
def test_cards_are_printed_and_pdfs_are_signed(
    desk: Desk, service: str, to: Status, complete_birth_case: CaseView
) -> None:
    item = item_of(complete_birth_case, service)
    for status in (Status.COMPLETE, Status.PROCESSING):
        item = moving.move_item(desk, item.id, to=status, expected_version=item.version).value
    with pytest.raises(NotAllowedError):
        moving.move_item(desk, item.id, to=to, expected_version=item.version)
