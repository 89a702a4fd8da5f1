"""Read a file of data into checked tables: every fault is named with its file and its key.

pydantic costs a tenth of a second to load, so whoever is on the way to the first screen loads this
module, and those that build on it, where something is read.
"""

import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from desk.domain.errors import CatalogueUnreadableError


class Part(BaseModel):
    """A table of a file; unknown keys are faults."""

    model_config = ConfigDict(extra="forbid", frozen=True)


_Read = TypeVar("_Read", bound=Part)


def read_part(path: Path, part: type[_Read]) -> _Read:
    """Read a file.

    Raises:
        CatalogueUnreadableError: it is missing or has faults; they are listed.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise CatalogueUnreadableError(f"{path.name}: {fault}") from fault
    return checked(content, path, part)


def checked(content: dict[str, Any], path: Path, part: type[_Read]) -> _Read:
    """The tables of a file in their shape.

    Raises:
        CatalogueUnreadableError: they have faults; all are listed.
    """
    try:
        return part.model_validate(content)
    except ValidationError as faults:
        lines = (
            f"{path.name}: {'.'.join(map(str, fault['loc']))}: {fault['msg']}"
            for fault in faults.errors()
        )
        raise CatalogueUnreadableError("\n".join(lines)) from faults
