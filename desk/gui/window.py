"""The window: menus, notices, and the page of the office once its data is open.

This module is light on purpose. The frame is drawn first; the office's data is opened behind it.
"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QStackedLayout,
    QToolBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

import desk
from desk.domain.errors import DeskError
from desk.gui.commands.commands import Commands
from desk.gui.commands.ids import CASE_COMMANDS, OFFICE_COMMANDS, CommandId
from desk.gui.jobs import Jobs
from desk.gui.memory import Memory
from desk.gui.notices import NAME, NoticeBar, Offer, show_text
from desk.gui.opening import open_office
from desk.gui.widgets.parts import ElidedLabel, plain_label
from desk.gui.widgets.theme import tokens_of

C = CommandId
LEAST_SIZE = (640, 480)
FIRST_SIZE = (1366, 720)
ON_TOOLBAR = (C.LOG, C.TAKE_NEW, C.REPLY, C.ATTACH, C.HAND_OVER, C.PAPERS, C.UNDO)


class MainWindow(QMainWindow):
    """The one window of the program."""

    office_opened = Signal()

    def __init__(self, folder: Path, memory: Memory | None = None) -> None:
        super().__init__()
        self._folder, self._memory = folder, memory or Memory()
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
        from desk.gui.intake.incoming import incoming

        event.acceptProposedAction()
        if self._page is not None:
            self._page.take_in(incoming(event.mimeData()))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._jobs.close()
        if self._desk is not None:
            self._desk.close()
            self._desk = None
        self._memory.put_state("window/geometry", self.saveGeometry())
        self._memory.save()
        super().closeEvent(event)

    def _build(self) -> None:
        self.setObjectName("main_window")
        self.setWindowTitle(NAME)
        self.setAcceptDrops(True)
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)
        self._commands.fill(self.menuBar())
        self._commands.enable((*CASE_COMMANDS, *OFFICE_COMMANDS, C.UNDO, C.REDO), on=False)
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
            C.LOG: self.tr("Log"),
            C.TAKE_NEW: self.tr("New files"),
            C.REPLY: self.tr("Reply"),
            C.ATTACH: self.tr("Attach result"),
            C.HAND_OVER: self.tr("Send results"),
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
            (C.QUIT, self.close),
            (C.CLEAR, self._on_clear),
            (C.HELP, self._on_help),
            (C.SHORTCUTS, self._on_shortcuts),
            (C.ABOUT, self._on_about),
        ):
            self._commands.connect_to(command, handler)

    def _restore(self) -> None:
        self.restoreGeometry(self._memory.state("window/geometry"))

    def _on_opened(self, opened: Any) -> None:  # noqa: ANN401 - a Desk
        self._show_office(opened)
        self.office_opened.emit()

    def _show_office(self, opened: Any) -> None:  # noqa: ANN401 - a Desk
        """Show the page of an office; where its rules changed, in the place of the old page."""
        from desk.gui.office_page import OfficePage

        before, self._desk = self._page, opened
        self._page = OfficePage(opened, self._jobs, self._commands, self._notices, self._memory)
        self._page.figures_changed.connect(self._figures.setText)
        self._page.office_changed.connect(self._show_office)
        self._pages.addWidget(self._page)
        self._pages.setCurrentWidget(self._page)
        if before is not None:
            self._pages.removeWidget(before)
            before.deleteLater()
        self._commands.enable(OFFICE_COMMANDS, on=True)
        self._place.say(f"{opened.officer.name} · {opened.office.name}")
        self.setWindowTitle(f"{opened.office.name} – {NAME}")

    def _on_not_opened(self, error: DeskError) -> None:
        self._waiting.setText(self.tr("The office's data is not open."))
        self._notices.tell_error(error, Offer(verb=self.tr("Try again"), take=self.open_office))

    def _on_clear(self) -> None:
        if self._page is not None and self._page.queue.clear_search():
            return
        self._notices.dismiss()

    def _on_help(self) -> None:
        from desk.gui.help.help_dialog import HelpDialog

        HelpDialog("queue" if self._page is None else self._page.help_page, self).open()

    def _on_shortcuts(self) -> None:
        from desk.gui.help.help_dialog import ShortcutSheet

        ShortcutSheet(self._commands.listed(), self).open()

    def _on_about(self) -> None:
        show_text(
            self,
            f"{NAME} {desk.__version__}",
            self.tr("Data folder: {folder}\nLicence: MIT. Icons: Bootstrap Icons (MIT).").format(
                folder=self._folder
            ),
        )
