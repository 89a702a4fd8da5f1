"""The queue: four orders, pages by key, and a search for whatever an officer types."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from desk.domain.case import CaseFile, Channel
from desk.domain.ids import DeskNumberId, OfficerId
from desk.domain.office import Office
from desk.domain.queue import IN_LINE, PageKey, QueueQuery, QueueSort, QuotaUse
from desk.domain.status import FINAL, Status
from desk.storage import journal, office_rows, queue, queue_figures, search
from desk.storage.store import Store
from tests.builders import (
    NOW,
    NUMBER,
    OFFICER,
    STAMP,
    a_case_file,
    a_person,
    a_result,
    an_act,
    an_id,
    an_item,
)
from tests.storage.keeping import find, keep, look, walk

OPEN = tuple(status for status in Status if status not in FINAL)


@pytest.fixture
def eleven(store: Store, office: Office) -> Sequence[CaseFile]:
    """Eleven cases; every second one has the place in line and due time of its neighbour."""
    statuses = (Status.NEW, Status.COMPLETE, Status.READY)
    files = []
    for place in range(11):
        due = NOW + timedelta(hours=place // 2) if place % 3 else None
        item = an_item(status=statuses[place % 3], due_at=due, service=f"KK-0{place % 2}")
        file = a_case_file(f"CTH-2026-{place + 1:06d}", items=(item,))
        line_at = NOW - timedelta(minutes=place // 2)
        files.append(keep(store, replace(file, case=replace(file.case, line_at=line_at))))
    return files


def key_of(file: CaseFile, sort: QueueSort) -> tuple[object, ...]:
    item = file.items[0]
    due = item.due_at or NOW + timedelta(days=10_000)
    keys: dict[QueueSort, tuple[object, ...]] = {
        QueueSort.LINE: (file.case.line_at,),
        QueueSort.NUMBER: (file.case.number,),
        QueueSort.DUE: (due,),
        QueueSort.STATUS: (list(Status).index(item.status), due),
    }
    return (*keys[sort], file.case.id.bytes)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", list(QueueSort))
@pytest.mark.parametrize("statuses", [(), (Status.NEW, Status.COMPLETE, Status.READY)])
def test_pages_show_every_case_once_in_the_asked_order(
    store: Store,
    eleven: Sequence[CaseFile],
    sort: QueueSort,
    descending: bool,  # noqa: FBT001 - a parameter of the test
    statuses: tuple[Status, ...],
) -> None:
    query = QueueQuery(sort=sort, descending=descending, limit=3, statuses=statuses)

    expected = sorted(eleven, key=lambda file: key_of(file, sort), reverse=descending)

    assert walk(store, query) == [file.case.id for file in expected]


def test_the_last_page_has_no_next(store: Store, eleven: Sequence[CaseFile]) -> None:
    assert look(store, QueueQuery(limit=11)).next is None
    assert look(store, QueueQuery(limit=10)).next is not None


def test_a_page_holds_its_limit_also_when_a_case_was_added_meanwhile(
    store: Store, eleven: Sequence[CaseFile]
) -> None:
    first = look(store, QueueQuery(sort=QueueSort.NUMBER, limit=5))
    keep(store, a_case_file("CTH-2025-000001"))

    second = look(store, QueueQuery(sort=QueueSort.NUMBER, limit=5, after=first.next))

    assert [row.number for row in second.rows] == [f"CTH-2026-{n:06d}" for n in range(6, 11)]


@pytest.mark.parametrize("statuses", [(Status.NEW,), (Status.NEW, Status.READY)])
def test_a_status_filter_shows_the_cases_of_these_statuses_alone(
    store: Store, eleven: Sequence[CaseFile], statuses: tuple[Status, ...]
) -> None:
    rows = look(store, QueueQuery(statuses=statuses)).rows

    assert {row.status for row in rows} == set(statuses)
    assert len(rows) == sum(file.items[0].status in statuses for file in eleven)


def test_a_service_filter_reads_the_items(store: Store, eleven: Sequence[CaseFile]) -> None:
    rows = look(store, QueueQuery(services=("KK-01",))).rows

    assert len(rows) == 5
    assert {row.services for row in rows} == {("KK-01",)}


def test_a_row_shows_numbers_masked_and_counts_its_items(store: Store, office: Office) -> None:
    nik = "9999014101990001"
    items = (an_item(status=Status.READY), an_item(service="KTP-01", holder_id=OFFICER.id))
    keep(store, a_case_file(items=items, person=a_person("Siti Contoh", nik=nik)))

    (row,) = look(store, QueueQuery()).rows

    assert row.nik_masked.endswith("0001")
    assert nik not in repr(row)
    assert "1200001001" not in row.sender_masked.replace("-", "")
    assert (row.applicant, row.status, row.due_at) == ("Siti Contoh", Status.NEW, None)
    assert (row.open_count, row.ready_count, row.item_count) == (2, 1, 2)
    assert row.holder_id == OFFICER.id


def test_a_case_without_a_sender_is_listed(store: Store, office: Office) -> None:
    file = keep(store, a_case_file(senders=()))

    assert find(store, file.case.number) == {file.case.id}


def test_open_cases_are_counted_by_status(store: Store, eleven: Sequence[CaseFile]) -> None:
    keep(store, a_case_file("CTH-2026-000099", items=(an_item(status=Status.DONE),)))

    with store.reading() as session:
        counted = dict(queue_figures.count_by_status(session))

    assert counted[Status.NEW] == 4
    assert counted[Status.WAITING] == 0
    assert sum(counted.values()) == 11
    assert not FINAL & counted.keys()


OTHER_NUMBER = replace(NUMBER, id=DeskNumberId(an_id()), label="Loket 2", phone="+6281200000002")


@pytest.fixture
def mixed(store: Store, office: Office) -> dict[str, CaseFile]:
    """One case for each filter, and a closed one that no filter for open cases may show."""
    with store.writing(STAMP) as session:
        office_rows.save_number(session, OTHER_NUMBER)
        journal.append(session, an_act("number_added"))
    held = an_item(holder_id=OFFICER.id, status=Status.PROCESSING)
    late = an_item(due_at=NOW - timedelta(hours=1), status=Status.COMPLETE)
    closed = an_item(status=Status.DONE, holder_id=OFFICER.id, due_at=NOW - timedelta(days=1))
    files = {
        "held": a_case_file("CTH-2026-000001", items=(held,)),
        "late": a_case_file("CTH-2026-000002", items=(late,)),
        "closed": a_case_file("CTH-2026-000003", items=(closed,)),
        "counter": a_case_file("CTH-2026-000004", items=(an_item(service="KTP-01"),)),
        "other": a_case_file("CTH-2026-000005"),
    }
    changes: dict[str, dict[str, Any]] = {
        "counter": {"channel": Channel.COUNTER, "desk_number_id": None},
        "other": {"desk_number_id": OTHER_NUMBER.id},
    }
    for name, fields in changes.items():
        files[name] = replace(files[name], case=replace(files[name].case, **fields))
    return {name: keep(store, file) for name, file in files.items()}


FILTERED = {
    "holder": (QueueQuery(holder_id=OFFICER.id), {"held"}),
    "nobody": (QueueQuery(unheld=True), {"late", "counter", "other"}),
    "nobody and late": (QueueQuery(unheld=True, overdue_at=NOW), {"late"}),
    "nobody and text": (QueueQuery(unheld=True, text="siti"), {"late", "counter", "other"}),
    "overdue": (QueueQuery(overdue_at=NOW), {"late"}),
    "channel": (QueueQuery(channel=Channel.COUNTER), {"counter"}),
    "desk number": (QueueQuery(desk_number_id=OTHER_NUMBER.id), {"other"}),
    "two at once": (QueueQuery(overdue_at=NOW, holder_id=OFFICER.id), set()),
    "service": (QueueQuery(services=("KTP-01",)), {"counter"}),
    "closed and open": (QueueQuery(statuses=(Status.DONE, Status.PROCESSING)), {"closed", "held"}),
    "text too": (QueueQuery(overdue_at=NOW, text="siti"), {"late"}),
    "everything": (QueueQuery(), {"held", "late", "closed", "counter", "other"}),
}


@pytest.mark.parametrize("sort", list(QueueSort))
def test_a_filter_shows_and_counts_the_cases_that_meet_all_of_it(
    store: Store, mixed: dict[str, CaseFile], sort: QueueSort
) -> None:
    for name, (asked, expected) in FILTERED.items():
        query = replace(asked, sort=sort, limit=2)

        found = walk(store, query)
        with store.reading() as session:
            counted = queue_figures.count_listed(session, query)

        assert sorted(found) == sorted(mixed[one].case.id for one in expected), name
        assert counted == len(expected), name


def test_a_frequent_word_is_looked_for_in_every_open_case(
    store: Store, mixed: dict[str, CaseFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MOST_HITS", 1)
    query = QueueQuery(statuses=(Status.NEW, Status.COMPLETE, Status.PROCESSING), text="siti")

    with store.reading() as session:
        found = queue.list_queue(session, query).rows
        counted = queue_figures.count_listed(session, query)

    assert {row.number[-1] for row in found} == {"1", "2", "4", "5"}
    assert counted == 4


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", list(QueueSort))
def test_anchors_open_every_page_but_the_first(
    store: Store,
    eleven: Sequence[CaseFile],
    sort: QueueSort,
    descending: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    for limit in (1, 3, 4, 11, 12):
        query = QueueQuery(sort=sort, descending=descending, limit=limit)
        expected: list[PageKey] = []
        while (page := look(store, replace(query, after=expected[-1] if expected else None))).next:
            expected.append(page.next)

        with store.reading() as session:
            whole = queue_figures.page_anchors(session, query)
            some = queue_figures.page_anchors(session, query, 2)
            behind = replace(query, after=some[-1]) if some else query
            rest = queue_figures.page_anchors(session, behind) if some else ()

        assert list(whole) == expected, limit
        assert (*some, *rest) == whole, limit
        assert len(some) == min(2, len(whole)), limit


def test_a_search_and_a_filter_have_anchors_too(store: Store, eleven: Sequence[CaseFile]) -> None:
    with store.reading() as session:
        searched = queue_figures.page_anchors(session, QueueQuery(text="siti", limit=5))
        filtered = queue_figures.page_anchors(session, QueueQuery(services=("KK-01",), limit=5))

    assert (len(searched), len(filtered)) == (2, 0)


@pytest.mark.parametrize("sort", list(QueueSort))
@pytest.mark.parametrize("statuses", [(), OPEN], ids=["all", "open"])
def test_a_search_tells_its_length_its_pages_and_where_they_begin_at_once(
    store: Store, eleven: Sequence[CaseFile], sort: QueueSort, statuses: tuple[Status, ...]
) -> None:
    for text, limit in (("siti", 1), ("siti", 4), ("siti contoh", 5), ("siti", 11), ("tono", 3)):
        query = QueueQuery(text=text, sort=sort, limit=limit, statuses=statuses)
        with store.reading() as session:
            anchors = queue_figures.page_anchors(session, query)
            total = queue_figures.count_listed(session, query)
            found = queue.list_found(session, query, range(len(anchors) + 2))

        expected = [look(store, replace(query, after=after)).rows for after in (None, *anchors)]
        assert (found.total, found.anchors, found.is_cut) == (total, anchors, False), query
        assert found.pages == tuple(enumerate(expected)), query


@pytest.mark.parametrize(("text", "most"), [("siti", "MOST_HITS"), ("siti contoh", "MOST_ASKED")])
def test_a_search_of_more_than_is_looked_at_says_that_it_is_cut(
    store: Store,
    eleven: Sequence[CaseFile],
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    most: str,
) -> None:
    for looked_at, is_cut in ((11, False), (10, True)):
        monkeypatch.setattr(search, most, looked_at)
        with store.reading() as session:
            assert queue.list_found(session, QueueQuery(text=text), (0,)).is_cut is is_cut


def test_of_open_cases_every_one_is_asked_and_only_several_words_are_cut(
    store: Store, eleven: Sequence[CaseFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MOST_HITS", 4)
    monkeypatch.setattr(search, "MOST_ASKED", 4)
    with store.reading() as session:
        one = queue.list_found(session, QueueQuery(text="siti", statuses=OPEN), (0,))
        two = queue.list_found(session, QueueQuery(text="siti contoh", statuses=OPEN), (0,))
    assert (one.total, one.is_cut) == (11, False)
    assert (two.total, two.is_cut) == (5, True)


def test_a_place_in_line_counts_those_before_it_that_wait_for_the_office(
    store: Store, eleven: Sequence[CaseFile]
) -> None:
    in_line = walk(store, QueueQuery(statuses=IN_LINE))
    assert len(in_line) == 8

    with store.reading() as session:
        places = [queue_figures.place_in_line(session, case_id) for case_id in in_line]

    assert places == list(range(1, 9))


@pytest.mark.parametrize("status", [one for one in Status if one not in IN_LINE])
def test_a_case_that_does_not_wait_for_the_office_has_no_place_in_line(
    store: Store, office: Office, status: Status
) -> None:
    case = keep(store, a_case_file(items=(an_item(status=status),))).case
    with store.reading() as session:
        assert queue_figures.place_in_line(session, case.id) is None


def test_the_first_place_in_line_is_served_next(store: Store, eleven: Sequence[CaseFile]) -> None:
    with store.reading() as session:
        served = queue.next_in_line(session, QueueQuery())
        assert served is not None
        assert queue_figures.place_in_line(session, served) == 1


def test_the_figures_of_the_day_count_what_happened_between_two_midnights(
    store: Store, mixed: dict[str, CaseFile]
) -> None:
    yesterday = NOW - timedelta(days=1)
    sent = (an_item(status=Status.SENT), an_item(service="KTP-01", status=Status.SENT))
    before = an_item(status=Status.SENT, status_at=yesterday)
    given = an_item(status=Status.DONE, status_at=yesterday)
    handed = a_result(given.id, handed_over_at=NOW)
    keep(store, a_case_file("CTH-2026-000006", items=sent))
    keep(store, a_case_file("CTH-2026-000007", items=(given,), results=(handed,)))
    old = a_case_file("CTH-2026-000008", items=(before,))
    keep(store, replace(old, case=replace(old.case, opened_at=yesterday)))
    numbers = (replace(NUMBER, daily_quota=50), OTHER_NUMBER)

    with store.reading() as session:
        figures = queue_figures.day_figures(
            session, (NOW, NOW + timedelta(days=1)), NOW + timedelta(minutes=1), numbers
        )

    assert (figures.came_in, figures.sent, figures.overdue) == (7, 2, 1)
    assert figures.quotas == (QuotaUse(desk_number_id=NUMBER.id, used=5, quota=50),)


def test_a_case_of_which_two_officers_hold_parts_is_not_held_by_nobody(
    store: Store, office: Office
) -> None:
    other = replace(OFFICER, id=OfficerId(an_id()), name="Budi Petugas")
    with store.writing(STAMP) as session:
        office_rows.save_officer(session, other)
        journal.append(session, an_act("officer_added"))
    by_two = (an_item(holder_id=OFFICER.id), an_item(service="KTP-01", holder_id=other.id))
    ended = (an_item(holder_id=OFFICER.id, status=Status.CANCELLED), an_item(service="KTP-01"))
    keep(store, a_case_file("CTH-2026-000001", items=by_two))
    left = keep(store, a_case_file("CTH-2026-000002", items=ended))

    with store.reading() as session:
        found = queue.list_queue(session, QueueQuery(unheld=True))
        assert [row.id for row in found.rows] == [left.case.id]
        assert queue.next_in_line(session, QueueQuery()) == left.case.id
