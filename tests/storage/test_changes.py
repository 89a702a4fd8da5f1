"""No change of a row misses the journal."""

from dataclasses import replace

import pytest
from sqlalchemy import update

from desk.domain.errors import NotFoundError
from desk.domain.office import Office
from desk.domain.status import Status
from desk.storage import cases, journal
from desk.storage.case_tables import ITEMS
from desk.storage.session import UnjournalledChangeError
from desk.storage.store import Store
from tests.builders import STAMP, a_case_file, an_act
from tests.storage.keeping import keep, reload


def test_a_change_without_a_journal_entry_is_a_bug_and_is_not_stored(
    store: Store, office: Office
) -> None:
    file = a_case_file()

    with pytest.raises(UnjournalledChangeError), store.writing(STAMP) as session:
        cases.add_case(session, file)

    with store.reading() as session, pytest.raises(NotFoundError):
        cases.load_file(session, file.case.id)


def test_a_change_after_the_entry_is_a_bug_as_well(store: Store, office: Office) -> None:
    file = keep(store, a_case_file())

    with pytest.raises(UnjournalledChangeError), store.writing(STAMP) as session:
        journal.append(session, an_act("item_moved", file.case.id))
        cases.save_item(
            session, replace(file.items[0], status=Status.INCOMPLETE), expected_version=1
        )

    assert reload(store, file) == file


def test_a_statement_past_the_session_is_refused(store: Store, office: Office) -> None:
    file = keep(store, a_case_file())

    with pytest.raises(UnjournalledChangeError), store.writing(STAMP) as session:
        session.execute(update(ITEMS).values(service="KTP-01"))

    assert reload(store, file) == file
