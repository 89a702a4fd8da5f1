"""The shipped rulebook: complete, sourced, labelled, and reachable in every part."""

import re

import pytest

from desk.domain.answers import ChecklistItem, ChecklistRequest
from desk.domain.asking import build, build_for
from desk.domain.case import Answer
from desk.domain.catalogue import Catalogue, Level, Row, Service
from desk.domain.conditions import OFFICE_PREFIX, Condition, Truth, evaluate
from desk.domain.office import FormSet
from desk.intake.catalogue import check_catalogue, load_catalogue
from desk.intake.released import fingerprint
from desk.intake.shipped import catalogue_text, is_checked

CATALOGUE: Catalogue = load_catalogue()
CODES = [service.code for service in CATALOGUE.services]
IN_SCOPE = ("CS-LHR", "CS-LMT", "CS-MTI", "DP-KK", "DP-KTP", "DP-KIA", "DP-PDH")
LIMITS = {
    "CS-LHR-01": 60,
    "CS-LMT-01": 30,
    "CS-MTI-01": 30,
    "CS-KWN-01": 60,
    "CS-KWN-04": 90,
    "CS-CRI-01": 60,
    "CS-ANK-01": 30,
    "CS-NMA-01": 30,
    "CS-WNG-01": 60,
    "CS-PPL-01": 30,
}
"""Calendar days from the event. Source: UU 24/2013; UU 23/2006."""


def conditions() -> list[Condition]:
    found = [row.when for service in CATALOGUE.services for row in service.rows]
    found += [row.when for row in CATALOGUE.universal_rows]
    found += [service.applies_when for service in CATALOGUE.services]
    found += [route.when for service in CATALOGUE.services for route in service.use]
    found += [member.when for bundle in CATALOGUE.bundles for member in bundle.members]
    return list({condition.text: condition for condition in found if condition.text}.values())


def test_the_rulebook_is_complete() -> None:
    assert len(CATALOGUE.services) == 76
    assert len(CATALOGUE.bundles) == 13
    assert len(CATALOGUE.documents) == 94
    assert len(CATALOGUE.questions) == 46
    assert [reason.code for reason in CATALOGUE.reasons] == [f"R{n:02}" for n in range(1, 16)]
    assert sum(len(service.rows) for service in CATALOGUE.services) == 454


def test_the_text_that_ships_is_the_one_that_was_checked() -> None:
    text = catalogue_text()
    assert check_catalogue() == ()
    hint = f"write {fingerprint(text)} into resources/catalogue/checked.sha256"
    assert is_checked(text), hint


@pytest.mark.parametrize("code", CODES)
def test_every_row_of_a_service_has_words_and_a_source(code: str) -> None:
    service = CATALOGUE.service(code)
    for row in (*service.rows, *CATALOGUE.universal_rows):
        document, owner = (
            CATALOGUE.document(row.slot.document),
            CATALOGUE.owner(row.slot.owner),
        )
        assert CATALOGUE.label(document, FormSet.PERMENDAGRI_6_2026)
        assert document.phrase
        assert owner.word
        assert owner.plain
        assert row.source


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("form_set", FormSet)
def test_no_place_holder_reaches_the_paper(code: str, form_set: FormSet) -> None:
    request = ChecklistRequest(items=(ChecklistItem(service=code),), form_set=form_set)
    for row in build(CATALOGUE, request).rows:
        assert not re.search(r"[{}]|  ", row.label + row.phrase)


@pytest.mark.parametrize("code", CODES)
def test_every_service_says_what_it_rests_on_and_what_it_ends_in(code: str) -> None:
    service = CATALOGUE.service(code)
    assert service.legal_basis
    assert service.may_report
    assert service.results
    assert service.source
    assert "(u" not in repr(service)


@pytest.mark.parametrize("code", CODES)
def test_every_conditional_row_can_be_asked_for_and_left_out(code: str) -> None:
    for row in CATALOGUE.service(code).rows:
        if row.when.text:
            assert _reachable(row.when) == {Truth.TRUE, Truth.FALSE, Truth.UNDETERMINED}, row


@pytest.mark.parametrize("code", [code for code in CODES if CATALOGUE.service(code).use])
def test_every_route_of_a_service_can_be_taken(code: str) -> None:
    service = CATALOGUE.service(code)
    assert {Truth.TRUE, Truth.FALSE} <= _reachable(service.applies_when)
    for route in service.use:
        assert Truth.TRUE in _reachable(route.when)
        assert route.service in CODES


def test_every_question_of_the_rulebook_is_asked_somewhere() -> None:
    asked = {question for condition in conditions() for question in condition.questions}
    known = {question.id for question in CATALOGUE.questions}
    not_steering = {"rekam"}  # says who has to come for biometrics, asks for no paper
    assert known - asked == not_steering


def test_every_office_fact_is_named_somewhere() -> None:
    named = {q for condition in conditions() for q in condition.questions}
    named |= {
        question
        for document in CATALOGUE.documents
        if document.stamp_duty_when
        for question in document.stamp_duty_when.questions
    }
    facts = {f"{OFFICE_PREFIX}{fact.id}" for fact in CATALOGUE.office_facts}
    assert facts <= named


def test_bundles_hold_services_and_no_bundles() -> None:
    codes = {bundle.code for bundle in CATALOGUE.bundles}
    for bundle in CATALOGUE.bundles:
        assert not codes & {member.service for member in bundle.members}


def test_following_the_routes_of_a_bundle_always_ends() -> None:
    steering = {
        question
        for service in CATALOGUE.services
        for condition in (service.applies_when, *(route.when for route in service.use))
        for question in condition.questions
    }
    for bundle in CATALOGUE.bundles:
        for question in (q for q in CATALOGUE.questions if q.id in steering):
            for value in question.values:
                answer = Answer(question=question.id, values=(value,))
                facts = ChecklistRequest(items=(), answers=(answer,))
                assert build_for(CATALOGUE, (bundle.code,), facts).services


@pytest.mark.parametrize(("code", "days"), LIMITS.items())
def test_reporting_limits_are_those_of_the_law(code: str, days: int) -> None:
    assert CATALOGUE.service(code).reporting_limit.days == days


def test_only_the_first_record_of_a_person_asks_for_a_neighbourhood_letter() -> None:
    asking = {s.code for s in CATALOGUE.services for row in s.rows if _is_rtrw(row)}
    assert asking == {"DP-BIO-01"}


def test_no_service_asks_for_the_cards_of_witnesses() -> None:
    for service in CATALOGUE.services:
        assert not {row.slot.key for row in service.rows} & {"ktp_el@saksi", "kk@saksi"}


def test_withdrawn_papers_are_the_old_ones() -> None:
    for service in CATALOGUE.services:
        for row in service.rows:
            if row.form.value.endswith("withdrawn_at_handover"):
                assert row.paper.value == "old", (service.code, row.slot.key)


def test_every_result_of_the_law_is_a_file_a_card_or_an_entry() -> None:
    cards = {
        result.kind
        for service in CATALOGUE.services
        for result in service.results
        if result.form.value == "card"
    }
    assert cards == {"ktp_el", "kia", "legalisir"}


@pytest.mark.parametrize("prefix", IN_SCOPE)
def test_the_services_of_the_first_issue_are_there(prefix: str) -> None:
    counts = {
        "CS-LHR": 8,
        "CS-LMT": 1,
        "CS-MTI": 3,
        "DP-KK": 8,
        "DP-KTP": 8,
        "DP-KIA": 5,
        "DP-PDH": 10,
    }
    assert len([code for code in CODES if code.startswith(prefix)]) == counts[prefix]


def test_local_rows_stay_off_by_default() -> None:
    local = [
        (service.code, row.slot.key)
        for service in CATALOGUE.services
        for row in service.rows
        if row.level is Level.LOCAL
    ]
    assert local == [("CS-MTI-02", "pernyataan_wali@ahli_waris")]


def _is_rtrw(row: Row) -> bool:
    return row.slot.document == "pengantar_rtrw"


def _reachable(condition: Condition) -> set[Truth]:
    """The truth values that some answers give to a condition."""
    found = {evaluate(condition, lambda _: ())}
    worlds: list[dict[str, tuple[str, ...]]] = [{}]
    for name in condition.questions:
        worlds = [{**world, name: (value,)} for world in worlds for value in _values(name)]
    for world in worlds:
        found.add(evaluate(condition, world.__getitem__))
    return found


def _values(name: str) -> tuple[str, ...]:
    if name.startswith(OFFICE_PREFIX):
        fact = CATALOGUE.find_office_fact(name.removeprefix(OFFICE_PREFIX))
        assert fact is not None
        return fact.values
    question = CATALOGUE.find_question(name)
    assert question is not None
    return question.values


def test_a_service_is_found_by_its_code_alone() -> None:
    found: Service = CATALOGUE.service("DP-KTP-04")
    assert found.name.startswith("KTP-el hilang")
    with pytest.raises(KeyError):
        CATALOGUE.service("DP-KTP-99")
