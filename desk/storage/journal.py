"""The journal: one sealed entry for each act, in the transaction of the act itself.

An entry's payload holds the images of all rows that the act changed, so the journal can be
replayed without knowing any verb. The payload is a row of its own: retention may erase it, the
entry and the chain stay.
"""

import hashlib
import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import RowMapping, delete, insert, select, update
from sqlalchemy.orm import Session

from desk.domain.errors import ChangedMeanwhileError
from desk.domain.ids import CaseId, EntryId, OfficerId, UnitId
from desk.domain.journal import Entry
from desk.storage import changes, head
from desk.storage.changes import UnjournalledChangeError, WritingSession
from desk.storage.head import HeadNote
from desk.storage.journal_tables import ENTRIES, HEAD, HEAD_KEY, PAYLOADS
from desk.storage.keys import KeyRing
from desk.storage.types import microseconds

GENESIS = "0" * 64
"""The chain value before the first entry."""

FORMAT = 1
"""Version of entries and payloads."""

_SALT_BYTES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What an officer did. `seen` is what the officer saw when deciding (JSON, a verdict)."""

    id: EntryId
    verb: str
    officer_id: OfficerId
    unit_id: UnitId
    at: datetime
    case_id: CaseId | None = None
    seen: str = ""


def append(session: Session, act: Act, *, destroys: Sequence[int] = ()) -> Entry:
    """Journal an act with every row changed since the last entry; call it after the changes.

    Locks the head of the journal, so nothing that another desk may hold should be asked for
    after it: numbers are taken and cases are locked before.

    Args:
        session: of `Store.writing`.
        act: what was done, by whom and when.
        destroys: sequences of entries whose payloads this act erases.
    """
    writing = _writing(session)
    changes.stamp(writing, officer_id=act.officer_id, unit_id=act.unit_id, at=act.at)
    content = _payload(writing, act)
    keys: KeyRing = writing.info["keys"]
    link = writing.connection()
    sequence, before = link.execute(
        select(HEAD.c.sequence, HEAD.c.chain).where(HEAD.c.id == HEAD_KEY).with_for_update()
    ).one()
    salt = secrets.token_bytes(_SALT_BYTES)
    erased = tuple(str(number) for number in destroys)
    entry = _seal(keys, act, int(sequence) + 1, before, hash_of(salt, content), erased)
    link.execute(insert(ENTRIES).values(destroys=erased, **_columns(entry)))
    link.execute(insert(PAYLOADS).values(sequence=entry.sequence, salt=salt, content=content))
    if destroys:
        link.execute(delete(PAYLOADS).where(PAYLOADS.c.sequence.in_(destroys)))
    note = head.seal(keys, entry.sequence, entry.chain)
    link.execute(
        update(HEAD)
        .where(HEAD.c.id == HEAD_KEY)
        .values(sequence=entry.sequence, chain=entry.chain, mac=note.mac)
    )
    writing.info["head"] = note
    return entry


def destroy_payloads(session: Session, act: Act, sequences: Sequence[int]) -> Entry:
    """Erase the payloads of entries under one entry that says so; the entries stay."""
    return append(session, act, destroys=sequences)


def hash_of(salt: bytes, content: str) -> str:
    """The salted hash of a payload; nobody can guess at it once salt and payload are erased."""
    return hashlib.sha256(salt + content.encode("utf-8")).hexdigest()


def chain_of(keys: KeyRing, before: str, entry: Entry, destroys: Sequence[str]) -> str:
    """The chain value of an entry: a seal over all its fields and the value before it."""
    fields = [
        FORMAT,
        entry.sequence,
        str(entry.id),
        microseconds(entry.at),
        str(entry.officer_id),
        str(entry.unit_id),
        entry.verb,
        None if entry.case_id is None else str(entry.case_id),
        entry.payload_hash,
        list(destroys),
    ]
    return keys.seal(b"entry", before.encode("ascii"), json.dumps(fields).encode("ascii"))


def require_journalled(session: Session) -> HeadNote | None:
    """Make sure that everything changed is in the journal, and return the new head.

    Raises:
        UnjournalledChangeError: rows changed after the last entry, or without one.
    """
    writing = _writing(session)
    writing.flush()
    if writing.changes.images:
        tables = sorted({name for name, _ in writing.changes.images})
        raise UnjournalledChangeError(", ".join(tables))
    note: HeadNote | None = writing.info.get("head")
    return note


def refuse_if_followed(session: Session, entry: Entry) -> None:
    """Let an undo pass only while nothing followed the act it takes back.

    Raises:
        ChangedMeanwhileError: the journal has a later entry of the same case.
    """
    later = session.connection().execute(
        select(ENTRIES.c.verb)
        .where(ENTRIES.c.case_id == entry.case_id, ENTRIES.c.sequence > entry.sequence)
        .limit(1)
    )
    if (verb := later.scalar()) is not None:
        raise ChangedMeanwhileError(verb)


def entries_of_case(session: Session, case_id: CaseId) -> tuple[Entry, ...]:
    """All entries of a case, oldest first."""
    found = session.connection().execute(
        select(ENTRIES).where(ENTRIES.c.case_id == case_id).order_by(ENTRIES.c.sequence)
    )
    return tuple(entry_of(row) for row in found.mappings())


def entry_of_id(session: Session, entry_id: EntryId) -> tuple[Entry, ...]:
    """The entry with this id, if there is one."""
    found = session.connection().execute(select(ENTRIES).where(ENTRIES.c.id == entry_id))
    return tuple(entry_of(row) for row in found.mappings())


def entry_of(row: RowMapping) -> Entry:
    """The entry of a row of the journal."""
    return Entry(
        id=EntryId(row["id"]),
        sequence=row["sequence"],
        at=row["at"],
        officer_id=OfficerId(row["officer_id"]),
        unit_id=UnitId(row["unit_id"]),
        verb=row["verb"],
        case_id=None if row["case_id"] is None else CaseId(row["case_id"]),
        payload_hash=row["payload_hash"],
        chain=row["chain"],
    )


def _writing(session: Session) -> WritingSession:
    if not isinstance(session, WritingSession):
        raise UnjournalledChangeError("only a session of Store.writing can be journalled")
    return session


def _payload(session: WritingSession, act: Act) -> str:
    rows = changes.take(session)
    return json.dumps({"verb": act.verb, "seen": act.seen, "rows": rows}, ensure_ascii=False)


def _seal(
    keys: KeyRing, act: Act, sequence: int, before: str, payload_hash: str, erased: Sequence[str]
) -> Entry:
    open_entry = Entry(
        id=act.id,
        sequence=sequence,
        at=act.at,
        officer_id=act.officer_id,
        unit_id=act.unit_id,
        verb=act.verb,
        case_id=act.case_id,
        payload_hash=payload_hash,
        chain="",
    )
    return replace(open_entry, chain=chain_of(keys, before, open_entry, erased))


def _columns(entry: Entry) -> dict[str, object]:
    return {"version": FORMAT, **{name: getattr(entry, name) for name in entry.__slots__}}
