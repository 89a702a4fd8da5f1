"""Taking in what arrives: requests are logged in a review, files go to the case on the screen."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from desk.actions.intake_values import PastedText
from desk.domain.case import Channel
from desk.domain.errors import DeskError, NoTranscriptError
from desk.domain.ids import CaseId
from desk.gui.case.next_step import unseen_file
from desk.gui.commands.ids import CommandId
from desk.gui.intake.chat_reading import ChatSource, LogWish, ReadChat, read_chat, read_log
from desk.gui.intake.downloads import DownloadedFile
from desk.gui.intake.drops import Drops
from desk.gui.intake.files_for_case import FilesForCase
from desk.gui.intake.incoming import Incoming, on_clipboard
from desk.gui.intake.intake_dialog import IntakeDialog, SavedDraft
from desk.gui.intake.tidying import Tidied, TidyingDone, ask_to_tidy, move_to_trash
from desk.gui.notices import Offer
from desk.gui.widgets.file_dialogs import choose_files
from desk.gui.workplace import ShownCase, Workplace

NUMBER = "intake/number"


class TakingIn(QObject):
    """Dialogs, drops and pastes, up to the case that came of them."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.panes)
        self._place = place
        self._files = FilesForCase(place, self)
        self._drops = Drops(place.panes)
        self._tidy: dict[str, DownloadedFile] = {}
        self._clipboard_used = False
        self._later: tuple[Path, ...] = ()
        self._reading: Path | PastedText | None = None
        self._offered = Incoming()
        self._left: ReadChat | None = None
        self._to_check: CaseId | None = None
        self._connect()

    def _connect(self) -> None:
        connect = self._place.commands.connect_to
        connect(CommandId.LOG, self.log)
        connect(CommandId.COUNTER, self.log_at_counter)
        connect(CommandId.OPEN_CHAT, self._on_open_chat)
        connect(CommandId.PASTE, self._on_paste)
        self._place.queue.chat_wanted.connect(self._on_open_chat)
        self._place.screen.shown.connect(self._on_case)
        self._drops.dropped.connect(self.take_in)
        self._files.took_downloads.connect(self._remember_for_tidying)
        QGuiApplication.clipboard().dataChanged.connect(self._on_clipboard)

    def take_in(self, arrived: Incoming) -> None:
        """Do with what was dropped or pasted what it is for."""
        if arrived.chats:
            self._later = arrived.chats[1:]
            self.read_chat(arrived.chats[0])
        elif arrived.files or arrived.picture is not None:
            self._take_files(arrived)
        elif arrived.text:
            self._read_log(LogWish(arrived=arrived, restores=False), fresh_only=True)
        else:
            self._place.notices.tell(self.tr("There is no chat and no file to take in."))

    def log(self) -> None:
        """Log a request from the clipboard and what is new in Downloads."""
        self._log(Channel.WHATSAPP, self._clipboard())

    def log_at_counter(self) -> None:
        """Log the request of somebody who stands at the counter: no sender, no chat."""
        self._log(Channel.COUNTER, Incoming())

    def read_chat(self, source: Path | PastedText) -> None:
        """Read a chat; its review opens when it is there."""
        place, self._reading = self._place, source
        place.notices.tell(self.tr("Reading the chat…"))
        chat = ChatSource(source=source, preferred=place.memory.text(NUMBER))
        place.downloads.rescan()
        place.jobs.ask(
            self, self._on_chat_read, read_chat, place.desk, chat, on_error=self._on_unreadable
        )

    def _log(self, channel: Channel, arrived: Incoming) -> None:
        if arrived.chats:
            self.take_in(arrived)
            return
        self._read_log(LogWish(arrived=arrived, channel=channel))

    def _read_log(self, wish: LogWish, *, fresh_only: bool = False) -> None:
        place = self._place
        place.downloads.rescan()
        wish = replace(wish, preferred=place.memory.text(NUMBER))
        place.jobs.ask(
            self,
            self._on_words_read if fresh_only else self._open,
            read_log,
            place.desk,
            wish,
            on_error=self._on_unreadable,
        )

    def _clipboard(self) -> Incoming:
        """What is on the clipboard, unless a request was logged from it already."""
        if self._clipboard_used:
            return Incoming()
        return on_clipboard()

    def _on_clipboard(self) -> None:
        self._clipboard_used = False

    def _take_files(self, arrived: Incoming) -> None:
        """Files for the case on the screen; without one they may begin a request."""
        if self._place.screen.case_id is not None:
            self._files.take(arrived)
            return
        self._offered = arrived
        self._place.notices.warn(
            self.tr("Choose the case first, then drop its files on it."),
            Offer(verb=self.tr("Log a request"), take=self._on_log_offered),
        )

    def _on_log_offered(self) -> None:
        self._read_log(LogWish(arrived=self._offered))

    def _on_open_chat(self) -> None:
        filters = (self.tr("WhatsApp chat (*.zip *.txt)"), self.tr("All files (*)"))
        title = self.tr("Choose a chat export")
        choose_files(self._place.window, title, filters, self._on_chat_chosen)

    def _on_chat_chosen(self, paths: tuple[Path, ...]) -> None:
        self.read_chat(paths[0])

    def _on_paste(self) -> None:
        self.take_in(on_clipboard())

    def _on_words_read(self, read: ReadChat) -> None:
        if read.was_known:
            self._tell_known(read)
        else:
            self._open(read)

    def _on_chat_read(self, read: ReadChat) -> None:
        self._place.notices.dismiss()
        if read.proposed:
            self._open(read)
        else:
            self._tell_known(read)
            self._read_next()

    def _tell_known(self, read: ReadChat) -> None:
        self._place.notices.tell(
            self.tr(
                "No new request in this chat; %n message(s) were known already.",
                "",
                read.review.known_messages,
            )
        )

    def _open(self, read: ReadChat) -> None:
        dialog = IntakeDialog(self._place, read)
        dialog.saved.connect(self._on_draft_saved)
        dialog.anew_wanted.connect(self._on_anew)
        dialog.left_unsaved.connect(self._on_left_unsaved)
        dialog.finished.connect(self._on_closed)
        # Built in one turn of the loop and shown in the next: keys are heard between the two.
        QTimer.singleShot(0, dialog, dialog.open)

    def _on_closed(self, _result: int) -> None:
        self._read_next()

    def _on_anew(self) -> None:
        """Log from what is there now; what was left unsaved before is not wanted."""
        self._read_log(LogWish(arrived=self._clipboard(), restores=False))

    def _read_next(self) -> None:
        """Read the next of several chats that were dropped at once."""
        if self._later:
            source, self._later = self._later[0], self._later[1:]
            self.read_chat(source)

    def _on_unreadable(self, error: DeskError) -> None:
        """Say why; a zip that holds no chat holds papers."""
        source = self._reading
        if isinstance(error, NoTranscriptError) and isinstance(source, Path):
            self._place.notices.dismiss()
            self._take_files(Incoming(files=(source,)))
        else:
            self._place.notices.tell_error(error)
        self._read_next()

    def _on_left_unsaved(self, left: ReadChat) -> None:
        self._left = left
        said = self.tr("The review was closed; what you typed was not saved.")
        if left.restored is None:
            said = self.tr("%n draft(s) of this chat are not saved yet.", "", len(left.proposed))
        again = Offer(verb=self.tr("Open it again"), take=self._on_open_again)
        self._place.notices.tell(said, again)

    def _on_open_again(self) -> None:
        if self._left is not None:
            self._open(self._left)

    def _on_draft_saved(self, saved: SavedDraft) -> None:
        place = self._place
        self._clipboard_used = not saved.waiting
        self._left = None
        place.downloads.mark_logged()
        place.memory.put_text(NUMBER, saved.number)
        self._to_check = saved.case_id if saved.to_check else None
        place.queue.choose(saved.case_id)
        place.screen.choose(saved.case_id)
        self._remember_for_tidying(saved.downloads)
        offer = None
        if self._tidy:
            offer = Offer(verb=self.tr("Tidy Downloads…"), take=self._on_tidy)
        say = place.notices.warn if saved.went_wrong else place.notices.tell
        say(saved.text, offer)

    def _on_case(self, shown: ShownCase) -> None:
        seen = shown.seen
        if self._to_check == seen.file.case.id:
            self._to_check = None
            # The panes show the case first.
            QTimer.singleShot(0, self, self._focus_checklist)

    def _focus_checklist(self) -> None:
        """Go on with the checklist, at the first file that nobody judged."""
        place = self._place
        place.panes.show_case()
        place.case.show_checklist()
        unseen = None if place.screen.seen is None else unseen_file(place.screen.seen)
        if unseen is not None:
            place.viewer.show_evidence(unseen)

    def _remember_for_tidying(self, files: tuple[DownloadedFile, ...]) -> None:
        self._tidy.update({file.mark: file for file in files})

    def _on_tidy(self) -> None:
        ask_to_tidy(tuple(self._tidy.values()), self._place.window, self._on_tidy_wanted)

    def _on_tidy_wanted(self) -> None:
        files = tuple(self._tidy.values())
        self._tidy.clear()
        self._place.jobs.ask(self, self._on_tidied, move_to_trash, files)

    def _on_tidied(self, tidied: Tidied) -> None:
        self._place.notices.tell(TidyingDone(self).text(tidied))
        self._place.downloads.rescan()
