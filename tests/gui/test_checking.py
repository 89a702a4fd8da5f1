"""Checking the files of a case in few keys: questions, rows beyond nine, surplus, undo and redo."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from typing_extensions import override

from desk.domain.case import Evidence
from desk.domain.checklist import RowState
from desk.domain.ids import EvidenceId
from desk.gui.case.checklist_view import NO_PAPER, standing
from desk.gui.case.next_step import Step
from desk.gui.commands.ids import CommandId
from tests.gui.conftest import Officer

MODIFIERS = {16777248, 16777249, 16777250, 16777251}
"""Shift, Ctrl, Meta and Alt by themselves are part of a chord."""


class Counter(QObject):
    """Counts the key and mouse presses that reach the program, each once."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: set[tuple[int, int]] = set()

    @property
    def count(self) -> int:
        """How many there were."""
        return len(self._seen)

    def forget(self) -> None:
        """Begin again."""
        self._seen.clear()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() not in MODIFIERS:
            if event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
                self._seen.add((event.timestamp(), event.key()))
        elif isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            self._seen.add((event.timestamp(), event.button().value))
        return False


@pytest.fixture
def presses(qapp: QApplication) -> Iterator[Counter]:
    """How many presses a test needed."""
    counter = Counter()
    qapp.installEventFilter(counter)
    yield counter
    qapp.removeEventFilter(counter)


def _files(officer: Officer) -> tuple[Evidence, ...]:
    seen = officer.page.case.seen
    assert seen is not None
    return seen.file.evidence


def _open(officer: Officer, name: str) -> None:
    officer.open(name)
    officer.press("Return", officer.page.queue.table)


def test_four_documents_are_checked_in_eight_presses(officer: Officer, presses: Counter) -> None:
    _open(officer, "SITI CONTOH")
    assert len(_files(officer)) >= 4
    presses.forget()
    for _ in range(4):
        lines = officer.page.case.checklist.lines
        row = next(line.number for line in lines if line.row.state is RowState.MISSING)
        officer.press(str(row))
        officer.press("Space")
    seen = officer.page.case.seen
    assert seen is not None
    assert len({one.evidence_id for one in standing(seen.file.findings)}) == 4
    assert 0 < presses.count <= 8


def test_a_question_is_answered_above_the_rows_by_one_digit(officer: Officer) -> None:
    _open(officer, "KARTO CONTOH")
    strip = officer.page.case.checklist.strip
    question = strip.question
    assert question is not None
    assert not strip.isHidden()
    officer.press("Up")
    assert QApplication.focusWidget() is strip
    officer.press("1")
    seen = officer.page.case.seen
    assert seen is not None
    given = {one.question: one.values for one in seen.file.answers if one.values}
    assert given[question.id] == (question.values[0],)
    assert strip.question != question
    officer.press("Down")
    assert QApplication.focusWidget() is officer.page.case.checklist.list


def test_enter_says_that_the_file_is_for_a_row_beyond_the_ninth(officer: Officer) -> None:
    _open(officer, "KARTO CONTOH")
    officer.window.commands.action(CommandId.BUNDLE).trigger()
    services = officer.find("service")
    assert isinstance(services, QComboBox)
    services.setCurrentIndex(services.findData("PKT-KAWIN"))
    services.activated.emit(services.currentIndex())
    officer.click("services_ok")
    checklist = officer.page.case.checklist
    wanted = next(line for line in checklist.lines[9:] if line.row.row.form not in NO_PAPER)
    officer.press("Home", checklist.list)
    for _ in range(wanted.number - 1):
        officer.press("Down", checklist.list)
    officer.press("Return", checklist.list)
    assert [line.number for line in checklist.targets] == [wanted.number]
    officer.press("Space")
    slot = wanted.row.row.slot
    assert [line.files for line in checklist.lines if line.row.row.slot == slot] == [(1,)]


def test_zero_marks_a_file_as_surplus_and_undo_takes_the_mark_off(officer: Officer) -> None:
    _open(officer, "KARTO CONTOH")
    officer.press("0")
    assert [one.is_surplus for one in _files(officer)][:2] == [True, False]
    summary = officer.find("checklist_summary")
    assert isinstance(summary, QLabel)
    assert summary.text().count(" · ") == 2
    officer.press("Ctrl+Z")
    assert not any(one.is_surplus for one in _files(officer))


def test_changes_are_taken_back_in_a_row_and_done_again(officer: Officer) -> None:
    _open(officer, "SITI CONTOH")
    for key in ("1", "Space", "2", "Space", "S"):
        officer.press(key)
    seen = officer.page.case.seen
    assert seen is not None
    done = len(standing(seen.file.findings))
    for _ in range(3):
        officer.press("Ctrl+Z")
    seen = officer.page.case.seen
    assert seen is not None
    assert standing(seen.file.findings) == ()
    for _ in range(3):
        officer.press("Ctrl+Y")
    seen = officer.page.case.seen
    assert seen is not None
    assert len(standing(seen.file.findings)) == done
    assert not officer.window.commands.action(CommandId.REDO).isEnabled()


def test_a_change_of_another_case_is_taken_back_in_sight(officer: Officer) -> None:
    _open(officer, "KARTO CONTOH")
    officer.press("0")
    _open(officer, "SITI CONTOH")
    officer.press("Ctrl+Z")
    seen = officer.page.case.seen
    assert seen is not None
    assert seen.file.applicant.name == "KARTO CONTOH"
    assert not any(one.is_surplus for one in _files(officer))


@pytest.mark.parametrize("width", [683, 1366])
def test_what_is_missing_and_the_next_step_are_in_sight(officer: Officer, width: int) -> None:
    officer.window.resize(width, 728)
    _open(officer, "SITI CONTOH")
    bar = officer.page.case.bar
    seen = officer.page.case.seen
    assert seen is not None
    worst = next(row for row in seen.verdict.rows if row.blocks)
    assert worst.row.label in bar.missing
    for name in ("missing_line", "primary_button"):
        part = officer.find(name)
        assert part.isVisible()
        assert officer.window.rect().contains(part.mapTo(officer.window, part.rect().bottomRight()))


def test_a_letter_of_authority_says_who_has_to_come_all_the_same(officer: Officer) -> None:
    _open(officer, "JOKO CONTOH")
    strip = officer.page.case.checklist.strip
    asked = strip.question
    while asked is not None and asked.id != "dikuasakan":
        officer.press("Right", strip)
        asked = strip.question
    officer.press("1", strip)
    letter = next(
        line for line in officer.page.case.checklist.lines if line.row.row.slot.document == "f107"
    )
    assert letter.row.row.note in letter.details


def test_a_surplus_file_leaves_nothing_to_look_at(officer: Officer) -> None:
    _open(officer, "KARTO CONTOH")
    for _ in _files(officer):
        officer.press("0")
    assert officer.page.case.step is not Step.CHECK


def _uses(officer: Officer) -> list[EvidenceId]:
    """The file of every finding that stands on one."""
    seen = officer.page.case.seen
    assert seen is not None
    found = standing(seen.file.findings)
    return [one.evidence_id for one in found if one.evidence_id is not None]


def test_a_space_too_many_gives_the_last_file_to_no_further_row(officer: Officer) -> None:
    _open(officer, "SITI CONTOH")
    for _ in _files(officer):
        officer.press("Right", officer.page.viewer)
    lines = officer.page.case.checklist.lines
    missing = [line.number for line in lines if line.row.state is RowState.MISSING]
    officer.press(str(missing[0]))
    for _ in range(4):
        officer.press("Space")
    assert len(_uses(officer)) == 1
    officer.press(str(missing[1]))
    officer.press("Space")
    assert len(_uses(officer)) == 2
    assert len(set(_uses(officer))) == 1


def test_a_row_that_the_officer_chose_takes_the_last_file_once_more(officer: Officer) -> None:
    _open(officer, "SITI CONTOH")
    for _ in _files(officer):
        officer.press("Right", officer.page.viewer)
    checklist = officer.page.case.checklist
    missing = [line for line in checklist.lines if line.row.state is RowState.MISSING]
    officer.press(str(missing[0].number))
    officer.press("Space")
    assert checklist.choose_slot(missing[2].row.row.slot.key)
    officer.press("Space")
    assert len(_uses(officer)) == 2
