"""Rows into domain values and back: their fields carry the same names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import RowMapping, Select, Table, bindparam, func, select

from desk.domain.errors import ChangedMeanwhileError, NotFoundError
from desk.storage.rows import VERSION
from desk.storage.session import Row, Session, WritingSession
from desk.storage.statements import key_names, once
from desk.storage.types import Uuid

V = TypeVar("V")

_OF = bindparam("of", type_=Uuid)


@once
def field_names(value_type: Any) -> tuple[str, ...]:
    """Names of the fields of a value, in order."""
    return tuple(field.name for field in fields(value_type))


def value_of(value_type: type[V], row: RowMapping | Mapping[str, Any], **more: Any) -> V:
    """A value out of a row; `more` are fields that the row does not have."""
    names = (name for name in field_names(value_type) if name not in more)
    return value_type(**{name: row[name] for name in names}, **more)


def columns_of(table: Table, value: object) -> dict[str, Any]:
    """The fields of a value that are columns of a table."""
    return {name: getattr(value, name) for name in _shared(table, type(value))}


def read(session: Session, table: Table, value_type: type[V]) -> tuple[V, ...]:
    """All values of a kind, in their stored order."""
    return values_of(value_type, session.execute(_statement(table, value_type)))


def read_of_case(
    session: Session, table: Table, value_type: type[V], case_id: UUID
) -> tuple[V, ...]:
    """All values of a kind that belong to a case, in their stored order."""
    statement = _statement_of_case(table, value_type)
    return values_of(value_type, session.execute(statement, {"of": case_id}))


def values_of(value_type: type[V], found: Iterable[Sequence[Any]]) -> tuple[V, ...]:
    """Values out of rows that have their fields, all and in order."""
    names = field_names(value_type)
    return tuple(value_type(**dict(zip(names, row, strict=True))) for row in found)


def held(session: WritingSession, table: Table, *key: Any, shown: str = "") -> Row:
    """A row as it is now, held until the end of the transaction.

    Raises:
        NotFoundError: there is none; `shown` says which one was asked for.
    """
    row = session.hold(table, *key)
    if row is None:
        raise NotFoundError(shown or str(key[0]))
    return row


def guarded(session: WritingSession, table: Table, key: UUID | int, expected_version: int) -> Row:
    """A row to change, if it still has the version that the officer saw.

    The row is held, and its UPDATE names the version again: of two desks one wins.

    Raises:
        ChangedMeanwhileError: another desk changed it first.
        NotFoundError: there is none.
    """
    row = held(session, table, key)
    if row[VERSION] != expected_version:
        raise ChangedMeanwhileError(f"{row[VERSION]} != {expected_version}")
    return row


def next_position(session: Session, table: Table, case_id: UUID) -> int:
    """The place behind the last row of this kind in a case; the case must be held."""
    last = session.execute(_last_place(table), {"of": case_id}).scalar()
    return 0 if last is None else int(last) + 1


@once
def _shared(table: Table, value_type: Any) -> tuple[str, ...]:
    return tuple(name for name in field_names(value_type) if name in table.c)


@once
def _statement(table: Table, value_type: Any) -> Select[Any]:
    """Made once: opening a case asks a dozen, and making one takes as long as its answer."""
    order = table.c.position if "position" in table.c else table.c[key_names(table)[0]]
    return select(*(table.c[name] for name in field_names(value_type))).order_by(order)


@once
def _statement_of_case(table: Table, value_type: Any) -> Select[Any]:
    return _statement(table, value_type).where(table.c.case_id == _OF)


@once
def _last_place(table: Table) -> Select[Any]:
    return select(func.max(table.c.position)).where(table.c.case_id == _OF)
