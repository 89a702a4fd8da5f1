"""Every page by keyboard, by ear and for weak eyes: names, order, focus, contrast, hit areas."""

import re
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAction, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QLineEdit,
    QListWidget,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QTableView,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desk.domain.checklist import RowState
from desk.domain.status import Status
from desk.gui.commands.ids import CHECKING, PAGING, CommandId
from desk.gui.labels import status_text
from desk.gui.queue.case_table import CaseTable
from desk.gui.row_signs import ROW_SIGNS
from desk.gui.viewer.canvas import Canvas
from desk.gui.widgets import theme
from desk.gui.widgets.parts import button
from desk.gui.widgets.table import COLOUR_ROLE, Column, TableModel
from desk.gui.widgets.theme import DARK, LIGHT, Tokens
from tests.gui.conftest import Officer
from tests.gui.every_office import fill_office
from tests.gui.every_page import Tour
from tests.gui.every_start import a_window, first_run
from tests.gui.reading_order import Faults, look_over
from tests.gui.screen_texts import name_of
from tests.gui.seen_focus import LEAST_POINTS, changed_points
from tests.gui.test_theme import contrast

LEAST_CONTRAST, LEAST_FRAME_CONTRAST = 4.5, 3.0


@pytest.fixture(scope="module")
def faults(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    stocked_office: Path,
    indonesian: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Faults:
    """One way through every page, looked at with all rules at once."""
    folder = tmp_path_factory.mktemp("accessible")
    translator = QTranslator()
    assert translator.load(str(indonesian))
    found = Faults()
    with a_window(fill_office(stocked_office, folder / "office"), translator, request) as officer:
        for page in Tour(officer, folder).pages():
            look_over(page.root, page.name, found)
    with a_window(folder / "new", translator, request) as officer:
        for page in first_run(officer.window, officer):
            look_over(page.root, page.name, found)
    return found


def test_everything_that_is_worked_with_has_a_name_to_be_read_aloud(faults: Faults) -> None:
    assert faults.nameless == {}


def test_everything_that_is_clicked_is_large_enough_to_be_hit(faults: Faults) -> None:
    assert faults.small == {}


def test_tab_goes_the_way_one_reads(faults: Faults) -> None:
    assert faults.order == {}


def test_the_keyboard_gets_to_everything(faults: Faults) -> None:
    assert faults.unreached == {}


def test_the_focus_is_never_on_something_that_is_not_seen(faults: Faults) -> None:
    assert faults.hidden == {}


def test_one_sees_on_every_page_where_the_focus_is(faults: Faults) -> None:
    assert faults.unseen == {}


# Focus and contrast, for each kind of control and in both themes.

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def a_list(kind: type[QListWidget]) -> QListWidget:
    made = kind()
    made.addItems(["satu", "dua"])
    return made


def a_table() -> QTableView:
    made = CaseTable()
    model = TableModel((Column(title="A", text=str, sort=str),))
    model.show(("satu", "dua"))
    model.setParent(made)
    made.setModel(model)
    return made


def a_chip() -> QToolButton:
    made = QToolButton()
    made.setProperty("role", "chip")
    made.setText("Baru 12")
    made.setCheckable(True)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def a_combo() -> QComboBox:
    made = QComboBox()
    made.addItems(["satu", "dua"])
    return made


def a_tab_bar() -> QTabBar:
    made = QTabBar()
    made.addTab("Syarat")
    made.addTab("Hasil")
    return made


KINDS: dict[str, Callable[[], QWidget]] = {
    "line": QLineEdit,
    "text": QPlainTextEdit,
    "button": lambda: button("Simpan", "x"),
    "primary": lambda: button("Simpan", "x", primary=True),
    "chip": a_chip,
    "check": lambda: QCheckBox("Kotak"),
    "radio": lambda: QRadioButton("Pilihan"),
    "combo": a_combo,
    "spin": QSpinBox,
    "date": QDateEdit,
    "tabs": a_tab_bar,
    "list": lambda: a_list(QListWidget),
    "table": a_table,
    "canvas": Canvas,
    "browser": QTextBrowser,
}


@pytest.fixture
def dressed(qapp: QApplication, tokens: Tokens) -> Iterator[Tokens]:
    """The program in one theme; undressed again."""
    before = qapp.palette()
    theme.dress(qapp, tokens)
    yield tokens
    qapp.setStyleSheet("")
    qapp.setPalette(before)


@THEMES
@pytest.mark.parametrize("kind", KINDS)
def test_what_has_the_focus_looks_it(dressed: Tokens, kind: str, qtbot: QtBot) -> None:
    window, other = QWidget(), QPushButton("Lain")
    qtbot.addWidget(window)
    part = KINDS[kind]()
    layout = QVBoxLayout(window)
    layout.addWidget(part)
    layout.addWidget(other)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus()
    QApplication.processEvents()
    without = part.grab().toImage()
    part.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert part.hasFocus()
    assert changed_points(without, part.grab().toImage()) >= LEAST_POINTS


@THEMES
def test_the_frame_of_the_focus_stands_out_from_every_ground(tokens: Tokens) -> None:
    """Source: WCAG 2.2, success criterion 1.4.11 (three to one for what is no text)."""
    frame = theme.focus_colour(tokens)
    grounds = ("window", "base", "stripe", "selection", "chip", "document", "notice", "warning")
    poor = {
        name: round(contrast(frame, getattr(tokens, name)), 2)
        for name in grounds
        if contrast(frame, getattr(tokens, name)) < LEAST_FRAME_CONTRAST
    }
    assert poor == {}
    assert contrast(tokens.on_accent, tokens.accent) >= LEAST_FRAME_CONTRAST


@THEMES
def test_a_chosen_row_and_a_striped_one_keep_every_colour_readable(tokens: Tokens) -> None:
    grounds = (tokens.base, tokens.stripe, tokens.selection, tokens.notice, tokens.warning)
    colours = {status.value: theme.status_colour(status, tokens) for status in Status}
    colours |= {state.value: theme.row_colour(state, tokens) for state in RowState}
    poor = {
        (name, ground): round(contrast(colour, ground), 2)
        for name, colour in colours.items()
        for ground in grounds[:3]
        if contrast(colour, ground) < LEAST_CONTRAST
    }
    assert poor == {}


@THEMES
def test_every_pair_of_the_palette_is_readable(tokens: Tokens) -> None:
    made = theme.palette(tokens)
    role = QPalette.ColorRole
    pairs = (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase),
        (role.PlaceholderText, role.Base),
        (role.Link, role.Base),
        (role.Link, role.Window),
        (role.LinkVisited, role.Base),
    )
    groups = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive)
    poor = [
        (text.name, ground.name, round(contrast(*named(made, group, text, ground)), 2))
        for group in groups
        for text, ground in pairs
        if contrast(*named(made, group, text, ground)) < LEAST_CONTRAST
    ]
    assert poor == []


def named(
    made: QPalette, group: QPalette.ColorGroup, *roles: QPalette.ColorRole
) -> tuple[str, str]:
    """The colours of a text and its ground."""
    text, ground = (made.color(group, one).name() for one in roles)
    return text, ground


@THEMES
def test_every_rule_of_the_sheet_that_sets_text_and_ground_is_readable(tokens: Tokens) -> None:
    poor = []
    for selector, body in RULE.findall(theme.sheet(tokens)):
        text, ground = COLOUR.search(body), GROUND.search(body)
        if text and ground and contrast(text[1], ground[1]) < LEAST_CONTRAST:
            poor.append((selector.strip(), text[1], ground[1]))
    assert poor == []


RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COLOUR = re.compile(r"(?<![\w-])color: (#\w{6})")
GROUND = re.compile(r"(?<![\w-])background: (#\w{6})")


# Commands, and states without colours.


@pytest.fixture(scope="module")
def stand(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    stocked_office: Path,
    indonesian: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Officer]:
    """One window on the sample office, for what needs no walk."""
    folder = tmp_path_factory.mktemp("commands") / "office"
    shutil.copytree(stocked_office, folder)
    translator = QTranslator()
    assert translator.load(str(indonesian))
    with a_window(folder, translator, request) as officer:
        officer.open("DARMI CONTOH")
        yield officer


def in_menus(menu: QMenu) -> Iterator[QAction]:
    """Every entry of a menu and of those beside it."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from in_menus(inner)
        else:
            yield action


def test_every_command_stands_in_a_menu(stand: Officer) -> None:
    bar = stand.window.menuBar()
    tops = [action.menu() for action in bar.actions()]
    listed = {one.objectName() for top in tops if isinstance(top, QMenu) for one in in_menus(top)}
    assert {one.value for one in CommandId} - listed == set()


def test_no_command_is_dead(stand: Officer) -> None:
    dead = [
        one.value
        for one in CommandId
        if not stand.window.commands.action(one).receivers("2triggered(bool)")
    ]
    assert dead == []


def test_every_action_of_a_widget_is_a_command_or_stands_in_a_menu(stand: Officer) -> None:
    known = {one.value for one in CommandId}
    stray = [
        f"{name_of(part)}: {action.text()}"
        for part in stand.window.findChildren(QWidget)
        if not isinstance(part, QMenu | QMenuBar | QLineEdit)
        for action in part.actions()
        if action.objectName() not in known and action.shortcuts()
    ]
    assert stray == []


@pytest.mark.parametrize("name", ["search", "note", "reply"])
def test_letters_and_digits_are_text_where_text_is_typed(stand: Officer, name: str) -> None:
    field = text_field(stand, name)
    stand.front(field)
    field.setFocus()
    triggered: list[str] = []
    singles = (*CHECKING, *PAGING)
    for one in singles:
        stand.window.commands.action(one).triggered.connect(partial(triggered.append, one.value))
    QTest.keyClicks(field, "1x0sr+-fwld9")
    stand.settle()
    typed = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    field.clear()
    close_what_is_open(stand)
    assert triggered == []
    assert typed.endswith("1x0sr+-fwld9")


def text_field(officer: Officer, name: str) -> QLineEdit | QPlainTextEdit:
    """A field of the window or of a dialog, ready to be typed into."""
    if name == "search":
        return officer.page.queue.search
    officer.window.commands.action(CommandId.NOTE if name == "note" else CommandId.REPLY).trigger()
    officer.settle()
    found = officer.window.findChild(QPlainTextEdit, f"{name}_text")
    assert found is not None
    found.clear()
    return found


def close_what_is_open(officer: Officer) -> None:
    """Close dialogs, the reply and the search."""
    front = QApplication.activeModalWidget()
    if isinstance(front, QDialog):
        front.reject()
    reply = officer.window.findChild(QPlainTextEdit, "reply_text")
    if reply is not None and reply.isVisible():
        officer.press("Escape", reply)
    officer.page.queue.clear_search()
    officer.settle()


def test_a_status_and_the_state_of_a_row_are_words_or_signs_not_colours_alone() -> None:
    assert len({status_text(one) for one in Status}) == len(Status)
    assert all(len(status_text(one)) > 2 for one in Status)
    assert set(ROW_SIGNS) == set(RowState)
    assert len(set(ROW_SIGNS.values())) >= len(RowState) - 1


def test_every_coloured_cell_of_the_queue_says_it_in_words_too(stand: Officer) -> None:
    model = stand.page.queue.model
    silent = [
        (row, column)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        if model.index(row, column).data(COLOUR_ROLE) is not None
        and not str(model.index(row, column).data() or "").strip()
    ]
    assert silent == []
