"""Files that wait to be taken into a case: a list with small pictures, each with a tick."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from desk.actions.arriving import thumbnail
from desk.actions.desk import Desk
from desk.actions.intake_values import LooseFile
from desk.domain.errors import DeskError
from desk.domain.files import Pixels
from desk.gui.intake.downloads import DownloadedFile
from desk.gui.intake.incoming import is_saved_together
from desk.gui.jobs import Jobs
from desk.gui.labels import age_text, size_text
from desk.gui.widgets.icons import icon
from desk.gui.widgets.parts import plain
from desk.gui.widgets.theme import tokens_of
from desk.gui.widgets.ticks import TickDelegate

Index = QModelIndex | QPersistentModelIndex
THUMB_PX, ROW_PX, ROWS_SHOWN = 32, 38, 4
DOCUMENTS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".pdf", ".jfif"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivingFile:
    """A file that may be taken: from the downloads, from the disk, or a picture without a file."""

    source: Path | LooseFile
    size_bytes: int = 0
    arrived_at: datetime | None = None
    download: DownloadedFile | None = None

    @property
    def name(self) -> str:
        """Its name."""
        return self.source.name

    @property
    def is_document(self) -> bool:
        """Whether its name says that it could be a paper of a case."""
        return Path(self.name).suffix.lower() in DOCUMENTS or is_saved_together(self.name)


def of_download(file: DownloadedFile) -> ArrivingFile:
    """A file of the folder of downloads."""
    return ArrivingFile(
        source=file.path,
        size_bytes=file.size_bytes,
        arrived_at=file.arrived_at,
        download=file,
    )


def of_picture(picture: LooseFile) -> ArrivingFile:
    """A picture of the clipboard."""
    return ArrivingFile(source=picture, size_bytes=len(picture.data))


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A small picture on its way back; None where the file cannot be drawn."""

    source: Path | LooseFile
    pixels: Pixels | None


def draw(desk: Desk, source: Path | LooseFile) -> Drawn:
    """Draw a file small; one that cannot be drawn is told by its sign, not by an error."""
    try:
        return Drawn(source=source, pixels=thumbnail(desk, source, 2 * THUMB_PX))
    except DeskError:
        return Drawn(source=source, pixels=None)


@dataclass(slots=True)
class _Line:
    """A file in the list."""

    file: ArrivingFile
    ticked: bool
    picture: QIcon = field(default_factory=QIcon)


class ArrivingModel(QAbstractListModel):
    """Files with ticks."""

    ticked = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self._now, self._owner = now, parent
        self._lines: list[_Line] = []

    @property
    def files(self) -> tuple[ArrivingFile, ...]:
        """Everything in the list."""
        return tuple(line.file for line in self._lines)

    @property
    def chosen(self) -> tuple[ArrivingFile, ...]:
        """What is ticked."""
        return tuple(line.file for line in self._lines if line.ticked)

    def show(self, files: Sequence[ArrivingFile], ticked: Sequence[ArrivingFile]) -> None:
        """Show these files; pictures that are drawn already stay."""
        before = {line.file.source: line.picture for line in self._lines}
        wanted = {file.source for file in ticked}
        self.beginResetModel()
        self._lines = [
            _Line(file=file, ticked=file.source in wanted, picture=before.get(file.source, QIcon()))
            for file in files
        ]
        self.endResetModel()

    def put_picture(self, drawn: Drawn) -> None:
        """Show the small picture of a file."""
        for row, line in enumerate(self._lines):
            if line.file.source == drawn.source:
                line.picture = self._icon(drawn.pixels)
                self.dataChanged.emit(self.index(row), self.index(row))

    def tick(self, row: int, *, on: bool) -> None:
        """Tick a file, or take its tick away."""
        self._lines[row].ticked = on
        self.dataChanged.emit(self.index(row), self.index(row))
        self.ticked.emit()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DecorationRole:
            return line.picture
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.file.name}\n{self._details(line.file)}"
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(THUMB_PX, ROW_PX)
        return plain(line.file.name) if role == Qt.ItemDataRole.ToolTipRole else None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        self.tick(index.row(), on=on)
        return True

    def _details(self, file: ArrivingFile) -> str:
        age = age_text(file.arrived_at, self._now()) if file.arrived_at else ""
        size = size_text(file.size_bytes) if file.size_bytes else ""
        return " · ".join(part for part in (size, age) if part)

    def _icon(self, pixels: Pixels | None) -> QIcon:
        if pixels is None:
            return icon("exclamation-triangle", tokens_of(self._owner.palette()).caution)
        image = QImage(
            pixels.rgb,
            pixels.width,
            pixels.height,
            pixels.width * 3,
            QImage.Format.Format_RGB888,
        )
        return QIcon(QPixmap.fromImage(image.copy()))


class ArrivingList(QListView):
    """The list on the screen; Space ticks, small pictures come as they are drawn."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._files = ArrivingModel(desk.now, self)
        self._asked: set[Path | LooseFile] = set()
        self.setObjectName("arriving_files")
        self.setItemDelegate(TickDelegate(self))
        self.setAccessibleName(self.tr("Files to take"))
        self.setModel(self._files)
        self.setIconSize(QSize(THUMB_PX, THUMB_PX))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    @property
    def files(self) -> ArrivingModel:
        """The files and their ticks."""
        return self._files

    def show_files(self, files: Sequence[ArrivingFile], ticked: Sequence[ArrivingFile]) -> None:
        """Show these files, these of them ticked."""
        self._files.show(files, ticked)
        rows = max(1, min(ROWS_SHOWN, len(files)))
        self.setFixedHeight(rows * ROW_PX + 2 * self.frameWidth())
        if files:
            self.setCurrentIndex(self._files.index(0))
        for file in files:
            if file.source not in self._asked:
                self._asked.add(file.source)
                self._jobs.look_ahead(self, self._files_drawn, draw, self._desk, file.source)

    def _files_drawn(self, drawn: Drawn) -> None:
        self._files.put_picture(drawn)
