"""What a transaction changed, row by row, for the journal.

Every row written through the ORM is taken down here as it is flushed: one image per row and
entry, the last one counting. Statements that would change rows past the ORM are refused, so no
change can miss the journal.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import ORMExecuteState, Session
from sqlalchemy.orm.unitofwork import UOWTransaction

from desk.domain.ids import FileId, OfficerId, UnitId
from desk.storage.case_tables import StoredFile
from desk.storage.images import encode
from desk.storage.rows import NOBODY, Row, Stamped, table_of


class UnjournalledChangeError(Exception):
    """A bug: rows were changed and no journal entry says so, or past the ORM."""


@dataclass(slots=True)
class Changes:
    """Images of the rows that were changed since the last entry, and the rows themselves."""

    images: dict[tuple[str, str], tuple[str, str, dict[str, Any]]] = field(default_factory=dict)
    rows: dict[int, Row] = field(default_factory=dict)
    files: list[FileId] = field(default_factory=list)


class WritingSession(Session):
    """A session whose changes are taken down for the journal."""

    @property
    def changes(self) -> Changes:
        """What was flushed since the last entry."""
        found: Changes = self.info.setdefault("changes", Changes())
        return found


@event.listens_for(WritingSession, "after_flush")
def _take_down(session: WritingSession, _context: UOWTransaction) -> None:
    changes = session.changes
    for row in session.new:
        _note(changes, row, "put")
    for row in session.dirty:
        if session.is_modified(row):
            _note(changes, row, "put")
    for row in session.deleted:
        _note(changes, row, "delete")


@event.listens_for(WritingSession, "do_orm_execute")
def _refuse_bulk(state: ORMExecuteState) -> None:
    if state.is_insert or state.is_update or state.is_delete:
        raise UnjournalledChangeError(str(state.statement))


def stamp(session: WritingSession, *, officer_id: OfficerId, unit_id: UnitId, at: datetime) -> None:
    """Write officer and instant, and to new rows the unit, into every row changed by an act."""
    for row in _changed(session):
        if isinstance(row, Stamped):
            row.author_id = officer_id
            row.stamped_at = at
            if row.unit_id in {NOBODY, None}:
                row.unit_id = unit_id


def take(session: WritingSession) -> tuple[tuple[str, str, dict[str, Any]], ...]:
    """The images since the last entry, in the order the rows were first written."""
    session.flush()
    images = tuple(session.changes.images.values())
    session.changes.images.clear()
    session.changes.rows.clear()
    return images


def _changed(session: WritingSession) -> Iterable[Row]:
    pending = [row for row in session.dirty if session.is_modified(row)]
    flushed = list(session.changes.rows.values())
    return {id(row): row for row in [*flushed, *session.new, *pending]}.values()


def _note(changes: Changes, row: Row, kind: str) -> None:
    state = inspect(row)
    table = table_of(type(row))
    image: dict[str, Any] = {}
    for column in table.columns:
        if kind == "put" or column.primary_key:
            key = state.mapper.get_property_by_column(column).key
            image[column.name] = encode(getattr(row, key))
    identity = repr([image[column.name] for column in table.primary_key.columns])
    changes.images[(table.name, identity)] = (kind, table.name, image)
    if kind == "put":
        changes.rows[id(row)] = row
    else:
        changes.rows.pop(id(row), None)
    if kind == "put" and isinstance(row, StoredFile):
        changes.files.append(FileId(row.id))
