"""The one door to the worker thread."""

import gc
import threading
from dataclasses import dataclass
from enum import Flag, auto

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desk.domain.errors import ChangedMeanwhileError, DeskError, NotFoundError
from desk.gui.jobs import Jobs


class Kind(Flag):
    """Stands for what an action touches."""

    CASES = auto()


@dataclass(frozen=True)
class Change:
    """What a change answers with."""

    value: str
    touched: Kind = Kind.CASES


class Page(QObject):
    """Somebody who asks."""

    def __init__(self) -> None:
        super().__init__()
        self.got: list[object] = []
        self.threads: list[int] = []
        self.errors: list[DeskError] = []

    def take(self, value: object) -> None:
        """Keep what came, and the thread it came on."""
        self.got.append(value)
        self.threads.append(threading.get_ident())

    def refuse(self, error: DeskError) -> None:
        """Keep an error."""
        self.errors.append(error)


def thread_of_work() -> int:
    return threading.get_ident()


def missing(name: str) -> str:
    raise NotFoundError(name)


def overtaken() -> Change:
    raise ChangedMeanwhileError


def broken() -> str:
    raise ValueError("a bug")


def wait_for(gate: threading.Event) -> str:
    gate.wait(10)
    return "late"


def echo(text: str) -> str:
    return text


def change(text: str) -> Change:
    return Change(text)


def test_work_is_done_elsewhere_and_handed_over_on_the_windows_thread(
    qtbot: QtBot, jobs: Jobs
) -> None:
    page = Page()
    jobs.ask(page, page.take, thread_of_work)
    qtbot.waitUntil(lambda: bool(page.got))
    assert page.got != [threading.get_ident()]
    assert page.threads == [threading.get_ident()]


def test_one_thread_does_all_the_work(qtbot: QtBot, jobs: Jobs) -> None:
    pages = [Page() for _ in range(5)]
    for page in pages:
        jobs.ask(page, page.take, thread_of_work)
    qtbot.waitUntil(lambda: all(page.got for page in pages))
    assert len({page.got[0] for page in pages}) == 1


def test_an_answer_for_a_page_that_is_gone_is_dropped(qtbot: QtBot, jobs: Jobs) -> None:
    gate, page, other = threading.Event(), Page(), Page()
    failed: list[object] = []
    jobs.failed.connect(failed.append)
    jobs.ask(page, page.take, wait_for, gate)
    shiboken6.delete(page)
    jobs.ask(other, other.take, echo, "here")
    gate.set()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert other.got == ["here"]
    assert page.got == []
    assert failed == []


def test_the_door_keeps_no_page_alive(qtbot: QtBot, jobs: Jobs) -> None:
    gate, page = threading.Event(), Page()
    jobs.ask(page, page.take, wait_for, gate)
    gone: list[bool] = []
    page.destroyed.connect(lambda: gone.append(True))
    del page
    gc.collect()
    assert gone == [True]
    gate.set()
    qtbot.waitUntil(lambda: jobs.is_idle)


def test_a_newer_question_replaces_one_that_waits(qtbot: QtBot, jobs: Jobs) -> None:
    gate, page, blocker = threading.Event(), Page(), Page()
    jobs.ask(blocker, blocker.take, wait_for, gate)
    for text in ("s", "si", "siti"):
        jobs.ask(page, page.take, echo, text)
    gate.set()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert page.got == ["siti"]
    assert blocker.got == ["late"]


def test_no_change_is_ever_replaced(qtbot: QtBot, jobs: Jobs) -> None:
    gate, page, blocker = threading.Event(), Page(), Page()
    jobs.ask(blocker, blocker.take, wait_for, gate)
    jobs.do(page, page.take, change, "one")
    jobs.do(page, page.take, change, "two")
    gate.set()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert page.got == ["one", "two"]


def test_a_change_goes_before_reading_that_waits(qtbot: QtBot, jobs: Jobs) -> None:
    gate, page, blocker = threading.Event(), Page(), Page()
    jobs.ask(blocker, blocker.take, wait_for, gate)
    jobs.look_ahead(page, page.take, echo, "ahead")
    jobs.ask(page, page.take, echo, "read")
    jobs.do(page, page.take, change, "changed")
    gate.set()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert page.got == ["changed", "read", "ahead"]


def test_a_question_after_a_change_is_answered_after_it_however_idle_the_thread_was(
    qtbot: QtBot, jobs: Jobs
) -> None:
    page, done = Page(), []

    def note(text: str) -> Change:
        done.append(text)
        return Change(text)

    def read(text: str) -> str:
        done.append(text)
        return text

    for at in range(100):
        jobs.do(page, page.take, note, f"change {at}")
        jobs.ask(page, page.take, read, f"question {at}")
        qtbot.waitUntil(lambda: jobs.is_idle)
    wanted = [f"{kind} {at}" for at in range(100) for kind in ("change", "question")]
    assert done == wanted


def test_a_change_is_delivered_and_then_announced_to_everyone(qtbot: QtBot, jobs: Jobs) -> None:
    page, heard, outcomes = Page(), Page(), Page()
    jobs.changed.connect(heard.take)
    jobs.done.connect(outcomes.take)
    jobs.do(page, page.take, change, "stored")
    qtbot.waitUntil(lambda: bool(heard.got))
    assert page.got == ["stored"]
    assert heard.got == [Kind.CASES]
    assert outcomes.got == [Change("stored")]


def test_a_change_is_announced_even_where_its_page_is_gone(qtbot: QtBot, jobs: Jobs) -> None:
    page, heard = Page(), Page()
    jobs.changed.connect(heard.take)
    jobs.do(page, page.take, change, "stored")
    shiboken6.delete(page)
    qtbot.waitUntil(lambda: bool(heard.got))
    assert heard.got == [Kind.CASES]


def test_known_trouble_is_shown_by_default(qtbot: QtBot, jobs: Jobs) -> None:
    page, shown = Page(), Page()
    jobs.failed.connect(shown.take)
    jobs.ask(page, page.take, missing, "AK-1")
    qtbot.waitUntil(lambda: bool(shown.got))
    assert isinstance(shown.got[0], NotFoundError)
    assert page.got == []


def test_a_page_may_take_its_trouble_itself(qtbot: QtBot, jobs: Jobs) -> None:
    page, shown = Page(), Page()
    jobs.failed.connect(shown.take)
    jobs.ask(page, page.take, missing, "AK-1", on_error=page.refuse)
    qtbot.waitUntil(lambda: bool(page.errors))
    assert page.errors[0].detail == "AK-1"
    assert shown.got == []


def test_a_bug_goes_to_the_last_resort(qtbot: QtBot, jobs: Jobs) -> None:
    page, bugs = Page(), Page()
    jobs.broke.connect(bugs.take)
    jobs.ask(page, page.take, broken)
    qtbot.waitUntil(lambda: bool(bugs.got))
    assert isinstance(bugs.got[0], ValueError)


def test_what_another_desk_changed_asks_for_a_reload(qtbot: QtBot, jobs: Jobs) -> None:
    page = Page()
    with qtbot.waitSignal(jobs.outdated):
        jobs.do(page, page.take, overtaken)


def test_the_window_is_told_when_work_begins_and_ends(qtbot: QtBot, jobs: Jobs) -> None:
    page, busy = Page(), Page()
    jobs.busy_changed.connect(busy.take)
    jobs.ask(page, page.take, echo, "x")
    jobs.ask(page, page.take, echo, "y")
    qtbot.waitUntil(lambda: len(busy.got) == 2)
    assert busy.got == [True, False]


def test_closing_waits_for_what_runs_and_forgets_the_rest(qtbot: QtBot) -> None:
    door, page, gate = Jobs(), Page(), threading.Event()
    door.ask(page, page.take, wait_for, gate)
    door.ask(page, page.take, echo, "never")
    threading.Timer(0.05, gate.set).start()
    door.close()
    assert door.is_idle
    assert page.got == []


@pytest.mark.parametrize("count", [200])
def test_many_questions_are_answered_in_their_order(qtbot: QtBot, jobs: Jobs, count: int) -> None:
    pages = [Page() for _ in range(count)]
    together = Page()
    for number, page in enumerate(pages):
        jobs.ask(page, together.take, echo, str(number))
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert together.got == [str(number) for number in range(count)]
