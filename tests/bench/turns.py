"""How measurements take turns with their floor, so that other work of the machine meets both."""

import time
from collections.abc import Callable
from typing import TypeVar

TIMES_TAKEN = 3
Turn = TypeVar("Turn")
"""One turn of a measurement: what the work took, and its floor right beside it."""


def seconds(work: Callable[[], object]) -> float:
    """Processor time of this thread: what others do meanwhile does not count."""
    start = time.thread_time()
    work()
    return time.thread_time() - start


def enough_turns(
    turn: Callable[[], Turn], figure: Callable[[list[Turn]], float], *, rounds: int, most: float
) -> list[Turn]:
    """Turns of a measurement; while their figure is above its bound, as many are added, twice.

    All of them count, none is chosen: what other work of the machine added to a few is outweighed,
    what has grown stays.
    """
    turns: list[Turn] = []
    for _ in range(TIMES_TAKEN):
        turns += [turn() for _ in range(rounds)]
        if figure(turns) <= most:
            break
    return turns


def ratio(
    work: Callable[[], object], floor: Callable[[], object], *, rounds: int, most: float
) -> float:
    """The quicker of many, in turns: other work of the machine slows single rounds only."""

    def quickest(turns: list[tuple[float, float]]) -> float:
        return min(one for one, _ in turns) / min(other for _, other in turns)

    work()
    floor()
    return quickest(
        enough_turns(lambda: (seconds(work), seconds(floor)), quickest, rounds=rounds, most=most)
    )


def say(what: str, times: float, most: float) -> None:
    """Print a figure beside what it aims at."""
    print(f"{what}: {times:.2f} (aim {most})")  # noqa: T201 - the figure is the point
