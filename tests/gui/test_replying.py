"""Replying to a citizen by keys: the draft, what may not stand in it, and noting it as sent."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desk.actions import demo, intake, sample_day
from desk.actions.cases import CaseView
from desk.actions.desk import open_desk
from desk.actions.offices import set_up_office
from desk.domain.disclosure import PrivateData
from desk.domain.office import HandOverMode
from desk.domain.replies import ReplyTopic
from desk.domain.status import Status
from desk.gui.handing.reply_panel import ReplyPanel
from desk.gui.handing.reply_text import ReplyText
from desk.gui.widgets.own_clipboard import OWN_MIME
from desk.intake.offices import read_office
from tests.actions.samples import SAMPLES
from tests.gui.conftest import Officer

MOTHER = "SITI CONTOH"
NIK = "9999014509900001"
PHONE = "0812-0000-1001"


@pytest.fixture(scope="session")
def checked_office(stocked_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample office with the mother's files judged: her birth letter is missing."""
    folder = tmp_path_factory.mktemp("replies") / "office"
    shutil.copytree(stocked_office, folder)
    with open_desk(folder) as desk:
        demo.check(desk, sample_day.BIRTH)
    return folder


@pytest.fixture(scope="session")
def linked_office(empty_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office that opens chats by link, with a request of a number and one of a username."""
    folder = tmp_path_factory.mktemp("links") / "office"
    shutil.copytree(empty_office, folder)
    with open_desk(folder) as desk:
        plan = read_office(SAMPLES / "office.toml")
        linked = tuple(replace(one, hand_over=HandOverMode.LINK) for one in plan.numbers)
        set_up_office(desk, replace(plan, numbers=linked))
    with open_desk(folder) as desk:
        export = SAMPLES / sample_day.VILLAGE_EXPORT
        number = desk.number(sample_day.VILLAGE_NUMBER)
        drafts = intake.read_export(desk, export, number).drafts
        senders = (PHONE, "@darto.contoh")
        decisions = [
            replace(intake.decide(desk, draft), sender=sender)
            for draft, sender in zip(drafts, senders, strict=False)
        ]
        intake.accept_drafts(desk, export, number, decisions)
    return folder


@pytest.fixture
def checker(open_window: Callable[[Path], Officer], checked_office: Path) -> Officer:
    """An officer in front of the mother's case, with an empty clipboard."""
    QGuiApplication.clipboard().clear()
    officer = open_window(checked_office)
    officer.open(MOTHER)
    return officer


class Presses(QObject):
    """Counts what the officer presses in the program: keys and buttons of the mouse."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        is_key = kind is QEvent.Type.KeyPress and watched is QApplication.focusWidget()
        is_click = kind is QEvent.Type.MouseButtonPress and watched.isWidgetType()
        self.count += is_key or is_click or kind is QEvent.Type.Shortcut
        return False


class Elsewhere(QObject):
    """WhatsApp, as far as links go: takes down what it was asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url)


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    """The program that links go to; taken away again."""
    program = Elsewhere()
    # PySide wants the name as a text; its types say bytes.
    QDesktopServices.setUrlHandler("whatsapp", program, "open")  # type: ignore[arg-type]
    yield program
    QDesktopServices.unsetUrlHandler("whatsapp")


def panel(officer: Officer) -> ReplyPanel:
    found = officer.find("reply_panel")
    assert isinstance(found, ReplyPanel)
    return found


def edit(officer: Officer) -> QPlainTextEdit:
    return panel(officer).text


def says(officer: Officer, name: str) -> str:
    label = officer.find(name)
    assert isinstance(label, QLabel)
    return "" if label.isHidden() else label.text()


def copied() -> str:
    return QGuiApplication.clipboard().text()


def leave_and_return(officer: Officer) -> None:
    """Go to another window, as to WhatsApp, and come back."""
    other = QWidget()
    officer.qtbot.addWidget(other)
    other.show()
    officer.front(other)
    officer.front(officer.window)
    officer.settle()
    other.close()


def seen(officer: Officer) -> CaseView:
    shown = officer.page.case.seen
    assert shown is not None
    return shown


def test_what_is_missing_is_replied_in_at_most_five_presses(checker: Officer) -> None:
    presses = Presses()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(presses)
    checker.press("Ctrl+B")
    checker.press("Ctrl+Return")
    text = copied()
    leave_and_return(checker)
    checker.press("Return")
    application.removeEventFilter(presses)
    assert 3 <= presses.count <= 5
    assert "1. Foto surat keterangan lahir anak" in text
    (reply,) = seen(checker).file.replies
    assert reply.text == text
    assert reply.sent_at is not None
    assert {item.status for item in seen(checker).file.items} == {Status.INCOMPLETE}


def test_the_panel_says_from_where_to_whom_and_how_long_the_text_is(checker: Officer) -> None:
    checker.press("Ctrl+B")
    assert QApplication.focusWidget() is edit(checker)
    assert says(checker, "reply_route") == "WA Akta dan KK 0856-0001-1001 → Ibu Contoh"
    assert str(len(edit(checker).toPlainText())) in says(checker, "reply_count")


def test_a_text_with_a_nik_is_not_copied_and_its_place_is_chosen(checker: Officer) -> None:
    checker.press("Ctrl+B")
    checker.type(f"NIK {NIK} ", edit(checker))
    checker.press("Ctrl+Return")
    assert copied() == ""
    assert seen(checker).file.replies == ()
    assert edit(checker).textCursor().selectedText() == NIK
    assert "NIK" in says(checker, "reply_refusal")
    checker.press("Delete", edit(checker))
    assert says(checker, "reply_refusal") == ""
    checker.press("Ctrl+Return")
    assert copied().startswith("NIK  Bapak/Ibu")


def test_copying_a_selection_leaves_out_what_may_not_be_sent(qtbot: QtBot, look: None) -> None:
    text = ReplyText()
    qtbot.addWidget(text)
    text.set_private(PrivateData(case_number="CTH-2026-000123", since=date(2026, 11, 22)))
    text.setPlainText(f"lahir 12 Maret 2020, {NIK} 🙏 0812-3456-7890.")
    text.selectAll()
    text.copy()
    assert copied() == "lahir …, … 🙏 …."
    text.choose(text.disclosures[-1])
    assert text.textCursor().selectedText() == "0812-3456-7890"


def test_esc_closes_and_the_text_stays_also_over_another_case(checker: Officer) -> None:
    checker.press("Ctrl+B")
    checker.type("Selamat pagi. ", edit(checker))
    checker.press("Esc")
    assert panel(checker).isHidden()
    checker.press("Ctrl+B")
    assert edit(checker).toPlainText().startswith("Selamat pagi. Bapak/Ibu")
    checker.open("JOKO CONTOH")
    assert panel(checker).isHidden()
    checker.press("Ctrl+B")
    assert "JOKO CONTOH" in edit(checker).toPlainText()
    checker.open(MOTHER)
    assert not panel(checker).isHidden()
    assert edit(checker).toPlainText().startswith("Selamat pagi. Bapak/Ibu")


def test_another_kind_of_reply_is_chosen_by_key_and_edits_stay_with_theirs(
    checker: Officer,
) -> None:
    checker.press("Ctrl+B")
    checker.type("Halo. ", edit(checker))
    topic = checker.find("reply_topic")
    assert isinstance(topic, QComboBox)
    topic.setFocus()
    checker.press("Down", topic)
    assert ReplyTopic(topic.currentData()) is ReplyTopic.COMPLETE
    assert "sudah lengkap" in edit(checker).toPlainText()
    checker.press("Up", topic)
    assert edit(checker).toPlainText().startswith("Halo. ")


def test_an_untouched_draft_follows_the_case_and_an_edited_one_stays(checker: Officer) -> None:
    checker.press("Ctrl+B")
    assert "surat keterangan lahir" in edit(checker).toPlainText()
    checker.page.case.show_checklist()
    checker.page.case.checklist.choose_slot("surat_lahir@anak")
    checker.press("S")
    assert "surat keterangan lahir" not in edit(checker).toPlainText()
    checker.type("Halo. ", edit(checker))
    checker.press("Ctrl+Z", checker.page.case.checklist.list)
    assert edit(checker).toPlainText().startswith("Halo. ")


def test_the_question_is_asked_on_return_and_can_wait(checker: Officer) -> None:
    checker.press("Ctrl+B")
    checker.press("Ctrl+Return")
    assert panel(checker).is_asking
    assert QApplication.focusWidget() is edit(checker)
    leave_and_return(checker)
    assert QApplication.focusWidget() is checker.find("reply_sent")
    checker.find("reply_not_sent").setFocus()
    checker.press("Return")
    checker.press("F5")
    assert not panel(checker).is_asking
    (reply,) = seen(checker).file.replies
    assert reply.sent_at is None
    assert {item.status for item in seen(checker).file.items} == {Status.NEW}
    checker.press("Ctrl+B")
    assert panel(checker).is_asking


def test_the_messages_show_both_sides_and_whether_a_reply_was_sent(checker: Officer) -> None:
    checker.press("Ctrl+B")
    checker.press("Ctrl+Return")
    messages = checker.find("case_messages")
    assert isinstance(messages, QPlainTextEdit)
    (reply,) = seen(checker).file.replies
    shown = messages.toPlainText()
    assert shown.count(reply.text) == 1
    assert shown.startswith("17 Sep 2026 13.41 · Ibu Contoh\nAssalamualaikum")
    assert shown.endswith(reply.text)
    assert "Rina Petugas Contoh" in shown
    before = shown.split(reply.text)[0].splitlines()[-1]
    checker.find("reply_sent").setFocus()
    checker.press("Return")
    after = messages.toPlainText().split(reply.text)[0].splitlines()[-1]
    assert before != after


def test_our_own_text_is_no_request_and_leaves_the_clipboard_with_the_window(
    checker: Officer,
) -> None:
    checker.press("Ctrl+B")
    checker.press("Ctrl+Return")
    assert QGuiApplication.clipboard().mimeData().hasFormat(OWN_MIME)
    checker.window.close()
    assert copied() == ""


def test_the_primary_step_where_something_is_missing_opens_the_reply(checker: Officer) -> None:
    checker.press("Ctrl+Return", checker.page.case.checklist.list)
    assert not panel(checker).isHidden()
    assert QApplication.focusWidget() is edit(checker)


def test_a_reply_takes_the_room_of_the_checklist_where_the_window_is_low(checker: Officer) -> None:
    checker.window.resize(683, 728)
    checker.press("Ctrl+B")
    tabs = checker.find("case_tabs")
    assert tabs.isHidden()
    assert edit(checker).height() >= 64
    checker.press("Esc")
    assert not tabs.isHidden()
    checker.window.resize(1366, 1000)
    checker.press("Ctrl+B")
    assert not tabs.isHidden()


def test_a_link_opens_the_chat_with_the_text(
    open_window: Callable[[Path], Officer], linked_office: Path, elsewhere: Elsewhere
) -> None:
    QGuiApplication.clipboard().clear()
    officer = open_window(linked_office)
    officer.open("KARTO CONTOH")
    officer.press("Ctrl+B")
    text = edit(officer).toPlainText()
    officer.press("Ctrl+Return")
    (url,) = elsewhere.opened
    address = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
    assert address.startswith("whatsapp://send?phone=6281200001001&text=Bapak%2FIbu")
    assert QUrl.fromPercentEncoding(address.partition("&text=")[2].encode()) == text
    assert copied() == ""


def test_a_sender_with_a_username_alone_gets_a_copy_and_no_link(
    open_window: Callable[[Path], Officer], linked_office: Path, elsewhere: Elsewhere
) -> None:
    officer = open_window(linked_office)
    officer.open("JOKO CONTOH")
    officer.press("Ctrl+B")
    assert "darto.contoh" in says(officer, "reply_route")
    officer.press("Ctrl+Return")
    assert elsewhere.opened == []
    assert copied() == edit(officer).toPlainText()


def test_every_part_of_the_panel_has_a_name_and_is_reached_by_tab(qtbot: QtBot, look: None) -> None:
    shown = ReplyPanel()
    qtbot.addWidget(shown)
    shown.show()
    shown.ask("Sudah terkirim?", takes_keys=False)
    shown.stop_asking()
    qtbot.waitUntil(shown.isActiveWindow)
    parts = shown.findChildren(QWidget)
    first = next(part for part in parts if part.objectName() == "reply_topic")
    first.setFocus()
    reached = []
    for _ in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert reached == ["reply_topic", "reply_text", "reply_close", "reply_copy"]
    assert first.accessibleName()
    assert shown.text.accessibleName()
    assert shown.accessibleName()


def test_a_reply_that_was_sent_leaves_the_clipboard(checker: Officer) -> None:
    checker.press("Ctrl+B")
    checker.press("Ctrl+Return")
    assert copied()
    leave_and_return(checker)
    checker.press("Return")
    assert copied() == ""
