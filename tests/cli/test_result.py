"""`desk result`: one row of JSON for each PDF, with the keys that support scripts read."""

import json
import os
from argparse import ArgumentParser, Namespace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from desk.cli import result as command
from desk.domain.errors import FileMissingError
from tests.signing import SIGNER_NAME, a_pdf, signed, the_identity

KEYS = ["path", "signature", "signer", "signed_at", "covers_whole_file", "pages", "sha256"]


def parsed(data: Path, *arguments: str) -> Namespace:
    shared = ArgumentParser(add_help=False)
    shared.add_argument("--data", type=Path)
    parser = ArgumentParser()
    command.add_parser(parser.add_subparsers(), shared)
    return parser.parse_args(["result", "--data", str(data), *arguments])


def rows(capsys: pytest.CaptureFixture[str], data: Path, *arguments: str) -> list[dict[str, Any]]:
    assert command.run(parsed(data, *arguments, "--json")) == 0
    found = json.loads(capsys.readouterr().out)
    assert all(list(row) == KEYS for row in found)
    return list(found)


def test_a_signed_pdf_is_one_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "akta.pdf"
    path.write_bytes(signed(a_pdf(pages=2)))
    (row,) = rows(capsys, tmp_path, str(path))
    assert row == {
        "path": str(path),
        "signature": "valid_issuer_unknown",
        "signer": SIGNER_NAME,
        "signed_at": "2026-09-18T02:30:00+00:00",
        "covers_whole_file": True,
        "pages": 2,
        "sha256": sha256(path.read_bytes()).hexdigest(),
    }


def test_the_roots_of_the_data_folder_are_trusted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "akta.pdf"
    path.write_bytes(signed(a_pdf()))
    (tmp_path / "roots").mkdir()
    (tmp_path / "roots" / "contoh.pem").write_text(the_identity().pem, encoding="ascii")
    assert rows(capsys, tmp_path, str(path))[0]["signature"] == "valid"


def test_rows_stand_in_the_order_of_the_files_whatever_their_state(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    contents = {
        "none": a_pdf(),
        "changed": signed(a_pdf()) + b"x",
        "unreadable": b"bukan PDF",
    }
    for name, data in contents.items():
        (tmp_path / name).write_bytes(data)
    found = rows(capsys, tmp_path, *(str(tmp_path / name) for name in contents))
    assert [row["signature"] for row in found] == list(contents)
    assert found[2]["pages"] is None


def test_the_file_is_left_as_it_was(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "akta.pdf"
    path.write_bytes(signed(a_pdf()))
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    rows(capsys, tmp_path, str(path))
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_the_terminal_reads_sentences(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "akta.pdf"
    path.write_bytes(signed(a_pdf()))
    assert command.run(parsed(tmp_path, str(path))) == 0
    said = capsys.readouterr().out
    assert "TTE utuh, penerbit sertifikat belum dikenal" in said
    assert f"penanda tangan: {SIGNER_NAME}" in said
    assert "mencakup seluruh berkas: ya" in said


def test_a_missing_file_is_unusable_input(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        command.run(parsed(tmp_path, str(tmp_path / "tidak-ada.pdf")))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_is_no_file_and_never_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "akta.pdf"
    os.mkfifo(pipe)
    with pytest.raises(FileMissingError):
        command.run(parsed(tmp_path, str(pipe)))
