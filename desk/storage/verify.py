"""Checking everything that is stored: database, journal and vault."""

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import RowMapping, or_, select, text

from desk.domain.errors import DatabaseDamagedError, KeyWrongError, StoredFileDamagedError
from desk.domain.ids import FileId
from desk.domain.verification import Fault, FaultKind, VerifyReport
from desk.storage import durable, head
from desk.storage.case_tables import CASES, FILES, PEOPLE
from desk.storage.head import HeadNote
from desk.storage.journal import GENESIS, chain_of, entry_of, hash_of
from desk.storage.journal_tables import ENTRIES, HEAD, PAYLOADS
from desk.storage.keys import KeyRing
from desk.storage.session import Session
from desk.storage.store import Store
from desk.storage.vault import Shelf, VaultFile

_AT_ONCE = 500


def verify(store: Store) -> VerifyReport:
    """Check the database, every entry of the journal and every file of the vault.

    Nothing is changed, but for this: where no stored file is lost, the sweep that a restore had
    switched off is allowed again.
    """
    note, unreadable = _read_note(store)
    try:
        with store.reading() as session:
            faults = [*unreadable, *_database(session), *_references(session)]
            journal = _Journal(session, store.keys, note)
            faults += journal.check()
            rows = {
                row.id: row.sha256 for row in session.execute(select(FILES.c.id, FILES.c.sha256))
            }
    except DatabaseDamagedError as error:
        fault = Fault(kind=FaultKind.DATABASE_DAMAGED, subject=error.detail)
        return VerifyReport(entries=0, files=0, faults=(*unreadable, fault))
    lost = [*_lost_files(store, {FileId(key): value for key, value in rows.items()})]
    left = [_leftover(found, rows.keys()) for found in store.vault.everything()]
    left += [
        Fault(kind=FaultKind.FILE_UNFINISHED, subject=draft.name)
        for draft in durable.left_drafts(store.folder)
    ]
    if not lost:
        store.vault.allow_sweep()
    return VerifyReport(
        entries=journal.count,
        files=len(rows),
        faults=(*faults, *lost, *(fault for fault in left if fault is not None)),
    )


def _read_note(store: Store) -> tuple[HeadNote | None, list[Fault]]:
    """The note is read before the journal, so that it can only be the older of the two."""
    broken = [Fault(kind=FaultKind.NOTE_UNREADABLE, subject=head.NOTE_FILE)]
    try:
        note = head.read(store.folder)
    except KeyWrongError:
        return None, broken
    if note is not None and not head.is_ours(store.keys, note):
        return None, broken
    return note, []


def _database(session: Session) -> Iterator[Fault]:
    """The checks that SQLite has; PostgreSQL enforces foreign keys and checks pages on reading."""
    if session.link.dialect.name != "sqlite":
        return
    for statement in ("PRAGMA cipher_integrity_check", "PRAGMA integrity_check"):
        for line in session.execute(text(statement)).scalars():
            if line != "ok":
                yield Fault(kind=FaultKind.DATABASE_DAMAGED, subject=str(line))
    for row in session.execute(text("PRAGMA foreign_key_check")).all():
        yield Fault(kind=FaultKind.REFERENCE_BROKEN, subject=f"{row[0]} -> {row[2]}")


def _references(session: Session) -> Iterator[Fault]:
    """Reporter and applicant of a case, which carry no foreign key."""
    cases, people = CASES, PEOPLE
    for column in (cases.c.reporter_id, cases.c.applicant_id):
        statement = (
            select(cases.c.number)
            .outerjoin(people, people.c.id == column)
            .where(or_(people.c.id.is_(None), people.c.case_id != cases.c.id))
        )
        for number in session.execute(statement).scalars():
            yield Fault(kind=FaultKind.REFERENCE_BROKEN, subject=f"{number} {column.name}")


class _Journal:
    """One walk along the chain."""

    def __init__(self, session: Session, keys: KeyRing, note: HeadNote | None) -> None:
        self._session = session
        self._keys = keys
        self._note = note
        self.count = 0

    def check(self) -> list[Fault]:
        """Everything that is wrong with entries, payloads, head and note."""
        faults: list[Fault] = []
        payload_gaps: set[int] = set()
        destroyed: set[int] = set()
        last, chain, noted_chain = 0, GENESIS, None
        for row in self._rows():
            sequence = row["sequence"]
            faults += _gap(last, sequence)
            faults += self._entry(row, chain if sequence == last + 1 else None)
            destroyed.update(int(number) for number in row["destroys"])
            if row["content"] is None:
                payload_gaps.add(sequence)
            if self._note is not None and sequence == self._note.sequence:
                noted_chain = row["chain"]
            last, chain = sequence, row["chain"]
            self.count += 1
        faults += _faults(FaultKind.PAYLOAD_MISSING, sorted(payload_gaps - destroyed))
        return [*faults, *self._head(last, chain), *self._noted(last, noted_chain)]

    def _rows(self) -> Iterator[RowMapping]:
        statement = (
            select(*ENTRIES.c, PAYLOADS.c.salt, PAYLOADS.c.content)
            .outerjoin(PAYLOADS, PAYLOADS.c.sequence == ENTRIES.c.sequence)
            .order_by(ENTRIES.c.sequence)
            .execution_options(yield_per=_AT_ONCE)
        )
        with self._session.execute(statement) as rows:
            yield from rows.mappings()

    def _entry(self, row: RowMapping, before: str | None) -> Iterator[Fault]:
        """An entry against its seal (where the one before is there) and its payload."""
        subject = str(row["sequence"])
        sealed = before is None or row["chain"] == chain_of(
            self._keys, before, entry_of(row), row["destroys"]
        )
        if not sealed:
            yield Fault(kind=FaultKind.ENTRY_CHANGED, subject=subject)
        content = row["content"]
        if content is not None and hash_of(row["salt"], content) != row["payload_hash"]:
            yield Fault(kind=FaultKind.PAYLOAD_CHANGED, subject=subject)

    def _head(self, last: int, chain: str) -> Iterator[Fault]:
        """The head in the database against the last entry."""
        row = self._session.execute(select(HEAD)).mappings().one_or_none()
        if row is None or row["sequence"] > last:
            end = "?" if row is None else str(row["sequence"])
            yield Fault(kind=FaultKind.JOURNAL_CUT, subject=f"{last + 1}-{end}")
            return
        expected = head.seal(self._keys, last, chain)
        if (row["sequence"], row["chain"], row["mac"]) != (last, chain, expected.mac):
            yield Fault(kind=FaultKind.ENTRY_CHANGED, subject=str(last))

    def _noted(self, last: int, noted_chain: str | None) -> Iterator[Fault]:
        """The note beside the key against the entry it names."""
        note = self._note
        if note is None or note.sequence == 0:
            return
        if note.sequence > last:
            yield Fault(kind=FaultKind.OLDER_COPY, subject=f"{last} < {note.sequence}")
        elif noted_chain != note.chain:
            yield Fault(kind=FaultKind.OLDER_COPY, subject=str(note.sequence))


def _gap(last: int, sequence: int) -> list[Fault]:
    return _faults(FaultKind.ENTRY_MISSING, range(last + 1, sequence))


def _faults(kind: FaultKind, sequences: Sequence[int]) -> list[Fault]:
    return [Fault(kind=kind, subject=str(sequence)) for sequence in sequences]


def _lost_files(store: Store, rows: dict[FileId, str]) -> Iterator[Fault]:
    """Files of rows that are gone or are not what was stored."""
    for file_id, sha256 in rows.items():
        if store.vault.find(file_id) is None:
            yield Fault(kind=FaultKind.FILE_MISSING, subject=str(file_id))
            continue
        try:
            store.vault.get(file_id, sha256=sha256)
        except StoredFileDamagedError:
            yield Fault(kind=FaultKind.FILE_DAMAGED, subject=str(file_id))


def _leftover(found: VaultFile, rows: Collection[object]) -> Fault | None:
    """What a file in the vault is called that is not simply the file of a row in its place."""
    name = found.path.name
    if found.id is None:
        return Fault(kind=FaultKind.FILE_UNKNOWN, subject=name)
    if not found.finished:
        return Fault(kind=FaultKind.FILE_UNFINISHED, subject=name)
    if found.shelf is Shelf.PENDING:
        return Fault(kind=FaultKind.FILE_PENDING, subject=str(found.id))
    if found.shelf is Shelf.UNCLAIMED:
        return Fault(kind=FaultKind.FILE_UNCLAIMED, subject=str(found.id))
    return (
        None if found.id in rows else Fault(kind=FaultKind.FILE_WITHOUT_ROW, subject=str(found.id))
    )
