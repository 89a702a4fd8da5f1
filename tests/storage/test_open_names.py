"""Whom a result PDF can be for: the names of the open cases, read without looking at all rows."""

import shutil
from pathlib import Path

import pytest

from desk.domain.status import Status
from desk.storage.open_names import cases_with_result, open_names
from desk.storage.store import Store
from tests.builders import a_case_file, a_family, a_person, a_result, an_item, sha256_of
from tests.storage.keeping import keep
from tests.storage.test_query_plans import founded, full_scans, statements


@pytest.mark.usefixtures("office")
def test_an_open_case_is_known_by_everybody_it_names(store: Store) -> None:
    siti = a_person("Siti Contoh", nik="9999014101990001")
    budi = a_person("Budi Contoh")
    card = a_family(head_name="Kepala Contoh")
    file = a_case_file(person=siti, people=(siti, budi), families=(card,))
    keep(store, file)
    with store.reading() as session:
        (found,) = open_names(session)
    assert found.case_id == file.case.id
    assert set(found.names) == {"Siti Contoh", "Budi Contoh", "Kepala Contoh"}
    assert set(found.numbers) == {"9999014101990001", card.no_kk}


@pytest.mark.usefixtures("office")
def test_a_closed_case_waits_for_no_result(store: Store) -> None:
    keep(store, a_case_file(items=(an_item(status=Status.DONE),)))
    with store.reading() as session:
        assert open_names(session) == ()


@pytest.mark.usefixtures("office")
def test_the_open_case_that_has_a_file_already_is_found_by_its_bytes(store: Store) -> None:
    item = an_item(status=Status.READY)
    file = a_case_file(items=(item,), results=(a_result(item.id, b"%PDF-satu"),))
    keep(store, file)
    with store.reading() as session:
        assert cases_with_result(session, sha256_of(b"%PDF-satu")) == (
            (file.case.id, file.case.number),
        )
        assert cases_with_result(session, sha256_of(b"%PDF-dua")) == ()


@pytest.mark.usefixtures("office")
def test_a_result_of_a_closed_case_holds_no_other_back(store: Store) -> None:
    item = an_item(status=Status.DONE)
    keep(store, a_case_file(items=(item,), results=(a_result(item.id, b"%PDF-satu"),)))
    with store.reading() as session:
        assert cases_with_result(session, sha256_of(b"%PDF-satu")) == ()


def test_neither_is_looked_for_among_all_rows(prepared_sqlite: Path, tmp_path: Path) -> None:
    folder = tmp_path / "office"
    shutil.copytree(prepared_sqlite, folder)
    store = Store.open(folder)
    founded(store)
    with statements(store) as seen, store.reading() as session:
        open_names(session)
        cases_with_result(session, a_result().sha256)
    assert len(seen) > 3
    assert full_scans(store, seen) == []
    store.close()
