"""`desk catalogue`: every fault with its place and remedy; what was exported is imported."""

import json
from pathlib import Path

import pytest

from desk.actions.desk import open_desk
from desk.cli import main

GOOD = 'years = [2028]\n\n[settings]\ncatatan_dua_orang = "ya"\n'
FAULTY = (
    '[settings]\nlain = "ya"\n\n[[dropped_row]]\nservice = "CS-MTI-01"\nslot = "f201a@pelapor"\n'
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder of an office that nobody set up yet."""
    folder = tmp_path / "kantor"
    open_desk(folder).close()
    return folder


def desk(data: Path, *arguments: str) -> int:
    return main.run(main.parse(["catalogue", *arguments, "--data", str(data)]))


def test_the_shipped_catalogue_has_no_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk(tmp_path / "leer", "check") == 0
    assert "tanpa kesalahan" in capsys.readouterr().out
    assert not (tmp_path / "leer").exists(), "looking makes no office"


def test_a_check_lists_all_faults_of_a_file_and_exits_with_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kantor.toml"
    path.write_text(FAULTY, encoding="utf-8")
    assert desk(tmp_path / "leer", "check", str(path), "--json") == 3
    faults = json.loads(capsys.readouterr().out)
    assert [fault["where"] for fault in faults] == [
        "kantor.toml:1: settings.lain",
        "kantor.toml:4: dropped_row[1].slot",
    ]
    assert all(fault["detail"] and fault["remedy"] for fault in faults)
    assert desk(tmp_path / "leer", "check", str(path)) == 3
    assert "2 kesalahan." in capsys.readouterr().out


def test_what_was_imported_is_exported_as_the_same(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = tmp_path / "satu.toml", tmp_path / "dua.toml"
    first.write_text(GOOD, encoding="utf-8")
    assert desk(data, "import", str(first)) == 0
    assert desk(data, "export", "--out", str(second)) == 0
    capsys.readouterr()
    assert desk(data, "export") == 0
    assert capsys.readouterr().out == second.read_text(encoding="utf-8")
    assert desk(data, "check", str(second)) == 0
    assert desk(data, "check") == 0
    with open_desk(data) as opened:
        assert 2028 in opened.rules.calendar.years


def test_a_faulty_file_is_not_imported_and_every_fault_is_said(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kantor.toml"
    path.write_text(FAULTY, encoding="utf-8")
    assert desk(data, "import", str(path)) == 3
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 3
    assert "tidak ada yang diubah" in said[-1]


def test_an_existing_file_is_not_overwritten(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kantor.toml"
    path.write_text("milik orang lain", encoding="utf-8")
    assert desk(data, "export", "--out", str(path)) == 3
    assert path.read_text(encoding="utf-8") == "milik orang lain"
