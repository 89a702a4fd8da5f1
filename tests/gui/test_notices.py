"""What the window says is plain text, and says what to do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desk.domain.errors import NotAnExportError
from desk.gui.notices import NoticeBar, Offer, ask_reason, show_text


@pytest.fixture
def place(qtbot: QtBot, look: None) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def bar(place: QWidget) -> NoticeBar:
    return NoticeBar(place)


def test_a_name_with_markup_is_shown_as_it_is_written(bar: NoticeBar) -> None:
    bar.tell("<b>SITI</b> & <img src=x>")
    assert bar.text == "<b>SITI</b> & <img src=x>"
    formats = {label.textFormat() for label in bar.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_an_error_says_what_happened_why_and_what_to_do(bar: NoticeBar) -> None:
    bar.tell_error(NotAnExportError())
    lines = bar.text.splitlines()
    assert lines[0] == "Berkas ini bukan hasil Ekspor Chat WhatsApp."
    assert len(lines) == 3
    assert lines[2].endswith("(CHT-01)")


def test_an_offer_is_taken_once(qtbot: QtBot, bar: NoticeBar) -> None:
    taken: list[bool] = []
    bar.tell("Tersimpan.", Offer(verb="Tandai terkirim", take=lambda: taken.append(True)))
    step = bar.findChild(QWidget, "notice_step")
    assert step is not None
    QTest.mouseClick(step, Qt.MouseButton.LeftButton)
    assert taken == [True]
    assert bar.text == ""
    bar.take_offer()
    assert taken == [True]


def test_a_reason_is_wanted_before_the_step(qtbot: QtBot, place: QWidget) -> None:
    given: list[str] = []
    dialog = ask_reason(place, "Mengapa <b>kembali</b>?", "Pindahkan", given.append)
    ok = dialog.findChild(QWidget, "reason_ok")
    text = dialog.findChild(QPlainTextEdit)
    assert ok is not None
    assert text is not None
    assert not ok.isEnabled()
    QTest.keyClicks(text, "  salah tekan ")
    assert ok.isEnabled()
    QTest.mouseClick(ok, Qt.MouseButton.LeftButton)
    assert given == ["salah tekan"]


def test_turning_back_from_a_reason_does_nothing(qtbot: QtBot, place: QWidget) -> None:
    given: list[str] = []
    dialog = ask_reason(place, "Mengapa?", "Pindahkan", given.append)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert given == []
    assert not dialog.isVisible()


def test_a_box_to_read_is_plain(place: QWidget) -> None:
    box = show_text(place, "Desk", "<i>isi</i>")
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert box.informativeText() == "<i>isi</i>"
    box.close()
