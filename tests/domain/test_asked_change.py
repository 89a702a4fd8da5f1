"""Changing an answer shows what became unnecessary and what is needed now."""

from desk.domain.answers import ChecklistItem, ChecklistRequest
from desk.domain.asked_change import asked_change
from desk.domain.asking import build
from desk.domain.case import Answer
from desk.domain.checklist import Checklist
from tests.builders import a_finding
from tests.domain.rulebook import CATALOGUE


def lost_or_damaged(cause: str) -> Checklist:
    """A family card that was lost (`hilang`) or is damaged (`rusak`)."""
    answers = (Answer(question="sebab", values=(cause,)),) if cause else ()
    item = ChecklistItem(service="DP-KK-06")
    return build(CATALOGUE, ChecklistRequest(items=(item,), answers=answers))


def test_another_answer_names_what_is_needed_now_and_what_is_not_any_more() -> None:
    change = asked_change(lost_or_damaged("hilang"), lost_or_damaged("rusak"), ())
    assert [row.slot.key for row in change.needed] == ["kk_rusak@keluarga"]
    assert [row.slot.key for row in change.unnecessary] == ["surat_hilang@keluarga"]


def test_the_same_answer_changes_nothing() -> None:
    assert asked_change(lost_or_damaged("rusak"), lost_or_damaged("rusak"), ()).is_nothing


def test_a_paper_that_was_never_required_nor_looked_at_is_not_mentioned() -> None:
    change = asked_change(lost_or_damaged(""), lost_or_damaged("rusak"), ())
    assert change.unnecessary == ()


def test_a_paper_that_was_looked_at_is_named_when_it_is_not_needed_any_more() -> None:
    ticked = (a_finding(slot="surat_hilang@keluarga"),)
    change = asked_change(lost_or_damaged(""), lost_or_damaged("rusak"), ticked)
    assert [row.slot.key for row in change.unnecessary] == ["surat_hilang@keluarga"]
