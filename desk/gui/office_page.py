"""The page an officer works on: queue, case and viewer, with the controllers that join them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.actions.cases import CaseView
from desk.actions.desk import Desk
from desk.actions.registry import Touched
from desk.domain.status import FINAL, Status
from desk.gui.case.answering import Answering
from desk.gui.case.case_panel import CasePanel
from desk.gui.case.case_people import CasePeople
from desk.gui.case.case_steps import CaseSteps
from desk.gui.case.checking import Checking
from desk.gui.commands.commands import Commands
from desk.gui.commands.ids import CASE_COMMANDS, CHECKING, PAGING, CommandId
from desk.gui.intake.downloads import Downloads
from desk.gui.intake.incoming import Incoming
from desk.gui.intake.taking_in import TakingIn
from desk.gui.jobs import Jobs
from desk.gui.labels import number_text
from desk.gui.memory import Memory
from desk.gui.notices import NoticeBar
from desk.gui.queue.queue_keys import QueueKeys
from desk.gui.queue.queue_panel import QueuePanel
from desk.gui.undo_list import UndoList
from desk.gui.viewer.viewer import ViewerPanel
from desk.gui.viewer.viewer_keys import ViewerKeys
from desk.gui.widgets.panes import Panes
from desk.gui.workplace import CaseOnScreen, Workplace

C = CommandId


class OfficePage(QWidget):
    """Everything of the window that needs an open office."""

    figures_changed = Signal(str)
    office_changed = Signal(object)  # Desk

    def __init__(
        self, desk: Desk, jobs: Jobs, commands: Commands, notices: NoticeBar, memory: Memory
    ) -> None:
        super().__init__()
        self._place = _workplace(desk, jobs, commands, notices, memory)
        # First of all: the other controllers read the checklist as it is shown.
        self._place.screen.shown.connect(self._on_case)
        self._taking_in = TakingIn(self._place)
        self._undos = UndoList(desk, jobs, self)
        self._controllers = (
            QueueKeys(self._place),
            Checking(self._place),
            ViewerKeys(self._place),
            Answering(self._place),
            CasePeople(self._place),
            CaseSteps(self._place),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._place.panes)
        self._connect()
        self.enable_case(on=False)

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
        focused = self.window().focusWidget()
        for pane, page in ((self.viewer, "viewer"), (self.case, "case")):
            if focused is not None and pane.isAncestorOf(focused):
                return page
        return "queue"

    def take_in(self, arrived: Incoming) -> None:
        """Do with what was dropped on the window what it is for."""
        self._taking_in.take_in(arrived)

    def enable_case(self, *, on: bool) -> None:
        """Switch the commands that need a case; keys of one letter only where they are wanted."""
        commands = self._place.commands
        commands.enable(CASE_COMMANDS, on=on)
        single = on and commands.action(C.SINGLE_KEYS).isChecked()
        commands.enable((*CHECKING, *PAGING), on=single)

    def _connect(self) -> None:
        place = self._place
        place.commands.connect_to(C.RELOAD, self._on_reload)
        place.commands.connect_to(C.NEXT_PANE, self._on_next_pane)
        place.commands.connect_to(C.PREVIOUS_PANE, self._on_previous_pane)
        place.commands.connect_to(C.UNDO, self._undos.take_back)
        place.commands.connect_to(C.SINGLE_KEYS, self._on_single_keys)
        place.panes.compacted.connect(self._on_compacted)
        place.jobs.changed.connect(self._on_changed)
        place.jobs.outdated.connect(self._on_reload)
        place.queue.case_opened.connect(self._on_case_opened)
        place.queue.counted.connect(self._on_counted)
        place.screen.office_changed.connect(self.office_changed)
        self._undos.changed.connect(place.commands.action(C.UNDO).setEnabled)
        self._undos.undone.connect(self._on_undone)

    def _on_case(self, seen: CaseView, _fresh: bool) -> None:  # noqa: FBT001 - Qt's signal gives it by position
        self._place.case.show_case(seen)
        self.enable_case(on=True)

    def _on_compacted(self, compact: bool) -> None:  # noqa: FBT001 - Qt's signal gives it by position
        self._place.case.set_compact(on=compact)

    def _on_case_opened(self) -> None:
        """Enter on a case: its files take the keys."""
        self._place.panes.show_case()
        self._place.case.show_checklist()

    def _on_changed(self, touched: Touched) -> None:
        if touched & (Touched.CASES | Touched.FILES | Touched.PAPERS):
            self._on_reload()

    def _on_reload(self) -> None:
        self._place.queue.reload()
        self._place.screen.reload()

    def _on_single_keys(self) -> None:
        self.enable_case(on=self._place.screen.seen is not None)

    def _on_undone(self) -> None:
        self._place.notices.tell(self.tr("The last change was taken back."))

    def _on_next_pane(self) -> None:
        self._place.panes.focus_next(1)

    def _on_previous_pane(self) -> None:
        self._place.panes.focus_next(-1)

    def _on_counted(self, counts: tuple[tuple[Status, int], ...]) -> None:
        open_ones = sum(count for status, count in counts if status not in FINAL)
        every = sum(count for _, count in counts)
        self.figures_changed.emit(
            self.tr("{open} open · {all} in all").format(
                open=number_text(open_ones), all=number_text(every)
            )
        )


def _workplace(
    desk: Desk, jobs: Jobs, commands: Commands, notices: NoticeBar, memory: Memory
) -> Workplace:
    """Build the three panes; each knows by `keys_for` which part of it takes the keys."""
    queue = QueuePanel(desk, jobs)
    queue.setProperty("keys_for", "queue_table")
    case = CasePanel(desk, commands)
    case.setProperty("keys_for", "checklist_list")
    viewer = ViewerPanel(desk, jobs, commands)
    viewer.setProperty("keys_for", "canvas")
    panes = Panes(queue, case, viewer)
    return Workplace(
        desk=desk,
        jobs=jobs,
        commands=commands,
        notices=notices,
        memory=memory,
        screen=CaseOnScreen(desk, jobs, panes),
        queue=queue,
        case=case,
        viewer=viewer,
        panes=panes,
        downloads=Downloads(jobs, memory, panes),
    )
