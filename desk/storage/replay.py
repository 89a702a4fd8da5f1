"""Replaying the journal: an empty database becomes what the entries say, without any verb."""

import json
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, and_, delete, func, insert, select

from desk.domain.details import Detail
from desk.domain.errors import AlreadyExistsError, DatabaseDamagedError
from desk.domain.sayings import saying
from desk.storage.images import decode
from desk.storage.journal import hash_of
from desk.storage.journal_tables import ENTRIES, PAYLOADS
from desk.storage.office_tables import UNITS
from desk.storage.session import Session
from desk.storage.store import Store
from desk.storage.tables import METADATA

_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """How many entries were replayed, and how many had been erased under a recorded act."""

    entries: int
    erased: int


def replay(source: Session, target: Store) -> Replayed:
    """Write what the journal of `source` says into an empty store, in one transaction.

    Entries whose payload was destroyed, and recorded as destroyed, are passed over.

    Raises:
        AlreadyExistsError: the target is not empty.
        DatabaseDamagedError: a payload is missing without a record, or is not what was sealed.
    """
    entries = erased = 0
    destroyed = _destroyed(source)
    with target.replaying() as link, closing(_payloads(source)) as payloads:
        if link.execute(select(func.count()).select_from(UNITS)).scalar():
            raise AlreadyExistsError(str(target.folder))
        for sequence, content in payloads:
            if content is None:
                if sequence not in destroyed:
                    raise DatabaseDamagedError(saying(Detail.JOURNAL_PAYLOAD, sequence=sequence))
                erased += 1
                continue
            for kind, name, image in json.loads(content)["rows"]:
                _apply(link, kind, name, image)
            entries += 1
    return Replayed(entries=entries, erased=erased)


def _destroyed(source: Session) -> frozenset[int]:
    found = source.execute(select(ENTRIES.c.destroys).where(ENTRIES.c.destroys != ())).scalars()
    return frozenset(int(sequence) for sequences in found for sequence in sequences)


def _payloads(source: Session) -> Generator[tuple[int, str | None], None, None]:
    """Sequence and payload of every entry in order; None where there is no payload."""
    statement = (
        select(ENTRIES.c.sequence, ENTRIES.c.payload_hash, PAYLOADS.c.salt, PAYLOADS.c.content)
        .outerjoin(PAYLOADS, PAYLOADS.c.sequence == ENTRIES.c.sequence)
        .order_by(ENTRIES.c.sequence)
        .execution_options(yield_per=_AT_ONCE)
    )
    with source.execute(statement) as rows:
        for sequence, payload_hash, salt, content in rows:
            if content is not None and hash_of(salt, content) != payload_hash:
                raise DatabaseDamagedError(saying(Detail.JOURNAL_PAYLOAD, sequence=sequence))
            yield sequence, content


def _apply(link: Connection, kind: str, name: str, image: dict[str, Any]) -> None:
    """Put a row in the place of the one before; foreign keys are checked at the end."""
    table = METADATA.tables[name]
    row = decode(table, image)
    link.execute(
        delete(table).where(and_(*(column == row[column.name] for column in table.primary_key)))
    )
    if kind == "put":
        link.execute(insert(table).values(**row))
