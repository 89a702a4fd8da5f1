"""The columns of the queue: what a case says in one line, and the same as a sentence."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desk.actions.open_office import OpenOffice
from desk.domain.queue import CaseRow, QueueSort
from desk.gui.labels import number_text, row_word
from desk.gui.queue.case_words import CaseWords
from desk.gui.widgets.table import Column
from desk.gui.widgets.theme import status_colour, tokens_of

APPLICANT = "applicant"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """How a column stands at first: its width, and whether it shows where room is scarce.

    `roomy_px` is its width where there is room, if that is another.
    """

    key: str
    width_px: int
    roomy_px: int = 0
    narrow: bool = False
    roomy: bool = True


PLACES: tuple[Place, ...] = (
    Place(key="number", width_px=60, narrow=True),
    Place(key=APPLICANT, width_px=150, narrow=True),
    Place(key="service", width_px=91, roomy_px=104, narrow=True),
    Place(key="status", width_px=140, narrow=True),
    Place(key="age", width_px=80, narrow=True),
    Place(key="due", width_px=80),
    Place(key="line", width_px=98, roomy=False),
    Place(key="holder", width_px=78),
    Place(key="ready", width_px=52, roomy=False),
    Place(key="desk_number", width_px=104, roomy=False),
    Place(key="channel", width_px=84, roomy=False),
)
"""The columns in the order of the model, which is the order they stand in at first."""


class QueueColumns(QObject):
    """Makes the columns for a list; its palette decides their colours."""

    def __init__(self, desk: OpenOffice, panel: QWidget) -> None:
        super().__init__(panel)
        self._desk, self._panel = desk, panel
        self._words = CaseWords(desk=desk)
        self._tokens = tokens_of(panel.palette())

    def dress(self) -> None:
        """Make cells in the colours of the palette as it is now."""
        self._tokens = tokens_of(self._panel.palette())

    def columns(self) -> tuple[Column[CaseRow], ...]:
        """The columns, in the order of `PLACES`."""
        words = self._words
        made = {column.key: column for column in (*self._of_office(words), *self._of_list(words))}
        return tuple(made[place.key] for place in PLACES)

    def spoken(self, row: CaseRow) -> str:
        """The whole row for somebody who hears it; lateness is said, not coloured."""
        words = self._words
        parts = [
            row.number,
            row.applicant,
            words.services(row),
            row_word(row.status),
            self.tr("waits {age}").format(age=words.age(row).removeprefix("⚠ ")),
        ]
        if words.is_late(row):
            parts.append(self.tr("overdue since {due}").format(due=self._due_moment(row)))
        if row.item_count > 1:
            parts.append(self._ready_in_words(row))
        return ", ".join(part for part in parts if part)

    def _of_office(self, words: CaseWords) -> tuple[Column[CaseRow], ...]:
        """Columns that the office sorts by, however long the list is."""
        return (
            Column(
                key="number",
                title=self.tr("No."),
                text=words.number,
                sort=_number,
                tip=_number,
                sort_id=QueueSort.NUMBER.value,
            ),
            Column(
                key="status",
                title=self.tr("Status"),
                text=words.status,
                sort=_status,
                tip=self._status_tip,
                colour=self._status_colour,
                sort_id=QueueSort.STATUS.value,
            ),
            Column(
                key="age",
                title=self.tr("Waits"),
                text=words.age,
                sort=_line_at,
                tip=self._age_tip,
                colour=self._late_colour,
                sort_id=QueueSort.LINE.value,
            ),
            Column(
                key="due",
                title=self.tr("Due"),
                text=words.due,
                sort=_due_at,
                tip=self._due_tip,
                colour=self._late_colour,
                sort_id=QueueSort.DUE.value,
            ),
            Column(
                key="line",
                title=self.tr("In line since"),
                text=words.line,
                sort=_line_at,
                tip=self._age_tip,
                sort_id=QueueSort.LINE.value,
            ),
        )

    def _of_list(self, words: CaseWords) -> tuple[Column[CaseRow], ...]:
        """Columns that a list of at most 1,000 is sorted by."""
        tips: dict[str, Callable[[CaseRow], str]] = {
            APPLICANT: _who,
            "holder": self._holder_tip,
            "ready": self._ready_in_words,
        }
        titled: tuple[tuple[str, str, Callable[[CaseRow], str]], ...] = (
            (APPLICANT, self.tr("Applicant"), _applicant),
            ("service", self.tr("Service"), words.services),
            ("holder", self.tr("Holder"), words.holder),
            ("ready", self.tr("Ready"), words.ready),
            ("desk_number", self.tr("WhatsApp number"), words.desk_number),
            ("channel", self.tr("Channel"), words.channel),
        )
        return tuple(
            Column(key=key, title=title, text=text, sort=text, tip=tips.get(key))
            for key, title, text in titled
        )

    def _status_tip(self, row: CaseRow) -> str:
        return f"{row_word(row.status)}. {self._ready_in_words(row)}" if row.item_count > 1 else ""

    def _age_tip(self, row: CaseRow) -> str:
        lines = [
            self.tr("First message: {at}").format(at=self._words.full_moment(row.first_message_at)),
            self.tr("In line since: {at}").format(at=self._words.full_moment(row.line_at)),
        ]
        if row.asked_count > 1:
            lines.append(self.tr("Asked %n time(s)", "", row.asked_count))
        if self._words.is_late(row):
            lines.append(self._due_tip(row))
        return " · ".join(lines)

    def _due_tip(self, row: CaseRow) -> str:
        if self._words.is_late(row):
            return self.tr("Overdue since {due}").format(due=self._due_moment(row))
        if row.due_at is None:
            return self.tr("The time runs once the file is complete.")
        return self.tr("Due {due}").format(due=self._due_moment(row))

    def _due_moment(self, row: CaseRow) -> str:
        return "" if row.due_at is None else self._words.full_moment(row.due_at)

    def _holder_tip(self, row: CaseRow) -> str:
        if row.holder_id is None:
            return self.tr("Nobody alone holds this case.")
        if row.holder_id == self._desk.officer.id:
            return self._desk.officer.name
        return self.tr("Another officer holds this case.")

    def _ready_in_words(self, row: CaseRow) -> str:
        return self.tr("{ready} of {all} ready").format(
            ready=number_text(row.ready_count), all=number_text(row.item_count)
        )

    def _late_colour(self, row: CaseRow) -> str:
        return self._tokens.bad if self._words.is_late(row) else self._tokens.text

    def _status_colour(self, row: CaseRow) -> str:
        return status_colour(row.status, self._tokens)


def _number(row: CaseRow) -> str:
    return row.number


def _applicant(row: CaseRow) -> str:
    return row.applicant


def _who(row: CaseRow) -> str:
    return " · ".join(part for part in (row.applicant, row.nik_masked, row.sender_masked) if part)


def _status(row: CaseRow) -> str:
    return row.status.value


def _line_at(row: CaseRow) -> object:
    return row.line_at


def _due_at(row: CaseRow) -> object:
    return row.due_at
