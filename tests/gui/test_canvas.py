"""A picture fits, turns and grows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desk.gui.viewer.canvas import Canvas, Zoom


@pytest.fixture
def canvas(qtbot: QtBot, look: None) -> Canvas:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(416, 316)
    canvas.show()
    return canvas


def a_picture(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(Qt.GlobalColor.red)
    return image


def test_a_picture_is_shown_whole_at_first(canvas: Canvas) -> None:
    canvas.show_image(a_picture(800, 400), 0, Zoom.FIT, 1.0)
    assert canvas.scale == pytest.approx(0.5)
    assert canvas.horizontalScrollBar().maximum() == 0
    assert canvas.verticalScrollBar().maximum() == 0


def test_a_turned_picture_fits_by_its_other_side(canvas: Canvas) -> None:
    canvas.show_image(a_picture(800, 400), 0, Zoom.FIT, 1.0)
    canvas.turn(90)
    assert canvas.scale == pytest.approx(300 / 800)
    canvas.turn(270)
    assert canvas.turn_degrees == 0


def test_fitting_the_width_scrolls_up_and_down_alone(canvas: Canvas) -> None:
    canvas.show_image(a_picture(400, 1200), 0, Zoom.FIT, 1.0)
    canvas.fit_width()
    assert canvas.horizontalScrollBar().maximum() == 0
    assert canvas.verticalScrollBar().maximum() > 0


def test_a_larger_picture_keeps_its_middle(canvas: Canvas) -> None:
    canvas.show_image(a_picture(800, 400), 0, Zoom.FIT, 1.0)
    canvas.zoom_by(4)
    assert canvas.zoom is Zoom.FREE
    bar = canvas.horizontalScrollBar()
    assert bar.value() == pytest.approx(bar.maximum() / 2, abs=2)


def test_growing_has_an_end(canvas: Canvas) -> None:
    canvas.show_image(a_picture(80, 40), 0, Zoom.FIT, 1.0)
    for _ in range(50):
        canvas.zoom_by(2)
    assert canvas.scale == 8.0


def test_finer_pixels_leave_the_picture_where_it_is(canvas: Canvas) -> None:
    canvas.show_image(a_picture(800, 400), 0, Zoom.FREE, 2.0)
    canvas.sharpen(a_picture(1600, 800))
    assert canvas.scale == pytest.approx(1.0)


def test_a_sentence_stands_where_there_is_no_picture(canvas: Canvas) -> None:
    canvas.show_message("Permohonan ini belum punya berkas.")
    assert not canvas.has_picture
    canvas.zoom_by(2)
    assert canvas.message == "Permohonan ini belum punya berkas."
