"""The window by keys and clicks: queue, case, viewer, and what the officer is told."""

import shutil
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from desk.domain.case import FindingKind
from desk.domain.checklist import RowState
from desk.domain.status import Status
from desk.gui.checklist_view import standing
from desk.gui.commands import CommandId
from desk.gui.help_dialog import HelpDialog, ShortcutSheet
from desk.gui.intake_dialog import IntakeDialog
from desk.gui.next_step import Step
from desk.gui.person_dialog import PersonDialog
from desk.gui.refuse_dialog import RefuseDialog
from desk.gui.window import MainWindow
from tests.actions.samples import SAMPLES
from tests.gui.conftest import PATIENCE_MS, Officer
from tests.signing import a_pdf

VILLAGE = SAMPLES / "Chat WhatsApp dengan Operator Desa Contoh.zip"


def drop(officer: Officer, *paths: Path) -> None:
    """Drop files on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place = QPoint(300, 300)
    how = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, *how)
    QApplication.sendEvent(officer.window, enter)
    assert enter.isAccepted()
    fall = QDropEvent(place, Qt.DropAction.CopyAction, data, *how)
    QApplication.sendEvent(officer.window, fall)
    officer.settle()


def applicants(officer: Officer) -> list[str]:
    """Who is listed."""
    return [row.applicant for row in officer.page.queue.model.items()]


def test_the_queue_lists_every_open_case_in_line_order(officer: Officer) -> None:
    everyone = ["DARMI CONTOH", "JOKO CONTOH", "KARTO CONTOH", "SITI CONTOH"]
    assert sorted(applicants(officer)) == everyone
    lines = [row.line_at for row in officer.page.queue.model.items()]
    assert lines == sorted(lines)


def test_an_empty_queue_says_how_to_begin(newcomer: Officer) -> None:
    empty = newcomer.find("queue_empty")
    assert isinstance(empty, QLabel)
    assert empty.isVisible()
    assert "ekspor chat" in empty.text()
    assert newcomer.find("queue_open_chat").isVisible()


def test_a_click_shows_the_case_with_its_numbers_masked(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    shown = " ".join(label.text() for label in officer.page.case.findChildren(QLabel))
    seen = officer.page.case.seen
    assert seen is not None
    assert seen.file.applicant.nik is not None
    assert seen.file.applicant.nik not in shown
    assert seen.file.applicant.nik[-4:] in shown


def test_the_nik_is_shown_and_copied_by_an_action_that_is_recorded(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    officer.press("Ctrl+Shift+1")
    seen = officer.page.case.seen
    assert seen is not None
    nik = seen.file.applicant.nik
    label = officer.find("case_nik", officer.page.case)
    assert isinstance(label, QLabel)
    assert nik is not None
    assert nik in label.text()
    assert QGuiApplication.clipboard().text() == nik
    assert "jurnal" in officer.window.notices.text


def test_typing_a_name_finds_its_case_and_escape_brings_all_back(officer: Officer) -> None:
    officer.press("Ctrl+F")
    search = officer.page.queue.search
    assert QApplication.focusWidget() is search
    officer.type("joko", search)
    officer.qtbot.waitUntil(lambda: applicants(officer) == ["JOKO CONTOH"])
    officer.press("Escape")
    officer.qtbot.waitUntil(lambda: len(applicants(officer)) == 4)


def test_a_search_without_a_hit_offers_all_cases(officer: Officer) -> None:
    officer.type("zzzz", officer.page.queue.search)
    officer.qtbot.waitUntil(lambda: applicants(officer) == [])
    officer.settle()
    officer.click("queue_show_all")
    assert len(applicants(officer)) == 4


def test_a_chip_lists_one_status_with_its_count(officer: Officer) -> None:
    chip = officer.find("filter_new")
    assert chip.property("text") == "Baru 4"
    officer.click("filter_new")
    assert {row.status for row in officer.page.queue.model.items()} == {Status.NEW}
    assert not officer.find("filter_rejected").isVisible()


def test_a_second_click_on_a_title_turns_the_order(officer: Officer) -> None:
    table = officer.page.queue.table
    header = table.horizontalHeader()

    def click_number() -> None:
        place = QPoint(header.sectionPosition(0) + 10, header.height() // 2)
        QTest.mouseClick(
            header.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            place,
        )
        officer.settle()

    click_number()
    numbers = [row.number for row in officer.page.queue.model.items()]
    assert numbers == sorted(numbers)
    click_number()
    assert [row.number for row in officer.page.queue.model.items()] == numbers[::-1]


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


def test_a_file_that_is_no_chat_is_refused_in_three_lines(officer: Officer, tmp_path: Path) -> None:
    wrong = tmp_path / "catatan.txt"
    wrong.write_text("belanja: beras, gula", encoding="utf-8")
    drop(officer, wrong)
    assert officer.window.notices.text.startswith("Berkas ini bukan hasil Ekspor Chat WhatsApp.")
    assert officer.window.findChild(IntakeDialog) is None


def test_a_chat_that_was_imported_before_has_nothing_new(officer: Officer) -> None:
    drop(officer, VILLAGE)
    assert "Tidak ada permohonan baru" in officer.window.notices.text


def test_files_dropped_without_a_case_ask_for_the_case_first(officer: Officer) -> None:
    drop(officer, SAMPLES / "KK BUDI CONTOH.pdf")
    assert "Pilih permohonannya dulu" in officer.window.notices.text


def test_files_dropped_on_a_case_become_its_files(officer: Officer, tmp_path: Path) -> None:
    officer.open("DARMI CONTOH")
    program = tmp_path / "foto.exe"
    program.write_bytes(b"MZ" + bytes(200))
    drop(officer, SAMPLES / "KK BUDI CONTOH.pdf", program)
    seen = officer.page.case.seen
    assert seen is not None
    assert "KK BUDI CONTOH.pdf" in [one.sent_name for one in seen.file.evidence]
    assert "foto.exe" in officer.window.notices.text


def test_pasted_messages_are_reviewed_before_anything_is_saved(newcomer: Officer) -> None:
    text = (SAMPLES / "tempelan-whatsapp-web.txt").read_text(encoding="utf-8")
    QGuiApplication.clipboard().setText(text)
    newcomer.press("Ctrl+V", newcomer.page.queue.table)
    dialog = newcomer.window.findChild(IntakeDialog)
    assert dialog is not None
    assert len(dialog.lines) == 1
    newcomer.click("intake_close", dialog)
    newcomer.press("F5")
    assert applicants(newcomer) == []


def test_a_rejected_draft_does_not_come_back(newcomer: Officer) -> None:
    text = (SAMPLES / "tempelan-whatsapp-web.txt").read_text(encoding="utf-8")
    QGuiApplication.clipboard().setText(text)
    newcomer.press("Ctrl+V", newcomer.page.queue.table)
    dialog = newcomer.window.findChild(IntakeDialog)
    assert dialog is not None
    newcomer.click("intake_reject", dialog)
    newcomer.press("Ctrl+V", newcomer.page.queue.table)
    assert "Tidak ada permohonan baru" in newcomer.window.notices.text


def test_a_name_with_markup_is_shown_as_it_is_written(newcomer: Officer) -> None:
    name = "<b>SITI</b> & <img src=x>"
    QGuiApplication.clipboard().setText(
        "[08.15, 17/9/2026] +62 812-0000-1001: Pagi, mau buat akta lahir anak\n"
        f"[08.16, 17/9/2026] +62 812-0000-1001: Nama: {name}"
    )
    newcomer.press("Ctrl+V", newcomer.page.queue.table)
    dialog = newcomer.window.findChild(IntakeDialog)
    assert dialog is not None
    field = newcomer.find("draft_name", dialog)
    assert isinstance(field, QLineEdit)
    field.setText(name)
    if not dialog.form.is_ready:
        service = newcomer.find("service", dialog)
        newcomer.press("Down", service)
    newcomer.press("Ctrl+Return", dialog)
    newcomer.open(name)
    title = newcomer.find("case_title")
    assert isinstance(title, QLabel)
    assert title.text() == name
    assert title.textFormat() is Qt.TextFormat.PlainText


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


def test_f6_walks_through_the_panes(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    officer.page.queue.table.setFocus()
    walked = []
    for _ in range(3):
        officer.press("F6")
        focused = QApplication.focusWidget()
        assert focused is not None
        walked.append(focused.objectName())
    assert walked == ["checklist_list", "canvas", "queue_table"]


def test_half_a_screen_shows_two_tabs_and_the_whole_job(officer: Officer) -> None:
    officer.window.resize(683, 728)
    officer.qtbot.waitUntil(lambda: officer.page.panes.is_compact)
    assert officer.page.queue.isVisible()
    assert not officer.page.viewer.isVisible()
    officer.open("KARTO CONTOH")
    officer.press("Return", officer.page.queue.table)
    assert officer.page.viewer.isVisible()
    assert not officer.page.queue.isVisible()
    assert officer.window.width() == 683
    officer.window.resize(1366, 728)
    officer.qtbot.waitUntil(lambda: not officer.page.panes.is_compact)
    assert officer.page.queue.isVisible()


def test_help_opens_at_the_page_of_the_pane_in_use(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    officer.press("Return", officer.page.queue.table)
    officer.press("F1")
    dialog = officer.window.findChild(HelpDialog)
    assert dialog is not None
    text = officer.find("help_text", dialog)
    assert "Permohonan dan kelengkapan" in str(text.property("plainText"))
    officer.click("close", dialog)


def test_all_shortcuts_are_listed(officer: Officer) -> None:
    officer.press("Ctrl+/")
    sheet = officer.window.findChild(ShortcutSheet)
    assert sheet is not None
    table = sheet.findChild(QTableView)
    assert table is not None
    assert table.model().rowCount() == len(officer.window.commands.listed())
    officer.click("close", sheet)


def test_ctrl_page_down_goes_to_the_next_case_from_any_pane(officer: Officer) -> None:
    first, second = applicants(officer)[:2]
    officer.open(first)
    officer.press("Return", officer.page.queue.table)
    officer.press("Ctrl+PgDown")
    seen = officer.page.case.seen
    assert seen is not None
    assert seen.file.applicant.name == second


def test_an_office_without_its_key_is_explained_and_opened_once_the_key_is_back(
    qtbot: QtBot, look: None, stocked_office: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "office"
    shutil.copytree(stocked_office, folder)
    (folder / "desk.key").rename(folder / "aside.key")
    window = MainWindow(folder)
    window.show()
    window.open_office()
    qtbot.waitUntil(lambda: "KNC-01" in window.notices.text, timeout=PATIENCE_MS)
    assert window.page is None
    (folder / "aside.key").rename(folder / "desk.key")
    window.notices.take_offer()
    qtbot.waitUntil(lambda: window.page is not None, timeout=PATIENCE_MS)
    window.close()


def test_every_control_has_a_name_that_is_read_aloud(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    kinds = ("QLineEdit", "QTableView", "QListView", "QPlainTextEdit", "QComboBox", "CaseTable")
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in officer.page.findChildren(QWidget)
        if type(widget).__name__ in kinds
        and not widget.accessibleName()
        and widget.objectName()  # the list inside a combo box is Qt's own
    ]
    assert nameless == []
