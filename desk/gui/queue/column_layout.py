"""Which columns of the queue are shown, in which order, how wide: chosen once, then remembered.

There are two layouts: one for a narrow list beside case and viewer, one for a list with room.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHeaderView

from desk.gui.memory import Memory
from desk.gui.queue.case_table import LEAST_COLUMN_PX, CaseTable
from desk.gui.queue.queue_columns import APPLICANT, PLACES

ROOMY_FROM_PX = 600
LEAST_APPLICANT_PX = 96
MOST_COLUMN_PX = 600
NAME = "view/queue/columns/{room}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnState:
    """A column as it stands: its name, its width, whether it is shown."""

    key: str
    width_px: int
    shown: bool


class ColumnLayout(QObject):
    """Keeps the header of the table as it was left; the applicant takes the room that is over."""

    changed = Signal()

    def __init__(self, table: CaseTable, memory: Memory, parent: QObject) -> None:
        super().__init__(parent)
        self._table, self._header = table, table.horizontalHeader()
        self._memory = memory
        self._is_roomy = False
        self._states: tuple[ColumnState, ...] = ()
        self._is_applying = False
        table.resized.connect(self._on_table_resized)
        self._header.sectionResized.connect(self._on_section_resized)
        self._header.sectionMoved.connect(self._on_section_moved)
        self._read()

    @property
    def states(self) -> tuple[ColumnState, ...]:
        """The columns from left to right."""
        return self._states

    def show_columns(self, states: Sequence[ColumnState]) -> None:
        """Stand so from now on; the last column that is shown cannot be hidden."""
        if not any(state.shown for state in states):
            return
        self._states = tuple(states)
        self._apply()
        self._keep()

    def toggle(self, key: str) -> None:
        """Show a column, or hide it."""
        self.show_columns(
            [
                replace(state, shown=not state.shown) if state.key == key else state
                for state in self._states
            ]
        )

    def reset(self) -> None:
        """Stand as at first."""
        self._memory.forget("view/queue/columns/")
        self._read()

    def _read(self) -> None:
        kept = [_from_text(text) for text in self._memory.texts(self._name())]
        usual = {state.key: state for state in self._usual()}
        held = {state.key: state for state in kept if state is not None and state.key in usual}
        new = [replace(state, shown=not held and state.shown) for state in usual.values()]
        self._states = (*held.values(), *(state for state in new if state.key not in held))
        if not any(state.shown for state in self._states):
            self._states = self._usual()
        self._apply()

    def _usual(self) -> tuple[ColumnState, ...]:
        return tuple(
            ColumnState(
                key=place.key,
                width_px=(self._is_roomy and place.roomy_px) or place.width_px,
                shown=place.roomy if self._is_roomy else place.narrow,
            )
            for place in PLACES
        )

    def _apply(self) -> None:
        self._is_applying = True
        mode = QHeaderView.ResizeMode
        for to, state in enumerate(self._states):
            section = _section(state.key)
            self._header.moveSection(self._header.visualIndex(section), to)
            way = mode.Fixed if state.key == APPLICANT else mode.Interactive
            self._header.setSectionResizeMode(section, way)
            self._table.setColumnHidden(section, not state.shown)
            self._table.setColumnWidth(section, state.width_px)
        self._is_applying = False
        self._stretch()
        self.changed.emit()

    def _stretch(self) -> None:
        """Give the applicant what the other columns leave; with too many the list scrolls."""
        others = sum(
            self._header.sectionSize(_section(state.key))
            for state in self._states
            if state.shown and state.key != APPLICANT
        )
        room = self._table.viewport().width() - others
        self._is_applying = True
        self._table.setColumnWidth(_section(APPLICANT), max(LEAST_APPLICANT_PX, room))
        self._is_applying = False

    def _name(self) -> str:
        return NAME.format(room="roomy" if self._is_roomy else "narrow")

    def _keep(self) -> None:
        self._memory.put_texts(self._name(), tuple(_to_text(state) for state in self._states))

    def _on_table_resized(self, width: int) -> None:
        if (width >= ROOMY_FROM_PX) is self._is_roomy:
            self._stretch()
            return
        self._is_roomy = width >= ROOMY_FROM_PX
        self._read()

    def _on_section_resized(self, section: int, _before: int, now: int) -> None:
        if self._is_applying or now == 0:
            return
        key = PLACES[section].key
        self._states = tuple(
            replace(state, width_px=now) if state.key == key else state for state in self._states
        )
        self._stretch()
        self._keep()

    def _on_section_moved(self) -> None:
        if self._is_applying:
            return
        by_key = {state.key: state for state in self._states}
        order = [self._header.logicalIndex(at) for at in range(self._header.count())]
        self._states = tuple(by_key[PLACES[section].key] for section in order)
        self._keep()
        self.changed.emit()


def _section(key: str) -> int:
    """The number of a column in the model."""
    return [place.key for place in PLACES].index(key)


def _to_text(state: ColumnState) -> str:
    return f"{state.key}:{state.width_px}:{int(state.shown)}"


def _from_text(text: str) -> ColumnState | None:
    key, _, rest = text.partition(":")
    width, _, shown = rest.partition(":")
    if not width.isdecimal():
        return None
    px = min(MOST_COLUMN_PX, max(LEAST_COLUMN_PX, int(width)))
    return ColumnState(key=key, width_px=px, shown=shown == "1")
