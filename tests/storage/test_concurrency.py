"""Several desks at once: one wins, none loses its work, no number is left out."""

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Barrier

from desk.domain.errors import ChangedMeanwhileError
from desk.domain.office import Office
from desk.domain.status import Status
from desk.storage import cases, journal
from desk.storage.store import Store
from desk.storage.verify import verify
from tests.builders import OFFICE, OFFICER, STAMP, a_case_file, an_act, an_item
from tests.conftest import EngineKind, OfficePlace
from tests.storage.keeping import keep, reload

DESKS = 4


def at_once(desks: list[Store], work: Callable[[Store], bool]) -> list[bool]:
    """The same work on every desk at the same moment."""
    start = Barrier(len(desks))

    def one(desk: Store) -> bool:
        start.wait()
        return work(desk)

    with ThreadPoolExecutor(len(desks)) as pool:
        return list(pool.map(one, desks))


def test_of_desks_that_claim_one_item_exactly_one_wins(
    store: Store, office: Office, desks: Callable[[], Store]
) -> None:
    file = keep(store, a_case_file())

    def claim(desk: Store) -> bool:
        try:
            with desk.writing(STAMP) as session:
                held = replace(file.items[0], holder_id=OFFICER.id)
                cases.save_item(session, held, expected_version=1)
                journal.append(session, an_act("case_claimed", file.case.id))
        except ChangedMeanwhileError:
            return False
        return True

    assert sum(at_once([desks() for _ in range(DESKS)], claim)) == 1
    assert reload(store, file).items[0].version == 2


def test_case_numbers_of_parallel_desks_have_no_gaps_also_when_some_fail(
    store: Store, office: Office, desks: Callable[[], Store]
) -> None:
    def open_cases(desk: Store) -> bool:
        for turn in range(6):
            try:
                with desk.writing(STAMP) as session:
                    number = cases.next_case_number(session, OFFICE, 2026)
                    file = a_case_file(number)
                    assert 1 // (turn % 3 - 2), "every third one fails"
                    cases.add_case(session, file)
                    journal.append(session, an_act("case_opened", file.case.id))
            except ZeroDivisionError:
                continue
        return True

    at_once([desks() for _ in range(DESKS)], open_cases)

    with store.reading() as session:
        for serial in range(1, DESKS * 4 + 1):
            cases.case_of_number(session, f"CTH-2026-{serial:06d}")
    assert verify(store).faults == ()


def test_desks_that_move_two_items_of_one_case_keep_its_summary_right(
    store: Store, office: Office, desks: Callable[[], Store]
) -> None:
    items = tuple(an_item(service=f"KK-0{place}") for place in range(DESKS))
    file = keep(store, a_case_file(items=items))
    left = list(file.items)

    def finish(desk: Store) -> bool:
        done = replace(left.pop(), status=Status.DONE)
        with desk.writing(STAMP) as session:
            cases.save_item(session, done, expected_version=1)
            journal.append(session, an_act("item_moved", file.case.id))
        return True

    at_once([desks() for _ in range(DESKS)], finish)

    from desk.domain.queue import QueueQuery
    from desk.storage import queue

    with store.reading() as session:
        (row,) = queue.list_queue(session, QueueQuery()).rows
    assert (row.status, row.open_count) == (Status.DONE, 0)


WRITER = """
import itertools
import sys
from pathlib import Path
from desk.storage import cases, journal
from desk.storage.store import Store
from tests import builders
from tests.builders import OFFICE, STAMP, a_case_file, an_act

builders._serials = itertools.count((int(sys.argv[2]) + 1) * 1_000_000)  # ids of its own
store = Store.open(Path(sys.argv[1]))
for _ in range(5):
    with store.writing(STAMP) as session:
        file = a_case_file(cases.next_case_number(session, OFFICE, 2026))
        cases.add_case(session, file)
        journal.append(session, an_act("case_opened", file.case.id))
store.close()
"""


def test_eight_processes_share_one_sqlite_file_without_a_lock_error(
    office_place: OfficePlace, engine_kind: EngineKind, store: Store, office: Office
) -> None:
    if engine_kind is EngineKind.POSTGRESQL:
        return  # a server is made for it
    root = Path(__file__).parents[2]
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(office_place.folder), str(place)],
            cwd=root,
            stderr=subprocess.PIPE,
            text=True,
        )
        for place in range(8)
    ]
    said = [writer.communicate()[1] for writer in writers]

    assert [writer.returncode for writer in writers] == [0] * 8, said
    report = verify(store)
    assert (report.entries, report.faults) == (41, ())
