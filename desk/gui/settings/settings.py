"""The settings of the page: opened by their command; the window takes over what was changed."""

from PySide6.QtCore import QObject

from desk.actions.desk import Desk
from desk.actions.offices import refreshed
from desk.gui.commands.ids import CommandId
from desk.gui.workplace import Workplace

C = CommandId


class Settings(QObject):
    """Opens the settings, and lets the page be built anew where the office changed in them."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.panes)
        self._place = place
        self._dialog: QObject | None = None
        place.commands.connect_to(C.SETTINGS, self._on_settings)

    def _on_settings(self) -> None:
        from desk.gui.settings.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._place)
        self._dialog = dialog
        dialog.finished.connect(self._on_finished)
        dialog.rules_wanted.connect(self._place.commands.action(C.CATALOGUE).trigger)
        dialog.open()

    def _on_finished(self) -> None:
        from desk.gui.settings.settings_dialog import SettingsDialog

        dialog, self._dialog = self._dialog, None
        if isinstance(dialog, SettingsDialog) and dialog.has_changed:
            self._place.jobs.ask(self, self._on_refreshed, refreshed, self._place.desk)

    def _on_refreshed(self, desk: Desk) -> None:
        self._place.screen.office_changed.emit(desk)
