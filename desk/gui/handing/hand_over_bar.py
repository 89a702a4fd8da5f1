"""The bar of a hand-over: what to do next in WhatsApp, from which number, to which chat."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from desk.actions.handing_over import SendPlan
from desk.domain.case import HandOverWay, ResultForm
from desk.gui.handing.hand_over_steps import SendStep
from desk.gui.handing.places import KeyBar
from desk.gui.widgets.parts import ElidedLabel, button, plain_label

WIDE_FROM_PX = 860
BY_HAND = (HandOverWay.PICKED_UP, HandOverWay.COURIER, HandOverWay.VILLAGE)


class HandOverBar(KeyBar):
    """Says the step; Enter goes on, and at the end notes that it was sent."""

    forward_wanted = Signal()
    back_wanted = Signal()
    sent_wanted = Signal()
    again_wanted = Signal()
    hand_wanted = Signal(object)  # HandOverWay
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_last = self._asks_again = False
        self._build()
        self._connect()

    @property
    def text(self) -> str:
        """What it says about the step; empty while it is hidden."""
        return "" if self.isHidden() else self._step.text()

    @property
    def route(self) -> str:
        """From which number to which chat."""
        return self._route.text()

    def ask_again(self, plan: SendPlan, when: str) -> None:
        """Everything was handed over before: ask whether it should go once more."""
        self._say(plan, self.tr("Everything of this case was handed over already. {when}"), when)
        self._asks_again = True
        self._arrange()
        self._no.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_step(self, plan: SendPlan, step: SendStep, place: tuple[int, int]) -> None:
        """Show a step. The focus goes to what Enter does."""
        self._say(plan, self._step_text(plan, step, place))
        self._is_last, self._asks_again = step is SendStep.MARK, False
        self._back.setEnabled(place[0] > 1 or self._is_last)
        self._arrange()
        self.take_keys()

    def take_keys(self) -> None:
        """Give the keys to what Enter means here."""
        target = self._no if self._asks_again else self._sent if self._is_last else self._forward
        if not self._sent.isEnabled() and target is self._sent:
            target = self._ways
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _say(self, plan: SendPlan, text: str, when: str = "") -> None:
        files = self.tr("%n file(s)", "", len(plan.files))
        self._title.say(
            self.tr("Send {number} {name} · {files}").format(
                number=plan.case_number, name=plan.applicant, files=files
            )
        )
        self._step.setText(text.format(when=when) if when else text)
        self._route.setText(self._route_text(plan))
        self._missing.setText("   ".join(self._left_out(plan)))
        self._missing.setVisible(bool(self._missing.text()))
        self._sent.setEnabled(bool(plan.results_by(HandOverWay.WHATSAPP)))
        self.show()
        self.setAccessibleName(f"{self._title.text()}. {self._step.text()}. {self._route.text()}")

    def _left_out(self, plan: SendPlan) -> list[str]:
        """What does not go on WhatsApp now, and why."""
        cards = [one.label for one in plan.others if one.form is ResultForm.CARD]
        said = [
            (self.tr("Picked up or brought: {what}"), cards),
            (self.tr("Not ready yet: {what}"), list(plan.missing)),
            (self.tr("Older file, not sent: {what}"), list(plan.replaced)),
        ]
        return [
            text.format(what=", ".join(dict.fromkeys(labels))) for text, labels in said if labels
        ]

    def _route_text(self, plan: SendPlan) -> str:
        if not plan.chat:
            return self.tr("Nobody wrote for this case: it is picked up, or brought.")
        desk = " ".join(part for part in (plan.desk, plan.desk_phone) if part)
        to = plan.chat if plan.search in plan.chat else f"{plan.chat} ({plan.search})"
        return self.tr("Send FROM {desk} to the chat {chat}").format(desk=desk or "–", chat=to)

    def _step_text(self, plan: SendPlan, step: SendStep, place: tuple[int, int]) -> str:
        if step is SendStep.MARK:
            return self.tr("Did you send it? Sending cannot be undone, so mark only what was sent.")
        number = self.tr("Step {at} of {count}").format(at=place[0], count=place[1])
        files = self.tr("%n file(s) are copied; paste them in the chat", "", len(plan.files))
        what = {
            SendStep.LINK: self.tr("the chat opens in WhatsApp; then come back for the files"),
            SendStep.NUMBER: self.tr("the chat's number is copied; paste it in WhatsApp's search"),
            SendStep.FILES: files,
            SendStep.TEXT: self.tr("the text is copied; paste it in the chat and send"),
        }[step]
        return f"{number}: {what}."

    def _build(self) -> None:
        self.setObjectName("hand_over_bar")
        self._title = ElidedLabel("title")
        self._title.setObjectName("hand_over_title")
        self._step = plain_label(wraps=True)
        self._step.setObjectName("hand_over_step")
        self._route = plain_label(wraps=True)
        self._route.setObjectName("hand_over_route")
        self._missing = plain_label(role="warning", wraps=True)
        self._missing.setObjectName("hand_over_missing")
        self._back = button(self.tr("Back"), "hand_over_back")
        self._back.setToolTip(self.tr("One step back (Backspace)"))
        self._forward = button(self.tr("Next"), "hand_over_forward", primary=True)
        self._sent = button(self.tr("Mark as sent"), "hand_over_sent", primary=True)
        self._yes = button(self.tr("Send again"), "hand_over_again")
        self._no = button(self.tr("Do not send"), "hand_over_not_again", primary=True)
        self._ways = button(self.tr("Other way…"), "hand_over_ways")
        self._close = button(self.tr("Close"), "hand_over_close")
        buttons = QHBoxLayout()
        for part in self._parts():
            buttons.addWidget(part)
        buttons.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._title, self._step, self._route, self._missing):
            words.addWidget(label)
        self._all = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._all.setContentsMargins(12, 6, 8, 6)
        self._all.addLayout(words, 1)
        self._all.addLayout(buttons)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Buttons beside the words where there is room, else below them."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        is_wide = self.width() >= WIDE_FROM_PX
        self._all.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)

    def _parts(self) -> tuple[QWidget, ...]:
        return (
            self._back,
            self._forward,
            self._sent,
            self._no,
            self._yes,
            self._ways,
            self._close,
        )

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_wanted)
        self._forward.clicked.connect(self.forward_wanted)
        self._sent.clicked.connect(self.sent_wanted)
        self._yes.clicked.connect(self.again_wanted)
        self._no.clicked.connect(self.close_wanted)
        self._close.clicked.connect(self.close_wanted)
        self._ways.clicked.connect(self.choose_way)
        self.escaped.connect(self.close_wanted)
        self.entered.connect(self._on_enter)
        self.backed.connect(self._back.click)

    def _arrange(self) -> None:
        """Show the buttons that make sense now."""
        asks = self._asks_again
        self._forward.setVisible(not asks and not self._is_last)
        self._sent.setVisible(not asks and self._is_last)
        self._back.setVisible(not asks)
        self._ways.setVisible(not asks)
        self._close.setVisible(not asks)
        for part in (self._yes, self._no):
            part.setVisible(asks)

    def choose_way(self) -> None:
        """Offer the ways on which somebody takes the results."""
        menu = QMenu(self)
        menu.setObjectName("hand_over_menu")
        texts = {
            HandOverWay.PICKED_UP: self.tr("&Picked up…"),
            HandOverWay.COURIER: self.tr("By &courier…"),
            HandOverWay.VILLAGE: self.tr("Left with the &village…"),
        }
        for way in BY_HAND:
            choice = menu.addAction(texts[way])
            choice.setObjectName(f"hand_over_{way.value}")
            choice.triggered.connect(partial(self._on_way, way))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._ways.mapToGlobal(QPoint(0, self._ways.height())))
        menu.setActiveAction(menu.actions()[0])

    def _on_way(self, way: HandOverWay, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal gives it by position
        self.hand_wanted.emit(way)

    def _on_enter(self) -> None:
        """Enter presses the button that has the focus."""
        focused = self.window().focusWidget()
        for part in self._parts():
            if focused is part and part.isEnabled():
                part.click()  # type: ignore[attr-defined]  # they are all buttons
                return
