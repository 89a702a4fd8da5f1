"""Rules of judging papers and answering questions."""

from dataclasses import replace

import pytest

from desk.actions import cases, sample_day
from desk.actions.cases import CaseView, Judgement
from desk.actions.desk import Desk
from desk.domain.case import Answer, FindingKind
from desk.domain.checklist import VerdictState
from desk.domain.errors import (
    ArgumentError,
    ChangedMeanwhileError,
    NotAllowedError,
    NotFoundError,
    ReasonMissingError,
)
from tests.actions.prepared import MovableClock
from tests.actions.samples import accepting, take_in

LETTER = "surat_lahir@anak"


def test_a_refusal_without_a_reason_is_not_stored(desk: Desk, birth_case: CaseView) -> None:
    refusal = Judgement(slot=LETTER, kind=FindingKind.REFUSED)
    with pytest.raises(ReasonMissingError):
        cases.set_findings(desk, birth_case.file.case.id, (refusal,))
    assert cases.show_case(desk, birth_case.file.case.id).file.findings == birth_case.file.findings


def test_accepting_with_a_note_wants_the_note(desk: Desk, birth_case: CaseView) -> None:
    noted = Judgement(slot=LETTER, kind=FindingKind.ACCEPTED_WITH_NOTE, note="  ")
    with pytest.raises(ReasonMissingError):
        cases.set_findings(desk, birth_case.file.case.id, (noted,))


def test_a_paper_that_siak_has_needs_no_file(desk: Desk, birth_case: CaseView) -> None:
    in_siak = Judgement(slot=LETTER, kind=FindingKind.IN_SIAK)
    after = cases.set_findings(desk, birth_case.file.case.id, (in_siak,)).value
    assert after.verdict.state is VerdictState.COMPLETE


def test_a_slot_that_is_not_asked_is_not_judged(desk: Desk, birth_case: CaseView) -> None:
    with pytest.raises(NotFoundError):
        cases.set_findings(
            desk, birth_case.file.case.id, (accepting("akta_mati@almarhum", birth_case),)
        )


def test_one_photo_may_serve_several_slots(desk: Desk, birth_case: CaseView) -> None:
    form = birth_case.file.evidence[4].id
    served = {finding.slot for finding in birth_case.file.findings if finding.evidence_id == form}
    assert served == {"f201a@pelapor", "data_saksi@saksi"}


def test_a_finding_that_is_undone_counts_as_never_made(desk: Desk, birth_case: CaseView) -> None:
    outcome = cases.set_findings(desk, birth_case.file.case.id, (accepting(LETTER, birth_case),))
    assert outcome.value.verdict.state is VerdictState.COMPLETE
    assert outcome.undo is not None
    after = outcome.undo.run(desk).value
    assert after.verdict.state is VerdictState.INCOMPLETE
    assert len(after.file.findings) == len(birth_case.file.findings) + 2, "nothing is deleted"


def test_an_undo_that_comes_too_late_changes_nothing(desk: Desk, birth_case: CaseView) -> None:
    outcome = cases.set_findings(desk, birth_case.file.case.id, (accepting(LETTER, birth_case),))
    cases.answer_questions(desk, birth_case.file.case.id, (sample_day.IN_PERSON,))
    assert outcome.undo is not None
    with pytest.raises(ChangedMeanwhileError):
        outcome.undo.run(desk)


def test_changing_an_answer_keeps_what_was_ticked(desk: Desk, birth_case: CaseView) -> None:
    married = Answer(question="nikah_bukti", values=("tidak",))
    after = cases.answer_questions(desk, birth_case.file.case.id, (married,)).value
    assert after.file.findings == birth_case.file.findings
    assert after.verdict.state is VerdictState.NOT_APPLICABLE


def test_undoing_an_answer_brings_back_the_one_before(desk: Desk, birth_case: CaseView) -> None:
    changed = cases.answer_questions(
        desk, birth_case.file.case.id, (Answer(question="nikah_bukti", values=("tidak",)),)
    )
    assert changed.undo is not None
    assert changed.undo.run(desk).value.verdict == birth_case.verdict


@pytest.mark.parametrize(
    "answer",
    [
        Answer(question="tidak_dikenal", values=("ya",)),
        Answer(question="nikah_bukti", values=("mungkin",)),
    ],
)
def test_an_answer_that_the_catalogue_does_not_know_is_refused(
    desk: Desk, answer: Answer, birth_case: CaseView
) -> None:
    with pytest.raises(ArgumentError):
        cases.answer_questions(desk, birth_case.file.case.id, (answer,))


def test_the_place_in_line_is_that_of_the_message_that_completed_the_file(
    desk: Desk, moving_clock: MovableClock, birth_case: CaseView
) -> None:
    assert birth_case.file.case.line_at == birth_case.file.case.first_message_at
    take_in(desk, sample_day.MOTHER_EXPORT_LATER, sample_day.MOTHER_NUMBER)
    late = cases.show_case(desk, birth_case.file.case.id)
    letter = late.file.evidence[-1]
    done = Judgement(slot=LETTER, kind=FindingKind.ACCEPTED, evidence_id=letter.id)
    after = cases.set_findings(desk, birth_case.file.case.id, (done,)).value
    assert after.file.case.line_at == letter.received_at


def test_files_that_come_after_completion_do_not_move_a_case_back_in_line(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    placed = complete_birth_case.file.case.line_at
    newest = complete_birth_case.file.evidence[-1].id
    again = Judgement(slot="kk@ortu", kind=FindingKind.ACCEPTED, evidence_id=newest)
    refused = Judgement(slot="kk@ortu", kind=FindingKind.REFUSED, reasons=("R01",))
    cases.set_findings(desk, complete_birth_case.file.case.id, (refused,))
    after = cases.set_findings(desk, complete_birth_case.file.case.id, (again,)).value
    assert after.file.case.line_at == placed


def test_a_paper_of_a_chat_is_accepted_by_its_file_or_by_a_note_that_the_original_was_seen(
    desk: Desk, birth_case: CaseView
) -> None:
    bare = Judgement(slot=LETTER, kind=FindingKind.ACCEPTED)
    with pytest.raises(NotAllowedError):
        cases.set_findings(desk, birth_case.file.case.id, (bare,))
    noted = replace(bare, kind=FindingKind.ACCEPTED_WITH_NOTE, note="Asli dilihat di loket.")
    after = cases.set_findings(desk, birth_case.file.case.id, (noted,)).value
    assert LETTER not in {row.row.slot.key for row in after.verdict.open_rows}
