"""From an exported or pasted chat to confirmed cases.

Reading proposes, accepting stores: nothing is saved before an officer confirms. Accepting stores
people, items, papers, messages and the journal entry in one transaction; files are written
before it, so that a row never points to nothing.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import chain

from desk.actions import opening, receiving
from desk.actions.desk import Desk
from desk.actions.intake_values import (
    AcceptedDraft,
    ChatInput,
    DraftDecision,
    PastedText,
    TakenFiles,
    TypedText,
)
from desk.actions.registry import Outcome, Right, Touched, action
from desk.domain.answers import ChecklistRequest
from desk.domain.case import Channel, MessageFate, SenderKind
from desk.domain.chat import ChatExport, DateOrder
from desk.domain.details import Detail
from desk.domain.drafts import CaseDraft, IntakeReview
from desk.domain.errors import (
    ChangedMeanwhileError,
    NotAllowedError,
    NotAPhoneError,
    NotFoundError,
)
from desk.domain.ids import CaseId
from desk.domain.names import name_key
from desk.domain.office import DeskNumber
from desk.domain.phone import Phone
from desk.domain.queue import SendersCase
from desk.intake.import_values import IntakeSetting, OpenedExport
from desk.intake.phones import read_contact, read_phone
from desk.storage import case_parts, cases, journal, messages, senders
from desk.storage.session import Session, WritingSession


def read_export(
    desk: Desk, source: ChatInput, number: DeskNumber, *, order: DateOrder | None = None
) -> IntakeReview:
    """What a chat, or words without one, propose; nothing is stored.

    Raises:
        UnusableInputError: the source is no export, or cannot be read safely.
        MixedExportError: the dates contradict the chosen order.
    """
    from desk.intake.drafts import propose
    from desk.intake.typed import propose_typed

    if isinstance(source, TypedText):
        now, mark = desk.now().astimezone(desk.zone), str(desk.new_id())
        return propose_typed(source.text, _setting(desk, number), now=now, mark=mark)
    with _opened(desk, source, order) as opened, desk.store.reading() as session:
        return propose(
            opened.chat,
            replace(_setting(desk, number), replies=_own_replies(desk, session, opened.chat)),
            contents=opened.attachment_names,
            known=partial(messages.known_fates, session),
            talk_too=isinstance(source, PastedText),
        )


def open_case_of(draft: CaseDraft, open_cases: Sequence[SendersCase]) -> SendersCase | None:
    """The newest of its sender's open cases to which a draft may belong.

    A village officer has many at once: where the draft names somebody, only a case of the same
    name or NIK is meant.
    """
    return next((case for case in open_cases if _may_be_of(case, draft)), None)


def decide(desk: Desk, draft: CaseDraft, *, codes: Sequence[str] = ()) -> DraftDecision:
    """The decision that a draft suggests by itself, for the officer to confirm.

    A draft without a service of its own, or with that of the sender's open case, adds to that
    case; otherwise it is a new case for the guessed or named services.

    Raises:
        NotAllowedError: the service is unclear and there is no open case to add to.
    """
    wanted = tuple(codes) or wanted_by(draft)
    with desk.store.reading() as session:
        open_cases = senders.open_cases_of(session, (draft.sender,)).get(draft.sender, ())
    open_case = open_case_of(draft, open_cases)
    is_sure = is_nobody_elses(draft, open_cases)
    if open_case is not None and is_sure and asks_again(desk, open_case, wanted):
        return DraftDecision(draft=draft, add_to=open_case.id)
    decision = DraftDecision(
        draft=draft,
        codes=wanted,
        applicant=draft.applicant_name.value if draft.applicant_name else draft.sender_name,
        nik=draft.nik.value if draft.nik else None,
        no_kk=draft.no_kk.value if draft.no_kk else None,
        subject=draft.subject_name.value if draft.subject_name else "",
        subject_born=draft.birth_date,
    )
    _check_decision(decision)
    return decision


def is_nobody_elses(draft: CaseDraft, open_cases: Sequence[SendersCase]) -> bool:
    """Whether one person's case alone can be meant: a draft without a name may be anybody's."""
    meant = [case for case in open_cases if _may_be_of(case, draft)]
    names = {name_key(case.applicant) for case in meant}
    return len(names) == 1 and len({case.nik for case in meant if case.nik}) <= 1


def wanted_by(draft: CaseDraft) -> tuple[str, ...]:
    """The code that a draft asks for; none where that is not clear."""
    return (draft.service.value,) if draft.service else ()


def asks_again(desk: Desk, case: SendersCase, codes: tuple[str, ...]) -> bool:
    """Whether these codes are what an open case is about already; also where there are none."""
    if not codes or case.bundle in codes:
        return True
    asked = {member.service for member in desk.rules.members(codes, ChecklistRequest(items=()))}
    return asked <= set(case.services)


@action(right=Right.INTAKE, verb="drafts_accepted")
def accept_drafts(
    desk: Desk,
    source: ChatInput,
    number: DeskNumber,
    decisions: Sequence[DraftDecision],
) -> Outcome[tuple[AcceptedDraft, ...]]:
    """Store confirmed drafts as cases, all in one transaction.

    The source is opened again for the bytes of its files. Each file is judged before it is
    stored; one that cannot be a document is left out and named in the answer.

    Raises:
        NotAllowedError: a draft without service, applicant or sender.
        NotFoundError: a service the catalogue does not have.
        UnusableInputError: a file that the officer added cannot be read.
        FileLockedError: another program holds one of them.
        DiskFullError: the disk has no room. In each of these cases nothing was stored.
    """
    decisions = [sent_by(decision) for decision in decisions]
    for decision in decisions:
        _check_decision(decision)
        _check_sender(decision)
    case_ids = [decision.add_to or CaseId(desk.new_id()) for decision in decisions]
    with _opened(desk, source, None) as opened:
        taken = [
            receiving.take_draft_files(desk, opened, decision, case_id)
            for decision, case_id in zip(decisions, case_ids, strict=True)
        ]
    with desk.writing() as session:
        accepted = tuple(
            _store(desk, session, number, decision, case_id, files)
            for decision, case_id, files in zip(decisions, case_ids, taken, strict=True)
        )
    return Outcome(value=accepted, touched=Touched.CASES | Touched.FILES)


@action(right=Right.INTAKE, verb="drafts_rejected")
def reject_drafts(desk: Desk, drafts: Sequence[CaseDraft], number: DeskNumber) -> Outcome[int]:
    """Set drafts aside for good: they do not come back at the next import."""
    prints = tuple(each for draft in drafts for each in prints_of(draft))
    with desk.writing() as session:
        _remember(session, prints, number, MessageFate.REJECTED, None)
        entry = journal.append(session, desk.act("drafts_rejected"))
    return Outcome(value=len(prints), touched=Touched.CASES, entry=entry)


def _setting(desk: Desk, number: DeskNumber) -> IntakeSetting:
    catalogue = desk.rules.catalogue
    return IntakeSetting(
        zone=desk.office.zone,
        fingerprint_key=desk.store.keys.fingerprint,
        desk_number=number,
        office_names=tuple(name for other in desk.numbers for name in other.names),
        offered=frozenset(
            [service.code for service in catalogue.services]
            + [bundle.code for bundle in catalogue.bundles]
        ),
    )


def _own_replies(desk: Desk, session: Session, chat: ChatExport) -> frozenset[str]:
    """What the office wrote in the cases that this chat names; every reply names its own."""
    named = re.compile(rf"\b{re.escape(desk.office.prefix)}-\d{{4}}-\d{{6}}\b")
    found = (named.findall(message.text) for message in chat.messages)
    return messages.reply_texts(session, chain.from_iterable(found))


def sent_by(decision: DraftDecision) -> DraftDecision:
    """The decision with its draft from the sender that the officer typed, where one was typed."""
    typed = decision.sender.strip()
    return replace(decision, draft=with_sender(decision.draft, typed)) if typed else decision


def with_sender(draft: CaseDraft, typed: str) -> CaseDraft:
    """A draft from another sender: a number in any form people type it, or a username.

    A number keeps the name that the chat knows.
    """
    phone = _typed_phone(typed)
    if phone is None:
        contact = read_contact(typed)
        return replace(draft, sender_phone=None, sender_name=contact.username or contact.name)
    said = draft.sender_name
    name = said if any(sign.isalpha() for sign in said) else phone.display
    return replace(draft, sender_phone=phone.e164, sender_name=name)


def _typed_phone(typed: str) -> Phone | None:
    """A number in any form, a link among them; a username with digits in it is none."""
    if typed.lstrip().startswith("@"):
        return None
    try:
        return read_phone(typed)
    except NotAPhoneError:
        return None


@contextmanager
def _opened(desk: Desk, source: ChatInput, order: DateOrder | None) -> Iterator[OpenedExport]:
    if isinstance(source, TypedText):
        yield _WITHOUT_FILES
        return
    from desk.intake.chat_words import words_of_office
    from desk.intake.export import open_export, open_pasted

    now, words = desk.now().astimezone(desk.zone), words_of_office(desk.store.folder)
    if isinstance(source, PastedText):
        with open_pasted(source.text, order=order, now=now, words=words) as opened:
            yield opened
    else:
        with open_export(source, order=order, now=now, words=words) as opened:
            yield opened


def _nothing_came(name: str) -> bytes:
    raise NotFoundError(name)


_WITHOUT_FILES = OpenedExport(
    chat=ChatExport(
        title="",
        date_order=DateOrder.DMY,
        date_order_certain=True,
        participants=(),
        messages=(),
        problems=(),
    ),
    attachment_names=(),
    read_file=_nothing_came,
)
"""Typed words bring no files; what an officer adds to them lies on the disk."""


def _may_be_of(case: SendersCase, draft: CaseDraft) -> bool:
    if draft.nik is not None and case.nik is not None:
        return draft.nik.value == case.nik
    if draft.applicant_name is not None:
        return name_key(draft.applicant_name.value) == name_key(case.applicant)
    return case.sender_kind is SenderKind.CITIZEN


def _check_decision(decision: DraftDecision) -> None:
    if decision.add_to is None and not decision.codes:
        raise NotAllowedError(Detail.SERVICE_EMPTY)
    if decision.add_to is None and not decision.applicant.strip():
        raise NotAllowedError(Detail.APPLICANT_EMPTY)


def _check_sender(decision: DraftDecision) -> None:
    """Whom the office can answer: everybody but those who stand at the counter."""
    draft = decision.draft
    known = draft.sender_phone or draft.sender_name or decision.channel is Channel.COUNTER
    if decision.add_to is None and not known:
        raise NotAllowedError(Detail.SENDER_EMPTY)


def _store(
    desk: Desk,
    session: WritingSession,
    number: DeskNumber,
    decision: DraftDecision,
    case_id: CaseId,
    files: TakenFiles,
) -> AcceptedDraft:
    """One draft as a new case or folded into an open one, with its journal entry."""
    _refuse_known(session, decision.draft)
    if decision.add_to is None:
        opening.open_case(desk, session, case_id, number, decision)
    else:
        opening.fold_in(session, case_id)
    receiving.add_messages(desk, session, case_id, decision.draft)
    case_parts.add_evidence(session, files.taken)
    _remember(session, prints_of(decision.draft), number, MessageFate.IN_CASE, case_id)
    verb = "case_opened" if decision.add_to is None else "case_extended"
    journal.append(session, desk.act(verb, case_id))
    case_number = cases.load_file(session, case_id).case.number
    return AcceptedDraft(case_id=case_id, number=case_number, files=files)


def prints_of(draft: CaseDraft) -> tuple[str, ...]:
    """What is remembered of a draft: itself, and every message in it."""
    return (draft.key, *draft.fingerprints)


def _refuse_known(session: Session, draft: CaseDraft) -> None:
    """Two desks that accept one draft make one case: the second is told.

    Raises:
        ChangedMeanwhileError: the draft was dealt with meanwhile.
    """
    if messages.known_fates(session, (draft.key,)):
        raise ChangedMeanwhileError(draft.sender_name)


def _remember(
    session: WritingSession,
    prints: Sequence[str],
    number: DeskNumber,
    fate: MessageFate,
    case_id: CaseId | None,
) -> None:
    messages.remember(
        session,
        prints,
        fate=fate,
        case_id=case_id,
        desk_number_id=number.id,
    )
