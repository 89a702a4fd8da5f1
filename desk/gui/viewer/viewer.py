"""The viewer: photos and PDF pages of a case, drawn from pixels that the worker process made.

Nothing is decoded here. Three pictures are kept, the next file is fetched ahead, and each file
remembers how it was looked at. Two files may stand side by side: the left one stays, the right
one walks.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desk.actions.desk import Desk
from desk.domain.ids import EvidenceId, FileId
from desk.gui.commands.commands import Commands
from desk.gui.jobs import Jobs
from desk.gui.viewer.canvas import STEP, Canvas
from desk.gui.viewer.file_pane import FilePane
from desk.gui.viewer.pictures import Pictures
from desk.gui.viewer.viewed import COARSE_PX, Left, Seen, ViewedFile, Wanted, look
from desk.gui.viewer.viewer_head import ViewerHead
from desk.gui.widgets.parts import ElidedLabel
from desk.gui.widgets.tab_order import tab_in_place

__all__ = ["ViewedFile", "ViewerPanel"]

ONE_LINE_FROM_PX, NO_KEYS_BELOW_PX = 560, 330
BESIDE_FROM_PX, LOW_PX = 700, 400
"""In a narrower viewer the two files of a comparison stand one above the other, unless it is low:
there is more room beside each other then."""


class ViewerPanel(QWidget):
    """The files of a case, one at a time or two side by side."""

    file_shown = Signal(object)  # ViewedFile | None, which the checking keys are about
    loupe_closed = Signal()

    def __init__(
        self, desk: Desk, jobs: Jobs, commands: Commands, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._files: tuple[ViewedFile, ...] = ()
        self._at = -1
        self._guest: ViewedFile | None = None
        self._left: dict[FileId, Left] = {}
        self._pictures = Pictures()
        self._pinned: FilePane | None = None
        self._before: tuple[int, ViewedFile | None] = (0, None)
        self._is_loupe_on = self._is_following = False
        self._build(commands)
        self._active = self._main

    @property
    def current(self) -> ViewedFile | None:
        """The file that the keys are about."""
        return self._active.current

    @property
    def evidence_id(self) -> EvidenceId | None:
        """The evidence on the screen; none for a paper of our own."""
        current = self.current
        return current.evidence.id if current is not None and current.evidence else None

    @property
    def canvas(self) -> Canvas:
        """Where the picture that the keys are about is drawn."""
        return self._active.canvas

    @property
    def active(self) -> FilePane:
        """The side that the keys belong to."""
        return self._active

    @property
    def pinned(self) -> FilePane | None:
        """The left side of a comparison, which stays."""
        return self._pinned

    @property
    def pictures(self) -> Pictures:
        """The pictures that are kept."""
        return self._pictures

    def show_files(self, files: tuple[ViewedFile, ...], *, fresh: bool) -> None:
        """Show these files; `fresh` opens the first, else the one that was open stays."""
        before = None if fresh or self._guest is not None else self._main.current
        ids = [file.file_id for file in files]
        self._files = files
        for file in files:
            self._main.take_turn(file)
        if fresh:
            self._unpin()
            self._guest = None
            self._open(0)
        elif self._guest is not None:
            self._at = min(self._at, len(files) - 1)
        elif before is not None and before.file_id in ids:
            self._at = ids.index(before.file_id)
            self._main.rename(files[self._at], self._place_text())
            self._look_ahead()
        else:
            self._open(min(max(0, self._at), len(files) - 1))
        self._rename_pinned()

    def show_guest(self, file: ViewedFile) -> None:
        """Show a paper or a result; the next step through the files leaves it."""
        self._guest = file
        self._main.show_file(file)
        self._announce()

    def show_evidence(self, evidence_id: EvidenceId) -> None:
        """Show the file of this evidence."""
        for at, file in enumerate(self._files):
            if file.evidence is not None and file.evidence.id == evidence_id:
                self._guest = None
                self._open(at)
                return

    def next_file(self) -> None:
        """Show the next file; the last one stays."""
        self._go(1)

    def previous_file(self) -> None:
        """Show the file before; the first one stays."""
        self._go(-1)

    def next_page(self) -> None:
        """Show the next page of a PDF."""
        self._active.turn_page(1)

    def previous_page(self) -> None:
        """Show the page before."""
        self._active.turn_page(-1)

    def rotate(self) -> None:
        """Turn it a quarter, clockwise; remembered with the evidence."""
        self._active.rotate(90)

    def rotate_back(self) -> None:
        """Turn it a quarter the other way."""
        self._active.rotate(-90)

    def zoom_in(self) -> None:
        """Make it larger."""
        self.canvas.zoom_by(STEP)

    def zoom_out(self) -> None:
        """Make it smaller."""
        self.canvas.zoom_by(1 / STEP)

    def fit(self) -> None:
        """Show all of it."""
        self.canvas.fit()

    def fit_width(self) -> None:
        """Make it as wide as the pane."""
        self.canvas.fit_width()

    def set_loupe(self, *, on: bool) -> None:
        """Lay a loupe over the picture that the keys are about, or take it away."""
        self._is_loupe_on = on
        for pane in self._panes():
            pane.canvas.set_loupe(on=on and pane is self._active)

    def compare(self) -> bool:
        """Pin the file that is shown and walk through the others beside it.

        False where there is no second file to compare it with.
        """
        shown = self._main.current
        others = [at for at, file in enumerate(self._files) if file is not shown]
        if self._pinned is not None or shown is None or not others:
            return self._pinned is not None
        self._before = (self._at, self._guest)
        self._pin(shown)
        self._guest = None
        after = [at for at in others if at > self._at or self._before[1] is not None]
        self._open(after[0] if after else others[-1])
        self._main.canvas.setFocus()
        return True

    def end_comparison(self) -> None:
        """Show one file again: the one that stood there before."""
        if self._pinned is None:
            return
        self._unpin()
        at, self._guest = self._before
        if self._guest is not None:
            self.show_guest(self._guest)
        else:
            self._open(min(at, len(self._files) - 1))
        self._main.canvas.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = self.height() < NO_KEYS_BELOW_PX
        self._head.set_low(on=is_low and self.width() >= ONE_LINE_FROM_PX)
        self._keys.setVisible(not is_low)
        beside = self.width() >= BESIDE_FROM_PX or self.height() < LOW_PX
        direction = QBoxLayout.Direction
        self._sides.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def _build(self, commands: Commands) -> None:
        self.setObjectName("viewer")
        self.setAccessibleName(self.tr("Viewer"))
        self._main = FilePane(self._desk, self._jobs, self._pictures, self._left, "canvas")
        self._main.titled.connect(self._on_titled)
        self._main.arrived.connect(self._look_ahead)
        self._listen(self._main)
        self._head = ViewerHead(commands)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(2)
        self._sides.addWidget(self._main, 1)
        self._keys = ElidedLabel("hint")
        self._keys.setObjectName("viewer_keys")
        font = self._keys.font()
        font.setPointSizeF(font.pointSizeF() - 1)
        self._keys.setFont(font)
        self._keys.say(
            self.tr(
                "Space accept · X refuse · 1–9 requirement · R rotate · F fit · L loupe · D compare"
            )
        )
        self._keys.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._keys.setContentsMargins(4, 2, 4, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addLayout(self._sides, 1)
        layout.addWidget(self._keys)
        self._main.show_message(self.tr("Choose a case to see its files."))

    def _listen(self, pane: FilePane) -> None:
        pane.canvas.focused.connect(self._on_focused)
        pane.canvas.moved.connect(self._on_moved)
        pane.canvas.loupe_closed.connect(self.loupe_closed)

    def _panes(self) -> tuple[FilePane, ...]:
        return (self._main,) if self._pinned is None else (self._pinned, self._main)

    def _go(self, step: int) -> None:
        if not self._files:
            return
        target = self._at
        if self._guest is None:
            target = min(len(self._files) - 1, max(0, self._at + step))
            if target == self._at:
                return
        self._guest = None
        self._activate(self._main)
        self._open(target)

    def _open(self, at: int) -> None:
        self._at = at
        file = self._files[at] if 0 <= at < len(self._files) else None
        self._main.show_file(file, self._place_text())
        self._announce()

    def _place_text(self) -> str:
        return self.tr("File {at}/{count}").format(at=self._at + 1, count=len(self._files))

    def _announce(self) -> None:
        self._say_note()
        self.file_shown.emit(self.current)

    def _pin(self, file: ViewedFile) -> None:
        pinned = FilePane(self._desk, self._jobs, self._pictures, self._left, "canvas_pinned")
        self._pinned = pinned
        self._sides.insertWidget(0, pinned, 1)
        self._listen(pinned)
        tab_in_place(pinned)
        pinned.show_file(file, "" if self._guest is not None else self._place_text())
        self._head.show_link(on=True)
        self._mark()

    def _unpin(self) -> None:
        if self._pinned is None:
            return
        pinned, self._pinned = self._pinned, None
        self._activate(self._main)
        self._head.show_link(on=False)
        pinned.release()
        pinned.hide()
        pinned.deleteLater()
        self._mark()

    def _rename_pinned(self) -> None:
        if self._pinned is None or self._pinned.current is None:
            return
        count = len(self._files)
        for at, file in enumerate(self._files):
            if file.file_id == self._pinned.current.file_id:
                place = self.tr("File {at}/{count}").format(at=at + 1, count=count)
                self._pinned.rename(file, place)

    def _activate(self, pane: FilePane) -> None:
        if pane is self._active:
            return
        self._active = pane
        self._mark()
        self.set_loupe(on=self._is_loupe_on)
        self._announce()

    def _mark(self) -> None:
        comparing = self._pinned is not None
        for pane in self._panes():
            pane.mark(shown=comparing, active=pane is self._active)
        self._on_titled(self._main.title)

    def _on_focused(self) -> None:
        for pane in self._panes():
            if pane.canvas.hasFocus():
                self._activate(pane)

    def _on_moved(self) -> None:
        """Let the other side follow, where they are to move together."""
        if self._pinned is None or not self._head.is_linked or self._is_following:
            return
        other = self._main if self._active is self._pinned else self._pinned
        self._is_following = True
        other.canvas.look_as(self._active.canvas.look)
        self._is_following = False

    def _on_titled(self, title: str) -> None:
        self._head.say(title if self._pinned is None else self.tr("Two files side by side"))

    def _say_note(self) -> None:
        self._head.say_note("" if self.current is None else self.current.note)

    def _look_ahead(self) -> None:
        """Fetch the next file before it is asked for, one at a time."""
        if self._guest is not None or not 0 <= self._at + 1 < len(self._files):
            return
        file = self._files[self._at + 1]
        left = self._left.get(file.file_id)
        wanted = Wanted(
            file_id=file.file_id,
            sha256=file.sha256,
            page=left.page if left else 0,
            box_px=COARSE_PX,
        )
        if self._pictures.ahead is None and self._pictures.find(wanted.place) is None:
            self._pictures.ahead = wanted.place
            self._jobs.look_ahead(self, self._on_ahead, look, self._desk, wanted)

    def _on_ahead(self, seen: Seen) -> None:
        self._pictures.ahead = None
        if seen.picture is not None:
            self._pictures.keep(seen.picture)
        for pane in self._panes():
            pane.take(seen)
        if seen.picture is not None:
            self._look_ahead()
