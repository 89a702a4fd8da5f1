"""Services and packages: found by everyday words, with their rows, their law and their leaflet."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desk.actions.catalogue_pages import ServicePage, service_page
from desk.actions.desk import Desk
from desk.actions.service_list import find_services
from desk.domain.publication import ServiceEntry
from desk.gui.catalogue.draft import OverlayDraft
from desk.gui.catalogue.service_view import ServiceView
from desk.gui.jobs import Jobs
from desk.gui.widgets.parts import plain_label
from desk.gui.widgets.split import AFTER_PX, BEFORE_PX, Split
from desk.gui.widgets.table import Column, TableModel, dress_rows

TYPING_PAUSE_MS = 150
LINE_PX = 42
"""Two lines for a service: its everyday title, and its name with the code."""

LIST_PX = 290


class ServiceList(QTableView):
    """The list of services; Right or Enter goes to the rows of the chosen one."""

    entered = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.entered.emit()
            return
        super().keyPressEvent(event)


class ServicesPage(QWidget):
    """Search on top, the list on the left, the chosen service on the right."""

    def __init__(
        self, desk: Desk, jobs: Jobs, draft: OverlayDraft, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._draft = desk, jobs, draft
        self._code = ""
        self._model: TableModel[ServiceEntry] = TableModel(
            (Column(title=self.tr("Service"), text=_two_lines, sort=_two_lines, tip=_name),), self
        )
        self._typing = QTimer(self, interval=TYPING_PAUSE_MS, singleShot=True)
        self._build()
        self._typing.timeout.connect(self._search_now)
        self._search.textEdited.connect(self._on_typed)
        self._search.returnPressed.connect(self._table.setFocus)
        self._table.selectionModel().currentRowChanged.connect(self._on_row)
        self._table.entered.connect(self._view.focus_rows)
        draft.changed.connect(self._ask_page)
        self._search_now()

    @property
    def model(self) -> TableModel[ServiceEntry]:
        """The services that are listed."""
        return self._model

    @property
    def view(self) -> ServiceView:
        """The chosen service."""
        return self._view

    def focus_search(self) -> None:
        """Go to the search."""
        self._search.setFocus()
        self._search.selectAll()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """List beside the service where there is room, above it where there is not."""
        super().resizeEvent(event)
        narrow = self.width() < 2 * LIST_PX + 100
        way = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self._split.orientation() is not way:
            self._split.setOrientation(way)
            self._split.setSizes([150, 400] if narrow else [LIST_PX, 600])
            self._leave_room(narrow=narrow)

    def _leave_room(self, *, narrow: bool) -> None:
        """Keep both sides clear of the hold of the line; a low window has no room to give."""
        before, after = self._sides
        before.setContentsMargins(0, 0, 0 if narrow else BEFORE_PX, 0)
        after.setContentsMargins(0 if narrow else AFTER_PX, 0, 0, 0)

    def _build(self) -> None:
        self._search = QLineEdit()
        self._search.setObjectName("catalogue_search")
        self._search.setClearButtonEnabled(True)
        self._search.setPlaceholderText(self.tr("Search by everyday words: akte, pecah KK, …"))
        self._search.setAccessibleName(self.tr("Search services"))
        self._table = ServiceList()
        self._table.setObjectName("catalogue_list")
        self._table.setAccessibleName(self.tr("Services and packages"))
        self._table.setModel(self._model)
        dress_rows(self._table, LINE_PX)
        self._table.horizontalHeader().hide()
        mode = QHeaderView.ResizeMode.Stretch
        self._table.horizontalHeader().setSectionResizeMode(0, mode)
        self._nothing = plain_label(role="hint", wraps=True)
        self._nothing.setObjectName("catalogue_nothing")
        left, right = QWidget(), QWidget()
        column, beside = QVBoxLayout(left), QVBoxLayout(right)
        self._sides = (column, beside)
        for part in (self._search, self._nothing, self._table):
            column.addWidget(part)
        self._view = ServiceView(self._desk, self._jobs, self._draft)
        beside.addWidget(self._view)
        self._leave_room(narrow=False)
        self._split = Split(Qt.Orientation.Horizontal)
        self._split.addWidget(left)
        self._split.addWidget(right)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([LIST_PX, 600])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self._split)

    def _on_typed(self, _text: str) -> None:
        self._typing.start()

    def _search_now(self) -> None:
        words = self._search.text().strip()
        self._jobs.ask(self, self._on_found, _found, self._desk, words)

    def _on_found(self, entries: tuple[ServiceEntry, ...]) -> None:
        self._model.show(entries)
        self._nothing.setVisible(not entries)
        if not entries:
            self._nothing.setText(
                self.tr("No service fits these words. Try others, for example “akte” or “KTP”.")
            )
            return
        codes = [entry.code for entry in entries]
        self._table.selectRow(codes.index(self._code) if self._code in codes else 0)

    def _on_row(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self._code = self._model.item(now.row()).code
            self._ask_page()

    def _ask_page(self) -> None:
        if self._code:
            self._jobs.ask(
                self, self._on_page, service_page, self._desk, self._code, self._draft.overlay
            )

    def _on_page(self, page: ServicePage) -> None:
        if page.code == self._code:
            self._view.show_page(page)


def _found(desk: Desk, words: str) -> tuple[ServiceEntry, ...]:
    return find_services(words, catalogue=desk.rules.catalogue)


def _two_lines(entry: ServiceEntry) -> str:
    return f"{entry.title}\n{entry.code}"


def _name(entry: ServiceEntry) -> str:
    return f"{entry.name} ({entry.code})"
