"""What came out of a case: results of SIAK and the desk's own papers, in one list."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desk.actions.cases import CaseView
from desk.domain.case import Paper, Result, ResultForm
from desk.domain.office import Zone
from desk.domain.words import word
from desk.gui.commands.commands import Commands
from desk.gui.commands.ids import CommandId
from desk.gui.labels import day_text
from desk.gui.viewer.viewer import ViewedFile
from desk.gui.widgets.parts import button, plain_label
from desk.gui.widgets.table import Column, TableModel

LINE_PX = 42
"""Two lines of text: what it is, and its number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One line: a result or a paper."""

    what: str
    number: str
    state: str
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
            note=word(self.result.signature),
        )


class OutputsView(QWidget):
    """Results first, then papers; Enter shows one in the viewer."""

    opened = Signal(object)  # ViewedFile
    copy_wanted = Signal(object)  # Output

    def __init__(self, zone: Zone, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._model: TableModel[Output] = TableModel(self._columns(), self)
        self._build(commands)

    @property
    def model(self) -> TableModel[Output]:
        """What is listed."""
        return self._model

    def show_case(self, seen: CaseView) -> None:
        """Show what this case has."""
        results = [self._of_result(result) for result in seen.file.results]
        papers = [self._of_paper(paper) for paper in seen.file.papers]
        self._model.show([*results, *papers])
        self._empty.setVisible(not (results or papers))
        self._table.setVisible(bool(results or papers))

    def _columns(self) -> tuple[Column[Output], ...]:
        return (
            Column(title=self.tr("Result or paper"), text=_what, sort=_what),
            Column(title=self.tr("State"), text=_state, sort=_state),
        )

    def _build(self, commands: Commands) -> None:
        self.setObjectName("outputs")
        self._table = QTableView()
        self._table.setObjectName("outputs_table")
        self._table.setAccessibleName(self.tr("Results and papers"))
        self._table.setModel(self._model)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._table.setWordWrap(False)
        self._table.verticalHeader().setDefaultSectionSize(LINE_PX)
        mode = QHeaderView.ResizeMode
        self._table.horizontalHeader().setSectionResizeMode(0, mode.Stretch)
        self._table.horizontalHeader().setSectionResizeMode(1, mode.ResizeToContents)
        self._table.activated.connect(self._on_activated)
        self._empty = plain_label(
            self.tr(
                "No results and no papers yet. Ctrl+H attaches a result, Ctrl+P makes a paper."
            ),
            "hint",
            wraps=True,
        )
        self._empty.setContentsMargins(4, 8, 4, 8)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        show = button(self.tr("Show"), "outputs_show")
        copy = button(self.tr("Save a copy…"), "outputs_copy")
        attach = button(self.tr("Attach a result…"), "outputs_attach")
        show.clicked.connect(self._on_show)
        copy.clicked.connect(self._on_copy)
        attach.clicked.connect(commands.action(CommandId.ATTACH).trigger)
        row = QHBoxLayout()
        for part in (show, copy, attach):
            row.addWidget(part)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._table, 1)
        layout.addLayout(row)
        self._table.hide()

    def _of_result(self, result: Result) -> Output:
        state = word(result.form)
        if result.form is ResultForm.PDF_TTE:
            state = word(result.signature)
        return Output(what=result.label, number=result.document_number, state=state, result=result)

    def _of_paper(self, paper: Paper) -> Output:
        return Output(
            what=word(paper.kind),
            number=paper.number,
            state=day_text(paper.made_at, self._zone),
            paper=paper,
        )

    def _chosen(self) -> Output | None:
        row = self._table.currentIndex().row()
        if 0 <= row < self._model.rowCount():
            return self._model.item(row)
        return self._model.item(0) if self._model.rowCount() == 1 else None

    def _on_activated(self, index: QModelIndex) -> None:
        self._open(self._model.item(index.row()))

    def _on_show(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._open(chosen)

    def _on_copy(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.viewed is not None:
            self.copy_wanted.emit(chosen)

    def _open(self, output: Output) -> None:
        if output.viewed is not None:
            self.opened.emit(output.viewed)


def _what(output: Output) -> str:
    return f"{output.what}\n{output.number}" if output.number else output.what


def _state(output: Output) -> str:
    return output.state
