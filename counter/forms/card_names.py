"""What an identity card is called and who issued it, by its day of issue."""

from __future__ import annotations

from datetime import date
from typing import Final

# Luật Căn cước 26/2023/QH15 in force: cards are called "thẻ căn cước", issued by the Ministry.
_NEW_CARD_SINCE: Final = date(2024, 7, 1)


def paper_kind_of(issued: date) -> str:
    return "Thẻ căn cước" if issued >= _NEW_CARD_SINCE else "Thẻ căn cước công dân"


def issuer_of(issued: date) -> str:
    return "Bộ Công an" if issued >= _NEW_CARD_SINCE else "Cục Cảnh sát quản lý hành chính về trật tự xã hội"
