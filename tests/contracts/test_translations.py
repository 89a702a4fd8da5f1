"""The window is wholly Indonesian, with Qt's own buttons."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from tests.contracts.translated import QT, translated
from tests.contracts.tree import ROOT

PROGRAM = ROOT / "packaging" / "translations.py"
EMPTY = (
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    '<TS version="2.1" language="id" sourcelanguage="en">\n</TS>\n'
)
PAGE = """
from PySide6.QtWidgets import QWidget

class Page(QWidget):
    def title(self, name: str, count: int) -> str:
        return {text}
"""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the translation program."""
    return subprocess.run(
        [sys.executable, str(PROGRAM), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=None,
        check=False,
    )


@pytest.fixture
def window(tmp_path: Path) -> Path:
    """A folder for code with an empty catalogue beside it."""
    (tmp_path / "gui").mkdir()
    (tmp_path / "id.ts").write_text(EMPTY, encoding="utf-8")
    return tmp_path


def say(window: Path, text: str) -> None:
    """Let the page's title be this expression."""
    code = PAGE.replace("{text}", text)
    (window / "gui" / "page.py").write_text(code, encoding="utf-8")


def check(window: Path, command: str = "check") -> subprocess.CompletedProcess[str]:
    """Check that window's texts."""
    return run(command, "--code", str(window / "gui"), "--catalogue", str(window / "id.ts"))


def translate(window: Path, old: str, new: str) -> None:
    """Change the catalogue by hand, as a translator does."""
    catalogue = window / "id.ts"
    text = catalogue.read_text(encoding="utf-8")
    assert old in text
    catalogue.write_text(text.replace(old, new), encoding="utf-8")


UNFINISHED = '<translation type="unfinished"></translation>'


def test_every_text_of_the_window_has_finished_indonesian() -> None:
    done = run("check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_window_without_texts_is_complete(window: Path) -> None:
    assert check(window).returncode == 0


def test_a_text_that_is_not_in_the_catalogue_is_refused(window: Path) -> None:
    say(window, 'self.tr("Queue")')
    assert "missing in id.ts: Page: 'Queue'" in check(window).stdout


def test_a_text_that_nobody_translated_is_refused(window: Path) -> None:
    say(window, 'self.tr("Queue")')
    assert check(window, "update").returncode == 0
    done = check(window)
    assert done.returncode == 1
    assert "unfinished: Page: 'Queue'" in done.stdout


def test_a_translated_text_is_complete(window: Path) -> None:
    say(window, 'self.tr("Queue")')
    check(window, "update")
    translate(window, UNFINISHED, "<translation>Antrean</translation>")
    assert check(window).returncode == 0


def test_a_translation_whose_text_left_the_code_is_stale(window: Path) -> None:
    say(window, 'self.tr("Queue")')
    check(window, "update")
    translate(window, UNFINISHED, "<translation>Antrean</translation>")
    say(window, 'self.tr("Line")')
    assert "stale in id.ts: Page: 'Queue'" in check(window).stdout


@pytest.mark.parametrize(
    "text",
    [
        'self.tr(f"Letter for {name}")',
        "self.tr(name)",
        'self.tr("Letter " + name)',
        'self.tr("Letter for {}".format(name))',
        'self.tr("Letter", name)',
    ],
)
def test_a_text_that_qt_could_never_find_is_refused(window: Path, text: str) -> None:
    say(window, text)
    done = check(window)
    assert done.returncode == 1
    assert "page.py:6: the texts given to tr() must be plain literals" in done.stdout


def test_a_translation_that_loses_a_field_is_refused(window: Path) -> None:
    say(window, 'self.tr("Letter for {name}").format(name=name)')
    check(window, "update")
    translate(window, UNFINISHED, "<translation>Surat untuk {nama}</translation>")
    assert "other fields than the source" in check(window).stdout


def test_a_count_has_one_indonesian_form(window: Path) -> None:
    say(window, 'self.tr("%n case(s)", "", count)')
    check(window, "update")
    translate(
        window,
        '<translation type="unfinished">\n            <numerusform></numerusform>',
        "<translation>\n            <numerusform>%n permohonan</numerusform>",
    )
    assert check(window).returncode == 0


@pytest.fixture
def indonesian(qapp: QApplication, tmp_path: Path) -> QTranslator:
    """The built translation, not yet installed."""
    compiled = tmp_path / "id.qm"
    assert run("build", "--compiled", str(compiled)).returncode == 0
    translator = QTranslator()
    assert translator.load(str(compiled))
    return translator


def test_qts_own_buttons_are_indonesian(
    qapp: QApplication, qtbot: QtBot, indonesian: QTranslator
) -> None:
    qapp.installTranslator(indonesian)
    try:
        box = QDialogButtonBox()
        qtbot.addWidget(box)
        texts = {
            name: box.addButton(button).text()
            for name, button in QDialogButtonBox.StandardButton.__members__.items()
            if name not in {"NoButton", "FirstButton", "LastButton"}
        }
    finally:
        qapp.removeTranslator(indonesian)
    english = {"Save", "Save All", "Open", "&Yes", "Yes to &All", "&No", "N&o to All", "Abort"}
    english |= {"Retry", "Ignore", "Close", "Cancel", "Discard", "Help", "Apply", "Reset"}
    english |= {"Restore Defaults", "&Cancel", "&Close", "&Save", "&Open"}
    assert {name: text for name, text in texts.items() if text in english} == {}
    assert texts["Cancel"] == "Batal"


def test_each_text_in_qts_part_is_one_that_qt_really_asks_for(qapp: QApplication) -> None:
    german = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    assert german.load(f"{folder}/qtbase_de.qm")
    unknown = [
        one
        for one in translated(QT)
        if one.source and not german.translate(one.context, one.source)
    ]
    assert unknown == []


@pytest.mark.parametrize("menu", ["QLineEdit", "QWidgetTextControl"])
def test_no_two_entries_of_qts_own_menu_have_the_same_letter(menu: str) -> None:
    entries = [one.said for one in translated(QT) if one.context == menu]
    letters = [entry[entry.index("&") + 1].casefold() for entry in entries if "&" in entry]
    assert len(letters) > 1
    assert len(letters) == len(set(letters))
