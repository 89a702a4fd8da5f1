"""Moving an item along: status, office clock, holder."""

from dataclasses import replace
from functools import partial

from desk.actions.cases import CaseView, view
from desk.actions.desk import Desk
from desk.actions.registry import Outcome, Right, Touched, Undo, action
from desk.actions.results import expected_results
from desk.domain.answers import numbered
from desk.domain.case import Item, ResultForm
from desk.domain.checklist import VerdictState
from desk.domain.errors import NotAllowedError
from desk.domain.ids import ItemId
from desk.domain.journal import Entry
from desk.domain.moves import step
from desk.domain.status import Status, clock_runs
from desk.domain.words import word
from desk.storage import cases, journal

FORM_OF_STEP = {Status.SIGNING: ResultForm.PDF_TTE, Status.PRINTING: ResultForm.CARD}
"""Steps that only make sense for a result of this form."""


@action(right=Right.PROCESS, verb="item_moved", undo="move_item_back")
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
    with desk.store.writing() as session:
        seen = view(desk, session, cases.case_of_item(session, item_id))
        before = _item(seen, item_id)
        _check_form(seen, before, to)
        moved = step(
            before,
            to,
            service_state(seen, before),
            reason=reason,
            override=override,
            at=desk.now(),
        )
        item = cases.save_item(
            session, _with_due(desk, seen, moved), expected_version=expected_version
        )
        entry = journal.append(
            session, desk.act("item_moved", seen.file.case.id, seen=seen.verdict.state.value)
        )
    undo = Undo(
        action="move_item_back",
        case_id=seen.file.case.id,
        entry_id=entry.id,
        run=partial(move_item_back, item=before, follows=entry),
    )
    return Outcome(value=item, touched=Touched.CASES, entry=entry, undo=undo)


@action(right=Right.PROCESS, verb="item_moved_back")
def move_item_back(desk: Desk, item: Item, follows: Entry) -> Outcome[Item]:
    """Undo a move: the item is again as it was, under a new version.

    Raises:
        ChangedMeanwhileError: something followed the move.
    """
    with desk.store.writing() as session:
        journal.refuse_if_followed(session, follows)
        restored = cases.save_item(session, item, expected_version=item.version + 1)
        entry = journal.append(session, desk.act("item_moved_back", item.case_id))
    return Outcome(value=restored, touched=Touched.CASES, entry=entry)


@action(right=Right.PROCESS, verb="item_claimed")
def claim_item(desk: Desk, item_id: ItemId, *, expected_version: int) -> Outcome[Item]:
    """Take an item as its holder; of two desks that try, one succeeds.

    Raises:
        ChangedMeanwhileError: another desk was first.
    """
    with desk.store.writing() as session:
        item = cases.claim_item(
            session, item_id, desk.officer.id, expected_version=expected_version
        )
        entry = journal.append(session, desk.act("item_claimed", item.case_id))
    return Outcome(value=item, touched=Touched.CASES, entry=entry)


def _check_form(seen: CaseView, item: Item, to: Status) -> None:
    """Cards are printed and PDFs are signed; an item without such a result does neither.

    Raises:
        NotAllowedError: the service ends in nothing of that form.
    """
    wanted = FORM_OF_STEP.get(to)
    forms = {one.form for one in expected_results(seen, item)}
    if wanted is not None and wanted not in forms:
        raise NotAllowedError(f"{word(to)}: layanan ini tidak menghasilkan {word(wanted)}.")


def service_state(seen: CaseView, item: Item) -> VerdictState:
    """The verdict of the item's own service; the shared rows count for each that needs them."""
    key = numbered(item.service, item.ordinal)
    return dict(seen.verdict.by_service).get(key, seen.verdict.state)


def _item(seen: CaseView, item_id: ItemId) -> Item:
    return next(item for item in seen.file.items if item.id == item_id)


def _with_due(desk: Desk, seen: CaseView, item: Item) -> Item:
    if item.due_at is not None or not clock_runs(item.status):
        return item
    return replace(item, due_at=desk.rules.due(seen.catalogue, item.service, item.status_at))
