"""What is published is what is asked."""

import pytest

from desk.domain.answers import ChecklistItem, ChecklistRequest
from desk.domain.asking import build
from desk.domain.catalogue import Level
from desk.domain.condition_words import condition_of, in_words
from desk.domain.conditions import ALWAYS, parse_condition
from desk.domain.office import FormSet
from desk.domain.publication import Asking
from tests.published import CATALOGUE, CODES, WORDS, a_sheet

SERVICES = tuple(service.code for service in CATALOGUE.services)
EACH = pytest.mark.parametrize("code", CODES)


def texts(code: str, asking: Asking) -> list[str]:
    return [line.text for line in a_sheet(code).of(asking)]


def says(code: str, *parts: str) -> bool:
    return any(all(part in line.text for part in parts) for line in a_sheet(code).lines)


@pytest.mark.parametrize("code", SERVICES)
def test_every_row_of_a_service_is_published_unless_it_is_local_or_cannot_apply(code: str) -> None:
    published = {slot for line in a_sheet(code).lines for slot in line.slots}
    service = CATALOGUE.service(code)
    asked = {
        row.slot.key for row in service.rows if row.level is not Level.LOCAL and row.when is ALWAYS
    }
    assert asked <= published
    open_rows = {row.slot.key for row in (*service.rows, *CATALOGUE.universal_rows)}
    assert published <= open_rows


@EACH
def test_what_is_published_is_what_the_checklist_asks_while_nothing_is_answered(code: str) -> None:
    bundle = CATALOGUE.find_bundle(code)
    members = [m.service for m in bundle.members] if bundle else [code]
    items = tuple(ChecklistItem(service=m, bundle=code if bundle else None) for m in members)
    rows = build(CATALOGUE, ChecklistRequest(items=items)).rows
    published = {slot for line in a_sheet(code).lines for slot in line.slots}
    certain = {row.slot.key for row in rows if not row.when}
    assert certain <= published


@EACH
def test_no_line_is_said_twice_and_none_shows_a_code_of_the_program(code: str) -> None:
    lines = [line.text for line in a_sheet(code).lines]
    assert len(set(lines)) == len(lines)
    assert [line for line in lines if "{" in line or "_" in line or "@" in line] == []


@EACH
def test_a_sheet_says_result_time_that_it_is_free_and_who_may_report(code: str) -> None:
    facts = {fact.label: fact.text for fact in a_sheet(code).facts}
    assert facts["Biaya"] == "Gratis"
    assert facts["Hasil"]
    assert facts["Waktu"]
    assert facts["Kehadiran"]
    assert facts["Yang mengurus"]


def test_a_birth_asks_for_the_letter_or_the_statement_as_the_case_may_be() -> None:
    assert says("CS-LHR-01", "surat keterangan lahir anak", "bila ada surat keterangan lahir")
    assert says("CS-LHR-01", "F-2.03", "bila tidak ada surat keterangan lahir")
    assert any("buku nikah" in text for text in texts("CS-LHR-01", Asking.ALWAYS))


def test_a_birth_names_the_other_deeds_for_other_parents() -> None:
    assert any("anak seorang ibu" in line for line in a_sheet("CS-LHR-01").elsewhere)


def test_the_form_code_is_that_of_the_offices_form_set() -> None:
    old = a_sheet("CS-LHR-01", form_set=FormSet.PERMENDAGRI_109_2019)
    assert any("F-2.01 " in line.text for line in old.lines)
    assert says("CS-LHR-01", "F-2.01A")


def test_of_a_choice_one_is_said_to_be_enough() -> None:
    line = next(line for line in a_sheet("DP-BIO-02").lines if "Salah satu dari" in line.text)
    assert line.slots == ("skp_perwakilan@pemohon", "skpln@pemohon")
    assert "; atau " in line.text


def test_a_bundle_asks_only_where_its_member_counts() -> None:
    assert says("PKT-MATI", "KTP-el pasangan", "almarhum punya suami atau istri")


def test_a_bundle_does_not_ask_for_what_it_produces() -> None:
    assert not says("PKT-LAHIR", "akta kelahiran anak")


def test_a_remaining_family_of_children_is_not_left_out_of_the_list() -> None:
    assert says("DP-KK-02", "semua anggota keluarga yang tersisa di bawah 17 tahun")


def test_an_old_card_that_is_handed_in_is_named() -> None:
    assert "KTP-el" in a_sheet("DP-BIO-04").handover


def test_a_setting_of_the_office_decides_and_is_never_printed() -> None:
    accepted = a_sheet("DP-KK-01")
    refused = a_sheet("DP-KK-01", settings=(("kantor.terima_f105", "tidak"),))
    assert any("F-1.05" in line.text for line in accepted.lines)
    assert not any("F-1.05" in line.text for line in refused.lines)


def test_a_limit_the_law_leaves_unsure_is_not_printed_but_named_to_the_office() -> None:
    sheet = a_sheet("DP-KK-01")
    assert "Batas lapor" not in {fact.label for fact in sheet.facts}
    assert any("batas lapor" in thing for thing in sheet.unsure)


@pytest.mark.parametrize(
    ("condition", "phrase"),
    [
        ("", ""),
        ("sebab=hilang | sebab=rusak", "dokumennya hilang atau rusak"),
        (
            "nikah_bukti=tidak & ibu_oa=ya",
            "orang tua belum punya buku nikah atau akta perkawinan dan ibu orang asing",
        ),
        ("asal_usul!=diketahui", "orang tua anak tidak diketahui"),
        ("elemen=agama | elemen=agama & rekam=ya", "yang berubah agama"),
    ],
)
def test_a_condition_is_put_in_words(condition: str, phrase: str) -> None:
    parsed = condition_of(parse_condition(condition).alternatives)
    assert in_words(parsed, WORDS) == phrase
