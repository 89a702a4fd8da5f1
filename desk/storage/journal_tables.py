"""Tables of the journal: their rows are sealed, and no session changes them."""

from sqlalchemy import BigInteger, Index, Integer, LargeBinary, Table, Text

from desk.storage.rows import METADATA, column, refers
from desk.storage.types import Instant, Texts, Uuid

HEAD_KEY = 1
"""The one row of `journal_head`."""

HEAD = Table(
    "journal_head",
    METADATA,
    column("id", Integer, primary_key=True, autoincrement=False),
    column("sequence", BigInteger),
    column("chain", Text),
    column("mac", Text),
)

ENTRIES = Table(
    "journal_entries",
    METADATA,
    column("sequence", BigInteger, primary_key=True, autoincrement=False),
    column("id", Uuid),
    column("at", Instant),
    column("officer_id", Uuid, refers("officers.id")),
    column("unit_id", Uuid, refers("units.id")),
    column("verb", Text),
    column("case_id", Uuid, optional=True),
    column("version", Integer),
    column("destroys", Texts),
    column("payload_hash", Text),
    column("chain", Text),
    Index(None, "id", unique=True),
    Index(None, "case_id", "sequence"),
)

PAYLOADS = Table(
    "journal_payloads",
    METADATA,
    column(
        "sequence",
        BigInteger,
        refers("journal_entries.sequence"),
        primary_key=True,
        autoincrement=False,
    ),
    column("salt", LargeBinary),
    column("content", Text),
)

JOURNAL_TABLES = frozenset(table.name for table in (HEAD, ENTRIES, PAYLOADS))
