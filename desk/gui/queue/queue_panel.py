"""The queue: filters with counts, a search, and every case in line order."""

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHeaderView,
    QLineEdit,
    QSizePolicy,
    QStackedLayout,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desk.actions.cases import count_cases, list_cases
from desk.actions.desk import Desk
from desk.domain.ids import CaseId
from desk.domain.queue import CaseRow, QueuePage, QueueQuery, QueueSort
from desk.domain.status import FINAL, Status
from desk.domain.words import word
from desk.gui.jobs import Jobs
from desk.gui.labels import (
    number_text,
)
from desk.gui.queue.queue_columns import DUE_COLUMN, LINE_COLUMN, SERVICE_COLUMN, QueueColumns
from desk.gui.widgets.flow import FlowLayout
from desk.gui.widgets.parts import button, plain_label
from desk.gui.widgets.table import ColourDelegate, TableModel

OPEN = tuple(status for status in Status if status not in FINAL)
ROW_PX = 26
DUE_FROM_PX = 600
"""From this width on the due time has a column of its own; else the wait alone says it is late."""

TYPING_PAUSE_MS = 150
NEAR_END_ROWS = 20
FILTERS: tuple[tuple[Status, ...], ...] = (OPEN, *((status,) for status in Status), ())
"""What the chips ask for: what is open, one status each, everything."""


class CaseTable(QTableView):
    """The table; Enter opens the chosen case, and a column comes where there is room for it."""

    opened = Signal()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.viewport().width() >= DUE_FROM_PX
        self.setColumnHidden(DUE_COLUMN, not roomy)
        self.setColumnWidth(SERVICE_COLUMN, 170 if roomy else 112)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
            return
        super().keyPressEvent(event)


class QueuePanel(QWidget):
    """The left pane."""

    case_chosen = Signal(object)  # CaseId
    case_opened = Signal()
    counted = Signal(object)  # tuple[tuple[Status, int], ...]
    chat_wanted = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._query = QueueQuery(statuses=OPEN)
        self._page: QueuePage | None = None
        self._chosen: CaseId | None = None
        self._model: TableModel[CaseRow] = TableModel(QueueColumns(desk, self).columns(), self)
        self._typing = QTimer(self, interval=TYPING_PAUSE_MS, singleShot=True)
        self._build()
        self._connect()
        self.reload()

    @property
    def model(self) -> TableModel[CaseRow]:
        """The cases that are listed."""
        return self._model

    @property
    def table(self) -> QTableView:
        """Where they are listed."""
        return self._table

    @property
    def search(self) -> QLineEdit:
        """Where names and numbers are searched."""
        return self._search

    @property
    def query(self) -> QueueQuery:
        """What is listed now."""
        return self._query

    def reload(self) -> None:
        """Ask for the list again; the old one stays until the new arrives."""
        self._jobs.ask(self, self._on_page, list_cases, self._desk, self._query)
        self._jobs.ask(self, self._on_counts, count_cases, self._desk)

    def choose(self, case_id: CaseId) -> None:
        """Choose this case, now or as soon as it is listed."""
        self._chosen = case_id
        self._select_chosen()

    def step(self, rows: int) -> None:
        """Go up or down the list."""
        if self._model.rowCount() == 0:
            return
        row = self._table.currentIndex().row() + rows
        row = min(self._model.rowCount() - 1, max(0, row))
        self._table.selectRow(row)

    def show_all(self) -> None:
        """Take every filter away."""
        self._search.clear()
        self._filter(())

    def focus_search(self) -> None:
        """Go to the search."""
        self._search.setFocus()
        self._search.selectAll()

    def clear_search(self) -> bool:
        """Empty the search; false where it was empty."""
        if not self._search.text():
            return False
        self._search.clear()
        self._on_typed()
        return True

    def _build(self) -> None:
        self.setObjectName("queue")
        self.setAccessibleName(self.tr("Queue"))
        self._search = QLineEdit()
        self._search.setObjectName("search")
        self._search.setClearButtonEnabled(True)
        self._search.setPlaceholderText(self.tr("Search name, NIK or number (Ctrl+F)"))
        self._search.setAccessibleName(self.tr("Search"))
        self._chips = QWidget()
        self._chips.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        flow = FlowLayout(self._chips)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        for at, statuses in enumerate(FILTERS):
            flow.addWidget(self._chip(at, statuses))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self._search)
        layout.addWidget(self._chips)
        self._body = QStackedLayout()
        self._body.addWidget(self._table_widget())
        self._body.addWidget(self._empty_page())
        layout.addLayout(self._body, 1)

    def _chip(self, at: int, statuses: tuple[Status, ...]) -> QToolButton:
        chip = QToolButton()
        chip.setProperty("role", "chip")
        chip.setObjectName(f"filter_{_filter_id(statuses)}")
        chip.setCheckable(True)
        chip.setChecked(statuses == OPEN)
        chip.setText(self._chip_text(statuses, None))
        chip.setVisible(statuses in (OPEN, ()))
        self._group.addButton(chip, at)
        return chip

    def _chip_text(self, statuses: tuple[Status, ...], count: int | None) -> str:
        if statuses == OPEN:
            text = self.tr("Open")
        elif not statuses:
            text = self.tr("All")
        else:
            text = word(statuses[0])
        return text if count is None else f"{text} {number_text(count)}"

    def _table_widget(self) -> QTableView:
        self._table = CaseTable()
        self._table.setObjectName("queue_table")
        self._table.setAccessibleName(self.tr("Cases"))
        self._table.setModel(self._model)
        self._table.setItemDelegate(ColourDelegate(self._table))
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setAlternatingRowColors(True)
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.setWordWrap(False)
        self._table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = self._table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        header.setSortIndicator(LINE_COLUMN, Qt.SortOrder.AscendingOrder)
        header.setMinimumSectionSize(44)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 68), (3, 118), (4, 78), (DUE_COLUMN, 84)):
            self._table.setColumnWidth(column, width)
        return self._table

    def _empty_page(self) -> QWidget:
        page = QWidget()
        self._empty = plain_label(role="hint", wraps=True)
        self._empty.setObjectName("queue_empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._open_chat = button(self.tr("New cases from a chat…"), "queue_open_chat")
        self._all = button(self.tr("Show all cases"), "queue_show_all")
        layout = QVBoxLayout(page)
        layout.addStretch(1)
        layout.addWidget(self._empty)
        for choice in (self._open_chat, self._all):
            layout.addWidget(choice, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(2)
        return page

    def _connect(self) -> None:
        self._typing.timeout.connect(self._on_typed)
        self._search.textEdited.connect(self._on_edited)
        self._search.returnPressed.connect(self._on_search_return)
        self._group.idClicked.connect(self._on_filter)
        self._table.horizontalHeader().sectionClicked.connect(self._on_header)
        self._table.selectionModel().currentRowChanged.connect(self._on_row)
        self._table.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._table.opened.connect(self.case_opened)
        self._table.doubleClicked.connect(self._on_double_click)
        self._open_chat.clicked.connect(self.chat_wanted)
        self._all.clicked.connect(self.show_all)

    def _on_page(self, page: QueuePage) -> None:
        self._page = page
        with QSignalBlocker(self._table.selectionModel()):
            self._model.show(page.rows)
        self._body.setCurrentIndex(0 if page.rows else 1)
        self._say_empty()
        self._select_chosen()

    def _on_more(self, page: QueuePage) -> None:
        self._page = page
        self._model.append(page.rows)

    def _on_counts(self, counts: tuple[tuple[Status, int], ...]) -> None:
        by_status = dict(counts)
        for chip in self._group.buttons():
            statuses = FILTERS[self._group.id(chip)]
            count = sum(by_status.get(status, 0) for status in statuses or tuple(Status))
            chip.setText(self._chip_text(statuses, count))
            chip.setVisible(bool(count) or chip.isChecked() or statuses in (OPEN, ()))
        self.counted.emit(counts)

    def _say_empty(self) -> None:
        filtered = bool(self._query.text) or self._query.statuses != OPEN
        self._empty.setText(
            self.tr("No case fits this search.")
            if filtered
            else self.tr("The queue is empty. Drop a WhatsApp chat export here to begin.")
        )
        self._open_chat.setVisible(not filtered)
        self._all.setVisible(bool(filtered))

    def _select_chosen(self) -> None:
        for row, item in enumerate(self._model.items()):
            if item.id == self._chosen:
                with QSignalBlocker(self._table.selectionModel()):
                    self._table.selectRow(row)
                self._table.viewport().update()
                return

    def _on_row(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self._chosen = self._model.item(now.row()).id
            self.case_chosen.emit(self._chosen)

    def _on_double_click(self, _index: QModelIndex) -> None:
        self.case_opened.emit()

    def _on_edited(self, _text: str) -> None:
        self._typing.start()

    def _on_typed(self) -> None:
        self._typing.stop()
        text = self._search.text().strip()
        if text != self._query.text:
            statuses = () if text else OPEN
            self._ask(QueueQuery(statuses=statuses, text=text, sort=self._query.sort))

    def _on_search_return(self) -> None:
        self._on_typed()
        self._table.setFocus()
        if self._table.currentIndex().row() < 0 and self._model.rowCount():
            self._table.selectRow(0)

    def _on_filter(self, at: int) -> None:
        self._filter(FILTERS[at])

    def _filter(self, statuses: tuple[Status, ...]) -> None:
        self._ask(
            QueueQuery(
                statuses=statuses,
                text=self._search.text().strip(),
                sort=self._query.sort,
                descending=self._query.descending,
            )
        )

    def _on_header(self, section: int) -> None:
        header, sort_id = self._table.horizontalHeader(), self._model.column(section).sort_id
        columns = [self._model.column(at).sort_id for at in range(self._model.columnCount())]
        sort = QueueSort(sort_id) if sort_id else self._query.sort
        turns = sort is self._query.sort and bool(sort_id)
        descending = not self._query.descending if turns else self._query.descending and not sort_id
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(columns.index(sort.value), order)
        if sort_id:
            self._ask(
                QueueQuery(
                    statuses=self._query.statuses,
                    text=self._query.text,
                    sort=sort,
                    descending=descending,
                )
            )

    def _ask(self, query: QueueQuery) -> None:
        self._query = query
        chip = self._group.button(FILTERS.index(query.statuses))
        chip.setChecked(True)
        chip.show()
        self._jobs.ask(self, self._on_page, list_cases, self._desk, query)

    def _on_scrolled(self, value: int) -> None:
        bar = self._table.verticalScrollBar()
        page = self._page
        if page is None or page.next is None or value < bar.maximum() - NEAR_END_ROWS:
            return
        query = QueueQuery(
            statuses=self._query.statuses,
            text=self._query.text,
            sort=self._query.sort,
            descending=self._query.descending,
            after=page.next,
        )
        self._page = None
        self._jobs.ask(self, self._on_more, list_cases, self._desk, query)


def _filter_id(statuses: tuple[Status, ...]) -> str:
    if statuses == OPEN:
        return "open"
    return statuses[0].value if statuses else "all"
