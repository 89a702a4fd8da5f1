"""What matters most stays in sight where the window is narrow or low."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QPushButton,
    QTabWidget,
    QWidget,
)

from desk.gui.case.case_head import CaseHead
from desk.gui.commands.ids import CommandId
from tests.gui.conftest import Officer

HALF, LOW, LEAST = (683, 728), (910, 485), (683, 480)
"""Beside WhatsApp; a screen of 1366×728 at 150 %; and half of it, or 200 %."""
VIEWER_SHARE, LINE_PX = 0.39, 12


def look_at(officer: Officer, size: tuple[int, int], applicant: str) -> None:
    """Open a case in a window of this size."""
    officer.open(applicant)
    officer.window.resize(*size)
    QApplication.processEvents()
    officer.page.panes.show_case()
    officer.settle()


def test_the_viewer_has_its_share_beside_whatsapp(officer: Officer) -> None:
    look_at(officer, HALF, "DARMI CONTOH")
    case, viewer = officer.page.case, officer.page.viewer
    assert viewer.height() >= VIEWER_SHARE * (case.height() + viewer.height())


def test_no_answer_is_cut_off_in_a_low_window(officer: Officer) -> None:
    look_at(officer, LOW, "DARMI CONTOH")
    strip = officer.page.case.checklist.strip
    answers = strip.findChildren(QPushButton)
    assert len(answers) > 1
    for one in answers:
        place = QRect(one.mapTo(strip, QPoint(0, 0)), one.size())
        assert strip.rect().contains(place), one.text()


def test_the_head_of_a_case_yields_to_its_checklist_in_a_low_window(officer: Officer) -> None:
    look_at(officer, LOW, "DARMI CONTOH")
    case = officer.page.case
    lines = [officer.find(f"case_{name}") for name in ("title", "number", "nik")]
    tops = [line.mapTo(case, line.rect().topLeft()).y() for line in lines]
    assert all(after - before >= LINE_PX for before, after in pairwise(tops))
    assert not officer.find("case_sender").isVisible()
    assert officer.find("checklist_list").isVisible()
    assert officer.find("primary_button").isVisible()


def test_a_tall_window_says_everything_of_a_case(officer: Officer) -> None:
    look_at(officer, (1366, 728), "DARMI CONTOH")
    for name in ("case_number", "case_nik", "case_sender", "missing_line"):
        assert officer.find(name).isVisible()


def test_a_window_of_1366_says_whole_how_often_was_asked_and_which_keys_check(
    officer: Officer,
) -> None:
    look_at(officer, (1366, 728), "SITI CONTOH")
    seen, head = officer.page.case.seen, officer.window.findChild(CaseHead)
    assert seen is not None
    assert head is not None
    case = replace(seen.file.case, asked_count=12)
    head.show_case(replace(seen, file=replace(seen.file, case=case)))
    QApplication.processEvents()
    marks, keys = officer.find("case_marks"), officer.find("viewer_keys")
    assert isinstance(marks, QLabel)
    assert isinstance(keys, QLabel)
    assert "12×" in marks.text()
    for line in (marks, keys):
        needed = line.fontMetrics().horizontalAdvance(line.text())
        assert needed <= line.contentsRect().width(), line.text()


@pytest.mark.parametrize("size", [LOW, LEAST])
def test_where_height_is_scarce_the_picture_stands_beside_the_case(
    officer: Officer, size: tuple[int, int]
) -> None:
    look_at(officer, size, "DARMI CONTOH")
    canvas, case = officer.page.viewer.canvas, officer.page.case
    assert canvas.height() >= size[1] // 2
    assert canvas.mapTo(officer.window, QPoint(0, 0)).x() >= case.width()
    assert officer.find("checklist_list").height() >= LINE_PX * 3


@pytest.mark.parametrize("size", [HALF, LEAST])
def test_a_reply_lies_over_nothing_else(officer: Officer, size: tuple[int, int]) -> None:
    look_at(officer, size, "SITI CONTOH")
    officer.window.commands.action(CommandId.REPLY).trigger()
    officer.settle()
    case = officer.page.case
    panel, step = officer.find("reply_panel"), officer.find("primary_button")
    below = panel.mapTo(case, QPoint(0, panel.height())).y()
    assert officer.find("reply_copy").isVisible()
    assert below <= step.mapTo(case, QPoint(0, 0)).y()


def test_the_hours_of_the_office_have_one_way_to_scroll(officer: Officer) -> None:
    officer.window.resize(*LEAST)
    officer.window.commands.action(CommandId.CATALOGUE).trigger()
    officer.settle()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert dialog.height() <= LEAST[1]
    tabs = dialog.findChild(QTabWidget, "catalogue_tabs")
    assert tabs is not None
    for at in range(tabs.count()):
        tabs.setCurrentIndex(at)
        officer.settle()
        page = tabs.widget(at)
        assert page is not None
        areas = page.findChildren(QAbstractScrollArea)
        bars = [one for one in areas if one.verticalScrollBar().isVisible()]
        assert [one for one in bars if any(is_inside(one, two) for two in bars)] == []
    dialog.close()
    officer.settle()


def is_inside(one: QWidget, other: QWidget) -> bool:
    """Whether a widget lies in another one."""
    return one is not other and other.isAncestorOf(one)
