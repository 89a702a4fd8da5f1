"""Identifiers: one type per kind of thing, so that a case can never be looked up as an item.

All of them are UUIDs of version 7, made before anything is stored. They sort by the time they
were made, which keeps indexes compact.
Source: RFC 9562, section 5.7.
"""

from datetime import datetime
from typing import NewType
from uuid import UUID

UnitId = NewType("UnitId", UUID)
OfficerId = NewType("OfficerId", UUID)
DeskNumberId = NewType("DeskNumberId", UUID)
SenderId = NewType("SenderId", UUID)
PersonId = NewType("PersonId", UUID)
FamilyId = NewType("FamilyId", UUID)
CaseId = NewType("CaseId", UUID)
ItemId = NewType("ItemId", UUID)
EvidenceId = NewType("EvidenceId", UUID)
FindingId = NewType("FindingId", UUID)
ResultId = NewType("ResultId", UUID)
MessageId = NewType("MessageId", UUID)
PaperId = NewType("PaperId", UUID)
NoteId = NewType("NoteId", UUID)
ReplyId = NewType("ReplyId", UUID)
FileId = NewType("FileId", UUID)
EntryId = NewType("EntryId", UUID)

ENTROPY_BYTES = 10


def uuid7(at: datetime, entropy: bytes) -> UUID:
    """Make a UUID of version 7 from an instant and ten random bytes.

    Args:
        at: an aware instant; milliseconds are kept.
        entropy: ten bytes from a secure source; six of their bits give way to version and variant.

    Source: RFC 9562, section 5.7.
    """
    milliseconds = int(at.timestamp() * 1000)
    raw = bytearray(milliseconds.to_bytes(6, "big") + entropy)
    raw[6] = (raw[6] & 0x0F) | 0x70
    raw[8] = (raw[8] & 0x3F) | 0x80
    return UUID(bytes=bytes(raw))
