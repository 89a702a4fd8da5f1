"""What stands under the tabs of a case for a while; the tabs yield where both do not fit."""

from typing import TypeGuard

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desk.gui.widgets.tab_order import tab_in_place

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
        tab_in_place(panel)
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
        own = (self._above, self)
        parts = self._page.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        shown = [one for one in parts if layout.indexOf(one) >= 0 and one.isVisibleTo(self._page)]
        heights = [one.sizeHint().height() for one in shown if one not in own]
        # Never by `itemAt`: an inner layout does not live through being asked for as an item.
        heights += [one.sizeHint().height() for one in layout.children() if _is_filled(one)]
        taken = [height + layout.spacing() for height in heights]
        return layout.contentsRect().height() - sum(taken)


def _is_filled(inner: QObject) -> TypeGuard[QLayout]:
    return isinstance(inner, QLayout) and not inner.isEmpty()


def _grows(panel: QWidget) -> bool:
    """Whether a panel takes its share of the room rather than just what it needs."""
    return panel.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Expanding
