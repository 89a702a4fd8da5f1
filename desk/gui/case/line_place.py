"""The place in line of the case on the screen, counted beside the window's thread."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from desk.actions.desk import Desk
from desk.actions.queue import place_in_line
from desk.domain.ids import CaseId
from desk.gui.workplace import ShownCase, Workplace


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePlace:
    """Which place a case has in the line, from 1; None where it has none."""

    case_id: CaseId
    place: int | None


def counted(desk: Desk, case_id: CaseId) -> LinePlace:
    """The place together with whose it is: the next case may be shown before the answer comes."""
    return LinePlace(case_id=case_id, place=place_in_line(desk, case_id))


class LinePlaceReading(QObject):
    """Asks for the place whenever a case is shown, and has the head say it."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.case)
        self._place = place
        place.screen.shown.connect(self._on_shown)

    def _on_shown(self, shown: ShownCase) -> None:
        place = self._place
        place.jobs.ask(self, self._on_counted, counted, place.desk, shown.seen.file.case.id)

    def _on_counted(self, found: LinePlace) -> None:
        if found.case_id == self._place.screen.case_id:
            self._place.case.show_place(found.place)
