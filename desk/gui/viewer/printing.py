"""Printing what the viewer shows: noted in the journal first, then page by page."""

from collections import deque
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QTransform

from desk.actions.viewing import Printed, note_print
from desk.domain.errors import DeskError
from desk.domain.naming import result_name
from desk.gui.commands.ids import CommandId
from desk.gui.viewer.page_painter import (
    PagePainter,
    PrintOrder,
    begin,
    draw_page,
    finish,
    printers,
)
from desk.gui.viewer.print_dialog import PrintDialog
from desk.gui.widgets.file_dialogs import choose_target
from desk.gui.workplace import Workplace


class Printing(QObject):
    """Carries out one order after the other; the file itself is only ever read."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.viewer)
        self._place = place
        self._dialog: PrintDialog | None = None
        self._turn = 0
        self._order: PrintOrder | None = None
        self._waiting: PrintOrder | None = None
        self._pages: deque[int] = deque()
        place.commands.connect_to(CommandId.PRINT, self._on_print)

    def print(self, order: PrintOrder) -> None:
        """Note the order in the journal, then print it."""
        case_id = self._place.screen.case_id
        if case_id is None or self._order is not None:
            return
        self._order = order
        printed = Printed(
            file_id=order.file.file_id,
            sha256=order.file.sha256,
            first=order.pages[0] + 1,
            last=order.pages[-1] + 1,
            copies=order.copies,
        )
        place = self._place
        place.jobs.do(
            self,
            self._on_noted,
            note_print,
            place.desk,
            case_id,
            printed,
            on_error=self._on_failed,
        )

    def _on_print(self) -> None:
        place, pane = self._place, self._place.viewer.active
        shown = pane.picture
        if pane.current is None or shown is None:
            place.notices.tell(self.tr("Nothing is shown that could be printed."))
            return
        if self._order is not None:
            place.notices.tell(self.tr("Something is being printed already. Please wait."))
            return
        self._turn = pane.canvas.turn_degrees
        preview = shown.levels[-1].transformed(QTransform().rotate(self._turn))
        dialog = PrintDialog(pane.current, preview, pane.page, pane.page_count, place.window)
        dialog.confirmed.connect(self._on_confirmed)
        dialog.pdf_wanted.connect(self._on_pdf_wanted)
        dialog.open()
        self._dialog = dialog
        dialog.finished.connect(self._on_dialog_closed)
        place.jobs.ask(self, self._on_printers, printers)

    def _on_printers(self, names: tuple[str, ...]) -> None:
        if self._dialog is not None:
            self._dialog.show_printers(names)

    def _on_dialog_closed(self) -> None:
        self._dialog = None

    def _on_confirmed(self, order: PrintOrder) -> None:
        self.print(replace(order, turn_degrees=self._turn))

    def _on_pdf_wanted(self, order: PrintOrder) -> None:
        seen = self._place.screen.seen
        if seen is None:
            return
        self._waiting = replace(order, turn_degrees=self._turn)
        name = result_name(order.file.title, seen.file.applicant.name)
        choose_target(self._place.window, self.tr("Save as a PDF"), name, self._on_target)

    def _on_target(self, path: Path) -> None:
        if self._waiting is not None:
            self.print(replace(self._waiting, pdf=path))

    def _on_noted(self, _printed: Printed) -> None:
        if self._order is not None:
            self._pages = deque(self._order.pages)
            self._place.jobs.ask(
                self,
                self._on_ready,
                begin,
                self._place.desk,
                self._order,
                on_error=self._on_failed,
            )

    def _on_ready(self, painter: PagePainter) -> None:
        """Print the next page; what else the office does goes on between two pages."""
        if self._order is None:
            return
        jobs, desk = self._place.jobs, self._place.desk
        if self._pages:
            page = self._pages.popleft()
            jobs.ask(
                self,
                self._on_ready,
                draw_page,
                desk,
                self._order,
                painter,
                page,
                on_error=self._on_failed,
            )
        else:
            jobs.ask(self, self._on_printed, finish, painter, on_error=self._on_failed)

    def _on_printed(self, _painter: PagePainter) -> None:
        order, self._order = self._order, None
        if order is None:
            return
        count = len(order.pages)
        if order.pdf is not None:
            text = self.tr("Saved: {path}").format(path=order.pdf)
        else:
            text = self.tr("%n page(s) went to {printer}.", "", count).format(printer=order.printer)
        recorded = self.tr("This is recorded in the journal.")
        self._place.notices.tell(f"{text} {recorded}")

    def _on_failed(self, error: DeskError) -> None:
        self._order = None
        self._pages.clear()
        self._place.notices.tell_error(error)
