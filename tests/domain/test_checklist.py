"""Building a checklist: persons, shared papers, levels, choices, questions, form sets."""

from datetime import UTC, date, datetime

import pytest

from desk.domain.answers import (
    Birth,
    ChecklistItem,
    ChecklistRequest,
    age_in_years,
    derived_answers,
    with_derived,
)
from desk.domain.asking import build
from desk.domain.case import Role, ScopeKind
from desk.domain.checklist import Checklist, ChecklistRow, RowForm, SlotLevel
from desk.domain.ids import FamilyId, PersonId, uuid7
from desk.domain.office import FormSet
from tests.domain.rulebook import CATALOGUE, answer, answers, ask, level, questions, slots


def a_person_id(number: int) -> PersonId:
    return PersonId(uuid7(datetime(2026, 1, 1, tzinfo=UTC), bytes([number] * 10)))


def a_role(owner: str, ordinal: int = 1, person: int | None = None) -> Role:
    person_id = a_person_id(person if person is not None else ordinal)
    return Role(owner=owner, ordinal=ordinal, person_id=person_id)


def row(checklist: Checklist, slot: str) -> ChecklistRow:
    return next(row for row in checklist.rows if row.slot.key == slot)


TWINS = (a_role("anak", 1, 1), a_role("anak", 2, 2))


def test_twins_are_two_deeds_and_two_cards_but_one_family_card() -> None:
    checklist = ask("PKT-LAHIR", roles=TWINS)
    assert checklist.services == (
        "CS-LHR-01",
        "CS-LHR-01.2",
        "DP-KK-04",
        "DP-KIA-01",
        "DP-KIA-01.2",
    )
    counts = {result.kind: result.count for result in checklist.results}
    assert counts == {"akta_lahir": 2, "kk": 1, "kia": 2}


def test_twins_send_two_birth_letters_and_one_of_everything_else() -> None:
    checklist = ask("PKT-LAHIR", "ada_surat_lahir=ya", roles=TWINS)
    letters = {slot for slot in slots(checklist) if slot.startswith("surat_lahir@")}
    assert letters == {"surat_lahir@anak", "surat_lahir@anak.2"}
    assert row(checklist, "surat_lahir@anak.2").services == ("CS-LHR-01.2",)
    assert row(checklist, "kk@ortu").services[:2] == ("CS-LHR-01", "CS-LHR-01.2")
    assert not any(slot.startswith("akta_lahir") for slot in slots(checklist))


def test_an_answer_about_one_twin_says_nothing_about_the_other() -> None:
    checklist = ask("PKT-LAHIR", "ada_surat_lahir@anak.2=tidak", roles=TWINS)
    assert level(checklist, "surat_lahir@anak.2") is None
    assert level(checklist, "surat_lahir@anak") is SlotLevel.UNDETERMINED


def test_several_people_who_move_bring_a_card_each() -> None:
    roles = tuple(a_role("yang_pindah", n, n) for n in (1, 2, 3))
    facts = "ktp_masih_ada@yang_pindah=ya ktp_masih_ada@yang_pindah.3=tidak"
    checklist = ask("DP-PDH-03", facts, roles=roles)
    assert level(checklist, "ktp_el@yang_pindah") is SlotLevel.REQUIRED
    assert level(checklist, "ktp_el@yang_pindah.2") is SlotLevel.UNDETERMINED
    assert level(checklist, "surat_hilang@yang_pindah.3") is SlotLevel.REQUIRED
    assert "ktp_masih_ada@yang_pindah.2" in questions(checklist)


def test_a_couple_has_two_passports_but_one_foreign_deed() -> None:
    couple = (a_role("suami_istri", 1, 1), a_role("suami_istri", 2, 2))
    request = ChecklistRequest(items=(ChecklistItem(service="CS-KWN-03"),), roles=couple)
    deeds = {slot for slot in slots(build(CATALOGUE, request)) if slot.startswith("akta_ln")}
    assert deeds == {"akta_ln@suami_istri"}


def test_one_paper_under_two_names_is_asked_once() -> None:
    roles = (a_role("ibu", 1, 7), a_role("pemohon", 1, 7))
    request = ChecklistRequest(
        items=(ChecklistItem(service="DP-KIA-01"), ChecklistItem(service="DP-NIK-02")),
        roles=roles,
        answers=answers("ktp_masih_ada@pemohon=ya"),
    )
    merged = row(build(CATALOGUE, request), "ktp_el@ibu")
    assert merged.level is SlotLevel.REQUIRED
    assert merged.services == ("DP-KIA-01", "DP-NIK-02")
    assert merged.same_as == ("ktp_el@pemohon",)
    assert merged.form is RowForm.PHOTO_OF_ORIGINAL


def test_the_family_cards_of_one_family_are_one_paper() -> None:
    family = FamilyId(uuid7(datetime(2026, 1, 1, tzinfo=UTC), bytes(10)))
    roles = tuple(Role(owner=owner, ordinal=1, family_id=family) for owner in ("ortu", "kk_tujuan"))
    request = ChecklistRequest(
        items=(ChecklistItem(service="DP-KK-04"), ChecklistItem(service="DP-KIA-01")), roles=roles
    )
    cards = {slot for slot in slots(build(CATALOGUE, request)) if slot.startswith("kk@")}
    assert "kk@ortu" in cards
    assert "kk@kk_tujuan" not in cards


def test_the_strongest_level_wins_whatever_the_order_of_the_services() -> None:
    facts = "anak_ortu_terdaftar=ya tidak_ada_dok=ya"
    one, other = ask("DP-NIK-02 CS-AKT-01", facts), ask("CS-AKT-01 DP-NIK-02", facts)
    assert {r.slot.key: r.level for r in one.rows} == {r.slot.key: r.level for r in other.rows}


def test_a_row_that_is_required_anyway_needs_no_answer() -> None:
    checklist = ask("CS-NMA-01 DP-KTP-02 CS-WNG-01", "")
    assert level(checklist, "ktp_el@pemohon") is SlotLevel.REQUIRED


def test_rows_come_strongest_level_first() -> None:
    order = list(SlotLevel)
    places = [order.index(row.level) for row in ask("PKT-PINDAH-DATANG").rows]
    assert places == sorted(places)


def test_a_choice_is_dropped_when_one_of_it_is_asked_for_anyway() -> None:
    checklist = ask("CS-AKT-04 DP-KTP-01", "sebab=hilang")
    assert row(checklist, "kk@keluarga").any_of is None
    assert "ktp_el@pemohon" not in slots(checklist)
    assert row(checklist, "kk@keluarga").also_serves == ("CS-AKT-04",)


def test_of_two_choices_the_narrower_one_is_left() -> None:
    checklist = ask("DP-NIK-01 DP-CTR-01", "")
    assert row(checklist, "kk@pemohon").any_of == "DP-NIK-01:G1"
    assert "kia@anak" not in slots(checklist)


def test_equal_choices_of_two_services_are_one() -> None:
    checklist = ask("DP-BIO-02 DP-PDH-05", "")
    assert row(checklist, "skpln@pemohon").any_of == "DP-BIO-02:G1"
    assert row(checklist, "skpln@pemohon").also_serves == ("DP-PDH-05",)


def test_local_rows_are_absent_until_the_office_switches_them_on() -> None:
    facts = "ada_penetapan=tidak"
    assert "pernyataan_wali@ahli_waris" not in slots(ask("CS-MTI-02", facts))
    switched_on = ask("CS-MTI-02", facts, local_rows=("CS-MTI-02:pernyataan_wali@ahli_waris",))
    assert level(switched_on, "pernyataan_wali@ahli_waris") is SlotLevel.LOCAL


@pytest.mark.parametrize("code", ["CS-LHR-01", "DP-KTP-01", "CS-AKT-02", "DP-LEG-02"])
def test_every_service_asks_whether_a_proxy_reports(code: str) -> None:
    assert "dikuasakan" in questions(ask(code))
    assert level(ask(code, "dikuasakan=ya"), "f107@pelapor") is SlotLevel.REQUIRED
    assert level(ask(code, "dikuasakan=ya"), "ktp_el@penerima_kuasa") is SlotLevel.OPTIONAL


@pytest.mark.parametrize(
    ("form_set", "label"),
    [
        (FormSet.PERMENDAGRI_6_2026, "Formulir kelahiran/lahir mati/kematian F-2.01A – pelapor"),
        (FormSet.PERMENDAGRI_109_2019, "Formulir kelahiran/lahir mati/kematian F-2.01 – pelapor"),
    ],
)
def test_the_form_set_changes_the_printed_code_and_nothing_else(
    form_set: FormSet, label: str
) -> None:
    checklist = ask("CS-LHR-01", form_set=form_set)
    assert row(checklist, "f201a@pelapor").label == label
    assert slots(checklist) == slots(ask("CS-LHR-01"))


def test_a_letter_without_a_code_leaves_no_gap_in_its_name() -> None:
    checklist = ask("DP-PDH-01", "menumpang=ya", form_set=FormSet.PERMENDAGRI_109_2019)
    label = row(checklist, "f103b@kk_tujuan").label
    assert label == (
        "Surat pernyataan bersedia menerima sebagai anggota keluarga – kepala keluarga tujuan"
    )


def test_stamp_duty_on_the_birth_statement_is_a_habit_of_the_office() -> None:
    facts = "ada_surat_lahir=tidak"
    assert row(ask("CS-LHR-01", facts), "f203@ortu_wali").form is RowForm.SIGNED_FORM
    habit = ask("CS-LHR-01", facts, settings=(("sptjm_bermeterai", "ya"),))
    assert row(habit, "f203@ortu_wali").form is RowForm.SIGNED_FORM_WITH_STAMP_DUTY
    assert row(habit, "f203@ortu_wali").phrase.endswith("dan dua saksi, bermeterai")


def test_the_citizen_reads_plain_words_and_types_what_needs_no_photo() -> None:
    checklist = ask("CS-LHR-01")
    assert row(checklist, "ktp_el@ibu").phrase == "NIK ibu, cukup diketik di formulir"
    assert row(checklist, "kk@ortu").phrase.startswith("Foto Kartu Keluarga (KK) orang tua")
    assert "F-2.01A" in row(checklist, "f201a@pelapor").phrase


def test_the_narrowest_answer_wins() -> None:
    facts = "sebab=rusak DP-KK-06:sebab=hilang sebab@anak=hilang"
    checklist = ask("DP-KK-06 DP-KIA-03 DP-KTP-07", facts)
    assert level(checklist, "surat_hilang@keluarga") is SlotLevel.REQUIRED
    assert level(checklist, "surat_hilang@anak") is SlotLevel.REQUIRED
    assert level(checklist, "ktp_rusak@pemohon") is SlotLevel.REQUIRED
    assert not slots(checklist) & {"kk_rusak@keluarga", "kia_rusak@anak", "surat_hilang@pemohon"}


def test_answers_that_nobody_asks_change_nothing() -> None:
    assert ask("DP-KTP-01", "mati_cara=surat elemen=foto") == ask("DP-KTP-01")


def test_questions_that_choose_the_service_come_first() -> None:
    asked = [question.id for question in ask("CS-LHR-01").questions]
    assert asked[:3] == ["asal_usul", "nikah_bukti", "lapor_terlambat"]


def test_only_questions_that_can_still_change_something_are_open() -> None:
    assert "usia_kawin_19" in questions(ask("DP-KK-01", "kawin_tercatat=tidak"))
    assert "usia_kawin_19" not in questions(ask("DP-KK-01", "kawin_tercatat=ya"))


def test_several_changed_elements_are_answered_together() -> None:
    checklist = ask("DP-BIO-04", "elemen=agama+pendidikan ke_kepercayaan=ke_kepercayaan")
    assert level(checklist, "bukti_perubahan@pemohon") is SlotLevel.REQUIRED
    assert level(checklist, "ktp_el@pemohon") is SlotLevel.REQUIRED
    only_religion = ask("DP-BIO-04", "elemen=agama ke_kepercayaan=ke_kepercayaan")
    assert level(only_religion, "bukti_perubahan@pemohon") is None


def test_the_status_before_marriage_is_asked_of_the_living() -> None:
    asked = questions(ask("CS-KWN-01"))
    assert {"duda_janda@suami", "duda_janda@istri"} <= asked
    assert "duda_janda@pasangan_dulu" not in asked
    widower = ask("CS-KWN-01", "duda_janda@suami=cerai_mati duda_janda@istri=tidak")
    assert level(widower, "akta_mati@pasangan_dulu") is SlotLevel.REQUIRED
    assert level(widower, "akta_cerai@pasangan") is None


@pytest.mark.parametrize(
    ("born", "reported", "late", "photo"),
    [
        (date(2026, 9, 25), date(2026, 11, 24), "tidak", "tidak"),  # the sixtieth day
        (date(2026, 9, 24), date(2026, 11, 24), "ya", "tidak"),  # the sixty-first
        (date(2021, 11, 25), date(2026, 11, 24), "ya", "tidak"),  # five tomorrow
        (date(2021, 11, 24), date(2026, 11, 24), "ya", "ya"),  # five today
        (date(2009, 11, 25), date(2026, 11, 24), "ya", "ya"),  # seventeen tomorrow
    ],
)
def test_dates_answer_lateness_and_age(born: date, reported: date, late: str, photo: str) -> None:
    found = derived_answers([Birth(owner="anak", born_on=born)], reported_on=reported)
    assert found == (answer(f"lapor_terlambat@anak={late}"), answer(f"foto_5@anak={photo}"))


def test_a_child_of_seventeen_has_no_answer_about_a_photo() -> None:
    birth = Birth(owner="anak", ordinal=2, born_on=date(2009, 11, 24))
    found = derived_answers([birth], reported_on=date(2026, 11, 24))
    assert found == (answer("lapor_terlambat@anak.2=ya"),)


def test_who_was_born_on_a_leap_day_turns_older_on_the_first_of_march() -> None:
    assert age_in_years(date(2020, 2, 29), date(2025, 2, 28)) == 4
    assert age_in_years(date(2020, 2, 29), date(2025, 3, 1)) == 5


@pytest.mark.parametrize("given", ["lapor_terlambat=tidak", "lapor_terlambat@anak=tidak"])
def test_an_officer_knows_better_than_a_date(given: str) -> None:
    derived = (answer("lapor_terlambat@anak=ya"), answer("foto_5@anak=ya"))
    merged = with_derived(answers(given), derived)
    assert merged == (answer(given), answer("foto_5@anak=ya"))


def test_dates_steer_the_deed() -> None:
    derived = derived_answers(
        [Birth(owner="anak", born_on=date(2020, 1, 1))], reported_on=date(2026, 11, 24)
    )
    request = ChecklistRequest(items=(ChecklistItem(service="CS-LHR-01"),), answers=derived)
    assert build(CATALOGUE, request).use_instead == ("CS-LHR-02",)
    assert all(found.scope is ScopeKind.OWNER for found in derived)


ONE_PARENT = "asal_usul=diketahui nikah_bukti=tidak kk_suami_istri=tidak"


@pytest.mark.parametrize("card", ["DP-KIA-01", "DP-KIA-02"])
def test_a_mothers_child_gets_deed_and_card_on_the_mothers_papers_alone(card: str) -> None:
    checklist = ask(f"CS-LHR-04 {card}", ONE_PARENT)
    assert row(checklist, "kk@ibu").services == ("CS-LHR-04", card)
    assert not {"kk@ortu", "ktp_el@ayah"} & slots(checklist)
    assert "ktp_el@ibu" in slots(checklist)


@pytest.mark.parametrize("card", ["DP-KIA-01", "DP-KIA-02"])
def test_a_foundlings_card_asks_for_no_parents_papers(card: str) -> None:
    checklist = ask(f"CS-LHR-05 {card}", "asal_usul=baru_ditemukan")
    assert level(checklist, "kk@wali") is SlotLevel.REQUIRED
    assert not {"kk@ortu", "ktp_el@ayah", "ktp_el@ibu"} & slots(checklist)


def test_a_father_who_recognises_his_child_is_still_asked_for_his_papers() -> None:
    checklist = ask("CS-LHR-04 CS-ANK-02", ONE_PARENT)
    assert level(checklist, "ktp_el@ayah") is SlotLevel.DATA


def test_a_childs_card_alone_names_both_parents() -> None:
    assert {"kk@ortu", "ktp_el@ayah", "ktp_el@ibu"} <= slots(ask("DP-KIA-01"))


@pytest.mark.parametrize(
    ("code", "question", "values"),
    [
        ("DP-KK-01", "status_dasar", ("kawin", "cerai")),
        ("DP-KK-03", "status_dasar", ("kawin", "cerai", "lainnya")),
        ("CS-AKT-04", "sebab", ("hilang", "rusak", "sengketa")),
        ("DP-KIA-03", "sebab", ("hilang", "rusak", "sengketa")),
        ("DP-KTP-07", "sebab", ("hilang", "rusak", "sengketa", "perekaman")),
        ("DP-KTP-07 DP-KK-06", "sebab", ("hilang", "rusak", "sengketa", "perekaman")),
    ],
)
def test_a_value_that_few_services_can_take_is_offered_there_alone(
    code: str, question: str, values: tuple[str, ...]
) -> None:
    assert [q.values for q in ask(code).questions if q.id == question] == [values]


@pytest.mark.parametrize(
    ("born", "answered"), [(date(2009, 9, 17), True), (date(2009, 9, 18), False)]
)
def test_a_mother_of_seventeen_is_not_asked_about_her_age(born: date, answered: bool) -> None:  # noqa: FBT001 - a column of the table
    found = derived_answers([Birth(owner="ibu", born_on=born)], reported_on=date(2026, 9, 17))
    told = [answer for answer in found if answer.question == "ibu_u17"]
    assert [answer.values for answer in told] == ([("tidak",)] if answered else [])
    item = ChecklistItem(service="CS-LHR-04")
    asked = build(CATALOGUE, ChecklistRequest(items=(item,), answers=found)).questions
    assert ("ibu_u17" in {question.id for question in asked}) is not answered
