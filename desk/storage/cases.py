"""Cases in the database: whole files out, single changes in.

Every function that changes a case locks its row first, so the summary on it is always that of
all its items; the caller journals the change in the same transaction.
"""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

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
    StoredAnswer,
    StoredCase,
    StoredCaseSender,
    StoredEvidence,
    StoredFamily,
    StoredFinding,
    StoredItem,
    StoredMessage,
    StoredNote,
    StoredPaper,
    StoredPerson,
    StoredReply,
    StoredResult,
    StoredRole,
)
from desk.storage.numbers import next_case_number, next_paper_number, serial_of
from desk.storage.office_tables import StoredSender
from desk.storage.rows import table_of
from desk.storage.senders import find_sender, save_sender
from desk.storage.summary import refresh_summary, write_summary
from desk.storage.types import Uuid
from desk.storage.values import (
    field_names,
    fill,
    guarded,
    locked,
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


_CASES, _LINKS = table_of(StoredCase), table_of(StoredCaseSender)
_OF = bindparam("of", type_=Uuid)
_CASE = select(*(_CASES.c[name] for name in field_names(Case) if name in _CASES.c)).where(
    _CASES.c.id == _OF
)
_SENDERS = (
    select(*(table_of(StoredSender).c[name] for name in field_names(Sender)))
    .join(_LINKS, _LINKS.c.sender_id == table_of(StoredSender).c.id)
    .where(_LINKS.c.case_id == _OF)
    .order_by(_LINKS.c.position)
)
"""Made once, as those of `read_of_case`."""


def load_file(session: Session, case_id: CaseId) -> CaseFile:
    """A case with all that belongs to it, changes of this transaction included.

    Raises:
        NotFoundError: there is no such case.
    """
    session.flush()
    senders = _senders(session, case_id)
    case = _case(session, case_id, tuple(sender.id for sender in senders))
    return CaseFile(
        case=case,
        items=read_of_case(session, StoredItem, Item, case_id),
        people=read_of_case(session, StoredPerson, Person, case_id),
        families=read_of_case(session, StoredFamily, Family, case_id),
        roles=read_of_case(session, StoredRole, Role, case_id),
        senders=senders,
        answers=read_of_case(session, StoredAnswer, Answer, case_id),
        evidence=read_of_case(session, StoredEvidence, Evidence, case_id),
        findings=read_of_case(session, StoredFinding, Finding, case_id),
        results=read_of_case(session, StoredResult, Result, case_id),
        messages=read_of_case(session, StoredMessage, CaseMessage, case_id),
        papers=read_of_case(session, StoredPaper, Paper, case_id),
        replies=read_of_case(session, StoredReply, Reply, case_id),
        notes=read_of_case(session, StoredNote, Note, case_id),
    )


def case_of_item(session: Session, item_id: ItemId) -> CaseId:
    """The case that an item belongs to.

    Raises:
        NotFoundError: there is no such item.
    """
    found = session.scalar(select(StoredItem.case_id).where(StoredItem.id == item_id))
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
    found = session.scalar(select(StoredCase.id).where(StoredCase.number.in_(wanted)))
    if found is None:
        raise NotFoundError(asked)
    return CaseId(found)


def find_by_nik(session: Session, nik: str) -> tuple[CaseId, ...]:
    """Every case that names this person, newest first."""
    found = session.scalars(select(StoredPerson.case_id).where(StoredPerson.nik == nik).distinct())
    return tuple(CaseId(case_id) for case_id in sorted(found, reverse=True))


def add_case(session: Session, file: CaseFile) -> None:
    """Store a new case with all that its file holds."""
    case = file.case
    row = fill(StoredCase(), case, serial=serial_of(case.number))
    write_summary(row, file.items)
    session.add(row)
    for place, sender in enumerate(file.senders):
        save_sender(session, sender)
        session.add(StoredCaseSender(case_id=case.id, position=place, sender_id=sender.id))
    _add_subjects(session, file)
    session.flush()
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
    session.flush()


def save_case(session: Session, case: Case, *, expected_version: int) -> Case:
    """Write a case's own fields; its items and people are written by themselves.

    Raises:
        ChangedMeanwhileError: another desk changed it first.
        NotFoundError: there is no such case.
    """
    row = guarded(session, StoredCase, case.id, expected_version)
    saved = replace(case, version=expected_version + 1)
    fill(row, saved)
    session.flush()
    return saved


def add_items(session: Session, items: Sequence[Item]) -> None:
    """Add services to a case."""
    for item in items:
        case = locked(session, StoredCase, item.case_id)
        place = next_position(session, StoredItem, item.case_id)
        session.add(fill(StoredItem(), item, position=place))
        case.version += 1
        refresh_summary(session, case)


def save_item(session: Session, item: Item, *, expected_version: int) -> Item:
    """Write an item and its case's summary; gives it back with its new version.

    Raises:
        ChangedMeanwhileError: another desk changed it first.
        NotFoundError: there is no such item.
    """
    case = locked(session, StoredCase, item.case_id, shown=str(item.id))
    row = guarded(session, StoredItem, item.id, expected_version)
    saved = replace(item, version=expected_version + 1)
    fill(row, saved)
    refresh_summary(session, case)
    session.flush()
    return saved


def _add_subjects(session: Session, file: CaseFile) -> None:
    """People and families before roles is for the reader; the keys are checked at the end."""
    case_id = file.case.id
    for place, item in enumerate(file.items):
        session.add(fill(StoredItem(), item, position=place))
    for place, person in enumerate(file.people):
        session.add(fill(StoredPerson(), person, case_id=case_id, position=place))
    for place, family in enumerate(file.families):
        session.add(fill(StoredFamily(), family, case_id=case_id, position=place))
    for place, role in enumerate(file.roles):
        session.add(fill(StoredRole(), role, case_id=case_id, position=place))
    for place, answer in enumerate(file.answers):
        session.add(fill(StoredAnswer(), answer, case_id=case_id, position=place))
    names = [person.name for person in file.people] + [f.head_name for f in file.families]
    write_name_words(session, case_id, names)


def _case(session: Session, case_id: CaseId, sender_ids: tuple[SenderId, ...]) -> Case:
    found = session.connection().execute(_CASE, {"of": case_id})
    row = found.mappings().one_or_none()
    if row is None:
        raise NotFoundError(str(case_id))
    return value_of(Case, row, sender_ids=sender_ids)


def _senders(session: Session, case_id: CaseId) -> tuple[Sender, ...]:
    return values_of(Sender, session.connection().execute(_SENDERS, {"of": case_id}))
