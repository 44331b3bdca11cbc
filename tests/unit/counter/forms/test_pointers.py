"""Flat answers and the nested instance: RFC 6901, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.forms.pointers import ABSENT, leaves, nested, pointer_of, tokens_of, value_at

SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
NAMES = st.text(min_size=1, max_size=4).filter(lambda name: not name.isdecimal())
DATA = st.recursive(
    SCALARS,
    lambda inner: st.dictionaries(NAMES, inner, min_size=1, max_size=3) | st.lists(inner, min_size=1, max_size=3),
    max_leaves=10,
)


@given(st.lists(st.text(max_size=4)))
def test_a_pointer_is_taken_apart_and_put_together(tokens: list[str]) -> None:
    assert tokens_of(pointer_of(tuple(tokens))) == tuple(tokens)


def test_the_escapes_of_the_standard() -> None:
    # RFC 6901 §5: /a~1b and /m~0n
    instance = {"a/b": 1, "m~n": 8, "": 0, "foo": ["bar", "baz"]}
    assert [value_at(instance, p) for p in ("/a~1b", "/m~0n", "/", "/foo/0")] == [1, 8, 0, "bar"]
    assert value_at(instance, "/foo/7") is ABSENT
    assert value_at(instance, "/foo/x") is ABSENT
    assert value_at(instance, "/a~1b/deeper") is ABSENT


def test_a_pointer_begins_with_a_slash() -> None:
    with pytest.raises(ValueError, match="slash"):
        tokens_of("a/b")


@given(st.dictionaries(NAMES, DATA, min_size=1, max_size=3))
def test_leaves_and_nested_are_each_others_way_back(instance: dict[str, object]) -> None:
    assert nested(dict(leaves(instance))) == instance  # type: ignore[arg-type]  # hypothesis builds plain JSON


@given(st.dictionaries(NAMES, DATA, min_size=1, max_size=3))
def test_every_leaf_is_where_its_pointer_says(instance: dict[str, object]) -> None:
    for pointer, value in leaves(instance):  # type: ignore[arg-type]  # hypothesis builds plain JSON
        assert value_at(instance, pointer) == value  # type: ignore[arg-type]  # as above


def test_a_row_that_nothing_fills_is_empty() -> None:
    assert nested({"/rows/1/name": "B"}) == {"rows": [{}, {"name": "B"}]}


@pytest.mark.parametrize(
    "values",
    [{"/a": 1, "/a/b": 2}, {"/a/b": 2, "/a": 1}, {"/a/0": 1, "/a/b": 2}, {"/a/b": 2, "/a/0": 1}, {"": 1}],
)
def test_answers_that_contradict_each_others_shape_are_refused(values: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="answer"):
        nested(dict(values))


def test_a_list_has_no_hundred_million_rows() -> None:
    assert nested({"/a/99999999": 1}) == {"a": {"99999999": 1}}
