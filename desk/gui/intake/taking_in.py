"""Taking in what arrives: a chat becomes drafts to review, files go to the case on the screen."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desk.actions.intake_values import PastedText, TakenFiles
from desk.actions.receiving import add_files
from desk.domain.errors import DeskError
from desk.domain.ids import CaseId
from desk.gui.commands.ids import CommandId
from desk.gui.intake.chat_reading import ChatSource, ReadChat, read_chat
from desk.gui.intake.incoming import Incoming, incoming
from desk.gui.intake.intake_dialog import IntakeDialog
from desk.gui.widgets.file_dialogs import choose_files
from desk.gui.workplace import Workplace


class TakingIn(QObject):
    """Dialogs, drops and pastes, up to the case that came of them."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.panes)
        self._place = place
        connect = place.commands.connect_to
        connect(CommandId.OPEN_CHAT, self._on_open_chat)
        connect(CommandId.PASTE, self._on_paste)
        connect(CommandId.ADD_FILES, self._on_add_files)
        place.queue.chat_wanted.connect(self._on_open_chat)

    def take_in(self, arrived: Incoming) -> None:
        """Do with what was dropped or pasted what it is for."""
        if arrived.chats:
            self.read_chat(arrived.chats[0])
        elif arrived.files:
            self.add_files(arrived.files)
        elif arrived.text:
            self.read_chat(PastedText(text=arrived.text))
        else:
            self._place.notices.tell(self.tr("There is no chat and no file to take in."))

    def read_chat(self, source: Path | PastedText) -> None:
        """Read a chat; its review opens when it is there."""
        place = self._place
        place.notices.tell(self.tr("Reading the chat…"))
        chat = ChatSource(source=source)
        place.jobs.ask(
            self, self._on_chat_read, read_chat, place.desk, chat, on_error=self._on_unreadable
        )

    def add_files(self, paths: tuple[Path, ...]) -> None:
        """Add photos and PDFs to the case on the screen."""
        place = self._place
        if place.screen.case_id is None:
            place.notices.warn(self.tr("Choose the case first, then drop its files on it."))
            return
        place.notices.tell(self.tr("Taking %n file(s)…", "", len(paths)))
        place.jobs.do(self, self._on_files, add_files, place.desk, place.screen.case_id, paths)

    def _on_open_chat(self) -> None:
        filters = (self.tr("WhatsApp chat (*.zip *.txt)"), self.tr("All files (*)"))
        title = self.tr("Choose a chat export")
        choose_files(self._place.window, title, filters, self._on_chat_chosen)

    def _on_add_files(self) -> None:
        filters = (
            self.tr("Photos and PDF (*.jpg *.jpeg *.png *.webp *.heic *.pdf)"),
            self.tr("All files (*)"),
        )
        title = self.tr("Choose photos or PDFs for this case")
        choose_files(self._place.window, title, filters, self.add_files, several=True)

    def _on_chat_chosen(self, paths: tuple[Path, ...]) -> None:
        self.read_chat(paths[0])

    def _on_paste(self) -> None:
        self.take_in(incoming(QGuiApplication.clipboard().mimeData()))

    def _on_chat_read(self, read: ReadChat) -> None:
        notices = self._place.notices
        notices.dismiss()
        if not read.proposed:
            notices.tell(
                self.tr(
                    "No new request in this chat; %n message(s) were known already.",
                    "",
                    read.review.known_messages,
                )
            )
            return
        dialog = IntakeDialog(self._place.desk, self._place.jobs, read, self._place.window)
        dialog.saved.connect(self._on_draft_saved)
        dialog.open()

    def _on_unreadable(self, error: DeskError) -> None:
        self._place.notices.tell_error(error)

    def _on_draft_saved(self, case_id: CaseId, text: str) -> None:
        self._place.queue.choose(case_id)
        self._place.screen.choose(case_id)
        self._place.notices.tell(text)

    def _on_files(self, taken: TakenFiles) -> None:
        added = self.tr("%n file(s) added.", "", len(taken.taken))
        names = ", ".join(one.sent_name for one in taken.left_out)
        if names:
            left_out = self.tr("Not taken: {names}").format(names=names)
            self._place.notices.warn(f"{added} {left_out}")
        else:
            self._place.notices.tell(added)
