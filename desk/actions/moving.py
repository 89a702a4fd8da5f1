"""Moving items along: status, office clock, and the reason that is recorded with it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from desk.actions.cases import CaseView, view
from desk.actions.desk import Desk
from desk.actions.registry import Outcome, Right, Touched, Undo, action
from desk.actions.results import expected_results
from desk.domain.answers import numbered
from desk.domain.case import Item, ResultForm
from desk.domain.checklist import VerdictState
from desk.domain.details import Detail
from desk.domain.errors import ChangedMeanwhileError, NotAllowedError, NothingToDoError
from desk.domain.ids import CaseId, ItemId
from desk.domain.journal import Entry
from desk.domain.moves import step
from desk.domain.sayings import saying
from desk.domain.status import Status, clock_runs, way
from desk.domain.status_reasons import StatusReasons
from desk.storage import cases, journal
from desk.storage.session import WritingSession

FORM_OF_STEP = {Status.SIGNING: ResultForm.PDF_TTE, Status.PRINTING: ResultForm.CARD}
"""Steps that only make sense for a result of this form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveOrder:
    """Where items of a case go, and why. `override` starts work on a file that is not complete."""

    to: Status
    reason: str = ""
    override: bool = False


@action(right=Right.PROCESS, verb="item_moved", undo="move_items_back")
def move_item(
    desk: Desk,
    item_id: ItemId,
    *,
    to: Status,
    expected_version: int,
    reason: str = "",
    override: bool = False,
) -> Outcome[Item]:
    """Move one service of a case to another status.

    The due time is set when the office clock starts for the first time and kept from then on.

    Raises:
        NotAllowedError: the rules, or an open requirement, forbid the step.
        ReasonMissingError: the step wants a reason.
        ChangedMeanwhileError: another desk changed the item first.
    """
    order = MoveOrder(to=to, reason=reason, override=override)
    with desk.writing() as session:
        seen = view(desk, session, cases.case_of_item(session, item_id))
        before = _item(seen, item_id, expected_version)
        moved = _moved(desk, session, seen, before, order)
        entry = _journalled(desk, session, seen)
    undo = _back(seen.file.case.id, (before,), entry)
    return Outcome(value=moved, touched=Touched.CASES, entry=entry, undo=undo)


@action(right=Right.PROCESS, verb="item_moved", undo="move_items_back")
def move_items(
    desk: Desk, case_id: CaseId, items: Sequence[Item], order: MoveOrder
) -> Outcome[tuple[Item, ...]]:
    """Move services of one case together: all of them, or none.

    A service that is new goes through “complete” on its way into processing.

    Raises:
        NothingToDoError: no item was given.
        NotAllowedError: the rules, or an open requirement, forbid the step for one of them.
        ReasonMissingError: the step wants a reason.
        ChangedMeanwhileError: another desk changed one of them first.
    """
    if not items:
        raise NothingToDoError(order.to)
    with desk.writing() as session:
        seen = view(desk, session, case_id)
        before = tuple(_item(seen, item.id, item.version) for item in items)
        moved = tuple(_moved(desk, session, seen, item, order) for item in before)
        entry = _journalled(desk, session, seen)
    undo = _back(case_id, before, entry)
    return Outcome(value=moved, touched=Touched.CASES, entry=entry, undo=undo)


@action(right=Right.PROCESS, verb="item_moved_back", undo="move_items_back")
def move_items_back(
    desk: Desk, case_id: CaseId, items: tuple[Item, ...], follows: Entry
) -> Outcome[tuple[Item, ...]]:
    """Undo a move: the items are again as they were, under new versions.

    Raises:
        ChangedMeanwhileError: something followed the move.
    """
    with desk.writing() as session:
        journal.refuse_if_followed(session, follows)
        now = {item.id: item for item in cases.load_file(session, case_id).items}
        restored = tuple(
            cases.save_item(session, item, expected_version=now[item.id].version) for item in items
        )
        entry = journal.append(session, desk.act("item_moved_back", case_id))
    undo = _back(case_id, tuple(now[item.id] for item in items), entry)
    return Outcome(value=restored, touched=Touched.CASES, entry=entry, undo=undo)


def service_state(seen: CaseView, item: Item) -> VerdictState:
    """The verdict of the item's own service; the shared rows count for each that needs them."""
    key = numbered(item.service, item.ordinal)
    return dict(seen.verdict.by_service).get(key, seen.verdict.state)


def _moved(
    desk: Desk, session: WritingSession, seen: CaseView, item: Item, order: MoveOrder
) -> Item:
    """The item after each step of its way, stored."""
    for to in way(item.status, order.to):
        _check_form(seen, item, to)
        after = step(
            item,
            to,
            service_state(seen, item),
            reason=order.reason,
            override=order.override,
            at=desk.now(),
        )
        item = cases.save_item(session, _with_due(desk, seen, after), expected_version=item.version)
    return item


def _journalled(desk: Desk, session: WritingSession, seen: CaseView) -> Entry:
    act = desk.act("item_moved", seen.file.case.id, seen=seen.verdict.state.value)
    return journal.append(session, act)


def _back(case_id: CaseId, items: tuple[Item, ...], entry: Entry) -> Undo:
    return Undo(
        action="move_items_back",
        case_id=case_id,
        entry_id=entry.id,
        run=partial(move_items_back, case_id=case_id, items=items, follows=entry),
    )


def _check_form(seen: CaseView, item: Item, to: Status) -> None:
    """Cards are printed and PDFs are signed; an item without such a result does neither.

    Raises:
        NotAllowedError: the service ends in nothing of that form.
    """
    wanted = FORM_OF_STEP.get(to)
    forms = {one.form for one in expected_results(seen, item)}
    if wanted is not None and wanted not in forms:
        raise NotAllowedError(saying(Detail.SERVICE_MAKES_NONE, after=to, form=wanted))


def _item(seen: CaseView, item_id: ItemId, expected_version: int) -> Item:
    """The item as it is now, if it still is what the officer saw.

    Raises:
        ChangedMeanwhileError: another desk changed it first.
    """
    item = next((one for one in seen.file.items if one.id == item_id), None)
    if item is None or item.version != expected_version:
        raise ChangedMeanwhileError(seen.file.case.number)
    return item


def _with_due(desk: Desk, seen: CaseView, item: Item) -> Item:
    if item.due_at is not None or not clock_runs(item.status):
        return item
    return replace(item, due_at=desk.rules.due(seen.catalogue, item.service, item.status_at))


def status_reasons() -> StatusReasons:
    """The reasons that are offered for rejecting and for holding; an officer may write another."""
    from desk.intake.status_reasons import load_status_reasons

    return load_status_reasons()
