"""The review: what was read, editable and marked where guessed; nothing is saved unseen."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from desk.actions.areas import area_book
from desk.actions.arriving import UnfitPath, unfit_paths
from desk.actions.intake import accept_drafts, reject_drafts
from desk.actions.intake_values import AcceptedDraft, DraftDecision, PastedText, TypedText
from desk.actions.kept_drafts import KeptDraft
from desk.actions.sender_facts import SenderFacts, look_up_sender
from desk.domain.chat import DateOrder
from desk.domain.errors import DeskError, FileLockedError, UnusableInputError
from desk.domain.ids import CaseId
from desk.gui.intake.chat_reading import ChatSource, ReadChat, read_chat, read_words
from desk.gui.intake.downloads import DownloadedFile
from desk.gui.intake.draft_form import DraftForm, words_of
from desk.gui.intake.draft_keeper import DraftKeeper, kept_of, texts_of
from desk.gui.intake.draft_list import DraftLine, DraftList, Fate
from desk.gui.intake.file_trouble import FileTrouble
from desk.gui.intake.intake_head import IntakeHead
from desk.gui.intake.review_buttons import ReviewButtons
from desk.gui.intake.review_files import ReviewFiles
from desk.gui.intake.review_words import ReviewWords
from desk.gui.notices import NAME
from desk.gui.widgets.parts import plain_label, set_role
from desk.gui.widgets.split import BEFORE_PX, Split
from desk.gui.words import explained
from desk.gui.workplace import Workplace

PAUSE_MS = 500
"""So long after the last letter the words are read again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedDraft:
    """What a review saved and what to tell; `waiting` drafts of the chat are still undecided."""

    case_id: CaseId
    text: str
    went_wrong: bool
    downloads: tuple[DownloadedFile, ...]
    number: str
    to_check: bool
    waiting: int


class IntakeDialog(QDialog):
    """One draft after the other: correct, save, next."""

    saved = Signal(object)  # SavedDraft
    anew_wanted = Signal()
    left_unsaved = Signal(object)  # ReadChat that opens the same review again

    def __init__(self, place: Workplace, read: ReadChat) -> None:
        super().__init__(place.window)
        self.setObjectName("intake_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Log a request")
        self.setWindowTitle(f"{title} – {NAME}")
        self._place, self._desk, self._jobs = place, place.desk, place.jobs
        self._read = read
        self._busy_with = -1
        self._to_check = False
        self._build()
        self._keeper = DraftKeeper(place.desk, place.jobs, self, self._unsaved, self._on_not_kept)
        self._connect()
        room = place.window
        self.resize(min(760, room.width() - 16), min(690, room.height() - 40))
        self._show(read)
        place.jobs.ask(self._form, self._form.know_areas, area_book, place.desk)

    @property
    def lines(self) -> tuple[DraftLine, ...]:
        """The drafts with what became of them."""
        return self._drafts.lines

    @property
    def form(self) -> DraftForm:
        """The form of the chosen draft."""
        return self._form

    @property
    def files(self) -> ReviewFiles:
        """The files that can be taken with the draft."""
        return self._files

    @override
    def reject(self) -> None:
        """Close without saving; what was typed, or is left of several drafts, can be had back."""
        unsaved = self._unsaved()
        left = tuple(line.proposed for line in self.lines if line.fate is Fate.WAITING)
        if unsaved is not None:
            unsaved = replace(unsaved, slot=self._keeper.slot)
        if unsaved is not None or 0 < len(left) < len(self.lines):
            self.left_unsaved.emit(replace(self._read, restored=unsaved, proposed=left))
        self._keeper.stop()
        super().reject()

    def _build(self) -> None:
        """From the outside in: what finds its place later is dressed once more with its parts."""
        self._head = IntakeHead(self._desk.numbers_in_use, self)
        split = Split(Qt.Orientation.Horizontal, self)
        self._side = QWidget(split)
        self._files = ReviewFiles(self._desk, self._jobs, self._place.downloads, self)
        self._drafts = DraftList(self._service_name)
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, BEFORE_PX, 0)
        column.addWidget(self._drafts)
        self._form = DraftForm(self._desk.rules.catalogue, self._files.list, split)
        self._files.say_in(self._form)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 5)
        split.setSizes([200, 500])
        self._trouble = FileTrouble()
        self._steps = ReviewButtons(self)
        self._words = ReviewWords(self)
        self._said = plain_label(role="hint", wraps=True)
        self._said.setObjectName("intake_said")
        layout = QVBoxLayout(self)
        layout.addWidget(self._head)
        layout.addWidget(split, 1)
        layout.addWidget(self._trouble)
        layout.addWidget(self._said)
        layout.addWidget(self._steps)
        self._words_pause = QTimer(self)
        self._words_pause.setSingleShot(True)
        self._words_pause.setInterval(PAUSE_MS)

    def _connect(self) -> None:
        self._drafts.chosen.connect(self._on_row)
        self._form.edited.connect(self._say_ready)
        self._form.sender_typed.connect(self._on_sender)
        self._form.messages.textChanged.connect(self._on_words)
        self._words_pause.timeout.connect(self._read_words)
        self._head.number_chosen.connect(self._on_number)
        self._head.order_chosen.connect(self._on_order)
        self._head.anew_wanted.connect(self._on_anew)
        self._trouble.again_wanted.connect(self._save_now)
        self._trouble.skip_wanted.connect(self._on_skip)
        self._steps.save_wanted.connect(self._on_save)
        self._steps.check_wanted.connect(self._on_save_and_check)
        self._steps.reject_wanted.connect(self._on_reject)
        self._steps.close_wanted.connect(self.reject)

    def _show(self, read: ReadChat) -> None:
        self._read = read
        self._head.show_read(read)
        self._files.show_read(read)
        self._drafts.show_drafts(read.proposed)
        self._side.setVisible(len(read.proposed) > 1)
        self._form.set_inset(on=len(read.proposed) > 1)
        self._steps.show_steps(
            can_reject=not isinstance(read.chat.source, TypedText),
            can_check=len(read.proposed) == 1,
        )
        keys = [one.draft.key for one in read.proposed]
        kept = read.restored
        self._drafts.go_to(keys.index(kept.key) if kept and kept.key in keys else 0)
        if kept is not None:
            self._restore(kept)

    def _restore(self, kept: KeptDraft) -> None:
        self._form.put_texts(texts_of(kept))
        if kept.sender:
            self._on_sender(kept.sender)
        self._keeper.restored(kept)
        self._say_ready()
        self._form.go_to_first_gap()

    def _on_row(self, _row: int) -> None:
        line = self._drafts.current
        if line is None:
            return
        self._form.show_draft(line.proposed, self._read.channel)
        source = self._read.chat.source
        editable = self._words_are_whole
        text = "" if isinstance(source, Path) else source.text
        self._form.show_words(
            text if editable else words_of(line.proposed.draft), editable=editable
        )
        self._say_ready()
        self._form.go_to_first_gap()

    @property
    def _words_are_whole(self) -> bool:
        """Whether the words on the screen are all that was read, so that they can be edited."""
        return not isinstance(self._read.chat.source, Path) and len(self._read.proposed) == 1

    def _on_words(self) -> None:
        source = self._read.chat.source
        typed = self._form.messages.toPlainText()
        if isinstance(source, PastedText | TypedText) and self._words_are_whole:
            changed = typed.strip() != source.text.strip()
            if changed:
                self._words_pause.start()

    def _read_words(self) -> None:
        text = TypedText(text=self._form.messages.toPlainText())
        chat = replace(self._read.chat, source=text, number=self._read.number)
        self._jobs.ask(
            self, self._on_words_read, read_words, self._desk, chat, on_error=self._on_error
        )

    def _on_words_read(self, read: ReadChat) -> None:
        if self._busy_with < 0 and read.proposed:
            self._on_reread(read)

    def _on_sender(self, typed: str) -> None:
        line = self._drafts.current
        if line is not None:
            self._jobs.ask(
                self,
                self._on_sender_known,
                look_up_sender,
                self._desk,
                line.proposed.draft,
                typed,
                on_error=self._on_error,
            )

    def _on_sender_known(self, facts: SenderFacts) -> None:
        line = self._drafts.current
        if line is not None and line.proposed.draft.key == facts.draft.key:
            self._form.show_facts(facts)
            self._say_ready()

    def _say_ready(self) -> None:
        line = self._drafts.current
        waiting = line is not None and line.fate is Fate.WAITING
        free, ready = self._busy_with < 0, self._form.is_ready
        self._form.setEnabled(waiting and free)
        self._steps.enable(waiting=waiting and free, ready=ready)
        if waiting and not ready:
            self._say(self._words.needed(self._form.channel), "hint")
        elif waiting:
            self._say(self.tr("Ctrl+Enter saves this draft."), "hint")

    def _say(self, text: str, role: str) -> None:
        set_role(self._said, role)
        self._said.setText(text)

    def _decision(self) -> DraftDecision | None:
        decision = self._form.decision()
        if decision is None:
            return None
        return replace(decision, files=self._files.paths, pictures=self._files.pictures)

    def _on_save(self) -> None:
        self._to_check = False
        self._save_now()

    def _on_save_and_check(self) -> None:
        if len(self._drafts.lines) == 1:
            self._to_check = True
            self._save_now()

    def _save_now(self) -> None:
        decision = self._decision()
        if decision is None or self._busy_with >= 0:
            self._say_ready()
            self._form.go_to_first_gap()
            return
        self._trouble.hide()
        self._busy_with = self._drafts.row
        self._say_ready()
        self._say(self.tr("Saving…"), "hint")
        self._jobs.do(
            self,
            self._on_saved,
            accept_drafts,
            self._desk,
            self._read.chat.source,
            self._read.number,
            (decision,),
            on_error=self._on_error,
        )

    def _on_saved(self, accepted: tuple[AcceptedDraft, ...]) -> None:
        saved, row = accepted[0], self._busy_with
        self._busy_with = -1
        added = self._form.adds_to_open_case
        downloads, text = self._files.downloads, self._words.saved(saved, added=added)
        self._keeper.forget()
        self._files.forget_taken()
        self._drafts.close_line(row, Fate.SAVED, saved.number)
        self._say(text, "warning" if saved.files.left_out else "good")
        self.saved.emit(
            SavedDraft(
                case_id=saved.case_id,
                text=text,
                went_wrong=bool(saved.files.left_out),
                downloads=downloads,
                number=self._read.number.label,
                to_check=self._to_check,
                waiting=self._drafts.waiting,
            )
        )
        self._finish_if_done()

    def _on_reject(self) -> None:
        line = self._drafts.current
        if line is None:
            return
        self._busy_with = self._drafts.row
        self._say_ready()
        self._jobs.do(
            self,
            self._on_rejected,
            reject_drafts,
            self._desk,
            (line.proposed.draft,),
            self._read.number,
            on_error=self._on_error,
        )

    def _on_rejected(self, _count: int) -> None:
        row, self._busy_with = self._busy_with, -1
        self._keeper.forget()
        self._drafts.close_line(row, Fate.REJECTED, "")
        self._say(self.tr("Set aside; it does not come back at the next import."), "good")
        self._finish_if_done()

    def _on_error(self, error: DeskError) -> None:
        self._busy_with = -1
        self._say_ready()
        if isinstance(error, UnusableInputError | FileLockedError):
            self._say("", "hint")
            self._trouble.tell(error)
        else:
            said = explained(error)
            self._say(f"{said.line} ({said.code})", "bad")

    def _on_not_kept(self, error: DeskError) -> None:
        said = explained(error)
        self._say(f"{said.line} ({said.code})", "warning")

    def _on_skip(self) -> None:
        """Go on without the files that cannot be read."""
        self._jobs.ask(
            self, self._on_unfit, unfit_paths, self._files.paths, on_error=self._on_error
        )

    def _on_unfit(self, unfit: tuple[UnfitPath, ...]) -> None:
        self._files.skip(unfit)
        self._save_now()

    def _on_number(self, label: str) -> None:
        self._ask_again(replace(self._read.chat, number=self._desk.number(label)))

    def _on_order(self, order: DateOrder) -> None:
        self._ask_again(replace(self._read.chat, number=self._read.number, order=order))

    def _ask_again(self, chat: ChatSource) -> None:
        self._jobs.ask(self, self._on_reread, read_chat, self._desk, chat, on_error=self._on_error)

    def _on_reread(self, read: ReadChat) -> None:
        kept = replace(
            read, channel=self._form.channel, files=self._read.files, pictures=self._read.pictures
        )
        if len(read.proposed) == 1 and len(self._drafts.lines) == 1:
            self._read = kept
            self._head.show_read(kept)
            self._drafts.renew(0, read.proposed[0])
            self._form.renew(read.proposed[0])
            self._say_ready()
        else:
            self._show(kept)

    def _on_anew(self) -> None:
        self._keeper.stop()
        self.anew_wanted.emit()
        super().reject()

    def _unsaved(self) -> KeptDraft | None:
        """What would be lost if the program ended now; None where nothing was typed."""
        line = self._drafts.current
        source = self._read.chat.source
        if line is None or line.fate is not Fate.WAITING or self._busy_with >= 0:
            return None
        words = self._form.messages.toPlainText()
        same_words = isinstance(source, Path) or words.strip() == source.text.strip()
        if not self._form.is_touched and (same_words or not self._words_are_whole):
            return None
        typed = self._words_are_whole and not same_words
        return kept_of(self._form, self._files, self._read, words if typed else None)

    def _finish_if_done(self) -> None:
        if self._to_check or not self._drafts.waiting:
            self._keeper.stop()
            self.accept()

    def _service_name(self, code: str) -> str:
        return self._desk.rules.catalogue.names.name(code)
