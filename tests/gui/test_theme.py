"""Colours that can be read in both themes."""

from itertools import product

import pytest
from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPalette
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desk.domain.checklist import RowState
from desk.domain.status import Status
from desk.gui.commands.ids import CommandId
from desk.gui.memory import Memory
from desk.gui.widgets import theme
from desk.gui.widgets.icons import icon
from desk.gui.widgets.look import Look, LookChoice
from desk.gui.widgets.theme import DARK, LIGHT, Tokens
from tests.gui.conftest import Officer

LEAST = 4.5
THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """Relative luminance. Source: WCAG 2.2, "relative luminance"."""
    parts = QColor(colour)
    red, green, blue = (linear(part) for part in (parts.redF(), parts.greenF(), parts.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part: float) -> float:
    """A part of a colour as light. Source: WCAG 2.2, "relative luminance"."""
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def contrast(text: str, ground: str) -> float:
    """Contrast ratio. Source: WCAG 2.2, "contrast ratio"."""
    high, low = sorted((luminance(text), luminance(ground)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def list_grounds(tokens: Tokens) -> tuple[str, ...]:
    """Grounds that rows of a list have."""
    return tokens.base, tokens.stripe, tokens.selection


def test_the_contrast_of_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@THEMES
def test_text_is_readable_on_every_ground(tokens: Tokens) -> None:
    grounds = {
        *list_grounds(tokens),
        tokens.window,
        tokens.chip,
        tokens.notice,
        tokens.warning,
    }
    pairs = [(tokens.text, ground) for ground in grounds]
    pairs += [(tokens.muted, ground) for ground in (*list_grounds(tokens), tokens.window)]
    pairs += [(tokens.on_document, tokens.document)]
    pairs += [(tokens.on_accent, tokens.accent), (tokens.on_accent, tokens.accent_hover)]
    pairs += [
        (signal, ground)
        for signal in (tokens.good, tokens.caution, tokens.bad)
        for ground in (*list_grounds(tokens), tokens.window)
    ]
    poor = {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < LEAST}
    assert poor == {}


@THEMES
def test_every_status_is_readable_in_every_row(tokens: Tokens) -> None:
    poor = {
        (status.value, ground): round(contrast(theme.status_colour(status, tokens), ground), 2)
        for status, ground in product(Status, list_grounds(tokens))
        if contrast(theme.status_colour(status, tokens), ground) < LEAST
    }
    assert poor == {}


@THEMES
def test_every_sign_of_the_checklist_is_readable(tokens: Tokens) -> None:
    poor = [
        (state, ground)
        for state, ground in product(RowState, list_grounds(tokens))
        if contrast(theme.row_colour(state, tokens), ground) < LEAST
    ]
    assert poor == []


@THEMES
def test_buttons_chips_and_disabled_words_are_readable(tokens: Tokens) -> None:
    pairs = [
        (tokens.text, tokens.chip),
        (tokens.text, tokens.selection),
        (tokens.muted, tokens.chip),
        (tokens.base, tokens.caution),
        (tokens.on_accent, tokens.accent),
    ]
    made = theme.palette(tokens)
    for role in (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Text):
        grey = made.color(QPalette.ColorGroup.Disabled, role).name()
        pairs += [(grey, tokens.window), (grey, tokens.base)]
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < LEAST} == {}


@THEMES
def test_the_frame_of_what_has_the_focus_is_seen_on_every_ground(tokens: Tokens) -> None:
    grounds = (tokens.base, tokens.window, tokens.chip)
    ring = theme.focus_colour(tokens)
    assert [ground for ground in grounds if contrast(ring, ground) < 3] == []
    edge = theme.edge_colour(tokens)
    assert [ground for ground in (tokens.base, tokens.window) if contrast(edge, ground) < 3] == []


def test_choosing_a_theme_dresses_every_open_window_at_once_and_is_remembered(
    officer: Officer,
) -> None:
    commands = officer.window.commands
    dialog = QDialog(officer.window)
    dialog.show()
    mark = icon("gear", LIGHT.text)
    try:
        commands.action(CommandId.THEME_DARK).trigger()
        officer.settle()
        for widget in (officer.window, officer.page.queue, dialog):
            assert theme.tokens_of(widget.palette()) is DARK
        assert is_drawn_in(mark, DARK.text)
        assert officer.window._memory.text("look/theme") == "dark"
        assert Look(application(), officer.window._memory, dialog).choice is LookChoice.DARK
    finally:
        commands.action(CommandId.THEME_LIGHT).trigger()
        dialog.close()
    assert theme.tokens_of(officer.page.queue.palette()) is LIGHT
    assert is_drawn_in(mark, LIGHT.text)


def test_the_look_follows_the_system_only_where_that_was_chosen(qtbot: QtBot, look: None) -> None:
    owner = QObject()
    memory = Memory()
    kept = Look(application(), memory, owner)
    hints = application().styleHints()
    try:
        hints.setColorScheme(Qt.ColorScheme.Dark)
        if hints.colorScheme() is not Qt.ColorScheme.Dark:
            pytest.skip("this display has no colour scheme of its own")
        assert theme.tokens_of(application().palette()) is DARK
        kept.choose(LookChoice.LIGHT)
        hints.setColorScheme(Qt.ColorScheme.Light)
        hints.setColorScheme(Qt.ColorScheme.Dark)
        assert theme.tokens_of(application().palette()) is LIGHT
    finally:
        hints.unsetColorScheme()
        theme.dress(application(), LIGHT)


def test_an_icon_is_sharp_at_every_size_and_pale_where_it_is_disabled(qapp: QApplication) -> None:
    made = icon("gear", LIGHT.text)
    assert made.pixmap(QSize(48, 48)).size() == QSize(48, 48)
    strong = made.pixmap(QSize(16, 16)).toImage()
    pale = made.pixmap(QSize(16, 16), QIcon.Mode.Disabled).toImage()
    assert ink(pale) < ink(strong)


def ink(image: QImage) -> int:
    """How much of a picture is painted."""
    return sum(
        image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())
    )


def is_drawn_in(mark: QIcon, colour: str) -> bool:
    """Whether the strongest point of an icon has this colour."""
    image = mark.pixmap(QSize(64, 64)).toImage()
    points = [image.pixelColor(x, y) for x in range(64) for y in range(64)]
    return max(points, key=lambda point: point.alpha()).name() == colour


def application() -> QApplication:
    """The application of the tests."""
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found


@THEMES
def test_a_palette_tells_which_theme_it_was_made_from(tokens: Tokens) -> None:
    assert theme.tokens_of(theme.palette(tokens)) is tokens


@THEMES
def test_the_sheet_uses_every_token_it_names(tokens: Tokens) -> None:
    assert "$" not in theme.sheet(tokens)
