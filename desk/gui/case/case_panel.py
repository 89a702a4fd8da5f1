"""One case: who asks for what, how far it is, what is asked of it, and its next step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desk.actions.cases import CaseView
from desk.actions.desk import Desk
from desk.domain.case import Item
from desk.gui.case.case_foot import CaseFoot
from desk.gui.case.case_head import CaseHead
from desk.gui.case.case_tabs import CaseTabs
from desk.gui.case.checklist_view import ChecklistView
from desk.gui.case.history_view import HistoryView
from desk.gui.case.items_table import MOST_ROWS, ItemsTable, item_name
from desk.gui.case.next_step import Step, acted_on, next_step
from desk.gui.case.offer_line import OfferLine
from desk.gui.case.outputs_view import OutputsView
from desk.gui.case.questions_view import QuestionsView
from desk.gui.case.step_bar import StepBar
from desk.gui.commands.commands import Commands
from desk.gui.widgets.parts import plain_label
from desk.gui.widgets.split import BEFORE_PX

TIGHT_PX, TIGHTEST_PX = 420, 300
"""Below these heights the head and the services yield to the checklist."""


class CasePanel(QWidget):
    """The middle pane: head, services, tabs, and the step that comes next."""

    primary_wanted = Signal(object)  # Step
    item_chosen = Signal()

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen: CaseView | None = None
        self._is_beside = False
        self._build(desk, commands)
        self._bar.primary_wanted.connect(self._on_primary)
        self._items.item_chosen.connect(self._on_item_chosen)
        self._tabs.checklist.strip.left.connect(self.show_checklist)

    @property
    def seen(self) -> CaseView | None:
        """The case on the screen."""
        return self._seen

    @property
    def checklist(self) -> ChecklistView:
        """Its checklist."""
        return self._tabs.checklist

    @property
    def questions(self) -> QuestionsView:
        """Its questions, and what was answered."""
        return self._tabs.questions

    @property
    def outputs(self) -> OutputsView:
        """Its results and papers."""
        return self._tabs.outputs

    @property
    def history(self) -> HistoryView:
        """What happened to it."""
        return self._tabs.history

    @property
    def items(self) -> ItemsTable:
        """Its services."""
        return self._items

    @property
    def offer_line(self) -> OfferLine:
        """Which package suits it."""
        return self._offer

    @property
    def bar(self) -> StepBar:
        """What is missing, and the next step."""
        return self._bar

    @property
    def item(self) -> Item | None:
        """The item that the next step is about."""
        return self._items.item

    @property
    def step(self) -> Step:
        """What the primary button does."""
        if self._seen is None or self.item is None:
            return Step.NOTHING
        return next_step(self._seen, self.item)

    def show_case(self, seen: CaseView) -> None:
        """Show a case; what was chosen in it stays where it is the same case."""
        fresh = self._seen is None or self._seen.file.case.id != seen.file.case.id
        self._seen = seen
        self._head.show_case(seen)
        self._items.show_case(seen)
        self._tabs.show_case(seen, fresh=fresh)
        self._bar.show_case(seen)
        if fresh:
            self._offer.show_offers((), seen.catalogue)
        self._stack.setCurrentIndex(1)
        self._show_step()

    def clear(self) -> None:
        """Show that no case is chosen."""
        self._seen = None
        self._items.clear()
        self._stack.setCurrentIndex(0)
        self._show_step()

    def show_outputs(self) -> None:
        """Bring results and papers to the front."""
        self._tabs.setCurrentWidget(self.outputs)

    def show_checklist(self) -> None:
        """Bring the checklist to the front and give it the keys."""
        self._tabs.setCurrentWidget(self.checklist)
        self.checklist.list.setFocus()

    def focus_question(self) -> None:
        """Give the keys to the open question above the checklist."""
        self._tabs.setCurrentWidget(self.checklist)
        self.checklist.strip.setFocus()

    def show_questions(self) -> None:
        """Bring all questions to the front and give the first one the keys."""
        self._tabs.setCurrentWidget(self.questions)
        self.questions.focus_first()

    def show_nik(self, nik: str) -> None:
        """Show the NIK in full, until another case comes."""
        if self._seen is not None:
            self._head.show_nik(nik)

    def show_place(self, place: int | None) -> None:
        """Say which place in line the case on the screen has."""
        self._head.show_place(place)

    def add_foot(self, widget: QWidget) -> None:
        """Give a widget its place under the checklist; it takes room while it is shown."""
        self._foot.add(widget)

    def set_compact(self, *, on: bool) -> None:
        """Put the services beside the applicant where height is scarce and width is not."""
        direction = QBoxLayout.Direction
        self._top.setDirection(direction.LeftToRight if on else direction.TopToBottom)
        self._is_beside = on

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_tight, is_tightest = self.height() < TIGHT_PX, self.height() < TIGHTEST_PX
        self._head.set_tight(on=is_tight)
        tight_rows = (1 if is_tightest else 2) + self._is_beside
        self._items.limit(tight_rows if is_tight else MOST_ROWS)
        self._offer.set_yielding(on=is_tight)
        self._bar.set_tight(on=is_tight and not self._is_beside)

    def _build(self, desk: Desk, commands: Commands) -> None:
        self.setObjectName("case_panel")
        self.setAccessibleName(self.tr("Case"))
        empty = plain_label(
            self.tr("Choose a case on the left, or drop a chat export here."), "hint", wraps=True
        )
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setContentsMargins(24, 0, 24, 0)
        page = QWidget()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(empty)
        self._stack.addWidget(page)
        self._head, self._items = CaseHead(desk), ItemsTable()
        self._offer = OfferLine(commands)
        self._tabs = CaseTabs(desk, commands)
        self._bar = StepBar(commands)
        self._top = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._top.setSpacing(4)
        self._top.addWidget(self._head, 1)
        self._top.addWidget(self._items, 1, Qt.AlignmentFlag.AlignTop)
        self._foot = CaseFoot(page, self._tabs)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(BEFORE_PX, 6, BEFORE_PX, BEFORE_PX)
        layout.setSpacing(4)
        layout.addLayout(self._top)
        layout.addWidget(self._offer)
        layout.addWidget(self._tabs, 1)
        layout.addWidget(self._foot)
        layout.addWidget(self._bar)

    def _show_step(self) -> None:
        self._bar.show_step(self.step, self._acted_on())

    def _acted_on(self) -> tuple[str, ...]:
        """The services that the next step changes, where the case has several."""
        seen, item = self._seen, self.item
        if seen is None or item is None or len(seen.file.items) == 1:
            return ()
        return tuple(item_name(seen, one) for one in acted_on(seen, item))

    def _on_item_chosen(self) -> None:
        self._show_step()
        self.item_chosen.emit()

    def _on_primary(self) -> None:
        self.primary_wanted.emit(self.step)
