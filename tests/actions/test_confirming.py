"""Rules of the second person and of the office's own free row."""

from dataclasses import replace

import pytest

from desk.actions import adopting, cases, catalogue_office, confirming, papers
from desk.actions.cases import CaseView, Judgement
from desk.actions.desk import Desk
from desk.domain.case import Finding, FindingKind
from desk.domain.checklist import RowState, RowVerdict, SlotLevel, VerdictState
from desk.domain.errors import (
    ChangedMeanwhileError,
    NotAllowedError,
    NotFoundError,
    NothingToDoError,
)
from desk.domain.extra import EXTRA_REMARK, EXTRA_SLOT
from desk.domain.ids import OfficerId
from desk.domain.letters import ReceiptLetter
from desk.domain.office import Officer
from desk.domain.overlay import SIAK_COUNTS, OfficeChoice
from desk.domain.writing import PaperOrder, receipt
from desk.storage import journal, office_rows
from tests.overlays import TWO, an_overlay

LETTER = "surat_lahir@anak"
NOTED = Judgement(slot=LETTER, kind=FindingKind.ACCEPTED_WITH_NOTE, note="Asli dilihat di loket.")


@pytest.fixture
def strict(desk: Desk, birth_case: CaseView) -> Desk:
    """The desk of an office that wants a second person, with the birth case under that rule."""
    outcome = catalogue_office.set_overlay(desk, an_overlay(choices=(TWO,)))
    changed = catalogue_office.with_rules(desk, outcome.value)
    adopting.adopt_catalogue(changed, birth_case.file.case.id)
    return changed


@pytest.fixture
def second(strict: Desk) -> Desk:
    """The same office with its second officer at the desk."""
    other = Officer(id=OfficerId(strict.new_id()), name="Petugas Kedua", unit_id=strict.unit.id)
    with strict.writing() as session:
        office_rows.save_officer(session, other)
        journal.append(session, strict.act("officer_added"))
    return replace(strict, officer=other)


def row_of(seen: CaseView, slot: str) -> RowVerdict:
    return next(row for row in seen.verdict.rows if row.row.slot.key == slot)


def noted(seen: CaseView) -> Finding:
    return next(one for one in seen.file.findings if one.kind is FindingKind.ACCEPTED_WITH_NOTE)


def letter(desk: Desk, seen: CaseView) -> ReceiptLetter:
    order = PaperOrder(
        office=desk.office,
        officer=desk.officer.name,
        made_at=desk.now(),
        number="CTH-TT-2026-000001",
        key=desk.store.keys.papers,
    )
    wording = desk.rules.wording(seen.catalogue)
    return receipt(seen.file, seen.verdict, order, wording, promised_on=desk.today())


def test_one_person_is_enough_where_the_office_does_not_ask_for_two(
    desk: Desk, birth_case: CaseView
) -> None:
    after = cases.set_findings(desk, birth_case.file.case.id, (NOTED,)).value
    assert after.verdict.state is VerdictState.COMPLETE


def test_a_note_counts_once_a_second_officer_confirmed_it(
    strict: Desk, second: Desk, birth_case: CaseView
) -> None:
    case_id = birth_case.file.case.id
    waiting = cases.set_findings(strict, case_id, (NOTED,)).value
    assert waiting.verdict.state is VerdictState.INCOMPLETE
    assert row_of(waiting, LETTER).state is RowState.UNCONFIRMED
    assert waiting.verdict.open_rows == (), "nothing more is asked of the citizen"
    confirmed = confirming.confirm_finding(second, case_id, noted(waiting).id)
    assert confirmed.value.verdict.state is VerdictState.COMPLETE
    assert confirmed.entry is not None
    assert (confirmed.entry.verb, confirmed.entry.officer_id) == (
        "finding_confirmed",
        second.officer.id,
    )
    assert cases.show_case(second, case_id).verdict.state is VerdictState.COMPLETE


def test_nobody_confirms_their_own_note(strict: Desk, birth_case: CaseView) -> None:
    case_id = birth_case.file.case.id
    waiting = cases.set_findings(strict, case_id, (NOTED,)).value
    with pytest.raises(NotAllowedError):
        confirming.confirm_finding(strict, case_id, noted(waiting).id)
    own = replace(NOTED, kind=FindingKind.CONFIRMED)
    with pytest.raises(NotAllowedError):
        cases.set_findings(strict, case_id, (own,))


def test_a_confirmation_is_given_once_and_can_be_taken_back(
    strict: Desk, second: Desk, birth_case: CaseView
) -> None:
    case_id = birth_case.file.case.id
    waiting = cases.set_findings(strict, case_id, (NOTED,)).value
    outcome = confirming.confirm_finding(second, case_id, noted(waiting).id)
    with pytest.raises(NothingToDoError):
        confirming.confirm_finding(second, case_id, noted(waiting).id)
    assert outcome.undo is not None
    assert row_of(outcome.undo.run(second).value, LETTER).state is RowState.UNCONFIRMED
    again = confirming.confirm_finding(second, case_id, noted(waiting).id).value
    assert again.verdict.state is VerdictState.COMPLETE


def test_a_new_note_wants_a_new_confirmation(
    strict: Desk, second: Desk, birth_case: CaseView
) -> None:
    case_id = birth_case.file.case.id
    waiting = cases.set_findings(strict, case_id, (NOTED,)).value
    confirming.confirm_finding(second, case_id, noted(waiting).id)
    other = replace(NOTED, note="Nama di surat lain satu huruf.")
    after = cases.set_findings(strict, case_id, (other,)).value
    assert row_of(after, LETTER).state is RowState.UNCONFIRMED


def test_only_an_acceptance_with_a_note_is_confirmed(second: Desk, birth_case: CaseView) -> None:
    plain = next(one for one in birth_case.file.findings if one.kind is FindingKind.ACCEPTED)
    with pytest.raises(NotFoundError):
        confirming.confirm_finding(second, birth_case.file.case.id, plain.id)


def test_a_plain_acceptance_needs_no_second_person(strict: Desk, birth_case: CaseView) -> None:
    plain = Judgement(
        slot=LETTER, kind=FindingKind.ACCEPTED, evidence_id=birth_case.file.evidence[0].id
    )
    after = cases.set_findings(strict, birth_case.file.case.id, (plain,)).value
    assert after.verdict.state is VerdictState.COMPLETE


def test_a_document_in_siak_must_be_sent_where_the_office_says_so(
    desk: Desk, birth_case: CaseView
) -> None:
    no = OfficeChoice(id=SIAK_COUNTS, value="tidak")
    outcome = catalogue_office.set_overlay(desk, an_overlay(choices=(no,)))
    changed = catalogue_office.with_rules(desk, outcome.value)
    case_id = birth_case.file.case.id
    in_siak = Judgement(slot=LETTER, kind=FindingKind.IN_SIAK)
    adopting.adopt_catalogue(changed, case_id)
    with pytest.raises(NotAllowedError):
        cases.set_findings(changed, case_id, (in_siak,))


def test_the_offices_own_request_is_one_row_that_never_blocks(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    case_id = complete_birth_case.file.case.id
    asked = confirming.ask_extra(desk, case_id, "  Foto buku  KIA ").value
    row = row_of(asked, EXTRA_SLOT.key)
    assert (row.row.level, row.row.phrase) == (SlotLevel.LOCAL, "Foto buku KIA")
    assert "bukan syarat nasional" in row.row.label
    assert asked.verdict.state is VerdictState.COMPLETE
    refused = Judgement(slot=EXTRA_SLOT.key, kind=FindingKind.REFUSED, reasons=("R01",))
    after = cases.set_findings(desk, case_id, (refused,)).value
    assert after.verdict.state is VerdictState.COMPLETE
    second = confirming.ask_extra(desk, case_id, "Foto rumah").value
    extra = [one for one in second.checklist.rows if one.slot == EXTRA_SLOT]
    assert [one.phrase for one in extra] == ["Foto rumah"]


def test_paper_says_that_the_request_is_the_offices_own(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    case_id = complete_birth_case.file.case.id
    asked = confirming.ask_extra(desk, case_id, "Foto buku KIA").value
    written = letter(desk, asked)
    assert [(line.text, line.reason) for line in written.missing] == [
        ("Foto buku KIA", EXTRA_REMARK)
    ]
    assert written.promised_on == desk.today(), "the file is complete all the same"
    assert papers.issue_receipt(desk, case_id).value.size_bytes > 1000
    with pytest.raises(NothingToDoError):
        papers.issue_shortage_notice(desk, case_id)


def test_a_request_that_was_met_stands_among_what_was_received(
    desk: Desk, complete_birth_case: CaseView
) -> None:
    case_id = complete_birth_case.file.case.id
    confirming.ask_extra(desk, case_id, "Foto buku KIA")
    met = Judgement(
        slot=EXTRA_SLOT.key,
        kind=FindingKind.ACCEPTED,
        evidence_id=complete_birth_case.file.evidence[0].id,
    )
    written = letter(desk, cases.set_findings(desk, case_id, (met,)).value)
    assert written.missing == ()
    assert any("bukan syarat nasional" in line.text for line in written.received)


def test_the_offices_request_is_taken_back_by_undo_and_by_an_empty_text(
    desk: Desk, birth_case: CaseView
) -> None:
    case_id = birth_case.file.case.id
    outcome = confirming.ask_extra(desk, case_id, "Foto buku KIA")
    assert outcome.undo is not None
    assert outcome.undo.run(desk).value.checklist == birth_case.checklist
    with pytest.raises(ChangedMeanwhileError):
        outcome.undo.run(desk)
    confirming.ask_extra(desk, case_id, "Foto buku KIA")
    assert confirming.ask_extra(desk, case_id, " ").value.checklist == birth_case.checklist
    with pytest.raises(NothingToDoError):
        confirming.ask_extra(desk, case_id, "")
    with pytest.raises(NotAllowedError):
        confirming.ask_extra(desk, case_id, "x" * 201)
