"""A confirmed draft becomes a case: its people, its items, its number."""

from dataclasses import dataclass, replace

from desk.actions.desk import Desk
from desk.actions.intake_values import DraftDecision
from desk.domain.answers import Birth, ChecklistRequest, derived_answers
from desk.domain.case import (
    Case,
    CaseFile,
    Channel,
    Family,
    Item,
    Person,
    Role,
    Sender,
    SenderKind,
)
from desk.domain.details import Detail
from desk.domain.errors import NotAllowedError
from desk.domain.ids import CaseId, FamilyId, ItemId, PersonId, SenderId
from desk.domain.office import DeskNumber
from desk.domain.sayings import saying
from desk.domain.status import CLOSED
from desk.storage import cases, catalogues, numbers, senders
from desk.storage.session import Session, WritingSession


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cast:
    """The people and families of a new case, and the parts they play."""

    applicant: Person
    reporter: Person
    subjects: tuple[Person, ...]
    families: tuple[Family, ...]
    roles: tuple[Role, ...]


def open_case(
    desk: Desk,
    session: WritingSession,
    case_id: CaseId,
    number: DeskNumber,
    decision: DraftDecision,
) -> None:
    """Store a new case in an open transaction; its number is taken here and leaves no gap."""
    catalogues.keep(session, desk.rules.text)
    cast = _cast(desk, decision)
    is_counter = decision.channel is Channel.COUNTER
    sent_by = () if is_counter else (_sender(desk, session, decision),)
    case = Case(
        id=case_id,
        number=numbers.next_case_number(session, desk.office, desk.today().year),
        unit_id=desk.unit.id,
        channel=decision.channel,
        desk_number_id=None if is_counter else number.id,
        sender_ids=tuple(sender.id for sender in sent_by),
        reporter_id=cast.reporter.id,
        applicant_id=cast.applicant.id,
        bundle=desk.rules.bundle_of(decision.codes),
        catalogue_sha256=desk.rules.sha256,
        first_message_at=decision.draft.first_at,
        line_at=decision.draft.first_at,
        opened_at=desk.now(),
        opened_by=desk.officer.id,
    )
    file = CaseFile(
        case=case,
        items=_items(desk, case_id, decision, cast),
        people=tuple(
            {one.id: one for one in (cast.applicant, cast.reporter, *cast.subjects)}.values()
        ),
        families=cast.families,
        roles=cast.roles,
        senders=sent_by,
        answers=(),
        evidence=(),
        findings=(),
        results=(),
        messages=(),
        papers=(),
    )
    cases.add_case(session, file)


def fold_in(session: WritingSession, case_id: CaseId) -> None:
    """Count that the sender asked again in an open case.

    Raises:
        NotAllowedError: all its items are closed.
        NotFoundError: there is no such case.
    """
    file = cases.load_file(session, case_id)
    if all(item.status in CLOSED for item in file.items):
        raise NotAllowedError(saying(Detail.CASE_CLOSED, number=file.case.number))
    case = replace(file.case, asked_count=file.case.asked_count + 1)
    cases.save_case(session, case, expected_version=file.case.version)


def _cast(desk: Desk, decision: DraftDecision) -> _Cast:
    """Who plays which part: applicant, reporter, the family, and the child or the deceased.

    The day of birth is the subject's where the services concern a child or a deceased; else it
    is the applicant's.
    """
    part = desk.rules.subject_part(decision.codes)
    born = decision.subject_born
    applicant = Person(
        id=PersonId(desk.new_id()),
        name=decision.applicant.strip(),
        nik=decision.nik,
        birth_date=None if part else born,
    )
    reporter = applicant
    if decision.reporter.strip() not in {"", applicant.name}:
        reporter = Person(id=PersonId(desk.new_id()), name=decision.reporter.strip())
    subjects: tuple[Person, ...] = ()
    if part and decision.subject.strip():
        name = decision.subject.strip()
        subjects = (Person(id=PersonId(desk.new_id()), name=name, birth_date=born),)
    families: tuple[Family, ...] = ()
    if decision.no_kk is not None:
        families = (Family(id=FamilyId(desk.new_id()), no_kk=decision.no_kk),)
    roles = (
        Role(owner="pemohon", ordinal=1, person_id=applicant.id),
        Role(owner="pelapor", ordinal=1, person_id=reporter.id),
        *(Role(owner=part, ordinal=1, person_id=subject.id) for subject in subjects),
        *(Role(owner="keluarga", ordinal=1, family_id=family.id) for family in families),
    )
    return _Cast(
        applicant=applicant, reporter=reporter, subjects=subjects, families=families, roles=roles
    )


SENDER_KINDS = {Channel.VILLAGE: SenderKind.VILLAGE, Channel.PARTNER: SenderKind.PARTNER}
"""What a new sender is by the channel; who writes to a number for citizens is one."""


def _sender(desk: Desk, session: Session, decision: DraftDecision) -> Sender:
    """The sender as the office knows them already, or a new one."""
    draft = decision.draft
    known = senders.find_sender(session, phone=draft.sender_phone, name=draft.sender_name)
    if known is not None:
        return known
    return Sender(
        id=SenderId(desk.new_id()),
        phone=draft.sender_phone,
        username=None if draft.sender_phone else draft.sender_name,
        name=draft.sender_name,
        kind=SENDER_KINDS.get(decision.channel, SenderKind.CITIZEN),
    )


def _items(desk: Desk, case_id: CaseId, decision: DraftDecision, cast: _Cast) -> tuple[Item, ...]:
    """The items that the codes stand for, as far as dates and persons steer them already."""
    zone = desk.zone
    births = tuple(
        Birth(owner=role.owner, ordinal=role.ordinal, born_on=subject.birth_date)
        for subject in cast.subjects
        for role in cast.roles
        if role.person_id == subject.id and subject.birth_date is not None
    )
    facts = ChecklistRequest(
        items=(),
        answers=derived_answers(
            births, reported_on=decision.draft.first_at.astimezone(zone).date()
        ),
        roles=cast.roles,
    )
    return tuple(
        Item(
            id=ItemId(desk.new_id()),
            case_id=case_id,
            service=member.service,
            ordinal=member.ordinal,
            bundle=member.bundle,
            status_at=desk.now(),
        )
        for member in desk.rules.members(decision.codes, facts)
    )
