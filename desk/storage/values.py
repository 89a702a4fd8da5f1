"""Rows into domain values and back: their fields carry the same names."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar, cast
from uuid import UUID

from sqlalchemy import RowMapping, Select, bindparam, func, select
from sqlalchemy.orm import Session

from desk.domain.errors import ChangedMeanwhileError, NotFoundError
from desk.storage.rows import Row, Stamped, table_of
from desk.storage.types import Uuid

V = TypeVar("V")
R = TypeVar("R", bound=Row)
S = TypeVar("S", bound=Stamped)
F = TypeVar("F", bound=Callable[..., Any])


_OF = bindparam("of", type_=Uuid)


def _once(make: F) -> F:
    """Made once for each kind of value; unlike a bare cache it keeps what the checker knows."""
    return cast("F", cache(make))


@_once
def field_names(value_type: Any) -> tuple[str, ...]:
    """Names of the fields of a value, in order."""
    return tuple(field.name for field in fields(value_type))


def value_of(value_type: type[V], row: RowMapping | Mapping[str, Any], **more: Any) -> V:
    """A value out of a row; `more` are fields that the row does not have."""
    names = (name for name in field_names(value_type) if name not in more)
    return value_type(**{name: row[name] for name in names}, **more)


def fill(row: R, value: object, **more: Any) -> R:
    """Write the fields of a value into a row, and `more` columns; gives the row back."""
    columns = row.__mapper__.attrs
    for name in field_names(type(value)):
        if name in columns:
            setattr(row, name, getattr(value, name))
    for name, content in more.items():
        setattr(row, name, content)
    return row


def read(session: Session, row_type: type[Row], value_type: type[V]) -> tuple[V, ...]:
    """All values of a kind, in their stored order."""
    return values_of(value_type, session.connection().execute(_statement(row_type, value_type)))


def read_of_case(
    session: Session, row_type: type[Row], value_type: type[V], case_id: UUID
) -> tuple[V, ...]:
    """All values of a kind that belong to a case, in their stored order."""
    statement = _statement_of_case(row_type, value_type)
    return values_of(value_type, session.connection().execute(statement, {"of": case_id}))


def values_of(value_type: type[V], found: Iterable[Sequence[Any]]) -> tuple[V, ...]:
    """Values out of rows that have their fields, all and in order."""
    names = field_names(value_type)
    return tuple(value_type(**dict(zip(names, row, strict=True))) for row in found)


@_once
def _statement(row_type: type[Row], value_type: Any) -> Select[Any]:
    """Made once: opening a case asks a dozen, and making one takes as long as its answer."""
    table = table_of(row_type)
    order = table.c.position if "position" in table.c else next(iter(table.primary_key.columns))
    return select(*(table.c[name] for name in field_names(value_type))).order_by(order)


@_once
def _statement_of_case(row_type: type[Row], value_type: Any) -> Select[Any]:
    return _statement(row_type, value_type).where(table_of(row_type).c.case_id == _OF)


def locked(session: Session, row_type: type[R], key: object, *, shown: str = "") -> R:
    """A row as it is now, held until the end of the transaction.

    Raises:
        NotFoundError: there is none.
    """
    session.flush()
    row = session.get(row_type, key, with_for_update=True, populate_existing=True)
    if row is None:
        raise NotFoundError(shown or str(key))
    return row


def guarded(session: Session, row_type: type[S], key: UUID | int, expected_version: int) -> S:
    """A row to change, if it still has the version that the officer saw.

    The row is held, and its UPDATE names the version again: of two desks one wins.

    Raises:
        ChangedMeanwhileError: another desk changed it first.
        NotFoundError: there is none.
    """
    session.flush()
    row: S | None = session.get(row_type, key, with_for_update=True, populate_existing=True)
    if row is None:
        raise NotFoundError(str(key))
    if row.version != expected_version:
        raise ChangedMeanwhileError(f"{row.version} != {expected_version}")
    row.version = expected_version + 1
    return row


def next_position(session: Session, row_type: type[Row], case_id: UUID) -> int:
    """The place behind the last row of this kind in a case; the case must be locked."""
    session.flush()
    last = session.connection().execute(_last_place(row_type), {"of": case_id}).scalar()
    return 0 if last is None else int(last) + 1


@_once
def _last_place(row_type: type[Row]) -> Select[Any]:
    table = table_of(row_type)
    return select(func.max(table.c.position)).where(table.c.case_id == _OF)
