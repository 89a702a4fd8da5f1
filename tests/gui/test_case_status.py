"""The status of a case by keys and menus: holding, rejecting, cancelling, claiming, its history."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QTabWidget

from desk.actions.cases import CaseView
from desk.actions.claiming import holders_of
from desk.actions.queue import list_cases, place_in_line
from desk.domain.ids import CaseId
from desk.domain.queue import QueueQuery
from desk.domain.status import Status
from desk.gui.case.case_head import CaseHead
from desk.gui.case.items_table import ItemsTable
from desk.gui.commands.ids import CommandId
from tests.gui.conftest import Officer

C = CommandId


def _seen(officer: Officer) -> CaseView:
    seen = officer.page.case.seen
    assert seen is not None
    return seen


def _do(officer: Officer, command: CommandId) -> None:
    officer.window.commands.action(command).trigger()
    officer.settle()


def _show_history(officer: Officer) -> None:
    tabs = officer.find("case_tabs")
    assert isinstance(tabs, QTabWidget)
    tabs.setCurrentWidget(officer.page.case.history)
    officer.settle()


def _statuses(officer: Officer) -> list[Status]:
    return [item.status for item in _seen(officer).file.items]


def test_only_what_the_table_allows_can_be_chosen(officer: Officer) -> None:
    officer.open("SITI CONTOH")
    on = {
        one for one in (C.START, C.HOLD, C.REJECT, C.CANCEL_CASE, C.REOPEN) if _is_on(officer, one)
    }
    assert on == {C.START, C.REJECT, C.CANCEL_CASE}
    _do(officer, C.CANCEL_CASE)
    officer.type("Pemohon menarik permohonan", officer.find("reason_text"))
    officer.click("reason_ok")
    assert _statuses(officer) == [Status.CANCELLED] * 3
    assert _is_on(officer, C.REOPEN)
    assert not _is_on(officer, C.CANCEL_CASE)
    _do(officer, C.REOPEN)
    assert _statuses(officer) == [Status.NEW] * 3


def _is_on(officer: Officer, command: CommandId) -> bool:
    return officer.window.commands.action(command).isEnabled()


def test_a_digit_rejects_with_that_legal_ground(officer: Officer) -> None:
    officer.open("JOKO CONTOH")
    _do(officer, C.REJECT)
    reasons = officer.find("step_reasons")
    assert isinstance(reasons, QListWidget)
    officer.press("2", reasons)
    (item,) = _seen(officer).file.items
    assert item.status is Status.REJECTED
    assert "UU 23/2006 Ps. 8 ayat (2)" in item.status_reason


def test_one_service_can_be_rejected_alone(officer: Officer) -> None:
    officer.open("SITI CONTOH")
    _do(officer, C.REJECT)
    items = officer.find("step_items")
    assert isinstance(items, QListWidget)
    items.setFocus()
    for _ in range(2):
        officer.press("Space", items)
        officer.press("Down", items)
    officer.type("UU 23/2006 Ps. 36", officer.find("reason_text"))
    assert "Ctrl+Enter" in officer.find("reason_ok").toolTip()
    officer.press("Ctrl+Return", officer.find("reason_text"))
    assert sorted(_statuses(officer)) == [Status.NEW, Status.NEW, Status.REJECTED]


def test_a_case_on_hold_says_for_whom_it_waits_and_goes_on(officer: Officer) -> None:
    officer.open("JOKO CONTOH")
    _do(officer, C.START)
    officer.type("Asli dilihat di loket", officer.find("reason_text"))
    officer.click("reason_ok")
    assert _statuses(officer) == [Status.PROCESSING]
    marks = officer.find("case_marks")
    assert isinstance(marks, QLabel)
    assert "⚑" in marks.text()
    _do(officer, C.HOLD)
    officer.press("3", officer.find("step_reasons"))
    (item,) = _seen(officer).file.items
    assert (item.status, item.status_reason) == (
        Status.WAITING,
        "KUA kecamatan (keabsahan buku nikah)",
    )
    officer.press("Ctrl+Return", officer.page.case.checklist.list)
    assert _statuses(officer) == [Status.COMPLETE]
    officer.press("Ctrl+Z")
    assert _statuses(officer) == [Status.WAITING]


def test_ctrl_g_takes_the_next_in_line_and_opens_its_checklist(officer: Officer) -> None:
    officer.press("Ctrl+G")
    assert holders_of(_seen(officer).file) == {_seen(officer).officers[0].id}
    first = _seen(officer).file.case.id
    assert QApplication.focusWidget() is officer.page.case.checklist.list
    officer.press("Ctrl+G")
    assert _seen(officer).file.case.id != first


def test_ctrl_t_takes_a_case_and_frees_it(officer: Officer) -> None:
    officer.open("JOKO CONTOH")
    officer.press("Ctrl+T")
    assert holders_of(_seen(officer).file) == {_seen(officer).officers[0].id}
    officer.press("Ctrl+T")
    assert holders_of(_seen(officer).file) == set()


def test_a_note_is_shown_in_the_head_and_in_the_history(officer: Officer) -> None:
    officer.open("JOKO CONTOH")
    officer.press("Ctrl+D")
    officer.type("Datang Kamis", officer.find("note_text"))
    officer.press("Ctrl+Return", officer.find("note_text"))
    note = officer.find("case_note")
    assert isinstance(note, QLabel)
    assert "Datang Kamis" in note.text()
    _show_history(officer)
    assert "Datang Kamis" in officer.page.case.history.text
    officer.click("history_copy")
    copied = QGuiApplication.clipboard().text()
    assert copied == officer.page.case.history.text
    assert copied.startswith(f"Riwayat permohonan {_seen(officer).file.case.number}")


def test_the_history_of_another_case_is_never_shown(officer: Officer) -> None:
    officer.open("JOKO CONTOH")
    _show_history(officer)
    officer.open("KARTO CONTOH")
    assert "JOKO" not in officer.page.case.history.text


def test_the_list_of_services_keeps_the_contract_of_a_model(officer: Officer) -> None:
    officer.open("SITI CONTOH")
    table = officer.find("items_table")
    assert isinstance(table, ItemsTable)
    tester = QAbstractItemModelTester(table.lines)
    officer.open("JOKO CONTOH")
    assert tester.model() is table.lines
    assert table.lines.rowCount() == 1


def _head_text(officer: Officer, name: str = "case_sender") -> str:
    line = officer.find(name)
    assert isinstance(line, QLabel)
    return line.text()


def test_the_head_says_which_place_in_line_a_waiting_case_has(officer: Officer) -> None:
    places = {}
    for name in ("SITI CONTOH", "JOKO CONTOH", "KARTO CONTOH"):
        officer.open(name)
        case_id = _seen(officer).file.case.id
        places[name] = place_in_line(officer.page._place.desk, case_id)
        assert str(places[name]) in _head_text(officer).split(" · ")[0]
    assert len(set(places.values())) == 3


def test_a_case_that_does_not_wait_any_more_has_no_place(officer: Officer) -> None:
    officer.open("SITI CONTOH")
    parts = _head_text(officer).split(" · ")
    _do(officer, C.CANCEL_CASE)
    officer.type("Pemohon menarik permohonan", officer.find("reason_text"))
    officer.click("reason_ok")
    assert _head_text(officer).split(" · ") == parts[1:]


def test_the_place_of_another_case_is_never_shown(officer: Officer) -> None:
    officer.open("SITI CONTOH")
    place = _head_text(officer).split(" · ")[0]
    screen = officer.page._place.screen
    seen: list[str] = []
    screen.shown.connect(lambda _shown: seen.append(_head_text(officer)))
    screen.choose(_case_of(officer, "JOKO CONTOH"))
    officer.settle()
    assert seen
    assert place not in seen[0]


def _case_of(officer: Officer, name: str) -> CaseId:
    page = list_cases(officer.page._place.desk, QueueQuery(text=name))
    return page.rows[0].id


def test_the_place_is_said_where_height_is_scarce_too(officer: Officer) -> None:
    officer.open("SITI CONTOH")
    place = _head_text(officer).split(" · ")[0]
    head = officer.page.case.findChild(CaseHead)
    assert head is not None
    head.set_tight(on=True)
    assert _head_text(officer, "case_number").split(" · ")[1] == place
