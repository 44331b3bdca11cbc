"""Nobody's chip: what the officer has looked at is attested, and the filing says so."""

from __future__ import annotations

from tests.morning.counter import Counter

_CERTIFIED_COPY, _FOREIGNER = "2.000815", "Anna Maria Eriksson"


def foreigner_with_a_passport(counter: Counter) -> None:
    """She wants a certified copy of her passport; no card, no register."""
    officer = counter.officer
    counter.takes_card_off()
    officer.press("F6")
    officer.sees("Căn cước điện tử trên VNeID")
    officer.press("8")
    officer.sees("giấy tờ của người nước ngoài, cán bộ đã xem")
    officer.reaches("Số trên giấy tờ đã xem")
    officer.types("L898902C3")  # ICAO 9303-3, appendix A
    officer.press("Ctrl+D")
    counter.opens("chung thuc ban sao", _CERTIFIED_COPY, registered=False)
    counter.declares(
        {
            "Họ tên của người yêu cầu chứng thực": _FOREIGNER,
            "Tên của bản chính giấy tờ, văn bản (Giấy tờ 1)": "Hộ chiếu",
        }
    )
    counter.brings_papers()
    counter.reviews()
    filed = counter.files(_CERTIFIED_COPY, _FOREIGNER)
    counter.hears(filed, "Giấy tờ của người nước ngoài, cán bộ đã xem, đã đối chiếu khuôn mặt")
    counter.bids_farewell()
