"""The rules that each page is held to: names, sizes, and the way that Tab goes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from desk.gui.case.question_strip import QuestionStrip
from tests.gui.screen_texts import name_of, parts_of
from tests.gui.seen_focus import shows_focus

LEAST_PX = 24
MOST_SECTIONS = 60
CLICKED = (QAbstractButton, QComboBox, QTabBar, QLineEdit, QAbstractSpinBox)
INTERACTIVE = (*CLICKED, QAbstractItemView, QTextEdit, QPlainTextEdit)


@dataclass(slots=True)
class Faults:
    """What was found wrong, by kind: each widget once, where it was met first."""

    nameless: dict[str, str] = field(default_factory=dict)
    small: dict[str, str] = field(default_factory=dict)
    order: dict[str, str] = field(default_factory=dict)
    unreached: dict[str, str] = field(default_factory=dict)
    hidden: dict[str, str] = field(default_factory=dict)
    unseen: dict[str, str] = field(default_factory=dict)
    ways: set[tuple[str, ...]] = field(default_factory=set)
    looked_at: set[str] = field(default_factory=set)


def look_over(root: QWidget, page: str, found: Faults) -> None:
    """Hold one page to the rules."""
    if isinstance(root, QMenu | QFileDialog | QMessageBox):
        return  # drawn, named and ordered by Qt
    for part in interactive(root):
        name = name_of(part)
        if not spoken_name(part):
            found.nameless.setdefault(name, page)
        if isinstance(part, CLICKED) and min(part.width(), part.height()) < LEAST_PX:
            found.small.setdefault(f"{name} {part.width()}x{part.height()}", page)
    walk_round(root, page, found)


def walk_round(root: QWidget, page: str, found: Faults) -> None:
    """Go round a page by Tab; where that is a way not gone before, back by Shift+Tab as well."""
    ring: list[QWidget] = []
    for part in stops(root, Qt.Key.Key_Tab):
        ring.append(part)
        see_focus(part, page, found)
    for area in root.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(0)  # Tab went down; places count from the top
    for first, second in backwards(ring):
        found.order.setdefault(f"{name_of(first)} → {name_of(second)}", page)
    for part in not_reached(root, ring):
        found.unreached.setdefault(name_of(part), page)
    way = tuple(name_of(part) for part in ring)
    if way not in found.ways:
        found.ways.add(way)
        back = list(stops(root, Qt.Key.Key_Backtab))
        if back[:1] + back[:0:-1] != ring:
            found.order.setdefault("back: " + ", ".join(map(name_of, back)), page)


def see_focus(part: QWidget, page: str, found: Faults) -> None:
    """See the focus on a part that has it; how it looks there is looked at once."""
    name = name_of(part)
    if not is_seen(part):
        found.hidden.setdefault(name, page)
    elif name not in found.looked_at:
        found.looked_at.add(name)
        if not shows_focus(part):
            found.unseen.setdefault(name, page)


def is_seen(part: QWidget) -> bool:
    """Whether anything is seen of a widget, or of what lies in it and covers it."""
    inside = (part, *part.findChildren(QWidget))
    return any(not one.visibleRegion().isEmpty() for one in inside)


def interactive(root: QWidget) -> Iterator[QWidget]:
    """What is worked with on a page; parts that Qt makes inside of others are theirs."""
    for part in parts_of(root):
        if isinstance(part, INTERACTIVE) and not _is_inner(part):
            yield part


def _is_inner(part: QWidget) -> bool:
    above = part.parentWidget()
    return (
        part.objectName().startswith("qt_")
        or isinstance(above, QComboBox | QAbstractSpinBox | QLineEdit | QTabBar)
        or isinstance(part, QHeaderView)  # its titles sort for the mouse; a command does it too
        or (isinstance(part, QAbstractButton) and isinstance(above, QAbstractItemView))
    )


def spoken_name(part: QWidget) -> str:
    """What is read aloud for a widget: its own name, its text, or that of its label."""
    if part.accessibleName().strip():
        return part.accessibleName()
    if isinstance(part, QAbstractButton) and part.text().strip():
        return part.text()
    if isinstance(part, QTabBar):
        return part.tabText(part.currentIndex())
    return ""


def stops(root: QWidget, key: Qt.Key) -> Iterator[QWidget]:
    """What a key comes to on a page, while it has the focus: pressed until it comes round."""
    first = next((one for one in parts_of(root) if takes_tab(one)), None)
    if first is None:
        return
    root.activateWindow()
    assert QTest.qWaitForWindowActive(root.window())
    first.setFocus(Qt.FocusReason.TabFocusReason)
    met: list[QWidget] = []
    while (focused := QApplication.focusWidget()) is not None and focused not in met:
        met.append(focused)
        if focused.window() is root.window():
            yield focused
        for _ in range(MOST_SECTIONS):  # a date has parts, a page of help has links
            QTest.keyClick(focused, key)
            if QApplication.focusWidget() is not focused:
                break


def takes_tab(part: QWidget) -> bool:
    """Whether Tab stops here."""
    stops_here = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return stops_here and part.isEnabled() and not part.isWindow() and not _is_inner(part)


def backwards(ring: list[QWidget]) -> Iterator[tuple[QWidget, QWidget]]:
    """Steps of Tab against the way one reads, within a pane and between its parts."""
    if not ring:
        return
    start = first_read([place_of(one) for one in ring])
    for first, second in pairwise(ring[start:] + ring[:start]):
        inside = first.isAncestorOf(second) or second.isAncestorOf(first)
        if inside or pane_of(first) is not pane_of(second):
            continue
        if is_backwards(*branches(first, second)):
            yield first, second


def first_read(places: list[QRect]) -> int:
    """Which place is read first: the leftmost on the first line."""
    top = min(place.top() for place in places)
    on_top = [at for at, place in enumerate(places) if place.top() < top + LEAST_PX]
    return min(on_top, key=lambda at: places[at].left())


def is_backwards(a: QRect, b: QRect) -> bool:
    """Whether the second place is read before the first."""
    is_above = b.bottom() < a.top()
    is_next_column = b.left() >= a.right()
    on_same_line = b.top() < a.bottom() and a.top() < b.bottom()
    return (is_above and not is_next_column) or (on_same_line and b.right() <= a.left())


def branches(first: QWidget, second: QWidget) -> tuple[QRect, QRect]:
    """The places of two parts, or of what holds them where they first lie beside each other."""
    above: QWidget | None = first
    while above is not None and not above.isAncestorOf(second):
        above = above.parentWidget()
    assert above is not None
    return place_of(_below(above, first)), place_of(_below(above, second))


def _below(above: QWidget, part: QWidget) -> QWidget:
    holder = part.parentWidget()
    while holder is not None and holder is not above:
        part, holder = holder, holder.parentWidget()
    return part


def pane_of(part: QWidget) -> QWidget | None:
    """The pane that a widget is read in: of the main window, or of a splitter."""
    above: QWidget | None = part
    while above is not None and not above.isWindow():
        if above.objectName() in {"queue_panel", "case_panel", "viewer"}:
            return above
        above = above.parentWidget()
    return above


def place_of(part: QWidget) -> QRect:
    """Where it stands in its window."""
    return QRect(part.mapTo(part.window(), QPoint(0, 0)), part.size())


def not_reached(root: QWidget, ring: list[QWidget]) -> Iterator[QWidget]:
    """What Tab should come to and does not, and no command or key does for it."""
    wanted = {*interactive(root), *(one for one in parts_of(root) if takes_tab(one))}
    for part in wanted:
        if part in ring or part.focusProxy() is not None or not part.isEnabled():
            continue
        if part.visibleRegion().isEmpty():
            continue
        if isinstance(part, QToolButton) and part.defaultAction() is not None:
            continue  # an action of the menus, reached by its key
        if isinstance(part, QRadioButton) or part.property("role") == "chip":
            continue  # from choice to choice by arrows
        if _keys_are_above(part):
            continue
        yield part


def _keys_are_above(part: QWidget) -> bool:
    """Whether it lies in a group that takes the keys for all its buttons."""
    above: QWidget | None = part
    while above is not None and not isinstance(above, QuestionStrip):
        above = above.parentWidget()
    return above is not None and above.focusPolicy() is Qt.FocusPolicy.StrongFocus
