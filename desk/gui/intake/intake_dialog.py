"""The review of a chat: drafts left, the chosen one right; nothing is saved unseen."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desk.actions.desk import Desk
from desk.actions.intake import accept_drafts, reject_drafts
from desk.actions.intake_values import AcceptedDraft
from desk.domain.errors import DeskError
from desk.domain.office import DeskNumber
from desk.domain.problems import Problem
from desk.domain.words import explain, word
from desk.gui.intake.chat_reading import ChatSource, ProposedDraft, ReadChat, read_chat
from desk.gui.intake.draft_form import DraftForm
from desk.gui.jobs import Jobs
from desk.gui.labels import service_name
from desk.gui.notices import NAME
from desk.gui.widgets.parts import ElidedLabel, button, plain_label, set_role
from desk.gui.widgets.table import Column, TableModel
from desk.gui.widgets.theme import tokens_of


class Fate(StrEnum):
    """What became of a draft in this review."""

    WAITING = "waiting"
    SAVED = "saved"
    REJECTED = "rejected"


LINE_PX = 42
"""Two lines of text for a draft."""

FATE_SIGNS = {Fate.WAITING: "○", Fate.SAVED: "✔", Fate.REJECTED: "✖"}


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftLine:
    """A draft in the list; `case_number` once it is saved."""

    proposed: ProposedDraft
    fate: Fate = Fate.WAITING
    case_number: str = ""


class IntakeDialog(QDialog):
    """One draft after the other: correct, save, next."""

    saved = Signal(object, str)  # CaseId, what to tell the officer

    def __init__(self, desk: Desk, jobs: Jobs, read: ReadChat, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("intake_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("New cases")
        self.setWindowTitle(f"{title} – {NAME}")
        self._desk, self._jobs = desk, jobs
        self._chat: ChatSource = read.chat
        self._desk_number: DeskNumber = read.number
        self._lines: list[DraftLine] = []
        self._busy_with = -1
        self._model: TableModel[DraftLine] = TableModel(self._columns(), self)
        self._build(read)
        self._connect()
        self.resize(min(940, parent.width() - 16), min(650, parent.height() - 64))
        self._show(read)

    @property
    def lines(self) -> tuple[DraftLine, ...]:
        """The drafts with what became of them."""
        return tuple(self._lines)

    @property
    def form(self) -> DraftForm:
        """The form of the chosen draft."""
        return self._form

    def _columns(self) -> tuple[Column[DraftLine], ...]:
        return (
            Column(title="", text=_fate_sign, sort=_fate_sign, colour=self._fate_colour),
            Column(title=self.tr("Draft"), text=self._line_text, sort=self._line_text),
        )

    def _build(self, read: ReadChat) -> None:
        self._head = ElidedLabel("title")
        self._head.setObjectName("intake_head")
        self._number = QComboBox()
        self._number.setObjectName("intake_number")
        self._number.setAccessibleName(self.tr("WhatsApp number of the office"))
        for number in self._desk.numbers:
            self._number.addItem(number.label, number.label)
        self._number.setCurrentIndex(max(0, self._number.findData(read.number.label)))
        self._problems = plain_label(role="warning", wraps=True)
        self._problems.setObjectName("intake_problems")
        self._form = DraftForm(self._desk.rules.catalogue)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._list())
        split.addWidget(self._form)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 5)
        split.setSizes([230, 690])
        self._said = plain_label(role="hint", wraps=True)
        self._said.setObjectName("intake_said")
        top = QHBoxLayout()
        top.addWidget(self._head, 1)
        top.addWidget(plain_label(self.tr("Came to"), "muted"))
        top.addWidget(self._number)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self._problems)
        layout.addWidget(split, 1)
        layout.addWidget(self._said)
        layout.addLayout(self._buttons())

    def _list(self) -> QTableView:
        self._table = QTableView()
        self._table.setObjectName("draft_list")
        self._table.setAccessibleName(self.tr("Drafts"))
        self._table.setModel(self._model)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setShowGrid(False)
        self._table.setWordWrap(False)
        self._table.setTabKeyNavigation(False)
        self._table.setMinimumWidth(170)
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(LINE_PX)
        self._table.horizontalHeader().setMinimumSectionSize(24)
        self._table.setColumnWidth(0, 26)
        mode = QHeaderView.ResizeMode.Stretch
        self._table.horizontalHeader().setSectionResizeMode(1, mode)
        return self._table

    def _buttons(self) -> QHBoxLayout:
        self._save = button(self.tr("Save, next"), "intake_save", primary=True)
        self._save.setDefault(True)
        self._reject = button(self.tr("Set aside for good"), "intake_reject")
        self._close = button(self.tr("Close"), "intake_close")
        row = QHBoxLayout()
        row.addWidget(self._reject)
        row.addStretch(1)
        row.addWidget(self._close)
        row.addWidget(self._save)
        return row

    def _connect(self) -> None:
        self._table.selectionModel().currentRowChanged.connect(self._on_row)
        self._form.edited.connect(self._say_ready)
        self._save.clicked.connect(self._on_save)
        self._reject.clicked.connect(self._on_reject)
        self._close.clicked.connect(self.reject)
        self._number.activated.connect(self._on_number)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._on_save)

    def _show(self, read: ReadChat) -> None:
        self._chat, self._desk_number = read.chat, read.number
        self._lines = [DraftLine(proposed=proposed) for proposed in read.proposed]
        self._model.show(self._lines)
        name = read.chat.name or self.tr("pasted text")
        title = read.review.title or name
        head = self.tr("{title}: %n draft(s)", "", len(self._lines)).format(title=title)
        if read.review.known_messages:
            known = self.tr("%n message(s) known already", "", read.review.known_messages)
            head = f"{head} · {known}"
        self._head.say(head)
        problems = [_problem_text(problem) for problem in read.review.problems]
        self._problems.setText("\n".join(problems[:4]))
        self._problems.setVisible(bool(problems))
        self._go_to(0)

    def _go_to(self, row: int) -> None:
        if 0 <= row < len(self._lines):
            self._table.selectRow(row)

    def _on_row(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self._form.show_draft(self._lines[now.row()].proposed)
            self._say_ready()
            self._form.go_to_first_gap()

    def _current(self) -> int:
        return self._table.currentIndex().row()

    def _say_ready(self) -> None:
        row = self._current()
        waiting = 0 <= row < len(self._lines) and self._lines[row].fate is Fate.WAITING
        free = self._busy_with < 0
        self._form.setEnabled(waiting and free)
        self._save.setEnabled(waiting and free and self._form.is_ready)
        self._reject.setEnabled(waiting and free)
        if waiting and not self._form.is_ready:
            self._say(self.tr("Choose the service and fill in the name to save."), "hint")
        elif waiting:
            self._say(self.tr("Ctrl+Enter saves this draft."), "hint")

    def _say(self, text: str, role: str) -> None:
        set_role(self._said, role)
        self._said.setText(text)

    def _on_save(self) -> None:
        decision = self._form.decision()
        if decision is None or not self._save.isEnabled():
            return
        self._busy_with = self._current()
        self._say_ready()
        self._say(self.tr("Saving…"), "hint")
        self._jobs.do(
            self,
            self._on_saved,
            accept_drafts,
            self._desk,
            self._chat.source,
            self._desk_number,
            (decision,),
            on_error=self._on_error,
        )

    def _on_saved(self, accepted: tuple[AcceptedDraft, ...]) -> None:
        saved = accepted[0]
        text = self._saved_text(saved)
        self._close_line(Fate.SAVED, saved.number)
        self._say(text, "warning" if saved.files.left_out else "good")
        self.saved.emit(saved.case_id, text)
        self._finish_if_done()

    def _on_reject(self) -> None:
        row = self._current()
        if not 0 <= row < len(self._lines):
            return
        self._busy_with = row
        self._say_ready()
        draft = self._lines[row].proposed.draft
        self._jobs.do(
            self,
            self._on_rejected,
            reject_drafts,
            self._desk,
            (draft,),
            self._desk_number,
            on_error=self._on_error,
        )

    def _on_rejected(self, _count: int) -> None:
        self._close_line(Fate.REJECTED, "")
        self._say(self.tr("Set aside; it does not come back at the next import."), "good")
        self._finish_if_done()

    def _on_error(self, error: DeskError) -> None:
        self._busy_with = -1
        self._say_ready()
        said = explain(error)
        self._say(f"{said.line} ({said.code})", "bad")

    def _on_number(self, _row: int) -> None:
        number = self._desk.number(str(self._number.currentData()))
        chat = ChatSource(source=self._chat.source, number=number)
        self._jobs.ask(self, self._show, read_chat, self._desk, chat, on_error=self._on_error)

    def _close_line(self, fate: Fate, number: str) -> None:
        """Mark the draft that was dealt with, and go to the next that waits."""
        row, self._busy_with = self._busy_with, -1
        line = self._lines[row]
        self._lines[row] = DraftLine(proposed=line.proposed, fate=fate, case_number=number)
        self._model.show(self._lines)
        waiting = [at for at, one in enumerate(self._lines) if one.fate is Fate.WAITING]
        later = [at for at in waiting if at > row] or waiting
        self._go_to(later[0] if later else row)

    def _saved_text(self, saved: AcceptedDraft) -> str:
        text = self.tr("Saved as {number}, %n file(s).", "", len(saved.files.taken)).format(
            number=saved.number
        )
        left_out = [one.sent_name for one in saved.files.left_out]
        if left_out:
            names = ", ".join(left_out)
            text += " " + self.tr("Not taken: {names}").format(names=names)
        return text

    def _finish_if_done(self) -> None:
        if all(line.fate is not Fate.WAITING for line in self._lines):
            self.accept()

    def _line_text(self, line: DraftLine) -> str:
        draft = line.proposed.draft
        name = draft.applicant_name.value if draft.applicant_name else draft.sender_name
        service = draft.service
        asked = service_name(self._desk.rules.catalogue, service.value) if service else "?"
        return f"{name}\n{line.case_number or asked}"

    def _fate_colour(self, line: DraftLine) -> str:
        tokens = tokens_of(self.palette())
        return {
            Fate.WAITING: tokens.caution,
            Fate.SAVED: tokens.good,
            Fate.REJECTED: tokens.muted,
        }[line.fate]


def _fate_sign(line: DraftLine) -> str:
    return FATE_SIGNS[line.fate]


def _problem_text(problem: Problem) -> str:
    detail = f": {problem.detail}" if problem.detail else ""
    return f"{word(problem.kind)} ({problem.where}){detail}"
