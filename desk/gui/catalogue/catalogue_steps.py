"""Opening the catalogue, and working by what was changed in it."""

from PySide6.QtCore import QObject

from desk.gui.commands.ids import CommandId
from desk.gui.workplace import Workplace


class CatalogueSteps(QObject):
    """Joins the pages of the catalogue with the window."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.panes)
        self._place = place
        place.commands.connect_to(CommandId.CATALOGUE, self._on_open)

    def _on_open(self) -> None:
        from desk.gui.catalogue.catalogue_dialog import CatalogueDialog

        place = self._place
        CatalogueDialog(place.desk, place.jobs, place.window).open()
