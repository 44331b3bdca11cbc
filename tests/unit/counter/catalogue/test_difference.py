"""Two versions told apart in an officer's words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counter.catalogue.difference import catalogue_differences, newest_by_code, procedure_differences
from counter.catalogue.procedure import Channel, Fee, PaperRequirement, Procedure, TimeLimit
from tests.fakes.published import CODE, shipped
from tests.fakes.shipped_catalogue import the_catalogue

BASE = shipped().get(CODE)
FORM = BASE.form
assert FORM is not None
TITLE = BASE.papers[0].title
NEEDED = f"“{TITLE}, theo trường hợp"


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (
            replace(BASE, fees=(replace(BASE.fees[0], amount=18000), *BASE.fees[1:])),
            "Lệ phí đăng ký tạm trú (trực tiếp) từ 15.000 thành 18.000 đồng",
        ),
        (replace(BASE, fees=BASE.fees[1:]), "bỏ Lệ phí đăng ký tạm trú (trực tiếp) 15.000 đồng"),
        (
            replace(BASE, fees=(*BASE.fees, Fee("Lệ phí cấp lại", 9000, "online", "mất thẻ"))),
            "thêm Lệ phí cấp lại (trực tuyến, mất thẻ) 9.000 đồng",
        ),
        (
            replace(BASE, papers=(*BASE.papers, PaperRequirement("x", "Giấy khám sức khỏe"))),
            "thêm giấy tờ “Giấy khám sức khỏe”",
        ),
        (replace(BASE, papers=BASE.papers[1:]), f"bỏ giấy tờ “{BASE.papers[0].title}”"),
        (
            replace(BASE, papers=(replace(BASE.papers[0], copies=2), *BASE.papers[1:])),
            f"giấy tờ “{TITLE}” từ {NEEDED}, 0 bản chính, 1 bản sao” thành {NEEDED}, 0 bản chính, 2 bản sao”",
        ),
        (
            replace(BASE, limit=TimeLimit(5, BASE.limit.unit, None, "5 ngày làm việc")),
            "thời hạn từ “3 ngày làm việc” thành “5 ngày làm việc”",
        ),
        (
            replace(BASE, channel=Channel.EITHER),
            "cách nộp từ “Chỉ nhận trực tuyến, quầy giúp nộp.” thành “Nhận trực tuyến và trực tiếp.”",
        ),
        (replace(BASE, form=None), "bỏ tờ khai, chỉ còn hướng dẫn"),
        (replace(BASE, form=replace(FORM, fields=FORM.fields[1:])), f"tờ khai bỏ ô “{FORM.fields[0].label}”"),
        (replace(BASE, form=replace(FORM, checks=())), "tờ khai đổi cách kiểm tra hoặc điền sẵn"),
        (replace(BASE, effective_to=date(2026, 12, 31)), "hết hiệu lực 31/12/2026"),
        (replace(BASE, legal_basis=(*BASE.legal_basis, "Nghị định 1/2027")), "thêm căn cứ “Nghị định 1/2027”"),
        (replace(BASE, authority="UBND xã"), "cơ quan giải quyết từ “Công an cấp xã” thành “UBND xã”"),
    ],
)
def test_each_change_is_one_line(after: Procedure, said: str) -> None:
    assert list(procedure_differences(BASE, after)) == [said]


def test_what_says_the_same_differs_in_nothing() -> None:
    assert list(procedure_differences(BASE, replace(BASE, version="x"))) == []
    whole = newest_by_code(the_catalogue().procedures)
    assert list(catalogue_differences(whole, whole)) == []


def test_procedures_that_came_and_went_and_the_day_of_a_change() -> None:
    other = replace(BASE, code="1.000001", title="Thủ tục mới", effective_from=date(2027, 1, 1))
    later = replace(BASE, effective_from=date(2027, 1, 1), authority="UBND xã")
    assert list(catalogue_differences({CODE: BASE}, {"1.000001": other})) == [
        "1.000001: thêm thủ tục Thủ tục mới, hiệu lực từ 01/01/2027",
        f"{CODE}: bỏ thủ tục Đăng ký tạm trú",
    ]
    assert list(catalogue_differences({CODE: BASE}, {CODE: later})) == [
        f"{CODE}: cơ quan giải quyết từ “Công an cấp xã” thành “UBND xã” (từ 01/01/2027)"
    ]
