"""Where a pointer that the gateway signed leads at the desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.errors import FailureCode
from counter.model.filing import DossierCode, Filing, Paper, ProvisionalCode
from counter.model.refusal import refusal_of

AT = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
PAPERS = tuple(
    Paper(UUID(int=n), code, f"{code}.pdf", "application/pdf", 10, "ab", 1) for n, code in enumerate(("anh", "ban-an"))
)
FILING = Filing(
    id=UUID(int=7),
    provisional=ProvisionalCode.make("A3", AT.date(), 4),
    procedure="1.001456",
    version="2025-07-01",
    title="Cấp hộ chiếu",
    filer_name="Trần Thị Thử",
    filer_number="",
    officer="lananh",
    counter="A3",
    captured_at=AT,
    manifest=b"{}",
    digest=bytes(32),
    papers=PAPERS,
    reason="Ghi rõ nơi làm việc.",
)


def target(pointer: str) -> str:
    return refusal_of(FILING, FailureCode.FILING_REFUSED, pointer).target


@pytest.mark.parametrize(
    ("pointer", "leads_to"),
    [
        ("/job/occupation", "/job/occupation"),
        ("paper:anh", "paper:anh"),
        ("/answers/~1job~1occupation/value", "/job/occupation"),
        ("/answers/~1mother~1paper~1kind", "/mother/paper/kind"),
        ("/papers/1/size", "paper:ban-an"),
        ("/papers/2/size", "/papers/2/size"),
        ("/counter", "/counter"),
        ("", ""),
    ],
)
def test_a_pointer_into_the_manifest_is_one_into_the_declaration(pointer: str, leads_to: str) -> None:
    assert target(pointer) == leads_to


@given(st.text(max_size=500) | st.lists(st.sampled_from(["", "answers", "papers", "~1a", "²", "0"])).map("/".join))
def test_no_pointer_is_too_strange(pointer: str) -> None:
    refusal = refusal_of(FILING, FailureCode.FILING_REFUSED, pointer)
    assert (refusal.reason, refusal.filing) == (FILING.reason, FILING.id)


def test_it_is_told_by_the_number_on_the_slip_and_names_nobody() -> None:
    refusal = refusal_of(FILING, FailureCode.FILING_REFUSED, "/job/occupation")
    assert refusal.number == FILING.provisional.text
    assert "Ghi rõ" not in repr(refusal)
    code = "H15.50.05.13-261119-0143"
    other = refusal_of(replace(FILING, code=DossierCode(code)), FailureCode.FILING_REFUSED, "")
    assert other.number == code
