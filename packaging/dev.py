r"""The one entry for people who work on Desk Dukcapil; plain Python, standard library alone.

    python3 packaging/dev.py run            set up what is missing, open the sample office
    python3 packaging/dev.py test [--long]  set up what is missing, run every check
    python3 packaging/dev.py setup          set up what is missing: `.venv` with the `desk` command
    python3 packaging/dev.py words          bring new window texts into resources/i18n/id.ts
    python3 packaging/dev.py lock           renew packaging/lock.txt after pyproject.toml changed

On Windows: `py -3 packaging\dev.py run`. Every command is safe to repeat.
"""

import sys

if not (3, 11) <= sys.version_info[:2] < (3, 15):
    sys.exit("Desk Dukcapil needs Python 3.11 to 3.14; this is " + sys.version.split()[0] + ".")

import argparse
import os
import subprocess
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import prepare

LOCK_HEADER = """\
# Every dependency of the program and of its checks, for all systems, each with its hashes.
# Made from pyproject.toml; renew it with: python3 packaging/dev.py lock
"""
SAMPLE_OFFICE = prepare.ROOT / "sample-office"
SAMPLE_DATA = SAMPLE_OFFICE / "kantor"
DONE, CHECK_FAILED, TROUBLE = 0, 1, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that `test` looks at: a program of the virtual environment and its arguments."""

    name: str
    command: tuple[str, ...]


CHECKS = (
    Check(name="format", command=("ruff", "format", "--check", ".")),
    Check(name="lint", command=("ruff", "check", ".")),
    Check(name="imports", command=("lint-imports",)),
    Check(name="types", command=("mypy",)),
    Check(name="translations", command=("python", "packaging/translations.py", "check")),
)


def environment(**more: str) -> dict[str, str]:
    """What every check runs in: no display needed, and what was compiled is kept.

    Without that each of the many programs that the tests start compiles all of it anew, and each
    worker prepares every `assert` again.
    """
    kept = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONUTF8": "1", "QT_QPA_PLATFORM": "offscreen", **more}


def program(command: Sequence[str]) -> list[str]:
    """A command with its program taken from the virtual environment."""
    return [str(prepare.SCRIPTS / command[0]), *command[1:]]


def run_check(check: Check) -> bool:
    """Run one check, print one line for it, and its output where it failed."""
    started = time.monotonic()
    done = subprocess.run(
        program(check.command),
        cwd=prepare.ROOT,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    passed = done.returncode == 0
    line = told(check, passed=passed, seconds=time.monotonic() - started)
    print(line if passed else f"{line}\n{done.stdout}", flush=True)
    return passed


def told(check: Check, *, passed: bool, seconds: float) -> str:
    """One line per check: its name, its outcome, its seconds, its command."""
    outcome = "ok" if passed else "FAILED"
    return f"{check.name:<13}{outcome:<8}{seconds:6.1f} s   {' '.join(check.command)}"


def pytest(*arguments: str, long: bool) -> int:
    """Run pytest with its own output; its closing line stays the last one."""
    command = ("python", "-m", "pytest", *arguments)
    print(" ".join(command), flush=True)
    return subprocess.run(
        program(command),
        cwd=prepare.ROOT,
        env=environment(**({"DESK_LONG": "1"} if long else {})),
        check=False,
    ).returncode


def test(arguments: Sequence[str], *, long: bool) -> int:
    """Run every check, then the tests; measurements run alone, so that nothing disturbs them."""
    prepare.everything()
    with ThreadPoolExecutor(max_workers=2) as both:
        outcomes = list(both.map(run_check, CHECKS))
    if not all(outcomes):
        failed = [check.name for check, passed in zip(CHECKS, outcomes, strict=True) if not passed]
        print(f"FAILED: {', '.join(failed)}. The tests have not been run.")
        return CHECK_FAILED
    if arguments:
        return pytest(*arguments, long=long)
    length = "" if long else " and not long"
    measured = pytest("tests/bench", "-m", f"bench{length}", long=long)
    if measured != 0:
        print("FAILED: the measurements above; the tests follow.", flush=True)
    # One worker more than cores: a sixth of the time they wait for programs and disks.
    workers = str(1 + max(2, min(os.cpu_count() or 2, 4)))
    # Each worker takes files that stand together, so that most of what they share is made once.
    shared_out = ("-n", workers, "--dist", "worksteal")
    tested = pytest(*shared_out, "-m", f"not bench{length}", long=long)
    return CHECK_FAILED if measured or tested else DONE


def has_display() -> bool:
    """Whether Qt can open a window here; asked of Qt itself, since DISPLAY may name a dead one."""
    variables = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in variables):
        return False
    if os.environ.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}:
        return False
    probe = "from PySide6.QtGui import QGuiApplication as Q; Q([])"
    done = subprocess.run([str(prepare.PYTHON), "-c", probe], capture_output=True, check=False)
    return done.returncode == 0


def run() -> int:
    """Open the sample office; without a display, play its whole main job on paper."""
    prepare.everything()
    shown = has_display()
    if shown and (SAMPLE_DATA / "desk.sqlite").exists():
        return start_desk("--data", str(SAMPLE_DATA))
    if not shown:
        print("No display here, so the main job is played without a window.", flush=True)
    played = start_desk("demo", "--out", str(SAMPLE_OFFICE))
    return start_desk("--data", str(SAMPLE_DATA)) if shown and played == DONE else played


def start_desk(*arguments: str) -> int:
    """Start the program with its own output and give its exit code."""
    return subprocess.run([str(prepare.DESK), *arguments], cwd=prepare.ROOT, check=False).returncode


def lock() -> int:
    """Resolve pyproject.toml anew for all systems; hashes of every file, no index in it."""
    prepare.everything()
    how = (
        "--universal --generate-hashes --python-version 3.11 --extra dev --upgrade --quiet "
        "--no-emit-index-url --no-header --no-annotate"
    )
    done = subprocess.run(
        [str(prepare.PYTHON), "-m", "uv", "pip", "compile", *how.split(), "pyproject.toml"],
        cwd=prepare.ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode == 0:
        text = LOCK_HEADER + done.stdout
        prepare.LOCK.write_text(text, encoding="utf-8", newline="\n")
    return done.returncode


def words() -> int:
    """Bring the texts of the window into the translation file, where they wait for Indonesian."""
    prepare.everything()
    command = [str(prepare.PYTHON), "packaging/translations.py", "update"]
    return subprocess.run(command, cwd=prepare.ROOT, check=False).returncode


def parse(arguments: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
    """Read the command; what `test` does not know goes to pytest."""
    parser = argparse.ArgumentParser(
        prog="dev.py", description="What a developer of Desk Dukcapil runs."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="open the sample office, or play it where there is no display")
    tests = commands.add_parser(
        "test", allow_abbrev=False, help="run every check; further arguments go to pytest"
    )
    tests.add_argument("--long", action="store_true", help="the drills in their full length")
    commands.add_parser("setup", help="prepare .venv with the desk command")
    commands.add_parser("words", help="bring new window texts into resources/i18n/id.ts")
    commands.add_parser("lock", help="renew packaging/lock.txt")
    options, rest = parser.parse_known_args(arguments)
    if rest and options.command != "test":
        parser.error(f"unknown arguments: {' '.join(rest)}")
    return options, rest


def main(arguments: Sequence[str]) -> int:
    """Carry out one command and give its exit code."""
    options, rest = parse(arguments)
    try:
        if options.command == "test":
            return test(rest, long=options.long)
        if options.command == "setup":
            prepare.everything()
            return DONE
        return {"run": run, "words": words, "lock": lock}[options.command]()
    except prepare.SetupError as error:
        print(f"\n{error}", file=sys.stderr)
        return TROUBLE
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
