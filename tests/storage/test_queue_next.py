"""Who is next: the first in line whom nobody serves yet."""

from dataclasses import replace
from datetime import timedelta

from desk.domain.case import Channel
from desk.domain.ids import OfficerId
from desk.domain.office import Office
from desk.domain.queue import QueueQuery
from desk.domain.status import Status
from desk.storage import cases, journal, office_rows, queue
from desk.storage.store import Store
from tests.builders import NOW, OFFICER, STAMP, a_case_file, an_act, an_id, an_item
from tests.storage.keeping import keep


def test_the_next_in_line_is_held_by_nobody_and_can_be_begun(store: Store, office: Office) -> None:
    other = replace(OFFICER, id=OfficerId(an_id()), name="Budi Petugas")
    with store.writing(STAMP) as session:
        office_rows.save_officer(session, other)
        journal.append(session, an_act("officer_added"))
    by_two = (an_item(holder_id=OFFICER.id), an_item(service="KTP-01", holder_id=other.id))
    for place, items in enumerate(
        [
            (an_item(status=Status.INCOMPLETE),),
            (an_item(holder_id=OFFICER.id),),
            by_two,
            (an_item(service="KTP-01"),),
            (an_item(status=Status.COMPLETE),),
        ]
    ):
        file = a_case_file(f"CTH-2026-{place + 1:06d}", items=items)
        line_at = NOW - timedelta(minutes=10 - place)
        keep(store, replace(file, case=replace(file.case, line_at=line_at)))

    def number_of(within: QueueQuery) -> str | None:
        with store.reading() as session:
            found = queue.next_in_line(session, within)
            return None if found is None else cases.load_file(session, found).case.number[-1]

    assert number_of(QueueQuery()) == "4"
    assert number_of(QueueQuery(services=("KK-01",))) == "5"
    assert number_of(QueueQuery(channel=Channel.VILLAGE)) is None
