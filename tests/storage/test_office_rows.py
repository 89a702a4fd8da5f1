"""The office, its catalogues: what goes in comes out."""

from dataclasses import replace

import pytest

from desk.domain.errors import NotFoundError
from desk.domain.office import Office
from desk.storage import catalogues, journal, office_rows
from desk.storage.store import Store
from tests.builders import CATALOGUE, CATALOGUE_SHA256, NUMBER, OFFICE, OFFICER, STAMP, UNIT, an_act


def test_an_unnamed_office_is_none(store: Store) -> None:
    with store.reading() as session:
        assert office_rows.load_office(session) is None
        assert office_rows.load_numbers(session) == ()


def test_the_office_reads_back_with_its_people_and_numbers(store: Store, office: Office) -> None:
    with store.reading() as session:
        assert office_rows.load_office(session) == OFFICE
        assert office_rows.load_units(session) == (UNIT,)
        assert office_rows.load_officers(session) == (OFFICER,)
        assert office_rows.load_numbers(session) == (NUMBER,)


def test_a_saved_office_takes_the_place_of_the_old_one(store: Store, office: Office) -> None:
    moved = replace(OFFICE, address="Jalan Baru 2", logo_png=b"\x89PNG\x00")

    with store.writing(STAMP) as session:
        office_rows.save_office(session, moved)
        office_rows.save_number(session, replace(NUMBER, daily_quota=40))
        journal.append(session, an_act("office_set_up"))

    with store.reading() as session:
        assert office_rows.load_office(session) == moved
        assert office_rows.load_numbers(session) == (replace(NUMBER, daily_quota=40),)


def test_a_catalogue_is_kept_once_under_its_fingerprint(store: Store, office: Office) -> None:
    with store.writing(STAMP) as session:
        assert catalogues.keep(session, CATALOGUE) == CATALOGUE_SHA256
        assert catalogues.read(session, CATALOGUE_SHA256) == CATALOGUE
        journal.append(session, an_act("nothing_changed"))


def test_a_catalogue_that_was_never_kept_is_not_found(store: Store) -> None:
    with store.reading() as session, pytest.raises(NotFoundError):
        catalogues.read(session, "0" * 64)
