"""Choosing a regency or city by typing a part of its name or code."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from desk.actions.office_setup import Regency

ROWS = 12


class RegencyPicker(QComboBox):
    """Every regency of the area table; typed text finds it anywhere in name, province or code."""

    chosen = Signal(object)  # Regency

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("regency")
        self.setAccessibleName(title)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        self.setMaxVisibleItems(ROWS)
        self._regencies: tuple[Regency, ...] = ()
        self.activated.connect(self._on_activated)

    def show_regencies(self, regencies: Sequence[Regency]) -> None:
        """List them; what is typed or chosen stays."""
        typed = self.currentText()
        self._regencies = tuple(regencies)
        self.clear()
        self.addItems([f"{one.name} – {one.province} ({one.code})" for one in regencies])
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setMaxVisibleItems(ROWS)
        self.setCompleter(completer)
        self.setCurrentIndex(-1)
        self.setEditText(typed)

    def show_name(self, name: str) -> None:
        """Show a regency by its name, also one that the table does not have."""
        self.setCurrentIndex(-1)
        self.setEditText(name)

    def typed(self) -> Regency | None:
        """The regency that is named in full, or the only one that holds what was typed."""
        text = self.currentText().strip().casefold()
        if not text:
            return None
        exact = [one for one in self._regencies if one.name.casefold() == text]
        if exact:
            return exact[0]
        held = [
            one
            for one in self._regencies
            if text in f"{one.name} – {one.province} ({one.code})".casefold()
        ]
        return held[0] if len(held) == 1 else None

    def _on_activated(self, row: int) -> None:
        if 0 <= row < len(self._regencies):
            self.chosen.emit(self._regencies[row])
