"""Nothing English reaches the screen: every page is opened while all translations are recorded."""

import re
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from desk.domain.words import WORDS
from desk.gui.commands.ids import CommandId
from tests.contracts.translated import QT, WINDOW, translated
from tests.gui.every_office import fill_office
from tests.gui.every_page import Tour
from tests.gui.every_start import a_window, first_run
from tests.gui.screen_texts import texts_on

MARKUP = re.compile(r"<[^<>]+>")
TELLING = re.compile(
    r"\b(the|of|and|is|are|was|were|this|that|these|with|for|not|your|you|from|has|have|cannot|"
    r"please|which|when|where|without|there|be|been|by|it|its|to|an|or)\b",
    re.IGNORECASE,
)
"""Words that no Indonesian sentence has."""

NOT_SHOWN = {
    ("QGuiApplication", "QT_LAYOUT_DIRECTION"),
    ("QProgressBar", "%p%"),
    ("QIODevice", "No such file or directory"),
}
"""What Qt asks for and shows to nobody, or what is the same in every language."""

ENGLISH_KEYS = {"Space", "Return", "Left", "Right", "Up", "Down", "PgDown"}

LEAST_TELLING = 2
FOREIGN = ("helping: about", "helping: crash")
"""Licences and Python's own words are English, and stay so."""


class Recorder(QTranslator):
    """The built catalogue; takes down what was asked for, and whether there was an answer."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, str, bool]] = []

    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:  # None is how Qt is told that there is no answer
        found = super().translate(context, sourceText, disambiguation, n)
        self.asked.append((context, sourceText, bool(found)))
        return found or None


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What was read: on which page, in which widget."""

    page: str
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Journey:
    """What was asked for and what was read on the way through every page."""

    asked: tuple[tuple[str, str, bool], ...]
    read: tuple[Read, ...]
    keys: tuple[str, ...]


@pytest.fixture(scope="module")
def journey(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    stocked_office: Path,
    indonesian: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Journey:
    """One way through every page, with the recorder in front."""
    folder = tmp_path_factory.mktemp("language")
    recorder = Recorder()
    assert recorder.load(str(indonesian))
    read: list[Read] = []
    with a_window(fill_office(stocked_office, folder / "office"), recorder, request) as officer:
        actions = [officer.window.commands.action(one) for one in CommandId]
        native = QKeySequence.SequenceFormat.NativeText
        keys = tuple(one.shortcut().toString(native) for one in actions)
        for page in Tour(officer, folder).pages():
            read += [Read(page=page.name, place=w, text=t) for w, t in texts_on(page.root)]
    with a_window(folder / "new", recorder, request) as officer:
        for page in first_run(officer.window, officer):
            read += [Read(page=page.name, place=w, text=t) for w, t in texts_on(page.root)]
    return Journey(asked=tuple(recorder.asked), read=tuple(read), keys=keys)


def bare(text: str) -> str:
    """A text without markup, marks of keys and the dots of a dialog to come."""
    text = MARKUP.sub("", text).replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
    return re.sub(r"&(?=\S)", "", text).strip().rstrip("…:").casefold()


def english_texts() -> set[str]:
    """Every English source whose Indonesian is another."""
    texts = [one for file in (WINDOW, QT) for one in translated(file)]
    return {bare(one.source) for one in texts if bare(one.source) != bare(one.said)}


def words_in_english() -> set[str]:
    """Every word of the domain whose English is another than its Indonesian."""
    pairs = [pair for table in WORDS.values() for pair in table.values()]
    indonesian = {bare(one) for one, _ in pairs}
    return {bare(english) for _, english in pairs} - indonesian


def told(found: Read) -> str:
    """A fault as it is listed."""
    return f"{found.place}: {found.text[:120]!r} ({found.page})"


def listed(faults: list[Read]) -> list[str]:
    """Each text once, where it was met first."""
    return [told(one) for one in {(one.place, one.text): one for one in reversed(faults)}.values()]


def test_every_text_that_was_asked_for_has_an_answer(journey: Journey) -> None:
    """A class asks in its own name first, then in the names of the classes it is made from."""
    asked = groupby(journey.asked, key=itemgetter(1))
    missing = {
        (context, source)
        for source, names in asked
        for context in unanswered(list(names))
        if source.strip() and (context, source) not in NOT_SHOWN and context != "QShortcut"
    }
    assert missing == set()


def test_every_key_that_is_shown_is_called_as_it_is_here(journey: Journey) -> None:
    assert [one for one in journey.keys if set(re.split(r"[+ ,]", one)) & ENGLISH_KEYS] == []


def unanswered(names: list[tuple[str, str, bool]]) -> list[str]:
    """The names in which a text was asked for in a row, where none of them knew it."""
    return [] if any(found for _, _, found in names) else [names[0][0]]


def test_no_text_on_any_page_is_that_of_the_code(journey: Journey) -> None:
    english = english_texts()
    assert listed([one for one in journey.read if bare(one.text) in english]) == []


def test_no_word_of_the_domain_is_shown_in_english(journey: Journey) -> None:
    english = words_in_english()
    lines = [(one, line) for one in journey.read for line in one.text.splitlines()]
    assert listed([one for one, line in lines if bare(line) in english]) == []


def test_no_sentence_on_any_page_is_english(journey: Journey) -> None:
    assert listed([one for one in journey.read if is_english(one)]) == []


def is_english(read: Read) -> bool:
    """Whether a line of it has several words that only English has."""
    if any(one in read.page for one in FOREIGN):
        return False
    return any(
        len(set(TELLING.findall(line.lower()))) >= LEAST_TELLING
        for line in MARKUP.sub("", read.text).splitlines()
    )


def test_an_english_sentence_would_be_noticed() -> None:
    page = "settings: page 0"
    assert is_english(Read(page=page, place="", text="The file is not there any more."))
    assert not is_english(Read(page=page, place="", text="Berkas itu tidak ada lagi."))
