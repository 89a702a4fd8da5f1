"""An officer who plays requests through the window by keys alone, and looks at the screen between.

What the eye sees on a photo stands in the request (`tests.day_sample`); everything else is read
from the window: which file is shown, which row has which number, what is asked, what comes next.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.gui.case.next_step import Step
from desk.gui.handing.hand_over_bar import HandOverBar
from desk.gui.handing.reply_panel import ReplyPanel
from desk.gui.handing.results_bar import ResultsBar
from desk.gui.intake.intake_dialog import IntakeDialog
from desk.gui.memory import Memory
from desk.gui.widgets import theme
from desk.gui.window import MainWindow
from tests.day_sample import Request, SentPaper
from tests.gui.conftest import PATIENCE_MS, Officer
from tests.stories.seat import Seat

UNREADABLE = "1"
"""The digit of the reason “the photo cannot be read”."""

MOST_STEPS = 30


class Player(Seat):
    """Knows the steps of the main job."""

    def log(self, request: Request) -> None:
        """Log a request and go on to its checklist."""
        self.press("Ctrl+Shift+N" if request.is_counter else "Ctrl+N")
        dialog = self._review()
        self._fill(dialog, request)
        self.press("Ctrl+Shift+Return")
        self.assert_no_dialog()
        assert self.applicant == request.applicant
        assert self._has_checklist_keys

    def check(self, request: Request) -> None:
        """Answer what is asked, and judge every file that nobody judged yet."""
        self.answer(request)
        if request.is_counter:
            self._check_originals()
        else:
            self.judge(request, len(self._unjudged))
        self.answer(request)

    def answer(self, request: Request) -> None:
        """Answer the open questions by their digits."""
        strip = self.officer.page.case.checklist.strip
        answers = dict(request.service.answers)
        if strip.question is None:
            return
        for _ in range(MOST_STEPS):
            if strip.hasFocus():
                break
            self.press("Up")
        for _ in range(MOST_STEPS):
            question = strip.question
            if question is None:
                break
            assert strip.hasFocus(), QApplication.focusWidget()
            assert question.id in answers, question
            self.press(str(question.values.index(answers[question.id]) + 1))
        assert self._has_checklist_keys

    def judge(self, request: Request, count: int) -> None:
        """Judge so many files, from the one on the screen on."""
        for _ in range(count):
            current = self.officer.page.viewer.current
            assert current is not None
            paper = request.paper(current.title)
            if not paper.slots:
                self.press("0")
                continue
            self._aim(paper)
            if paper.is_blurred:
                self.press("X", UNREADABLE)
            else:
                self.press("Space")

    def reply(self) -> str:
        """Write what is missing, send it in WhatsApp, and note it."""
        self.press("Ctrl+B", "Ctrl+Return")
        text = QGuiApplication.clipboard().text()
        self.visit_whatsapp()
        self.press("Return")
        assert self.part(ReplyPanel).isHidden()
        return text

    def open_found(self, request: Request) -> None:
        """Find a request by its applicant and open it."""
        self.press("Ctrl+F")
        self.type(request.applicant)
        self.press("Return")
        self._go_to_row(request.applicant)
        self.press("Return")
        assert self.applicant == request.applicant, (self.applicant, request.applicant)
        assert self._has_checklist_keys

    def add_later(self, request: Request) -> None:
        """Take what was sent later into the case: by its words, else from Downloads alone."""
        if request.later_chat:
            self.press("Ctrl+N")
            assert self._review().form.adds_to_open_case
            self.press("Ctrl+Shift+Return")
        else:
            self.press("Ctrl+I", "Return")
        assert self.applicant == request.applicant
        assert self._has_checklist_keys

    def hand_to_siak(self) -> tuple[str, str, str]:
        """Start the work in SIAK and copy what it asks for: NIK, family card number and name."""
        self.press("Ctrl+M")
        copied = []
        for keys in ("Ctrl+Shift+1", "Ctrl+Shift+2", "Ctrl+Shift+3"):
            self.press(keys)
            copied.append(QGuiApplication.clipboard().text())
        return copied[0], copied[1], copied[2]

    def attach(self, count: int) -> None:
        """Attach the results that were asked about, each of them certain."""
        bar = self.part(ResultsBar)
        self.officer.qtbot.waitUntil(lambda: bool(bar.question), timeout=PATIENCE_MS)
        self.press("Ctrl+H")
        for _ in range(count):
            assert bar.is_certain, (bar.question, bar.checks)
            self.press("Return")
        assert not bar.question

    def make_ready(self) -> None:
        """Do what the primary button says until the results can leave."""
        for _ in range(MOST_STEPS):
            if self.step not in (Step.NOTE_CARD, Step.MARK_READY):
                break
            self.press("Ctrl+Return")

    def copy_for_sending(self) -> None:
        """Copy for sending and paste it in WhatsApp: each time it comes back the next is copied."""
        self.press("Ctrl+K")
        bar = self.part(HandOverBar)
        for _ in range(MOST_STEPS):
            if self.officer.find("hand_over_forward").isHidden():
                break
            self.visit_whatsapp()
        assert bar.text

    def record_sent(self) -> None:
        """Note that it was sent."""
        self.press("Return")
        assert not self.part(HandOverBar).text

    def hand_out(self, name: str) -> None:
        """Hand over what cannot be sent to somebody who takes it."""
        self.press("Ctrl+K")
        for _ in range(MOST_STEPS):
            focused = QApplication.focusWidget()
            if focused is not None and focused.objectName() == "hand_over_ways":
                break
            self.press("Tab")
        self.press("Return", "Return")
        self.type(name)
        self.press("Ctrl+Return")
        self.assert_no_dialog()

    def attach_all(self) -> None:
        """Attach every result that is asked about; each of them is certain."""
        bar = self.part(ResultsBar)
        if bar.question:
            self.press("Ctrl+H")
        while bar.question:
            assert bar.is_certain, (bar.question, bar.checks)
            self.press("Return")

    def note(self, text: str) -> None:
        """Write a note for colleagues."""
        self.press("Ctrl+D")
        self.type(text)
        self.press("Ctrl+Return")
        self.assert_no_dialog()

    def choose_last_service(self) -> None:
        """Choose the service that is last in the case: with a package it is the card."""
        table = self.officer.page.case.items
        for _ in range(MOST_STEPS):
            if table.hasFocus():
                break
            self.press("Shift+Tab")
        for _ in range(table.lines.rowCount() - 1):
            self.press("Down")
        self.press("F6")

    # What the officer sees

    def _go_to_row(self, applicant: str) -> None:
        """Go up or down to the right one where the search found several."""
        queue = self.officer.page.queue
        rows = [row.applicant for row in queue.model.items()]
        way = rows.index(applicant) - queue.table.currentIndex().row()
        for _ in range(abs(way)):
            self.press("Down" if way > 0 else "Up")

    @property
    def _has_checklist_keys(self) -> bool:
        return self.window.focusWidget() is self.officer.page.case.checklist.list

    @property
    def _unjudged(self) -> list[str]:
        """Files of the case that nobody said anything about."""
        file = self.seen.file
        judged = {one.evidence_id for one in file.findings}
        return [
            one.sent_name for one in file.evidence if one.id not in judged and not one.is_surplus
        ]

    def _review(self) -> IntakeDialog:
        self.officer.qtbot.waitUntil(lambda: bool(self._reviews()), timeout=PATIENCE_MS)
        self.officer.settle()
        return self._reviews()[0]

    def _reviews(self) -> list[IntakeDialog]:
        found = self.window.findChildren(IntakeDialog)
        return [dialog for dialog in found if dialog.isVisible()]

    def _fill(self, dialog: IntakeDialog, request: Request) -> None:
        """Fill what is needed and was not read; the focus goes from gap to gap."""
        for _ in range(MOST_STEPS):
            gap = dialog.form.gap
            if gap is None:
                break
            focused = QApplication.focusWidget()
            assert focused is not None
            assert gap is focused or gap.isAncestorOf(focused), focused.objectName()
            if gap.findChild(QWidget, "service"):
                self.type(request.service.code)
                self.press("Down", "Return")
            else:
                self.type(request.applicant)
            self.press("Tab")
        if request.is_counter:
            self.type(request.nik)
            self.press("Tab")
            self.type(request.no_kk)
        if dialog.form.texts.name != request.applicant:
            # The chat was misread: what is wrong is chosen already, and typed over.
            self.type(request.applicant)
        assert dialog.form.texts.name == request.applicant

    def _aim(self, paper: SentPaper) -> None:
        """Say which rows the file is for, by their numbers; the chosen one alone needs no word."""
        checklist = self.officer.page.case.checklist
        rows = {line.row.row.slot.key: line for line in checklist.lines}
        targets = {line.row.row.slot.key for line in checklist.targets}
        current = checklist.current
        wanted = [slot for slot in paper.slots if slot in rows]
        assert wanted, (paper.slots, list(rows))
        if not targets and current is not None and wanted == [current.row.row.slot.key]:
            return
        for slot in wanted:
            if slot not in targets:
                self.press(str(rows[slot].number))

    def _check_originals(self) -> None:
        """At the counter the papers lie on the table."""
        for _ in range(MOST_STEPS):
            current = self.officer.page.case.checklist.current
            if current is None or not current.row.blocks:
                return
            self.press("Space")


@contextmanager
def a_player(
    place: Path, program: QApplication, indonesian: Path, *, hurries: bool = False
) -> Iterator[Player]:
    """A player at a window on the office in this place, as the program opens it.

    The window remembers what it remembers in its file, and writes its log.
    """
    bugs: list[BaseException] = []
    folder, before = place / "office", program.palette()
    translator = QTranslator()
    assert translator.load(str(indonesian))
    program.installTranslator(translator)
    theme.dress(program, theme.LIGHT)
    memory = Memory(folder / "window.ini")
    window = MainWindow(folder, memory)
    window.jobs.broke.connect(bugs.append)
    window.resize(1366, 720)
    window.show()
    window.open_office()
    qtbot = QtBot(None)  # type: ignore[arg-type]  # it waits; it is given no widgets
    qtbot.waitUntil(lambda: window.page is not None, timeout=PATIENCE_MS)
    player = Player(Officer(window, qtbot), place / "Unduhan", hurries=hurries)
    try:
        yield player
    finally:
        player.leave()
        memory.save()
        program.removeTranslator(translator)
        program.setStyleSheet("")
        program.setPalette(before)
    assert bugs == []
