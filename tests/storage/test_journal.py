"""The journal: one sealed entry for each act, chained, with the rows it changed."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import select

from desk.domain.errors import ChangedMeanwhileError
from desk.domain.journal import Entry
from desk.domain.office import Office
from desk.domain.status import Status
from desk.storage import cases, head, journal
from desk.storage.journal_tables import ENTRIES, PAYLOADS
from desk.storage.store import Store
from tests.builders import STAMP, a_case_file, a_note, an_act
from tests.storage.keeping import keep


def append(store: Store, verb: str) -> Entry:
    with store.writing(STAMP) as session:
        return journal.append(session, an_act(verb))


def test_entries_count_up_and_each_covers_the_one_before(store: Store, office: Office) -> None:
    first, second = append(store, "one"), append(store, "two")

    assert second.sequence == first.sequence + 1
    assert second.chain == journal.chain_of(store.keys, first.chain, second, ())


def test_an_entry_says_who_did_what_to_which_case(store: Store, office: Office) -> None:
    file = keep(store, a_case_file())

    with store.reading() as session:
        (entry,) = journal.entries_of_case(session, file.case.id)
        assert journal.entry_of_id(session, entry.id) == (entry,)
    assert (entry.verb, entry.case_id) == ("case_opened", file.case.id)


def test_a_payload_holds_what_was_seen_and_every_changed_row(store: Store, office: Office) -> None:
    file = keep(store, a_case_file())
    moved = replace(file.items[0], status=Status.INCOMPLETE)

    with store.writing(STAMP) as session:
        cases.save_item(session, moved, expected_version=1)
        entry = journal.append(session, an_act("item_moved", file.case.id, seen='{"state": "x"}'))

    with store.reading() as session:
        content = session.execute(
            select(PAYLOADS.c.content).where(PAYLOADS.c.sequence == entry.sequence)
        ).scalar_one()
    payload = json.loads(content)
    assert payload["seen"] == '{"state": "x"}'
    assert {table for _, table, _ in payload["rows"]} == {"items", "cases"}


def test_equal_payloads_have_different_hashes(store: Store, office: Office) -> None:
    assert append(store, "same").payload_hash != append(store, "same").payload_hash


def test_the_head_is_noted_beside_the_key_after_a_commit(store: Store, office: Office) -> None:
    entry = append(store, "one")

    note = head.read(store.folder)

    assert note is not None
    assert (note.sequence, note.chain) == (entry.sequence, entry.chain)
    assert head.is_ours(store.keys, note)


def test_an_act_that_fails_leaves_no_entry(store: Store, office: Office) -> None:
    before = append(store, "one")
    with pytest.raises(ZeroDivisionError), store.writing(STAMP) as session:
        journal.append(session, an_act("failed"))
        raise ZeroDivisionError

    assert append(store, "two").sequence == before.sequence + 1


def test_an_undo_passes_only_while_nothing_followed(store: Store, office: Office) -> None:
    file = keep(store, a_case_file())
    other = keep(store, a_case_file("CTH-2026-000002"))
    with store.writing(STAMP) as session:
        entry = journal.append(session, an_act("item_moved", file.case.id))
    with store.writing(STAMP) as session:
        journal.append(session, an_act("item_moved", other.case.id))
    with store.writing(STAMP) as session:
        journal.refuse_if_followed(session, entry)

    with store.writing(STAMP) as session:
        cases.add_note(session, a_note(file.case.id))
        journal.append(session, an_act("note_written", file.case.id))

    with pytest.raises(ChangedMeanwhileError), store.writing(STAMP) as session:
        journal.refuse_if_followed(session, entry)


def test_an_act_that_only_looked_does_not_stand_in_the_way_of_an_undo(
    store: Store, office: Office
) -> None:
    file = keep(store, a_case_file())
    with store.writing(STAMP) as session:
        entry = journal.append(session, an_act("item_moved", file.case.id))
    with store.writing(STAMP) as session:
        journal.append(session, an_act("number_copied", file.case.id))

    with store.writing(STAMP) as session:
        journal.refuse_if_followed(session, entry)
        undo = journal.append(session, an_act("item_moved_back", file.case.id))
    with store.reading() as session:
        content = session.scalar(
            select(PAYLOADS.c.content).where(PAYLOADS.c.sequence == undo.sequence)
        )
    assert journal.undone_by(content) == str(entry.id)


def test_several_acts_may_share_a_transaction(store: Store, office: Office) -> None:
    one, two = a_case_file("CTH-2026-000001"), a_case_file("CTH-2026-000002")

    with store.writing(STAMP) as session:
        cases.add_case(session, one)
        first = journal.append(session, an_act("case_opened", one.case.id))
        cases.add_case(session, two)
        second = journal.append(session, an_act("case_opened", two.case.id))

    assert second.sequence == first.sequence + 1
    with store.reading() as session:
        rows = session.execute(select(ENTRIES.c.sequence).order_by(ENTRIES.c.sequence)).scalars()
        assert list(rows)[-2:] == [first.sequence, second.sequence]


def test_destroying_payloads_erases_them_and_keeps_the_entries(
    store: Store, office: Office
) -> None:
    gone = append(store, "private")

    with store.writing(STAMP) as session:
        journal.destroy_payloads(session, an_act("payloads_destroyed"), [gone.sequence])

    with store.reading() as session:
        payload = session.execute(
            select(PAYLOADS.c.content).where(PAYLOADS.c.sequence == gone.sequence)
        ).scalar()
        assert payload is None
        assert journal.entry_of_id(session, gone.id) == (gone,)
