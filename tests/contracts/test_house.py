"""The tree is what ARCHITECTURE.md says, and holds nothing that does not belong to it."""

import re
from pathlib import Path

import pytest

from tests.contracts.tree import ROOT, code, functions, place, tracked

TOP_LEVEL = {
    "pyproject.toml",
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "LICENSE",
    ".gitignore",
    ".ci",
    "desk",
    "resources",
    "tests",
    "packaging",
}
# Written backwards, so that this file is no hit of its own.
FOREIGN_WORDS = [
    word[::-1]
    for word in (
        "derahs/..",
        "gro.ipyp",
        "detsohnohtyp",
        "gro.naibed.bed",
        "gro.sjmpn",
        "edualc",
        "ciporhtna",
        "tpgtahc",
        "ianepo",
        "tolipoc",
        "xedoc",
    )
]
FOREIGN_PATHS = re.compile("|".join(rf"(?<![\w.~]){path[::-1]}" for path in ("/krow/", "/pmt/")))
LONGEST_FILE, LONGEST_FUNCTION = 400, 60


def test_the_top_level_holds_what_the_house_has_and_nothing_else() -> None:
    assert {name.split("/")[0] for name in tracked()} == TOP_LEVEL


def test_ci_is_one_script() -> None:
    assert [name for name in tracked() if name.startswith(".ci/")] == [".ci/run"]


@pytest.mark.parametrize("folder", ["packaging", "tests"])
def test_a_folder_that_would_shadow_a_library_is_no_package(folder: str) -> None:
    assert list((ROOT / folder).rglob("__init__.py")) == []


def test_the_library_named_packaging_is_found_beside_our_folder() -> None:
    from packaging.requirements import Requirement

    assert Requirement("desk>=1").name == "desk"


def test_nothing_names_the_machine_or_the_tools_it_was_written_with() -> None:
    found = [f"{name}: {word}" for name in tracked() for word in foreign_words(name)]
    assert found == []


def foreign_words(name: str) -> list[str]:
    """What a text file says that it should not; files that are no text say nothing."""
    try:
        text = (ROOT / name).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return []
    low = text.lower()
    return [word for word in FOREIGN_WORDS if word in low] + FOREIGN_PATHS.findall(text)


def test_no_file_is_longer_than_one_reading() -> None:
    lengths = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in all_code()}
    assert {str(file): lines for file, lines in lengths.items() if lines > LONGEST_FILE} == {}


@pytest.fixture(scope="module")
def lengths() -> list[tuple[Path, str, int]]:
    """Every function: its file, where it stands with its name, its lines."""
    return [
        (
            file,
            f"{place(file, function)} {function.name}",
            (function.end_lineno or 0) - function.lineno + 1,
        )
        for file in code("desk", "packaging", "tests")
        for function in functions(file)
    ]


def test_no_function_is_longer_than_a_screen(lengths: list[tuple[Path, str, int]]) -> None:
    assert [name for _, name, lines in lengths if lines > LONGEST_FUNCTION] == []


def all_code() -> list[Path]:
    """All Python of the project; a migration is a flat list of a schema that never changes."""
    return [file for file in code("desk", "packaging", "tests") if "migrations" not in file.parts]


def test_most_functions_are_read_at_a_glance(lengths: list[tuple[Path, str, int]]) -> None:
    of_the_program = sorted(
        lines
        for file, _, lines in lengths
        if file.relative_to(ROOT).parts[0] != "tests" and "migrations" not in file.parts
    )
    assert of_the_program[len(of_the_program) // 2] <= 8
    assert of_the_program[len(of_the_program) * 9 // 10] <= 25
