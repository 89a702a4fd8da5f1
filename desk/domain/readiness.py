"""How much of a case is ready: "4 dari 7 siap". Products are counted, not services.

Source: F-1.02 of Permendagri 6/2026 (one request, several products).
"""

from collections import Counter
from dataclasses import dataclass

from desk.domain.case import CaseFile, ResultForm
from desk.domain.checklist import Checklist
from desk.domain.status import CLOSED, Status
from desk.domain.writing import issued_results

SERVED = frozenset({Status.READY, Status.SENT, Status.DONE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """Products that are ready, of all that the case ends in."""

    ready: int
    total: int

    @property
    def text(self) -> str:
        """As the window and a message say it; empty where nothing is to come."""
        return f"{self.ready} dari {self.total} siap" if self.total else ""


def readiness(file: CaseFile, checklist: Checklist) -> Readiness:
    """Count the products of the items that go on; one that was refused is not waited for.

    A PDF counts once its file is attached; a card or an entry once it was handed over or its
    item is ready. More products than were expected never make the count exceed what is expected.
    """
    issued = Counter((result.item_id, result.kind) for result in issued_results(file))
    ready = total = 0
    for expected in checklist.results:
        going = [
            item
            for item in file.items
            if item.service == expected.service and item.status not in CLOSED
        ]
        total += expected.count if going else 0
        for item in going:
            each = expected.count // len(going)
            is_there = expected.form is not ResultForm.PDF_TTE and item.status in SERVED
            ready += each if is_there else min(each, issued[item.id, expected.kind])
    return Readiness(ready=ready, total=total)
