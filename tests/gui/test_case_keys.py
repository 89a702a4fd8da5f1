"""Checking and moving a case by keys."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from desk.domain.case import FindingKind
from desk.domain.checklist import RowState
from desk.domain.status import Status
from desk.gui.case.checklist_view import standing
from desk.gui.case.next_step import Step
from desk.gui.case.person_dialog import PersonDialog
from desk.gui.case.refuse_dialog import RefuseDialog
from desk.gui.commands.ids import CommandId
from tests.gui.conftest import Officer
from tests.signing import a_pdf


def test_space_accepts_the_file_for_the_chosen_row_and_the_next_file_comes(
    officer: Officer,
) -> None:
    officer.open("KARTO CONTOH")
    officer.press("Return", officer.page.queue.table)
    checklist = officer.page.case.checklist
    assert QApplication.focusWidget() is checklist.list
    number = next(
        line.number for line in checklist.lines if line.row.row.slot.key == "surat_mati@almarhum"
    )
    first = officer.page.viewer.evidence_id
    officer.press(str(number))
    assert [line.number for line in checklist.targets] == [number]
    officer.press("Space")
    line = checklist.lines[number - 1]
    assert line.row.state is RowState.SATISFIED
    assert line.files == (1,)
    assert officer.page.viewer.evidence_id != first


def test_one_file_may_serve_two_rows(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    officer.press("Return", officer.page.queue.table)
    officer.press("1")
    officer.press("2")
    officer.press("Space")
    states = [line.row.state for line in officer.page.case.checklist.lines[:2]]
    assert states == [RowState.SATISFIED, RowState.SATISFIED]


def test_x_and_a_digit_refuse_with_that_reason(officer: Officer) -> None:
    officer.open("DARMI CONTOH")
    officer.press("Return", officer.page.queue.table)
    checklist = officer.page.case.checklist
    chosen = checklist.current
    assert chosen is not None
    officer.press("X")
    dialog = officer.window.findChild(RefuseDialog)
    assert dialog is not None
    officer.press("2", dialog.list)
    line = checklist.lines[chosen.number - 1]
    assert line.row.state is RowState.REFUSED
    assert line.row.reasons == ("R02",)


def test_several_reasons_are_ticked_and_taken_together(officer: Officer) -> None:
    officer.open("DARMI CONTOH")
    officer.press("Return", officer.page.queue.table)
    chosen = officer.page.case.checklist.current
    assert chosen is not None
    officer.press("X")
    dialog = officer.window.findChild(RefuseDialog)
    assert dialog is not None
    officer.press("Space", dialog.list)
    officer.press("Down", dialog.list)
    officer.press("Down", dialog.list)
    officer.press("Space", dialog.list)
    officer.press("Return", dialog.list)
    assert officer.page.case.checklist.lines[chosen.number - 1].row.reasons == ("R01", "R03")


def test_s_notes_that_siak_has_it_without_a_file(officer: Officer) -> None:
    officer.open("DARMI CONTOH")
    officer.press("Return", officer.page.queue.table)
    chosen = officer.page.case.checklist.current
    assert chosen is not None
    officer.press("S")
    assert officer.page.case.checklist.lines[chosen.number - 1].row.found is FindingKind.IN_SIAK


def test_an_acceptance_with_a_note_keeps_the_note(officer: Officer) -> None:
    officer.open("DARMI CONTOH")
    officer.press("Return", officer.page.queue.table)
    chosen = officer.page.case.checklist.current
    assert chosen is not None
    officer.press("C")
    text = officer.find("reason_text")
    officer.type("sudut terpotong", text)
    officer.click("reason_ok")
    line = officer.page.case.checklist.lines[chosen.number - 1]
    assert line.row.found is FindingKind.ACCEPTED_WITH_NOTE
    assert "sudut terpotong" in line.details


def test_control_z_takes_the_last_finding_back(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    officer.press("Return", officer.page.queue.table)
    undo = officer.window.commands.action(CommandId.UNDO)
    assert not undo.isEnabled()
    officer.press("1")
    officer.press("Space")
    assert undo.isEnabled()
    officer.press("Ctrl+Z")
    seen = officer.page.case.seen
    assert seen is not None
    assert standing(seen.file.findings) == ()
    assert "diurungkan" in officer.window.notices.text
    assert not undo.isEnabled()


def test_letters_typed_into_the_search_judge_nothing(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    officer.press("Ctrl+F")
    officer.type("x1 s", officer.page.queue.search)
    officer.settle()
    assert officer.window.findChild(RefuseDialog) is None
    seen = officer.page.case.seen
    assert seen is not None
    assert seen.file.findings == ()


def test_single_keys_can_be_switched_off(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    officer.press("Return", officer.page.queue.table)
    officer.window.commands.action(CommandId.SINGLE_KEYS).trigger()
    officer.press("S")
    seen = officer.page.case.seen
    assert seen is not None
    assert seen.file.findings == ()


def test_a_turn_is_remembered_and_the_file_stays_as_it_is(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    officer.press("Return", officer.page.queue.table)
    officer.qtbot.waitUntil(lambda: officer.page.viewer.canvas.has_picture)
    officer.press("R")
    officer.press("F5")
    seen = officer.page.case.seen
    assert seen is not None
    assert seen.file.evidence[0].turn_degrees == 90
    officer.press("Shift+R")
    assert officer.page.viewer.canvas.turn_degrees == 0


def test_arrows_go_through_the_files_and_their_ends_hold(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    officer.press("Return", officer.page.queue.table)
    ids = []
    for _ in range(6):
        ids.append(officer.page.viewer.evidence_id)
        officer.press("Right")
    seen = officer.page.case.seen
    assert seen is not None
    expected = [evidence.id for evidence in seen.file.evidence]
    assert ids[: len(expected)] == expected
    assert set(ids[len(expected) :]) == {expected[-1]}


def test_answering_a_question_changes_the_checklist(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    seen = officer.page.case.seen
    assert seen is not None
    before = [question.id for question in seen.checklist.questions]
    officer.page.case.show_questions()
    choice = officer.find(f"question_{before[0]}")
    officer.press("Down", choice)
    after = officer.page.case.seen
    assert after is not None
    assert [one.question for one in after.file.answers if one.values] == [before[0]]


def test_the_primary_button_says_what_is_next(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    assert officer.page.case.step is Step.CHECK
    officer.press("Ctrl+Return")
    assert QApplication.focusWidget() is officer.page.case.checklist.list


def test_a_move_that_wants_a_reason_asks_for_it(officer: Officer) -> None:
    officer.open("JOKO CONTOH")
    officer.press("F8")
    officer.choose("move_menu", "move_to_rejected")
    officer.type("Bukan warga kabupaten ini", officer.find("reason_text"))
    officer.click("reason_ok")
    seen = officer.page.case.seen
    assert seen is not None
    assert seen.file.items[0].status is Status.REJECTED
    assert seen.file.items[0].status_reason == "Bukan warga kabupaten ini"


def test_starting_an_incomplete_case_wants_a_reason(officer: Officer) -> None:
    officer.open("JOKO CONTOH")
    officer.press("F8")
    officer.choose("move_menu", "move_to_complete")
    officer.press("Ctrl+M")
    officer.type("Berkas asli dilihat di loket", officer.find("reason_text"))
    officer.click("reason_ok")
    seen = officer.page.case.seen
    assert seen is not None
    assert seen.file.items[0].status is Status.PROCESSING


def test_a_paper_is_made_shown_and_listed(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    officer.press("Ctrl+P")
    officer.choose("paper_menu", "make_receipt")
    assert "Tanda terima permohonan" in officer.window.notices.text
    assert officer.page.case.outputs.model.rowCount() == 1
    viewed = officer.page.viewer.current
    assert viewed is not None
    assert viewed.evidence is None
    officer.qtbot.waitUntil(lambda: officer.page.viewer.canvas.has_picture)


def test_a_second_child_brings_a_second_item_of_each_service_for_a_child(
    officer: Officer,
) -> None:
    officer.open("SITI CONTOH")
    before = officer.page.case.seen
    assert before is not None
    officer.press("F2")
    dialog = officer.window.findChild(PersonDialog)
    assert dialog is not None
    part = officer.find("person_part", dialog)
    assert isinstance(part, QComboBox)
    row = next(at for at in range(part.count()) if part.itemText(at) == "anak 2")
    part.setFocus()
    for _ in range(row):
        officer.press("Down", part)
    officer.type("ANINDA CONTOH", officer.find("person_name", dialog))
    officer.type("5-9-2026", officer.find("person_born", dialog))
    officer.press("Return", officer.find("person_name", dialog))
    after = officer.page.case.seen
    assert after is not None
    assert "ANINDA CONTOH" in [person.name for person in after.file.people]
    twice = [item.service for item in after.file.items if item.ordinal == 2]
    assert twice
    assert len(after.file.items) == len(before.file.items) + len(twice)


def test_a_half_typed_nik_leaves_the_old_one(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    before = officer.page.case.seen
    assert before is not None
    officer.press("F2")
    field = officer.find("person_nik")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    officer.type("12345", field)
    officer.click("person_ok")
    after = officer.page.case.seen
    assert after is not None
    assert after.file.applicant.nik == before.file.applicant.nik


def test_a_copy_of_a_paper_is_saved_under_a_readable_name(officer: Officer, tmp_path: Path) -> None:
    officer.open("KARTO CONTOH")
    officer.press("Ctrl+P")
    officer.choose("paper_menu", "make_receipt")
    officer.click("notice_step")
    folder = tmp_path / "salinan"
    folder.mkdir()
    officer.pick(folder)
    (saved,) = folder.iterdir()
    assert saved.name.startswith("Tanda terima permohonan")
    assert "KARTO CONTOH" in saved.name
    assert saved.read_bytes().startswith(b"%PDF-")


def test_a_result_without_a_signature_is_attached_with_a_reason_alone(
    officer: Officer, tmp_path: Path
) -> None:
    officer.open("KARTO CONTOH")
    officer.press("Ctrl+H")
    plain = tmp_path / "tanpa TTE.pdf"
    plain.write_bytes(a_pdf("CONTOH"))
    officer.pick(plain)
    ok = officer.find("attach_ok")
    assert not ok.isEnabled()
    officer.type("TTE menyusul", officer.find("attach_reason"))
    officer.click("attach_ok")
    seen = officer.page.case.seen
    assert seen is not None
    assert [result.sent_name for result in seen.file.results] == ["tanpa TTE.pdf"]


def test_a_result_that_is_no_pdf_is_never_attached(officer: Officer, tmp_path: Path) -> None:
    officer.open("KARTO CONTOH")
    officer.press("Ctrl+H")
    wrong = tmp_path / "hasil.pdf"
    wrong.write_bytes(b"bukan PDF")
    officer.pick(wrong)
    assert not officer.find("attach_ok").isEnabled()
    officer.click("attach_cancel")


def test_ctrl_enter_puts_the_right_service_in_the_place_of_a_wrong_one(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    officer.page.case.show_questions()
    registered = officer.find("question_alm_terdaftar")
    registered.setFocus()
    officer.press("T", registered)
    assert officer.page.case.step is Step.SWITCH
    officer.press("Ctrl+Return", officer.page.case.checklist.list)
    seen = officer.page.case.seen
    assert seen is not None
    assert [item.service for item in seen.file.items] == ["CS-MTI-02"]


def test_an_answer_says_which_paper_is_needed_now(officer: Officer) -> None:
    officer.open("DARMI CONTOH")
    officer.page.case.show_questions()
    cause = officer.find("question_sebab")
    cause.setFocus()
    officer.press("R", cause)
    assert officer.window.notices.text == "Sekarang perlu: KK yang rusak – keluarga."
