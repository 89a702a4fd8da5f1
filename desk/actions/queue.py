"""The queue: what is listed, how much of it there is, and who is next in line."""

from datetime import datetime, time, timedelta

from desk.actions.open_office import OpenOffice
from desk.domain.ids import CaseId
from desk.domain.queue import DayFigures, FoundList, PageKey, QueuePage, QueueQuery
from desk.domain.status import Status
from desk.storage import queue, queue_figures


def list_cases(desk: OpenOffice, query: QueueQuery) -> QueuePage:
    """One page of the queue."""
    with desk.store.reading() as session:
        return queue.list_queue(session, query)


def list_found(desk: OpenOffice, query: QueueQuery, numbers: tuple[int, ...]) -> FoundList:
    """A search: how much is listed, where its pages begin, and those with these numbers."""
    with desk.store.reading() as session:
        return queue.list_found(session, query, numbers)


def count_cases(desk: OpenOffice) -> tuple[tuple[Status, int], ...]:
    """How many cases stand in each open status, in the order of the statuses."""
    with desk.store.reading() as session:
        return queue_figures.count_by_status(session)


def count_listed(desk: OpenOffice, query: QueueQuery) -> int:
    """How many cases a query lists."""
    with desk.store.reading() as session:
        return queue_figures.count_listed(session, query)


def count_filters(desk: OpenOffice, queries: tuple[QueueQuery, ...]) -> tuple[int, ...]:
    """How many cases each of these queries lists, all at one instant."""
    with desk.store.reading() as session:
        return tuple(queue_figures.count_listed(session, query) for query in queries)


def page_anchors(
    desk: OpenOffice, query: QueueQuery, most_pages: int | None = None
) -> tuple[PageKey, ...]:
    """The keys that open the second page of a list and each one after it.

    `page_anchors(...)[k]` is the `after` of page k + 1, at `query.limit` rows a page. With
    `most_pages` the walk ends after so many; the last key it gave begins the next one.
    """
    with desk.store.reading() as session:
        return queue_figures.page_anchors(session, query, most_pages)


def place_in_line(desk: OpenOffice, case_id: CaseId) -> int | None:
    """Which place a case has among those that wait for the office, from 1.

    None where it does not: it waits for the citizen, is worked on, or is finished.
    """
    with desk.store.reading() as session:
        return queue_figures.place_in_line(session, case_id)


def day_figures(desk: OpenOffice) -> DayFigures:
    """What came in and was sent today, what is overdue, and how far the quotas are used."""
    first = datetime.combine(desk.today(), time(), tzinfo=desk.zone)
    day = (first, first + timedelta(days=1))
    with desk.store.reading() as session:
        return queue_figures.day_figures(session, day, desk.now(), desk.numbers)


def next_in_line(desk: OpenOffice, within: QueueQuery | None = None) -> CaseId | None:
    """The first complete or new case in line that nobody holds; None where there is none.

    `within` narrows it to services, a channel or a desk number.
    """
    with desk.store.reading() as session:
        return queue.next_in_line(session, within or QueueQuery())
