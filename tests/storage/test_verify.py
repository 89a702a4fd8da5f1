"""What was changed behind the desk's back is found and named."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, delete, select, update

from desk.domain.errors import KeyWrongError
from desk.domain.ids import FileId
from desk.domain.office import Office
from desk.domain.verification import Fault, FaultKind, VerifyReport
from desk.storage import head, journal, vault
from desk.storage.case_tables import CASES
from desk.storage.journal_tables import ENTRIES, HEAD, PAYLOADS
from desk.storage.store import DATABASE_FILE, Store
from desk.storage.verify import verify
from tests.builders import STAMP, a_case_file, an_act, an_evidence, an_id, spoil
from tests.conftest import EngineKind, OfficePlace
from tests.storage.keeping import keep

PHOTO = b"foto"


@pytest.fixture
def lived_in(store: Store, office: Office) -> Store:
    """An office with five entries and one case with a photo."""
    file = a_case_file(evidence=(an_evidence(data=PHOTO),))
    store.vault.put(file.evidence[0].file_id, PHOTO)
    keep(store, file)
    for verb in ("one", "two", "three"):
        with store.writing(STAMP) as session:
            journal.append(session, an_act(verb, file.case.id))
    return store


def tamper(store: Store, change: Callable[[Connection], object]) -> VerifyReport:
    with store._engines.writer.begin() as link:
        change(link)
    return verify(store)


def kinds(report: VerifyReport) -> set[FaultKind]:
    return {fault.kind for fault in report.faults}


def stored_file(store: Store) -> Path:
    (path,) = (store.folder / vault.FILES).rglob("*.age")
    return path


def test_an_untouched_office_is_sound(lived_in: Store) -> None:
    report = verify(lived_in)

    assert (report.entries, report.files, report.faults) == (5, 1, ())
    assert report.is_sound


def test_an_empty_office_is_sound(store: Store) -> None:
    assert verify(store).faults == ()


def test_a_changed_entry_is_named(lived_in: Store) -> None:
    report = tamper(
        lived_in,
        lambda link: link.execute(
            update(ENTRIES).where(ENTRIES.c.sequence == 3).values(verb="harmless")
        ),
    )

    assert report.faults == (Fault(kind=FaultKind.ENTRY_CHANGED, subject="3"),)
    assert not report.is_sound


def test_a_removed_entry_is_named(lived_in: Store) -> None:
    def remove(link: Connection) -> None:
        link.execute(delete(PAYLOADS).where(PAYLOADS.c.sequence == 3))
        link.execute(delete(ENTRIES).where(ENTRIES.c.sequence == 3))

    assert tamper(lived_in, remove).faults == (Fault(kind=FaultKind.ENTRY_MISSING, subject="3"),)


def test_swapped_entries_are_named(lived_in: Store) -> None:
    def swap(link: Connection) -> None:
        fields = [column for column in ENTRIES.c if column.name != "sequence"]
        rows = {
            number: dict(
                link.execute(select(*fields).where(ENTRIES.c.sequence == number)).one()._mapping
            )
            for number in (3, 4)
        }
        spare = {**rows[3], "id": an_id()}
        for number, row in ((3, spare), (4, rows[3]), (3, rows[4])):
            link.execute(update(ENTRIES).where(ENTRIES.c.sequence == number).values(**row))

    report = tamper(lived_in, swap)

    named = {fault.subject for fault in report.faults if fault.kind is FaultKind.ENTRY_CHANGED}
    assert {"3", "4"} <= named


def test_swapped_payloads_are_named(lived_in: Store) -> None:
    def swap(link: Connection) -> None:
        for one, other in ((3, -1), (4, 3), (-1, 4)):
            link.execute(update(PAYLOADS).where(PAYLOADS.c.sequence == one).values(sequence=other))

    report = tamper(lived_in, swap)

    assert report.faults == (
        Fault(kind=FaultKind.PAYLOAD_CHANGED, subject="3"),
        Fault(kind=FaultKind.PAYLOAD_CHANGED, subject="4"),
    )


def test_a_removed_payload_is_named(lived_in: Store) -> None:
    report = tamper(
        lived_in, lambda link: link.execute(delete(PAYLOADS).where(PAYLOADS.c.sequence == 2))
    )

    assert report.faults == (Fault(kind=FaultKind.PAYLOAD_MISSING, subject="2"),)


def test_a_payload_that_was_destroyed_under_an_entry_is_no_fault(lived_in: Store) -> None:
    with lived_in.writing(STAMP) as session:
        journal.destroy_payloads(session, an_act("payloads_destroyed"), [2, 3])

    assert verify(lived_in).faults == ()


def cut_off_the_last(link: Connection) -> None:
    link.execute(delete(PAYLOADS).where(PAYLOADS.c.sequence == 5))
    link.execute(delete(ENTRIES).where(ENTRIES.c.sequence == 5))


def test_a_cut_tail_is_named(lived_in: Store) -> None:
    assert FaultKind.JOURNAL_CUT in kinds(tamper(lived_in, cut_off_the_last))


def test_a_cut_tail_with_a_matching_head_is_found_by_the_note(lived_in: Store) -> None:
    def cut(link: Connection) -> None:
        cut_off_the_last(link)
        chain = link.execute(select(ENTRIES.c.chain).where(ENTRIES.c.sequence == 4)).scalar_one()
        note = head.seal(lived_in.keys, 4, chain)
        link.execute(update(HEAD).values(sequence=4, chain=chain, mac=note.mac))

    report = tamper(lived_in, cut)

    assert report.faults == (Fault(kind=FaultKind.OLDER_COPY, subject="4 < 5"),)


def test_a_history_that_went_another_way_is_found_by_the_note(lived_in: Store) -> None:
    note = head.seal(lived_in.keys, 4, "f" * 64)
    head.write(lived_in.folder, note)

    assert kinds(verify(lived_in)) == {FaultKind.OLDER_COPY}


def test_a_note_that_was_changed_is_named(lived_in: Store) -> None:
    (lived_in.folder / head.NOTE_FILE).write_text('{"sequence": 5, "chain": "", "mac": ""}')

    assert kinds(verify(lived_in)) == {FaultKind.NOTE_UNREADABLE}


def test_an_older_copy_put_back_is_found_even_after_further_work(
    office_place: OfficePlace, engine_kind: EngineKind, lived_in: Store
) -> None:
    if engine_kind is EngineKind.POSTGRESQL:
        pytest.skip("a server's data is not a file that can be put back")
    lived_in.close()
    database = office_place.folder / DATABASE_FILE
    older = office_place.folder / "older"
    shutil.copy(database, older)
    again = office_place.open()
    for verb in ("four", "five"):
        with again.writing(STAMP) as session:
            journal.append(session, an_act(verb))
    again.close()
    shutil.copy(older, database)

    put_back = office_place.open()
    with put_back.writing(STAMP) as session:
        journal.append(session, an_act("after"))

    assert kinds(verify(put_back)) == {FaultKind.OLDER_COPY}
    put_back.close()


def test_a_head_that_was_changed_does_not_open(office_place: OfficePlace, lived_in: Store) -> None:
    with lived_in._engines.writer.begin() as link:
        link.execute(update(HEAD).values(sequence=4))

    with pytest.raises(KeyWrongError):
        office_place.open()


def test_a_case_without_its_applicant_is_named(lived_in: Store) -> None:
    report = tamper(
        lived_in,
        lambda link: link.execute(update(CASES).values(applicant_id=an_id())),
    )

    assert report.faults == (
        Fault(kind=FaultKind.REFERENCE_BROKEN, subject="CTH-2026-000001 applicant_id"),
    )


def test_a_file_that_is_gone_is_named(lived_in: Store) -> None:
    stored_file(lived_in).unlink()

    assert kinds(verify(lived_in)) == {FaultKind.FILE_MISSING}


def test_a_file_that_was_changed_is_named(lived_in: Store) -> None:
    spoil(stored_file(lived_in))

    assert kinds(verify(lived_in)) == {FaultKind.FILE_DAMAGED}


def test_a_foreign_file_in_the_vault_is_named(lived_in: Store) -> None:
    (lived_in.folder / vault.FILES / "catatan.txt").write_text("x")

    assert verify(lived_in).faults == (Fault(kind=FaultKind.FILE_UNKNOWN, subject="catatan.txt"),)


def test_leftovers_are_named_and_are_no_loss(lived_in: Store) -> None:
    pending = FileId(an_id())
    lived_in.vault.put(pending, PHOTO)
    without_row = stored_file(lived_in).with_name(f"{an_id()}.age")
    without_row.write_bytes(b"x")

    report = verify(lived_in)

    assert kinds(report) == {FaultKind.FILE_PENDING, FaultKind.FILE_WITHOUT_ROW}
    assert report.is_sound


def test_verify_allows_the_sweep_again_unless_files_are_lost(lived_in: Store) -> None:
    switch = lived_in.folder / vault.SWEEP_OFF
    switch.touch()
    path = stored_file(lived_in)
    content = path.read_bytes()
    path.unlink()
    verify(lived_in)
    assert switch.exists()

    path.write_bytes(content)
    verify(lived_in)

    assert not switch.exists()


def test_a_draft_that_a_crash_left_beside_the_key_is_named(store: Store, office: Office) -> None:
    (store.folder / ".head.json.0badc0de.tmp").write_bytes(b"{")
    (fault,) = verify(store).faults
    assert (fault.kind, fault.subject) == (FaultKind.FILE_UNFINISHED, ".head.json.0badc0de.tmp")
    assert verify(store).is_sound
