"""The guess of the service, measured on invented messages.

The table of right, missed and wrong guesses is printed with `-s`.
"""

import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.intake.guess_files import load_guess_book
from desk.intake.service_words import guess_form, guess_service

MESSAGES = Path(__file__).parent.parent / "data" / "guess" / "messages.toml"
NONE = "none"
LEAST_MESSAGES = 250
MOST_WRONG = 0.02
LEAST_RECALL = {"tuned": 0.95, "held_out": 0.85}
PARTS = tuple(LEAST_RECALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A message with what an officer expects and what the desk guesses."""

    text: str
    expected: str
    guessed: str


def judged(part: str) -> list[Judged]:
    rows = tomllib.loads(MESSAGES.read_text(encoding="utf-8"))["expected"]
    return [
        Judged(text=text, expected=row["code"], guessed=guessed(text))
        for row in rows
        for text in row[part]
    ]


def guessed(text: str) -> str:
    found = guess_form(text.split("#")[1]) if text.startswith("#") else guess_service(text)
    return found.value if found else NONE


def wrong(rows: list[Judged]) -> list[Judged]:
    return [row for row in rows if row.guessed not in (row.expected, NONE)]


def test_the_table_of_confusion_is_drawn_from_enough_messages() -> None:
    rows = [row for part in PARTS for row in judged(part)]
    table = Counter((row.expected, row.guessed) for row in rows)
    for (expected, guess), count in sorted(table.items()):
        print(f"{expected:20} {guess:20} {count:4}")  # noqa: T201 - the table is the result
    assert len(rows) >= LEAST_MESSAGES
    assert len({row.text for row in rows}) == len(rows)


@pytest.mark.parametrize("part", PARTS)
def test_at_most_one_guess_in_fifty_is_wrong(part: str) -> None:
    rows = judged(part)
    made = [row for row in rows if row.guessed != NONE]
    assert len(wrong(rows)) <= MOST_WRONG * len(made), wrong(rows)


@pytest.mark.parametrize("part", PARTS)
def test_most_plain_requests_are_recognised(part: str) -> None:
    asked = [row for row in judged(part) if row.expected != NONE]
    right = [row for row in asked if row.guessed == row.expected]
    assert len(right) >= LEAST_RECALL[part] * len(asked)


@pytest.mark.parametrize("part", PARTS)
def test_talk_questions_and_enclosures_are_never_guessed(part: str) -> None:
    assert wrong([row for row in judged(part) if row.expected == NONE]) == []


def test_a_service_that_the_office_does_not_offer_is_not_guessed() -> None:
    text = "KTP saya hilang mau bikin baru"
    assert guess_service(text, offered={"DP-KTP-04"}) is not None
    assert guess_service(text, offered={"DP-KTP-01"}) is None
    assert guess_form("KTP HILANG", offered=()) is None


def test_a_guess_says_on_which_words_it_rests() -> None:
    guess = guess_service("pak mau bikin akte lahir anak")
    assert guess is not None
    assert guess.source == "“mau akte lahir anak”"
    assert not guess.certain


def test_a_form_line_is_certain_and_an_open_one_is_not_guessed() -> None:
    form = guess_form(" akta  lahir ")
    assert form is not None
    assert (form.value, form.source, form.certain) == ("CS-LHR-01", "#AKTA LAHIR#", True)
    assert guess_form("KK") is None
    assert guess_form("LAIN-LAIN") is None


@pytest.mark.parametrize("typed", ["kelahirn", "klahiran", "kelahriran", "kelahirna"])
def test_a_slip_in_a_long_word_is_forgiven(typed: str) -> None:
    guess = guess_service(f"mau buat akta {typed}")
    assert guess is not None
    assert guess.value == "CS-LHR-01"


@given(st.text(max_size=200))
def test_any_text_is_read_without_fault(text: str) -> None:
    guess = guess_service(text)
    codes = {rule.code for rule in load_guess_book().rules}
    assert guess is None or guess.value in codes


def test_rules_use_no_word_that_the_book_does_not_know() -> None:
    book = load_guess_book()
    ages = {"usia0", "usia1", "usia5", "usia17"}
    plain = {"terdaftar", "online", "ditemukan", "aktif", "kebaca", "terbaca", "valid"}
    names = {*book.singles.values(), *book.phrases.values(), *ages, *plain, "muncul", "dikenal"}
    used = {
        word
        for rule in book.rules
        for part in (*(p for say in rule.say for p in say), rule.with_any, rule.without)
        for word in part
    }
    stops = {word for stop in book.stops for part in stop.say for word in part}
    assert used | stops <= names | {"dibuka", "masih", "buka", "tutup"}


@pytest.mark.parametrize(
    "text",
    ["akta nya sudah betul", "pindah meja, masukkan dalam map", "mau angkat telepon dari kantor"],
)
def test_a_word_of_the_rules_is_not_what_a_citizen_means_by_it(text: str) -> None:
    assert guess_service(text) is None


@pytest.mark.parametrize(
    "text", ["bapak sudah tidak ada, mau urus aktanya", "ibu saya sudah tidak ada mau urus akta"]
)
def test_the_deed_of_somebody_who_is_gone_is_not_taken_for_a_late_birth(text: str) -> None:
    guess = guess_service(text)
    assert guess is None or guess.value.startswith("CS-MTI")


def test_every_rule_names_a_code_that_a_form_or_rule_can_outweigh() -> None:
    book = load_guess_book()
    codes = {rule.code for rule in book.rules}
    assert {code for rule in book.rules for code in rule.over} <= codes
    assert set(book.forms.values()) - {""} <= codes
