"""How the queue looks: its columns by key and by the right button, and the view as at first."""

from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from desk.gui.commands.ids import CommandId
from desk.gui.queue.columns_dialog import ColumnsDialog
from desk.gui.workplace import Workplace

C = CommandId


class QueueView(QObject):
    """Opens the chooser of columns, and takes every change of the view back."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.queue)
        self._place, self._queue = place, place.queue
        place.commands.connect_to(C.COLUMNS, self._on_columns)
        place.commands.connect_to(C.RESET_VIEW, self._on_reset)
        place.queue.columns_wanted.connect(self._on_menu)

    def _titles(self) -> dict[str, str]:
        model = self._queue.model
        columns = [model.column(at) for at in range(model.columnCount())]
        return {column.key: column.title for column in columns}

    def _on_columns(self) -> None:
        self._place.panes.show_queue()
        dialog = ColumnsDialog(
            self._queue.layout_of_columns, self._titles(), self._queue.order, self._place.window
        )
        dialog.sorted.connect(self._on_sorted)
        dialog.open()

    def _on_sorted(self, key: str, descending: bool) -> None:  # noqa: FBT001 - Qt's signal gives it by position
        self._queue.sort_by(key, descending=descending)

    def _on_menu(self, at: QPoint, _key: str) -> None:
        menu = QMenu(self._queue)
        menu.setObjectName("columns_menu")
        menu.aboutToHide.connect(menu.deleteLater)
        titles = self._titles()
        for state in self._queue.layout_of_columns.states:
            entry = menu.addAction(titles[state.key])
            entry.setObjectName(f"column_{state.key}")
            entry.setCheckable(True)
            entry.setChecked(state.shown)
            entry.triggered.connect(partial(self._on_toggled, state.key))
        menu.addSeparator()
        menu.addAction(self._place.commands.action(C.COLUMNS))
        menu.popup(at)

    def _on_toggled(self, key: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal gives it by position
        self._queue.layout_of_columns.toggle(key)

    def _on_reset(self) -> None:
        """Forget widths, orders and sizes; kept filters and cases are no matter of the view."""
        self._place.memory.forget("view/")
        self._queue.reset_view()
        self._place.panes.reset()
        self._place.notices.tell(self.tr("The view is as it was at first."))
