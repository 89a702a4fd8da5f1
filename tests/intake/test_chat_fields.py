"""Names, numbers and dates that a chat holds, and how sure they are."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.intake.chat_fields import read_fields, read_form_lines

NIK = "9999014509900001"
OTHER_NIK = "9999010109850002"
NO_KK = "9999011203100001"


@pytest.mark.parametrize(
    ("text", "name", "certain"),
    [
        ("Nama: Siti Contoh\nNIK: -", "Siti Contoh", True),
        ("Nama : Budi Contoh NIK : 123", "Budi Contoh", True),
        ("nama anak = Kenzo Contoh", "Kenzo Contoh", False),
        ("mohon akta an. Muhammad Contoh, umur 2 th", "Muhammad Contoh", False),
        ("KK a.n. Sulastri Contoh mohon dicetak", "Sulastri Contoh", False),
        ("kk an Sulastri Contoh hilang pak", "Sulastri Contoh", False),
        ("nama: A\nNama: B Contoh\nNama: C Contoh", "B Contoh", False),
    ],
)
def test_a_name_is_read_from_a_label_or_after_an(text: str, name: str, certain: bool) -> None:  # noqa: FBT001 - a column of the table
    found = read_fields([text]).name
    assert found is not None
    assert (found.value, found.certain) == (name, certain)


@pytest.mark.parametrize(
    ("text", "name", "certain"),
    [
        ("Nama anak: Kenzo Contoh\nakta a.n. Siti Contoh", "Siti Contoh", False),
        ("akta kematian\nNama almarhum: Karto Contoh\natas nama Siti Contoh", "Siti Contoh", False),
        ("Nama: Siti Contoh\na.n. Budi Contoh", "Siti Contoh", False),
        ("Nama: Siti Contoh\na.n. SITI CONTOH", "Siti Contoh", True),
        ("Nama pemohon: Siti Contoh\nNama: Budi Contoh", "Siti Contoh", False),
        ("Nama: Siti Contoh\nNama anak: Kenzo Contoh", "Siti Contoh", True),
    ],
)
def test_who_asks_is_told_for_certain_only_where_nobody_else_could_be_meant(
    text: str,
    name: str,
    certain: bool,  # noqa: FBT001 - a column of the table
) -> None:
    found = read_fields([text])
    assert found.name is not None
    assert (found.name.value, found.name.certain) == (name, certain)


def test_whom_it_concerns_is_certain_by_its_own_label_alone() -> None:
    found = read_fields(["Nama anak: Kenzo Contoh\nakta a.n. Siti Contoh"])
    assert found.subject is not None
    assert (found.subject.value, found.subject.certain) == ("Kenzo Contoh", True)
    both = read_fields(["Nama anak: Kenzo Contoh\nNama anak: Rani Contoh"])
    assert both.subject is not None
    assert not both.subject.certain


@pytest.mark.parametrize(
    "text",
    [
        "1. Nama: Siti Contoh\n2. NIK: -",
        "1) Nama : Siti Contoh",
        "a. Nama: Siti Contoh\nb. Alamat: Jl Contoh",
        "- Nama: Siti Contoh",
        "• Nama : Siti Contoh",
        "*Nama:* Siti Contoh",
        "*Nama* : Siti Contoh",
        "*Nama : Siti Contoh*",
        "Nama: *Siti Contoh*",
        "_Nama:_ Siti Contoh",
        "Nama........: Siti Contoh",
        "Nama\t: Siti Contoh",
        "NAMA LENGKAP = Siti Contoh",
        "3. *Nama Lengkap* = Siti Contoh",
        "Nama Lengkap Pemohon: Siti Contoh",
        "Nama (sesuai KTP): Siti Contoh",
        "Nama lengkap sesuai e-KTP : Siti Contoh",
        "Nama :\nSiti Contoh\nNIK :\n-",
        "*Nama:*\n*Siti Contoh*",
        "1. Nama :\n   Siti Contoh",
        "Nama :\n- Siti Contoh\nAlamat :\nJl Contoh",
    ],
)
def test_a_name_is_read_from_a_labelled_line_however_it_is_dressed(text: str) -> None:
    found = read_fields([text]).name
    assert found is not None
    assert (found.value, found.certain) == ("Siti Contoh", True)


@pytest.mark.parametrize(
    ("below", "name"),
    [
        ("H. MA'RUF CONTOH, S.Pd.", "H. MA'RUF CONTOH, S.Pd"),
        ("Suharto", "Suharto"),
        ("siti contoh", "siti contoh"),
        ("Nur`aini Contoh-Contoh", "Nur`aini Contoh-Contoh"),
        ("Muhammad A. Contoh", "Muhammad A. Contoh"),
        ("LINE CONTOH", "LINE CONTOH"),
    ],
)
def test_the_line_below_an_empty_label_is_read_where_it_can_only_be_a_name(
    below: str, name: str
) -> None:
    found = read_fields([f"Nama :\n{below}\nAlamat : Jl Contoh"]).name
    assert found is not None
    assert found.value == name


@pytest.mark.parametrize(
    "below",
    [
        "NIK :",
        "NIK",
        "Alamat: Jl Contoh",
        "Tempat lahir",
        "9999014509900001",
        "Siti 9999",
        "menyusul ya pak",
        "Menyusul",
        "Terima kasih",
        "Selamat pagi bu",
        "mau buat KK baru",
        "Perekaman KTP",
        "Siti, Budi, Ani",
        "yang di foto",
        "laki-laki",
        "Jl. Contoh",
        "oke",
        "siti",
        "https://contoh.id",
        "Siti = ibu",
        "Apakah bisa diwakilkan?",
        "",
    ],
)
def test_the_line_below_an_empty_label_is_no_name_where_it_may_be_anything_else(
    below: str,
) -> None:
    assert read_fields([f"Nama :\n{below}"]).name is None
    assert read_fields([f"1. *Nama:*\n{below}\nNIK : 9999014509900001"]).name is None


def test_the_line_below_a_label_of_somebody_else_is_not_the_applicant() -> None:
    assert read_fields(["Nama ayah :\nBudi Contoh\nNama ibu :\nSiti Contoh"]).name is None
    assert read_fields(["Nama :\n\nSiti Contoh"]).name is None


def test_two_persons_in_a_numbered_list_leave_it_open_who_asks() -> None:
    found = read_fields(["1. Nama: Siti Contoh\n2. Nama: Budi Contoh"]).name
    assert found is not None
    assert (found.value, found.certain) == ("Siti Contoh", False)


@pytest.mark.parametrize(
    "text",
    ["KK a.n. *Siti Contoh* hilang", "a.n : Siti Contoh", "A.N. = Siti Contoh", "a/n Siti Contoh"],
)
def test_a_name_after_an_is_read_with_the_signs_around_it(text: str) -> None:
    found = read_fields([text]).name
    assert found is not None
    assert (found.value, found.certain) == ("Siti Contoh", False)


def test_whom_it_concerns_is_read_from_a_dressed_line_and_from_the_one_below() -> None:
    for text in ("2. *Nama Bayi:* Kenzo Contoh", "Nama anak :\nKenzo Contoh"):
        subject = read_fields([text]).subject
        assert subject is not None
        assert (subject.value, subject.certain) == ("Kenzo Contoh", True)


@pytest.mark.parametrize("text", ["atas nama siapa pak?", "nama saya", "#AKTA#NIK#NAMA#", "an 3"])
def test_what_is_no_name_is_not_read_as_one(text: str) -> None:
    assert read_fields([text]).name is None


@pytest.mark.parametrize(
    ("text", "nik", "no_kk"),
    [
        (f"NIK {NIK}", NIK, None),
        (f"no kk: {NO_KK}", None, NO_KK),
        (f"KK {NO_KK} NIK ibu: {NIK}", NIK, NO_KK),
        (f"{NO_KK}\n{NIK}", NIK, None),
        ("NIK 9999 0145 0990 0001", NIK, None),
        ("NIK ９９９９０１４５０９９００００１", NIK, None),
        ("hp 085600010002", None, None),
        ("99990145099000011", None, None),
        (f"#AKTA#{NIK}#SITI CONTOH#{NO_KK}#", NIK, NO_KK),
    ],
)
def test_sixteen_digits_are_a_nik_or_a_family_card_by_their_label(
    text: str, nik: str | None, no_kk: str | None
) -> None:
    found = read_fields([text])
    assert (found.nik.value if found.nik else None) == nik
    assert (found.no_kk.value if found.no_kk else None) == no_kk


@pytest.mark.parametrize("label", ["anak", "bayi", "almarhum", "almarhumah", "alm."])
def test_whom_a_request_concerns_is_read_from_its_label(label: str) -> None:
    subject = read_fields([f"Nama {label}: Karto Contoh"]).subject
    assert subject is not None
    assert subject.value == "Karto Contoh"


def test_two_different_niks_are_never_certain() -> None:
    found = read_fields([f"NIK ayah {OTHER_NIK} dan NIK ibu {NIK}"]).nik
    assert found is not None
    assert not found.certain


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("TTL: Contoh, 12 Maret 2020", date(2020, 3, 12)),
        ("lahir tgl 3/4/2026", date(2026, 4, 3)),
        ("Tanggal lahir : 05-09-1990", date(1990, 9, 5)),
        ("lahir 31-02-2020", None),
        ("tgl lahir 1/1/2020, tgl lahir ayah 2/2/1980", None),
        ("besok tanggal 3/4/2026", None),
    ],
)
def test_a_birth_date_is_read_day_first_and_only_where_there_is_one(
    text: str, born: date | None
) -> None:
    assert read_fields([text]).birth_date == born


@given(st.text(max_size=300))
def test_any_text_is_searched_without_fault(text: str) -> None:
    found = read_fields([text])
    read_form_lines(text)
    assert found.nik is None or len(found.nik.value) == 16
