"""The command line: one parser, one place where known trouble becomes words and an exit code.

Exit codes: 0 done, 2 wrong arguments, 3 the input is unusable, 4 the machine is in the way.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

from desk import __version__, paths
from desk.domain.errors import ArgumentError, DeskError, TroubleError

DONE, WRONG_ARGUMENTS, UNUSABLE_INPUT, MACHINE_IN_THE_WAY = 0, 2, 3, 4
INTERRUPTED = 130  # by Ctrl+C, as shells count: 128 and the number of the signal

COMMANDS = (
    "demo",
    "chat",
    "checklist",
    "services",
    "catalogue",
    "file",
    "result",
    "import",
    "export",
    "verify",
    "restore",
    "doctor",
)
"""Commands in the order of the help; each is a module of this package."""


def command_module(command: str) -> ModuleType:
    """The module of a command; `import` is a word of Python, so its module is `import_`."""
    return import_module(f"desk.cli.{'import_' if command == 'import' else command}")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line; `command` is None where the window is wanted.

    A wrong command line ends the program with exit code 2, as argparse does.
    """
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--data",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="DIR",
        help="folder data kantor (bawaan: DESK_DATA atau folder pengguna)",
    )
    parser = argparse.ArgumentParser(
        prog="desk",
        description="Desk Dukcapil: permohonan dari WhatsApp, dari chat sampai hasil.",
        parents=[shared],
    )
    parser.add_argument("--version", action="version", version=f"Desk Dukcapil {__version__}")
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(dest="command", metavar="PERINTAH")
    described = _described(arguments)
    for command in COMMANDS:
        if command in described:
            command_module(command).add_parser(commands, shared)
        else:
            commands.add_parser(command)
    parsed = parser.parse_args(arguments)
    if "data" not in parsed:
        parsed.data = paths.data_folder()
    return parsed


def _described(arguments: Sequence[str]) -> frozenset[str]:
    """The commands whose module is needed: the one that is asked, all of them for the help.

    Importing the others would cost more than the answer of `desk checklist` itself.
    """
    named = frozenset(COMMANDS).intersection(arguments)
    wants_help = any(text == "-h" or text.startswith("--h") for text in arguments)
    return frozenset(COMMANDS) if wants_help and not named else named


def run(parsed: argparse.Namespace) -> int:
    """Run the command that was parsed and give its exit code."""
    use_utf8()
    try:
        code = command_module(parsed.command).run(parsed)
    except KeyboardInterrupt:
        return INTERRUPTED
    except DeskError as error:
        tell(error, as_json=getattr(parsed, "json", False))
        return exit_code(error)
    except BrokenPipeError:
        # Whoever read our output has seen enough; the rest has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        tell(TroubleError(str(error)), as_json=getattr(parsed, "json", False))
        return MACHINE_IN_THE_WAY
    return int(code)


def exit_code(error: DeskError) -> int:
    """The exit code for known trouble."""
    if isinstance(error, ArgumentError):
        return WRONG_ARGUMENTS
    if isinstance(error, TroubleError):
        return MACHINE_IN_THE_WAY
    return UNUSABLE_INPUT


def tell(error: DeskError, *, as_json: bool) -> None:
    """Say an error on standard error, on one line; as JSON where JSON was asked."""
    from desk.domain.words import Language, explain

    said = explain(error, Language.INDONESIAN)
    if as_json:
        body = {"error": {"code": said.code, "what": said.what, "why": said.why, "do": said.remedy}}
        print(json.dumps(body, ensure_ascii=False), file=sys.stderr)
    else:
        print(f"desk: {' '.join(said.line.split())} [{said.code}]", file=sys.stderr)


def use_utf8() -> None:
    """Write UTF-8 whatever the console's code page is; Windows starts with its own."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
