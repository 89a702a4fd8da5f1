"""The store of an office: its database, its vault and its keys, opened together."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import DatabaseError

from desk.domain.errors import DatabaseDamagedError, KeyMissingError, KeyWrongError
from desk.domain.ids import FileId
from desk.domain.journal import Entry
from desk.storage import engine, head, journal, keys, migrate, places
from desk.storage.case_tables import FILES
from desk.storage.engine import Engines
from desk.storage.head import HeadNote
from desk.storage.journal_tables import ENTRIES, HEAD, HEAD_KEY
from desk.storage.keys import KEY_FILE, KeyRing
from desk.storage.session import Session, Stamp, WritingSession
from desk.storage.troubles import translated
from desk.storage.vault import FileVault

log = logging.getLogger(__name__)

DATABASE_FILE = "desk.sqlite"
BACKUPS = "backups"


class Store:
    """An open office: sessions that read, sessions that write, and the vault."""

    def __init__(self, *, folder: Path, keys: KeyRing, engines: Engines) -> None:
        self.folder = folder
        self.keys = keys
        self.vault = FileVault(folder, keys)
        self._engines = engines
        self._keeps_note = False
        self._heard = 0
        self._own: set[int] = set()

    @staticmethod
    def open(folder: Path, *, url: str | None = None) -> "Store":
        """Open the office in a folder; the first run makes its keys and its database.

        Args:
            folder: holds the key, the vault and, without `url`, the database.
            url: of a database on a PostgreSQL server.

        Raises:
            SharedFolderError: the folder is on a network or is synchronised.
            KeyMissingError: there is a database and no key for it.
            KeyWrongError: the key does not open it.
            DatabaseNewerError: a newer program wrote it.
            DatabaseDamagedError: it does not read.
            TroubleError: disk, lock or server.
        """
        with translated():
            places.refuse_shared_folder(folder)
            folder.mkdir(parents=True, exist_ok=True)
            return _open_postgres(folder, url) if url else _open_sqlite(folder)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state of the database and cannot change it.

        Raises:
            TroubleError: disk, lock or server.
        """
        with translated(), self._engines.reader.connect() as link:
            yield Session(link)

    @contextmanager
    def writing(self, stamp: Stamp) -> Iterator[WritingSession]:
        """A session that commits on a clean exit and otherwise leaves everything as it was.

        Every change needs its journal entry before the end. Files put into the vault before
        their rows move to their place afterwards, and the journal's head is noted.

        Args:
            stamp: who changes something, for which unit, and when.

        Raises:
            UnjournalledChangeError: a bug: rows changed and no entry says so.
            ChangedMeanwhileError: another desk changed a row first.
            TroubleError: disk, lock or server; nothing was stored.
        """
        with translated(), self._engines.writer.begin() as link:
            session = WritingSession(link, self.keys, stamp)
            yield session
            note = journal.require_journalled(session)
        self._own.update(session.entries)
        self.vault.settle(session.files)
        if note is not None:
            self._note(note)

    def news(self) -> tuple[Entry, ...]:
        """What others wrote since this was last asked, or since the opening, oldest first.

        Raises:
            TroubleError: disk, lock or server; what is new is told the next time.
        """
        with self.reading() as session:
            behind = journal.entries_after(session, self._heard)
        others = tuple(entry for entry in behind if entry.sequence not in self._own)
        if behind:
            self._heard = behind[-1].sequence
            self._own = {sequence for sequence in self._own if sequence > self._heard}
        return others

    @contextmanager
    def replaying(self) -> Iterator[Connection]:
        """A connection for replaying a journal: what it writes is in that journal already.

        Raises:
            TroubleError: disk, lock or server; nothing was stored.
        """
        with translated(), self._engines.writer.begin() as link:
            yield link

    def close(self) -> None:
        """Close the database and let go of the vault."""
        self.vault.close()
        self._engines.dispose()

    def prepare(self) -> None:
        """Check the key against the database and the note against the journal, then sweep."""
        with self._engines.writer.begin() as link:
            found = (
                link.execute(select(HEAD.c.sequence, HEAD.c.chain, HEAD.c.mac))
                .mappings()
                .one_or_none()
            )
            if found is None:
                note = head.seal(self.keys, 0, journal.GENESIS)
                link.execute(
                    insert(HEAD).values(
                        id=HEAD_KEY, sequence=0, chain=journal.GENESIS, mac=note.mac
                    )
                )
            elif not head.is_ours(self.keys, HeadNote(**found)):
                raise KeyWrongError(str(self.folder / KEY_FILE))
            else:
                self._heard = found["sequence"]
        self._keeps_note = self._note_agrees()
        self.vault.sweep(self._with_row)

    def _note_agrees(self) -> bool:
        """Whether the journal still holds what was noted; else the note stays for `verify`."""
        try:
            note = head.read(self.folder)
        except KeyWrongError:
            return False
        if note is None or note.sequence == 0:
            return True
        with self._engines.reader.connect() as link:
            chain = link.execute(
                select(ENTRIES.c.chain).where(ENTRIES.c.sequence == note.sequence)
            ).scalar()
        return chain == note.chain and head.is_ours(self.keys, note)

    def _note(self, note: HeadNote) -> None:
        """Note the head; the commit stands whatever happens here, so trouble is only logged."""
        if not self._keeps_note:
            return
        try:
            head.write(self.folder, note)
        except OSError as error:
            log.info("head %d was not noted: %s", note.sequence, error)

    def _with_row(self, file_ids: Iterable[FileId]) -> frozenset[FileId]:
        with self.reading() as session:
            found = session.scalars(select(FILES.c.id).where(FILES.c.id.in_(list(file_ids))))
            return frozenset(FileId(file_id) for file_id in found)


def _open_sqlite(folder: Path) -> Store:
    path = folder / DATABASE_FILE
    is_new = not path.exists() or path.stat().st_size == 0
    ring = _keys_for(folder, may_create=is_new)
    migrator = engine.sqlite_migrator(path, ring)
    try:
        migrate.upgrade(migrator, migrate.sqlite_backup(migrator, folder / BACKUPS))
    except DatabaseError as error:
        raise _unlocking_trouble(folder, ring, error) from error
    finally:
        migrator.dispose()
    return _opened(Store(folder=folder, keys=ring, engines=engine.sqlite_engines(path, ring)))


def _unlocking_trouble(folder: Path, ring: KeyRing, error: DatabaseError) -> Exception:
    """A file that does not decrypt: the wrong key, unless the note proves the key right."""
    if getattr(error.orig, "sqlite_errorname", "") != "SQLITE_NOTADB":
        return error
    note = head.read(folder)
    if note is not None and head.is_ours(ring, note):
        return DatabaseDamagedError(str(folder / DATABASE_FILE))
    return KeyWrongError(str(folder / KEY_FILE))


def _open_postgres(folder: Path, url: str) -> Store:
    engines = engine.postgres_engines(url)
    try:
        with engines.reader.connect() as link:
            is_new = migrate.revision(link) is None
        ring = _keys_for(folder, may_create=is_new)
        migrate.upgrade(engines.writer)
    except BaseException:
        engines.dispose()
        raise
    return _opened(Store(folder=folder, keys=ring, engines=engines))


def _opened(store: Store) -> Store:
    try:
        store.prepare()
    except BaseException:
        store.close()
        raise
    return store


def _keys_for(folder: Path, *, may_create: bool) -> KeyRing:
    try:
        ring = keys.load_keys(folder)
    except KeyMissingError:
        if not may_create:
            raise
        return keys.create_keys(folder)
    if may_create:
        keys.write_sheet(folder, ring)
    return ring
