"""Figures and moments as the window writes them: statuses with their signs, ages, numbers."""

import re
from datetime import datetime

from desk.domain.case import Channel
from desk.domain.dates import age, clock, local_day, short_date
from desk.domain.language import Language
from desk.domain.office import Zone
from desk.domain.status import Status
from desk.domain.status_words import list_word
from desk.gui.language import spoken

LONG_NUMBER = re.compile(r"\+?\d[\d\s.-]{6,}\d")

STATUS_SIGNS: dict[Status, str] = {
    Status.NEW: "●",
    Status.INCOMPLETE: "◐",
    Status.COMPLETE: "◆",
    Status.PROCESSING: "▶",
    Status.WAITING: "‖",
    Status.SIGNING: "✎",
    Status.PRINTING: "▤",
    Status.READY: "★",
    Status.SENT: "➤",
    Status.DONE: "✔",
    Status.REJECTED: "✖",
    Status.CANCELLED: "⊘",
    Status.LAPSED: "◷",
}
"""A sign beside the word, so that no status is told by its colour alone."""


def row_word(member: Status | Channel) -> str:
    """The word for a status or a channel, in the language of the window."""
    return list_word(member, Language(spoken()))


def status_text(status: Status) -> str:
    """`● Baru`."""
    return f"{STATUS_SIGNS[status]} {row_word(status)}"


def number_text(count: int) -> str:
    """`1.234`, as Indonesian writes it."""
    return f"{count:,}".replace(",", ".")


def moment_text(at: datetime, zone: Zone) -> str:
    """`22 Nov 2026 09.41`."""
    return f"{short_date(local_day(at, zone))} {clock(at, zone)}"


def day_text(at: datetime, zone: Zone) -> str:
    """`22 Nov 2026`."""
    return short_date(local_day(at, zone))


def due_text(due_at: datetime | None, now: datetime, zone: Zone) -> str:
    """The due time: the clock today, else the day; marked where it has passed."""
    if due_at is None:
        return "–"
    day, today = local_day(due_at, zone), local_day(now, zone)
    shown = clock(due_at, zone) if day == today else short_date(day)
    shown = shown.removesuffix(f" {today.year}")
    return f"⚠ {shown}" if due_at < now else shown


def masked_author(author: str) -> str:
    """Who wrote a message; a bare number shows its last four digits alone."""
    return LONG_NUMBER.sub(lambda found: f"…{found.group()[-4:]}", author)


def number_in_list(number: str, year: int) -> str:
    """A case number where room is scarce: `000123` this year, `2025-000123` from another."""
    return number.rpartition(f"-{year}-")[2] if f"-{year}-" in number else number.partition("-")[2]


def age_text(since: datetime, now: datetime) -> str:
    """`12 mnt`, `2 jam`, `3 hari`, in the language of the window."""
    return age(now - since, Language(spoken()))


def size_text(size_bytes: int) -> str:
    """`820 kB`, `2,4 MB`."""
    if size_bytes < 1_000_000:  # noqa: PLR2004 - a megabyte
        return f"{max(1, size_bytes // 1000)} kB"
    return f"{size_bytes / 1_000_000:.1f} MB".replace(".", ",")


def value_text(value: str) -> str:
    """An answer of the catalogue as a person reads it: `belum_diketahui` without its dash."""
    return value.replace("_", " ")
