"""The viewer on the full screen: the picture, what it is checked for, and what is still missing."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desk.gui.commands.ids import CommandId
from desk.gui.row_signs import ROW_SIGNS
from desk.gui.widgets.parts import ElidedLabel, set_role
from desk.gui.widgets.tab_order import tab_in_place, tab_stops
from desk.gui.workplace import Workplace

C = CommandId


class Cover(QWidget):
    """Lies over everything else of the window; Tab stays inside, Esc leaves."""

    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("full_screen")
        self.setAutoFillBackground(True)
        self._chosen = ElidedLabel("title")
        self._chosen.setObjectName("full_screen_row")
        self._missing = ElidedLabel("warning")
        self._missing.setObjectName("full_screen_missing")
        self._missing.setAlignment(Qt.AlignmentFlag.AlignRight)
        strip = QHBoxLayout()
        strip.setContentsMargins(12, 4, 12, 6)
        strip.setSpacing(24)
        strip.addWidget(self._chosen, 3)
        strip.addWidget(self._missing, 2)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addLayout(strip)

    def take_in(self, *parts: QWidget) -> None:
        """Lay widgets above the strip, the last one as large as there is room."""
        for at, part in enumerate(parts):
            self._body.insertWidget(at, part, int(part is parts[-1]))

    def say(self, chosen: str, missing: str, *, complete: bool) -> None:
        """Show the row that is chosen, and what is still missing."""
        self._chosen.say(chosen)
        self._missing.say(missing)
        set_role(self._missing, "good" if complete else "warning")

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()  # Esc is ours here, not that of a command
                return True
            if event.type() is QEvent.Type.KeyPress:
                self.left.emit()
                return True
        return super().event(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        stops = [
            one
            for one in tab_stops(self)
            if one.isVisibleTo(self)
            and one.isEnabled()
            and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        focused = QApplication.focusWidget()
        if stops:
            at = stops.index(focused) if focused in stops else -1 if next else 0
            stops[(at + (1 if next else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True


@dataclass(slots=True)
class Borrowed:
    """Where the parts that fill the screen stood; an empty widget keeps the viewer's place."""

    split: QSplitter
    hole: QWidget
    notices: QBoxLayout | None
    notices_at: int
    focused: QWidget | None
    window_state: Qt.WindowState


class FullScreen(QObject):
    """Takes viewer and notices out of the window's layout and gives them back."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.viewer)
        self._place = place
        self._cover: Cover | None = None
        self._borrowed: Borrowed | None = None
        place.commands.connect_to(C.FULL_SCREEN, self._on_full_screen)
        place.case.checklist.row_chosen.connect(self._say)
        place.screen.shown.connect(self._say)
        place.screen.closing.connect(self.leave)

    def enter(self) -> None:
        """Fill the screen."""
        place, window = self._place, self._place.window
        split = place.viewer.parentWidget()
        if self._cover is not None or not isinstance(split, QSplitter):
            return
        self._borrowed = self._borrow(split)
        self._cover = Cover(window)
        self._cover.take_in(place.notices, place.viewer)
        self._cover.left.connect(self.leave)
        self._cover.setGeometry(window.rect())
        place.viewer.show()
        self._cover.show()
        self._cover.raise_()
        window.installEventFilter(self)
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        self._say()
        place.viewer.canvas.setFocus()
        _application().focusChanged.connect(self._on_focus)

    def leave(self) -> None:
        """Give the viewer back to its place, and the keys to whom they belonged."""
        cover, borrowed = self._cover, self._borrowed
        if cover is None or borrowed is None:
            return
        self._cover = self._borrowed = None
        _application().focusChanged.disconnect(self._on_focus)
        place, window = self._place, self._place.window
        window.removeEventFilter(self)
        now: QWidget | None = window.focusWidget()
        focused = borrowed.focused if now is None or cover.isAncestorOf(now) else now
        borrowed.split.replaceWidget(borrowed.split.indexOf(borrowed.hole), place.viewer)
        borrowed.hole.deleteLater()
        place.viewer.show()
        if borrowed.notices is not None:
            is_hidden = place.notices.isHidden()
            borrowed.notices.insertWidget(borrowed.notices_at, place.notices)
            place.notices.setHidden(is_hidden)
        tab_in_place(place.notices)
        cover.hide()
        cover.deleteLater()
        window.setWindowState(borrowed.window_state)
        if focused is not None:
            focused.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Close:
            self.leave()
        elif event.type() is QEvent.Type.Resize and self._cover is not None:
            self._cover.setGeometry(self._place.window.rect())
        return False

    def _on_full_screen(self) -> None:
        if self._cover is None:
            self.enter()
        else:
            self.leave()

    def _borrow(self, split: QSplitter) -> Borrowed:
        place, window = self._place, self._place.window
        hole = QWidget()
        borrowed = Borrowed(
            split=split,
            hole=hole,
            notices=None,
            notices_at=-1,
            focused=window.focusWidget(),
            window_state=window.windowState(),
        )
        body = place.notices.parentWidget()
        layout = body.layout() if body is not None else None
        if isinstance(layout, QBoxLayout):
            borrowed.notices, borrowed.notices_at = layout, layout.indexOf(place.notices)
        split.replaceWidget(split.indexOf(place.viewer), hole)
        return borrowed

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Whoever asks for another part of the window gets to see it."""
        cover = self._cover
        if cover is None or now is None or now.window() is not self._place.window:
            return
        if not cover.isAncestorOf(now):
            self.leave()

    def _say(self) -> None:
        if self._cover is None:
            return
        checklist = self._place.case.checklist
        chosen, missing = checklist.current, [one for one in checklist.lines if one.row.blocks]
        row = ""
        if chosen is not None:
            row = f"{chosen.number}. {ROW_SIGNS[chosen.row.state]} {chosen.row.row.label}"
        names = " · ".join(one.row.row.label for one in missing)
        self._cover.say(
            row,
            self.tr("%n still missing: {names}", "", len(missing)).format(names=names)
            if missing
            else self.tr("Nothing is missing"),
            complete=not missing,
        )


def _application() -> QApplication:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError(type(application))
    return application
