"""Conditions: three truth values, a small language, and answers of several values."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.conditions import (
    ALWAYS,
    Condition,
    Known,
    Truth,
    both,
    either,
    evaluate,
    open_questions,
    parse_condition,
)

TRUTHS = st.sampled_from(Truth)
QUESTIONS = ("a", "b", "c", "d")
VALUES = ("x", "y", "z")
TERMS = st.builds(
    lambda question, op, value: f"{question}{op}{value}",
    st.sampled_from(QUESTIONS),
    st.sampled_from(("=", "!=")),
    st.sampled_from(VALUES),
)
CONDITIONS = st.lists(st.lists(TERMS, min_size=1, max_size=3), min_size=1, max_size=3).map(
    lambda parts: " | ".join(" & ".join(part) for part in parts)
)
ANSWERED = st.dictionaries(
    st.sampled_from(QUESTIONS), st.sets(st.sampled_from(VALUES), min_size=1).map(tuple)
)


def knowing(answered: dict[str, tuple[str, ...]]) -> Known:
    return lambda question: answered.get(question, ())


def slow(text: str, answered: dict[str, tuple[str, ...]]) -> Truth:
    """A reference evaluator: split the text again and try every combination of chosen values."""
    parts = [[term.strip() for term in part.split("&")] for part in text.split("|")]
    best = 0
    chosen = [answered.get(question) or (None,) for question in QUESTIONS]
    for combination in itertools.product(*chosen):
        world = dict(zip(QUESTIONS, combination, strict=True))
        for part in parts:
            worst = 2
            for term in part:
                negated = "!=" in term
                question, value = term.split("!=" if negated else "=")
                given_value = world[question]
                truth = 1 if given_value is None else 2 * ((given_value == value) != negated)
                worst = min(worst, truth)
            best = max(best, worst)
    return Truth(best)


@pytest.mark.parametrize(
    ("text", "answered", "truth"),
    [
        ("", {}, Truth.TRUE),
        ("a=x", {}, Truth.UNDETERMINED),
        ("a=x", {"a": ("x",)}, Truth.TRUE),
        ("a=x", {"a": ("y",)}, Truth.FALSE),
        ("a!=x", {"a": ("y",)}, Truth.TRUE),
        ("a=x & b=y", {"a": ("y",)}, Truth.FALSE),
        ("a=x & b=y", {"a": ("x",)}, Truth.UNDETERMINED),
        ("a=x | b=y", {"b": ("y",)}, Truth.TRUE),
        ("a=x | b=y & c=z", {"a": ("x",), "b": ("z",)}, Truth.TRUE),
        ("b=y & c=z | a=x", {"a": ("y",), "b": ("y",)}, Truth.UNDETERMINED),
    ],
)
def test_and_binds_tighter_than_or_and_the_open_stays_undetermined(
    text: str, answered: dict[str, tuple[str, ...]], truth: Truth
) -> None:
    assert evaluate(parse_condition(text), knowing(answered)) is truth


@pytest.mark.parametrize(
    ("text", "chosen", "truth"),
    [
        ("elemen!=agama", ("agama",), Truth.FALSE),
        ("elemen!=agama", ("agama", "pekerjaan"), Truth.TRUE),
        ("elemen=agama | elemen=foto", ("foto", "pendidikan"), Truth.TRUE),
        ("elemen=agama & elemen=foto", ("agama", "foto"), Truth.FALSE),
    ],
)
def test_one_chosen_value_that_makes_a_condition_true_is_enough(
    text: str, chosen: tuple[str, ...], truth: Truth
) -> None:
    assert evaluate(parse_condition(text), knowing({"elemen": chosen})) is truth


@pytest.mark.parametrize("text", ["a", "a=", "=x", "a==x", "a=x &", "| a=x", "a=x (b=y)", "A=x"])
def test_what_is_no_comparison_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_condition(text)


def test_an_office_fact_is_a_question_of_its_own() -> None:
    condition = parse_condition("kantor.terima_f105=ya & kawin_tercatat=tidak")
    assert condition.questions == ("kantor.terima_f105", "kawin_tercatat")


def test_only_questions_that_can_still_decide_are_open() -> None:
    condition = parse_condition("a=x & b=y | c=z")
    assert open_questions(condition, knowing({})) == ("a", "b", "c")
    assert open_questions(condition, knowing({"a": ("y",)})) == ("c",)
    assert open_questions(condition, knowing({"c": ("z",)})) == ()


@given(CONDITIONS, ANSWERED)
def test_evaluation_equals_the_slow_reference(
    text: str, answered: dict[str, tuple[str, ...]]
) -> None:
    assert evaluate(parse_condition(text), knowing(answered)) is slow(text, answered)


@given(CONDITIONS, ANSWERED, st.sampled_from(QUESTIONS), st.sampled_from(VALUES))
def test_one_more_answer_never_changes_what_was_decided(
    text: str, answered: dict[str, tuple[str, ...]], question: str, value: str
) -> None:
    condition = parse_condition(text)
    before = evaluate(condition, knowing(answered))
    after = evaluate(condition, knowing({question: (value,), **answered}))
    assert before is Truth.UNDETERMINED or after is before


@given(CONDITIONS, ANSWERED)
def test_a_condition_is_undetermined_exactly_while_a_question_can_decide_it(
    text: str, answered: dict[str, tuple[str, ...]]
) -> None:
    condition = parse_condition(text)
    undetermined = evaluate(condition, knowing(answered)) is Truth.UNDETERMINED
    assert bool(open_questions(condition, knowing(answered))) == undetermined


@given(TRUTHS, TRUTHS, TRUTHS)
def test_and_and_or_follow_the_laws_of_kleene(a: Truth, b: Truth, c: Truth) -> None:
    assert both(a, b) is both(b, a)
    assert either(a, b) is either(b, a)
    assert both(a, both(b, c)) is both(both(a, b), c)
    assert either(a, either(b, c)) is either(either(a, b), c)
    assert both(a, either(a, b)) is a
    assert either(a, both(a, b)) is a
    assert both(a, either(b, c)) is either(both(a, b), both(a, c))


@given(TRUTHS)
def test_true_and_false_are_the_neutral_elements(a: Truth) -> None:
    assert both(a, Truth.TRUE) is a
    assert both(a, Truth.FALSE) is Truth.FALSE
    assert either(a, Truth.FALSE) is a
    assert either(a, Truth.TRUE) is Truth.TRUE


@given(CONDITIONS)
def test_reading_a_condition_keeps_its_text(text: str) -> None:
    condition = parse_condition(text)
    assert isinstance(condition, Condition)
    assert parse_condition(condition.text) == condition


def test_an_empty_condition_always_holds() -> None:
    assert parse_condition("  ") is ALWAYS
