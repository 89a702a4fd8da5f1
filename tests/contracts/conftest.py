"""The contracts need no display, and read each source once for all tests of a file."""

import os
from collections.abc import Iterator

import pytest

from tests.contracts.tree import nodes

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="module", autouse=True)
def _trees_are_let_go() -> Iterator[None]:
    """Trees of the sources are kept from one test to the next, and for no other file."""
    yield
    nodes.cache_clear()
