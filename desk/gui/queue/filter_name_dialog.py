"""Giving a filter a name and a key: a new one, or one that is kept already."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desk.actions.desk import Desk
from desk.domain.typed import one_line
from desk.gui.notices import NAME
from desk.gui.queue.filters import QueueFilter, filter_text
from desk.gui.queue.saved_filters import LAST_KEY, MOST_LETTERS, NO_KEY, SavedFilter, SavedFilters
from desk.gui.widgets.parts import button, field_label, fit_height, plain_label

WIDTH_PX = 440


class FilterNameDialog(QDialog):
    """`at` is the place of the kept filter that is changed; without it a new one is kept."""

    kept = Signal(str, object)  # its name and QueueFilter
    manage_wanted = Signal()

    def __init__(
        self,
        saved: SavedFilters,
        desk: Desk,
        chosen: QueueFilter,
        *,
        at: int | None = None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._saved, self._filter, self._at = saved, chosen, at
        self._what = filter_text(chosen, desk)
        self._build()
        self._show()
        self._connect()
        fit_height(self, WIDTH_PX)

    def _build(self) -> None:
        self.setObjectName("filter_name_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(NAME)
        self._name = QLineEdit()
        self._name.setObjectName("filter_name")
        self._name.setMaxLength(MOST_LETTERS)
        self._name.setAccessibleName(self.tr("Name of the filter"))
        self._key = QComboBox()
        self._key.setObjectName("filter_key")
        self._key.setAccessibleName(self.tr("Key of the filter"))
        self._key.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._key.setMinimumContentsLength(14)
        self._fault = plain_label(role="warning", wraps=True)
        self._fault.setObjectName("filter_fault")
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(field_label(self.tr("&Name"), self._name), self._name)
        form.addRow(field_label(self.tr("&Key"), self._key), self._key)
        self._ok = button(self.tr("Keep the filter"), "filter_keep", primary=True)
        self._ok.setDefault(True)
        self._manage = button(self.tr("Kept filters…"), "filter_manage")
        self._manage.setVisible(self._at is None)
        cancel = button(self.tr("Cancel"), "filter_cancel")
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self._manage)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._ok)
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(self.tr("Keep this filter:"), "title"))
        layout.addWidget(plain_label(self._what, "hint", wraps=True))
        layout.addLayout(form)
        layout.addWidget(self._fault)
        layout.addLayout(buttons)

    def _show(self) -> None:
        """The name and key it has, or a first idea of both."""
        old = self._old()
        self._key.addItem(self.tr("No key"), NO_KEY)
        for key in range(1, LAST_KEY + 1):
            owner = self._saved.of_key(key)
            taken = f" ({owner.name})" if owner is not None else ""
            self._key.addItem(f"Ctrl+{key}{taken}", key)
        key = self._saved.free_key() if old is None else old.key
        self._key.setCurrentIndex(self._key.findData(key))
        self._name.setText(self._what[:MOST_LETTERS].rstrip(" ·-,") if old is None else old.name)
        self._name.selectAll()
        self._say()

    def _connect(self) -> None:
        self._name.textChanged.connect(self._say)
        self._ok.clicked.connect(self._on_ok)
        self._manage.clicked.connect(self._on_manage)

    def _old(self) -> SavedFilter | None:
        return None if self._at is None else self._saved.all[self._at]

    def _say(self) -> None:
        fault = self._saved.fault_of(self._typed(), self._at)
        is_known = self._at is None and self._typed() in [one.name for one in self._saved.all]
        replaces = self.tr("The kept filter of this name is replaced.") if is_known else ""
        self._fault.setText(fault or replaces)
        self._ok.setEnabled(not fault)

    def _typed(self) -> str:
        return one_line(self._name.text())

    def _on_ok(self) -> None:
        key = int(self._key.currentData())
        if self._at is None:
            self._saved.keep(self._typed(), self._filter, key)
        else:
            self._saved.change(self._at, self._typed(), key)
        self.kept.emit(self._typed(), self._filter)
        self.accept()

    def _on_manage(self) -> None:
        self.reject()
        self.manage_wanted.emit()
