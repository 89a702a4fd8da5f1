"""The catalogue: looked up by everyone, changed by the office, saved when it is sound."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desk.actions.catalogue_office import (
    OfficeRules,
    export_overlay,
    fault_line,
    import_overlay,
    set_overlay,
    with_rules,
)
from desk.actions.catalogue_pages import ShippedGround, check_draft, shipped_ground
from desk.actions.desk import Desk
from desk.domain.errors import CatalogueUnreadableError, DeskError
from desk.domain.overlay_edits import OverlayChange, overlay_changes
from desk.domain.problems import Problem
from desk.gui.catalogue.days_page import DaysPage
from desk.gui.catalogue.draft import OverlayDraft
from desk.gui.catalogue.hours_page import HoursPage
from desk.gui.catalogue.office_pages import PhrasesPage, SwitchesPage
from desk.gui.catalogue.services_page import ServicesPage
from desk.gui.jobs import Jobs
from desk.gui.notices import NAME
from desk.gui.widgets.file_dialogs import choose_files, choose_target
from desk.gui.widgets.flow import FlowLayout
from desk.gui.widgets.parts import button, plain_label, set_role
from desk.gui.widgets.tab_order import skip_scroll_buttons, tab_in_place
from desk.gui.words import explained, said, word_of

SIZE_PX = (1080, 660)
FINDINGS_PX = 110


class CatalogueDialog(QDialog):
    """Pages on top, what changed and what to do with it below."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("catalogue_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Services and requirements")
        self.setWindowTitle(f"{title} – {NAME}")
        self._desk, self._jobs = desk, jobs
        self._draft = OverlayDraft(desk.rules.overlay, self)
        self._warned = False
        self._ground: ShippedGround | None = None
        self._build()
        self._connect()
        self.resize(min(SIZE_PX[0], parent.width() - 16), min(SIZE_PX[1], parent.height() - 48))
        self._say_changes()
        jobs.ask(self, self._on_ground, shipped_ground, desk)

    @property
    def draft(self) -> OverlayDraft:
        """What is about to be changed."""
        return self._draft

    @property
    def services(self) -> ServicesPage:
        """The page of services."""
        return self._services

    @override
    def reject(self) -> None:
        """Close; what is not saved keeps the dialog open once, with the choice said."""
        if self._draft.is_changed and not self._warned:
            self._warned = True
            self._tell(
                self.tr("Not saved yet. Save with Ctrl+S, or close again to give the changes up."),
                "warning",
            )
            return
        super().reject()

    def _build(self) -> None:
        self._services = ServicesPage(self._desk, self._jobs, self._draft)
        self._tabs = QTabWidget()
        self._tabs.setObjectName("catalogue_tabs")
        self._tabs.setDocumentMode(True)
        skip_scroll_buttons(self._tabs.tabBar())
        self._tabs.addTab(self._services, self.tr("Services"))
        self._said = plain_label(wraps=True)
        self._said.setObjectName("catalogue_said")
        self._findings = QPlainTextEdit()
        self._findings.setObjectName("catalogue_findings")
        self._findings.setReadOnly(True)
        self._findings.setTabChangesFocus(True)
        self._findings.setFixedHeight(FINDINGS_PX)
        self._findings.setAccessibleName(self.tr("What changes, or what is wrong"))
        self._findings.hide()
        layout = QVBoxLayout(self)
        layout.addWidget(self._tabs, 1)
        layout.addWidget(self._said)
        layout.addWidget(self._findings)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self._preview = button(self.tr("Show the changes"), "catalogue_preview")
        self._undo = button(self.tr("Undo"), "catalogue_undo")
        self._check = button(self.tr("Test the catalogue"), "catalogue_check")
        self._import = button(self.tr("Import…"), "catalogue_import")
        self._export = button(self.tr("Export…"), "catalogue_export")
        self._close = button(self.tr("Close"), "catalogue_close")
        self._save = button(self.tr("Save (Ctrl+S)"), "catalogue_save", primary=True)
        steps = FlowLayout()
        for one in (self._preview, self._undo, self._check, self._import, self._export):
            steps.addWidget(one)
        row = QHBoxLayout()
        row.addLayout(steps, 1)
        for one in (self._close, self._save):
            row.addWidget(one, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _connect(self) -> None:
        self._draft.changed.connect(self._say_changes)
        for one, handler in (
            (self._preview, self._on_preview),
            (self._undo, self._draft.undo),
            (self._check, self._on_check),
            (self._import, self._on_import),
            (self._export, self._on_export),
            (self._close, self.reject),
            (self._save, self._on_save),
        ):
            one.clicked.connect(handler)
        for keys, handler in (
            ("Ctrl+S", self._on_save),
            ("Ctrl+Z", self._draft.undo),
            ("Ctrl+Y", self._draft.redo),
            ("Ctrl+F", self._on_find),
        ):
            QShortcut(QKeySequence(keys), self, handler)

    def _on_ground(self, ground: ShippedGround) -> None:
        self._ground = ground
        numbers = self._desk.numbers_in_use
        for page, title in (
            (SwitchesPage(ground, self._draft, numbers), self.tr("Settings of the office")),
            (PhrasesPage(ground, self._draft), self.tr("Phrases")),
            (HoursPage(ground, self._draft), self.tr("Opening hours")),
            (DaysPage(ground, self._draft), self.tr("Days off")),
        ):
            self._tabs.addTab(page, title)
            tab_in_place(page)
        self._say_changes()

    def _changes(self) -> tuple[OverlayChange, ...]:
        if self._ground is None:
            return ()
        return overlay_changes(self._draft.saved, self._draft.overlay, self._ground.catalogue)

    def _say_changes(self) -> None:
        self._warned = False
        count = len(self._changes())
        self._save.setEnabled(self._draft.is_changed)
        self._undo.setEnabled(self._draft.can_undo)
        self._preview.setEnabled(count > 0)
        self._findings.hide()
        if self._draft.is_changed:
            self._tell(self.tr("%n change(s) not saved yet.", "", count), "warning")
        else:
            self._tell(self.tr("The office works by what is shown here."), "hint")

    def _tell(self, text: str, role: str) -> None:
        set_role(self._said, role)
        self._said.setText(text)

    def _show_findings(self, lines: tuple[str, ...]) -> None:
        self._findings.setPlainText("\n".join(lines))
        self._findings.setVisible(bool(lines))

    def _on_preview(self) -> None:
        self._show_findings(tuple(self._change_line(one) for one in self._changes()))

    def _change_line(self, change: OverlayChange) -> str:
        shipped = self.tr("as shipped")
        return self.tr("{part} – {name}: {before} → {after}").format(
            part=word_of(change.part),
            name=change.name or word_of(change.part),
            before=said(change.before) or shipped,
            after=said(change.after) or shipped,
        )

    def _on_find(self) -> None:
        self._tabs.setCurrentWidget(self._services)
        self._services.focus_search()

    def _on_check(self) -> None:
        self._jobs.ask(self, self._on_checked, check_draft, self._desk, self._draft.overlay)

    def _on_checked(self, problems: tuple[Problem, ...]) -> None:
        if problems:
            self._tell(self.tr("%n fault(s) found.", "", len(problems)), "bad")
        else:
            self._tell(self.tr("No fault found."), "good")
        self._show_findings(tuple(said(fault_line(one)) for one in problems))

    def _on_save(self) -> None:
        if self._draft.is_changed:
            self._save.setEnabled(False)
            self._jobs.do(
                self,
                self._on_saved,
                set_overlay,
                self._desk,
                self._draft.overlay,
                on_error=self._on_error,
            )

    def _on_saved(self, changed: OfficeRules) -> None:
        self._desk = with_rules(self._desk, changed)
        self._draft.mark_saved(changed.overlay)
        self._tell(
            self.tr(
                "Saved. New cases follow it; open cases keep their rules until you take the "
                "new ones over."
            ),
            "good",
        )

    def _on_error(self, error: DeskError) -> None:
        self._say_changes()
        told = explained(error)
        self._tell(f"{told.line} ({told.code})", "bad")
        if isinstance(error, CatalogueUnreadableError):
            self._show_findings(tuple(said(error.said).splitlines()))

    def _on_import(self) -> None:
        filters = (self.tr("Catalogue changes (*.toml)"), self.tr("All files (*)"))
        choose_files(self, self.tr("Import changes"), filters, self._on_import_chosen)

    def _on_import_chosen(self, paths: tuple[Path, ...]) -> None:
        self._jobs.do(
            self, self._on_imported, import_overlay, self._desk, paths[0], on_error=self._on_error
        )

    def _on_imported(self, changed: OfficeRules) -> None:
        self._draft.put(changed.overlay)
        self._on_saved(changed)

    def _on_export(self) -> None:
        name = "penyesuaian-kantor.toml"
        choose_target(self, self.tr("Export changes"), name, self._on_export_chosen)

    def _on_export_chosen(self, path: Path) -> None:
        self._jobs.ask(
            self, self._on_exported, export_overlay, self._desk, path, on_error=self._on_error
        )

    def _on_exported(self, path: Path) -> None:
        self._tell(self.tr("Saved: {path}").format(path=path.name), "good")
