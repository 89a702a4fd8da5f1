"""Who works on the case: taking and freeing it, taking the next in line, notes for colleagues."""

from functools import partial

from PySide6.QtCore import QObject

from desk.actions.cases import CaseView
from desk.actions.claiming import claim_case, holders_of, release_case, take_next
from desk.actions.notes import write_note
from desk.domain.errors import DeskError, NotAllowedError
from desk.gui.case.note_dialog import NoteDialog
from desk.gui.commands.ids import CommandId
from desk.gui.notices import Offer
from desk.gui.workplace import Workplace

C = CommandId


class Holding(QObject):
    """Carries out what the keys of claiming and noting say."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.case)
        self._place = place
        for command, handler in (
            (C.CLAIM, self.claim),
            (C.TAKE_NEXT, self.take_next),
            (C.NOTE, self.note),
        ):
            place.commands.connect_to(command, handler)

    def claim(self) -> None:
        """Take the case, or free it where this officer holds it."""
        seen, place = self._place.screen.seen, self._place
        if seen is None:
            return
        case_id = seen.file.case.id
        if holders_of(seen.file) == {place.desk.officer.id}:
            place.jobs.do(self, self._on_released, release_case, place.desk, case_id)
        else:
            place.jobs.do(
                self,
                self._on_claimed,
                claim_case,
                place.desk,
                case_id,
                on_error=self._on_held,
            )

    def take_over(self) -> None:
        """Take the case from the colleague who holds it."""
        place = self._place
        if place.screen.case_id is not None:
            take = partial(claim_case, take_over=True)
            place.jobs.do(self, self._on_claimed, take, place.desk, place.screen.case_id)

    def take_next(self) -> None:
        """Claim the next case of the line that is listed, and open it."""
        place = self._place
        place.jobs.do(
            self,
            self._on_next,
            take_next,
            place.desk,
            place.queue.query,
            on_error=self._on_none,
        )

    def note(self) -> None:
        """Write a note for colleagues."""
        seen = self._place.screen.seen
        if seen is not None:
            dialog = NoteDialog(seen, self._place.desk.office.zone, self._place.window)
            dialog.written.connect(self._on_note)
            dialog.open()

    def _on_claimed(self, seen: CaseView) -> None:
        self._place.screen.take(seen)
        self._place.notices.tell(self.tr("You hold this case now. Ctrl+T frees it."))

    def _on_released(self, seen: CaseView) -> None:
        self._place.screen.take(seen)
        self._place.notices.tell(self.tr("This case is free again."))

    def _on_held(self, error: DeskError) -> None:
        """A colleague holds it: taking it over is a step of its own."""
        is_held = isinstance(error, NotAllowedError)
        offer = Offer(verb=self.tr("Take it over"), take=self.take_over) if is_held else None
        self._place.notices.tell_error(error, offer)

    def _on_next(self, seen: CaseView) -> None:
        place, case_id = self._place, seen.file.case.id
        place.screen.choose(case_id)
        place.screen.take(seen)
        place.queue.choose(case_id)
        place.panes.show_case()
        place.case.show_checklist()
        place.notices.tell(
            self.tr("{number} is yours: the next in line.").format(number=seen.file.case.number)
        )

    def _on_none(self, error: DeskError) -> None:
        self._place.notices.tell_error(error)

    def _on_note(self, text: str) -> None:
        place = self._place
        if place.screen.case_id is not None:
            place.jobs.do(
                self, place.screen.take, write_note, place.desk, place.screen.case_id, text
            )
