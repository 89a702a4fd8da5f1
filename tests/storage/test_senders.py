"""Whose WhatsApp it is, and which open cases they have."""

from dataclasses import replace
from datetime import timedelta

from desk.domain.drafts import SenderKey
from desk.domain.office import Office
from desk.domain.status import Status
from desk.storage import senders
from desk.storage.store import Store
from tests.builders import NOW, a_case_file, a_sender, an_item
from tests.storage.keeping import keep


def test_a_sender_has_the_cases_that_are_still_open_newest_first(
    store: Store, office: Office
) -> None:
    sender = a_sender()
    old = keep(store, a_case_file("CTH-2026-000001", senders=(sender,)))
    new = a_case_file("CTH-2026-000002", senders=(sender,))
    new = keep(store, replace(new, case=replace(new.case, opened_at=NOW + timedelta(days=1))))
    keep(
        store,
        a_case_file("CTH-2026-000003", senders=(sender,), items=(an_item(status=Status.DONE),)),
    )

    key = SenderKey(phone=sender.phone)
    with store.reading() as session:
        found = senders.open_cases_of(session, (key,))[key]
    assert [case.id for case in found] == [new.case.id, old.case.id]
    assert (found[0].applicant, found[0].nik) == (new.applicant.name, new.applicant.nik)
