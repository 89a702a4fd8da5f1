"""Data that ships with the program can be read, and says where it comes from."""

import csv
import json
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.contracts.tree import ROOT

RESOURCES = ROOT / "resources"
INVENTED = RESOURCES / "samples"
"""The sample office is invented; its own page says so."""

SOURCE_WORDS = ("source", "sumber", "licence", "license", "lisensi")


def data_files(*suffixes: str) -> list[Path]:
    """Data files of some kinds outside the sample office."""
    return sorted(
        file
        for file in RESOURCES.rglob("*")
        if file.suffix in suffixes and INVENTED not in file.parents
    )


def name_of(file: Path) -> str:
    """How a test calls a file."""
    return file.relative_to(RESOURCES).as_posix()


@pytest.mark.parametrize("file", sorted(RESOURCES.rglob("*.toml")), ids=name_of)
def test_a_toml_file_parses(file: Path) -> None:
    assert tomllib.loads(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", sorted(RESOURCES.rglob("*.json")), ids=name_of)
def test_a_json_file_parses(file: Path) -> None:
    assert json.loads(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", sorted(RESOURCES.rglob("*.ts")), ids=name_of)
def test_a_translation_file_parses(file: Path) -> None:
    assert ET.parse(file).getroot().get("language") == "id"  # noqa: S314 - our own file


@pytest.mark.parametrize("file", data_files(".csv", ".tsv"), ids=name_of)
def test_a_table_has_rows_of_one_length(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    rows = list(csv.reader(line for line in lines if not line.startswith("#")))
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}


@pytest.mark.parametrize(
    "file", data_files(".toml", ".csv", ".tsv", ".json", ".svg", ".ttf", ".png"), ids=name_of
)
def test_a_data_file_cites_its_source_in_itself_or_beside_it(file: Path) -> None:
    beside = [*file.parent.glob("LICENSE*"), *file.parent.glob("CREDITS*")]
    texts = [each.read_text(encoding="utf-8").lower() for each in beside]
    if file.suffix not in {".ttf", ".png"}:
        texts.append(file.read_text(encoding="utf-8").lower())
    assert any(word in text for text in texts for word in SOURCE_WORDS)


@pytest.mark.parametrize("file", sorted((RESOURCES / "help").glob("*/*")), ids=name_of)
def test_a_page_of_help_opens_with_its_title(file: Path) -> None:
    assert file.suffix == ".md"
    assert file.read_text(encoding="utf-8").startswith("# ")
