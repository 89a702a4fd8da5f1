"""Every page, bar, menu and dialog of the window, opened one after the other in one window.

The office has a case of every status, with names as long and as odd as an office may get them.
Each page is opened the way the officer opens it: by its command, by a key or a click.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QTableView,
    QTabWidget,
    QWidget,
)

from desk.actions import queue, sample_day
from desk.actions.adopting import catalogue_difference
from desk.domain.errors import DiskFullError
from desk.domain.ids import CaseId
from desk.domain.queue import QueueQuery
from desk.domain.status import Status
from desk.gui.case.adopt_dialog import AdoptDialog
from desk.gui.case.status_steps import StatusSteps
from desk.gui.commands.ids import CommandId
from desk.gui.crash import CrashDialog, report_text
from desk.gui.handing.hand_over_bar import HandOverBar
from desk.gui.help.help_window import HelpWindow
from desk.gui.intake.downloads import Downloads
from desk.gui.intake.tidying import TidyDialog
from desk.gui.notices import Offer, show_text
from desk.gui.queue.case_list import CaseList
from desk.gui.queue.saved_filters_dialog import SavedFiltersDialog
from desk.gui.viewer.full_screen import Cover
from tests.actions.samples import SAMPLES
from tests.gui.conftest import PATIENCE_MS, Officer
from tests.gui.every_office import CHAT_OF_TWO, HOSTILE
from tests.gui.intake_desk import CHAT, photos
from tests.gui.stand import a_stored_pdf

C = CommandId
WIDE, HALF, SMALL = (1366, 728), (683, 728), (683, 480)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What is on the screen: its name, and the window, dialog or menu that shows it."""

    name: str
    root: QWidget


class Tour:
    """Opens every page of a window in turn; what was opened is closed before the next."""

    def __init__(self, officer: Officer, folder: Path) -> None:
        self.officer, self.window, self.folder = officer, officer.window, folder
        self.kept: QWidget | None = None

    def pages(self) -> Iterator[Page]:
        """Every page, while it is on the screen."""
        for walk in self.walks():
            yield from self.named(walk)

    def walks(self) -> tuple[Callable[[], Iterator[tuple[str, QWidget]]], ...]:
        """Every walk through a part of the window."""
        return (
            *(self.queue, self.queue_empty, self.case, self.statuses, self.viewer, self.panels),
            *(self.steps, self.case_dialogs, self.intake, self.queue_dialogs, self.menus),
            *(self.catalogue, self.settings, self.helping, self.qt_dialogs),
        )

    def named(self, walk: Callable[[], Iterator[tuple[str, QWidget]]]) -> Iterator[Page]:
        """The pages of one walk, the notice gone and every dialog closed after each."""
        for name, root in walk():
            yield Page(name=f"{walk.__name__}: {name}", root=root)
            self.close_all()
        self.close_all()

    def run(self, command: CommandId) -> None:
        """Give a command that is possible now."""
        action = self.window.commands.action(command)
        assert action.isEnabled(), command
        action.trigger()
        self.officer.settle()

    def look_at(self, text: str) -> CaseId:
        """Bring the case that this text finds on the screen."""
        place = self.officer.page._place
        row = queue.list_cases(place.desk, QueueQuery(text=text)).rows[0]
        place.screen.choose(row.id)
        self.officer.settle()
        place.panes.show_case()
        self.officer.settle()
        return row.id

    def dialog(self) -> QDialog:
        """The dialog in front."""
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog), "no dialog came up"
        return found

    def menu(self) -> QMenu:
        """The menu that is open."""
        found = QApplication.activePopupWidget()
        assert isinstance(found, QMenu), "no menu came up"
        return found

    def close_all(self) -> None:
        """Close what lies over the window."""
        while (menu := QApplication.activePopupWidget()) is not None:
            menu.close()
        while (front := QApplication.activeModalWidget()) not in (None, self.kept):
            assert isinstance(front, QDialog)
            front.done(0)
        self.officer.settle()
        self.window.notices.dismiss()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.officer.settle()

    # The pages.

    def queue(self) -> Iterator[tuple[str, QWidget]]:
        """The list, as it is found in the morning."""
        self.officer.page._place.panes.show_queue()
        yield "all", self.window
        self.officer.page._place.panes.show_queue()
        search = self.officer.page.queue.search
        search.setText("SITI")
        search.textEdited.emit("SITI")
        self.officer.qtbot.wait(150)
        self.officer.settle()
        yield "searched", self.window
        self.window.notices.warn("…", Offer(verb="…", take=self.window.notices.dismiss))
        yield "with a notice", self.window
        self.officer.page.queue.clear_search()
        self.officer.settle()

    def queue_empty(self) -> Iterator[tuple[str, QWidget]]:
        """The queue where there is nothing to list."""
        page = self.officer.page
        page._place.panes.show_queue()
        page.queue.search.setText("qqqq")
        page.queue.search.textEdited.emit("qqqq")
        self.officer.qtbot.wait(150)
        self.officer.settle()
        yield "nothing found", self.window
        found = self.window.findChild(CaseList)
        assert found is not None
        found.failed.emit(DiskFullError())
        yield "not readable", self.window
        page.queue.clear_search()
        page.queue.show_all()
        self.officer.settle()

    def case(self) -> Iterator[tuple[str, QWidget]]:
        """A case, tab by tab."""
        for applicant in ("SITI CONTOH", "DARMI CONTOH"):
            self.look_at(applicant)
            tabs = self.window.findChild(QTabWidget, "case_tabs")
            assert tabs is not None
            for at in range(tabs.count()):
                tabs.setCurrentIndex(at)
                self.officer.settle()
                yield f"{applicant}, tab {at}", self.window
            tabs.setCurrentIndex(0)

    def statuses(self) -> Iterator[tuple[str, QWidget]]:
        """A case of every status."""
        for status in Status:
            self.look_at(status.value)
            yield status.value, self.window

    def viewer(self) -> Iterator[tuple[str, QWidget]]:
        """The viewer: photo, PDF, a file that is lost, loupe, comparison, full screen."""
        viewer = self.officer.page.viewer
        self.look_at("KARTO CONTOH")
        for command in (C.LOUPE, C.COMPARE):
            self.run(command)
            yield command.value, self.window
            self.run(command)
        self.run(C.FULL_SCREEN)
        cover = self.window.findChild(Cover)
        assert cover is not None
        yield "full screen", cover
        self.run(C.FULL_SCREEN)
        viewer.show_guest(a_stored_pdf(self.officer.page._place.desk, pages=3))
        self.officer.settle()
        yield "PDF", self.window
        self.look_at("JOKO CONTOH")
        yield "lost file", self.window
        self.look_at(Status.NEW.value)
        yield "no file", self.window

    def panels(self) -> Iterator[tuple[str, QWidget]]:
        """The bars and panels that open inside the window."""
        self.look_at("SITI CONTOH")
        self.run(C.HAND_OVER)
        bar = self.window.findChild(HandOverBar)
        assert bar is not None
        yield "hand-over", self.window
        bar.choose_way()
        yield "ways", self.menu()
        bar.close_wanted.emit()
        self.officer.settle()
        for applicant in ("SITI CONTOH", "DARMI CONTOH"):
            self.look_at(applicant)
            self.run(C.REPLY)
            yield f"reply to {applicant}", self.window
            self.officer.press("Escape", self.officer.find("reply_text"))
        self.look_at("KARTO CONTOH")
        results = [SAMPLES / name for name in sample_day.RESULTS.values()]
        self.officer.page.case.outputs.pdfs_dropped.emit(tuple(results))
        self.officer.settle()
        yield "results", self.window
        for _ in results:
            self.officer.click("results_skip")
        self.officer.page.case.outputs.pdfs_dropped.emit((results[0],))
        self.officer.settle()
        yield "attach", self.dialog()

    def steps(self) -> Iterator[tuple[str, QWidget]]:
        """What is asked before a step."""
        for status, command in (
            (Status.INCOMPLETE, C.START),
            (Status.COMPLETE, C.HOLD),
            (Status.NEW, C.REJECT),
            (Status.NEW, C.CANCEL_CASE),
        ):
            self.look_at(status.value)
            self.run(command)
            yield f"{command.value} from {status.value}", self.dialog()
        self.look_at(Status.PROCESSING.value)
        steps = self.window.findChild(StatusSteps)
        assert steps is not None
        steps.choose_move()
        yield "move", self.menu()

    def case_dialogs(self) -> Iterator[tuple[str, QWidget]]:
        """What is asked about a case."""
        for command in (C.PEOPLE, C.BUNDLE, C.EXTRA, C.NOTE, C.REFUSE, C.ACCEPT_NOTE, C.PRINT):
            self.look_at("DARMI CONTOH")
            self.officer.page.case.show_checklist()
            self.run(command)
            yield command.value, self.dialog()
        self.look_at(Status.NEW.value)
        self.run(C.PEOPLE)
        name = self.dialog().findChild(QLineEdit, "person_name")
        assert name is not None
        name.setText(HOSTILE)
        yield "a long name", self.dialog()
        case_id = self.look_at("DARMI CONTOH")
        desk = self.officer.page._place.desk
        AdoptDialog(catalogue_difference(desk, case_id), self.window).open()
        yield "adopt", self.dialog()
        self.run(C.PAPERS)
        yield "papers", self.menu()

    def intake(self) -> Iterator[tuple[str, QWidget]]:
        """The review, from each thing it begins with, and the list of new files."""
        downloads = self.window.findChild(Downloads)
        assert downloads is not None
        new = self.folder / "Unduhan"
        new.mkdir(exist_ok=True)
        photos(new, 4)
        downloads.set_folder(new)
        self.officer.qtbot.waitUntil(lambda: len(downloads.files) == 4, timeout=PATIENCE_MS)
        QGuiApplication.clipboard().setText(CHAT)
        self.run(C.LOG)
        yield "pasted", self.dialog()
        QGuiApplication.clipboard().clear()
        self.run(C.COUNTER)
        yield "counter", self.dialog()
        self.look_at("DARMI CONTOH")
        self.run(C.TAKE_NEW)
        self.officer.qtbot.waitUntil(
            lambda: QApplication.activeModalWidget() is not None, timeout=PATIENCE_MS
        )
        yield "new files", self.dialog()
        TidyDialog(downloads.files, self.window).open()
        yield "tidying", self.dialog()
        export = self.folder / "Chat WhatsApp dengan Pengirim Lain.txt"
        export.write_text(CHAT_OF_TWO, encoding="utf-8")
        self.officer.page._taking_in.read_chat(export)
        self.officer.settle()
        yield "export", self.dialog()

    def queue_dialogs(self) -> Iterator[tuple[str, QWidget]]:
        """How the queue is narrowed and laid out."""
        page = self.officer.page
        for command in (C.COLUMNS, C.SAVE_FILTER):
            self.run(command)
            yield command.value, self.dialog()
        page.queue.filter_wanted.emit()
        self.officer.settle()
        yield "filter", self.dialog()
        place = page._place
        SavedFiltersDialog(page.queue.saved, place.desk, place.jobs, self.window).open()
        self.officer.settle()
        yield "kept filters", self.dialog()

    def menus(self) -> Iterator[tuple[str, QWidget]]:
        """Every menu of the bar, and that of a column's title."""
        self.look_at("DARMI CONTOH")
        bar = self.window.menuBar()
        for action in bar.actions():
            top = action.menu()
            assert isinstance(top, QMenu)
            for menu in (top, *top.findChildren(QMenu)):
                menu.popup(QPoint(0, 0))
                yield menu.title().replace("&", ""), menu
        self.officer.page._place.panes.show_queue()
        self.officer.page.queue.columns_wanted.emit(QPoint(0, 0), "number")
        yield "columns", self.menu()

    def catalogue(self) -> Iterator[tuple[str, QWidget]]:
        """The catalogue, page by page, and what its pages ask."""
        self.run(C.CATALOGUE)
        self.kept = dialog = self.dialog()
        tabs = dialog.findChild(QTabWidget, "catalogue_tabs")
        inner = dialog.findChild(QTabWidget, "service_tabs")
        assert tabs is not None
        assert inner is not None
        table = self.officer.find("catalogue_list", dialog)
        assert isinstance(table, QTableView)
        table.selectRow(3)
        self.officer.settle()
        for at in range(inner.count()):
            inner.setCurrentIndex(at)
            yield f"service {at}", dialog
        inner.setCurrentIndex(0)
        for button in ("service_time", "row_phrase"):
            self.officer.click(button, dialog)
            yield button, self.dialog()
        for at in range(1, tabs.count()):
            tabs.setCurrentIndex(at)
            self.officer.settle()
            yield f"page {at}", dialog
        self.kept = None

    def settings(self) -> Iterator[tuple[str, QWidget]]:
        """Every page of the settings."""
        self.run(C.SETTINGS)
        self.kept = dialog = self.dialog()
        pages = dialog.findChild(QListWidget, "settings_pages")
        assert pages is not None
        for at in range(pages.count()):
            pages.setCurrentRow(at)
            self.officer.settle()
            yield f"page {at}", dialog
        self.kept = None

    def helping(self) -> Iterator[tuple[str, QWidget]]:
        """Help, the sheet of keys, about, and what a fault of the program leaves."""
        self.run(C.HELP)
        helped = self.window.findChild(HelpWindow)
        assert helped is not None
        yield "help", helped
        helped.close()
        for command in (C.SHORTCUTS, C.ABOUT):
            self.run(command)
            yield command.value, self.dialog()
        report = report_text(ValueError("…"))
        CrashDialog(report, self.folder / "laporan.txt", self.window).open()
        yield "crash", self.dialog()

    def qt_dialogs(self) -> Iterator[tuple[str, QWidget]]:
        """What Qt itself says: file dialogs, a message, and the menus of fields."""
        self.look_at("DARMI CONTOH")
        for command in (C.ADD_FILES, C.OPEN_CHAT):
            self.run(command)
            assert isinstance(self.dialog(), QFileDialog)
            yield command.value, self.dialog()
        self.look_at("SITI CONTOH")
        self.run(C.EXPORT)
        yield "folder", self.dialog()
        show_text(self.window, "…", "…").setObjectName("message")
        yield "message", self.dialog()
        line, text = self.window.findChild(QLineEdit), self.window.findChild(QPlainTextEdit)
        assert line is not None
        assert text is not None
        for name, menu in (
            ("line", line.createStandardContextMenu()),
            ("text", text.createStandardContextMenu()),
        ):
            menu.popup(QPoint(0, 0))
            yield f"menu of a {name}", menu
            menu.deleteLater()
