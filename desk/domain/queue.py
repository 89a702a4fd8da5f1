"""The queue as a list shows it: summaries of cases, paged by key."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desk.domain.case import Channel, SenderKind
from desk.domain.ids import CaseId, DeskNumberId, OfficerId
from desk.domain.status import Status


class QueueSort(StrEnum):
    """Orders that hold over every case; other columns sort within a result."""

    LINE = "line"
    NUMBER = "number"
    DUE = "due"
    STATUS = "status"


IN_LINE = (Status.NEW, Status.COMPLETE)
"""What waits in line for the office: a file that nobody has looked at, or one to begin work on.

The others wait for the citizen, are worked on, or are finished; they have no place in the line.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """A case in the list. `nik_masked` shows the last four digits alone.

    `status` is the least advanced open status of its items; `open_count` and `ready_count`
    count items ("4 dari 7 siap"). `holder_id` is None where nobody or more than one officer holds
    items of it; `catalogue_sha256` is the catalogue it was opened with.
    """

    id: CaseId
    number: str
    applicant: str
    nik_masked: str
    sender_masked: str
    channel: Channel
    desk_number_id: DeskNumberId | None
    catalogue_sha256: str
    services: tuple[str, ...]
    bundle: str | None
    status: Status
    line_at: datetime
    due_at: datetime | None
    first_message_at: datetime
    holder_id: OfficerId | None
    open_count: int
    ready_count: int
    item_count: int
    asked_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SendersCase:
    """An open case of one sender, as far as it is needed to tell whose request it is."""

    id: CaseId
    number: str
    bundle: str | None
    services: tuple[str, ...]
    applicant: str
    nik: str | None
    sender_kind: SenderKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKey:
    """Where a page ends: the raw value of its sort column and the id of its last case."""

    value: str
    id: CaseId


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueQuery:
    """What to list. Whatever is empty or None does not narrow the list.

    `text` searches names and numbers. `holder_id`, `unheld` and `overdue_at` mean open cases:
    those that this officer holds, those of which nobody holds anything that is open, those that
    were due before this instant.
    """

    statuses: tuple[Status, ...] = ()
    services: tuple[str, ...] = ()
    channel: Channel | None = None
    desk_number_id: DeskNumberId | None = None
    holder_id: OfficerId | None = None
    unheld: bool = False
    overdue_at: datetime | None = None
    text: str = ""
    sort: QueueSort = QueueSort.LINE
    descending: bool = False
    after: PageKey | None = None
    limit: int = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class QueuePage:
    """One page of the queue; `next` is None on the last."""

    rows: tuple[CaseRow, ...]
    next: PageKey | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundList:
    """A list that a text has narrowed: how long it is, and some of its pages by their numbers.

    `anchors[k]` is the `after` of page k + 1. `is_cut` says that the text means more cases, of
    which the newest are listed.
    """

    total: int
    anchors: tuple[PageKey, ...]
    pages: tuple[tuple[int, tuple[CaseRow, ...]], ...]
    is_cut: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaUse:
    """How many cases a desk number took in today, of how many it takes in a day."""

    desk_number_id: DeskNumberId
    used: int
    quota: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFigures:
    """Today in figures: cases taken in, cases of which something was sent, open cases overdue.

    `quotas` holds each desk number with a quota, in the order of the office's numbers.
    """

    came_in: int
    sent: int
    overdue: int
    quotas: tuple[QuotaUse, ...]
