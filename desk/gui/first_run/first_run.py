"""The first run: six short pages, each with an answer that works as it is.

Nothing is stored before the last page is confirmed; the language and the look are remembered at
once. It can be left and taken up again while the window is open.
"""

from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desk.actions.office_setup import SetupStart, typed_phone
from desk.domain.errors import DeskError
from desk.domain.ids import DeskNumberId
from desk.domain.office_checks import number_faults, office_faults, officer_faults
from desk.gui import language
from desk.gui.first_run.answers import Answers
from desk.gui.first_run.pages import (
    FoldersPage,
    LastPage,
    NumberPage,
    OfficePage,
    UsePage,
    WelcomePage,
)
from desk.gui.jobs import Jobs
from desk.gui.memory import Memory
from desk.gui.widgets.parts import button, line, plain_label
from desk.gui.words import explained

WELCOME, USE, OFFICE, NUMBER, FOLDERS, LAST = range(6)
WIDTH_PX = 640
_NOBODY = DeskNumberId(UUID(int=0))
"""The first number has no id yet: it gets one when it is stored."""

RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FirstRun(QWidget):
    """Asks, page by page, what an office needs to begin."""

    finished = Signal(object)  # OfficeSheet
    sample_wanted = Signal()
    left = Signal()

    def __init__(
        self,
        start: SetupStart,
        jobs: Jobs,
        memory: Memory,
        answers: Answers | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("first_run")
        self.start = start
        self._jobs, self._memory = jobs, memory
        self._number = start.sheet.numbers[0]
        self._build()
        self._connect()
        self._fill(answers)

    @property
    def answers(self) -> Answers:
        """Everything as it stands on the pages."""
        typed = self._number_page.form.typed()
        return Answers(
            step=self.step,
            is_sample=self._use.is_sample,
            office=self._office.form.office(),
            officer_name=self._use.officer_name,
            number=typed.line(self._number),
            folder=self._folders.form.folder,
            minutes=self._folders.form.minutes,
        )

    @property
    def step(self) -> int:
        """The page that is shown, from 0."""
        return self._stack.currentIndex()

    def begin(self) -> None:
        """Show the page where it was left, with the keys on its first field."""
        self.enable()
        self._show(self.step)

    def enable(self) -> None:
        """Take keys again, after something did not go."""
        self.setEnabled(True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in RETURNS:
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, QPushButton) and focused is not self._next:
            focused.click()
        else:
            self._on_next()

    def _build(self) -> None:
        self._welcome = WelcomePage()
        self._use = UsePage()
        self._office = OfficePage(self.start, self._jobs)
        self._number_page = NumberPage(self.start)
        self._folders = FoldersPage(self._jobs)
        self._last = LastPage()
        self._pages = (
            self._welcome,
            self._use,
            self._office,
            self._number_page,
            self._folders,
            self._last,
        )
        self._stack = QStackedWidget()
        for page in self._pages:
            self._stack.addWidget(_scrolled(page))
        self._where = plain_label(role="muted")
        self._where.setObjectName("first_run_step")
        self._title = plain_label(role="headline", wraps=True)
        self._title.setObjectName("first_run_title")
        column = QVBoxLayout()
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._where)
        column.addWidget(self._title)
        column.addWidget(self._stack, 1)
        column.addWidget(line())
        column.addLayout(self._buttons())
        middle = QWidget()
        middle.setMaximumWidth(WIDTH_PX)
        middle.setLayout(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)

    def _buttons(self) -> QHBoxLayout:
        self._leave = button(self.tr("Not &now"), "first_run_leave")
        self._back = button(self.tr("&Back"), "first_run_back")
        self._next = button(self.tr("&Next"), "first_run_next", primary=True)
        row = QHBoxLayout()
        row.addWidget(self._leave)
        row.addStretch(1)
        row.addWidget(self._back)
        row.addWidget(self._next)
        return row

    def _connect(self) -> None:
        self._welcome.language_chosen.connect(self._on_language)
        self._leave.clicked.connect(self.left)
        self._back.clicked.connect(self._on_back)
        self._next.clicked.connect(self._on_next)

    def _fill(self, answers: Answers | None) -> None:
        sheet = self.start.sheet
        self._welcome.show_language(language.spoken())
        if answers is None:
            self._office.form.show_office(sheet.office)
            self._use.show_values(is_sample=False, officer_name=sheet.officer_name)
            self._number_page.form.show_number(self._number.number(_NOBODY))
            self._folders.form.show_memory(self._memory)
            return
        self._office.form.show_office(answers.office)
        self._use.show_values(is_sample=answers.is_sample, officer_name=answers.officer_name)
        self._number_page.form.show_typed(answers.number)
        self._folders.form.show_values(answers.folder, answers.minutes)
        self._stack.setCurrentIndex(answers.step)

    def _show(self, step: int) -> None:
        self._stack.setCurrentIndex(step)
        count = self.tr("Step {n} of {all}")
        self._where.setText(count.format(n=step + 1, all=len(self._pages)))
        page = self._pages[step]
        self._title.setText(page.title())
        self._back.setEnabled(step > WELCOME)
        self._next.setText(self._next_verb(step))
        if page is self._last:
            self._last.show_answers(self.answers)
        # Later: the page is not laid out yet, and the keys would go nowhere.
        QTimer.singleShot(0, self, partial(self._focus, step))

    def _next_verb(self, step: int) -> str:
        if step == LAST:
            return self.tr("&Save and begin")
        if step == USE and self._use.is_sample:
            return self.tr("&Open the sample office")
        return self.tr("&Next")

    def _focus(self, step: int) -> None:
        if step == self.step:
            (self._pages[step].first_field() or self._next).setFocus()

    def _on_language(self, code: str) -> None:
        self._memory.put_text(language.REMEMBERED, code)
        application = QApplication.instance()
        if application is not None:
            language.speak(application, code)

    def _on_back(self) -> None:
        if self.step > WELCOME:
            self._show(self.step - 1)

    def _on_next(self) -> None:
        if self.step == USE:
            self._leave_use()
        elif self.step == OFFICE:
            self._leave_office()
        elif self.step == NUMBER:
            self._leave_number()
        elif self.step == LAST:
            self._finish()
        else:
            self._show(self.step + 1)

    def _leave_use(self) -> None:
        if self._use.is_sample:
            self.sample_wanted.emit()
            return
        faults = officer_faults(self._use.officer_name)
        self._use.complain(faults)
        if not faults:
            self._show(OFFICE)

    def _leave_office(self) -> None:
        faults = office_faults(self._office.form.office())
        self._office.form.complain(faults)
        if not faults:
            self._show(NUMBER)

    def _leave_number(self) -> None:
        form = self._number_page.form
        number = self.answers.number.number(_NOBODY)
        faults = number_faults(number, (number,))
        form.complain(faults)
        if not faults:
            self._jobs.ask(
                self, self._on_phone, typed_phone, form.typed().phone, on_error=self._on_no_phone
            )

    def _on_phone(self, _phone: str) -> None:
        self._show(FOLDERS)

    def _on_no_phone(self, error: DeskError) -> None:
        said = explained(error)
        self._number_page.form.refuse_phone(said.line)

    def _finish(self) -> None:
        """Hand over what was answered; the folders are remembered on this computer."""
        self.setEnabled(False)
        self._jobs.ask(
            self, self._on_sheet, typed_phone, self.answers.number.phone, on_error=self._on_refused
        )

    def _on_sheet(self, phone: str) -> None:
        answers = self.answers
        self._folders.form.keep(self._memory)
        number = replace(answers.number, phone=phone)
        self.finished.emit(replace(answers, number=number).sheet())

    def _on_refused(self, error: DeskError) -> None:
        self.enable()
        self._show(NUMBER)
        self._on_no_phone(error)


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
