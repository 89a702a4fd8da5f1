"""A picture fits, turns, grows and is moved; a loupe lies over it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.gui.viewer.canvas import Canvas
from desk.gui.viewer.viewed import Look, Zoom

FIT = Look()


@pytest.fixture
def canvas(qtbot: QtBot, look: None) -> Canvas:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(416, 316)
    canvas.show()
    return canvas


def a_picture(width: int, height: int) -> tuple[QImage, ...]:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    return (image,)


def a_halved_picture() -> tuple[QImage, ...]:
    """Red on the left, blue on the right."""
    (image,) = a_picture(800, 400)
    painter = QPainter(image)
    painter.fillRect(400, 0, 400, 400, Qt.GlobalColor.blue)
    painter.end()
    return (image,)


def turn_wheel(canvas: Canvas, at: QPointF, steps: int) -> None:
    """Turn the wheel over a point, with Ctrl held."""
    event = QWheelEvent(
        at,
        canvas.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)


def colour_at(canvas: Canvas, x: int, y: int) -> QColor:
    return canvas.viewport().grab().toImage().pixelColor(x, y)


def test_a_picture_is_shown_whole_at_first(canvas: Canvas) -> None:
    canvas.show_image(a_picture(800, 400), 0, FIT)
    assert canvas.scale == pytest.approx(0.5)
    assert canvas.horizontalScrollBar().maximum() == 0
    assert canvas.verticalScrollBar().maximum() == 0


def test_a_turned_picture_fits_by_its_other_side(canvas: Canvas) -> None:
    canvas.show_image(a_picture(800, 400), 0, FIT)
    canvas.turn(90)
    assert canvas.scale == pytest.approx(300 / 800)
    canvas.turn(270)
    assert canvas.turn_degrees == 0


def test_a_turn_is_seen_clockwise(canvas: Canvas) -> None:
    canvas.show_image(a_halved_picture(), 90, FIT)
    assert colour_at(canvas, 208, 40) == QColor(Qt.GlobalColor.red)
    assert colour_at(canvas, 208, 276) == QColor(Qt.GlobalColor.blue)


def test_fitting_the_width_scrolls_up_and_down_alone(canvas: Canvas) -> None:
    canvas.show_image(a_picture(400, 1200), 0, FIT)
    canvas.fit_width()
    assert canvas.horizontalScrollBar().maximum() == 0
    assert canvas.verticalScrollBar().maximum() > 0


def test_a_larger_picture_keeps_its_middle(canvas: Canvas) -> None:
    canvas.show_image(a_picture(800, 400), 0, FIT)
    canvas.zoom_by(4)
    assert canvas.zoom is Zoom.FREE
    bar = canvas.horizontalScrollBar()
    assert bar.value() == pytest.approx(bar.maximum() / 2, abs=2)


def test_the_wheel_grows_what_is_under_the_pointer(canvas: Canvas) -> None:
    canvas.show_image(a_picture(800, 400), 0, FIT)
    canvas.zoom_by(4)
    at = QPointF(60, 70)
    before = canvas.share_at(at)
    turn_wheel(canvas, at, 1)
    after = canvas.share_at(at)
    assert after.x() == pytest.approx(before.x(), abs=0.002)
    assert after.y() == pytest.approx(before.y(), abs=0.002)


def test_growing_has_an_end(canvas: Canvas) -> None:
    canvas.show_image(a_picture(80, 40), 0, FIT)
    for _ in range(50):
        canvas.zoom_by(2)
    assert canvas.scale == 8.0


def test_finer_pixels_leave_the_picture_where_it_is(canvas: Canvas) -> None:
    canvas.show_image(a_picture(800, 400), 0, FIT)
    canvas.zoom_by(6)
    canvas.pan(QPoint(1, 0))
    before, middle = canvas.scale, canvas.look.middle
    canvas.sharpen(a_picture(1600, 800))
    assert canvas.scale == pytest.approx(before / 2)
    assert canvas.look.middle == pytest.approx(middle, abs=0.002)


def test_a_look_is_the_same_again_later(canvas: Canvas) -> None:
    canvas.show_image(a_picture(800, 400), 0, FIT)
    canvas.zoom_by(5)
    canvas.pan(QPoint(1, 1), 50)
    left = canvas.look
    canvas.show_image(a_picture(300, 300), 0, FIT)
    canvas.show_image(a_picture(800, 400), 0, left)
    assert canvas.look.ratio == pytest.approx(left.ratio)
    assert canvas.look.middle == pytest.approx(left.middle, abs=0.002)


def test_a_sentence_stands_where_there_is_no_picture(canvas: Canvas) -> None:
    canvas.show_message("Permohonan ini belum punya berkas.")
    assert not canvas.has_picture
    canvas.zoom_by(2)
    assert canvas.message == "Permohonan ini belum punya berkas."
    assert canvas.accessibleDescription() == canvas.message


def test_a_fault_offers_another_attempt(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.show_message("Berkas rusak.", retry=True)
    with qtbot.waitSignal(canvas.retried):
        QTest.mouseClick(canvas._retry, Qt.MouseButton.LeftButton)
    canvas.show_image(a_picture(80, 40), 0, FIT)
    assert not canvas._retry.isVisible()


def test_arrows_move_over_a_large_picture_and_are_nobodys_where_it_fits(canvas: Canvas) -> None:
    canvas.show_image(a_picture(800, 400), 0, FIT)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.horizontalScrollBar().value() == 0
    canvas.zoom_by(4)
    before = canvas.horizontalScrollBar().value()
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.horizontalScrollBar().value() > before


def test_a_picture_is_dragged(canvas: Canvas) -> None:
    canvas.show_image(a_picture(800, 400), 0, FIT)
    canvas.zoom_by(4)
    before = canvas.horizontalScrollBar().value()
    view = canvas.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    QTest.mouseMove(view, QPoint(170, 150))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(170, 150))
    assert canvas.horizontalScrollBar().value() == before + 30


def test_the_loupe_shows_what_lies_under_it_three_times_as_large(canvas: Canvas) -> None:
    canvas.show_image(a_halved_picture(), 0, FIT)
    canvas.set_loupe(on=True)
    loupe = canvas.loupe
    assert loupe is not None
    assert canvas.wants_sharp
    middle = canvas.viewport().rect().center()
    loupe.move_to(middle - QPoint(10, 0))
    seen = loupe.grab().toImage()
    here = loupe.rect().center()
    # Ten pixels beside the border of the colours are thirty in the loupe.
    assert seen.pixelColor(here + QPoint(25, 0)) == QColor(Qt.GlobalColor.red)
    assert seen.pixelColor(here + QPoint(35, 0)) == QColor(Qt.GlobalColor.blue)


def test_the_loupe_follows_pointer_and_arrows_and_stays_inside(canvas: Canvas) -> None:
    canvas.show_image(a_picture(800, 400), 0, FIT)
    canvas.set_loupe(on=True)
    loupe = canvas.loupe
    assert loupe is not None
    QTest.mouseMove(canvas.viewport(), QPoint(100, 90))
    assert loupe.spot == QPoint(100, 90)
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert loupe.spot.y() > 90
    for _ in range(100):
        QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert loupe.spot.x() == 0
    assert canvas.viewport().rect().contains(loupe.geometry())


def test_a_small_pane_draws_the_smallest_copy_that_is_sharp_enough(canvas: Canvas) -> None:
    fine, half = a_picture(1600, 800), a_picture(800, 400)
    half[0].fill(Qt.GlobalColor.green)
    canvas.show_image((*fine, *half), 0, FIT)
    assert colour_at(canvas, 208, 158) == QColor(Qt.GlobalColor.green)
    canvas.zoom_by(4)
    assert colour_at(canvas, 208, 158) == QColor(Qt.GlobalColor.red)


def test_the_focus_is_seen(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.show_image(a_picture(80, 40), 0, FIT)
    canvas.clearFocus()
    plain = colour_at(canvas, 1, 150)
    canvas.activateWindow()
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    assert colour_at(canvas, 1, 150) != plain


def test_nothing_is_drawn_in_no_room(canvas: Canvas) -> None:
    canvas.show_image(a_picture(800, 400), 0, FIT)
    canvas.resize(QSize(1, 1))
    assert canvas.scale > 0
