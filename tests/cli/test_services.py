"""`desk services` as a program: search, message, leaflet."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "office.toml"


def desk(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "desk", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the sample office."""
    folder = tmp_path_factory.mktemp("office")
    done = desk("import", str(SAMPLE), "--data", str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def test_words_find_services_as_json() -> None:
    done = desk("services", "KTP", "hilang", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert found[0] == {
        "code": "DP-KTP-04",
        "name": "KTP-el hilang",
        "title": "KTP-el hilang",
        "kind": "service",
        "group": "population_registration",
        "results": ["KTP-el"],
    }


def test_without_words_all_services_and_bundles_are_listed() -> None:
    found = json.loads(desk("services", "--json").stdout)
    kinds = [entry["kind"] for entry in found]
    assert (kinds.count("service"), kinds.count("bundle")) == (76, 13)
    assert "Paket:" in desk("services").stdout


def test_nothing_found_is_an_empty_answer() -> None:
    done = desk("services", "xyzzy", "--json")
    assert (done.returncode, done.stdout.strip()) == (0, "[]")


def test_the_text_needs_no_office(tmp_path: Path) -> None:
    done = desk("services", "CS-LHR-01", "--text", "--data", str(tmp_path))
    assert done.returncode == 0
    assert done.stdout.startswith("Syarat Akta kelahiran\n")
    assert list(tmp_path.iterdir()) == []


def test_the_text_names_the_number_of_the_office(office: Path) -> None:
    done = desk("services", "PKT-LAHIR", "--text", "--data", str(office))
    assert done.returncode == 0
    assert "0856-0001-1001" in done.stdout


def test_a_leaflet_is_written_as_pdf_and_picture(office: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    arguments = ("services", "PKT-MATI", "--leaflet", str(folder), "--png", "--data", str(office))
    done = desk(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    pdf, png = (Path(line) for line in done.stdout.splitlines())
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
def test_words_that_mean_no_single_service_are_a_wrong_argument(arguments: tuple[str, ...]) -> None:
    assert desk(*arguments).returncode == 2
