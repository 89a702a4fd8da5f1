"""Checking the files of a case by keys: which file is for which row, and whether it will do."""

from functools import partial

from PySide6.QtCore import QObject

from desk.actions.cases import CaseView, Judgement, set_findings
from desk.actions.confirming import confirm_finding
from desk.actions.notes import mark_surplus
from desk.domain.case import FindingKind
from desk.domain.checklist import RowForm, RowState
from desk.domain.ids import EvidenceId
from desk.domain.judging import originals_are_seen
from desk.gui.case.checklist_rows import ChecklistLine
from desk.gui.case.checklist_view import files_of, unconfirmed
from desk.gui.case.refuse_dialog import RefuseDialog
from desk.gui.commands.ids import ASSIGN, CHECKING, CommandId
from desk.gui.notices import ask_reason
from desk.gui.viewer.viewer import ViewedFile
from desk.gui.workplace import ShownCase, Workplace

C = CommandId

WITHOUT_FILE = {
    RowForm.TYPED: FindingKind.ACCEPTED,
    RowForm.DIGITAL_RECORD_FROM_SIAK: FindingKind.IN_SIAK,
}
"""What accepting means where no file is wanted."""


class Checking(QObject):
    """Joins viewer and checklist: digits say what a file is, Space and X say whether it will do."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.viewer)
        self._place = place
        self._desk, self._jobs, self._notices = place.desk, place.jobs, place.notices
        self._checklist, self._viewer = place.case.checklist, place.viewer
        self._seen: CaseView | None = None
        self._pending: tuple[ChecklistLine, ...] = ()
        self._moves_on = False
        self._offered = ""
        for command, handler in (
            (C.ACCEPT, self.accept),
            (C.ACCEPT_NOTE, self.accept_with_note),
            (C.IN_SIAK, self.in_siak),
            (C.REFUSE, self.refuse),
            (C.SURPLUS, self.surplus),
            (C.CONFIRM, self.confirm),
        ):
            place.commands.connect_to(command, handler)
        for number, command in enumerate(ASSIGN, start=1):
            place.commands.connect_to(command, partial(self.assign, number))
        self._checklist.list.chosen.connect(self.toggle)
        place.commands.lend_keys(self._checklist.list, CHECKING)
        place.commands.lend_keys(self._viewer, CHECKING)
        place.screen.shown.connect(self._on_case)
        self._viewer.file_shown.connect(self._on_file_shown)

    def assign(self, number: int) -> None:
        """Say that the file on the screen is for this row; again, that it is not."""
        lines = self._checklist.lines
        if self._viewer.evidence_id is None or not 1 <= number <= len(lines):
            return
        slot = lines[number - 1].row.row.slot.key
        targets = {line.row.row.slot.key for line in self._checklist.targets}
        targets ^= {slot}
        self._checklist.set_targets(frozenset(targets))
        self._checklist.choose_slot(slot)

    def toggle(self) -> None:
        """Say that the file on the screen is for the chosen row; again, that it is not."""
        current = self._checklist.current
        if current is not None:
            self.assign(current.number)

    def accept(self) -> None:
        """The file will do for its rows; the next file comes.

        At the counter the original is looked at, and no file is wanted.
        """
        lines = self._lines()
        is_too_many = self._is_one_too_many(lines)
        if is_too_many and not self._is_at_counter:
            self._notices.tell(
                self.tr(
                    "All files have been looked at. Press the number of {paper} if this one is for "
                    "that too."
                ).format(paper=_papers(lines))
            )
            return
        evidence = None if is_too_many else self._viewer.evidence_id
        needs_file = any(self._wants_file(line) for line in lines) and not self._is_at_counter
        if needs_file and evidence is None:
            self._notices.warn(
                self.tr("This requirement needs a file. Press S where SIAK has it already.")
            )
            return
        self._judge(tuple(_accepted(line, evidence) for line in lines), moves_on=True)

    def accept_with_note(self) -> None:
        """The file will do, with something to remember; the note is asked for."""
        self._pending = self._lines()
        if self._pending:
            question = self.tr("What should be remembered about {paper}?").format(
                paper=_papers(self._pending)
            )
            ask_reason(self._place.window, question, self.tr("Accept"), self._on_note)

    def in_siak(self) -> None:
        """SIAK has it already: no file is wanted."""
        lines = self._chosen()
        self._judge(
            tuple(
                Judgement(slot=line.row.row.slot.key, kind=FindingKind.IN_SIAK) for line in lines
            ),
            moves_on=False,
        )

    def refuse(self) -> None:
        """The file will not do; the reason is asked for."""
        self._pending = self._lines()
        if self._pending:
            reasons = self._desk.rules.catalogue.reasons
            dialog = RefuseDialog(_papers(self._pending), reasons, self._place.window)
            dialog.chosen.connect(self._on_refused)
            dialog.open()

    def surplus(self) -> None:
        """The file is for no row, and the next one comes; again, it may be for one after all."""
        evidence = self._viewer.current.evidence if self._viewer.current else None
        if self._seen is None or evidence is None:
            return
        self._moves_on = not evidence.is_surplus
        mark = partial(mark_surplus, surplus=not evidence.is_surplus)
        case_id = self._seen.file.case.id
        self._jobs.do(self, self._on_judged, mark, self._desk, case_id, evidence.id)

    def confirm(self) -> None:
        """Consent to a note that another officer wrote: of the chosen row, else of the first."""
        seen, current = self._seen, self._checklist.current
        if seen is None:
            return
        rows = [current] if current is not None else []
        lines = [*rows, *self._checklist.lines]
        waiting = [line.row for line in lines if line.row.state is RowState.UNCONFIRMED]
        noted = unconfirmed(seen, waiting[0]) if waiting else None
        if noted is None:
            self._notices.tell(self.tr("Nothing waits for a second officer in this case."))
            return
        self._moves_on = False
        case_id = seen.file.case.id
        self._jobs.do(self, self._on_judged, confirm_finding, self._desk, case_id, noted.id)

    @property
    def _is_at_counter(self) -> bool:
        return self._seen is not None and originals_are_seen(self._seen.file.case.channel)

    def _on_case(self, shown: ShownCase) -> None:
        seen = shown.seen
        self._seen = seen

    def _lines(self) -> tuple[ChecklistLine, ...]:
        """The rows that are judged: those the file is for, else the chosen one."""
        return self._checklist.targets or self._chosen()

    def _chosen(self) -> tuple[ChecklistLine, ...]:
        current = self._checklist.current
        return () if current is None else (current,)

    def _is_one_too_many(self, lines: tuple[ChecklistLine, ...]) -> bool:
        """Whether the last file, judged already, would serve a row that nobody named for it."""
        slots = [line.row.row.slot.key for line in lines if self._wants_file(line)]
        return not self._checklist.targets and slots == [self._offered]

    def _wants_file(self, line: ChecklistLine) -> bool:
        return line.row.row.form not in WITHOUT_FILE

    def _on_note(self, note: str) -> None:
        evidence = self._viewer.evidence_id
        kind = FindingKind.ACCEPTED_WITH_NOTE
        self._judge(
            tuple(
                Judgement(slot=line.row.row.slot.key, kind=kind, evidence_id=evidence, note=note)
                for line in self._pending
            ),
            moves_on=True,
        )

    def _on_refused(self, codes: tuple[str, ...], note: str) -> None:
        evidence = self._viewer.evidence_id
        self._judge(
            tuple(
                Judgement(
                    slot=line.row.row.slot.key,
                    kind=FindingKind.REFUSED,
                    evidence_id=evidence,
                    reasons=tuple(codes),
                    note=note,
                )
                for line in self._pending
            ),
            moves_on=True,
        )

    def _judge(self, judgements: tuple[Judgement, ...], *, moves_on: bool) -> None:
        if self._seen is None or not judgements:
            return
        self._moves_on = moves_on
        case_id = self._seen.file.case.id
        self._jobs.do(self, self._on_judged, set_findings, self._desk, case_id, judgements)

    def _on_judged(self, seen: CaseView) -> None:
        if self._seen is None or seen.file.case.id != self._seen.file.case.id:
            return
        judged = self._viewer.evidence_id
        self._place.screen.take(seen)
        if self._moves_on:
            self._checklist.set_targets(frozenset())
            self._viewer.next_file()
        self._checklist.choose_open()
        stays = judged is not None and self._viewer.evidence_id == judged and self._moves_on
        self._offered = self._chosen()[0].row.row.slot.key if stays and self._chosen() else ""

    def _on_file_shown(self, file: ViewedFile | None) -> None:
        """A file that was judged before shows which rows it is for."""
        self._offered = ""
        if self._seen is None or file is None or file.evidence is None:
            self._checklist.set_targets(frozenset())
            return
        found = files_of(self._seen.file.findings, file.evidence.id)
        self._checklist.set_targets(frozenset(finding.slot for finding in found))
        if found:
            self._checklist.choose_slot(found[0].slot)


def _accepted(line: ChecklistLine, evidence: EvidenceId | None) -> Judgement:
    row = line.row.row
    is_shown = line.is_target and evidence is not None
    if row.form in WITHOUT_FILE and not is_shown:
        return Judgement(slot=row.slot.key, kind=WITHOUT_FILE[row.form])
    return Judgement(slot=row.slot.key, kind=FindingKind.ACCEPTED, evidence_id=evidence)


def _papers(lines: tuple[ChecklistLine, ...]) -> str:
    return ", ".join(line.row.row.label for line in lines)
