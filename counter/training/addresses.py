"""Addresses of an invented province, old three-level and new two-level (field.md §6).

The codes 99 and 990xx are assigned to no province and no commune. Cards print the old address word
for word; the register holds the new one. Two old wards and a village became today's ward.
"""

from __future__ import annotations

from counter.model.citizen import Address
from counter.training.dice import Dice

PROVINCE = "Tỉnh Ví Dụ"
PROVINCE_CODE = "99"
COMMUNE = "Phường An Bình"
COMMUNE_CODE = "99001"

OLD_UNITS = (
    ("Phường An Lạc", "Thị xã Mẫu"),
    ("Phường Bình Hòa", "Thị xã Mẫu"),
    ("Xã Đồng Mẫu", "Huyện Giả Định"),
)
_STREETS = (
    "đường Hoa Sữa",
    "đường Bằng Lăng",
    "đường Ví Dụ 1",
    "đường Ví Dụ 2",
    "đường Mẫu Đơn",
    "phố Giả Định",
    "đường Lộc Vừng",
    "đường Số 7 nối dài",
)
ELSEWHERE = (
    ("Xã Minh Họa", "99002", "Xã Minh Họa, Huyện Giả Định"),
    ("Phường Thí Dụ", "99003", "Phường Thí Dụ, Thị xã Mẫu"),
    ("Xã Tập Sự", "99004", "Xã Tập Sự, Huyện Giả Định"),
    ("Đặc khu Đảo Mẫu", "99005", "Xã Đảo Mẫu, Huyện Đảo Mẫu"),
)


def new_address(detail: str, commune: str = COMMUNE, code: str = COMMUNE_CODE) -> Address:
    """Two-level, as the register holds it since 01/07/2025."""
    text = f"{detail}, {commune}, {PROVINCE}" if detail else f"{commune}, {PROVINCE}"
    return Address(text, detail, commune, PROVINCE, code, PROVINCE_CODE)


def old_address(detail: str, unit: str) -> Address:
    """Three-level, verbatim; its units no longer have codes."""
    return Address(f"{detail}, {unit}, {PROVINCE}" if detail else f"{unit}, {PROVINCE}")


def dwelling(dice: Dice) -> tuple[Address, Address]:
    """One home in the commune: ``(new, old)``."""
    ward, district = dice.pick(OLD_UNITS)
    if ward.startswith("Xã"):
        detail = f"Thôn {dice.between(1, 9)}"
    elif dice.chance(0.12):
        detail = (
            f"Căn hộ {dice.between(1, 24):02d}{dice.between(1, 16):02d}, tòa S{dice.between(1, 6)}, "
            f"Khu chung cư An Bình Xanh giai đoạn 2, {dice.pick(_STREETS)}, Khu phố {dice.between(1, 12)}"
        )
    elif dice.chance(0.3):
        detail = (
            f"Số {dice.between(1, 90)}/{dice.between(1, 40)}/{dice.between(1, 9)} hẻm {dice.between(2, 199)} "
            f"{dice.pick(_STREETS)}, Tổ {dice.between(1, 30)}, Khu phố {dice.between(1, 12)}"
        )
    else:
        detail = f"Số {dice.between(1, 480)} {dice.pick(_STREETS)}, Khu phố {dice.between(1, 12)}"
    return new_address(detail), old_address(detail, f"{ward}, {district}")


def elsewhere(dice: Dice) -> tuple[Address, Address]:
    """A home in another commune of the province: ``(new, old)``."""
    commune, code, old_unit = dice.pick(ELSEWHERE)
    detail = f"Thôn {dice.between(1, 12)}"
    return new_address(detail, commune, code), old_address(detail, old_unit)


def home_town(dice: Dice) -> Address:
    """Quê quán as cards print it: the old units without a house."""
    if dice.chance(0.6):
        ward, district = dice.pick(OLD_UNITS)
        return old_address("", f"{ward}, {district}")
    return old_address("", dice.pick(ELSEWHERE)[2])
