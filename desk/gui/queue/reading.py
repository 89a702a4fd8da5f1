"""Reading the list: what the worker thread does for it, with plain values alone.

The first page comes at once. How long the list is and where its pages begin is read behind it;
from then on any page is one look at an index, however far down it lies. What a search lists is
short: there the length comes with the page, and the text is looked up once for both.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desk.actions.open_office import OpenOffice
from desk.actions.queue import (
    count_cases,
    count_filters,
    list_cases,
    list_found,
    page_anchors,
)
from desk.domain.queue import CaseRow, PageKey, QueueQuery
from desk.domain.status import Status
from desk.gui.queue.case_words import CaseWords, sort_key
from desk.gui.queue.paged_model import PAGE_ROWS

MOST_SORTED = 1_000
"""So long a list is sorted by any column; a longer one only as the office's indexes are."""

STRETCH_PAGES = 50
"""So many pages are walked before others get their turn."""

Rows = tuple[CaseRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What is listed and in which order. `by` is a column that is sorted by here, if any."""

    query: QueueQuery
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What was read of a listing.

    `turn` tells an answer from one that is late. `anchors` open the second page and each one
    after it; None while nobody knows how long the list is. `is_too_long` says that it could not
    be sorted as it was wished, `is_cut` that the text means more cases than are listed.
    """

    turn: int
    total: int
    pages: tuple[tuple[int, Rows], ...]
    anchors: tuple[PageKey, ...] | None
    is_too_long: bool = False
    is_cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Where further pages begin; `last` holds the last page where the list ends with it."""

    turn: int
    anchors: tuple[PageKey, ...]
    last: Rows | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The figures of the filters: open cases by status, and each kept filter in its order."""

    statuses: tuple[tuple[Status, int], ...]
    saved: tuple[int, ...]


def read_first(desk: OpenOffice, listing: Listing, turn: int) -> Look:
    """The first page, or all of a list that is sorted here."""
    if listing.by:
        return _sorted(desk, listing, turn)
    if listing.query.text.strip():
        return _found(desk, listing, turn, (0,))
    page = list_cases(desk, listing.query)
    return Look(
        turn=turn,
        total=len(page.rows),
        pages=((0, page.rows),),
        anchors=() if page.next is None else None,
    )


def read_again(desk: OpenOffice, listing: Listing, turn: int, numbers: tuple[int, ...]) -> Look:
    """The same list as it is now: its length, and the pages that are looked at."""
    if listing.by:
        return _sorted(desk, listing, turn)
    if listing.query.text.strip():
        return _found(desk, listing, turn, numbers)
    anchors = page_anchors(desk, listing.query)
    wanted = {len(anchors), *(number for number in numbers if number < len(anchors))}
    pages = tuple((number, _page(desk, listing, anchors, number)) for number in sorted(wanted))
    return Look(
        turn=turn,
        total=len(anchors) * PAGE_ROWS + len(pages[-1][1]),
        pages=pages,
        anchors=anchors,
    )


def read_stretch(
    desk: OpenOffice, listing: Listing, turn: int, known: tuple[PageKey, ...]
) -> Stretch:
    """Where the pages behind the known ones begin; with the last page where the list ends.

    Half a million rows are walked in stretches, so that an officer who opens a case meanwhile
    does not wait for the rest.
    """
    query = replace(listing.query, after=known[-1] if known else None)
    found = page_anchors(desk, query, STRETCH_PAGES)
    if len(found) == STRETCH_PAGES:
        return Stretch(turn=turn, anchors=found, last=None)
    anchors = (*known, *found)
    return Stretch(turn=turn, anchors=found, last=_page(desk, listing, anchors, len(anchors)))


def read_pages(
    desk: OpenOffice,
    listing: Listing,
    turn: int,
    anchors: tuple[PageKey, ...],
    numbers: tuple[int, ...],
) -> Look:
    """Some pages, wherever they lie."""
    if listing.query.text.strip():
        return _found(desk, listing, turn, numbers)
    pages = tuple((number, _page(desk, listing, anchors, number)) for number in numbers)
    return Look(turn=turn, total=-1, pages=pages, anchors=anchors)


def read_counts(desk: OpenOffice, queries: tuple[QueueQuery, ...]) -> Counts:
    """What the chips say."""
    return Counts(statuses=count_cases(desk), saved=count_filters(desk, queries))


def _page(desk: OpenOffice, listing: Listing, anchors: Sequence[PageKey], number: int) -> Rows:
    after = anchors[number - 1] if number else None
    return list_cases(desk, replace(listing.query, after=after)).rows


def _found(desk: OpenOffice, listing: Listing, turn: int, numbers: tuple[int, ...]) -> Look:
    """Some pages of a search, and how long it is."""
    found = list_found(desk, listing.query, numbers)
    return Look(
        turn=turn,
        total=found.total,
        pages=found.pages,
        anchors=found.anchors,
        is_cut=found.is_cut,
    )


def _sorted(desk: OpenOffice, listing: Listing, turn: int) -> Look:
    """The whole list by one of its columns; in line order where it is too long for that."""
    up = replace(listing.query, descending=False)
    found, is_whole, is_cut = _whole(desk, up)
    if not is_whole:
        first = read_first(desk, Listing(query=up), turn)
        return replace(first, is_too_long=True)
    key = sort_key(CaseWords(desk=desk), listing.by)
    rows = sorted(found, key=key, reverse=listing.query.descending)  # type: ignore[arg-type]  # one kind of key for each column
    pages = tuple(
        (start // PAGE_ROWS, tuple(rows[start : start + PAGE_ROWS]))
        for start in range(0, len(rows), PAGE_ROWS)
    )
    return Look(turn=turn, total=len(rows), pages=pages or ((0, ()),), anchors=(), is_cut=is_cut)


def _whole(desk: OpenOffice, query: QueueQuery) -> tuple[Rows, bool, bool]:
    """All rows of a list if they can be sorted here, whether these are all, and `is_cut`."""
    query = replace(query, limit=MOST_SORTED)
    if query.text.strip():
        found = list_found(desk, query, (0,))
        return found.pages[0][1], found.total <= MOST_SORTED, found.is_cut
    page = list_cases(desk, query)
    return page.rows, page.next is None, False
