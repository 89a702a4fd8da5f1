"""Entries of the journal and the chain that holds them together."""

from dataclasses import dataclass
from datetime import datetime

from desk.domain.ids import CaseId, EntryId, OfficerId, UnitId


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One act, chained to the one before.

    `payload_hash` is the salted hash of the payload, a row of its own that retention may erase;
    `chain` covers this entry and the chain value before it.
    """

    id: EntryId
    sequence: int
    at: datetime
    officer_id: OfficerId
    unit_id: UnitId
    verb: str
    case_id: CaseId | None
    payload_hash: str
    chain: str
