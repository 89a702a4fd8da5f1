"""The columns of the queue: what a case says in one line."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desk.actions.desk import Desk
from desk.domain.queue import CaseRow, QueueSort
from desk.gui.labels import age_text, due_text, number_in_list, services_text, status_text
from desk.gui.widgets.table import Column
from desk.gui.widgets.theme import status_colour, tokens_of

SERVICE_COLUMN, LINE_COLUMN, DUE_COLUMN = 2, 4, 5


class QueueColumns(QObject):
    """Makes the columns for a list; its palette decides their colours."""

    def __init__(self, desk: Desk, panel: QWidget) -> None:
        super().__init__(panel)
        self._desk, self._panel = desk, panel

    def columns(self) -> tuple[Column[CaseRow], ...]:
        """The columns, left to right."""
        return (
            Column(
                title=self.tr("No."),
                text=self._number_text,
                sort=_number,
                tip=_number,
                sort_id=QueueSort.NUMBER.value,
            ),
            Column(title=self.tr("Applicant"), text=_applicant, sort=_applicant, tip=_who),
            Column(title=self.tr("Service"), text=self._services, sort=self._services),
            Column(
                title=self.tr("Status"),
                text=_status,
                sort=_status,
                colour=self._status_colour,
                sort_id=QueueSort.STATUS.value,
            ),
            Column(
                title=self.tr("Waits"),
                text=self._age,
                sort=_line_at,
                colour=self._due_colour,
                sort_id=QueueSort.LINE.value,
            ),
            Column(
                title=self.tr("Due"),
                text=self._due,
                sort=_due_at,
                colour=self._due_colour,
                sort_id=QueueSort.DUE.value,
            ),
        )

    def _services(self, row: CaseRow) -> str:
        return services_text(self._desk.rules.catalogue, row.services, row.bundle)

    def _age(self, row: CaseRow) -> str:
        text = age_text(row.first_message_at, self._desk.now())
        return f"⚠ {text}" if self._is_late(row) else text

    def _due(self, row: CaseRow) -> str:
        return due_text(row.due_at, self._desk.now(), self._desk.office.zone)

    def _due_colour(self, row: CaseRow) -> str:
        tokens = tokens_of(self._panel.palette())
        return tokens.bad if self._is_late(row) else tokens.text

    def _is_late(self, row: CaseRow) -> bool:
        return row.due_at is not None and row.due_at < self._desk.now() and row.open_count > 0

    def _number_text(self, row: CaseRow) -> str:
        return number_in_list(row.number, self._desk.today().year)

    def _status_colour(self, row: CaseRow) -> str:
        return status_colour(row.status, tokens_of(self._panel.palette()))


def _number(row: CaseRow) -> str:
    return row.number


def _applicant(row: CaseRow) -> str:
    return row.applicant


def _who(row: CaseRow) -> str:
    return " · ".join(part for part in (row.applicant, row.nik_masked, row.sender_masked) if part)


def _status(row: CaseRow) -> str:
    text = status_text(row.status)
    return f"{text} {row.ready_count}/{row.item_count}" if row.ready_count else text


def _line_at(row: CaseRow) -> object:
    return row.line_at


def _due_at(row: CaseRow) -> object:
    return row.due_at
