"""What all rows share: the mapping of types, and who wrote a row when."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import (
    Connection,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    Table,
    Text,
    event,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from desk.storage.types import EPOCH, Instant, TextPairs, Texts, Uuid

NOBODY = UUID(int=0)
"""Stands in a row until the journal entry names its unit and author; never committed."""
WHERE = "where"


class Row(DeclarativeBase):
    """A row of the office's database."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        UUID: Uuid,
        datetime: Instant,
        str: Text,
        bytes: LargeBinary,
        tuple[str, ...]: Texts,
        tuple[tuple[str, str], ...]: TextPairs,
    }


def partial_index(name: str, *columns: str, where: str) -> Index:
    """An index over a part of the rows.

    Its condition is told to the dialect that makes the tables. Naming PostgreSQL here would load
    its dialect, which costs the start of an office without it a tenth of a second.
    """
    return Index(name, *columns, info={WHERE: text(where)})


@event.listens_for(Row.metadata, "before_create")
def _tell_conditions(metadata: MetaData, link: Connection, **_: object) -> None:
    for table in metadata.tables.values():
        for index in table.indexes:
            if WHERE in index.info:
                index.dialect_options[link.dialect.name]["where"] = index.info[WHERE]


def table_of(row_type: type[Row]) -> Table:
    """The table of a kind of row."""
    table = row_type.__table__
    if not isinstance(table, Table):
        raise TypeError(row_type.__name__)
    return table


def refers(target: str) -> ForeignKey:
    """A foreign key that is checked at the end of the transaction, so rows come in any order."""
    return ForeignKey(target, deferrable=True, initially="DEFERRED")


class Stamped:
    """Unit, author, instant and version of a row.

    The unit is the one that created the row; author and instant are those of the last change.
    The version counts changes; an UPDATE names the version it read, so of two desks one wins.
    """

    @declared_attr
    @classmethod
    def unit_id(cls) -> Mapped[UUID]:
        """The unit that created the row."""
        return mapped_column(refers("units.id"), default=NOBODY)

    @declared_attr
    @classmethod
    def author_id(cls) -> Mapped[UUID]:
        """The officer who changed it last."""
        return mapped_column(refers("officers.id"), default=NOBODY)

    @declared_attr
    @classmethod
    def stamped_at(cls) -> Mapped[datetime]:
        """When it was changed last."""
        return mapped_column(default=EPOCH)

    version: Mapped[int] = mapped_column(default=1)

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.version, "version_id_generator": False}
