"""A WhatsApp chat as the office received it: messages with times, authors and attachments."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desk.domain.problems import Problem


class DateOrder(StrEnum):
    """In which order the header writes day, month and year."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


class MessageKind(StrEnum):
    """What a message is; a poll is text, view-once is omitted, a contact card an attachment."""

    TEXT = "text"
    ATTACHMENT = "attachment"
    OMITTED = "omitted"
    DELETED = "deleted"
    LOCATION = "location"
    CALL = "call"
    SYSTEM = "system"


class Media(StrEnum):
    """What kind of file a message carries or once carried."""

    IMAGE = "image"
    VIDEO = "video"
    AUDIO = "audio"
    DOCUMENT = "document"
    STICKER = "sticker"
    GIF = "gif"
    CONTACT = "contact"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatMessage:
    """One message of an export.

    `line` is the number of its header line, from 1; `at` is local time without a zone, as the
    phone wrote it; `author` is None for system lines, which never become a request.
    """

    line: int
    at: datetime
    author: str | None
    kind: MessageKind
    text: str
    attachment: str | None = None
    media: Media | None = None
    edited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatExport:
    """A parsed export. `date_order_certain` is false where priors alone decided the order."""

    title: str
    date_order: DateOrder
    date_order_certain: bool
    participants: tuple[str, ...]
    messages: tuple[ChatMessage, ...]
    problems: tuple[Problem, ...]
