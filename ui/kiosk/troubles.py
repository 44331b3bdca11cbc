"""What the kiosk says where it cannot go on. The way out is always the counter. No Qt here."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from counter.errors import FailureCode
from ui.i18n.words import join, mark, tr
from ui.text import failure

UNANSWERED: Final = mark("Còn ô chưa trả lời hoặc chưa đúng.")
CARD_NOT_VERIFIED: Final = mark("Máy chưa xác nhận được thẻ này. Mời ông/bà tới quầy, cán bộ sẽ giúp.")
PAPERS_MISSING: Final = mark("Hồ sơ này cần thêm giấy tờ. Mời ông/bà tới quầy, cán bộ sẽ giúp.")
WIPED: Final = mark("Máy vừa gặp lỗi nên đã xóa thông tin của ông/bà. Mời ông/bà tới quầy, cán bộ sẽ giúp.")


def failed(code: FailureCode) -> tuple[str, str]:
    """The failure's sentence, and its code."""
    return join((failure(code).sentence, tr("Mời ông/bà tới quầy, cán bộ sẽ giúp.")), " "), code.value


def wrong_pin(until: datetime | None) -> tuple[str, str]:
    """``until``: when the next try is taken, where it is not at once."""
    return tr("Mã không đúng. Thử lại sau {time}.", time=f"{until:%H:%M}") if until else tr("Mã không đúng."), ""
