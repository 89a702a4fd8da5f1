"""What an officer confirms about a draft, and what became of it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desk.domain.case import Channel, Evidence
from desk.domain.drafts import CaseDraft
from desk.domain.files import FileJudgement
from desk.domain.ids import CaseId


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedText:
    """Messages copied from WhatsApp Web or Desktop."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedText:
    """Words without a chat around them: one copied message, or what the officer typed.

    They may be empty, where only files came or somebody stands at the counter.
    """

    text: str = ""


ChatInput = Path | PastedText | TypedText
"""Everything that drafts are read from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseFile:
    """A file that lies nowhere on the disk: a picture from the clipboard."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftDecision:
    """What the officer confirmed about a draft.

    `codes` are services or bundles; `add_to` folds the draft into a case that is open already,
    whose services stay as they are. `reporter` is empty where the applicant reports in person.
    `subject` is the child or the deceased whom the services concern, `subject_born` their day of
    birth; empty where it is the applicant, or is written down later.
    `sender` is who sent it as the officer typed it, a number or a username; empty: as the draft
    says. Nobody sends at the counter. `files` are files from the disk that the officer adds:
    downloads that go with pasted text; `pictures` are those of the clipboard.
    """

    draft: CaseDraft
    codes: tuple[str, ...] = ()
    applicant: str = ""
    nik: str | None = None
    no_kk: str | None = None
    reporter: str = ""
    subject: str = ""
    subject_born: date | None = None
    channel: Channel = Channel.WHATSAPP
    add_to: CaseId | None = None
    sender: str = ""
    files: tuple[Path, ...] = ()
    pictures: tuple[LooseFile, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A file that cannot be a document, by the name it was sent under."""

    sent_name: str
    judgement: FileJudgement


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenFiles:
    """Files of one draft after they were judged and stored.

    `taken` are those that became evidence; `left_out` those that did not, with their reasons;
    `absent` are names that the chat mentions but the export does not hold, or holds damaged.
    """

    taken: tuple[Evidence, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    absent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedDraft:
    """The case a draft became, and what happened to each of its files."""

    case_id: CaseId
    number: str
    files: TakenFiles
