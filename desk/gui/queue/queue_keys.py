"""The keys of the queue: searching, and going from case to case from any pane."""

from PySide6.QtCore import QObject

from desk.domain.ids import CaseId
from desk.gui.commands.ids import CommandId
from desk.gui.workplace import Workplace


class QueueKeys(QObject):
    """Joins the queue with the case on the screen."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.queue)
        self._place = place
        connect = place.commands.connect_to
        connect(CommandId.FIND, self._on_find)
        connect(CommandId.NEXT_CASE, self._on_next_case)
        connect(CommandId.PREVIOUS_CASE, self._on_previous_case)
        place.queue.case_chosen.connect(self._on_case_chosen)

    def _on_case_chosen(self, case_id: CaseId) -> None:
        self._place.screen.choose(case_id)

    def _on_find(self) -> None:
        self._place.panes.show_queue()
        self._place.queue.focus_search()

    def _on_next_case(self) -> None:
        self._place.queue.step(1)

    def _on_previous_case(self) -> None:
        self._place.queue.step(-1)
