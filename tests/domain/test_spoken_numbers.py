"""Numbers in words and in letters that look like figures are read as figures, each in its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.spoken_numbers import Sign, with_figures


def read(text: str) -> str:
    return "".join(one.sign for one in with_figures(signs(text)))


def signs(text: str) -> list[Sign]:
    return [Sign(sign, place, place + 1) for place, sign in enumerate(text)]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("tiga dua nol", "3 2 0"),
        ("NOL-DELAPAN-DUA BELAS", "0-8-12"),
        ("dua ribu dua puluh enam", "2026"),
        ("seribu sembilan ratus sembilan puluh", "1990"),
        ("sembilan belas sembilan puluh", "19 90"),
        ("sepuluh sebelas seratus dua puluh satu", "10 11 121"),
        ("dua ratus lima ribu", "205000"),
        ("O8l2 OOO1", "0812 0001"),
        ("loket Io, kosongkan, persatuan", "loket Io, kosongkan, persatuan"),
        ("puluhan ratus", "puluhan ratus"),
    ],
)
def test_what_is_spelled_out_is_read_as_figures(said: str, meant: str) -> None:
    assert read(said) == meant


@given(st.text(max_size=80))
def test_every_figure_keeps_a_place_in_the_text(text: str) -> None:
    read_signs = with_figures(signs(text))
    assert all(0 <= one.start < one.end <= len(text) for one in read_signs)
    assert [one.start for one in read_signs] == sorted(one.start for one in read_signs)
