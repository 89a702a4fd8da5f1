"""Copies for SIAK: by keys, whose it was, recorded, and off the clipboard again."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desk.actions.desk import Desk, open_desk
from desk.actions.people import PersonLine, write_people
from desk.domain.ids import CaseId
from desk.gui.intake.incoming import on_clipboard
from desk.gui.widgets.own_clipboard import OwnClipboard
from desk.storage import journal
from tests.gui.conftest import Officer
from tests.gui.stand import Stand, a_stand, look_at, seated


@pytest.fixture(scope="module")
def desk(stocked_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One desk for all tests here."""
    folder = tmp_path_factory.mktemp("copying") / "office"
    shutil.copytree(stocked_office, folder)
    with open_desk(folder) as opened:
        yield opened


@pytest.fixture(scope="module")
def stand(desk: Desk, qapp: QApplication, indonesian: Path) -> Iterator[Stand]:
    """One window at that desk."""
    with a_stand(desk, qapp, indonesian) as opened:
        yield opened


@pytest.fixture
def officer(stand: Stand, qtbot: QtBot) -> Officer:
    """An officer at that window."""
    return seated(stand, qtbot)


class Presses(QObject):
    """Counts the keys that are pressed in the whole program, Ctrl and Shift too, and clicks."""

    def __init__(self, program: QApplication) -> None:
        super().__init__()
        self.count = 0
        program.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        is_key = kind is QEvent.Type.KeyPress and watched is QApplication.focusWidget()
        is_click = kind is QEvent.Type.MouseButtonPress and isinstance(watched, QWidget)
        self.count += is_key or is_click or kind is QEvent.Type.Shortcut
        return False


def copied() -> str:
    """What is on the clipboard."""
    return QGuiApplication.clipboard().text()


def case_of(officer: Officer) -> CaseId:
    """The case on the screen."""
    seen = officer.page.case.seen
    assert seen is not None
    return seen.file.case.id


def verbs(desk: Desk, case_id: CaseId) -> list[str]:
    """What the journal says of a case."""
    with desk.store.reading() as session:
        return [entry.verb for entry in journal.entries_of_case(session, case_id)]


def test_a_nik_is_copied_and_the_notice_shows_its_tail_alone(officer: Officer, desk: Desk) -> None:
    look_at(officer, "JOKO CONTOH")
    officer.press("Ctrl+Shift+1")
    assert copied() == "9999012511010007"
    assert "NIK JOKO CONTOH disalin (…0007)" in officer.window.notices.text
    assert copied() not in officer.window.notices.text
    assert verbs(desk, case_of(officer))[-1] == "number_copied"


def test_the_number_of_the_family_card_is_recorded_too(officer: Officer, desk: Desk) -> None:
    look_at(officer, "JOKO CONTOH")
    before = verbs(desk, case_of(officer)).count("number_copied")
    officer.press("Ctrl+Shift+2")
    assert copied() == "9999010308150008"
    assert "No. KK JOKO CONTOH disalin (…0008)" in officer.window.notices.text
    assert verbs(desk, case_of(officer)).count("number_copied") == before + 1


def test_a_name_is_copied_as_it_is_written_and_nothing_is_recorded(
    officer: Officer, desk: Desk
) -> None:
    look_at(officer, "JOKO CONTOH")
    before = verbs(desk, case_of(officer))
    officer.press("Ctrl+Shift+3")
    assert copied() == "JOKO CONTOH"
    assert officer.window.notices.text == "Nama JOKO CONTOH disalin."
    assert verbs(desk, case_of(officer)) == before


def test_a_whatsapp_number_is_copied_as_digits_and_shown_masked(officer: Officer) -> None:
    look_at(officer, "DARMI CONTOH")
    officer.press("Ctrl+Shift+5")
    assert copied() == "085600010021"
    assert "0856-…-0021" in officer.window.notices.text
    assert "0001" not in officer.window.notices.text


def test_the_same_key_again_goes_on_to_the_next_person_and_other_keys_stay_with_them(
    officer: Officer, desk: Desk
) -> None:
    look_at(officer, "SITI CONTOH")
    child = PersonLine(
        owner="anak", name="ANISA CONTOH", nik="9999015509260002", address="JALAN CONTOH 2"
    )
    write_people(desk, case_of(officer), (child,))
    officer.press("F5")
    officer.press("Ctrl+Shift+1")
    assert copied() == "9999015708920001"
    assert "Tekan lagi untuk ANISA CONTOH (anak)." in officer.window.notices.text
    officer.press("Ctrl+Shift+1")
    assert copied() == "9999015509260002"
    officer.press("Ctrl+Shift+3")
    assert copied() == "ANISA CONTOH"
    officer.press("Ctrl+Shift+4")
    assert copied() == "JALAN CONTOH 2"
    officer.press("Ctrl+Shift+4")
    assert "Alamat SITI CONTOH belum diketahui." in officer.window.notices.text


def test_where_something_is_missing_what_was_copied_before_is_not_left_to_paste(
    officer: Officer,
) -> None:
    look_at(officer, "SITI CONTOH")
    officer.press("Ctrl+Shift+1")
    assert copied() == "9999015708920001"
    officer.press("Ctrl+Shift+4")
    assert "Alamat SITI CONTOH belum diketahui." in officer.window.notices.text
    assert copied() == ""


def test_once_the_notice_is_gone_the_applicant_is_first_again(officer: Officer) -> None:
    look_at(officer, "SITI CONTOH")
    officer.press("Ctrl+Shift+3")
    officer.press("Ctrl+Shift+3")
    assert copied() == "ANISA CONTOH"
    officer.window.notices.dismiss()
    officer.press("Ctrl+Shift+3")
    assert copied() == "SITI CONTOH"


def test_what_is_missing_is_said_and_can_be_filled_in_at_once(officer: Officer) -> None:
    look_at(officer, "KARTO CONTOH")
    QGuiApplication.clipboard().setText("sebelumnya")
    officer.press("Ctrl+Shift+2")
    assert officer.window.notices.text == "No. KK belum ada di permohonan ini."
    assert copied() == "sebelumnya"
    officer.press("Ctrl+Shift+4")
    assert "Alamat KARTO CONTOH belum diketahui." in officer.window.notices.text
    officer.click("notice_step")
    dialogs = [one for one in officer.window.findChildren(QDialog) if one.isVisible()]
    assert len(dialogs) == 1
    dialogs[0].reject()


def test_nik_card_and_name_take_at_most_twelve_presses(
    officer: Officer, qapp: QApplication
) -> None:
    look_at(officer, "JOKO CONTOH")
    taken = []
    presses = Presses(qapp)
    for key in ("Ctrl+Shift+1", "Ctrl+Shift+2", "Ctrl+Shift+3"):
        officer.press(key)
        taken.append(copied())
    assert taken == ["9999012511010007", "9999010308150008", "JOKO CONTOH"]
    assert presses.count == 9


def test_personal_data_leaves_the_clipboard_when_the_window_closes(officer: Officer) -> None:
    look_at(officer, "JOKO CONTOH")
    officer.press("Ctrl+Shift+1")
    officer.window.close()
    assert copied() == ""
    officer.window.show()


def test_personal_data_leaves_the_clipboard_after_a_while(qtbot: QtBot, look: None) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    OwnClipboard(window, kept_ms=30).put_text("9999012511010007")
    assert copied() == "9999012511010007"
    qtbot.waitUntil(lambda: copied() == "")


def test_what_somebody_else_copied_since_stays(qtbot: QtBot, look: None) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    clipboard = OwnClipboard(window)
    clipboard.put_text("9999012511010007")
    QGuiApplication.clipboard().setText("punya orang lain")
    clipboard.clear()
    assert copied() == "punya orang lain"


def test_personal_data_asks_to_stay_out_of_the_history_of_the_clipboard(
    qtbot: QtBot, look: None
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    OwnClipboard(window).put_text("9999012511010007")
    formats = QGuiApplication.clipboard().mimeData().formats()
    assert any("CanIncludeInClipboardHistory" in one for one in formats)
    assert "x-kde-passwordManagerHint" in formats


def test_what_the_desk_copied_itself_is_no_request_to_log(qtbot: QtBot, look: None) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    OwnClipboard(window).put_text("NIK: 9999012511010007")
    assert on_clipboard().is_empty
    QGuiApplication.clipboard().setText("NIK: 9999012511010007")
    assert not on_clipboard().is_empty
    QGuiApplication.clipboard().clear()
