"""What the help pages say about keys is what the window does."""

import re
from pathlib import Path

import pytest

from tests.contracts.tree import ROOT

PAGES = sorted((ROOT / "resources" / "help").glob("*.md"))
KEY = re.compile(
    r"\*\*((?:Ctrl\+|Shift\+)*(?:F\d+|[A-Z0-9+/-]|Pg\w+|Enter|Esc|Spasi|Kanan|Kiri))\*\*"
)
IN_QT = {"Spasi": "Space", "Kanan": "Right", "Kiri": "Left", "PgDn": "PgDown"}


def qt_name(key: str) -> str:
    """A key of the help as the code writes it."""
    if key.endswith("+"):
        return key
    *modifiers, last = key.split("+")
    return "+".join([*modifiers, IN_QT.get(last, last)])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_key_in_the_help_is_one_of_the_windows(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    code = (ROOT / "desk" / "gui" / "commands" / "texts.py").read_text(encoding="utf-8")
    unknown = [
        key for key in KEY.findall(text) if f'"{qt_name(key)}"' not in code and not key.isdecimal()
    ]
    assert unknown == []


def test_the_help_names_keys_at_all() -> None:
    assert any(KEY.search(page.read_text(encoding="utf-8")) for page in PAGES)


def test_the_window_shows_every_page_of_the_help() -> None:
    from desk.gui.help import help_pages

    assert {page.stem for page in PAGES} == set(help_pages.PAGES)
