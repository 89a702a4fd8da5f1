"""One case: who asks for what, how far it is, what is asked of it, and its next step."""

from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QStackedLayout,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desk.actions.cases import CaseView
from desk.actions.desk import Desk
from desk.domain.case import CaseFile, Item
from desk.domain.checklist import VerdictState
from desk.domain.ids import ItemId
from desk.domain.masking import masked_number, masked_phone, masked_text
from desk.domain.office import Zone
from desk.gui.case.checklist_view import ChecklistView
from desk.gui.case.next_step import Step, current_item, next_step
from desk.gui.case.outputs_view import OutputsView
from desk.gui.case.questions_view import QuestionsView
from desk.gui.commands.commands import Commands
from desk.gui.commands.ids import CommandId
from desk.gui.labels import (
    age_text,
    due_text,
    masked_author,
    moment_text,
    service_name,
    status_text,
)
from desk.gui.widgets.parts import ElidedLabel, button, plain_label
from desk.gui.widgets.table import ColourDelegate, Column, TableModel
from desk.gui.widgets.theme import status_colour, tokens_of

ITEM_ROW_PX = 26
MOST_ITEM_ROWS = 4


class CasePanel(QWidget):
    """The middle pane."""

    primary_wanted = Signal(object)  # Step

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._seen: CaseView | None = None
        self._items: TableModel[Item] = TableModel(self._columns(), self)
        self._build(commands)

    @property
    def seen(self) -> CaseView | None:
        """The case on the screen."""
        return self._seen

    @property
    def checklist(self) -> ChecklistView:
        """Its checklist."""
        return self._checklist

    @property
    def questions(self) -> QuestionsView:
        """Its questions."""
        return self._questions

    @property
    def outputs(self) -> OutputsView:
        """Its results and papers."""
        return self._outputs

    @property
    def item(self) -> Item | None:
        """The item that the next step is about."""
        row = self._table.currentIndex().row()
        return self._items.item(row) if 0 <= row < self._items.rowCount() else None

    @property
    def step(self) -> Step:
        """What the primary button does."""
        if self._seen is None or self.item is None:
            return Step.NOTHING
        return next_step(self._seen, self.item)

    def show_case(self, seen: CaseView) -> None:
        """Show a case; what was chosen in it stays where it is the same case."""
        fresh = self._seen is None or self._seen.file.case.id != seen.file.case.id
        chosen = None if fresh or self.item is None else self.item.id
        self._seen = seen
        self._show_head(seen.file)
        self._show_items(seen.file, chosen)
        self._checklist.show_verdict(seen.file, seen.verdict, fresh=fresh)
        self._questions.show_case(seen)
        self._outputs.show_case(seen)
        self._messages.setPlainText(_messages_text(seen.file, self._desk.office.zone))
        self._show_titles(seen)
        if fresh:
            self._tabs.setCurrentIndex(0)
        self._stack.setCurrentIndex(1)
        self._show_step()

    def clear(self) -> None:
        """Show that no case is chosen."""
        self._seen = None
        self._items.show(())
        self._stack.setCurrentIndex(0)
        self._show_step()

    def show_outputs(self) -> None:
        """Bring results and papers to the front."""
        self._tabs.setCurrentWidget(self._outputs)

    def show_checklist(self) -> None:
        """Bring the checklist to the front and give it the keys."""
        self._tabs.setCurrentWidget(self._checklist)
        self._checklist.list.setFocus()

    def show_questions(self) -> None:
        """Bring the questions to the front and give the first one the keys."""
        self._tabs.setCurrentWidget(self._questions)
        self._questions.focus_first()

    def show_nik(self, nik: str) -> None:
        """Show the NIK in full, until another case comes."""
        if self._seen is not None:
            self._nik.say(self.tr("NIK {nik}").format(nik=nik))

    def _columns(self) -> tuple[Column[Item], ...]:
        return (
            Column(title="", text=self._service_text, sort=_service),
            Column(
                title="",
                text=_status_text,
                sort=_status_text,
                colour=self._status_colour,
                tip=_reason,
            ),
        )

    def _build(self, commands: Commands) -> None:
        self.setObjectName("case_panel")
        self.setAccessibleName(self.tr("Case"))
        empty = plain_label(
            self.tr("Choose a case on the left, or drop a chat export here."), "hint", wraps=True
        )
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        page = QWidget()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(empty)
        self._stack.addWidget(page)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(8, 6, 8, 8)
        layout.setSpacing(4)
        self._top = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._top.setSpacing(4)
        self._top.addLayout(self._head(), 1)
        self._top.addWidget(self._item_table(), 1, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._top)
        self._add_tabs(layout, commands)
        self._primary = button("", "primary_button", primary=True)
        self._primary.clicked.connect(self._on_primary)
        move = button(self.tr("Move…"), "move_button")
        move.clicked.connect(commands.action(CommandId.MOVE).trigger)
        row = QHBoxLayout()
        row.addWidget(self._primary, 1)
        row.addWidget(move)
        layout.addLayout(row)

    def set_compact(self, *, on: bool) -> None:
        """Put the services beside the applicant where height is scarce and width is not."""
        direction = QBoxLayout.Direction
        self._top.setDirection(direction.LeftToRight if on else direction.TopToBottom)

    def _head(self) -> QVBoxLayout:
        self._title = ElidedLabel("title")
        self._title.setObjectName("case_title")
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() + 2)
        font.setBold(True)
        self._title.setFont(font)
        self._number = ElidedLabel("muted")
        self._number.setObjectName("case_number")
        self._nik = ElidedLabel()
        self._nik.setObjectName("case_nik")
        self._sender = ElidedLabel("muted")
        self._sender.setObjectName("case_sender")
        layout = QVBoxLayout()
        layout.setSpacing(2)
        for part in (self._title, self._number, self._nik, self._sender):
            layout.addWidget(part)
        layout.addStretch(1)
        return layout

    def _item_table(self) -> QTableView:
        self._table = QTableView()
        self._table.setObjectName("items_table")
        self._table.setAccessibleName(self.tr("Services of this case"))
        self._table.setModel(self._items)
        self._table.setItemDelegate(ColourDelegate(self._table))
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.horizontalHeader().hide()
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(ITEM_ROW_PX)
        mode = QHeaderView.ResizeMode
        self._table.horizontalHeader().setSectionResizeMode(0, mode.Stretch)
        self._table.horizontalHeader().setSectionResizeMode(1, mode.ResizeToContents)
        self._table.selectionModel().currentRowChanged.connect(self._on_item_chosen)
        return self._table

    def _add_tabs(self, layout: QVBoxLayout, commands: Commands) -> None:
        self._checklist = ChecklistView(self._desk.rules.catalogue)
        self._questions = QuestionsView()
        self._outputs = OutputsView(self._desk.office.zone, commands)
        self._messages = QPlainTextEdit()
        self._messages.setObjectName("case_messages")
        self._messages.setReadOnly(True)
        self._messages.setTabChangesFocus(True)
        self._messages.setAccessibleName(self.tr("Messages of this case"))
        self._tabs = QTabWidget()
        self._tabs.setObjectName("case_tabs")
        self._tabs.setDocumentMode(True)
        self._tabs.setUsesScrollButtons(True)
        for part in (self._checklist, self._questions, self._outputs, self._messages):
            self._tabs.addTab(part, "")
        layout.addWidget(self._tabs, 1)

    def _show_head(self, file: CaseFile) -> None:
        zone, now = self._desk.office.zone, self._desk.now()
        case = file.case
        self._title.say(file.applicant.name)
        asked = self.tr(" · asked {count}×").format(count=case.asked_count)
        self._number.say(
            self.tr("{number} · came {moment} ({age})").format(
                number=case.number,
                moment=moment_text(case.first_message_at, zone),
                age=age_text(case.first_message_at, now),
            )
            + (asked if case.asked_count > 1 else "")
        )
        self._nik.say(" · ".join(self._identity(file)))
        self._sender.say(" · ".join(self._sender_parts(file, zone, now)))

    def _identity(self, file: CaseFile) -> list[str]:
        parts = [
            self.tr("NIK {nik}").format(
                nik=masked_number(file.applicant.nik) or self.tr("not known yet")
            )
        ]
        cards = [family.no_kk for family in file.families if family.no_kk]
        return parts + [self.tr("KK {number}").format(number=masked_number(one)) for one in cards]

    def _sender_parts(self, file: CaseFile, zone: Zone, now: datetime) -> list[str]:
        parts = [
            " ".join(part for part in (masked_phone(one.phone), _shown_name(one.name)) if part)
            for one in file.senders
        ]
        due = min((item.due_at for item in file.items if item.due_at), default=None)
        if due is not None:
            parts.append(self.tr("due {when}").format(when=due_text(due, now, zone)))
        return parts

    def _show_items(self, file: CaseFile, chosen: ItemId | None) -> None:
        self._items.show(file.items)
        ids = [item.id for item in file.items]
        row = (
            ids.index(chosen)
            if chosen is not None and chosen in ids
            else ids.index(current_item(file).id)
        )
        self._table.selectRow(row)
        shown = min(len(ids), MOST_ITEM_ROWS)
        self._table.setFixedHeight(shown * ITEM_ROW_PX + 4)

    def _show_titles(self, seen: CaseView) -> None:
        open_rows, asked = len(seen.verdict.open_rows), len(seen.checklist.questions)
        outputs, messages = self._outputs.model.rowCount(), len(seen.file.messages)
        complete = seen.verdict.state is VerdictState.COMPLETE
        mark = " ✔" if complete else f" ({open_rows})" if open_rows else ""
        titles = (
            self.tr("Checklist") + mark,
            self.tr("Questions") + (f" ({asked})" if asked else ""),
            self.tr("Results") + (f" ({outputs})" if outputs else ""),
            self.tr("Messages") + (f" ({messages})" if messages else ""),
        )
        for at, title in enumerate(titles):
            self._tabs.setTabText(at, title)

    def _show_step(self) -> None:
        step = self.step
        self._primary.setText(self._step_text(step))
        self._primary.setEnabled(step is not Step.NOTHING)

    def _step_text(self, step: Step) -> str:
        return {
            Step.CHECK: self.tr("Check the files"),
            Step.SWITCH: self.tr("Switch to the right service"),
            Step.ANSWER: self.tr("Answer the questions"),
            Step.NOTIFY: self.tr("Make the shortage notice"),
            Step.ADD_FILES: self.tr("Add files"),
            Step.MARK_COMPLETE: self.tr("Mark as complete"),
            Step.START: self.tr("Start in SIAK"),
            Step.ATTACH: self.tr("Attach the result"),
            Step.NOTE_CARD: self.tr("Note card or entry"),
            Step.MARK_READY: self.tr("Mark as ready"),
            Step.EXPORT: self.tr("Export the results"),
            Step.MARK_DONE: self.tr("Mark as done"),
            Step.RESUME: self.tr("Resume"),
            Step.REOPEN: self.tr("Reopen"),
            Step.NOTHING: self.tr("Nothing left to do"),
        }[step]

    def _on_item_chosen(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_step()

    def _on_primary(self) -> None:
        self.primary_wanted.emit(self.step)

    def _service_text(self, item: Item) -> str:
        name = service_name(self._desk.rules.catalogue, item.service)
        return f"{name} ({item.ordinal})" if item.ordinal > 1 else name

    def _status_colour(self, item: Item) -> str:
        return status_colour(item.status, tokens_of(self.palette()))


def _service(item: Item) -> str:
    return item.service


def _status_text(item: Item) -> str:
    return status_text(item.status)


def _reason(item: Item) -> str:
    return item.status_reason or status_text(item.status)


def _shown_name(name: str) -> str:
    """A sender's name; a bare number that stands for one is masked."""
    return masked_text(name) if not any(sign.isdecimal() for sign in name) else ""


def _messages_text(file: CaseFile, zone: Zone) -> str:
    lines = [
        f"{moment_text(one.at, zone)} · {masked_author(one.author)}\n{masked_text(one.text)}"
        for one in sorted(file.messages, key=lambda message: message.at)
    ]
    return "\n\n".join(lines)
