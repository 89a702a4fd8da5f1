"""A request and everything that belongs to it, as one case has it.

A case (permohonan) is what one citizen asks for; an item is one service for one subject, the
unit that moves. People and families are snapshots of this case alone: they are never merged
with those of another case, sameness is found through the NIK.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desk.domain.ids import (
    CaseId,
    DeskNumberId,
    EvidenceId,
    FamilyId,
    FileId,
    FindingId,
    ItemId,
    MessageId,
    NoteId,
    OfficerId,
    PaperId,
    PersonId,
    ReplyId,
    ResultId,
    SenderId,
    UnitId,
)
from desk.domain.status import Status


class Channel(StrEnum):
    """How a request reached the office."""

    WHATSAPP = "whatsapp"
    COUNTER = "counter"
    VILLAGE = "village"
    PARTNER = "partner"


class SenderKind(StrEnum):
    """Who writes; a village officer who sends forty files is no broker."""

    CITIZEN = "citizen"
    VILLAGE = "village"
    KECAMATAN = "kecamatan"
    HOSPITAL = "hospital"
    PARTNER = "partner"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Whose WhatsApp it is: a phone number in E.164 or a username. Never an identity."""

    id: SenderId
    phone: str | None
    username: str | None
    name: str
    kind: SenderKind = SenderKind.CITIZEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person as this case has them. `nik` is sixteen digits, checked for form alone."""

    id: PersonId
    name: str
    nik: str | None = None
    birth_date: date | None = None
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A family card as this case has it. `no_kk` is sixteen digits, checked for form alone."""

    id: FamilyId
    no_kk: str | None = None
    head_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Who plays a part: owner `anak`, the second of them (twins), is this person or family."""

    owner: str
    ordinal: int
    person_id: PersonId | None = None
    family_id: FamilyId | None = None


class ScopeKind(StrEnum):
    """How far an answer reaches; the narrowest wins, an owner before an item before the case."""

    CASE = "case"
    ITEM = "item"
    OWNER = "owner"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the officer answered to a question of the catalogue.

    `scope_key` is empty for the case, the service code for an item (with `.2` for the second
    item of that service), the owner (`ibu`, `anak.2`) for an owner. `values` keeps the order of
    the question's own values; one value unless the question takes several.
    """

    question: str
    values: tuple[str, ...]
    scope: ScopeKind = ScopeKind.CASE
    scope_key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One service for one subject. `ordinal` tells twins apart; `bundle` names its package.

    `due_at` is set when the office clock starts; `status_reason` is what the last move was given
    as its reason (legal ground of a rejection, what is waited for).
    """

    id: ItemId
    case_id: CaseId
    service: str
    ordinal: int = 1
    bundle: str | None = None
    status: Status = Status.NEW
    status_reason: str = ""
    status_at: datetime
    due_at: datetime | None = None
    holder_id: OfficerId | None = None
    version: int = 1


class MediaKind(StrEnum):
    """What a received file is, after its content."""

    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    HEIC = "heic"
    PDF = "pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One receipt of one file. Equal bytes received twice are two rows, so each can be erased.

    `is_surplus` says that an officer looked at it and needs it for no requirement; it is never
    deleted by hand, retention erases it.
    """

    id: EvidenceId
    case_id: CaseId
    file_id: FileId
    received_at: datetime
    sent_name: str
    media: MediaKind
    sha256: str
    size_bytes: int
    message_id: MessageId | None = None
    turn_degrees: int = 0
    warnings: tuple[str, ...] = ()
    is_surplus: bool = False


class FindingKind(StrEnum):
    """What an officer found about one slot."""

    ACCEPTED = "accepted"
    ACCEPTED_WITH_NOTE = "accepted_with_note"
    IN_SIAK = "in_siak"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """An officer's judgement of a slot. Append-only: the newest of a slot and file counts.

    Undo appends a finding of kind WITHDRAWN that names in `withdraws` the one it takes back; both
    then count as never made. A finding of kind CONFIRMED is a second officer's consent to the one
    it names in `confirms`. `slot` is the key of a checklist row (`ktp_el@ibu`,
    `ktp_el@suami_istri.2`); `reasons` are codes R01 to R15, at least one when refused; `note` is
    obligatory when accepted with note.
    """

    id: FindingId
    case_id: CaseId
    slot: str
    kind: FindingKind
    by: OfficerId
    at: datetime
    evidence_id: EvidenceId | None = None
    reasons: tuple[str, ...] = ()
    note: str = ""
    withdraws: FindingId | None = None
    confirms: FindingId | None = None


class ResultForm(StrEnum):
    """In which form a result leaves the office."""

    PDF_TTE = "pdf_tte"
    CARD = "card"
    ENTRY = "entry"


class SignatureState(StrEnum):
    """What can be said of the electronic signature (TTE) of a PDF.

    VALID wants an intact signature that covers the whole file and an issuer the office trusts;
    VALID_ISSUER_UNKNOWN lacks only the trust.
    """

    NONE = "none"
    VALID = "valid"
    VALID_ISSUER_UNKNOWN = "valid_issuer_unknown"
    CHANGED = "changed"
    UNREADABLE = "unreadable"


class HandOverWay(StrEnum):
    """How a result reached whom it is for."""

    WHATSAPP = "whatsapp"
    PICKED_UP = "picked_up"
    COURIER = "courier"
    VILLAGE = "village"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A product of the office for one item. The bytes of its file never change.

    `received_by` is the name of who took it, where somebody did.
    """

    id: ResultId
    item_id: ItemId
    kind: str
    label: str
    form: ResultForm
    document_number: str = ""
    file_id: FileId | None = None
    sent_name: str = ""
    sha256: str = ""
    size_bytes: int = 0
    signature: SignatureState = SignatureState.NONE
    attached_at: datetime | None = None
    handed_over_at: datetime | None = None
    handed_over_way: HandOverWay | None = None
    received_by: str = ""


class PaperKind(StrEnum):
    """The papers that the desk itself makes."""

    RECEIPT = "receipt"
    SHORTAGE_NOTICE = "shortage_notice"
    RESULT_SHEET = "result_sheet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper made for a case: its number and the stored PDF."""

    id: PaperId
    case_id: CaseId
    kind: PaperKind
    number: str
    made_at: datetime
    by: OfficerId
    file_id: FileId
    sha256: str
    size_bytes: int


class MessageFate(StrEnum):
    """What became of a message that an import brought."""

    IN_CASE = "in_case"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseMessage:
    """A message that belongs to a case, with its text. `at` is UTC, read in the office's zone."""

    id: MessageId
    case_id: CaseId
    fingerprint: str
    at: datetime
    author: str
    text: str


class ReplyKind(StrEnum):
    """What a reply to the citizen is about."""

    RECEIVED = "received"
    SHORTAGE = "shortage"
    PROGRESS = "progress"
    RESULT = "result"
    REJECTION = "rejection"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A text written to the citizen. `sent_at` is when an officer said that it was sent."""

    id: ReplyId
    case_id: CaseId
    kind: ReplyKind
    text: str
    made_at: datetime
    by: OfficerId
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What an officer wrote down for colleagues; the citizen never sees it."""

    id: NoteId
    case_id: CaseId
    at: datetime
    by: OfficerId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One request. `catalogue_sha256` is the catalogue it was opened with and keeps.

    `line_at` is its place in the line: the time of the message that made the file complete,
    until then of the first message. `line_fixed` says that it was complete once; from then on
    later files never move it back. `extra_request` is the one free row that the office adds of its
    own accord; empty where it asks for nothing more.
    """

    id: CaseId
    number: str
    unit_id: UnitId
    channel: Channel
    desk_number_id: DeskNumberId | None
    sender_ids: tuple[SenderId, ...]
    reporter_id: PersonId
    applicant_id: PersonId
    bundle: str | None
    catalogue_sha256: str
    first_message_at: datetime
    line_at: datetime
    opened_at: datetime
    opened_by: OfficerId
    asked_count: int = 1
    line_fixed: bool = False
    extra_request: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """A case with all that belongs to it; what a screen, a verdict and a paper read."""

    case: Case
    items: tuple[Item, ...]
    people: tuple[Person, ...]
    families: tuple[Family, ...]
    roles: tuple[Role, ...]
    senders: tuple[Sender, ...]
    answers: tuple[Answer, ...]
    evidence: tuple[Evidence, ...]
    findings: tuple[Finding, ...]
    results: tuple[Result, ...]
    messages: tuple[CaseMessage, ...]
    papers: tuple[Paper, ...]
    replies: tuple[Reply, ...] = ()
    notes: tuple[Note, ...] = ()

    def person(self, person_id: PersonId) -> Person:
        """The person with this id; a case always holds the people it names."""
        return next(person for person in self.people if person.id == person_id)

    @property
    def applicant(self) -> Person:
        """Who needs the result."""
        return self.person(self.case.applicant_id)

    @property
    def reporter(self) -> Person:
        """Who reports to the office, as the forms ask it."""
        return self.person(self.case.reporter_id)
