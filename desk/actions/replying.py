"""Replies to the citizen: drafted from the case, copied or opened in WhatsApp, noted as sent.

The desk never sends anything: an officer does, in WhatsApp, and says so here afterwards.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial

from desk.actions.cases import CaseView, view
from desk.actions.desk import Desk
from desk.actions.moving import move_item
from desk.actions.registry import Outcome, Right, Touched, action
from desk.domain.case import CaseFile, Reply, ReplyKind, Sender
from desk.domain.details import Detail
from desk.domain.disclosure import PrivateData, disclosures, private_data, withheld
from desk.domain.errors import NotFoundError, NothingToDoError, PrivateDataError
from desk.domain.ids import CaseId, ReplyId
from desk.domain.office import DeskNumber, HandOverMode
from desk.domain.phone import stored_phone
from desk.domain.replies import (
    KIND_OF,
    CitizenWords,
    ReplyOrder,
    ReplyTopic,
    chat_partner,
    reply_letter,
    topic_of,
)
from desk.domain.sayings import saying
from desk.domain.status import Status
from desk.domain.words import word
from desk.outbox.replies import LINK_ROOM, citizen_questions, reply_text, whatsapp_link
from desk.storage import case_parts, cases, journal, queue_figures


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyRoute:
    """From which number a reply goes to which chat, and whether a link can open it.

    `link_digits` is empty where there is no link: the desk number works by copying, the sender
    has no number, or nobody wrote.
    """

    desk: str
    desk_phone: str
    chat: str
    link_digits: str = field(repr=False)
    has_sender: bool
    wants_link: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplySheet:
    """The drafts of a case by topic, the one that is suggested, and what no text may hold."""

    case_id: CaseId
    suggested: ReplyTopic
    drafts: Mapping[ReplyTopic, str]
    private: PrivateData = field(repr=False)
    route: ReplyRoute


def draft_replies(desk: Desk, case_id: CaseId) -> ReplySheet:
    """A draft for every topic, from the case as it stands now.

    Raises:
        NotFoundError: there is no such case.
    """
    with desk.store.reading() as session:
        seen = view(desk, session, case_id)
        place = queue_figures.place_in_line(session, case_id)
    number = _number(desk, seen.file)
    order = ReplyOrder(
        office=desk.office,
        desk=number.label if number else "",
        now=desk.now(),
        deadline=desk.today() + timedelta(days=desk.office.completion_days),
        promised_on=desk.rules.promised_on(desk.office, desk.now()),
        place=place,
    )
    private = private_data(seen.file, desk.office.zone)
    words = _words(desk, seen)
    write = partial(_written, seen, order, words, private)
    return ReplySheet(
        case_id=case_id,
        suggested=topic_of(seen.file, seen.verdict),
        drafts={topic: write(topic) for topic in ReplyTopic},
        private=private,
        route=_route(seen.file, number),
    )


def reply_link(route: ReplyRoute, text: str) -> str:
    """The link that opens the chat with this text; without the text where it is too long for one.

    Raises:
        NothingToDoError: there is no number to open a chat with.
    """
    if not route.link_digits:
        raise NothingToDoError(Detail.NO_WHATSAPP_NUMBER)
    link = whatsapp_link(route.link_digits, text)
    return link if len(link) <= LINK_ROOM else whatsapp_link(route.link_digits)


@action(right=Right.CHECK, verb="reply_written")
def keep_reply(desk: Desk, case_id: CaseId, topic: ReplyTopic, text: str) -> Outcome[Reply]:
    """Keep a reply as it goes to the clipboard or into a link; it is not sent yet.

    The same text that still waits to be sent is kept once.

    Raises:
        PrivateDataError: the text holds a NIK, No. KK, birth date or telephone number.
        NothingToDoError: the text is empty.
        NotFoundError: there is no such case.
    """
    if not text.strip():
        raise NothingToDoError(Detail.REPLY_EMPTY)
    with desk.writing() as session:
        file = cases.load_file(session, case_id)
        refuse_private(text, private_data(file, desk.office.zone))
        reply = _waiting(file, topic, text)
        if reply is not None:
            return Outcome(value=reply, touched=Touched.NOTHING)
        reply = Reply(
            id=ReplyId(desk.new_id()),
            case_id=case_id,
            kind=KIND_OF[topic],
            text=text,
            made_at=desk.now(),
            by=desk.officer.id,
        )
        case_parts.add_reply(session, reply)
        entry = journal.append(session, desk.act("reply_written", case_id, seen=topic.value))
    return Outcome(value=reply, touched=Touched.CASES, entry=entry)


@action(right=Right.CHECK, verb="reply_sent")
def mark_reply_sent(desk: Desk, case_id: CaseId, reply_id: ReplyId) -> Outcome[Reply]:
    """Note that an officer sent a reply; one that asks for papers sets what is new to incomplete.

    Said twice, the first time counts.

    Raises:
        NotFoundError: the case has no such reply.
        ChangedMeanwhileError: another desk moved a service first; the reply counts as sent.
    """
    with desk.writing() as session:
        file = cases.load_file(session, case_id)
        reply = _reply(file, reply_id)
        if reply.sent_at is not None:
            return Outcome(value=reply, touched=Touched.NOTHING)
        reply = replace(reply, sent_at=desk.now())
        case_parts.save_reply(session, reply)
        entry = journal.append(session, desk.act("reply_sent", case_id, seen=reply.kind.value))
    if reply.kind is ReplyKind.SHORTAGE:
        for item in file.items:
            if item.status is Status.NEW:
                move_item(desk, item.id, to=Status.INCOMPLETE, expected_version=item.version)
    return Outcome(value=reply, touched=Touched.CASES, entry=entry)


def refuse_private(text: str, private: PrivateData) -> None:
    """Let a text pass only where it gives nothing away.

    Raises:
        PrivateDataError: it does; the kinds are named.
    """
    kinds = dict.fromkeys(one.kind for one in disclosures(text, private))
    if kinds:
        raise PrivateDataError(", ".join(word(kind) for kind in kinds))


def _written(
    seen: CaseView,
    order: ReplyOrder,
    words: CitizenWords,
    private: PrivateData,
    topic: ReplyTopic,
) -> str:
    """The draft; whatever the case's own texts would give away is left out of it."""
    letter = reply_letter(topic, seen.file, seen.checklist, seen.verdict, order, words)
    return withheld(reply_text(letter), private)


def _words(desk: Desk, seen: CaseView) -> CitizenWords:
    from desk.intake.public_words import load_public_words

    return CitizenWords(
        wording=desk.rules.wording(seen.catalogue),
        questions=citizen_questions(),
        titles=load_public_words().titles,
        owners={owner.key: owner.plain for owner in seen.catalogue.owners},
    )


def _number(desk: Desk, file: CaseFile) -> DeskNumber | None:
    wanted = file.case.desk_number_id
    return next((number for number in desk.numbers if number.id == wanted), None)


def _route(file: CaseFile, number: DeskNumber | None) -> ReplyRoute:
    sender = chat_partner(file)
    wants_link = number is not None and number.hand_over is HandOverMode.LINK
    phone = sender.phone if sender else None
    return ReplyRoute(
        desk=number.label if number else "",
        desk_phone=stored_phone(number.phone).display if number and number.phone else "",
        chat=_chat(sender) if sender else "",
        link_digits=stored_phone(phone).link_digits if phone and wants_link else "",
        has_sender=sender is not None,
        wants_link=wants_link,
    )


def _chat(sender: Sender) -> str:
    """How the chat is found: the name it bears, with the number masked where there is one."""
    if sender.phone is None:
        return sender.name or sender.username or ""
    phone = stored_phone(sender.phone)
    bears_name = sender.name and not any(sign.isdecimal() for sign in sender.name)
    return f"{sender.name} {phone.masked}" if bears_name else phone.masked


def _waiting(file: CaseFile, topic: ReplyTopic, text: str) -> Reply | None:
    for reply in file.replies:
        same = (reply.kind, reply.text) == (KIND_OF[topic], text)
        if same and reply.sent_at is None:
            return reply
    return None


def _reply(file: CaseFile, reply_id: ReplyId) -> Reply:
    for reply in file.replies:
        if reply.id == reply_id:
            return reply
    raise NotFoundError(saying(Detail.A_REPLY, id=str(reply_id)))
