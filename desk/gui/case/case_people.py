"""Who a case is about: the people and what is known of them."""

from PySide6.QtCore import QObject, Qt

from desk.actions.areas import area_book
from desk.actions.people import FamilyLine, PersonLine, write_people
from desk.gui.case.person_dialog import PersonDialog
from desk.gui.commands.ids import CommandId
from desk.gui.workplace import Workplace


class CasePeople(QObject):
    """Writes people down."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.case)
        self._place = place
        place.commands.connect_to(CommandId.PEOPLE, self._on_people)

    def _on_people(self) -> None:
        seen = self._place.screen.seen
        if seen is not None:
            dialog = PersonDialog(seen, self._place.window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.confirmed.connect(self._on_people_written)
            dialog.open()
            self._place.jobs.ask(dialog, dialog.know_areas, area_book, self._place.desk)

    def _on_people_written(
        self, people: tuple[PersonLine, ...], families: tuple[FamilyLine, ...]
    ) -> None:
        place = self._place
        if place.screen.case_id is not None:
            place.jobs.do(
                place.screen,
                place.screen.take,
                write_people,
                place.desk,
                place.screen.case_id,
                people,
                families,
            )
