"""What is drawn of an office first: the queue, beside the places of case and viewer."""

from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.actions.open_office import OpenOffice
from desk.gui.commands.commands import Commands
from desk.gui.jobs import Jobs
from desk.gui.memory import Memory
from desk.gui.notices import NoticeBar
from desk.gui.queue.last_case import last_case
from desk.gui.queue.queue_panel import QueuePanel
from desk.gui.widgets.panes import Panes


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What the window lends to everything that is shown in it."""

    jobs: Jobs
    commands: Commands
    notices: NoticeBar
    memory: Memory


class Front(QWidget):
    """Lists the cases at once. What was chosen is shown as soon as the rest stands."""

    def __init__(self, opened: OpenOffice, frame: Frame) -> None:
        super().__init__()
        self._queue = QueuePanel(opened, frame.jobs, frame.memory)
        self._queue.setProperty("keys_for", "queue_table")
        self._panes = Panes(self._queue, frame.memory)
        self._is_case_wanted = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panes)
        self._queue.case_chosen.connect(self._on_case_chosen)
        self._queue.case_opened.connect(self._on_case_opened)
        self._queue.enable_steps(on=False)
        last = last_case(frame.memory)
        if last is not None:
            self._queue.choose(last)

    @property
    def queue(self) -> QueuePanel:
        """The left pane."""
        return self._queue

    @property
    def panes(self) -> Panes:
        """How the panes are laid out."""
        return self._panes

    def hand_over(self) -> bool:
        """Leave the queue to the page; true where a case was opened before the page stood."""
        self._queue.case_chosen.disconnect(self._on_case_chosen)
        self._queue.case_opened.disconnect(self._on_case_opened)
        self._queue.enable_steps(on=True)
        return self._is_case_wanted

    def _on_case_chosen(self) -> None:
        self._is_case_wanted = False

    def _on_case_opened(self) -> None:
        self._is_case_wanted = True
        self._panes.show_case()
