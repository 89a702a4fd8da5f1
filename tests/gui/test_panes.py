"""Three panes: each form of the window keeps the sizes that it was left with."""

import pytest
from PySide6.QtWidgets import QSplitter, QWidget
from pytestqt.qtbot import QtBot

from desk.gui.memory import Memory
from desk.gui.widgets.panes import COMPACT_CASE_PX, QUEUE_PX, Panes

WIDE, COMPACT, LOW = (1366, 640), (683, 640), (910, 500)


class Room:
    """Three panes in a window."""

    def __init__(self, memory: Memory, qtbot: QtBot, size: tuple[int, int]) -> None:
        self.qtbot = qtbot
        self.panes = Panes(QWidget(), memory)
        self.panes.fill(QWidget(), QWidget())
        qtbot.addWidget(self.panes)
        self.panes.resize(*size)
        self.panes.show()
        qtbot.waitExposed(self.panes)

    def split(self, name: str) -> QSplitter:
        found = self.panes.findChild(QSplitter, name)
        assert isinstance(found, QSplitter)
        return found

    def first(self, name: str) -> int:
        """The size of what is left or above in a splitter."""
        return self.split(name).sizes()[0]

    def show_case(self) -> None:
        """Bring case and viewer to the front, and wait until they have their room."""
        self.panes.show_case()
        self.qtbot.waitUntil(lambda: self.first("case_split") > 0)

    def drag(self, name: str, to: int) -> None:
        """Move a splitter as the mouse would."""
        self.show_case()
        self.split(name).moveSplitter(to, 1)


@pytest.fixture
def memory() -> Memory:
    return Memory()


def test_a_moved_splitter_is_where_it_was_at_the_next_start(qtbot: QtBot, memory: Memory) -> None:
    Room(memory, qtbot, WIDE).drag("pane_split", 620)
    later = Room(memory, qtbot, WIDE)
    assert abs(later.first("pane_split") - 620) <= 2


def test_each_form_of_the_window_has_sizes_of_its_own(qtbot: QtBot, memory: Memory) -> None:
    Room(memory, qtbot, WIDE).drag("case_split", 300)
    Room(memory, qtbot, COMPACT).drag("case_split", 250)
    Room(memory, qtbot, LOW).drag("case_split", 450)
    for size, kept in ((WIDE, 300), (COMPACT, 250), (LOW, 450)):
        later = Room(memory, qtbot, size)
        later.show_case()
        assert abs(later.first("case_split") - kept) <= 2


def test_a_window_that_changes_its_form_takes_up_the_sizes_of_that_form(
    qtbot: QtBot, memory: Memory
) -> None:
    room = Room(memory, qtbot, WIDE)
    room.drag("pane_split", 620)
    room.panes.resize(*COMPACT)
    qtbot.waitUntil(lambda: room.panes.is_compact)
    room.panes.resize(*WIDE)
    qtbot.waitUntil(lambda: not room.panes.is_compact)
    assert abs(room.first("pane_split") - 620) <= 2


def test_the_reset_view_divides_the_room_as_at_first(qtbot: QtBot, memory: Memory) -> None:
    room = Room(memory, qtbot, WIDE)
    room.drag("pane_split", 700)
    room.panes.reset()
    assert abs(room.first("pane_split") - QUEUE_PX) <= 2
    assert memory.texts("view/panes/wide/pane_split") == ()


@pytest.mark.parametrize("kept", [("1", "2"), ("500",), ("a", "b"), ("0", "1300")])
def test_sizes_that_make_no_sense_are_not_used(
    qtbot: QtBot, memory: Memory, kept: tuple[str, ...]
) -> None:
    memory.put_texts("view/panes/compact/case_split", kept)
    room = Room(memory, qtbot, COMPACT)
    room.panes.show_case()
    assert abs(room.first("case_split") - COMPACT_CASE_PX) <= 2
