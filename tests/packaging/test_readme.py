"""What the README shows is true: its commands are run, from a fresh copy of the project."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.contracts.tree import ROOT, tracked

FENCED_JSON = re.compile(r"^```json\n(.*?)^```", re.MULTILINE | re.DOTALL)
FENCED = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
DEVELOPER = "python3 packaging/dev.py"
QUICK_SECONDS = 5
"""Generous for a set-up that has nothing to do; its aim is two."""


def shown() -> list[str]:
    """Every command in the README's shell blocks."""
    blocks = FENCED.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    lines = [line.split("  #")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def examples() -> list[dict[str, Any]]:
    """The answers that the README shows as JSON."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return [json.loads(block) for block in FENCED_JSON.findall(text)]


def office_commands() -> list[str]:
    """Those that start the program."""
    return [line for line in shown() if line.split()[0].endswith("desk")]


def environment(data: Path) -> dict[str, str]:
    """No display, an office of its own, and the commands of this environment first."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    return {**kept, "QT_QPA_PLATFORM": "offscreen", "DESK_DATA": str(data)}


def test_the_readme_shows_both_commands_of_a_developer() -> None:
    assert f"{DEVELOPER} run" in shown()
    assert f"{DEVELOPER} test" in shown()


def test_every_command_the_readme_shows_is_tested_here() -> None:
    assert [
        line
        for line in shown()
        if not line.startswith((DEVELOPER, "git clone ", "cd ")) and line not in office_commands()
    ] == []


def test_the_program_does_what_the_readme_shows_one_command_after_another(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "resources" / "samples", tmp_path / "resources" / "samples")
    program = Path(sys.executable).with_name("desk")
    for line in office_commands():
        done = subprocess.run(
            [str(program), *shlex.split(line)[1:]],
            cwd=tmp_path,
            env=environment(tmp_path / "office"),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
        assert done.stdout.strip(), line


@pytest.mark.parametrize("command", ["chat", "checklist"])
def test_the_json_the_readme_shows_is_a_part_of_what_the_program_says(
    command: str, tmp_path: Path
) -> None:
    line = [one for one in office_commands() if f"desk {command} " in one][-1]
    done = subprocess.run(
        [str(Path(sys.executable).with_name("desk")), *shlex.split(line)[1:], "--json"],
        cwd=ROOT,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    said = json.loads(done.stdout)
    example = next(one for one in examples() if list(one) == list(said))
    for key, part in example.items():
        if isinstance(part, list):
            assert [one for one in part if one not in said[key]] == [], key
        else:
            assert part == said[key], key


@pytest.fixture(scope="module")
def fresh_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as somebody gets it: only what git knows, nothing that was built."""
    folder = tmp_path_factory.mktemp("clone") / "desk-dukcapil"
    for name in tracked():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, target)
    return folder


def develop(folder: Path, command: str) -> subprocess.CompletedProcess[str]:
    """Run a developer's command of the README in that copy, without a display."""
    wanted = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "PYTEST_ADDOPTS": "--ignore=tests/packaging"}
    return subprocess.run(
        ["python3", *shlex.split(command)[1:]],
        cwd=folder,
        env={**environment(folder / "office"), **wanted},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.long
@pytest.mark.skipif("DESK_LONG" not in os.environ, reason="installs everything anew: --long")
class TestFreshCopy:
    """One copy, in the order in which a newcomer meets the commands."""

    def test_the_first_run_plays_the_job_and_names_its_papers(self, fresh_copy: Path) -> None:
        done = develop(fresh_copy, f"{DEVELOPER} run")
        assert done.returncode == 0, done.stdout + done.stderr
        assert done.stdout.count(".pdf") >= 5

    def test_a_second_set_up_changes_nothing_and_is_quick(self, fresh_copy: Path) -> None:
        before = {file: file.stat().st_mtime_ns for file in fresh_copy.rglob("*")}
        started = time.monotonic()
        done = develop(fresh_copy, f"{DEVELOPER} setup")
        assert time.monotonic() - started < QUICK_SECONDS
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        after = {file: file.stat().st_mtime_ns for file in fresh_copy.rglob("*")}
        bytecode = "__pycache__"
        changed = {file for file, at in after.items() if before.get(file) != at}
        assert [file for file in changed if bytecode not in str(file)] == []

    def test_every_check_passes_there(self, fresh_copy: Path) -> None:
        done = develop(fresh_copy, f"{DEVELOPER} test")
        assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-1000:]
        assert re.search(r"\d+ passed.* in ", done.stdout.strip().splitlines()[-1])
