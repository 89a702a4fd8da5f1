"""Three panes side by side where there is room, two tabs where there is not."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTabBar, QVBoxLayout, QWidget
from typing_extensions import override

WIDE_FROM_PX = 1170
COMPACT_CASE_PX = 400
BESIDE_FROM_PX, LOW_PX = 760, 560
QUEUE_PX, CASE_PX = 505, 375


class Panes(QWidget):
    """Queue, case and viewer. Narrow: queue on one tab, case above the viewer on the other."""

    compacted = Signal(bool)

    def __init__(
        self, queue: QWidget, case: QWidget, viewer: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._queue, self._case, self._viewer = queue, case, viewer
        self._is_compact = self._is_low = False
        self._build()
        self._arrange()

    @property
    def is_compact(self) -> bool:
        """Whether the two tabs are shown."""
        return self._is_compact

    def show_case(self) -> None:
        """Bring the case to the front; side by side it is there already."""
        self._tabs.setCurrentIndex(1)

    def show_queue(self) -> None:
        """Bring the queue to the front."""
        self._tabs.setCurrentIndex(0)

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
        low = compact and self.width() >= BESIDE_FROM_PX and self.height() < LOW_PX
        if (compact, low) != (self._is_compact, self._is_low):
            self._is_compact, self._is_low = compact, low
            self._arrange()
            self.compacted.emit(compact and not low)

    def _build(self) -> None:
        self._tabs = QTabBar()
        self._tabs.setObjectName("pane_tabs")
        self._tabs.setDocumentMode(True)
        self._tabs.setExpanding(True)
        self._tabs.addTab(self.tr("Queue"))
        self._tabs.addTab(self.tr("Case"))
        self._tabs.currentChanged.connect(self._on_tab)
        self._right = QSplitter(Qt.Orientation.Horizontal)
        self._right.setObjectName("case_split")
        self._right.addWidget(self._case)
        self._right.addWidget(self._viewer)
        self._right.setStretchFactor(1, 1)
        self._all = QSplitter(Qt.Orientation.Horizontal)
        self._all.setObjectName("pane_split")
        self._all.addWidget(self._queue)
        self._all.addWidget(self._right)
        self._all.setStretchFactor(1, 1)
        for split in (self._right, self._all):
            split.setChildrenCollapsible(False)
            split.setHandleWidth(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tabs)
        layout.addWidget(self._all, 1)

    def _arrange(self) -> None:
        self._tabs.setVisible(self._is_compact)
        if self._is_compact:
            self._stack_or_pair()
        else:
            self._right.setOrientation(Qt.Orientation.Horizontal)
            self._all.setSizes([QUEUE_PX, max(600, self.width() - QUEUE_PX)])
            self._right.setSizes([CASE_PX, max(300, self.width() - QUEUE_PX - CASE_PX)])
        self._on_tab(self._tabs.currentIndex())

    def _stack_or_pair(self) -> None:
        """Case above viewer; beside it where the window is low, as with large type."""
        if self._is_low:
            self._right.setOrientation(Qt.Orientation.Horizontal)
            self._right.setSizes([CASE_PX, max(300, self.width() - CASE_PX)])
        else:
            self._right.setOrientation(Qt.Orientation.Vertical)
            self._right.setSizes([COMPACT_CASE_PX, max(160, self.height() - COMPACT_CASE_PX)])

    def _on_tab(self, at: int) -> None:
        self._queue.setVisible(not self._is_compact or at == 0)
        self._right.setVisible(not self._is_compact or at == 1)


def _holds(pane: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))


def _give_focus(pane: QWidget) -> None:
    """Focus the part of a pane that keys are for."""
    proxy = pane.property("keys_for")
    target = pane.findChild(QWidget, proxy) if isinstance(proxy, str) else None
    (target or pane).setFocus(Qt.FocusReason.TabFocusReason)
