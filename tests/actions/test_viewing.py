"""Looking at files and copying numbers: nothing is changed, and what counts is recorded."""

import json
from pathlib import Path

import pytest
from sqlalchemy import select

from desk.actions.cases import CaseView, show_case
from desk.actions.copying import IdentityNumber, copy_number
from desk.actions.desk import Desk, open_desk
from desk.actions.people import PersonLine, write_people
from desk.actions.registry import ACTIONS, Touched
from desk.actions.viewing import Printed, note_print, page_size_pt, picture, turn_evidence
from desk.domain.errors import ChangedMeanwhileError, NotFoundError
from desk.domain.ids import CaseId
from desk.storage import journal
from desk.storage.journal_tables import PAYLOADS
from tests.signing import a_pdf


def last_entry(desk: Desk, case_id: CaseId) -> tuple[str, str]:
    """The verb of the last act in a case, and what it rested on."""
    with desk.store.reading() as session:
        entry = journal.entries_of_case(session, case_id)[-1]
        payload = select(PAYLOADS.c.content).where(PAYLOADS.c.sequence == entry.sequence)
        content = session.execute(payload).scalar_one()
    return entry.verb, str(json.loads(content)["seen"])


def test_a_turn_can_be_taken_back_and_changes_no_byte_of_the_file(
    desk: Desk, birth_case: CaseView
) -> None:
    evidence = birth_case.file.evidence[0]
    before = desk.store.vault.get(evidence.file_id, sha256=evidence.sha256)
    done = turn_evidence(desk, evidence, 90)
    assert done.value.turn_degrees == (evidence.turn_degrees + 90) % 360
    assert done.undo is not None
    undone = done.undo.run(desk)
    assert undone.touched is Touched.FILES
    stored = show_case(desk, birth_case.file.case.id).file.evidence[0]
    assert stored.turn_degrees == evidence.turn_degrees
    assert desk.store.vault.get(evidence.file_id, sha256=evidence.sha256) == before
    assert ACTIONS["turn_evidence"].undo == "turn_evidence"


def test_a_turn_is_not_taken_back_once_another_followed(desk: Desk, birth_case: CaseView) -> None:
    first = turn_evidence(desk, birth_case.file.evidence[0], 90)
    turn_evidence(desk, first.value, 90)
    assert first.undo is not None
    with pytest.raises(ChangedMeanwhileError):
        first.undo.run(desk)


def test_a_picture_comes_turned_and_within_the_box(desk: Desk, birth_case: CaseView) -> None:
    evidence = birth_case.file.evidence[0]
    upright = picture(desk, evidence.file_id, evidence.sha256, box_px=300)
    turned = picture(desk, evidence.file_id, evidence.sha256, box_px=300, turn_degrees=90)
    assert max(upright.width, upright.height) == 300
    assert (turned.width, turned.height) == (upright.height, upright.width)


def test_a_result_of_a4_says_so(desk: Desk, ready_birth_case: CaseView) -> None:
    result = next(one for one in ready_birth_case.file.results if one.file_id is not None)
    assert result.file_id is not None
    assert page_size_pt(desk, result.file_id, result.sha256) == (595, 842)


def test_printing_is_recorded_with_the_file_its_pages_and_copies(
    desk: Desk, birth_case: CaseView
) -> None:
    evidence, case_id = birth_case.file.evidence[0], birth_case.file.case.id
    printed = Printed(file_id=evidence.file_id, sha256=evidence.sha256, first=1, last=2, copies=3)
    assert note_print(desk, case_id, printed).touched is Touched.NOTHING
    verb, said = last_entry(desk, case_id)
    assert verb == "file_printed"
    assert said.split(";")[0] == str(evidence.file_id)
    assert said.endswith("pages 1-2;copies 3")


def test_a_number_in_full_is_recorded_by_whose_it_was_and_never_itself(
    desk: Desk, birth_case: CaseView
) -> None:
    file = birth_case.file
    mother, family = file.applicant, file.families[0]
    for kind, owner, number in (
        (IdentityNumber.NIK, mother.id, mother.nik),
        (IdentityNumber.NO_KK, family.id, family.no_kk),
    ):
        assert copy_number(desk, file.case.id, kind, owner).value == number
        assert last_entry(desk, file.case.id) == ("number_copied", f"{kind.value};{owner}")


def test_a_number_that_is_not_known_is_not_recorded(desk: Desk, birth_case: CaseView) -> None:
    case_id = birth_case.file.case.id
    write_people(desk, case_id, (PersonLine(owner="ayah", name="AYAH CONTOH"),))
    father = next(one for one in show_case(desk, case_id).file.people if one.nik is None)
    with pytest.raises(NotFoundError):
        copy_number(desk, case_id, IdentityNumber.NIK, father.id)
    with pytest.raises(NotFoundError):
        copy_number(desk, case_id, IdentityNumber.NO_KK, father.id)
    assert last_entry(desk, case_id)[0] == "person_written"


def test_a_desk_that_is_closed_ends_the_process_that_opens_its_files(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        assert desk.worker.pdf_text(a_pdf("Nama: SITI CONTOH"))
        assert desk.worker.process_id is not None
    assert desk.worker.process_id is None
