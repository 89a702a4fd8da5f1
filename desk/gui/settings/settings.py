"""The settings of the page: opened by their command; the page takes over what was changed."""

from PySide6.QtCore import QObject

from desk.gui.commands.ids import CommandId
from desk.gui.workplace import Workplace

C = CommandId


class Settings(QObject):
    """Opens the settings."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.panes)
        self._place = place
        place.commands.connect_to(C.SETTINGS, self._on_settings)

    def _on_settings(self) -> None:
        from desk.gui.settings.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._place)
        dialog.rules_wanted.connect(self._place.commands.action(C.CATALOGUE).trigger)
        dialog.open()
