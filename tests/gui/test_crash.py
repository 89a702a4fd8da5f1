"""A bug leaves a report without a personal number or name, and one dialog."""

import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desk.gui import crash
from desk.gui.crash import CrashDesk, CrashDialog
from desk.logs import MaskedFormatter, mask_message, mask_numbers

AT = datetime(2026, 11, 22, 2, 41, tzinfo=UTC)


def a_bug(text: str = "NIK 9999014404950012 SITI Contoh dari 0856-0001-0002") -> BaseException:
    try:
        fail(text)
    except ValueError as error:
        return error
    raise AssertionError


def fail(text: str) -> None:
    raise ValueError(text)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("9999014404950012", "…0012"),
        ("9999 0144 0495 0012", "…0012"),
        ("nomor +62 856-0001-0002 masuk", "nomor …0002 masuk"),
        ("(0856) 0001.0002", "(…0002"),
        ("2026-11-22 09:41", "2026-11-22 09:41"),
        ("CTH-2026-000123", "CTH-2026-000123"),
        ("CTH-TT-2026-000123", "CTH-TT-2026-000123"),
        ("01a20b2c-91c0-7000-8000-000000000005", "01a20b2c-91c0-7000-8000-000000000005"),
        ("show_case 12 ms", "show_case 12 ms"),
    ],
)
def test_long_numbers_are_cut_to_their_tail_while_days_and_ids_stay(text: str, masked: str) -> None:
    assert mask_numbers(text) == masked


@pytest.mark.parametrize(
    ("message", "masked"),
    [
        ("'SITI CONTOH' is not in list", "'S… C…' is not in list"),
        ("invalid literal for int() with base 10: 'siti'", None),
        ("@siti_contoh not found", "@… not found"),
    ],
)
def test_of_a_message_only_words_of_python_itself_stay(message: str, masked: str | None) -> None:
    shown = mask_message(message)
    assert "siti" not in shown.casefold()
    assert masked in {None, shown}


def test_a_log_line_keeps_its_time_and_loses_numbers() -> None:
    record = logging.LogRecord(
        "desk", logging.INFO, "x.py", 1, "dari %s", ("0856 0001 0002",), exc_info=None
    )
    line = MaskedFormatter("%(asctime)s %(message)s").format(record)
    assert line.endswith("dari …0002")
    assert line.startswith("20")


def test_a_report_names_the_fault_and_nobody() -> None:
    text = crash.report_text(a_bug())
    assert "ValueError" in text
    assert "a_bug" in text
    for secret in ("9999014404950012", "SITI Contoh dari", "0856-0001-0002: "):
        assert secret not in text.rsplit("ValueError", 1)[1]


def test_a_report_tells_the_cause_first() -> None:
    fault = RuntimeError("later")
    fault.__cause__ = KeyError("SITI")
    text = crash.report_text(fault)
    assert text.index("KeyError") < text.index("RuntimeError")


def test_a_report_does_not_name_the_person_whose_computer_it_is() -> None:
    assert str(Path.home()) not in crash.report_text(a_bug(f"{Path.home()}/data"))


def test_a_report_lies_beside_the_data(tmp_path: Path) -> None:
    place = crash.write_report(tmp_path, a_bug(), AT)
    assert place == tmp_path / "reports" / "laporan-20261122-024100.txt"
    assert "ValueError" in place.read_text(encoding="utf-8")


@pytest.mark.logs
def test_two_bugs_open_one_dialog_that_shows_where_the_report_lies(
    qtbot: QtBot, look: None, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    desk = CrashDesk(tmp_path, window)
    with caplog.at_level(logging.ERROR):
        desk.take(a_bug())
        desk.take(a_bug())
    (dialog,) = window.findChildren(CrashDialog)
    place = dialog.findChild(QLineEdit, "crash_place")
    preview = dialog.findChild(QPlainTextEdit, "crash_report")
    assert place is not None
    assert preview is not None
    shown = Path(place.text()).read_text(encoding="utf-8")
    assert preview.toPlainText() == shown
    assert "9999014404950012" not in caplog.text
    copy = dialog.findChild(QPushButton, "crash_copy")
    assert copy is not None
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == shown
    dialog.close()


@pytest.mark.logs
def test_a_report_that_cannot_be_written_can_be_copied(
    qtbot: QtBot, look: None, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    (tmp_path / "reports").write_text("in the way", encoding="utf-8")
    CrashDesk(tmp_path, window).take(a_bug())
    (dialog,) = window.findChildren(CrashDialog)
    assert dialog.findChild(QLineEdit, "crash_place") is None
    show = dialog.findChild(QPushButton, "crash_open")
    assert show is not None
    assert not show.isEnabled()
    dialog.close()
