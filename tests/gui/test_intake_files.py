"""Files for a case: new downloads, drops on any pane, pictures, and files that are in the way."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QAbstractItemModel, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desk.actions.intake_values import LooseFile
from desk.gui.intake.arriving_files import ArrivingFile, ArrivingModel
from desk.gui.intake.file_trouble import FileTrouble
from desk.gui.intake.new_files_dialog import NewFilesDialog
from desk.gui.intake.tidying import TidyDialog
from tests.builders import NOW
from tests.gui.conftest import Officer, drop
from tests.gui.intake_desk import (
    CHAT,
    Presses,
    close_reviews,
    copy,
    finished,
    free_hands,
    is_reviewing,
    photos,
    review,
)
from tests.hostile import a_photo


@pytest.fixture
def clerk(officer: Officer, folder: Path) -> Iterator[Officer]:
    """An officer at a window with the sample cases and a folder of downloads."""
    with free_hands(officer, folder) as clerk:
        yield clerk


def names(officer: Officer) -> list[str]:
    """The files of the case on the screen."""
    seen = officer.page.case.seen
    assert seen is not None
    return [one.sent_name for one in seen.file.evidence]


def new_files(officer: Officer) -> NewFilesDialog:
    """The list of new files that is open."""
    officer.qtbot.waitUntil(lambda: officer.window.findChild(NewFilesDialog) is not None)
    officer.settle()
    found = officer.window.findChild(NewFilesDialog)
    assert found is not None
    return found


def fall(target: QWidget, data: QMimeData) -> bool:
    """Drop something on a pane; whether it was welcome."""
    place, how = QPoint(20, 20), (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, *how)
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        QApplication.sendEvent(target, QDropEvent(place, Qt.DropAction.CopyAction, data, *how))
    return enter.isAccepted()


def test_new_downloads_go_into_the_case_with_two_keys(clerk: Officer, folder: Path) -> None:
    clerk.open("DARMI CONTOH")
    photos(folder, 2)
    finished(clerk, 2)
    with Presses() as pressed:
        clerk.press("Ctrl+I")
        dialog = new_files(clerk)
        assert len(dialog.list.files.chosen) == 2
        clerk.press("Return", dialog.list)
    assert pressed.count == 2
    assert {"foto1.jpg", "foto2.jpg"} <= set(names(clerk))


def test_a_case_is_completed_later_with_at_most_nine_presses(clerk: Officer, folder: Path) -> None:
    photos(folder, 1)
    finished(clerk, 1)
    with Presses() as pressed:
        clerk.press("Ctrl+F")
        for letter in "dar":
            clerk.press(letter)
        clerk.qtbot.waitUntil(lambda: clerk.page.queue.model.rowCount() == 1)
        clerk.press("Return")
        clerk.press("Ctrl+I")
        clerk.press("Return", new_files(clerk).list)
        clerk.settle()
        shown = clerk.page.viewer.current
        assert shown is not None
        assert shown.evidence is not None
        assert shown.evidence.sent_name == "foto1.jpg"
        clerk.press("Space", clerk.page.case.checklist.list)
    assert pressed.count <= 9
    seen = clerk.page.case.seen
    assert seen is not None
    assert seen.file.findings[-1].evidence_id == shown.evidence.id


def test_without_new_files_others_can_be_chosen(clerk: Officer) -> None:
    clerk.open("DARMI CONTOH")
    clerk.press("Ctrl+I")
    dialog = new_files(clerk)
    others = clerk.find("new_files_others", dialog)
    assert clerk.find("no_new_files", dialog).isVisible()
    assert QApplication.focusWidget() is others
    clerk.click("new_files_others", dialog)
    clerk.pick(Path("resources/samples/KK BUDI CONTOH.pdf").absolute())
    assert "KK BUDI CONTOH.pdf" in names(clerk)


def test_what_was_taken_is_not_offered_again(clerk: Officer, folder: Path) -> None:
    clerk.open("DARMI CONTOH")
    photos(folder, 1)
    finished(clerk, 1)
    clerk.press("Ctrl+I")
    clerk.press("Return", new_files(clerk).list)
    clerk.qtbot.waitUntil(lambda: clerk.window.findChild(NewFilesDialog) is None)
    clerk.press("Ctrl+I")
    assert new_files(clerk).list.files.files == ()
    new_files(clerk).reject()


@pytest.mark.parametrize("pane", ["queue", "case", "viewer"])
def test_files_fall_on_any_pane(clerk: Officer, tmp_path: Path, pane: str) -> None:
    clerk.open("DARMI CONTOH")
    photo = tmp_path / "jatuh.jpg"
    photo.write_bytes(a_photo(3))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo))])
    target: QWidget | None = getattr(clerk.page, pane)
    while target is not None and not target.acceptDrops():
        target = target.parentWidget()
    assert target is not None
    assert fall(target, data)
    clerk.settle()
    assert "jatuh.jpg" in names(clerk)


def test_a_picture_that_falls_becomes_a_file(clerk: Officer) -> None:
    clerk.open("DARMI CONTOH")
    image = QImage(641, 480, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    data = QMimeData()
    data.setImageData(image)
    assert fall(clerk.page.panes, data)
    clerk.settle()
    assert names(clerk)[-1].endswith(".png")


def test_a_picture_is_pasted_into_the_case(clerk: Officer) -> None:
    clerk.open("DARMI CONTOH")
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(image)
    clerk.press("Ctrl+V", clerk.page.queue.table)
    clerk.settle()
    assert names(clerk)[-1].endswith(".png")


def test_files_without_a_case_may_begin_a_request(newcomer: Officer, tmp_path: Path) -> None:
    QGuiApplication.clipboard().clear()
    photo = tmp_path / "jatuh.jpg"
    photo.write_bytes(a_photo(3))
    drop(newcomer, photo)
    newcomer.click("notice_step")
    assert [path.name for path in review(newcomer).files.paths] == ["jatuh.jpg"]
    close_reviews(newcomer)


def trouble(officer: Officer) -> FileTrouble:
    """What is in the way."""
    found = [one for one in officer.window.findChildren(FileTrouble) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def test_a_half_download_is_told_and_can_be_tried_again(clerk: Officer, tmp_path: Path) -> None:
    clerk.open("DARMI CONTOH")
    before = names(clerk)
    half, whole = tmp_path / "separuh.jpg", tmp_path / "utuh.jpg"
    half.touch()
    whole.write_bytes(a_photo(4))
    drop(clerk, half, whole)
    said = trouble(clerk).text
    assert "separuh.jpg" in said
    assert "BRK-03" in said
    clerk.press("F5")
    assert names(clerk) == before
    half.write_bytes(a_photo(5))
    clerk.click("file_again", trouble(clerk))
    assert {"separuh.jpg", "utuh.jpg"} <= set(names(clerk))


def test_a_half_download_can_be_skipped(clerk: Officer, tmp_path: Path) -> None:
    clerk.open("DARMI CONTOH")
    half, whole = tmp_path / "separuh.jpg", tmp_path / "utuh.jpg"
    half.touch()
    whole.write_bytes(a_photo(4))
    drop(clerk, half, whole)
    clerk.click("file_skip", trouble(clerk))
    assert "utuh.jpg" in names(clerk)
    assert "separuh.jpg" not in names(clerk)


def test_a_file_that_vanished_keeps_the_review_open_until_it_is_skipped(
    clerk: Officer, folder: Path
) -> None:
    photos(folder, 2)
    finished(clerk, 2)
    copy(CHAT)
    clerk.press("Ctrl+N")
    (folder / "foto1.jpg").unlink()
    clerk.press("Ctrl+Return")
    assert "foto1.jpg" in trouble(clerk).text
    clerk.click("file_skip", trouble(clerk))
    assert names(clerk) == ["foto2.jpg"]


def test_downloads_are_tidied_only_when_asked_and_confirmed(
    clerk: Officer, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "trash").mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "trash"))
    photos(folder, 2)
    finished(clerk, 2)
    copy(CHAT)
    clerk.press("Ctrl+N")
    clerk.press("Ctrl+Return")
    assert len(list(folder.iterdir())) == 2
    clerk.click("notice_step")
    dialog = clerk.window.findChild(TidyDialog)
    assert dialog is not None
    assert len(list(folder.iterdir())) == 2
    clerk.click("tidy_move", dialog)
    assert list(folder.glob("*.jpg")) == []


def test_the_list_of_files_is_a_sound_model(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    model = ArrivingModel(lambda: NOW, owner)
    failing = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, failing, owner)
    files = [
        ArrivingFile(source=LooseFile(name=f"<b>&{number}.png", data=b"x"), size_bytes=1)
        for number in range(3)
    ]
    model.show(files, files[:1])
    assert model.setData(
        model.index(1), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole
    )
    assert model.chosen == tuple(files[:2])
    model.show(files[1:], files[1:2])
    assert isinstance(tester.model(), QAbstractItemModel)


def test_space_takes_the_tick_of_a_file_away(clerk: Officer, folder: Path) -> None:
    clerk.open("DARMI CONTOH")
    photos(folder, 1)
    finished(clerk, 1)
    clerk.press("Ctrl+I")
    dialog = new_files(clerk)
    clerk.press("Space", dialog.list)
    assert dialog.list.files.chosen == ()
    take = clerk.find("new_files_take", dialog)
    assert isinstance(take, QPushButton)
    assert not take.isEnabled()
    dialog.reject()


def test_what_is_not_taken_is_named_with_its_reason(clerk: Officer, tmp_path: Path) -> None:
    photo, broken, program = (tmp_path / name for name in ("a.jpg", "rusak.jpg", "buka.exe"))
    photo.write_bytes(a_photo(1))
    broken.write_bytes(b"\xff\xd8\xff\xe0 kaput")
    program.write_bytes(b"MZ" + bytes(300))
    clerk.open("SITI CONTOH")
    drop(clerk, photo, broken, program)
    said = clerk.window.notices.text
    assert "1 berkas ditambahkan" in said
    assert "buka.exe (program atau pintasan" in said
    assert "rusak.jpg (" in said


def test_photos_that_were_saved_at_once_fall_as_a_zip_and_become_a_file_each(
    clerk: Officer, tmp_path: Path
) -> None:
    clerk.open("SITI CONTOH")
    before = len(names(clerk))
    for zipped in ("WhatsApp Unknown 2026-11-24 at 08.12.33.zip", "berkas warga.zip"):
        with ZipFile(tmp_path / zipped, "w") as archive:
            for number in (1, 2):
                archive.writestr(f"foto{number}.jpg", a_photo(number))
        drop(clerk, tmp_path / zipped)
    assert names(clerk)[before:] == ["foto1.jpg", "foto2.jpg"] * 2


def test_what_others_sent_just_now_is_offered_at_the_counter_and_not_ticked(
    clerk: Officer, folder: Path
) -> None:
    photos(folder, 2)
    finished(clerk, 2)
    clerk.press("Ctrl+Shift+N")
    files = review(clerk).files.list.files
    assert len(files.files) == 2
    assert files.chosen == ()


def test_the_place_of_a_picture_inside_the_browser_is_no_request(clerk: Officer) -> None:
    data = QMimeData()
    data.setText("blob:https://web.whatsapp.com/0b1c2d3e")
    assert fall(clerk.page.case, data)
    clerk.settle()
    assert not is_reviewing(clerk)
