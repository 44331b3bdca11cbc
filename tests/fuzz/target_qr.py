"""The text of a card's QR code, as a scanner may have typed it."""

from __future__ import annotations

from datetime import date

from counter import qr_claim

_TEXTS = (
    "001200000018|012345678|Nguyễn Văn A|15012000|Nam|Thôn C, Xã A, Tỉnh B|01032022",
    "079190000017||Trần Thị B|30061990|Nữ|Khu phố 1, Phường X, Thành phố Hồ Chí Minh|05082024||||",
    "\ufeff000188000011||H'Bia Niê Kđăm|1988|Nữ|Thôn 9|01032022\r\n",
)


def one_input(data: bytes) -> None:
    claim = qr_claim.parse_qr(data.decode("utf-8", "replace"), date(2026, 10, 8))
    if len(claim.number.digits) != 12:
        raise AssertionError("a claim without a number")


def seeds() -> list[bytes]:
    return [text.encode("utf-8") for text in _TEXTS]
