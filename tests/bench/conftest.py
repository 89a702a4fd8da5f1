"""Offices of two sizes, made once for all measurements, and what a measurement compares with."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from desk.actions.desk import Desk, open_desk
from tests.bench.bare import BareOffice
from tests.bench.office_sample import LARGE, LARGEST, SMALL, make_office
from tests.builders import NOW


class FilledOffice:
    """A filled office, opened twice: by the desk, and bare by the driver with the same key."""

    def __init__(self, folder: Path) -> None:
        self.desk: Desk = open_desk(folder, clock=lambda: NOW, may_found=False)
        self.bare = BareOffice(folder)

    def close(self) -> None:
        """Close both."""
        self.bare.close()
        self.desk.close()


@pytest.fixture(scope="session")
def office_of(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[int], FilledOffice]]:
    """Opens the office of a size; it is filled when it is first asked for."""
    made: dict[int, FilledOffice] = {}

    def office(cases: int) -> FilledOffice:
        if cases not in made:
            folder = tmp_path_factory.mktemp("offices") / str(cases)
            make_office(folder, cases)
            made[cases] = FilledOffice(folder)
        return made[cases]

    yield office
    for opened in made.values():
        opened.close()


@dataclass(frozen=True, slots=True)
class Pair:
    """An office, and one with a tenth of its cases."""

    smaller: FilledOffice
    large: FilledOffice


@pytest.fixture(
    params=[(SMALL, LARGE), pytest.param((LARGE, LARGEST), marks=pytest.mark.long)],
    ids=["a year", "ten years"],
)
def pair(request: pytest.FixtureRequest, office_of: Callable[[int], FilledOffice]) -> Pair:
    """One year's office; in the long run ten years' as well."""
    smaller, large = request.param
    return Pair(smaller=office_of(smaller), large=office_of(large))
