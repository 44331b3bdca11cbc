"""An address text taken apart, where it can be done word for word."""

from __future__ import annotations

import re
from typing import Final

# Since 1/7/2025 an address has two levels; only where both are spelt in full is it taken apart.
_PROVINCE: Final = re.compile(r"(?:Tỉnh|Thành phố) \S.*", re.IGNORECASE)
_COMMUNE: Final = re.compile(r"(?:Xã|Phường|Đặc khu) \S.*", re.IGNORECASE)


def two_levels(name: str, address: str) -> dict[str, str]:
    """``{name}/detail``, ``/commune`` and ``/province`` of an address that ends in commune and province; else {}.

    A card of before 1/7/2025 names a district too: what that place is called today is not guessed.
    """
    *detail, commune, province = (
        [part.strip() for part in address.split(",")] if address.count(",") > 1 else ("", "", "")
    )
    if not _PROVINCE.fullmatch(province) or not _COMMUNE.fullmatch(commune):
        return {}
    return {f"{name}/detail": ", ".join(detail), f"{name}/commune": commune, f"{name}/province": province}
