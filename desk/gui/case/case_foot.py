"""What stands under the tabs of a case for a while; the tabs yield where both do not fit."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

LEAST_ABOVE_PX = 150
_CHANGES = frozenset({QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.Resize})


class CaseFoot(QWidget):
    """Panels under a widget of the same page, which is hidden while they need its room."""

    def __init__(self, page: QWidget, above: QWidget) -> None:
        super().__init__(page)
        self._page, self._above = page, above
        self._panels: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.hide()
        page.installEventFilter(self)

    def add(self, panel: QWidget) -> None:
        """Take a panel in; it takes room while it is shown."""
        self._panels.append(panel)
        self._layout.addWidget(panel)
        panel.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _CHANGES:
            self._share_room()
        return super().eventFilter(watched, event)

    def _share_room(self) -> None:
        shown = [panel for panel in self._panels if not panel.isHidden()]
        above = max(LEAST_ABOVE_PX, self._above.minimumSizeHint().height())
        needed = sum(self._least_px(panel) for panel in shown)
        self.setMinimumHeight(needed)
        self.setVisible(bool(shown))
        fits = not shown or needed + above <= self._room_px()
        self._above.setVisible(fits)
        layout = self._page.layout()
        if isinstance(layout, QVBoxLayout):
            grows = any(_grows(panel) for panel in shown)
            layout.setStretchFactor(self, 1 if grows or not fits else 0)

    def _least_px(self, panel: QWidget) -> int:
        """The least height of a panel at the width there is: wrapped texts grow as it narrows."""
        layout, least = panel.layout(), panel.minimumSizeHint().height()
        if layout is None or not layout.hasHeightForWidth():
            return least
        return max(least, layout.minimumHeightForWidth(self._page.contentsRect().width()))

    def _room_px(self) -> int:
        """What the page leaves for both, whichever of them is shown just now."""
        layout = self._page.layout()
        if layout is None:
            return self._page.height()
        items = [item for at in range(layout.count()) if (item := layout.itemAt(at)) is not None]
        own = (self._above, self)
        taken = [
            item.sizeHint().height() + layout.spacing()
            for item in items
            if item.widget() not in own and not item.isEmpty()
        ]
        return layout.contentsRect().height() - sum(taken)


def _grows(panel: QWidget) -> bool:
    """Whether a panel takes its share of the room rather than just what it needs."""
    return panel.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Expanding
