"""Where the program decides between terminal and window."""

from collections.abc import Sequence

from desk.cli import main as cli


def run(arguments: Sequence[str]) -> int:
    """Run a command, or open the window where none is given. Gives the exit code."""
    parsed = cli.parse(arguments)
    if parsed.command is not None:
        return cli.run(parsed)
    from desk.gui import start

    return start.open_window(parsed.data)
