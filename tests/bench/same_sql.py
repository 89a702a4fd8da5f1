"""An action and its own SQL: every statement is noted, and the driver alone runs the same ones.

Two copies of an office stand side by side. The desk acts in one; what it sent to its database is
then sent to the other by the driver, value for value, in the same transaction and as durably.
Both have the same rows before and after.
"""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import event

from desk.actions.desk import Desk, open_desk
from tests.bench.bare import BareOffice
from tests.builders import NOW


@dataclass(frozen=True, slots=True)
class Sent:
    """A statement with its values, or with many rows of them."""

    statement: str
    values: Any
    many: bool


@dataclass(slots=True)
class Times:
    """What rounds took, by the wall and by the processor."""

    wall: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    @contextmanager
    def round(self) -> Iterator[None]:
        """Time one."""
        wall, processor = time.perf_counter(), time.thread_time()
        yield
        self.processor.append(time.thread_time() - processor)
        self.wall.append(time.perf_counter() - wall)


class Twins:
    """The desk on one copy of an office, the driver on the other."""

    def __init__(self, office: Path, scratch: Path) -> None:
        for name in ("acts", "follows"):
            shutil.copytree(office, scratch / name)
        self.desk: Desk = open_desk(scratch / "acts", clock=lambda: NOW, may_found=False)
        self.bare = BareOffice(scratch / "follows")

    def close(self) -> None:
        """Close both."""
        self.bare.close()
        self.desk.close()

    def act(self, work: Callable[[], object], ours: Times, theirs: Times) -> list[Sent]:
        """Act, and let the driver do the same."""
        with noted(self.desk) as sent, ours.round():
            work()
        with theirs.round():
            self._follow(sent)
        return sent

    def _follow(self, sent: list[Sent]) -> None:
        for one in sent:
            run = self.bare.link.executemany if one.many else self.bare.link.execute
            found = run(one.statement, one.values)
            if not one.many:
                found.fetchall()
        self.bare.link.execute("COMMIT")


@contextmanager
def noted(desk: Desk) -> Iterator[list[Sent]]:
    """Every statement that the desk sends meanwhile."""
    sent: list[Sent] = []

    def note(*told: Any) -> None:
        _, _, statement, values, _, many = told
        sent.append(Sent(statement, values, many))

    engines = (desk.store._engines.writer, desk.store._engines.reader)
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    yield sent
    for engine in engines:
        event.remove(engine, "before_cursor_execute", note)
