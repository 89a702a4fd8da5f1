"""The clipboard while results go out: the number, then the files, then the text, step by step.

The desk puts things on the clipboard and opens links; an officer pastes and sends. Nothing here
presses a key in another program. What was put there carries a mark of our own, so that it is
cleared at the end only where nothing else was copied meanwhile.
"""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from desk.actions.handing_over import SendPlan
from desk.domain.office import HandOverMode
from desk.gui.widgets.own_clipboard import OwnClipboard

TEXT_IN_LINK = "&text="
"""A link brings the text along unless it would be too long."""


class SendStep(StrEnum):
    """What the officer does next in WhatsApp."""

    LINK = "link"
    NUMBER = "number"
    FILES = "files"
    TEXT = "text"
    MARK = "mark"


class HandOverSteps(QObject):
    """Where a hand-over stands; puts on the clipboard what the step wants."""

    changed = Signal()

    def __init__(self, clipboard: OwnClipboard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._plan: SendPlan | None = None
        self._paths: tuple[Path, ...] = ()
        self._steps: tuple[SendStep, ...] = ()
        self._at = 0

    @property
    def plan(self) -> SendPlan | None:
        """What is being handed over; None where nothing is."""
        return self._plan

    @property
    def step(self) -> SendStep:
        """The step that is next."""
        return self._steps[self._at] if self._steps else SendStep.MARK

    @property
    def place(self) -> tuple[int, int]:
        """Which step it is, of how many; the mark at the end is none of them."""
        count = len(self._steps) - 1
        return min(self._at + 1, count), count

    @property
    def is_last(self) -> bool:
        """Whether only the mark is left."""
        return self.step is SendStep.MARK

    def start(self, plan: SendPlan, paths: Sequence[Path]) -> None:
        """Begin: the first thing lies on the clipboard, or the chat opens."""
        self._plan, self._paths, self._at = plan, tuple(paths), 0
        self._steps = steps_of(plan)
        self._take()

    def forward(self) -> None:
        """Go to the next step."""
        self._go(1)

    def back(self) -> None:
        """Go to the step before; a link is not opened a second time by going back."""
        self._go(-1)

    def finish(self) -> None:
        """End: what is ours leaves the clipboard."""
        self._clipboard.clear()
        self._plan, self._paths, self._steps, self._at = None, (), (), 0

    def _go(self, way: int) -> None:
        at = max(0, min(self._at + way, len(self._steps) - 1))
        if at == self._at:
            return
        self._at = at
        if not (way < 0 and self.step is SendStep.LINK):
            self._take()
        else:
            self.changed.emit()

    def _take(self) -> None:
        """Do what the step wants of the desk."""
        plan = self._plan
        if plan is None:
            return
        if self.step is SendStep.LINK and not QDesktopServices.openUrl(QUrl(plan.link)):
            self._steps = (SendStep.NUMBER, *steps_after_chat(plan, text=True))
        if self.step is SendStep.NUMBER:
            self._clipboard.put_text(plan.search)
        elif self.step is SendStep.TEXT:
            self._clipboard.put_text(plan.text)
        elif self.step is SendStep.FILES:
            self._clipboard.put_files(self._paths)
        self.changed.emit()


def steps_of(plan: SendPlan) -> tuple[SendStep, ...]:
    """The steps of a plan, ending in the mark; a step with nothing to paste is left out."""
    if plan.mode is HandOverMode.LINK and plan.link:
        return (SendStep.LINK, *steps_after_chat(plan, text=TEXT_IN_LINK not in plan.link))
    first = (SendStep.NUMBER,) if plan.search else ()
    return (*first, *steps_after_chat(plan, text=True))


def steps_after_chat(plan: SendPlan, *, text: bool) -> tuple[SendStep, ...]:
    """What follows once the chat is open."""
    files = (SendStep.FILES,) if plan.files else ()
    words = (SendStep.TEXT,) if text and plan.text.strip() else ()
    return (*files, *words, SendStep.MARK)
