"""The catalogue that ships with the program: its text, and its tables as they were prepared.

What only names a service needs no more than this: the catalogue itself is read later.
"""

import json
from pathlib import Path
from typing import Any

from desk import paths
from desk.domain.errors import CatalogueUnreadableError
from desk.domain.service_names import ServiceNames
from desk.intake.released import fingerprint, is_released

TABLES = "tables.json"
"""The tables of the released text, beside the SHA-256 of that text."""

Tables = dict[str, list[dict[str, Any]]]


def shipped_folder() -> Path:
    """Where the catalogue lies that comes with the program."""
    return paths.RESOURCES / "catalogue"


def catalogue_text(folder: Path | None = None) -> str:
    """The whole catalogue of a folder (the shipped one by default) as one text.

    Raises:
        CatalogueUnreadableError: the folder holds no catalogue, or a file is no UTF-8.
    """
    folder = folder or shipped_folder()
    parts = []
    for path in sorted(folder.glob("*.toml")):
        try:
            content = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise CatalogueUnreadableError(f"{path.name}: {error}") from error
        parts.append(f"#:: {path.name}\n{content.rstrip()}\n")
    if not parts:
        raise CatalogueUnreadableError(str(folder))
    return "".join(parts)


def is_checked(text: str) -> bool:
    """Whether this very text is the one that passed its checks when the program was released."""
    return is_released(text, shipped_folder())


def write_tables(text: str, tables: Tables) -> None:
    """Keep the tables of the shipped text as JSON."""
    content = {"text": fingerprint(text), "tables": tables}
    (shipped_folder() / TABLES).write_text(
        json.dumps(content, ensure_ascii=False), encoding="utf-8", newline="\n"
    )


def prepared_tables(text: str) -> Tables | None:
    """The prepared tables of a text; None where there are none."""
    try:
        content = json.loads((shipped_folder() / TABLES).read_text(encoding="utf-8"))
        found: Tables = content["tables"]
        return found if content["text"] == fingerprint(text) else None
    except (OSError, ValueError, LookupError, TypeError):
        return None


def shipped_names() -> ServiceNames:
    """What services and packages are called: no office calls them otherwise.

    Raises:
        CatalogueUnreadableError: nothing was prepared, and the catalogue does not read.
    """
    text = catalogue_text()
    tables = prepared_tables(text) if is_checked(text) else None
    if tables is None:
        # Only where the program was not set up, or its catalogue was corrected by hand.
        from desk.intake.catalogue import parse_catalogue_text

        return parse_catalogue_text(text).names
    return ServiceNames(
        services={table["code"]: table["name"] for table in tables["service"]},
        bundles={table["code"]: table["name"] for table in tables["bundle"]},
    )
