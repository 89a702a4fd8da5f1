"""The pages of the catalogue: everything can be looked up, changed, taken back and saved."""

from collections.abc import Iterator
from typing import TypeVar

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QTableView, QTabWidget

from desk.actions.offices import refreshed
from desk.domain.catalogue import Level
from desk.domain.overlay import Overlay
from desk.gui.catalogue.catalogue_dialog import CatalogueDialog
from desk.gui.catalogue.days_page import DaysPage
from desk.gui.catalogue.office_pages import PhrasesPage
from desk.gui.widgets.table import TableModel
from tests.gui.conftest import Officer

T = TypeVar("T")


@pytest.fixture
def pages(newcomer: Officer) -> Iterator[CatalogueDialog]:
    """The catalogue, opened by its key; at the end it is closed, and changes are given up."""
    newcomer.press("Ctrl+Shift+K", newcomer.window)
    dialog = newcomer.window.findChild(CatalogueDialog)
    assert dialog is not None
    newcomer.settle()
    yield dialog
    for _ in range(2):
        if shiboken6.isValid(dialog):
            dialog.reject()


def watch(model: TableModel[T], pages: CatalogueDialog) -> None:
    """Let Qt's own tester look on while a model is filled again."""
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(model, mode, pages)
    model.show(model.items())


def table(pages: CatalogueDialog, name: str) -> QTableView:
    found = pages.findChild(QTableView, name)
    assert isinstance(found, QTableView)
    return found


def look_up(officer: Officer, pages: CatalogueDialog, words: str) -> None:
    """Type into the search and wait for the answer."""
    search = pages.findChild(QLineEdit, "catalogue_search")
    assert isinstance(search, QLineEdit)
    search.clear()
    QTest.keyClicks(search, words)
    officer.qtbot.wait(250)
    officer.settle()


def said(pages: CatalogueDialog) -> str:
    label = pages.findChild(QLabel, "catalogue_said")
    assert isinstance(label, QLabel)
    return label.text()


def choose_row(officer: Officer, pages: CatalogueDialog, level: Level) -> None:
    """Choose the first row of this weight, by the table's own keys."""
    rows = pages.services.view.model.items()
    place = next(at for at, line in enumerate(rows) if line.row.level is level)
    rows_table = table(pages, "catalogue_rows")
    rows_table.setFocus()
    rows_table.selectRow(0)
    for _ in range(place):
        QTest.keyClick(rows_table, Qt.Key.Key_Down)
    officer.settle()


def test_every_service_and_package_is_listed(newcomer: Officer, pages: CatalogueDialog) -> None:
    assert pages.services.model.rowCount() == 76 + 13


def test_everyday_words_find_a_service(newcomer: Officer, pages: CatalogueDialog) -> None:
    look_up(newcomer, pages, "pecah kk")
    assert "KK" in pages.services.model.item(0).title


def test_words_that_fit_nothing_say_what_to_try(newcomer: Officer, pages: CatalogueDialog) -> None:
    look_up(newcomer, pages, "qqqq zzzz")
    hint = pages.findChild(QLabel, "catalogue_nothing")
    assert isinstance(hint, QLabel)
    assert "akte" in hint.text()


def test_a_row_shows_its_law_and_that_it_cannot_be_switched_off(
    newcomer: Officer, pages: CatalogueDialog
) -> None:
    look_up(newcomer, pages, "akta kelahiran")
    choose_row(newcomer, pages, Level.REQUIRED)
    detail = pages.findChild(QLabel, "row_detail")
    assert isinstance(detail, QLabel)
    assert "Edaran Dirjen Dukcapil 470/13287" in detail.text()
    QTest.keyClick(table(pages, "catalogue_rows"), Qt.Key.Key_Space)
    assert not pages.draft.is_changed


def test_space_drops_an_optional_row_and_undo_takes_it_back(
    newcomer: Officer, pages: CatalogueDialog
) -> None:
    look_up(newcomer, pages, "akta kelahiran")
    choose_row(newcomer, pages, Level.OPTIONAL)
    QTest.keyClick(table(pages, "catalogue_rows"), Qt.Key.Key_Space)
    newcomer.settle()
    assert len(pages.draft.overlay.dropped_rows) == 1
    assert any(not line.is_on for line in pages.services.view.model.items())

    newcomer.press("Ctrl+Z", pages)
    assert pages.draft.overlay == Overlay()
    newcomer.press("Ctrl+Y", pages)
    assert len(pages.draft.overlay.dropped_rows) == 1


def test_what_is_saved_is_what_the_office_works_by(
    newcomer: Officer, pages: CatalogueDialog
) -> None:
    look_up(newcomer, pages, "akta kelahiran")
    choose_row(newcomer, pages, Level.OPTIONAL)
    QTest.keyClick(table(pages, "catalogue_rows"), Qt.Key.Key_Space)
    before = newcomer.page
    newcomer.press("Ctrl+S", pages)
    assert not pages.draft.is_changed
    assert newcomer.page is before, "the page waits until the dialog is closed"

    dropped = pages.draft.overlay.dropped_rows[0].slot
    pages.reject()
    newcomer.settle()
    desk = newcomer.page._place.desk
    assert dropped not in [row.slot.key for row in desk.rules.catalogue.universal_rows]


def test_a_second_save_counts_as_well(newcomer: Officer, pages: CatalogueDialog) -> None:
    for fact, value in (("terima_f105", "tidak"), ("terima_f105", "ya")):
        combo = pages.findChild(QComboBox, f"choice_{fact}")
        assert isinstance(combo, QComboBox)
        combo.setCurrentIndex(combo.findData(value))
        combo.activated.emit(combo.currentIndex())
        newcomer.press("Ctrl+S", pages)
        facts = refreshed(newcomer.page._place.desk).rules.catalogue.office_facts
        assert next(one.default for one in facts if one.id == fact) == value


def test_a_phrase_is_changed_and_citizens_read_it(
    newcomer: Officer, pages: CatalogueDialog
) -> None:
    tabs = pages.findChild(QTabWidget, "catalogue_tabs")
    page = pages.findChild(PhrasesPage)
    assert isinstance(tabs, QTabWidget)
    assert page is not None
    tabs.setCurrentWidget(page)
    search = pages.findChild(QLineEdit, "phrase_search")
    assert isinstance(search, QLineEdit)
    QTest.keyClicks(search, "R01")
    QTest.keyClick(table(pages, "phrase_table"), Qt.Key.Key_F2)
    text = pages.findChild(QPlainTextEdit, "phrase_text")
    assert isinstance(text, QPlainTextEdit)
    text.setPlainText("fotonya gelap, mohon difoto ulang")
    newcomer.click("phrase_ok", pages)

    assert page.model.item(0).phrase == "fotonya gelap, mohon difoto ulang"
    assert page.model.item(0).is_own


def test_a_preview_names_each_change(newcomer: Officer, pages: CatalogueDialog) -> None:
    look_up(newcomer, pages, "akta kelahiran")
    choose_row(newcomer, pages, Level.OPTIONAL)
    QTest.keyClick(table(pages, "catalogue_rows"), Qt.Key.Key_Space)
    newcomer.click("catalogue_preview", pages)
    shown = pages.findChild(QPlainTextEdit, "catalogue_findings")
    assert isinstance(shown, QPlainTextEdit)
    assert pages.draft.overlay.dropped_rows[0].slot in shown.toPlainText()


def test_testing_the_catalogue_says_that_it_is_sound(
    newcomer: Officer, pages: CatalogueDialog
) -> None:
    before = said(pages)
    newcomer.click("catalogue_check", pages)
    assert said(pages) != before


def test_hours_that_are_none_are_refused_in_words(
    newcomer: Officer, pages: CatalogueDialog
) -> None:
    field = pages.findChild(QLineEdit, "hours_0")
    assert isinstance(field, QLineEdit)
    field.setText("pagi")
    field.editingFinished.emit()
    refused = pages.findChild(QLabel, "hours_said")
    assert isinstance(refused, QLabel)
    assert "pagi" in refused.text()
    assert not pages.draft.is_changed


def test_a_day_off_is_added_and_taken_away_by_keys(
    newcomer: Officer, pages: CatalogueDialog
) -> None:
    name = pages.findChild(QLineEdit, "day_off_name")
    days = pages.findChild(DaysPage)
    assert isinstance(name, QLineEdit)
    assert days is not None
    QTest.keyClicks(name, "Hari jadi kota")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert [off.name for off in pages.draft.overlay.days_off] == ["Hari jadi kota"]

    row = next(at for at, line in enumerate(days.model.items()) if line.is_own)
    table(pages, "days_table").selectRow(row)
    QTest.keyClick(table(pages, "days_table"), Qt.Key.Key_Delete)
    assert pages.draft.overlay.days_off == ()


def test_unsaved_changes_are_not_lost_by_one_escape(
    newcomer: Officer, pages: CatalogueDialog
) -> None:
    look_up(newcomer, pages, "akta kelahiran")
    choose_row(newcomer, pages, Level.OPTIONAL)
    QTest.keyClick(table(pages, "catalogue_rows"), Qt.Key.Key_Space)
    pages.reject()
    assert pages.isVisible()
    pages.reject()
    assert not pages.isVisible()


def test_the_list_for_citizens_is_copied(newcomer: Officer, pages: CatalogueDialog) -> None:
    look_up(newcomer, pages, "akta kelahiran")
    newcomer.click("public_copy", pages)
    shown = pages.findChild(QPlainTextEdit, "public_text")
    assert isinstance(shown, QPlainTextEdit)
    assert QGuiApplication.clipboard().text() == shown.toPlainText() != ""


def test_the_models_keep_the_rules_of_qt(newcomer: Officer, pages: CatalogueDialog) -> None:
    phrases, days = pages.findChild(PhrasesPage), pages.findChild(DaysPage)
    assert phrases is not None
    assert days is not None
    watch(pages.services.model, pages)
    watch(pages.services.view.model, pages)
    watch(phrases.model, pages)
    watch(days.model, pages)
    look_up(newcomer, pages, "ktp")
