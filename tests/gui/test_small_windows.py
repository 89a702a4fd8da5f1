"""What matters most stays in sight where the window is narrow or low."""

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QPushButton

from tests.gui.conftest import Officer

HALF, LOW = (683, 728), (910, 485)
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
