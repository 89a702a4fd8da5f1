"""The viewer: files, pages, turns, faults, a loupe, and two files side by side."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from desk.actions.desk import Desk, open_desk
from desk.domain.files import Pixels
from desk.domain.ids import FileId
from desk.gui.commands.ids import CommandId
from desk.gui.viewer import viewed
from desk.gui.viewer.pictures import KEPT, Pictures
from desk.gui.viewer.viewed import SHARP_PX, Picture, Wanted, levels, without_finest
from desk.gui.viewer.viewer import ViewerPanel
from tests.gui.conftest import Officer
from tests.gui.stand import Stand, a_stand, a_stored_pdf, look_at, seated


@pytest.fixture(scope="module")
def desk(stocked_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One desk for all tests here, with one worker process."""
    folder = tmp_path_factory.mktemp("viewer") / "office"
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
    """An officer at that window."""
    return seated(stand, qtbot)


@pytest.fixture
def viewer(officer: Officer) -> ViewerPanel:
    """The viewer with the four files of a case, its keys ready."""
    look_at(officer, "KARTO CONTOH")
    officer.page.viewer.canvas.setFocus()
    officer.settle()
    assert officer.page.viewer.canvas.has_picture
    return officer.page.viewer


def title(officer: Officer) -> str:
    return str(officer.find("viewer_title").property("text"))


def test_a_title_says_which_file_it_is_and_what_it_was_found_to_be(
    officer: Officer, viewer: ViewerPanel
) -> None:
    assert title(officer).startswith("Berkas 1/4 · IMG-")
    line = officer.page.case.checklist.lines[0]
    officer.press("1")
    officer.press("Space")
    officer.press("Left")
    assert title(officer) == f"Berkas 1/4 · {line.row.row.label}"


def test_exactly_three_pictures_are_kept(officer: Officer, viewer: ViewerPanel) -> None:
    for _ in range(3):
        officer.press("Right")
    assert len(viewer.pictures.places) == KEPT == 3
    for _ in range(3):
        officer.press("Left")
    assert len(viewer.pictures.places) == 3


def test_the_next_file_is_there_before_it_is_asked_for(
    officer: Officer, viewer: ViewerPanel
) -> None:
    seen = officer.page.case.seen
    assert seen is not None
    following = seen.file.evidence[1].file_id
    assert (following, 0) in viewer.pictures.places
    QTest.keyClick(viewer.canvas, Qt.Key.Key_Right)
    # No event was handled in between: nobody was asked.
    assert viewer.canvas.has_picture
    assert viewer.current is not None
    assert viewer.current.file_id == following


def test_a_file_is_found_as_it_was_left(officer: Officer, viewer: ViewerPanel) -> None:
    officer.press("+")
    officer.press("+")
    officer.press("+")
    officer.press("Down")
    left = viewer.canvas.look
    assert left.ratio > 1.5
    officer.page.viewer.next_file()
    officer.settle()
    assert viewer.canvas.look.ratio == pytest.approx(1.0)
    officer.page.viewer.previous_file()
    officer.settle()
    assert viewer.canvas.look.ratio == pytest.approx(left.ratio)
    assert viewer.canvas.look.middle == pytest.approx(left.middle, abs=0.01)


def test_left_and_right_move_over_a_large_picture_and_change_files_where_it_fits(
    officer: Officer, viewer: ViewerPanel
) -> None:
    first = viewer.evidence_id
    for _ in range(6):
        officer.press("+")
    bar = viewer.canvas.horizontalScrollBar()
    before = bar.value()
    officer.press("Right")
    assert bar.value() > before
    assert viewer.evidence_id == first
    officer.press("F")
    officer.press("Right")
    assert viewer.evidence_id != first


def test_a_turn_can_be_taken_back_and_is_seen_at_once(
    officer: Officer, viewer: ViewerPanel
) -> None:
    before = viewer.canvas.turn_degrees
    officer.press("R")
    officer.press("R")
    assert viewer.canvas.turn_degrees == (before + 180) % 360
    officer.press("Ctrl+Z")
    officer.press("Ctrl+Z")
    assert viewer.canvas.turn_degrees == before
    seen = officer.page.case.seen
    assert seen is not None
    assert seen.file.evidence[0].turn_degrees == before


def test_a_turn_leaves_the_stored_file_alone(
    desk: Desk, officer: Officer, viewer: ViewerPanel
) -> None:
    seen = officer.page.case.seen
    assert seen is not None
    (stored,) = desk.store.folder.rglob(f"{seen.file.evidence[0].file_id}.age")
    before = stored.read_bytes()
    officer.press("R")
    assert stored.read_bytes() == before


def test_page_keys_turn_the_pages_of_a_pdf_and_the_title_counts_them(
    desk: Desk, officer: Officer, viewer: ViewerPanel
) -> None:
    viewer.show_guest(a_stored_pdf(desk, pages=3))
    officer.settle()
    assert title(officer) == "Dokumen contoh · hal. 1/3"
    officer.press("PgDown")
    officer.press("PgDown")
    officer.press("PgDown")
    assert title(officer) == "Dokumen contoh · hal. 3/3"
    assert viewer.canvas.has_picture
    officer.press("PgUp")
    assert viewer.active.page == 1


def test_a_pdf_opens_at_the_page_where_it_was_left(
    desk: Desk, officer: Officer, viewer: ViewerPanel
) -> None:
    paper = a_stored_pdf(desk, pages=2)
    viewer.show_guest(paper)
    officer.settle()
    officer.press("PgDown")
    officer.press("Right")
    viewer.show_guest(paper)
    officer.settle()
    assert viewer.active.page == 1


def test_the_next_step_leaves_a_paper_for_the_file_that_was_open(
    desk: Desk, officer: Officer, viewer: ViewerPanel
) -> None:
    first = viewer.evidence_id
    viewer.show_guest(a_stored_pdf(desk, pages=1))
    officer.settle()
    assert viewer.evidence_id is None
    officer.press("Right")
    assert viewer.evidence_id == first


def test_a_damaged_file_says_what_to_do_and_is_tried_again(
    desk: Desk, officer: Officer, viewer: ViewerPanel
) -> None:
    seen = officer.page.case.seen
    assert seen is not None
    third = seen.file.evidence[2].file_id
    (stored,) = desk.store.folder.rglob(f"{third}.age")
    good = stored.read_bytes()
    stored.write_bytes(good[:-40])
    officer.press("Right")
    officer.press("Right")
    assert viewer.current is not None
    assert viewer.current.file_id == third
    assert not viewer.canvas.has_picture
    assert "Cadangan" in viewer.canvas.message or "cadangan" in viewer.canvas.message
    retry = officer.find("canvas_retry", viewer)
    assert retry.isVisible()
    stored.write_bytes(good)
    officer.click("canvas_retry", viewer)
    assert viewer.canvas.has_picture
    assert QApplication.focusWidget() is viewer.canvas


def test_a_fault_of_the_next_file_does_not_touch_the_one_that_is_shown(
    desk: Desk, officer: Officer, viewer: ViewerPanel
) -> None:
    seen = officer.page.case.seen
    assert seen is not None
    (stored,) = desk.store.folder.rglob(f"{seen.file.evidence[2].file_id}.age")
    good = stored.read_bytes()
    stored.write_bytes(b"")
    officer.press("Right")
    stored.write_bytes(good)
    assert viewer.canvas.has_picture


def test_l_lays_a_loupe_over_the_picture_and_escape_takes_it_away(
    officer: Officer, viewer: ViewerPanel
) -> None:
    officer.press("L")
    loupe = viewer.canvas.loupe
    assert loupe is not None
    assert loupe.isVisible()
    shown = viewer.active.picture
    assert shown is not None
    assert shown.is_sharp
    before = loupe.spot
    first = viewer.evidence_id
    officer.press("Right")
    assert loupe.spot.x() > before.x()
    assert viewer.evidence_id == first
    officer.press("Escape")
    assert viewer.canvas.loupe is None
    assert not officer.window.commands.action(CommandId.LOUPE).isChecked()
    officer.press("Right")
    assert viewer.evidence_id != first


def test_a_file_that_is_left_gives_its_fine_pixels_back(
    officer: Officer, viewer: ViewerPanel
) -> None:
    officer.press("L")
    officer.press("L")
    shown = viewer.active.picture
    assert shown is not None
    place = shown.wanted.place
    officer.press("Right")
    kept = viewer.pictures.find(place)
    assert kept is not None
    assert not kept.is_sharp


def test_d_pins_the_file_and_the_arrows_walk_beside_it(
    officer: Officer, viewer: ViewerPanel
) -> None:
    first = viewer.current
    officer.press("D")
    assert viewer.pinned is not None
    assert viewer.pinned.current == first
    assert viewer.pinned.canvas.has_picture
    assert viewer.current != first
    officer.press("Right")
    assert viewer.pinned.current == first
    assert title(officer) == "Dua berkas berdampingan"
    assert len(viewer.pictures.places) == 3
    officer.press("D")
    assert viewer.pinned is None
    assert viewer.current == first
    assert QApplication.focusWidget() is viewer.canvas


def test_tab_changes_the_side_that_the_keys_belong_to(
    officer: Officer, viewer: ViewerPanel
) -> None:
    officer.press("D")
    pinned, right = viewer.pinned, viewer.active
    assert pinned is not None
    officer.press("Shift+Tab")
    assert viewer.active is pinned
    assert viewer.current == pinned.current
    turns = [pinned.canvas.turn_degrees, right.canvas.turn_degrees]
    officer.press("R")
    assert pinned.canvas.turn_degrees == (turns[0] + 90) % 360
    assert right.canvas.turn_degrees == turns[1]
    marks = [pane.findChildren(type(officer.find("viewer_title")))[0] for pane in (pinned, right)]
    assert [title.property("role") for title in marks] == ["title", "muted"]
    officer.press("Tab")
    assert viewer.active is right


def test_both_sides_move_together_where_that_is_switched_on(
    officer: Officer, viewer: ViewerPanel
) -> None:
    officer.press("D")
    pinned = viewer.pinned
    assert pinned is not None
    officer.press("+")
    assert pinned.canvas.look.ratio == pytest.approx(1.0)
    link = officer.find("viewer_link")
    assert isinstance(link, QToolButton)
    officer.click("viewer_link")
    officer.press("+", viewer.canvas)
    assert pinned.canvas.look.ratio == pytest.approx(viewer.canvas.look.ratio)


def test_a_paper_can_be_compared_with_a_file(
    desk: Desk, officer: Officer, viewer: ViewerPanel
) -> None:
    paper = a_stored_pdf(desk, pages=1)
    viewer.show_guest(paper)
    officer.settle()
    officer.press("D")
    assert viewer.pinned is not None
    assert viewer.pinned.current == paper
    assert viewer.evidence_id is not None
    officer.press("D")
    assert viewer.current == paper


def test_another_case_ends_the_comparison(officer: Officer, viewer: ViewerPanel) -> None:
    officer.press("D")
    look_at(officer, "DARMI CONTOH")
    assert viewer.pinned is None
    assert not officer.window.commands.action(CommandId.COMPARE).isChecked()


def test_the_checking_keys_judge_the_side_that_is_marked(
    officer: Officer, viewer: ViewerPanel
) -> None:
    look_at(officer, "SITI CONTOH")
    viewer.canvas.setFocus()
    officer.settle()
    officer.press("D")
    marked = viewer.evidence_id
    officer.press("1")
    officer.press("Space")
    seen = officer.page.case.seen
    assert seen is not None
    assert [one.evidence_id for one in seen.file.findings] == [marked]


def test_one_process_opens_all_files(desk: Desk, officer: Officer, viewer: ViewerPanel) -> None:
    for name in ("DARMI CONTOH", "SITI CONTOH", "KARTO CONTOH"):
        look_at(officer, name)
        viewer.canvas.setFocus()
        for _ in range(4):
            officer.press("Right")
    assert desk.worker.started_count == 1


def test_the_newest_three_pages_stay_and_those_on_the_screen_before_all_others() -> None:
    kept = Pictures()
    pictures = [a_picture(page) for page in range(5)]
    kept.keep(pictures[0])
    kept.hold(1, pictures[0].wanted.place)
    for one in pictures[1:]:
        kept.keep(one)
    assert {page for _, page in kept.places} == {0, 3, 4}


def test_finer_pixels_take_the_place_of_coarse_ones_and_never_the_other_way() -> None:
    kept = Pictures()
    fine = a_picture(0, box_px=SHARP_PX)
    kept.keep(a_picture(0))
    kept.keep(fine)
    kept.keep(a_picture(0))
    assert kept.find(fine.wanted.place) is fine
    assert [image.width() for image in without_finest(fine).levels] == [
        image.width() for image in fine.levels[1:]
    ]


def a_picture(page: int, box_px: int = viewed.COARSE_PX) -> Picture:
    pixels = Pixels(width=box_px, height=2, rgb=bytes(box_px * 2 * 3), page_count=5)
    wanted = Wanted(file_id=FileId(UUID(int=1)), sha256="", page=page, box_px=box_px)
    return Picture(wanted=wanted, levels=levels(pixels), page_count=5)
