"""Counting overtakings the quick way gives what counting every pair gives."""

from __future__ import annotations

from datetime import timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sync.gateway.overtakings import count
from sync.gateway.store.decisions import Decided
from tests.fakes.gateway_filings import NOON

_hours = st.none() | st.integers(0, 12)


@given(
    st.lists(st.tuples(st.sampled_from("xy"), _hours), max_size=25),
    st.integers(0, 12),
    st.integers(0, 12),
)
def test_every_pair_counts_once(filings: list[tuple[str, int | None]], since: int, until: int) -> None:
    places = [
        Decided("H15", procedure, index, None if hour is None else NOON + timedelta(hours=hour))
        for index, (procedure, hour) in enumerate(filings)
    ]
    expected: dict[tuple[str, str], int] = {}
    for (procedure, earlier), (other, later) in combinations(filings, 2):
        in_period = later is not None and since <= later < until
        if procedure == other and in_period and (earlier is None or later < earlier):  # type: ignore[operator]
            expected["H15", procedure] = expected.get(("H15", procedure), 0) + 1
    assert count(reversed(places), NOON + timedelta(hours=since), NOON + timedelta(hours=until)) == expected
