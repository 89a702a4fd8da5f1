"""Who a case is about and what was answered: people, families, roles, answers, name words.

These are edited side by side by several desks, so each change counts as a change of the case.
"""

from collections.abc import Sequence

from sqlalchemy import Table, bindparam, select

from desk.domain.case import Answer, Family, Person, Role
from desk.domain.ids import CaseId
from desk.domain.names import name_words
from desk.storage.case_tables import (
    ANSWERS,
    CASES,
    FAMILIES,
    NAME_WORDS,
    PEOPLE,
    ROLES,
)
from desk.storage.session import WritingSession
from desk.storage.types import Uuid
from desk.storage.values import columns_of, held, next_position

_WORDS = select(NAME_WORDS.c.word).where(NAME_WORDS.c.case_id == bindparam("of", type_=Uuid))
"""Made once: every new case asks it."""


def put_answers(session: WritingSession, case_id: CaseId, answers: Sequence[Answer]) -> None:
    """Write answers over those of the same question and scope; one without values is taken back.

    Answers that are not named stay.
    """
    _changed_case(session, case_id)
    place = next_position(session, ANSWERS, case_id)
    for answer in answers:
        row = session.find(ANSWERS, case_id, answer.question, answer.scope, answer.scope_key)
        if row is None and answer.values:
            own = columns_of(ANSWERS, answer)
            session.add(ANSWERS, {**own, "case_id": case_id, "position": place})
            place += 1
        elif row is not None and answer.values:
            session.change(ANSWERS, row, values=answer.values)
        elif row is not None:
            session.remove(ANSWERS, row)


def put_person(session: WritingSession, case_id: CaseId, person: Person) -> None:
    """Write a person of a case, new or changed, and the words of the names."""
    _put_subject(session, PEOPLE, case_id, person)


def put_family(session: WritingSession, case_id: CaseId, family: Family) -> None:
    """Write a family card of a case, new or changed, and the words of the names."""
    _put_subject(session, FAMILIES, case_id, family)


def put_roles(session: WritingSession, case_id: CaseId, roles: Sequence[Role]) -> None:
    """Write all roles of a case; those that are not named go."""
    _changed_case(session, case_id)
    named = {(role.owner, role.ordinal) for role in roles}
    found = session.execute(select(ROLES).where(ROLES.c.case_id == case_id)).mappings()
    stored = {(row["owner"], row["ordinal"]): dict(row) for row in found}
    for key, row in stored.items():
        if key not in named:
            session.remove(ROLES, row)
    for place, role in enumerate(roles):
        own = {**columns_of(ROLES, role), "case_id": case_id, "position": place}
        known = stored.get((role.owner, role.ordinal))
        if known is None:
            session.add(ROLES, own)
        else:
            session.change(ROLES, known, **own)


def write_name_words(session: WritingSession, case_id: CaseId, names: Sequence[str]) -> None:
    """Write the words under which a case is found, and take away those that no longer hold."""
    wanted = {word for name in names for word in name_words(name)}
    known = set(session.execute(_WORDS, {"of": case_id}).scalars())
    for word in sorted(wanted - known):
        session.add(NAME_WORDS, {"word": word, "case_id": case_id})
    for word in known - wanted:
        session.remove(NAME_WORDS, {"word": word, "case_id": case_id})


def _put_subject(
    session: WritingSession, table: Table, case_id: CaseId, subject: Person | Family
) -> None:
    _changed_case(session, case_id)
    row = session.find(table, subject.id)
    own = columns_of(table, subject)
    if row is None:
        place = next_position(session, table, case_id)
        session.add(table, {**own, "case_id": case_id, "position": place})
    else:
        session.change(table, row, **own, version=row["version"] + 1)
    _rewrite_name_words(session, case_id)


def _rewrite_name_words(session: WritingSession, case_id: CaseId) -> None:
    people = session.scalars(select(PEOPLE.c.name).where(PEOPLE.c.case_id == case_id)).all()
    heads = session.scalars(select(FAMILIES.c.head_name).where(FAMILIES.c.case_id == case_id)).all()
    write_name_words(session, case_id, [*people, *heads])


def _changed_case(session: WritingSession, case_id: CaseId) -> None:
    row = held(session, CASES, case_id)
    session.change(CASES, row, version=row["version"] + 1)
