"""What of a screen in English is still Vietnamese and may not be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from PySide6.QtWidgets import QWidget

from counter.forms.input_text import display
from counter.reasons import load_reasons
from tests.fakes.built_desk import NOW, BuiltDesk
from tests.fakes.screen_words import heard, painted
from tests.fakes.shipped_catalogue import the_catalogue
from tests.scenes.work_scenes import ASKED_FOR
from ui.i18n.words import ENGLISH, now, of_catalogue, speaking

LETTERS = "ăâđêôơưàáạảãằắặẳẵầấậẩẫèéẹẻẽềếệểễìíịỉĩòóọỏõồốộổỗờớợởỡùúụủũừứựửữỳýỵỷỹ"
VIETNAMESE_LETTER = re.compile(f"[{LETTERS}]", re.IGNORECASE)
CAPITAL = f"[A-Z{LETTERS.upper()}]"
PERSON = re.compile(rf"\b(?i:Nguyễn|Lê|Phạm|Trần|Đỗ|Vũ|Hoàng|Bùi|Lý)(?: {CAPITAL}\w*){{1,3}}")
DONG = re.compile(r"(?<=[0-9]) đ(?!\w)|\bin đồng\b")

ALLOWED = {
    "the product, the office and its counters": (
        "Một Cửa",
        "Trung tâm Phục vụ hành chính công",
        "Phường An Bình",
        "Quầy 3",
    ),
    "people without a family name": ("Minh Đức", "Bảo Châu"),
    "places, as addresses name them": (
        "Số 7/12 hẻm 99 đường Ví Dụ 2, Tổ 5, Khu phố 8",
        "Số 45 đường Hoa Sữa, Khu phố 3",
        "Số 12, đường Ví Dụ 3",
        "Số 9, đường Ví Dụ 1",
        "Xã Thử",
        "Xã Ví Dụ",
        "Xã Đồng Mẫu, Huyện Giả Định",
        "Thôn 4",
        "Xã Minh Họa",
        "Tỉnh Ví Dụ",
        "Việt Nam",
        "Họ Lê ở Ví Dụ",
    ),
    "answers, as they will stand on the declaration": (
        "Người ở nhờ, ở mượn, ở thuê",
        "Thăm người thân ở quê",
        "Số 12 đường v",
    ),
    "what somebody else wrote: the authority, an officer, a trust store": (
        ASKED_FOR,
        "Giấy chứng sinh mờ.",
        "Lệ phí 200.000 đồng.",
        "Thiếu xác nhận tình trạng hôn nhân.",
        "Không thuộc thẩm quyền của xã.",
        "Không có ai mang số này trong dữ liệu dân cư của phường.",
        "Lan Anh nghỉ ốm",
        "(01 ký)",
    ),
    "a scene's own reader and sign-in page": (
        "Đầu đọc 1 · thẻ căn cước",
        "Chữ ký, mã băm",
        "Tập huấn: lan.anh hoặc minh.duc, mật khẩu tap-huan-2026",
    ),
    "marks of decrees, and official forms without another name": (
        "NĐ-CP",
        "TT-BGDĐT",
        "Mẫu 01",
        "Mẫu 02",
        "Mẫu 03",
        "Ví giấy tờ",  # in VNeID, which speaks Vietnamese
    ),
    "the other language, called by its own name": ("Tiếng Việt",),
    "what the citizen's window says to the officer, whose desk speaks Vietnamese": (
        "Một Cửa – người dân",
        "Chỉ có một màn hình. Cán bộ: F11 phủ cả màn hình, F11 lần nữa để đóng.",
    ),
}
# keys are called what they type
KEYBOARD = frozenset({"sắc", "huyền", "hỏi", "ngã", "nặng", *LETTERS, *LETTERS.upper()})
_BEGINNING = 12  # letters of a translation that even a narrow line has room for


@cache
def published() -> tuple[str, ...]:
    """What the catalogue calls services and papers, and the reasons written beforehand; the longest first."""
    services = the_catalogue().in_force(NOW.date())
    titles = {title for one in services for title in (one.title, one.short_title)}
    papers = {paper.title for one in services for paper in one.papers}
    reasons = {part for one in load_reasons().reasons for part in one.text.split("{paper}")}
    return tuple(sorted({*titles, *papers, *reasons} - {"", "."}, key=len, reverse=True))


def copied(desk: BuiltDesk) -> tuple[str, ...]:
    """A copy table's labels are those of the system that it is copied into, and so is what goes there."""
    walk_in = desk.screens.walk_in
    table = walk_in.procedure.copy_table if walk_in.procedure is not None else None
    form = walk_in.procedure.form if walk_in.procedure is not None else None
    if table is None or form is None:
        return ()
    answered = ((form.field_at(pointer), answer.value) for pointer, answer in walk_in.answers.items())
    return (*(one.label for one in table.fields), *(display(field, value) for field, value in answered))


def left_of(text: str, screen: str, also: tuple[str, ...]) -> str:
    """What of a text is Vietnamese and may not be. ``screen``: everything that stands there now."""
    if set(text.split()) <= KEYBOARD:
        return ""
    rest = text
    for one in published():
        if one in rest and stands(one, screen):
            rest = rest.replace(one, "")
    rest = DONG.sub("", PERSON.sub("", rest))
    for one in sorted((*also, *(allowed for some in ALLOWED.values() for allowed in some)), key=len, reverse=True):
        rest = rest.replace(one, "")
    return rest if VIETNAMESE_LETTER.search(rest) else ""


def stands(title: str, screen: str) -> bool:
    """Whether a published name stands beside what it means."""
    return english(title) == title or english(title) in screen  # a part of a reason has no translation of its own


def alone(lines: tuple[str, ...], also: tuple[str, ...]) -> Iterator[str]:
    """Published names that are painted more often than what they mean: one of them stands there instead of it."""
    text = " ".join(lines)
    for one in sorted(also, key=len, reverse=True):
        text = text.replace(one, "")
    for title in published():
        if (times := text.count(title)) and english(title) != title:
            text = text.replace(title, "")
            if times > text.count(english(title)[:_BEGINNING]):
                yield f"alone: {title}"


@cache
def english(title: str) -> str:
    with speaking(ENGLISH):
        return str(now(of_catalogue(title)))


def vietnamese(window: QWidget, also: tuple[str, ...] = ()) -> list[str]:
    """Words that are neither allowed, nor beside their translation, nor ``also``."""
    spoken = heard(window)
    screen = "\n".join(spoken)
    lines = painted(window)
    cut = [line for line in lines if line.rstrip("…") not in screen]
    left = (left_of(text, screen, also) for text in (*spoken, *cut))
    return sorted({*(one for one in left if one), *alone(lines, also)})
