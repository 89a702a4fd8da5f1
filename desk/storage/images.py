"""Images of rows: their columns as JSON, and back again by the type of the column."""

import base64
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Date, LargeBinary, Table

from desk.storage.types import Choice, Instant, TextPairs, Texts, Uuid


def encode(value: object) -> Any:
    """A value of a column as JSON holds it."""
    match value:
        case UUID():
            return str(value)
        case StrEnum():
            return value.value
        case datetime() | date():
            return value.isoformat()
        case bytes():
            return base64.b64encode(value).decode("ascii")
        case _:
            return value


def decode(table: Table, image: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a row from its image."""
    return {name: _value(table.columns[name].type, raw) for name, raw in image.items()}


def _value(kind: object, raw: Any) -> Any:
    if raw is None:
        return None
    reader = next((read for cls, read in _READERS if isinstance(kind, cls)), None)
    if reader is not None:
        return reader(raw)
    return kind.members(raw) if isinstance(kind, Choice) else raw


_READERS: tuple[tuple[type, Callable[[Any], Any]], ...] = (
    (Uuid, UUID),
    (Instant, datetime.fromisoformat),
    (Date, date.fromisoformat),
    (LargeBinary, base64.b64decode),
    (Texts, tuple),
    (TextPairs, lambda pairs: tuple((name, text) for name, text in pairs)),
)
