"""What stands on the desk's own papers, before anyone draws them.

Source: UU 27/2022, Ps. 16 and 27-29 (data minimum: of a NIK only the last four digits).
"""

from dataclasses import dataclass
from datetime import date, datetime

from desk.domain.office import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseHead:
    """The lines that open every paper of a case.

    `nik_tail` is the last four digits, or empty; `by_chat` is false where the citizen has no chat
    with the office, and comes to its counter.
    """

    case_number: str
    services: tuple[str, ...]
    bundle: str | None
    applicant: str
    nik_tail: str
    officer: str
    made_at: datetime
    check_code: str
    by_chat: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedLine:
    """A line of a list: the thing in plain words, and why (empty where nothing needs saying)."""

    text: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptLetter:
    """Tanda terima permohonan."""

    office: Office
    head: CaseHead
    number: str
    received_at: datetime
    received: tuple[AskedLine, ...]
    missing: tuple[AskedLine, ...]
    promised_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortageLetter:
    """Surat pemberitahuan kekurangan berkas: not a refusal."""

    office: Office
    head: CaseHead
    number: str
    missing: tuple[AskedLine, ...]
    photo_tips: tuple[str, ...]
    deadline: date


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedLine:
    """A result on the result sheet: `sha256` is empty for a card."""

    label: str
    document_number: str
    file_name: str
    sha256: str
    is_card: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultLetter:
    """Lembar hasil layanan."""

    office: Office
    head: CaseHead
    number: str
    issued: tuple[IssuedLine, ...]
    pending: tuple[str, ...]
    bring: tuple[str, ...]
