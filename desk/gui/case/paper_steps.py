"""Papers and results of a case: made, noted, exported, copied out."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from desk.actions.exporting import HandedOver, export_case
from desk.actions.papers import issue_receipt, issue_result_sheet, issue_shortage_notice, save_paper
from desk.actions.results import ResultOrder, note_card
from desk.domain.case import Paper, Result, ResultForm
from desk.domain.ids import CaseId
from desk.domain.status import Status
from desk.gui.case.next_step import first_missing
from desk.gui.case.outputs_view import Output
from desk.gui.commands.ids import CommandId
from desk.gui.notices import Offer
from desk.gui.viewer.viewed import ViewedFile
from desk.gui.widgets.file_dialogs import choose_folder
from desk.gui.words import word_of
from desk.gui.workplace import Workplace

C = CommandId


class PaperSteps(QObject):
    """Makes the papers of the case on the screen, and takes its results in and out."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.case)
        self._place = place
        self._desk, self._jobs, self._notices = place.desk, place.jobs, place.notices
        self._case, self._viewer = place.case, place.viewer
        self._exported: CaseId | None = None
        self._copied: Paper | None = None
        for command, handler in (
            (C.CARD, self.note_card),
            (C.EXPORT, self.choose_folder),
            (C.PAPERS, self.choose_paper),
            (C.RECEIPT, self.make_receipt),
            (C.SHORTAGE, self.make_shortage),
            (C.RESULT_SHEET, self.make_result_sheet),
        ):
            place.commands.connect_to(command, handler)
        place.case.outputs.opened.connect(place.viewer.show_guest)
        place.case.outputs.copy_wanted.connect(self.want_copy)

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

    def choose_folder(self) -> None:
        """Ask where the hand-over folder should lie."""
        title = self.tr("Where should the hand-over folder lie?")
        choose_folder(self._place.window, title, self.export)

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
        """Ask where a copy of a paper should lie."""
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

    def _case_id(self) -> CaseId | None:
        return None if self._case.seen is None else self._case.seen.file.case.id

    def _open(self, menu: QMenu) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        button = self._case.findChild(QWidget, "move_button")
        corner = button.mapToGlobal(QPoint(0, 0)) if button else QPoint()
        menu.popup(corner - QPoint(0, menu.sizeHint().height()))
        menu.setActiveAction(menu.actions()[0])

    def _on_paper(self, paper: Paper) -> None:
        shown = ViewedFile(
            file_id=paper.file_id,
            sha256=paper.sha256,
            title=f"{word_of(paper.kind)} {paper.number}",
        )
        self._viewer.show_guest(shown)
        self._case.show_outputs()
        output = Output(what=word_of(paper.kind), number=paper.number, state="", paper=paper)
        self._notices.tell(
            self.tr("{paper} {number} was made.").format(
                paper=word_of(paper.kind), number=paper.number
            ),
            Offer(verb=self.tr("Save a copy…"), take=partial(self.want_copy, output)),
        )

    def _on_copied(self, path: Path) -> None:
        self._notices.tell(self.tr("Saved: {path}").format(path=path))

    def _on_result(self, result: Result) -> None:
        self._case.show_outputs()
        self._notices.tell(self.tr("{result} was noted.").format(result=result.label))

    def _on_exported(self, handed: HandedOver) -> None:
        text = self.tr("%n file(s) lie in {folder}.", "", len(handed.files)).format(
            folder=handed.folder
        )
        item = self._case.item
        ready = item is not None and item.status is Status.READY
        same = self._exported == self._case_id()
        hand_over = self._place.commands.action(CommandId.HAND_OVER)
        offer = Offer(verb=self.tr("Send results"), take=hand_over.trigger)
        self._notices.tell(text, offer if ready and same else None)
