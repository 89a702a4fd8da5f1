"""The viewer: photos and PDF pages of a case, drawn from pixels that the worker process made.

Nothing is decoded here. Three pictures are kept, the next file is fetched ahead, and each file
remembers how it was zoomed. A turn is kept with the evidence; the file itself never changes.
"""

from collections import OrderedDict
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desk.actions.desk import Desk
from desk.actions.viewing import picture, turn_evidence
from desk.domain.case import Evidence
from desk.domain.errors import DeskError
from desk.domain.files import Pixels
from desk.domain.ids import EvidenceId, FileId
from desk.domain.words import explain
from desk.gui.commands.commands import Commands
from desk.gui.commands.ids import CommandId
from desk.gui.jobs import Jobs
from desk.gui.viewer.canvas import STEP, Canvas, Zoom
from desk.gui.widgets.parts import ElidedLabel, plain_label

KEPT = 3
BOX_PX = 1600
SHARP_BOX_PX = 3600
SHARP_FROM = 1.3
"""From this many screen pixels a pixel on, the picture is asked for again, finer."""

BUTTONS = (
    CommandId.PREVIOUS_FILE,
    CommandId.NEXT_FILE,
    CommandId.ROTATE,
    CommandId.ZOOM_OUT,
    CommandId.ZOOM_IN,
    CommandId.FIT,
    CommandId.FIT_WIDTH,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewedFile:
    """A file as the viewer shows it: evidence, or a paper or result without one."""

    file_id: FileId
    sha256: str
    title: str
    note: str = ""
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which picture is asked for."""

    file_id: FileId
    sha256: str
    page: int
    box_px: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What came back: pixels, or why there are none."""

    wanted: Wanted
    pixels: Pixels | None
    error: DeskError | None = None


def look(desk: Desk, wanted: Wanted) -> Seen:
    """Ask the worker process for a picture; a fault belongs to the file, not to the window."""
    try:
        pixels = picture(
            desk, wanted.file_id, wanted.sha256, page=wanted.page, box_px=wanted.box_px
        )
    except DeskError as error:
        return Seen(wanted=wanted, pixels=None, error=error)
    return Seen(wanted=wanted, pixels=pixels)


@dataclass(slots=True)
class _Memory:
    """How a file was left."""

    zoom: Zoom = Zoom.FIT
    scale: float = 1.0
    turn: int = 0
    page: int = 0
    page_count: int = 1


class ViewerPanel(QWidget):
    """The files of a case, one at a time."""

    file_shown = Signal(object)  # ViewedFile | None

    def __init__(
        self, desk: Desk, jobs: Jobs, commands: Commands, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._files: tuple[ViewedFile, ...] = ()
        self._at = -1
        self._guest: ViewedFile | None = None
        self._memory: dict[FileId, _Memory] = {}
        self._kept: OrderedDict[Wanted, QImage] = OrderedDict()
        self._pages: dict[FileId, int] = {}
        self._shown: Wanted | None = None
        self._build(commands)
        self._canvas.zoomed.connect(self._on_zoomed)

    @property
    def current(self) -> ViewedFile | None:
        """The file on the screen."""
        if self._guest is not None:
            return self._guest
        return self._files[self._at] if 0 <= self._at < len(self._files) else None

    @property
    def evidence_id(self) -> EvidenceId | None:
        """The evidence on the screen; none for a paper of our own."""
        current = self.current
        return current.evidence.id if current is not None and current.evidence else None

    @property
    def canvas(self) -> Canvas:
        """Where the picture is drawn."""
        return self._canvas

    def show_files(self, files: tuple[ViewedFile, ...], *, fresh: bool) -> None:
        """Show these files; `fresh` opens the first, else the one that was open stays."""
        before = self._files[self._at] if not fresh and 0 <= self._at < len(self._files) else None
        ids = [file.file_id for file in files]
        self._files = files
        self._at = ids.index(before.file_id) if before is not None and before.file_id in ids else 0
        guest_stays = self._guest is not None and not fresh
        if guest_stays or (before is not None and before.file_id in ids):
            self._say()
            return
        self._guest = None
        self._open()

    def show_guest(self, file: ViewedFile) -> None:
        """Show a paper or a result; the next step through the files leaves it."""
        self._guest = file
        self._open()

    def show_evidence(self, evidence_id: EvidenceId) -> None:
        """Show the file of this evidence."""
        for at, file in enumerate(self._files):
            if file.evidence is not None and file.evidence.id == evidence_id:
                self._at, self._guest = at, None
                self._open()
                return

    def next_file(self) -> None:
        """Show the next file; the last one stays."""
        self._go(1)

    def previous_file(self) -> None:
        """Show the file before; the first one stays."""
        self._go(-1)

    def next_page(self) -> None:
        """Show the next page of a PDF."""
        self._turn_page(1)

    def previous_page(self) -> None:
        """Show the page before."""
        self._turn_page(-1)

    def rotate(self) -> None:
        """Turn it a quarter, clockwise; remembered with the evidence."""
        self._rotate(90)

    def rotate_back(self) -> None:
        """Turn it a quarter the other way."""
        self._rotate(-90)

    def zoom_in(self) -> None:
        """Make it larger."""
        self._canvas.zoom_by(STEP)

    def zoom_out(self) -> None:
        """Make it smaller."""
        self._canvas.zoom_by(1 / STEP)

    def fit(self) -> None:
        """Show all of it."""
        self._canvas.fit()

    def fit_width(self) -> None:
        """Make it as wide as the pane."""
        self._canvas.fit_width()

    def _build(self, commands: Commands) -> None:
        self.setObjectName("viewer")
        self.setAccessibleName(self.tr("Viewer"))
        self._canvas = Canvas()
        self._canvas.setObjectName("canvas")
        self._canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self._canvas)
        self._title = ElidedLabel("title")
        self._title.setObjectName("viewer_title")
        self._note = plain_label(role="hint", wraps=True)
        self._note.setObjectName("viewer_note")
        head = QHBoxLayout()
        head.setContentsMargins(8, 4, 4, 4)
        head.setSpacing(1)
        head.addWidget(self._title, 1)
        for command in BUTTONS:
            head.addWidget(_tool(commands, command))
        self._keys = plain_label(
            self.tr("Space accept · X refuse · 1–9 requirement · R rotate · F fit"),
            "hint",
            wraps=True,
        )
        self._keys.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._keys.setContentsMargins(8, 2, 8, 4)
        self._note.setContentsMargins(8, 0, 8, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._note)
        layout.addWidget(self._canvas, 1)
        layout.addWidget(self._keys)
        self._say()
        self._canvas.show_message(self.tr("Choose a case to see its files."))

    def _go(self, step: int) -> None:
        if not self._files:
            return
        if self._guest is None:
            target = min(len(self._files) - 1, max(0, self._at + step))
            if target == self._at:
                return
            self._at = target
        self._guest = None
        self._open()

    def _turn_page(self, step: int) -> None:
        current = self.current
        if current is None:
            return
        memory = self._of(current)
        page = min(memory.page_count - 1, max(0, memory.page + step))
        if page != memory.page:
            memory.page = page
            self._fetch()

    def _rotate(self, degrees: int) -> None:
        current = self.current
        if current is None or not self._canvas.has_picture:
            return
        self._canvas.turn(degrees)
        memory = self._of(current)
        memory.turn = self._canvas.turn_degrees
        if current.evidence is not None:
            before = replace(current.evidence, turn_degrees=(memory.turn - degrees) % 360)
            self._jobs.do(self, self._on_turned, turn_evidence, self._desk, before, degrees)

    def _on_turned(self, evidence: Evidence) -> None:
        """The turn is kept; nothing on the screen changes by it."""

    def _open(self) -> None:
        self._say()
        self.file_shown.emit(self.current)
        self._fetch()

    def _fetch(self) -> None:
        current = self.current
        if current is None:
            self._shown = None
            self._canvas.show_message(self.tr("This case has no files yet."))
            return
        wanted = self._wanted(current, BOX_PX)
        self._shown = wanted
        if wanted in self._kept:
            self._kept.move_to_end(wanted)
            self._show(self._kept[wanted])
            self._look_ahead()
            return
        self._canvas.show_message(self.tr("Opening the file…"))
        self._jobs.ask(self, self._on_seen, look, self._desk, wanted)

    def _wanted(self, file: ViewedFile, box_px: int) -> Wanted:
        return Wanted(
            file_id=file.file_id, sha256=file.sha256, page=self._of(file).page, box_px=box_px
        )

    def _on_seen(self, seen: Seen) -> None:
        if seen.pixels is None:
            self._on_unreadable(seen)
            return
        image = self._keep(seen.wanted, seen.pixels)
        if seen.wanted == self._shown:
            self._show(image)
            self._look_ahead()

    def _on_unreadable(self, seen: Seen) -> None:
        if seen.wanted == self._shown and seen.error is not None:
            said = explain(seen.error)
            self._canvas.show_message(f"{said.what}\n{said.why}\n{said.remedy}".strip())

    def _keep(self, wanted: Wanted, pixels: Pixels) -> QImage:
        bytes_a_line = pixels.width * 3
        image = QImage(
            pixels.rgb, pixels.width, pixels.height, bytes_a_line, QImage.Format.Format_RGB888
        ).copy()
        self._pages[wanted.file_id] = pixels.page_count
        self._kept[wanted] = image
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return image

    def _show(self, image: QImage) -> None:
        current = self.current
        if current is None:
            return
        memory = self._of(current)
        memory.page_count = max(1, self._pages.get(current.file_id, 1))
        self._canvas.show_image(image, memory.turn, memory.zoom, memory.scale)
        self._say()

    def _look_ahead(self) -> None:
        if self._guest is None and self._at + 1 < len(self._files):
            wanted = self._wanted(self._files[self._at + 1], BOX_PX)
            if wanted not in self._kept:
                self._jobs.look_ahead(self, self._on_ahead, look, self._desk, wanted)

    def _on_ahead(self, seen: Seen) -> None:
        if seen.pixels is not None and seen.wanted not in self._kept:
            image = self._keep(seen.wanted, seen.pixels)
            if seen.wanted == self._shown and not self._canvas.has_picture:
                self._show(image)
        elif seen.pixels is None:
            self._on_unreadable(seen)

    def _on_zoomed(self) -> None:
        current = self.current
        if current is None or self._shown is None or not self._canvas.has_picture:
            return
        memory = self._of(current)
        memory.zoom, memory.scale = self._canvas.zoom, self._canvas.scale
        coarse = self._shown.box_px < SHARP_BOX_PX
        if coarse and self._canvas.zoom is Zoom.FREE and self._canvas.scale > SHARP_FROM:
            self._shown = replace(self._shown, box_px=SHARP_BOX_PX)
            self._jobs.ask(self, self._on_sharper, look, self._desk, self._shown)

    def _on_sharper(self, seen: Seen) -> None:
        if seen.pixels is not None and seen.wanted == self._shown:
            self._canvas.sharpen(self._keep(seen.wanted, seen.pixels))

    def _of(self, file: ViewedFile) -> _Memory:
        if file.file_id not in self._memory:
            turn = file.evidence.turn_degrees if file.evidence else 0
            self._memory[file.file_id] = _Memory(turn=turn)
        return self._memory[file.file_id]

    def _say(self) -> None:
        current = self.current
        if current is None:
            title, note = self.tr("Viewer"), ""
        else:
            title, note = self._title_of(current), current.note
        self._title.say(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _title_of(self, file: ViewedFile) -> str:
        parts = [file.title]
        if self._guest is None:
            place = self.tr("File {at}/{count}").format(at=self._at + 1, count=len(self._files))
            parts.insert(0, place)
        memory = self._of(file)
        if memory.page_count > 1:
            parts.append(
                self.tr("page {at}/{count}").format(at=memory.page + 1, count=memory.page_count)
            )
        return " · ".join(parts)


def _tool(commands: Commands, command: CommandId) -> QToolButton:
    """A button for a command; it takes no focus, so that the keys stay with the picture."""
    tool = QToolButton()
    tool.setDefaultAction(commands.action(command))
    tool.setObjectName(f"viewer_{command.value}")
    tool.setAutoRaise(True)
    tool.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    tool.setIconSize(QSize(16, 16))
    tool.setFixedSize(28, 28)
    return tool
