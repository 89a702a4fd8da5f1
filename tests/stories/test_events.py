"""How many keys each step of the main job takes, and the whole job in one go.

Counted are key presses and mouse buttons anywhere in the program, with a clipboard and a folder
of downloads that are really filled. Typed letters are none, a chord is one.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from desk.domain.checklist import VerdictState
from desk.domain.status import Status
from desk.gui.case.next_step import Step
from tests.day_sample import Request, SentPaper, a_request
from tests.day_services import BIRTH, LOST_CARD
from tests.stories.counting import Presses
from tests.stories.playing import Player, a_player


@dataclass(slots=True)
class Counted:
    """What was pressed, step by step; `total` is everything from the first key to the last."""

    steps: dict[str, int] = field(default_factory=dict)
    total: int = 0
    clicks: int = 0
    ended_as: tuple[Status, ...] = ()

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Count what is pressed inside."""
        with Presses() as pressed:
            yield
        self.steps[name] = self.steps.get(name, 0) + pressed.count


@pytest.fixture(scope="module")
def counted(
    qapp: QApplication,
    indonesian: Path,
    empty_office: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Counted:
    """Two requests played once, for all tests of this module."""
    place = tmp_path_factory.mktemp("events")
    shutil.copytree(empty_office, place / "office")
    QGuiApplication.clipboard().clear()
    counts = Counted()
    with a_player(place, qapp, indonesian) as player:
        _check_a_lost_card(player, counts)
        with Presses() as pressed:
            _play_the_loop(player, counts)
        counts.total, counts.clicks = pressed.count, pressed.clicks
        counts.ended_as = tuple(player.statuses)
    return counts


def _asked_at() -> datetime:
    return datetime.now(UTC) + timedelta(hours=7) - timedelta(minutes=40)


def _check_a_lost_card(player: Player, counts: Counted) -> None:
    """Four papers that will do, in another order than the rows."""
    request = a_request(1, LOST_CARD, at=_asked_at())
    player.lay_ready(request.chat, request.papers)
    player.log(request)
    player.answer(request)
    with counts.step("check"):
        player.judge(request, 4)
    assert player.seen.verdict.state is VerdictState.COMPLETE


def _play_the_loop(player: Player, counts: Counted) -> None:
    """From the copied chat to the record that the result was sent; one paper comes later."""
    request = a_request(2, BIRTH, at=_asked_at(), is_blurred=True)
    player.lay_ready(request.chat, request.papers)
    with counts.step("log"):
        player.log(request)
    player.check(request)
    with counts.step("reply"):
        text = player.reply()
    assert player.statuses == [Status.INCOMPLETE]
    assert "1. " in text
    _complete(player, counts, request, request.later)
    with counts.step("siak"):
        copied = player.hand_to_siak()
    assert copied == (request.nik, request.no_kk, request.applicant)
    player.download(request.results(datetime.now(UTC)))
    with counts.step("attach"):
        player.attach(1)
        player.make_ready()
    with counts.step("copy"):
        player.copy_for_sending()
    with counts.step("record"):
        player.record_sent()


def _complete(
    player: Player, counts: Counted, request: Request, later: tuple[SentPaper, ...]
) -> None:
    """Another case is on the screen when the missing paper comes."""
    player.press_uncounted("Ctrl+PgDown")
    assert player.applicant != request.applicant
    player.lay_ready("", later)
    with counts.step("complete"):
        player.open_found(request)
        player.add_later(request)
        player.judge(request, len(later))
    assert player.step is Step.START


BUDGETS = {
    "log": 6,
    "check": 8,
    "reply": 5,
    "complete": 9,
    "siak": 12,
    "attach": 3,
    "copy": 2,
    "record": 1,
}


@pytest.mark.parametrize("step", BUDGETS)
def test_a_step_takes_no_more_presses_than_it_may(counted: Counted, step: str) -> None:
    assert 0 < counted.steps[step] <= BUDGETS[step], counted.steps


def test_the_whole_job_takes_at_most_46_presses_and_no_click(counted: Counted) -> None:
    assert counted.clicks == 0
    assert sum(BUDGETS.values()) <= 46
    assert 20 < counted.total <= 46, counted.steps
    assert counted.ended_as == (Status.SENT,)


def test_typed_letters_are_not_counted_and_a_chord_is_one_press(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    qtbot.waitUntil(field.isActiveWindow)
    field.setFocus()
    with Presses() as pressed:
        QTest.keyClicks(field, "SITI CONTOH 1")
        assert pressed.count == 0
        QTest.keySequence(field, "Ctrl+A")
        QTest.keyClick(field, Qt.Key.Key_Return)
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert (pressed.keys, pressed.clicks) == (2, 1)


def test_a_digit_or_blank_outside_a_text_is_a_press(qtbot: QtBot) -> None:
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.show()
    qtbot.waitUntil(rows.isActiveWindow)
    rows.setFocus()
    with Presses() as pressed:
        QTest.keyClicks(rows, "1 ")
    assert pressed.count == 2
