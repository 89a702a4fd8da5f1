"""The cases of the list: asks for pages beside the window and puts them into the model."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from desk.actions.open_office import OpenOffice
from desk.domain.errors import DeskError
from desk.domain.queue import CaseRow, PageKey, QueueQuery
from desk.gui.jobs import Jobs
from desk.gui.queue.paged_model import PAGE_ROWS, PagedModel
from desk.gui.queue.reading import (
    Listing,
    Look,
    Stretch,
    read_again,
    read_first,
    read_pages,
    read_stretch,
)

LONG_FROM_PAGES = 50
"""From so many pages on, where they begin is read again only a while after a change."""

RESIZE_AFTER_MS = 15_000

PATIENCE_MS = 200
MOST_PAGES_AT_ONCE = 3


class CaseList(QObject):
    """Keeps the model on what is asked for. Answers to an older question are let go."""

    shown = Signal()  # the list, or its length, is another
    arrived = Signal(object)  # tuple[int, ...]: pages that are here now, or anew
    failed = Signal(object)  # DeskError
    slow = Signal()  # the answer to a new question lets wait

    def __init__(
        self,
        desk: OpenOffice,
        jobs: Jobs,
        model: PagedModel[CaseRow],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._model = desk, jobs, model
        self._listing = Listing(query=QueueQuery())
        self._turn, self._shown_turn = 0, -1
        self._anchors: tuple[PageKey, ...] = ()
        self._is_too_long = self._is_counted = self._is_cut = False
        self._walked: list[PageKey] = []
        self._looked_at: tuple[int, ...] = ()
        self._is_walking = False
        self._resizing = QTimer(self, interval=RESIZE_AFTER_MS, singleShot=True)
        self._resizing.timeout.connect(self._walk)
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self.slow)
        model.pages_missed.connect(self._on_missed)

    @property
    def is_here(self) -> bool:
        """Whether the answer to the present question is shown."""
        return self._shown_turn == self._turn

    @property
    def is_counted(self) -> bool:
        """Whether the length of the list is known to the last row."""
        return self.is_here and self._is_counted

    @property
    def is_cut(self) -> bool:
        """Whether what is searched means more cases than are listed."""
        return self._is_cut

    @property
    def is_too_long(self) -> bool:
        """Whether the list was too long for the order that was wished."""
        return self._is_too_long

    def show(self, listing: Listing) -> None:
        """List something else; the old rows stay until the new ones are here."""
        self._listing = listing
        self._turn += 1
        self._patience.start()
        self._jobs.ask(
            self,
            self._on_first,
            read_first,
            self._desk,
            listing,
            self._turn,
            on_error=self._on_failed,
        )

    def reload(self, listing: Listing, rows: tuple[int, int]) -> None:
        """Read the same list again, with the pages of these rows, first and last."""
        if not self.is_here:
            self.show(listing)
            return
        self._listing = _in_line(listing) if self._is_too_long else listing
        pages = tuple(range(rows[0] // PAGE_ROWS, rows[1] // PAGE_ROWS + 1))
        if self._is_counted and len(self._anchors) < LONG_FROM_PAGES:
            self._ask_again(pages)
            return
        self._looked_at = pages
        self._ask_pages((*pages, len(self._anchors)))
        if self._is_counted:
            self._resizing.start()

    def _ask_again(self, pages: tuple[int, ...]) -> None:
        self._turn += 1
        # The rows that are shown still answer this question.
        self._shown_turn = self._turn
        self._jobs.ask(
            self,
            self._on_again,
            read_again,
            self._desk,
            self._listing,
            self._turn,
            pages,
            on_error=self._on_failed,
        )

    def _walk(self) -> None:
        """Find out where the pages begin, beside everything else that is asked."""
        if not self._is_walking:
            self._walked.clear()
            self._walk_on()

    def _walk_on(self) -> None:
        self._is_walking = True
        self._jobs.look_ahead(
            self,
            self._on_stretch,
            read_stretch,
            self._desk,
            self._listing,
            self._turn,
            tuple(self._walked),
            on_error=self._on_failed,
        )

    def _ask_pages(self, pages: Sequence[int]) -> None:
        known = [number for number in pages if number <= len(self._anchors)]
        if not known:
            return
        self._jobs.ask(
            self,
            self._on_pages,
            read_pages,
            self._desk,
            self._listing,
            self._turn,
            self._anchors,
            tuple(known[-MOST_PAGES_AT_ONCE:]),
            on_error=self._on_failed,
        )

    def _on_first(self, look: Look) -> None:
        if look.turn != self._turn:
            return
        self._take(look)
        self._model.show(look.total, dict(look.pages))
        self._tell()

    def _on_again(self, look: Look) -> None:
        if look.turn != self._turn:
            return
        self._take(look)
        self._model.renew(look.total, dict(look.pages))
        self._tell()

    def _on_stretch(self, stretch: Stretch) -> None:
        self._is_walking = False
        if stretch.turn != self._turn:
            # The list is another by now; it is walked where nobody knows its length yet.
            if self.is_here and not self._is_counted:
                self._walk()
            return
        self._walked.extend(stretch.anchors)
        if stretch.last is not None:
            self._end_walk(stretch.last)
        else:
            if not self._is_counted:
                self._anchors = tuple(self._walked)
                self._model.resize(len(self._walked) * PAGE_ROWS)
                self.shown.emit()
            self._walk_on()

    def _end_walk(self, last: Sequence[CaseRow]) -> None:
        """The whole list is known: it ends with this page."""
        again, self._is_counted = self._is_counted, True
        self._anchors = tuple(self._walked)
        self._model.resize(len(self._anchors) * PAGE_ROWS + len(last))
        if again:
            # Pages begin elsewhere now; those that are not looked at are read when they are.
            self._model.keep_only(self._looked_at)
            self._ask_pages(self._looked_at)
        self._model.take(len(self._anchors), last)
        self.shown.emit()

    def _on_pages(self, look: Look) -> None:
        if look.turn != self._turn:
            return
        for number, rows in look.pages:
            self._model.take(number, rows)
        self.arrived.emit(tuple(number for number, _ in look.pages))

    def _on_missed(self, pages: tuple[int, ...]) -> None:
        self._ask_pages([number for number in pages if not self._model.has_page(number)])

    def _on_failed(self, error: DeskError) -> None:
        self._patience.stop()
        self._is_walking = False
        self.failed.emit(error)

    def _tell(self) -> None:
        self.shown.emit()
        if not self._is_counted:
            self._walk()

    def _take(self, look: Look) -> None:
        self._patience.stop()
        self._shown_turn = look.turn
        self._anchors, self._is_counted = look.anchors or (), look.anchors is not None
        self._is_too_long, self._is_cut = look.is_too_long, look.is_cut
        if look.is_too_long:
            self._listing = _in_line(self._listing)


def _in_line(listing: Listing) -> Listing:
    """The same cases in the order of the line."""
    return Listing(query=replace(listing.query, descending=False))
