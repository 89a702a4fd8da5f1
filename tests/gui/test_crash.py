"""A bug leaves a report without a personal number, and one dialog."""

import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desk.gui import crash
from desk.gui.crash import CrashDesk


def a_bug() -> BaseException:
    try:
        int("NIK 9999014404950012")
    except ValueError as error:
        return error
    raise AssertionError


def test_a_report_masks_every_long_number() -> None:
    text = crash.report_text(a_bug())
    assert "9999014404950012" not in text
    assert "…0012" in text
    assert "ValueError" in text


def test_a_report_lies_beside_the_data(tmp_path: Path) -> None:
    place = crash.write_report(tmp_path, a_bug(), datetime(2026, 11, 22, 2, 41, tzinfo=UTC))
    assert place == tmp_path / "reports" / "laporan-20261122-024100.txt"
    assert "ValueError" in place.read_text(encoding="utf-8")


@pytest.mark.logs
def test_two_bugs_open_one_dialog_that_gives_the_report_away(
    qtbot: QtBot, look: None, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    desk = CrashDesk(tmp_path, window)
    with caplog.at_level(logging.ERROR):
        desk.take(a_bug())
        desk.take(a_bug())
    boxes = window.findChildren(QMessageBox)
    assert len(boxes) == 1
    assert boxes[0].textFormat() is Qt.TextFormat.PlainText
    assert "9999014404950012" not in boxes[0].informativeText() + caplog.text
    copy = next(one for one in boxes[0].findChildren(QPushButton) if "Salin" in one.text())
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert "…0012" in QGuiApplication.clipboard().text()
    boxes[0].close()
