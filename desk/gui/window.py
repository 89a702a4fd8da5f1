"""The window: menus, notices, and the page of the office once its data is open.

This module is light on purpose. The frame is drawn first; the office's data is opened behind it.
"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QMainWindow,
    QStackedLayout,
    QToolBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

import desk
from desk.domain.errors import DeskError
from desk.gui.commands import CASE_COMMANDS, CHECKING, PAGING, CommandId, Commands
from desk.gui.help_dialog import HelpDialog, ShortcutSheet
from desk.gui.incoming import incoming
from desk.gui.jobs import Jobs
from desk.gui.notices import NAME, NoticeBar, Offer, show_text
from desk.gui.opening import open_office
from desk.gui.parts import ElidedLabel, plain_label
from desk.gui.theme import tokens_of

C = CommandId
LEAST_SIZE = (640, 480)
FIRST_SIZE = (1366, 720)
ON_TOOLBAR = (C.OPEN_CHAT, C.ADD_FILES, C.ATTACH, C.EXPORT, C.PAPERS, C.UNDO)
NEEDS_OFFICE = (C.OPEN_CHAT, C.PASTE, C.FIND, C.RELOAD, C.NEXT_CASE, C.PREVIOUS_CASE)


class MainWindow(QMainWindow):
    """The one window of the program."""

    office_opened = Signal()

    def __init__(self, folder: Path, settings: QSettings | None = None) -> None:
        super().__init__()
        self._folder, self._settings = folder, settings
        self._desk: Any = None
        self._page: Any = None
        self._jobs = Jobs(self)
        self._commands = Commands(self, tokens_of(self.palette()).text)
        self._build()
        self._connect()
        self._restore()

    @property
    def jobs(self) -> Jobs:
        """The door to the worker thread."""
        return self._jobs

    @property
    def commands(self) -> Commands:
        """Everything the window can be told to do."""
        return self._commands

    @property
    def notices(self) -> NoticeBar:
        """Where the window says things."""
        return self._notices

    @property
    def page(self) -> Any:  # noqa: ANN401 - an OfficePage, which is loaded behind the frame
        """The page of the office; None while it is being opened."""
        return self._page

    def open_office(self) -> None:
        """Open the office's data behind the frame."""
        self._notices.dismiss()
        self._waiting.setText(self.tr("Opening the office's data…"))
        self._jobs.ask(
            self, self._on_opened, open_office, self._folder, on_error=self._on_not_opened
        )

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._page is not None and (event.mimeData().hasUrls() or event.mimeData().hasText()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        if self._page is not None:
            self._page.take_in(incoming(event.mimeData()))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._jobs.close()
        if self._desk is not None:
            self._desk.close()
            self._desk = None
        if self._settings is not None:
            self._settings.setValue("window/geometry", self.saveGeometry())
        super().closeEvent(event)

    def _build(self) -> None:
        self.setObjectName("main_window")
        self.setWindowTitle(NAME)
        self.setAcceptDrops(True)
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)
        self._commands.fill(self.menuBar())
        self._commands.enable((*CASE_COMMANDS, *NEEDS_OFFICE, C.UNDO), on=False)
        self._commands.action(C.SINGLE_KEYS).setChecked(True)
        self._add_toolbar()
        self._notices = NoticeBar()
        self._waiting = plain_label(role="hint", wraps=True)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._notices)
        self._pages = QStackedLayout()
        self._pages.addWidget(self._waiting)
        layout.addLayout(self._pages, 1)
        self.setCentralWidget(body)
        self._place = ElidedLabel("muted")
        self._figures = plain_label(role="muted")
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().setContentsMargins(8, 0, 8, 0)
        self.statusBar().addWidget(self._place, 1)
        self.statusBar().addPermanentWidget(self._figures)

    def _add_toolbar(self) -> None:
        bar = QToolBar(self.tr("Tools"))
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setIconSize(QSize(18, 18))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        short = {
            C.OPEN_CHAT: self.tr("New cases"),
            C.ADD_FILES: self.tr("Add files"),
            C.ATTACH: self.tr("Attach result"),
            C.EXPORT: self.tr("Export results"),
            C.PAPERS: self.tr("Papers"),
            C.UNDO: self.tr("Undo"),
        }
        for command in ON_TOOLBAR:
            action = self._commands.action(command)
            # The style sets the text close to the icon; a blank keeps them apart.
            action.setIconText(f" {short[command]}")
            bar.addAction(action)
        self.addToolBar(bar)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def _connect(self) -> None:
        self._jobs.failed.connect(self._notices.tell_error)
        for command, handler in (
            (C.OPEN_CHAT, self._on_open_chat),
            (C.PASTE, self._on_paste),
            (C.ADD_FILES, self._on_add_files),
            (C.ATTACH, self._on_attach),
            (C.EXPORT, self._on_export),
            (C.QUIT, self.close),
            (C.CLEAR, self._on_clear),
            (C.SINGLE_KEYS, self._on_single_keys),
            (C.HELP, self._on_help),
            (C.SHORTCUTS, self._on_shortcuts),
            (C.ABOUT, self._on_about),
        ):
            self._commands.connect_to(command, handler)

    def _restore(self) -> None:
        if self._settings is None:
            return
        geometry = self._settings.value("window/geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    def _on_opened(self, opened: Any) -> None:  # noqa: ANN401 - a Desk
        from desk.gui.office_page import OfficePage

        self._desk = opened
        self._page = OfficePage(opened, self._jobs, self._commands, self._notices)
        self._page.figures_changed.connect(self._figures.setText)
        self._page.copy_wanted.connect(self._on_copy)
        self._pages.addWidget(self._page)
        self._pages.setCurrentWidget(self._page)
        self._commands.enable(NEEDS_OFFICE, on=True)
        self._place.say(f"{opened.officer.name} · {opened.office.name}")
        self.setWindowTitle(f"{opened.office.name} – {NAME}")
        self.office_opened.emit()

    def _on_not_opened(self, error: DeskError) -> None:
        self._waiting.setText(self.tr("The office's data is not open."))
        self._notices.tell_error(error, Offer(verb=self.tr("Try again"), take=self.open_office))

    def _on_open_chat(self) -> None:
        dialog = self._file_dialog(
            self.tr("Choose a chat export"), QFileDialog.FileMode.ExistingFile
        )
        dialog.setNameFilters([self.tr("WhatsApp chat (*.zip *.txt)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self._on_chat_chosen)
        dialog.open()

    def _on_add_files(self) -> None:
        dialog = self._file_dialog(
            self.tr("Choose photos or PDFs for this case"), QFileDialog.FileMode.ExistingFiles
        )
        dialog.setNameFilters(
            [
                self.tr("Photos and PDF (*.jpg *.jpeg *.png *.webp *.heic *.pdf)"),
                self.tr("All files (*)"),
            ]
        )
        dialog.filesSelected.connect(self._on_files_chosen)
        dialog.open()

    def _on_attach(self) -> None:
        dialog = self._file_dialog(
            self.tr("Choose the result PDF from SIAK"), QFileDialog.FileMode.ExistingFile
        )
        dialog.setNameFilters([self.tr("PDF (*.pdf)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self._on_result_chosen)
        dialog.open()

    def _on_export(self) -> None:
        dialog = self._file_dialog(
            self.tr("Where should the hand-over folder lie?"), QFileDialog.FileMode.Directory
        )
        dialog.fileSelected.connect(self._on_target_chosen)
        dialog.open()

    def _on_copy(self) -> None:
        dialog = self._file_dialog(
            self.tr("In which folder should the copy lie?"), QFileDialog.FileMode.Directory
        )
        dialog.fileSelected.connect(self._on_copy_target)
        dialog.open()

    def _file_dialog(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setObjectName("file_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        return dialog

    def _on_chat_chosen(self, path: str) -> None:
        self._page.read_chat(Path(path))

    def _on_files_chosen(self, paths: list[str]) -> None:
        self._page.add_files(tuple(Path(path) for path in paths))

    def _on_result_chosen(self, path: str) -> None:
        self._page.attach(Path(path))

    def _on_target_chosen(self, path: str) -> None:
        self._page.export(Path(path))

    def _on_copy_target(self, path: str) -> None:
        self._page.save_copy(Path(path))

    def _on_paste(self) -> None:
        self._page.take_in(incoming(QGuiApplication.clipboard().mimeData()))

    def _on_clear(self) -> None:
        if self._page is not None and self._page.queue.clear_search():
            return
        self._notices.dismiss()

    def _on_single_keys(self) -> None:
        case_shown = self._page is not None and self._page.case.seen is not None
        on = self._commands.action(C.SINGLE_KEYS).isChecked() and case_shown
        self._commands.enable((*CHECKING, *PAGING), on=on)

    def _on_help(self) -> None:
        HelpDialog("queue" if self._page is None else self._page.help_page, self).open()

    def _on_shortcuts(self) -> None:
        ShortcutSheet(self._commands.listed(), self).open()

    def _on_about(self) -> None:
        show_text(
            self,
            f"{NAME} {desk.__version__}",
            self.tr("Data folder: {folder}\nLicence: MIT. Icons: Bootstrap Icons (MIT).").format(
                folder=self._folder
            ),
        )
