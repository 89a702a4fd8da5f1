"""Numbers for people: one row of counters, no gaps."""

import pytest

from desk.domain.case import PaperKind
from desk.domain.office import Office
from desk.storage import cases, journal
from desk.storage.store import Store
from tests.builders import OFFICE, STAMP, an_act


def take_number(store: Store, year: int = 2026) -> str:
    with store.writing(STAMP) as session:
        number = cases.next_case_number(session, OFFICE, year)
        journal.append(session, an_act("number_taken"))
    return number


def test_case_numbers_count_up_by_one(store: Store, office: Office) -> None:
    assert [take_number(store) for _ in range(3)] == [
        "CTH-2026-000001",
        "CTH-2026-000002",
        "CTH-2026-000003",
    ]


def test_every_year_begins_at_one(store: Store, office: Office) -> None:
    take_number(store, 2026)

    assert take_number(store, 2027) == "CTH-2027-000001"
    assert take_number(store, 2026) == "CTH-2026-000002"


def test_a_number_of_a_failed_transaction_is_given_out_again(store: Store, office: Office) -> None:
    take_number(store)
    with pytest.raises(ZeroDivisionError), store.writing(STAMP) as session:
        cases.next_case_number(session, OFFICE, 2026)
        raise ZeroDivisionError

    assert take_number(store) == "CTH-2026-000002"


def test_every_kind_of_paper_has_its_own_numbers(store: Store, office: Office) -> None:
    with store.writing(STAMP) as session:
        numbers = [cases.next_paper_number(session, OFFICE, kind, 2026) for kind in PaperKind]
        numbers.append(cases.next_paper_number(session, OFFICE, PaperKind.RECEIPT, 2026))
        journal.append(session, an_act("numbers_taken"))

    assert numbers == [
        "CTH-TT-2026-000001",
        "CTH-SK-2026-000001",
        "CTH-LH-2026-000001",
        "CTH-TT-2026-000002",
    ]
