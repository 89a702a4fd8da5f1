"""What ships with the program and under which licence, from `resources/licences`."""

import tomllib
from dataclasses import dataclass
from importlib import metadata

from desk import paths

LIBRARIES = paths.RESOURCES / "licences" / "libraries.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """A library or data set, its version where it has one here, its licence and its home."""

    name: str
    version: str
    licence: str
    place: str


def libraries() -> tuple[Library, ...]:
    """Everything that is bundled, the large parts first; reads the disk."""
    listed = tomllib.loads(LIBRARIES.read_text(encoding="utf-8"))
    return tuple(
        Library(
            name=line["name"],
            version=_version(line["name"]) if kind == "package" else "",
            licence=line["licence"],
            place=line["place"],
        )
        for kind in ("part", "package")
        for line in listed[kind]
    )


def _version(name: str) -> str:
    """The version in use; empty where a packaged program has no notes about it."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
