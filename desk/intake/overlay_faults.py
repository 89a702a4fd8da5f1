"""An office's overlay as it was read, and where its faults stand in the file."""

from dataclasses import dataclass, field

from desk.domain.overlay import Overlay
from desk.domain.problems import Problem, ProblemKind
from desk.domain.sayings import Datum


@dataclass(slots=True)
class ReadOverlay:
    """An overlay with its faults of shape. `places` says which table of the file an entry was."""

    name: str
    lines: dict[tuple[str | int, ...], int] = field(default_factory=dict)
    overlay: Overlay = field(default_factory=Overlay)
    problems: list[Problem] = field(default_factory=list)
    places: dict[str, list[int]] = field(default_factory=dict)

    def problem(self, path: tuple[str | int, ...], detail: Datum, remedy: Datum) -> Problem:
        """A fault at a path of keys: file, line of the table's header, and the path."""
        lengths = range(len(path), 0, -1)
        line = next((self.lines[path[:n]] for n in lengths if path[:n] in self.lines), 1)
        text = "".join(f"[{one + 1}]" if isinstance(one, int) else f".{one}" for one in path)
        where = f"{self.name}:{line}: {text.lstrip('.')}"
        return Problem(where=where, kind=ProblemKind.CATALOGUE_FAULT, detail=detail, remedy=remedy)
