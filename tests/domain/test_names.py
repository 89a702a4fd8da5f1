"""Names: kept as they are, found by their words, checked only when new."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.names import NameFault, check_new_name, clean_name, name_key, name_words


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("MA'RUF", "maruf"),
        ("Ma’ruf", "maruf"),
        ("Ma´ruf", "maruf"),
        ("André  José", "andre jose"),
        ("H. Ahmad Fauzi, S.Pd.", "h ahmad fauzi spd"),
        ("M.Yusuf", "m yusuf"),
        ("Nur-Aini", "nur aini"),
        ("\u202aSiti\u00a0Aminah\u202c", "siti aminah"),
    ],
)
def test_a_name_has_one_key_however_it_is_written(text: str, key: str) -> None:
    assert name_key(text) == key


def test_a_stored_name_keeps_apostrophes_dots_and_titles() -> None:
    assert clean_name("  H.  Ma'ruf\u200e  A.,  S.H. ") == "H. Ma'ruf A., S.H."


def test_the_words_of_a_name_stand_once_each_in_their_order() -> None:
    assert name_words("Siti binti Siti, S.Pd") == ("siti", "binti", "spd")


@pytest.mark.parametrize(
    "name",
    [
        "Siti Aminah",
        "I Made Wirawan",
        "Maria Goretti Simanjuntak",
        "A" * 29 + " " + "B" * 30,
        "André Wijaya",
    ],
)
def test_an_ordinary_new_name_draws_nothing(name: str) -> None:
    assert check_new_name(name) == ()


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("", NameFault.EMPTY),
        ("A" * 30 + " " + "B" * 30, NameFault.TOO_LONG),
        ("Budi Santoso 2", NameFault.DIGITS),
        ("Ma'ruf Amin", NameFault.PUNCTUATION),
        ("Nur-Aini Dewi", NameFault.PUNCTUATION),
        ("Moh Yusuf", NameFault.ABBREVIATION),
        ("Ahmad S", NameFault.ABBREVIATION),
        ("Made I", NameFault.ABBREVIATION),
        ("Hj Siti Aminah", NameFault.TITLE),
        ("Siti", NameFault.ONE_WORD),
    ],
)
def test_each_rule_for_new_names_has_its_own_fault(name: str, fault: NameFault) -> None:
    assert [finding.fault for finding in check_new_name(name)] == [fault]


def test_one_word_alone_is_advice_and_everything_else_keeps_a_name_off_a_deed() -> None:
    assert {fault for fault in NameFault if not fault.blocks} == {NameFault.ONE_WORD}


def test_a_degree_is_a_title_and_its_dots_are_punctuation() -> None:
    faults = {finding.fault for finding in check_new_name("Budi Santoso S.Pd.")}
    assert faults == {NameFault.TITLE, NameFault.PUNCTUATION}


@given(st.text(max_size=80))
def test_cleaning_a_name_twice_changes_nothing_more(text: str) -> None:
    once = clean_name(text)
    assert clean_name(once) == once
    assert name_key(once) == name_key(text)
