"""Tables of a case: its items, people, answers, files, findings, results, messages, papers.

`cases.reporter_id` and `applicant_id` carry no foreign key: people already name their case, and
a circle of keys cannot be created in one order on both engines; `verify` checks them.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Index, false
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, validates

from desk.domain.case import (
    Channel,
    FindingKind,
    HandOverWay,
    MediaKind,
    PaperKind,
    ReplyKind,
    ResultForm,
    ScopeKind,
    SignatureState,
)
from desk.domain.status import Status
from desk.domain.typed import number_key
from desk.storage.rows import Row, Stamped, partial_index, refers
from desk.storage.types import Choice, sortable_text

_IS_OPEN = "closed_at IS NULL"
_IS_SENT = "status = 'sent'"


def _open_cases(name: str, *columns: str) -> Index:
    """An index over the open cases alone: a few thousand of half a million."""
    return partial_index(name, *columns, where=_IS_OPEN)


def _document_key(context: Any) -> str:
    return number_key(context.get_current_parameters()["document_number"])


class OfCase(Stamped):
    """A row that belongs to a case, at its place among its kind there."""

    @declared_attr
    @classmethod
    def case_id(cls) -> Mapped[UUID]:
        """The case."""
        return mapped_column(refers("cases.id"), index=True)

    position: Mapped[int]


class StoredCase(Stamped, Row):
    """A case with the summary that the queue sorts and filters by.

    The summary is computed from the items whenever one of them is written: `status_rank` is the
    place of the least advanced open status in `Status`, `due_at` the earliest due time of an
    open item (a far future where there is none), `closed_at` is set when no item is open.
    `serial` is the running number at the end of the case number.
    """

    __tablename__ = "cases"
    __table_args__ = (
        Index(None, "number", unique=True),
        Index("ix_cases_all_line", "line_at", "id"),
        Index("ix_cases_all_due", "due_at", "id"),
        Index("ix_cases_status_due", "status_rank", "due_at", "id"),
        Index("ix_cases_status_line", "status_rank", "line_at", "id"),
        _open_cases("ix_cases_open_line", "line_at", "id"),
        _open_cases("ix_cases_open_due", "due_at", "id"),
        _open_cases("ix_cases_open_number", "number", "id"),
        _open_cases("ix_cases_open_status", "status_rank", "due_at", "id"),
        _open_cases("ix_cases_open_holder", "holder_id", "line_at", "id"),
        Index("ix_cases_desk_number_line", "desk_number_id", "line_at", "id"),
        Index("ix_cases_channel_line", "channel", "line_at", "id"),
        Index(None, "opened_at", "desk_number_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(sortable_text())
    serial: Mapped[int] = mapped_column(BigInteger, index=True)
    channel: Mapped[Channel] = mapped_column(Choice(Channel))
    desk_number_id: Mapped[UUID | None] = mapped_column(refers("desk_numbers.id"))
    reporter_id: Mapped[UUID]
    applicant_id: Mapped[UUID]
    bundle: Mapped[str | None]
    catalogue_sha256: Mapped[str] = mapped_column(refers("catalogues.sha256"))
    first_message_at: Mapped[datetime]
    line_at: Mapped[datetime]
    opened_at: Mapped[datetime]
    opened_by: Mapped[UUID] = mapped_column(refers("officers.id"))
    asked_count: Mapped[int]
    line_fixed: Mapped[bool]
    extra_request: Mapped[str]
    status_rank: Mapped[int]
    due_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    holder_id: Mapped[UUID | None]
    open_count: Mapped[int]
    ready_count: Mapped[int]
    item_count: Mapped[int]
    services: Mapped[tuple[str, ...]]


class StoredCaseSender(Row):
    """Which senders a case has, in their order."""

    __tablename__ = "case_senders"
    __table_args__ = (Index(None, "sender_id", "case_id"),)

    case_id: Mapped[UUID] = mapped_column(refers("cases.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sender_id: Mapped[UUID] = mapped_column(refers("senders.id"))


class StoredItem(OfCase, Row):
    """One service for one subject."""

    __tablename__ = "items"
    __table_args__ = (
        Index(None, "service", "case_id"),
        partial_index("ix_items_sent", "status_at", "case_id", where=_IS_SENT),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    service: Mapped[str]
    ordinal: Mapped[int]
    bundle: Mapped[str | None]
    status: Mapped[Status] = mapped_column(Choice(Status))
    status_reason: Mapped[str]
    status_at: Mapped[datetime]
    due_at: Mapped[datetime | None]
    holder_id: Mapped[UUID | None] = mapped_column(refers("officers.id"))


class StoredPerson(OfCase, Row):
    """A person as one case has them."""

    __tablename__ = "people"
    __table_args__ = (Index(None, "nik", "case_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    nik: Mapped[str | None]
    birth_date: Mapped[date | None]
    address: Mapped[str]


class StoredFamily(OfCase, Row):
    """A family card as one case has it."""

    __tablename__ = "families"
    __table_args__ = (Index(None, "no_kk", "case_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    no_kk: Mapped[str | None]
    head_name: Mapped[str]


class StoredRole(Row):
    """Who plays which part in a case."""

    __tablename__ = "roles"

    case_id: Mapped[UUID] = mapped_column(refers("cases.id"), primary_key=True)
    owner: Mapped[str] = mapped_column(primary_key=True)
    ordinal: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    position: Mapped[int]
    person_id: Mapped[UUID | None] = mapped_column(refers("people.id"))
    family_id: Mapped[UUID | None] = mapped_column(refers("families.id"))


class StoredAnswer(Row):
    """What the officer answered, for one scope."""

    __tablename__ = "answers"

    case_id: Mapped[UUID] = mapped_column(refers("cases.id"), primary_key=True)
    question: Mapped[str] = mapped_column(primary_key=True)
    scope: Mapped[ScopeKind] = mapped_column(Choice(ScopeKind), primary_key=True)
    scope_key: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    values: Mapped[tuple[str, ...]]


class StoredFile(Stamped, Row):
    """A file in the vault. The row is written after the file, so no row is without one."""

    __tablename__ = "files"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(index=True)
    size_bytes: Mapped[int]
    media: Mapped[MediaKind] = mapped_column(Choice(MediaKind))


class StoredMessage(OfCase, Row):
    """A message that belongs to a case, with its text."""

    __tablename__ = "messages"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    fingerprint: Mapped[str]
    at: Mapped[datetime]
    author: Mapped[str]
    text: Mapped[str]


class StoredEvidence(OfCase, Row):
    """One receipt of one file."""

    __tablename__ = "evidence"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    file_id: Mapped[UUID] = mapped_column(refers("files.id"))
    received_at: Mapped[datetime]
    sent_name: Mapped[str]
    media: Mapped[MediaKind] = mapped_column(Choice(MediaKind))
    sha256: Mapped[str] = mapped_column(index=True)
    size_bytes: Mapped[int]
    message_id: Mapped[UUID | None] = mapped_column(refers("messages.id"))
    turn_degrees: Mapped[int]
    warnings: Mapped[tuple[str, ...]]
    is_surplus: Mapped[bool] = mapped_column(server_default=false())


class StoredFinding(OfCase, Row):
    """What an officer found about a slot; append-only."""

    __tablename__ = "findings"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    slot: Mapped[str]
    kind: Mapped[FindingKind] = mapped_column(Choice(FindingKind))
    by: Mapped[UUID] = mapped_column(refers("officers.id"))
    at: Mapped[datetime]
    evidence_id: Mapped[UUID | None] = mapped_column(refers("evidence.id"))
    reasons: Mapped[tuple[str, ...]]
    note: Mapped[str]
    withdraws: Mapped[UUID | None] = mapped_column(refers("findings.id"))
    confirms: Mapped[UUID | None] = mapped_column(refers("findings.id"))


class StoredResult(OfCase, Row):
    """A product of the office for one item.

    `document_key` is the letters and digits of its number, by which it is found.
    """

    __tablename__ = "results"
    __table_args__ = (
        Index(None, "document_key"),
        Index(None, "item_id"),
        Index(None, "handed_over_at", "case_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    item_id: Mapped[UUID] = mapped_column(refers("items.id"))
    kind: Mapped[str]
    label: Mapped[str]
    form: Mapped[ResultForm] = mapped_column(Choice(ResultForm))
    document_number: Mapped[str] = mapped_column(sortable_text())
    document_key: Mapped[str] = mapped_column(
        sortable_text(), default=_document_key, server_default=""
    )
    file_id: Mapped[UUID | None] = mapped_column(refers("files.id"))
    sent_name: Mapped[str]
    sha256: Mapped[str]
    size_bytes: Mapped[int]
    signature: Mapped[SignatureState] = mapped_column(Choice(SignatureState))
    attached_at: Mapped[datetime | None]
    handed_over_at: Mapped[datetime | None]
    handed_over_way: Mapped[HandOverWay | None] = mapped_column(Choice(HandOverWay))
    received_by: Mapped[str] = mapped_column(server_default="")

    @validates("document_number")
    def _follow(self, _name: str, number: str) -> str:
        """The key follows the number."""
        self.document_key = number_key(number)
        return number


class StoredPaper(OfCase, Row):
    """A paper that the desk made."""

    __tablename__ = "papers"
    __table_args__ = (Index(None, "number"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[PaperKind] = mapped_column(Choice(PaperKind))
    number: Mapped[str] = mapped_column(sortable_text())
    made_at: Mapped[datetime]
    by: Mapped[UUID] = mapped_column(refers("officers.id"))
    file_id: Mapped[UUID] = mapped_column(refers("files.id"))
    sha256: Mapped[str]
    size_bytes: Mapped[int]


class StoredReply(OfCase, Row):
    """A text written to the citizen."""

    __tablename__ = "replies"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[ReplyKind] = mapped_column(Choice(ReplyKind))
    text: Mapped[str]
    made_at: Mapped[datetime]
    by: Mapped[UUID] = mapped_column(refers("officers.id"))
    sent_at: Mapped[datetime | None]


class StoredNote(OfCase, Row):
    """What an officer wrote down for colleagues; append-only."""

    __tablename__ = "notes"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    by: Mapped[UUID] = mapped_column(refers("officers.id"))
    text: Mapped[str]


class StoredNameWord(Row):
    """A normalised word of a name in a case; searched by ranges of its index."""

    __tablename__ = "name_words"
    __table_args__ = (Index(None, "case_id", "word"),)

    word: Mapped[str] = mapped_column(sortable_text(), primary_key=True)
    case_id: Mapped[UUID] = mapped_column(refers("cases.id"), primary_key=True)
