"""One file on the screen: its title, its picture, and how it is looked at."""

from collections import deque
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desk.actions.desk import Desk
from desk.actions.viewing import turn_evidence
from desk.domain.case import Evidence
from desk.domain.errors import DeskError
from desk.domain.ids import FileId
from desk.gui.jobs import Jobs
from desk.gui.viewer.canvas import Canvas
from desk.gui.viewer.pictures import Pictures, Place
from desk.gui.viewer.viewed import (
    COARSE_PX,
    MIDDLE,
    SHARP_PX,
    Left,
    Look,
    Picture,
    Seen,
    ViewedFile,
    Wanted,
    look,
)
from desk.gui.widgets.icons import icon
from desk.gui.widgets.parts import ElidedLabel, plain_label, set_role
from desk.gui.widgets.theme import tokens_of
from desk.gui.words import explained

MARK_PX = 16


class FilePane(QWidget):
    """A side of the viewer. Each file remembers its zoom, its place, its turn and its page."""

    titled = Signal(str)
    arrived = Signal()  # the picture is on the screen

    def __init__(
        self, desk: Desk, jobs: Jobs, pictures: Pictures, left: dict[FileId, Left], name: str
    ) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._pictures, self._left = pictures, left
        self._file: ViewedFile | None = None
        self._place_text = ""
        self._wanted: Wanted | None = None
        self._shown: Place | None = None
        self._turning: deque[tuple[ViewedFile, int]] = deque()
        self._failed = False
        self._mark = plain_label()
        self._build(name)
        self._canvas.moved.connect(self._on_moved)
        self._canvas.retried.connect(self.retry)

    @property
    def canvas(self) -> Canvas:
        """Where the picture is drawn."""
        return self._canvas

    @property
    def current(self) -> ViewedFile | None:
        """The file that is shown."""
        return self._file

    @property
    def picture(self) -> Picture | None:
        """The picture that is shown; None while it is on its way."""
        return None if self._shown is None else self._pictures.find(self._shown)

    @property
    def page(self) -> int:
        """The page that is shown, counted from 0."""
        return 0 if self._file is None else self._of(self._file).page

    @property
    def page_count(self) -> int:
        """How many pages the file has."""
        return 1 if self._file is None else self._of(self._file).page_count

    @property
    def title(self) -> str:
        """What is shown: its place among the files, what it is, and the page."""
        if self._file is None:
            return self.tr("Viewer")
        parts = [part for part in (self._place_text, self._file.title) if part]
        if self.page_count > 1:
            parts.append(
                self.tr("page {at}/{count}").format(at=self.page + 1, count=self.page_count)
            )
        return " · ".join(parts)

    def show_file(self, file: ViewedFile | None, place_text: str = "") -> None:
        """Show this file as it was left; `place_text` says which of all files it is."""
        self._file, self._place_text = file, place_text
        self._shown = None
        self._fetch()
        self._say()

    def rename(self, file: ViewedFile, place_text: str) -> None:
        """The same file, read again: its title, its turn, and its picture where that failed."""
        self._file, self._place_text = file, place_text
        turned = self._of(file).turn - self._canvas.turn_degrees
        if self._shown is not None and turned:
            self._canvas.turn(turned)
        self._say()
        self.retry()

    def take_turn(self, file: ViewedFile) -> None:
        """Take over a turn that was stored elsewhere, or taken back."""
        left = self._of(file)
        now = file.evidence.turn_degrees if file.evidence else left.stored_turn
        if now != left.stored_turn and not self._turning:
            left.stored_turn = left.turn = now

    def show_message(self, text: str) -> None:
        """Show a sentence, and no file."""
        self._file, self._wanted, self._shown = None, None, None
        self._pictures.hold(id(self), None)
        self._canvas.show_message(text)
        self._say()

    def retry(self) -> None:
        """Ask for the picture once more, where there was none."""
        if self._failed:
            self._fetch()

    def turn_page(self, step: int) -> None:
        """Go to another page of the file; its ends hold."""
        if self._file is None:
            return
        left = self._of(self._file)
        page = min(left.page_count - 1, max(0, left.page + step))
        if page != left.page:
            left.page = page
            left.look = replace(left.look, middle=MIDDLE)
            self._shown = None
            self._fetch()
            self._say()

    def rotate(self, degrees: int) -> None:
        """Turn it by quarter turns; remembered with the evidence, the file stays as it is."""
        if self._file is None or not self._canvas.has_picture:
            return
        self._canvas.turn(degrees)
        self._of(self._file).turn = self._canvas.turn_degrees
        evidence = self._file.evidence
        if evidence is not None:
            self._turning.append((self._file, degrees))
            before = replace(evidence, turn_degrees=(self._canvas.turn_degrees - degrees) % 360)
            self._jobs.do(
                self,
                self._on_turned,
                turn_evidence,
                self._desk,
                before,
                degrees,
                on_error=self._on_not_turned,
            )

    def take(self, seen: Seen) -> None:
        """Show what came, if it is still wanted here."""
        if seen.picture is None:
            self._on_unreadable(seen)
        elif self._wanted is not None and seen.wanted.place == self._wanted.place:
            self._show(seen.picture)

    def release(self) -> None:
        """Let the picture go, before the pane itself goes."""
        self._pictures.hold(id(self), None)

    def mark(self, *, shown: bool, active: bool) -> None:
        """Show the line with the title, and whether the keys belong to this side."""
        self._head.setVisible(shown)
        self._mark.setVisible(active)
        set_role(self._title, "title" if active else "muted")
        self._say()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_mark()

    def _draw_mark(self) -> None:
        self._mark.setPixmap(icon("keyboard", tokens_of(self.palette()).text).pixmap(MARK_PX))

    def _build(self, name: str) -> None:
        self._canvas = Canvas()
        self._canvas.setObjectName(name)
        self._canvas.setAccessibleName(self.tr("Picture"))
        self._draw_mark()
        self._mark.setAccessibleName(self.tr("The keys belong to this side"))
        self._mark.setToolTip(self.tr("The keys belong to this side"))
        self._title = ElidedLabel("muted")
        self._title.setObjectName(f"{name}_title")
        self._head = QWidget()
        self._head.setMinimumSize(QSize(0, 24))
        line = QHBoxLayout(self._head)
        line.setContentsMargins(8, 2, 8, 2)
        line.addWidget(self._mark)
        line.addWidget(self._title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._canvas, 1)
        self._head.hide()

    def _fetch(self) -> None:
        if self._file is None:
            self.show_message(self.tr("This case has no files yet."))
            return
        self._failed = False
        self._wanted = self._wanting(self._file, COARSE_PX)
        self._pictures.hold(id(self), self._wanted.place)
        kept = self._pictures.find(self._wanted.place)
        if kept is not None:
            self._show(kept)
            return
        self._canvas.show_message(self.tr("Opening the file…"))
        if self._pictures.ahead != self._wanted.place:
            self._jobs.ask(self, self.take, look, self._desk, self._wanted)

    def _wanting(self, file: ViewedFile, box_px: int) -> Wanted:
        return Wanted(
            file_id=file.file_id, sha256=file.sha256, page=self._of(file).page, box_px=box_px
        )

    def _show(self, picture: Picture) -> None:
        if self._file is None:
            return
        self._pictures.keep(picture)
        left = self._of(self._file)
        left.page_count = max(1, picture.page_count)
        if self._shown == picture.wanted.place and self._canvas.has_picture:
            self._canvas.sharpen(picture.levels)
            return
        self._shown = None  # what the picture of before still says is not about this file
        self._canvas.show_image(picture.levels, left.turn, left.look)
        self._shown = picture.wanted.place
        self._say()
        self._on_moved()
        self.arrived.emit()

    def _on_unreadable(self, seen: Seen) -> None:
        if self._wanted is None or seen.wanted.place != self._wanted.place:
            return
        if seen.error is not None and not self._canvas.has_picture:
            self._failed = True
            said = explained(seen.error)
            lines = [part for part in (said.what, said.why, said.remedy) if part]
            self._canvas.show_message("\n".join([*lines, f"({said.code})"]), retry=True)

    def _on_moved(self) -> None:
        """Remember how the file is looked at, and ask for finer pixels where they are seen."""
        if self._file is None or self._wanted is None or self._shown != self._wanted.place:
            return
        self._of(self._file).look = self._canvas.look
        kept = self._pictures.find(self._shown)
        is_coarse = kept is None or not kept.is_sharp
        if self._canvas.wants_sharp and is_coarse and self._wanted.box_px < SHARP_PX:
            self._wanted = self._wanting(self._file, SHARP_PX)
            self._jobs.ask(self, self.take, look, self._desk, self._wanted)

    def _on_turned(self, evidence: Evidence) -> None:
        """The turn is kept; nothing on the screen changes by it."""
        file, _ = self._turning.popleft()
        self._of(file).stored_turn = evidence.turn_degrees

    def _on_not_turned(self, error: DeskError) -> None:
        file, degrees = self._turning.popleft()
        self._of(file).turn = (self._of(file).turn - degrees) % 360
        if self._file is not None and self._file.file_id == file.file_id:
            self._canvas.turn(-degrees)
        self._jobs.failed.emit(error)

    def _of(self, file: ViewedFile) -> Left:
        if file.file_id not in self._left:
            turn = file.evidence.turn_degrees if file.evidence else 0
            self._left[file.file_id] = Left(look=Look(), turn=turn, stored_turn=turn)
        return self._left[file.file_id]

    def _say(self) -> None:
        self._title.say(self.title)
        self._canvas.setAccessibleName(self.title)
        self.titled.emit(self.title)
