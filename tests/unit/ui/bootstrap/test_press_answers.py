"""A press may be taken over by a file that it opens: whatever it then says, it is a plain value or no answer."""

from __future__ import annotations

import contextlib
import io
import json
import operator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.errors import FailureCode
from counter.model.attachment import AttachmentFacts, ReadyPaper
from counter.model.page_look import Doubt, PageLook
from ui.bootstrap.press_answers import hear, say

FACTS = AttachmentFacts("application/pdf", 2, 9, "ab" * 32, (1, 2))
LOOKS = PageLook(b"jpeg", Doubt.BLURRED), PageLook(b"")
SAID = [b"pdf\n" * 100_000, b"", None, 7, "lời", FACTS, ReadyPaper(None, FACTS), ReadyPaper(b"%PDF", FACTS), LOOKS, ()]


def told(said: Any, refused: FailureCode | None = None) -> bytes:
    out = io.BytesIO()
    say(out, said, refused)
    return out.getvalue()


@pytest.mark.parametrize("said", SAID, ids=lambda one: type(one).__name__)
def test_values_come_back_as_they_are(said: Any) -> None:
    refused, back = hear(io.BytesIO(told(said)))
    assert (refused, back, type(back)) == (None, said, type(said))


def test_a_doubt_is_a_doubt_again() -> None:
    _, (first, second) = hear(io.BytesIO(told(LOOKS)))
    assert (first.doubt, second.doubt) == (Doubt.BLURRED, Doubt.NONE)
    assert {type(first.doubt), type(second.doubt)} == {Doubt}


def test_answers_follow_each_other() -> None:
    both = io.BytesIO(told(b"one\n") + told("refused", FailureCode.PAPER_LOCKED))
    assert (hear(both), hear(both)) == ((None, b"one\n"), (FailureCode.PAPER_LOCKED, "refused"))
    with pytest.raises(OSError, match="no answer"):
        hear(both)


def test_a_refusal_has_a_short_detail() -> None:
    assert hear(io.BytesIO(told("x" * 5_000, FailureCode.PAPER_LOCKED))) == (FailureCode.PAPER_LOCKED, "x" * 200)


@pytest.mark.parametrize("other", [operator.itemgetter(0), object(), {1, 2}], ids=lambda one: type(one).__name__)
def test_what_is_no_plain_value_is_not_said(other: object) -> None:
    out = io.BytesIO()
    with pytest.raises(TypeError, match="is no answer"):
        say(out, other)
    assert out.getvalue() == b""


@pytest.mark.parametrize(
    "no_answer",
    [
        b"",
        b'["", 1',
        b"7\n",
        b'["GT-000", "no such code"]\n',
        b'["", {"octets": 5}]\nfour',
        b'["", {"octets": -1}]\n' + b"to the end",
        b'["", {"octets": 1e308}]\n',
        b'["", {"octets": 99999999999}]\n',
        b'["", [' + b'{"octets": 500000000},' * 2 + b"0]]\n",
        b'["", {"Path": ["/"]}]\n',
        b'["", {"PageLook": [{"octets": 0}, "another doubt"]}]\n',
        b'["", {"AttachmentFacts": []}]\n',
        b'["", {"AttachmentFacts": ["text/html", 1, 9, "' + b"ab" * 32 + b'", []]}]\n',
        b'["", {"AttachmentFacts": ["application/pdf", 1000000000000, 9, "' + b"ab" * 32 + b'", []]}]\n',
        b'["", {"AttachmentFacts": ["application/pdf", true, 9, "' + b"ab" * 32 + b'", []]}]\n',
        b'["", {"AttachmentFacts": ["application/pdf", 1, 9, "aa", []]}]\n',
        b'["", {"ReadyPaper": [7, "x"]}]\n',
        b'["", {}]\n',
        b'["", ' + b"[" * 200_000 + b"\n",
        b'["", ' + b"9" * 5_000 + b"]\n",
        b'["", "' + b"x" * 2_000_000 + b'"]\n',
    ],
    ids=lambda one: repr(one[:24]),
)
def test_whatever_is_no_answer_is_none(no_answer: bytes) -> None:
    with pytest.raises(OSError, match="no answer"):
        hear(io.BytesIO(no_answer))


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(
            st.sampled_from(["octets", "PageLook", "ReadyPaper", "AttachmentFacts", "x"]), inner, max_size=2
        ),
    ),
    max_leaves=12,
)
LINES = st.one_of(
    st.binary(max_size=60),
    st.builds(lambda code, said: json.dumps([code, said]).encode(), st.sampled_from(["", "GT-401", "x"]), JSON),
)


@given(LINES, st.binary(max_size=40))
def test_noise_is_a_plain_value_or_no_answer(line: bytes, behind: bytes) -> None:
    with contextlib.suppress(OSError):
        refused, _said = hear(io.BytesIO(line + b"\n" + behind))
        assert refused is None or isinstance(refused, FailureCode)
