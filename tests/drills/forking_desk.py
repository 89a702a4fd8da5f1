"""A program that loads the installed desk once and then runs each command in a fork of itself.

A freshly started `desk` spends most of its seconds on loading; a drill with hundreds of commands
would measure little else. Each fork runs `desk.__main__.main`, as the `desk` command does, and
starts its worker process as a fork too; both can be killed like any other process.

The first line of standard input is a JSON list of commands to run before the first fork, so that
nothing needs to be loaded after it. Each further line is one command to run in a fork:
`{"arguments": [...], "output": NAMED_PIPE}`. It is answered with the process id, then with the
exit code (negative: the signal that ended it).
"""

import json
import os
import subprocess
import sys
import traceback
from collections.abc import Sequence
from contextlib import redirect_stdout
from typing import Any

from desk.__main__ import main
from desk.intake import opening, worker_process

assert opening.PICTURES, "what the worker needs is loaded before the first fork"


BUG = 70
"""The exit code of a fork that ended with an exception nobody expected."""


def run_here(arguments: Sequence[str]) -> int:
    """Run a command as the `desk` command would."""
    sys.argv = ["desk", *arguments]
    return main()


def become_worker() -> None:
    """Serve as the worker process instead of starting one; never returns.

    Runs between fork and exec, with the pipes of the client as standard streams.
    """
    os.closerange(3, os.sysconf("SC_OPEN_MAX"))
    os._exit(worker_process.main())


class ForkedWorker(subprocess.Popen[bytes]):
    """A worker process that is a fork of this program, with the pipes of a started one."""

    def __init__(self, arguments: list[str], **settings: Any) -> None:
        super().__init__(arguments, preexec_fn=become_worker, **settings)


def run_forked(arguments: Sequence[str], output: str) -> int:
    """Run a command in a fork whose standard output is the named pipe; give its exit code."""
    child = os.fork()
    if child == 0:
        os.dup2(os.open(output, os.O_WRONLY), 1)
        code = BUG
        try:
            code = run_here(arguments)
            sys.stdout.flush()
        finally:
            if code == BUG:
                traceback.print_exc()
            os._exit(code)
    answer(child)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def answer(number: int) -> None:
    """Tell a process id or an exit code."""
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def serve() -> None:
    """Run the commands that standard input names."""
    subprocess.Popen = ForkedWorker  # type: ignore[misc, assignment] # the only process that the desk starts
    with redirect_stdout(sys.stderr):
        for arguments in json.loads(sys.stdin.readline()):
            assert run_here(arguments) == 0, arguments
    for line in sys.stdin:
        order = json.loads(line)
        answer(run_forked(order["arguments"], order["output"]))


if __name__ == "__main__":
    serve()
