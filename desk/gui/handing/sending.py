"""Handing results over: Ctrl+K lays them out, WhatsApp is left to the officer, Enter marks them."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication

from desk.actions.handing_over import (
    HandOverDone,
    HandOverOrder,
    SendPlan,
    file_to_drag,
    lay_out,
    mark_handed_over,
    plan_hand_over,
)
from desk.actions.outgoing import Outgoing, clear_outgoing, open_outgoing
from desk.domain.case import HandOverWay, Result
from desk.domain.errors import DeskError
from desk.domain.ids import ResultId
from desk.gui.commands.ids import CommandId
from desk.gui.handing.hand_over_bar import HandOverBar
from desk.gui.handing.hand_over_steps import HandOverSteps
from desk.gui.handing.places import add_bar
from desk.gui.labels import moment_text
from desk.gui.notices import Offer, ask_reason
from desk.gui.widgets.own_clipboard import OwnClipboard
from desk.gui.words import word_of
from desk.gui.workplace import ShownCase, Workplace


class Sending(QObject):
    """Joins the bar to the case on the screen, the clipboard and the actions."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.panes)
        self._place = place
        self._bar = HandOverBar()
        add_bar(place, self._bar)
        self._steps = HandOverSteps(OwnClipboard(place.window), self)
        self._outgoing: Outgoing | None = None
        self._plan: SendPlan | None = None
        self._dragging: ResultId | None = None
        self._was_left = False
        self._connect()
        place.jobs.look_ahead(self, self._on_outgoing, open_outgoing, place.desk)

    def open(self) -> None:
        """Plan what of the case on the screen can leave now."""
        place = self._place
        if place.screen.case_id is None:
            return
        self.close()
        place.jobs.ask(self, self._on_plan, plan_hand_over, place.desk, place.screen.case_id)

    def close(self) -> None:
        """End the hand-over: nothing of it stays on the clipboard or in the folder."""
        had_keys = self._bar.has_keys
        self._steps.finish()
        self._plan = None
        self._bar.hide()
        if had_keys:
            self._place.case.checklist.list.setFocus()
        if self._outgoing is not None:
            self._place.case.outputs.model.forget_copies()
            # In turn, never after the copies of the next hand-over were made.
            self._place.jobs.ask(self, self._on_cleared, clear_outgoing, self._outgoing)

    def _connect(self) -> None:
        place, bar = self._place, self._bar
        place.commands.connect_to(CommandId.HAND_OVER, self.open)
        place.screen.shown.connect(self._on_case)
        self._steps.changed.connect(self._on_step)
        bar.forward_wanted.connect(self._steps.forward)
        bar.back_wanted.connect(self._steps.back)
        bar.sent_wanted.connect(self._on_sent)
        bar.again_wanted.connect(self._lay_out)
        bar.hand_wanted.connect(self._on_hand)
        bar.close_wanted.connect(self.close)
        place.case.outputs.drag_wanted.connect(self._on_drag_wanted)
        place.case.outputs.dragged.connect(self._on_dragged)
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state)

    def _on_outgoing(self, outgoing: Outgoing) -> None:
        self._outgoing = outgoing

    def _on_cleared(self, _nothing: None) -> None:
        """The copies are gone."""

    def _on_case(self, shown: ShownCase) -> None:
        """Another case comes: what was begun for the one before ends."""
        seen = shown.seen
        if self._plan is not None and self._plan.case_id != seen.file.case.id:
            self.close()
        if shown.is_fresh:
            self._place.case.outputs.model.forget_copies()

    def _on_plan(self, plan: SendPlan) -> None:
        if plan.case_id != self._place.screen.case_id:
            return
        self._plan = plan
        if plan.again:
            self._bar.ask_again(plan, self._when(plan))
        else:
            self._lay_out()

    def _when(self, plan: SendPlan) -> str:
        """When, how and to whom it went last."""
        handed = [one.result for one in plan.files] + list(plan.others)
        last = max(
            (one for one in handed if one.handed_over_at is not None),
            key=lambda one: str(one.handed_over_at),
            default=None,
        )
        if last is None or last.handed_over_at is None:
            return ""
        parts = [
            word_of(last.handed_over_way) if last.handed_over_way else "",
            moment_text(last.handed_over_at, self._place.desk.office.zone),
            last.received_by,
        ]
        return " · ".join(part for part in parts if part)

    def _lay_out(self) -> None:
        place = self._place
        if self._plan is not None and self._outgoing is not None:
            place.case.outputs.model.forget_copies()
            place.jobs.ask(
                self,
                self._on_laid_out,
                lay_out,
                place.desk,
                self._outgoing,
                self._plan,
                on_error=self._on_error,
            )

    def _on_laid_out(self, paths: tuple[Path, ...]) -> None:
        if self._plan is not None:
            self._was_left = False
            self._steps.start(self._plan, paths)

    def _on_error(self, error: DeskError) -> None:
        self.close()
        self._place.notices.tell_error(error)

    def _on_step(self) -> None:
        if self._steps.plan is not None:
            self._bar.show_step(self._steps.plan, self._steps.step, self._steps.place)

    def _on_state(self, state: Qt.ApplicationState) -> None:
        """Back from WhatsApp: the next thing to paste is copied."""
        if self._steps.plan is None:
            return
        if state is not Qt.ApplicationState.ApplicationActive:
            self._was_left = True
        elif self._was_left:
            self._was_left = False
            self._steps.forward()

    def _on_sent(self) -> None:
        plan = self._plan
        if plan is not None:
            self._mark(plan, HandOverWay.WHATSAPP, plan.chat)

    def _on_hand(self, way: HandOverWay) -> None:
        plan = self._plan
        if plan is None:
            return
        question = self.tr(
            "Who takes the results of {number}? Write the name; handing over cannot be undone."
        ).format(number=plan.case_number)
        ask_reason(self._place.window, question, word_of(way), partial(self._mark, plan, way))

    def _mark(self, plan: SendPlan, way: HandOverWay, received_by: str) -> None:
        place = self._place
        order = HandOverOrder(
            case_id=plan.case_id,
            result_ids=plan.results_by(way),
            way=way,
            received_by=received_by,
            text=plan.text if way is HandOverWay.WHATSAPP else "",
            again=plan.again,
        )
        place.jobs.do(
            self,
            self._on_marked,
            mark_handed_over,
            place.desk,
            order,
            on_error=self._on_not_marked,
        )

    def _on_not_marked(self, error: DeskError) -> None:
        """Another desk was first, or a file is damaged: the case is shown as it is now."""
        self._on_error(error)
        self._place.screen.reload()

    def _on_marked(self, done: HandOverDone) -> None:
        self.close()
        said = self.tr("{handed} of {total} handed over.").format(
            handed=done.handed, total=done.total
        )
        if done.still_open:
            rest = ", ".join(dict.fromkeys(done.still_open))
            said += " " + self.tr("Still open: {what}").format(what=rest)
        sheet = self._place.commands.action(CommandId.RESULT_SHEET)
        self._place.notices.tell(
            said, Offer(verb=self.tr("Make the result sheet"), take=sheet.trigger)
        )

    def _on_drag_wanted(self, result: Result) -> None:
        place = self._place
        if self._outgoing is None or place.screen.case_id is None:
            return
        self._dragging = result.id
        place.jobs.ask(
            self,
            self._on_drag_copy,
            file_to_drag,
            place.desk,
            self._outgoing,
            place.screen.case_id,
            result.id,
            on_error=self._on_no_drag,
        )

    def _on_drag_copy(self, path: Path) -> None:
        if self._dragging is not None:
            self._place.case.outputs.give_copy(self._dragging, path)

    def _on_no_drag(self, _error: DeskError) -> None:
        """A result that may not leave yet stays where it is; Ctrl+K says why."""

    def _on_dragged(self, result: Result) -> None:
        self._place.notices.tell(
            self.tr("If {result} was sent, mark it: Ctrl+K.").format(result=result.label),
            Offer(verb=self.tr("Mark as sent…"), take=self.open),
        )
