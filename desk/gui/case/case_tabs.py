"""The tabs of a case: checklist, questions, results, messages, history."""

from PySide6.QtWidgets import QPlainTextEdit, QTabWidget, QWidget

from desk.actions.cases import CaseView
from desk.actions.desk import Desk
from desk.domain.checklist import VerdictState
from desk.gui.case.checklist_view import ChecklistView
from desk.gui.case.conversation import conversation
from desk.gui.case.history_view import HistoryView
from desk.gui.case.outputs_view import OutputsView
from desk.gui.case.questions_view import QuestionsView
from desk.gui.commands.commands import Commands
from desk.gui.widgets.tab_order import skip_scroll_buttons


class CaseTabs(QTabWidget):
    """What is known of a case, one matter on each tab; the titles count what is open."""

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = desk.office.zone
        self.checklist = ChecklistView(desk.rules.catalogue)
        self.questions = QuestionsView()
        self.outputs = OutputsView(desk.office.zone, commands)
        self._messages = QPlainTextEdit()
        self.history = HistoryView(desk.office.zone)
        self._build()

    def show_case(self, seen: CaseView, *, fresh: bool) -> None:
        """Show a case; another case begins with its checklist."""
        self.checklist.show_case(seen, fresh=fresh)
        self.questions.show_case(seen)
        self.outputs.show_case(seen)
        self._messages.setPlainText(conversation(seen, self._zone))
        self._show_titles(seen)
        if fresh:
            self.setCurrentIndex(0)

    def _build(self) -> None:
        self.setObjectName("case_tabs")
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        skip_scroll_buttons(self.tabBar())
        self._messages.setObjectName("case_messages")
        self._messages.setReadOnly(True)
        self._messages.setTabChangesFocus(True)
        self._messages.setAccessibleName(self.tr("Messages of this case"))
        parts = (self.checklist, self.questions, self.outputs, self._messages, self.history)
        for part in parts:
            self.addTab(part, "")

    def _show_titles(self, seen: CaseView) -> None:
        open_rows = len(seen.verdict.open_rows)
        outputs = self.outputs.model.rowCount()
        messages = len(seen.file.messages) + len(seen.file.replies)
        complete = seen.verdict.state is VerdictState.COMPLETE
        mark = " ✔" if complete else f" ({open_rows})" if open_rows else ""
        titles = (
            self.tr("Checklist") + mark,
            self.tr("Answers"),
            self.tr("Results") + (f" ({outputs})" if outputs else ""),
            self.tr("Chat") + (f" ({messages})" if messages else ""),
            self.tr("History"),
        )
        for at, title in enumerate(titles):
            self.setTabText(at, title)
