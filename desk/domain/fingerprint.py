"""Fingerprints of messages: by them an import knows what it has already seen.

An export holds no message ids, and officers export the same chat every day. Each message gets
two keyed prints. The **print** covers desk number, other side, minute, author, text or file name
and a running number among equal ones. The **place** covers the same without the text, and the
running number among all messages of that author in that minute: a message that was edited,
deleted or left out later keeps its place. Both are kept; neither can be turned back into text.

Limits: a contact renamed on the phone, or an export that begins inside a minute, shifts what is
compared; the first gives new messages, the second can only make too few.
Source: ARCHITECTURE.md, "WhatsApp formats" (importing again).
"""

import hmac
import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from desk.domain.chat import ChatMessage, MessageKind
from desk.domain.typed import one_line

SEPARATOR = "\x1f"
PHONE_SIGNS = frozenset("+-() .")
CHANGED_KINDS = frozenset({MessageKind.DELETED, MessageKind.OMITTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class MessagePrint:
    """The two keyed prints of a message, 64 hexadecimal digits each."""

    content: str
    place: str


def fingerprints(
    messages: Sequence[ChatMessage], *, key: bytes, desk_number: str, other_side: str
) -> tuple[MessagePrint, ...]:
    """One pair of prints for each message, in the same order.

    Args:
        messages: all messages of one export, system lines included, in their order.
        key: a secret of the office; other offices cannot compare prints.
        desk_number: the office's own number in E.164, empty where it is not known.
        other_side: the title of the chat.
    """
    chat = SEPARATOR.join((desk_number, _author(other_side)))
    equal: Counter[str] = Counter()
    placed: Counter[str] = Counter()
    prints = []
    for message in messages:
        spot = SEPARATOR.join((chat, f"{message.at:%Y-%m-%dT%H:%M}", _author(message.author or "")))
        said = SEPARATOR.join((spot, _content(message)))
        equal[said] += 1
        placed[spot] += 1
        prints.append(
            MessagePrint(
                content=_keyed(key, "content", said, equal[said]),
                place=_keyed(key, "place", spot, placed[spot]),
            )
        )
    return tuple(prints)


def all_prints(prints: Sequence[MessagePrint]) -> tuple[str, ...]:
    """Both prints of every message, as they are asked and stored."""
    return tuple(text for each in prints for text in (each.content, each.place))


def already_known(
    messages: Sequence[ChatMessage], prints: Sequence[MessagePrint], known: Collection[str]
) -> tuple[bool, ...]:
    """For each message, whether an earlier import brought it, perhaps with another text.

    A message is known by its content, or by its place: either it says itself that it was
    changed (edited, deleted, left out, or a file where once only a remark stood), or every
    place of that author in that minute is known, so that nothing can have been added to it.
    """
    groups: dict[tuple[str, str], list[int]] = {}
    for at, message in enumerate(messages):
        minute = f"{message.at:%Y-%m-%dT%H:%M}"
        groups.setdefault((minute, _author(message.author or "")), []).append(at)
    found = [False] * len(messages)
    for group in groups.values():
        by_content = [prints[at].content in known for at in group]
        by_place = [prints[at].place in known for at in group]
        nothing_added = all(by_place)
        for at, same, placed in zip(group, by_content, by_place, strict=True):
            found[at] = same or (placed and (nothing_added or _says_changed(messages[at])))
    return tuple(found)


def _says_changed(message: ChatMessage) -> bool:
    return message.edited or message.kind in CHANGED_KINDS or message.attachment is not None


def _content(message: ChatMessage) -> str:
    """File name or text; the caption of a file may change without making it another message."""
    if message.attachment is not None:
        return f"file{SEPARATOR}{one_line(message.attachment)}"
    return f"{message.kind}{SEPARATOR}{one_line(_composed(message.text))}"


def _author(name: str) -> str:
    """A name without marks, case and the tilde of unsaved contacts; a number as its digits."""
    bare = one_line(_composed(name)).lstrip("~ ").casefold()
    is_number = bare.startswith("+") and all(s.isdecimal() or s in PHONE_SIGNS for s in bare)
    return "".join(sign for sign in bare if sign.isdecimal()) if is_number else bare


def _composed(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _keyed(key: bytes, kind: str, text: str, number: int) -> str:
    message = SEPARATOR.join((kind, text, str(number)))
    return hmac.digest(key, message.encode("utf-8", "surrogatepass"), "sha256").hex()
