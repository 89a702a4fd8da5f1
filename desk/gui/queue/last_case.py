"""The case that was looked at last on this computer: work goes on with it."""

import re
from uuid import UUID

from desk.domain.ids import CaseId
from desk.gui.memory import Memory

LAST_CASE = "last/case"
CASE_ID = re.compile("[0-9a-f]{32}")


def keep_last_case(memory: Memory, case_id: CaseId) -> None:
    """Remember a case as the last one; its id says nothing about anybody."""
    memory.put_text(LAST_CASE, case_id.hex)


def last_case(memory: Memory) -> CaseId | None:
    """The case to go on with; None where none was looked at."""
    held = memory.text(LAST_CASE)
    return CaseId(UUID(hex=held)) if CASE_ID.fullmatch(held) else None
