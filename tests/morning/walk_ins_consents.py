"""The filing waits for somebody who is not there: asked through VNeID, and it goes once they agree."""

from __future__ import annotations

from tests.bench.walk_ins import TEMPORARY_RESIDENCE
from tests.morning.counter import Counter, Key
from tests.morning.officer import focus
from tests.morning.walk_ins import TENANT, answers_of

_OWNER = {"Họ, chữ đệm và tên chủ sở hữu": "Phạm Đức Thịnh", "Số định danh của chủ sở hữu": "079071000013"}
_BY_VNEID = Key("3")


def absent_owner(counter: Counter) -> None:
    """A tenant whose landlord is at work; F9 is held back until the landlord has agreed on their telephone."""
    officer = counter.officer
    counter.reads(TEMPORARY_RESIDENCE.who)
    counter.opens(TEMPORARY_RESIDENCE.words, TEMPORARY_RESIDENCE.code)
    own = {"Ý kiến của chủ sở hữu chỗ ở hợp pháp": _BY_VNEID}
    counter.declares({**answers_of(TEMPORARY_RESIDENCE), **own, **_OWNER})
    counter.brings_papers()
    counter.reviews()
    officer.press("F9")
    officer.until("the list of what is in the way", lambda screen: focus(screen).startswith("Còn 1 việc chặn nộp"))
    officer.sees("Chưa hỏi chủ sở hữu chỗ ở đồng ý qua VNeID")
    officer.press("Enter")
    officer.misses("Chưa hỏi chủ sở hữu chỗ ở")
    officer.misses("Chờ chủ sở hữu chỗ ở đồng ý qua VNeID")  # the training's people agree after a second
    filed = counter.files(TEMPORARY_RESIDENCE.code, TENANT)
    counter.hears(filed, "Được tiếp nhận")
    officer.press("Alt+2")
    officer.reaches("Hồ sơ đã nộp gần đây")
    officer.press("Enter")
    officer.sees("Diễn biến hồ sơ", "Ý kiến của người liên quan")
    officer.press("Alt+1")
    officer.sees("Bước 6 trong 6")
    counter.bids_farewell()
