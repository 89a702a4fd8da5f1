"""Seeing what other desks do: another PC on the same server, or another program on this one.

A small question beside the window, now and then and whenever the window comes to the front. Only
where something was done elsewhere the list is read again in its place, and the case that is looked
at once no dialog stands over it: what somebody is typing there rests on the case as it was.
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from desk.actions.other_desks import Elsewhere, done_elsewhere
from desk.domain.case import CaseFile
from desk.domain.errors import DeskError
from desk.domain.ids import CaseId
from desk.gui.notices import Offer
from desk.gui.queue.held_place import HeldPlace
from desk.gui.workplace import ShownCase, Workplace

EVERY_MS = 25_000
AGAIN_MS = 1_000
"""After so long it is looked again whether the dialog has gone."""


class OtherDesks(QObject):
    """Asks what is new while the window is shown, and has it shown where nobody is disturbed."""

    office_wanted = Signal()  # the officer wants to work by what the office changed elsewhere

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.case)
        self._place = place
        self._is_asked = False
        self._before: CaseFile | None = None
        self._held: HeldPlace | None = None
        self._every = QTimer(self, interval=EVERY_MS)
        self._every.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._every.timeout.connect(self.ask)
        self._every.start()
        self._again = QTimer(self, interval=AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self._reload_case)
        place.screen.shown.connect(self._on_shown)
        place.queue.listed.connect(self._on_listed)
        place.window.installEventFilter(self)

    def ask(self) -> None:
        """Ask what is new, unless nobody can see it or the last answer is still on its way."""
        window = self._place.window
        if self._is_asked or not window.isVisible() or window.isMinimized():
            return
        self._is_asked = True
        self._place.jobs.look_ahead(
            self, self._on_news, done_elsewhere, self._place.desk, on_error=self._on_failed
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask at once when the officer comes back to the window."""
        if event.type() is QEvent.Type.WindowActivate:
            self.ask()
        return super().eventFilter(watched, event)

    def _on_news(self, news: Elsewhere) -> None:
        self._is_asked = False
        if not news.acts:
            return
        self._reload_list(news.case_ids)
        if self._place.screen.case_id in news.case_ids:
            self._reload_case()
        if news.is_office_changed:
            self._place.notices.tell(
                self.tr("The office's settings were changed at another desk."),
                Offer(verb=self.tr("Use them now"), take=self.office_wanted.emit),
            )

    def _on_failed(self, _error: DeskError) -> None:
        """Nobody asked for this answer: the next act of the officer says what is wrong."""
        self._is_asked = False

    def _reload_list(self, changed: frozenset[CaseId]) -> None:
        self._held = HeldPlace(self._place.queue, changed)
        self._place.queue.reload()

    def _on_listed(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            held.restore()

    def _reload_case(self) -> None:
        if QApplication.activeModalWidget() or QApplication.activePopupWidget():
            self._again.start()
            return
        seen = self._place.screen.seen
        self._before = None if seen is None else seen.file
        self._place.screen.reload()

    def _on_shown(self, shown: ShownCase) -> None:
        """Say that what is looked at is another now, unless the bar asks for something else."""
        before, self._before = self._before, None
        now = shown.seen.file
        if before is None or before.case.id != now.case.id or before == now:
            return
        if not self._place.notices.has_offer:
            self._place.notices.tell(
                self.tr("This case was just changed at another desk. What you see is the newest.")
            )
