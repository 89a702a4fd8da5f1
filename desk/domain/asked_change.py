"""What an answer changed: papers that are needed now, and papers that are not needed any more."""

from dataclasses import dataclass

from desk.domain.case import Finding
from desk.domain.checklist import Checklist, ChecklistRow, SlotLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedChange:
    """The difference between two checklists of one case, for the officer to see.

    `needed` became required; `unnecessary` was required, or had been looked at, and is not asked
    any more. What was ticked about it stays with the case.
    """

    needed: tuple[ChecklistRow, ...] = ()
    unnecessary: tuple[ChecklistRow, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether the same papers are asked as before."""
        return not (self.needed or self.unnecessary)


def asked_change(before: Checklist, after: Checklist, findings: tuple[Finding, ...]) -> AskedChange:
    """Compare what was asked with what is asked now."""
    was = {row.slot.key: row for row in before.rows}
    now = {row.slot.key: row for row in after.rows}
    looked_at = {finding.slot for finding in findings}
    return AskedChange(
        needed=tuple(row for key, row in now.items() if _is_required(row) and not _was(was, key)),
        unnecessary=tuple(
            row
            for key, row in was.items()
            if key not in now and (_is_required(row) or key in looked_at)
        ),
    )


def _is_required(row: ChecklistRow) -> bool:
    return row.level is SlotLevel.REQUIRED


def _was(rows: dict[str, ChecklistRow], key: str) -> bool:
    return key in rows and _is_required(rows[key])
