"""The overlay of an office is one text, and of two desks that write it one wins."""

import pytest

from desk.domain.errors import ChangedMeanwhileError
from desk.domain.office import Office
from desk.storage import journal, overlays
from desk.storage.overlays import KeptOverlay
from desk.storage.store import Store
from tests.builders import STAMP, an_act


def test_an_office_that_changed_nothing_has_an_empty_overlay(store: Store) -> None:
    with store.reading() as session:
        assert overlays.load_overlay(session) == KeptOverlay()


def test_an_overlay_takes_the_place_of_the_one_before(store: Store, office: Office) -> None:
    for version, text in enumerate(("years = [2028]\n", "years = [2029]\n")):
        with store.writing(STAMP) as session:
            overlays.save_overlay(session, text, expected_version=version)
            journal.append(session, an_act("catalogue_changed"))
    with store.reading() as session:
        assert overlays.load_overlay(session) == KeptOverlay(text="years = [2029]\n", version=2)


def test_an_overlay_that_another_desk_wrote_meanwhile_is_not_overwritten(
    store: Store, office: Office
) -> None:
    with store.writing(STAMP) as session:
        overlays.save_overlay(session, "years = [2028]\n", expected_version=0)
        journal.append(session, an_act("catalogue_changed"))
    with pytest.raises(ChangedMeanwhileError), store.writing(STAMP) as session:
        overlays.save_overlay(session, "years = [2029]\n", expected_version=0)
