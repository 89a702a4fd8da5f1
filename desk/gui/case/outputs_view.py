"""What came out of a case: results of SIAK and the desk's own papers, in one list."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QModelIndex, Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desk.actions.cases import CaseView
from desk.domain.case import Paper, Result, ResultForm
from desk.domain.ids import ResultId
from desk.domain.office import Zone
from desk.gui.commands.commands import Commands
from desk.gui.commands.ids import CommandId
from desk.gui.labels import day_text, moment_text
from desk.gui.viewer.viewed import ViewedFile
from desk.gui.widgets.parts import button, plain_label
from desk.gui.widgets.table import Column, Index, TableModel, dress_rows
from desk.gui.words import word_of

LINE_PX = 42
"""Two lines of text: what it is, and its number."""

HANDED_SIGN = "➤"


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One line: a result or a paper. `handed` says when it was handed over, how and to whom.

    `handed_on` is the same where there is little room.
    """

    what: str
    number: str
    state: str
    handed: str = ""
    handed_on: str = ""
    result: Result | None = None
    paper: Paper | None = None

    @property
    def viewed(self) -> ViewedFile | None:
        """How the viewer opens it; None for a card."""
        if self.paper is not None:
            return ViewedFile(
                file_id=self.paper.file_id,
                sha256=self.paper.sha256,
                title=f"{self.what} {self.number}",
            )
        if self.result is None or self.result.file_id is None:
            return None
        return ViewedFile(
            file_id=self.result.file_id,
            sha256=self.result.sha256,
            title=self.what,
            note=word_of(self.result.signature),
        )


class OutputsModel(TableModel[Output]):
    """The lines; a result whose copy is ready can be dragged out as a file."""

    def __init__(self, columns: tuple[Column[Output], ...], parent: QWidget) -> None:
        super().__init__(columns, parent)
        self._copies: dict[ResultId, Path] = {}

    def set_copy(self, result_id: ResultId, path: Path | None) -> None:
        """Say where the readable copy of a result lies; None when it is gone."""
        self._copies.pop(result_id, None)
        if path is not None:
            self._copies[result_id] = path

    def copy_of(self, output: Output) -> Path | None:
        """Where the copy of a line lies."""
        return None if output.result is None else self._copies.get(output.result.id)

    def forget_copies(self) -> None:
        """Let nothing be dragged: the copies are gone."""
        self._copies.clear()

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self.item(index.row()).result is not None:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    @override
    def mimeTypes(self) -> list[str]:
        return ["text/uri-list"]

    @override
    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # type: ignore[override]  # theirs says Sequence
        data = QMimeData()
        rows = dict.fromkeys(index.row() for index in indexes)
        copies = [path for row in rows if (path := self.copy_of(self.item(row))) is not None]
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in copies])
        return data

    @override
    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction


class OutputsTable(QTableView):
    """A list that drags a result once its copy lies there."""

    drag_wanted = Signal(object)  # Output without a copy yet
    dragged = Signal(object)  # Output

    def __init__(self, model: OutputsModel) -> None:
        super().__init__()
        self.setModel(model)
        self._outputs = model
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        row = self.currentIndex().row()
        if not 0 <= row < self._outputs.rowCount():
            return
        output = self._outputs.item(row)
        if self._outputs.copy_of(output) is None:
            self.drag_wanted.emit(output)
            return
        super().startDrag(supportedActions)
        self.dragged.emit(output)

    def go_on_dragging(self) -> None:
        """The copy is there: drag it if the button is still held."""
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self.startDrag(Qt.DropAction.CopyAction)


class OutputsView(QWidget):
    """Results first, then papers; Enter shows one in the viewer. PDFs dropped here are results."""

    opened = Signal(object)  # ViewedFile
    copy_wanted = Signal(object)  # Output of a paper
    result_copy_wanted = Signal(object)  # Result
    pdfs_dropped = Signal(tuple)  # paths
    drag_wanted = Signal(object)  # Result whose copy should be laid out
    dragged = Signal(object)  # Result

    def __init__(self, zone: Zone, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._model = OutputsModel(self._columns(), self)
        self._build()
        self._connect(commands)

    @property
    def model(self) -> OutputsModel:
        """What is listed."""
        return self._model

    @property
    def table(self) -> OutputsTable:
        """The list."""
        return self._table

    def show_case(self, seen: CaseView) -> None:
        """Show what this case has; what was chosen stays."""
        row = self._table.currentIndex().row()
        results = [self._of_result(result) for result in seen.file.results]
        papers = [self._of_paper(paper) for paper in seen.file.papers]
        self._model.show([*results, *papers])
        self._empty.setVisible(not (results or papers))
        self._table.setVisible(bool(results or papers))
        if 0 <= row < self._model.rowCount():
            self._table.selectRow(row)
        self._say_chosen()

    def give_copy(self, result_id: ResultId, path: Path) -> None:
        """A copy that was wanted lies there now."""
        self._model.set_copy(result_id, path)
        self._table.go_on_dragging()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is not self._table and _pdfs(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.pdfs_dropped.emit(_pdfs(event.mimeData()))

    def _columns(self) -> tuple[Column[Output], ...]:
        return (
            Column(title=self.tr("Result or paper"), text=_what, sort=_what, tip=_tip),
            Column(title=self.tr("State"), text=_state, sort=_state, tip=_tip),
        )

    def _build(self) -> None:
        self.setObjectName("outputs")
        self.setAcceptDrops(True)
        self._table = OutputsTable(self._model)
        self._table.setObjectName("outputs_table")
        self._table.setAccessibleName(self.tr("Results and papers"))
        dress_rows(self._table, LINE_PX)
        stretch = QHeaderView.ResizeMode.Stretch
        self._table.horizontalHeader().setSectionResizeMode(stretch)
        self._empty = plain_label(
            self.tr(
                "No results and no papers yet. Ctrl+H attaches a result, Ctrl+P makes a paper. "
                "Result PDFs may be dropped here, several at once."
            ),
            "hint",
            wraps=True,
        )
        self._empty.setContentsMargins(4, 8, 4, 8)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._handed = plain_label(role="muted", wraps=True)
        self._handed.setObjectName("outputs_handed")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._handed)
        layout.addLayout(self._buttons())
        self._table.hide()
        self._handed.hide()

    def _buttons(self) -> QHBoxLayout:
        self._show = button(self.tr("Show"), "outputs_show")
        self._copy = button(self.tr("Save a copy…"), "outputs_copy")
        self._attach = button(self.tr("Attach a result…"), "outputs_attach")
        row = QHBoxLayout()
        for part in (self._show, self._copy, self._attach):
            row.addWidget(part)
        row.addStretch(1)
        return row

    def _connect(self, commands: Commands) -> None:
        self._show.clicked.connect(self._on_show)
        self._copy.clicked.connect(self._on_copy)
        self._attach.clicked.connect(commands.action(CommandId.ATTACH).trigger)
        self._table.activated.connect(self._on_activated)
        self._table.selectionModel().currentRowChanged.connect(self._say_chosen)
        self._table.pressed.connect(self._on_pressed)
        self._table.drag_wanted.connect(self._on_drag_wanted)
        self._table.dragged.connect(self._on_dragged)

    def _of_result(self, result: Result) -> Output:
        state = word_of(result.form)
        if result.form is ResultForm.PDF_TTE:
            state = word_of(result.signature)
        handed, at = self._handed_text(result), result.handed_over_at
        return Output(
            what=result.label,
            number=result.document_number,
            state=state,
            handed=handed,
            handed_on=f"{HANDED_SIGN} {moment_text(at, self._zone)}" if at else "",
            result=result,
        )

    def _handed_text(self, result: Result) -> str:
        if result.handed_over_at is None:
            return ""
        way = result.handed_over_way
        said = self.tr("Handed over") if way is None else word_of(way)
        at = moment_text(result.handed_over_at, self._zone)
        to = f" · {result.received_by}" if result.received_by else ""
        return f"{HANDED_SIGN} {said} {at}{to}"

    def _of_paper(self, paper: Paper) -> Output:
        return Output(
            what=word_of(paper.kind),
            number=paper.number,
            state=day_text(paper.made_at, self._zone),
            paper=paper,
        )

    def _chosen(self) -> Output | None:
        row = self._table.currentIndex().row()
        if 0 <= row < self._model.rowCount():
            return self._model.item(row)
        return self._model.item(0) if self._model.rowCount() == 1 else None

    def _say_chosen(self) -> None:
        chosen = self._chosen()
        text = "" if chosen is None else chosen.handed
        self._handed.setText(text)
        self._handed.setVisible(bool(text))

    def _on_activated(self, index: QModelIndex) -> None:
        self._open(self._model.item(index.row()))

    def _on_pressed(self, index: QModelIndex) -> None:
        """Where a result is touched by the mouse, it may be dragged: its copy is laid out."""
        self._on_drag_wanted(self._model.item(index.row()))

    def _on_drag_wanted(self, output: Output) -> None:
        result, is_there = output.result, self._model.copy_of(output) is not None
        if result is not None and result.file_id is not None and not is_there:
            self.drag_wanted.emit(result)

    def _on_dragged(self, output: Output) -> None:
        if output.result is not None:
            self.dragged.emit(output.result)

    def _on_show(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._open(chosen)

    def _on_copy(self) -> None:
        chosen = self._chosen()
        if chosen is None or chosen.viewed is None:
            return
        if chosen.result is not None:
            self.result_copy_wanted.emit(chosen.result)
        else:
            self.copy_wanted.emit(chosen)

    def _open(self, output: Output) -> None:
        if output.viewed is not None:
            self.opened.emit(output.viewed)


def _what(output: Output) -> str:
    return f"{output.what}\n{output.number}" if output.number else output.what


def _state(output: Output) -> str:
    return f"{output.state}\n{output.handed_on}" if output.handed else output.state


def _tip(output: Output) -> str:
    return "\n".join(part for part in (output.what, output.state, output.handed) if part)


def _pdfs(data: QMimeData) -> tuple[Path, ...]:
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return tuple(path for path in paths if path.suffix.lower() == ".pdf")
