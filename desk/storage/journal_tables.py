"""Tables of the journal. Plain tables: their rows are sealed, never changed through the ORM."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, Table, Text

from desk.storage.rows import Row, refers
from desk.storage.types import Instant, Texts, Uuid

HEAD_KEY = 1
"""The one row of `journal_head`."""

HEAD = Table(
    "journal_head",
    Row.metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("sequence", BigInteger, nullable=False),
    Column("chain", Text, nullable=False),
    Column("mac", Text, nullable=False),
)

ENTRIES = Table(
    "journal_entries",
    Row.metadata,
    Column("sequence", BigInteger, primary_key=True, autoincrement=False),
    Column("id", Uuid, nullable=False),
    Column("at", Instant, nullable=False),
    Column("officer_id", Uuid, refers("officers.id"), nullable=False),
    Column("unit_id", Uuid, refers("units.id"), nullable=False),
    Column("verb", Text, nullable=False),
    Column("case_id", Uuid, nullable=True),
    Column("version", Integer, nullable=False),
    Column("destroys", Texts, nullable=False),
    Column("payload_hash", Text, nullable=False),
    Column("chain", Text, nullable=False),
    Index(None, "id", unique=True),
    Index(None, "case_id", "sequence"),
)

PAYLOADS = Table(
    "journal_payloads",
    Row.metadata,
    Column(
        "sequence",
        BigInteger,
        refers("journal_entries.sequence"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("salt", LargeBinary, nullable=False),
    Column("content", Text, nullable=False),
)

JOURNAL_TABLES = frozenset(table.name for table in (HEAD, ENTRIES, PAYLOADS))
