"""The window: menus, notices, and the page of the office once its data is open.

This module is light on purpose. The frame is drawn first; the office's data is opened behind it.
Where no office was founded yet the first run takes the place of its page.
"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMainWindow,
    QMenuBar,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desk.domain.errors import DeskError
from desk.gui.command_bar import CommandBar
from desk.gui.commands.commands import Commands
from desk.gui.commands.ids import THEMES, CommandId
from desk.gui.jobs import Jobs
from desk.gui.memory import Memory
from desk.gui.notices import NAME, NoticeBar, Offer
from desk.gui.opening import begin_setup, found_office, open_office, open_sample
from desk.gui.shown_office import NEEDING_AN_OFFICE, ShownOffice
from desk.gui.status_line import StatusLine
from desk.gui.widgets.look import Look, LookChoice
from desk.gui.widgets.parts import plain_label
from desk.gui.widgets.theme import tokens_of
from desk.gui.window_place import remember_place, restore_place

C = CommandId
LEAST_SIZE = (640, 480)
FIRST_SIZE = (1366, 720)
SINGLE_KEYS = "keys/single"
CHOICES = dict(zip(THEMES, (LookChoice.SYSTEM, LookChoice.LIGHT, LookChoice.DARK), strict=True))


class MainWindow(QMainWindow):
    """The one window of the program."""

    queue_shown = Signal()  # the first cases are listed; what stands behind them follows
    office_opened = Signal()
    setup_wanted = Signal()  # the folder holds no office yet: the first run is shown

    def __init__(self, folder: Path, memory: Memory | None = None) -> None:
        super().__init__()
        self._folder, self._memory = folder, memory or Memory()
        self._setup: Any = None
        self._helps: Any = None
        self._jobs = Jobs(self)
        self._office = ShownOffice(self)
        self._look = Look(_application(), self._memory, self)
        self.setObjectName("main_window")
        self.setAcceptDrops(True)
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)
        self._build()
        self._connect()
        restore_place(self, self._memory)

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
    def page(self) -> Any:  # noqa: ANN401 - an OfficePage, whose module is loaded behind the frame
        """The page of the office; None until all of it stands."""
        return self._office.page

    @property
    def front(self) -> Any:  # noqa: ANN401 - a Front, whose module is loaded behind the frame
        """What is drawn of the office first, its queue; None until its data is open."""
        return self._office.front

    @property
    def setup(self) -> Any:  # noqa: ANN401 - a FirstRun, loaded where it is needed
        """The first run; None where an office is there already."""
        return self._setup

    @property
    def status_line(self) -> StatusLine:
        """The line at the foot."""
        return self._status

    def open_office(self) -> None:
        """Open the office's data behind the frame."""
        self._notices.dismiss()
        self._waiting.setText(self.tr("Opening the office's data…"))
        self._pages.setCurrentWidget(self._waiting)
        self._jobs.ask(
            self, self._on_opened, open_office, self._folder, on_error=self._on_not_opened
        )

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.page is not None and (event.mimeData().hasUrls() or event.mimeData().hasText()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        from desk.gui.intake.incoming import incoming

        event.acceptProposedAction()
        if self.page is not None:
            self.page.take_in(incoming(event.mimeData()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self.isVisible():
            # Later: every other widget is being told the same just now.
            QTimer.singleShot(0, self, self._speak_anew)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._jobs.close()
        self._office.close()
        remember_place(self, self._memory)
        self._memory.save()
        super().closeEvent(event)

    def _build(self) -> None:
        """Make everything that carries words; done again when the language changes."""
        self.setWindowTitle(NAME)
        self._commands = Commands(self, tokens_of(self.palette()).text)
        menus = QMenuBar()
        self._commands.fill(menus)
        self.setMenuBar(menus)
        self._commands.enable(NEEDING_AN_OFFICE, on=False)
        single = self._commands.action(C.SINGLE_KEYS)
        single.setChecked(self._memory.flag(SINGLE_KEYS, otherwise=True))
        single.toggled.connect(self._on_single_keys)
        chosen = next(one for one, choice in CHOICES.items() if choice is self._look.choice)
        self._commands.action(chosen).setChecked(True)
        self._bar = CommandBar(self._commands)
        self.addToolBar(self._bar)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._status = StatusLine()
        self.setStatusBar(self._status)
        self._office.figures_changed.connect(self._status.say_figures)
        self._notices = NoticeBar()
        self._waiting = plain_label(role="hint", wraps=True)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        body = QWidget()
        self._top = QVBoxLayout(body)
        self._top.setContentsMargins(0, 0, 0, 0)
        self._top.setSpacing(0)
        self._top.addWidget(self._notices)
        self._pages = QStackedLayout()
        self._pages.addWidget(self._waiting)
        self._top.addLayout(self._pages, 1)
        self._sample_bar: QWidget | None = None
        self.setCentralWidget(body)

    def _connect(self) -> None:
        """Connect what lives as long as the window."""
        self._jobs.failed.connect(self._on_failed)
        self._jobs.busy_changed.connect(self._on_busy)
        self._jobs.changed.connect(self._on_saved)
        self._look.changed.connect(self._on_look)
        self._office.listed.connect(self.queue_shown)
        self._office.stood.connect(self.office_opened)
        self._office.renewed.connect(self._show_office)
        self._office.failed.connect(self._on_not_risen)
        _application().focusChanged.connect(self._on_focus)
        self._connect_commands()

    def _connect_commands(self) -> None:
        for command, handler in (
            (C.QUIT, self.close),
            (C.CLEAR, self._on_clear),
            (C.HELP, self._on_help),
            (C.SHORTCUTS, self._on_shortcuts),
            (C.ABOUT, self._on_about),
            (C.THEME_SYSTEM, self._on_theme),
            (C.THEME_LIGHT, self._on_theme),
            (C.THEME_DARK, self._on_theme),
        ):
            self._commands.connect_to(command, handler)

    def _speak_anew(self) -> None:
        """Make the frame and what it shows again, in the language that is spoken now."""
        old = (self._commands, self._bar, *(self._commands.action(one) for one in CommandId))
        self.removeToolBar(self._bar)
        self._build()
        for part in old:
            part.deleteLater()
        self._connect_commands()
        if self._office.data is not None:
            self._office.show_again(self._frame(), self._pages)
            self._say_where(self._office.data)
        elif self._setup is not None:
            start, answers = self._setup.start, self._setup.answers
            self._setup = None
            self._show_setup(start, answers)

    def _on_opened(self, opened: Any) -> None:  # noqa: ANN401 - an OpenOffice or None
        if opened is None:
            self._jobs.ask(self, self._on_setup, begin_setup, on_error=self._on_not_opened)
            return
        self._end_setup()
        self._office.show_front(opened, self._frame(), self._pages)
        self._say_where(opened)

    def _on_setup(self, start: Any) -> None:  # noqa: ANN401 - a SetupStart
        self._show_setup(start)
        self.setup_wanted.emit()

    def _show_office(self, desk: Any) -> None:  # noqa: ANN401 - a Desk
        """Show the page of an office; where its rules changed, in the place of the old page."""
        self._office.show_page(desk, self._frame(), self._pages)
        self._say_where(desk)

    def _on_not_risen(self, error: DeskError) -> None:
        self._say_nowhere()
        self._pages.setCurrentWidget(self._waiting)
        self._on_not_opened(error)

    def _frame(self) -> Any:  # noqa: ANN401 - a Frame
        """What the window lends to what is shown in it."""
        from desk.gui.front import Frame

        return Frame(
            jobs=self._jobs, commands=self._commands, notices=self._notices, memory=self._memory
        )

    def _say_where(self, opened: Any) -> None:  # noqa: ANN401 - a Desk
        from desk.gui.office_words import is_sample, number_line

        self._status.say_where(opened.officer.name, number_line(opened.numbers))
        self.setWindowTitle(f"{opened.office.name} – {NAME}")
        self._show_sample_bar(on=is_sample(opened.office))

    def _say_nowhere(self) -> None:
        self._show_sample_bar(on=False)
        self._status.clear_place()
        self.setWindowTitle(NAME)

    def _show_sample_bar(self, *, on: bool) -> None:
        """The coloured bar that tells invented data from true ones, as long as they are shown."""
        if self._sample_bar is not None:
            self._sample_bar.deleteLater()
            self._sample_bar = None
        if on:
            from desk.gui.first_run.sample_bar import SampleBar
            from desk.gui.widgets.tab_order import tab_in_place

            leave = self._leave_sample if self._setup is not None else None
            self._sample_bar = SampleBar(leave)
            self._top.insertWidget(0, self._sample_bar)
            tab_in_place(self._sample_bar)

    def _show_setup(self, start: Any, answers: Any = None) -> None:  # noqa: ANN401 - SetupStart, Answers
        from desk.gui.first_run.first_run import FirstRun

        self._setup = FirstRun(start, self._jobs, self._memory, answers)
        self._setup.finished.connect(self._on_described)
        self._setup.sample_wanted.connect(self._on_sample_wanted)
        self._setup.left.connect(self._on_setup_left)
        self._pages.addWidget(self._setup)
        self._go_to_setup()

    def _go_to_setup(self) -> None:
        self._notices.dismiss()
        self._pages.setCurrentWidget(self._setup)
        self._setup.begin()

    def _end_setup(self) -> None:
        if self._setup is not None:
            self._pages.removeWidget(self._setup)
            self._setup.deleteLater()
            self._setup = None

    def _on_described(self, sheet: Any) -> None:  # noqa: ANN401 - an OfficeSheet
        self._jobs.ask(
            self, self._on_founded, found_office, self._folder, sheet, on_error=self._on_not_founded
        )

    def _on_founded(self, desk: Any) -> None:  # noqa: ANN401 - a Desk
        self._end_setup()
        self._show_office(desk)
        self.office_opened.emit()
        self._notices.tell(
            self.tr("The office is set up. Print the recovery sheet that lies in the data folder."),
            Offer(verb=self.tr("Log the first request"), take=self._commands.action(C.LOG).trigger),
        )

    def _on_not_founded(self, error: DeskError) -> None:
        self._setup.enable()
        self._notices.tell_error(error)

    def _on_sample_wanted(self) -> None:
        self._waiting.setText(self.tr("Preparing the sample office…"))
        self._pages.setCurrentWidget(self._waiting)
        self._jobs.ask(
            self, self._on_sample, open_sample, self._folder, on_error=self._on_not_opened
        )

    def _on_sample(self, opened: Any) -> None:  # noqa: ANN401 - a Desk
        self._show_office(opened)
        self.office_opened.emit()

    def _leave_sample(self) -> None:
        """Close the sample office and go on with the first run."""
        self._office.take_away()
        self._say_nowhere()
        self._go_to_setup()

    def _on_setup_left(self) -> None:
        self._waiting.setText(self.tr("No office is set up yet. Nothing was stored."))
        self._pages.setCurrentWidget(self._waiting)
        offer = Offer(verb=self.tr("Set up the office"), take=self._go_to_setup)
        self._notices.tell(self.tr("You can go on where you left."), offer)

    def _on_not_opened(self, error: DeskError) -> None:
        self._waiting.setText(self.tr("The office's data is not open."))
        self._notices.tell_error(error, Offer(verb=self.tr("Try again"), take=self.open_office))

    def _on_failed(self, error: DeskError) -> None:
        self._notices.tell_error(error)

    def _on_busy(self, busy: bool) -> None:  # noqa: FBT001 - Qt's signal gives it by position
        self._status.set_busy(busy)

    def _on_saved(self, _touched: object) -> None:
        opened = self._office.data
        if opened is not None:
            from desk.domain.dates import clock

            self._status.say_saved(clock(opened.now(), opened.office.zone))

    def _on_look(self) -> None:
        self._commands.dress(tokens_of(self.palette()).text)

    def _on_single_keys(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal gives it by position
        self._memory.put_flag(SINGLE_KEYS, on=on)

    def _on_theme(self) -> None:
        chosen = next(one for one in THEMES if self._commands.action(one).isChecked())
        self._look.choose(CHOICES[chosen])

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Let help and the sheet of keys be reached from every dialog as well."""
        window = None if now is None else now.window()
        if not isinstance(window, QDialog):
            return
        for command in (C.HELP, C.SHORTCUTS):
            action = self._commands.action(command)
            if action not in window.actions():
                window.addAction(action)

    def _on_clear(self) -> None:
        if self.front is not None and self.front.queue.clear_search():
            return
        self._notices.dismiss()

    def _on_help(self) -> None:
        from desk.gui.help.help_pages import page_for
        from desk.gui.help.help_window import show_help

        show_help(page_for(QApplication.focusWidget(), self._office.help_page), _in_use(self))

    def _on_shortcuts(self) -> None:
        from desk.gui.help.shortcut_sheet import ShortcutSheet

        ShortcutSheet(self._commands, _in_use(self)).open()

    def _on_about(self) -> None:
        from desk.gui.help.about_dialog import AboutDialog

        AboutDialog(self._folder, self._jobs, self).open()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)  # noqa: S101 - there is a window, so there is one
    return application


def _in_use(window: QWidget) -> QWidget:
    """The window that has the keys: a dialog in front, or the main window."""
    return QApplication.activeWindow() or window
