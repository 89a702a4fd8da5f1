"""The citizen's words are there for everything that the catalogue can say."""

from collections.abc import Iterable

import pytest

from desk.domain.case import ResultForm
from desk.domain.catalogue import PresenceKind
from desk.domain.conditions import OFFICE_PREFIX, Condition
from desk.domain.offers import OfferRule
from desk.intake.offer_rules import load_offer_rules
from tests.published import CATALOGUE, CODES, WORDS

HARD_TO_READ = ("≥", "≤", ">", "<", " th/", "(u)", "ybs")


def conditions() -> Iterable[Condition]:
    for service in CATALOGUE.services:
        yield service.applies_when
        yield from (route.when for route in service.use)
        yield from (row.when for row in service.rows)
    yield from (row.when for row in CATALOGUE.universal_rows)
    yield from (member.when for bundle in CATALOGUE.bundles for member in bundle.members)


def test_every_value_of_every_question_has_a_phrase_and_no_other_has() -> None:
    wanted = {(q.id, value) for q in CATALOGUE.questions for value in q.values}
    assert set(WORDS.conditions) == wanted


def test_two_values_of_a_question_are_told_apart() -> None:
    for question in CATALOGUE.questions:
        phrases = {WORDS.conditions[question.id, value] for value in question.values}
        assert len(phrases) == len(question.values), question.id


def test_every_negated_term_of_the_catalogue_has_a_phrase_of_its_own() -> None:
    negated = {
        (term.question, term.value)
        for condition in conditions()
        for part in condition.alternatives
        for term in part
        if term.negated and not term.question.startswith(OFFICE_PREFIX)
    }
    assert negated <= set(WORDS.negated)


def test_every_service_and_bundle_has_a_title_and_everyday_words() -> None:
    assert set(WORDS.titles) == set(CODES)
    assert [code for code in CODES if not WORDS.aliases[code]] == []
    assert len(set(WORDS.titles.values())) == len(CODES)


def test_every_kind_of_presence_and_result_has_words() -> None:
    assert set(WORDS.presence) == set(PresenceKind)
    assert set(WORDS.results) == set(ResultForm)
    assert set(WORDS.presence_of) <= set(CODES)


def test_reporters_that_only_an_officer_would_understand_are_put_in_plain_words() -> None:
    reporters = {name for service in CATALOGUE.services for name in service.may_report}
    said = {WORDS.reporters.get(name, name) for name in reporters}
    assert [name for name in said if any(sign in name for sign in HARD_TO_READ)] == []
    assert set(WORDS.reporters) <= reporters


@pytest.mark.parametrize("rule", load_offer_rules(), ids=lambda rule: rule.bundle)
def test_an_offer_names_only_what_the_catalogue_has(rule: OfferRule) -> None:
    assert CATALOGUE.find_bundle(rule.bundle) is not None
    assert set(rule.services) <= set(CODES)
    for part in rule.when.alternatives:
        assert all((term.question, term.value) in WORDS.conditions for term in part)
