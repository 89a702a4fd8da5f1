"""What the help pages say about keys and words is what the window does and shows."""

import re
from collections import Counter
from pathlib import Path

import pytest

from desk.domain.words import WORDS
from desk.gui.help.help_pages import PAGES as SHOWN
from desk.gui.language import ENGLISH, INDONESIAN
from tests.contracts.translated import WINDOW, translated
from tests.contracts.tree import ROOT

HELP = ROOT / "resources" / "help"
PAGES = sorted(HELP.glob("*/*.md"))
KEY = re.compile(
    r"\*\*((?:Ctrl\+|Shift\+)*(?:F\d+|[A-Z0-9+/,-]|Pg\w+|Enter|Esc|Home|End|Spasi|Kanan|Kiri"
    r"|Space|Right|Left))\*\*"
)
IN_QT = {"Spasi": "Space", "Kanan": "Right", "Kiri": "Left", "PgDn": "PgDown"}
OF_QT = {"Home", "End"}
"""Keys that a table of Qt has by itself."""

BOLD, LINK = re.compile(r"\*\*([^*]+)\*\*"), re.compile(r"\]\(([^)]+)\)")
NOT_OF_THE_WINDOW = {"LEMBAR-PEMULIHAN.txt", "dokumen", "document"}
"""A file, and what WhatsApp calls a way of sending."""


def name_of(page: Path) -> str:
    """How a test calls a page."""
    return f"{page.parent.name}/{page.stem}"


def qt_name(key: str) -> str:
    """A key of the help as the code writes it."""
    if key.endswith("+"):
        return key
    *modifiers, last = key.split("+")
    return "+".join([*modifiers, IN_QT.get(last, last)])


def keys_of(page: Path) -> Counter[str]:
    """The keys a page names, as the code writes them, and how often."""
    return Counter(map(qt_name, KEY.findall(page.read_text(encoding="utf-8"))))


def bold_words(page: Path) -> set[str]:
    """What a page prints bold and is no key, on one line."""
    text = page.read_text(encoding="utf-8")
    return {" ".join(one.split()) for one in BOLD.findall(KEY.sub("", text))}


def plain(text: str) -> str:
    """A text of the window without marks of keys and the dots of a dialog to come."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…:").casefold()


def window_texts() -> dict[str, list[str]]:
    """Every text of the window, by language, without what a sentence fills in."""
    window = list(translated(WINDOW))
    texts = {
        INDONESIAN: [one.said for one in window],
        ENGLISH: [one.source for one in window],
    }
    for table in WORDS.values():
        for indonesian, english in table.values():
            texts[INDONESIAN].append(indonesian)
            texts[ENGLISH].append(english)
    return {
        language: [plain(re.split(r"[:{]", one)[0].strip()) for one in said]
        for language, said in texts.items()
    }


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_key_in_the_help_is_one_of_the_windows(page: Path) -> None:
    code = (ROOT / "desk" / "gui" / "commands" / "texts.py").read_text(encoding="utf-8")
    known = OF_QT | {key for key in keys_of(page) if f'"{key}"' in code or key.isdecimal()}
    assert set(keys_of(page)) <= known


def test_the_help_names_keys_at_all() -> None:
    assert all(any(map(keys_of, HELP.glob(f"{one}/*.md"))) for one in (INDONESIAN, ENGLISH))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_bold_word_of_the_help_is_written_in_the_window(page: Path) -> None:
    said = set(window_texts()[page.parent.name])
    missing = {one for one in bold_words(page) - NOT_OF_THE_WINDOW if one.casefold() not in said}
    assert missing == set()


@pytest.mark.parametrize("language", [INDONESIAN, ENGLISH])
def test_the_window_shows_every_page_of_the_help(language: str) -> None:
    assert {page.stem for page in HELP.glob(f"{language}/*")} == set(SHOWN)


@pytest.mark.parametrize("name", SHOWN)
def test_both_languages_name_the_same_keys_and_lead_to_the_same_pages(name: str) -> None:
    pages = [HELP / language / f"{name}.md" for language in (INDONESIAN, ENGLISH)]
    links = [Counter(LINK.findall(page.read_text(encoding="utf-8"))) for page in pages]
    points = [page.read_text(encoding="utf-8").count("\n- ") for page in pages]
    assert keys_of(pages[0]) == keys_of(pages[1])
    assert links[0] == links[1]
    assert points[0] == points[1]
