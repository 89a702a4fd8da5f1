"""The foot of a case: what is still missing, and the one button that is right now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desk.actions.cases import CaseView
from desk.domain.checklist import RowState, VerdictState
from desk.gui.case.next_step import Step
from desk.gui.commands.commands import Commands
from desk.gui.commands.ids import CommandId
from desk.gui.widgets.parts import ElidedLabel, button, plain, set_role

BUTTON_EDGE_PX, LEAST_BUTTON_PX = 34, 190


class StepBar(QWidget):
    """Always in sight, in the wide and in the compact form."""

    primary_wanted = Signal()

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_tight = False
        self._step = Step.NOTHING
        self._services: tuple[str, ...] = ()
        self._build(commands)

    @property
    def missing(self) -> str:
        """What it says is missing."""
        return self._missing.text()

    def show_case(self, seen: CaseView) -> None:
        """Say what is still missing, with the worst first."""
        text, role = self._missing_text(seen)
        self._missing.say(text)
        self._missing.setVisible(bool(text) and not self._is_tight)
        set_role(self._missing, role)

    def set_tight(self, *, on: bool) -> None:
        """Leave what is missing to the checklist above, where height is scarce."""
        self._is_tight = on
        self._missing.setVisible(bool(self._missing.text()) and not on)
        self._say_step()

    def show_step(self, step: Step, services: tuple[str, ...] = ()) -> None:
        """Let the button say what comes next, and for which services where not for all."""
        self._step, self._services = step, services
        self._primary.setEnabled(step is not Step.NOTHING)
        self._say_step()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_step()

    def _build(self, commands: Commands) -> None:
        self._missing = ElidedLabel("warning")
        self._missing.setObjectName("missing_line")
        self._primary = button("", "primary_button", primary=True)
        self._primary.setMinimumWidth(LEAST_BUTTON_PX)
        self._primary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._primary.clicked.connect(self.primary_wanted)
        move = button(self.tr("Move…"), "move_button")
        move.clicked.connect(commands.action(CommandId.MOVE).trigger)
        row = QHBoxLayout()
        row.addWidget(self._primary, 1)
        row.addWidget(move)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self._missing)
        layout.addLayout(row)

    def _say_step(self) -> None:
        """What is done, and to what, as far as there is room; the tip says all of it."""
        text = self._step_text(self._step)
        what = self._services[0] if self._services else ""
        if len(self._services) > 1:
            what = self.tr("%n services", "", len(self._services))
        whole = self.tr("{step}: {services}").format(step=text, services=what) if what else text
        room = self._primary.width() - BUTTON_EDGE_PX
        shown = self._primary.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room)
        self._primary.setText((shown if what else text).replace("&", "&&"))
        self._primary.setAccessibleName(whole)
        tips = (
            f"{text}: {', '.join(self._services)}" if what else "",
            self._missing.text() if self._is_tight else "",
        )
        self._primary.setToolTip(plain("\n".join(tip for tip in tips if tip)))

    def _missing_text(self, seen: CaseView) -> tuple[str, str]:
        rows = [row for row in seen.verdict.rows if row.blocks]
        if seen.verdict.state is VerdictState.NOT_APPLICABLE:
            return self.tr("Another service is the right one."), "bad"
        if rows:
            ordered = sorted(rows, key=lambda row: row.state is not RowState.REFUSED)
            names = ", ".join(row.row.label for row in ordered)
            return self.tr("Missing {count}: {names}").format(
                count=len(rows), names=names
            ), "warning"
        if seen.verdict.state is VerdictState.UNDETERMINED:
            count = len(seen.checklist.questions)
            return self.tr("%n question(s) still open", "", count), "warning"
        return self.tr("Nothing is missing."), "good"

    def _step_text(self, step: Step) -> str:
        return {
            Step.CHECK: self.tr("Check the files"),
            Step.SWITCH: self.tr("Switch to the right service"),
            Step.ANSWER: self.tr("Answer the questions"),
            Step.CONFIRM: self.tr("Confirm as second officer"),
            Step.NOTIFY: self.tr("Reply what is missing"),
            Step.ADD_FILES: self.tr("Add files"),
            Step.START: self.tr("Start in SIAK"),
            Step.ATTACH: self.tr("Attach the result"),
            Step.NOTE_CARD: self.tr("Note card or entry"),
            Step.MARK_READY: self.tr("Mark as ready"),
            Step.EXPORT: self.tr("Send the results"),
            Step.MARK_DONE: self.tr("Mark as done"),
            Step.RESUME: self.tr("Resume"),
            Step.REOPEN: self.tr("Reopen"),
            Step.NOTHING: self.tr("Nothing left to do"),
        }[step]
