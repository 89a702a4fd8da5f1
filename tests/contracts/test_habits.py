"""Rules of the code that no linter knows: each one closes a way to hurt an office."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contracts.tree import ROOT, called, calls, code, functions, imports, nodes, place

EVENT_LOOPS = {"app", "application", "QApplication", "QGuiApplication", "QCoreApplication"}
RICH_BOXES = {"information", "warning", "critical", "question", "about"}
ESCAPING = {"printed", "told"}
OWN_TEXTS = {"words", "asked", "styles"}
"""Our own sentences, which may hold markup on purpose."""

CLOCKS = {"now", "today", "utcnow", "time", "time_ns"}


def test_the_domain_knows_the_standard_library_and_itself_alone() -> None:
    foreign = [
        f"{place(file, node)} {module}"
        for file in code("desk/domain")
        for node, module in imports(file)
        if module.split(".")[0] not in sys.stdlib_module_names
        and not module.startswith("desk.domain")
    ]
    assert foreign == []


@pytest.mark.parametrize("room", ["domain", "pdf", "outbox"])
def test_a_room_without_a_clock_is_given_the_time(room: str) -> None:
    read = [
        place(file, call)
        for file in code(f"desk/{room}")
        for call in calls(file, *CLOCKS)
        if isinstance(call.func, ast.Attribute)
        and ast.unparse(call.func.value) in {"datetime", "date", "time", "datetime.datetime"}
    ]
    assert read == []


def test_no_import_is_for_the_type_checker_alone() -> None:
    found = [
        place(file, node)
        for file in code("desk")
        for node in nodes(file)
        if isinstance(node, ast.Name) and node.id == "TYPE_CHECKING"
    ]
    assert found == []


def test_no_archive_is_unpacked_to_where_it_says_itself() -> None:
    found = [
        place(file, call)
        for file in code("desk")
        for call in calls(file, "extractall", "extract", "unpack_archive")
        if "pdf" not in file.parts
    ]
    assert found == []


def test_paragraphs_are_drawn_on_paper_alone() -> None:
    rooms = {
        file.relative_to(ROOT / "desk").parts[0]
        for file in code("desk")
        if any(calls(file, "Paragraph"))
    }
    assert rooms <= {"pdf"}


def test_what_a_letter_says_reaches_a_paragraph_escaped() -> None:
    raw = [
        f"{place(file, call)} {name}"
        for file in code("desk/pdf")
        for call in calls(file, "Paragraph")
        for name in unescaped(call.args[0])
    ]
    assert raw == [], "reportlab reads <names> and & as markup; use printed() or told()"


def unescaped(text: ast.expr) -> Iterator[str]:
    """Values inside an expression that no escaping function was put around."""
    if isinstance(text, ast.Call) and called(text) in ESCAPING:
        return
    if isinstance(text, ast.Attribute):
        if ast.unparse(text).split(".")[0] not in OWN_TEXTS:
            yield ast.unparse(text)
        return
    inner = (
        [*text.args, *(word.value for word in text.keywords)]
        if isinstance(text, ast.Call)
        else [node for node in ast.iter_child_nodes(text) if isinstance(node, ast.expr)]
    )
    for node in inner:
        yield from unescaped(node)


def test_the_window_has_one_door_to_threads_and_never_blocks() -> None:
    found = [place(file, node) for file in code("desk/gui") for node in blocking(file)]
    assert found == []


def blocking(file: Path) -> Iterator[ast.AST]:
    """What would start a thread of its own or hold the window's."""
    for node in nodes(file):
        if isinstance(node, ast.Name) and node.id in {"QThread", "QRunnable", "asyncio"}:
            yield node
    for node, module in imports(file):
        if module.split(".")[0] == "asyncio":
            yield node
    for call in calls(file, "processEvents"):
        yield call
    for call in calls(file, "exec", "exec_"):
        if isinstance(call.func, ast.Attribute) and not is_event_loop(call.func.value):
            yield call


def is_event_loop(owner: ast.expr) -> bool:
    """Whether `owner.exec()` is the program's own loop rather than a dialog's."""
    return ast.unparse(owner).split(".")[-1].lstrip("_") in EVENT_LOOPS


def test_no_layout_gives_what_lies_in_it_as_an_item() -> None:
    """PySide forgets whose an inner layout is once it was an item; the program ends with it.

    Our flow holds widgets alone.
    """
    found = [
        place(file, call)
        for file in code("desk/gui")
        for call in calls(file, "itemAt")
        if not ast.unparse(call.func).endswith("_flow.itemAt")
    ]
    assert found == []


def test_a_label_shows_a_name_as_it_is_written() -> None:
    found = [
        place(file, function)
        for file in code("desk/gui")
        for function in functions(file)
        if any(calls(function, "QLabel", "QMessageBox"))
        and "PlainText" not in ast.unparse(function)
    ]
    assert found == [], "Qt reads <b> in a citizen's name as markup unless told otherwise"


def test_no_ready_made_message_box_reads_markup() -> None:
    found = [
        place(file, call)
        for file in code("desk/gui")
        for call in calls(file, *RICH_BOXES)
        if isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == "QMessageBox"
    ]
    assert found == []


def test_a_tooltip_is_our_own_text_or_made_plain() -> None:
    found = [
        place(file, call)
        for file in code("desk/gui")
        for call in calls(file, "setToolTip")
        if not (isinstance(call.args[0], ast.Call) and called(call.args[0]) in {"tr", "plain"})
    ]
    assert found == [], "give setToolTip a self.tr(…) or a plain(…)"


def test_every_line_between_panes_has_a_hold_that_can_be_hit() -> None:
    found = [place(file, call) for file in code("desk/gui") for call in calls(file, "QSplitter")]
    assert found == [], "take desk.gui.widgets.split.Split"


def test_only_the_window_translates() -> None:
    found = [
        place(file, call)
        for file in code("desk")
        if "gui" not in file.relative_to(ROOT).parts
        for call in calls(file, "tr")
    ]
    assert found == []
