"""The next step of a case of several services, for every mixture of what they stand at."""

from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desk.actions import cases
from desk.actions.cases import CaseView
from desk.actions.desk import open_desk
from desk.domain.checklist import VerdictState
from desk.domain.status import FINAL, Status, move_between, way
from desk.gui.case.items_table import ItemsTable
from desk.gui.case.next_step import MOVES_TO, Step, acted_on, current_item, next_step, turn
from desk.gui.case.step_bar import StepBar
from desk.gui.handing.hand_over_bar import HandOverBar
from tests.actions.samples import case_of_birth
from tests.gui.conftest import Officer
from tests.gui.result_offices import an_office_at_siak, an_office_with_results

S = Status
DEED, KK, CARD = 0, 1, 2
"""The services of the mother's case, in their order; the last one ends in a card."""


@pytest.fixture(scope="module")
def with_results(empty_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mixtures")
    return an_office_with_results(an_office_at_siak(empty_office, folder / "siak"), folder / "all")


@pytest.fixture(scope="module")
def whole(with_results: Path) -> CaseView:
    """The mother's case: nothing is missing, and nothing of what it ends in."""
    with open_desk(with_results) as desk:
        return cases.show_case(desk, case_of_birth(desk).file.case.id)


def mixed(
    whole: CaseView, *statuses: Status, results: bool = True, reasons: tuple[str, ...] = ()
) -> CaseView:
    """The case with its services at these statuses, with or without its results."""
    said = reasons or ("",) * len(statuses)
    pairs = zip(whole.file.items, statuses, said, strict=True)
    items = tuple(replace(one, status=status, status_reason=why) for one, status, why in pairs)
    kept = whole.file.results if results else ()
    return replace(whole, file=replace(whole.file, items=items, results=kept))


def unfinished(whole: CaseView, at: int) -> CaseView:
    """The same with a file that is not complete for one service."""
    by_service = tuple(
        (service, VerdictState.INCOMPLETE if place == at else state)
        for place, (service, state) in enumerate(whole.verdict.by_service)
    )
    return replace(whole, verdict=replace(whole.verdict, by_service=by_service))


MIXTURES = [
    # what the services stand at, with results or without, the step, whose, and who goes with it
    ((S.NEW, S.NEW, S.NEW), False, Step.START, DEED, {DEED, KK, CARD}),
    ((S.COMPLETE, S.COMPLETE, S.PROCESSING), False, Step.START, DEED, {DEED, KK}),
    ((S.PROCESSING, S.PROCESSING, S.PROCESSING), False, Step.ATTACH, DEED, {DEED}),
    ((S.PROCESSING, S.PROCESSING, S.PRINTING), True, Step.MARK_READY, DEED, {DEED, KK}),
    ((S.READY, S.PROCESSING, S.PRINTING), False, Step.ATTACH, KK, {KK}),
    ((S.READY, S.READY, S.PRINTING), False, Step.NOTE_CARD, CARD, {CARD}),
    ((S.READY, S.READY, S.PRINTING), True, Step.MARK_READY, CARD, {CARD}),
    ((S.READY, S.READY, S.READY), True, Step.EXPORT, DEED, set()),
    ((S.SENT, S.SENT, S.PRINTING), False, Step.NOTE_CARD, CARD, {CARD}),
    ((S.SENT, S.SENT, S.PRINTING), True, Step.MARK_READY, CARD, {CARD}),
    ((S.SENT, S.SENT, S.READY), True, Step.EXPORT, CARD, set()),
    ((S.SENT, S.SIGNING, S.READY), False, Step.ATTACH, KK, {KK}),
    ((S.SENT, S.SENT, S.SENT), True, Step.MARK_DONE, DEED, {DEED, KK, CARD}),
    ((S.DONE, S.SENT, S.SENT), True, Step.MARK_DONE, KK, {KK, CARD}),
    ((S.DONE, S.DONE, S.READY), True, Step.EXPORT, CARD, set()),
    ((S.DONE, S.DONE, S.DONE), True, Step.NOTHING, DEED, set()),
    ((S.WAITING, S.SIGNING, S.SENT), False, Step.ATTACH, KK, {KK}),
    ((S.WAITING, S.SENT, S.SENT), True, Step.RESUME, DEED, {DEED}),
    ((S.WAITING, S.WAITING, S.DONE), False, Step.RESUME, DEED, {DEED, KK}),
    ((S.WAITING, S.READY, S.DONE), True, Step.EXPORT, KK, set()),
    ((S.REJECTED, S.PROCESSING, S.CANCELLED), False, Step.ATTACH, KK, {KK}),
    ((S.REJECTED, S.SENT, S.LAPSED), True, Step.MARK_DONE, KK, {KK}),
    ((S.REJECTED, S.DONE, S.CANCELLED), True, Step.NOTHING, KK, set()),
    ((S.REJECTED, S.REJECTED, S.CANCELLED), True, Step.REOPEN, DEED, {DEED, KK}),
    ((S.CANCELLED, S.CANCELLED, S.CANCELLED), True, Step.REOPEN, DEED, {DEED, KK, CARD}),
]


@pytest.mark.parametrize(("statuses", "results", "step", "at", "with_it"), MIXTURES)
def test_a_mixture_of_services_has_one_right_next_step(
    whole: CaseView,
    statuses: tuple[Status, ...],
    results: bool,  # noqa: FBT001 - a column of the table
    step: Step,
    at: int,
    with_it: set[int],
) -> None:
    seen = mixed(whole, *statuses, results=results)
    item = current_item(seen)
    assert (item.id, next_step(seen, item)) == (seen.file.items[at].id, step)
    assert set(acted_on(seen, item)) == {seen.file.items[one] for one in with_it}


@pytest.mark.parametrize("results", [True, False])
def test_in_no_mixture_an_act_reaches_a_service_that_stands_elsewhere(
    whole: CaseView,
    results: bool,  # noqa: FBT001 - a column of the table
) -> None:
    for statuses in product(Status, repeat=3):
        seen = mixed(whole, *statuses, results=results)
        item = current_item(seen)
        step, acted = next_step(seen, item), acted_on(seen, item)
        assert all(one.status is item.status for one in acted), statuses
        assert turn(seen, item) == min(turn(seen, one) for one in seen.file.items), statuses
        if step in MOVES_TO:
            assert item in acted, statuses
            assert move_between(item.status, way(item.status, MOVES_TO[step])[0]), statuses


def test_nothing_is_called_done_or_finished_while_a_service_wants_something(
    whole: CaseView,
) -> None:
    for statuses in product(Status, repeat=3):
        step = next_step(seen := mixed(whole, *statuses), current_item(seen))
        is_over = all(status in FINAL or status is Status.SENT for status in statuses)
        assert (step in (Step.MARK_DONE, Step.NOTHING, Step.REOPEN)) == is_over, statuses
        if step in (Step.NOTHING, Step.REOPEN):
            assert all(status in FINAL for status in statuses), statuses


def test_services_on_hold_go_on_together_only_where_they_wait_for_the_same(
    whole: CaseView,
) -> None:
    apart = mixed(whole, S.WAITING, S.WAITING, S.DONE, reasons=("Imigrasi", "Pengadilan", ""))
    assert acted_on(apart, current_item(apart)) == apart.file.items[:1]
    same = mixed(whole, S.WAITING, S.WAITING, S.DONE, reasons=("Imigrasi", "Imigrasi", ""))
    assert acted_on(same, current_item(same)) == same.file.items[:2]


def test_work_is_not_begun_by_itself_on_a_file_that_is_not_complete_any_more(
    whole: CaseView,
) -> None:
    seen = unfinished(mixed(whole, S.COMPLETE, S.COMPLETE, S.DONE), DEED)
    assert next_step(seen, seen.file.items[DEED]) is not Step.START
    assert acted_on(seen, seen.file.items[KK]) == (seen.file.items[KK],)


def test_the_chosen_service_yields_once_it_moved_and_stays_while_it_is_the_officers_choice(
    whole: CaseView, qtbot: QtBot
) -> None:
    table = ItemsTable()
    qtbot.addWidget(table)

    def chosen(*statuses: Status) -> int:
        seen = mixed(whole, *statuses)
        table.show_case(seen)
        assert table.item is not None
        return [one.id for one in seen.file.items].index(table.item.id)

    assert chosen(S.READY, S.READY, S.PRINTING) == CARD
    table.selectRow(DEED)
    assert chosen(S.READY, S.READY, S.PRINTING) == DEED
    assert chosen(S.READY, S.PROCESSING, S.PRINTING) == DEED
    assert chosen(S.SENT, S.SENT, S.PRINTING) == CARD
    assert chosen(S.SENT, S.SENT, S.READY) == CARD
    assert chosen(S.SENT, S.SENT, S.SENT) == DEED


def test_the_button_names_the_services_that_it_moves_and_fits_any_width(
    officer: Officer, qtbot: QtBot
) -> None:
    bar = StepBar(officer.window.commands)
    qtbot.addWidget(bar)
    bar.resize(300, 80)
    bar.show()
    button = bar.findChild(QPushButton, "primary_button")
    assert isinstance(button, QPushButton)
    name = "Kutipan <b>Akta & Kelahiran</b> Warga Negara Indonesia yang Panjang Sekali"
    bar.show_step(Step.ATTACH, (name,))
    assert button.accessibleName().endswith(f": {name}")
    assert "…" in button.text()
    assert bar.width() == 300
    bar.show_step(Step.MARK_DONE, (name, "Kartu Keluarga"))
    assert "2" in button.text()
    assert "Kartu Keluarga" in button.toolTip()
    bar.show_step(Step.EXPORT)
    assert ":" not in button.text()


def test_after_the_files_were_sent_the_card_is_next_and_nothing_is_called_done(
    open_window: Callable[[Path], Officer], with_results: Path
) -> None:
    officer = open_window(with_results)
    officer.open("SITI CONTOH")
    officer.press("Ctrl+K")
    for _ in range(3):
        officer.press("Return")
    officer.press("Return")
    case = officer.page.case
    assert case.seen is not None
    assert [item.status for item in case.seen.file.items] == [S.SENT, S.SENT, S.READY]
    assert case.item == case.seen.file.items[CARD]
    assert case.step is Step.EXPORT
    officer.press("Ctrl+Return")
    assert [item.status for item in case.seen.file.items] == [S.SENT, S.SENT, S.READY]
    bar = officer.window.findChild(HandOverBar)
    assert bar is not None
    assert bar.isVisible()
    officer.press("Escape", bar)
