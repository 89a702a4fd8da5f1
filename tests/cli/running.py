"""Running the desk's command line inside the test, as the installed command would."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from desk import app, paths

SAMPLES = paths.RESOURCES / "samples"


@dataclass(frozen=True, slots=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str


Run = Callable[..., Said]


def runner(capsys: pytest.CaptureFixture[str]) -> Run:
    """A function that runs one command line and gives what it said."""

    def run(*arguments: str | Path) -> Said:
        capsys.readouterr()
        try:
            code = app.run([str(argument) for argument in arguments])
        except SystemExit as refused:  # arguments that the command does not have
            code = int(refused.code or 0)
        said = capsys.readouterr()
        return Said(code=code, out=said.out, err=said.err)

    return run


def fingerprints(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file below a folder, by its place."""
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
