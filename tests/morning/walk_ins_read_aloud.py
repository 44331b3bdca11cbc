"""Who cannot read or sign: the declaration is read out, a finger printed, a witness found (decision 027)."""

from __future__ import annotations

import re

from tests.morning.accessible import Seen
from tests.morning.counter import Counter, Key

_RESIDENCE, _OLD_WOMAN, _WITNESS = "1.004194", "birth_year_only", "tenant"
_ON_THE_FORM, _ON_PAPER = Key("1"), Key("4")
_SAYS = {
    "Số điện thoại liên hệ": "0912345678",  # her landlord's: she has none
    "Mối quan hệ với chủ hộ": "o nho",
    "Họ, chữ đệm và tên chủ hộ": "Phạm Đức Thịnh",
    "Số định danh cá nhân của chủ hộ": "079071000013",
    "Thời hạn tạm trú": "12",
    "Ý kiến của chủ sở hữu chỗ ở hợp pháp": _ON_PAPER,
    "Ý kiến của chủ hộ": _ON_THE_FORM,
}
_LINE = re.compile(r"dòng (\d+) trong (\d+)")


def old_without_telephone(counter: Counter) -> None:
    """She moves in with somebody whose written consent she brings; printed large, read out, a finger under it.

    The witness is known by the chip of their card, and hers signs at F9.
    """
    officer = counter.officer
    counter.reads(_OLD_WOMAN)
    counter.opens("tam tru", _RESIDENCE)
    officer.sees("Nguyễn Thị Mười · 1948")
    counter.declares(_SAYS)
    counter.brings_papers()
    counter.reviews()
    officer.press("Ctrl+Shift+P")
    officer.sees("Đã in ")
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
    filed = counter.files(_RESIDENCE, "Nguyễn Thị Mười", papers=1)
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
