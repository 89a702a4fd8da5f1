"""The texts of a translation file, for the contracts that hold them against something."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.contracts.tree import ROOT

WINDOW = ROOT / "resources/i18n/id.ts"
QT = ROOT / "resources/i18n/qt_id.ts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """A text: the class that says it, in English, and in Indonesian."""

    context: str
    source: str
    said: str


def translated(file: Path) -> Iterator[Translated]:
    """Every text of a file."""
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            found = message.find("translation")
            yield Translated(
                context=context.findtext("name", ""),
                source=message.findtext("source", ""),
                said="" if found is None else "".join(found.itertext()).strip(),
            )
