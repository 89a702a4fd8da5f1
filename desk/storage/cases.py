"""Cases in the database: whole files out, single changes in.

Every function that changes a case holds its row first, so the summary on it is always that of
all its items; the caller journals the change in the same transaction.
"""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import bindparam, select

from desk.domain.case import (
    Answer,
    Case,
    CaseFile,
    CaseMessage,
    Evidence,
    Family,
    Finding,
    Item,
    Note,
    Paper,
    Person,
    Reply,
    Result,
    Role,
    Sender,
)
from desk.domain.errors import NotFoundError
from desk.domain.ids import CaseId, ItemId, SenderId
from desk.storage.case_parts import (
    add_evidence,
    add_findings,
    add_messages,
    add_note,
    add_paper,
    add_reply,
    add_result,
    save_evidence_surplus,
    save_evidence_turn,
    save_reply,
    save_result,
)
from desk.storage.case_people import (
    put_answers,
    put_family,
    put_person,
    put_roles,
    write_name_words,
)
from desk.storage.case_tables import (
    ANSWERS,
    CASE_SENDERS,
    CASES,
    EVIDENCE,
    FAMILIES,
    FINDINGS,
    ITEMS,
    MESSAGES,
    NOTES,
    PAPERS,
    PEOPLE,
    REPLIES,
    RESULTS,
    ROLES,
)
from desk.storage.numbers import next_case_number, next_paper_number, serial_of
from desk.storage.office_tables import SENDERS
from desk.storage.senders import find_sender, save_sender
from desk.storage.session import Session, WritingSession
from desk.storage.summary import refresh_summary, summary_of
from desk.storage.types import Uuid
from desk.storage.values import (
    columns_of,
    field_names,
    guarded,
    held,
    next_position,
    read_of_case,
    value_of,
    values_of,
)

__all__ = [
    "add_case",
    "add_evidence",
    "add_findings",
    "add_items",
    "add_messages",
    "add_note",
    "add_paper",
    "add_reply",
    "add_result",
    "case_of_item",
    "case_of_number",
    "find_by_nik",
    "find_sender",
    "load_file",
    "next_case_number",
    "next_paper_number",
    "put_answers",
    "put_family",
    "put_person",
    "put_roles",
    "save_case",
    "save_evidence_surplus",
    "save_evidence_turn",
    "save_item",
    "save_reply",
    "save_result",
]


_CASES, _LINKS = CASES, CASE_SENDERS
_OF = bindparam("of", type_=Uuid)
_CASE = select(*(_CASES.c[name] for name in field_names(Case) if name in _CASES.c)).where(
    _CASES.c.id == _OF
)
_SENDERS = (
    select(*(SENDERS.c[name] for name in field_names(Sender)))
    .join(_LINKS, _LINKS.c.sender_id == SENDERS.c.id)
    .where(_LINKS.c.case_id == _OF)
    .order_by(_LINKS.c.position)
)
"""Made once, as those of `read_of_case`."""


def load_file(session: Session, case_id: CaseId) -> CaseFile:
    """A case with all that belongs to it, changes of this transaction included.

    Raises:
        NotFoundError: there is no such case.
    """
    senders = _senders(session, case_id)
    case = _case(session, case_id, tuple(sender.id for sender in senders))
    return CaseFile(
        case=case,
        items=read_of_case(session, ITEMS, Item, case_id),
        people=read_of_case(session, PEOPLE, Person, case_id),
        families=read_of_case(session, FAMILIES, Family, case_id),
        roles=read_of_case(session, ROLES, Role, case_id),
        senders=senders,
        answers=read_of_case(session, ANSWERS, Answer, case_id),
        evidence=read_of_case(session, EVIDENCE, Evidence, case_id),
        findings=read_of_case(session, FINDINGS, Finding, case_id),
        results=read_of_case(session, RESULTS, Result, case_id),
        messages=read_of_case(session, MESSAGES, CaseMessage, case_id),
        papers=read_of_case(session, PAPERS, Paper, case_id),
        replies=read_of_case(session, REPLIES, Reply, case_id),
        notes=read_of_case(session, NOTES, Note, case_id),
    )


def case_of_item(session: Session, item_id: ItemId) -> CaseId:
    """The case that an item belongs to.

    Raises:
        NotFoundError: there is no such item.
    """
    found = session.scalar(select(ITEMS.c.case_id).where(ITEMS.c.id == item_id))
    if found is None:
        raise NotFoundError(str(item_id))
    return CaseId(found)


def case_of_number(session: Session, number: str) -> CaseId:
    """The case with this number; letters may be small and blanks around it do not count.

    Raises:
        NotFoundError: no case has it.
    """
    asked = number.strip()
    wanted = {asked, asked.upper()}
    found = session.scalar(select(CASES.c.id).where(CASES.c.number.in_(wanted)))
    if found is None:
        raise NotFoundError(asked)
    return CaseId(found)


def find_by_nik(session: Session, nik: str) -> tuple[CaseId, ...]:
    """Every case that names this person, newest first."""
    found = session.scalars(select(PEOPLE.c.case_id).where(PEOPLE.c.nik == nik).distinct())
    return tuple(CaseId(case_id) for case_id in sorted(found, reverse=True))


def add_case(session: WritingSession, file: CaseFile) -> None:
    """Store a new case with all that its file holds."""
    case = file.case
    own = {**columns_of(CASES, case), "serial": serial_of(case.number)}
    session.add(CASES, {**own, **summary_of(file.items)})
    for place, sender in enumerate(file.senders):
        save_sender(session, sender)
        link = {"case_id": case.id, "position": place, "sender_id": sender.id}
        session.add(CASE_SENDERS, link)
    _add_subjects(session, file)
    add_messages(session, file.messages)
    add_evidence(session, file.evidence)
    add_findings(session, file.findings)
    for result in file.results:
        add_result(session, result)
    for paper in file.papers:
        add_paper(session, paper)
    for reply in file.replies:
        add_reply(session, reply)
    for note in file.notes:
        add_note(session, note)


def save_case(session: WritingSession, case: Case, *, expected_version: int) -> Case:
    """Write a case's own fields; its items and people are written by themselves.

    Raises:
        ChangedMeanwhileError: another desk changed it first.
        NotFoundError: there is no such case.
    """
    row = guarded(session, CASES, case.id, expected_version)
    saved = replace(case, version=expected_version + 1)
    session.change(CASES, row, **columns_of(CASES, saved))
    return saved


def add_items(session: WritingSession, items: Sequence[Item]) -> None:
    """Add services to a case."""
    for item in items:
        case = held(session, CASES, item.case_id)
        place = next_position(session, ITEMS, item.case_id)
        session.add(ITEMS, {**columns_of(ITEMS, item), "position": place})
        refresh_summary(session, session.change(CASES, case, version=case["version"] + 1))


def save_item(session: WritingSession, item: Item, *, expected_version: int) -> Item:
    """Write an item and its case's summary; gives it back with its new version.

    Raises:
        ChangedMeanwhileError: another desk changed it first.
        NotFoundError: there is no such item.
    """
    case = held(session, CASES, item.case_id, shown=str(item.id))
    row = guarded(session, ITEMS, item.id, expected_version)
    saved = replace(item, version=expected_version + 1)
    session.change(ITEMS, row, **columns_of(ITEMS, saved))
    refresh_summary(session, case)
    return saved


def _add_subjects(session: WritingSession, file: CaseFile) -> None:
    """What a case is about; the foreign keys are checked at the end."""
    case_id = file.case.id
    for table, values in (
        (ITEMS, file.items),
        (PEOPLE, file.people),
        (FAMILIES, file.families),
        (ROLES, file.roles),
        (ANSWERS, file.answers),
    ):
        for place, value in enumerate(values):
            at = {"case_id": case_id, "position": place}
            session.add(table, {**columns_of(table, value), **at})
    names = [person.name for person in file.people] + [f.head_name for f in file.families]
    write_name_words(session, case_id, names)


def _case(session: Session, case_id: CaseId, sender_ids: tuple[SenderId, ...]) -> Case:
    found = session.execute(_CASE, {"of": case_id})
    row = found.mappings().one_or_none()
    if row is None:
        raise NotFoundError(str(case_id))
    return value_of(Case, row, sender_ids=sender_ids)


def _senders(session: Session, case_id: CaseId) -> tuple[Sender, ...]:
    return values_of(Sender, session.execute(_SENDERS, {"of": case_id}))
