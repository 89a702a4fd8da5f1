"""What other desks did meanwhile: another PC on the same server, or another program here."""

from dataclasses import dataclass

from desk.actions.open_office import OpenOffice
from desk.domain.ids import CaseId

OFFICE_VERBS = frozenset(
    {"office_set_up", "office_changed", "officer_changed", "number_changed", "catalogue_changed"}
)
"""Acts after which an office works by other rules, words or numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """What was done at other desks since it was last asked."""

    acts: int
    case_ids: frozenset[CaseId]
    is_office_changed: bool


def done_elsewhere(desk: OpenOffice) -> Elsewhere:
    """What is new since this was last asked, or since the office was opened; not our own acts.

    One look at an index where nothing happened, so it can be asked again and again.
    """
    news = desk.store.news()
    return Elsewhere(
        acts=len(news),
        case_ids=frozenset(entry.case_id for entry in news if entry.case_id is not None),
        is_office_changed=any(entry.verb in OFFICE_VERBS for entry in news),
    )
