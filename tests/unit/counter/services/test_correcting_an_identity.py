"""A conflict holds up every service but the two that mend it: those open prefilled and are filed."""

from __future__ import annotations

import pytest

from counter.events import Filed, FileDraft, PopulationArrived
from tests.fakes.whole_desk import WholeDesk, read, register_says


@pytest.mark.parametrize(
    ("code", "content", "what"),
    [("1.010039", "/request/text", "Ngày sinh"), ("1.004859", "/request/content", "Ngày sinh")],
)
def test_the_correction_is_filled_by_the_conflict_and_filed(
    desk: WholeDesk, judgment: bytes, code: str, content: str, what: str
) -> None:
    draft = desk.open(code, read("conflict_birth"))
    desk.do(PopulationArrived(draft.id, register_says("conflict_birth")))
    assert str(desk.draft(draft.id).answers[content].value).startswith(f"{what}: dữ liệu dân cư ghi ")
    if code == "1.004859":
        desk.answer(draft, {"/request/reason": "Sai sót khi đăng ký hộ tịch"})
        desk.attach(draft, judgment, "can-cu")
    desk.do(FileDraft(draft.id))
    desk.sign()
    assert desk.said(Filed).filing.procedure == code
