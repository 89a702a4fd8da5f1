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

from sqlalchemy import RowMapping, bindparam, delete, insert, select, update

from desk.domain.errors import ChangedMeanwhileError
from desk.domain.ids import CaseId, EntryId, OfficerId, UnitId
from desk.domain.journal import Entry
from desk.storage import head
from desk.storage.head import HeadNote
from desk.storage.journal_tables import ENTRIES, HEAD, HEAD_KEY, PAYLOADS
from desk.storage.keys import KeyRing
from desk.storage.session import Session, UnjournalledChangeError, WritingSession
from desk.storage.types import microseconds

GENESIS = "0" * 64
"""The chain value before the first entry."""

FORMAT = 1
"""Version of entries and payloads."""

_LOCKED_HEAD = select(HEAD.c.sequence, HEAD.c.chain).where(HEAD.c.id == HEAD_KEY).with_for_update()
_NEW_ENTRY, _NEW_PAYLOAD = insert(ENTRIES), insert(PAYLOADS)
_NEW_HEAD = update(HEAD).where(HEAD.c.id == HEAD_KEY)
"""Made once: every act sends them."""

_BEHIND = (
    select(ENTRIES).where(ENTRIES.c.sequence > bindparam("sequence")).order_by(ENTRIES.c.sequence)
)
"""Made once: every window asks it again and again."""

_SALT_BYTES = 16
_UNDOES = "undoes"
"""In a payload: the id of the act that its own act takes back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What was done. `seen` is what the officer saw when deciding (JSON, a verdict).

    By whom and when stands in the stamp of the session.
    """

    id: EntryId
    verb: str
    case_id: CaseId | None = None
    seen: str = ""


def append(session: WritingSession, act: Act, *, destroys: Sequence[int] = ()) -> Entry:
    """Journal an act with every row changed since the last entry; call it after the changes.

    Locks the head of the journal, so nothing that another desk may hold should be asked for
    after it: numbers are taken and cases are locked before.

    Args:
        session: of `Store.writing`.
        act: what was done.
        destroys: sequences of entries whose payloads this act erases.
    """
    content = _payload(session, act)
    keys, link = session.keys, session.link
    sequence, before = link.execute(_LOCKED_HEAD).one()
    salt = secrets.token_bytes(_SALT_BYTES)
    erased = tuple(str(number) for number in destroys)
    entry = _seal(session, act, int(sequence) + 1, before, hash_of(salt, content), erased)
    link.execute(_NEW_ENTRY, {"destroys": erased, **_columns(entry)})
    link.execute(_NEW_PAYLOAD, {"sequence": entry.sequence, "salt": salt, "content": content})
    if destroys:
        link.execute(delete(PAYLOADS).where(PAYLOADS.c.sequence.in_(destroys)))
    note = head.seal(keys, entry.sequence, entry.chain)
    moved_on = {"sequence": entry.sequence, "chain": entry.chain, "mac": note.mac}
    link.execute(_NEW_HEAD, moved_on)
    session.head = note
    session.entries.append(entry.sequence)
    return entry


def destroy_payloads(session: WritingSession, act: Act, sequences: Sequence[int]) -> Entry:
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


def require_journalled(session: WritingSession) -> HeadNote | None:
    """Make sure that everything changed is in the journal, and return the new head.

    Raises:
        UnjournalledChangeError: rows changed after the last entry, or without one.
    """
    if images := session.take_images():
        raise UnjournalledChangeError(", ".join(sorted({table for _, table, _ in images})))
    return session.head


def refuse_if_followed(session: WritingSession, entry: Entry) -> None:
    """Let an undo pass only while nothing stands that followed the act it takes back.

    Acts that were taken back themselves do not count, so that several can be undone in a row, nor
    do acts that only looked or copied and changed no row. The next entry of this transaction says
    which act it takes back.

    Raises:
        ChangedMeanwhileError: a later act of the same case still stands.
    """
    later = _later(session, entry)
    ids = {str(act_id) for act_id, _, _ in later}
    gone: set[str] = set()
    for act_id, verb, undoes in reversed(later):
        if str(act_id) in gone:
            continue
        if undoes not in ids:
            raise ChangedMeanwhileError(verb)
        gone.add(undoes)
    session.undoes = entry.id


def entries_after(session: Session, sequence: int) -> tuple[Entry, ...]:
    """The entries behind this one, oldest first."""
    found = session.execute(_BEHIND, {"sequence": sequence})
    return tuple(entry_of(row) for row in found.mappings())


def entries_of_case(session: Session, case_id: CaseId) -> tuple[Entry, ...]:
    """All entries of a case, oldest first."""
    found = session.execute(
        select(ENTRIES).where(ENTRIES.c.case_id == case_id).order_by(ENTRIES.c.sequence)
    )
    return tuple(entry_of(row) for row in found.mappings())


def entry_of_id(session: Session, entry_id: EntryId) -> tuple[Entry, ...]:
    """The entry with this id, if there is one."""
    found = session.execute(select(ENTRIES).where(ENTRIES.c.id == entry_id))
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


def _payload(session: WritingSession, act: Act) -> str:
    content = {"verb": act.verb, "seen": act.seen, "rows": session.take_images()}
    if session.undoes is not None:
        content[_UNDOES] = str(session.undoes)
        session.undoes = None
    return json.dumps(content, ensure_ascii=False)


def _later(session: Session, entry: Entry) -> list[tuple[object, str, str]]:
    """Later acts of the same case that changed a row, oldest first: id, verb, what it took back.

    Of an act whose payload was erased nothing is known; it counts as a change.
    """
    found = session.execute(
        select(ENTRIES.c.id, ENTRIES.c.verb, PAYLOADS.c.content)
        .outerjoin(PAYLOADS, PAYLOADS.c.sequence == ENTRIES.c.sequence)
        .where(ENTRIES.c.case_id == entry.case_id, ENTRIES.c.sequence > entry.sequence)
        .order_by(ENTRIES.c.sequence)
    )
    return [
        (act_id, verb, undone_by(content))
        for act_id, verb, content in found
        if content is None or json.loads(content)["rows"]
    ]


def undone_by(content: str | None) -> str:
    """The id of the act that a payload takes back; empty for none, or where it was erased."""
    return str(json.loads(content).get(_UNDOES, "")) if content else ""


def _seal(
    session: WritingSession,
    act: Act,
    sequence: int,
    before: str,
    payload_hash: str,
    erased: Sequence[str],
) -> Entry:
    open_entry = Entry(
        id=act.id,
        sequence=sequence,
        at=session.stamp.at,
        officer_id=session.stamp.officer_id,
        unit_id=session.stamp.unit_id,
        verb=act.verb,
        case_id=act.case_id,
        payload_hash=payload_hash,
        chain="",
    )
    return replace(open_entry, chain=chain_of(session.keys, before, open_entry, erased))


def _columns(entry: Entry) -> dict[str, object]:
    return {"version": FORMAT, **{name: getattr(entry, name) for name in entry.__slots__}}
