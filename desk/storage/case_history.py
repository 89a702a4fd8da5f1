"""The journal of one case, read back as values: what each act wrote, and what it took back."""

import json
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import select

from desk.domain.case import Answer, Evidence, Finding, Item, Note, Paper, Reply, Result
from desk.domain.history import PastAct, Thing
from desk.domain.ids import CaseId, EntryId
from desk.storage.images import decode
from desk.storage.journal import undone_by
from desk.storage.journal_tables import ENTRIES, PAYLOADS
from desk.storage.office_tables import OFFICERS
from desk.storage.session import Session
from desk.storage.tables import METADATA
from desk.storage.values import value_of

KINDS: dict[str, Any] = {
    "items": Item,
    "answers": Answer,
    "evidence": Evidence,
    "findings": Finding,
    "results": Result,
    "papers": Paper,
    "replies": Reply,
    "notes": Note,
}
"""Which rows a history tells of, by their table."""


def past_acts(session: Session, case_id: CaseId) -> tuple[PastAct, ...]:
    """Everything that was done in a case, oldest first; erased payloads tell nothing more."""
    officers = OFFICERS
    found = session.execute(
        select(ENTRIES.c.id, ENTRIES.c.at, ENTRIES.c.verb, officers.c.name, PAYLOADS.c.content)
        .join(officers, officers.c.id == ENTRIES.c.officer_id)
        .outerjoin(PAYLOADS, PAYLOADS.c.sequence == ENTRIES.c.sequence)
        .where(ENTRIES.c.case_id == case_id)
        .order_by(ENTRIES.c.sequence)
    )
    return tuple(
        PastAct(
            id=EntryId(entry_id),
            at=at,
            verb=verb,
            officer=officer,
            undoes=EntryId(UUID(undone)) if (undone := undone_by(content)) else None,
            things=tuple(_things(content)),
        )
        for entry_id, at, verb, officer, content in found
    )


def _things(content: str | None) -> Iterator[Thing]:
    rows: list[tuple[str, str, dict[str, Any]]] = json.loads(content)["rows"] if content else []
    for kind, name, image in rows:
        value_type = KINDS.get(name)
        if kind == "put" and value_type is not None:
            yield value_of(value_type, decode(METADATA.tables[name], _whole(name, image)))


def _whole(name: str, image: dict[str, Any]) -> dict[str, Any]:
    """An image of before a column was added, with the column's own default."""
    added: dict[str, dict[str, Any]] = {
        "evidence": {"is_surplus": False},
        "results": {"handed_over_way": None, "received_by": ""},
    }
    return {**added.get(name, {}), **image}
