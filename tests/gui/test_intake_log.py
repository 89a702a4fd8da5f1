"""Logging a request: from the clipboard and the folder of downloads, with few keys."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
)

from desk.domain.case import Channel, FindingKind
from desk.gui.widgets.own_clipboard import OWN_MIME
from tests.gui.conftest import Officer, applicants
from tests.gui.intake_desk import (
    CHAT,
    Presses,
    copy,
    finished,
    free_hands,
    is_reviewing,
    photos,
    review,
    watch,
)


@pytest.fixture
def clerk(newcomer: Officer, folder: Path) -> Iterator[Officer]:
    """An officer at a window without a case, with a folder of downloads and a clipboard."""
    with free_hands(newcomer, folder) as clerk:
        yield clerk


def line(officer: Officer, name: str) -> QLineEdit:
    """A field of the review."""
    found = officer.find(name, review(officer))
    assert isinstance(found, QLineEdit)
    return found


def said(officer: Officer, name: str) -> str:
    """What a label of the review says."""
    found = officer.find(name, review(officer))
    assert isinstance(found, QLabel)
    return found.text()


def words(officer: Officer) -> QPlainTextEdit:
    """The words of the review."""
    return review(officer).form.messages


def choose_service(officer: Officer, text: str) -> None:
    """Type a part of a service's name and take the first that fits."""
    combo = officer.find("service", review(officer))
    assert isinstance(combo, QComboBox)
    row = combo.findText(text, Qt.MatchFlag.MatchContains)
    combo.setCurrentIndex(row)
    combo.activated.emit(row)


def test_a_copied_chat_and_four_photos_are_logged_with_two_presses(
    clerk: Officer, folder: Path
) -> None:
    photos(folder, 4)
    copy(CHAT)
    finished(clerk, 4)
    with Presses() as pressed:
        clerk.press("Ctrl+N")
        assert len(review(clerk).files.paths) == 4
        clerk.press("Ctrl+Return")
    assert pressed.count == 2
    assert applicants(clerk) == ["SITI CONTOH"]
    seen = clerk.page.case.seen
    assert seen is not None
    assert len(seen.file.evidence) == 4
    assert seen.file.senders[0].phone == "+6285600012001"


def test_everything_guessed_is_marked_and_nothing_is_saved_unseen(clerk: Officer) -> None:
    copy(CHAT)
    clerk.press("Ctrl+N")
    assert line(clerk, "draft_name").text() == "SITI CONTOH"
    assert said(clerk, "draft_name_hint")
    assert said(clerk, "service_hint")
    clerk.press("Escape")
    clerk.press("F5")
    assert applicants(clerk) == []


def test_photos_that_are_no_longer_recent_are_offered_and_not_ticked(
    clerk: Officer, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    downloads = watch(clerk, folder)
    downloads.mark_logged()
    photos(folder, 2)
    finished(clerk, 2)
    monkeypatch.setattr("desk.gui.intake.downloads.RECENT", timedelta(seconds=0))
    copy(CHAT)
    clerk.press("Ctrl+N")
    files = review(clerk).files.list.files
    assert len(files.files) == 2
    assert files.chosen == ()


def test_a_photo_that_arrives_while_the_review_is_open_is_added(
    clerk: Officer, folder: Path
) -> None:
    copy(CHAT)
    clerk.press("Ctrl+N")
    photos(folder, 1)
    finished(clerk, 1)
    assert [path.name for path in review(clerk).files.paths] == ["foto1.jpg"]


def test_a_photo_goes_into_one_case_alone(clerk: Officer, folder: Path) -> None:
    photos(folder, 1)
    finished(clerk, 1)
    copy(CHAT)
    clerk.press("Ctrl+N")
    clerk.press("Ctrl+Return")
    copy("Nama: BUDI CONTOH\nmau cetak KTP hilang")
    clerk.press("Ctrl+N")
    assert review(clerk).files.list.files.files == ()


def test_files_alone_begin_a_request_of_a_sender_that_is_typed(
    clerk: Officer, folder: Path
) -> None:
    photos(folder, 1)
    finished(clerk, 1)
    clerk.press("Ctrl+N")
    dialog = review(clerk)
    assert QApplication.focusWidget() is line(clerk, "draft_sender")
    clerk.type("0856 0001 2002", line(clerk, "draft_sender"))
    choose_service(clerk, "KTP")
    clerk.type("BUDI CONTOH", line(clerk, "draft_name"))
    assert dialog.form.is_ready
    clerk.press("Ctrl+Return")
    seen = clerk.page.case.seen
    assert seen is not None
    assert seen.file.senders[0].phone == "+6285600012002"
    assert seen.file.messages == ()
    assert len(seen.file.evidence) == 1


def test_a_form_line_without_a_chat_is_read(clerk: Officer) -> None:
    copy("#KTP#9999014404950012#WATI CONTOH#")
    clerk.press("Ctrl+N")
    assert line(clerk, "draft_nik").text() == "9999014404950012"
    assert review(clerk).form.texts.codes != ()


def test_typed_words_are_read_as_they_are_typed_and_what_was_typed_over_stays(
    clerk: Officer,
) -> None:
    clerk.press("Ctrl+N")
    clerk.type("081", line(clerk, "draft_sender"))
    words(clerk).setPlainText("Nama: WATI CONTOH\nmau buat akta kelahiran anak")
    clerk.qtbot.waitUntil(lambda: line(clerk, "draft_name").text() == "WATI CONTOH")
    clerk.settle()
    assert line(clerk, "draft_sender").text() == "081"
    line(clerk, "draft_name").setText("WATI DUA CONTOH")
    words(clerk).setPlainText("Nama: WATI TIGA CONTOH\nmau buat akta kelahiran anak")
    clerk.qtbot.wait(700)
    clerk.settle()
    assert line(clerk, "draft_name").text() == "WATI DUA CONTOH"


def test_a_picture_on_the_clipboard_becomes_a_file_of_the_case(clerk: Officer) -> None:
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    QGuiApplication.clipboard().setImage(image)
    clerk.press("Ctrl+N")
    clerk.type("@wati.contoh", line(clerk, "draft_sender"))
    choose_service(clerk, "KTP")
    clerk.type("WATI CONTOH", line(clerk, "draft_name"))
    clerk.press("Ctrl+Return")
    seen = clerk.page.case.seen
    assert seen is not None
    assert seen.file.senders[0].username == "wati.contoh"
    (evidence,) = seen.file.evidence
    assert evidence.sent_name.endswith(".png")


def test_what_the_desk_itself_copied_is_no_request(clerk: Officer) -> None:
    data = QMimeData()
    data.setText("Bapak/Ibu, permohonan sudah kami terima.")
    data.setData(OWN_MIME, b"1")
    QGuiApplication.clipboard().setMimeData(data)
    clerk.press("Ctrl+N")
    assert words(clerk).toPlainText() == ""


def test_messages_that_were_logged_are_not_logged_twice(clerk: Officer) -> None:
    copy(CHAT)
    clerk.press("Ctrl+N")
    clerk.press("Ctrl+Return")
    copy(CHAT)
    clerk.press("Ctrl+N")
    assert "2" in said(clerk, "intake_head")
    assert words(clerk).toPlainText() == ""


def test_a_clipboard_that_was_logged_is_not_offered_again(clerk: Officer) -> None:
    copy("Nama: BUDI CONTOH\nmau cetak KTP hilang")
    clerk.press("Ctrl+N")
    clerk.type("085600012003", line(clerk, "draft_sender"))
    clerk.press("Ctrl+Return")
    assert applicants(clerk) == ["BUDI CONTOH"]
    clerk.press("Ctrl+N")
    assert words(clerk).toPlainText() == ""


def test_the_open_case_of_the_sender_is_offered_and_enter_adds_to_it(clerk: Officer) -> None:
    copy(CHAT)
    clerk.press("Ctrl+N")
    clerk.press("Ctrl+Return")
    copy("[09.40, 24/11/2026] +62 856-0001-2001: ini susulannya ya\nNama: SITI CONTOH")
    clerk.press("Ctrl+N")
    add = clerk.find("draft_add", review(clerk))
    assert isinstance(add, QRadioButton)
    assert add.isChecked()
    assert QApplication.focusWidget() is add
    assert "1 " in said(clerk, "draft_sender_hint")
    saved_new = clerk.window.notices.text
    clerk.press("Return")
    seen = clerk.page.case.seen
    assert seen is not None
    assert seen.file.case.asked_count == 2
    assert seen.file.case.number in clerk.window.notices.text
    assert clerk.window.notices.text != saved_new
    assert applicants(clerk) == ["SITI CONTOH"]


def test_a_typed_sender_with_an_open_case_is_known_when_the_field_is_left(clerk: Officer) -> None:
    copy(CHAT)
    clerk.press("Ctrl+N")
    clerk.press("Ctrl+Return")
    clerk.press("Ctrl+N")
    clerk.type("0856-0001-2001", line(clerk, "draft_sender"))
    clerk.press("Tab")
    add = clerk.find("draft_add", review(clerk))
    assert isinstance(add, QRadioButton)
    assert add.isVisible()
    assert "SITI CONTOH" in add.text()


def test_the_quota_of_the_number_is_shown(clerk: Officer) -> None:
    copy(CHAT)
    clerk.press("Ctrl+N")
    numbers = clerk.find("intake_number", review(clerk))
    assert isinstance(numbers, QComboBox)
    numbers.setCurrentText("WA Operator Desa")
    numbers.activated.emit(numbers.currentIndex())
    clerk.settle()
    quota = clerk.find("intake_quota", review(clerk))
    assert quota.isVisible()
    assert "100" in said(clerk, "intake_quota")


def test_a_nik_that_looks_odd_warns_and_is_saved(clerk: Officer) -> None:
    copy(CHAT)
    clerk.press("Ctrl+N")
    line(clerk, "draft_nik").setText("9999013913950012")
    assert (
        "dicek" in said(clerk, "draft_nik_hint")
        or "periksa" in said(clerk, "draft_nik_hint").lower()
    )
    clerk.press("Ctrl+Return")
    seen = clerk.page.case.seen
    assert seen is not None
    assert seen.file.applicant.nik == "9999013913950012"


def test_save_and_check_puts_the_keys_on_the_checklist(clerk: Officer) -> None:
    copy(CHAT)
    clerk.press("Ctrl+N")
    clerk.press("Ctrl+Shift+Return")
    assert not is_reviewing(clerk)
    assert clerk.window.focusWidget() is clerk.page.case.checklist.list


def test_a_case_of_the_counter_has_no_sender_and_no_number(clerk: Officer) -> None:
    copy(CHAT)
    clerk.press("Ctrl+Shift+N")
    assert QApplication.focusWidget() is not line(clerk, "draft_sender")
    assert not line(clerk, "draft_sender").isVisible()
    assert clerk.find("draft_originals", review(clerk)).isVisible()
    choose_service(clerk, "KTP")
    clerk.type("KARTO CONTOH", line(clerk, "draft_name"))
    clerk.press("Ctrl+Return")
    seen = clerk.page.case.seen
    assert seen is not None
    assert seen.file.case.channel is Channel.COUNTER
    assert seen.file.case.desk_number_id is None
    assert seen.file.senders == ()


def test_at_the_counter_space_accepts_original_after_original_and_a_photo_only_once(
    clerk: Officer, folder: Path
) -> None:
    clerk.press("Ctrl+Shift+N")
    choose_service(clerk, "KTP")
    clerk.type("KARTO CONTOH", line(clerk, "draft_name"))
    clerk.press("Ctrl+Return")
    photos(folder, 1)
    finished(clerk, 1)
    clerk.press("Ctrl+I")
    clerk.press("Return")
    checklist = clerk.page.case.checklist
    for _ in checklist.lines:
        clerk.press("Space", checklist.list)
    seen = clerk.page.case.seen
    assert seen is not None
    found = [one for one in seen.file.findings if one.kind is FindingKind.ACCEPTED]
    assert len(found) > 1
    assert sum(one.evidence_id is not None for one in found) == 1


def test_a_village_can_be_named_as_the_way_it_came(clerk: Officer) -> None:
    copy(CHAT)
    clerk.press("Ctrl+N")
    channel = clerk.find("draft_channel", review(clerk))
    assert isinstance(channel, QComboBox)
    channel.setCurrentIndex(channel.findData(Channel.VILLAGE.value))
    channel.activated.emit(channel.currentIndex())
    clerk.press("Ctrl+Return")
    seen = clerk.page.case.seen
    assert seen is not None
    assert seen.file.case.channel is Channel.VILLAGE
    assert seen.file.senders[0].kind.value == "village"


def test_an_assumed_order_of_day_and_month_can_be_turned(clerk: Officer) -> None:
    copy(
        "05/06/26, 08.12 - Budi Contoh: mau cetak KTP hilang\n"
        "05/06/26, 08.13 - Budi Contoh: Nama: BUDI CONTOH\n"
    )
    clerk.press("Ctrl+N")
    order = clerk.find("intake_order", review(clerk))
    assert isinstance(order, QComboBox)
    assert order.isVisible()
    assert said(clerk, "intake_problems")
    line(clerk, "draft_name").setText("BUDI DUA CONTOH")
    before = review(clerk).lines[0].proposed.draft.messages[0].at
    order.setCurrentIndex(1 - order.currentIndex())
    order.activated.emit(order.currentIndex())
    clerk.settle()
    after = review(clerk).lines[0].proposed.draft.messages[0].at
    assert (after.day, after.month) == (before.month, before.day)
    assert line(clerk, "draft_name").text() == "BUDI DUA CONTOH"


@pytest.mark.parametrize("width", [683, 1366])
def test_no_field_of_the_review_is_cut_off(clerk: Officer, folder: Path, width: int) -> None:
    clerk.window.resize(width, 728)
    photos(folder, 2)
    finished(clerk, 2)
    copy(CHAT)
    clerk.press("Ctrl+N")
    dialog = review(clerk)
    assert dialog.width() <= width
    form = dialog.form
    page = form.widget()
    assert page is not None
    assert page.minimumSizeHint().width() <= form.viewport().width()
    for field in page.findChildren(QLineEdit):
        if field.isVisible():
            assert field.mapTo(page, field.rect().topRight()).x() <= form.viewport().width()
