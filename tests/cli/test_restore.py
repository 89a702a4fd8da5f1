"""An office whose key file was lost is opened again with its recovery sheet."""

from pathlib import Path

import pytest

from desk import app
from desk.actions.desk import open_desk
from desk.storage.keys import KEY_FILE, SHEET_FILE


@pytest.fixture
def office(tmp_path: Path) -> Path:
    folder = tmp_path / "kantor"
    open_desk(folder).close()
    return folder


def code_of_sheet(office: Path) -> str:
    """The lines of the sheet that hold the key, as somebody would type them."""
    lines = (office / SHEET_FILE).read_text(encoding="ascii").splitlines()
    return " ".join(line.strip() for line in lines if line.startswith("    "))


def test_the_code_of_the_sheet_opens_an_office_without_its_key_file(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = code_of_sheet(office)
    (office / KEY_FILE).unlink()
    assert app.run(["restore", "--data", str(office), "--key", code.lower()]) == 0
    assert "Kunci dipulihkan" in capsys.readouterr().out


def test_a_mistyped_code_writes_no_key(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = code_of_sheet(office)
    (office / KEY_FILE).unlink()
    wrong = ("A" if code[0] != "A" else "B") + code[1:]
    assert app.run(["restore", "--data", str(office), "--key", wrong]) == 4
    assert "KNC-02" in capsys.readouterr().err
    assert not (office / KEY_FILE).exists()


def test_a_key_file_that_is_there_is_never_replaced(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (office / KEY_FILE).read_bytes()
    assert app.run(["restore", "--data", str(office), "--key", code_of_sheet(office)]) == 3
    assert "BRK-06" in capsys.readouterr().err
    assert (office / KEY_FILE).read_bytes() == before
