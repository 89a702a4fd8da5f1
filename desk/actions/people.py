"""Who plays which part in a case: the applicant, the mother, the second twin."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from desk.actions.cases import CaseView, settle_line, view
from desk.actions.combining import TAKEN_AWAY
from desk.actions.desk import Desk
from desk.actions.registry import Outcome, Right, Touched, Undo, action
from desk.domain.case import CaseFile, Family, Item, Person, Role
from desk.domain.details import Detail
from desk.domain.errors import NotAllowedError, NothingToDoError
from desk.domain.ids import CaseId, FamilyId, ItemId, PersonId
from desk.domain.journal import Entry
from desk.domain.nik import Nik, NoKk
from desk.domain.status import Status
from desk.storage import case_people, cases, journal
from desk.storage.session import WritingSession


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """What the officer wrote about somebody. `owner` is the part, `ordinal` tells twins apart.

    `nik` may be empty; what is written is kept as sixteen digits. An unlikely NIK is the
    officer's to judge: it never blocks.
    """

    owner: str
    name: str
    ordinal: int = 1
    nik: str = ""
    birth_date: date | None = None
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyLine:
    """What the officer wrote about a family card; `no_kk` may be empty."""

    owner: str
    ordinal: int = 1
    no_kk: str = ""
    head_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleBefore:
    """People and families as they were before they were written, for taking it back.

    `roles` are all roles of that time; `added` are the items that a new person brought.
    """

    people: tuple[Person, ...] = ()
    families: tuple[Family, ...] = ()
    roles: tuple[Role, ...] = ()
    added: tuple[Item, ...] = ()


@action(right=Right.INTAKE, verb="person_written", undo="return_people")
def write_people(
    desk: Desk,
    case_id: CaseId,
    people: tuple[PersonLine, ...],
    families: tuple[FamilyLine, ...] = (),
) -> Outcome[CaseView]:
    """Write down people and family cards of a case, or correct them: all of them, or none.

    A second child (twins) brings a second item of each service that concerns a child.

    Raises:
        NothingToDoError: nothing was written.
        NotAllowedError: a name is missing, or a number has not sixteen digits.
        NotFoundError: there is no such case.
    """
    if not (people or families):
        raise NothingToDoError(Detail.PEOPLE)
    return _write(desk, case_id, people, families)


@action(right=Right.INTAKE, verb="people_returned")
def return_people(
    desk: Desk, case_id: CaseId, before: PeopleBefore, follows: Entry
) -> Outcome[CaseView]:
    """Undo writing people: they are again as they were, and items that came with them end.

    Raises:
        ChangedMeanwhileError: something followed.
    """
    with desk.writing() as session:
        journal.refuse_if_followed(session, follows)
        for person in before.people:
            case_people.put_person(session, case_id, person)
        for family in before.families:
            case_people.put_family(session, case_id, family)
        case_people.put_roles(session, case_id, before.roles)
        for item in before.added:
            gone = replace(
                item, status=Status.CANCELLED, status_reason=TAKEN_AWAY, status_at=desk.now()
            )
            cases.save_item(session, gone, expected_version=item.version)
        after = settle_line(desk, session, case_id)
        entry = journal.append(session, desk.act("people_returned", case_id))
    return Outcome(value=after, touched=Touched.CASES, entry=entry)


def _write(
    desk: Desk,
    case_id: CaseId,
    people: tuple[PersonLine, ...],
    families: tuple[FamilyLine, ...],
) -> Outcome[CaseView]:
    if any(not line.name.strip() for line in people):
        raise NotAllowedError(Detail.NAME_EMPTY)
    with desk.writing() as session:
        seen = view(desk, session, case_id)
        added: list[Item] = []
        for line in people:
            added += _put_person(desk, session, view(desk, session, case_id), line)
        for card in families:
            _put_family(desk, session, cases.load_file(session, case_id), card)
        after = settle_line(desk, session, case_id)
        entry = journal.append(session, desk.act("person_written", case_id))
    before = PeopleBefore(
        people=seen.file.people,
        families=seen.file.families,
        roles=seen.file.roles,
        added=tuple(added),
    )
    undo = Undo(
        action="return_people",
        case_id=case_id,
        entry_id=entry.id,
        run=partial(return_people, case_id=case_id, before=before, follows=entry),
    )
    return Outcome(value=after, touched=Touched.CASES, entry=entry, undo=undo)


def _put_person(
    desk: Desk, session: WritingSession, before: CaseView, line: PersonLine
) -> tuple[Item, ...]:
    """Write one person; the items that came with a new one."""
    case_id = before.file.case.id
    known = _person_of(before.file, line)
    person = Person(
        id=known.id if known else PersonId(desk.new_id()),
        name=line.name.strip(),
        nik=_nik(line.nik),
        birth_date=line.birth_date,
        address=line.address.strip(),
    )
    case_people.put_person(session, case_id, person)
    if known is not None:
        return ()
    role = Role(owner=line.owner, ordinal=line.ordinal, person_id=person.id)
    case_people.put_roles(session, case_id, (*before.file.roles, role))
    items = _further_items(desk, before, line)
    cases.add_items(session, items)
    return items


def _put_family(desk: Desk, session: WritingSession, file: CaseFile, line: FamilyLine) -> None:
    known = next(
        (role.family_id for role in file.roles if _is_part(role, line) and role.family_id), None
    )
    family = Family(
        id=known or FamilyId(desk.new_id()),
        no_kk=NoKk.parse(line.no_kk).digits if line.no_kk.strip() else None,
        head_name=line.head_name.strip(),
    )
    case_people.put_family(session, file.case.id, family)
    if known is None:
        role = Role(owner=line.owner, ordinal=line.ordinal, family_id=family.id)
        others = (one for one in file.roles if not _is_part(one, line))
        case_people.put_roles(session, file.case.id, (*others, role))


def _is_part(role: Role, line: FamilyLine) -> bool:
    return (role.owner, role.ordinal) == (line.owner, line.ordinal)


def _person_of(file: CaseFile, line: PersonLine) -> Person | None:
    for role in file.roles:
        same = (role.owner, role.ordinal) == (line.owner, line.ordinal)
        if same and role.person_id is not None:
            return file.person(role.person_id)
    return None


def _nik(text: str) -> str | None:
    if not text.strip():
        return None
    return Nik.parse(text).digits


def _further_items(desk: Desk, seen: CaseView, line: PersonLine) -> tuple[Item, ...]:
    """Items for the second subject and later ones, after the model of the first."""
    firsts = [
        item
        for item in seen.file.items
        if item.ordinal == 1 and seen.catalogue.service(item.service).subject == line.owner
    ]
    there = {(item.service, item.ordinal) for item in seen.file.items}
    return tuple(
        replace(
            first,
            id=ItemId(desk.new_id()),
            ordinal=line.ordinal,
            status=Status.NEW,
            status_reason="",
            status_at=desk.now(),
            due_at=None,
            holder_id=None,
            version=1,
        )
        for first in firsts
        if (first.service, line.ordinal) not in there
    )
