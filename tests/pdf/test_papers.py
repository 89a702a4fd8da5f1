"""The three papers: what stands on them, page by page."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.domain.errors import UnusableInputError
from desk.domain.letters import AskedLine, IssuedLine
from desk.domain.office import Zone
from tests.pdf.letters import (
    ISSUED,
    LONG_NAME,
    a_head,
    a_receipt,
    a_result,
    a_shortage,
    an_office,
    many_lines,
)
from tests.pdf.reading import Letter, fonts, one_line, pages, render

REFERENCES = Path(__file__).parent.parent / "data" / "letters"
PLAIN: dict[str, Letter] = {
    "receipt": a_receipt(),
    "receipt_complete": a_receipt(missing=(), promised_on=date(2026, 11, 23)),
    "receipt_bare": a_receipt(
        office=an_office(logo_png=None, contact="", zone=Zone.WIT),
        head=a_head(bundle=None, nik_tail=""),
        received=(),
        missing=(),
    ),
    "shortage": a_shortage(),
    "shortage_bare": a_shortage(
        office=an_office(logo_png=None, contact="", head_title=""),
        head=a_head(bundle=None, nik_tail=""),
    ),
    "result_sheet": a_result(),
    "result_sheet_card": a_result(issued=ISSUED[1:], pending=()),
}
EACH = pytest.mark.parametrize("letter", PLAIN.values(), ids=PLAIN)


@pytest.mark.parametrize("name", PLAIN)
def test_a_paper_reads_as_its_reviewed_reference(name: str) -> None:
    reference = (REFERENCES / f"{name}.txt").read_text(encoding="utf-8")
    assert "\n\f\n".join(pages(render(PLAIN[name]))) + "\n" == reference


@EACH
def test_equal_letters_give_equal_bytes(letter: Letter) -> None:
    assert render(letter) == render(replace(letter))


def test_the_date_inside_the_file_is_that_of_the_letter() -> None:
    later = a_receipt(head=a_head(made_at=datetime(2026, 12, 1, 3, 4, 5, tzinfo=UTC)))
    with pikepdf.open(BytesIO(render(later))) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == "D:20261201030405Z"
        assert str(pdf.docinfo["/ModDate"]) == "D:20261201030405Z"
    assert render(later) != render(a_receipt())


@EACH
def test_a_file_says_what_it_is_in_indonesian_and_nothing_about_a_person(letter: Letter) -> None:
    with pikepdf.open(BytesIO(render(letter))) as pdf:
        facts = " ".join(str(value) for value in pdf.docinfo.values())
        assert str(pdf.Root.Lang) == "id-ID"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert letter.head.case_number in str(pdf.docinfo["/Title"])
    assert letter.head.applicant not in facts
    assert letter.head.officer not in facts


@EACH
def test_every_typeface_is_embedded_and_is_ours(letter: Letter) -> None:
    found = fonts(render(letter))
    assert found
    assert all(found.values())
    assert all(re.fullmatch(r"/[A-Z]{6}\+Liberation.*", name) for name in found)


@EACH
def test_a_plain_paper_fits_one_a4_page(letter: Letter) -> None:
    with pikepdf.open(BytesIO(render(letter))) as pdf:
        assert len(pdf.pages) == 1
        assert [round(float(side)) for side in pdf.pages[0].MediaBox] == [0, 0, 595, 842]


@pytest.mark.parametrize(
    "letter", [a_receipt(missing=many_lines(40)), a_shortage(missing=many_lines(40))]
)
def test_forty_missing_items_fill_three_pages_and_none_is_lost(letter: Letter) -> None:
    data = render(letter)
    texts = pages(data)
    assert len(texts) == 3
    for number in range(1, 41):
        assert f"Berkas contoh <nomor> {number} & lampirannya" in one_line(data)
    for page, text in enumerate(texts, 1):
        assert f"Halaman {page} dari 3" in text
    assert all("No." in text for text in texts)


@pytest.mark.parametrize("count", range(1, 41, 3))
def test_the_last_words_never_part_from_the_signature(count: int) -> None:
    for letter in (a_receipt(missing=many_lines(count)), a_shortage(missing=many_lines(count))):
        last = pages(render(letter))[-1]
        assert "Petugas Contoh Satu" in last
        assert "gratis" in last.lower()
        assert "Kode periksa" in last


@pytest.mark.parametrize("count", [1, 2, *range(9, 21)])
def test_no_row_of_a_list_stands_alone_on_a_page(count: int) -> None:
    for text in pages(render(a_shortage(missing=many_lines(count)))):
        rows = re.findall(r"Berkas contoh <nomor> \d+", text)
        assert count == 1 or len(rows) != 1


def test_seven_results_are_all_listed_with_their_fingerprints() -> None:
    issued = tuple(
        IssuedLine(
            label=f"Hasil {number} untuk {LONG_NAME}",
            document_number=f"3299-LU-22112026-{number:04}",
            file_name=f"Hasil {number} - {LONG_NAME}.pdf",
            sha256=f"{number}" * 64,
            is_card=False,
        )
        for number in range(1, 8)
    )
    text = one_line(render(a_result(issued=issued)))
    for line in issued:
        assert line.label in text
        assert line.document_number in text
        assert line.file_name in text
        assert " ".join([line.sha256[:8]] * 8) in text


def test_names_with_markup_signs_are_printed_as_they_are() -> None:
    name = 'SITI <b>CONTOH</b> & <ANAK> &amp; "X"'
    for letter in (a_receipt(), a_shortage(), a_result()):
        head = a_head(applicant=name, officer=name, services=(name,), bundle=None)
        assert one_line(render(replace(letter, head=head))).count(name) >= 3


def test_a_name_of_sixty_letters_stands_whole() -> None:
    unbroken = "A" * 60
    for name in (LONG_NAME, unbroken):
        assert name in one_line(render(a_receipt(head=a_head(applicant=name)))).replace("A A", "AA")


def test_signs_without_a_glyph_never_print_a_box() -> None:
    head = a_head(applicant="SITI 🌸 𝐂𝐎𝐍𝐓𝐎𝐇 例\u200b")
    assert "SITI CONTOH ?" in one_line(render(a_receipt(head=head)))


@pytest.mark.parametrize("big", [" ".join(["kata"] * 1500), "W" * 5000, "W " * 2500])
def test_text_of_any_length_is_cut_and_laid_out(big: str) -> None:
    head = a_head(applicant=big, officer=big, services=(big, big), bundle=big)
    lines = (AskedLine(text=big, reason=big),) * 4
    issued = (replace(ISSUED[0], label=big, document_number=big, file_name=big),) * 3
    for letter in (
        a_receipt(head=head, received=lines, missing=lines),
        a_shortage(head=head, missing=lines, photo_tips=(big, big)),
        a_result(head=head, issued=issued, pending=(big,), bring=(big, big)),
    ):
        text = one_line(render(letter))
        assert "…" in text
        assert "Kode periksa 7K2M-Q9XA" in text


def test_a_long_office_name_without_logo_stands_whole() -> None:
    name = "Dinas Kependudukan, Pencatatan Sipil, Pengendalian Penduduk dan Keluarga Berencana"
    office = an_office(name=name, logo_png=None, letterhead=("Unit Pelaksana Teknis <Utara> & Co",))
    text = one_line(render(a_receipt(office=office)))
    assert name.upper() in text
    assert "Unit Pelaksana Teknis <Utara> & Co" in text


def test_an_address_that_the_letterhead_already_holds_is_not_repeated() -> None:
    office = an_office(letterhead=("Jalan Contoh Nomor 1, Contoh 40999",))
    assert one_line(render(a_receipt(office=office))).count("Jalan Contoh Nomor 1") == 1


def test_name_and_government_in_the_letterhead_lines_are_not_repeated() -> None:
    lines = ("PEMERINTAH KOTA CONTOH", "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL", "Gedung B")
    for name in ("Dinas Kependudukan dan Pencatatan Sipil", f"{lines[1].title()} Kota Contoh"):
        office = an_office(name=name, letterhead=lines)
        first = pages(render(a_receipt(office=office)))[0].splitlines()
        assert first[:3] == [lines[0], lines[1], lines[2]]
        assert first.count(lines[1]) == 1


def test_a_logo_that_is_no_picture_is_refused() -> None:
    with pytest.raises(UnusableInputError):
        render(a_receipt(office=an_office(logo_png=b"\x89PNG nothing")))


def test_an_unfinished_receipt_never_says_that_the_file_is_complete() -> None:
    text = one_line(render(a_receipt(missing=(), promised_on=None)))
    assert "sudah lengkap" not in text
    assert "masih kami periksa" in text


def test_the_address_of_the_verification_service_is_a_setting_of_the_office() -> None:
    office = an_office(settings=(("surat.verifikasi_tte", "periksa.contoh.example"),))
    text = one_line(render(a_result(office=office)))
    assert "periksa.contoh.example" in text
    assert "kominfo" not in text


@pytest.mark.parametrize("zone", Zone)
def test_the_time_of_receipt_carries_the_zone_of_the_office(zone: Zone) -> None:
    hour = {Zone.WIB: 6, Zone.WITA: 7, Zone.WIT: 8}[zone]
    text = one_line(render(a_receipt(office=an_office(zone=zone))))
    assert f"22 November 2026, pukul 0{hour}.12 {zone.name}" in text


IDENTITY = st.from_regex(r"\A[1-9][0-9]{15}\Z")


@settings(max_examples=15, deadline=timedelta(seconds=5))
@given(number=IDENTITY, gap=st.sampled_from(["", " ", "-", "."]), around=st.text(max_size=8))
def test_no_paper_ever_shows_a_full_nik(number: str, gap: str, around: str) -> None:
    typed = around + gap.join(number[at : at + 4] for at in range(0, 16, 4)) + around
    line = AskedLine(text=typed, reason=typed)
    head = a_head(applicant=typed, officer=typed, services=(typed,), bundle=typed)
    issued = replace(ISSUED[0], label=typed, document_number=number, file_name=typed)
    for letter in (
        a_receipt(head=head, received=(line,), missing=(line,)),
        a_shortage(head=head, missing=(line,), photo_tips=(typed,)),
        a_result(head=head, issued=(issued,), pending=(typed,), bring=(typed,)),
    ):
        assert number not in re.sub(r"[ .-]", "", one_line(render(letter)))


AT_COUNTER = {"head": a_head(by_chat=False), "office": an_office(contact="")}


@pytest.mark.parametrize(
    "letter", [a_receipt(**AT_COUNTER), a_shortage(**AT_COUNTER, photo_tips=())]
)
def test_who_came_to_the_counter_is_asked_back_there_and_not_into_a_chat(letter: Letter) -> None:
    said = one_line(render(letter))
    assert "ke loket kami" in said
    assert "WhatsApp" not in said
    assert "foto langsung" not in said
