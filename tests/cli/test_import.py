"""`desk import` and what follows it: drafts, cases, verify, export, doctor, and exit codes."""

import json
from pathlib import Path
from typing import Any

import pytest

from desk.cli.main import parse, run
from desk.paths import RESOURCES

SAMPLES = RESOURCES / "samples"
MOTHER = SAMPLES / "WhatsApp Chat - Ibu Contoh.zip"
OPERATOR = SAMPLES / "Chat WhatsApp dengan Operator Desa Contoh.zip"


class Terminal:
    """Commands on one office, with what they say."""

    def __init__(self, data: Path, said: pytest.CaptureFixture[str]) -> None:
        self.data = data
        self.errors = ""
        self._said = said

    def run(self, *arguments: str | Path) -> tuple[int, str]:
        """The exit code and the standard output of a command."""
        code = run(parse([*map(str, arguments), "--data", str(self.data)]))
        told = self._said.readouterr()
        self.errors = told.err
        return code, told.out

    def answer(self, *arguments: str | Path) -> dict[str, Any]:
        """What a command that ends well answers as JSON."""
        code, text = self.run(*arguments, "--json")
        assert (code, self.errors) == (0, "")
        answer: dict[str, Any] = json.loads(text)
        return answer


@pytest.fixture
def terminal(data: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A terminal on the sample office."""
    return Terminal(data, capsys)


def test_a_sheet_sets_up_a_new_office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    terminal = Terminal(tmp_path / "kantor", capsys)
    code, text = terminal.run("import", SAMPLES / "office.toml")
    assert (code, "2 nomor WA layanan" in text) == (0, True)


def test_without_a_decision_the_drafts_are_shown_and_nothing_is_stored(terminal: Terminal) -> None:
    first = terminal.answer("import", MOTHER)
    assert list(first) == ["title", "known_messages", "drafts", "problems", "cases", "left_out"]
    assert first["drafts"][0]["guesses"]["service"]["value"] == "PKT-LAHIR"
    assert len(first["drafts"][0]["files"]) == 6
    assert terminal.answer("import", MOTHER) == first


def test_an_accepted_draft_becomes_a_case_and_does_not_come_back(terminal: Terminal) -> None:
    assert terminal.answer("import", MOTHER, "--accept", "1")["cases"] == ["CTH-2026-000001"]
    again = terminal.answer("import", MOTHER)
    assert again["drafts"] == []
    assert again["known_messages"] > 0


def test_the_number_of_a_case_is_printed_once_it_is_stored(terminal: Terminal) -> None:
    code, text = terminal.run("import", MOTHER, "--accept", "1")
    assert code == 0
    assert text.splitlines()[-1] == "tersimpan: CTH-2026-000001"


def test_a_rejected_draft_does_not_come_back_and_the_others_stay(terminal: Terminal) -> None:
    before = terminal.answer("import", OPERATOR, "--reject", "2")["drafts"]
    after = terminal.answer("import", OPERATOR)["drafts"]
    assert after == [before[0], before[2]]


def test_the_officer_may_name_other_services(terminal: Terminal) -> None:
    _, text = terminal.run("import", OPERATOR, "--accept", "2=DP-KTP-04+DP-KK-05")
    assert text.splitlines()[-1] == "tersimpan: CTH-2026-000001"


@pytest.mark.parametrize(
    ("place", "exit_code"), [("0", 2), ("4", 2), ("satu", 2), ("-1", 2), ("1=TIDAK-ADA", 3)]
)
def test_a_draft_or_service_that_is_not_there_stores_nothing(
    terminal: Terminal, place: str, exit_code: int
) -> None:
    code, _ = terminal.run("import", OPERATOR, f"--accept={place}")
    assert code == exit_code
    assert "[" in terminal.errors
    assert len(terminal.errors.splitlines()) == 1
    assert len(terminal.answer("import", OPERATOR)["drafts"]) == 3


def test_a_receipt_is_written_for_each_case_where_it_is_asked(
    terminal: Terminal, tmp_path: Path
) -> None:
    folder = tmp_path / "surat"
    code, _ = terminal.run("import", MOTHER, "--accept", "1", "--receipts", folder)
    assert code == 0
    assert [file.read_bytes()[:5] for file in folder.iterdir()] == [b"%PDF-"]


def test_a_number_that_the_office_does_not_have_is_refused(terminal: Terminal) -> None:
    code, _ = terminal.run("import", MOTHER, "--number", "Nomor yang tidak ada")
    assert (code, "CAR-01" in terminal.errors) == (3, True)


def test_a_file_that_is_no_export_is_refused_as_json_where_json_is_asked(
    terminal: Terminal, tmp_path: Path
) -> None:
    note = tmp_path / "catatan.txt"
    note.write_text("besok rapat jam 9\n", encoding="utf-8")
    code, text = terminal.run("import", note, "--json")
    assert (code, text) == (3, "")
    assert json.loads(terminal.errors)["error"]["code"] == "CHT-01"


def test_verify_finds_an_office_sound_until_a_file_is_gone(terminal: Terminal) -> None:
    terminal.run("import", MOTHER, "--accept", "1")
    assert terminal.answer("verify")["sound"] is True
    next((terminal.data / "files").rglob("*.age")).unlink()
    code, text = terminal.run("verify", "--json")
    assert code == 3
    assert [fault["loss"] for fault in json.loads(text)["faults"]] == [True]


@pytest.mark.parametrize("command", [("verify",), ("export", "CTH-2026-000001")])
def test_looking_into_an_office_that_is_not_there_makes_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    code, _ = Terminal(tmp_path / "kantor", capsys).run(*command)
    assert (code, (tmp_path / "kantor").exists()) == (3, False)


def test_a_case_without_a_result_has_nothing_to_hand_over(
    terminal: Terminal, tmp_path: Path
) -> None:
    terminal.run("import", MOTHER, "--accept", "1")
    code, _ = terminal.run("export", "CTH-2026-000001", "--out", tmp_path / "keluar")
    assert (code, (tmp_path / "keluar").exists()) == (3, False)


def test_doctor_names_each_check_and_ends_well_on_a_sound_office(terminal: Terminal) -> None:
    code, text = terminal.run("doctor", "--json")
    checks = json.loads(text)
    assert code == 0
    assert [check["good"] for check in checks] == [True] * len(checks)
    assert all(list(check) == ["name", "good", "detail"] for check in checks)


def test_doctor_ends_with_4_where_the_key_is_gone_and_replaces_nothing(terminal: Terminal) -> None:
    (terminal.data / "desk.key").unlink()
    code, _ = terminal.run("doctor", "--json")
    assert (code, (terminal.data / "desk.key").exists()) == (4, False)
