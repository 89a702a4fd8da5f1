"""Bundles: one list for several services, each paper once."""

import pytest

from desk.domain.checklist import SlotLevel
from tests.domain.bundle_tables import BUNDLE_TABLES
from tests.domain.rulebook import CATALOGUE, ask, level, questions, slots

UNIVERSAL = {"f107@pelapor", "ktp_el@penerima_kuasa", "data_hp_email@pelapor"}
LEVELS = {
    "W": SlotLevel.REQUIRED,
    "K": SlotLevel.UNDETERMINED,
    "D": SlotLevel.DATA,
    "O": SlotLevel.OPTIONAL,
}


@pytest.mark.parametrize("code", BUNDLE_TABLES)
def test_a_bundle_asks_for_exactly_the_papers_of_its_table(code: str) -> None:
    asked = {
        row.slot.key: (row.level, set(row.services), (row.any_of or "").rpartition(":")[2])
        for row in ask(code).rows
        if row.slot.key not in UNIVERSAL
    }
    table = {
        slot: (LEVELS[weight], set(services), group)
        for slot, weight, services, group in BUNDLE_TABLES[code]
    }
    assert asked == table


def test_every_bundle_of_the_rulebook_has_its_table() -> None:
    assert {bundle.code for bundle in CATALOGUE.bundles} == set(BUNDLE_TABLES)


@pytest.mark.parametrize("code", BUNDLE_TABLES)
def test_no_bundle_asks_for_a_paper_twice(code: str) -> None:
    keys = [row.slot.key for row in ask(code).rows]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("code", "facts", "services"),
    [
        ("PKT-LAHIR", "asal_usul=diketahui nikah_bukti=ya lapor_terlambat=tidak", "CS-LHR-01"),
        ("PKT-LAHIR", "asal_usul=diketahui nikah_bukti=ya lapor_terlambat=ya", "CS-LHR-02"),
        ("PKT-LAHIR", "nikah_bukti=tidak kk_suami_istri=ya", "CS-LHR-03"),
        ("PKT-LAHIR", "nikah_bukti=tidak kk_suami_istri=ya lapor_terlambat=ya", "CS-LHR-02"),
        ("PKT-LAHIR", "nikah_bukti=tidak kk_suami_istri=tidak", "CS-LHR-04"),
        ("PKT-LAHIR", "nikah_bukti=tidak kk_suami_istri=tidak lapor_terlambat=ya", "CS-LHR-04"),
        ("PKT-LAHIR", "asal_usul=baru_ditemukan", "CS-LHR-05"),
    ],
)
def test_the_deed_of_a_birth_bundle_follows_the_answers(
    code: str, facts: str, services: str
) -> None:
    assert ask(code, facts).services == (services, "DP-KK-04", "DP-KIA-01")


def test_a_child_of_five_gets_the_card_with_a_photo() -> None:
    checklist = ask("PKT-LAHIR", "foto_5@anak=ya")
    assert checklist.services == ("CS-LHR-01", "DP-KK-04", "DP-KIA-02")
    assert level(checklist, "foto_anak@anak") is SlotLevel.REQUIRED


def test_a_child_already_in_the_family_card_needs_no_new_one() -> None:
    assert ask("PKT-LAHIR", "anak_ber_nik=ya").services == ("CS-LHR-01", "DP-KIA-01")


def test_a_mother_alone_is_asked_for_one_family_card_and_nothing_of_a_father() -> None:
    checklist = ask("PKT-LAHIR", "asal_usul=diketahui nikah_bukti=tidak kk_suami_istri=tidak")
    cards = {slot for slot in slots(checklist) if slot.startswith("kk@")}
    assert cards == {"kk@ibu"}
    assert not slots(checklist) & {"ktp_el@ayah", "buku_nikah@ortu", "f204@ortu"}


def test_a_foundling_who_joins_a_family_needs_the_consent_of_its_head() -> None:
    checklist = ask("PKT-LAHIR", "asal_usul=baru_ditemukan menumpang=ya")
    assert level(checklist, "f103b@kk_tujuan") is SlotLevel.REQUIRED
    assert level(checklist, "ba_polisi@anak") is SlotLevel.REQUIRED
    assert not slots(checklist) & {"kk@ortu", "ktp_el@ayah", "ktp_el@ibu"}


def test_the_death_of_someone_not_the_head_keeps_the_number_of_the_family_card() -> None:
    checklist = ask("PKT-MATI", "alm_terdaftar=ya alm_kepala_kk=tidak ada_pasangan=ya")
    assert checklist.services == ("CS-MTI-01", "DP-KK-05", "DP-KTP-02")
    assert "bukti_peristiwa@keluarga" not in slots(checklist)
    assert "akta_mati@almarhum" not in slots(checklist)


def test_without_a_spouse_no_card_of_a_spouse_is_made() -> None:
    checklist = ask("PKT-MATI", "ada_pasangan=tidak")
    assert checklist.services == ("CS-MTI-01", "DP-KK-02")
    assert not slots(checklist) & {"ktp_el@pasangan", "surat_hilang@pasangan"}


def test_a_deceased_outside_the_database_changes_no_family_card() -> None:
    checklist = ask("PKT-MATI", "alm_terdaftar=tidak ada_pasangan=tidak")
    assert checklist.services == ("CS-MTI-02",)


def test_the_card_of_the_widow_is_not_the_card_of_the_dead_man() -> None:
    facts = "ktp_masih_ada@almarhum=tidak ktp_masih_ada@pasangan=ya"
    checklist = ask("PKT-MATI", facts)
    assert level(checklist, "ktp_el@pasangan") is SlotLevel.REQUIRED
    assert not slots(checklist) & {"ktp_el@almarhum", "surat_hilang@pasangan"}


def test_a_surviving_spouse_becomes_the_head_so_that_no_guardian_is_asked() -> None:
    checklist = ask("PKT-MATI", "ada_pasangan=ya")
    assert not slots(checklist) & {"pernyataan_wali@wali", "f103b@kerabat_dewasa"}
    assert "sisa_semua_u17" not in questions(checklist)


def test_a_fixed_answer_of_a_bundle_cannot_be_contradicted() -> None:
    checklist = ask("PKT-LAHIR", "anak_pindah_kk=ya DP-KK-04:anak_pindah_kk=ya")
    assert "f103a@ortu_wali" not in slots(checklist)
    assert "anak_pindah_kk" not in questions(checklist)


def test_one_question_of_each_owner_is_open_in_a_death_bundle() -> None:
    assert {"ktp_masih_ada@almarhum", "ktp_masih_ada@pasangan"} <= questions(ask("PKT-MATI"))


def test_an_adoption_without_a_birth_deed_is_not_swapped_for_one() -> None:
    checklist = ask("PKT-ANGKAT", "akta_ada=tidak")
    assert "CS-ANK-01" in checklist.services
    assert checklist.use_instead == ("CS-LHR-01",)


@pytest.mark.parametrize(
    ("code", "counts"),
    [
        ("PKT-LAHIR", {"akta_lahir": 1, "kk": 1, "kia": 1}),
        ("PKT-MATI", {"akta_mati": 1, "kk": 1, "ktp_el": 1}),
        ("PKT-KAWIN", {"akta_kawin": 2, "kk": 1, "ktp_el": 2}),
        ("PKT-KAWIN-KUA", {"kk": 1, "ktp_el": 2}),
        ("PKT-CERAI", {"akta_cerai": 1, "kk": 2, "ktp_el": 2}),
        ("PKT-PINDAH-DATANG", {"kk": 1, "ktp_el": 1, "kia": 1}),
    ],
)
def test_a_bundle_ends_in_the_results_it_promises(code: str, counts: dict[str, int]) -> None:
    assert {result.kind: result.count for result in ask(code).results} == counts


def test_a_widows_new_status_follows_the_death_deed_of_the_same_bundle() -> None:
    checklist = ask("PKT-MATI", "alm_terdaftar=ya alm_kepala_kk=tidak ada_pasangan=ya")
    assert "elemen" not in questions(checklist)
    assert "f106@pelapor" not in slots(checklist)
    assert "f106@pemohon" not in slots(checklist)


def test_the_same_change_outside_the_bundle_still_asks_for_its_statement() -> None:
    assert level(ask("DP-KK-05", "elemen=status"), "f106@pemohon") is SlotLevel.REQUIRED


@pytest.mark.parametrize(
    ("code", "counts"),
    [
        ("PKT-NAMA", {"catatan_pinggir": 1, "kk": 1, "ktp_el": 1}),
        ("PKT-ANGKAT", {"catatan_pinggir": 1, "kk": 1, "kia": 1}),
        ("CS-NMA-01", {"catatan_pinggir": 1, "kk": 1}),
        ("CS-ANK-01", {"catatan_pinggir": 1, "kk": 1}),
        ("CS-MTI-03", {"lapor_mati_ln": 1, "kk": 1}),
        ("CS-NMA-01 DP-KK-05", {"catatan_pinggir": 1, "kk": 1}),
    ],
)
def test_the_family_card_that_changes_with_a_deed_is_counted_once(
    code: str, counts: dict[str, int]
) -> None:
    assert {result.kind: result.count for result in ask(code).results} == counts
