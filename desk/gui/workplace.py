"""What every controller of the page is given: the desk, the three panes, and the case on screen.

A controller is a small object that connects the commands of one matter (taking in, checking,
handing over …) to actions and shows what came of them. Controllers know the workplace, never each
other; what they share is the case on the screen.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.actions.cases import CaseView, show_case
from desk.actions.desk import Desk
from desk.domain.ids import CaseId
from desk.gui.case.case_panel import CasePanel
from desk.gui.commands.commands import Commands
from desk.gui.intake.downloads import Downloads
from desk.gui.jobs import Jobs
from desk.gui.memory import Memory
from desk.gui.notices import NoticeBar
from desk.gui.queue.queue_panel import QueuePanel
from desk.gui.viewer.viewer import ViewerPanel
from desk.gui.widgets.panes import Panes


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCase:
    """A case as it comes on the screen; `is_fresh` where it is another one than before."""

    seen: CaseView
    is_fresh: bool


class CaseOnScreen(QObject):
    """The case that is looked at: read once, announced to everyone who shows a part of it."""

    shown = Signal(object)  # ShownCase
    closing = Signal()  # the office changed: another page takes the place of this one

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._case_id: CaseId | None = None
        self._seen: CaseView | None = None

    @property
    def case_id(self) -> CaseId | None:
        """The case that was chosen; it may still be on its way."""
        return self._case_id

    @property
    def seen(self) -> CaseView | None:
        """The case as it is shown."""
        return self._seen

    def choose(self, case_id: CaseId) -> None:
        """Look at this case."""
        self._case_id = case_id
        self.reload()

    def reload(self) -> None:
        """Read the case again."""
        if self._case_id is not None:
            self._jobs.ask(self, self.take, show_case, self._desk, self._case_id)

    def take(self, seen: CaseView) -> None:
        """Show the case as an action or a question gave it; an answer for another one is late."""
        if seen.file.case.id != self._case_id:
            return
        fresh = self._seen is None or self._seen.file.case.id != seen.file.case.id
        self._seen = seen
        self.shown.emit(ShownCase(seen=seen, is_fresh=fresh))


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """The page of an office, as its controllers know it."""

    desk: Desk
    jobs: Jobs
    commands: Commands
    notices: NoticeBar
    memory: Memory
    screen: CaseOnScreen
    queue: QueuePanel
    case: CasePanel
    viewer: ViewerPanel
    panes: Panes
    downloads: Downloads

    @property
    def window(self) -> QWidget:
        """The window, as the parent of dialogs."""
        return self.commands.window
