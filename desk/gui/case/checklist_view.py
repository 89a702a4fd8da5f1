"""The checklist of a case: each row with its sign, its files and what was said about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desk.domain.case import CaseFile, Finding, FindingKind
from desk.domain.catalogue import Catalogue
from desk.domain.checklist import RowState, RowVerdict, SlotLevel, Verdict, VerdictState
from desk.domain.ids import EvidenceId
from desk.domain.words import word
from desk.gui.labels import ROW_SIGNS, service_name
from desk.gui.widgets.parts import plain_label, set_role
from desk.gui.widgets.table import ITEM_ROLE, Column, TableModel
from desk.gui.widgets.theme import Tokens, row_colour, tokens_of

PAD, NUMBER_PX, SIGN_PX = 6, 24, 20
WORD_WRAP = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistLine:
    """A row of the checklist as the list shows it.

    `files` are the numbers of the files found for it; `is_target` marks the rows that the file
    on the screen is for.
    """

    number: int
    row: RowVerdict
    details: str
    files: tuple[int, ...]
    is_target: bool = False

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return f"{self.number}. {word(self.row.state)}: {self.row.row.label}. {self.details}"


class ChecklistDelegate(QStyledItemDelegate):
    """Paints a row: number, sign, the paper in full, and a second line in small."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        line: ChecklistLine = index.data(ITEM_ROLE)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        room = QRect(0, 0, max(60, width - NUMBER_PX - SIGN_PX - 3 * PAD), 10_000)
        label = option.fontMetrics.boundingRect(room, WORD_WRAP, line.row.row.label)
        height = max(option.fontMetrics.height(), label.height()) + 2 * PAD
        if line.details:
            small = QFontMetrics(_small(option.font)).boundingRect(room, WORD_WRAP, line.details)
            height += small.height() + 1
        return QSize(width, height)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line: ChecklistLine = index.data(ITEM_ROLE)
        tokens = tokens_of(option.palette)
        rect: QRect = option.rect
        painter.save()
        self._paint_ground(painter, option, line)
        body = rect.adjusted(PAD + NUMBER_PX + SIGN_PX, PAD, -PAD, -PAD)
        head = QRect(rect.left(), rect.top() + PAD, NUMBER_PX, option.fontMetrics.height())
        painter.setPen(QColor(tokens.muted))
        painter.drawText(head, int(Qt.AlignmentFlag.AlignRight), str(line.number))
        painter.setPen(QColor(self._sign_colour(line.row, tokens)))
        sign = head.translated(NUMBER_PX, 0)
        painter.drawText(sign, int(Qt.AlignmentFlag.AlignHCenter), ROW_SIGNS[line.row.state])
        painter.setPen(QColor(tokens.text))
        used = painter.drawText(body, WORD_WRAP, line.row.row.label)
        if line.details:
            painter.setFont(_small(option.font))
            painter.setPen(QColor(tokens.bad if line.row.reasons else tokens.muted))
            top = max(used.bottom(), head.bottom()) + 1
            painter.drawText(body.adjusted(0, top - body.top(), 0, 0), WORD_WRAP, line.details)
        painter.restore()

    def _sign_colour(self, row: RowVerdict, tokens: Tokens) -> str:
        """What is missing without holding the case back stays quiet."""
        quiet = row.state is RowState.MISSING and not row.blocks
        return tokens.muted if quiet else row_colour(row.state, tokens)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, line: ChecklistLine
    ) -> None:
        tokens = tokens_of(option.palette)
        state: QStyle.StateFlag = option.state
        if QStyle.StateFlag.State_Selected in state:
            painter.fillRect(option.rect, QColor(tokens.selection))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if line.is_target:
            mark = QRect(option.rect.left(), option.rect.top(), 4, option.rect.height())
            painter.fillRect(mark, QColor(tokens.accent))


class ChecklistList(QListView):
    """The list itself; its rows grow with their text when the pane changes its width."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class ChecklistView(QWidget):
    """The rows that are asked, the verdict above them, and which of them the file is for."""

    row_chosen = Signal(object)  # ChecklistLine

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._file: CaseFile | None = None
        self._verdict: Verdict | None = None
        self._targets: frozenset[str] = frozenset()
        self._model: TableModel[ChecklistLine] = TableModel(
            [Column(title="", text=lambda line: line.spoken, sort=lambda line: line.number)], self
        )
        self._build()

    @property
    def list(self) -> QListView:
        """The list, which the keys of checking belong to."""
        return self._list

    @property
    def lines(self) -> tuple[ChecklistLine, ...]:
        """The rows, top to bottom."""
        return self._model.items()

    @property
    def current(self) -> ChecklistLine | None:
        """The row that is chosen."""
        row = self._list.currentIndex().row()
        return self._model.item(row) if 0 <= row < self._model.rowCount() else None

    @property
    def targets(self) -> tuple[ChecklistLine, ...]:
        """The rows that the file on the screen is for."""
        return tuple(line for line in self.lines if line.is_target)

    def show_verdict(self, file: CaseFile, verdict: Verdict, *, fresh: bool) -> None:
        """Show a case's rows; the chosen row stays unless the case is another one."""
        chosen = None if fresh or self.current is None else self.current.row.row.slot.key
        if fresh:
            self._targets = frozenset()
        self._file, self._verdict = file, verdict
        self._fill()
        self._say(verdict)
        if chosen is None or not self.choose_slot(chosen):
            self.choose_open()

    def set_targets(self, slots: frozenset[str]) -> None:
        """Mark the rows that the file on the screen is for."""
        if slots == self._targets:
            return
        self._targets = slots
        chosen = self.current
        self._fill()
        if chosen is not None:
            self.choose_slot(chosen.row.row.slot.key)

    def choose_slot(self, slot: str) -> bool:
        """Choose the row of this slot; false where there is none."""
        for at, line in enumerate(self.lines):
            if line.row.row.slot.key == slot:
                self._list.setCurrentIndex(self._model.index(at, 0))
                return True
        return False

    def choose_open(self) -> None:
        """Choose the first row that still keeps the case incomplete, else the first of all."""
        lines = self.lines
        waiting = [at for at, line in enumerate(lines) if line.row.blocks]
        if lines:
            self._list.setCurrentIndex(self._model.index(waiting[0] if waiting else 0, 0))

    def _build(self) -> None:
        self.setObjectName("checklist")
        self._summary = plain_label(wraps=True)
        self._summary.setObjectName("checklist_summary")
        self._summary.setContentsMargins(2, 4, 2, 2)
        self._list = ChecklistList()
        self._list.setObjectName("checklist_list")
        self._list.setAccessibleName(self.tr("Checklist"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(ChecklistDelegate(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self.setFocusProxy(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._summary)
        layout.addWidget(self._list, 1)

    def _on_current(self) -> None:
        line = self.current
        if line is not None:
            self.row_chosen.emit(line)

    def _fill(self) -> None:
        if self._file is None or self._verdict is None:
            return
        rows = [row for row in self._verdict.rows if row.state is not RowState.NOT_NEEDED]
        self._model.show(
            [self._line(number, row, self._file) for number, row in enumerate(rows, start=1)]
        )

    def _line(self, number: int, row: RowVerdict, file: CaseFile) -> ChecklistLine:
        places = {evidence.id: at for at, evidence in enumerate(file.evidence, start=1)}
        found = standing(file.findings)
        keys = {row.row.slot.key, *row.row.same_as}
        files = [
            places[finding.evidence_id]
            for finding in found
            if finding.slot in keys and finding.evidence_id in places
        ]
        numbers = tuple(sorted(dict.fromkeys(files)))
        return ChecklistLine(
            number=number,
            row=row,
            details=self._details(row, numbers),
            files=numbers,
            is_target=row.row.slot.key in self._targets,
        )

    def _details(self, row: RowVerdict, files: tuple[int, ...]) -> str:
        parts: list[str] = []
        if row.reasons:
            parts.append(", ".join(self._catalogue.reason(code).label for code in row.reasons))
        if row.found not in (None, FindingKind.ACCEPTED, FindingKind.REFUSED):
            parts.append(word(row.found))
        if row.note:
            parts.append(f"“{row.note}”")
        if row.row.level is not SlotLevel.REQUIRED:
            parts.append(word(row.row.level))
        if row.row.any_of is not None:
            parts.append(self.tr("one of several is enough"))
        if files:
            numbers = ", ".join(str(number) for number in files)
            parts.append(self.tr("file {numbers}").format(numbers=numbers))
        if row.row.to_be_confirmed:
            parts.append(self.tr("to be confirmed"))
        return " · ".join(parts)

    def _say(self, verdict: Verdict) -> None:
        counted = [row for row in verdict.rows if row.row.level is SlotLevel.REQUIRED]
        have = sum(row.state is RowState.SATISFIED for row in counted)
        parts = [
            word(verdict.state),
            self.tr("{have} of {count} required").format(have=have, count=len(counted)),
        ]
        if verdict.state is VerdictState.NOT_APPLICABLE and verdict.use_instead:
            names = ", ".join(service_name(self._catalogue, one) for one in verdict.use_instead)
            parts.append(self.tr("use instead: {names}").format(names=names))
        self._summary.setText(" · ".join(parts))
        set_role(self._summary, "good" if verdict.state is VerdictState.COMPLETE else "warning")


def standing(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings that still count: none that was taken back, takes back or only consents."""
    gone = {finding.withdraws for finding in findings if finding.withdraws is not None}
    return tuple(
        finding
        for finding in findings
        if finding.kind not in {FindingKind.WITHDRAWN, FindingKind.CONFIRMED}
        and finding.id not in gone
    )


def files_of(findings: Sequence[Finding], evidence_id: EvidenceId) -> tuple[Finding, ...]:
    """What was found in one file and still counts."""
    return tuple(one for one in standing(findings) if one.evidence_id == evidence_id)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(max(7.5, font.pointSizeF() - 1))
    return small
