"""The power goes while the desk saves: nothing that was acknowledged is lost, nothing is half.

The installed `desk import` stores requests with their photos and receipts, one transaction each,
and is killed at a moment that nobody chose. A case counts as acknowledged once its number was
printed, which happens after the actions returned.
"""

import random
import signal
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from threading import Timer
from time import monotonic

import pytest

from desk.actions import cases, papers, queue
from desk.actions.desk import Desk, open_desk
from desk.actions.offices import set_up_office
from desk.actions.verifying import verify_office
from desk.domain.case import CaseFile
from desk.domain.queue import QueueQuery
from desk.intake.offices import read_office
from tests.actions.samples import SAMPLES
from tests.drills.programs import FreshDesk, Program, Running, forking_desk
from tests.drills.requests import write_export

REQUESTS = 2
ACKNOWLEDGED = "tersimpan: "
FIRST_GUESS_S = 0.5
FRESH_EACH = 20
"""Every so many kills one falls on a freshly started `desk`; the others on forks of it."""

KNOWN_FILES = frozenset(
    {"desk.sqlite", "desk.sqlite-wal", "desk.sqlite-shm", "desk.key", "head.json"}
    | {"LEMBAR-PEMULIHAN.txt", ".in-use"}
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


class Moment(StrEnum):
    """Where a kill fell, as the acknowledgements and the traces on the disk tell."""

    BEFORE_ALL = "before the first save left a trace"
    BETWEEN = "between two saves"
    FILE_WITHOUT_ROW = "file written, row not yet"
    ROW_WITHOUT_WORD = "stored, acknowledgement not yet"
    AFTER_ALL = "after the last acknowledgement"


INSIDE = (Moment.FILE_WITHOUT_ROW, Moment.ROW_WITHOUT_WORD)


@dataclass(slots=True)
class Drill:
    """One office that is killed again and again, and what was seen."""

    folder: Path
    dice: random.Random
    acknowledged: set[str] = field(default_factory=set)
    moments: Counter[Moment] = field(default_factory=Counter)
    finished: int = 0
    waits_s: dict[tuple[type[Running], int], float] = field(default_factory=dict)
    files_before: int = 0

    @property
    def data(self) -> Path:
        return self.folder / "kantor"

    @property
    def receipts(self) -> Path:
        return self.folder / "tanda-terima"

    @property
    def killed(self) -> int:
        return self.moments.total()


@pytest.mark.parametrize("kills", [200, pytest.param(1000, marks=pytest.mark.long)])
def test_no_kill_loses_an_acknowledged_case_or_leaves_half_of_one(
    kills: int, tmp_path: Path
) -> None:
    dice = random.Random(kills)  # noqa: S311 - a drill that can be played again
    drill = Drill(folder=tmp_path, dice=dice)
    with open_desk(drill.data) as desk:
        set_up_office(desk, read_office(SAMPLES / "office.toml"))
    with forking_desk(tmp_path, _rehearsal(tmp_path)) as forked:
        while drill.killed < kills:
            fresh = drill.killed % FRESH_EACH == 0
            _import_and_kill(drill, FreshDesk() if fresh else forked)
    fell = "\n".join(f"{moment}: {drill.moments[moment]}" for moment in Moment)
    sys.stdout.write(f"{fell}\nfinished before the kill came: {drill.finished}\n")
    assert sum(drill.moments[moment] for moment in INSIDE) >= kills // 5, fell
    for moment in (Moment.BEFORE_ALL, Moment.BETWEEN, *INSIDE):
        assert drill.moments[moment] >= kills // 20, fell
    with open_desk(drill.data) as desk:
        _check(desk, drill)


def _rehearsal(folder: Path) -> tuple[tuple[str, ...], ...]:
    """Commands over another office that load everything a fork will need."""
    export = write_export(folder, 99_999, 1)
    data, receipts = str(folder / "gladi"), str(folder / "gladi" / "surat")
    return (
        ("import", str(SAMPLES / "office.toml"), "--data", data),
        ("import", str(export), "--data", data, "--receipts", receipts, "--accept=1"),
    )


def _import_and_kill(drill: Drill, program: Program) -> None:
    """One import of a fresh export, killed around a save that chance picks."""
    export = write_export(drill.folder, drill.killed + drill.finished, REQUESTS)
    accepts = [f"--accept={place}" for place in range(1, REQUESTS + 1)]
    where = ["--data", str(drill.data), "--receipts", str(drill.receipts)]
    running = program.start(["import", str(export), *where, *accepts])
    code, seen = _listen_and_kill(drill, running)
    if code == -signal.SIGKILL:
        drill.moments[_moment(drill, seen)] += 1
    else:
        assert code == 0
        drill.finished += 1
    drill.files_before = _files(drill.data, "files") + _files(drill.data, "pending")
    export.unlink()


def _listen_and_kill(drill: Drill, running: Running) -> tuple[int, int]:
    """Count acknowledgements and kill after one of them, within about the time a save takes.

    Gives the exit code and how many acknowledgements came.
    """
    deadly, seen, since = drill.dice.randrange(REQUESTS), 0, monotonic()
    timer: Timer | None = None
    if deadly == 0:
        timer = _timer(drill, running, 0)
    for line in running.lines:
        if not line.startswith(ACKNOWLEDGED):
            continue
        drill.acknowledged.add(line.removeprefix(ACKNOWLEDGED).strip())
        took, since = monotonic() - since, monotonic()
        stage = (type(running), seen)
        drill.waits_s[stage] = (drill.waits_s.get(stage, took) + took) / 2
        seen += 1
        if timer is None and seen == deadly:
            timer = _timer(drill, running, seen)
    if timer is not None:
        timer.cancel()
        timer.join()
    return running.wait(), seen


def _timer(drill: Drill, running: Running, seen: int) -> Timer:
    """A kill that comes at some moment before the next acknowledgement, or shortly after it."""
    wait_s = drill.waits_s.get((type(running), seen), FIRST_GUESS_S)
    timer = Timer(drill.dice.random() * wait_s, running.kill)
    timer.start()
    return timer


def _moment(drill: Drill, seen: int) -> Moment:
    """Where the kill fell; a case that is stored whole has two files, photo and receipt."""
    new = _files(drill.data, "files") + _files(drill.data, "pending") - drill.files_before
    if new > 2 * seen:
        stored = _files(drill.data, "pending") == 0
        return Moment.ROW_WITHOUT_WORD if stored else Moment.FILE_WITHOUT_ROW
    if seen == 0:
        return Moment.BEFORE_ALL
    return Moment.AFTER_ALL if seen == REQUESTS else Moment.BETWEEN


def _files(data: Path, shelf: str) -> int:
    """How many files lie on a shelf of the vault."""
    return sum(1 for path in (data / shelf).rglob("*") if path.is_file() and path.name != ".in-use")


def _check(desk: Desk, drill: Drill) -> None:
    stored = {file.case.number: file for file in _all_cases(desk)}
    assert drill.acknowledged <= stored.keys(), "an acknowledged case is lost"
    assert {len(file.evidence) for file in stored.values()} == {1}, "a case is without its file"
    numbers = sorted(int(number.rpartition("-")[2]) for number in stored)
    assert numbers == list(range(1, len(numbers) + 1)), "the case numbers have a gap"
    _check_papers(desk, drill, stored)
    _check_leftovers(desk, stored)


def _all_cases(desk: Desk) -> Iterator[CaseFile]:
    query = QueueQuery()
    while True:
        page = queue.list_cases(desk, query)
        for row in page.rows:
            yield cases.show_case(desk, row.id).file
        if page.next is None:
            return
        query = QueueQuery(after=page.next)


def _check_papers(desk: Desk, drill: Drill, stored: dict[str, CaseFile]) -> None:
    """Every receipt is whole in the vault, and what lies in the folder is one of them."""
    whole: set[str] = set()
    for number, file in stored.items():
        for paper in file.papers:
            data = papers.read_paper(desk, paper)
            assert desk.worker.inspect(data).page_count >= 1, "half a PDF in the vault"
            whole.add(sha256(data).hexdigest())
        assert number not in drill.acknowledged or len(file.papers) == 1, "a receipt is lost"
    written = list(drill.receipts.glob("*.pdf"))
    assert len(written) >= len(drill.acknowledged)
    for path in written:
        assert sha256(path.read_bytes()).hexdigest() in whole, "half a PDF in the folder"


def _check_leftovers(desk: Desk, stored: dict[str, CaseFile]) -> None:
    """The office is sound, and whatever lies about is named by `verify`."""
    report = verify_office(desk)
    assert report.is_sound, report.faults
    named = {fault.subject for fault in report.faults}
    rows = {evidence.file_id for file in stored.values() for evidence in file.evidence}
    rows |= {paper.file_id for file in stored.values() for paper in file.papers}
    for path in desk.store.folder.rglob("*"):
        if path.is_dir() or path.name in KNOWN_FILES:
            continue
        known = path.suffix == ".age" and path.stem in {str(file_id) for file_id in rows}
        assert known or {path.name, path.stem} & named, f"verify does not name {path}"
