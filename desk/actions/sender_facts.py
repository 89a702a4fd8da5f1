"""What the office knows of a sender before a request is logged."""

from dataclasses import dataclass
from datetime import datetime, time

from desk.actions.cases import show_case
from desk.actions.desk import Desk
from desk.actions.intake import decide, open_case_of_sender, with_sender
from desk.domain.drafts import CaseDraft
from desk.domain.errors import NotAllowedError
from desk.domain.ids import CaseId
from desk.storage import senders


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """A case of the same sender that is open; `is_likely` where the draft asks for it again."""

    id: CaseId
    number: str
    applicant: str
    is_likely: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SenderFacts:
    """A draft with its sender: the open case it may belong to, and how often they asked.

    `this_month` counts the cases that were opened for the sender in the office's month.
    """

    draft: CaseDraft
    open_case: OpenCase | None
    this_month: int


def look_up_sender(desk: Desk, draft: CaseDraft, typed: str = "") -> SenderFacts:
    """What is known of a draft's sender, or of the one that the officer typed instead."""
    if typed.strip():
        draft = with_sender(draft, typed)
    if not (draft.sender_phone or draft.sender_name):
        return SenderFacts(draft=draft, open_case=None, this_month=0)
    first = datetime.combine(desk.today().replace(day=1), time(), tzinfo=desk.zone)
    with desk.store.reading() as session:
        count = senders.count_requests(
            session, phone=draft.sender_phone, name=draft.sender_name, since=first
        )
    return SenderFacts(draft=draft, open_case=_open_case(desk, draft), this_month=count)


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
