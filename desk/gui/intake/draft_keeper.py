"""Keeps what is typed in a review: every two seconds and whenever a field is left."""

from collections.abc import Callable
from dataclasses import replace

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desk.actions.desk import Desk
from desk.actions.intake_values import TypedText
from desk.actions.kept_drafts import KeptDraft, drop_draft, keep_draft, new_slot
from desk.domain.errors import DeskError
from desk.gui.intake.chat_reading import ReadChat
from desk.gui.intake.draft_form import DraftForm, FormTexts
from desk.gui.intake.review_files import ReviewFiles
from desk.gui.jobs import Jobs

EVERY_MS = 2_000


def kept_of(form: DraftForm, files: ReviewFiles, read: ReadChat, words: str | None) -> KeptDraft:
    """What stands in a review; `words` are those that were typed instead of what was read."""
    texts, facts = form.texts, form.facts
    return KeptDraft(
        source=read.chat.source if words is None else TypedText(text=words),
        key=facts.draft.key if facts else "",
        number=read.number.label,
        channel=texts.channel,
        sender=texts.sender,
        codes=texts.codes,
        name=texts.name,
        nik=texts.nik,
        no_kk=texts.no_kk,
        reporter=texts.reporter,
        subject=texts.subject,
        files=files.paths,
        pictures=files.pictures,
    )


def texts_of(kept: KeptDraft) -> FormTexts:
    """What was kept of the fields."""
    return FormTexts(
        channel=kept.channel,
        sender=kept.sender,
        codes=kept.codes,
        name=kept.name,
        nik=kept.nik,
        no_kk=kept.no_kk,
        reporter=kept.reporter,
        subject=kept.subject,
    )


class DraftKeeper(QObject):
    """Asks the review what is unsaved and keeps it where it changed; a full disk is told once."""

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        review: QWidget,
        unsaved: Callable[[], KeptDraft | None],
        tell: Callable[[DeskError], None],
    ) -> None:
        super().__init__(review)
        self._desk, self._jobs, self._review = desk, jobs, review
        self._unsaved, self._tell = unsaved, tell
        self._kept: KeptDraft | None = None
        self._slot = new_slot(desk)
        self._is_there = False
        self._told = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.keep)
        self._timer.start()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    @property
    def slot(self) -> str:
        """Where the review is kept."""
        return self._slot

    def keep(self) -> None:
        """Keep what is unsaved now, unless it is kept already."""
        typed = self._unsaved()
        unsaved = None if typed is None else replace(typed, slot=self._slot)
        if unsaved is None or unsaved == self._kept:
            return
        self._kept, self._is_there = unsaved, True
        self._jobs.do(
            self, self._on_done, keep_draft, self._desk, unsaved, on_error=self._on_trouble
        )

    def restored(self, kept: KeptDraft) -> None:
        """What was left before is on the screen again; it stays kept until it is decided."""
        self._kept, self._slot, self._is_there = None, kept.slot, True

    def forget(self) -> None:
        """It is saved or not wanted: nothing is kept any more."""
        if not self._is_there:
            return
        self._kept, self._is_there = None, False
        self._jobs.do(
            self, self._on_done, drop_draft, self._desk, self._slot, on_error=self._on_trouble
        )

    def stop(self) -> None:
        """The review is over: nothing is kept from now on."""
        self._timer.stop()
        self.forget()

    def _on_done(self, _nothing: None) -> None:
        """Nobody has to hear of it."""

    def _on_trouble(self, error: DeskError) -> None:
        self._kept = None
        if not self._told:
            self._told = True
            self._tell(error)

    def _on_focus(self, left: QWidget | None, _now: QWidget | None) -> None:
        # The focus also moves while the review is being deleted.
        is_there = shiboken6.isValid(self._review) and self._timer.isActive()
        if is_there and left is not None and self._review.isAncestorOf(left):
            self.keep()
