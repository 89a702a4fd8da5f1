"""Column types: what they refuse and how they sort."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from desk.storage.types import Instant, instant, microseconds

INSTANTS = st.datetimes(
    min_value=datetime(1900, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=datetime(9998, 12, 31),  # noqa: DTZ001 - the same
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=7)), timezone(timedelta(hours=9))]),
)


@given(INSTANTS)
def test_an_instant_survives_being_a_number(at: datetime) -> None:
    assert instant(microseconds(at)) == at


@given(INSTANTS, INSTANTS)
def test_instants_sort_as_their_numbers(one: datetime, other: datetime) -> None:
    assert (one < other) == (microseconds(one) < microseconds(other))


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(TypeError):
        Instant().process_bind_param(
            datetime(2026, 11, 24, 8, 0),  # noqa: DTZ001 - naive on purpose
            sqlite.dialect(),
        )
