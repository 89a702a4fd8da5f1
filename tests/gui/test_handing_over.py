"""Handing results over: the clipboard step by step, the officer sends, Enter notes it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QClipboard, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desk.actions.desk import open_desk
from desk.actions.handing_over import (
    HandOverOrder,
    SendPlan,
    mark_handed_over,
    plan_hand_over,
)
from desk.actions.results import ResultOrder, attach_result
from desk.domain.case import HandOverWay, Result
from desk.domain.ids import CaseId
from desk.domain.office import HandOverMode
from desk.domain.status import Status
from desk.gui.handing.hand_over_bar import HandOverBar
from desk.gui.handing.hand_over_steps import HandOverSteps, SendStep, steps_of
from desk.gui.widgets.own_clipboard import OwnClipboard
from tests.actions.samples import item_of
from tests.builders import an_id
from tests.gui.conftest import Officer
from tests.gui.result_offices import an_office_at_siak, an_office_with_results
from tests.sample_results import akta_kelahiran
from tests.signing import signed

DEED_NAME = "Kutipan akta kelahiran - ANISA CONTOH.pdf"


@pytest.fixture(scope="module")
def with_results(empty_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ready")
    return an_office_with_results(an_office_at_siak(empty_office, folder / "siak"), folder / "all")


@pytest.fixture
def sender(open_window: Callable[[Path], Officer], with_results: Path) -> Officer:
    """An officer whose mother's case is ready to go out."""
    officer = open_window(with_results)
    officer.open("SITI CONTOH")
    QGuiApplication.clipboard().clear()
    return officer


def bar(officer: Officer) -> HandOverBar:
    found = officer.window.findChild(HandOverBar)
    assert found is not None
    return found


def clipboard() -> QClipboard:
    return QGuiApplication.clipboard()


def come_back(officer: Officer) -> None:
    """Go to WhatsApp and come back, as the system tells the program."""
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    officer.settle()


def copied_files() -> list[Path]:
    return [Path(url.toLocalFile()) for url in clipboard().mimeData().urls()]


def results_of(officer: Officer) -> tuple[Result, ...]:
    seen = officer.page.case.seen
    assert seen is not None
    return seen.file.results


def statuses(officer: Officer) -> list[Status]:
    seen = officer.page.case.seen
    assert seen is not None
    return [item.status for item in seen.file.items]


def test_chat_files_and_text_come_one_after_the_other(sender: Officer) -> None:
    sender.press("Ctrl+K")
    assert clipboard().text() == "Ibu Contoh"
    come_back(sender)
    deed, card = copied_files()
    assert deed.name == DEED_NAME
    assert card.name == "Kartu Keluarga - SITI CONTOH.pdf"
    come_back(sender)
    assert "sudah siap" in clipboard().text()


def test_one_key_marks_as_sent_what_was_sent(sender: Officer) -> None:
    sender.press("Ctrl+K")
    for _ in range(3):
        come_back(sender)
    sender.press("Return")
    assert statuses(sender) == [Status.SENT, Status.SENT, Status.READY]
    deed = results_of(sender)[0]
    assert (deed.handed_over_way, deed.received_by) == (HandOverWay.WHATSAPP, "Ibu Contoh")
    assert "2 dari 3" in sender.window.notices.text
    assert "Kartu Identitas Anak" in sender.window.notices.text


def test_nothing_of_ours_stays_on_the_clipboard_or_the_disk(sender: Officer) -> None:
    sender.press("Ctrl+K")
    come_back(sender)
    deed = copied_files()[0]
    assert deed.exists()
    come_back(sender)
    come_back(sender)
    sender.press("Return")
    assert clipboard().text() == ""
    assert not deed.exists()


def test_what_somebody_copied_meanwhile_stays_on_the_clipboard(sender: Officer) -> None:
    sender.press("Ctrl+K")
    clipboard().setText("milik petugas")
    sender.press("Escape")
    assert bar(sender).text == ""
    assert clipboard().text() == "milik petugas"


def test_enter_goes_forward_and_backspace_goes_back(sender: Officer) -> None:
    sender.press("Ctrl+K")
    sender.press("Return")
    assert copied_files()
    sender.press("Backspace")
    assert clipboard().text() == "Ibu Contoh"
    sender.press("Return")
    assert copied_files()
    assert statuses(sender) == [Status.READY] * 3


def test_the_bar_says_from_which_number_to_which_chat(sender: Officer) -> None:
    sender.press("Ctrl+K")
    assert "WA Akta dan KK 0856-0001-1001" in bar(sender).route
    assert "Ibu Contoh" in bar(sender).route


def test_what_is_brought_wants_the_name_of_who_takes_it(sender: Officer) -> None:
    sender.press("Ctrl+K")
    sender.click("hand_over_ways")
    sender.choose("hand_over_menu", "hand_over_village")
    sender.type("KADUS CONTOH", sender.find("reason_text"))
    sender.click("reason_ok")
    assert statuses(sender) == [Status.SENT] * 3
    assert {one.received_by for one in results_of(sender)} == {"KADUS CONTOH"}


def test_sending_again_is_asked_with_the_verb_and_is_not_what_enter_does(sender: Officer) -> None:
    sender.press("Ctrl+K")
    sender.click("hand_over_ways")
    sender.choose("hand_over_menu", "hand_over_picked_up")
    sender.type("SITI CONTOH", sender.find("reason_text"))
    sender.click("reason_ok")
    first = results_of(sender)[0].handed_over_at
    sender.press("Ctrl+K")
    assert "Diambil" in bar(sender).text
    sender.press("Return")
    assert bar(sender).text == ""
    assert clipboard().text() == ""
    sender.press("Ctrl+K")
    sender.click("hand_over_again")
    for _ in range(3):
        come_back(sender)
    sender.press("Return")
    again = results_of(sender)[0]
    assert again.handed_over_way is HandOverWay.WHATSAPP
    assert again.handed_over_at != first


def test_what_was_handed_over_how_and_to_whom_is_shown(sender: Officer) -> None:
    sender.press("Ctrl+K")
    for _ in range(3):
        come_back(sender)
    sender.press("Return")
    outputs = sender.page.case.outputs
    assert "Dikirim lewat WhatsApp" in outputs.model.item(0).handed
    assert "Ibu Contoh" in outputs.model.item(0).handed


def test_a_file_in_whose_place_a_newer_one_came_is_named_as_not_sent(
    sender: Officer, tmp_path: Path
) -> None:
    seen, newer = sender.page.case.seen, tmp_path / "akta.pdf"
    assert seen is not None
    newer.write_bytes(signed(akta_kelahiran("ANISA CONTOH")))
    order = ResultOrder(item_id=item_of(seen, "CS-LHR-01").id, kind="akta_lahir")
    with open_desk(sender.page.desk.store.folder) as other:
        attach_result(other, order, newer)
    sender.press("Ctrl+K")
    missing = sender.find("hand_over_missing")
    assert isinstance(missing, QLabel)
    assert "Berkas lama, tidak ikut dikirim: Kutipan akta kelahiran" in missing.text()


def test_a_case_without_a_ready_result_says_what_is_missing(officer: Officer) -> None:
    officer.open("SITI CONTOH")
    officer.press("Ctrl+K")
    assert bar(officer).text == ""
    assert "Belum ada hasil yang siap dikirim" in officer.window.notices.text


class LinkOpener(QObject):
    """Takes links in the place of WhatsApp."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@pytest.fixture
def whatsapp(qapp: QApplication) -> Iterator[LinkOpener]:
    opener = LinkOpener()
    # Its stub asks for bytes, the library itself for a text.
    QDesktopServices.setUrlHandler("whatsapp", opener, "take")  # type: ignore[arg-type]  # see above
    yield opener
    QDesktopServices.unsetUrlHandler("whatsapp")


def a_plan(**more: object) -> SendPlan:
    fields: dict[str, object] = {
        "case_id": CaseId(an_id()),
        "case_number": "CTH-2026-000001",
        "applicant": "SITI CONTOH",
        "mode": HandOverMode.CLIPBOARD,
        "desk": "WA Akta",
        "desk_phone": "0856-0001-1001",
        "search": "+6281200001001",
        "chat": "0812-…-1001",
        "link": "",
        "text": "Hasil sudah siap.",
        "files": (),
        "others": (),
        "missing": (),
        "again": False,
    }
    return SendPlan(**(fields | more))  # type: ignore[arg-type]  # fields by name


@pytest.fixture
def steps(qtbot: QtBot) -> Iterator[HandOverSteps]:
    """A hand-over with a clipboard of its own."""
    window = QWidget()
    qtbot.addWidget(window)
    steps = HandOverSteps(OwnClipboard(window), window)
    yield steps
    steps.finish()


def test_by_link_the_chat_opens_with_its_text_and_no_browser_does(
    whatsapp: LinkOpener, steps: HandOverSteps
) -> None:
    link = "whatsapp://send?phone=6281200001001&text=Hasil%20sudah%20siap."
    plan = a_plan(mode=HandOverMode.LINK, link=link)
    steps.start(plan, ())
    assert whatsapp.opened == [link]
    assert steps_of(plan) == (SendStep.LINK, SendStep.MARK)
    steps.forward()
    steps.back()
    assert whatsapp.opened == [link]


def test_a_chat_without_a_number_is_searched_by_its_name(steps: HandOverSteps) -> None:
    steps.start(a_plan(search="@ibu.contoh"), ())
    assert QGuiApplication.clipboard().text() == "@ibu.contoh"
    steps.finish()
    assert QGuiApplication.clipboard().text() == ""


def test_what_another_desk_handed_over_meanwhile_is_shown_as_it_is_now(sender: Officer) -> None:
    sender.press("Ctrl+K")
    case_id = results_case(sender)
    with open_desk(sender.page.desk.store.folder) as other:
        plan = plan_hand_over(other, case_id)
        way = HandOverWay.PICKED_UP
        order = HandOverOrder(
            case_id=case_id, result_ids=plan.results_by(way), way=way, received_by="SITI CONTOH"
        )
        mark_handed_over(other, order)
    for _ in range(3):
        come_back(sender)
    sender.press("Return")
    assert "sudah diserahkan" in sender.window.notices.text
    assert bar(sender).text == ""
    assert statuses(sender) == [Status.DONE] * 3


def results_case(officer: Officer) -> CaseId:
    seen = officer.page.case.seen
    assert seen is not None
    return seen.file.case.id
