"""The signs of the checklist."""

from desk.domain.checklist import RowState

ROW_SIGNS: dict[RowState, str] = {
    RowState.SATISFIED: "✔",
    RowState.REFUSED: "✖",
    RowState.MISSING: "○",
    RowState.UNDETERMINED: "?",
    RowState.NOT_NEEDED: "–",
    RowState.UNCONFIRMED: "◐",
}
"""A sign beside the word, so that no state is told by its colour alone."""
