"""Case drafts from a chat: whose request, which service, which photos. Nothing is saved here.

In a personal chat one citizen asks; a new draft begins with a long silence or a plainly new
request. In a group every form line or request is a draft of its own, and the photos of an author
go to that author's own nearest request. The office's own messages never begin a draft; system
lines never belong to one. What an earlier import brought is not proposed again.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import UTC, datetime, timedelta

from desk.domain.chat import ChatExport, ChatMessage, MessageKind
from desk.domain.drafts import CaseDraft, DraftFile, IntakeReview
from desk.domain.fingerprint import MessagePrint, all_prints, already_known, fingerprints
from desk.domain.names import name_key
from desk.domain.office import Zone
from desk.domain.typed import one_line
from desk.domain.worktime import ZONE_OFFSETS
from desk.intake.chat_fields import holds_fields, read_fields
from desk.intake.chat_requests import (
    Request,
    left_over,
    read_requests,
    request_key,
    several_requests,
)
from desk.intake.import_values import IntakeSetting
from desk.intake.name_labels import first_named
from desk.intake.phones import read_contact
from desk.intake.piles import Gathered, Line, Pile
from desk.intake.service_words import guess_service

SILENCE = timedelta(days=7)
"""After so long a silence a citizen's message begins a new draft."""
SAME_REQUEST = timedelta(days=1)
"""Asking for the same thing again within a day is asking again, not a second request."""
SAME_TALK = timedelta(hours=1)
"""Within an hour a second wish may make the first a bundle."""
GROUP_SILENCE = timedelta(hours=12)
"""In a group, photos and remarks go to a request of the same author that is not older."""
PHOTOS_FIRST = timedelta(minutes=15)
"""Photos without a request wait this long for one that follows."""

OWN_NAMES = ("Anda", "You")
BUNDLE = "PKT-"
TALK_KINDS = frozenset({MessageKind.TEXT, MessageKind.ATTACHMENT})

KnownPrints = Callable[[Sequence[str]], frozenset[str]]


def propose(
    chat: ChatExport,
    setting: IntakeSetting,
    *,
    contents: Collection[str],
    known: KnownPrints,
    talk_too: bool = False,
) -> IntakeReview:
    """The drafts of a chat for an officer to confirm.

    Args:
        chat: the parsed export.
        setting: zone, key, desk number, own names and catalogue codes of the office.
        contents: names of the attachments that are really there.
        known: which of these prints an earlier import brought; asked once.
        talk_too: whether talk alone makes a draft: an officer who copies "here it is" means it.
    """
    lines = _read_lines(chat, setting, known)
    in_group = len({line.author for line in lines if not line.own}) > 1
    fresh = [line for line in lines if not line.known]
    piles = _group_piles(fresh, talk_too=talk_too) if in_group else _personal_piles(fresh, setting)
    other_side = "" if in_group else chat.title
    drafts = (
        _draft(pile, setting, other_side=other_side, contents=frozenset(contents))
        for pile in piles
        if _is_worth(pile, talk_too=talk_too)
    )
    return IntakeReview(
        title=chat.title,
        drafts=tuple(sorted(drafts, key=lambda draft: draft.first_at)),
        problems=chat.problems,
        known_messages=sum(line.known for line in lines),
        date_order=chat.date_order,
        date_order_certain=chat.date_order_certain,
    )


def _read_lines(chat: ChatExport, setting: IntakeSetting, known: KnownPrints) -> tuple[Line, ...]:
    number = setting.desk_number.phone if setting.desk_number else ""
    prints = fingerprints(
        chat.messages, key=setting.fingerprint_key, desk_number=number, other_side=chat.title
    )
    keys = (
        request_key(each, place)
        for message, each in zip(chat.messages, prints, strict=True)
        for place in range(1, len(several_requests(message.text, setting.offered)) + 1)
    )
    remembered = known((*all_prints(prints), *keys))
    replied = {one_line(text) for text in setting.replies}
    echoes = [one_line(message.text) in replied for message in chat.messages]
    seen = already_known(chat.messages, prints, remembered)
    own = _own_names(chat, setting)
    return tuple(
        _line(
            message,
            each,
            setting,
            left=()
            if is_echo
            else left_over(message.text, each, setting.offered, remembered)
            if is_known
            else None,
            own=is_echo or name_key(message.author or "") in own,
        )
        for message, each, is_known, is_echo in zip(
            chat.messages, prints, seen, echoes, strict=True
        )
        if message.author is not None and message.kind is not MessageKind.SYSTEM
    )


def _line(
    message: ChatMessage,
    prints: MessagePrint,
    setting: IntakeSetting,
    *,
    left: tuple[Request, ...] | None,
    own: bool,
) -> Line:
    """A message; `left` are the requests that a known one still holds, None for a new one."""
    is_known = left is not None and not left
    speaks = not own and not is_known and message.kind in TALK_KINDS
    requests = (
        (read_requests(message.text, setting.offered) if left is None else left) if speaks else ()
    )
    return Line(
        message=message,
        prints=prints,
        known=is_known,
        own=own,
        requests=requests,
        fills=speaks and holds_fields(message.text),
    )


def _own_names(chat: ChatExport, setting: IntakeSetting) -> frozenset[str]:
    """The office's names as keys; in a chat of two the one that is not the title is the office."""
    of_number = setting.desk_number.names if setting.desk_number else ()
    given = {name_key(name) for name in (*OWN_NAMES, *setting.office_names, *of_number)}
    people = {name_key(name) for name in chat.participants}
    title = name_key(chat.title)
    pair = 2
    if len(people) == pair and title in people and not people & given:
        given |= people - {title}
    return frozenset(given - {""})


def _personal_piles(lines: Sequence[Line], setting: IntakeSetting) -> list[Pile]:
    """One citizen's messages, cut where a new request begins."""
    gathered = Gathered()
    for line in lines:
        latest = gathered.latest
        if line.own:
            if latest is not None:
                latest.add(line)
        elif latest is None or _starts_anew(line, latest, setting):
            gathered.open(line)
        else:
            gathered.add(latest, line)
    return gathered.piles


def _starts_anew(line: Line, pile: Pile, setting: IntakeSetting) -> bool:
    silent = line.message.at - pile.last_at
    if silent > SILENCE:
        return True
    if pile.request is None or not line.requests:
        return _asks_for_another(line, pile)
    if line.requests[0].stands_alone:
        return True
    asked = line.requests[0].service
    if asked is None or asked.value == pile.service_code:
        return silent > SAME_REQUEST or _asks_for_another(line, pile)
    return silent > SAME_TALK or not _widen(pile, line, setting)


def _asks_for_another(line: Line, pile: Pile) -> bool:
    """Whether a request names another person in the way in which its pile names one ("a.n. …")."""
    new = first_named(line.message.text) if line.requests else None
    if new is None:
        return False
    others = [one.words for one in pile.people() if one.label == new.label]
    return bool(others) and not any(new.words <= one or one <= new.words for one in others)


def _widen(pile: Pile, line: Line, setting: IntakeSetting) -> bool:
    """Take two wishes in a row as one bundle, where they are one ("akta lahir", "sekalian KK")."""
    if pile.request is None or pile.request.stands_alone:
        return False
    text = f"{pile.request.text} {line.message.text}"
    both = guess_service(text, offered=setting.offered)
    if both is None or not both.value.startswith(BUNDLE):
        return False
    pile.request = Request(text=text, service=both)
    return True


def _group_piles(lines: Sequence[Line], *, talk_too: bool) -> list[Pile]:
    """Requests of many authors; each author's photos go to that author's nearest request.

    What the office says stays in the conversation that moved last. With `talk_too` a stranger's
    talk begins a draft, too: a number or a push name is never the office's own name.
    """
    gathered = Gathered()
    current: dict[str, Pile] = {}
    for line in lines:
        pile = gathered.latest if line.own else current.get(line.author)
        fresh = pile is not None and line.message.at - pile.last_at <= GROUP_SILENCE
        if pile is not None and fresh and (line.own or not _is_next_request(line, pile)):
            gathered.add(pile, line)
            if not line.own and gathered.latest is not None:
                current[line.author] = gathered.latest
        elif not line.own and (line.is_of_weight or (talk_too and line.is_strangers)):
            current[line.author] = gathered.open(line)
    return gathered.piles


def _is_next_request(line: Line, pile: Pile) -> bool:
    """A request closes the one before it, unless that still waited for its request or its data."""
    if line.requests:
        waited = line.message.at - pile.last_at > PHOTOS_FIRST
        return pile.request is not None or waited or _asks_for_another(line, pile)
    return line.fills and pile.is_filled


def _is_worth(pile: Pile, *, talk_too: bool) -> bool:
    """Greetings and thanks alone are no request; a file, a service or filled-in data is."""
    return any(talk_too or line.is_of_weight for line in pile.lines if not line.own)


def _draft(
    pile: Pile, setting: IntakeSetting, *, other_side: str, contents: frozenset[str]
) -> CaseDraft:
    said = [line for line in pile.lines if not line.own]
    fields = read_fields([pile.text_of(line) for line in said])
    contact = read_contact(pile.author)
    phone = contact.phone or read_contact(other_side).phone
    return CaseDraft(
        key=pile.key,
        sender_name=contact.name,
        sender_phone=phone.e164 if phone else None,
        service=pile.request.service if pile.request else None,
        applicant_name=fields.name,
        subject_name=fields.subject,
        nik=fields.nik,
        no_kk=fields.no_kk,
        birth_date=fields.birth_date,
        messages=tuple(line.message for line in pile.lines),
        files=tuple(_file(line, setting.zone, contents) for line in said if line.carries_file),
        fingerprints=all_prints([line.prints for line in pile.lines]),
        first_at=_instant(said[0].message.at, setting.zone),
    )


def _file(line: Line, zone: Zone, contents: frozenset[str]) -> DraftFile:
    message = line.message
    name = message.attachment
    return DraftFile(
        sent_name=name or message.text.strip(),
        sent_at=_instant(message.at, zone),
        fingerprint=line.prints.content,
        content=name if name in contents else None,
    )


def _instant(local: datetime, zone: Zone) -> datetime:
    """A phone's local time, taken as the office's, in UTC."""
    return (local - ZONE_OFFSETS[zone]).replace(tzinfo=UTC)
