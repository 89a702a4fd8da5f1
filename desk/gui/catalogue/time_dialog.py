"""How long this office takes for a service."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desk.domain.catalogue import ServiceTime
from desk.domain.overlay import OwnTime
from desk.gui.notices import NAME
from desk.gui.widgets.parts import CountField, button, fit_height, plain_label

MOST_DAYS, MOST_HOURS = 90, 40


class TimeDialog(QDialog):
    """Working days and working hours; both zero is no time at all and cannot be saved."""

    given = Signal(object)  # OwnTime, or None for the shipped time

    def __init__(self, code: str, name: str, time: ServiceTime, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("time_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(NAME)
        self._code = code
        self._days = _spin("time_days", self.tr("Working days"), time.working_days, MOST_DAYS)
        self._hours = _spin("time_hours", self.tr("Working hours"), time.working_hours, MOST_HOURS)
        self._note = QLineEdit(time.note)
        self._note.setObjectName("time_note")
        self._note.setAccessibleName(self.tr("Remark"))
        self._ok = button(self.tr("Use this time"), "time_ok", primary=True)
        self._ok.setDefault(True)
        shipped = button(self.tr("Back to the shipped time"), "time_shipped")
        cancel = button(self.tr("Cancel"), "time_cancel")
        form = QFormLayout()
        form.addRow(self.tr("Working days"), self._days)
        form.addRow(self.tr("Working hours"), self._hours)
        form.addRow(self.tr("Remark"), self._note)
        buttons = QHBoxLayout()
        buttons.addWidget(shipped)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._ok)
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(name, "title", wraps=True))
        layout.addLayout(form)
        layout.addLayout(buttons)
        fit_height(self, 460)
        self._days.valueChanged.connect(self._on_value)
        self._hours.valueChanged.connect(self._on_value)
        self._ok.clicked.connect(self._on_ok)
        shipped.clicked.connect(self._on_shipped)
        cancel.clicked.connect(self.reject)
        self._on_value()

    def _on_value(self) -> None:
        self._ok.setEnabled(bool(self._days.value() or self._hours.value()))

    def _on_ok(self) -> None:
        self.given.emit(
            OwnTime(
                service=self._code,
                working_days=self._days.value() or None,
                working_hours=self._hours.value() or None,
                note=self._note.text().strip(),
            )
        )
        self.accept()

    def _on_shipped(self) -> None:
        self.given.emit(None)
        self.accept()


def _spin(name: str, spoken: str, value: int | None, most: int) -> QSpinBox:
    spin = CountField()
    spin.setObjectName(name)
    spin.setAccessibleName(spoken)
    spin.setRange(0, most)
    spin.setValue(value or 0)
    return spin
