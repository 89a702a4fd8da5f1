"""The services of a case, each with its status; one that needs a second look is marked."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget
from typing_extensions import override

from desk.actions.cases import CaseView, flagged_items
from desk.domain.answers import numbered
from desk.domain.case import Item
from desk.domain.checklist import Fit
from desk.domain.ids import ItemId
from desk.domain.status import CLOSED
from desk.gui.case.next_step import current_item, turn
from desk.gui.labels import status_text
from desk.gui.widgets.table import CellDelegate, Column, TableModel, dress_rows
from desk.gui.widgets.theme import status_colour, tokens_of

ROW_PX = 26
MOST_ROWS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemLine:
    """A service of the case as the table shows it.

    `use_instead` is the name of the right service where this one does not apply.
    """

    item: Item
    name: str
    is_flagged: bool = False
    is_wrong: bool = False
    use_instead: str = ""


class ItemsTable(QTableView):
    """One line for each service; the chosen one is what the next step is about."""

    item_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: TableModel[ItemLine] = TableModel(self._columns(), self)
        self._seen: CaseView | None = None
        self._most_rows = MOST_ROWS
        self._is_showing = False
        self._by_hand: ItemId | None = None
        self._build()

    @property
    def lines(self) -> TableModel[ItemLine]:
        """What is listed."""
        return self._lines

    @property
    def item(self) -> Item | None:
        """The service that is chosen."""
        row = self.currentIndex().row()
        return self._lines.item(row).item if 0 <= row < self._lines.rowCount() else None

    def show_case(self, seen: CaseView) -> None:
        """Show the services; the chosen one stays while it is the officer's choice, or next."""
        wanted = self._still_chosen(seen) or current_item(seen).id
        self._seen, self._is_showing = seen, True
        self._lines.show(_lines_of(seen))
        self.selectRow([line.item.id for line in self._lines.items()].index(wanted))
        self._is_showing = False
        self._fit()
        self.item_chosen.emit()

    def limit(self, most_rows: int) -> None:
        """Show no more rows than these at once."""
        self._most_rows = most_rows
        self._fit()

    def clear(self) -> None:
        """Show nothing."""
        self._seen, self._by_hand = None, None
        self._lines.show(())

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Colours are made with the lines: another look wants them made again."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._seen is not None:
            self.show_case(self._seen)

    def _columns(self) -> tuple[Column[ItemLine], ...]:
        return (
            Column(title="", text=self._name_text, sort=_name, tip=self._name_tip),
            Column(
                title="",
                text=_status_text,
                sort=_status_text,
                colour=self._status_colour,
                tip=_reason,
            ),
        )

    def _build(self) -> None:
        self.setObjectName("items_table")
        self.setAccessibleName(self.tr("Services of this case"))
        self.setModel(self._lines)
        self.setItemDelegate(CellDelegate(self))
        dress_rows(self, ROW_PX)
        self.horizontalHeader().hide()
        mode = QHeaderView.ResizeMode
        self.horizontalHeader().setSectionResizeMode(0, mode.Stretch)
        self.horizontalHeader().setSectionResizeMode(1, mode.ResizeToContents)
        self.selectionModel().currentRowChanged.connect(self._on_row)

    def _still_chosen(self, seen: CaseView) -> ItemId | None:
        """The service that stays chosen: of this case, and standing where it stood."""
        before, now = self.item, None
        if before is not None:
            now = next((one for one in seen.file.items if one.id == before.id), None)
        if before is None or now is None or now.status is not before.status:
            self._by_hand = None
            return None
        is_next = turn(seen, now) == turn(seen, current_item(seen))
        return now.id if is_next or now.id == self._by_hand else None

    def _on_row(self) -> None:
        if not self._is_showing:
            self._by_hand = self.item.id if self.item else None
            self.item_chosen.emit()

    def _fit(self) -> None:
        rows = min(max(1, self._lines.rowCount()), self._most_rows)
        self.setFixedHeight(rows * ROW_PX + 2 * self.frameWidth())
        self.scrollTo(self.currentIndex())

    def _name_text(self, line: ItemLine) -> str:
        if line.is_flagged:
            return f"⚑ {line.name}"
        return f"⇄ {line.name}" if line.is_wrong else line.name

    def _name_tip(self, line: ItemLine) -> str:
        if line.is_flagged:
            return self.tr("{service}: the file is not complete any more").format(service=line.name)
        if line.use_instead:
            return self.tr("{service} does not apply; use {other} instead").format(
                service=line.name, other=line.use_instead
            )
        return line.name

    def _status_colour(self, line: ItemLine) -> str:
        return status_colour(line.item.status, tokens_of(self.palette()))


def _lines_of(seen: CaseView) -> list[ItemLine]:
    flagged = {item.id for item in flagged_items(seen)}
    fits = {fit.service: fit for fit in seen.checklist.fits}
    lines = []
    for item in seen.file.items:
        fit = fits.get(numbered(item.service, item.ordinal))
        is_wrong = fit is not None and fit.fit is Fit.DOES_NOT_APPLY and item.status not in CLOSED
        other = fit.use_instead if fit is not None and is_wrong else None
        lines.append(
            ItemLine(
                item=item,
                name=item_name(seen, item),
                is_flagged=item.id in flagged,
                is_wrong=is_wrong,
                use_instead=seen.catalogue.names.name(other) if other else "",
            )
        )
    return lines


def item_name(seen: CaseView, item: Item) -> str:
    """A service as its case names it; the second of a kind with its number."""
    name = seen.catalogue.names.name(item.service)
    return f"{name} ({item.ordinal})" if item.ordinal > 1 else name


def _name(line: ItemLine) -> str:
    return line.name


def _status_text(line: ItemLine) -> str:
    return status_text(line.item.status)


def _reason(line: ItemLine) -> str:
    text = status_text(line.item.status)
    return f"{text}: {line.item.status_reason}" if line.item.status_reason else text
