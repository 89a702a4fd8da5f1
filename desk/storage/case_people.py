"""Who a case is about and what was answered: people, families, roles, answers, name words.

These are edited side by side by several desks, so each change counts as a change of the case.
"""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk.domain.case import Answer, Family, Person, Role
from desk.domain.ids import CaseId
from desk.domain.names import name_words
from desk.storage.case_tables import (
    StoredAnswer,
    StoredCase,
    StoredFamily,
    StoredNameWord,
    StoredPerson,
    StoredRole,
)
from desk.storage.values import fill, locked, next_position


def put_answers(session: Session, case_id: CaseId, answers: Sequence[Answer]) -> None:
    """Write answers over those of the same question and scope; one without values is taken back.

    Answers that are not named stay.
    """
    _changed_case(session, case_id)
    place = next_position(session, StoredAnswer, case_id)
    for answer in answers:
        key = (case_id, answer.question, answer.scope, answer.scope_key)
        row = session.get(StoredAnswer, key)
        if not answer.values:
            if row is not None:
                session.delete(row)
        elif row is not None:
            row.values = answer.values
        else:
            session.add(fill(StoredAnswer(), answer, case_id=case_id, position=place))
            place += 1
        session.flush()


def put_person(session: Session, case_id: CaseId, person: Person) -> None:
    """Write a person of a case, new or changed, and the words of the names."""
    _changed_case(session, case_id)
    row = session.get(StoredPerson, person.id)
    if row is None:
        place = next_position(session, StoredPerson, case_id)
        session.add(fill(StoredPerson(), person, case_id=case_id, position=place, version=1))
    else:
        fill(row, person, version=row.version + 1)
    session.flush()
    _rewrite_name_words(session, case_id)


def put_family(session: Session, case_id: CaseId, family: Family) -> None:
    """Write a family card of a case, new or changed, and the words of the names."""
    _changed_case(session, case_id)
    row = session.get(StoredFamily, family.id)
    if row is None:
        place = next_position(session, StoredFamily, case_id)
        session.add(fill(StoredFamily(), family, case_id=case_id, position=place, version=1))
    else:
        fill(row, family, version=row.version + 1)
    session.flush()
    _rewrite_name_words(session, case_id)


def put_roles(session: Session, case_id: CaseId, roles: Sequence[Role]) -> None:
    """Write all roles of a case; those that are not named go."""
    _changed_case(session, case_id)
    named = {(role.owner, role.ordinal) for role in roles}
    for row in session.scalars(select(StoredRole).where(StoredRole.case_id == case_id)):
        if (row.owner, row.ordinal) not in named:
            session.delete(row)
    for place, role in enumerate(roles):
        row = session.get(StoredRole, (case_id, role.owner, role.ordinal)) or StoredRole()
        session.add(fill(row, role, case_id=case_id, position=place))
    session.flush()


def write_name_words(session: Session, case_id: CaseId, names: Sequence[str]) -> None:
    """Write the words under which a case is found, and take away those that no longer hold."""
    wanted = {word for name in names for word in name_words(name)}
    stored = session.scalars(select(StoredNameWord).where(StoredNameWord.case_id == case_id))
    known = {row.word: row for row in stored}
    for word in sorted(wanted - known.keys()):
        session.add(StoredNameWord(word=word, case_id=case_id))
    for word in known.keys() - wanted:
        session.delete(known[word])


def _rewrite_name_words(session: Session, case_id: CaseId) -> None:
    people = session.scalars(select(StoredPerson.name).where(StoredPerson.case_id == case_id))
    heads = session.scalars(select(StoredFamily.head_name).where(StoredFamily.case_id == case_id))
    write_name_words(session, case_id, [*people, *heads])
    session.flush()


def _changed_case(session: Session, case_id: CaseId) -> None:
    row = locked(session, StoredCase, case_id)
    row.version += 1
