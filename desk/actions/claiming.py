"""Who works on a case: taking it, freeing it, and taking the next one in line."""

from dataclasses import replace
from functools import partial

from desk.actions.cases import CaseView, view
from desk.actions.desk import Desk
from desk.actions.registry import Outcome, Right, Touched, Undo, action
from desk.domain.case import CaseFile, Item
from desk.domain.details import Detail
from desk.domain.errors import ChangedMeanwhileError, NotAllowedError, NothingToDoError
from desk.domain.ids import CaseId, OfficerId
from desk.domain.journal import Entry
from desk.domain.queue import QueueQuery
from desk.domain.sayings import saying
from desk.domain.status import FINAL
from desk.storage import cases, journal, queue
from desk.storage.session import WritingSession

TRIES = 20
"""How often the next case is looked for when other desks are quicker each time."""


@action(right=Right.PROCESS, verb="case_claimed", undo="return_holders")
def claim_case(desk: Desk, case_id: CaseId, *, take_over: bool = False) -> Outcome[CaseView]:
    """Become the holder of everything that is open in a case; of two desks that try, one succeeds.

    Raises:
        NothingToDoError: the officer holds it already, or nothing is open.
        NotAllowedError: a colleague holds it, and it was not asked to be taken over.
        ChangedMeanwhileError: another desk was first.
    """
    with desk.writing() as session:
        before = view(desk, session, case_id)
        others = holders_of(before.file) - {desk.officer.id}
        if others and not take_over:
            names = ", ".join(sorted(before.name_of(one) for one in others))
            raise NotAllowedError(saying(Detail.HELD_BY, names=names))
        held = _give_to(session, before.file, desk.officer.id)
        after, entry = _journalled(desk, session, "case_claimed", case_id)
    undo = _back(case_id, held, entry)
    return Outcome(value=after, touched=Touched.CASES, entry=entry, undo=undo)


@action(right=Right.PROCESS, verb="case_released", undo="return_holders")
def release_case(desk: Desk, case_id: CaseId) -> Outcome[CaseView]:
    """Let go of everything that is open in a case, so that anybody may take it.

    Raises:
        NothingToDoError: nobody holds it.
    """
    with desk.writing() as session:
        before = view(desk, session, case_id)
        freed = _give_to(session, before.file, None)
        after, entry = _journalled(desk, session, "case_released", case_id)
    undo = _back(case_id, freed, entry)
    return Outcome(value=after, touched=Touched.CASES, entry=entry, undo=undo)


@action(right=Right.PROCESS, verb="holders_returned", undo="return_holders")
def return_holders(
    desk: Desk, case_id: CaseId, items: tuple[Item, ...], follows: Entry
) -> Outcome[CaseView]:
    """Undo a claim or a release: each item has the holder again that it had.

    Raises:
        ChangedMeanwhileError: something followed.
    """
    with desk.writing() as session:
        journal.refuse_if_followed(session, follows)
        now = {item.id: item for item in cases.load_file(session, case_id).items}
        changed = tuple(now[item.id] for item in items)
        for item in items:
            _hold(session, now[item.id], item.holder_id)
        after, entry = _journalled(desk, session, "holders_returned", case_id)
    undo = _back(case_id, changed, entry)
    return Outcome(value=after, touched=Touched.CASES, entry=entry, undo=undo)


@action(right=Right.PROCESS, verb="case_claimed", undo="return_holders")
def take_next(desk: Desk, within: QueueQuery | None = None) -> Outcome[CaseView]:
    """Claim the first case in line that nobody holds; two desks never get the same one.

    Raises:
        NothingToDoError: nothing waits in this line.
        ChangedMeanwhileError: other desks were quicker each time.
    """
    for _ in range(TRIES):
        try:
            return claim_case(desk, _first_in_line(desk, within or QueueQuery()))
        except (ChangedMeanwhileError, NotAllowedError):
            continue
    raise ChangedMeanwhileError(Detail.THE_QUEUE)


def holders_of(file: CaseFile) -> set[OfficerId]:
    """Who holds something that is open in a case."""
    return {
        item.holder_id
        for item in file.items
        if item.holder_id is not None and item.status not in FINAL
    }


def _first_in_line(desk: Desk, within: QueueQuery) -> CaseId:
    with desk.store.reading() as session:
        found = queue.next_in_line(session, within)
    if found is None:
        raise NothingToDoError(Detail.QUEUE_EMPTY)
    return found


def _give_to(
    session: WritingSession, file: CaseFile, holder_id: OfficerId | None
) -> tuple[Item, ...]:
    """Give what is open to this officer, or to nobody; the items that changed, as they were."""
    changing = tuple(
        item for item in file.items if item.status not in FINAL and item.holder_id != holder_id
    )
    if not changing:
        raise NothingToDoError(file.case.number)
    for item in changing:
        _hold(session, item, holder_id)
    return changing


def _hold(session: WritingSession, item: Item, holder_id: OfficerId | None) -> None:
    held = replace(item, holder_id=holder_id)
    cases.save_item(session, held, expected_version=item.version)


def _journalled(
    desk: Desk, session: WritingSession, verb: str, case_id: CaseId
) -> tuple[CaseView, Entry]:
    after = view(desk, session, case_id)
    return after, journal.append(session, desk.act(verb, case_id))


def _back(case_id: CaseId, items: tuple[Item, ...], entry: Entry) -> Undo:
    return Undo(
        action="return_holders",
        case_id=case_id,
        entry_id=entry.id,
        run=partial(return_holders, case_id=case_id, items=items, follows=entry),
    )
