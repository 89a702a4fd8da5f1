"""In the English window the words of the domain are English, too; what citizens read never is."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QTabWidget
from pytestqt.qtbot import QtBot

from desk.domain.case import Channel
from desk.domain.checklist import VerdictState
from desk.domain.dates import age, duration
from desk.domain.details import Detail
from desk.domain.errors import NotAllowedError, NothingToDoError
from desk.domain.extra import EXTRA_LABEL
from desk.domain.history import CaseHistory, HistoryLine
from desk.domain.history_words import VERBS
from desk.domain.office import Zone
from desk.domain.status import Status
from desk.domain.words import WORDS, Language, explain
from desk.gui import language
from desk.gui.case.history_view import HistoryView
from desk.gui.labels import row_word, status_text
from desk.gui.words import explained, word_of
from tests.contracts.tree import ROOT
from tests.gui.every_office import fill_office
from tests.gui.every_page import HALF, Page, Tour
from tests.gui.every_start import a_window
from tests.gui.screen_texts import texts_on
from tests.gui.test_pages import clipped

PAIRS = [pair for table in WORDS.values() for pair in table.values()]
INDONESIAN = {one.casefold() for one, _ in PAIRS} - {one.casefold() for _, one in PAIRS}
BEFORE, BEHIND = re.compile(r"^[^\w(]+"), re.compile(r"[…:.\s\d()]+$")


AGE = re.compile(r"\b\d+ (?:hari|jam|mnt|menit)\b")
TOLD = {one.casefold() for one, _ in VERBS.values()} | {EXTRA_LABEL.casefold()}
"""What the history says was done, and papers of an extra request, in Indonesian."""

OFFICES_OWN = ("public_text", "reply_text", "case_messages", "services_dialog/service")
"""What citizens wrote or will read, and what the catalogue calls its services."""


def bare(line: str) -> str:
    """A line without the sign before it, and without the count behind it."""
    return BEHIND.sub("", BEFORE.sub("", line)).casefold()


def indonesian_words(text: str) -> list[str]:
    """The lines of a text, and the parts between its dots, that are a word of the domain."""
    parts = [part for line in text.splitlines() for part in (line, *line.split(" · "))]
    return [part for part in parts if bare(part) in INDONESIAN | TOLD or AGE.search(part)]


@pytest.fixture
def english(qapp: QApplication) -> Iterator[QApplication]:
    """English is chosen for the time of a test."""
    qapp.setProperty(language.SPOKEN, language.ENGLISH)
    yield qapp
    qapp.setProperty(language.SPOKEN, language.INDONESIAN)


@pytest.fixture
def tour(
    request: pytest.FixtureRequest, english: QApplication, stocked_office: Path, tmp_path: Path
) -> Iterator[Tour]:
    """A way through the English window of an office that has everything."""
    office = fill_office(stocked_office, tmp_path / "office")
    with a_window(office, QTranslator(), request) as officer:
        yield Tour(officer, tmp_path)


def test_no_indonesian_word_of_the_domain_is_on_an_english_screen(tour: Tour) -> None:
    often = (tour.queue, tour.case, tour.statuses, tour.panels)
    walks = (*often, tour.queue_dialogs, tour.case_dialogs)
    met = [
        f"{part}: {word!r} ({page.name})"
        for walk in walks
        for page in tour.named(walk)
        for part, text in texts_on(page.root)
        if not part.endswith(OFFICES_OWN)
        for word in indonesian_words(text)
    ]
    assert list(dict.fromkeys(met)) == []


def test_the_tabs_of_a_case_need_no_scrolling_in_english(tour: Tour) -> None:
    tour.look_at("SITI CONTOH")
    tabs = tour.officer.window.findChild(QTabWidget, "case_tabs")
    assert tabs is not None
    assert tabs.tabBar().sizeHint().width() <= tabs.width()


def test_english_settings_fit_into_half_a_window(tour: Tour) -> None:
    tour.officer.window.resize(*HALF)
    tour.officer.settle()
    cut = [
        f"{fault} ({page.name})"
        for page in tour.named(tour.settings)
        for fault in (*clipped(page), *wider_than_its_view(page))
    ]
    assert cut == []


def wider_than_its_view(page: Page) -> Iterator[str]:
    """Forms that go on beside what is seen of them."""
    for area in page.root.findChildren(QScrollArea):
        body, room = area.widget(), area.viewport().width()
        if area.isVisible() and body is not None and body.width() > room:
            yield f"{body.width()} > {room}"


def test_an_indonesian_status_would_be_noticed() -> None:
    told = "25 Nov 2026 11.41 WIB · Petugas · Status diubah"
    for text in ("● Baru", "Baru 12", "Lengkap", "Loket · ✎ Menunggu TTE", "⚠ 20 hari", told):
        assert indonesian_words(text), text
    assert indonesian_words("● New\nIncomplete 3\n20 days") == []


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


def test_what_an_error_adds_follows_the_language_that_is_spoken(english: QApplication) -> None:
    error = NotAllowedError(Detail.SERVICE_EMPTY)
    assert explained(error).why == "No service is chosen."
    assert explained(error).code == explain(error).code
    english.setProperty("language", language.INDONESIAN)
    assert explained(error).why == "Layanan belum dipilih."


def test_time_is_counted_in_the_language_that_is_asked_for() -> None:
    spoken = Language.ENGLISH
    spans = [timedelta(minutes=12), timedelta(hours=1), timedelta(days=3), timedelta(days=1)]
    assert [age(one, spoken) for one in spans] == ["12 min", "1 hour", "3 days", "1 day"]
    assert [age(one) for one in spans] == ["12 mnt", "1 jam", "3 hari", "1 hari"]
    assert duration(timedelta(days=2, hours=1), spoken) == "2 days 1 hour"
    assert duration(timedelta(days=2, hours=1)) == "2 hari 1 jam"


def test_the_history_is_read_in_english_and_copied_in_indonesian(
    english: QApplication, qtbot: QtBot
) -> None:
    at = datetime(2026, 11, 22, 2, 41, tzinfo=UTC)
    view = HistoryView(Zone.WIB)
    qtbot.addWidget(view)
    view.show_history(
        CaseHistory(
            number="CTH-2026-000001",
            applicant="SITI CONTOH",
            first_message_at=at,
            unlogged_minutes=90,
            lines=(HistoryLine(at=at, officer="Petugas Contoh", verb="item_moved"),),
            waits=(),
        )
    )
    assert "Petugas Contoh · Status changed" in view.text
    copy = view.findChild(QPushButton, "history_copy")
    assert copy is not None
    copy.click()
    assert "Petugas Contoh · Status diubah" in english.clipboard().text()


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
