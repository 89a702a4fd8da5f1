"""No statement of a screen looks at every row: both engines say how they would go about it."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, text

from desk.domain.case import Channel
from desk.domain.drafts import SenderKey
from desk.domain.ids import CaseId, ItemId
from desk.domain.queue import PageKey, QueueQuery, QueueSort
from desk.domain.status import CLOSED, FINAL, Status
from desk.storage import (
    cases,
    catalogues,
    journal,
    messages,
    office_rows,
    queue,
    queue_figures,
    search,
    senders,
)
from desk.storage.queue_filters import ORDERS, is_short
from desk.storage.session import Session
from desk.storage.store import Store
from tests.builders import (
    CATALOGUE,
    NOW,
    NUMBER,
    OFFICE,
    OFFICER,
    STAMP,
    UNIT,
    a_case_file,
    a_family,
    a_paper,
    a_result,
    an_act,
    an_id,
    an_item,
)
from tests.conftest import PostgresServer
from tests.storage.keeping import keep
from tests.storage.row_copies import COPIED, copies_of

CASE_ID = CaseId(an_id())
OPEN = tuple(status for status in Status if status not in FINAL)
TO_BEGIN = (Status.NEW, Status.COMPLETE)
NOT_A_TABLE = (
    "CONSTANT ROW",
    "SUBQUERY",
    "CO-ROUTINE",
    "(join",
    "merged",
    "first_hits",
    "anon",
    "SCAN (",
)
OF_OPEN_CASES = "USING INDEX ix_cases_open_", "USING COVERING INDEX ix_cases_open_"

SCREENS: dict[str, Callable[[Session], object]] = {
    "count": queue_figures.count_by_status,
    "number": lambda session: cases.find_by_nik(session, "9999014101990001"),
    "sender": lambda session: senders.open_cases_of(session, (SenderKey(phone="+62812"),)),
    "senders": lambda session: senders.count_requests_of(
        session, (SenderKey(phone="+62812"), SenderKey(phone=None, name="siti")), since=NOW
    ),
    "username": lambda session: cases.find_sender(session, phone=None, name="siti"),
    "fates": lambda session: messages.known_fates(session, ["a", "b"]),
    "figures": lambda session: queue_figures.day_figures(
        session, (NOW, NOW + timedelta(days=1)), NOW, ()
    ),
    "next": lambda session: queue.next_in_line(session, QueueQuery()),
    "next of a service": lambda session: queue.next_in_line(
        session, QueueQuery(services=("KK-01",), desk_number_id=NUMBER.id)
    ),
    "place": lambda session: queue_figures.place_in_line(
        session, cases.case_of_number(session, "CTH-2026-000001")
    ),
}
STATUSES = {
    "all": (),
    "open": OPEN,
    "begin": TO_BEGIN,
    "one": (Status.READY,),
    "done": (Status.DONE,),
    "closed": tuple(CLOSED),
    "mixed": (Status.NEW, Status.REJECTED),
}
QUERIES = {
    f"{sort.value} {'down' if descending else 'up'} {name}": QueueQuery(
        sort=sort, descending=descending, statuses=statuses
    )
    for sort in QueueSort
    for descending in (False, True)
    for name, statuses in STATUSES.items()
}
NARROWER = {
    "service": QueueQuery(services=("KK-01", "KK-02")),
    "channel": QueueQuery(channel=Channel.VILLAGE),
    "desk number": QueueQuery(desk_number_id=NUMBER.id),
    "holder": QueueQuery(holder_id=OFFICER.id),
    "nobody": QueueQuery(unheld=True),
    "nobody and overdue": QueueQuery(unheld=True, overdue_at=NOW),
    "overdue": QueueQuery(overdue_at=NOW),
    "all of these": QueueQuery(
        services=("KK-01",),
        channel=Channel.WHATSAPP,
        desk_number_id=NUMBER.id,
        holder_id=OFFICER.id,
        overdue_at=NOW,
    ),
}
FILTERS = {
    f"{name} {status} {sort.value}": replace(query, statuses=STATUSES[status], sort=sort)
    for name, query in NARROWER.items()
    for status in ("all", "open", "one", "done")
    for sort in QueueSort
}
SEARCHES = (
    "CTH-2026-000001",
    "cth 2026",
    "000001",
    "2026-000001",
    "9999014101990001",
    "99990141",
    "765432",
    "0812-0000-1001",
    "siti",
    "siti contoh",
    "9999-LU-1",
    "9999.lu.1",
)


@contextmanager
def statements(store: Store) -> Iterator[list[tuple[str, Any]]]:
    seen: list[tuple[str, Any]] = []

    def note(_link: object, _cursor: object, statement: str, values: Any, *_more: object) -> None:
        if statement.startswith(("SELECT", "WITH")):
            seen.append((statement, values))

    event.listen(store._engines.reader, "before_cursor_execute", note)
    yield seen
    event.remove(store._engines.reader, "before_cursor_execute", note)


def plan_of(session: Session, statement: str, values: Any) -> list[str]:
    link = session.link
    return [row[3] for row in link.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)]


def full_scans(store: Store, seen: list[tuple[str, Any]], *, walks: bool = False) -> list[str]:
    """What looks at every row of a table.

    An index of open cases alone may be walked; the index of an order only where `walks` says so:
    a list of everything shows its first rows, and stops there.
    """
    allowed = (*NOT_A_TABLE, *OF_OPEN_CASES, *(("USING",) if walks else ()))
    with store.reading() as session:
        return [
            f"{line} in {statement}"
            for statement, values in seen
            for line in plan_of(session, statement, values)
            if line.startswith("SCAN") and not any(word in line for word in allowed)
        ]


def founded(store: Store) -> None:
    with store.writing(STAMP) as session:
        office_rows.save_office(session, OFFICE)
        office_rows.save_unit(session, UNIT)
        office_rows.save_officer(session, OFFICER)
        office_rows.save_number(session, NUMBER)
        catalogues.keep(session, CATALOGUE)
        journal.append(session, an_act("office_founded"))
    item = an_item(status=Status.READY, holder_id=OFFICER.id)
    results, papers = (a_result(item.id),), (a_paper(),)
    keep(store, a_case_file(items=(item,), results=results, papers=papers, families=(a_family(),)))


@pytest.fixture(scope="module")
def sqlite_store(
    prepared_sqlite: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """SQLite plans by rules alone, so one case says as much as half a million."""
    folder = tmp_path_factory.mktemp("plans") / "office"
    shutil.copytree(prepared_sqlite, folder)
    store = Store.open(folder)
    founded(store)
    yield store
    store.close()


@pytest.fixture(scope="module")
def postgres_store(
    prepared_postgres: Path, postgres: PostgresServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """PostgreSQL plans by what it knows of its tables, so it needs a full one."""
    folder = tmp_path_factory.mktemp("plans") / "office"
    shutil.copytree(prepared_postgres, folder)
    database = postgres.lend()
    store = Store.open(folder, url=postgres.url_of(database))
    founded(store)
    postgres.run(*(copies_of(name) for name in COPIED), "ANALYZE", database=database)
    yield store
    store.close()
    postgres.take_back(database)


def full_reads(session: Session, statement: str, values: Any) -> list[str]:
    """The big tables that PostgreSQL would have to read from end to end: no index serves."""
    link = session.link
    link.exec_driver_sql("SET LOCAL enable_seqscan = off")
    ((plan,),) = link.exec_driver_sql(f"EXPLAIN (FORMAT JSON) {statement}", values)
    return [
        f"{node['Relation Name']} in {statement}"
        for node in nodes_of(plan[0]["Plan"])
        if node["Node Type"] == "Seq Scan" and node["Relation Name"] in COPIED
    ]


def nodes_of(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for below in node.get("Plans", ()):
        yield from nodes_of(below)


def test_postgres_reads_no_table_from_end_to_end(postgres_store: Store) -> None:
    asked = [*QUERIES.values(), *FILTERS.values(), *(QueueQuery(text=one) for one in SEARCHES)]
    open_ones = [QueueQuery(text=one, statuses=OPEN) for one in SEARCHES]
    with statements(postgres_store) as seen, postgres_store.reading() as session:
        for query in [*asked, *open_ones]:
            queue.list_queue(session, query)
            if query.sort is QueueSort.LINE and not query.descending:
                queue_figures.count_listed(session, query)
        for ask in SCREENS.values():
            ask(session)

    counts_all = "SELECT count(*) AS count_1 \nFROM cases"
    with postgres_store.reading() as session:
        found = {
            line
            for statement, values in seen
            if statement != counts_all
            for line in full_reads(session, statement, values)
        }
    assert len(seen) > len(asked)
    assert sorted(found) == []


def behind_a_page(query: QueueQuery) -> QueueQuery:
    value = {"number": "CTH", "status": "3|0"}.get(query.sort.value, "0")
    return replace(query, after=PageKey(value=value, id=CASE_ID))


@pytest.mark.parametrize("name", list(QUERIES))
def test_a_page_of_the_queue_walks_an_index(sqlite_store: Store, name: str) -> None:
    query = QUERIES[name]
    with statements(sqlite_store) as seen, sqlite_store.reading() as session:
        queue.list_queue(session, query)
        queue.list_queue(session, behind_a_page(query))

    assert len(seen) == 2
    by_status = query.statuses and query.sort is not QueueSort.NUMBER
    assert full_scans(sqlite_store, seen, walks=not by_status) == []


@pytest.mark.parametrize("name", list(FILTERS))
def test_a_filter_walks_an_index(sqlite_store: Store, name: str) -> None:
    query = FILTERS[name]
    with statements(sqlite_store) as seen, sqlite_store.reading() as session:
        queue.list_queue(session, behind_a_page(query))

    assert 1 <= len(seen) <= 2
    assert full_scans(sqlite_store, seen) == []


@pytest.mark.parametrize("name", [*QUERIES, *FILTERS])
def test_a_count_walks_an_index(sqlite_store: Store, name: str) -> None:
    query = {**QUERIES, **FILTERS}[name]
    with statements(sqlite_store) as seen, sqlite_store.reading() as session:
        queue_figures.count_listed(session, query)

    counts_everything = name in QUERIES and not query.statuses
    assert full_scans(sqlite_store, seen, walks=counts_everything) == []
    assert is_short(query) or counts_everything or "LIMIT" in seen[-1][0]


@pytest.mark.parametrize("sort", list(QueueSort))
@pytest.mark.parametrize("statuses", ["all", "open"])
def test_a_page_in_order_is_not_sorted_by_hand(
    sqlite_store: Store, sort: QueueSort, statuses: str
) -> None:
    query = QueueQuery(sort=sort, statuses=STATUSES[statuses])
    with statements(sqlite_store) as seen, sqlite_store.reading() as session:
        queue.list_queue(session, query)
        queue.list_queue(session, behind_a_page(query))
        queue_figures.page_anchors(session, query)

    with sqlite_store.reading() as session:
        for statement, values in seen:
            plan = plan_of(session, statement, values)
            assert not [line for line in plan if "TEMP B-TREE" in line], statement


@pytest.mark.parametrize("sort", list(QueueSort))
def test_a_hop_to_the_next_anchor_uses_the_whole_key(sqlite_store: Store, sort: QueueSort) -> None:
    """With the first column alone, each hop would walk all rows that are equal in it."""
    with statements(sqlite_store) as seen, sqlite_store.reading() as session:
        queue_figures.page_anchors(session, QueueQuery(sort=sort))

    key = ",".join(ORDERS[sort])
    with sqlite_store.reading() as session:
        plan = plan_of(session, *seen[0])
    hops = [line for line in plan if line.startswith("SEARCH cases")]
    assert len(hops) == 1
    assert f"(({key})>" in hops[0] or "ix_cases_number (number>?)" in hops[0]


@pytest.mark.parametrize("typed", SEARCHES)
def test_a_search_walks_indexes(sqlite_store: Store, typed: str) -> None:
    with statements(sqlite_store) as seen, sqlite_store.reading() as session:
        queue.list_queue(session, QueueQuery(text=typed))
        queue.list_queue(session, QueueQuery(text=typed, statuses=OPEN))
        queue_figures.count_listed(session, QueueQuery(text=typed))
        queue.list_found(session, QueueQuery(text=typed), (0, 1))

    assert full_scans(sqlite_store, seen) == []
    assert len(seen) > 2


def test_several_words_are_looked_for_in_names_that_an_index_holds(sqlite_store: Store) -> None:
    with statements(sqlite_store) as seen, sqlite_store.reading() as session:
        search.hits(session, "siti contoh")
        plan = plan_of(session, *seen[0])
    asked = [line for line in plan if line.startswith(("SEARCH people", "SEARCH families"))]
    assert (len(seen), len(asked)) == (1, 2)
    assert all("USING COVERING INDEX" in line for line in asked)


@pytest.mark.parametrize("typed", SEARCHES)
def test_a_text_is_looked_up_once_for_the_whole_list(sqlite_store: Store, typed: str) -> None:
    with statements(sqlite_store) as alone, sqlite_store.reading() as session:
        search.hits(session, typed)
    with statements(sqlite_store) as seen, sqlite_store.reading() as session:
        queue.list_found(session, QueueQuery(text=typed), (0,))

    assert len(seen) == len(alone) + 2


@pytest.mark.parametrize("typed", SEARCHES)
def test_a_text_that_many_cases_have_is_asked_of_the_open_ones(
    sqlite_store: Store, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MOST_HITS", 0)
    monkeypatch.setattr(search, "MOST_ASKED", 0)
    with statements(sqlite_store) as seen, sqlite_store.reading() as session:
        found = queue.list_queue(session, QueueQuery(text="CTH-2026-000001", statuses=OPEN))
        queue.list_queue(session, QueueQuery(text=typed, statuses=OPEN))

    assert len(found.rows) == 1
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
