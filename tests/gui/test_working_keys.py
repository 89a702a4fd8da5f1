"""Keys that once stopped an officer in the middle of a working day."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desk.actions import sample_day
from desk.actions.desk import Desk, open_desk
from desk.actions.results import ResultOrder, attach_result, expected_results
from desk.domain.case import FindingKind
from desk.domain.status import Status
from desk.gui.case.next_step import Step, companions, unseen_file
from desk.gui.commands.ids import CommandId
from tests.actions.samples import SAMPLES, case_of_birth
from tests.gui.conftest import Officer, applicants
from tests.gui.result_offices import an_office_at_siak


def test_enter_in_the_search_chooses_the_first_hit_and_enter_again_opens_it(
    officer: Officer,
) -> None:
    officer.open("KARTO CONTOH")
    officer.press("Ctrl+F")
    officer.type("JOKO CONTOH", officer.page.queue.search)
    officer.press("Return")
    assert shown(officer) == "JOKO CONTOH"
    officer.press("Return")
    assert shown(officer) == "JOKO CONTOH"
    assert QApplication.focusWidget() is officer.page.case.checklist.list


def test_a_hit_that_is_on_the_screen_already_stays_chosen(officer: Officer) -> None:
    officer.open("SITI CONTOH")
    officer.press("Ctrl+F")
    officer.type("CONTOH", officer.page.queue.search)
    officer.press("Return")
    assert shown(officer) == "SITI CONTOH"


def test_the_last_case_of_the_list_stays_on_the_screen_when_it_leaves_the_list(
    officer: Officer,
) -> None:
    last = applicants(officer)[-1]
    officer.open(last)
    officer.window.commands.action(CommandId.REJECT).trigger()
    officer.settle()
    officer.press("1")
    assert last not in applicants(officer)
    assert shown(officer) == last
    assert officer.page.case.seen is not None
    assert officer.page.case.seen.file.items[0].status is Status.REJECTED


def test_keys_in_the_list_choose_no_case_by_themselves(officer: Officer) -> None:
    last = applicants(officer)[-1]
    officer.open(last)
    officer.window.commands.action(CommandId.REJECT).trigger()
    officer.settle()
    officer.press("1")
    officer.page.case.show_checklist()
    officer.press("Shift+F6")
    assert QApplication.focusWidget() is officer.page.queue.table
    assert shown(officer) == last
    officer.press("Down")
    assert shown(officer) in applicants(officer)


def test_a_file_said_to_be_for_a_row_that_needs_none_counts_as_looked_at(officer: Officer) -> None:
    officer.open("DARMI CONTOH")
    officer.press("Return", officer.page.queue.table)
    checklist = officer.page.case.checklist
    (row,) = [line for line in checklist.lines if line.row.row.slot.key == "ktp_el@pemohon"]
    evidence = officer.page.viewer.evidence_id
    officer.press(str(row.number))
    officer.press("Space")
    assert officer.page.case.seen is not None
    (finding,) = officer.page.case.seen.file.findings
    assert (finding.kind, finding.evidence_id) == (FindingKind.ACCEPTED, evidence)


def test_a_row_that_needs_no_file_is_accepted_without_one(officer: Officer) -> None:
    officer.open("DARMI CONTOH")
    officer.press("Return", officer.page.queue.table)
    officer.page.case.checklist.choose_slot("ktp_el@pemohon")
    officer.press("Space")
    assert officer.page.case.seen is not None
    (finding,) = officer.page.case.seen.file.findings
    assert finding.evidence_id is None


def test_check_the_files_shows_the_first_file_that_nobody_judged(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    officer.press("Return", officer.page.queue.table)
    officer.press("Space")
    officer.press("Left")
    seen = officer.page.case.seen
    assert seen is not None
    assert officer.page.case.step is Step.CHECK
    officer.press("Ctrl+Return")
    assert officer.page.viewer.evidence_id == unseen_file(seen)
    assert officer.page.viewer.evidence_id == seen.file.evidence[1].id


@pytest.mark.parametrize("keys", ["Ctrl+Return", "Ctrl+Enter"])
def test_a_written_reason_is_taken_by_key(officer: Officer, keys: str) -> None:
    officer.open("JOKO CONTOH")
    officer.window.commands.action(CommandId.CANCEL_CASE).trigger()
    officer.settle()
    officer.press(keys)
    assert officer.find("reason_text").isVisible()
    officer.type("Pemohon membatalkan sendiri", officer.find("reason_text"))
    officer.press(keys)
    assert officer.page.case.seen is not None
    assert officer.page.case.seen.file.items[0].status is Status.CANCELLED


def test_a_note_to_an_acceptance_is_taken_by_key(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    officer.press("Return", officer.page.queue.table)
    officer.press("C")
    officer.type("sudut terpotong", officer.find("reason_text"))
    officer.press("Ctrl+Return")
    assert officer.page.case.seen is not None
    assert [one.note for one in officer.page.case.seen.file.findings] == ["sudut terpotong"]


def test_a_service_without_its_result_is_not_made_ready_with_the_others(
    empty_office: Path, tmp_path: Path
) -> None:
    with open_desk(an_office_at_siak(empty_office, tmp_path / "office")) as desk:
        attach_deed(desk)
        seen = case_of_birth(desk)
        deed = next(item for item in seen.file.items if item.service == "CS-LHR-01")
        assert [one.service for one in companions(seen, deed, Status.READY)] == ["CS-LHR-01"]
        assert len(seen.file.items) == 3


def attach_deed(desk: Desk) -> None:
    """SIAK gave the deed back, and nothing else yet."""
    seen = case_of_birth(desk)
    for item in seen.file.items:
        if [one.kind for one in expected_results(seen, item)] == ["akta_lahir"]:
            order = ResultOrder(item_id=item.id, kind="akta_lahir")
            attach_result(desk, order, SAMPLES / sample_day.RESULTS["akta_lahir"])


def shown(officer: Officer) -> str:
    """Whose case is on the screen."""
    seen = officer.page.case.seen
    assert seen is not None
    return seen.file.applicant.name
