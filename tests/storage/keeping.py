"""Storing what the builders made, as one act each, and looking at the list and whole databases."""

from dataclasses import replace
from typing import Any

from sqlalchemy import select

from desk.domain.case import CaseFile
from desk.domain.ids import CaseId
from desk.domain.queue import PageKey, QueuePage, QueueQuery
from desk.storage import cases, journal, queue
from desk.storage.journal_tables import JOURNAL_TABLES
from desk.storage.store import Store
from desk.storage.tables import METADATA
from tests.builders import STAMP, an_act


def keep(store: Store, file: CaseFile) -> CaseFile:
    """Store a case."""
    with store.writing(STAMP) as session:
        cases.add_case(session, file)
        journal.append(session, an_act("case_opened", file.case.id))
    return file


def reload(store: Store, file: CaseFile) -> CaseFile:
    """The case as the database has it now."""
    with store.reading() as session:
        return cases.load_file(session, file.case.id)


def look(store: Store, query: QueueQuery) -> QueuePage:
    """One page of the list."""
    with store.reading() as session:
        return queue.list_queue(session, query)


def find(store: Store, text: str) -> set[CaseId]:
    """The cases that a typed text means."""
    return {row.id for row in look(store, QueueQuery(text=text)).rows}


def walk(store: Store, query: QueueQuery) -> list[CaseId]:
    """All pages, one behind the other."""
    found: list[CaseId] = []
    after: PageKey | None = None
    while True:
        page = look(store, replace(query, after=after))
        assert len(found) < 100, "the pages go round in a circle"
        found += [row.id for row in page.rows]
        if page.next is None:
            return found
        after = page.next


def dump(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but the journal's own, in one order."""
    with store.reading() as session:
        return {
            name: sorted((tuple(row) for row in session.execute(select(table))), key=repr)
            for name, table in METADATA.tables.items()
            if name not in JOURNAL_TABLES
        }
