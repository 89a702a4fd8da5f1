"""A confirmed draft becomes a case: its people, its items, its number."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from desk.actions.desk import Desk
from desk.actions.intake_values import DraftDecision
from desk.domain.case import Case, CaseFile, Family, Item, Person, Role, Sender, SenderKind
from desk.domain.drafts import CaseDraft
from desk.domain.errors import NotAllowedError
from desk.domain.ids import CaseId, FamilyId, ItemId, PersonId, SenderId
from desk.domain.office import DeskNumber
from desk.domain.status import CLOSED
from desk.storage import cases, catalogues, numbers, senders


def open_case(
    desk: Desk, session: Session, case_id: CaseId, number: DeskNumber, decision: DraftDecision
) -> None:
    """Store a new case in an open transaction; its number is taken here and leaves no gap."""
    catalogues.keep(session, desk.rules.text)
    applicant = _applicant(desk, decision)
    reporter = _reporter(desk, decision, applicant)
    sender = _sender(desk, session, decision.draft)
    families = _families(desk, decision)
    case = Case(
        id=case_id,
        number=numbers.next_case_number(session, desk.office, desk.today().year),
        unit_id=desk.unit.id,
        channel=decision.channel,
        desk_number_id=number.id,
        sender_ids=(sender.id,),
        reporter_id=reporter.id,
        applicant_id=applicant.id,
        bundle=desk.rules.bundle_of(decision.codes),
        catalogue_sha256=desk.rules.sha256,
        first_message_at=decision.draft.first_at,
        line_at=decision.draft.first_at,
        opened_at=desk.now(),
        opened_by=desk.officer.id,
    )
    file = CaseFile(
        case=case,
        items=_items(desk, case_id, decision.codes),
        people=(applicant,) if reporter is applicant else (applicant, reporter),
        families=families,
        roles=_roles(applicant, reporter, families),
        senders=(sender,),
        answers=(),
        evidence=(),
        findings=(),
        results=(),
        messages=(),
        papers=(),
    )
    cases.add_case(session, file)


def fold_in(session: Session, case_id: CaseId) -> None:
    """Count that the sender asked again in an open case.

    Raises:
        NotAllowedError: all its items are closed.
        NotFoundError: there is no such case.
    """
    file = cases.load_file(session, case_id)
    if all(item.status in CLOSED for item in file.items):
        raise NotAllowedError(f"Permohonan {file.case.number} sudah ditutup.")
    case = replace(file.case, asked_count=file.case.asked_count + 1)
    cases.save_case(session, case, expected_version=file.case.version)


def _applicant(desk: Desk, decision: DraftDecision) -> Person:
    return Person(
        id=PersonId(desk.new_id()),
        name=decision.applicant.strip(),
        nik=decision.nik,
        birth_date=decision.draft.birth_date,
    )


def _reporter(desk: Desk, decision: DraftDecision, applicant: Person) -> Person:
    if decision.reporter.strip() in {"", applicant.name}:
        return applicant
    return Person(id=PersonId(desk.new_id()), name=decision.reporter.strip())


def _sender(desk: Desk, session: Session, draft: CaseDraft) -> Sender:
    """The sender as the office knows them already, or a new one."""
    known = senders.find_sender(session, phone=draft.sender_phone, name=draft.sender_name)
    if known is not None:
        return known
    return Sender(
        id=SenderId(desk.new_id()),
        phone=draft.sender_phone,
        username=None if draft.sender_phone else draft.sender_name,
        name=draft.sender_name,
        kind=SenderKind.CITIZEN,
    )


def _families(desk: Desk, decision: DraftDecision) -> tuple[Family, ...]:
    if decision.no_kk is None:
        return ()
    return (Family(id=FamilyId(desk.new_id()), no_kk=decision.no_kk),)


def _roles(applicant: Person, reporter: Person, families: tuple[Family, ...]) -> tuple[Role, ...]:
    people = (
        Role(owner="pemohon", ordinal=1, person_id=applicant.id),
        Role(owner="pelapor", ordinal=1, person_id=reporter.id),
    )
    return people + tuple(
        Role(owner="keluarga", ordinal=1, family_id=family.id) for family in families
    )


def _items(desk: Desk, case_id: CaseId, codes: Sequence[str]) -> tuple[Item, ...]:
    return tuple(
        Item(
            id=ItemId(desk.new_id()),
            case_id=case_id,
            service=member.service,
            ordinal=member.ordinal,
            bundle=member.bundle,
            status_at=desk.now(),
        )
        for member in desk.rules.members(codes, desk.office)
    )
