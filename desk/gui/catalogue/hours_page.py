"""Opening hours of the office: the usual ones, and those of Ramadan."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFormLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desk.actions.catalogue_pages import ShippedGround
from desk.domain.overlay_edits import parse_spans, span_text
from desk.domain.worktime import Week
from desk.gui.catalogue.draft import OverlayDraft
from desk.gui.widgets.parts import plain_label, set_role

BESIDE_FROM_PX = 720


class WeekForm(QWidget):
    """The open hours of each weekday, as `07.30-12.00, 13.00-16.00`; empty is closed."""

    changed = Signal(object)  # Week

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: list[QLineEdit] = []
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        days = (
            self.tr("Monday"),
            self.tr("Tuesday"),
            self.tr("Wednesday"),
            self.tr("Thursday"),
            self.tr("Friday"),
            self.tr("Saturday"),
            self.tr("Sunday"),
        )
        for place, day in enumerate(days):
            field = QLineEdit()
            field.setObjectName(f"{name}_{place}")
            field.setAccessibleName(day)
            field.setPlaceholderText(self.tr("closed"))
            field.setMaximumWidth(360)
            field.editingFinished.connect(self._on_edited)
            self._fields.append(field)
            form.addRow(plain_label(day), field)
        self._said = plain_label(role="bad", wraps=True)
        self._said.setObjectName(f"{name}_said")
        form.addRow(self._said)
        self._said.hide()

    def show_week(self, week: Week) -> None:
        """Fill the form."""
        for field, spans in zip(self._fields, week.days, strict=True):
            field.setText(span_text(spans))
        self._said.hide()

    def _on_edited(self) -> None:
        spans = []
        for field in self._fields:
            try:
                spans.append(parse_spans(field.text()))
            except ValueError as error:
                self._refuse(
                    self.tr(
                        "“{text}” is not understood. Write hours like 07.30-12.00, 13.00-16.00."
                    ).format(text=error)
                )
                return
        try:
            week = Week(days=tuple(spans))
        except ValueError:
            self._refuse(
                self.tr("Hours must follow each other, and one day at least must be open.")
            )
            return
        self._said.hide()
        self.changed.emit(week)

    def _refuse(self, text: str) -> None:
        set_role(self._said, "bad")
        self._said.setText(text)
        self._said.show()


class HoursPage(QScrollArea):
    """Usual hours and hours of Ramadan."""

    def __init__(
        self, ground: ShippedGround, draft: OverlayDraft, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ground, self._draft = ground, draft
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._week = WeekForm("hours")
        self._fasting = WeekForm("ramadan")
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(4, 8, 12, 8)
        layout.setSpacing(8)
        self._weeks = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._weeks.setSpacing(24)
        self._weeks.addLayout(_titled(self.tr("Usual hours"), self._week))
        self._weeks.addLayout(_titled(self.tr("Hours in Ramadan"), self._fasting))
        layout.addLayout(self._weeks)
        layout.addStretch(1)
        self.setWidget(body)
        self._week.changed.connect(partial(self._on_week, "week"))
        self._fasting.changed.connect(partial(self._on_week, "ramadan_week"))
        draft.changed.connect(self._show)
        self._show()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The two weeks beside each other where there is room."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        narrow = self.width() < BESIDE_FROM_PX
        self._weeks.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def _shipped(self, part: str) -> Week:
        calendar = self._ground.calendar
        fasting = next((season.week for season in calendar.seasons), calendar.week)
        return calendar.week if part == "week" else fasting

    def _show(self) -> None:
        overlay = self._draft.overlay
        self._week.show_week(overlay.week or self._shipped("week"))
        self._fasting.show_week(overlay.ramadan_week or self._shipped("ramadan_week"))

    def _on_week(self, part: str, week: Week) -> None:
        own = None if week == self._shipped(part) else week
        overlay = self._draft.overlay
        changed = (
            replace(overlay, week=own) if part == "week" else replace(overlay, ramadan_week=own)
        )
        self._draft.put(changed)


def _titled(title: str, form: WeekForm) -> QVBoxLayout:
    layout = QVBoxLayout()
    head = plain_label(title, "title")
    head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    layout.addWidget(head)
    layout.addWidget(form)
    layout.addStretch(1)
    return layout
