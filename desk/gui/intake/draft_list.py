"""The drafts of a chat with what became of each; a chat with one draft needs no list."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from desk.actions.sender_facts import SenderFacts
from desk.gui.widgets.table import Column, TableModel, dress_rows
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

    proposed: SenderFacts
    fate: Fate = Fate.WAITING
    case_number: str = ""


class DraftList(QTableView):
    """Drafts, top to bottom as they came."""

    chosen = Signal(int)

    def __init__(self, asked: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = asked
        self._lines: list[DraftLine] = []
        self._drafts: TableModel[DraftLine] = TableModel(self._columns(), self)
        self.setObjectName("draft_list")
        self.setAccessibleName(self.tr("Drafts"))
        self.setModel(self._drafts)
        dress_rows(self, LINE_PX)
        self.setMinimumWidth(150)
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(24)
        self.setColumnWidth(0, 26)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._on_row)

    @property
    def lines(self) -> tuple[DraftLine, ...]:
        """The drafts with what became of them."""
        return tuple(self._lines)

    @property
    def row(self) -> int:
        """Which draft is chosen."""
        return self.currentIndex().row()

    @property
    def current(self) -> DraftLine | None:
        """The draft that is chosen."""
        return self._lines[self.row] if 0 <= self.row < len(self._lines) else None

    @property
    def waiting(self) -> int:
        """How many drafts nobody decided about yet."""
        return sum(line.fate is Fate.WAITING for line in self._lines)

    def show_drafts(self, proposed: tuple[SenderFacts, ...]) -> None:
        """Show these drafts; none of them is decided."""
        self._lines = [DraftLine(proposed=one) for one in proposed]
        self._drafts.show(self._lines)
        self.setVisible(len(self._lines) > 1)

    def renew(self, row: int, proposed: SenderFacts) -> None:
        """Show what is known of a draft by now; it stays chosen."""
        self._put(row, replace(self._lines[row], proposed=proposed))

    def close_line(self, row: int, fate: Fate, number: str) -> None:
        """Mark a draft that was dealt with, and go to the next that waits."""
        self._put(row, replace(self._lines[row], fate=fate, case_number=number))
        waiting = [at for at, one in enumerate(self._lines) if one.fate is Fate.WAITING]
        later = [at for at in waiting if at > row] or waiting
        self.go_to(later[0] if later else row)

    def go_to(self, row: int) -> None:
        """Choose a draft."""
        if not 0 <= row < len(self._lines):
            return
        if row == self.row:
            self.chosen.emit(row)
        else:
            self.selectRow(row)

    def _put(self, row: int, line: DraftLine) -> None:
        chosen = self.row
        self._lines[row] = line
        self.blockSignals(True)  # noqa: FBT003 - Qt takes it by position
        self.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt takes it by position
        self._drafts.show(self._lines)
        self.selectRow(chosen)
        self.selectionModel().blockSignals(False)  # noqa: FBT003 - Qt takes it by position
        self.blockSignals(False)  # noqa: FBT003 - Qt takes it by position
        self.viewport().update()

    def _columns(self) -> tuple[Column[DraftLine], ...]:
        return (
            Column(title="", text=_fate_sign, sort=_fate_sign, colour=self._fate_colour),
            Column(title=self.tr("Draft"), text=self._line_text, sort=self._line_text),
        )

    def _on_row(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(now.row())

    def _line_text(self, line: DraftLine) -> str:
        draft = line.proposed.draft
        name = draft.applicant_name.value if draft.applicant_name else draft.sender_name
        asked = self._asked(draft.service.value) if draft.service else "?"
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
