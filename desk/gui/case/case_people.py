"""Who a case is about: their data, and the copies of it that SIAK asks for."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from desk.actions.people import PersonLine, write_person
from desk.actions.viewing import show_nik
from desk.domain.errors import DeskError, NotFoundError
from desk.gui.case.person_dialog import PersonDialog
from desk.gui.commands.ids import CommandId
from desk.gui.workplace import Workplace


class CasePeople(QObject):
    """Writes people down, and shows what is masked where it is asked for."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.case)
        self._place = place
        place.commands.connect_to(CommandId.PEOPLE, self._on_people)
        place.commands.connect_to(CommandId.COPY_NIK, self._on_show_nik)

    def _on_people(self) -> None:
        seen = self._place.screen.seen
        if seen is not None:
            dialog = PersonDialog(seen, self._place.window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.confirmed.connect(self._on_person)
            dialog.open()

    def _on_person(self, line: PersonLine) -> None:
        place = self._place
        if place.screen.case_id is not None:
            place.jobs.do(
                place.screen,
                place.screen.take,
                write_person,
                place.desk,
                place.screen.case_id,
                line,
            )

    def _on_show_nik(self) -> None:
        place = self._place
        if place.screen.case_id is not None:
            place.jobs.do(
                self,
                self._on_nik,
                show_nik,
                place.desk,
                place.screen.case_id,
                on_error=self._on_no_nik,
            )

    def _on_nik(self, nik: str) -> None:
        self._place.case.show_nik(nik)
        QGuiApplication.clipboard().setText(nik)
        self._place.notices.tell(self.tr("The NIK is shown and was copied. This is recorded."))

    def _on_no_nik(self, error: DeskError) -> None:
        if isinstance(error, NotFoundError):
            self._place.notices.tell(self.tr("This case has no NIK yet."))
        else:
            self._place.notices.tell_error(error)
