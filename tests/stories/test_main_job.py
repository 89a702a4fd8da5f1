"""The main job as an officer does it, from the exported chat to the hand-over folder."""

from hashlib import sha256
from pathlib import Path

from desk.actions import demo, exporting, intake, moving, papers, sample_day
from desk.actions.cases import CaseView
from desk.actions.desk import Desk
from desk.actions.verifying import verify_office
from desk.domain.case import SignatureState
from desk.domain.checklist import VerdictState
from desk.domain.status import Status
from desk.storage.replay import replay
from desk.storage.store import Store
from tests.actions.prepared import MovableClock
from tests.actions.samples import SAMPLES, a_birth_case, judged, take_in
from tests.pdf.reading import one_line
from tests.stories.tables import told_tables


def test_a_mothers_chat_becomes_three_results_in_a_hand_over_folder(
    desk: Desk, moving_clock: MovableClock, outbox: Path
) -> None:
    # the chat comes in, and one paper is missing
    seen = a_birth_case(desk)
    case_id = seen.file.case.id
    assert seen.verdict.state is VerdictState.INCOMPLETE
    assert [row.row.slot.key for row in seen.verdict.open_rows] == ["surat_lahir@anak"]

    # she is told, on paper
    papers.issue_receipt(desk, case_id)
    notice = papers.issue_shortage_notice(desk, case_id).value
    said = one_line(papers.read_paper(desk, notice))
    assert "surat keterangan lahir" in said
    assert "bukan penolakan" in said.lower()
    for item in seen.file.items:
        moving.move_item(desk, item.id, to=Status.INCOMPLETE, expected_version=item.version)

    # the next day she sends it, and the same chat is exported again
    moving_clock.forward(days=1)
    assert take_in(desk, sample_day.MOTHER_EXPORT_LATER, sample_day.MOTHER_NUMBER) == (case_id,)
    seen = judged(desk, sample_day.BIRTH)
    assert seen.verdict.state is VerdictState.COMPLETE
    assert seen.file.case.asked_count == 2
    assert seen.file.case.line_at == seen.file.evidence[-1].received_at

    # the office works, SIAK returns the signed papers
    demo.advance(desk, case_id)
    attached = dict(demo.attach(desk, case_id))
    assert set(attached.values()) == {SignatureState.VALID_ISSUER_UNKNOWN}
    handed = exporting.export_case(desk, case_id, outbox).value
    sent = {sha256(path.read_bytes()).hexdigest() for path in handed.files}
    from_siak = {
        sha256((SAMPLES / name).read_bytes()).hexdigest() for name in sample_day.RESULTS.values()
    }
    assert from_siak < sent, "results leave as they came"
    assert len(handed.files) == 3
    assert verify_office(desk).is_sound


def test_the_journal_alone_tells_the_whole_case_again(
    desk: Desk, other_store: Store, outbox: Path, complete_birth_case: CaseView
) -> None:
    papers.issue_receipt(desk, complete_birth_case.file.case.id)
    demo.advance(desk, complete_birth_case.file.case.id)
    dict(demo.attach(desk, complete_birth_case.file.case.id))
    exporting.export_case(desk, complete_birth_case.file.case.id, outbox)
    with desk.store.reading() as session:
        replay(session, other_store)
    assert told_tables(other_store) == told_tables(desk.store)


def test_importing_the_same_chat_twice_adds_nothing(desk: Desk, birth_case: CaseView) -> None:
    assert birth_case.file.messages
    before = told_tables(desk.store)
    number = desk.number(sample_day.MOTHER_NUMBER)
    review = intake.read_export(desk, SAMPLES / sample_day.MOTHER_EXPORT, number)
    assert review.drafts == ()
    assert told_tables(desk.store) == before


def test_a_rejected_draft_does_not_come_back(desk: Desk) -> None:
    number = desk.number(sample_day.VILLAGE_NUMBER)
    source = SAMPLES / sample_day.VILLAGE_EXPORT
    first = intake.read_export(desk, source, number)
    intake.reject_drafts(desk, first.drafts[:1], number)
    again = intake.read_export(desk, source, number)
    assert [draft.key for draft in again.drafts] == [draft.key for draft in first.drafts[1:]]
