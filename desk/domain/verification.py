"""What a check of everything stored has found."""

from dataclasses import dataclass
from enum import StrEnum


class FaultKind(StrEnum):
    """What can be wrong, or lie about, in what an office has stored."""

    DATABASE_DAMAGED = "database_damaged"
    REFERENCE_BROKEN = "reference_broken"
    ENTRY_CHANGED = "entry_changed"
    ENTRY_MISSING = "entry_missing"
    PAYLOAD_CHANGED = "payload_changed"
    PAYLOAD_MISSING = "payload_missing"
    JOURNAL_CUT = "journal_cut"
    OLDER_COPY = "older_copy"
    NOTE_UNREADABLE = "note_unreadable"
    FILE_MISSING = "file_missing"
    FILE_DAMAGED = "file_damaged"
    FILE_UNKNOWN = "file_unknown"
    FILE_WITHOUT_ROW = "file_without_row"
    FILE_PENDING = "file_pending"
    FILE_UNCLAIMED = "file_unclaimed"
    FILE_UNFINISHED = "file_unfinished"

    @property
    def is_loss(self) -> bool:
        """Whether something is lost or was tampered with; the rest only lies about."""
        return self not in _LEFTOVERS


_LEFTOVERS = frozenset(
    {
        FaultKind.FILE_PENDING,
        FaultKind.FILE_UNCLAIMED,
        FaultKind.FILE_UNFINISHED,
        FaultKind.FILE_WITHOUT_ROW,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One finding: its kind and what it is about (entry number, file id, table)."""

    kind: FaultKind
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport:
    """How much was checked and what was found, leftovers included."""

    entries: int
    files: int
    faults: tuple[Fault, ...]

    @property
    def is_sound(self) -> bool:
        """Nothing is lost and nothing was tampered with."""
        return not any(fault.kind.is_loss for fault in self.faults)
