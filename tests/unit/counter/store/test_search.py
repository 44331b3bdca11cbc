"""What is typed becomes a query that is always sound."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.store.search import query_of
from counter.store.store import Reserve, Store


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = Store.open(tmp_path_factory.mktemp("search"), bytes(32), lambda: datetime.now(UTC), reserve=Reserve(1, 1))
    yield store
    store.close()


@settings(max_examples=200, deadline=None)
@given(typed=st.text(max_size=80) | st.text(alphabet='"*()-:^{}+ANDORT\0 ', max_size=40))
def test_nothing_typed_can_break_the_search(kept: Store, typed: str):
    with kept.begin() as work:
        assert work.filings.find(typed, 5) == ()


@given(st.text(max_size=2000))
def test_a_query_stays_small(typed: str):
    assert len(query_of(typed)) < 12 * 50 + 60


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("", ""),
        (" - . _ ", ""),
        ("Đặng", '"dang"*'),
        ("Đặng An", '"dang"* AND "an"*'),
        ("001 099", '("001"* AND "099"*) OR "001099"*'),
        ("TAM-A3", '"tam"* AND "a3"*'),
    ],
)
def test_words_and_grouped_digits(typed: str, query: str):
    assert query_of(typed) == query
