"""The page an officer works on: queue, case and viewer, with the controllers that join them.

The queue is drawn before the rest is there (`front`); the page begins when its panes stand.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog

from desk.actions.desk import Desk
from desk.actions.offices import refreshed
from desk.actions.registry import Touched
from desk.gui.case.answering import Answering
from desk.gui.case.case_history import CaseHistoryReading
from desk.gui.case.case_panel import CasePanel
from desk.gui.case.case_people import CasePeople
from desk.gui.case.checking import Checking
from desk.gui.case.copying import Copying
from desk.gui.case.holding import Holding
from desk.gui.case.line_place import LinePlaceReading
from desk.gui.case.paper_steps import PaperSteps
from desk.gui.case.service_steps import ServiceSteps
from desk.gui.case.status_steps import StatusSteps
from desk.gui.catalogue.catalogue_steps import CatalogueSteps
from desk.gui.commands.ids import CASE_COMMANDS, CHECKING, PAGING, CommandId
from desk.gui.front import Frame, Front
from desk.gui.handing.attaching import Attaching
from desk.gui.handing.reply_steps import Replying
from desk.gui.handing.sending import Sending
from desk.gui.intake.downloads import Downloads
from desk.gui.intake.incoming import Incoming
from desk.gui.intake.taking_in import TakingIn
from desk.gui.other_desks import OtherDesks
from desk.gui.queue.day_line import DayLine
from desk.gui.queue.queue_keys import QueueKeys
from desk.gui.queue.queue_panel import QueuePanel
from desk.gui.queue.queue_view import QueueView
from desk.gui.settings.settings import Settings
from desk.gui.undo_list import UndoList
from desk.gui.viewer.full_screen import FullScreen
from desk.gui.viewer.printing import Printing
from desk.gui.viewer.viewer import ViewerPanel
from desk.gui.viewer.viewer_keys import ViewerKeys
from desk.gui.widgets.panes import Panes
from desk.gui.workplace import CaseOnScreen, ShownCase, Workplace

C = CommandId


class OfficePage(QObject):
    """Everything of the window that needs an open office. It lives as long as its front."""

    figures_changed = Signal(str)
    office_changed = Signal(object)  # Desk

    def __init__(
        self, desk: Desk, frame: Frame, front: Front, case: CasePanel, viewer: ViewerPanel
    ) -> None:
        super().__init__(front)
        self._front = front
        self._place = _workplace(desk, frame, front, case, viewer)
        self._waits_for: QDialog | None = None
        self._is_opening = front.hand_over()
        # First of all: the other controllers read the checklist as it is shown.
        self._place.screen.shown.connect(self._on_case)
        self._taking_in = TakingIn(self._place)
        self._day_line = DayLine(self._place)
        self._others = OtherDesks(self._place)
        self._controllers = (
            Settings(self._place),
            QueueKeys(self._place),
            QueueView(self._place),
            Checking(self._place),
            ViewerKeys(self._place),
            Answering(self._place),
            CasePeople(self._place),
            Copying(self._place),
            FullScreen(self._place),
            Printing(self._place),
            CatalogueSteps(self._place),
            StatusSteps(self._place),
            PaperSteps(self._place),
            Attaching(self._place),
            Sending(self._place),
            ServiceSteps(self._place),
            Holding(self._place),
            CaseHistoryReading(self._place),
            LinePlaceReading(self._place),
            UndoList(self._place),
            Replying(self._place),
        )
        self._connect()
        self._on_compacted(front.panes.is_stacked)
        self.enable_case(on=False)

    @property
    def front(self) -> Front:
        """The widget that shows it."""
        return self._front

    @property
    def desk(self) -> Desk:
        """The desk that it works on."""
        return self._place.desk

    @property
    def queue(self) -> QueuePanel:
        """The left pane."""
        return self._place.queue

    @property
    def case(self) -> CasePanel:
        """The middle pane."""
        return self._place.case

    @property
    def viewer(self) -> ViewerPanel:
        """The right pane."""
        return self._place.viewer

    @property
    def panes(self) -> Panes:
        """How they are laid out."""
        return self._place.panes

    @property
    def help_page(self) -> str:
        """The page of help for the pane in use."""
        focused = self._front.window().focusWidget()
        for pane, page in ((self.viewer, "viewer"), (self.case, "case")):
            if focused is not None and pane.isAncestorOf(focused):
                return page
        return "queue"

    def take_in(self, arrived: Incoming) -> None:
        """Do with what was dropped on the window what it is for."""
        self._taking_in.take_in(arrived)

    def enable_case(self, *, on: bool) -> None:
        """Switch the commands that need a case; keys of one letter only where they are wanted."""
        self._place.commands.enable(CASE_COMMANDS, on=on)
        self._on_single_keys()

    def _connect(self) -> None:
        place = self._place
        place.commands.connect_to(C.RELOAD, self._on_reload)
        place.commands.connect_to(C.NEXT_PANE, self._on_next_pane)
        place.commands.connect_to(C.PREVIOUS_PANE, self._on_previous_pane)
        place.commands.connect_to(C.SINGLE_KEYS, self._on_single_keys)
        place.panes.compacted.connect(self._on_compacted)
        place.jobs.changed.connect(self._on_changed)
        place.jobs.outdated.connect(self._on_reload)
        self._others.office_wanted.connect(self._renew)
        place.queue.case_opened.connect(self._on_case_opened)
        self._day_line.said.connect(self.figures_changed)

    def _on_case(self, shown: ShownCase) -> None:
        seen = shown.seen
        self._place.case.show_case(seen)
        self.enable_case(on=True)
        if self._is_opening:
            # It was opened in the list before its pane stood.
            self._is_opening = False
            self._on_case_opened()

    def _on_compacted(self, compact: bool) -> None:  # noqa: FBT001 - Qt's signal gives it by position
        self._place.case.set_compact(on=compact)

    def _on_case_opened(self) -> None:
        """Enter on a case: its files take the keys."""
        self._place.panes.show_case()
        self._place.case.show_checklist()

    def _on_changed(self, touched: Touched) -> None:
        if touched & Touched.OFFICE:
            self._renew()
        if touched & (Touched.CASES | Touched.FILES | Touched.PAPERS):
            self._on_reload()

    def _renew(self) -> None:
        """Work by what the office changed; a dialog that stands over the page is finished first."""
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            self._place.jobs.ask(self, self._on_refreshed, refreshed, self._place.desk)
        elif dialog is not self._waits_for:
            self._waits_for = dialog
            dialog.finished.connect(self._renew)

    def _on_refreshed(self, desk: Desk) -> None:
        """Another page takes this one's place."""
        self._place.screen.closing.emit()
        self.office_changed.emit(desk)

    def _on_reload(self) -> None:
        self._place.queue.reload()
        self._place.screen.reload()

    def _on_single_keys(self) -> None:
        commands = self._place.commands
        on = commands.action(C.SINGLE_KEYS).isChecked() and self._place.screen.seen is not None
        commands.enable((*CHECKING, *PAGING), on=on)

    def _on_next_pane(self) -> None:
        self._place.panes.focus_next(1)

    def _on_previous_pane(self) -> None:
        self._place.panes.focus_next(-1)


def whole_page(desk: Desk, frame: Frame) -> OfficePage:
    """The page in one go: its modules are loaded, and another page stands as long."""
    front = Front(desk, frame)
    case, viewer = case_pane(desk, frame), viewer_pane(desk, frame)
    front.panes.fill(case, viewer)
    return OfficePage(desk, frame, front, case, viewer)


def case_pane(desk: Desk, frame: Frame) -> CasePanel:
    """The middle pane; like each it knows by `keys_for` which part of it takes the keys."""
    case = CasePanel(desk, frame.commands)
    case.setProperty("keys_for", "checklist_list")
    return case


def viewer_pane(desk: Desk, frame: Frame) -> ViewerPanel:
    """The right pane."""
    viewer = ViewerPanel(desk, frame.jobs, frame.commands)
    viewer.setProperty("keys_for", "canvas")
    return viewer


def _workplace(
    desk: Desk, frame: Frame, front: Front, case: CasePanel, viewer: ViewerPanel
) -> Workplace:
    return Workplace(
        desk=desk,
        jobs=frame.jobs,
        commands=frame.commands,
        notices=frame.notices,
        memory=frame.memory,
        screen=CaseOnScreen(desk, frame.jobs, front.panes),
        queue=front.queue,
        case=case,
        viewer=viewer,
        panes=front.panes,
        downloads=Downloads(frame.jobs, frame.memory, front.panes),
    )
