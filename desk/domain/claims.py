"""Claims: each row of each item, bound to a person and evaluated, before they are united.

A claim is what one item asks. Bundles may say that a slot stands for another one or is not asked;
a service that produces a document frees the other items of the case from asking for it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from desk.domain.answers import AnswerSheet, Asker, ChecklistItem, ChecklistRequest, numbered
from desk.domain.catalogue import Bundle, Catalogue, Level, PaperAge, Row, Service
from desk.domain.checklist import Slot, SlotLevel
from desk.domain.conditions import Truth, any_of, evaluate, open_questions
from desk.domain.slotnames import SlotName

FAMILY_PAPERS = frozenset({"kk", "kk_rusak"})
"""Papers of a family rather than of a person."""

POTENTIAL = {
    Level.REQUIRED: SlotLevel.REQUIRED,
    Level.CONDITIONAL: SlotLevel.REQUIRED,
    Level.DATA: SlotLevel.DATA,
    Level.OPTIONAL: SlotLevel.OPTIONAL,
    Level.LOCAL: SlotLevel.LOCAL,
}
"""The level of a row once its condition holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestion:
    """A question as one item puts it; `owner` where it is put per owner."""

    id: str
    owner: str | None
    asked_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one item asks of one person. `paper` is equal for claims that one paper answers."""

    item: ChecklistItem
    row: Row
    slot: Slot
    paper: str
    truth: Truth
    open: tuple[AskedQuestion, ...]

    @property
    def group(self) -> str | None:
        """`CODE:G1` where one of several rows is enough."""
        return f"{self.item.key}:{self.row.any_of}" if self.row.any_of else None

    @property
    def potential(self) -> SlotLevel:
        """Its level once its condition holds."""
        return POTENTIAL[self.row.level]


class Claimant:
    """Reads the rows of a request's items as claims."""

    def __init__(self, catalogue: Catalogue, request: ChecklistRequest, sheet: AnswerSheet) -> None:
        self._catalogue = catalogue
        self._request = request
        self._sheet = sheet
        self._services = frozenset(item.service for item in request.items)

    def claims(self) -> list[Claim]:
        """Every claim that is not false, without those that the case itself produces."""
        found = [claim for item in self._request.items for claim in self._of_item(item)]
        return self._without_produced(found)

    def _of_item(self, item: ChecklistItem) -> Iterable[Claim]:
        service = self._catalogue.service(item.service)
        for row in (*service.rows, *self._catalogue.universal_rows):
            if not self._is_asked(item, row):
                continue
            for slot in self._bind(item, row.slot):
                claim = self._claim(item, row, slot)
                if claim.truth is not Truth.FALSE:
                    yield claim

    def _is_asked(self, item: ChecklistItem, row: Row) -> bool:
        name = f"{item.service}:{row.slot.key}"
        switched_on = row.switched_on or name in self._request.local_rows
        if row.level is Level.LOCAL and not switched_on:
            return False
        bundle = self._bundle(item)
        dropped = [drop for other in self._company(item) for drop in other.not_asked]
        dropped += bundle.not_asked if bundle else ()
        return not any(
            drop.service == item.service and drop.slot == row.slot and self._holds(drop.only_with)
            for drop in dropped
        )

    def _claim(self, item: ChecklistItem, row: Row, slot: Slot) -> Claim:
        subject = numbered(self._catalogue.service(item.service).subject, item.ordinal)
        owners = row.ask_of or (numbered(slot.owner, slot.ordinal),)
        askers = [Asker(item=item, owner=owner, subject=subject) for owner in owners]
        truth = any_of(evaluate(row.when, self._sheet.known_to(asker)) for asker in askers)
        asked = [question for asker in askers for question in self._open(row, asker)]
        return Claim(
            item=item,
            row=row,
            slot=slot,
            paper=self._paper(slot),
            truth=truth,
            open=tuple(asked) if truth is Truth.UNDETERMINED else (),
        )

    def _open(self, row: Row, asker: Asker) -> Iterable[AskedQuestion]:
        for question in open_questions(row.when, self._sheet.known_to(asker)):
            owner = asker.owner if self._sheet.is_per_owner(question) else None
            yield AskedQuestion(id=question, owner=owner, asked_by=asker.item.key)

    def _bind(self, item: ChecklistItem, name: SlotName) -> list[Slot]:
        """The slots that a name of the rulebook means here: other owners, several persons."""
        subject = self._catalogue.service(item.service).subject
        return [
            Slot(document=target.document, owner=target.owner, ordinal=ordinal)
            for target in self._targets(item, name)
            for ordinal in self._ordinals(target, item, subject)
        ]

    def _targets(self, item: ChecklistItem, name: SlotName) -> tuple[SlotName, ...]:
        bundle = self._bundle(item)
        aliases = [alias for other in self._company(item) for alias in other.aliases]
        aliases += bundle.aliases if bundle else ()
        fitting = [
            alias
            for alias in aliases
            if alias.slot == name
            and alias.service in {None, item.service}
            and self._holds(alias.only_with)
        ]
        fitting.sort(key=lambda alias: not alias.only_with)
        return fitting[0].targets if fitting else (name,)

    def _company(self, item: ChecklistItem) -> Iterable[Service]:
        """The services that come with this item for the same person."""
        own = self._catalogue.service(item.service)
        others = (i for i in self._request.items if i.key != item.key and i.ordinal == item.ordinal)
        services = (self._catalogue.service(other.service) for other in others)
        return [service for service in services if service.subject == own.subject]

    def _ordinals(self, target: SlotName, item: ChecklistItem, subject: str) -> list[int]:
        if target.owner == subject:
            return [item.ordinal]
        if not self._catalogue.document(target.document).per_person:
            return [1]
        bound = {role.ordinal for role in self._request.roles if role.owner == target.owner}
        return sorted(bound) or [1]

    def _paper(self, slot: Slot) -> str:
        """The document and whoever it belongs to, so that two names of one paper are equal."""
        for role in self._request.roles:
            if (role.owner, role.ordinal) != (slot.owner, slot.ordinal):
                continue
            family = role.family_id if slot.document in FAMILY_PAPERS else None
            if holder := family or role.person_id:
                return f"{slot.document}@{holder}"
        return slot.key

    def _without_produced(self, claims: list[Claim]) -> list[Claim]:
        makers = self._makers()
        produced = [claim for claim in claims if self._is_produced(claim, makers)]
        groups = {claim.group for claim in produced if claim.group}
        gone = {id(claim) for claim in produced}
        return [claim for claim in claims if id(claim) not in gone and claim.group not in groups]

    def _is_produced(self, claim: Claim, makers: dict[str, set[str]]) -> bool:
        if claim.row.paper is PaperAge.OLD:
            return False
        return bool(makers.get(claim.paper, set()) - {claim.item.key})

    def _makers(self) -> dict[str, set[str]]:
        """Each paper that the case produces, with the items (or bundle) that produce it."""
        makers: dict[str, set[str]] = {}
        for item in self._request.items:
            bundle = self._bundle(item)
            own = self._catalogue.service(item.service).produces
            inside = bundle.produced_inside if bundle else ()
            for maker, names in ((item.key, own), (item.bundle or "", inside)):
                for name in names:
                    for slot in self._bind(item, name):
                        makers.setdefault(self._paper(slot), set()).add(maker)
        return makers

    def _bundle(self, item: ChecklistItem) -> Bundle | None:
        return self._catalogue.find_bundle(item.bundle) if item.bundle else None

    def _holds(self, only_with: tuple[str, ...]) -> bool:
        return not only_with or bool(self._services.intersection(only_with))
