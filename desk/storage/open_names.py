"""Who is named in the cases that are open: what a result PDF is held against first.

A few thousand cases of half a million are open; their names are read in three statements that
begin at the indexes of the open cases.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from sqlalchemy import select

from desk.domain.ids import CaseId
from desk.storage.case_tables import (
    CASES,
    FAMILIES,
    FILES,
    PEOPLE,
    RESULTS,
)
from desk.storage.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenNames:
    """An open case with everybody it names, and their numbers."""

    case_id: CaseId
    number: str
    names: tuple[str, ...]
    numbers: tuple[str, ...] = field(repr=False)


def open_names(session: Session) -> tuple[OpenNames, ...]:
    """Every open case, with its people and family cards."""
    is_open = CASES.c.closed_at.is_(None)
    names: dict[CaseId, list[str]] = defaultdict(list)
    numbers: dict[CaseId, list[str]] = defaultdict(list)
    for table, name, number in (
        (PEOPLE, PEOPLE.c.name, PEOPLE.c.nik),
        (FAMILIES, FAMILIES.c.head_name, FAMILIES.c.no_kk),
    ):
        statement = select(table.c.case_id, name, number).where(
            table.c.case_id.in_(select(CASES.c.id).where(is_open))
        )
        for case_id, said, digits in session.execute(statement):
            names[case_id].append(said)
            numbers[case_id].append(digits)
    cases = session.execute(select(CASES.c.id, CASES.c.number).where(is_open))
    return tuple(
        OpenNames(
            case_id=CaseId(case_id),
            number=number,
            names=tuple(one for one in names[case_id] if one),
            numbers=tuple(one for one in numbers[case_id] if one),
        )
        for case_id, number in cases
    )


def cases_with_result(session: Session, sha256: str) -> tuple[tuple[CaseId, str], ...]:
    """Open cases that have a result with exactly these bytes, with their numbers."""
    files = session.scalars(select(FILES.c.id).where(FILES.c.sha256 == sha256)).all()
    if not files:
        return ()
    found = session.execute(
        select(CASES.c.id, CASES.c.number)
        .distinct()
        .join(RESULTS, RESULTS.c.case_id == CASES.c.id)
        .where(CASES.c.closed_at.is_(None), RESULTS.c.file_id.in_(files))
        .order_by(CASES.c.number)
    )
    return tuple((CaseId(case_id), number) for case_id, number in found)
