"""Days off: those of the decree, and those of the office itself."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desk.actions.catalogue_pages import ShippedGround
from desk.domain.dates import short_date
from desk.domain.overlay_edits import with_day_off, with_open_day, without_day_off
from desk.domain.worktime import DayOff, DayOffKind
from desk.gui.catalogue.draft import OverlayDraft
from desk.gui.widgets.parts import DayField, button, plain_label
from desk.gui.widgets.table import Column, TableModel, dress_rows

ROW_PX, FIELD_PX, TABLE_PX = 26, 26, 120


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLine:
    """A day in the list: is it the office's own, and does the office open all the same?"""

    off: DayOff
    is_own: bool
    opens: bool


class DayTable(QTableView):
    """The days; Space or Delete changes the chosen one."""

    switched = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Delete):
            self.switched.emit()
            return
        super().keyPressEvent(event)


class DaysPage(QWidget):
    """The list of days off, and a line to add one."""

    def __init__(
        self, ground: ShippedGround, draft: OverlayDraft, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ground, self._draft = ground, draft
        self._model: TableModel[DayLine] = TableModel(
            (
                Column(title=self.tr("Day"), text=_day, sort=_sort),
                Column(title=self.tr("Name"), text=_name, sort=_name, tip=_name),
                Column(title=self.tr("Office"), text=self._state, sort=self._state),
            ),
            self,
        )
        self._build()
        self._table.switched.connect(self._on_switch)
        self._switch.clicked.connect(self._on_switch)
        self._add.clicked.connect(self._on_add)
        self._name.returnPressed.connect(self._on_add)
        self._year.clicked.connect(self._on_year)
        draft.changed.connect(self._show)
        self._show()

    @property
    def model(self) -> TableModel[DayLine]:
        """The days that are listed."""
        return self._model

    def _build(self) -> None:
        self._table = DayTable()
        self._table.setObjectName("days_table")
        self._table.setAccessibleName(self.tr("Days off"))
        self._table.setModel(self._model)
        self._table.setMinimumHeight(TABLE_PX)
        dress_rows(self._table, ROW_PX, striped=True)
        mode = QHeaderView.ResizeMode.Stretch
        self._table.horizontalHeader().setSectionResizeMode(1, mode)
        self._table.setColumnWidth(0, 120)
        self._table.setColumnWidth(2, 150)
        today = self._ground.today
        self._day = DayField(QDate(today.year, today.month, today.day))
        self._day.setObjectName("day_off_day")
        self._day.setMinimumHeight(FIELD_PX)
        self._day.setAccessibleName(self.tr("Day"))
        self._day.setDisplayFormat("d MMM yyyy")
        self._name = QLineEdit()
        self._name.setObjectName("day_off_name")
        self._name.setAccessibleName(self.tr("Name of the day"))
        self._name.setPlaceholderText(self.tr("Name, for example: regional holiday"))
        self._add = button(self.tr("Add the day off"), "day_off_add")
        self._switch = button(self.tr("Open or close (Space)"), "day_switch")
        self._year = button("", "year_known")
        line = QHBoxLayout()
        for part in (self._day, self._name, self._add):
            line.addWidget(part)
        below = QHBoxLayout()
        below.addWidget(self._switch)
        below.addStretch(1)
        below.addWidget(self._year)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 8, 4, 4)
        hint = self.tr(
            "Space on a day of the office takes it away; on a day of the decree it says that "
            "the office opens all the same."
        )
        layout.addWidget(plain_label(hint, "hint", wraps=True))
        layout.addWidget(self._table, 1)
        layout.addLayout(below)
        layout.addLayout(line)

    def _show(self) -> None:
        overlay = self._draft.overlay
        shipped = [
            DayLine(off=off, is_own=False, opens=off.day in overlay.open_days)
            for off in self._ground.calendar.days_off
        ]
        own = [DayLine(off=off, is_own=True, opens=False) for off in overlay.days_off]
        lines = sorted((*shipped, *own), key=lambda line: line.off.day)
        row = self._table.currentIndex().row()
        if row < 0:
            row = sum(line.off.day < self._ground.today for line in lines)
        self._model.show(lines)
        if lines:
            self._table.selectRow(min(row, len(lines) - 1))
        year = self._next_year()
        self._year.setText(self.tr("All days of {year} are entered").format(year=year))

    def _next_year(self) -> int:
        """The first year that neither the program nor the office knows."""
        known = self._ground.calendar.years | frozenset(self._draft.overlay.years)
        return max(known, default=self._ground.today.year) + 1

    def _on_year(self) -> None:
        overlay = self._draft.overlay
        self._draft.put(replace(overlay, years=(*overlay.years, self._next_year())))

    def _on_add(self) -> None:
        name = self._name.text().strip()
        if not name:
            self._name.setFocus()
            return
        chosen = self._day.date()
        day = date(chosen.year(), chosen.month(), chosen.day())
        self._draft.put(
            with_day_off(self._draft.overlay, DayOff(day=day, name=name, kind=DayOffKind.LOCAL))
        )
        self._name.clear()

    def _on_switch(self) -> None:
        row = self._table.currentIndex().row()
        if not 0 <= row < self._model.rowCount():
            return
        line = self._model.item(row)
        overlay, day = self._draft.overlay, line.off.day
        if line.is_own:
            self._draft.put(without_day_off(overlay, day))
        else:
            self._draft.put(with_open_day(overlay, day, on=not line.opens))

    def _state(self, line: DayLine) -> str:
        if line.is_own:
            return self.tr("closed (own day)")
        if line.opens:
            return self.tr("opens all the same")
        return self.tr("closed, expected") if line.off.estimated else self.tr("closed")


def _day(line: DayLine) -> str:
    return short_date(line.off.day)


def _sort(line: DayLine) -> str:
    return line.off.day.isoformat()


def _name(line: DayLine) -> str:
    return line.off.name
