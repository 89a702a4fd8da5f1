"""The steps of a case: moving it, its papers, its results, its hand-over."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from desk.actions.cases import CaseView
from desk.actions.exporting import HandedOver, export_case
from desk.actions.moving import move_item, service_state
from desk.actions.papers import issue_receipt, issue_result_sheet, issue_shortage_notice, save_paper
from desk.actions.results import ResultOrder, attach_result, note_card
from desk.actions.routing import follow_rules
from desk.domain.case import Item, Paper, Result, ResultForm
from desk.domain.checklist import VerdictState
from desk.domain.ids import CaseId
from desk.domain.status import Move, Status, move_between, moves_from
from desk.domain.words import word
from desk.gui.case.attach_dialog import AttachDialog
from desk.gui.case.next_step import MOVES_TO, Step, companions, first_missing
from desk.gui.case.outputs_view import Output
from desk.gui.commands.ids import CommandId
from desk.gui.labels import status_text
from desk.gui.notices import Offer, ask_reason
from desk.gui.viewer.viewer import ViewedFile
from desk.gui.widgets.file_dialogs import choose_files, choose_folder
from desk.gui.workplace import Workplace

C = CommandId


class CaseSteps(QObject):
    """Carries out what the primary button and the menus ask of the case on the screen."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.case)
        self._place = place
        self._desk, self._jobs, self._notices = place.desk, place.jobs, place.notices
        self._case, self._viewer = place.case, place.viewer
        self._pending: tuple[tuple[Item, Status], ...] = ()
        self._overrides = False
        self._exported: CaseId | None = None
        self._copied: Paper | None = None
        for command, handler in (
            (C.PRIMARY, self.take_primary),
            (C.START, self.start),
            (C.MOVE, self.choose_move),
            (C.ATTACH, self.choose_result),
            (C.CARD, self.note_card),
            (C.EXPORT, self.choose_folder),
            (C.PAPERS, self.choose_paper),
            (C.RECEIPT, self.make_receipt),
            (C.SHORTAGE, self.make_shortage),
            (C.RESULT_SHEET, self.make_result_sheet),
        ):
            place.commands.connect_to(command, handler)
        place.case.primary_wanted.connect(self.take)
        place.case.outputs.opened.connect(place.viewer.show_guest)
        place.case.outputs.copy_wanted.connect(self.want_copy)

    def take_primary(self) -> None:
        """Do what the primary button says."""
        self.take(self._case.step)

    def take(self, step: Step) -> None:
        """Do one step."""
        if step in MOVES_TO:
            self._move_together(MOVES_TO[step])
            return
        {
            Step.CHECK: self._check,
            Step.SWITCH: self._switch_service,
            Step.ANSWER: self._case.show_questions,
            Step.NOTIFY: self._notify,
            Step.ADD_FILES: self._place.commands.action(C.ADD_FILES).trigger,
            Step.ATTACH: self.choose_result,
            Step.NOTE_CARD: self.note_card,
            Step.EXPORT: self.choose_folder,
            Step.NOTHING: self._nothing,
        }[step]()

    def start(self) -> None:
        """Let the services of the case enter processing."""
        self._move_together(Status.PROCESSING)

    def _switch_service(self) -> None:
        """Put the service that the answers call for in the place of the one that was logged."""
        if case_id := self._case_id():
            self._jobs.do(self, self._on_switched, follow_rules, self._desk, case_id)

    def _on_switched(self, _seen: CaseView) -> None:
        self._notices.tell(self.tr("The right service is in place; what was checked stays."))

    def choose_move(self) -> None:
        """Offer every status that the chosen service may go to."""
        item = self._case.item
        if item is None:
            return
        menu = QMenu(self._case)
        menu.setObjectName("move_menu")
        for move in moves_from(item.status):
            choice = menu.addAction(status_text(move.to))
            choice.setObjectName(f"move_to_{move.to.value}")
            choice.triggered.connect(partial(self._on_move_chosen, item, move))
        self._open(menu)

    def choose_paper(self) -> None:
        """Offer the papers that can be made."""
        menu = QMenu(self._case)
        menu.setObjectName("paper_menu")
        for name, text, make in (
            ("receipt", self.tr("&Receipt"), self.make_receipt),
            ("shortage", self.tr("&Shortage notice"), self.make_shortage),
            ("result_sheet", self.tr("Result s&heet"), self.make_result_sheet),
        ):
            choice = menu.addAction(text)
            choice.setObjectName(f"make_{name}")
            choice.triggered.connect(make)
        self._open(menu)

    def make_receipt(self) -> None:
        """Make the receipt."""
        if case_id := self._case_id():
            self._jobs.do(self, self._on_paper, issue_receipt, self._desk, case_id)

    def make_shortage(self) -> None:
        """Make the notice of what is missing."""
        if case_id := self._case_id():
            self._jobs.do(self, self._on_paper, issue_shortage_notice, self._desk, case_id)

    def make_result_sheet(self) -> None:
        """Make the result sheet."""
        if case_id := self._case_id():
            self._jobs.do(self, self._on_paper, issue_result_sheet, self._desk, case_id)

    def choose_result(self) -> None:
        """Ask for the PDF that SIAK gave."""
        filters = (self.tr("PDF (*.pdf)"), self.tr("All files (*)"))
        title = self.tr("Choose the result PDF from SIAK")
        choose_files(self._place.window, title, filters, self._on_result_chosen)

    def choose_folder(self) -> None:
        """Ask where the hand-over folder should lie."""
        title = self.tr("Where should the hand-over folder lie?")
        choose_folder(self._place.window, title, self.export)

    def attach(self, path: Path) -> None:
        """Ask what a PDF is, and attach it."""
        seen, item = self._case.seen, self._case.item
        if seen is None or item is None:
            return
        dialog = AttachDialog(self._desk, self._jobs, seen, item, path, self._place.window)
        dialog.confirmed.connect(partial(self._on_attach, path))
        dialog.open()

    def note_card(self) -> None:
        """Note that a card was printed or an entry made; neither has a file."""
        seen, item = self._case.seen, self._case.item
        if seen is None or item is None:
            return
        missing = first_missing(seen, item)
        if missing is None or missing.form is ResultForm.PDF_TTE:
            self._notices.tell(self.tr("This service has no card or entry that is still open."))
            return
        order = ResultOrder(item_id=item.id, kind=missing.kind)
        self._jobs.do(self, self._on_result, note_card, self._desk, order)

    def export(self, target: Path) -> None:
        """Write the hand-over folder below this one."""
        if case_id := self._case_id():
            self._exported = case_id
            self._jobs.do(self, self._on_exported, export_case, self._desk, case_id, target)

    def want_copy(self, output: Output) -> None:
        """Ask where a copy should lie; results leave together, by the hand-over folder."""
        if output.paper is None:
            self.choose_folder()
            return
        self._copied = output.paper
        title = self.tr("In which folder should the copy lie?")
        choose_folder(self._place.window, title, self.save_copy)

    def save_copy(self, folder: Path) -> None:
        """Save the paper that was asked for into this folder, under a readable name."""
        paper = self._copied
        if paper is not None:
            self._jobs.ask(
                self, self._on_copied, save_paper, self._desk, paper.case_id, paper, folder
            )

    def _on_result_chosen(self, paths: tuple[Path, ...]) -> None:
        self.attach(paths[0])

    def _check(self) -> None:
        self._place.panes.show_case()
        self._case.show_checklist()

    def _notify(self) -> None:
        """Make the notice, and set what is new to incomplete."""
        item = self._case.item
        self.make_shortage()
        if item is not None and item.status is Status.NEW:
            self._move_together(Status.INCOMPLETE)

    def _nothing(self) -> None:
        self._notices.tell(self.tr("Nothing is left to do in this case."))

    def _case_id(self) -> CaseId | None:
        return None if self._case.seen is None else self._case.seen.file.case.id

    def _open(self, menu: QMenu) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        button = self._case.findChild(QWidget, "move_button")
        corner = button.mapToGlobal(QPoint(0, 0)) if button else QPoint()
        menu.popup(corner - QPoint(0, menu.sizeHint().height()))
        menu.setActiveAction(menu.actions()[0])

    def _move_together(self, to: Status) -> None:
        """Move the chosen item, and with it those that stand where it stands."""
        seen, item = self._case.seen, self._case.item
        if seen is None or item is None:
            return
        move = move_between(item.status, to)
        if move is None:
            self._notices.warn(
                self.tr("From {status} this step is not possible.").format(status=word(item.status))
            )
            return
        self._ask_and_move(tuple((one, to) for one in companions(seen.file, item)), move)

    def _on_move_chosen(self, item: Item, move: Move, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal gives it by position
        self._ask_and_move(((item, move.to),), move)

    def _ask_and_move(self, moves: tuple[tuple[Item, Status], ...], move: Move) -> None:
        self._pending = moves
        self._overrides = move.needs_verdict and self._is_held_back(moves)
        if self._overrides:
            question = self.tr(
                "The file is not complete. Why is {service} started all the same?"
            ).format(service=self._names(moves))
            ask_reason(self._place.window, question, self.tr("Start all the same"), self._on_reason)
        elif move.needs_reason:
            question = self.tr("Why does {service} go to “{status}”?").format(
                service=self._names(moves), status=word(move.to)
            )
            ask_reason(self._place.window, question, self.tr("Move"), self._on_reason)
        else:
            self._on_reason("")

    def _is_held_back(self, moves: tuple[tuple[Item, Status], ...]) -> bool:
        seen = self._case.seen
        return seen is not None and any(
            service_state(seen, item) is not VerdictState.COMPLETE for item, _ in moves
        )

    def _names(self, moves: tuple[tuple[Item, Status], ...]) -> str:
        return ", ".join(self._desk.rules.name_of(item.service) for item, _ in moves)

    def _on_reason(self, reason: str) -> None:
        for item, to in self._pending:
            move = partial(
                move_item,
                to=to,
                expected_version=item.version,
                reason=reason,
                override=self._overrides,
            )
            self._jobs.do(self, self._on_moved, move, self._desk, item.id)
        self._pending = ()

    def _on_moved(self, item: Item) -> None:
        self._notices.tell(
            self.tr("{service}: {status}").format(
                service=self._desk.rules.name_of(item.service), status=word(item.status)
            )
        )

    def _on_paper(self, paper: Paper) -> None:
        shown = ViewedFile(
            file_id=paper.file_id, sha256=paper.sha256, title=f"{word(paper.kind)} {paper.number}"
        )
        self._viewer.show_guest(shown)
        self._case.show_outputs()
        output = Output(what=word(paper.kind), number=paper.number, state="", paper=paper)
        self._notices.tell(
            self.tr("{paper} {number} was made.").format(
                paper=word(paper.kind), number=paper.number
            ),
            Offer(verb=self.tr("Save a copy…"), take=partial(self.want_copy, output)),
        )

    def _on_copied(self, path: Path) -> None:
        self._notices.tell(self.tr("Saved: {path}").format(path=path))

    def _on_attach(self, path: Path, order: ResultOrder) -> None:
        self._jobs.do(self, self._on_result, attach_result, self._desk, order, path)

    def _on_result(self, result: Result) -> None:
        self._case.show_outputs()
        self._notices.tell(
            self.tr("{result} was attached.").format(result=result.label)
            if result.file_id is not None
            else self.tr("{result} was noted.").format(result=result.label)
        )

    def _on_exported(self, handed: HandedOver) -> None:
        text = self.tr("%n file(s) lie in {folder}.", "", len(handed.files)).format(
            folder=handed.folder
        )
        item = self._case.item
        ready = item is not None and item.status is Status.READY
        same = self._exported == self._case_id()
        offer = Offer(verb=self.tr("Mark as sent"), take=self._mark_sent)
        self._notices.tell(text, offer if ready and same else None)

    def _mark_sent(self) -> None:
        if self._exported == self._case_id():
            self._move_together(Status.SENT)
