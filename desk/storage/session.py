"""Sessions: one connection in one transaction. A writing one takes down what it changes.

A writing session collects rows and sends them together, before the next question and at the end;
what an act changed is kept as one image per row, the last one counting, for its journal entry.
Statements that would change rows past it are refused, so no change can miss the journal.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, CursorResult, Executable, ScalarResult, Select, Table
from sqlalchemy.sql.dml import UpdateBase
from typing_extensions import override

from desk.domain.errors import ChangedMeanwhileError
from desk.domain.ids import EntryId, FileId, OfficerId, UnitId
from desk.storage import statements
from desk.storage.head import HeadNote
from desk.storage.images import encode
from desk.storage.keys import KeyRing
from desk.storage.rows import AUTHOR, STAMPED_AT, UNIT, VERSION
from desk.storage.statements import key_names, was

Row = Mapping[str, Any]
"""All columns of a row, by name."""

Image = tuple[str, str, dict[str, Any]]
"""What became of a row: `put` or `delete`, its table, and its columns or just its key."""

Answer = CursorResult[*tuple[Any, ...]]
"""Rows of any columns."""

_Identity = tuple[str, tuple[Any, ...]]


class UnjournalledChangeError(Exception):
    """A bug: rows were changed and no journal entry says so, or past the session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Who changes rows in a transaction, for which unit, and when."""

    officer_id: OfficerId
    unit_id: UnitId
    at: datetime


class Session:
    """One state of the database, which it cannot change."""

    def __init__(self, link: Connection) -> None:
        self.link = link

    def execute(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Answer:
        """The answer to a question.

        Raises:
            UnjournalledChangeError: a bug: the statement changes rows.
        """
        if isinstance(statement, UpdateBase):
            raise UnjournalledChangeError(str(statement))
        return self.link.execute(statement, values)

    def scalars(self, statement: Select[Any]) -> ScalarResult[Any]:
        """The first column of the answer."""
        return self.execute(statement).scalars()

    def scalar(self, statement: Select[Any]) -> Any:
        """The first value of the answer, or None where it is empty."""
        return self.execute(statement).scalar()

    def count(self, statement: Select[Any]) -> int:
        """The number that is the whole answer."""
        return int(self.execute(statement).scalar_one())

    def find(self, table: Table, *key: Any) -> Row | None:
        """The row with this key, if there is one; others may change it meanwhile."""
        return self._found(statements.by_key(table), was(key_names(table), key))

    def _found(self, statement: Select[Any], key: Mapping[str, Any]) -> Row | None:
        found = self.execute(statement, key).mappings().one_or_none()
        return None if found is None else dict(found)


@dataclass(slots=True)
class _Change:
    """A row before and now; None where it was not, or is no longer."""

    table: Table
    before: Row | None
    now: Row | None


@dataclass(slots=True)
class _Known:
    """Rows that this transaction holds or wrote, changes that are not sent yet, and images."""

    rows: dict[_Identity, Row | None] = field(default_factory=dict)
    unsent: dict[_Identity, _Change] = field(default_factory=dict)
    images: dict[_Identity, Image] = field(default_factory=dict)


class WritingSession(Session):
    """A session whose changes are stamped, and taken down for the journal."""

    def __init__(self, link: Connection, keys: KeyRing, stamp: Stamp) -> None:
        super().__init__(link)
        self.keys = keys
        self.stamp = stamp
        self.head: HeadNote | None = None
        """The journal's head after the last entry of this transaction."""
        self.entries: list[int] = []
        """The sequences of the entries of this transaction."""
        self.undoes: EntryId | None = None
        """The act that the next entry takes back."""
        self.files: list[FileId] = []
        """Files in the vault that rows of this transaction speak of."""
        self.places: dict[tuple[str, UUID], int] = {}
        """The next place behind the rows of a kind in a case, once it was asked for."""
        self._known = _Known()

    @override
    def execute(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Answer:
        """The answer to a question, with what was changed before it."""
        self.flush()
        return super().execute(statement, values)

    @override
    def find(self, table: Table, *key: Any) -> Row | None:
        """The row with this key, as this transaction knows it."""
        identity = (table.name, key)
        if identity in self._known.rows:
            return self._known.rows[identity]
        return super().find(table, *key)

    def hold(self, table: Table, *key: Any) -> Row | None:
        """The row with this key as it is now, held until the end of the transaction."""
        identity = (table.name, key)
        if identity not in self._known.rows:
            named = was(key_names(table), key)
            self._known.rows[identity] = self._found(statements.by_key_held(table), named)
        return self._known.rows[identity]

    def add(self, table: Table, values: Row) -> Row:
        """A new row; all but its version and its stamp must be given.

        Raises:
            KeyError: a bug: a column has no value.
        """
        whole = {**self._stamped_new(table), **values, **self._stamped(table)}
        row = {column.name: whole[column.name] for column in table.columns}
        return self._put(table, row, before=None, now=row)

    def add_unless_there(self, table: Table, values: Row) -> bool:
        """A new row, at once, unless another desk made it meanwhile; whether it is new."""
        self.flush()
        row = self.add(table, values)
        change = self._known.unsent.pop(_identity(table, row))
        statement = statements.insertion_unless_there(table, self.link.dialect.name)
        is_new = self.link.execute(statement, dict(row)).rowcount == 1
        if is_new:
            self._take_down(change)
        else:
            del self._known.rows[_identity(table, row)]
        return is_new

    def change(self, table: Table, row: Row, **values: Any) -> Row:
        """Write values into a row; where all of them stand there already, it is not touched."""
        known = self._known.rows.get(_identity(table, row)) or row
        if all(known[name] == value for name, value in values.items()):
            return known
        row = {**known, **values, **self._stamped(table)}
        return self._put(table, row, before=known, now=row)

    def remove(self, table: Table, row: Row) -> None:
        """Take a row away."""
        self._put(table, row, before=row, now=None)

    def flush(self) -> None:
        """Send what was changed.

        Raises:
            ChangedMeanwhileError: another desk changed a row first.
        """
        if not self._known.unsent:
            return
        changes = [one for one in self._known.unsent.values() if one.before or one.now]
        self._known.unsent.clear()
        for table, rows in _new_rows(changes).items():
            self.link.execute(statements.insertion(table), rows)
        for change in changes:
            if change.before is not None:
                self._send(change.table, change.before, change.now)
            self._take_down(change)

    def take_images(self) -> tuple[Image, ...]:
        """The images since the last entry, in the order the rows were first written."""
        self.flush()
        images = tuple(self._known.images.values())
        self._known.images.clear()
        return images

    def _put(self, table: Table, row: Row, *, before: Row | None, now: Row | None) -> Row:
        """Note what becomes of a row, which is what it is now or was before; gives it back."""
        identity = _identity(table, row)
        waiting = self._known.unsent.get(identity)
        if waiting is None:
            self._known.unsent[identity] = _Change(table, before, now)
        else:
            waiting.now = now
        self._known.rows[identity] = now
        return row

    def _send(self, table: Table, before: Row, now: Row | None) -> None:
        names = statements.guards(table)
        named = was(names, tuple(before[name] for name in names))
        if now is None:
            sent = self.link.execute(statements.removal(table), named)
        else:
            values = {name: value for name, value in now.items() if before[name] != value}
            sent = self.link.execute(statements.change(table), {**values, **named})
        if sent.rowcount != 1:
            raise ChangedMeanwhileError(table.name)

    def _take_down(self, change: _Change) -> None:
        kind = "delete" if change.now is None else "put"
        row = change.now or change.before or {}
        names = key_names(change.table) if change.now is None else tuple(row)
        image = {name: encode(row[name]) for name in names}
        self._known.images[_identity(change.table, row)] = (kind, change.table.name, image)

    def _stamped_new(self, table: Table) -> dict[str, Any]:
        return {VERSION: 1, UNIT: self.stamp.unit_id} if STAMPED_AT in table.c else {}

    def _stamped(self, table: Table) -> dict[str, Any]:
        if STAMPED_AT not in table.c:
            return {}
        return {AUTHOR: self.stamp.officer_id, STAMPED_AT: self.stamp.at}


def _new_rows(changes: list[_Change]) -> dict[Table, list[dict[str, Any]]]:
    """Rows to insert, those of a table together; a row that is gone again is none."""
    rows: dict[Table, list[dict[str, Any]]] = {}
    for change in changes:
        if change.before is None and change.now is not None:
            rows.setdefault(change.table, []).append(dict(change.now))
    return rows


def _identity(table: Table, row: Row) -> _Identity:
    return (table.name, tuple(row[name] for name in key_names(table)))
