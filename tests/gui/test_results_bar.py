"""Results that come back: asked about in a bar, attached by keys, never to the wrong person."""

import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from desk.actions import sample_day
from desk.domain.case import Result
from desk.gui.case.attach_dialog import AttachDialog
from desk.gui.commands.ids import CommandId
from desk.gui.handing.result_checks import CheckList
from desk.gui.handing.results_bar import ResultsBar
from desk.gui.intake.downloads import Downloads
from tests.actions.samples import SAMPLES
from tests.gui.conftest import PATIENCE_MS, Officer
from tests.gui.result_offices import an_office_at_siak, an_office_with_results
from tests.sample_results import akta_kelahiran
from tests.signing import protected, signed

DEED = SAMPLES / sample_day.RESULTS["akta_lahir"]
CARD = SAMPLES / sample_day.RESULTS["kk"]


@pytest.fixture(scope="module")
def at_siak(empty_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return an_office_at_siak(empty_office, tmp_path_factory.mktemp("siak") / "office")


@pytest.fixture
def clerk(open_window: Callable[[Path], Officer], at_siak: Path, tmp_path: Path) -> Officer:
    """An officer whose mother's case waits for SIAK, with an empty folder of downloads."""
    officer = open_window(at_siak)
    folder = tmp_path / "Unduhan"
    folder.mkdir()
    downloads = officer.window.findChild(Downloads)
    assert downloads is not None
    downloads.set_folder(folder)
    officer.settle()
    return officer


def bar(officer: Officer) -> ResultsBar:
    found = officer.window.findChild(ResultsBar)
    assert found is not None
    return found


def results_of(officer: Officer) -> tuple[Result, ...]:
    seen = officer.page.case.seen
    return () if seen is None else seen.file.results


def download(officer: Officer, tmp_path: Path, *files: Path) -> None:
    """SIAK's PDFs arrive, as a browser leaves them."""
    for file in files:
        shutil.copyfile(
            file, tmp_path / "Unduhan" / f"{sha256(file.name.encode()).hexdigest()[:8]}.pdf"
        )


def wait_for_question(officer: Officer) -> None:
    officer.qtbot.waitUntil(lambda: bar(officer).question != "", timeout=PATIENCE_MS)
    officer.settle()


def drop_on_results(officer: Officer, *paths: Path) -> None:
    """Drop files on the tab of results."""
    officer.page.case.show_outputs()
    outputs = officer.page.case.outputs
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, *how)
    QApplication.sendEvent(outputs, enter)
    assert enter.isAccepted()
    fall = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, *how)
    QApplication.sendEvent(outputs, fall)
    officer.settle()


def test_a_downloaded_result_is_asked_about_and_takes_no_key_away(
    clerk: Officer, tmp_path: Path
) -> None:
    clerk.press("Ctrl+F")
    search = QApplication.focusWidget()
    assert isinstance(search, QLineEdit)
    download(clerk, tmp_path, DEED)
    wait_for_question(clerk)
    assert "SITI CONTOH" in bar(clerk).question
    assert "ANISA CONTOH" in bar(clerk).question
    assert QApplication.focusWidget() is search
    clerk.press("Return", search)
    clerk.open("SITI CONTOH")
    assert results_of(clerk) == ()


def test_two_keys_attach_a_result_that_is_certain(clerk: Officer, tmp_path: Path) -> None:
    clerk.open("SITI CONTOH")
    download(clerk, tmp_path, DEED)
    wait_for_question(clerk)
    assert bar(clerk).is_certain
    clerk.press("Ctrl+H")
    clerk.press("Return")
    (result,) = results_of(clerk)
    assert (result.kind, result.document_number) == ("akta_lahir", "9999-LU-18092026-0001")
    assert result.sha256 == sha256(DEED.read_bytes()).hexdigest()
    assert bar(clerk).question == ""


def test_the_checks_say_what_was_read(clerk: Officer) -> None:
    clerk.open("SITI CONTOH")
    drop_on_results(clerk, DEED, CARD)
    signature, whose = bar(clerk).checks.split("✔")[2:]
    assert "TTE utuh" in signature
    assert "PEJABAT CONTOH" in signature
    assert whose.strip().startswith("ANISA CONTOH")


def test_a_result_put_aside_is_attached_to_nobody(clerk: Officer) -> None:
    clerk.open("SITI CONTOH")
    drop_on_results(clerk, DEED, CARD)
    clerk.press("Escape")
    clerk.press("Escape")
    assert bar(clerk).question == ""
    assert results_of(clerk) == ()


def test_a_citizens_pdf_in_the_folder_is_not_asked_about(clerk: Officer, tmp_path: Path) -> None:
    clerk.open("SITI CONTOH")
    (tmp_path / "form.pdf").write_bytes(akta_kelahiran("ANISA CONTOH"))
    download(clerk, tmp_path, tmp_path / "form.pdf")
    downloads = clerk.window.findChild(Downloads)
    assert downloads is not None
    clerk.qtbot.waitUntil(lambda: len(downloads.files) == 1, timeout=PATIENCE_MS)
    clerk.settle()
    assert bar(clerk).question == ""


def test_enter_never_attaches_what_is_not_certain(clerk: Officer, tmp_path: Path) -> None:
    clerk.open("SITI CONTOH")
    other = tmp_path / "rani.pdf"
    other.write_bytes(signed(akta_kelahiran("RANI CONTOH")))
    drop_on_results(clerk, other, DEED)
    assert not bar(clerk).is_certain
    clerk.press("Return")
    assert results_of(clerk) == ()
    assert clerk.window.findChild(AttachDialog) is not None
    clerk.click("attach_cancel")


def test_several_dropped_results_are_walked_through_with_enter(clerk: Officer) -> None:
    clerk.open("SITI CONTOH")
    drop_on_results(clerk, DEED, CARD)
    assert bar(clerk).is_certain
    clerk.press("Return")
    assert [one.kind for one in results_of(clerk)] == ["akta_lahir"]
    if not bar(
        clerk
    ).is_certain:  # the family card is known by its number only where the case has it
        clerk.press("Return")
        kind = clerk.find("attach_kind")
        assert isinstance(kind, QComboBox)
        assert kind.currentText().startswith("Kartu Keluarga")
        clerk.click("attach_ok")
    else:
        clerk.press("Return")
    assert [one.kind for one in results_of(clerk)] == ["akta_lahir", "kk"]


def test_the_deed_of_another_child_wants_a_written_reason(clerk: Officer, tmp_path: Path) -> None:
    clerk.open("SITI CONTOH")
    other = tmp_path / "rani.pdf"
    other.write_bytes(signed(akta_kelahiran("RANI CONTOH")))
    drop_on_results(clerk, other)
    dialog = clerk.window.findChild(AttachDialog)
    assert dialog is not None
    assert not clerk.find("attach_ok").isEnabled()
    clerk.type("nama anak diganti, lihat penetapan", clerk.find("attach_reason"))
    clerk.click("attach_ok")
    assert [one.sent_name for one in results_of(clerk)] == ["rani.pdf"]


def test_a_newer_file_for_a_result_that_is_there_says_what_becomes_of_the_older(
    clerk: Officer, tmp_path: Path
) -> None:
    clerk.open("SITI CONTOH")
    drop_on_results(clerk, DEED)
    clerk.click("attach_ok")
    newer = tmp_path / "akta.pdf"
    newer.write_bytes(signed(akta_kelahiran("ANISA CONTOH")))
    drop_on_results(clerk, newer)
    checks = clerk.find("attach_checks")
    assert isinstance(checks, CheckList)
    assert "⚠ Kutipan akta kelahiran" in checks.text
    clerk.click("attach_cancel")


def test_a_locked_result_says_why_it_does_not_open_and_what_to_do(
    clerk: Officer, tmp_path: Path
) -> None:
    clerk.open("SITI CONTOH")
    locked = tmp_path / "akta.pdf"
    locked.write_bytes(protected(DEED.read_bytes()))
    drop_on_results(clerk, locked)
    checks = clerk.find("attach_checks")
    assert isinstance(checks, CheckList)
    assert "kata sandi" in checks.text
    assert "SIAK" in checks.text
    assert not clerk.find("attach_ok").isEnabled()
    clerk.click("attach_cancel")


def test_a_closed_case_takes_no_result_and_says_that_it_is_closed(clerk: Officer) -> None:
    clerk.open("SITI CONTOH")
    clerk.window.commands.action(CommandId.CANCEL_CASE).trigger()
    clerk.settle()
    clerk.type("mencabut permohonan", clerk.find("reason_text"))
    clerk.press("Ctrl+Return", clerk.find("reason_text"))
    drop_on_results(clerk, DEED)
    checks = clerk.find("attach_checks")
    assert isinstance(checks, CheckList)
    *_, last = checks.text.splitlines()
    assert "antrean" not in last
    assert last.startswith("⚠")
    assert not clerk.find("attach_ok").isEnabled()
    clerk.click("attach_cancel")


def test_what_is_no_pdf_is_no_result(clerk: Officer, tmp_path: Path) -> None:
    clerk.open("SITI CONTOH")
    photo = tmp_path / "foto.jpg"
    photo.write_bytes(b"\xff\xd8\xff")
    outputs = clerk.page.case.outputs
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo))])
    how = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, *how)
    enter.ignore()
    QApplication.sendEvent(outputs, enter)
    assert bar(clerk).question == ""
    assert results_of(clerk) == ()


@pytest.fixture(scope="module")
def with_results(at_siak: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return an_office_with_results(at_siak, tmp_path_factory.mktemp("ready") / "office")


@pytest.fixture
def sender(open_window: Callable[[Path], Officer], with_results: Path) -> Officer:
    """An officer whose mother's case is ready."""
    officer = open_window(with_results)
    officer.open("SITI CONTOH")
    officer.page.case.show_outputs()
    return officer


def test_one_result_is_saved_under_a_readable_name_byte_for_byte(
    sender: Officer, tmp_path: Path
) -> None:
    target = tmp_path / "salinan"
    target.mkdir()
    sender.page.case.outputs.table.selectRow(0)
    sender.click("outputs_copy")
    sender.pick(target)
    (copy,) = target.iterdir()
    assert copy.name == "Kutipan akta kelahiran - ANISA CONTOH.pdf"
    assert copy.read_bytes() == DEED.read_bytes()


def test_a_result_is_dragged_out_as_a_file_with_a_readable_name(sender: Officer) -> None:
    outputs = sender.page.case.outputs
    rect = outputs.table.visualRect(outputs.model.index(0, 0))
    QTest.mousePress(
        outputs.table.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        rect.center(),
    )
    sender.settle()
    QTest.mouseRelease(
        outputs.table.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        rect.center(),
    )
    (url,) = outputs.model.mimeData([outputs.model.index(0, 0)]).urls()
    path = Path(url.toLocalFile())
    assert path.name == "Kutipan akta kelahiran - ANISA CONTOH.pdf"
    assert path.read_bytes() == DEED.read_bytes()


def test_the_list_of_results_is_a_sound_model(sender: Officer) -> None:
    model = sender.page.case.outputs.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.rowCount() == 3


def test_the_officer_may_ask_for_a_result_that_is_not_signed(
    clerk: Officer, tmp_path: Path
) -> None:
    clerk.open("SITI CONTOH")
    (tmp_path / "akta.pdf").write_bytes(akta_kelahiran("ANISA CONTOH"))
    download(clerk, tmp_path, tmp_path / "akta.pdf")
    downloads = clerk.window.findChild(Downloads)
    assert downloads is not None
    clerk.qtbot.waitUntil(lambda: len(downloads.files) == 1, timeout=PATIENCE_MS)
    clerk.settle()
    clerk.press("Ctrl+H")
    assert "ANISA CONTOH" in bar(clerk).question


def test_a_result_that_is_gone_meanwhile_is_named_and_attached_to_nobody(
    clerk: Officer, tmp_path: Path
) -> None:
    clerk.open("SITI CONTOH")
    download(clerk, tmp_path, DEED)
    wait_for_question(clerk)
    (gone,) = (tmp_path / "Unduhan").iterdir()
    gone.unlink()
    clerk.press("Ctrl+H")
    clerk.press("Return")
    assert gone.name in clerk.window.notices.text
    assert results_of(clerk) == ()
