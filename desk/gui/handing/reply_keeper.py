"""Keeps the text of a reply while it is edited: two seconds after a change, and when it is left."""

from PySide6.QtCore import QObject, QTimer

from desk.actions.kept_replies import KeptReply, drop_reply_text, keep_reply_text
from desk.domain.errors import DeskError
from desk.domain.ids import CaseId
from desk.gui.workplace import Workplace

PAUSE_MS = 2_000


class ReplyKeeper(QObject):
    """Writes what was noted last for a case; a full disk is told once."""

    def __init__(self, place: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._noted: KeptReply | None = None
        self._told = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        place.screen.closing.connect(self.keep)

    def note(self, kept: KeptReply) -> None:
        """Remember what stands there now; what was noted for another case is kept at once."""
        if self._noted is not None and self._noted.case_id != kept.case_id:
            self.keep()
        self._noted = kept
        if not self._pause.isActive():
            self._pause.start()

    def keep(self) -> None:
        """Keep what was noted, unless it is kept already; without a text nothing stays."""
        noted, self._noted = self._noted, None
        self._pause.stop()
        if noted is None:
            return
        if noted.texts:
            self._place.jobs.do(
                self,
                self._on_done,
                keep_reply_text,
                self._place.desk,
                noted,
                on_error=self._on_trouble,
            )
        else:
            self.forget(noted.case_id)

    def keep_now(self) -> None:
        """The window closes: keep what was noted before the worker thread goes."""
        noted, self._noted = self._noted, None
        if noted is not None and noted.texts:
            keep_reply_text(self._place.desk, noted)

    def forget(self, case_id: CaseId) -> None:
        """It was sent, or is not wanted."""
        if self._noted is not None and self._noted.case_id == case_id:
            self._noted = None
        self._place.jobs.do(
            self,
            self._on_done,
            drop_reply_text,
            self._place.desk,
            case_id,
            on_error=self._on_trouble,
        )

    def _on_done(self, _nothing: None) -> None:
        """Nobody has to hear of it."""

    def _on_trouble(self, error: DeskError) -> None:
        if not self._told:
            self._told = True
            self._place.notices.tell_error(error)
