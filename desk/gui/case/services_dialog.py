"""Adding services to a case: the package that suits it with one key, or any other by its name."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desk.actions.cases import CaseView
from desk.domain.offers import Offer
from desk.gui.notices import NAME
from desk.gui.widgets.parts import button, plain_label
from desk.gui.widgets.service_picker import ServicePicker

ROW_PX = 26
CODE_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class ServicesDialog(QDialog):
    """Enter on an offer takes it; typing finds every service and package."""

    chosen = Signal(tuple)  # codes

    def __init__(self, seen: CaseView, offers: Sequence[Offer], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("services_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Services of this case")
        self.setWindowTitle(f"{title} – {NAME}")
        self._build(seen, offers)
        self.setMinimumWidth(min(520, parent.width() - 20))
        (self._offers if offers else self._picker).setFocus()

    @property
    def codes(self) -> tuple[str, ...]:
        """What would be added: the services chosen by name, else the offer that is chosen."""
        if self._picker.codes:
            return self._picker.codes
        entry = self._offers.currentItem()
        return () if entry is None else (str(entry.data(CODE_ROLE)),)

    def _build(self, seen: CaseView, offers: Sequence[Offer]) -> None:
        self._offers = self._offer_list(seen, offers)
        self._offers.setVisible(bool(offers))
        self._picker = ServicePicker(seen.catalogue)
        self._ok = button(self.tr("Add to this case"), "services_ok", primary=True)
        self._ok.setDefault(True)
        cancel = button(self.tr("Cancel"), "services_cancel")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._ok)
        layout = QVBoxLayout(self)
        if offers:
            layout.addWidget(plain_label(self.tr("Suits this case"), "title"))
        layout.addWidget(self._offers)
        layout.addWidget(plain_label(self.tr("Any service or package"), "title"))
        layout.addWidget(self._picker)
        hint = self.tr(
            "Each paper is asked for once, whatever is combined. What was checked stays."
        )
        layout.addWidget(plain_label(hint, "hint", wraps=True))
        layout.addStretch(1)
        layout.addLayout(row)
        self._offers.itemActivated.connect(self._take)
        self._picker.edited.connect(self._on_edited)
        self._offers.currentRowChanged.connect(self._on_edited)
        self._ok.clicked.connect(self._take)
        cancel.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._take)
        self._on_edited()

    def _offer_list(self, seen: CaseView, offers: Sequence[Offer]) -> QListWidget:
        made = QListWidget()
        made.setObjectName("services_offers")
        made.setAccessibleName(self.tr("Packages that suit this case"))
        made.setWordWrap(True)
        for offer in offers:
            adds = ", ".join(seen.catalogue.names.name(code) for code in offer.adds)
            text = self.tr("{package}: adds {services}").format(package=offer.name, services=adds)
            entry = QListWidgetItem(f"{text}\n{offer.reason}")
            entry.setData(CODE_ROLE, offer.bundle)
            made.addItem(entry)
        made.setSpacing(2)
        made.setFixedHeight(min(3, max(1, len(offers))) * 2 * ROW_PX)
        if offers:
            made.setCurrentRow(0)
        return made

    def _on_edited(self) -> None:
        self._ok.setEnabled(bool(self.codes))

    def _take(self) -> None:
        if self.codes:
            self.chosen.emit(self.codes)
            self.accept()
