"""Who plays which part in a case: the applicant, the mother, the second twin."""

from dataclasses import dataclass, replace
from datetime import date

from desk.actions.cases import CaseView, settle_line, view
from desk.actions.desk import Desk
from desk.actions.registry import Outcome, Right, Touched, action
from desk.domain.case import CaseFile, Item, Person, Role
from desk.domain.errors import NotAllowedError
from desk.domain.ids import CaseId, ItemId, PersonId
from desk.domain.nik import Nik
from desk.domain.status import Status
from desk.storage import case_people, cases, journal


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


@action(right=Right.INTAKE, verb="person_written")
def write_person(desk: Desk, case_id: CaseId, line: PersonLine) -> Outcome[CaseView]:
    """Write down who plays a part, or correct it.

    A second child (twins) brings a second item of each service that concerns a child.

    Raises:
        NotAllowedError: no name, or a NIK that is not sixteen digits.
        NotFoundError: there is no such case.
    """
    if not line.name.strip():
        raise NotAllowedError("Nama belum diisi.")
    with desk.store.writing() as session:
        before = view(desk, session, case_id)
        known = _person_of(before.file, line)
        person = Person(
            id=known.id if known else PersonId(desk.new_id()),
            name=line.name.strip(),
            nik=_nik(line.nik),
            birth_date=line.birth_date,
            address=line.address.strip(),
        )
        case_people.put_person(session, case_id, person)
        if known is None:
            role = Role(owner=line.owner, ordinal=line.ordinal, person_id=person.id)
            case_people.put_roles(session, case_id, (*before.file.roles, role))
            cases.add_items(session, _further_items(desk, before, line))
        after = settle_line(desk, session, case_id)
        entry = journal.append(session, desk.act("person_written", case_id))
    return Outcome(value=after, touched=Touched.CASES, entry=entry)


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
