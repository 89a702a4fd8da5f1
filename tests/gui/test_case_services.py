"""The services of a case: packages, further services, the office's own row, newer rules, people."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from desk.actions.cases import CaseView
from desk.domain.case import Item
from desk.domain.extra import EXTRA_SLOT
from desk.domain.status import CLOSED
from desk.gui.case.services_dialog import ServicesDialog
from desk.gui.commands.ids import CommandId
from tests.gui.conftest import Officer

C = CommandId


def _seen(officer: Officer) -> CaseView:
    seen = officer.page.case.seen
    assert seen is not None
    return seen


def _live(officer: Officer) -> list[Item]:
    return [item for item in _seen(officer).file.items if item.status not in CLOSED]


def _do(officer: Officer, command: CommandId) -> None:
    officer.window.commands.action(command).trigger()
    officer.settle()


def test_the_package_that_suits_is_offered_and_taken_by_enter(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    line = officer.page.case.offer_line
    assert line.isVisible()
    before, adds = len(_live(officer)), len(line.offers[0].adds)
    _do(officer, C.BUNDLE)
    officer.press("Return", officer.find("services_offers"))
    assert len(_live(officer)) == before + adds
    assert _seen(officer).file.case.bundle == "PKT-MATI"
    officer.press("Ctrl+Z")
    assert len(_live(officer)) == before


def test_any_service_is_added_by_a_part_of_its_name(officer: Officer) -> None:
    officer.open("JOKO CONTOH")
    _do(officer, C.BUNDLE)
    dialog = officer.window.findChild(ServicesDialog)
    assert dialog is not None
    combo = officer.find("service", dialog)
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData("DP-KK-06"))
    combo.activated.emit(combo.currentIndex())
    officer.click("services_ok", dialog)
    assert [item.service for item in _live(officer)] == ["DP-KTP-04", "DP-KK-06"]


def test_the_offices_own_request_is_a_row_that_says_so(officer: Officer) -> None:
    officer.open("JOKO CONTOH")
    _do(officer, C.EXTRA)
    officer.type("Foto rumah", officer.find("extra_text"))
    officer.click("extra_ok")
    row = officer.page.case.checklist.lines[-1]
    assert row.row.row.slot == EXTRA_SLOT
    assert "Foto rumah" in row.row.row.label
    assert "bukan syarat nasional" in row.details


def test_people_and_family_cards_are_written_together(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    officer.press("F2")
    part = officer.find("person_part")
    assert isinstance(part, QComboBox)
    name = officer.find("person_name")
    assert isinstance(name, QLineEdit)
    name.selectAll()
    officer.type("KARTO BIN CONTOH", name)
    family = next(at for at in range(part.count()) if part.itemText(at).startswith("keluarga"))
    part.setCurrentIndex(family)
    number = officer.find("person_kk")
    assert number.isVisible()
    assert not officer.find("person_nik").isVisible()
    assert isinstance(number, QLineEdit)
    number.selectAll()
    officer.type("9999010101990077", number)
    officer.press("Ctrl+Return", number)
    file = _seen(officer).file
    assert "KARTO BIN CONTOH" in [person.name for person in file.people]
    assert "9999010101990077" in [one.no_kk for one in file.families]
    officer.press("Ctrl+Z")
    assert "KARTO BIN CONTOH" not in [one.name for one in _seen(officer).file.people]


def test_a_dialog_of_people_that_is_closed_saves_nothing(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    before = _seen(officer).file.people
    officer.press("F2")
    officer.type("SALAH", officer.find("person_name"))
    officer.press("Esc", officer.find("person_name"))
    assert _seen(officer).file.people == before


def test_a_case_of_the_newest_rules_has_none_to_take_over(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    assert not officer.window.commands.action(C.ADOPT).isEnabled()
    marks = officer.find("case_marks")
    assert isinstance(marks, QLabel)
    before = marks.text()
    seen = _seen(officer)
    older = replace(seen.file, case=replace(seen.file.case, catalogue_sha256="0" * 64))
    officer.page.case.show_case(replace(seen, file=older))
    assert len(marks.text()) > len(before)
