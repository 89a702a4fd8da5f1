"""How much of a case is ready, counted in products."""

import pytest

from desk.domain.answers import ChecklistItem, ChecklistRequest
from desk.domain.asking import build
from desk.domain.case import CaseFile, Item
from desk.domain.checklist import Checklist
from desk.domain.readiness import readiness
from desk.domain.status import CLOSED, Status
from tests.builders import a_case_file, a_result, an_item
from tests.published import CATALOGUE

MARRIAGE = ("CS-KWN-01", "DP-KK-01", "DP-KTP-02")
"""Two deeds, one family card, two cards: five products of the bundle."""


def asked(*services: str, bundle: str | None = None) -> Checklist:
    items = tuple(ChecklistItem(service=service, bundle=bundle) for service in services)
    return build(CATALOGUE, ChecklistRequest(items=items))


def items_of(*services: str, **statuses: Status) -> tuple[Item, ...]:
    return tuple(
        an_item(service=code, status=statuses.get(code.replace("-", "_"), Status.PROCESSING))
        for code in services
    )


def a_file(items: tuple[Item, ...], *attached: tuple[int, str]) -> CaseFile:
    """A case whose item of that place has a result of that kind with its file."""
    results = tuple(a_result(items[place].id, kind=kind) for place, kind in attached)
    return a_case_file(items=items, results=results)


def test_products_are_counted_and_not_services() -> None:
    items = items_of(*MARRIAGE)
    checklist = asked(*MARRIAGE, bundle="PKT-KAWIN")
    assert readiness(a_file(items), checklist).text == "0 dari 5 siap"
    one_deed = a_file(items, (0, "akta_kawin"))
    both = a_file(items, (0, "akta_kawin"), (0, "akta_kawin"), (1, "kk"))
    kinds = {result.kind for result in checklist.results}
    assert {"akta_kawin", "kk"} <= kinds
    assert readiness(one_deed, checklist).text == "1 dari 5 siap"
    assert readiness(both, checklist).text == "3 dari 5 siap"


def test_cards_have_no_file_and_are_ready_with_their_item() -> None:
    items = items_of(*MARRIAGE, DP_KTP_02=Status.READY)
    checklist = asked(*MARRIAGE, bundle="PKT-KAWIN")
    assert readiness(a_file(items), checklist).ready == 2


def test_more_files_than_expected_never_exceed_the_total() -> None:
    items = items_of("DP-KK-01")
    file = a_file(items, (0, "kk"), (0, "kk"))
    assert readiness(file, asked("DP-KK-01")).text == "1 dari 1 siap"


@pytest.mark.parametrize("status", sorted(CLOSED))
def test_a_service_that_ended_without_a_result_is_not_waited_for(status: Status) -> None:
    items = items_of("CS-LHR-01", "DP-KK-04", DP_KK_04=status)
    file = a_file(items, (0, "akta_lahir"))
    assert readiness(file, asked("CS-LHR-01", "DP-KK-04")).text == "1 dari 1 siap"


def test_a_case_that_ends_in_nothing_says_nothing() -> None:
    assert readiness(a_case_file(items=()), asked()).text == ""
