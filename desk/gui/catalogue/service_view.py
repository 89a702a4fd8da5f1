"""One service: its rows with law and source, what it is, and what citizens are told."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QScrollArea,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desk.actions.catalogue_pages import RowLine, ServicePage
from desk.actions.desk import Desk
from desk.actions.publishing import save_leaflet
from desk.domain.catalogue import Level
from desk.domain.overlay import OwnTime
from desk.domain.overlay_edits import with_document_phrase, with_row, with_time
from desk.gui.catalogue.draft import OverlayDraft
from desk.gui.catalogue.phrase_dialog import PhraseDialog
from desk.gui.catalogue.service_facts import fact_lines
from desk.gui.catalogue.time_dialog import TimeDialog
from desk.gui.jobs import Jobs
from desk.gui.widgets.file_dialogs import choose_folder
from desk.gui.widgets.parts import button, plain_label
from desk.gui.widgets.tab_order import skip_scroll_buttons
from desk.gui.widgets.table import CellDelegate, Column, TableModel, dress_rows
from desk.gui.widgets.theme import tokens_of
from desk.gui.words import word_of

ROW_PX = 26
ALL_COLUMNS_PX = 560
TEXT_PX = 48


class RowTable(QTableView):
    """The rows of a service; Space switches one, F2 changes its words."""

    switched = Signal()
    phrase_wanted = Signal()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Weight and condition stand below as well: where it is narrow the name gets the room."""
        super().resizeEvent(event)
        for column in (2, 3):
            self.setColumnHidden(column, self.viewport().width() < ALL_COLUMNS_PX)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.switched.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.phrase_wanted.emit()
        else:
            super().keyPressEvent(event)


class ServiceView(QWidget):
    """The chosen service on three tabs."""

    def __init__(
        self, desk: Desk, jobs: Jobs, draft: OverlayDraft, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._draft = desk, jobs, draft
        self._page: ServicePage | None = None
        self._model: TableModel[RowLine] = TableModel(self._columns(), self)
        self._build()
        self._table.selectionModel().currentRowChanged.connect(self._on_row)
        self._table.switched.connect(self._on_switch)
        self._table.phrase_wanted.connect(self._on_phrase)
        self._switch.clicked.connect(self._on_switch)
        self._phrase.clicked.connect(self._on_phrase)
        self._time.clicked.connect(self._on_time)
        self._copy.clicked.connect(self._on_copy)
        self._leaflet.clicked.connect(self._on_leaflet)

    @property
    def model(self) -> TableModel[RowLine]:
        """Its rows."""
        return self._model

    def show_page(self, page: ServicePage) -> None:
        """Show a service; the chosen row stays where it is the same one."""
        row = self._table.currentIndex().row() if self._same(page) else 0
        self._page = page
        self._title.setText(page.name)
        self._code.setText(page.code)
        self._model.show(page.rows)
        self._table.setVisible(bool(page.rows))
        self._time.setVisible(page.service is not None)
        self._show_facts(page)
        self._public.setPlainText(page.public_text)
        self._said.setText("")
        if page.rows:
            self._table.selectRow(min(max(0, row), len(page.rows) - 1))
        else:
            members = "\n".join(page.members)
            self._detail.setText(
                self.tr("Services of this package:\n{members}").format(members=members)
            )
        self._say_row()

    def focus_rows(self) -> None:
        """Give the keys to the rows."""
        self._tabs.setCurrentIndex(0)
        self._table.setFocus()

    def _columns(self) -> tuple[Column[RowLine], ...]:
        return (
            Column(title="", text=_sign, sort=_sign, colour=self._sign_colour),
            Column(title=self.tr("Requirement"), text=_label, sort=_label, tip=_label),
            Column(title=self.tr("Weight"), text=_level, sort=_level),
            Column(title=self.tr("Asked when"), text=_when, sort=_when, tip=_when),
        )

    def _build(self) -> None:
        self._title = plain_label(role="title", wraps=True)
        self._title.setObjectName("service_title")
        self._code = plain_label(role="muted")
        self._tabs = QTabWidget()
        self._tabs.setObjectName("service_tabs")
        self._tabs.setDocumentMode(True)
        skip_scroll_buttons(self._tabs.tabBar())
        self._tabs.addTab(self._rows_tab(), self.tr("Requirements"))
        self._tabs.addTab(self._facts_tab(), self.tr("About the service"))
        self._tabs.addTab(self._public_tab(), self.tr("For citizens"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        for part in (self._title, self._code):
            layout.addWidget(part)
        layout.addWidget(self._tabs, 1)

    def _rows_tab(self) -> QWidget:
        self._table = RowTable()
        self._table.setObjectName("catalogue_rows")
        self._table.setAccessibleName(self.tr("Requirements of this service"))
        self._table.setModel(self._model)
        self._table.setItemDelegate(CellDelegate(self._table))
        dress_rows(self._table, ROW_PX, striped=True)
        header = self._table.horizontalHeader()
        header.setMinimumSectionSize(24)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 26), (2, 130), (3, 200)):
            self._table.setColumnWidth(column, width)
        self._detail = plain_label(wraps=True)
        self._detail.setObjectName("row_detail")
        self._detail.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._switch = button(self.tr("Switch off (Space)"), "row_switch")
        self._phrase = button(self.tr("Change the words… (F2)"), "row_phrase")
        buttons = QHBoxLayout()
        buttons.addWidget(self._switch)
        buttons.addWidget(self._phrase)
        buttons.addStretch(1)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addWidget(self._table, 3)
        layout.addWidget(_to_read("row_text", self.tr("About the requirement"), self._detail), 2)
        layout.addLayout(buttons)
        return page

    def _facts_tab(self) -> QWidget:
        body = QWidget()
        self._facts = QFormLayout(body)
        self._facts.setContentsMargins(4, 8, 8, 8)
        self._facts.setHorizontalSpacing(16)
        self._facts.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._time = button(self.tr("Change the service time…"), "service_time")
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addWidget(_to_read("service_facts", self.tr("About the service"), body), 1)
        layout.addWidget(self._time, 0, Qt.AlignmentFlag.AlignLeft)
        return page

    def _public_tab(self) -> QWidget:
        self._public = QPlainTextEdit()
        self._public.setObjectName("public_text")
        self._public.setReadOnly(True)
        self._public.setTabChangesFocus(True)
        self._public.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self._public.setAccessibleName(self.tr("Requirement list for citizens"))
        self._copy = button(self.tr("Copy for WhatsApp"), "public_copy")
        self._leaflet = button(self.tr("Save the leaflet…"), "public_leaflet")
        self._said = plain_label(role="hint", wraps=True)
        self._said.setObjectName("public_said")
        buttons = QHBoxLayout()
        buttons.addWidget(self._copy)
        buttons.addWidget(self._leaflet)
        buttons.addStretch(1)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addWidget(self._public, 1)
        layout.addWidget(self._said)
        layout.addLayout(buttons)
        return page

    def _show_facts(self, page: ServicePage) -> None:
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for label, text in fact_lines(page):
            self._facts.addRow(plain_label(label, "muted"), plain_label(text, wraps=True))

    def _same(self, page: ServicePage) -> bool:
        return self._page is not None and self._page.code == page.code

    def _line(self) -> RowLine | None:
        row = self._table.currentIndex().row()
        return self._model.item(row) if 0 <= row < self._model.rowCount() else None

    def _on_row(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._say_row()

    def _say_row(self) -> None:
        line = self._line()
        self._switch.setEnabled(line is not None and line.can_switch)
        self._phrase.setEnabled(line is not None)
        if line is None:
            return
        self._switch.setText(
            self.tr("Switch off (Space)") if line.is_on else self.tr("Switch on (Space)")
        )
        parts = [line.label]
        if line.when:
            parts.append(self.tr("Asked when: {when}").format(when=line.when))
        parts.append(self.tr("Form: {form}").format(form=word_of(line.row.form)))
        parts.append(self.tr("Citizens read: {phrase}").format(phrase=line.phrase))
        parts.append(self.tr("Source: {source}").format(source=line.cited))
        if line.row.to_be_confirmed:
            parts.append(self.tr("⚠ To be confirmed: the sources leave this row unsure."))
        if line.row.note:
            parts.append(line.row.note)
        if not line.can_switch:
            parts.append(self.tr("The law asks for this row; an office cannot switch it off."))
        self._detail.setText("\n".join(parts))

    def _sign_colour(self, line: RowLine) -> str:
        tokens = tokens_of(self.palette())
        return tokens.good if line.is_on else tokens.muted

    def _on_switch(self) -> None:
        line = self._line()
        if line is not None and line.can_switch:
            overlay = self._draft.overlay
            self._draft.put(with_row(overlay, line.service, line.row, on=not line.is_on))

    def _on_phrase(self) -> None:
        line = self._line()
        if line is None:
            return
        dialog = PhraseDialog(line.label, line.phrase, self.window())
        dialog.given.connect(self._on_phrase_given)
        dialog.open()

    def _on_phrase_given(self, phrase: str) -> None:
        line = self._line()
        if line is not None:
            document = line.row.slot.document
            self._draft.put(with_document_phrase(self._draft.overlay, document, phrase))

    def _on_time(self) -> None:
        page = self._page
        if page is None or page.time is None:
            return
        dialog = TimeDialog(page.code, page.name, page.time, self.window())
        dialog.given.connect(self._on_time_given)
        dialog.open()

    def _on_time_given(self, own: OwnTime | None) -> None:
        if self._page is not None:
            self._draft.put(with_time(self._draft.overlay, self._page.code, own))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._public.toPlainText())
        self._said.setText(self.tr("Copied. Paste it into the chat."))

    def _on_leaflet(self) -> None:
        title = self.tr("In which folder should the leaflet lie?")
        choose_folder(self.window(), title, self._on_folder)

    def _on_folder(self, folder: Path) -> None:
        if self._page is not None:
            self._jobs.ask(self, self._on_saved, save_leaflet, self._desk, self._page.code, folder)

    def _on_saved(self, paths: tuple[Path, ...]) -> None:
        names = ", ".join(path.name for path in paths)
        self._said.setText(self.tr("Saved: {path}").format(path=names))


def _to_read(name: str, spoken: str, body: QWidget) -> QScrollArea:
    """What is only read: the arrow keys scroll it while it has the focus."""
    scroll = QScrollArea()
    scroll.setObjectName(name)
    scroll.setAccessibleName(spoken)
    scroll.setProperty("role", "text")
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setMinimumHeight(TEXT_PX)
    scroll.setWidget(body)
    return scroll


def _sign(line: RowLine) -> str:
    return "✔" if line.is_on else "–"


def _label(line: RowLine) -> str:
    return f"⚠ {line.label}" if line.row.to_be_confirmed else line.label


def _level(line: RowLine) -> str:
    return word_of(line.row.level)


def _when(line: RowLine) -> str:
    return line.when if line.row.level is not Level.LOCAL or line.when else ""
