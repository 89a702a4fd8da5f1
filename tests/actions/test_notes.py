"""Rules of notes for colleagues and of files that are for no requirement."""

import pytest

from desk.actions import cases, notes
from desk.actions.cases import CaseView
from desk.actions.desk import Desk
from desk.domain.errors import NotAllowedError, NothingToDoError, ReasonMissingError


def test_a_note_is_kept_with_its_author(desk: Desk, birth_case: CaseView) -> None:
    notes.write_note(desk, birth_case.file.case.id, "  Ibu menelepon, datang Kamis. ")
    (note,) = cases.show_case(desk, birth_case.file.case.id).file.notes
    assert (note.text, note.by, note.at) == (
        "Ibu menelepon, datang Kamis.",
        desk.officer.id,
        desk.now(),
    )


@pytest.mark.parametrize(
    ("text", "error"), [(" \n", ReasonMissingError), ("a" * 2001, NotAllowedError)]
)
def test_a_note_is_a_text_of_some_lines(
    desk: Desk, birth_case: CaseView, text: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        notes.write_note(desk, birth_case.file.case.id, text)


def test_a_surplus_file_stays_and_is_marked_and_undo_takes_the_mark_off(
    desk: Desk, birth_case: CaseView
) -> None:
    case_id, evidence = birth_case.file.case.id, birth_case.file.evidence
    marked = notes.mark_surplus(desk, case_id, evidence[0].id)
    assert [one.is_surplus for one in marked.value.file.evidence] == [
        True,
        *(False for _ in evidence[1:]),
    ]
    with pytest.raises(NothingToDoError):
        notes.mark_surplus(desk, case_id, evidence[0].id)
    assert marked.undo is not None
    back = marked.undo.run(desk)
    assert back.value.file.evidence == evidence
    assert back.undo is not None
    assert back.undo.run(desk).value.file.evidence[0].is_surplus
