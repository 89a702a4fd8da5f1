"""Received files: what they are, what is done with them, and what is seen in them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desk.domain.case import SignatureState
from desk.domain.sayings import Datum


class FileKind(StrEnum):
    """What a file is by its content; its name is never believed."""

    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    HEIC = "heic"
    PDF = "pdf"
    ARCHIVE = "zip"
    EMPTY = "empty"
    OTHER_PICTURE = "other_picture"
    OTHER_ARCHIVE = "other_archive"
    DRAWING = "svg"
    ANIMATION = "gif"
    VIDEO = "video"
    AUDIO = "audio"
    OFFICE_DOCUMENT = "office_document"
    PROGRAM = "program"
    SHORTCUT = "shortcut"
    WEB_PAGE = "web_page"
    CONTACT = "contact"
    TEXT = "text"
    UNKNOWN = "unknown"


DOCUMENT_KINDS = frozenset(
    {FileKind.JPEG, FileKind.PNG, FileKind.WEBP, FileKind.HEIC, FileKind.PDF}
)
"""Kinds that can be a document of a case; their values are those of `MediaKind`."""


class FileAction(StrEnum):
    """What the intake does with a file, mildest first.

    A quarantined file is kept aside under a name that nothing opens; a refused one is not kept.
    PARTIAL is for archives: the good entries are taken, each bad one is named with its reason.
    """

    ACCEPT = "accept"
    ACCEPT_WITH_WARNING = "accept_with_warning"
    PARTIAL = "partial"
    QUARANTINE = "quarantine"
    REFUSE = "refuse"


class FileReason(StrEnum):
    """Why a file is not simply accepted."""

    # refused: it can be no document
    EMPTY = "empty"
    UNFINISHED = "unfinished"
    KIND_NOT_TAKEN = "kind_not_taken"
    PICTURE_KIND_NOT_TAKEN = "picture_kind_not_taken"
    ANIMATED = "animated"
    SOUND_OR_VIDEO = "sound_or_video"
    OFFICE_DOCUMENT = "office_document"
    PROGRAM = "program"
    WEB_CONTENT = "web_content"
    PLAIN_TEXT = "plain_text"
    CONTACT_CARD = "contact_card"
    ARCHIVE_IN_ARCHIVE = "archive_in_archive"
    NOTHING_USABLE = "nothing_usable"
    # quarantined: it could be a document, but cannot be opened, or not safely
    DAMAGED = "damaged"
    TRUNCATED = "truncated"
    PASSWORD = "password"  # noqa: S105 - a reason, not a secret
    TOO_LARGE = "too_large"
    TOO_SLOW = "too_slow"
    TOO_MUCH_MEMORY = "too_much_memory"
    CRASHED = "crashed"
    TWO_FORMATS = "two_formats"
    ACTIVE_CONTENT = "active_content"
    LIMITS_BROKEN = "limits_broken"
    # warnings: it is taken, and the officer should look
    NAME_DIFFERS = "name_differs"
    MISLEADING_NAME = "misleading_name"
    TOO_SMALL = "too_small"
    TOO_DARK = "too_dark"
    BLURRED = "blurred"
    BLANK = "blank"
    ATTACHED_FILES = "attached_files"
    MANY_PAGES = "many_pages"
    SAME_CONTENT = "same_content"


REFUSING = frozenset(
    {
        FileReason.EMPTY,
        FileReason.UNFINISHED,
        FileReason.KIND_NOT_TAKEN,
        FileReason.PICTURE_KIND_NOT_TAKEN,
        FileReason.ANIMATED,
        FileReason.SOUND_OR_VIDEO,
        FileReason.OFFICE_DOCUMENT,
        FileReason.PROGRAM,
        FileReason.WEB_CONTENT,
        FileReason.PLAIN_TEXT,
        FileReason.CONTACT_CARD,
        FileReason.ARCHIVE_IN_ARCHIVE,
        FileReason.NOTHING_USABLE,
    }
)
"""Reasons for which a file is not kept at all."""

QUARANTINING = frozenset(
    {
        FileReason.DAMAGED,
        FileReason.TRUNCATED,
        FileReason.PASSWORD,
        FileReason.TOO_LARGE,
        FileReason.TOO_SLOW,
        FileReason.TOO_MUCH_MEMORY,
        FileReason.CRASHED,
        FileReason.TWO_FORMATS,
        FileReason.ACTIVE_CONTENT,
        FileReason.LIMITS_BROKEN,
    }
)
"""Reasons for which a file is kept aside, unopened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileNote:
    """One reason; `detail` is a figure or name to show, `entry` the archive entry it is about."""

    reason: FileReason
    detail: Datum = ""
    entry: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileJudgement:
    """What the intake does with one file.

    `stored_name` is a name of our own, made of the content's hash and kind, and None where the
    file is not kept; the name it was sent under is only ever text. `seconds` is the time the
    judgement took, `peak_mb` the most memory the worker process had meanwhile (0 where the
    content was not opened).
    """

    sent_name: str
    action: FileAction
    kind: FileKind
    notes: tuple[FileNote, ...]
    stored_name: str | None
    sha256: str
    size_bytes: int
    seconds: float
    peak_mb: float
    page_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What the worker process saw in a picture or PDF; zeros where it could not open it.

    The size is that of the picture, or of the first page in points. `peak_mb` is the most memory
    the process had meanwhile.
    """

    width_px: int
    height_px: int
    page_count: int
    notes: tuple[FileNote, ...]
    peak_mb: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pixels:
    """A drawn page or photo: rows from the top, three bytes a pixel (red, green, blue), no gap."""

    width: int
    height: int
    rgb: bytes
    page_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureReport:
    """What a PDF's electronic signature says.

    `signed_at` is the time stamp's where there is one, else the time the signer claims;
    `covers_whole_file` is literal: the last signature or time stamp reaches from the first to the
    last byte. `pages` is None where the file cannot be read. `only_validation_data_added` says of
    a CHANGED file that its pages are still those that were signed: only data for later checks
    (LTV) stand behind the signature, which nothing covers.
    """

    state: SignatureState
    signer: str | None
    signed_at: datetime | None
    covers_whole_file: bool
    pages: int | None
    sha256: str
    only_validation_data_added: bool = False
