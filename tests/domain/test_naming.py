"""Names of files that leave the office, and what may not stand in them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.naming import BYTE_LIMIT, NAME_LIMIT, clean_name, distinct_names, result_name
from desk.domain.redaction import hide_identity_numbers, tail, without_identity_numbers

NIK = "3299015203010001"


def test_a_result_is_named_after_the_document_and_the_person() -> None:
    assert result_name("Akta Kelahiran", "SITI CONTOH") == "Akta Kelahiran - SITI CONTOH.pdf"


@pytest.mark.parametrize(
    ("given_name", "cleaned"),
    [
        ('a\\b/c:d*e?f"g<h>i|j.pdf', "a b c d e f g h i j.pdf"),
        ("CON.pdf", "_CON.pdf"),
        ("lpt1.pdf", "_lpt1.pdf"),
        ("NUL.tar.pdf", "_NUL.tar.pdf"),
        ("CONTOH.pdf", "CONTOH.pdf"),
        ("  titik. .pdf", "titik.pdf"),
        ("..pdf", "Berkas.pdf"),
        ("...", "Berkas"),
        ("", "Berkas"),
        ("../../etc/passwd", "etc passwd"),
        ("Zoë Łukasz 例.pdf", "Zoë Łukasz 例.pdf"),
        ("baris\nbaru\u202e.pdf", "baris baru.pdf"),
        (f"KK {NIK}.pdf", "KK.pdf"),
        (f"KK - {NIK[:4]} {NIK[4:8]} {NIK[8:]}.pdf", "KK.pdf"),
    ],
)
def test_a_name_is_cleaned_for_every_system(given_name: str, cleaned: str) -> None:
    assert clean_name(given_name) == cleaned


def test_a_second_equal_name_is_numbered_also_when_only_capitals_differ() -> None:
    names = ("KK.pdf", "kk.pdf", "KK.pdf", "KK (2).pdf")
    assert distinct_names(names) == ("KK.pdf", "kk (2).pdf", "KK (3).pdf", "KK (2) (2).pdf")


def test_a_cut_name_keeps_its_number_and_its_suffix() -> None:
    long = "A" * 200 + ".pdf"
    first, second = distinct_names((long, long))
    assert len(first) == len(second) == NAME_LIMIT
    assert second.endswith("A (2).pdf")


@given(st.lists(st.text(max_size=160), max_size=6))
def test_names_are_always_distinct_short_and_free_of_forbidden_signs(names: list[str]) -> None:
    chosen = distinct_names(names)
    assert len({name.casefold() for name in chosen}) == len(names)
    for name in chosen:
        assert 0 < len(name) <= NAME_LIMIT
        assert len(name.encode()) <= BYTE_LIMIT
        assert not re.search(r'[\\/:*?"<>|\x00-\x1f]', name)
        assert name == name.strip(" ")
        assert not name.endswith(".")


@given(
    st.text(max_size=20),
    st.from_regex(r"\A[1-9][0-9]{15}\Z"),
    st.sampled_from(["", " ", "-", ".", "\u00a0", "\u200b", " - "]),
    st.text(max_size=20),
)
def test_no_identity_number_survives_however_it_is_grouped(
    before: str, number: str, gap: str, after: str
) -> None:
    typed = gap.join(number[start : start + 4] for start in range(0, 16, 4))
    for cleaned in (
        hide_identity_numbers(before + typed + after),
        without_identity_numbers(before + typed + after),
    ):
        assert number not in re.sub(r"\D", "", cleaned)


def test_shorter_numbers_stay_readable() -> None:
    text = "Telepon 0812-0000-1001, akta 3299-LU-22112026-0007"
    assert hide_identity_numbers(text) == text
    assert hide_identity_numbers(f"NIK {NIK} beda") == "NIK ••••0001 beda"


def test_the_tail_of_a_number_is_its_last_four_digits_or_nothing() -> None:
    assert tail(NIK) == "0001"
    assert tail(None) == ""
    assert tail("123") == ""
