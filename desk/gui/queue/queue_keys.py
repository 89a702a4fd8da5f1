"""The keys of the queue: searching, filters, and going from case to case from any pane."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from desk.domain.ids import CaseId
from desk.gui.commands.ids import FILTERS, CommandId
from desk.gui.queue.filter_dialog import FilterDialog
from desk.gui.queue.filter_name_dialog import FilterNameDialog
from desk.gui.queue.filters import QueueFilter
from desk.gui.queue.last_case import keep_last_case
from desk.gui.queue.saved_filters_dialog import SavedFiltersDialog
from desk.gui.workplace import ShownCase, Workplace

C = CommandId


class FilterKey(QObject):
    """The command of one digit; it ends with the page, unlike the command."""

    def __init__(self, key: int, take: Callable[[int], None], parent: QObject) -> None:
        super().__init__(parent)
        self._key, self._take = key, take

    def press(self) -> None:
        """Use the filter of this digit."""
        self._take(self._key)


class QueueKeys(QObject):
    """Joins the queue with the case on the screen, and its commands with both."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.queue)
        self._place, self._queue = place, place.queue
        for command, handler in (
            (C.FIND, self._on_find),
            (C.NEXT_FOUND, self._on_next_found),
            (C.PREVIOUS_FOUND, self._on_previous_found),
            (C.NEXT_CASE, self._on_next_case),
            (C.PREVIOUS_CASE, self._on_previous_case),
            (C.SAVE_FILTER, self._on_keep_filter),
        ):
            place.commands.connect_to(command, handler)
        for key, command in enumerate(FILTERS, start=1):
            place.commands.connect_to(command, FilterKey(key, self._on_filter_key, self).press)
        self._queue.case_chosen.connect(self._on_case_chosen)
        place.screen.shown.connect(self._on_shown)
        place.commands.connect_to(CommandId.FILTER, self._on_filter_wanted)
        self._queue.filter_wanted.connect(self._on_filter_wanted)
        self._queue.log_wanted.connect(place.commands.action(C.LOG).trigger)
        self._queue.saved.changed.connect(self._name_keys)
        self._name_keys()
        if self._queue.chosen is not None:
            # The last case of this computer, or one that was chosen while the page was built.
            self._on_case_chosen(self._queue.chosen)

    def _on_shown(self, shown: ShownCase) -> None:
        keep_last_case(self._place.memory, shown.seen.file.case.id)

    def _on_case_chosen(self, case_id: CaseId) -> None:
        self._place.screen.choose(case_id)

    def _on_find(self) -> None:
        self._place.panes.show_queue()
        self._queue.focus_search()

    def _on_next_found(self) -> None:
        self._walk(1)

    def _on_previous_found(self) -> None:
        self._walk(-1)

    def _on_next_case(self) -> None:
        self._queue.step(1)

    def _on_previous_case(self) -> None:
        self._queue.step(-1)

    def _walk(self, rows: int) -> None:
        """From hit to hit; without a search there is something to type first."""
        if not self._queue.search.text().strip():
            self._on_find()
        elif self._queue.walk_found(rows):
            self._place.notices.tell(self.tr("The search went on at the other end of the list."))

    def _on_filter_key(self, key: int) -> None:
        saved = self._queue.saved.of_key(key)
        if saved is not None:
            self._place.panes.show_queue()
            self._queue.show_filter(saved.filter)
            self._queue.table.setFocus()

    def _on_filter_wanted(self) -> None:
        dialog = FilterDialog(
            self._place.desk, self._place.jobs, self._queue.filter, self._place.window
        )
        dialog.applied.connect(self._queue.show_filter)
        dialog.keep_wanted.connect(self._keep)
        dialog.manage_wanted.connect(self._on_manage)
        dialog.open()

    def _on_keep_filter(self) -> None:
        self._keep(self._queue.filter)

    def _keep(self, chosen: QueueFilter) -> None:
        dialog = FilterNameDialog(
            self._queue.saved, self._place.desk, chosen, parent=self._place.window
        )
        dialog.kept.connect(self._on_kept)
        dialog.manage_wanted.connect(self._on_manage)
        dialog.open()

    def _on_kept(self, name: str, chosen: QueueFilter) -> None:
        self._queue.show_filter(chosen)
        self._place.notices.tell(self.tr("The filter “{name}” is kept.").format(name=name))

    def _on_manage(self) -> None:
        dialog = SavedFiltersDialog(
            self._queue.saved, self._place.desk, self._place.jobs, self._place.window
        )
        dialog.used.connect(self._queue.show_filter)
        dialog.open()

    def _name_keys(self) -> None:
        """Let the menu say what lies on each digit; an empty one cannot be chosen."""
        for key, command in enumerate(FILTERS, start=1):
            saved = self._queue.saved.of_key(key)
            action = self._place.commands.action(command)
            name = self.tr("Filter {n}").format(n=key) if saved is None else saved.name
            action.setText(name.replace("&", "&&"))
            action.setVisible(saved is not None)
            shown = QKeySequence(f"Ctrl+{key}").toString(QKeySequence.SequenceFormat.NativeText)
            action.setWhatsThis(f"{name} ({shown})")
