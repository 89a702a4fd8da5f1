"""The disk is full at every point where an action writes: it is said, and nothing is half there."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, select

from desk.actions import cases, exporting, intake, moving, papers, queue, sample_day
from desk.actions.cases import CaseView, Judgement
from desk.actions.desk import Desk, open_desk
from desk.actions.offices import set_up_from
from desk.actions.verifying import verify_office
from desk.domain.case import FindingKind
from desk.domain.errors import DiskFullError
from desk.domain.queue import QueueQuery
from desk.domain.status import Status
from desk.domain.words import Language, explain
from desk.storage.tables import METADATA
from tests.actions.samples import SAMPLES, take_in
from tests.conftest import EngineKind
from tests.drills.requests import write_export

MOST_POINTS = 80
WRITING_CALLS = ("open", "fsync", "replace", "rename", "mkdir")

Rows = dict[str, list[tuple[object, ...]]]
Act = Callable[[Desk, CaseView, Path], object]


def accept(desk: Desk, _seen: CaseView, _outbox: Path) -> object:
    return take_in(desk, sample_day.MOTHER_EXPORT_LATER, sample_day.MOTHER_NUMBER)


def judge(desk: Desk, seen: CaseView, _outbox: Path) -> object:
    in_siak = Judgement(slot="surat_lahir@anak", kind=FindingKind.IN_SIAK)
    return cases.set_findings(desk, seen.file.case.id, (in_siak,))


def answer(desk: Desk, seen: CaseView, _outbox: Path) -> object:
    return cases.answer_questions(desk, seen.file.case.id, (sample_day.IN_PERSON,))


def move(desk: Desk, seen: CaseView, _outbox: Path) -> object:
    item = seen.file.items[0]
    return moving.move_item(
        desk, item.id, to=Status.INCOMPLETE, expected_version=item.version, reason="berkas kurang"
    )


def issue(desk: Desk, seen: CaseView, outbox: Path) -> object:
    paper = papers.issue_receipt(desk, seen.file.case.id).value
    return papers.save_paper(desk, seen.file.case.id, paper, outbox)


def export(desk: Desk, seen: CaseView, outbox: Path) -> object:
    return exporting.export_case(desk, seen.file.case.id, outbox)


@contextmanager
def disk_full_from(call: int, patch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Every writing call of the system from this one on finds no room; lists the calls made."""
    made: list[str] = []
    with patch.context() as full:
        for name in WRITING_CALLS:
            full.setattr(os, name, _counted(getattr(os, name), name, call, made))
        yield made


def _counted(
    real: Callable[..., Any], name: str, limit: int, made: list[str]
) -> Callable[..., Any]:
    def counted(*arguments: Any, **named: Any) -> Any:
        made.append(name)
        if len(made) >= limit:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(*arguments, **named)

    return counted


def tables(desk: Desk) -> Rows:
    """Every row of every table."""
    with desk.store.reading() as session:
        return {
            table.name: sorted((tuple(row) for row in session.execute(select(table))), key=repr)
            for table in METADATA.sorted_tables
        }


def check_said(error: DiskFullError) -> None:
    said = explain(error, Language.INDONESIAN)
    assert said.code == "MSN-01"
    assert said.what.startswith("Disk penuh")


def check_whole(desk: Desk, outbox: Path) -> None:
    """Sound, no draft in the outbox, and every PDF that lies there opens."""
    report = verify_office(desk)
    assert report.is_sound, report.faults
    for path in outbox.rglob("*"):
        assert path.is_dir() or path.suffix == ".pdf", f"half a file: {path}"
        assert path.is_dir() or desk.worker.inspect(path.read_bytes()).page_count >= 1


@pytest.mark.parametrize("act", [accept, judge, answer, move])
def test_an_act_on_a_full_disk_is_done_whole_or_not_at_all(
    act: Act, desk: Desk, birth_case: CaseView, outbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tables(desk)
    for call in range(1, MOST_POINTS):
        try:
            with disk_full_from(call, monkeypatch):
                act(desk, birth_case, outbox)
        except DiskFullError as error:
            check_said(error)
            assert tables(desk) == before, f"half stored at call {call}"
            check_whole(desk, outbox)
        else:
            break
    assert tables(desk) != before, "the act was never done"
    check_whole(desk, outbox)


@pytest.mark.parametrize("act", [issue, export])
def test_papers_on_a_full_disk_are_whole_or_not_there(
    act: Act, desk: Desk, ready_birth_case: CaseView, outbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failures = 0
    for call in range(1, MOST_POINTS):
        try:
            with disk_full_from(call, monkeypatch):
                act(desk, ready_birth_case, outbox)
        except DiskFullError as error:
            failures += 1
            check_said(error)
            assert list(outbox.rglob("*")) == [], f"something was left at call {call}"
            check_whole(desk, outbox)
        else:
            break
    assert failures >= 3, "the disk was never full"
    assert list(outbox.rglob("*.pdf")), "the act was never done"
    check_whole(desk, outbox)


@pytest.mark.parametrize("engine_kind", [EngineKind.SQLITE])  # a server's pages are not ours
@pytest.mark.parametrize("act", [accept, judge, answer, move])
def test_a_database_that_cannot_grow_keeps_what_it_had(
    act: Act, desk: Desk, birth_case: CaseView, outbox: Path, engine_kind: EngineKind
) -> None:
    before, writer = tables(desk), desk.store._engines.writer
    spare = 0

    def bound(connection: Any) -> None:
        used = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {used + spare}")

    event.listen(writer, "begin", bound)
    failures = 0
    for spare in range(MOST_POINTS):  # noqa: B007 - `bound` reads it
        try:
            act(desk, birth_case, outbox)
        except DiskFullError as error:
            failures += 1
            check_said(error)
            assert tables(desk) == before
            check_whole(desk, outbox)
        else:
            break
    assert tables(desk) != before, "the act was never done"
    assert failures or act is not accept, "an import needs room"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of eight megabytes."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux can make a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(folder)]
    done = subprocess.run(mount, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip(f"no small disk here: {done.stderr.strip()}")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_real_disk_that_fills_up_loses_nothing_and_goes_on_after_room_is_made(
    small_disk: Path, tmp_path: Path
) -> None:
    ballast = small_disk / "film.mp4"
    ballast.write_bytes(bytes(1_500_000))
    stored: list[str] = []
    with open_desk(small_disk / "kantor") as desk:
        set_up_from(desk, SAMPLES / "office.toml")
    with open_desk(small_disk / "kantor") as desk:
        with pytest.raises(DiskFullError) as full:
            for serial in range(200):
                stored += _import_one(desk, tmp_path, serial)
        check_said(full.value)
        check_whole(desk, tmp_path / "outbox")
    ballast.unlink()
    with open_desk(small_disk / "kantor") as desk:
        assert _numbers(desk) == stored
        stored += _import_one(desk, tmp_path, 1_000)
        assert _numbers(desk) == stored
        check_whole(desk, tmp_path / "outbox")


def _import_one(desk: Desk, folder: Path, serial: int) -> list[str]:
    source, number = write_export(folder, serial, 1), desk.number("")
    review = intake.read_export(desk, source, number)
    decisions = [intake.decide(desk, draft) for draft in review.drafts]
    accepted = intake.accept_drafts(desk, source, number, decisions).value
    return [one.number for one in accepted]


def _numbers(desk: Desk) -> list[str]:
    """The numbers of all cases; the queue has them all on one page."""
    page = queue.list_cases(desk, QueueQuery(limit=500))
    assert page.next is None
    return sorted(row.number for row in page.rows)
