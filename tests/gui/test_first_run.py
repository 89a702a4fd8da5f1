"""The first run by keys: nothing is stored before the end, and it can be left and taken up."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPlainTextEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desk.domain.office import Zone
from desk.gui import language
from desk.gui.first_run.first_run import LAST, NUMBER, OFFICE, USE, WELCOME, FirstRun
from desk.gui.memory import Memory
from desk.gui.settings.office_form import prefix_for
from desk.gui.window import MainWindow
from desk.storage.store import DATABASE_FILE
from tests.gui.conftest import PATIENCE_MS


class Newcomer:
    """Sits at a window on an empty folder."""

    def __init__(self, window: MainWindow, folder: Path, memory: Memory, qtbot: QtBot) -> None:
        self.window, self.folder, self.memory, self.qtbot = window, folder, memory, qtbot

    @property
    def run(self) -> FirstRun:
        run = self.window.setup
        assert isinstance(run, FirstRun)
        return run

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.window.jobs.is_idle, timeout=PATIENCE_MS)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: self.window.jobs.is_idle, timeout=PATIENCE_MS)

    def press(self, key: Qt.Key, times: int = 1) -> None:
        for _ in range(times):
            target = QApplication.focusWidget() or self.run
            QTest.keyClick(target, key)
            self.settle()

    def go_to(self, step: int) -> None:
        while self.run.step < step:
            before = self.run.step
            self.press(Qt.Key.Key_Return)
            assert self.run.step == before + 1

    def find(self, name: str) -> QWidget:
        found: QWidget | None = self.run.findChild(QWidget, name)
        assert found is not None, name
        return found

    def type(self, name: str, text: str) -> None:
        line = self.find(name)
        line.setFocus()
        QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(line, Qt.Key.Key_Delete)
        QTest.keyClicks(line, text)


@pytest.fixture
def newcomer(qtbot: QtBot, look: None, tmp_path: Path) -> Iterator[Newcomer]:
    folder, memory = tmp_path / "kantor", Memory()
    window = MainWindow(folder, memory)
    bugs: list[BaseException] = []
    window.jobs.broke.connect(bugs.append)
    window.resize(683, 728)
    window.show()
    window.activateWindow()
    window.open_office()
    qtbot.waitUntil(lambda: window.setup is not None, timeout=PATIENCE_MS)
    person = Newcomer(window, folder, memory, qtbot)
    person.settle()
    yield person
    window.close()
    window.deleteLater()
    QApplication.processEvents()
    assert bugs == []


def test_an_empty_folder_is_asked_about_and_not_written_to(newcomer: Newcomer) -> None:
    assert newcomer.run.isVisible()
    assert newcomer.run.step == WELCOME
    assert not (newcomer.folder / DATABASE_FILE).exists()


def test_seven_presses_of_enter_found_an_office_that_works(newcomer: Newcomer) -> None:
    newcomer.go_to(LAST)
    assert not (newcomer.folder / DATABASE_FILE).exists()
    newcomer.press(Qt.Key.Key_Return)
    newcomer.qtbot.waitUntil(lambda: newcomer.window.page is not None, timeout=PATIENCE_MS)
    newcomer.settle()
    assert newcomer.window.setup is None
    assert "Dinas Kependudukan" in newcomer.window.windowTitle()
    assert (newcomer.folder / DATABASE_FILE).exists()
    assert newcomer.window.notices.text


def test_the_regency_brings_code_zone_name_letterhead_and_prefix(newcomer: Newcomer) -> None:
    newcomer.go_to(OFFICE)
    picker = newcomer.find("regency")
    assert isinstance(picker, QComboBox)
    line = picker.lineEdit()
    assert line is not None
    QTest.keyClicks(line, "denpasar")
    line.editingFinished.emit()
    newcomer.settle()
    office = newcomer.run.answers.office
    assert (office.area_code, office.zone) == ("5171", Zone.WITA)
    assert office.name == "Dinas Kependudukan dan Pencatatan Sipil Kota Denpasar"
    assert office.letterhead[0] == "PEMERINTAH KOTA DENPASAR"
    assert office.prefix == "DEN"


def test_what_was_written_by_hand_is_not_proposed_anew(newcomer: Newcomer) -> None:
    newcomer.go_to(OFFICE)
    newcomer.type("office_name", "Disdukcapil Kita")
    picker = newcomer.find("regency")
    assert isinstance(picker, QComboBox)
    picker.setEditText("Kabupaten Bandung")
    line = picker.lineEdit()
    assert line is not None
    line.editingFinished.emit()
    newcomer.settle()
    assert newcomer.run.answers.office.name == "Disdukcapil Kita"
    assert newcomer.run.answers.office.area_code == "3204"


def test_a_page_with_a_fault_is_not_left_and_says_what_to_do(newcomer: Newcomer) -> None:
    newcomer.go_to(OFFICE)
    newcomer.type("office_prefix", "cth-2026")
    newcomer.find("office_name").setFocus()
    newcomer.press(Qt.Key.Key_Return)
    assert newcomer.run.step == OFFICE
    hint = newcomer.find("office_prefix_hint")
    assert isinstance(hint, QLabel)
    assert "Contoh: CTH" in hint.text()
    newcomer.type("office_prefix", "CTH")
    newcomer.press(Qt.Key.Key_Return)
    assert newcomer.run.step == NUMBER


def test_a_number_that_is_none_is_told_at_its_field(newcomer: Newcomer) -> None:
    newcomer.go_to(NUMBER)
    newcomer.type("number_phone", "08xx")
    newcomer.press(Qt.Key.Key_Return)
    assert newcomer.run.step == NUMBER
    hint = newcomer.find("number_phone_hint")
    assert isinstance(hint, QLabel)
    assert "bukan nomor telepon" in hint.text()


def test_enter_in_the_letterhead_writes_a_line_and_does_not_go_on(newcomer: Newcomer) -> None:
    newcomer.go_to(OFFICE)
    lines = newcomer.find("office_letterhead")
    assert isinstance(lines, QPlainTextEdit)
    lines.setFocus()
    before = lines.blockCount()
    QTest.keyClick(lines, Qt.Key.Key_Return)
    assert (newcomer.run.step, lines.blockCount()) == (OFFICE, before + 1)


def test_it_is_left_without_a_trace_and_taken_up_where_it_was(newcomer: Newcomer) -> None:
    newcomer.go_to(OFFICE)
    newcomer.type("office_name", "Disdukcapil Kita")
    QTest.mouseClick(newcomer.find("first_run_leave"), Qt.MouseButton.LeftButton)
    newcomer.settle()
    assert not newcomer.run.isVisible()
    assert not (newcomer.folder / DATABASE_FILE).exists()
    newcomer.window.notices.take_offer()
    newcomer.settle()
    assert newcomer.run.isVisible()
    assert newcomer.run.step == OFFICE
    assert newcomer.run.answers.office.name == "Disdukcapil Kita"


def test_another_language_is_spoken_at_once_and_keeps_the_answers(newcomer: Newcomer) -> None:
    application = QApplication.instance()
    assert application is not None
    newcomer.go_to(USE)
    newcomer.type("officer_name", "Petugas Contoh")
    newcomer.press(Qt.Key.Key_Escape)
    QTest.mouseClick(newcomer.find("first_run_back"), Qt.MouseButton.LeftButton)
    try:
        choice = newcomer.find("language_en")
        assert isinstance(choice, QRadioButton)
        choice.click()
        assert language.spoken() == "en"
        newcomer.window._speak_anew()
        newcomer.settle()
        assert newcomer.run.answers.officer_name == "Petugas Contoh"
        assert newcomer.memory.text(language.REMEMBERED) == "en"
    finally:
        language.speak(application, language.INDONESIAN)
    newcomer.settle()


def test_every_field_of_it_has_a_name_that_is_read_aloud(newcomer: Newcomer) -> None:
    kinds = ("QLineEdit", "QComboBox", "QPlainTextEdit", "QSpinBox", "RegencyPicker", "LinesEdit")
    nameless = [
        widget.objectName()
        for widget in newcomer.run.findChildren(QWidget)
        if type(widget).__name__ in kinds
        and not widget.accessibleName()
        and widget.objectName()
        and not widget.objectName().startswith("qt_")
    ]
    assert nameless == []


@pytest.mark.parametrize(
    ("regency", "prefix"),
    [("Kabupaten Bandung", "BAN"), ("Kota Kediri", "KED"), ("Kabupaten Pak-Pak", "PAK"), ("", "")],
)
def test_a_prefix_is_proposed_from_the_regencys_own_name(regency: str, prefix: str) -> None:
    assert prefix_for(regency) == prefix


def test_the_sample_office_lies_in_a_folder_of_its_own_and_leads_back(
    newcomer: Newcomer, stocked_office: Path
) -> None:
    place = newcomer.folder / "contoh"
    shutil.copytree(stocked_office, place / "kantor")
    (place / "siap").touch()
    newcomer.go_to(USE)
    newcomer.find("use_sample").setFocus()
    QTest.keyClick(newcomer.find("use_sample"), Qt.Key.Key_Space)
    newcomer.press(Qt.Key.Key_Return)
    newcomer.qtbot.waitUntil(lambda: newcomer.window.page is not None, timeout=PATIENCE_MS)
    newcomer.settle()
    bar = newcomer.window.findChild(QWidget, "sample_bar")
    assert bar is not None
    assert bar.isVisible()
    assert not (newcomer.folder / DATABASE_FILE).exists()
    leave = newcomer.window.findChild(QWidget, "sample_leave")
    assert leave is not None
    QTest.mouseClick(leave, Qt.MouseButton.LeftButton)
    newcomer.settle()
    assert newcomer.run.isVisible()
    assert newcomer.window.page is None
