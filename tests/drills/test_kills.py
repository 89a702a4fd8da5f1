"""The power goes while the desk saves: nothing that was acknowledged is lost, nothing is half.

The installed `desk import` stores requests with their photos, one transaction each, and is killed
at a moment that nobody chose. A case counts as acknowledged once its number was printed, which
happens after the action returned.
"""

import random
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer

import pytest

from desk.actions import cases
from desk.actions.desk import Desk, open_desk
from desk.actions.offices import set_up_office
from desk.actions.verifying import verify_office
from desk.domain.queue import QueueQuery
from desk.intake.offices import read_office
from tests.actions.samples import SAMPLES
from tests.drills.requests import write_export

REQUESTS = 4
ACKNOWLEDGED = "tersimpan: "
PROMPT = "desk" if sys.platform == "win32" else str(Path(sys.executable).with_name("desk"))
PAPERS = "tanda-terima"
LONGEST_WAIT_S = 0.25
"""A save takes less; the kill falls before, into or after it."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


@dataclass(slots=True)
class Tally:
    """What the drill has seen."""

    acknowledged: set[str] = field(default_factory=set)
    killed: int = 0
    finished: int = 0


@pytest.mark.parametrize("kills", [25, pytest.param(1000, marks=pytest.mark.long)])
def test_no_kill_loses_an_acknowledged_case_or_leaves_half_of_one(
    kills: int, tmp_path: Path
) -> None:
    data = tmp_path / "kantor"
    with open_desk(data) as desk:
        set_up_office(desk, read_office(SAMPLES / "office.toml"))
    dice, tally = random.Random(kills), Tally()
    while tally.killed < kills:
        _import_and_kill(data, tmp_path, dice, tally)
    with open_desk(data) as desk:
        _check(desk, tally)
        for paper in (tmp_path / PAPERS).glob("*.pdf"):
            assert desk.worker.inspect(paper.read_bytes()).page_count >= 1, "half a PDF"


def _import_and_kill(data: Path, folder: Path, dice: random.Random, tally: Tally) -> None:
    """One import of a fresh export, killed around a save that chance picks."""
    export = write_export(folder, tally.killed + tally.finished, REQUESTS)
    accepts = [f"--accept={place}" for place in range(1, REQUESTS + 1)]
    papers = ["--receipts", str(folder / PAPERS)]
    command = [PROMPT, "import", str(export), "--data", str(data), *papers, *accepts]
    deadly = dice.randrange(REQUESTS)
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as program:
        assert program.stdout is not None
        seen = 0
        timer = None
        for line in program.stdout:
            if line.startswith(ACKNOWLEDGED):
                tally.acknowledged.add(line.removeprefix(ACKNOWLEDGED).strip())
                seen += 1
            if timer is None and seen == deadly:
                timer = Timer(dice.random() * LONGEST_WAIT_S, program.send_signal, [signal.SIGKILL])
                timer.start()
    if timer is not None:
        timer.cancel()
    if program.returncode == -signal.SIGKILL:
        tally.killed += 1
    else:
        assert program.returncode == 0
        tally.finished += 1
    export.unlink()


def _check(desk: Desk, tally: Tally) -> None:
    stored: dict[str, int] = {}
    page = cases.list_cases(desk, QueueQuery())
    while True:
        for row in page.rows:
            file = cases.show_case(desk, row.id).file
            stored[row.number] = len(file.evidence)
            for evidence in file.evidence:
                desk.store.vault.get(evidence.file_id, sha256=evidence.sha256)
        if page.next is None:
            break
        page = cases.list_cases(desk, QueueQuery(after=page.next))
    assert tally.acknowledged <= stored.keys(), "an acknowledged case is lost"
    assert set(stored.values()) == {1}, "a case is without its file"
    numbers = sorted(int(number.rpartition("-")[2]) for number in stored)
    assert numbers == list(range(1, len(numbers) + 1)), "the case numbers have a gap"
    report = verify_office(desk)
    assert report.is_sound, report.faults
    named = {fault.subject for fault in report.faults}
    left = [found for found in desk.store.vault.everything() if found.id is None]
    assert not left, "a file lies there that nobody can name"
    assert all(named), "verify names what lies about"
