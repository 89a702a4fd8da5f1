"""No statement of a screen looks at every row: SQLite says how it would go about it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlalchemy.orm import Session

from desk.domain.ids import CaseId, ItemId
from desk.domain.office import Office
from desk.domain.queue import PageKey, QueueQuery, QueueSort
from desk.domain.status import Status
from desk.storage import cases, messages, queue, senders
from desk.storage.store import Store
from tests.builders import a_case_file, an_id, an_item
from tests.conftest import EngineKind
from tests.storage.keeping import keep

CASE_ID = CaseId(an_id())
OPEN = (Status.NEW, Status.COMPLETE)
ALWAYS_SMALL = ("USING", "CONSTANT ROW", "SUBQUERY", "MATERIALIZE", "CO-ROUTINE")

SCREENS: dict[str, Callable[[Session], object]] = {
    "count": queue.count_by_status,
    "number": lambda session: cases.find_by_nik(session, "9999014101990001"),
    "sender": lambda session: senders.open_cases_of_sender(session, phone="+62812", name=""),
    "username": lambda session: cases.find_sender(session, phone=None, name="siti"),
    "fates": lambda session: messages.known_fates(session, ["a", "b"]),
}
QUERIES = {
    f"{sort.value} {'down' if descending else 'up'} {name}": QueueQuery(
        sort=sort, descending=descending, statuses=statuses
    )
    for sort in QueueSort
    for descending in (False, True)
    for name, statuses in (("all", ()), ("open", OPEN), ("one", (Status.READY,)))
}
SEARCHES = ("CTH-2026-000001", "9999014101990001", "765432", "siti contoh", "9999-LU-1")


@contextmanager
def statements(store: Store) -> Iterator[list[tuple[str, Any]]]:
    seen: list[tuple[str, Any]] = []

    def note(_link: object, _cursor: object, statement: str, values: Any, *_more: object) -> None:
        if statement.startswith("SELECT"):
            seen.append((statement, values))

    event.listen(store._engines.reader, "before_cursor_execute", note)
    yield seen
    event.remove(store._engines.reader, "before_cursor_execute", note)


def full_scans(store: Store, seen: list[tuple[str, Any]]) -> list[str]:
    found = []
    with store.reading() as session:
        link = session.connection()
        for statement, values in seen:
            plan = link.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
            found += [
                f"{row[3]} in {statement}"
                for row in plan
                if row[3].startswith("SCAN") and not any(word in row[3] for word in ALWAYS_SMALL)
            ]
    return found


@pytest.fixture
def sqlite_store(store: Store, office: Office, engine_kind: EngineKind) -> Store:
    if engine_kind is not EngineKind.SQLITE:
        pytest.skip("the plans of an almost empty PostgreSQL say nothing about a full one")
    keep(store, a_case_file(items=(an_item(status=Status.READY),)))
    return store


@pytest.mark.parametrize("name", list(QUERIES))
def test_a_page_of_the_queue_walks_an_index(sqlite_store: Store, name: str) -> None:
    query = QUERIES[name]
    value = {"number": "CTH", "status": "3|0"}.get(query.sort.value, "0")
    paged = QueueQuery(
        sort=query.sort,
        descending=query.descending,
        statuses=query.statuses,
        after=PageKey(value=value, id=CASE_ID),
    )
    with statements(sqlite_store) as seen, sqlite_store.reading() as session:
        queue.list_queue(session, query)
        queue.list_queue(session, paged)

    assert len(seen) == 2
    assert full_scans(sqlite_store, seen) == []


@pytest.mark.parametrize("sort", list(QueueSort))
def test_a_page_of_all_cases_is_not_sorted_by_hand(sqlite_store: Store, sort: QueueSort) -> None:
    with statements(sqlite_store) as seen, sqlite_store.reading() as session:
        queue.list_queue(session, QueueQuery(sort=sort))
        queue.list_queue(session, QueueQuery(sort=sort, statuses=OPEN))

    with sqlite_store.reading() as session:
        for statement, values in seen:
            plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            assert not [row for row in plan if "TEMP B-TREE" in row[3]], statement


@pytest.mark.parametrize("typed", SEARCHES)
def test_a_search_walks_indexes(sqlite_store: Store, typed: str) -> None:
    with statements(sqlite_store) as seen, sqlite_store.reading() as session:
        queue.list_queue(session, QueueQuery(text=typed))

    assert seen
    assert full_scans(sqlite_store, seen) == []


@pytest.mark.parametrize("screen", list(SCREENS))
def test_what_a_screen_asks_walks_an_index(sqlite_store: Store, screen: str) -> None:
    with statements(sqlite_store) as seen, sqlite_store.reading() as session:
        SCREENS[screen](session)

    assert seen
    assert full_scans(sqlite_store, seen) == []


def test_opening_a_case_walks_indexes_in_a_fixed_number_of_statements(
    sqlite_store: Store,
) -> None:
    with sqlite_store.reading() as session:
        case_id = cases.case_of_number(session, "CTH-2026-000001")
        item_id = cases.load_file(session, case_id).items[0].id
    with statements(sqlite_store) as seen, sqlite_store.reading() as session:
        cases.case_of_item(session, ItemId(item_id))
        cases.load_file(session, case_id)

    assert len(seen) == 15
    assert full_scans(sqlite_store, seen) == []


def test_a_table_scan_would_be_noticed(sqlite_store: Store) -> None:
    with statements(sqlite_store) as seen, sqlite_store.reading() as session:
        session.execute(text("SELECT id FROM cases WHERE bundle = 'x'"))

    assert len(full_scans(sqlite_store, seen)) == 1
