"""How a statement tells the planner of SQLite which index to leave alone.

SQLite plans by rules of thumb: it takes any equality for rare, and walks an index in the wanted
order past half a million rows to meet the one whose id it was given. PostgreSQL knows its tables
and needs no telling.
"""

from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class Unindexed(FunctionElement[Any]):
    """A column whose indexes are not for this term: SQLite reads a plus before it so.

    A row that is compared with another row also needs it on the other side, where that is a row
    of a recursion; else SQLite looks up the first column alone.

    Source: sqlite.org/optoverview.html, "Disqualifying WHERE Clause Terms Using Unary-+".
    """

    inherit_cache = True
    name = "unindexed"

    def __init__(self, column: ColumnElement[Any]) -> None:
        super().__init__(column)
        self.type = column.type


@compiles(Unindexed)
def _as_it_is(element: Unindexed, compiler: SQLCompiler, **more: Any) -> str:
    return compiler.process(element.clauses, **more)


@compiles(Unindexed, "sqlite")
def _with_plus(element: Unindexed, compiler: SQLCompiler, **more: Any) -> str:
    return f"+{compiler.process(element.clauses, **more)}"
