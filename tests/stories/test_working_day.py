"""One working day at the window, played by keys: logged, checked, answered, processed, sent."""

import logging
import os
import shutil
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desk.actions.desk import open_desk
from desk.actions.queue import list_cases
from desk.actions.verifying import verify_office
from desk.domain.case import Channel
from desk.domain.queue import QueueQuery
from desk.domain.status import Status
from desk.gui.case.next_step import Step
from desk.gui.commands.ids import CommandId
from desk.logs import start_logging
from tests.day_sample import Fate, Request, office_day
from tests.stories.playing import Player, a_player

C = CommandId
AT_ONCE = 10
"""So many requests are under way at a time."""

WIDE, COMPACT = (1366, 720), (683, 728)
MOST_GROWTH_MB = 120


@dataclass(slots=True)
class Figures:
    """What a day cost."""

    cases: int = 0
    presses: int = 0
    cpu_s: float = 0.0
    rss_mb: list[float] = field(default_factory=list)
    blocks_ms: list[float] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All of it in a line."""
        blocks = sorted(self.blocks_ms)
        grown = self.rss_mb[-1] - self.rss_mb[0]
        return (
            f"\n{self.cases} cases, {self.presses / self.cases:.1f} presses each, "
            f"{self.cpu_s / self.cases:.2f} s of CPU each; memory {self.rss_mb[0]:.0f} to "
            f"{self.rss_mb[-1]:.0f} MB ({grown:+.0f}); blocks of the window's thread: longest "
            f"{blocks[-1]:.0f} ms, one of a hundred {blocks[len(blocks) * 99 // 100]:.0f} ms, "
            f"median {blocks[len(blocks) // 2]:.0f} ms"
        )


@pytest.fixture
def desk_log() -> Iterator[None]:
    """The log of the program is opened by the day and closed after it."""
    log = logging.getLogger("desk")
    before, level = list(log.handlers), log.level
    yield
    for handler in [one for one in log.handlers if one not in before]:
        log.removeHandler(handler)
        handler.close()
    log.setLevel(level)


@pytest.mark.parametrize("cases", [8, pytest.param(200, marks=pytest.mark.long)])
def test_a_day_is_played_by_keys_and_leaves_everything_in_order(
    qapp: QApplication,
    indonesian: Path,
    empty_office: Path,
    tmp_path: Path,
    desk_log: None,
    cases: int,
) -> None:
    shutil.copytree(empty_office, tmp_path / "office")
    start_logging(tmp_path / "office")
    QGuiApplication.clipboard().clear()
    day = office_day(cases, 2026, at=datetime.now(UTC) + timedelta(hours=7) - timedelta(hours=3))
    with a_player(tmp_path, qapp, indonesian, hurries=True) as player:
        figures = play(player, day)
    print(figures.text)  # noqa: T201 - the figures are the point
    assert figures.rss_mb[-1] - figures.rss_mb[0] < MOST_GROWTH_MB
    assert_everything_is_where_it_should_be(tmp_path / "office", day)
    assert_nothing_personal_is_told(tmp_path / "office", day)


def play(player: Player, day: Sequence[Request]) -> Figures:
    """Play a day in lots: what is under way waits while the next is logged."""
    figures = Figures()
    rest = iter(day)
    while lot := tuple(islice(rest, AT_ONCE)):
        start, pressed = time.process_time(), player.presses
        _play_lot(player, lot)
        figures.cpu_s += time.process_time() - start
        figures.presses += player.presses - pressed
        figures.cases += len(lot)
        figures.rss_mb.append(_resident_mb())
    figures.blocks_ms = [1000 * one for one in player.blocks_s]
    return figures


def _play_lot(player: Player, lot: Sequence[Request]) -> None:
    for request in lot:
        _take_in(player, request)
    for request in lot:
        if request.later:
            _complete(player, request)
    going = [one for one in lot if one.fate in (Fate.PLAIN, Fate.HELD)]
    for request in going:
        _process(player, request)
    player.download([pdf for one in going for pdf in one.results(datetime.now(UTC))])
    for request in going:
        _finish(player, request)


def _take_in(player: Player, request: Request) -> None:
    """Log a request and check it; what will not go on is closed at once."""
    player.lay_ready(request.chat, request.papers)
    player.log(request)
    if request.number % 6 == 1:
        player.press("Ctrl+T")
    player.check(request)
    if request.number % 9 == 4:
        _change_mind(player)
    if request.number % 10 == 2:
        player.note("Pemohon minta dikabari sore")
    if request.fate is Fate.REJECTED:
        player.choose(C.REJECT)
        player.press("1")
        assert set(player.statuses) == {Status.REJECTED}
    elif request.fate is Fate.CANCELLED:
        player.choose(C.CANCEL_CASE)
        player.type("Pemohon membatalkan sendiri")
        player.press("Ctrl+Return")
        assert set(player.statuses) == {Status.CANCELLED}
    elif player.step is Step.NOTIFY:
        assert request.later
        player.reply()
        assert set(player.statuses) == {Status.INCOMPLETE}
    else:
        assert player.step is Step.START, (request.number, player.step)


def _change_mind(player: Player) -> None:
    """Take the last judgement back, and do it again."""
    before = player.step
    player.press("Ctrl+Z")
    player.press("Ctrl+Y")
    assert player.step is before


def _complete(player: Player, request: Request) -> None:
    """What was missing comes; cancelled and rejected ones get nothing any more."""
    if request.fate in (Fate.REJECTED, Fate.CANCELLED):
        return
    if request.number % 7 == 6:
        player.window.resize(*COMPACT)
    player.lay_ready(request.later_chat, request.later)
    player.open_found(request)
    player.add_later(request)
    player.judge(request, len(request.later))
    player.window.resize(*WIDE)
    assert player.step is Step.START, (request.number, player.step)


def _process(player: Player, request: Request) -> None:
    """Hand a case to SIAK; some wait for another agency in between."""
    if request.number % 8 == 3:
        player.choose(C.THEME_DARK if request.number % 16 == 3 else C.THEME_LIGHT)
    if request.number % 5 == 0:
        player.press("Esc", "Ctrl+2", "Ctrl+1")
    player.open_found(request)
    copied = player.hand_to_siak()
    assert copied == (request.nik, request.no_kk, request.applicant)
    if request.fate is Fate.HELD:
        player.choose(C.HOLD)
        player.press("1")
        assert set(player.statuses) == {Status.WAITING}
        player.press("Ctrl+Return", "Ctrl+M")
    assert set(player.statuses) == {Status.PROCESSING}


def _finish(player: Player, request: Request) -> None:
    """Results come back and leave: PDFs on WhatsApp, cards by hand."""
    if request.service.pdfs:
        player.attach_all()
        player.open_found(request)
        player.make_ready()
        player.copy_for_sending()
        player.record_sent()
    if request.service.cards:
        player.open_found(request)
        player.choose_last_service()
        player.make_ready()
        player.hand_out("KELUARGA CONTOH")


def assert_everything_is_where_it_should_be(office: Path, day: Sequence[Request]) -> None:
    """Every request is a case of its own, and stands where its day ended."""
    with open_desk(office) as desk:
        for request in day:
            page = list_cases(desk, QueueQuery(text=request.applicant))
            (row,) = [one for one in page.rows if one.applicant == request.applicant]
            assert row.status in _ends_of(request), (request.number, row.status)
            expected = Channel.COUNTER if request.is_counter else Channel.WHATSAPP
            assert row.channel is expected
        assert verify_office(desk).is_sound


def _ends_of(request: Request) -> tuple[Status, ...]:
    if request.fate is Fate.REJECTED:
        return (Status.REJECTED,)
    if request.fate is Fate.CANCELLED:
        return (Status.CANCELLED,)
    return (Status.SENT, Status.DONE)


def assert_nothing_personal_is_told(office: Path, day: Sequence[Request]) -> None:
    """What is remembered and what is logged names nobody; the log complains of nothing."""
    remembered = (office / "window.ini").read_text()
    told = "".join(path.read_text() for path in office.glob("desk.log*"))
    assert told
    for level in ("WARNING", "ERROR", "CRITICAL"):
        assert f" {level} " not in told
    for request in day:
        number = request.sender.replace("+62 ", "").replace("-", "")
        for secret in (request.applicant, request.subject, request.nik, request.no_kk, number):
            assert not secret or secret not in remembered
            assert not secret or secret not in told


def _resident_mb() -> float:
    """The memory of this process; 0 where the system does not tell."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        return 0.0
    return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
