"""The journal alone rebuilds the database."""

from dataclasses import replace

import pytest
from sqlalchemy import delete, update

from desk.domain.case import MessageFate, Role
from desk.domain.errors import AlreadyExistsError, DatabaseDamagedError
from desk.domain.office import Office
from desk.domain.status import Status
from desk.storage import cases, journal, messages, office_rows, overlays
from desk.storage.journal_tables import PAYLOADS
from desk.storage.replay import replay
from desk.storage.store import Store
from tests.builders import (
    NUMBER,
    OFFICE,
    OFFICER,
    STAMP,
    a_case_file,
    a_family,
    a_finding,
    a_message,
    a_note,
    a_paper,
    a_person,
    a_reply,
    a_result,
    an_act,
    an_answer,
    an_evidence,
    an_item,
)
from tests.storage.keeping import dump, keep


def live_through_a_day(store: Store) -> None:
    """Something of every kind is stored, changed and taken back."""
    item = an_item()
    with store.writing(STAMP) as session:
        number = cases.next_case_number(session, OFFICE, 2026)
        file = a_case_file(
            number,
            items=(item,),
            evidence=(an_evidence(),),
            findings=(a_finding(),),
            answers=(an_answer("wni", "ya"), an_answer("alasan", "hilang")),
            messages=(a_message(),),
            papers=(a_paper(),),
            results=(a_result(item.id),),
            families=(a_family(head_name="Budi"),),
        )
        cases.add_case(session, file)
        messages.remember(
            session,
            ["a", "b"],
            fate=MessageFate.IN_CASE,
            case_id=file.case.id,
            desk_number_id=NUMBER.id,
        )
        journal.append(session, an_act("case_opened", file.case.id))
    person = replace(file.applicant, name="Siti Aminah")
    child = a_person("Anak Contoh")
    with store.writing(STAMP) as session:
        cases.put_answers(session, file.case.id, (an_answer("wni", "tidak"),))
        cases.put_answers(session, file.case.id, (replace(an_answer("alasan"), values=()),))
        cases.put_person(session, file.case.id, person)
        cases.put_person(session, file.case.id, child)
        roles = (Role(owner="anak", ordinal=1, person_id=child.id),)
        cases.put_roles(session, file.case.id, roles)
        journal.append(session, an_act("case_checked", file.case.id))
    with store.writing(STAMP) as session:
        complete = replace(file.items[0], status=Status.COMPLETE)
        complete = cases.save_item(session, complete, expected_version=1)
        cases.save_item(session, replace(complete, holder_id=OFFICER.id), expected_version=2)
        office_rows.save_office(session, replace(OFFICE, logo_png=b"\x89PNG"))
        cases.add_reply(session, a_reply(file.case.id))
        cases.add_note(session, a_note(file.case.id))
        overlays.save_overlay(session, "years = [2028]\n", expected_version=0)
        journal.append(session, an_act("item_moved", file.case.id))


def test_replaying_into_an_empty_database_gives_the_same_rows(
    store: Store, other_store: Store, office: Office
) -> None:
    live_through_a_day(store)

    with store.reading() as session:
        done = replay(session, other_store)

    assert (done.entries, done.erased) == (4, 0)
    assert dump(other_store) == dump(store)
    assert all(dump(store).values()), "a table without rows would prove nothing"


def test_a_destroyed_payload_is_passed_over(
    store: Store, other_store: Store, office: Office
) -> None:
    kept = dump(store)
    with store.writing(STAMP) as session:
        act = journal.append(session, an_act("identity_shown"))
    with store.writing(STAMP) as session:
        journal.destroy_payloads(session, an_act("payloads_destroyed"), [act.sequence])

    with store.reading() as session:
        done = replay(session, other_store)

    assert done.erased == 1
    assert dump(other_store) == kept


def test_a_payload_that_is_missing_without_a_record_stops_the_replay(
    store: Store, other_store: Store, office: Office
) -> None:
    with store._engines.writer.begin() as link:
        link.execute(delete(PAYLOADS))

    with store.reading() as session, pytest.raises(DatabaseDamagedError):
        replay(session, other_store)
    assert not any(dump(other_store).values())


def test_a_changed_payload_stops_the_replay(
    store: Store, other_store: Store, office: Office
) -> None:
    with store._engines.writer.begin() as link:
        link.execute(update(PAYLOADS).values(content=PAYLOADS.c.content + " "))

    with store.reading() as session, pytest.raises(DatabaseDamagedError):
        replay(session, other_store)


def test_nothing_is_replayed_into_an_office_that_is_in_use(store: Store, office: Office) -> None:
    keep(store, a_case_file())

    with store.reading() as session, pytest.raises(AlreadyExistsError):
        replay(session, store)
