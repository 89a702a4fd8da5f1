"""Colours that can be read in both themes."""

from itertools import product

import pytest
from PySide6.QtGui import QColor

from desk.domain.checklist import RowState
from desk.domain.status import Status
from desk.gui.widgets import theme
from desk.gui.widgets.theme import DARK, LIGHT, Tokens

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
def test_a_palette_tells_which_theme_it_was_made_from(tokens: Tokens) -> None:
    assert theme.tokens_of(theme.palette(tokens)) is tokens


@THEMES
def test_the_sheet_uses_every_token_it_names(tokens: Tokens) -> None:
    assert "$" not in theme.sheet(tokens)
