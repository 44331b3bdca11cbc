"""One night's guest, announced by the landlady: a whole declaration without a card and without papers."""

from __future__ import annotations

from counter.model.filing import Json

STAY = "2.001159"
NUMBER = "001179000123"
GUEST: dict[str, Json] = {
    "/place/kind": "nha_tro",
    "/place/name": "Nhà trọ Hoa Sen",
    "/place/address/province": "Tỉnh Ví Dụ",
    "/place/address/commune": "Phường An Bình",
    "/place/address/detail": "Số 7 ngõ 12 phố Hàng Mơ",
    "/informant/name": "Nguyễn Ẫm Thử",
    "/informant/number": NUMBER,
    "/informant/phone": "0912345678",
    "/informant/residence/province": "Tỉnh Ví Dụ",
    "/informant/residence/commune": "Phường An Bình",
    "/informant/residence/detail": "Số 9 phố Hàng Mơ",
    "/guests/0/name": "Lê Văn Khách",
    "/guests/0/birth": "1990",
    "/guests/0/sex": "Nam",
    "/guests/0/number": "B1234567",
    "/guests/0/reason": "Thăm người thân",
    "/guests/0/to": "2026-11-23",
}
