"""The page of an office on a bare window, on a desk that several tests share: quick to set up."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import cast

import pypdfium2
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk.actions.desk import Desk
from desk.actions.queue import list_cases
from desk.domain.ids import FileId
from desk.domain.queue import QueueQuery
from desk.gui.commands.commands import Commands
from desk.gui.commands.ids import CommandId
from desk.gui.front import Frame
from desk.gui.jobs import Jobs
from desk.gui.memory import Memory
from desk.gui.notices import NoticeBar
from desk.gui.office_page import whole_page
from desk.gui.viewer.viewed import ViewedFile
from desk.gui.widgets import theme
from desk.gui.window import MainWindow
from tests.gui.conftest import Officer

SIZE = (1366, 720)


class Stand(QMainWindow):
    """As much of the main window as a page needs."""

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self.desk, self.jobs = desk, jobs
        self.commands = Commands(self, "#000000")
        self.commands.fill(self.menuBar())
        self.commands.action(CommandId.SINGLE_KEYS).setChecked(True)
        self.notices = NoticeBar()
        frame = Frame(jobs=jobs, commands=self.commands, notices=self.notices, memory=Memory())
        self.page = whole_page(desk, frame)
        jobs.failed.connect(self.notices.tell_error)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.addWidget(self.notices)
        layout.addWidget(self.page.front, 1)
        self.setCentralWidget(body)
        self.resize(*SIZE)


@contextmanager
def a_stand(desk: Desk, program: QApplication, indonesian: Path) -> Iterator[Stand]:
    """A stand in the program's look and language; nothing is left of it afterwards."""
    bugs: list[BaseException] = []
    before = program.palette()
    theme.dress(program, theme.LIGHT)
    translator = QTranslator()
    assert translator.load(str(indonesian))
    program.installTranslator(translator)
    jobs = Jobs()
    jobs.broke.connect(bugs.append)
    stand = Stand(desk, jobs)
    stand.show()
    yield stand
    stand.close()
    jobs.close()
    stand.deleteLater()
    program.removeTranslator(translator)
    program.setStyleSheet("")
    program.setPalette(before)
    QApplication.processEvents()
    assert bugs == []


def seated(stand: Stand, qtbot: QtBot) -> Officer:
    """An officer at a stand on which nothing is left of the one before."""
    officer = Officer(cast("MainWindow", stand), qtbot)
    stand.activateWindow()
    stand.notices.dismiss()
    for one in (CommandId.LOUPE, CommandId.COMPARE):
        if stand.commands.action(one).isChecked():
            stand.commands.action(one).trigger()
    stand.page.viewer._left.clear()
    stand.page._place.screen._seen = None
    officer.settle()
    return officer


def look_at(officer: Officer, applicant: str) -> None:
    """Bring the case of an applicant on the screen."""
    place = officer.page._place
    row = list_cases(place.desk, QueueQuery(text=applicant)).rows[0]
    place.screen.choose(row.id)
    officer.settle()


def a_stored_pdf(desk: Desk, *, pages: int, size_pt: tuple[int, int] = (595, 842)) -> ViewedFile:
    """A PDF in the vault, as the viewer shows a paper or a result."""
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(*size_pt)
    target = BytesIO()
    document.save(target)
    document.close()
    file_id, digest = FileId(desk.new_id()), sha256(target.getvalue()).hexdigest()
    desk.store.vault.put(file_id, target.getvalue())
    return ViewedFile(file_id=file_id, sha256=digest, title="Dokumen contoh")
