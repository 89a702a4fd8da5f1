"""What a reply gives away is found however it is written; what it may say passes."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desk.domain.dates import MONTHS, SHORT_MONTHS
from desk.domain.disclosure import (
    DisclosureKind,
    PrivateData,
    disclosures,
    private_data,
    withheld,
)
from desk.domain.office import Zone
from tests.builders import a_case_file, a_family, a_person, a_sender

NIK = "9999014509900001"
PRIVATE = PrivateData(
    case_number="CTH-2026-000123",
    since=date(2026, 11, 22),
    numbers=(NIK,),
    births=(date(2020, 3, 12),),
    phones=("6285600011001",),
)
NUMBERS = (
    "3204010190010001",
    "3204 0101 9001 0001",
    "3204.0101.9001.0001",
    "32 04 01 01 90 01 00 01",
    "3204-0101-9001\n0001",
    "3204*0101*9001*0001",
    "3\u200b204010190010001",
    "٣٢٠٤٠١٠١٩٠٠١٠٠٠١",
    "3\ufe0f\u20e32\ufe0f\u20e304010190010001",
    "32040101900100013204010190010002",
    "3204, 0101, 9001, 0001",
    "3204 | 0101 | 9001 | 0001",
    "3204:0101:9001:0001",
    "3204 (0101) 9001 0001",
    "3204·0101·9001·0001",
    "3204…0101…9001…0001",
    "3204   0101    9001   0001",
    "32O4O1O19OO1OOO1",
    "320401019001000l",
    "tiga dua nol empat nol satu nol satu sembilan nol nol satu nol nol nol satu",
    "TIGA DUA NOL EMPAT 0101 sembilan puluh NOL SATU-NOL-NOL-NOL-SATU",
    "9999 dan 0145, lalu 0990 sambung 0001",
    NIK[:8],
    NIK[4:14],
)
DATES = (
    "12-03-2020",
    "12/3/2020",
    "12.03.2020",
    "12 03 2020",
    "12 Maret 2020",
    "12 MARET 2020",
    "12 mar. 2020",
    "12-Mar-2020",
    "12 Mar '20",
    "12Mar2020",
    "Maret 12, 2020",
    "March 12, 2020",
    "12 bulan Maret tahun 2020",
    "12 bulan 3 tahun 2020",
    "2020-03-12",
    "12032020",
    "20200312",
    "120320",
    "12-03-20",
    "12 03 20",
    "12 / 3 / 20",
    "5 Mei 1990",
    "05-05-1990",
    "31 Desember 1959",
    "1 Pebruari 2001",
    "dua belas Maret dua ribu dua puluh",
    "lima September sembilan belas sembilan puluh",
    "05 September seribu sembilan ratus sembilan puluh",
    "12 Mrt 2020",
    "12-3-'20",
    "12.  03.  2020",
    "12 | 03 | 2020",
    "12_03_2020",
    "12:03:2020",
    "12, bulan 3, tahun 2020",
    "12 bln 03 thn 2020",
    "2020 tgl 12 bln 3",
    "2020 Maret 12",
    "1990, 5 September",
    "1990 bulan September tanggal 5",
    "12 III 2020",
    "12.III.2020",
    "1 2 0 3 2 0 2 0",
    "12 Maret",
    "12-03",
)
PHONES = (
    "0812-3456-7890",
    "+62 812 3456 7890",
    "62812345678",
    "0812 3456 7890",
    "081234567890",
    "(022) 4201234",
    "812 3456 7890",
    "+1 202 555 0199",
    "0856-0001-1001",
    "0001-1001",
    "0856:0001:1001",
    "0856 | 0001 | 1001",
    "0856, 0001, 1001",
    "o856-ooo1-1oo1",
    "nol delapan dua belas tiga empat lima enam tujuh delapan sembilan nol",
    "856 lalu 0001 lalu 1001",
)
ALLOWED = (
    "permohonan CTH-2026-000123 sudah kami terima",
    "no. CTH-2026-000123. 2 dari 4 siap",
    "cth-2026-000123",
    "surat KB-2026-000012",
    "paling lambat 8 Desember 2026",
    "CTH-2026-000123, paling lambat 25-11-2026",
    "25 November 2026 pukul 09.41",
    "Senin sampai Jumat 08.00-15.00, 25/11/2026 08.00",
    "25-11-2026 - 26-11-2026",
    "meterai Rp10.000",
    "formulir F-2.01 dan F-1.02",
    "UU 24/2013, Pasal 79A",
    "UU 23/2006 Ps. 52 ayat (1)",
    "NIK berakhiran 0001",
    "HVS A4 80 gram, 4 dari 7 siap",
    "anak 5 sampai 16 tahun",
    "satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan, sepuluh",
    "dua puluh dua November dua ribu dua puluh enam",
    "loket 8, 9, 10, 11, 12, 13 dan 14",
    "halaman 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13",
    "25-11-2026, 08.00-15.00 (istirahat 12.00-13.00)",
    "surat 470/12/XI/2019",
    "kutipan akta 9999-LT-18092020-0001",
    "akta lahir, paling lambat 12 Desember",
)


@pytest.mark.parametrize("number", NUMBERS)
def test_an_identity_number_is_found_in_any_writing(number: str) -> None:
    (found,) = disclosures(f"data {number} sudah", PRIVATE)
    assert found.kind is DisclosureKind.IDENTITY_NUMBER
    assert f"data {number} sudah"[found.start : found.end].startswith(number[:1])


@pytest.mark.parametrize("day", DATES)
def test_a_birth_date_is_found_in_any_writing(day: str) -> None:
    text = f"lahir {day}, benar"
    (found,) = disclosures(text, PRIVATE)
    assert found.kind is DisclosureKind.BIRTH_DATE
    assert text[found.start : found.end] == day


@pytest.mark.parametrize("word", ["lahirnya", "tanggal lahirnya:", "dilahirkan pada"])
def test_day_and_month_of_a_birth_are_found_by_any_word_for_it(word: str) -> None:
    (found,) = disclosures(f"{word} 12 Maret ya", PRIVATE)
    assert found.kind is DisclosureKind.BIRTH_DATE


@pytest.mark.parametrize("phone", PHONES)
def test_a_telephone_number_is_found_in_any_writing(phone: str) -> None:
    text = f"hubungi {phone} ya"
    (found,) = disclosures(text, PRIVATE)
    assert found.kind is DisclosureKind.PHONE
    assert text[found.start : found.end] == phone


@pytest.mark.parametrize("text", ALLOWED)
def test_what_a_reply_needs_passes(text: str) -> None:
    assert disclosures(text, PRIVATE) == ()


def test_a_prefix_of_figures_does_not_make_the_case_number_private() -> None:
    private = PrivateData(case_number="3204-2026-000123", since=date(2026, 11, 22))
    assert disclosures("no. 3204-2026-000123 sudah kami terima", private) == ()


def test_a_number_behind_the_case_number_is_found_all_the_same() -> None:
    (found,) = disclosures(f"CTH-2026-000123 {NIK}", PRIVATE)
    assert found.start == len("CTH-2026-000123 ")


def test_the_day_of_the_first_message_may_be_said_unless_somebody_was_born_on_it() -> None:
    text = "diterima 22 November 2026"
    born = PrivateData(case_number="X", since=PRIVATE.since, births=(PRIVATE.since,))
    assert disclosures(text, PRIVATE) == ()
    assert [one.kind for one in disclosures(text, born)] == [DisclosureKind.BIRTH_DATE]


def test_every_place_is_named_in_the_order_of_the_text() -> None:
    text = f"Lahir 12 Maret 2020, NIK {NIK}, WA 0812-3456-7890."
    kinds = [one.kind for one in disclosures(text, PRIVATE)]
    assert kinds == [
        DisclosureKind.BIRTH_DATE,
        DisclosureKind.IDENTITY_NUMBER,
        DisclosureKind.PHONE,
    ]


def test_what_is_withheld_leaves_the_rest_of_the_text() -> None:
    text = f"Bapak SITI {NIK}, lahir 12-03-2020, no. CTH-2026-000123."
    assert withheld(text, PRIVATE) == "Bapak SITI …, lahir …, no. CTH-2026-000123."


def test_a_case_knows_the_numbers_and_days_of_all_its_people() -> None:
    born = date(2020, 3, 12)
    file = a_case_file(
        person=a_person(nik=NIK, birth_date=born),
        families=(a_family(no_kk="9999010101990001"),),
        senders=[a_sender("+6281200001001")],
    )
    private = private_data(file, Zone.WIB)
    assert private.numbers == (NIK, "9999010101990001")
    assert private.births == (born,)
    assert private.phones == ("6281200001001",)
    assert NIK not in repr(private)


@example(number="1000000000000000", gaps=("",) * 8 + (" ", ".", "", "-", ".", "", " "))
@given(
    number=st.text("0123456789", min_size=16, max_size=16),
    gaps=st.lists(st.sampled_from(("", " ", ".", "-", "\u00a0", "\u2011", " - ")), min_size=15).map(
        tuple
    ),
)
def test_no_grouping_hides_sixteen_figures(number: str, gaps: tuple[str, ...]) -> None:
    written = "".join(sign + gap for sign, gap in zip(number, (*gaps[:15], ""), strict=True))
    text = f"data {written} warga"
    left = withheld(text, PRIVATE)
    assert sum(sign.isdecimal() for sign in left) < 8


@given(
    day=st.dates(date(1930, 1, 1), date(2026, 11, 21)),
    pattern=st.sampled_from(
        (
            "{d} {long} {y}",
            "{d:02}-{m:02}-{y}",
            "{d}/{m}/{y}",
            "{d:02}.{m:02}.{y}",
            "{d} {short} {y}",
            "{y}-{m:02}-{d:02}",
            "{d:02}{m:02}{y}",
        )
    ),
)
def test_no_day_before_the_request_passes(day: date, pattern: str) -> None:
    written = pattern.format(
        d=day.day,
        m=day.month,
        y=day.year,
        long=MONTHS[day.month - 1],
        short=SHORT_MONTHS[day.month - 1],
    )
    assert withheld(f"lahir {written}.", PRIVATE) == "lahir …."


@given(st.text(max_size=120))
def test_any_text_is_checked_and_what_is_withheld_stays_withheld(text: str) -> None:
    left = withheld(text, PRIVATE)
    assert disclosures(left, PRIVATE) == ()


def test_a_deed_number_with_a_birth_in_it_gives_the_birth_away() -> None:
    (found,) = disclosures("akta 9999-LU-12032020-0001", PRIVATE)
    assert found.kind is DisclosureKind.BIRTH_DATE
