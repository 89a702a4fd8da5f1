"""The queue: filters with counts, a search, and every case in line order."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desk.actions.open_office import OpenOffice
from desk.domain.errors import DeskError
from desk.domain.ids import CaseId
from desk.domain.queue import CaseRow, QueueQuery
from desk.gui.jobs import Jobs
from desk.gui.labels import number_text
from desk.gui.memory import Memory
from desk.gui.queue.case_list import CaseList
from desk.gui.queue.case_table import ROW_PX, CaseTable
from desk.gui.queue.chosen_row import ChosenRow
from desk.gui.queue.column_layout import ColumnLayout
from desk.gui.queue.filters import (
    EVERYTHING,
    STILL_OPEN,
    QueueFilter,
    filter_text,
    keep_filter,
    kept_filter,
)
from desk.gui.queue.order import (
    IN_LINE,
    ListOrder,
    arrow_of,
    keep_order,
    kept_order,
    order_of,
)
from desk.gui.queue.paged_model import PagedModel
from desk.gui.queue.queue_columns import QueueColumns
from desk.gui.queue.queue_head import QueueHead
from desk.gui.queue.queue_states import QueueState
from desk.gui.queue.reading import MOST_SORTED, Counts, Listing, read_counts
from desk.gui.queue.saved_filters import SavedFilters
from desk.gui.widgets.parts import activate_layouts
from desk.gui.widgets.split import BEFORE_PX

TYPING_PAUSE_MS = 80
MINUTE_MS = 60_000
MARGIN_PX = 8


class QueuePanel(QWidget):
    """The left pane."""

    case_chosen = Signal(object)  # CaseId
    case_opened = Signal()
    chat_wanted = Signal()
    log_wanted = Signal()
    filter_wanted = Signal()
    columns_wanted = Signal(QPoint, str)  # where on the screen, and the key of the column there
    reloaded = Signal()
    listed = Signal()  # the first answer is shown, be it rows, none, or why there are none

    def __init__(
        self, desk: OpenOffice, jobs: Jobs, memory: Memory, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._memory = desk, jobs, memory
        self._filter, self._text = kept_filter(memory, desk), ""
        self._aside: QueueFilter | None = None
        self._is_new, self._wants_first = True, False
        self._looks = QueueColumns(desk, self)
        self._model: PagedModel[CaseRow] = PagedModel(
            self._looks.columns(), self._looks.spoken, self
        )
        self._order = kept_order(memory, self._model)
        self._list = CaseList(desk, jobs, self._model, self)
        self._saved = SavedFilters(desk, memory, self)
        self._typing = QTimer(self, interval=TYPING_PAUSE_MS, singleShot=True)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._build()
        self._connect()
        self._show_order()
        # The figures first: the filters take their room before the rows come.
        self._on_saved()
        self._head.chips.mark(self._filter)
        self._list.show(self._listing())

    @property
    def model(self) -> PagedModel[CaseRow]:
        """The cases that are listed."""
        return self._model

    @property
    def table(self) -> CaseTable:
        """Where they are listed."""
        return self._table

    @property
    def search(self) -> QLineEdit:
        """Where names and numbers are searched."""
        return self._head.search

    @property
    def saved(self) -> SavedFilters:
        """The filters that are kept."""
        return self._saved

    @property
    def layout_of_columns(self) -> ColumnLayout:
        """Which columns are shown, and how."""
        return self._columns

    @property
    def filter(self) -> QueueFilter:
        """What the list is narrowed to, a search aside."""
        return self._filter

    @property
    def order(self) -> ListOrder:
        """In which order it stands."""
        return self._order

    @property
    def query(self) -> QueueQuery:
        """What is listed now."""
        return replace(
            self._filter.query(self._desk, self._desk.now()),
            text=self._text,
            sort=self._order.sort,
            descending=self._order.descending,
        )

    @property
    def chosen(self) -> CaseId | None:
        """The case that is chosen, whether it is listed or not."""
        return self._chosen.case_id

    def reload(self) -> None:
        """Ask for the list again; the old one stays until the new arrives."""
        first = max(0, self._table.rowAt(0))
        last = first + self._table.viewport().height() // ROW_PX + 1
        self._list.reload(self._listing(), (first, last))
        self._ask_counts()
        self.reloaded.emit()

    def enable_steps(self, *, on: bool) -> None:
        """Switch the buttons whose steps others do; searching and choosing is always possible."""
        self._head.narrow.setEnabled(on)
        self._state.enable_steps(on=on)

    def choose(self, case_id: CaseId) -> None:
        """Choose this case, now or as soon as it is listed."""
        self._chosen.choose(case_id)

    def step(self, rows: int) -> None:
        """Go up or down the list."""
        self._chosen.step(rows)

    def walk_found(self, rows: int) -> bool:
        """Go to the next hit of the search, at the end to the first; true where it began again."""
        if self._head.search.text().strip() != self._text:
            self._on_typed()
        return self._chosen.step(rows, around=True)

    def show_filter(self, chosen: QueueFilter) -> None:
        """Narrow the list to this; a search goes on inside it."""
        self._aside = chosen if self._text else None
        self._filter = chosen
        keep_filter(self._memory, chosen)
        self._ask()

    def show_all(self) -> None:
        """Take every filter away."""
        self._show_without_search(EVERYTHING)

    def show_open(self) -> None:
        """List what is open, without a search."""
        self._show_without_search(STILL_OPEN)

    def sort_by(self, key: str, *, descending: bool) -> None:
        """Put the list into the order of a column."""
        self._order = order_of(self._model, key, descending=descending)
        keep_order(self._memory, self._order)
        self._show_order()
        self._ask()

    def reset_view(self) -> None:
        """Columns and order as at first; filters stay."""
        self._columns.reset()
        self._order = IN_LINE
        self._show_order()
        self._ask()

    def focus_search(self) -> None:
        """Go to the search."""
        self._head.search.setFocus()
        self._head.search.selectAll()

    def clear_search(self) -> bool:
        """Empty the search; false where it was empty."""
        if not self._head.search.text():
            return False
        self._head.search.clear()
        self._on_typed()
        return True

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_head"):
            self._head.dress()
            self._looks.dress()
            self._model.refresh()

    def _build(self) -> None:
        self.setObjectName("queue")
        self.setAccessibleName(self.tr("Queue"))
        self._head = QueueHead()
        self._table = CaseTable()
        self._table.setObjectName("queue_table")
        self._table.setAccessibleName(self.tr("Cases"))
        self._table.setModel(self._model)
        self._columns = ColumnLayout(self._table, self._memory, self)
        self._chosen = ChosenRow(self._table, self._model, self)
        self._state = QueueState()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN_PX, MARGIN_PX, BEFORE_PX, MARGIN_PX)
        layout.setSpacing(6)
        layout.addWidget(self._head)
        self._body = QStackedLayout()
        self._body.addWidget(self._table)
        self._body.addWidget(self._state)
        layout.addLayout(self._body, 1)

    def _connect(self) -> None:
        self._typing.timeout.connect(self._on_typed)
        self._minute.timeout.connect(self._model.refresh)
        self._minute.start()
        search = self._head.search
        search.textEdited.connect(self._on_edited)
        search.returnPressed.connect(self._on_search_done)
        search.left_down.connect(self._on_search_done)
        self._head.chips.chosen.connect(self.show_filter)
        self._head.narrow.clicked.connect(self.filter_wanted)
        self._saved.changed.connect(self._on_saved)
        header = self._table.horizontalHeader()
        header.sectionClicked.connect(self._on_header)
        header.customContextMenuRequested.connect(self._on_header_menu)
        self._columns.changed.connect(self._show_order)
        self._chosen.chosen.connect(self.case_chosen)
        self._list.shown.connect(self._on_shown)
        self._list.arrived.connect(self._chosen.find_again)
        self._list.slow.connect(self._on_slow)
        self._list.failed.connect(self._on_failed)
        self._table.opened.connect(self.case_opened)
        self._table.typed.connect(self._on_typed_in_table)
        self._table.doubleClicked.connect(self.case_opened)
        self._connect_state()

    def _connect_state(self) -> None:
        """What the buttons do that stand in the place of an empty list."""
        state = self._state
        state.chat_wanted.connect(self.chat_wanted)
        state.log_wanted.connect(self.log_wanted)
        state.all_wanted.connect(self.show_all)
        state.open_wanted.connect(self.show_open)
        state.everywhere_wanted.connect(self._on_everywhere)
        state.filter_wanted.connect(self.filter_wanted)
        state.retry_wanted.connect(self._ask)

    def _listing(self) -> Listing:
        return Listing(query=self.query, by=self._order.by)

    def _ask(self) -> None:
        """List what is asked for now, from its first row."""
        self._is_new = True
        self._head.chips.mark(self._filter)
        self._list.show(self._listing())
        self._ask_counts()

    def _ask_counts(self) -> None:
        now = self._desk.now()
        queries = tuple(one.filter.query(self._desk, now) for one in self._saved.all)
        self._jobs.ask(self, self._on_counts, read_counts, self._desk, queries)

    def _on_shown(self) -> None:
        if self._is_new:
            self._is_new = False
            self._chosen.begin_again()
            self._table.scrollToTop()
            if self._wants_first:
                self._choose_first()
        else:
            self._chosen.find_again()
        is_empty = self._model.rowCount() == 0
        self._body.setCurrentIndex(int(is_empty))
        if is_empty:
            self._say_empty()
        self._say_listed()
        self.listed.emit()

    def _on_slow(self) -> None:
        self._head.said.say(self.tr("Reading the queue…"))
        if self._model.rowCount() == 0:
            self._state.say_reading()
            self._body.setCurrentIndex(1)

    def _on_failed(self, error: DeskError) -> None:
        self._state.say_failed(error)
        self._head.said.say("")
        self._body.setCurrentIndex(1)
        self.listed.emit()

    def _say_empty(self) -> None:
        self._state.say_empty(self._text, self._head.searched, self._filter, self._desk)

    def _say_listed(self) -> None:
        """What is listed, how much of it, and what about its order is not as wished."""
        parts = [self._count_said(), filter_text(self._filter, self._desk)]
        if self._list.is_too_long:
            said = self.tr("Only lists of up to {most} can be sorted so; narrow it first")
            parts.insert(0, said.format(most=number_text(MOST_SORTED)))
        self._head.said.say(" · ".join(parts))

    def _count_said(self) -> str:
        total = self._model.rowCount()
        if not self._list.is_counted:
            return self.tr("first {count}…").format(count=number_text(total))
        if self._list.is_cut:
            return self.tr("newest {count} hits").format(count=number_text(total))
        if self._text:
            return self.tr("{count} found").format(count=number_text(total))
        return self.tr("{count} cases").format(count=number_text(total))

    def _on_everywhere(self) -> None:
        self.show_filter(EVERYTHING)

    def _show_without_search(self, chosen: QueueFilter) -> None:
        self._head.search.clear()
        self._text = ""
        self.show_filter(chosen)

    def _show_order(self) -> None:
        """Draw the arrow on the column that sorts, or on one that sorts the same."""
        shown = [state.key for state in self._columns.states if state.shown]
        section, way = arrow_of(self._model, shown, self._order)
        self._table.horizontalHeader().setSortIndicator(section, way)

    def _on_counts(self, counts: Counts) -> None:
        if len(counts.saved) == len(self._saved.all):
            self._head.chips.show_counts(counts)
            activate_layouts(self._head, self)

    def _on_saved(self) -> None:
        self._head.chips.show_saved(self._saved.all)
        self._ask_counts()

    def _on_edited(self, _text: str) -> None:
        self._typing.start()

    def _on_typed(self) -> None:
        """Search everywhere; what the list was narrowed to comes back with an empty search."""
        self._typing.stop()
        text = self._head.search.text().strip()
        if text == self._text:
            return
        if text and not self._text:
            self._aside, self._filter = self._filter, EVERYTHING
        elif not text and self._aside is not None:
            self._filter, self._aside = self._aside, None
        self._text = text
        self._ask()

    def _on_typed_in_table(self, text: str) -> None:
        """Letters typed over the list begin a search."""
        self._head.search.setFocus()
        self._head.search.setText(text)
        self._on_edited(text)

    def _on_search_done(self) -> None:
        self._on_typed()
        self._table.setFocus()
        self._wants_first = True
        if not self._is_new:
            self._choose_first()

    def _choose_first(self) -> None:
        """After a search the first hit is chosen, unless the chosen case is among them."""
        self._wants_first = False
        if not self._table.currentIndex().isValid() and self._model.rowCount():
            self._chosen.go_to(0)

    def _on_header(self, section: int) -> None:
        key = self._model.column(section).key
        self.sort_by(key, descending=key == self._order.column and not self._order.descending)

    def _on_header_menu(self, at: QPoint) -> None:
        header = self._table.horizontalHeader()
        section = header.logicalIndexAt(at)
        key = self._model.column(section).key if section >= 0 else ""
        self.columns_wanted.emit(header.viewport().mapToGlobal(at), key)
