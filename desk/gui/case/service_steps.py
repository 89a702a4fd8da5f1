"""Which services a case has: packages, further services, newer rules, one extra."""

from functools import partial

from PySide6.QtCore import QObject

from desk.actions.adopting import CatalogueDifference, adopt_catalogue, catalogue_difference
from desk.actions.cases import CaseView
from desk.actions.combining import combine_services
from desk.actions.confirming import ask_extra
from desk.actions.offering import offered_bundles
from desk.actions.registry import Outcome
from desk.domain.offers import Offer
from desk.gui.case.adopt_dialog import AdoptDialog
from desk.gui.case.extra_dialog import ExtraDialog
from desk.gui.case.services_dialog import ServicesDialog
from desk.gui.commands.ids import CommandId
from desk.gui.workplace import ShownCase, Workplace

C = CommandId


class ServiceSteps(QObject):
    """Offers what suits, and changes services and rules of the case where an officer says so."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.case)
        self._place = place
        for command, handler in (
            (C.BUNDLE, self.choose_services),
            (C.EXTRA, self.ask_for_more),
            (C.ADOPT, self.show_difference),
        ):
            place.commands.connect_to(command, handler)
        place.screen.shown.connect(self._on_shown)

    def choose_services(self) -> None:
        """Choose the package that is offered, or any further service."""
        seen = self._place.screen.seen
        if seen is not None:
            offers = self._place.case.offer_line.offers
            dialog = ServicesDialog(seen, offers, self._place.window)
            dialog.chosen.connect(self._on_chosen)
            dialog.open()

    def ask_for_more(self) -> None:
        """Write, change or take back the one thing that the office asks for beyond the rules."""
        seen = self._place.screen.seen
        if seen is not None:
            dialog = ExtraDialog(seen.file.case.extra_request, self._place.window)
            dialog.written.connect(self._on_extra)
            dialog.open()

    def show_difference(self) -> None:
        """Show what the newer rules would change for this case."""
        place = self._place
        if place.screen.case_id is not None:
            place.jobs.ask(
                self, self._on_difference, catalogue_difference, place.desk, place.screen.case_id
            )

    def _on_shown(self, shown: ShownCase) -> None:
        seen = shown.seen
        place = self._place
        place.commands.enable(
            (C.ADOPT,), on=seen.file.case.catalogue_sha256 != place.desk.rules.sha256
        )
        place.jobs.ask(self, self._on_offers, offered_bundles, place.desk, seen)

    def _on_offers(self, offers: tuple[Offer, ...]) -> None:
        seen = self._place.screen.seen
        if seen is not None:
            self._place.case.offer_line.show_offers(offers, seen.catalogue)

    def _on_chosen(self, codes: tuple[str, ...]) -> None:
        self._change(partial(combine_services, codes=codes))

    def _on_extra(self, text: str) -> None:
        self._change(partial(ask_extra, text=text))

    def _on_difference(self, difference: CatalogueDifference) -> None:
        if difference.is_same_catalogue:
            self._place.notices.tell(self.tr("This case goes by the newest rules already."))
            return
        dialog = AdoptDialog(difference, self._place.window)
        dialog.adopted.connect(self._on_adopted)
        dialog.open()

    def _on_adopted(self, shown: CatalogueDifference) -> None:
        self._change(partial(adopt_catalogue, shown=shown))

    def _change(self, action: partial[Outcome[CaseView]]) -> None:
        place = self._place
        if place.screen.case_id is not None:
            place.jobs.do(place.screen, place.screen.take, action, place.desk, place.screen.case_id)
