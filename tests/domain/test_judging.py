"""Judging: what officers found decides, append-only, and nothing undetermined is complete."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.case import Finding, FindingKind, Role
from desk.domain.checklist import Checklist, RowState, SlotLevel, Verdict, VerdictState
from desk.domain.ids import EvidenceId, OfficerId, PersonId
from desk.domain.judging import judge
from tests.builders import NOW, a_finding, an_id
from tests.domain.rulebook import ask, slots

KTP_LOST = ask("DP-KTP-04", "dikuasakan=tidak")
FIRST, SECOND = EvidenceId(an_id()), EvidenceId(an_id())


def found(
    slot: str,
    kind: FindingKind = FindingKind.ACCEPTED,
    *,
    evidence_id: EvidenceId | None = None,
) -> Finding:
    return a_finding(slot=slot, kind=kind, evidence_id=evidence_id)


def refused(slot: str, *, evidence_id: EvidenceId | None = None, at: datetime = NOW) -> Finding:
    return a_finding(
        slot=slot, kind=FindingKind.REFUSED, reasons=("R01",), evidence_id=evidence_id, at=at
    )


def everything(checklist: Checklist, *, without: str = "") -> tuple[Finding, ...]:
    required = slots(checklist, SlotLevel.REQUIRED) - set(without.split())
    return tuple(found(slot) for slot in sorted(required))


def state_of(verdict: Verdict, slot: str) -> RowState:
    return next(row.state for row in verdict.rows if row.row.slot.key == slot)


def test_a_file_is_complete_when_every_required_row_is_met() -> None:
    assert judge(KTP_LOST, everything(KTP_LOST)).state is VerdictState.COMPLETE


def test_one_missing_paper_leaves_a_file_incomplete() -> None:
    verdict = judge(KTP_LOST, everything(KTP_LOST, without="kk@keluarga"))
    assert verdict.state is VerdictState.INCOMPLETE
    assert [row.row.slot.key for row in verdict.open_rows] == ["kk@keluarga"]


@pytest.mark.parametrize(
    "kind", [FindingKind.ACCEPTED, FindingKind.ACCEPTED_WITH_NOTE, FindingKind.IN_SIAK]
)
def test_a_paper_in_siak_or_accepted_with_a_note_counts_without_a_file(kind: FindingKind) -> None:
    findings = (*everything(KTP_LOST, without="kk@keluarga"), found("kk@keluarga", kind))
    assert judge(KTP_LOST, findings).state is VerdictState.COMPLETE


def test_a_refused_paper_keeps_its_reasons_and_leaves_the_file_incomplete() -> None:
    findings = (*everything(KTP_LOST, without="kk@keluarga"), refused("kk@keluarga"))
    verdict = judge(KTP_LOST, findings)
    assert verdict.state is VerdictState.INCOMPLETE
    assert state_of(verdict, "kk@keluarga") is RowState.REFUSED
    assert verdict.open_rows[0].reasons == ("R01",)


def test_the_newest_finding_of_a_file_counts() -> None:
    later = NOW + timedelta(minutes=1)
    back = refused("kk@keluarga", evidence_id=FIRST, at=later)
    findings = (*everything(KTP_LOST, without="kk@keluarga"), back)
    accepted = found("kk@keluarga", evidence_id=FIRST)
    assert judge(KTP_LOST, (accepted, *findings)).state is VerdictState.INCOMPLETE
    assert judge(KTP_LOST, (*findings, accepted)).state is VerdictState.INCOMPLETE


def test_a_refused_second_photo_does_not_undo_an_accepted_first_one() -> None:
    later = NOW + timedelta(minutes=1)
    findings = (
        *everything(KTP_LOST, without="kk@keluarga"),
        found("kk@keluarga", evidence_id=FIRST),
        refused("kk@keluarga", evidence_id=SECOND, at=later),
    )
    assert judge(KTP_LOST, findings).state is VerdictState.COMPLETE


def test_findings_at_one_instant_count_in_the_order_they_were_written() -> None:
    findings = (
        *everything(KTP_LOST, without="kk@keluarga"),
        refused("kk@keluarga"),
        found("kk@keluarga"),
    )
    assert judge(KTP_LOST, findings).state is VerdictState.COMPLETE


def test_a_file_with_an_open_question_is_never_complete() -> None:
    checklist = ask("DP-KTP-04")
    verdict = judge(checklist, everything(checklist))
    assert verdict.state is VerdictState.UNDETERMINED
    assert state_of(verdict, "f107@pelapor") is RowState.UNDETERMINED


def test_a_service_whose_fit_is_open_is_never_complete() -> None:
    checklist = ask("DP-KIA-01", "dikuasakan=tidak")
    assert judge(checklist, everything(checklist)).state is VerdictState.UNDETERMINED


def test_a_service_that_does_not_apply_is_never_complete() -> None:
    checklist = ask("DP-KIA-01", "dikuasakan=tidak foto_5=ya")
    verdict = judge(checklist, everything(checklist))
    assert verdict.state is VerdictState.NOT_APPLICABLE
    assert verdict.use_instead == ("DP-KIA-02",)


@pytest.mark.parametrize("code", ["CS-LHR-01", "CS-LHR-02", "CS-LHR-03"])
def test_an_unmarried_couple_without_a_common_card_gets_no_deed_with_a_father(code: str) -> None:
    facts = "dikuasakan=tidak asal_usul=diketahui nikah_bukti=tidak kk_suami_istri=tidak"
    checklist = ask(code, f"{facts} ada_surat_lahir=ya lapor_terlambat=ya")
    verdict = judge(checklist, everything(checklist))
    assert verdict.state is VerdictState.NOT_APPLICABLE
    assert verdict.use_instead == ("CS-LHR-04",)


def test_one_of_a_choice_is_enough() -> None:
    checklist = ask("CS-MTI-03", "dikuasakan=tidak terjemah_perlu=tidak")
    verdict = judge(checklist, everything(checklist, without="akta_ln@almarhum"))
    assert verdict.state is VerdictState.COMPLETE
    assert state_of(verdict, "akta_ln@almarhum") is RowState.NOT_NEEDED


def test_a_refused_member_of_a_choice_does_not_block_once_another_is_accepted() -> None:
    checklist = ask("CS-MTI-03", "dikuasakan=tidak terjemah_perlu=tidak")
    findings = (
        *everything(checklist, without="akta_ln@almarhum"),
        refused("akta_ln@almarhum"),
    )
    assert judge(checklist, findings).state is VerdictState.COMPLETE


def test_none_of_a_choice_is_not_enough() -> None:
    checklist = ask("CS-MTI-03", "dikuasakan=tidak terjemah_perlu=tidak")
    without = "akta_ln@almarhum surat_mati_perwakilan@almarhum"
    verdict = judge(checklist, everything(checklist, without=without))
    assert {row.row.slot.key for row in verdict.open_rows} == set(without.split())


def test_optional_rows_never_block() -> None:
    checklist = ask("DP-KIA-03", "dikuasakan=tidak sebab=hilang foto_5=tidak")
    findings = (*everything(checklist), refused("pernyataan_hilang_rusak@pemohon"))
    assert judge(checklist, findings).state is VerdictState.COMPLETE


def test_data_that_is_typed_blocks_only_after_somebody_refused_it() -> None:
    checklist = ask("DP-KIA-01", "dikuasakan=tidak foto_5=tidak")
    assert judge(checklist, everything(checklist)).state is VerdictState.COMPLETE
    wrong = (*everything(checklist), refused("ktp_el@ibu"))
    assert judge(checklist, wrong).state is VerdictState.INCOMPLETE


def test_each_service_of_a_case_has_its_own_state() -> None:
    checklist = ask("DP-KTP-04 DP-KIA-01", "dikuasakan=tidak foto_5=tidak")
    findings = everything(checklist, without="akta_lahir@anak")
    verdict = judge(checklist, findings)
    assert dict(verdict.by_service) == {
        "DP-KTP-04": VerdictState.COMPLETE,
        "DP-KIA-01": VerdictState.INCOMPLETE,
    }
    assert verdict.state is VerdictState.INCOMPLETE


def test_a_choice_met_by_anothers_paper_still_waits_for_that_paper() -> None:
    checklist = ask("CS-AKT-04 DP-KTP-01", "sebab=hilang dikuasakan=tidak")
    verdict = judge(checklist, everything(checklist, without="kk@keluarga"))
    assert dict(verdict.by_service)["CS-AKT-04"] is VerdictState.INCOMPLETE


def test_findings_about_papers_that_nobody_asks_for_change_nothing() -> None:
    findings = (*everything(KTP_LOST), refused("kk@ortu"), refused("paspor@pemohon"))
    assert judge(KTP_LOST, findings).state is VerdictState.COMPLETE


def test_a_request_for_nothing_is_not_complete() -> None:
    empty = Checklist(services=(), rows=(), questions=(), results=(), use_instead=())
    assert judge(empty, ()).state is VerdictState.UNDETERMINED


@given(st.lists(st.sampled_from(everything(KTP_LOST)), unique_by=lambda finding: finding.slot))
def test_a_file_is_complete_exactly_when_all_is_there(findings: list[Finding]) -> None:
    complete = judge(KTP_LOST, tuple(findings)).state is VerdictState.COMPLETE
    assert complete == (len(findings) == len(everything(KTP_LOST)))


@given(st.permutations(everything(KTP_LOST, without="kk@keluarga")))
def test_the_order_of_findings_about_different_papers_does_not_matter(
    findings: list[Finding],
) -> None:
    verdict = judge(KTP_LOST, tuple(findings))
    assert [row.row.slot.key for row in verdict.open_rows] == ["kk@keluarga"]


def test_a_paper_of_two_choices_meets_both_and_a_paper_of_one_only_its_own() -> None:
    checklist = ask("CS-AKT-04 DP-NIK-01", "dikuasakan=tidak sebab=hilang")
    choice = "ktp_el@pemohon kk@keluarga kk@pemohon"
    base = everything(checklist, without=choice)
    assert judge(checklist, (*base, found("ktp_el@pemohon"))).state is VerdictState.COMPLETE
    one = judge(checklist, (*base, found("kk@pemohon")))
    assert dict(one.by_service) == {
        "CS-AKT-04": VerdictState.INCOMPLETE,
        "DP-NIK-01": VerdictState.COMPLETE,
    }
    assert state_of(one, "ktp_el@pemohon") is RowState.MISSING


def test_a_finding_under_another_name_of_the_same_paper_counts() -> None:
    person = PersonId(an_id())
    roles = tuple(Role(owner=owner, ordinal=1, person_id=person) for owner in ("ibu", "pemohon"))
    facts = "dikuasakan=tidak foto_5=tidak ktp_masih_ada=ya"
    checklist = ask("DP-KIA-01 DP-NIK-02", facts, roles=roles)
    findings = everything(checklist, without="ktp_el@ibu")
    assert judge(checklist, findings).state is VerdictState.INCOMPLETE
    met = judge(checklist, (*findings, found("ktp_el@pemohon")))
    assert met.state is VerdictState.COMPLETE


def test_one_twin_may_be_complete_while_the_other_waits() -> None:
    twins = tuple(Role(owner="anak", ordinal=n, person_id=PersonId(an_id())) for n in (1, 2))
    facts = "dikuasakan=tidak asal_usul=diketahui nikah_bukti=ya lapor_terlambat=tidak"
    checklist = ask("CS-LHR-01", f"{facts} ada_surat_lahir=ya", roles=twins)
    verdict = judge(checklist, everything(checklist, without="surat_lahir@anak.2"))
    assert dict(verdict.by_service) == {
        "CS-LHR-01": VerdictState.COMPLETE,
        "CS-LHR-01.2": VerdictState.INCOMPLETE,
    }


def noted(slot: str, **more: Any) -> Finding:
    return a_finding(slot=slot, kind=FindingKind.ACCEPTED_WITH_NOTE, note="Dilihat.", **more)


def consent(to: Finding, by: OfficerId) -> Finding:
    return a_finding(slot=to.slot, kind=FindingKind.CONFIRMED, confirms=to.id, by=by)


SECOND_OFFICER = OfficerId(an_id())


def test_with_two_persons_a_note_on_a_required_row_waits_for_another_officer() -> None:
    rest, note = everything(KTP_LOST, without="kk@keluarga"), noted("kk@keluarga")
    alone = judge(KTP_LOST, (*rest, note), second_person=True)
    assert state_of(alone, "kk@keluarga") is RowState.UNCONFIRMED
    assert (alone.state, alone.open_rows) == (VerdictState.INCOMPLETE, ())
    own = judge(KTP_LOST, (*rest, note, consent(note, note.by)), second_person=True)
    assert own.state is VerdictState.INCOMPLETE, "nobody is their own second person"
    both = judge(KTP_LOST, (*rest, note, consent(note, SECOND_OFFICER)), second_person=True)
    assert both.state is VerdictState.COMPLETE


def test_a_consent_that_was_withdrawn_counts_as_never_given() -> None:
    rest, note = everything(KTP_LOST, without="kk@keluarga"), noted("kk@keluarga")
    given = consent(note, SECOND_OFFICER)
    gone = a_finding(slot=note.slot, kind=FindingKind.WITHDRAWN, withdraws=given.id)
    verdict = judge(KTP_LOST, (*rest, note, given, gone), second_person=True)
    assert state_of(verdict, "kk@keluarga") is RowState.UNCONFIRMED


def test_a_consent_is_no_finding_of_its_own_where_one_person_is_enough() -> None:
    rest, note = everything(KTP_LOST, without="kk@keluarga"), noted("kk@keluarga")
    given = consent(note, SECOND_OFFICER)
    assert judge(KTP_LOST, (*rest, note, given)).state is VerdictState.COMPLETE


def test_while_a_choice_waits_for_the_second_officer_no_other_paper_of_it_is_asked() -> None:
    checklist, group = ask("DP-NIK-01"), ("kk@pemohon", "ktp_el@pemohon")
    verdict = judge(checklist, (noted(group[0]),), second_person=True)
    assert state_of(verdict, group[0]) is RowState.UNCONFIRMED
    assert state_of(verdict, group[1]) is RowState.NOT_NEEDED
    assert not set(group) & {row.row.slot.key for row in verdict.open_rows}
    assert verdict.state is not VerdictState.COMPLETE
