"""Read the catalogue from its TOML files, or from the text under which a case keeps it.

The whole catalogue is one text: every file after a line that names it, sorted by name. That text
is what is hashed, stored and read again for an older case. Reading checks every table with
pydantic and every reference between them, and reports all faults at once; a text whose SHA-256
stands in `checked.sha256` passed those checks when it was released and is taken as it is, which
keeps `desk checklist` quick. The tables of that text lie beside it as JSON, made at set-up, which
reads thirty times as fast as TOML; where they are missing or of another text, TOML is read.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from desk.domain.catalogue import Catalogue
from desk.domain.errors import CatalogueUnreadableError
from desk.domain.problems import Problem, ProblemKind
from desk.intake.catalogue_values import Table, catalogue_of
from desk.intake.shipped import (
    catalogue_text,
    is_checked,
    prepared_tables,
    shipped_folder,
    write_tables,
)

SECTIONS = (
    "source",
    "document",
    "owner",
    "question",
    "office_fact",
    "form_code",
    "reason",
    "universal_row",
    "service",
    "bundle",
)
"""The tables that a catalogue file may hold."""

KEPT = 2
"""So many parsed texts are remembered: the shipped one, and one of before."""

_FILE_LINE = re.compile(r"^#:: (?P<name>[a-z0-9_]+\.toml)\n", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueFile:
    """One file of a catalogue, as text and as what TOML makes of it."""

    name: str
    text: str
    content: Table


def load_catalogue(folder: Path | None = None) -> Catalogue:
    """The catalogue of a folder, the shipped one by default.

    Raises:
        CatalogueUnreadableError: it has faults; all of them are listed, one a line.
    """
    return parse_catalogue_text(catalogue_text(folder))


def source_names() -> dict[str, str]:
    """What each source is called in Indonesian, by the code that rows cite (`KR`)."""
    text = (shipped_folder() / "sources.toml").read_text(encoding="utf-8")
    return {source["code"]: source["cited"] for source in tomllib.loads(text)["source"]}


@lru_cache(maxsize=KEPT)
def parse_catalogue_text(text: str) -> Catalogue:
    """The catalogue of a text that `catalogue_text` made; a catalogue never changes.

    Raises:
        CatalogueUnreadableError: it has faults; all of them are listed, one a line.
    """
    if is_checked(text) and (tables := prepared_tables(text)):
        return catalogue_of(tables)
    files, problems = _read_files(text)
    if not problems and not is_checked(text):
        problems = _faults(files)
    if problems:
        lines = (f"{problem.where}: {problem.detail}" for problem in problems)
        raise CatalogueUnreadableError("\n".join(lines))
    return catalogue_of(_sections(files))


def prepare_tables() -> None:
    """Write the shipped catalogue's tables as JSON; done at set-up."""
    text = catalogue_text()
    write_tables(text, _sections(_read_files(text)[0]))


def check_catalogue(folder: Path | None = None) -> tuple[Problem, ...]:
    """Every fault of a catalogue folder: file, line of the table's header, key path.

    Raises:
        CatalogueUnreadableError: the folder holds no catalogue, or a file is no UTF-8.
    """
    files, problems = _read_files(catalogue_text(folder))
    return (*problems, *_faults(files))


def _read_files(text: str) -> tuple[tuple[CatalogueFile, ...], tuple[Problem, ...]]:
    files: list[CatalogueFile] = []
    problems: list[Problem] = []
    names = list(_FILE_LINE.finditer(text))
    if not names:
        return (), (_problem("katalog", "tidak ada berkas di dalamnya"),)
    for match, following in zip(names, [*names[1:], None], strict=True):
        body = text[match.end() : following.start() if following else len(text)]
        try:
            content: dict[str, Any] = tomllib.loads(body)
        except tomllib.TOMLDecodeError as error:
            problems.append(_problem(match["name"], f"bukan TOML: {error}"))
        else:
            files.append(CatalogueFile(name=match["name"], text=body, content=content))
    return tuple(files), tuple(problems)


def _problem(where: str, detail: str) -> Problem:
    return Problem(where=where, kind=ProblemKind.CATALOGUE_FAULT, detail=detail)


def _faults(files: tuple[CatalogueFile, ...]) -> tuple[Problem, ...]:
    from desk.intake.catalogue_faults import find_faults

    return find_faults(files)


def _sections(files: tuple[CatalogueFile, ...]) -> dict[str, list[Table]]:
    return {
        section: [table for file in files for table in file.content.get(section, ())]
        for section in SECTIONS
    }
