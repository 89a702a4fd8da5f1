"""Cases: what goes in comes out, and of two desks one wins."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from desk.domain.case import CaseFile, Role, ScopeKind, SignatureState
from desk.domain.errors import ChangedMeanwhileError, NotFoundError
from desk.domain.ids import CaseId, ItemId
from desk.domain.office import Office
from desk.domain.status import Status
from desk.storage import cases, journal
from desk.storage.case_tables import CASES, ITEMS
from desk.storage.session import Row
from desk.storage.store import Store
from desk.storage.tables import METADATA
from desk.storage.types import NEVER
from tests.builders import (
    NOW,
    OFFICER,
    STAMP,
    UNIT,
    a_case_file,
    a_family,
    a_finding,
    a_message,
    a_paper,
    a_person,
    a_result,
    a_sender,
    an_act,
    an_answer,
    an_evidence,
    an_id,
    an_item,
)
from tests.storage.keeping import keep, reload


def a_full_file() -> CaseFile:
    item = an_item(due_at=NOW + timedelta(days=1), status=Status.COMPLETE)
    family = a_family(head_name="Budi Contoh")
    message = a_message(text="ini fotonya 🙏")
    photo = an_evidence(warnings=("blur",), message_id=message.id, turn_degrees=90)
    return a_case_file(
        items=(item, an_item(service="KTP-01", ordinal=2, bundle="PKT-LAHIR")),
        person=a_person(nik="9999010101990001", birth_date=date(1999, 1, 1), address="Jl. 1"),
        senders=(a_sender(), a_sender(phone=None, username="bu.siti")),
        families=(family,),
        roles=(Role(owner="keluarga", ordinal=1, family_id=family.id),),
        answers=(
            an_answer("wni", "ya"),
            an_answer("alasan", "hilang", "rusak", scope=ScopeKind.OWNER, scope_key="ibu"),
        ),
        evidence=(photo, an_evidence()),
        findings=(a_finding(reasons=("R01", "R02"), evidence_id=photo.id),),
        results=(a_result(item.id),),
        messages=(message, a_message(at=NOW - timedelta(days=1))),
        papers=(a_paper(),),
    )


def test_a_stored_case_reads_back_as_the_same_value(store: Store, office: Office) -> None:
    file = keep(store, a_full_file())

    assert reload(store, file) == file


def test_a_case_reads_back_inside_the_transaction_that_stores_it(
    store: Store, office: Office
) -> None:
    file = a_full_file()

    with store.writing(STAMP) as session:
        cases.add_case(session, file)
        assert cases.load_file(session, file.case.id) == file
        journal.append(session, an_act("case_opened", file.case.id))


def test_a_case_that_nobody_stored_is_not_found(store: Store) -> None:
    with store.reading() as session, pytest.raises(NotFoundError):
        cases.load_file(session, CaseId(an_id()))


def test_an_item_names_its_case(store: Store, office: Office) -> None:
    file = keep(store, a_case_file())

    with store.reading() as session:
        assert cases.case_of_item(session, file.items[0].id) == file.case.id
        with pytest.raises(NotFoundError):
            cases.case_of_item(session, ItemId(an_id()))


def test_a_case_is_found_by_its_number_however_it_is_typed(store: Store, office: Office) -> None:
    file = keep(store, a_case_file("CTH-2026-000077"))

    with store.reading() as session:
        assert cases.case_of_number(session, " cth-2026-000077 ") == file.case.id
        with pytest.raises(NotFoundError):
            cases.case_of_number(session, "CTH-2026-000078")


def test_a_person_is_found_in_every_case_that_names_them(store: Store, office: Office) -> None:
    nik = "9999014101990001"
    first = keep(store, a_case_file("CTH-2026-000001", person=a_person(nik=nik)))
    second = keep(store, a_case_file("CTH-2026-000002", person=a_person("Siti", nik=nik)))
    keep(store, a_case_file("CTH-2026-000003", person=a_person(nik="9999014101990002")))

    with store.reading() as session:
        assert set(cases.find_by_nik(session, nik)) == {first.case.id, second.case.id}


def test_every_row_of_a_case_carries_unit_author_and_instant(store: Store, office: Office) -> None:
    file = keep(store, a_full_file())

    with store.reading() as session:
        for table in ("cases", "items", "evidence", "files", "messages"):
            for row in session.execute(select(METADATA.tables[table])):
                assert (row.unit_id, row.author_id, row.stamped_at) == (UNIT.id, OFFICER.id, NOW)
    assert file.case.unit_id == UNIT.id


def test_a_change_stamps_the_row_with_its_officer_and_time_and_keeps_its_unit(
    store: Store, office: Office
) -> None:
    file = keep(store, a_case_file())
    later = NOW + timedelta(hours=2)

    with store.writing(replace(STAMP, at=later)) as session:
        cases.save_item(session, file.items[0], expected_version=1)
        cases.load_file(session, file.case.id)
        journal.append(session, an_act("item_moved"))

    with store.reading() as session:
        row = session.execute(select(ITEMS)).one()
        assert (row.stamped_at, row.unit_id, row.version) == (later, UNIT.id, 2)


def test_a_saved_item_has_the_next_version(store: Store, office: Office) -> None:
    file = keep(store, a_case_file())
    moved = replace(file.items[0], status=Status.INCOMPLETE, status_reason="kurang KTP")

    with store.writing(STAMP) as session:
        saved = cases.save_item(session, moved, expected_version=1)
        journal.append(session, an_act("item_moved", file.case.id))

    assert saved == replace(moved, version=2)
    assert reload(store, file).items == (saved,)


def test_an_item_that_was_changed_meanwhile_is_not_overwritten(
    store: Store, office: Office
) -> None:
    file = keep(store, a_case_file())
    with store.writing(STAMP) as session:
        cases.save_item(session, file.items[0], expected_version=1)
        journal.append(session, an_act("item_moved", file.case.id))

    with pytest.raises(ChangedMeanwhileError), store.writing(STAMP) as session:
        cases.save_item(session, replace(file.items[0], status=Status.REJECTED), expected_version=1)

    assert reload(store, file).items[0].status is Status.NEW


def test_a_case_that_was_changed_meanwhile_is_not_overwritten(store: Store, office: Office) -> None:
    file = keep(store, a_case_file())
    with store.writing(STAMP) as session:
        cases.put_answers(session, file.case.id, (an_answer(),))
        journal.append(session, an_act("questions_answered", file.case.id))

    with pytest.raises(ChangedMeanwhileError), store.writing(STAMP) as session:
        cases.save_case(session, replace(file.case, asked_count=9), expected_version=1)

    assert reload(store, file).case.asked_count == 1


def test_a_claimed_item_has_a_holder_and_a_new_version(store: Store, office: Office) -> None:
    file = keep(store, a_case_file())

    with store.writing(STAMP) as session:
        held = replace(file.items[0], holder_id=OFFICER.id)
        claimed = cases.save_item(session, held, expected_version=1)
        journal.append(session, an_act("case_claimed", file.case.id))

    assert (claimed.holder_id, claimed.version) == (OFFICER.id, 2)
    assert reload(store, file).items == (claimed,)


def summary_of(store: Store, file: CaseFile) -> Row:
    with store.reading() as session:
        row = session.find(CASES, file.case.id)
    assert row is not None
    return row


def test_the_summary_is_that_of_the_least_advanced_open_item(store: Store, office: Office) -> None:
    due = NOW + timedelta(hours=6)
    file = keep(
        store,
        a_case_file(
            items=(
                an_item(service="KK-01", status=Status.READY),
                an_item(service="KTP-01", status=Status.PROCESSING, due_at=due),
                an_item(service="KIA-01", status=Status.REJECTED),
            )
        ),
    )

    row = summary_of(store, file)

    assert (row["status_rank"], row["due_at"], row["closed_at"]) == (3, due, None)
    assert (row["open_count"], row["ready_count"], row["item_count"]) == (2, 1, 3)
    assert row["services"] == ("KK-01", "KTP-01", "KIA-01")


def test_a_case_is_closed_when_its_last_open_item_is(store: Store, office: Office) -> None:
    file = keep(store, a_case_file())
    done = replace(file.items[0], status=Status.DONE, status_at=NOW + timedelta(hours=1))

    with store.writing(STAMP) as session:
        cases.save_item(session, done, expected_version=1)
        journal.append(session, an_act("item_moved", file.case.id))

    row = summary_of(store, file)
    assert (row["closed_at"], row["due_at"], row["open_count"]) == (done.status_at, NEVER, 0)


def test_an_added_service_counts_in_the_summary(store: Store, office: Office) -> None:
    file = keep(store, a_case_file(items=(an_item(status=Status.DONE),)))
    added = an_item(file.case.id, service="KTP-01")

    with store.writing(STAMP) as session:
        cases.add_items(session, (added,))
        journal.append(session, an_act("item_added", file.case.id))

    assert reload(store, file).items == (*file.items, added)
    assert summary_of(store, file)["closed_at"] is None


def test_an_answer_replaces_the_one_of_its_scope_and_leaves_the_others(
    store: Store, office: Office
) -> None:
    wide, narrow = an_answer("wni", "ya"), an_answer("wni", "tidak", scope=ScopeKind.ITEM)
    file = keep(store, a_case_file(answers=(wide, narrow)))
    changed = replace(wide, values=("tidak",))

    with store.writing(STAMP) as session:
        cases.put_answers(session, file.case.id, (changed,))
        journal.append(session, an_act("questions_answered", file.case.id))

    assert reload(store, file).answers == (changed, narrow)


def test_an_answer_without_values_is_taken_back(store: Store, office: Office) -> None:
    file = keep(store, a_case_file(answers=(an_answer("wni", "ya"),)))

    with store.writing(STAMP) as session:
        taken_back = replace(file.answers[0], values=())
        cases.put_answers(session, file.case.id, (taken_back,))
        journal.append(session, an_act("questions_answered", file.case.id))

    assert reload(store, file).answers == ()


def test_a_changed_person_keeps_their_place_and_a_new_one_comes_last(
    store: Store, office: Office
) -> None:
    file = keep(store, a_case_file())
    renamed = replace(file.applicant, name="Siti Aminah")
    child = a_person("Anak Contoh")

    with store.writing(STAMP) as session:
        cases.put_person(session, file.case.id, renamed)
        cases.put_person(session, file.case.id, child)
        cases.put_family(session, file.case.id, a_family(head_name="Budi"))
        journal.append(session, an_act("people_changed", file.case.id))

    assert reload(store, file).people == (renamed, child)


def test_roles_that_are_not_named_go(store: Store, office: Office) -> None:
    file = keep(store, a_case_file())
    person_id = file.applicant.id
    roles = (
        Role(owner="anak", ordinal=1, person_id=person_id),
        Role(owner="anak", ordinal=2, person_id=person_id),
    )

    with store.writing(STAMP) as session:
        cases.put_roles(session, file.case.id, roles)
        journal.append(session, an_act("roles_bound", file.case.id))

    assert reload(store, file).roles == roles


def test_what_is_added_later_stands_behind_what_was_there(store: Store, office: Office) -> None:
    file = keep(store, a_full_file())
    photos = tuple(an_evidence(file.case.id, data=b"%d" % place) for place in range(3))
    findings = (a_finding(file.case.id), a_finding(file.case.id))

    with store.writing(STAMP) as session:
        cases.add_evidence(session, photos)
        cases.add_findings(session, findings)
        cases.add_messages(session, (a_message(file.case.id),))
        cases.add_paper(session, a_paper(file.case.id))
        journal.append(session, an_act("files_added", file.case.id))

    now = reload(store, file)
    assert now.evidence == (*file.evidence, *photos)
    assert now.findings == (*file.findings, *findings)


def test_a_picture_stays_turned(store: Store, office: Office) -> None:
    file = keep(store, a_case_file(evidence=(an_evidence(),)))
    turned = replace(file.evidence[0], turn_degrees=270)

    with store.writing(STAMP) as session:
        cases.save_evidence_turn(session, turned)
        journal.append(session, an_act("evidence_turned", file.case.id))

    assert reload(store, file).evidence == (turned,)


def test_a_result_keeps_what_became_of_it(store: Store, office: Office) -> None:
    item = an_item()
    file = keep(store, a_case_file(items=(item,)))
    result = a_result(item.id)
    with store.writing(STAMP) as session:
        cases.add_result(session, result)
        journal.append(session, an_act("result_attached", file.case.id))
    handed = replace(result, signature=SignatureState.VALID, handed_over_at=NOW)

    with store.writing(STAMP) as session:
        cases.save_result(session, handed)
        journal.append(session, an_act("handed_over", file.case.id))

    assert reload(store, file).results == (handed,)


def test_a_sender_is_found_by_phone_and_without_one_by_username(
    store: Store, office: Office
) -> None:
    by_phone, by_name = a_sender(), a_sender(phone=None, username="bu.siti")
    keep(store, a_case_file(senders=(by_phone, by_name)))

    with store.reading() as session:
        assert cases.find_sender(session, phone=by_phone.phone, name="x") == by_phone
        assert cases.find_sender(session, phone=None, name="bu.siti") == by_name
        assert cases.find_sender(session, phone="+6281299999999", name="bu.siti") is None


def test_a_transaction_that_fails_leaves_everything_as_it_was(store: Store, office: Office) -> None:
    file = keep(store, a_case_file())

    with pytest.raises(ZeroDivisionError), store.writing(STAMP) as session:
        cases.save_item(
            session, replace(file.items[0], status=Status.INCOMPLETE), expected_version=1
        )
        journal.append(session, an_act("item_moved", file.case.id))
        raise ZeroDivisionError

    assert reload(store, file) == file
