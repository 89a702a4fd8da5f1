"""The filters at a glance: each with its live count, one click or one key away."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from desk.domain.status import Status
from desk.gui.labels import number_text, row_word
from desk.gui.queue.filters import EVERYTHING, STILL_OPEN, QueueFilter
from desk.gui.queue.reading import MOST_SORTED, Counts
from desk.gui.queue.saved_filters import SavedFilter
from desk.gui.widgets.flow import FlowLayout
from desk.gui.widgets.parts import plain
from desk.gui.widgets.tab_order import tab_in_place

LONGEST_NAME = 18
MOST_LINES = 2
MORE_PX = 104


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A filter on a chip. `stays` means that it shows although it lists nothing."""

    object_name: str
    name: str
    filter: QueueFilter
    key: int = 0
    stays: bool = False


class FilterChips(QWidget):
    """The kept filters in their order, then further statuses that have cases.

    Two lines of them; what does not fit stands in the menu of the last chip.
    """

    chosen = Signal(object)  # QueueFilter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._flow = FlowLayout(self)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_clicked)
        self._chips: tuple[Chip, ...] = ()
        self._buttons: list[QToolButton] = []
        self._counts: list[int | None] = []
        self._present = STILL_OPEN
        self._more = self._made_more()

    def show_saved(self, saved: Sequence[SavedFilter]) -> None:
        """Make a chip of each kept filter and of each status that has none."""
        while self._flow.takeAt(0) is not None:
            pass
        for old in self._buttons:
            self._group.removeButton(old)
            old.hide()
            old.deleteLater()
        self._chips = (*_saved_chips(saved), *_status_chips(saved))
        self._counts = [None] * len(self._chips)
        self._buttons = [self._button(at, chip) for at, chip in enumerate(self._chips)]
        self._flow.addWidget(self._more)
        tab_in_place(self)
        self.mark(self._present)

    def show_counts(self, counts: Counts) -> None:
        """Say how many cases each filter lists."""
        by_status = dict(counts.statuses)
        for at, chip in enumerate(self._chips):
            if at < len(counts.saved):
                self._counts[at] = counts.saved[at]
            else:
                self._counts[at] = sum(by_status.get(one, 0) for one in chip.filter.statuses)
        self._say()

    def mark(self, present: QueueFilter) -> None:
        """Show which filter is in use; none, where it is one of its own."""
        self._present = present
        self._group.setExclusive(False)
        for chip, button in zip(self._chips, self._buttons, strict=True):
            button.setChecked(chip.filter == present)
        self._group.setExclusive(True)
        self._say()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _made_more(self) -> QToolButton:
        more = QToolButton(self)
        more.setProperty("role", "chip")
        more.setObjectName("filter_more")
        more.setCheckable(True)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        more.setToolTip(self.tr("Further filters"))
        menu = QMenu(more)
        menu.setObjectName("filter_more_menu")
        menu.aboutToShow.connect(self._on_more)
        more.setMenu(menu)
        return more

    def _button(self, at: int, chip: Chip) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "chip")
        button.setObjectName(chip.object_name)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolTip(plain(_tip(chip)))
        self._group.addButton(button, at)
        self._flow.addWidget(button)
        return button

    def _say(self) -> None:
        for chip, button, count in zip(self._chips, self._buttons, self._counts, strict=True):
            button.setText(_text(chip, count))
            button.setAccessibleName(_spoken(chip, count))
        self._fit()

    def _listed(self) -> list[int]:
        """The chips that say something: in use, always there, or with cases."""
        return [
            at
            for at, chip in enumerate(self._chips)
            if chip.filter == self._present or chip.stays or self._counts[at]
        ]

    def _fit(self) -> None:
        """Show what two lines hold; the rest goes into the menu."""
        listed = self._listed()
        widths = [self._buttons[at].sizeHint().width() for at in listed]
        kept = len(widths)
        if self._lines(widths) > MOST_LINES:
            while kept and self._lines([*widths[:kept], MORE_PX]) > MOST_LINES:
                kept -= 1
        for at, button in enumerate(self._buttons):
            button.setVisible(at in listed[:kept])
        self._say_more(listed[kept:])
        shown = widths[:kept] + [MORE_PX] * (kept < len(widths))
        height = self._more.sizeHint().height() + self._flow.gap_px
        self.setFixedHeight(self._lines(shown) * height - self._flow.gap_px)

    def _lines(self, widths: Sequence[int]) -> int:
        return lines_of(widths, self.width(), self._flow.gap_px)

    def _say_more(self, hidden: list[int]) -> None:
        used = next((at for at in hidden if self._chips[at].filter == self._present), None)
        self._more.setProperty("hidden_chips", hidden)
        self._more.setVisible(bool(hidden))
        self._more.setChecked(used is not None)
        text = f"+{len(hidden)}" if used is None else _text(self._chips[used], None)
        self._more.setText(text)
        self._more.setMaximumWidth(MORE_PX)
        self._more.setAccessibleName(self.tr("Further filters"))

    def _on_more(self) -> None:
        menu = self._more.menu()
        menu.clear()
        for at in self._more.property("hidden_chips") or []:
            entry = menu.addAction(_text(self._chips[at], self._counts[at]))
            entry.setObjectName(self._chips[at].object_name)
            entry.setCheckable(True)
            entry.setChecked(self._chips[at].filter == self._present)
            entry.triggered.connect(self._buttons[at].click)

    def _on_clicked(self, at: int) -> None:
        self.chosen.emit(self._chips[at].filter)


def lines_of(widths: Sequence[int], room: int, gap: int) -> int:
    """How many lines so many widths take."""
    lines, x = 1, 0
    for width in widths:
        if x and x + width > room:
            lines, x = lines + 1, 0
        x += width + gap
    return lines


def _saved_chips(saved: Sequence[SavedFilter]) -> list[Chip]:
    return [
        Chip(
            object_name=_object_name(at, one.filter),
            name=one.name,
            filter=one.filter,
            key=one.key,
            stays=one.filter in (EVERYTHING, STILL_OPEN),
        )
        for at, one in enumerate(saved)
    ]


def _status_chips(saved: Sequence[SavedFilter]) -> list[Chip]:
    """Statuses that no kept filter stands for; closed ones are reached by the filter itself."""
    taken = {one.filter for one in saved}
    alone = [(status, QueueFilter(statuses=(status,))) for status in Status]
    return [
        Chip(object_name=f"filter_{status.value}", name=row_word(status), filter=chosen)
        for status, chosen in alone
        if chosen not in taken
    ]


def _object_name(at: int, chosen: QueueFilter) -> str:
    if chosen == EVERYTHING:
        return "filter_all"
    if chosen == STILL_OPEN:
        return "filter_open"
    if chosen.is_status_alone and len(chosen.statuses) == 1:
        return f"filter_{chosen.statuses[0].value}"
    return f"saved_filter_{at}"


def _text(chip: Chip, count: int | None) -> str:
    name = chip.name
    if len(name) > LONGEST_NAME:
        name = f"{name[: LONGEST_NAME - 1].rstrip()}…"
    name = name.replace("&", "&&")
    return name if count is None else f"{name} {count_text(count)}"


def _spoken(chip: Chip, count: int | None) -> str:
    return chip.name if count is None else f"{chip.name} {count_text(count)}"


def _tip(chip: Chip) -> str:
    return f"{chip.name} (Ctrl+{chip.key})" if chip.key else chip.name


def count_text(count: int) -> str:
    """`31`, `1.204`; `1.000+` where counting stops."""
    return f"{number_text(MOST_SORTED)}+" if count == MOST_SORTED + 1 else number_text(count)
