"""The main job through the window: from a dropped chat to the folder that is handed over."""

import shutil
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from desk.actions import sample_day
from desk.actions.desk import open_desk
from desk.actions.verifying import verify_office
from desk.domain.case import Answer, SignatureState
from desk.domain.checklist import VerdictState
from desk.domain.status import Status
from desk.gui.case.next_step import Step
from desk.gui.intake.intake_dialog import IntakeDialog
from desk.gui.labels import value_text
from tests.actions.samples import SAMPLES
from tests.gui.conftest import Officer, drop
from tests.gui.test_handing_over import come_back
from tests.signing import a_pdf, signed

VILLAGE = SAMPLES / sample_day.VILLAGE_EXPORT


def test_a_dropped_chat_becomes_a_handed_over_result(newcomer: Officer, tmp_path: Path) -> None:
    review(newcomer)
    newcomer.open(sample_day.DEATH.applicant)
    newcomer.press("Return", newcomer.page.queue.table)
    for answer in sample_day.DEATH.answers:
        give(newcomer, answer)
    newcomer.page.case.show_checklist()
    for sight in sample_day.DEATH.sights:
        look_at(newcomer, sight.photo, sight.slots)
    seen = newcomer.page.case.seen
    assert seen is not None
    assert seen.verdict.state is VerdictState.COMPLETE

    # started, the result attached, ready
    assert step(newcomer) is Step.START
    newcomer.press("Ctrl+Return")
    assert step(newcomer) is Step.ATTACH
    result = tmp_path / "hasil SIAK.pdf"
    result.write_bytes(a_result())
    newcomer.press("Ctrl+Return")
    newcomer.pick(result)
    newcomer.type("0000-KM-CONTOH", newcomer.find("attach_document"))
    newcomer.click("attach_ok")
    newcomer.press("Ctrl+Return")
    assert step(newcomer) is Step.EXPORT

    # handed over, sent, done
    target = tmp_path / "serah-terima"
    target.mkdir()
    newcomer.press("Ctrl+E")
    newcomer.pick(target)
    newcomer.click("notice_step")
    for _ in range(3):
        come_back(newcomer)
    newcomer.press("Return", newcomer.find("hand_over_sent"))
    newcomer.press("Ctrl+Return", newcomer.page.case.checklist.list)
    seen = newcomer.page.case.seen
    assert seen is not None
    assert [item.status for item in seen.file.items] == [Status.DONE]
    assert seen.file.results[0].signature is SignatureState.VALID_ISSUER_UNKNOWN
    handed = {sha256(path.read_bytes()).hexdigest() for path in target.rglob("*.pdf")}
    assert sha256(result.read_bytes()).hexdigest() in handed
    newcomer.window.close()
    folder = tmp_path / "office-0"
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    with open_desk(copy) as desk:
        assert verify_office(desk).is_sound


def step(officer: Officer) -> Step:
    """What the primary button says now."""
    return officer.page.case.step


def review(officer: Officer) -> None:
    """Drop the chat and save every draft that it holds."""
    drop(officer, VILLAGE)
    dialog = officer.window.findChild(IntakeDialog)
    assert dialog is not None
    drafts = len(dialog.lines)
    for _ in range(drafts):
        assert dialog.form.is_ready
        officer.press("Ctrl+Return", dialog)
    officer.qtbot.waitUntil(lambda: officer.window.findChild(IntakeDialog) is None)
    assert officer.page.queue.model.rowCount() == drafts


def give(officer: Officer, answer: Answer) -> None:
    """Answer a question where it stands, if the checklist still asks it."""
    seen = officer.page.case.seen
    assert seen is not None
    asked = {question.id for question in seen.checklist.questions}
    if answer.question not in asked:
        return
    officer.page.case.show_questions()
    choice = officer.find(f"question_{answer.question}")
    assert isinstance(choice, QComboBox)
    choice.setFocus()
    wanted = choice.findText(value_text(answer.values[0]))
    assert wanted > 0
    choice.showPopup()
    for _ in range(wanted - choice.currentIndex()):
        QTest.keyClick(choice.view(), Qt.Key.Key_Down)
    QTest.keyClick(choice.view(), Qt.Key.Key_Return)
    officer.settle()


def look_at(officer: Officer, photo: str, slots: tuple[str, ...]) -> None:
    """Say what the file on the screen is, and accept it."""
    current = officer.page.viewer.current
    assert current is not None
    assert current.title == photo
    numbers = {line.row.row.slot.key: line.number for line in officer.page.case.checklist.lines}
    for slot in slots:
        officer.press(str(numbers[slot]))
    officer.press("Space")


def a_result() -> bytes:
    """A PDF as SIAK returns it, signed by the tests' own signer."""
    return signed(a_pdf("KUTIPAN AKTA KEMATIAN", "KARTO CONTOH"))
