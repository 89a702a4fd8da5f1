"""What is said later, in the language of whoever reads it: a key, and the data that fill it.

Errors and histories carry these; `domain.words.say` makes text of them.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Datum: TypeAlias = "str | int | Saying | Several"
"""Data as they are; a member of an enum that has words is said in the reader's language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A sentence by its key, with what fills its fields."""

    key: StrEnum
    data: tuple[tuple[str, Datum], ...]

    def __str__(self) -> str:  # type: ignore[explicit-override]  # the standard library alone
        """The key and the data, for a log: no language."""
        return f"{self.key.value}: {', '.join(str(value) for _, value in self.data)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Several:
    """Several things in a row; as a sentence they begin with a capital and end in a full stop."""

    parts: tuple[Datum, ...]
    joint: str = ", "
    is_sentence: bool = False

    def __str__(self) -> str:  # type: ignore[explicit-override]  # the standard library alone
        """The parts, for a log: no language."""
        return self.joint.join(str(part) for part in self.parts)


def saying(key: StrEnum, /, **data: Datum) -> Saying:
    """A sentence by its key; a test holds the fields against the words of the key."""
    return Saying(key=key, data=tuple(data.items()))
