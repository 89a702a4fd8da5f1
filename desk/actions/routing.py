"""Putting the right services into a case once answers or dates have shown which they are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desk.actions.cases import CaseView, settle_line, view
from desk.actions.desk import Desk
from desk.actions.registry import Outcome, Right, Touched, action
from desk.domain.answers import ChecklistItem, numbered
from desk.domain.case import Item
from desk.domain.details import Detail
from desk.domain.errors import NothingToDoError
from desk.domain.ids import CaseId, ItemId
from desk.domain.status import CLOSED, Status
from desk.storage import cases, journal
from desk.storage.session import WritingSession

BEFORE_WORK = frozenset({Status.NEW, Status.INCOMPLETE, Status.COMPLETE})
"""Until work begins a service may give way to another."""

NO_LONGER_NEEDED = "Menurut jawaban, layanan ini tidak diperlukan."


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What the rules ask for: services that give way, that drop out, and that come in."""

    swaps: tuple[tuple[Item, str], ...] = ()
    drops: tuple[Item, ...] = ()
    additions: tuple[ChecklistItem, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether the case has the right services already."""
        return not (self.swaps or self.drops or self.additions)


def proposed_change(desk: Desk, seen: CaseView) -> Change:
    """Which services of a case should change by what is known now.

    Members of a bundle follow the bundle's rules; a service by itself gives way to the one that
    its checklist names. Services whose work has begun stay.
    """
    live = [item for item in seen.file.items if item.status not in CLOSED]
    wanted = desk.rules.wanted_members(seen.catalogue, seen.file, desk.office)
    there = {numbered(item.service, item.ordinal) for item in live}
    wanted_keys = {member.key for member in wanted}
    leaving = [
        item
        for item in live
        if item.status in BEFORE_WORK and numbered(item.service, item.ordinal) not in wanted_keys
    ]
    arriving = [member for member in wanted if member.key not in there]
    return _paired(leaving, arriving)


@action(right=Right.CHECK, verb="services_adjusted")
def follow_rules(desk: Desk, case_id: CaseId) -> Outcome[CaseView]:
    """Give a case the services that its answers, dates and persons call for.

    What was ticked stays; a service that is no longer needed is cancelled with that reason.

    Raises:
        NothingToDoError: the case has the right services already.
        NotFoundError: there is no such case.
    """
    with desk.writing() as session:
        seen = view(desk, session, case_id)
        change = proposed_change(desk, seen)
        if change.is_nothing:
            raise NothingToDoError(Detail.SERVICES_RIGHT)
        _carry_out(desk, session, case_id, change)
        after = settle_line(desk, session, case_id)
        entry = journal.append(session, desk.act("services_adjusted", case_id))
    return Outcome(value=after, touched=Touched.CASES, entry=entry)


def _paired(leaving: Sequence[Item], arriving: Sequence[ChecklistItem]) -> Change:
    """A service that comes in takes the place of one that leaves, of the same bundle and person."""
    free = list(arriving)
    swaps: list[tuple[Item, str]] = []
    drops: list[Item] = []
    for item in leaving:
        match = next(
            (new for new in free if (new.bundle, new.ordinal) == (item.bundle, item.ordinal)), None
        )
        if match is None:
            drops.append(item)
        else:
            free.remove(match)
            swaps.append((item, match.service))
    return Change(swaps=tuple(swaps), drops=tuple(drops), additions=tuple(free))


def _carry_out(desk: Desk, session: WritingSession, case_id: CaseId, change: Change) -> None:
    for item, service in change.swaps:
        swapped = replace(item, service=service, status=Status.NEW, due_at=None)
        cases.save_item(session, swapped, expected_version=item.version)
    for item in change.drops:
        dropped = replace(
            item,
            status=Status.CANCELLED,
            status_reason=NO_LONGER_NEEDED,
            status_at=desk.now(),
        )
        cases.save_item(session, dropped, expected_version=item.version)
    added = tuple(
        Item(
            id=ItemId(desk.new_id()),
            case_id=case_id,
            service=member.service,
            ordinal=member.ordinal,
            bundle=member.bundle,
            status_at=desk.now(),
        )
        for member in change.additions
    )
    cases.add_items(session, added)
