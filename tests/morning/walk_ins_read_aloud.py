"""Who cannot read or sign: the declaration is read out, a finger printed, a witness found (decision 027)."""

from __future__ import annotations

import re

from tests.morning.accessible import Seen
from tests.morning.counter import Counter, Key

_PENSION, _OLD_WOMAN, _WITNESS = "1.014027", "birth_year_only", "tenant"
_LINE = re.compile(r"dòng (\d+) trong (\d+)")


def old_without_telephone(counter: Counter) -> None:
    """Her pension, paid in cash; the witness is known by the chip of their card, and hers signs at F9."""
    officer = counter.officer
    counter.reads(_OLD_WOMAN)
    counter.opens("huu tri", _PENSION, registered=False)
    officer.sees("Nguyễn Thị Mười · 1948")
    counter.declares({"Chế độ đang hưởng": Key("1"), "Hộ nghèo, hộ cận nghèo": Key("3"), "Nhận trợ cấp bằng": Key("2")})
    counter.brings_papers()
    counter.reviews()
    officer.press("Ctrl+Y")
    officer.sees("Người dân ký thế nào", "Cán bộ đọc to cho nghe")
    officer.press("2")
    officer.sees("Lăn ngón trỏ phải")
    officer.press("4")
    officer.sees("Chưa đọc hết", "Cần người làm chứng")
    _bears_witness(counter)
    officer.press("F6")
    _reads_out(counter)
    officer.sees("Đã đọc hết tờ khai này")
    officer.misses("Còn thiếu trước khi nộp")
    officer.press("Ctrl+Enter")
    officer.sees("Bước 5 trong 6", "Điểm chỉ (ngón trỏ phải), cán bộ đọc to")
    counter.swaps_card(_OLD_WOMAN)
    filed = counter.files(_PENSION, "Nguyễn Thị Mười")
    counter.hears(filed, "Được tiếp nhận")
    counter.bids_farewell()


def _bears_witness(counter: Counter) -> None:
    officer = counter.officer
    counter.scans(_WITNESS)
    officer.sees("000099000012")
    counter.swaps_card(_WITNESS)
    officer.press("F2")
    officer.sees("Người làm chứng, theo chip: Chữ ký hợp lệ")
    officer.press("Ctrl+D")
    officer.misses("Chưa xác nhận người làm chứng")


def _reads_out(counter: Counter) -> None:
    officer = counter.officer
    at, of = _place(officer.sees("dòng 1 trong"))
    while at < of:
        at += 1
        officer.press("Down")
        officer.sees(f"dòng {at} trong {of}")
    officer.press("Ctrl+Enter")


def _place(screen: list[Seen]) -> tuple[int, int]:
    found = next(match for one in screen if (match := _LINE.search(one.name)))
    return int(found[1]), int(found[2])
