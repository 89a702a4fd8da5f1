"""The one free row that an office may add to a case: "permintaan tambahan kantor".

It never blocks: a file is complete by the rows of the rulebook alone, and what the law does not
ask for cannot hold a citizen's request back. Wherever it is printed it says what it is.
"""

from dataclasses import replace

from desk.domain.checklist import Checklist, ChecklistRow, RowForm, Slot, SlotLevel

EXTRA_SLOT = Slot(document="permintaan_tambahan", owner="kantor")
"""Its key is no document of the catalogue."""

EXTRA_LABEL = "Permintaan tambahan kantor, bukan syarat nasional"
"""How the row is labelled on the window and on paper."""

EXTRA_REMARK = f"{EXTRA_LABEL}. Permohonan Anda tetap kami proses tanpa ini."
"""What is said beside it where it is asked for."""


def with_extra(checklist: Checklist, request: str) -> Checklist:
    """The checklist with the office's own request as its last row; without one as it was."""
    if not request.strip():
        return checklist
    row = ChecklistRow(
        slot=EXTRA_SLOT,
        label=f"{request.strip()} ({EXTRA_LABEL.lower()})",
        phrase=request.strip(),
        level=SlotLevel.LOCAL,
        any_of=None,
        services=checklist.services,
        form=RowForm.PHOTO_OF_ORIGINAL,
        when="",
        note=EXTRA_LABEL,
    )
    return replace(checklist, rows=(*checklist.rows, row))
