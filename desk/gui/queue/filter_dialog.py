"""Combining a filter: status, service, number, channel, holder, lateness, with a live count."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desk.actions.desk import Desk
from desk.actions.queue import count_listed
from desk.domain.case import Channel
from desk.domain.status import Status
from desk.gui.jobs import Jobs
from desk.gui.labels import status_text
from desk.gui.notices import NAME
from desk.gui.queue.filter_chips import count_text
from desk.gui.queue.filters import EVERYTHING, Holder, QueueFilter
from desk.gui.queue.service_filter import ServiceFilter
from desk.gui.widgets.parts import button, field_label, plain_label
from desk.gui.widgets.ticks import TickDelegate
from desk.gui.words import word_of

WIDTH_PX, STATUS_PX, ROW_PX = 590, 160, 24
STATUS_ROWS = 5
VALUE_ROLE = int(Qt.ItemDataRole.UserRole)


class FilterDialog(QDialog):
    """Return applies; Escape leaves the list as it is."""

    applied = Signal(object)  # QueueFilter
    keep_wanted = Signal(object)  # QueueFilter
    manage_wanted = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, chosen: QueueFilter, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._is_showing = False
        self._build()
        self._show(chosen)
        self._connect()
        self._count()

    @property
    def chosen(self) -> QueueFilter:
        """What is chosen now."""
        items = [self._statuses.item(at) for at in range(self._statuses.count())]
        return QueueFilter(
            statuses=tuple(
                Status(item.data(VALUE_ROLE))
                for item in items
                if item.checkState() is Qt.CheckState.Checked
            ),
            services=self._services.codes,
            number=self._number.currentData(),
            channel=self._channel.currentData(),
            holder=Holder(self._holder.currentData()),
            overdue=self._overdue.isChecked(),
        )

    def _build(self) -> None:
        self.setObjectName("filter_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(NAME)
        self._statuses = self._status_list()
        self._services = ServiceFilter(self._desk.rules.catalogue, self._jobs)
        self._number = _combo("filter_number", self.tr("WhatsApp number"))
        self._number.addItem(self.tr("Every number"), None)
        for number in self._desk.numbers:
            self._number.addItem(number.label, number.id)
        self._channel = _combo("filter_channel", self.tr("Channel"))
        self._channel.addItem(self.tr("Every channel"), None)
        for channel in Channel:
            self._channel.addItem(word_of(channel), channel)
        self._holder = _combo("filter_holder", self.tr("Holder"))
        self._holder.addItem(self.tr("Whoever holds it"), Holder.ANYBODY)
        self._holder.addItem(self.tr("Held by me"), Holder.ME)
        self._holder.addItem(self.tr("Held by nobody"), Holder.NOBODY)
        self._overdue = QCheckBox(self.tr("&Only what is overdue"))
        self._overdue.setObjectName("filter_overdue")
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(field_label(self.tr("&Status"), self._statuses), self._statuses)
        form.addRow(field_label(self.tr("Ser&vice"), self._services), self._services)
        form.addRow(field_label(self.tr("&Number"), self._number), self._number)
        form.addRow(field_label(self.tr("&Channel"), self._channel), self._channel)
        form.addRow(field_label(self.tr("&Holder"), self._holder), self._holder)
        form.addRow("", self._overdue)
        self._counted = plain_label(role="title")
        self._counted.setObjectName("filter_count")
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(self.tr("Narrow the queue"), "title"))
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(self._counted)
        layout.addLayout(self._buttons())
        self.resize(WIDTH_PX, self.sizeHint().height())

    def _status_list(self) -> QListWidget:
        """All statuses in columns: one stop of Tab, arrows go about, Space ticks."""
        statuses = QListWidget()
        statuses.setObjectName("filter_statuses")
        statuses.setItemDelegate(TickDelegate(statuses))
        statuses.setAccessibleName(self.tr("Status"))
        statuses.setFlow(QListView.Flow.TopToBottom)
        statuses.setWrapping(True)
        statuses.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        statuses.setResizeMode(QListView.ResizeMode.Adjust)
        statuses.setFixedHeight(STATUS_ROWS * ROW_PX + 8)
        for status in Status:
            item = QListWidgetItem(status_text(status))
            item.setData(VALUE_ROLE, status.value)
            item.setData(int(Qt.ItemDataRole.AccessibleTextRole), word_of(status))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setSizeHint(QSize(STATUS_PX, ROW_PX))
            statuses.addItem(item)
        statuses.setCurrentRow(0)
        return statuses

    def _buttons(self) -> QHBoxLayout:
        self._all = button(self.tr("Empty the filter"), "filter_empty")
        self._keep = button(self.tr("Keep…"), "filter_keep_it")
        self._manage = button(self.tr("Kept filters…"), "filter_manage")
        self._cancel = button(self.tr("Cancel"), "filter_cancel")
        self._ok = button(self.tr("Apply"), "filter_apply", primary=True)
        self._ok.setDefault(True)
        row = QHBoxLayout()
        for part in (self._all, self._keep, self._manage):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self._cancel, self._ok):
            row.addWidget(part)
        return row

    def _connect(self) -> None:
        self._statuses.itemChanged.connect(self._count)
        self._services.edited.connect(self._count)
        for combo in (self._number, self._channel, self._holder):
            combo.currentIndexChanged.connect(self._count)
        self._overdue.toggled.connect(self._count)
        self._all.clicked.connect(self._on_empty)
        self._keep.clicked.connect(self._on_keep)
        self._manage.clicked.connect(self._on_manage)
        self._cancel.clicked.connect(self.reject)
        self._ok.clicked.connect(self._on_ok)

    def _show(self, chosen: QueueFilter) -> None:
        self._is_showing = True
        for at in range(self._statuses.count()):
            item = self._statuses.item(at)
            ticked = Status(item.data(VALUE_ROLE)) in chosen.statuses
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self._services.show_codes(chosen.services)
        for combo, value in (
            (self._number, chosen.number),
            (self._channel, chosen.channel),
            (self._holder, chosen.holder),
        ):
            combo.setCurrentIndex(max(0, combo.findData(value)))
        self._overdue.setChecked(chosen.overdue)
        self._is_showing = False

    def _count(self) -> None:
        if self._is_showing:
            return
        query = self.chosen.query(self._desk, self._desk.now())
        self._jobs.ask(self, self._on_counted, count_listed, self._desk, query)

    def _on_counted(self, count: int) -> None:
        self._counted.setText(self.tr("{count} cases").format(count=count_text(count)))

    def _on_empty(self) -> None:
        self._show(EVERYTHING)
        self._count()

    def _on_ok(self) -> None:
        self.applied.emit(self.chosen)
        self.accept()

    def _on_keep(self) -> None:
        chosen = self.chosen
        self.accept()
        self.keep_wanted.emit(chosen)

    def _on_manage(self) -> None:
        self.reject()
        self.manage_wanted.emit()


def _combo(name: str, title: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(title)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(14)
    return combo
