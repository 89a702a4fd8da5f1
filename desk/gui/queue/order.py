"""In which order the list stands: a column, and whether it is turned round."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt

from desk.domain.queue import CaseRow, QueueSort
from desk.gui.memory import Memory
from desk.gui.queue.paged_model import PagedModel

NAME = "view/queue/order"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOrder:
    """`column` is the key of the column whose title was clicked, `sort` what the office sorts by.

    A column that the office has no index for keeps its name in `by`.
    """

    column: str
    sort: QueueSort = QueueSort.LINE
    by: str = ""
    descending: bool = False


IN_LINE = ListOrder(column="age")


def order_of(model: PagedModel[CaseRow], key: str, *, descending: bool) -> ListOrder:
    """The order by a column of the list."""
    columns = {column.key: column for column in map(model.column, range(model.columnCount()))}
    sort_id = columns[key].sort_id
    return ListOrder(
        column=key,
        sort=QueueSort(sort_id) if sort_id else QueueSort.LINE,
        by="" if sort_id else key,
        descending=descending,
    )


def arrow_of(
    model: PagedModel[CaseRow], shown: Sequence[str], order: ListOrder
) -> tuple[int, Qt.SortOrder]:
    """Over which of the shown columns the arrow stands, and which way it points.

    It stands over the column that sorts, or over one that sorts the same; over none it is -1.
    """
    columns = [model.column(at) for at in range(model.columnCount())]
    same = [
        column.key
        for column in columns
        if column.key == order.column or (not order.by and column.sort_id == order.sort.value)
    ]
    key = next((one for one in (order.column, *same) if one in shown), "")
    keys = [column.key for column in columns]
    way = Qt.SortOrder.DescendingOrder if order.descending else Qt.SortOrder.AscendingOrder
    return (keys.index(key) if key else -1), way


def keep_order(memory: Memory, order: ListOrder) -> None:
    """Remember it."""
    memory.put_text(NAME, f"{order.column}:{int(order.descending)}")


def kept_order(memory: Memory, model: PagedModel[CaseRow]) -> ListOrder:
    """The order that was remembered; that of the line where none was."""
    key, _, descending = memory.text(NAME).partition(":")
    keys = {model.column(at).key for at in range(model.columnCount())}
    return order_of(model, key, descending=descending == "1") if key in keys else IN_LINE
