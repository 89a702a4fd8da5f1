"""Statements about one row of a table, made once: making one takes as long as its answer."""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import (
    Column,
    ColumnElement,
    Delete,
    Insert,
    Select,
    Table,
    Update,
    and_,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from desk.storage.rows import VERSION

F = TypeVar("F", bound=Callable[..., Any])


def once(make: F) -> F:
    """Made once for each argument; unlike a bare cache it keeps what the checker knows."""
    return cast("F", cache(make))


@once
def key_names(table: Table) -> tuple[str, ...]:
    """The columns of a table's key."""
    return tuple(column.name for column in table.primary_key.columns)


@once
def by_key(table: Table) -> Select[Any]:
    """The row whose key is given as `was_` and the name of each of its columns."""
    return select(table).where(_is(table.primary_key.columns))


@once
def by_key_held(table: Table) -> Select[Any]:
    """The same row, held until the end of the transaction."""
    return by_key(table).with_for_update()


@once
def insertion(table: Table) -> Insert:
    """New rows; all their values are given."""
    return insert(table).inline()


@once
def insertion_unless_there(table: Table, dialect: str) -> Insert:
    """A new row, unless its key is there already; how many came of it can be asked."""
    from sqlalchemy.dialects import postgresql, sqlite

    make = postgresql.insert if dialect == "postgresql" else sqlite.insert
    made = make(table).on_conflict_do_nothing().inline()
    return made.execution_options(preserve_rowcount=True)


@once
def change(table: Table) -> Update:
    """What is given, in the row that still has the key and the version it had."""
    return update(table).where(_is(_guards(table)))


@once
def removal(table: Table) -> Delete:
    """The row that still has the key and the version it had."""
    return delete(table).where(_is(_guards(table)))


@once
def guards(table: Table) -> tuple[str, ...]:
    """The columns by which a change names its row."""
    return tuple(column.name for column in _guards(table))


def was(names: tuple[str, ...], values: tuple[Any, ...]) -> dict[str, Any]:
    """What a row is named by, as the statements here ask for it."""
    return {f"was_{name}": value for name, value in zip(names, values, strict=True)}


def _guards(table: Table) -> list[Column[Any]]:
    version = [table.c[VERSION]] if VERSION in table.c else []
    return [*table.primary_key.columns, *version]


def _is(columns: Any) -> ColumnElement[bool]:
    return and_(*(column == bindparam(f"was_{column.name}") for column in columns))
