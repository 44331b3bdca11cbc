"""Two people, each with a card: the filer's signs, the other's fills its own part of the declaration with proof."""

from __future__ import annotations

from datetime import datetime, timedelta

from counter.model.vietnam_time import VIETNAM
from tests.morning.counter import Counter, Key
from tests.morning.walk_ins import TENANT

_PENSION, _BIRTH = "1.014027", "3.000722"
_NEIGHBOUR, _OLD_WOMAN = "new_generation", "birth_year_only"
_FATHER, _MOTHER = "tenant", "divorced"


def authorised_representative(counter: Counter) -> None:
    """A young woman files for an old neighbour, who has come along: who files is not who asks."""
    officer = counter.officer
    counter.reads(_NEIGHBOUR)
    counter.opens("huu tri", _PENSION)
    officer.reaches("Nơi gửi")
    officer.reaches("II. Người giám hộ", by="Down")
    officer.press("space")
    officer.sees("II. Người giám hộ, người được ủy quyền, 1 ô, đang mở")
    officer.reaches("Người nộp hồ sơ")
    officer.press("3")
    officer.sees("Người được ủy quyền · Hoàng Phương Mai")
    counter.reads_second(_OLD_WOMAN, _NEIGHBOUR)
    counter.declares(
        {
            "Chế độ đang hưởng": Key("1"),
            "Hộ nghèo, hộ cận nghèo": Key("3"),
            "Nhận trợ cấp bằng": Key("2"),
            "Địa chỉ liên lạc": "Thôn 2, Phường An Bình",
        }
    )
    counter.brings_papers()
    counter.reviews()
    officer.sees("Họ và tên: Nguyễn Thị Mười")
    filed = counter.files(_PENSION, "Hoàng Phương Mai")
    counter.hears(filed, "Được tiếp nhận")
    counter.bids_farewell()


def interlinked_birth(counter: Counter) -> None:
    """A father declares a birth, a residence and an insurance card at once; the mother's chip fills her part."""
    counter.reads(_FATHER)
    counter.opens("lien thong khai sinh", _BIRTH, registered=False)
    counter.officer.sees("Xã Đồng Mẫu")  # his home town is the child's: the register has answered
    counter.reads_second(_MOTHER, _FATHER)
    born = datetime.now(VIETNAM).date() - timedelta(days=20)
    counter.declares(
        {
            "Họ, chữ đệm, tên trẻ": "Lê Trần An Nhiên",
            "Ngày sinh của trẻ": f"{born:%d/%m/%Y}",
            "Giới tính của trẻ": Key("2"),
            "Xã, phường, đặc khu (Nơi sinh)": "Phường An Bình",
            "Địa chỉ chi tiết (Nơi sinh)": "Trạm y tế phường An Bình",
            "Nơi đăng ký khám chữa bệnh ban đầu": "Trạm y tế phường An Bình",
        }
    )
    counter.brings_papers()
    counter.reviews()
    filed = counter.files(_BIRTH, TENANT, papers=1)
    counter.hears(filed, "Được tiếp nhận")
    counter.bids_farewell()
