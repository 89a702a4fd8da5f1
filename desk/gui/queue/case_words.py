"""What a case says in each column, as plain values: the worker thread sorts by them too."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desk.actions.open_office import OpenOffice
from desk.domain.names import name_key
from desk.domain.queue import CaseRow
from desk.gui.labels import age_text, due_text, moment_text, number_in_list, row_word, status_text

SortKey = Callable[[CaseRow], object]
INITIALS = 2
NOBODY = "–"
OTHERS = "•"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseWords:
    """The texts of a row, and the keys by which a list of at most 1,000 is sorted."""

    desk: OpenOffice

    def number(self, row: CaseRow) -> str:
        """The case number, short where the year is this one."""
        return number_in_list(row.number, self.desk.today().year)

    def services(self, row: CaseRow) -> str:
        """The package or the services."""
        return self.desk.names.line(row.services, row.bundle)

    def status(self, row: CaseRow) -> str:
        """The status with its sign; of a package also how much of it is ready."""
        text = status_text(row.status)
        return f"{text} {self.ready(row)}" if row.item_count > 1 and row.ready_count else text

    def age(self, row: CaseRow) -> str:
        """How long the citizen waits; with a sign where the case is late."""
        text = age_text(row.first_message_at, self.desk.now())
        return f"⚠ {text}" if self.is_late(row) else text

    def due(self, row: CaseRow) -> str:
        """When it is due; a case that ended is late no more."""
        moment = row.due_at
        if moment is None or row.open_count == 0:
            return NOBODY
        return due_text(moment, self.desk.now(), self.desk.office.zone)

    def line(self, row: CaseRow) -> str:
        """Its place in line: since when it stands there."""
        return self._moment(row.line_at)

    def holder(self, row: CaseRow) -> str:
        """The first letters of who holds it; a dot for another officer."""
        if row.holder_id is None:
            return NOBODY
        if row.holder_id != self.desk.officer.id:
            return OTHERS
        return initials(self.desk.officer.name)

    def desk_number(self, row: CaseRow) -> str:
        """The WhatsApp number of the office that it came to."""
        labels = {one.id: one.label for one in self.desk.numbers}
        return labels.get(row.desk_number_id, NOBODY) if row.desk_number_id else NOBODY

    def channel(self, row: CaseRow) -> str:
        """By which way it came."""
        return row_word(row.channel)

    def ready(self, row: CaseRow) -> str:
        """How much of a package is ready: `4/7`."""
        return f"{row.ready_count}/{row.item_count}"

    def is_late(self, row: CaseRow) -> bool:
        """Whether its due time has passed while something is open."""
        return row.due_at is not None and row.due_at < self.desk.now() and row.open_count > 0

    def full_moment(self, at: datetime) -> str:
        """Day and clock in the office's zone."""
        return moment_text(at, self.desk.office.zone)

    def _moment(self, at: datetime) -> str:
        """`22 Nov 09.41`; the year where it is another."""
        return moment_text(at, self.desk.office.zone).replace(f" {self.desk.today().year} ", " ")


def sort_key(words: CaseWords, column: str) -> SortKey:
    """The key of a column that the office does not sort by; equal ones stay in line order."""
    named: dict[str, SortKey] = {
        "applicant": lambda row: name_key(row.applicant),
        "service": lambda row: name_key(words.services(row)),
        "holder": words.holder,
        "desk_number": lambda row: name_key(words.desk_number(row)),
        "channel": words.channel,
        "ready": lambda row: (row.ready_count / max(1, row.item_count), row.ready_count),
    }
    return named[column]


def initials(name: str) -> str:
    """`PT` for `Petugas Tiga`."""
    return "".join(part[0] for part in name.split()[:INITIALS]).upper() or OTHERS
