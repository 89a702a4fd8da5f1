"""Services are found by the words that citizens use."""

import pytest

from desk.intake.service_search import search_services
from tests.published import CATALOGUE, CODES, WORDS


def found(query: str) -> tuple[str, ...]:
    return search_services(CATALOGUE, WORDS, query)


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("akte", "CS-LHR-01"),
        ("pecah KK", "DP-KK-03"),
        ("KTP hilang", "DP-KTP-04"),
        ("katepe ilang", "DP-KTP-04"),
        ("numpang KK", "DP-KK-04"),
        ("kematan", "CS-MTI-01"),
        ("pindh alamat", "DP-PDH-01"),
        ("legalsir", "DP-LEG-01"),
        ("akte ilang", "CS-AKT-04"),
        ("adopsi", "CS-ANK-01"),
        ("ganti nama", "CS-NMA-01"),
        ("jemput bola", "DP-KTP-08"),
        ("ikd", "DP-IKD-01"),
        ("kk rusak", "DP-KK-06"),
        ("surat pindah", "DP-PDH-02"),
        ("pengantin baru", "PKT-KAWIN-KUA"),
    ],
)
def test_everyday_words_and_their_misspellings_find_the_service_first(
    query: str, code: str
) -> None:
    assert found(query)[0] == code


@pytest.mark.parametrize("code", CODES)
def test_each_service_is_found_by_its_code_its_title_and_each_of_its_words(code: str) -> None:
    assert found(code.lower()) == (code,)
    assert code in found(WORDS.titles[code])
    assert [words for words in WORDS.aliases[code] if code not in found(words)] == []


@pytest.mark.parametrize("query", ["", "   ", "xyzzy", "!!!", "🙂"])
def test_what_means_nothing_finds_nothing(query: str) -> None:
    assert found(query) == ()


def test_a_search_gives_the_same_order_every_time() -> None:
    assert found("akta") == found("AKTA ")
