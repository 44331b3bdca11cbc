"""Answers fall into classes; a terminal class needs the gateway's signature."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.errors import FailureCode
from sync.answers import LONGEST_RETRY_AFTER, AgainLater, Answer, FilingRefused, accept
from sync.wire.messages import Health
from sync.wire.problems import STATUS, Problem, ProblemType


def stated(kind: ProblemType, detail: str = "", pointer: str = "") -> tuple[int, bytes]:
    problem = Problem.of(kind, detail, pointer=pointer)
    return problem.status, problem.model_dump_json(exclude_none=True).encode()


@pytest.mark.parametrize("status", [200, 204, 304])
def test_a_signed_positive_answer_is_one(status: int) -> None:
    assert accept(status, {}, b"{}", signed=True) == Answer(status, {}, b"{}")


@pytest.mark.parametrize("kind", [ProblemType.FILING_REFUSED, ProblemType.DIGEST_CONFLICT])
def test_a_signed_refusal_is_terminal(kind: ProblemType) -> None:
    status, body = stated(kind, "Thiếu giấy tờ", "/papers/0")
    with pytest.raises(FilingRefused) as refused:
        accept(status, {}, body, signed=True)
    assert refused.value.code.name == kind.name
    assert (refused.value.reason, refused.value.pointer) == ("Thiếu giấy tờ", "/papers/0")


CODES = {
    ProblemType.COUNTER_REVOKED: FailureCode.COUNTER_REVOKED,
    ProblemType.COUNTER_UNKNOWN: FailureCode.COUNTER_REVOKED,
    ProblemType.TOO_OLD: FailureCode.TOO_OLD,
    ProblemType.NO_CONSENT_ROAD: FailureCode.NO_CONSENT_ROAD,
}


@pytest.mark.parametrize(
    "kind", [k for k in ProblemType if k not in (ProblemType.FILING_REFUSED, ProblemType.DIGEST_CONFLICT)]
)
def test_every_other_signed_problem_is_again_later(kind: ProblemType) -> None:
    status, body = stated(kind)
    with pytest.raises(AgainLater) as again:
        accept(status, {}, body, signed=True)
    assert again.value.code is CODES.get(kind, FailureCode.GATEWAY_TROUBLE)
    assert again.value.says(kind)


@given(st.integers(100, 599), st.binary(max_size=200), st.sampled_from([*ProblemType, None]))
def test_nothing_unsigned_is_terminal_or_an_answer(status: int, body: bytes, kind: ProblemType | None) -> None:
    if kind is not None:
        status, body = stated(kind)
    with pytest.raises(AgainLater) as again:
        accept(status, {}, body, signed=False)
    expected = FailureCode.GATEWAY_TROUBLE if status >= 500 else FailureCode.NOT_OUR_GATEWAY
    assert again.value.code is expected
    assert again.value.problem is None


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("7", 7.0), ("", 0.0), ("Wed, 21 Oct 2026", 0.0), ("-3", 0.0), ("9" * 40, LONGEST_RETRY_AFTER)],
)
def test_retry_after_is_heeded_within_bounds(text: str, seconds: float) -> None:
    with pytest.raises(AgainLater) as again:
        accept(503, {"retry-after": text}, b"", signed=False)
    assert again.value.retry_after == seconds


def test_a_signed_body_that_is_no_message_is_again_later() -> None:
    with pytest.raises(AgainLater):
        accept(200, {}, b"{}", signed=True).read(Health)


def test_a_time_of_nowhere_is_none_to_set_a_clock_by() -> None:
    status, body = stated(ProblemType.CLOCK_OFF)
    with pytest.raises(AgainLater) as again:
        accept(status, {}, body[:-1] + b',"at":"2026-10-08T12:00:00"}', signed=True)
    assert again.value.problem is None


def test_every_problem_has_a_status() -> None:
    assert set(STATUS) == set(ProblemType)
