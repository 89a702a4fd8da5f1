"""`desk demo`: the main job without a window, twice over, and what can be done with its office."""

import re
import shutil
from pathlib import Path

import pytest
from sqlalchemy import select

from desk.intake.worker import Worker
from desk.storage.store import Store
from desk.storage.tables import METADATA
from tests.builders import spoil
from tests.cli.running import Run, Said, fingerprints, runner

NOTED_AGAIN = {"journal_entries", "journal_payloads", "journal_head"}
"""The second export is an act of its own, and nothing else is new."""

Rows = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(capsys)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Said]:
    """The demonstration, played once."""
    from contextlib import redirect_stdout
    from io import StringIO

    from desk import app

    out = tmp_path_factory.mktemp("demo") / "contoh"
    heard = StringIO()
    with redirect_stdout(heard):
        code = app.run(["demo", "--out", str(out)])
    return out, Said(code=code, out=heard.getvalue(), err="")


@pytest.fixture
def out(played: tuple[Path, Said], tmp_path: Path) -> Path:
    """A copy of the folder that the demonstration made."""
    shutil.copytree(played[0], tmp_path / "contoh")
    return tmp_path / "contoh"


def test_every_step_is_told_and_at_least_five_papers_open(played: tuple[Path, Said]) -> None:
    _, said = played
    assert said.code == 0
    steps = re.findall(r"^ ?(\d+)\. \S", said.out, re.MULTILINE)
    assert [int(step) for step in steps] == list(range(1, len(steps) + 1))
    assert len(steps) >= 10
    papers = [Path(line.strip()) for line in said.out.splitlines() if line.endswith(".pdf")]
    assert len(set(papers)) >= 5
    with Worker() as worker:
        for paper in papers:
            seen = worker.inspect(paper.read_bytes())
            assert (seen.page_count >= 1, seen.notes) == (True, ()), paper


def test_a_second_time_changes_nothing_but_the_note_of_the_second_export(
    out: Path, run: Run
) -> None:
    before, rows = papers(out), table_rows(out / "kantor")
    said = run("demo", "--out", out)
    assert said.code == 0, said
    assert papers(out) == before
    after = table_rows(out / "kantor")
    changed = {name for name in rows if rows[name] != after[name]}
    assert changed <= NOTED_AGAIN
    verbs = [row for row in after["journal_entries"] if row not in rows["journal_entries"]]
    assert len(verbs) == 1
    assert "case_exported" in verbs[0]
    assert run("verify", "--data", out / "kantor").code == 0


def test_a_case_is_exported_twice_with_the_same_bytes(out: Path, tmp_path: Path, run: Run) -> None:
    (folder,) = (out / "serah-terima").iterdir()
    target = tmp_path / "keluar"
    command = ("export", folder.name, "--out", target, "--data", out / "kantor")
    first = run(*command)
    assert first.code == 0, first
    before = fingerprints(target)
    assert sorted(map(Path, first.out.splitlines())) == sorted((target / folder.name).iterdir())
    assert run(*command).out == first.out
    assert (
        fingerprints(target)
        == before
        == {f"{folder.name}/{name}": mark for name, mark in fingerprints(folder).items()}
    )


def test_an_export_over_a_file_that_differs_is_refused_and_leaves_it(out: Path, run: Run) -> None:
    (folder,) = (out / "serah-terima").iterdir()
    victim = min(folder.iterdir())
    victim.write_bytes(b"milik orang lain")
    before = fingerprints(out / "serah-terima")
    said = run("export", folder.name, "--out", folder.parent, "--data", out / "kantor")
    assert said.code == 3
    assert "[BRK-06]" in said.err
    assert fingerprints(out / "serah-terima") == before


def test_a_number_that_no_case_has_is_unusable_input(out: Path, run: Run) -> None:
    said = run("export", "CTH-2026-999999", "--out", out / "x", "--data", out / "kantor")
    assert (said.code, said.out) == (3, "")
    assert "CTH-2026-999999" in said.err
    assert not (out / "x").exists()


def test_a_stored_file_that_was_changed_is_named_and_not_handed_over(out: Path, run: Run) -> None:
    files = sorted((out / "kantor" / "files").rglob("*.age"))
    for path in files:
        spoil(path)
    said = run("verify", "--data", out / "kantor")
    assert said.code == 3
    assert all(path.stem in said.out for path in files)
    (folder,) = (out / "serah-terima").iterdir()
    refused = run("export", folder.name, "--out", out / "baru", "--data", out / "kantor")
    assert refused.code == 4
    assert "[MSN-07]" in refused.err
    assert not (out / "baru").exists()


def papers(out: Path) -> dict[str, str]:
    """Every paper and every file to hand over."""
    return {
        f"{name}/{place}": mark
        for name in ("surat", "serah-terima")
        for place, mark in fingerprints(out / name).items()
    }


def table_rows(data: Path) -> Rows:
    """Every row of every table."""
    store = Store.open(data)
    try:
        with store.reading() as session:
            return {
                table.name: sorted((tuple(r) for r in session.execute(select(table))), key=repr)
                for table in METADATA.sorted_tables
            }
    finally:
        store.close()
