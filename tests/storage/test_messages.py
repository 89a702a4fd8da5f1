"""Fates of messages: what was decided once does not come back."""

from collections.abc import Sequence

from desk.domain.case import MessageFate
from desk.domain.ids import CaseId
from desk.domain.office import Office
from desk.storage import journal, messages
from desk.storage.office_tables import FATES
from desk.storage.store import Store
from tests.builders import NUMBER, STAMP, a_case_file, an_act
from tests.storage.keeping import keep


def remember(
    store: Store, prints: Sequence[str], fate: MessageFate, case_id: CaseId | None = None
) -> None:
    with store.writing(STAMP) as session:
        messages.remember(
            session,
            prints,
            fate=fate,
            case_id=case_id,
            desk_number_id=NUMBER.id,
        )
        journal.append(session, an_act("drafts_decided", case_id))


def test_a_remembered_message_is_known(store: Store, office: Office) -> None:
    remember(store, ["a", "b"], MessageFate.REJECTED)

    with store.reading() as session:
        assert messages.known_fates(session, ["b", "c"]) == frozenset({"b"})


def test_remembering_twice_keeps_the_first_fate(store: Store, office: Office) -> None:
    file = keep(store, a_case_file())
    remember(store, ["a"], MessageFate.IN_CASE, file.case.id)
    remember(store, ["a", "a", "b"], MessageFate.REJECTED)

    with store.reading() as session:
        row = session.find(FATES, "a")
        assert row is not None
        assert (row["fate"], row["case_id"]) == (MessageFate.IN_CASE, file.case.id)
        assert messages.known_fates(session, ["a", "b"]) == frozenset({"a", "b"})


def test_any_number_of_messages_may_be_asked_for(store: Store, office: Office) -> None:
    remember(store, [f"{number:064d}" for number in range(1200)], MessageFate.REJECTED)

    with store.reading() as session:
        known = messages.known_fates(session, (f"{number:064d}" for number in range(5000)))
    assert len(known) == 1200
