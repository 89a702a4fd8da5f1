"""What all tables share: one metadata, how a column is written down, who wrote a row when."""

from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    event,
    text,
)

from desk.storage.types import Instant, Uuid

WHERE = "where"

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""The tables of the office's database; `desk.storage.tables` has them all."""


def column(name: str, kind: Any, *more: Any, optional: bool = False, **options: Any) -> Column[Any]:
    """A column that is never empty, unless it is `optional`."""
    return Column(name, kind, *more, nullable=optional, **options)


def partial_index(name: str, *columns: str, where: str) -> Index:
    """An index over a part of the rows.

    Its condition is told to the dialect that makes the tables. Naming PostgreSQL here would load
    its dialect, which costs the start of an office without it a tenth of a second.
    """
    return Index(name, *columns, info={WHERE: text(where)})


@event.listens_for(METADATA, "before_create")
def _tell_conditions(metadata: MetaData, link: Connection, **_: object) -> None:
    for table in metadata.tables.values():
        for index in table.indexes:
            if WHERE in index.info:
                index.dialect_options[link.dialect.name]["where"] = index.info[WHERE]


def refers(target: str) -> ForeignKey:
    """A foreign key that is checked at the end of the transaction, so rows come in any order."""
    return ForeignKey(target, deferrable=True, initially="DEFERRED")


VERSION = "version"
UNIT, AUTHOR, STAMPED_AT = "unit_id", "author_id", "stamped_at"
"""The unit is the one that created the row; author and instant are those of the last change."""


def stamped(*, author_refers: bool = True) -> tuple[Column[Any], ...]:
    """Version, unit, author and instant of a row.

    The version counts changes; an UPDATE names the version it read, so of two desks one wins.
    """
    return (
        column(VERSION, Integer),
        column(UNIT, Uuid, refers("units.id")),
        column(AUTHOR, Uuid, *([refers("officers.id")] if author_refers else [])),
        column(STAMPED_AT, Instant),
    )


def of_case(*, index: bool = True) -> tuple[Column[Any], ...]:
    """The case that a row belongs to, its place among its kind there, and its stamp.

    Without `index` the table has one of its own that begins with the case.
    """
    return (
        column("case_id", Uuid, refers("cases.id"), index=index),
        column("position", Integer),
        *stamped(),
    )
