"""A quiet line: the package that the facts suggest, and the way to take it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.domain.catalogue import Catalogue
from desk.domain.offers import Offer
from desk.gui.commands.commands import Commands
from desk.gui.commands.ids import CommandId
from desk.gui.widgets.parts import ElidedLabel, button


class OfferLine(QWidget):
    """Shown only while a package suits the case; an offer never changes anything by itself."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers: tuple[Offer, ...] = ()
        self._is_yielding = False
        self.setObjectName("offer_line")
        self._text = ElidedLabel("hint")
        self._text.setObjectName("offer_text")
        take = button(self.tr("Package…"), "offer_take")
        take.clicked.connect(commands.action(CommandId.BUNDLE).trigger)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._text, 1)
        layout.addWidget(take)
        self.hide()

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What suits the case, the surest first."""
        return self._offers

    def set_yielding(self, *, on: bool) -> None:
        """Leave the room to what matters more; the menu offers packages too."""
        self._is_yielding = on
        self.setVisible(bool(self._offers) and not on)

    def show_offers(self, offers: tuple[Offer, ...], catalogue: Catalogue) -> None:
        """Offer the surest package, with what it adds."""
        self._offers = offers
        self.setVisible(bool(offers) and not self._is_yielding)
        if offers:
            first = offers[0]
            adds = ", ".join(catalogue.names.name(code) for code in first.adds)
            self._text.say(
                self.tr("Suits: {package} (adds {services}). {reason}").format(
                    package=first.name, services=adds, reason=first.reason
                )
            )
