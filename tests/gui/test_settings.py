"""Settings by key: every change is stored when its field is left, and can be taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QRadioButton, QWidget

from desk.actions.desk import open_desk
from desk.actions.offices import current_setting
from desk.gui.commands.ids import CommandId
from desk.gui.settings.downloads_form import FOLDER, MINUTES
from desk.gui.settings.settings_dialog import SettingsDialog
from tests.gui.conftest import Officer


def open_settings(officer: Officer, page: str) -> SettingsDialog:
    """Open the settings at a page."""
    officer.window._memory.put_text("settings/page", page)
    officer.press("Ctrl+,")
    found = officer.window.findChild(SettingsDialog)
    assert found is not None
    officer.settle()
    assert found.pane.name == page
    return found


def write(officer: Officer, dialog: SettingsDialog, name: str, text: str) -> None:
    """Replace what stands in a line, and leave it by Tab."""
    line = dialog.findChild(QLineEdit, name)
    assert line is not None
    officer.front(dialog)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    officer.settle()


def close(officer: Officer, dialog: SettingsDialog) -> None:
    """Close the settings and wait for the new page."""
    dialog.accept()
    officer.settle()


def notice(dialog: SettingsDialog) -> str:
    """What the bar in the settings says."""
    label = dialog.findChild(QLabel, "notice_text")
    assert label is not None
    return label.text() if label.isVisible() else ""


def hint(dialog: SettingsDialog, name: str) -> str:
    """What stands below a line."""
    label = dialog.findChild(QLabel, f"{name}_hint")
    assert label is not None
    return label.text()


def stored_labels(officer: Officer) -> dict[str, bool]:
    """The numbers of the office as they are stored, and whether they are out of use."""
    desk = officer.page.desk
    return {one.label: one.is_retired for one in current_setting(desk).numbers}


def test_a_field_is_stored_when_it_is_left_and_taken_back_by_a_key(officer: Officer) -> None:
    dialog = open_settings(officer, "office")
    desk = officer.page.desk
    before = desk.office.name
    write(officer, dialog, "office_name", "Disdukcapil <b>Contoh</b> &")
    assert current_setting(desk).office.name == "Disdukcapil <b>Contoh</b> &"
    assert notice(dialog)
    officer.press("Ctrl+Z", dialog)
    assert current_setting(desk).office.name == before
    line = dialog.findChild(QLineEdit, "office_name")
    assert line is not None
    assert line.text() == before
    close(officer, dialog)


def test_a_changed_office_is_on_the_window_once_the_settings_are_closed(officer: Officer) -> None:
    dialog = open_settings(officer, "officer")
    write(officer, dialog, "officer_name", "Petugas Contoh 9")
    close(officer, dialog)
    assert officer.window.status_line.text.startswith("Petugas Contoh 9 · ")
    assert officer.window.page.queue.isVisible()


def test_settings_that_changed_nothing_leave_the_page_as_it_is(officer: Officer) -> None:
    page = officer.window.page
    close(officer, open_settings(officer, "office"))
    assert officer.window.page is page


def test_an_unsound_value_is_not_stored_and_says_what_to_do(officer: Officer) -> None:
    dialog = open_settings(officer, "office")
    prefix = officer.page.desk.office.prefix
    write(officer, dialog, "office_prefix", "cth 2026!")
    assert "Contoh: CTH" in hint(dialog, "office_prefix")
    assert current_setting(officer.page.desk).office.prefix == prefix
    close(officer, dialog)


def test_the_letterhead_is_shown_as_papers_carry_it(officer: Officer) -> None:
    dialog = open_settings(officer, "office")
    strip = dialog.findChild(QWidget, "letterhead_preview")
    assert strip is not None
    officer.qtbot.waitUntil(lambda: bool(getattr(strip, "is_drawn", False)))
    close(officer, dialog)


def test_a_number_is_added_retired_and_used_again(officer: Officer) -> None:
    dialog = open_settings(officer, "numbers")
    officer.click("number_add", dialog)
    write(officer, dialog, "number_label", "WA KTP")
    write(officer, dialog, "number_phone", "0856 0001 1009")
    assert stored_labels(officer)["WA KTP"] is False
    officer.click("number_retire", dialog)
    assert stored_labels(officer)["WA KTP"] is True
    officer.click("number_retire", dialog)
    assert stored_labels(officer)["WA KTP"] is False
    close(officer, dialog)


def test_the_last_number_in_use_stays_in_use(officer: Officer) -> None:
    dialog = open_settings(officer, "numbers")
    numbers = dialog.findChild(QListWidget, "number_list")
    assert numbers is not None
    officer.click("number_retire", dialog)
    numbers.setCurrentRow(1)
    officer.click("number_retire", dialog)
    assert sorted(stored_labels(officer).values()) == [False, True]
    faults = dialog.findChild(QLabel, "number_faults")
    assert faults is not None
    assert "nomor terakhir" in faults.text()
    close(officer, dialog)


def test_a_typed_number_that_is_none_is_told_at_its_field(officer: Officer) -> None:
    dialog = open_settings(officer, "numbers")
    write(officer, dialog, "number_phone", "08xx")
    assert "bukan nomor telepon" in hint(dialog, "number_phone")
    close(officer, dialog)


def test_looking_at_a_number_stores_nothing(officer: Officer) -> None:
    dialog = open_settings(officer, "numbers")
    line = dialog.findChild(QLineEdit, "number_phone")
    assert line is not None
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Tab)
    officer.settle()
    assert not dialog.has_changed
    close(officer, dialog)


def test_downloads_are_remembered_on_this_computer_and_a_missing_folder_is_told(
    officer: Officer, tmp_path: Path
) -> None:
    dialog = open_settings(officer, "downloads")
    write(officer, dialog, "downloads_folder", str(tmp_path / "tidak ada"))
    said = dialog.findChild(QLabel, "downloads_said")
    assert said is not None
    assert said.isVisible()
    write(officer, dialog, "downloads_folder", str(tmp_path))
    assert not said.isVisible()
    assert officer.window._memory.text(FOLDER) == str(tmp_path)
    assert officer.window._memory.number(MINUTES, 0) == 5
    assert not dialog.has_changed
    close(officer, dialog)


def test_the_look_is_chosen_here_as_in_the_menu(officer: Officer) -> None:
    dialog = open_settings(officer, "look")
    dark = dialog.findChild(QRadioButton, "look_theme_dark")
    light = dialog.findChild(QRadioButton, "look_theme_light")
    assert dark is not None
    assert light is not None
    dark.click()
    assert officer.window.commands.action(CommandId.THEME_DARK).isChecked()
    assert dialog.palette().base().color().lightness() < 128
    light.click()
    assert dialog.palette().base().color().lightness() > 128
    close(officer, dialog)


def test_keys_of_one_letter_are_switched_off_here_and_stay_off(officer: Officer) -> None:
    dialog = open_settings(officer, "look")
    officer.click("look_single", dialog)
    close(officer, dialog)
    assert not officer.window.commands.action(CommandId.SINGLE_KEYS).isChecked()
    assert officer.window._memory.text("keys/single") == "0"


@pytest.mark.parametrize(("words", "found"), [("kuota", "rules"), ("gelap", "look")])
def test_a_setting_is_found_by_any_word_of_its_page(
    officer: Officer, words: str, found: str
) -> None:
    dialog = open_settings(officer, "office")
    search = dialog.findChild(QLineEdit, "settings_search")
    assert search is not None
    officer.front(dialog)
    QTest.keyClicks(search, words)
    assert dialog.pane.name == found
    search.clear()
    pages = dialog.findChild(QListWidget, "settings_pages")
    assert pages is not None
    assert pages.count() == 6
    close(officer, dialog)


def test_what_is_typed_is_stored_also_where_the_settings_are_closed_at_once(
    officer: Officer,
) -> None:
    dialog = open_settings(officer, "officer")
    line = dialog.findChild(QLineEdit, "officer_name")
    assert line is not None
    line.setText("Petugas Contoh 7")
    close(officer, dialog)
    folder = officer.window._folder
    assert officer.page.desk.officer.name == "Petugas Contoh 7"
    officer.window.close()
    with open_desk(folder) as desk:
        assert desk.officer.name == "Petugas Contoh 7"
