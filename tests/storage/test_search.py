"""A search for whatever an officer types: numbers in any form, and words of one person's name."""

from dataclasses import replace

import pytest

from desk.domain.case import CaseFile
from desk.domain.office import Office
from desk.domain.queue import QueueQuery
from desk.domain.status import FINAL, Status
from desk.storage import cases, journal, queue_figures, search
from desk.storage.store import Store
from tests.builders import (
    STAMP,
    a_case_file,
    a_family,
    a_paper,
    a_person,
    a_result,
    a_sender,
    an_act,
    an_item,
)
from tests.storage.keeping import find, keep, look, walk

OPEN = tuple(status for status in Status if status not in FINAL)


@pytest.fixture
def searched(store: Store, office: Office) -> CaseFile:
    """A case that can be found by everything, among others that can be found by nothing of it."""
    item = an_item()
    keep(store, a_case_file("CTH-2026-000001", person=a_person("Budi Santoso"), senders=()))
    keep(store, a_case_file("CTH-2026-000003", person=a_person("Sitorus Aman"), senders=()))
    return keep(
        store,
        a_case_file(
            "CTH-2026-000002",
            items=(item,),
            person=a_person("Siti Nur'aini Contoh", nik="9999014101990001"),
            families=(a_family(no_kk="9999010101990077", head_name="Slamet"),),
            senders=(a_sender(phone="+6281298765432"),),
            results=(a_result(item.id, document_number="9999-LU-24112026-0042"),),
            papers=(a_paper(number="CTH-SK-2026-000044"),),
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        "CTH-2026-000002",
        "cth-2026-000002",
        "000002",
        "2",
        "9999014101990001",
        "9999 0141 0199 0001",
        "9999010101990077",
        "765432",
        "0812-9876-5432",
        "+62 812 9876 5432",
        "9999-LU-24112026-0042",
        "cth-sk-2026-000044",
        "9999.LU.24112026.0042",
        "9999 lu 24112026 0042",
        "CTH 2026 000002",
        "cth.2026.000002",
        "2026-000002",
        "99990141",
        "siti con",
        "contoh SITI",
        "nuraini",
        "slamet",
    ],
)
def test_a_case_is_found_by_what_is_typed(store: Store, searched: CaseFile, text: str) -> None:
    assert find(store, text) == {searched.case.id}


@pytest.mark.parametrize(
    "text",
    ["sita", "siti budi", "9999014101990002", "CTH-2031", "8129876", "2025-000002", "9999-LU-25"],
)
def test_what_nobody_has_finds_nothing(store: Store, searched: CaseFile, text: str) -> None:
    assert find(store, text) == set()


def test_the_beginning_of_a_name_is_enough(store: Store, searched: CaseFile) -> None:
    assert len(find(store, "sit")) == 2


def test_a_changed_name_is_found_and_the_old_one_no_more(store: Store, searched: CaseFile) -> None:
    with store.writing(STAMP) as session:
        renamed = replace(searched.applicant, name="Aminah")
        cases.put_person(session, searched.case.id, renamed)
        journal.append(session, an_act("people_changed", searched.case.id))

    assert find(store, "aminah") == {searched.case.id}
    assert find(store, "nuraini") == set()


def test_a_search_is_paged_like_everything(store: Store, office: Office) -> None:
    for place in range(5):
        keep(store, a_case_file(f"CTH-2026-{place + 1:06d}", person=a_person("Siti Contoh")))

    assert len(set(walk(store, QueueQuery(text="siti", limit=2)))) == 5


def test_a_corrected_document_number_is_found_and_the_old_one_no_more(
    store: Store, searched: CaseFile
) -> None:
    with store.writing(STAMP) as session:
        corrected = replace(searched.results[0], document_number="9999-KM-24112026-0007")
        cases.save_result(session, corrected)
        journal.append(session, an_act("result_corrected", searched.case.id))

    assert find(store, "9999 km 24112026") == {searched.case.id}
    assert find(store, "9999-LU-24112026-0042") == set()


@pytest.fixture
def family(store: Store, office: Office) -> CaseFile:
    """A mother Siti Aminah and a father Abdul Rahman ask for one thing."""
    file = a_case_file("CTH-2026-000001")
    mother = replace(file.people[0], name="SITI AMINAH")
    return keep(store, replace(file, people=(mother, a_person("ABDUL RAHMAN"))))


@pytest.mark.parametrize("statuses", [(), OPEN], ids=["all", "open"])
def test_all_words_of_a_name_stand_in_the_name_of_one_person(
    store: Store, family: CaseFile, statuses: tuple[Status, ...]
) -> None:
    keep(store, a_case_file("CTH-2026-000002"))

    def numbers(text: str) -> list[str]:
        query = QueueQuery(text=text, statuses=statuses)
        found = [row.number for row in look(store, query).rows]
        with store.reading() as session:
            assert queue_figures.count_listed(session, query) == len(found)
        return found

    for together in ("siti aminah", "aminah siti", "abd rah", "rahman abdul", "SITI, Aminah"):
        assert numbers(together) == ["CTH-2026-000001"], together
    for apart in ("siti rahman", "aminah abdul", "siti aminah rahman"):
        assert numbers(apart) == [], apart
    assert "CTH-2026-000001" in numbers("siti")


def test_the_head_of_a_family_card_is_a_person_of_the_case_too(
    store: Store, office: Office
) -> None:
    family = replace(a_family(), head_name="WAYAN SUTAMA CONTOH")
    case = keep(store, a_case_file("CTH-2026-000001", families=(family,))).case
    assert find(store, "wayan sutama") == {case.id}


def test_an_open_case_among_hundreds_with_the_words_apart_is_still_found(
    store: Store, family: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More cases have the words than are looked at: the open ones are asked themselves."""
    both = keep(store, a_case_file("CTH-2026-000002", person=a_person("SITI RAHMAN"))).case
    for number in range(3, 7):
        done = a_case_file(f"CTH-2026-{number:06d}", items=(an_item(status=Status.DONE),))
        apart = (*done.people, a_person("ALI RAHMAN"))
        keep(store, replace(done, people=apart))
    monkeypatch.setattr(search, "MOST_ASKED", 2)

    assert [row.id for row in look(store, QueueQuery(text="siti rahman", statuses=OPEN)).rows] == [
        both.id
    ]
