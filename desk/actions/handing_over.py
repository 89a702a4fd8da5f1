"""Handing results over: what is ready, its copies, and the mark that an officer handed it over.

The desk sends nothing. It lays the files out; an officer sends them, and says so afterwards. What
was sent cannot be called back, so there is no undo; a wrong mark is put right by moving the
service back with a reason.
"""

import json
from dataclasses import dataclass, field, replace
from pathlib import Path

from desk.actions.cases import CaseView, show_case, view
from desk.actions.desk import Desk
from desk.actions.moving import service_state
from desk.actions.outgoing import Outgoing
from desk.actions.registry import Outcome, Right, Touched, action
from desk.actions.replying import draft_replies, reply_link
from desk.actions.results import copy_name, expected_results, read_result
from desk.domain.case import HandOverWay, Item, Reply, ReplyKind, Result, ResultForm
from desk.domain.details import Detail
from desk.domain.errors import NotAllowedError, NotFoundError, NothingToDoError
from desk.domain.ids import CaseId, ReplyId, ResultId
from desk.domain.moves import step
from desk.domain.naming import distinct_names
from desk.domain.office import HandOverMode
from desk.domain.phone import stored_phone
from desk.domain.replacing import replaced_results, without_replaced
from desk.domain.replies import ReplyTopic, chat_partner
from desk.domain.sayings import Saying, saying
from desk.domain.status import CLOSED, Status
from desk.outbox.handover import HandoverFile
from desk.storage import case_parts, cases, journal
from desk.storage.session import WritingSession

MAY_LEAVE = frozenset({Status.READY, Status.SENT, Status.DONE})
"""Where an item's results may be handed over, the last two for another time."""

BY_HAND = frozenset({HandOverWay.PICKED_UP, HandOverWay.COURIER, HandOverWay.VILLAGE})
"""Ways on which somebody takes the result, whose name is wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileToSend:
    """A result PDF with the readable name of its copy."""

    result: Result
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SendPlan:
    """What can leave now, from which number, to which chat.

    `search` is what the officer types into WhatsApp to find the chat, in full; `chat` is how the
    chat is called, masked. `link` opens the chat where the number works by links. `others` are
    cards and entries that are ready. `again` says that all of it was handed over before; `missing`
    names what is not ready yet, `replaced` what stays because a newer file took its place.
    """

    case_id: CaseId
    case_number: str
    applicant: str
    mode: HandOverMode
    desk: str
    desk_phone: str
    search: str = field(repr=False)
    chat: str
    link: str = field(repr=False)
    text: str
    files: tuple[FileToSend, ...]
    others: tuple[Result, ...]
    missing: tuple[str, ...]
    again: bool
    replaced: tuple[str, ...] = ()

    def results_by(self, way: HandOverWay) -> tuple[ResultId, ...]:
        """What goes on this way; a card does not go through WhatsApp."""
        cards = [one.id for one in self.others if way in BY_HAND or one.form is not ResultForm.CARD]
        return (*(one.result.id for one in self.files), *cards)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverOrder:
    """What the officer says was handed over, how, and to whom.

    `received_by` is the name of who took it, or the chat; `text` what was written with it. `again`
    is wanted for what was handed over before.
    """

    case_id: CaseId
    result_ids: tuple[ResultId, ...]
    way: HandOverWay
    received_by: str = ""
    text: str = ""
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverDone:
    """What was marked, which services moved on, and how much of the case is handed over."""

    case_id: CaseId
    results: tuple[Result, ...]
    moved: tuple[Item, ...]
    handed: int
    total: int
    still_open: tuple[str, ...]

    @property
    def count_text(self) -> str:
        """`4 dari 7`."""
        return f"{self.handed} dari {self.total}"


def plan_hand_over(desk: Desk, case_id: CaseId) -> SendPlan:
    """What of a case can leave now; what was handed over before only where nothing else is there.

    Raises:
        NotFoundError: there is no such case.
        NothingToDoError: nothing is ready; what is missing is named.
    """
    seen = show_case(desk, case_id)
    ready, replaced = _ready(seen), replaced_results(seen.file, seen.checklist)
    fresh = tuple(one for one in ready if one.handed_over_at is None)
    chosen = fresh or ready
    if not chosen:
        raise NothingToDoError(_nothing_ready(seen))
    sheet = draft_replies(desk, case_id)
    partner = chat_partner(seen.file)
    text = sheet.drafts[ReplyTopic.READY]
    link = reply_link(sheet.route, text) if sheet.route.link_digits else ""
    phone = partner.phone if partner else None
    name = (partner.username or partner.name) if partner else ""
    return SendPlan(
        case_id=case_id,
        case_number=seen.file.case.number,
        applicant=seen.file.applicant.name,
        mode=HandOverMode.LINK if link else HandOverMode.CLIPBOARD,
        desk=sheet.route.desk,
        desk_phone=sheet.route.desk_phone,
        search=stored_phone(phone).e164 if phone else name,
        chat=sheet.route.chat,
        link=link,
        text=text,
        files=_files(desk, seen, chosen),
        others=tuple(one for one in chosen if one.file_id is None),
        missing=_missing(seen, frozenset(one.id for one in ready)),
        again=not fresh,
        replaced=tuple(one.label for one in seen.file.results if one.id in replaced),
    )


def lay_out(desk: Desk, outgoing: Outgoing, plan: SendPlan) -> tuple[Path, ...]:
    """Write the copies of a plan, each checked against the hash it was attached with.

    Raises:
        StoredFileDamagedError: a stored file is gone or changed; nothing is laid out.
        DiskFullError: there is no room.
    """
    outgoing.clear()
    return copy_out(desk, outgoing, plan.files)


def copy_out(desk: Desk, outgoing: Outgoing, files: tuple[FileToSend, ...]) -> tuple[Path, ...]:
    """The same for some files, beside what lies there already.

    Raises:
        StoredFileDamagedError: a stored file is gone or changed; nothing is laid out.
        DiskFullError: there is no room.
    """
    if not files:
        return ()
    return outgoing.put(
        [
            HandoverFile(
                name=one.name, data=read_result(desk, one.result), sha256=one.result.sha256
            )
            for one in files
        ]
    )


def file_to_drag(desk: Desk, outgoing: Outgoing, case_id: CaseId, result_id: ResultId) -> Path:
    """A readable copy of one result that may leave, for dragging it into a chat.

    Raises:
        NotFoundError: the case has no such result.
        NotAllowedError: its service is not ready, or it is a card.
        StoredFileDamagedError: the stored file is gone or changed.
    """
    seen = show_case(desk, case_id)
    result = _result(seen, result_id)
    _check_may_leave(seen, result)
    return copy_out(desk, outgoing, _files(desk, seen, (result,)))[0]


@action(right=Right.HAND_OVER, verb="results_handed_over")
def mark_handed_over(desk: Desk, order: HandOverOrder) -> Outcome[HandOverDone]:
    """Note that results were handed over; a service of which everything was, moves on.

    What was sent or taken counts as sent; what somebody picked up at the office ends the service.

    Raises:
        NotFoundError: the case has no such result.
        NothingToDoError: no result was named.
        NotAllowedError: a service is not ready, a result was handed over before and `again` was
            not said, a card would go through WhatsApp, or the name of who took it is missing.
        StoredFileDamagedError: the stored file is not what was attached; nothing is marked.
        ChangedMeanwhileError: another desk changed a service first.
    """
    with desk.writing() as session:
        seen = view(desk, session, order.case_id)
        chosen = _chosen(seen, order)
        for result in chosen:
            if result.file_id is not None:
                read_result(desk, result)
        for result in chosen:
            case_parts.save_result(session, _handed(desk, order, result))
        moved = _move_on(desk, session, view(desk, session, order.case_id), chosen)
        if order.way is HandOverWay.WHATSAPP and order.text.strip():
            case_parts.add_reply(session, _reply(desk, order))
        act = desk.act("results_handed_over", order.case_id, seen=_said(desk, seen, order, chosen))
        after = view(desk, session, order.case_id)
        entry = journal.append(session, act)
    done = _done(after, order, moved)
    return Outcome(value=done, touched=Touched.CASES, entry=entry)


def _ready(seen: CaseView) -> tuple[Result, ...]:
    """Results that may leave: their file is there, or their card, and their service is ready."""
    items = {item.id: item for item in seen.file.items}
    return tuple(
        one
        for one in without_replaced(seen.file, seen.checklist).results
        if items[one.item_id].status in MAY_LEAVE
        and (one.form is not ResultForm.PDF_TTE or one.file_id is not None)
    )


def _files(desk: Desk, seen: CaseView, results: tuple[Result, ...]) -> tuple[FileToSend, ...]:
    with_file = [one for one in results if one.file_id is not None]
    names = distinct_names(copy_name(desk, seen, one) for one in with_file)
    return tuple(
        FileToSend(result=result, name=name) for result, name in zip(with_file, names, strict=True)
    )


def _missing(seen: CaseView, ready: frozenset[ResultId]) -> tuple[str, ...]:
    """Labels of what the case ends in and cannot leave yet."""
    missing = []
    for item in seen.file.items:
        if item.status in CLOSED:
            continue
        for expected in expected_results(seen, item):
            there = sum(
                (one.item_id, one.kind) == (item.id, expected.kind) and one.id in ready
                for one in seen.file.results
            )
            missing += [expected.label] * max(0, expected.count - there)
    return tuple(missing)


def _nothing_ready(seen: CaseView) -> Saying:
    waiting = ", ".join(dict.fromkeys(_missing(seen, frozenset())))
    number = seen.file.case.number
    if not waiting:
        return saying(Detail.NOTHING_READY, number=number)
    return saying(Detail.NOTHING_READY_BUT, number=number, waiting=waiting)


def _result(seen: CaseView, result_id: ResultId) -> Result:
    for one in seen.file.results:
        if one.id == result_id:
            return one
    raise NotFoundError(Detail.RESULT_OF_CASE)


def _check_may_leave(seen: CaseView, result: Result) -> None:
    item = next(item for item in seen.file.items if item.id == result.item_id)
    if item.status not in MAY_LEAVE:
        raise NotAllowedError(saying(Detail.SERVICE_STILL, label=result.label, status=item.status))


def _chosen(seen: CaseView, order: HandOverOrder) -> tuple[Result, ...]:
    chosen = tuple(_result(seen, result_id) for result_id in dict.fromkeys(order.result_ids))
    if not chosen:
        raise NothingToDoError(Detail.NO_RESULT_CHOSEN)
    if order.way in BY_HAND and not order.received_by.strip():
        raise NotAllowedError(Detail.RECEIVER_EMPTY)
    for result in chosen:
        _check_may_leave(seen, result)
        if result.form is ResultForm.CARD and order.way not in BY_HAND:
            raise NotAllowedError(saying(Detail.CARD_BY_HAND, label=result.label))
        if result.handed_over_at is not None and not order.again:
            raise NotAllowedError(saying(Detail.HANDED_OVER_ALREADY, label=result.label))
    return chosen


def _handed(desk: Desk, order: HandOverOrder, result: Result) -> Result:
    return replace(
        result,
        handed_over_at=desk.now(),
        handed_over_way=order.way,
        received_by=order.received_by.strip(),
    )


def _move_on(
    desk: Desk, session: WritingSession, seen: CaseView, chosen: tuple[Result, ...]
) -> tuple[Item, ...]:
    """Move each ready item of which nothing is left to hand over."""
    touched = {result.item_id for result in chosen}
    moved = []
    for item in seen.file.items:
        if item.id not in touched or item.status is not Status.READY or _is_owed(seen, item):
            continue
        handed = [one for one in seen.file.results if one.handed_over_at is not None]
        ways = {one.handed_over_way for one in handed if one.item_id == item.id}
        to = Status.DONE if ways == {HandOverWay.PICKED_UP} else Status.SENT
        after = step(item, to, service_state(seen, item), reason="", override=False, at=desk.now())
        moved.append(cases.save_item(session, after, expected_version=item.version))
    return tuple(moved)


def _is_owed(seen: CaseView, item: Item) -> bool:
    """Whether something of this item was not handed over yet."""
    handed = [
        one.kind
        for one in seen.file.results
        if one.item_id == item.id and one.handed_over_at is not None
    ]
    return any(handed.count(one.kind) < one.count for one in expected_results(seen, item))


def _reply(desk: Desk, order: HandOverOrder) -> Reply:
    now = desk.now()
    return Reply(
        id=ReplyId(desk.new_id()),
        case_id=order.case_id,
        kind=ReplyKind.RESULT,
        text=order.text.strip(),
        made_at=now,
        by=desk.officer.id,
        sent_at=now,
    )


def _said(desk: Desk, seen: CaseView, order: HandOverOrder, chosen: tuple[Result, ...]) -> str:
    """What the journal keeps: the way, from which number, to whom, and the hash of each file."""
    wanted = seen.file.case.desk_number_id
    number = next((one for one in desk.numbers if one.id == wanted), None)
    said = {
        "way": order.way.value,
        "from": number.phone if number and order.way is HandOverWay.WHATSAPP else "",
        "to": order.received_by.strip(),
        "again": order.again,
        "files": [one.sha256 for one in chosen if one.file_id is not None],
        "results": [one.label for one in chosen],
    }
    return json.dumps(said, ensure_ascii=False)


def _done(seen: CaseView, order: HandOverOrder, moved: tuple[Item, ...]) -> HandOverDone:
    named = set(order.result_ids)
    live = [item for item in seen.file.items if item.status not in CLOSED]
    handed = frozenset(one.id for one in seen.file.results if one.handed_over_at is not None)
    total = sum(one.count for item in live for one in expected_results(seen, item))
    still_open = _missing(seen, handed)
    return HandOverDone(
        case_id=order.case_id,
        results=tuple(one for one in seen.file.results if one.id in named),
        moved=moved,
        handed=total - len(still_open),
        total=total,
        still_open=still_open,
    )
