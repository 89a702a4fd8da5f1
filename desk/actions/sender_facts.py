"""What the office knows of a sender before a request is logged."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time

from desk.actions.desk import Desk
from desk.actions.intake import (
    asks_again,
    is_nobody_elses,
    open_case_of,
    wanted_by,
    with_sender,
)
from desk.domain.drafts import CaseDraft
from desk.domain.ids import CaseId
from desk.domain.queue import SendersCase
from desk.storage import senders


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """A case of the same sender that is open; `is_likely` where the draft asks for it again.

    Where the sender has open cases of several people and names none of them, none is likely.
    """

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
    return look_up_senders(desk, (draft,))[0]


def look_up_senders(desk: Desk, drafts: Sequence[CaseDraft]) -> tuple[SenderFacts, ...]:
    """What is known of the senders of drafts, in their order; looked up together."""
    first = datetime.combine(desk.today().replace(day=1), time(), tzinfo=desk.zone)
    keys = tuple(dict.fromkeys(one.sender for one in drafts if one.sender.phone or one.sender.name))
    with desk.store.reading() as session:
        cases = senders.open_cases_of(session, keys)
        counts = senders.count_requests_of(session, keys, since=first)
    return tuple(
        SenderFacts(
            draft=draft,
            open_case=_open_case(desk, draft, cases.get(draft.sender, ())),
            this_month=counts.get(draft.sender, 0),
        )
        for draft in drafts
    )


def _open_case(desk: Desk, draft: CaseDraft, cases: Sequence[SendersCase]) -> OpenCase | None:
    case = open_case_of(draft, cases)
    if case is None:
        return None
    return OpenCase(
        id=case.id,
        number=case.number,
        applicant=case.applicant,
        is_likely=is_nobody_elses(draft, cases) and asks_again(desk, case, wanted_by(draft)),
    )
