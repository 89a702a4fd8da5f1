"""`desk services`: search, message, leaflet."""

import json
from pathlib import Path

import pytest

from tests.cli.running import Run


def test_words_find_services_as_json(run: Run) -> None:
    done = run("services", "KTP", "hilang", "--json")
    assert (done.code, done.err) == (0, "")
    found = json.loads(done.out)
    assert found[0] == {
        "code": "DP-KTP-04",
        "name": "KTP-el hilang",
        "title": "KTP-el hilang",
        "kind": "service",
        "group": "population_registration",
        "results": ["KTP-el"],
    }


def test_without_words_all_services_and_bundles_are_listed(run: Run) -> None:
    found = json.loads(run("services", "--json").out)
    kinds = [entry["kind"] for entry in found]
    assert (kinds.count("service"), kinds.count("bundle")) == (76, 13)
    assert "Paket:" in run("services").out


def test_nothing_found_is_an_empty_answer(run: Run) -> None:
    done = run("services", "xyzzy", "--json")
    assert (done.code, done.out.strip()) == (0, "[]")


def test_the_text_needs_no_office(tmp_path: Path, run: Run) -> None:
    done = run("services", "CS-LHR-01", "--text", "--data", tmp_path)
    assert done.code == 0
    assert done.out.startswith("Syarat Akta kelahiran\n")
    assert list(tmp_path.iterdir()) == []


def test_the_text_names_the_number_of_the_office(data: Path, run: Run) -> None:
    done = run("services", "PKT-LAHIR", "--text", "--data", data)
    assert done.code == 0
    assert "0856-0001-1001" in done.out


def test_a_leaflet_is_written_as_pdf_and_picture(data: Path, tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "out"
    arguments = ("services", "PKT-MATI", "--leaflet", folder, "--png", "--data", data)
    done = run(*arguments)
    assert (done.code, done.err) == (0, "")
    pdf, png = (Path(line) for line in done.out.splitlines())
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert png.read_bytes().startswith(b"\x89PNG\r\n")
    assert {path.name for path in folder.iterdir()} == {pdf.name, png.name}


@pytest.mark.parametrize(
    "arguments",
    [
        ("services", "akte", "--text"),
        ("services", "xyzzy", "--text"),
        ("services", "--png"),
        ("services", "CS-LHR-01", "--all"),
    ],
)
def test_words_that_mean_no_single_service_are_a_wrong_argument(
    arguments: tuple[str, ...], run: Run
) -> None:
    assert run(*arguments).code == 2
