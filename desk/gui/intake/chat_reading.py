"""Reading a chat for the review: its drafts, and the open cases that they may belong to."""

from dataclasses import dataclass
from pathlib import Path

from desk.actions.cases import show_case
from desk.actions.desk import Desk
from desk.actions.intake import decide, open_case_of_sender, read_export
from desk.actions.intake_values import PastedText
from desk.domain.drafts import CaseDraft, IntakeReview
from desk.domain.errors import NotAllowedError
from desk.domain.ids import CaseId
from desk.domain.office import DeskNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatSource:
    """What is read, and to which WhatsApp number of the office it came.

    `number` is None until somebody knows it: then the one is taken that knows the chat already,
    else the first.
    """

    source: Path | PastedText
    number: DeskNumber | None = None

    @property
    def name(self) -> str:
        """How the officer knows it; empty for pasted text."""
        return self.source.name if isinstance(self.source, Path) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """A case of the same sender that is open; `is_likely` where the draft asks for it again."""

    id: CaseId
    number: str
    applicant: str
    is_likely: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedDraft:
    """A draft with the open case it may belong to."""

    draft: CaseDraft
    open_case: OpenCase | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadChat:
    """A chat that was read, and for which number."""

    chat: ChatSource
    number: DeskNumber
    review: IntakeReview
    proposed: tuple[ProposedDraft, ...]


def read_chat(desk: Desk, chat: ChatSource) -> ReadChat:
    """Read a chat and look for open cases of its senders; nothing is stored.

    Raises:
        UnusableInputError: it is no export, or cannot be read safely.
    """
    number, review = _review(desk, chat)
    proposed = tuple(
        ProposedDraft(draft=draft, open_case=_open_case(desk, draft)) for draft in review.drafts
    )
    return ReadChat(chat=chat, number=number, review=review, proposed=proposed)


def _review(desk: Desk, chat: ChatSource) -> tuple[DeskNumber, IntakeReview]:
    if chat.number is not None:
        return chat.number, read_export(desk, chat.source, chat.number)
    first = read_export(desk, chat.source, desk.numbers[0])
    if not first.known_messages:
        for number in desk.numbers[1:]:
            review = read_export(desk, chat.source, number)
            if review.known_messages:
                return number, review
    return desk.numbers[0], first


def _open_case(desk: Desk, draft: CaseDraft) -> OpenCase | None:
    case_id = open_case_of_sender(desk, draft)
    if case_id is None:
        return None
    file = show_case(desk, case_id).file
    return OpenCase(
        id=case_id,
        number=file.case.number,
        applicant=file.applicant.name,
        is_likely=_is_likely(desk, draft, case_id),
    )


def _is_likely(desk: Desk, draft: CaseDraft, case_id: CaseId) -> bool:
    try:
        return decide(desk, draft).add_to == case_id
    except NotAllowedError:
        return False
