"""The steps of a case: the primary button, starting, holding, rejecting, cancelling, moving."""

from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from desk.actions.cases import CaseView
from desk.actions.moving import MoveOrder, move_items, service_state, status_reasons
from desk.actions.routing import follow_rules
from desk.domain.case import Item
from desk.domain.checklist import VerdictState
from desk.domain.status import Move, MoveKind, Status, move_between, moves_from, way
from desk.domain.status_reasons import StatusReason, StatusReasons
from desk.gui.case.next_step import MOVES_TO, Step, companions, movable, onward, unseen_file
from desk.gui.case.step_dialog import AskedStep, StepDialog
from desk.gui.commands.ids import CommandId
from desk.gui.labels import status_text
from desk.gui.words import word_of
from desk.gui.workplace import ShownCase, Workplace

C = CommandId

TO: dict[CommandId, Status] = {
    C.START: Status.PROCESSING,
    C.HOLD: Status.WAITING,
    C.REJECT: Status.REJECTED,
    C.CANCEL_CASE: Status.CANCELLED,
    C.REOPEN: Status.NEW,
}
"""Commands that are nothing but a move."""

DELEGATED: dict[Step, CommandId] = {
    Step.CONFIRM: C.CONFIRM,
    Step.NOTIFY: C.REPLY,
    Step.ADD_FILES: C.TAKE_NEW,
    Step.ATTACH: C.ATTACH,
    Step.NOTE_CARD: C.CARD,
    Step.EXPORT: C.HAND_OVER,
}
"""Steps that are a command of somebody else."""


class StatusSteps(QObject):
    """Moves the services of the case on the screen along the one table of moves."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.case)
        self._place = place
        self._desk, self._jobs, self._notices = place.desk, place.jobs, place.notices
        self._case = place.case
        self._reasons = StatusReasons(grounds=(), agencies=())
        self._knows_reasons = False
        for command, to in TO.items():
            place.commands.connect_to(command, partial(self.ask, to))
        place.commands.connect_to(C.PRIMARY, self.take_primary)
        place.commands.connect_to(C.MOVE, self.choose_move)
        place.case.primary_wanted.connect(self.take)
        place.case.item_chosen.connect(self._on_item)
        place.screen.shown.connect(self._on_shown)

    def take_primary(self) -> None:
        """Do what the primary button says."""
        self.take(self._case.step)

    def take(self, step: Step) -> None:
        """Do one step."""
        if step in MOVES_TO:
            self._go(MOVES_TO[step])
        elif step in DELEGATED:
            self._place.commands.action(DELEGATED[step]).trigger()
        elif step is Step.CHECK:
            self._check()
        elif step is Step.ANSWER:
            self._place.panes.show_case()
            self._case.focus_question()
        elif step is Step.SWITCH:
            self._switch_service()
        else:
            self._notices.tell(self.tr("Nothing is left to do in this case."))

    def ask(self, to: Status, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal gives it by position
        """Let services of the case take this step; what the table wants to know is asked first."""
        seen = self._case.seen
        able = () if seen is None else onward(seen.file, to)
        if seen is None or not able:
            self._say_impossible()
            return
        chosen = self._case.item
        first = chosen if chosen in able else able[0]
        if to in (Status.PROCESSING, Status.NEW):
            self._ask_and_move(seen, companions(seen, first, to), able, to)
        else:
            together = tuple(one for one in companions(seen, first, to) if one in able)
            self._open(seen, together, able, to)

    def _check(self) -> None:
        """Give the keys to the checklist, and show the first file that nobody judged."""
        self._place.panes.show_case()
        self._case.show_checklist()
        unseen = None if self._case.seen is None else unseen_file(self._case.seen)
        if unseen is not None:
            self._place.viewer.show_evidence(unseen)

    def choose_move(self) -> None:
        """Offer every status that the chosen service may go to."""
        item = self._case.item
        if item is None:
            return
        menu = QMenu(self._case)
        menu.setObjectName("move_menu")
        for move in moves_from(item.status):
            choice = menu.addAction(status_text(move.to))
            choice.setObjectName(f"move_to_{move.to.value}")
            choice.triggered.connect(partial(self._on_move_chosen, item, move))
        menu.aboutToHide.connect(menu.deleteLater)
        button = self._case.findChild(QWidget, "move_button")
        corner = button.mapToGlobal(QPoint(0, 0)) if button else QPoint()
        menu.popup(corner - QPoint(0, menu.sizeHint().height()))
        menu.setActiveAction(menu.actions()[0])

    def _go(self, to: Status) -> None:
        """Move the chosen item, and with it those that stand where it stands."""
        seen, item = self._case.seen, self._case.item
        if (
            seen is None
            or item is None
            or move_between(item.status, way(item.status, to)[0]) is None
        ):
            self._say_impossible()
            return
        self._ask_and_move(seen, companions(seen, item, to), movable(seen.file, to), to)

    def _on_move_chosen(self, item: Item, move: Move, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal gives it by position
        seen = self._case.seen
        if seen is not None:
            self._ask_and_move(seen, (item,), movable(seen.file, move.to), move.to)

    def _ask_and_move(
        self, seen: CaseView, items: tuple[Item, ...], able: tuple[Item, ...], to: Status
    ) -> None:
        """Move at once where nothing has to be said; else ask."""
        move = move_between(items[0].status, way(items[0].status, to)[-1])
        wants_reason = move is not None and (move.needs_reason or move.kind is MoveKind.CLOSE)
        if wants_reason or self._is_held_back(seen, items, to):
            self._open(seen, items, able, to)
        else:
            self._move(to, items, "")

    def _open(
        self, seen: CaseView, items: tuple[Item, ...], able: tuple[Item, ...], to: Status
    ) -> None:
        override = self._is_held_back(seen, items, to)
        asked = AskedStep(
            question=self._question(items[0], to, override=override),
            verb=self._verb(to),
            items=able,
            names=tuple(self._name(seen, item) for item in able),
            ticked=items,
            reasons=self._offered(to),
            needs_reason=override or self._needs_reason(items[0], to),
        )
        dialog = StepDialog(asked, self._place.window)
        dialog.taken.connect(partial(self._on_taken, to))
        dialog.open()

    def _needs_reason(self, item: Item, to: Status) -> bool:
        move = move_between(item.status, to)
        return to is Status.CANCELLED or (move is not None and move.needs_reason)

    def _is_held_back(self, seen: CaseView, items: tuple[Item, ...], to: Status) -> bool:
        return to is Status.PROCESSING and any(
            service_state(seen, item) is not VerdictState.COMPLETE for item in items
        )

    def _offered(self, to: Status) -> tuple[StatusReason, ...]:
        if to is Status.REJECTED:
            return self._reasons.grounds
        return self._reasons.agencies if to is Status.WAITING else ()

    def _question(self, item: Item, to: Status, *, override: bool) -> str:
        if override:
            return self.tr("The file is not complete. Why is it started all the same?")
        if to is Status.REJECTED:
            return self.tr("On which legal ground is it rejected? Missing papers are no ground.")
        if to is Status.WAITING:
            return self.tr("Whom or what does it wait for?")
        if to is Status.CANCELLED:
            return self.tr("Why is the request cancelled?")
        return self.tr("Why does it go from “{before}” to “{status}”?").format(
            before=word_of(item.status), status=word_of(to)
        )

    def _verb(self, to: Status) -> str:
        return {
            Status.PROCESSING: self.tr("Start all the same"),
            Status.REJECTED: self.tr("Reject"),
            Status.WAITING: self.tr("Hold"),
            Status.CANCELLED: self.tr("Cancel the request"),
        }.get(to, self.tr("Move"))

    def _on_taken(self, to: Status, items: tuple[Item, ...], reason: str) -> None:
        self._move(to, items, reason)

    def _move(self, to: Status, items: tuple[Item, ...], reason: str) -> None:
        seen = self._case.seen
        if seen is not None and items:
            order = MoveOrder(to=to, reason=reason, override=bool(reason))
            case_id = items[0].case_id
            self._jobs.do(self, self._on_moved, move_items, self._desk, case_id, items, order)

    def _on_moved(self, items: tuple[Item, ...]) -> None:
        names = ", ".join(self._desk.rules.name_of(item.service) for item in items)
        text = self.tr("{service}: {status}").format(service=names, status=word_of(items[0].status))
        if items[0].status is Status.PROCESSING:
            keys = self.tr("Ctrl+Shift+1 to 5 copy NIK, KK, name, address and number for SIAK.")
            text = f"{text}. {keys}"
        self._notices.tell(text)

    def _switch_service(self) -> None:
        """Put the service that the answers call for in the place of the one that was logged."""
        case_id = self._place.screen.case_id
        if case_id is not None:
            self._jobs.do(self, self._on_switched, follow_rules, self._desk, case_id)

    def _on_switched(self, _seen: CaseView) -> None:
        self._notices.tell(self.tr("The right service is in place; what was checked stays."))

    def _say_impossible(self) -> None:
        item = self._case.item
        if item is not None:
            self._notices.warn(
                self.tr("From {status} this step is not possible.").format(
                    status=word_of(item.status)
                )
            )

    def _name(self, seen: CaseView, item: Item) -> str:
        name = seen.catalogue.names.name(item.service)
        number = f" ({item.ordinal})" if item.ordinal > 1 else ""
        return f"{name}{number} · {status_text(item.status)}"

    def _on_reasons(self, reasons: StatusReasons) -> None:
        self._reasons = reasons

    def _on_shown(self, _shown: ShownCase) -> None:
        self._on_item()
        if not self._knows_reasons:
            # With the first case, not with the page: nothing can be rejected before.
            self._knows_reasons = True
            self._jobs.look_ahead(self, self._on_reasons, status_reasons)

    def _on_item(self) -> None:
        """Leave on what the table allows for at least one service."""
        seen = self._case.seen
        for command, to in TO.items():
            on = seen is not None and bool(onward(seen.file, to))
            self._place.commands.enable((command,), on=on)
