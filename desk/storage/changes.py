"""What a transaction changed, row by row, for the journal.

Every row written through the ORM is taken down here as it is flushed: one image per row and
entry, the last one counting. Statements that would change rows past the ORM are refused, so no
change can miss the journal.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import event
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
    written: list[Row] = field(default_factory=list)
    files: list[FileId] = field(default_factory=list)


class WritingSession(Session):
    """A session whose changes are taken down for the journal."""

    @property
    def changes(self) -> Changes:
        """What was flushed since the last entry."""
        found: Changes = self.info.setdefault("changes", Changes())
        return found


@event.listens_for(WritingSession, "before_flush")
def _see(session: WritingSession, _context: UOWTransaction, _instances: object) -> None:
    """Which rows this flush writes; afterwards a changed version no longer counts as a change."""
    session.changes.written = [*session.new, *_modified(session)]


@event.listens_for(WritingSession, "after_flush")
def _take_down(session: WritingSession, _context: UOWTransaction) -> None:
    changes = session.changes
    for row in changes.written:
        _note_written(changes, row)
    for row in session.deleted:
        _note_deleted(changes, row)


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
    flushed = list(session.changes.rows.values())
    return {id(row): row for row in [*flushed, *session.new, *_modified(session)]}.values()


def _modified(session: WritingSession) -> list[Row]:
    return [row for row in session.dirty if session.is_modified(row)]


def _note_written(changes: Changes, row: Row) -> None:
    columns = table_of(type(row)).columns
    _keep_image(changes, row, "put", [column.name for column in columns])
    changes.rows[id(row)] = row
    if isinstance(row, StoredFile):
        changes.files.append(FileId(row.id))


def _note_deleted(changes: Changes, row: Row) -> None:
    columns = table_of(type(row)).primary_key.columns
    _keep_image(changes, row, "delete", [column.name for column in columns])
    changes.rows.pop(id(row), None)


def _keep_image(changes: Changes, row: Row, kind: str, columns: Iterable[str]) -> None:
    """Attributes carry the names of their columns."""
    table = table_of(type(row))
    image = {name: encode(getattr(row, name)) for name in columns}
    identity = repr([image[column.name] for column in table.primary_key.columns])
    changes.images[(table.name, identity)] = (kind, table.name, image)
