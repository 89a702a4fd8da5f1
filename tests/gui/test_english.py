"""In the English window the words of the domain are English, too; what citizens read never is."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from desk.domain.case import Channel
from desk.domain.checklist import VerdictState
from desk.domain.errors import NothingToDoError
from desk.domain.status import Status
from desk.domain.words import WORDS, explain
from desk.gui import language
from desk.gui.labels import row_word, status_text
from desk.gui.words import explained, word_of
from tests.contracts.tree import ROOT
from tests.gui.every_office import fill_office
from tests.gui.every_page import Tour
from tests.gui.every_start import a_window
from tests.gui.screen_texts import texts_on

PAIRS = [pair for table in WORDS.values() for pair in table.values()]
INDONESIAN = {one.casefold() for one, _ in PAIRS} - {one.casefold() for _, one in PAIRS}
BEFORE, BEHIND = re.compile(r"^[^\w(]+"), re.compile(r"[…:.\s\d()]+$")


def bare(line: str) -> str:
    """A line without the sign before it, and without the count behind it."""
    return BEHIND.sub("", BEFORE.sub("", line)).casefold()


def indonesian_words(text: str) -> list[str]:
    """The lines of a text, and the parts between its dots, that are a word of the domain."""
    parts = [part for line in text.splitlines() for part in (line, *line.split(" · "))]
    return [part for part in parts if bare(part) in INDONESIAN]


@pytest.fixture
def english(qapp: QApplication) -> Iterator[QApplication]:
    """English is chosen for the time of a test."""
    qapp.setProperty("language", language.ENGLISH)
    yield qapp
    qapp.setProperty("language", language.INDONESIAN)


def test_no_indonesian_word_of_the_domain_is_on_an_english_screen(
    request: pytest.FixtureRequest, english: QApplication, stocked_office: Path, tmp_path: Path
) -> None:
    office = fill_office(stocked_office, tmp_path / "office")
    with a_window(office, QTranslator(), request) as officer:
        tour = Tour(officer, tmp_path)
        met = [
            f"{part}: {word!r} ({page.name})"
            for walk in (tour.queue, tour.case, tour.statuses, tour.queue_dialogs, tour.panels)
            for page in tour.named(walk)
            for part, text in texts_on(page.root)
            for word in indonesian_words(text)
        ]
    assert list(dict.fromkeys(met)) == []


def test_an_indonesian_status_would_be_noticed() -> None:
    for text in ("● Baru", "Baru 12", "Lengkap", "Loket · ✎ Menunggu TTE"):
        assert indonesian_words(text), text
    assert indonesian_words("● New\nIncomplete 3") == []


def test_words_and_errors_follow_the_language_that_is_spoken(english: QApplication) -> None:
    assert status_text(Status.INCOMPLETE) == "◐ Incomplete"
    assert row_word(Channel.COUNTER) == "Counter"
    assert word_of(VerdictState.INCOMPLETE) == "Incomplete"
    error = NothingToDoError("x")
    assert explained(error) != explain(error)
    english.setProperty("language", language.INDONESIAN)
    assert status_text(Status.INCOMPLETE) == "◐ Kurang berkas"
    assert row_word(Channel.COUNTER) == "Loket"
    assert word_of(VerdictState.INCOMPLETE) == "Belum lengkap"
    assert explained(error) == explain(error)


def test_the_window_asks_for_words_in_its_own_language_alone() -> None:
    """Whoever takes `word` or `explain` of the domain shows Indonesian in every window."""
    allowed = {"words.py", "labels.py"}
    found = [
        str(file)
        for file in sorted((ROOT / "desk" / "gui").rglob("*.py"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if re.search(
            r"desk\.domain\.(words|status_words) import .*\b(word|explain|list_word)\b", line
        )
        and file.name not in allowed
    ]
    assert found == []
