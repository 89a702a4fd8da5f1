"""In which order the list stands: a column, and whether it is turned round."""

from dataclasses import dataclass

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


def keep_order(memory: Memory, order: ListOrder) -> None:
    """Remember it."""
    memory.put_text(NAME, f"{order.column}:{int(order.descending)}")


def kept_order(memory: Memory, model: PagedModel[CaseRow]) -> ListOrder:
    """The order that was remembered; that of the line where none was."""
    key, _, descending = memory.text(NAME).partition(":")
    keys = {model.column(at).key for at in range(model.columnCount())}
    return order_of(model, key, descending=descending == "1") if key in keys else IN_LINE
