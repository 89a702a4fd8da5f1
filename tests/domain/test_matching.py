"""Whose result a PDF is: certain only where nobody else can be meant."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from desk.domain.case import SignatureState
from desk.domain.files import SignatureReport
from desk.domain.ids import CaseId, ItemId
from desk.domain.matching import (
    MatchFact,
    Named,
    OpenPlace,
    PdfMatches,
    ResultDoubt,
    doubts_about,
    facts_of,
    match_pdf,
)
from desk.domain.pdf_words import read_words
from tests.builders import an_id

ASKED = datetime(2026, 9, 17, 6, 0, tzinfo=UTC)
SIGNED = ASKED + timedelta(days=1)

ANISA = Named(name="ANISA CONTOH", birth_date=date(2026, 9, 5))
SITI = Named(name="SITI CONTOH", nik="9999015708920001")
BUDI = Named(name="BUDI CONTOH", nik="9999011203900002")
OTHER_SITI = Named(name="SITI CONTOH", nik="9999014101800009")
CARD, OTHER_CARD = "9999011501180003", "9999011501180009"


def a_birth_deed(child: str, father: str = "BUDI CONTOH", mother: str = "SITI CONTOH") -> str:
    return (
        "PENCATATAN SIPIL - KABUPATEN CONTOH\r\nKUTIPAN AKTA KELAHIRAN\r\n"
        "EXCERPT OF BIRTH CERTIFICATE\r\n"
        "Berdasarkan Akta Kelahiran Nomor 9999-LU-18092026-0001\r\n"
        "bahwa di CONTOH pada tanggal 5 September 2026 telah lahir\r\nwas born\r\n"
        f"{child}\r\nanak ke SATU, PEREMPUAN,\r\ndari Ayah {father} dan Ibu {mother}\r\n"
        "Dikeluarkan di CONTOH, 18 September 2026\r\nPEJABAT CONTOH"
    )


def a_family_card(number: str = CARD, *members: Named) -> str:
    rows = [f"{n} {one.name} {one.nik} PEREMPUAN" for n, one in enumerate(members, start=1)]
    return (
        f"KARTU KELUARGA\r\nNo. {number}\r\nNama Kepala Keluarga : BUDI CONTOH\r\n"
        "No Nama Lengkap NIK Jenis Kelamin\r\n" + "\r\n".join(rows)
    )


def a_place(
    subject: Named = ANISA,
    *people: Named,
    kind: str = "akta_lahir",
    number: str = "CTH-2026-000001",
    **more: object,
) -> OpenPlace:
    place = OpenPlace(
        case_id=CaseId(an_id()),
        case_number=number,
        item_id=ItemId(an_id()),
        service="CS-LHR-01",
        ordinal=1,
        kind=kind,
        label="Kutipan akta kelahiran",
        is_waiting=True,
        asked_at=ASKED,
        applicant="SITI CONTOH",
        subject=subject,
        people=(subject, *people),
    )
    return replace(place, **more)  # type: ignore[arg-type]  # fields by name


def found(text: str, *places: OpenPlace, signed_at: datetime | None = SIGNED) -> PdfMatches:
    return match_pdf(read_words(text), places, signed_at)


def test_a_deed_that_names_the_child_and_its_mother_is_certainly_theirs() -> None:
    place = a_place(ANISA, SITI)
    matched = found(a_birth_deed("ANISA CONTOH"), place)
    assert matched.certain is not None
    assert matched.certain.place == place


def test_the_name_alone_is_not_enough() -> None:
    place = a_place(Named(name="ANISA CONTOH"))
    matched = found(a_birth_deed("ANISA CONTOH"), place)
    assert matched.certain is None
    assert matched.matches[0].place == place


def test_the_birth_date_counts_beside_the_name() -> None:
    assert found(a_birth_deed("ANISA CONTOH"), a_place(ANISA)).certain is not None


def test_a_childs_deed_is_not_its_mothers() -> None:
    mothers_own = a_place(SITI, BUDI)
    text = a_birth_deed("ANISA CONTOH") + "\r\nNIK Ibu 9999015708920001"
    matched = found(text, mothers_own)
    assert matched.certain is None
    assert MatchFact.SUBJECT not in matched.matches[0].facts


def test_a_childs_deed_is_not_certain_while_a_parent_waits_for_one_of_their_own() -> None:
    child, mother = a_place(ANISA, SITI), a_place(SITI, number="CTH-2026-000002")
    matched = found(a_birth_deed("ANISA CONTOH"), mother, child)
    assert matched.certain is None
    assert matched.matches[0].place == child


@pytest.mark.parametrize(
    "layout",
    [
        "dari Ayah {father} dan Ibu {mother}",
        "DARI AYAH {father}\r\nDAN IBU {mother}",
        "Nama Ayah : {father}\r\nNama Ibu : {mother}",
        "Nama Ayah\r\nNama Ibu\r\n: {father}\r\n: {mother}",
        "dari suami-istri:\r\n{father}\r\ndan\r\n{mother}",
    ],
)
def test_parents_are_never_whom_a_birth_deed_is_about(layout: str) -> None:
    text = (
        "KUTIPAN AKTA KELAHIRAN\r\ntelah lahir\r\nRANI CONTOH\r\nanak ke SATU\r\n"
        + layout.format(father="BUDI CONTOH", mother="SITI CONTOH")
    )
    for parent, spouse in ((SITI, BUDI), (BUDI, SITI)):
        assert found(text, a_place(parent, spouse)).certain is None


def test_two_cases_with_the_same_names_are_not_certain() -> None:
    one, two = a_place(ANISA, SITI), a_place(ANISA, SITI, number="CTH-2026-000002")
    assert found(a_birth_deed("ANISA CONTOH"), one, two).certain is None


def test_brothers_and_sisters_in_two_cases_are_not_certain() -> None:
    one = a_place(ANISA, SITI)
    two = a_place(Named(name="RANI CONTOH"), SITI, number="CTH-2026-000002")
    matched = found(a_birth_deed("ANISA CONTOH"), two, one)
    assert matched.certain is None
    assert matched.matches[0].place == one


def test_twins_are_not_certain() -> None:
    twin = Named(name="ANITA CONTOH", birth_date=ANISA.birth_date)
    first = a_place(ANISA, twin, SITI, siblings=2)
    second = replace(a_place(twin, ANISA, SITI, siblings=2), case_id=first.case_id, ordinal=2)
    matched = found(a_birth_deed("ANISA CONTOH"), second, first)
    assert matched.certain is None
    assert matched.matches[0].place == first


def test_a_case_that_does_not_wait_yet_may_still_be_the_one_that_is_meant() -> None:
    waiting = a_place(ANISA, SITI)
    new = a_place(ANISA, SITI, number="CTH-2026-000002", is_waiting=False)
    assert found(a_birth_deed("ANISA CONTOH"), waiting, new).certain is None
    assert found(a_birth_deed("ANISA CONTOH"), new).certain is None


@pytest.mark.parametrize("printed", ["ANISA CONTOH PUTRI", "NUR ANISA CONTOH", "ANISA CONTOHWATI"])
def test_a_longer_name_is_another_person(printed: str) -> None:
    assert found(a_birth_deed(printed), a_place(ANISA, SITI)).certain is None


def test_a_name_of_one_word_is_not_found_inside_longer_names() -> None:
    words = read_words(a_birth_deed("ANISA LESTARI"))
    assert not words.names("LESTARI")
    assert not words.names("ANISA")
    assert read_words(a_birth_deed("ANISA")).is_about("ANISA")


def test_apostrophes_and_dots_do_not_hide_a_name() -> None:
    place = a_place(Named(name="Nur'aini M. Contoh", birth_date=ANISA.birth_date))
    assert found(a_birth_deed("NUR’AINI M. CONTOH"), place).certain is not None


def test_the_nik_of_somebody_else_speaks_against_it() -> None:
    own = Named(name="ANISA CONTOH", nik="9999014509260011", birth_date=ANISA.birth_date)
    text = a_birth_deed("ANISA CONTOH") + "\r\nNIK 9999014509260022"
    matched = found(text, a_place(own, SITI))
    assert matched.certain is None
    assert MatchFact.OTHER_NIK in matched.matches[0].facts


def test_the_parents_numbers_do_not_speak_against_the_child() -> None:
    own = Named(name="ANISA CONTOH", nik="9999014509260011", birth_date=ANISA.birth_date)
    text = a_birth_deed("ANISA CONTOH") + "\r\n9999015708920001 9999011203900002"
    assert found(text, a_place(own, SITI, BUDI)).certain is not None


def test_the_kind_of_result_is_read_from_the_title_alone() -> None:
    deed, card = a_place(ANISA, SITI), a_place(SITI, kind="kk", family_cards=(CARD,))
    matched = found(a_birth_deed("ANISA CONTOH"), deed, card)
    assert matched.certain is not None
    assert matched.certain.place == deed
    assert "akta_lahir" in matched.kinds


def test_a_paper_without_a_known_title_is_never_certain() -> None:
    text = a_birth_deed("ANISA CONTOH").replace("KUTIPAN AKTA KELAHIRAN", "SURAT LAIN")
    assert found(text, a_place(ANISA, SITI)).certain is None


def test_two_deeds_in_one_file_are_not_certain() -> None:
    text = a_birth_deed("ANISA CONTOH") + "\f" + a_birth_deed("RANI CONTOH")
    assert found(text, a_place(ANISA, SITI)).certain is None


def test_a_paper_signed_before_the_request_came_is_not_its_result() -> None:
    matched = found(
        a_birth_deed("ANISA CONTOH"), a_place(ANISA, SITI), signed_at=ASKED - timedelta(days=400)
    )
    assert matched.certain is None
    assert MatchFact.SIGNED_BEFORE in matched.matches[0].facts


def test_a_family_card_is_known_by_its_number_and_the_applicant_in_it() -> None:
    place = a_place(SITI, kind="kk", family_cards=(CARD,))
    assert found(a_family_card(CARD, BUDI, SITI), place).certain is not None


def test_a_family_card_with_another_number_is_not_certain() -> None:
    place = a_place(SITI, kind="kk", family_cards=(CARD,))
    assert found(a_family_card(OTHER_CARD, BUDI, SITI), place).certain is None


def test_the_card_of_the_parents_is_not_that_of_the_son_who_left_it() -> None:
    son = Named(name="JOKO CONTOH", nik="9999010101990005")
    place = a_place(son, BUDI, kind="kk", family_cards=(CARD,))
    assert found(a_family_card(CARD, BUDI, SITI), place).certain is None


def test_a_new_family_card_is_known_by_the_nik_of_the_applicant() -> None:
    assert found(a_family_card(CARD, SITI), a_place(SITI, kind="kk")).certain is not None
    assert found(a_family_card(CARD, OTHER_SITI), a_place(SITI, kind="kk")).certain is None


def test_two_requests_of_one_family_are_not_certain() -> None:
    one = a_place(SITI, kind="kk", family_cards=(CARD,))
    two = a_place(BUDI, kind="kk", family_cards=(CARD,), number="CTH-2026-000002")
    assert found(a_family_card(CARD, BUDI, SITI), one, two).certain is None


def test_a_scan_without_text_matches_nobody() -> None:
    assert found("", a_place(ANISA, SITI)) == PdfMatches(
        matches=(), certain=None, kinds=frozenset()
    )


def test_the_number_of_a_deed_is_read_where_there_is_one() -> None:
    assert found(a_birth_deed("ANISA CONTOH")).document_number == "9999-LU-18092026-0001"


REPORT = SignatureReport(
    state=SignatureState.VALID,
    signer="PEJABAT CONTOH",
    signed_at=SIGNED,
    covers_whole_file=True,
    pages=1,
    sha256="0" * 64,
)


@pytest.mark.parametrize(
    ("state", "doubts"),
    [
        (SignatureState.VALID, ()),
        (SignatureState.VALID_ISSUER_UNKNOWN, ()),
        (SignatureState.CHANGED, (ResultDoubt.CHANGED,)),
        (SignatureState.NONE, (ResultDoubt.NOT_SIGNED,)),
    ],
)
def test_a_signature_that_is_not_good_wants_a_reason(
    state: SignatureState, doubts: tuple[ResultDoubt, ...]
) -> None:
    match = facts_of(read_words(a_birth_deed("ANISA CONTOH")), a_place(ANISA, SITI))
    assert doubts_about(replace(REPORT, state=state), match) == doubts


def test_a_paper_that_does_not_name_the_person_wants_a_reason() -> None:
    match = facts_of(read_words(a_birth_deed("RANI CONTOH")), a_place(ANISA, SITI))
    assert doubts_about(REPORT, match) == (ResultDoubt.NAME_NOT_FOUND,)


def test_a_file_that_lies_in_another_case_wants_a_reason() -> None:
    match = facts_of(read_words(a_birth_deed("ANISA CONTOH")), a_place(ANISA, SITI))
    assert doubts_about(REPORT, match, in_other_case=True) == (ResultDoubt.IN_OTHER_CASE,)


ASKED_FOR = [
    "Diterbitkan atas nama {asks}",
    "Diserahkan kepada pemohon atas nama {asks}\r\nNIK {nik}",
    "ATAS NAMA {asks}\r\nNIK Pemohon {nik}",
]


@pytest.mark.parametrize("line", ASKED_FOR)
def test_who_asked_for_a_deed_is_not_whom_it_is_about(line: str) -> None:
    text = a_birth_deed("RANI CONTOH") + "\r\n" + line.format(asks=SITI.name, nik=SITI.nik)
    mothers_own = a_place(SITI, BUDI)
    matched = found(text, mothers_own)
    assert matched.certain is None
    assert MatchFact.SUBJECT not in matched.matches[0].facts
    assert found(text, a_place(Named(name="RANI CONTOH"), SITI)).certain is not None


def test_a_paper_without_another_lead_is_about_whom_it_stands_in_the_name_of() -> None:
    text = f"SURAT KETERANGAN PINDAH WNI\r\natas nama\r\n{SITI.name}\r\nNIK {SITI.nik}"
    assert found(text, a_place(SITI, kind="skpwni")).certain is not None


@pytest.mark.parametrize("other", ["RANI CONTOH", "BUDI SANTOSO CONTOH"])
def test_a_paper_about_two_people_is_certain_for_neither(other: str) -> None:
    text = f"{a_birth_deed('ANISA CONTOH')}\r\nmeninggal dunia\r\n{other}\r\nanak ke DUA"
    matched = found(text, a_place(ANISA, SITI))
    assert MatchFact.SUBJECT in matched.matches[0].facts
    assert matched.certain is None


@pytest.mark.parametrize("gloss", ["was born", "WAS BORN", "Was Born", "seorang"])
def test_the_same_in_english_under_the_line_is_nobodys_name(gloss: str) -> None:
    text = a_birth_deed("ANISA CONTOH").replace("was born", gloss)
    assert found(text, a_place(ANISA, SITI)).certain is not None


@pytest.mark.parametrize(
    "label", ["Nama anak", "Nama ayah", "Nama kepala keluarga", "Nama pelapor"]
)
def test_a_label_that_names_another_never_makes_a_match_certain(label: str) -> None:
    text = (
        f"SURAT KETERANGAN PINDAH WNI\r\natas nama {SITI.name}\r\nNIK {SITI.nik}\r\n"
        f"{label} : BUDI CONTOH\r\nNIK {BUDI.nik}"
    )
    his, hers = a_place(BUDI, kind="skpwni", number="CTH-2026-000002"), a_place(SITI, kind="skpwni")
    assert found(text, his).certain is None
    certain = found(text, hers).certain
    assert certain is not None
    assert certain.place == hers
