"""Tab goes the way one reads, also to parts that a page makes after it was built.

Qt lines parts up as they are made: what comes later comes last of its whole window, however it is
laid out. Whoever adds a part to what stands already says so here, once it has its place. A holder
with a focus proxy is left behind by Qt: what is added late has none.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QTabWidget,
    QToolButton,
    QWidget,
)


def tab_in_place(part: QWidget) -> None:
    """Let Tab come to a part, or to what it holds, where it is laid out in its window."""
    stops = list(tab_stops(part.window()))
    inside = {stop for stop in stops if part.isAncestorOf(stop)}  # Qt counts the part itself
    if len(inside) < len(stops):
        before = stops[-1]
        for stop in stops:
            if stop in inside:
                QWidget.setTabOrder(before, stop)
            before = stop


def skip_scroll_buttons(bar: QTabBar) -> None:
    """Let Tab pass by the buttons that scroll a row of tabs: its arrow keys go through them."""
    for one in bar.findChildren(QToolButton):
        one.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def tab_stops(holder: QWidget) -> Iterator[QWidget]:
    """What takes keys inside a widget, in the order in which it is laid out; hidden parts too."""
    for part in _laid_out(holder):
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus:
            yield part
        yield from tab_stops(part)


def _laid_out(holder: QWidget) -> Iterator[QWidget]:
    """The parts that lie directly in a widget."""
    if isinstance(holder, QScrollArea):
        if (inner := holder.widget()) is not None:
            yield inner
    elif isinstance(holder, QAbstractScrollArea):
        yield holder.viewport()
    elif isinstance(holder, QTabWidget):
        yield holder.tabBar()
        yield from _pages(holder)
    elif isinstance(holder, QSplitter | QStackedWidget):
        yield from _pages(holder)
    elif (layout := holder.layout()) is not None:
        parts = holder.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        yield from _entries(layout, parts)


def _pages(holder: QTabWidget | QSplitter | QStackedWidget) -> Iterator[QWidget]:
    for at in range(holder.count()):
        page = holder.widget(at)
        if page is not None:
            yield page


def _entries(layout: QLayout, parts: list[QWidget]) -> Iterator[QWidget]:
    """Those of the parts that lie in a layout or in one inside it, in its order.

    A layout inside another is never asked for as an item: when PySide lets go of such an item, it
    forgets whose the layout is, and the program ends when the layout does.
    """
    inner = [one for one in layout.children() if isinstance(one, QLayout)]
    widgets = {layout.indexOf(part): part for part in parts}
    layouts = {layout.indexOf(one): one for one in inner}
    for at in range(layout.count()):
        if at in layouts:
            yield from _entries(layouts[at], parts)
        elif at in widgets:
            yield widgets[at]
