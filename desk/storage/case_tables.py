"""Tables of a case: its items, people, answers, files, findings, results, messages, papers.

`cases.reporter_id` and `applicant_id` carry no foreign key: people already name their case, and
a circle of keys cannot be created in one order on both engines; `verify` checks them.
"""

from sqlalchemy import BigInteger, Boolean, Date, Index, Integer, Table, Text, false

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
from desk.storage.rows import METADATA, column, of_case, partial_index, refers, stamped
from desk.storage.types import Choice, Instant, Texts, Uuid, sortable_text


def _open_cases(name: str, *columns: str) -> Index:
    """An index over the open cases alone: a few thousand of half a million."""
    return partial_index(name, *columns, where="closed_at IS NULL")


CASES = Table(
    "cases",
    METADATA,
    column("id", Uuid, primary_key=True),
    column("number", sortable_text()),
    column("serial", BigInteger, index=True),
    column("channel", Choice(Channel)),
    column("desk_number_id", Uuid, refers("desk_numbers.id"), optional=True),
    column("reporter_id", Uuid),
    column("applicant_id", Uuid),
    column("bundle", Text, optional=True),
    column("catalogue_sha256", Text, refers("catalogues.sha256")),
    column("first_message_at", Instant),
    column("line_at", Instant),
    column("opened_at", Instant),
    column("opened_by", Uuid, refers("officers.id")),
    column("asked_count", Integer),
    column("line_fixed", Boolean),
    column("extra_request", Text),
    column("status_rank", Integer),
    column("due_at", Instant),
    column("closed_at", Instant, optional=True),
    column("holder_id", Uuid, optional=True),
    column("open_count", Integer),
    column("ready_count", Integer),
    column("item_count", Integer),
    column("services", Texts),
    *stamped(),
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
"""A case with the summary that the queue sorts and filters by.

The summary is computed from the items whenever one of them is written: `status_rank` is the place
of the least advanced open status in `Status`, `due_at` the earliest due time of an open item (a far
future where there is none), `closed_at` is set when no item is open. `serial` is the running number
at the end of the case number.
"""

CASE_SENDERS = Table(
    "case_senders",
    METADATA,
    column("case_id", Uuid, refers("cases.id"), primary_key=True),
    column("position", Integer, primary_key=True, autoincrement=False),
    column("sender_id", Uuid, refers("senders.id")),
    Index(None, "sender_id", "case_id"),
)
"""Which senders a case has, in their order."""

ITEMS = Table(
    "items",
    METADATA,
    column("id", Uuid, primary_key=True),
    column("service", Text),
    column("ordinal", Integer),
    column("bundle", Text, optional=True),
    column("status", Choice(Status)),
    column("status_reason", Text),
    column("status_at", Instant),
    column("due_at", Instant, optional=True),
    column("holder_id", Uuid, refers("officers.id"), optional=True),
    *of_case(),
    Index(None, "service", "case_id"),
    partial_index("ix_items_sent", "status_at", "case_id", where="status = 'sent'"),
)
"""One service for one subject."""

PEOPLE = Table(
    "people",
    METADATA,
    column("id", Uuid, primary_key=True),
    column("name", Text),
    column("nik", Text, optional=True),
    column("birth_date", Date, optional=True),
    column("address", Text),
    *of_case(index=False),
    Index(None, "case_id", "name"),
    Index(None, "nik", "case_id"),
)
"""A person as one case has them."""

FAMILIES = Table(
    "families",
    METADATA,
    column("id", Uuid, primary_key=True),
    column("no_kk", Text, optional=True),
    column("head_name", Text),
    *of_case(index=False),
    Index(None, "case_id", "head_name"),
    Index(None, "no_kk", "case_id"),
)
"""A family card as one case has it."""

ROLES = Table(
    "roles",
    METADATA,
    column("case_id", Uuid, refers("cases.id"), primary_key=True),
    column("owner", Text, primary_key=True),
    column("ordinal", Integer, primary_key=True, autoincrement=False),
    column("position", Integer),
    column("person_id", Uuid, refers("people.id"), optional=True),
    column("family_id", Uuid, refers("families.id"), optional=True),
)
"""Who plays which part in a case."""

ANSWERS = Table(
    "answers",
    METADATA,
    column("case_id", Uuid, refers("cases.id"), primary_key=True),
    column("question", Text, primary_key=True),
    column("scope", Choice(ScopeKind), primary_key=True),
    column("scope_key", Text, primary_key=True),
    column("position", Integer),
    column("values", Texts),
)
"""What the officer answered, for one scope."""

FILES = Table(
    "files",
    METADATA,
    column("id", Uuid, primary_key=True),
    column("sha256", Text, index=True),
    column("size_bytes", Integer),
    column("media", Choice(MediaKind)),
    *stamped(),
)
"""A file in the vault. The row is written after the file, so no row is without one."""

MESSAGES = Table(
    "messages",
    METADATA,
    column("id", Uuid, primary_key=True),
    column("fingerprint", Text),
    column("at", Instant),
    column("author", Text),
    column("text", Text),
    *of_case(),
)
"""A message that belongs to a case, with its text."""

EVIDENCE = Table(
    "evidence",
    METADATA,
    column("id", Uuid, primary_key=True),
    column("file_id", Uuid, refers("files.id")),
    column("received_at", Instant),
    column("sent_name", Text),
    column("media", Choice(MediaKind)),
    column("sha256", Text, index=True),
    column("size_bytes", Integer),
    column("message_id", Uuid, refers("messages.id"), optional=True),
    column("turn_degrees", Integer),
    column("warnings", Texts),
    column("is_surplus", Boolean, server_default=false()),
    *of_case(),
)
"""One receipt of one file."""

FINDINGS = Table(
    "findings",
    METADATA,
    column("id", Uuid, primary_key=True),
    column("slot", Text),
    column("kind", Choice(FindingKind)),
    column("by", Uuid, refers("officers.id")),
    column("at", Instant),
    column("evidence_id", Uuid, refers("evidence.id"), optional=True),
    column("reasons", Texts),
    column("note", Text),
    column("withdraws", Uuid, refers("findings.id"), optional=True),
    column("confirms", Uuid, refers("findings.id"), optional=True),
    *of_case(),
)
"""What an officer found about a slot; append-only."""

RESULTS = Table(
    "results",
    METADATA,
    column("id", Uuid, primary_key=True),
    column("item_id", Uuid, refers("items.id")),
    column("kind", Text),
    column("label", Text),
    column("form", Choice(ResultForm)),
    column("document_number", sortable_text()),
    column("document_key", sortable_text(), server_default=""),
    column("file_id", Uuid, refers("files.id"), optional=True),
    column("sent_name", Text),
    column("sha256", Text),
    column("size_bytes", Integer),
    column("signature", Choice(SignatureState)),
    column("attached_at", Instant, optional=True),
    column("handed_over_at", Instant, optional=True),
    column("handed_over_way", Choice(HandOverWay), optional=True),
    column("received_by", Text, server_default=""),
    *of_case(),
    Index(None, "document_key"),
    Index(None, "item_id"),
    Index(None, "handed_over_at", "case_id"),
)
"""A product of the office for one item.

`document_key` is the letters and digits of its number, by which it is found.
"""

PAPERS = Table(
    "papers",
    METADATA,
    column("id", Uuid, primary_key=True),
    column("kind", Choice(PaperKind)),
    column("number", sortable_text()),
    column("made_at", Instant),
    column("by", Uuid, refers("officers.id")),
    column("file_id", Uuid, refers("files.id")),
    column("sha256", Text),
    column("size_bytes", Integer),
    *of_case(),
    Index(None, "number"),
)
"""A paper that the desk made."""

REPLIES = Table(
    "replies",
    METADATA,
    column("id", Uuid, primary_key=True),
    column("kind", Choice(ReplyKind)),
    column("text", Text),
    column("made_at", Instant),
    column("by", Uuid, refers("officers.id")),
    column("sent_at", Instant, optional=True),
    *of_case(),
)
"""A text written to the citizen."""

NOTES = Table(
    "notes",
    METADATA,
    column("id", Uuid, primary_key=True),
    column("at", Instant),
    column("by", Uuid, refers("officers.id")),
    column("text", Text),
    *of_case(),
)
"""What an officer wrote down for colleagues; append-only."""

NAME_WORDS = Table(
    "name_words",
    METADATA,
    column("word", sortable_text(), primary_key=True),
    column("case_id", Uuid, refers("cases.id"), primary_key=True),
    Index(None, "case_id", "word"),
)
"""A normalised word of a name in a case; searched by ranges of its index."""
