"""The column vocabulary: what our values look like in SQLite and in PostgreSQL."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy import BigInteger, LargeBinary, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine
from typing_extensions import override

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NEVER = datetime(9999, 12, 31, tzinfo=UTC)
"""Stands for "no due time" where a sort column must not be empty."""

_MICROSECOND = timedelta(microseconds=1)
_FEW = 4_096
_E = TypeVar("_E", bound=StrEnum)

Reading = Callable[[Any], Any]
"""Turns what a driver gives into a value. A page of the queue reads two thousand: each is called
straight from the row, without the detour by `process_result_value`."""


def microseconds(at: datetime) -> int:
    """Whole microseconds since 1970 UTC; the sort value of an instant on both engines."""
    return (at - EPOCH) // _MICROSECOND


def instant(value: int) -> datetime:
    """The instant of so many microseconds since 1970 UTC."""
    return EPOCH + value * _MICROSECOND


def _instant_or_none(value: int | None) -> datetime | None:
    return None if value is None else EPOCH + value * _MICROSECOND


def _in_utc(value: datetime | None) -> datetime | None:
    return None if value is None else value.astimezone(UTC)


@lru_cache(maxsize=_FEW)
def _uuid_or_none(value: bytes | None) -> UUID | None:
    """A few officers, numbers and cases stand in most rows."""
    return None if value is None else UUID(bytes=value)


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept as UTC: microseconds in SQLite, `timestamptz` in PostgreSQL.

    Raises:
        TypeError: the datetime is naive; a time without a zone names no instant.
    """

    impl = BigInteger
    cache_ok = True

    @override
    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            from sqlalchemy.dialects import postgresql

            return dialect.type_descriptor(postgresql.TIMESTAMP(timezone=True))
        return dialect.type_descriptor(BigInteger())

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.utcoffset() is None:
            raise TypeError("a naive datetime names no instant")
        return value.astimezone(UTC) if dialect.name == "postgresql" else microseconds(value)

    @override
    def result_processor(self, dialect: Dialect, coltype: object) -> Reading:
        return _in_utc if dialect.name == "postgresql" else _instant_or_none


class Uuid(TypeDecorator[UUID]):
    """A UUID: sixteen bytes in SQLite, `uuid` in PostgreSQL."""

    impl = LargeBinary
    cache_ok = True

    @override
    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            from sqlalchemy.dialects import postgresql

            return dialect.type_descriptor(postgresql.UUID(as_uuid=True))
        return dialect.type_descriptor(LargeBinary(16))

    @override
    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        if value is None or dialect.name == "postgresql":
            return value
        return value.bytes

    @override
    def result_processor(self, dialect: Dialect, coltype: object) -> Reading | None:
        if dialect.name == "postgresql":
            return self.load_dialect_impl(dialect).result_processor(dialect, coltype)
        return _uuid_or_none


class Choice(TypeDecorator[_E], Generic[_E]):
    """A member of a `StrEnum`, stored by its value."""

    impl = Text
    cache_ok = True

    def __init__(self, members: type[_E]) -> None:
        super().__init__()
        self.members = members

    @override
    def process_bind_param(self, value: _E | None, dialect: Dialect) -> str | None:
        return None if value is None else self.members(value).value

    @override
    def result_processor(self, dialect: Dialect, coltype: object) -> Reading:
        known: dict[str | None, _E | None] = {member.value: member for member in self.members}
        known[None] = None

        def member_of(value: Any) -> _E | None:
            return known[value] if value in known else self.members(value)

        return member_of


class Texts(TypeDecorator[tuple[str, ...]]):
    """A short, ordered list of texts, kept as a JSON array."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(value, ensure_ascii=False)

    @override
    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[str, ...] | None:
        return None if value is None else tuple(json.loads(value))


class TextPairs(TypeDecorator[tuple[tuple[str, str], ...]]):
    """Named texts in order, kept as a JSON array of pairs."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(
        self, value: tuple[tuple[str, str], ...] | None, dialect: Dialect
    ) -> str | None:
        return None if value is None else json.dumps(value, ensure_ascii=False)

    @override
    def process_result_value(
        self, value: Any, dialect: Dialect
    ) -> tuple[tuple[str, str], ...] | None:
        if value is None:
            return None
        return tuple((name, text) for name, text in json.loads(value))


def sortable_text() -> TypeEngine[str]:
    """Text that sorts by code point on both engines, so that range look-ups use its index."""
    return Text().with_variant(Text(collation="C"), "postgresql")
