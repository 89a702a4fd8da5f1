"""Bad content: located, collected, never an exception."""

from dataclasses import dataclass
from enum import StrEnum

from desk.domain.sayings import Datum


class ProblemKind(StrEnum):
    """What is wrong with a piece of content; `domain.words` has the sentence for each."""

    # chat exports
    IMPOSSIBLE_DATE = "impossible_date"
    DATE_ORDER_ASSUMED = "date_order_assumed"
    CUT_OFF = "cut_off"
    TEXT_BEFORE_FIRST_MESSAGE = "text_before_first_message"
    UNREADABLE_BYTES = "unreadable_bytes"
    ATTACHMENT_MISSING = "attachment_missing"
    # archives
    ENTRY_REFUSED = "entry_refused"
    # catalogue and settings files
    CATALOGUE_FAULT = "catalogue_fault"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault: where it is (file, line, key), of what kind, the detail, and what to do."""

    where: str
    kind: ProblemKind
    detail: Datum = ""
    remedy: Datum = ""
