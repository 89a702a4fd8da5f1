"""What measurements compare with: an office's database through the driver alone, and its clock.

The driver has the same key and hands its rows over as tuples: no checks, no values, no masking,
no checklist.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self, TypeVar
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

TIMES_TAKEN = 3
Turn = TypeVar("Turn")
"""One turn of a measurement: what the work took, and its floor right beside it."""


def seconds(work: Callable[[], object]) -> float:
    """Processor time of this thread: what others do meanwhile does not count."""
    start = time.thread_time()
    work()
    return time.thread_time() - start


def enough_turns(
    turn: Callable[[], Turn], figure: Callable[[list[Turn]], float], *, rounds: int, most: float
) -> list[Turn]:
    """Turns of a measurement; while their figure is above its bound, as many are added, twice.

    All of them count, none is chosen: what other work of the machine added to a few is outweighed,
    what has grown stays.
    """
    turns: list[Turn] = []
    for _ in range(TIMES_TAKEN):
        turns += [turn() for _ in range(rounds)]
        if figure(turns) <= most:
            break
    return turns


def ratio(
    work: Callable[[], object], floor: Callable[[], object], *, rounds: int, most: float
) -> float:
    """The quicker of many, in turns: other work of the machine slows single rounds only."""

    def quickest(turns: list[tuple[float, float]]) -> float:
        return min(one for one, _ in turns) / min(other for _, other in turns)

    work()
    floor()
    return quickest(
        enough_turns(lambda: (seconds(work), seconds(floor)), quickest, rounds=rounds, most=most)
    )


def say(what: str, times: float, most: float) -> None:
    """Print a figure beside what it aims at."""
    print(f"{what}: {times:.2f} (aim {most})")  # noqa: T201 - the figure is the point


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
