"""What the office sets beside its rows: switches, phrases and quotas."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desk.actions.catalogue_pages import ShippedGround
from desk.domain.office import DeskNumber, FormSet
from desk.domain.overlay import SWITCHES
from desk.domain.overlay_edits import with_choice, with_quota
from desk.gui.catalogue.draft import OverlayDraft
from desk.gui.catalogue.phrase_dialog import PhraseDialog
from desk.gui.catalogue.phrases import PhraseLine, phrase_lines, with_phrase
from desk.gui.labels import value_text
from desk.gui.widgets.parts import CountField, button, plain_label
from desk.gui.widgets.table import Column, TableModel, dress_rows

ROW_PX = 26
MOST_A_DAY = 2000
FIELD_PX = 320


def _scrolled(body: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(body)
    return scroll


class SwitchesPage(QWidget):
    """Settings that a condition may name, the desk's own switches, the form set and the quotas."""

    def __init__(
        self,
        ground: ShippedGround,
        draft: OverlayDraft,
        numbers: tuple[DeskNumber, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft, self._ground = draft, ground
        self._choices: dict[str, QComboBox] = {}
        self._quotas: dict[str, QSpinBox] = {}
        body = QWidget()
        self._lines = QVBoxLayout(body)
        self._lines.setContentsMargins(4, 8, 12, 8)
        self._lines.setSpacing(4)
        self._add_forms()
        facts = {fact.id: fact for fact in (*ground.catalogue.office_facts, *SWITCHES)}
        for fact in facts.values():
            self._add_choice(fact.id, fact.ask, fact.values)
        for number in numbers:
            self._add_quota(number)
        self._lines.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(_scrolled(body))
        draft.changed.connect(self._show)
        self._show()

    def _add_line(self, text: str, field: QWidget) -> None:
        field.setMaximumWidth(FIELD_PX)
        field.setMinimumHeight(ROW_PX)
        self._lines.addWidget(plain_label(text, wraps=True))
        self._lines.addWidget(field)
        self._lines.addSpacing(8)

    def _add_forms(self) -> None:
        self._forms = QComboBox()
        self._forms.setObjectName("form_set")
        self._forms.setAccessibleName(self.tr("Printed forms"))
        self._forms.addItem(self.tr("as the sheet of the office says"), "")
        for form_set in FormSet:
            self._forms.addItem(form_set.value, form_set.value)
        self._forms.activated.connect(self._on_forms)
        self._add_line(self.tr("Which printed forms does the office hand out?"), self._forms)

    def _add_choice(self, fact: str, ask: str, values: tuple[str, ...]) -> None:
        combo = QComboBox()
        combo.setObjectName(f"choice_{fact}")
        combo.setAccessibleName(ask)
        for value in values:
            combo.addItem(value_text(value), value)
        combo.activated.connect(partial(self._on_choice, fact))
        self._choices[fact] = combo
        self._add_line(ask, combo)

    def _add_quota(self, number: DeskNumber) -> None:
        spin = CountField()
        spin.setObjectName(f"quota_{number.label}")
        spin.setRange(0, MOST_A_DAY)
        spin.setSpecialValueText(self.tr("no quota of its own"))
        text = self.tr("Requests a day on {number}").format(number=number.label)
        spin.setAccessibleName(text)
        spin.editingFinished.connect(partial(self._on_quota, number.label))
        self._quotas[number.label] = spin
        self._add_line(text, spin)

    def _show(self) -> None:
        overlay = self._draft.overlay
        form_set = overlay.form_set.value if overlay.form_set else ""
        self._forms.setCurrentIndex(self._forms.findData(form_set))
        chosen = {choice.id: choice.value for choice in overlay.choices}
        facts = (*self._ground.catalogue.office_facts, *SWITCHES)
        shipped = {fact.id: fact.default for fact in facts}
        for fact, combo in self._choices.items():
            combo.setCurrentIndex(combo.findData(chosen.get(fact, shipped[fact])))
        quotas = {quota.number: quota.daily for quota in overlay.quotas}
        for number, spin in self._quotas.items():
            spin.setValue(quotas.get(number, 0))

    def _on_forms(self, row: int) -> None:
        value = str(self._forms.itemData(row))
        form_set = FormSet(value) if value else None
        self._draft.put(replace(self._draft.overlay, form_set=form_set))

    def _on_choice(self, fact: str, row: int) -> None:
        value = self._choices[fact].itemData(row)
        self._draft.put(with_choice(self._draft.overlay, fact, str(value)))

    def _on_quota(self, number: str) -> None:
        daily = self._quotas[number].value() or None
        self._draft.put(with_quota(self._draft.overlay, number, daily))


class PhraseTable(QTableView):
    """The phrases; Enter or F2 changes the chosen one."""

    wanted = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.wanted.emit()
            return
        super().keyPressEvent(event)


class PhrasesPage(QWidget):
    """Every phrase that citizens read: of documents, of reasons, and the words for people."""

    def __init__(
        self, ground: ShippedGround, draft: OverlayDraft, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ground, self._draft = ground, draft
        self._lines: tuple[PhraseLine, ...] = ()
        self._model: TableModel[PhraseLine] = TableModel(
            (
                Column(title=self.tr("For"), text=_name, sort=_name, tip=_name),
                Column(title=self.tr("Citizens read"), text=_phrase, sort=_phrase, tip=_phrase),
                Column(title="", text=self._own, sort=self._own),
            ),
            self,
        )
        self._build()
        self._search.textEdited.connect(self._on_search)
        self._table.wanted.connect(self._on_change)
        self._table.doubleClicked.connect(self._on_double_click)
        self._change.clicked.connect(self._on_change)
        draft.changed.connect(self._show)
        self._show()

    @property
    def model(self) -> TableModel[PhraseLine]:
        """The phrases that are listed."""
        return self._model

    def _build(self) -> None:
        self._search = QLineEdit()
        self._search.setObjectName("phrase_search")
        self._search.setClearButtonEnabled(True)
        self._search.setPlaceholderText(self.tr("Search phrases"))
        self._search.setAccessibleName(self.tr("Search phrases"))
        self._table = PhraseTable()
        self._table.setObjectName("phrase_table")
        self._table.setAccessibleName(self.tr("Phrases"))
        self._table.setModel(self._model)
        dress_rows(self._table, ROW_PX, striped=True)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._table.setColumnWidth(0, 240)
        self._table.setColumnWidth(2, 110)
        self._change = button(self.tr("Change the words… (F2)"), "phrase_change")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        for part in (self._search, self._table):
            layout.addWidget(part)
        layout.addWidget(self._change, 0, Qt.AlignmentFlag.AlignLeft)

    def _show(self) -> None:
        self._lines = phrase_lines(self._ground.catalogue, self._draft.overlay)
        self._on_search(self._search.text())

    def _on_search(self, text: str) -> None:
        wanted = text.casefold().split()
        row = max(0, self._table.currentIndex().row())
        self._model.show(
            [
                line
                for line in self._lines
                if all(part in f"{line.name} {line.phrase}".casefold() for part in wanted)
            ]
        )
        if self._model.rowCount():
            self._table.selectRow(min(row, self._model.rowCount() - 1))
        self._change.setEnabled(self._model.rowCount() > 0)

    def _line(self) -> PhraseLine | None:
        row = self._table.currentIndex().row()
        return self._model.item(row) if 0 <= row < self._model.rowCount() else None

    def _on_double_click(self, _index: QModelIndex) -> None:
        self._on_change()

    def _on_change(self) -> None:
        line = self._line()
        if line is not None:
            dialog = PhraseDialog(line.name, line.phrase, self.window())
            dialog.given.connect(self._on_given)
            dialog.open()

    def _on_given(self, phrase: str) -> None:
        line = self._line()
        if line is not None:
            self._draft.put(with_phrase(self._draft.overlay, line, phrase))

    def _own(self, line: PhraseLine) -> str:
        return self.tr("own words") if line.is_own else ""


def _name(line: PhraseLine) -> str:
    return line.name


def _phrase(line: PhraseLine) -> str:
    return line.phrase
