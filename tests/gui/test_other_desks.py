"""Rules of a window beside another desk that works on the same data."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit

from desk.actions import claiming, moving, notes, offices, people, sample_day
from desk.actions.cases import show_case
from desk.actions.desk import Desk, open_desk
from desk.actions.moving import MoveOrder
from desk.actions.people import PersonLine
from desk.domain.ids import CaseId
from desk.domain.status import Status
from desk.gui.other_desks import EVERY_MS, OtherDesks
from tests.actions.samples import take_in
from tests.gui.conftest import Officer, applicants
from tests.gui.queue_office import keep_queue

NEW_NAME = "SITI BARU CONTOH"


@pytest.fixture
def beside(officer: Officer) -> Iterator[Desk]:
    """A second desk on the data of the window."""
    with second(officer) as opened:
        yield opened


def second(officer: Officer) -> Desk:
    """Open the data of a window once more."""
    return open_desk(officer.page.desk.store.folder)


def others(officer: Officer) -> OtherDesks:
    """The part of the window that asks what others did."""
    found = officer.window.findChild(OtherDesks)
    assert found is not None
    return found


def look(officer: Officer) -> None:
    """Let the time come at which the window asks."""
    officer.settle()
    others(officer).ask()
    officer.settle()


def come_back(officer: Officer) -> None:
    """Come back to the window from another program."""
    officer.settle()
    QApplication.sendEvent(officer.window, QEvent(QEvent.Type.WindowDeactivate))
    QApplication.sendEvent(officer.window, QEvent(QEvent.Type.WindowActivate))
    officer.settle()


def shown_case(officer: Officer) -> CaseId:
    """The case that is looked at."""
    seen = officer.page.case.seen
    assert seen is not None
    return seen.file.case.id


def rename(desk: Desk, case_id: CaseId) -> None:
    """Write another applicant's name into a case."""
    people.write_people(desk, case_id, (PersonLine(owner="anak", name=NEW_NAME),))


def test_a_request_that_another_desk_logged_is_listed_without_a_key(
    newcomer: Officer,
) -> None:
    assert applicants(newcomer) == []
    with second(newcomer) as desk:
        taken = take_in(desk, sample_day.VILLAGE_EXPORT, sample_day.VILLAGE_NUMBER)
    look(newcomer)
    assert len(applicants(newcomer)) == len(taken)


def test_the_window_asks_at_once_when_it_comes_to_the_front(newcomer: Officer) -> None:
    with second(newcomer) as desk:
        taken = take_in(desk, sample_day.VILLAGE_EXPORT, sample_day.VILLAGE_NUMBER)
    come_back(newcomer)
    assert len(applicants(newcomer)) == len(taken)


def test_the_window_asks_by_itself_two_or_three_times_a_minute(officer: Officer) -> None:
    every = others(officer)._every
    assert every.isActive()
    assert 20_000 <= EVERY_MS <= 30_000
    assert every.interval() == EVERY_MS


def test_where_nothing_was_done_elsewhere_nothing_is_read_again(officer: Officer) -> None:
    officer.open("DARMI CONTOH")
    notes.write_note(officer.page.desk, shown_case(officer), "Catatan sendiri.")
    reloads: list[object] = []
    officer.page.queue.reloaded.connect(lambda: reloads.append(1))
    look(officer)
    assert reloads == []


def test_a_hidden_window_asks_nothing(officer: Officer) -> None:
    officer.settle()
    officer.window.showMinimized()
    officer.settle()
    others(officer).ask()
    assert officer.window.jobs.is_idle
    officer.window.showNormal()


def test_the_case_that_is_looked_at_shows_what_another_desk_changed_and_says_so(
    officer: Officer, beside: Desk
) -> None:
    officer.open("DARMI CONTOH")
    claiming.claim_case(beside, shown_case(officer))
    look(officer)
    seen = officer.page.case.seen
    assert seen is not None
    assert claiming.holders_of(seen.file) == {beside.officer.id}
    said = "This case was just changed at another desk. What you see is the newest."
    assert officer.window.notices.text == others(officer).tr(said)


def test_a_change_of_another_case_says_nothing_about_the_one_on_the_screen(
    officer: Officer, beside: Desk
) -> None:
    officer.open("DARMI CONTOH")
    other = next(
        row.id for row in officer.page.queue.model.items() if row.id != shown_case(officer)
    )
    claiming.claim_case(beside, other)
    look(officer)
    assert officer.window.notices.text == ""


def test_what_is_typed_into_a_dialog_stays_and_the_case_comes_after_it(
    officer: Officer, beside: Desk
) -> None:
    officer.open("DARMI CONTOH")
    officer.press("Ctrl+D")
    dialog = officer.window.findChild(QDialog)
    assert dialog is not None
    field = officer.find("note_text", dialog)
    assert isinstance(field, QPlainTextEdit)
    officer.type("Belum selesai", field)
    before = officer.page.case.seen
    claiming.claim_case(beside, shown_case(officer))
    look(officer)
    assert field.toPlainText() == "Belum selesai"
    assert officer.page.case.seen is before
    dialog.reject()
    officer.qtbot.waitUntil(lambda: officer.page.case.seen is not before)
    officer.settle()


def test_a_reply_that_is_being_written_stays_when_another_desk_changes_the_case(
    officer: Officer, beside: Desk
) -> None:
    officer.open("DARMI CONTOH")
    officer.press("Ctrl+B")
    field = officer.find("reply_text")
    assert isinstance(field, QPlainTextEdit)
    field.selectAll()
    officer.type("Kalimat saya sendiri.", field)
    notes.write_note(beside, shown_case(officer), "Dari meja lain.")
    look(officer)
    assert field.toPlainText() == "Kalimat saya sendiri."
    assert field.hasFocus()
    assert field.textCursor().atEnd()


def test_what_is_typed_into_the_search_and_the_focus_stay(officer: Officer, beside: Desk) -> None:
    officer.press("Ctrl+F")
    search = officer.page.queue.search
    assert isinstance(search, QLineEdit)
    officer.type("contoh", search)
    rename(beside, officer.page.queue.model.items()[0].id)
    look(officer)
    assert search.text() == "contoh"
    assert search.hasFocus()


def test_rows_that_are_looked_at_stay_where_they_are_when_others_go_above_them(
    open_window: Callable[[Path], Officer], empty_office: Path, tmp_path: Path
) -> None:
    office = tmp_path / "long"
    shutil.copytree(empty_office, office)
    keep_queue(office, 150)
    officer = open_window(office)
    queue = officer.page.queue
    queue.sort_by("age", descending=False)
    officer.settle()
    queue.table.verticalScrollBar().setValue(40)
    top = queue.table.rowAt(0)
    queue.table.selectRow(top + 3)
    officer.settle()
    chosen = queue.chosen
    first = queue.model.items()[0].id
    with second(officer) as desk:
        cancel(desk, first)
    look(officer)
    assert queue.chosen == chosen
    row = queue.table.currentIndex().row()
    assert row == top + 2
    assert row - queue.table.rowAt(0) == 3


def cancel(desk: Desk, case_id: CaseId) -> None:
    """Cancel a case, so that it is no longer open."""
    items = show_case(desk, case_id).file.items
    order = MoveOrder(to=Status.CANCELLED, reason="Permintaan pemohon")
    moving.move_items(desk, case_id, items, order)


def test_other_settings_of_the_office_are_offered_and_not_forced(
    officer: Officer, beside: Desk
) -> None:
    page = officer.window.page
    before = beside.office
    offices.change_office(beside, before, replace(before, name="Dinas Dukcapil Kabupaten Lain"))
    look(officer)
    assert officer.window.page is page
    officer.click("notice_step")
    officer.settle()
    assert officer.page.desk.office.name == "Dinas Dukcapil Kabupaten Lain"


def test_asking_ends_with_the_window(officer: Officer) -> None:
    asking = others(officer)
    officer.window.close()
    asking._every.timeout.emit()
    assert officer.window.jobs.is_idle
