"""Which office a command works on: the folder that is named, wherever it is named."""

from pathlib import Path

import pytest

from desk.cli.main import COMMANDS, parse

ARGUMENTS = {
    "chat": ("chat.zip",),
    "checklist": ("CS-LHR-01",),
    "catalogue": ("check",),
    "file": ("foto.jpg",),
    "result": ("akta.pdf",),
    "import": ("chat.zip",),
    "export": ("CTH-2026-000001",),
    "restore": ("--key", "AAAAA"),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_the_folder_counts_before_and_after_the_command(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DESK_DATA", str(tmp_path / "of-the-system"))
    named = ["--data", str(tmp_path / "named")]
    rest = [command, *ARGUMENTS.get(command, ())]
    assert parse([*named, *rest]).data == tmp_path / "named"
    assert parse([*rest, *named]).data == tmp_path / "named"


def test_the_window_opens_the_folder_that_is_named(tmp_path: Path) -> None:
    parsed = parse(["--data", str(tmp_path)])
    assert (parsed.command, parsed.data) == (None, tmp_path)


def test_the_variable_counts_where_no_folder_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DESK_DATA", str(tmp_path))
    assert parse(["doctor"]).data == tmp_path
