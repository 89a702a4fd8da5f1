"""The page an officer works on: queue, case and viewer, and what joins them."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.actions.cases import CaseView, answer_questions, show_case
from desk.actions.desk import Desk
from desk.actions.intake_values import PastedText, TakenFiles
from desk.actions.people import PersonLine, write_person
from desk.actions.receiving import add_files
from desk.actions.registry import Touched
from desk.actions.viewing import show_nik
from desk.domain.asked_change import AskedChange, asked_change
from desk.domain.case import Answer, Evidence
from desk.domain.errors import DeskError, NotFoundError
from desk.domain.ids import CaseId
from desk.domain.status import FINAL, Status
from desk.gui.case_panel import CasePanel
from desk.gui.case_steps import CaseSteps
from desk.gui.chat_reading import ChatSource, ReadChat, read_chat
from desk.gui.checking import Checking
from desk.gui.commands import ASSIGN, CASE_COMMANDS, CHECKING, PAGING, CommandId, Commands
from desk.gui.incoming import Incoming
from desk.gui.intake_dialog import IntakeDialog
from desk.gui.jobs import Jobs
from desk.gui.labels import moment_text, number_text, size_text, warnings_text
from desk.gui.notices import NoticeBar
from desk.gui.panes import Panes
from desk.gui.person_dialog import PersonDialog
from desk.gui.queue_panel import QueuePanel
from desk.gui.undo_list import UndoList
from desk.gui.viewer import ViewedFile, ViewerPanel

C = CommandId


class OfficePage(QWidget):
    """Everything of the window that needs an open office."""

    figures_changed = Signal(str)
    copy_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        commands: Commands,
        notices: NoticeBar,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._commands, self._notices = commands, notices
        self._case_id: CaseId | None = None
        self._build()
        self._connect_parts()
        self._connect_commands()
        self._say_case(on=False)

    @property
    def queue(self) -> QueuePanel:
        """The left pane."""
        return self._queue

    @property
    def case(self) -> CasePanel:
        """The middle pane."""
        return self._case

    @property
    def viewer(self) -> ViewerPanel:
        """The right pane."""
        return self._viewer

    @property
    def panes(self) -> Panes:
        """How they are laid out."""
        return self._panes

    @property
    def help_page(self) -> str:
        """The page of help for the pane in use."""
        focused = self.window().focusWidget()
        for pane, page in ((self._viewer, "viewer"), (self._case, "case")):
            if focused is not None and pane.isAncestorOf(focused):
                return page
        return "queue"

    def take_in(self, arrived: Incoming) -> None:
        """Do with what was dropped or pasted what it is for."""
        if arrived.chats:
            self.read_chat(arrived.chats[0])
        elif arrived.files:
            self.add_files(arrived.files)
        elif arrived.text:
            self.read_chat(PastedText(text=arrived.text))
        else:
            self._notices.tell(self.tr("There is no chat and no file to take in."))

    def read_chat(self, source: Path | PastedText) -> None:
        """Read a chat; its review opens when it is there."""
        self._notices.tell(self.tr("Reading the chat…"))
        chat = ChatSource(source=source)
        self._jobs.ask(
            self, self._on_chat_read, read_chat, self._desk, chat, on_error=self._on_unreadable
        )

    def add_files(self, paths: tuple[Path, ...]) -> None:
        """Add photos and PDFs to the case on the screen."""
        if self._case_id is None:
            self._notices.warn(self.tr("Choose the case first, then drop its files on it."))
            return
        self._notices.tell(self.tr("Taking %n file(s)…", "", len(paths)))
        self._jobs.do(self, self._on_files, add_files, self._desk, self._case_id, paths)

    def attach(self, path: Path) -> None:
        """Attach this PDF as a result of the case on the screen."""
        self._steps.attach(path)

    def export(self, target: Path) -> None:
        """Write the hand-over folder of the case on the screen below this one."""
        self._steps.export(target)

    def save_copy(self, folder: Path) -> None:
        """Save the copy that was asked for into this folder."""
        self._steps.save_copy(folder)

    def _build(self) -> None:
        self._queue = QueuePanel(self._desk, self._jobs)
        self._queue.setProperty("keys_for", "queue_table")
        self._case = CasePanel(self._desk, self._commands)
        self._case.setProperty("keys_for", "checklist_list")
        self._viewer = ViewerPanel(self._desk, self._jobs, self._commands)
        self._viewer.setProperty("keys_for", "canvas")
        self._panes = Panes(self._queue, self._case, self._viewer)
        self._checking = Checking(
            self._desk, self._jobs, self._notices, self._case.checklist, self._viewer
        )
        self._undos = UndoList(self._desk, self._jobs, self)
        self._steps = CaseSteps(self._desk, self._jobs, self._notices, self._case, self._viewer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panes)

    def _connect_parts(self) -> None:
        self._panes.compacted.connect(self._on_compacted)
        self._jobs.changed.connect(self._on_changed)
        self._jobs.outdated.connect(self._on_outdated)
        self._queue.case_chosen.connect(self._on_case_chosen)
        self._queue.case_opened.connect(self._on_case_opened)
        self._queue.counted.connect(self._on_counted)
        self._queue.chat_wanted.connect(self._commands.action(C.OPEN_CHAT).trigger)
        self._case.primary_wanted.connect(self._steps.take)
        self._case.questions.answered.connect(self._on_answered)
        self._case.outputs.opened.connect(self._viewer.show_guest)
        self._case.outputs.copy_wanted.connect(self._steps.want_copy)
        self._checking.judged.connect(self._on_judged)
        self._steps.copy_wanted.connect(self.copy_wanted)
        self._steps.check_wanted.connect(self._on_check_wanted)
        self._steps.files_wanted.connect(self._commands.action(C.ADD_FILES).trigger)
        self._steps.export_wanted.connect(self._commands.action(C.EXPORT).trigger)
        self._steps.attach_wanted.connect(self._commands.action(C.ATTACH).trigger)
        self._undos.changed.connect(self._commands.action(C.UNDO).setEnabled)
        self._undos.undone.connect(self._on_undone)

    def _connect_commands(self) -> None:
        connect, viewer, checking, steps = (
            self._commands.connect_to,
            self._viewer,
            self._checking,
            self._steps,
        )
        for command, handler in (
            (C.RELOAD, self._on_reload),
            (C.FIND, self._on_find),
            (C.NEXT_PANE, self._on_next_pane),
            (C.PREVIOUS_PANE, self._on_previous_pane),
            (C.NEXT_CASE, self._on_next_case),
            (C.PREVIOUS_CASE, self._on_previous_case),
            (C.UNDO, self._undos.take_back),
            (C.SHOW_NIK, self._on_show_nik),
            (C.PEOPLE, self._on_people),
            (C.PRIMARY, steps.take_primary),
            (C.START, steps.start),
            (C.MOVE, steps.choose_move),
            (C.CARD, steps.note_card),
            (C.PAPERS, steps.choose_paper),
            (C.RECEIPT, steps.make_receipt),
            (C.SHORTAGE, steps.make_shortage),
            (C.RESULT_SHEET, steps.make_result_sheet),
            (C.ACCEPT, checking.accept),
            (C.ACCEPT_NOTE, checking.accept_with_note),
            (C.IN_SIAK, checking.in_siak),
            (C.REFUSE, checking.refuse),
            (C.SURPLUS, checking.surplus),
            (C.ROTATE, viewer.rotate),
            (C.ROTATE_BACK, viewer.rotate_back),
            (C.ZOOM_IN, viewer.zoom_in),
            (C.ZOOM_OUT, viewer.zoom_out),
            (C.FIT, viewer.fit),
            (C.FIT_WIDTH, viewer.fit_width),
            (C.NEXT_FILE, viewer.next_file),
            (C.PREVIOUS_FILE, viewer.previous_file),
            (C.NEXT_PAGE, viewer.next_page),
            (C.PREVIOUS_PAGE, viewer.previous_page),
        ):
            connect(command, handler)
        for number, command in enumerate(ASSIGN, start=1):
            connect(command, partial(checking.assign, number))
        self._commands.lend_keys(self._case.checklist.list, CHECKING)
        self._commands.lend_keys(viewer, (*CHECKING, *PAGING))

    def _say_case(self, *, on: bool) -> None:
        self._commands.enable(CASE_COMMANDS, on=on)
        if on:
            single = self._commands.action(C.SINGLE_KEYS).isChecked()
            self._commands.enable((*CHECKING, *PAGING), on=single)

    def _on_case_chosen(self, case_id: CaseId) -> None:
        self._case_id = case_id
        self._jobs.ask(self, self._on_case, show_case, self._desk, case_id)

    def _on_case(self, seen: CaseView) -> None:
        if seen.file.case.id != self._case_id:
            return
        before = self._case.seen
        fresh = before is None or before.file.case.id != seen.file.case.id
        self._case.show_case(seen)
        self._checking.show_case(seen)
        self._viewer.show_files(self._viewed(seen), fresh=fresh)
        self._say_case(on=True)

    def _on_compacted(self, compact: bool) -> None:  # noqa: FBT001 - Qt's signal gives it by position
        self._case.set_compact(on=compact)

    def _on_case_opened(self) -> None:
        """Enter on a case: its files take the keys."""
        self._panes.show_case()
        self._case.show_checklist()

    def _on_judged(self, seen: CaseView) -> None:
        self._case.show_case(seen)

    def _on_changed(self, touched: Touched) -> None:
        if touched & (Touched.CASES | Touched.FILES | Touched.PAPERS):
            self._on_reload()

    def _on_outdated(self) -> None:
        self._on_reload()

    def _on_reload(self) -> None:
        self._queue.reload()
        if self._case_id is not None:
            self._jobs.ask(self, self._on_case, show_case, self._desk, self._case_id)

    def _on_chat_read(self, read: ReadChat) -> None:
        self._notices.dismiss()
        if not read.proposed:
            self._notices.tell(
                self.tr(
                    "No new request in this chat; %n message(s) were known already.",
                    "",
                    read.review.known_messages,
                )
            )
            return
        dialog = IntakeDialog(self._desk, self._jobs, read, self.window())
        dialog.saved.connect(self._on_draft_saved)
        dialog.open()

    def _on_unreadable(self, error: DeskError) -> None:
        self._notices.tell_error(error)

    def _on_draft_saved(self, case_id: CaseId, text: str) -> None:
        self._queue.choose(case_id)
        self._on_case_chosen(case_id)
        self._notices.tell(text)

    def _on_files(self, taken: TakenFiles) -> None:
        names = ", ".join(one.sent_name for one in taken.left_out)
        if names:
            self._notices.warn(
                self.tr("%n file(s) added.", "", len(taken.taken))
                + " "
                + self.tr("Not taken: {names}").format(names=names)
            )
        else:
            self._notices.tell(self.tr("%n file(s) added.", "", len(taken.taken)))

    def _on_answered(self, answer: Answer) -> None:
        if self._case_id is not None:
            self._jobs.do(
                self, self._on_answer_taken, answer_questions, self._desk, self._case_id, (answer,)
            )

    def _on_answer_taken(self, seen: CaseView) -> None:
        before = self._case.seen
        self._case.show_case(seen)
        if before is not None and before.file.case.id == seen.file.case.id:
            self._tell_change(asked_change(before.checklist, seen.checklist, seen.file.findings))

    def _tell_change(self, change: AskedChange) -> None:
        """Say what the answer changed; what was ticked stays in any case."""
        parts = [
            text.format(names=", ".join(row.label for row in rows))
            for text, rows in (
                (self.tr("Needed now: {names}."), change.needed),
                (self.tr("Not needed any more: {names}."), change.unnecessary),
            )
            if rows
        ]
        if parts:
            self._notices.tell(" ".join(parts))

    def _on_undone(self) -> None:
        self._notices.tell(self.tr("The last change was taken back."))

    def _on_people(self) -> None:
        seen = self._case.seen
        if seen is not None:
            dialog = PersonDialog(seen, self.window())
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.confirmed.connect(self._on_person)
            dialog.open()

    def _on_person(self, line: PersonLine) -> None:
        if self._case_id is not None:
            self._jobs.do(self, self._on_judged, write_person, self._desk, self._case_id, line)

    def _on_show_nik(self) -> None:
        if self._case_id is not None:
            self._jobs.do(
                self, self._on_nik, show_nik, self._desk, self._case_id, on_error=self._on_no_nik
            )

    def _on_nik(self, nik: str) -> None:
        self._case.show_nik(nik)
        QGuiApplication.clipboard().setText(nik)
        self._notices.tell(self.tr("The NIK is shown and was copied. This is recorded."))

    def _on_no_nik(self, error: DeskError) -> None:
        if isinstance(error, NotFoundError):
            self._notices.tell(self.tr("This case has no NIK yet."))
        else:
            self._notices.tell_error(error)

    def _on_check_wanted(self) -> None:
        self._panes.show_case()
        self._case.show_checklist()

    def _on_find(self) -> None:
        self._panes.show_queue()
        self._queue.focus_search()

    def _on_next_pane(self) -> None:
        self._panes.focus_next(1)

    def _on_previous_pane(self) -> None:
        self._panes.focus_next(-1)

    def _on_next_case(self) -> None:
        self._queue.step(1)

    def _on_previous_case(self) -> None:
        self._queue.step(-1)

    def _on_counted(self, counts: tuple[tuple[Status, int], ...]) -> None:
        open_ones = sum(count for status, count in counts if status not in FINAL)
        every = sum(count for _, count in counts)
        self.figures_changed.emit(
            self.tr("{open} open · {all} in all").format(
                open=number_text(open_ones), all=number_text(every)
            )
        )

    def _viewed(self, seen: CaseView) -> tuple[ViewedFile, ...]:
        return tuple(self._viewed_file(evidence) for evidence in seen.file.evidence)

    def _viewed_file(self, evidence: Evidence) -> ViewedFile:
        came = moment_text(evidence.received_at, self._desk.office.zone)
        parts = [came, size_text(evidence.size_bytes)]
        warnings = warnings_text(evidence.warnings)
        if warnings:
            parts.append(f"⚠ {warnings}")
        return ViewedFile(
            file_id=evidence.file_id,
            sha256=evidence.sha256,
            title=evidence.sent_name,
            note=" · ".join(parts),
            evidence=evidence,
        )
