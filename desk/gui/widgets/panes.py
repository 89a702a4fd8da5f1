"""Three panes side by side where there is room, two tabs where there is not."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTabBar, QVBoxLayout, QWidget
from typing_extensions import override

from desk.gui.memory import Memory
from desk.gui.widgets.split import Split
from desk.gui.widgets.tab_order import skip_scroll_buttons

WIDE_FROM_PX = 1170
COMPACT_CASE_PX, COMPACT_CASE_PERCENT = 360, 60
LOW_PX = 560
QUEUE_PX, CASE_PX = 505, 390
LOW_CASE_PX, LOW_CASE_PERCENT = 420, 58
LEAST_PANE_PX = 120
NAME = "view/panes/{size}/{split}"


class Panes(QWidget):
    """Queue, case and viewer. Narrow: queue on one tab, case above the viewer on the other.

    The queue is there first; until `fill` brings the other two their places are empty.
    """

    compacted = Signal(bool)

    def __init__(self, queue: QWidget, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue, self._case, self._viewer = queue, QWidget(), QWidget()
        self._memory = memory
        self._is_compact = self._is_low = False
        self._build()
        self._arrange()

    @property
    def is_compact(self) -> bool:
        """Whether the two tabs are shown."""
        return self._is_compact

    @property
    def is_stacked(self) -> bool:
        """Whether the case stands above the viewer."""
        return self._is_compact and not self._is_low

    def fill(self, case: QWidget, viewer: QWidget) -> None:
        """Put case and viewer into their places, which keep their sizes."""
        for at, (place, pane) in enumerate(((self._case, case), (self._viewer, viewer))):
            self._right.replaceWidget(at, pane)
            self._right.setStretchFactor(at, self._shares[at])
            place.deleteLater()
        self._case, self._viewer = case, viewer
        self._divide()

    def show_case(self) -> None:
        """Bring the case to the front; side by side it is there already."""
        self._tabs.setCurrentIndex(1)

    def show_queue(self) -> None:
        """Bring the queue to the front."""
        self._tabs.setCurrentIndex(0)

    def reset(self) -> None:
        """Divide the room as at first."""
        self._memory.forget("view/panes/")
        self._arrange()

    def focus_next(self, step: int) -> None:
        """Give the keys to the next pane, or to the one before."""
        panes = (self._queue, self._case, self._viewer)
        focused = self.window().focusWidget()
        at = next((n for n, pane in enumerate(panes) if _holds(pane, focused)), -step % len(panes))
        target = panes[(at + step) % len(panes)]
        self._tabs.setCurrentIndex(0 if target is self._queue else 1)
        _give_focus(target)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        compact = self.width() < WIDE_FROM_PX
        low = compact and self.height() < LOW_PX
        if (compact, low) != (self._is_compact, self._is_low):
            if compact and not self._is_compact:
                self._follow_focus()
            self._is_compact, self._is_low = compact, low
            # First the parts take their form, then their sizes: a wide form needs more height.
            self.compacted.emit(self.is_stacked)
            self._arrange()

    def _follow_focus(self) -> None:
        """Let the tab in front be the one that is worked in, where there was none before."""
        focused = self.window().focusWidget()
        if _holds(self._right, focused) or _holds(self._queue, focused):
            self._tabs.setCurrentIndex(int(_holds(self._right, focused)))

    def _build(self) -> None:
        self._tabs = QTabBar()
        self._tabs.setObjectName("pane_tabs")
        self._tabs.setDocumentMode(True)
        self._tabs.setExpanding(True)
        skip_scroll_buttons(self._tabs)
        self._tabs.addTab(self.tr("Queue"))
        self._tabs.addTab(self.tr("Case"))
        self._tabs.currentChanged.connect(self._on_tab)
        self._right = Split(Qt.Orientation.Horizontal)
        self._right.setObjectName("case_split")
        self._right.addWidget(self._case)
        self._right.addWidget(self._viewer)
        self._right.setStretchFactor(1, 1)
        self._all = Split(Qt.Orientation.Horizontal)
        self._all.setObjectName("pane_split")
        self._all.addWidget(self._queue)
        self._all.addWidget(self._right)
        self._all.setStretchFactor(1, 1)
        for split in (self._right, self._all):
            split.splitterMoved.connect(self._on_moved)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tabs)
        layout.addWidget(self._all, 1)

    def _arrange(self) -> None:
        self._tabs.setVisible(self._is_compact)
        way = Qt.Orientation.Vertical if self.is_stacked else Qt.Orientation.Horizontal
        self._right.setOrientation(way)
        for at, share in enumerate(self._shares):
            self._right.setStretchFactor(at, share)
        self._on_tab(self._tabs.currentIndex())
        self._divide()

    @property
    def _shares(self) -> tuple[int, int]:
        """How case and viewer share what room is won."""
        return (3, 2) if self.is_stacked else (0, 1)

    def _usual_right(self) -> list[int]:
        """Case above viewer; beside it where there is room, or height is what is scarce."""
        if self._is_low:
            case = min(LOW_CASE_PX, self.width() * LOW_CASE_PERCENT // 100)
            return [case, self.width() - case]
        if self._is_compact:
            room = self.height() - self._tabs.sizeHint().height()
            case = max(min(COMPACT_CASE_PX, room * COMPACT_CASE_PERCENT // 100), room // 2)
            return [case, room - case]
        return [CASE_PX, max(300, self.width() - QUEUE_PX - CASE_PX)]

    def _name(self, split: QSplitter) -> str:
        """Each form of the window keeps its own sizes."""
        size = "wide"
        if self._is_compact:
            size = "low" if self._is_low else "compact"
        return NAME.format(size=size, split=split.objectName())

    def _kept(self, split: QSplitter) -> list[int]:
        """The sizes that were left; none where they were not, or make no sense."""
        texts = self._memory.texts(self._name(split))
        sizes = [int(text) for text in texts if text.isdecimal()]
        is_whole = len(sizes) == split.count() and min(sizes) >= LEAST_PANE_PX
        return sizes if is_whole else []

    def _on_moved(self, _position: int, _handle: int) -> None:
        for split in (self._all, self._right):
            if split is self._right or not self._is_compact:
                sizes = tuple(str(size) for size in split.sizes())
                self._memory.put_texts(self._name(split), sizes)

    def _on_tab(self, at: int) -> None:
        self._queue.setVisible(not self._is_compact or at == 0)
        self._right.setVisible(not self._is_compact or at == 1)
        if self._is_compact:
            self._divide()

    def _divide(self) -> None:
        """Share the room out among what is shown: a splitter gives none to what is hidden."""
        layout = self.layout()
        if layout is not None:
            layout.activate()  # the tabs take their height first
        if not self._is_compact:
            usual = [QUEUE_PX, max(600, self.width() - QUEUE_PX)]
            self._all.setSizes(self._kept(self._all) or usual)
        if self._right.isVisibleTo(self):
            self._right.setSizes(self._kept(self._right) or self._usual_right())


def _holds(pane: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))


def _give_focus(pane: QWidget) -> None:
    """Focus the part of a pane that keys are for."""
    proxy = pane.property("keys_for")
    target = pane.findChild(QWidget, proxy) if isinstance(proxy, str) else None
    if target is None or not target.isVisibleTo(pane):
        # An empty list is not there to be walked through: what else takes keys in this pane?
        target = next((one for one in pane.findChildren(QWidget) if _takes_keys(one, pane)), pane)
    target.setFocus(Qt.FocusReason.TabFocusReason)


def _takes_keys(widget: QWidget, pane: QWidget) -> bool:
    reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(reached) and widget.isEnabled() and widget.isVisibleTo(pane)
