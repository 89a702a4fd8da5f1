"""The viewer on the full screen: the same keys, what is missing in sight, and back again."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.actions.desk import Desk, open_desk
from desk.gui.case.refuse_dialog import RefuseDialog
from tests.gui.conftest import Officer
from tests.gui.stand import SIZE, Stand, a_stand, look_at, seated


@pytest.fixture(scope="module")
def desk(stocked_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One desk for all tests here, with one worker process."""
    folder = tmp_path_factory.mktemp("full") / "office"
    shutil.copytree(stocked_office, folder)
    with open_desk(folder) as opened:
        yield opened


@pytest.fixture(scope="module")
def stand(desk: Desk, qapp: QApplication, indonesian: Path) -> Iterator[Stand]:
    """One window at that desk."""
    with a_stand(desk, qapp, indonesian) as opened:
        yield opened


@pytest.fixture
def officer(stand: Stand, qtbot: QtBot) -> Officer:
    """An officer who looks at a case, the checklist in use."""
    stand.resize(*SIZE)
    officer = seated(stand, qtbot)
    look_at(officer, "DARMI CONTOH")
    officer.page.case.show_checklist()
    return officer


def cover(officer: Officer) -> QWidget | None:
    """What lies over the window while the viewer fills the screen."""
    found: list[QWidget] = officer.window.findChildren(QWidget, "full_screen")
    return next((one for one in found if one.isVisible()), None)


def test_f11_fills_the_window_and_f11_gives_everything_back(officer: Officer) -> None:
    viewer, place = officer.page.viewer, officer.page.viewer.parentWidget()
    before = viewer.geometry()
    officer.press("F11")
    shown = cover(officer)
    assert shown is not None
    assert officer.window.isFullScreen()
    assert shown.size() == officer.window.size()
    assert viewer.width() == officer.window.width()
    assert QApplication.focusWidget() is viewer.canvas
    officer.press("F11")
    assert cover(officer) is None
    assert not officer.window.isFullScreen()
    assert viewer.parentWidget() is place
    assert viewer.isVisible()
    officer.window.resize(1366, 720)
    QApplication.processEvents()
    assert viewer.geometry() == before
    assert QApplication.focusWidget() is officer.page.case.checklist.list


def test_escape_leaves_too(officer: Officer) -> None:
    officer.press("F11")
    officer.press("Escape")
    assert cover(officer) is None


def test_the_row_that_is_chosen_and_what_is_missing_stay_in_sight(officer: Officer) -> None:
    officer.press("F11")
    row, missing = officer.find("full_screen_row"), officer.find("full_screen_missing")
    chosen = officer.page.case.checklist.current
    assert chosen is not None
    assert str(row.property("text")).startswith(f"{chosen.number}. ")
    assert chosen.row.row.label in str(row.property("text"))
    waiting = [one for one in officer.page.case.checklist.lines if one.row.blocks]
    assert str(missing.property("text")).startswith(f"Masih kurang {len(waiting)}: ")
    assert waiting[0].row.row.label in str(missing.property("text"))
    officer.press("Escape")


def test_the_checking_keys_work_there(officer: Officer) -> None:
    officer.press("F11")
    first = officer.page.viewer.evidence_id
    officer.press("Space")
    seen = officer.page.case.seen
    assert seen is not None
    assert [one.evidence_id for one in seen.file.findings][-1:] == [first]
    officer.press("X")
    dialog = officer.window.findChild(RefuseDialog)
    assert dialog is not None
    assert dialog.isVisible()
    officer.press("Escape", dialog)
    assert cover(officer) is not None
    officer.press("Escape")


def test_notices_are_seen_there(officer: Officer) -> None:
    officer.press("F11")
    officer.press("Ctrl+Shift+3")
    assert officer.window.notices.isVisible()
    assert "disalin" in officer.window.notices.text
    shown = cover(officer)
    assert shown is not None
    assert shown.isAncestorOf(officer.window.notices)
    officer.press("Escape")
    assert officer.window.notices.isVisible()
    assert officer.window.notices.mapTo(officer.window, QPoint()).y() < 120


def test_who_asks_for_another_pane_gets_it(officer: Officer) -> None:
    officer.press("F11")
    officer.press("Ctrl+F")
    assert cover(officer) is None
    assert QApplication.focusWidget() is officer.page.queue.search


def test_tab_stays_on_the_full_screen(officer: Officer) -> None:
    officer.press("F11")
    for _ in range(5):
        officer.press("Tab")
        shown, focused = cover(officer), QApplication.focusWidget()
        assert shown is not None
        assert focused is not None
        assert shown.isAncestorOf(focused)
    officer.press("Escape")


def test_two_files_can_be_compared_there(officer: Officer) -> None:
    look_at(officer, "KARTO CONTOH")
    officer.press("F11")
    officer.press("D")
    pinned = officer.page.viewer.pinned
    assert pinned is not None
    right = officer.page.viewer.active
    assert pinned.mapTo(officer.window, QPoint()).y() == right.mapTo(officer.window, QPoint()).y()
    officer.press("Escape")
    assert officer.page.viewer.pinned is pinned
    officer.press("D", officer.page.viewer.canvas)


def test_a_narrow_screen_stacks_the_two_files(officer: Officer) -> None:
    look_at(officer, "KARTO CONTOH")
    viewer = officer.page.viewer
    officer.press("F11")
    officer.press("D")
    officer.settle()
    left, right = viewer.pinned, viewer.active
    assert left is not None

    def is_stacked() -> bool:
        # Asked for anew: a full screen that comes late takes its size back.
        officer.window.resize(QSize(683, 728))
        above, below = (pane.mapTo(officer.window, QPoint()) for pane in (left, right))
        return above.x() == below.x() and above.y() < below.y()

    officer.qtbot.waitUntil(is_stacked)
    officer.press("Escape")


def test_closing_the_window_leaves_the_full_screen_first(officer: Officer) -> None:
    officer.press("F11")
    officer.window.close()
    assert cover(officer) is None
    assert not officer.window.isFullScreen()
    officer.window.show()
