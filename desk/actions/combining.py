"""Adding services and packages to an open case: the same checklist rules hold for all of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from desk.actions.cases import CaseView, settle_line, view
from desk.actions.desk import Desk
from desk.actions.registry import Outcome, Right, Touched, Undo, action
from desk.domain.answers import ChecklistItem, numbered
from desk.domain.case import Case, CaseFile, Item
from desk.domain.details import Detail
from desk.domain.errors import NotAllowedError, NotFoundError, NothingToDoError
from desk.domain.ids import CaseId, ItemId
from desk.domain.journal import Entry
from desk.domain.routing import expand
from desk.domain.sayings import saying
from desk.domain.status import CLOSED, FINAL, Status
from desk.storage import cases, journal
from desk.storage.session import WritingSession

TAKEN_AWAY = "Penambahan layanan dibatalkan petugas."
"""Why an item ends that was added by mistake: nothing is deleted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Combination:
    """What adding did: the items that came or came back, those that joined a package, the case.

    All of them as they were before, except `added`, which were not there.
    """

    added: tuple[Item, ...] = ()
    changed: tuple[Item, ...] = ()
    case: Case


@action(right=Right.INTAKE, verb="services_combined", undo="separate_services")
def combine_services(
    desk: Desk, case_id: CaseId, codes: tuple[str, ...], follows: Entry | None = None
) -> Outcome[CaseView]:
    """Add services or packages to an open case; a service that is there already joins its package.

    Raises:
        NotFoundError: the catalogue of the case does not have one of them.
        NotAllowedError: nothing is open any more in the case.
        NothingToDoError: the case has all of them already.
        ChangedMeanwhileError: an undo came too late.
    """
    with desk.writing() as session:
        if follows is not None:
            journal.refuse_if_followed(session, follows)
        before = view(desk, session, case_id)
        if all(item.status in FINAL for item in before.file.items):
            raise NotAllowedError(Detail.CASE_OVER_LOG_ANEW)
        done = _combined(desk, session, before, codes)
        after = settle_line(desk, session, case_id)
        entry = journal.append(session, desk.act("services_combined", case_id))
    undo = Undo(
        action="separate_services",
        case_id=case_id,
        entry_id=entry.id,
        run=partial(separate_services, case_id=case_id, done=done, codes=codes, follows=entry),
    )
    return Outcome(value=after, touched=Touched.CASES, entry=entry, undo=undo)


@action(right=Right.INTAKE, verb="services_separated", undo="combine_services")
def separate_services(
    desk: Desk, case_id: CaseId, done: Combination, codes: tuple[str, ...], follows: Entry
) -> Outcome[CaseView]:
    """Undo adding services: what came is cancelled with that reason, the rest is as it was.

    Raises:
        ChangedMeanwhileError: something followed.
    """
    with desk.writing() as session:
        journal.refuse_if_followed(session, follows)
        now = cases.load_file(session, case_id)
        versions = {item.id: item.version for item in now.items}
        for item in done.added:
            gone = replace(
                item, status=Status.CANCELLED, status_reason=TAKEN_AWAY, status_at=desk.now()
            )
            cases.save_item(session, gone, expected_version=versions[item.id])
        for item in done.changed:
            cases.save_item(session, item, expected_version=versions[item.id])
        _name_case(session, now.case.id, done.case.bundle)
        after = view(desk, session, case_id)
        entry = journal.append(session, desk.act("services_separated", case_id))
    undo = Undo(
        action="combine_services",
        case_id=case_id,
        entry_id=entry.id,
        run=partial(combine_services, case_id=case_id, codes=codes, follows=entry),
    )
    return Outcome(value=after, touched=Touched.CASES, entry=entry, undo=undo)


def _combined(
    desk: Desk, session: WritingSession, seen: CaseView, codes: Sequence[str]
) -> Combination:
    wanted = _members(desk, seen, codes)
    changes = [change for one in wanted if (change := _changed(desk, seen.file, one)) is not None]
    there = {_key(item) for item in seen.file.items if item.status not in CLOSED}
    back = {_key(before) for before, _ in changes}
    coming = tuple(one for one in wanted if one.key not in there | back)
    if not (changes or coming):
        raise NothingToDoError(seen.file.case.number)
    for before, after in changes:
        cases.save_item(session, after, expected_version=before.version)
    added = tuple(_new(desk, seen.file, one) for one in coming)
    cases.add_items(session, added)
    bundle = next((one.bundle for one in wanted if one.bundle), None)
    if seen.file.case.bundle is None and bundle is not None:
        _name_case(session, seen.file.case.id, bundle)
    return Combination(
        added=added, changed=tuple(before for before, _ in changes), case=seen.file.case
    )


def _changed(desk: Desk, file: CaseFile, member: ChecklistItem) -> tuple[Item, Item] | None:
    """An item that joins the package, or comes back after it was taken away by mistake."""
    same = [item for item in file.items if _key(item) == member.key]
    live = next((item for item in same if item.status not in CLOSED), None)
    if live is not None:
        joins = member.bundle is not None and live.bundle is None
        return (live, replace(live, bundle=member.bundle)) if joins else None
    gone = next((item for item in same if item.status_reason == TAKEN_AWAY), None)
    if gone is None:
        return None
    again = replace(
        gone,
        bundle=member.bundle,
        status=Status.NEW,
        status_reason="",
        status_at=desk.now(),
    )
    return gone, again


def _members(desk: Desk, seen: CaseView, codes: Sequence[str]) -> tuple[ChecklistItem, ...]:
    known = {service.code for service in seen.catalogue.services}
    for code in codes:
        if code not in known and seen.catalogue.find_bundle(code) is None:
            raise NotFoundError(saying(Detail.A_SERVICE, code=code))
    facts = desk.rules.facts(seen.catalogue, seen.file, desk.office)
    return expand(seen.catalogue, tuple(codes), facts)


def _new(desk: Desk, file: CaseFile, member: ChecklistItem) -> Item:
    """A new item; who holds the open ones holds it too."""
    holders = {item.holder_id for item in file.items if item.status not in FINAL}
    return Item(
        id=ItemId(desk.new_id()),
        case_id=file.case.id,
        service=member.service,
        ordinal=member.ordinal,
        bundle=member.bundle,
        status_at=desk.now(),
        holder_id=next(iter(holders)) if len(holders) == 1 else None,
    )


def _name_case(session: WritingSession, case_id: CaseId, bundle: str | None) -> None:
    case = cases.load_file(session, case_id).case
    if case.bundle != bundle:
        cases.save_case(session, replace(case, bundle=bundle), expected_version=case.version)


def _key(item: Item) -> str:
    return numbered(item.service, item.ordinal)
