"""The desk as a program that can be killed: freshly started, or forked from a loaded one."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Protocol

DESK = Path(sys.executable).with_name("desk")
FORKING_DESK = Path(__file__).with_name("forking_desk.py")


class Running(Protocol):
    """A command that runs: its lines as they come, and its end."""

    @property
    def lines(self) -> Iterator[str]:
        """What it says, until it ends."""

    def kill(self) -> None:
        """SIGKILL, as a power cut is for a program."""

    def wait(self) -> int:
        """Its exit code; negative is the signal that ended it."""


class Program(Protocol):
    """A way to run commands of the desk."""

    def start(self, arguments: Sequence[str]) -> Running:
        """Start one command."""


@dataclass(frozen=True, slots=True)
class FreshRunning:
    """A process of the installed `desk` command."""

    process: subprocess.Popen[str]

    @property
    def lines(self) -> Iterator[str]:
        assert self.process.stdout is not None
        yield from self.process.stdout

    def kill(self) -> None:
        self.process.kill()

    def wait(self) -> int:
        code = self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()
        return code


@dataclass(frozen=True, slots=True)
class FreshDesk:
    """The installed `desk`, started anew for each command."""

    def start(self, arguments: Sequence[str]) -> FreshRunning:
        command = [str(DESK), *arguments]
        return FreshRunning(
            subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        )


@dataclass(slots=True)
class ForkedRunning:
    """A fork of the loaded desk."""

    process_id: int
    output: Path
    answers: IO[str]
    ended: bool = field(default=False)

    @property
    def lines(self) -> Iterator[str]:
        with self.output.open(encoding="utf-8") as pipe:
            yield from pipe

    def kill(self) -> None:
        # It may have ended in the very moment before, and been waited for by the loaded desk.
        with suppress(ProcessLookupError):
            os.kill(self.process_id, signal.SIGKILL)

    def wait(self) -> int:
        return int(self.answers.readline())


@dataclass(frozen=True, slots=True)
class ForkingDesk:
    """The desk that was loaded once; every command is a fork of it."""

    orders: IO[str]
    answers: IO[str]
    output: Path

    def start(self, arguments: Sequence[str]) -> ForkedRunning:
        order = {"arguments": list(arguments), "output": str(self.output)}
        print(json.dumps(order), file=self.orders, flush=True)
        return ForkedRunning(int(self.answers.readline()), self.output, self.answers)


@contextmanager
def forking_desk(folder: Path, rehearsal: Sequence[Sequence[str]]) -> Iterator[ForkingDesk]:
    """Start the loaded desk; `rehearsal` are commands that it runs before the first fork."""
    output = folder / "output"
    os.mkfifo(output)
    with subprocess.Popen(
        [sys.executable, str(FORKING_DESK)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        print(json.dumps([list(command) for command in rehearsal]), file=process.stdin, flush=True)
        yield ForkingDesk(orders=process.stdin, answers=process.stdout, output=output)
        process.stdin.close()
    assert process.returncode == 0
