"""The checklist of a case: each row with its sign, its files and what was said about it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget
from typing_extensions import override

from desk.actions.cases import CaseView
from desk.domain.case import CaseFile, Finding, FindingKind
from desk.domain.catalogue import Catalogue
from desk.domain.checklist import RowForm, RowState, RowVerdict, SlotLevel, VerdictState
from desk.domain.extra import EXTRA_SLOT
from desk.domain.ids import EvidenceId
from desk.domain.judging import standing_findings
from desk.domain.presence import PROXY_LETTER
from desk.gui.case.checklist_rows import ChecklistDelegate, ChecklistLine
from desk.gui.case.question_strip import QuestionStrip
from desk.gui.widgets.parts import plain_label, set_role
from desk.gui.widgets.table import Column, TableModel
from desk.gui.words import word_of

LEAST_PX = 64
"""Two rows: the least of the checklist that is of use."""

PLAIN = (FindingKind.ACCEPTED, FindingKind.REFUSED)
"""Findings that the sign of a row says already."""

NO_PAPER = (RowForm.TYPED, RowForm.DIGITAL_RECORD_FROM_SIAK)
"""Rows that are met without a file at any desk."""

SAID_IN_FULL = (PROXY_LETTER, EXTRA_SLOT.document)
"""Rows whose note is part of what the officer decides by."""


class ChecklistList(QListView):
    """The list itself; its rows grow with their text when the pane changes its width."""

    chosen = Signal()  # Enter: the file on the screen is for the chosen row, or is not
    left_upwards = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class ChecklistView(QWidget):
    """The rows that are asked, the verdict above them, and which of them the file is for."""

    row_chosen = Signal(object)  # ChecklistLine

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._seen: CaseView | None = None
        self._targets: frozenset[str] = frozenset()
        self._model: TableModel[ChecklistLine] = TableModel(
            [Column(title="", text=lambda line: line.spoken, sort=lambda line: line.number)], self
        )
        self._build()

    @property
    def list(self) -> ChecklistList:
        """The list, which the keys of checking belong to."""
        return self._list

    @property
    def strip(self) -> QuestionStrip:
        """The open question above the rows."""
        return self._strip

    @property
    def lines(self) -> tuple[ChecklistLine, ...]:
        """The rows, top to bottom."""
        return self._model.items()

    @property
    def current(self) -> ChecklistLine | None:
        """The row that is chosen."""
        row = self._list.currentIndex().row()
        return self._model.item(row) if 0 <= row < self._model.rowCount() else None

    @property
    def targets(self) -> tuple[ChecklistLine, ...]:
        """The rows that the file on the screen is for."""
        return tuple(line for line in self.lines if line.is_target)

    def show_case(self, seen: CaseView, *, fresh: bool) -> None:
        """Show a case's rows; the chosen row stays unless the case is another one."""
        chosen = None if fresh or self.current is None else self.current.row.row.slot.key
        if fresh:
            self._targets = frozenset()
        self._seen = seen
        self._catalogue = seen.catalogue
        self._strip.show_case(seen)
        self._fill()
        self._say(seen)
        if chosen is None or not self.choose_slot(chosen):
            self.choose_open()

    def set_targets(self, slots: frozenset[str]) -> None:
        """Mark the rows that the file on the screen is for."""
        if slots == self._targets:
            return
        self._targets = slots
        for at, line in enumerate(self.lines):
            is_target = line.row.row.slot.key in slots
            if is_target is not line.is_target:
                self._model.put(at, replace(line, is_target=is_target))
        self._on_current()

    def choose_slot(self, slot: str) -> bool:
        """Choose the row of this slot; false where there is none."""
        for at, line in enumerate(self.lines):
            if line.row.row.slot.key == slot:
                self._list.setCurrentIndex(self._model.index(at, 0))
                return True
        return False

    def choose_open(self) -> None:
        """Choose the first row that still keeps the case incomplete, else the first of all."""
        lines = self.lines
        waiting = [at for at, line in enumerate(lines) if line.row.blocks]
        if lines:
            self._list.setCurrentIndex(self._model.index(waiting[0] if waiting else 0, 0))

    def _build(self) -> None:
        self.setObjectName("checklist")
        self._summary = plain_label(wraps=True)
        self._summary.setObjectName("checklist_summary")
        self._summary.setContentsMargins(2, 4, 2, 2)
        # In a low window the list gives way, not this line.
        self._summary.setMinimumHeight(self._summary.fontMetrics().height() + 6)
        self._strip = QuestionStrip()
        self._list = ChecklistList()
        self._list.setMinimumHeight(LEAST_PX)
        self._list.setObjectName("checklist_list")
        self._list.setAccessibleName(self.tr("Checklist"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(ChecklistDelegate(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._list.left_upwards.connect(self._on_left_upwards)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._summary)
        layout.addWidget(self._strip)
        layout.addWidget(self._list, 1)

    def _on_current(self) -> None:
        line = self.current
        if line is not None:
            self.row_chosen.emit(line)

    def _on_left_upwards(self) -> None:
        if self._strip.question is not None:
            self._strip.setFocus()

    def _fill(self) -> None:
        if self._seen is None:
            return
        rows = [row for row in self._seen.verdict.rows if row.state is not RowState.NOT_NEEDED]
        files = _files_by_slot(self._seen.file)
        self._model.show([self._line(number, row, files) for number, row in enumerate(rows, 1)])

    def _line(self, number: int, row: RowVerdict, files: Mapping[str, set[int]]) -> ChecklistLine:
        keys = (row.row.slot.key, *row.row.same_as)
        numbers = tuple(sorted(set().union(*(files.get(key, ()) for key in keys))))
        return ChecklistLine(
            number=number,
            row=row,
            details=self._details(row, numbers),
            files=numbers,
            is_target=row.row.slot.key in self._targets,
        )

    def _details(self, row: RowVerdict, files: tuple[int, ...]) -> str:
        parts = [
            ", ".join(self._catalogue.reason(code).label for code in row.reasons),
            word_of(row.found) if row.found not in (None, *PLAIN) else "",
            f"“{row.note}”" if row.note else "",
            self._consent_text(row) if row.state is RowState.UNCONFIRMED else "",
            word_of(row.row.level) if row.row.level is not SlotLevel.REQUIRED else "",
            self.tr("one of several is enough") if row.row.any_of is not None else "",
            self._files_text(row, files),
            self.tr("to be confirmed") if row.row.to_be_confirmed else "",
            row.row.note if row.row.slot.document in SAID_IN_FULL else "",
        ]
        return " · ".join(part for part in parts if part)

    def _files_text(self, row: RowVerdict, files: tuple[int, ...]) -> str:
        if files:
            numbers = ", ".join(str(number) for number in files)
            return self.tr("file {numbers}").format(numbers=numbers)
        seen_at_counter = row.found is FindingKind.ACCEPTED and row.row.form not in NO_PAPER
        return self.tr("original seen") if seen_at_counter else ""

    def _consent_text(self, row: RowVerdict) -> str:
        """Whose note waits, so that everybody knows who cannot confirm it."""
        waiting = None if self._seen is None else unconfirmed(self._seen, row)
        name = self._seen.name_of(waiting.by) if self._seen is not None and waiting else "–"
        return self.tr("waits for a second officer (noted by {name})").format(name=name)

    def _say(self, seen: CaseView) -> None:
        verdict = seen.verdict
        counted = [row for row in verdict.rows if row.row.level is SlotLevel.REQUIRED]
        have = sum(row.state is RowState.SATISFIED for row in counted)
        surplus = sum(one.is_surplus for one in seen.file.evidence)
        names = ", ".join(self._catalogue.names.name(one) for one in verdict.use_instead)
        wrong = verdict.state is VerdictState.NOT_APPLICABLE and names
        parts = [
            word_of(verdict.state),
            self.tr("{have} of {count} required").format(have=have, count=len(counted)),
            self.tr("%n file(s) for no requirement", "", surplus) if surplus else "",
            self.tr("use instead: {names} (Ctrl+Enter)").format(names=names) if wrong else "",
        ]
        self._summary.setText(" · ".join(part for part in parts if part))
        set_role(self._summary, "good" if verdict.state is VerdictState.COMPLETE else "warning")


def _files_by_slot(file: CaseFile) -> dict[str, set[int]]:
    """The numbers of the files that were found to be for each row."""
    places = {evidence.id: at for at, evidence in enumerate(file.evidence, start=1)}
    numbers: dict[str, set[int]] = {}
    for finding in standing(file.findings):
        if finding.evidence_id in places:
            numbers.setdefault(finding.slot, set()).add(places[finding.evidence_id])
    return numbers


def standing(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings that still count: none that was taken back, takes back or only consents."""
    gone = {finding.withdraws for finding in findings if finding.withdraws is not None}
    return tuple(
        finding
        for finding in findings
        if finding.kind not in {FindingKind.WITHDRAWN, FindingKind.CONFIRMED}
        and finding.id not in gone
    )


def unconfirmed(seen: CaseView, row: RowVerdict) -> Finding | None:
    """The acceptance with a note that still waits for a second officer, the newest of the row."""
    consents = {one.confirms for one in standing_findings(seen.file.findings)}
    keys = {row.row.slot.key, *row.row.same_as}
    noted = [
        one
        for one in standing(seen.file.findings)
        if one.kind is FindingKind.ACCEPTED_WITH_NOTE and one.slot in keys
    ]
    waiting = [one for one in noted if one.id not in consents]
    return max(waiting, key=lambda one: one.at, default=None)


def files_of(findings: Sequence[Finding], evidence_id: EvidenceId) -> tuple[Finding, ...]:
    """What was found in one file and still counts."""
    return tuple(one for one in standing(findings) if one.evidence_id == evidence_id)
