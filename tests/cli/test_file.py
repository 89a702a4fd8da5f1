"""`desk file`: one row of JSON for each file, a sentence for each reason, and the exit codes."""

import json
import os
from argparse import ArgumentParser, Namespace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from desk.cli import file as command
from desk.domain.errors import FileMissingError
from tests import hostile
from tests.signing import a_pdf

KEYS = [
    "path", "action", "kind", "reasons", "stored_name", "sha256", "seconds", "peak_mb",
]  # fmt: skip


def parsed(*arguments: str) -> Namespace:
    parser = ArgumentParser()
    command.add_parser(parser.add_subparsers(), ArgumentParser(add_help=False))
    return parser.parse_args(["file", *arguments])


def rows(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    assert command.run(parsed(*arguments, "--json")) == 0
    found = json.loads(capsys.readouterr().out)
    assert all(list(row) == KEYS for row in found)
    return list(found)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "IMG-20260917-WA0004.jpg"
    path.write_bytes(hostile.a_photo())
    return path


def test_a_good_photo_is_one_row_without_reasons(
    photo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (row,) = rows(capsys, str(photo))
    digest = sha256(photo.read_bytes()).hexdigest()
    assert (row["path"], row["action"], row["kind"]) == (str(photo), "accept", "jpeg")
    assert (row["reasons"], row["sha256"]) == ([], digest)
    assert row["stored_name"] == f"{digest[:32]}.jpg"
    assert 0 < row["seconds"] < 60
    assert 0 < row["peak_mb"] <= 400


def test_a_refused_file_is_an_answer_and_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program = tmp_path / "foto.jpg"
    program.write_bytes(b"MZ" + bytes(100))
    (row,) = rows(capsys, str(program))
    assert (row["action"], row["kind"], row["stored_name"]) == ("refuse", "program", None)
    assert row["reasons"] == ["program: program atau pintasan, dapat berbahaya; jangan dibuka"]


def test_a_picture_beyond_the_limit_is_called_terlalu_besar(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bomb = tmp_path / "bom.png"
    bomb.write_bytes(hostile.a_png_bomb())
    (row,) = rows(capsys, str(bomb))
    assert row["action"] == "quarantine"
    assert "terlalu besar" in row["reasons"][0]
    assert "50000 × 50000 px" in row["reasons"][0]


def test_the_rows_stand_in_the_order_of_the_files_and_repeats_are_flagged(
    photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    again, pdf = tmp_path / "salinan.jpg", tmp_path / "surat.pdf"
    again.write_bytes(photo.read_bytes())
    pdf.write_bytes(a_pdf())
    found = rows(capsys, str(pdf), str(photo), str(again))
    assert [row["path"] for row in found] == [str(pdf), str(photo), str(again)]
    assert [row["action"] for row in found] == ["accept", "accept", "accept_with_warning"]
    assert found[2]["reasons"][0].startswith("same_content: ")


def test_the_name_on_whatsapp_counts_and_not_the_name_on_disk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "7f3a"
    path.write_bytes(a_pdf())
    (named,) = rows(capsys, str(path), "--sent-name", "Surat kuasa.jpg")
    (unnamed,) = rows(capsys, str(path))
    assert named["reasons"][0].startswith("name_differs: ")
    assert unnamed["reasons"] == []


def test_a_zip_names_each_bad_entry_before_its_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "berkas.zip"
    path.write_bytes(hostile.a_zip({"a.jpg": hostile.a_photo(), "b.exe": b"MZ" + bytes(90)}))
    (row,) = rows(capsys, str(path))
    assert (row["action"], row["kind"]) == ("partial", "zip")
    assert row["reasons"] == [
        "program: b.exe: program atau pintasan, dapat berbahaya; jangan dibuka"
    ]


def test_the_terminal_reads_sentences(photo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cut = photo.with_name("potong.jpg")
    cut.write_bytes(photo.read_bytes()[:30_000])
    assert command.run(parsed(str(photo), str(cut))) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == f"{photo}: Diterima (Foto JPEG)"
    assert said[1] == f"{cut}: Disisihkan (Foto JPEG)"
    assert said[2].startswith("  - terpotong, tidak terkirim utuh")


def test_a_missing_file_is_unusable_input_and_nothing_is_judged(
    photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(FileMissingError):
        command.run(parsed(str(photo), str(tmp_path / "tidak-ada.jpg"), "--json"))
    assert capsys.readouterr().out == ""


def test_a_folder_is_unusable_input(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        command.run(parsed(str(tmp_path)))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_is_no_file_and_never_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "foto.jpg"
    os.mkfifo(pipe)
    with pytest.raises(FileMissingError):
        command.run(parsed(str(pipe)))
