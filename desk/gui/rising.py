"""Loading and building what stands behind the front, while the officer reads the queue already.

What is not Qt is loaded in the worker thread, everything else in small pieces on the window's
thread, one in each turn of its loop: keys and clicks are answered between them.
"""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from desk.actions.open_office import OpenOffice
from desk.domain.errors import DeskError
from desk.gui.front import Frame, Front
from desk.gui.opening import actions_of_page, desk_behind, load, uncollected

PIECES = (
    "desk.gui.widgets.fields",
    "desk.gui.case.case_head",
    "desk.gui.case.checklist_view",
    "desk.gui.case.outputs_view",
    "desk.gui.case.case_panel",
    "desk.gui.viewer.viewer",
    "desk.gui.workplace",
    "desk.gui.case.checking",
    "desk.gui.case.status_steps",
    "desk.gui.case.service_steps",
    "desk.gui.intake.chat_reading",
    "desk.gui.intake.files_for_case",
    "desk.gui.intake.intake_dialog",
    "desk.gui.intake.taking_in",
    "desk.gui.handing.attaching",
    "desk.gui.handing.reply_steps",
    "desk.gui.handing.sending",
    "desk.gui.viewer.printing",
    "desk.gui.viewer.full_screen",
    "desk.gui.queue.queue_keys",
    "desk.gui.queue.queue_view",
    "desk.gui.case.copying",
    "desk.gui.case.paper_steps",
    "desk.gui.settings.settings",
    "desk.gui.undo_list",
    "desk.gui.other_desks",
    "desk.gui.office_page",
)
"""The modules of the page, so that none of them brings much that the ones before did not."""


class Rising(QObject):
    """Begins when the first rows are listed, and ends with the page."""

    listed = Signal()
    risen = Signal(object)  # OfficePage
    failed = Signal(object)  # DeskError

    def __init__(self, opened: OpenOffice, frame: Frame, front: Front) -> None:
        super().__init__(front)
        self._opened, self._frame, self._front = opened, frame, front
        self._actions: Iterator[str] = iter(())
        self._pieces: Iterator[None] = iter(())
        self._is_over = False
        front.queue.listed.connect(self._on_listed)

    def stop(self) -> None:
        """Build no further."""
        self._is_over = True

    def _on_listed(self) -> None:
        self._front.queue.listed.disconnect(self._on_listed)
        self._actions = iter(actions_of_page())
        QTimer.singleShot(0, self, self._on_drawn)

    def _on_drawn(self) -> None:
        """A turn later the list knows its rows; what waits to be laid out and painted comes now."""
        for due in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateRequest):
            QCoreApplication.sendPostedEvents(None, due.value)
        self.listed.emit()
        self._load()

    def _load(self, _loaded: None = None) -> None:
        """Load one module of the actions after the other; what is asked meanwhile comes between."""
        if self._is_over:
            return
        name, jobs = next(self._actions, None), self._frame.jobs
        if name is not None:
            jobs.ask(self, self._load, load, name)
        else:
            jobs.ask(self, self._on_desk, desk_behind, self._opened, on_error=self._on_failed)

    def _on_desk(self, desk: Any) -> None:  # noqa: ANN401 - a Desk, whose module came just now
        if self._is_over:
            desk.worker.close()
            return
        self._pieces = self._build(desk)
        self._go_on()

    def _on_failed(self, error: DeskError) -> None:
        self.failed.emit(error)

    def _go_on(self) -> None:
        if self._is_over:
            return
        with uncollected():
            is_there_more = next(self._pieces, self) is None
        if is_there_more:
            QTimer.singleShot(0, self, self._go_on)

    def _build(self, desk: Any) -> Iterator[None]:  # noqa: ANN401 - the same
        for name in PIECES:
            import_module(name)
            yield
        from desk.gui.office_page import OfficePage, case_pane, viewer_pane

        case = case_pane(desk, self._frame)
        yield
        viewer = viewer_pane(desk, self._frame)
        yield
        self._front.panes.fill(case, viewer)
        yield
        self.risen.emit(OfficePage(desk, self._frame, self._front, case, viewer))
