"""The office whose data is open, and what the window shows of it: first its queue, then its page.

Light on purpose, like the window: what it shows is imported when there is something to show.
"""

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedLayout

from desk.domain.errors import DeskError
from desk.gui.commands.ids import CASE_COMMANDS, OFFICE_COMMANDS, CommandId
from desk.gui.opening import load, uncollected

NEEDING_AN_OFFICE = (*CASE_COMMANDS, *OFFICE_COMMANDS, CommandId.UNDO, CommandId.REDO)


class ShownOffice(QObject):
    """Puts front and page of an office into the window, and closes its data at the end."""

    listed = Signal()  # the queue shows its first cases
    stood = Signal()  # everything is there, and the commands reach it
    renewed = Signal(object)  # Desk: the office works by other rules, its page is to be built anew
    figures_changed = Signal(str)
    failed = Signal(object)  # DeskError: the page could not be built; nothing is open any more

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._data: Any = None
        self._frame: Any = None
        self._pages: Any = None
        self._front: Any = None
        self._page: Any = None
        self._rising: Any = None
        self._is_whole = False

    @property
    def data(self) -> Any:  # noqa: ANN401 - an OpenOffice, and a Desk once everything stands
        """What is open; None where nothing is."""
        return self._data

    @property
    def front(self) -> Any:  # noqa: ANN401 - a Front, whose module is loaded behind the frame
        """What is drawn first, the queue; None until the data is open."""
        return self._front

    @property
    def page(self) -> Any:  # noqa: ANN401 - an OfficePage, the same
        """The page; None until all of it stands."""
        return self._page

    @property
    def help_page(self) -> str:
        """The page of help for what is in use."""
        if self._page is not None:
            return str(self._page.help_page)
        return "start" if self._front is None else "queue"

    def show_front(self, opened: Any, frame: Any, pages: QStackedLayout) -> None:  # noqa: ANN401 - an OpenOffice, a Frame
        """Show the queue; the page is built behind it."""
        self._data, self._frame, self._pages = opened, frame, pages
        load("desk.gui.rising")  # the window answers before it is used
        QTimer.singleShot(0, self, self._build_front)

    def show_page(self, desk: Any, frame: Any, pages: QStackedLayout) -> None:  # noqa: ANN401 - a Desk, a Frame
        """Show the page in one go."""
        self._stop_rising()
        with uncollected():
            from desk.gui.office_page import whole_page

            page = whole_page(desk, frame)
        self._put(page.front, frame, pages)
        self._take(page)

    def show_again(self, frame: Any, pages: QStackedLayout) -> None:  # noqa: ANN401 - a Frame
        """Show the same office where the window was made anew, and what it showed went with it."""
        self._front = self._page = None
        self._stop_rising()
        if self._is_whole:
            self.show_page(self._data, frame, pages)
        else:
            self.show_front(self._data, frame, pages)

    def take_away(self) -> None:
        """Show nothing of the office any more, and close its data."""
        front, self._front, self._page = self._front, None, None
        self._pages.removeWidget(front)
        front.deleteLater()
        self._frame.commands.enable(NEEDING_AN_OFFICE, on=False)
        self.close()

    def close(self) -> None:
        """Close the data."""
        self._stop_rising()
        if self._data is not None:
            self._data.close()
            self._data, self._is_whole = None, False

    def _build_front(self) -> None:
        if self._data is None or self._front is not None:
            return
        with uncollected():
            from desk.gui.front import Front
            from desk.gui.rising import Rising

            front = Front(self._data, self._frame)
            self._rising = Rising(self._data, self._frame, front)
        self._rising.listed.connect(self.listed)
        self._rising.risen.connect(self._on_risen)
        self._rising.failed.connect(self._on_failed)
        self._put(front, self._frame, self._pages)

    def _on_risen(self, page: Any) -> None:  # noqa: ANN401 - an OfficePage
        self._rising = None
        self._take(page)
        self.stood.emit()

    def _on_failed(self, error: DeskError) -> None:
        self.take_away()
        self.failed.emit(error)

    def _put(self, front: Any, frame: Any, pages: QStackedLayout) -> None:  # noqa: ANN401 - a Front, a Frame
        """Show the front of an office, in the place of the one before."""
        before, self._front, self._page = self._front, front, None
        self._frame, self._pages = frame, pages
        pages.addWidget(front)
        pages.setCurrentWidget(front)
        if before is not None:
            pages.removeWidget(before)
            before.deleteLater()

    def _take(self, page: Any) -> None:  # noqa: ANN401 - an OfficePage
        """Let the commands reach the office: everything stands that they need."""
        self._page, self._data, self._is_whole = page, page.desk, True
        page.figures_changed.connect(self.figures_changed)
        page.office_changed.connect(self.renewed)
        self._frame.commands.enable(OFFICE_COMMANDS, on=True)

    def _stop_rising(self) -> None:
        if self._rising is not None:
            self._rising.stop()
            self._rising = None
