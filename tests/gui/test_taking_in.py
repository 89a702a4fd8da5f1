"""What is dropped or pasted is shown before it is saved."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit

from desk.gui.intake.intake_dialog import IntakeDialog
from tests.actions.samples import SAMPLES
from tests.gui.conftest import Officer, applicants, drop

VILLAGE = SAMPLES / "Chat WhatsApp dengan Operator Desa Contoh.zip"


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
