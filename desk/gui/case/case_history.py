"""Reading the history of the case when somebody looks at it."""

from PySide6.QtCore import QObject

from desk.actions.history import history_of
from desk.domain.history import CaseHistory
from desk.gui.workplace import ShownCase, Workplace


class CaseHistoryReading(QObject):
    """Asks for the history while its tab is shown, and says when it was copied."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.case)
        self._place = place
        view = place.case.history
        view.wanted.connect(self._ask)
        view.copied.connect(self._on_copied)
        place.screen.shown.connect(self._on_shown)

    def _on_shown(self, shown: ShownCase) -> None:
        if shown.is_fresh:
            self._place.case.history.clear()
        if self._place.case.history.isVisible():
            self._ask()

    def _ask(self) -> None:
        place = self._place
        if place.screen.case_id is not None:
            place.jobs.ask(self, self._on_told, history_of, place.desk, place.screen.case_id)

    def _on_told(self, told: CaseHistory) -> None:
        seen = self._place.screen.seen
        if seen is not None and seen.file.case.number == told.number:
            self._place.case.history.show_history(told)

    def _on_copied(self) -> None:
        self._place.notices.tell(self.tr("The history was copied."))
