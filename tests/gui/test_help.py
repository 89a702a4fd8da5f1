"""Help by key: the page of what is in use, searched and linked; the sheet of keys; about."""

import importlib.metadata
import re
import tomllib
from typing import TypeVar

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTableView,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desk.gui.commands.ids import CommandId
from desk.gui.help.about_dialog import AboutDialog
from desk.gui.help.help_pages import HELP_PAGE, PAGES, find_pages, load_pages, page_for
from desk.gui.help.help_window import HelpWindow
from desk.gui.help.licences import LIBRARIES
from desk.gui.help.shortcut_sheet import ShortcutSheet
from desk.gui.language import ENGLISH, INDONESIAN, speak
from desk.gui.settings.settings_dialog import SettingsDialog
from tests.gui.conftest import Officer

W = TypeVar("W", bound=QWidget)
LINK = re.compile(r"\]\(([^)]+)\)")


def part(owner: QWidget, kind: type[W], name: str = "") -> W:
    """The part of this kind and name."""
    found = owner.findChild(kind, name) if name else owner.findChild(kind)
    assert found is not None
    return found


def help_of(officer: Officer) -> HelpWindow:
    """The help that is open."""
    found = officer.window.findChild(HelpWindow)
    assert found is not None
    return found


def test_help_opens_at_the_page_of_the_pane_in_use(officer: Officer) -> None:
    officer.open("KARTO CONTOH")
    officer.press("Return", officer.page.queue.table)
    officer.press("F1")
    window = help_of(officer)
    assert window.shown == "case"
    window.close()


def test_help_stays_open_and_turns_to_the_page_that_is_asked_next(officer: Officer) -> None:
    officer.press("F1", officer.page.queue.table)
    assert help_of(officer).shown == "queue"
    officer.open("KARTO CONTOH")
    canvas = part(officer.page.viewer, QWidget, "canvas")
    canvas.setFocus()
    officer.press("F1", canvas)
    assert len(officer.window.findChildren(HelpWindow)) == 1
    assert help_of(officer).shown == "viewer"
    help_of(officer).close()


def test_help_answers_in_a_dialog_with_the_page_of_that_dialog(officer: Officer) -> None:
    officer.press("Ctrl+,")
    dialog = officer.window.findChild(SettingsDialog)
    assert dialog is not None
    officer.press("F1", part(dialog, QLineEdit, "settings_search"))
    window = dialog.findChild(HelpWindow)
    assert window is not None
    assert window.shown == "settings"
    window.close()
    dialog.close()
    officer.settle()


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("intake_dialog", "intake"),
        ("counter_dialog", "intake"),
        ("attach_dialog", "results"),
        ("catalogue_dialog", "catalogue"),
        ("refuse_dialog", "case"),
        ("unheard_of_dialog", "queue"),
    ],
)
def test_a_dialog_has_the_page_of_its_work(qtbot: QtBot, name: str, page: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = QDialog(window)
    dialog.setObjectName(name)
    line = QLineEdit(dialog)
    assert page_for(line, "queue") == page


def test_a_widget_may_name_its_own_page(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setProperty(HELP_PAGE, "reply")
    assert page_for(QLineEdit(widget), "queue") == "reply"


def test_searching_lists_the_pages_that_hold_every_word(officer: Officer) -> None:
    officer.press("F1")
    window = help_of(officer)
    search = part(window, QLineEdit, "help_search")
    pages = part(window, QListWidget, "help_pages")
    assert pages.count() == len(PAGES)
    officer.type("kop surat", search)
    assert 0 < pages.count() < len(PAGES)
    titles = [pages.item(row).text() for row in range(pages.count())]
    assert titles == [page.title for page in find_pages(load_pages(INDONESIAN), "kop surat")]
    assert "kop" in part(window, QTextBrowser, "help_text").toPlainText().casefold()
    officer.type(" zzzz", search)
    assert pages.count() == 0
    assert part(window, QWidget, "help_none").isVisible()
    window.close()


def test_a_link_opens_its_page(officer: Officer) -> None:
    officer.press("F1", officer.page.queue.table)
    window = help_of(officer)
    part(window, QTextBrowser, "help_text").anchorClicked.emit(QUrl("intake.md"))
    assert window.shown == "intake"
    window.close()


@pytest.mark.parametrize("language", [INDONESIAN, ENGLISH])
def test_every_link_of_the_help_leads_to_a_page(language: str) -> None:
    targets = {target for page in load_pages(language) for target in LINK.findall(page.text)}
    assert targets
    assert {target.removesuffix(".md") for target in targets} <= set(PAGES)


def test_help_that_is_open_turns_to_the_language_that_is_chosen(officer: Officer) -> None:
    application = QApplication.instance()
    assert application is not None
    officer.press("F1", officer.page.queue.table)
    window = help_of(officer)
    text, close = part(window, QTextBrowser, "help_text"), part(window, QPushButton, "close")
    try:
        speak(application, ENGLISH)
        officer.settle()
        assert (window.shown, close.text()) == ("queue", "Close")
        assert text.toPlainText().startswith("Queue\n")
    finally:
        speak(application, INDONESIAN)
    officer.settle()
    assert (window.shown, close.text()) == ("queue", "Tutup")
    assert text.toPlainText().startswith("Antrean\n")
    window.close()


def test_the_sheet_of_keys_lists_each_key_under_its_menu(officer: Officer) -> None:
    officer.press("Ctrl+/")
    sheet = officer.window.findChild(ShortcutSheet)
    assert sheet is not None
    model = part(sheet, QTableView).model()
    QAbstractItemModelTester(model)
    rows = [
        tuple(str(model.index(row, column).data()) for column in range(3))
        for row in range(model.rowCount())
    ]
    assert len(rows) == len(officer.window.commands.listed())
    assert any(menu == "Bantuan" and keys == "F1" for menu, keys, _ in rows)
    assert len({menu for menu, _, _ in rows}) > 5
    sheet.close()


def test_the_sheet_of_keys_is_searched_by_key_and_by_word_and_printed_so(officer: Officer) -> None:
    officer.press("Ctrl+/")
    sheet = officer.window.findChild(ShortcutSheet)
    assert sheet is not None
    search = part(sheet, QLineEdit, "shortcut_search")
    model = part(sheet, QTableView).model()
    everything = model.rowCount()
    officer.type("ctrl+b", search)
    assert 0 < model.rowCount() < everything
    printed = sheet.document().toPlainText()
    assert "Ctrl+B" in printed
    assert "Ctrl+Q" not in printed
    sheet.close()


def test_about_copies_versions_and_the_folder_and_lists_every_library(officer: Officer) -> None:
    officer.window.commands.action(CommandId.ABOUT).trigger()
    dialog = officer.window.findChild(AboutDialog)
    assert dialog is not None
    officer.settle()
    model = part(dialog, QTableView).model()
    QAbstractItemModelTester(model)
    assert model.rowCount() > 40
    officer.click("about_copy", dialog)
    copied = QGuiApplication.clipboard().text()
    assert copied == dialog.info
    assert "Qt 6." in copied
    dialog.close()


def test_the_list_of_licences_is_that_of_what_is_installed() -> None:
    listed = {
        line["name"]: line
        for line in tomllib.loads(LIBRARIES.read_text(encoding="utf-8"))["package"]
    }
    needed = required("desk-dukcapil")
    assert needed - set(listed) == set()
    assert all(line["licence"] and line["place"] for line in listed.values())
    stated = {
        name: importlib.metadata.metadata(name).json.get("license_expression") for name in needed
    }
    for name, licence in stated.items():
        if isinstance(licence, str):
            assert listed[name]["licence"].split()[0] in licence, name


def required(name: str, seen: frozenset[str] = frozenset()) -> set[str]:
    """Everything that a package needs here, by the names of packages, itself left out."""
    found: set[str] = set()
    for line in importlib.metadata.requires(name) or []:
        if "extra ==" in line:
            continue
        needed = re.sub(r"[-_.]+", "-", re.split(r"[ ;<>=!~\[(]", line)[0]).lower()
        if needed in seen | found or not is_installed(needed):
            continue
        found |= {needed} | required(needed, seen | found | {needed})
    return found


def is_installed(name: str) -> bool:
    """Whether a package is there; some are for other systems."""
    try:
        importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True
