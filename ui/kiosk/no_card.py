"""What somebody without a card can do, in plain words: what to show instead, where, and when somebody is there. No Qt.

The ways are those of the desk's step 1 (``ui.desk.no_card_ways``, field.md §12), said to whom they concern.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from counter.calendar import WorkCalendar
from counter.settings import StationSettings
from ui.i18n.words import join, mark, tr
from ui.kiosk.screen import Advice
from ui.weekdays import day_words

_WAYS: Final = (
    Advice(
        "phone",
        mark("Có VNeID trên điện thoại"),
        mark("Mở mục Ví giấy tờ, cho cán bộ xem căn cước điện tử. Có giá trị như thẻ, không phải về nhà lấy."),
    ),
    Advice(
        "card",
        mark("Thẻ mất, hỏng, hết hạn, hoặc chưa có"),
        mark("Mang hộ chiếu, giấy hẹn trả thẻ có ảnh, hoặc chính thẻ đã hết hạn."),
    ),
    Advice(
        "user",
        mark("Làm cho con nhỏ chưa có thẻ"),
        mark("Cha, mẹ dùng thẻ của mình. Mang theo giấy khai sinh của con."),
    ),
    Advice(
        "paper",
        mark("Không có giấy tờ nào"),
        mark("Cán bộ vẫn hướng dẫn, và in phiếu ghi những giấy tờ cần mang."),
    ),
)


def advice(station: StationSettings, calendar: WorkCalendar, now: datetime) -> tuple[Advice, ...]:
    """The ways, then where to go and when. ``now``: aware, Vietnam's."""
    where = join(filter(None, (station.centre_name, station.unit_name, station.address, station.hotline)))
    when = _opening(calendar, now)
    return (*_WAYS, Advice("clock", tr("Quầy tiếp công dân"), join(filter(None, (when, where)), ". ")))


def _opening(calendar: WorkCalendar, now: datetime) -> str:
    """Today's hours while they are not over, else those of the next day that has any."""
    hours = calendar.next_opening(now)
    day = hours[0][0].date()
    said = ", ".join(f"{opens:%H:%M}–{closes:%H:%M}" for opens, closes in hours)
    return join((day_words(day) if day > now.date() else tr("Hôm nay"), said), ": ")
