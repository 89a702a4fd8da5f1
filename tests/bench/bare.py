"""What measurements compare with: an office's database through the driver alone.

The driver has the same key and hands its rows over as tuples: no checks, no values, no masking,
no checklist.
"""

from pathlib import Path
from typing import Any, Self
from uuid import UUID

from sqlcipher3 import dbapi2

from desk.storage.keys import load_keys
from desk.storage.store import DATABASE_FILE

PAGE = """
SELECT c.id, c.number, c.channel, c.desk_number_id, c.catalogue_sha256, c.services, c.bundle,
c.status_rank, c.line_at, c.due_at, c.first_message_at, c.holder_id, c.open_count, c.ready_count,
c.item_count, c.asked_count, p.name, p.nik, s.phone, s.name FROM cases c
LEFT JOIN people p ON p.id = c.applicant_id
LEFT JOIN case_senders l ON l.case_id = c.id AND l.position = 0
LEFT JOIN senders s ON s.id = l.sender_id
WHERE c.closed_at IS NULL ORDER BY c.line_at, c.id LIMIT 200
"""
COUNTS = "SELECT status_rank, count(*) FROM cases WHERE closed_at IS NULL GROUP BY status_rank"
OF_CASE = (
    "items", "people", "families", "roles", "answers", "evidence", "findings", "results",
    "messages", "papers", "replies", "notes",
)  # fmt: skip
LIKE = (
    """SELECT c.number, p.name FROM people p JOIN cases c ON c.id = p.case_id
    WHERE p.name LIKE '%SITI%' ORDER BY c.line_at LIMIT 50""",
    "SELECT count(DISTINCT case_id) FROM people WHERE name LIKE '%SITI%'",
)


class BareOffice:
    """An office opened by the driver alone, which waits for the disk as the desk does."""

    def __init__(self, folder: Path) -> None:
        self.link: Any = dbapi2.connect(
            str(folder / DATABASE_FILE), isolation_level=None, cached_statements=256
        )
        self.link.execute("PRAGMA cipher_log_level = NONE")
        self.link.execute(f"PRAGMA key = \"x'{load_keys(folder).database.hex()}'\"")
        self.link.execute("PRAGMA synchronous = FULL")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self.link.close()

    def page(self) -> None:
        """The first page of the open cases."""
        self.link.execute(PAGE).fetchall()

    def page_and_counts(self) -> None:
        """The same with the figures of the filters."""
        self.page()
        self.link.execute(COUNTS).fetchall()

    def case(self, case_id: UUID) -> None:
        """Every row of a case."""
        run = self.link.execute
        run("SELECT * FROM cases WHERE id = ?", (case_id.bytes,)).fetchall()
        run(
            """SELECT s.* FROM case_senders l JOIN senders s ON s.id = l.sender_id
            WHERE l.case_id = ?""",
            (case_id.bytes,),
        ).fetchall()
        for table in OF_CASE:
            run(f"SELECT * FROM {table} WHERE case_id = ?", (case_id.bytes,)).fetchall()

    def scan_for_name(self) -> None:
        """First page and count of a name, as a scan of everybody finds them."""
        for statement in LIKE:
            self.link.execute(statement).fetchall()
