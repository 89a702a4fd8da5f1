"""Inputs warn, and never block."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk.gui.widgets.fields import NameField, NikField, NoKkField, ParsedField


def line_of(field: ParsedField) -> QWidget:
    """Where one types."""
    line = field.focusProxy()
    assert line is not None
    return line


@pytest.fixture
def nik(qtbot: QtBot, look: None) -> NikField:
    field = NikField("nik", "NIK")
    qtbot.addWidget(field)
    field.show()
    return field


def test_a_nik_with_blanks_and_dots_is_sixteen_digits(qtbot: QtBot, nik: NikField) -> None:
    QTest.keyClicks(line_of(nik), "9999.0144 0495-0012")
    assert nik.value == "9999014404950012"
    assert nik.hint == ""


def test_a_short_nik_is_not_taken_and_says_how_long_it_is(qtbot: QtBot, nik: NikField) -> None:
    QTest.keyClicks(line_of(nik), "99990144049500")
    assert nik.value is None
    assert "14" in nik.hint
    assert "tidak ikut disimpan" in nik.hint


def test_an_odd_nik_is_taken_with_a_warning(qtbot: QtBot, nik: NikField) -> None:
    QTest.keyClicks(line_of(nik), "9999013213950000")
    assert nik.value == "9999013213950000"
    assert "bulan" in nik.hint
    assert "0000" in nik.hint


def test_a_guess_says_where_it_comes_from_until_it_is_edited(qtbot: QtBot, nik: NikField) -> None:
    nik.show_text("9999014404950012", "dari chat: NIK")
    assert nik.hint == "dari chat: NIK"
    QTest.keyClicks(line_of(nik), "9")
    assert nik.hint != "dari chat: NIK"


def test_a_family_card_has_no_day_over_thirty_one(qtbot: QtBot, look: None) -> None:
    field = NoKkField("no_kk", "No. KK")
    qtbot.addWidget(field)
    field.show_text("9999015208920001")
    assert field.value == "9999015208920001"
    assert "tanggal" in field.hint


@pytest.mark.parametrize("name", ["MA'RUF AMIN, S.Pd", "M. YUSUF", "R4HMAT"])
def test_an_unusual_name_is_kept_as_it_is_with_a_hint(qtbot: QtBot, look: None, name: str) -> None:
    field = NameField("name", "Nama")
    qtbot.addWidget(field)
    QTest.keyClicks(line_of(field), f"  {name} ")
    assert field.value == name
    assert field.hint.startswith("Untuk akta baru")


def test_one_word_is_no_reason_for_a_hint(qtbot: QtBot, look: None) -> None:
    field = NameField("name", "Nama")
    qtbot.addWidget(field)
    field.show_text("SUKARNO")
    assert field.hint == ""
