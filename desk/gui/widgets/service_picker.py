"""Choosing what is asked for: services and packages, found by typing any part of their name."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QToolButton, QVBoxLayout, QWidget

from desk.domain.catalogue import Catalogue
from desk.gui.widgets.flow import FlowLayout
from desk.gui.widgets.parts import plain, plain_label
from desk.gui.widgets.tab_order import tab_in_place


class ServicePicker(QWidget):
    """A type-ahead list; what was chosen stands below and goes with a click."""

    edited = Signal()

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._codes: list[str] = []
        self._combo = QComboBox()
        self._combo.setObjectName("service")
        self._combo.setEditable(True)
        self._combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._combo.setAccessibleName(self.tr("Service or package"))
        self._combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._combo.setMinimumContentsLength(12)
        for bundle in catalogue.bundles:
            self._combo.addItem(f"{bundle.name} – {bundle.code}", bundle.code)
        for service in catalogue.services:
            self._combo.addItem(f"{service.name} – {service.code}", service.code)
        self._combo.setCurrentIndex(-1)
        edit = self._combo.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("Type a part of its name"))
        completer = QCompleter(self._combo.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._combo.setCompleter(completer)
        self._hint = plain_label(role="hint", wraps=True)
        self._hint.setObjectName("service_hint")
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for part in (self._combo, self._chips, self._hint):
            layout.addWidget(part)
        self.setFocusProxy(self._combo)
        self._combo.activated.connect(self._on_chosen)

    @property
    def codes(self) -> tuple[str, ...]:
        """What is chosen, services and packages, in the order of choosing."""
        return tuple(self._codes)

    def show_codes(self, codes: Sequence[str], origin: str = "") -> None:
        """Show what is chosen; `origin` says what a guess rests on."""
        self._codes = list(codes)
        self._hint.setText(origin)
        self._hint.setVisible(bool(origin))
        self._combo.setCurrentIndex(-1)
        self._combo.clearEditText()
        self._fill()

    def _on_chosen(self, _row: int) -> None:
        code = self._combo.currentData()
        if code and code not in self._codes:
            self._codes.append(str(code))
        self._hint.hide()
        self._combo.setCurrentIndex(-1)
        self._combo.clearEditText()
        self._fill()
        self.edited.emit()

    def _fill(self) -> None:
        while (entry := self._flow.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for code in self._codes:
            self._flow.addWidget(self._chip(code))
        tab_in_place(self._chips)
        self._chips.setVisible(bool(self._codes))
        self.updateGeometry()

    def _chip(self, code: str) -> QToolButton:
        chip = QToolButton()
        chip.setProperty("role", "chip")
        chip.setObjectName(f"service_{code}")
        name = self._catalogue.names.name(code)
        chip.setText(f"{name}  ✕")
        chip.setAccessibleName(self.tr("Take away {name}").format(name=name))
        chip.setToolTip(plain(f"{name} – {code}"))
        chip.clicked.connect(partial(self._on_taken_away, code))
        return chip

    def _on_taken_away(self, code: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal gives it by position
        self._codes.remove(code)
        self._fill()
        self._combo.setFocus()
        self.edited.emit()
