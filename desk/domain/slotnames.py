"""What the rulebook calls a slot, and where one slot stands for another or is not asked."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotName:
    """A document and an owner as a row names them, before persons are bound."""

    document: str
    owner: str

    @property
    def key(self) -> str:
        """`ktp_el@ibu`."""
        return f"{self.document}@{self.owner}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A slot stands for other ones, of one service or of all members of the bundle.

    A bundle says it for its members, a service for those that come with it for the same person.
    `only_with` restricts it to calls that hold one of these services; such an alias comes first.
    """

    slot: SlotName
    targets: tuple[SlotName, ...]
    service: str | None = None
    only_with: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAsked:
    """A row that the bundle, or a service of the same call, makes unnecessary."""

    service: str
    slot: SlotName
    only_with: tuple[str, ...] = ()
