"""How a citizen signs, in words for the screen; those for paper are ``counter.paper.signing_words``."""

from __future__ import annotations

from typing import Final

from counter.model.signing import Finger, Signing, SigningWay
from ui.i18n.words import Said, mark, tr

SIGNING_WORDS: Final = mark("Người dân ký thế nào")
SIGNING_KEY: Final = "Ctrl+Y"
WAYS: Final = {
    SigningWay.HAND: mark("Tự ký"),
    SigningWay.FINGERPRINT: mark("Điểm chỉ"),
    SigningWay.NEITHER: mark("Không ký, không điểm chỉ được"),
}
FINGERS: Final = {
    Finger.RIGHT_INDEX: mark("ngón trỏ phải"),
    Finger.LEFT_INDEX: mark("ngón trỏ trái"),
    Finger.RIGHT_THUMB: mark("ngón cái phải"),
    Finger.LEFT_THUMB: mark("ngón cái trái"),
    Finger.RIGHT_MIDDLE: mark("ngón giữa phải"),
    Finger.LEFT_MIDDLE: mark("ngón giữa trái"),
    Finger.RIGHT_RING: mark("ngón áp út phải"),
    Finger.LEFT_RING: mark("ngón áp út trái"),
    Finger.RIGHT_LITTLE: mark("ngón út phải"),
    Finger.LEFT_LITTLE: mark("ngón út trái"),
}


def summary_of(signing: Signing) -> Said:
    """``Điểm chỉ (ngón trỏ phải), cán bộ đọc to``."""
    way: Said = WAYS[signing.way]
    if signing.way is SigningWay.FINGERPRINT:
        way = tr("{way} ({finger})", way=way, finger=FINGERS[signing.finger])
    return tr("{way}, cán bộ đọc to", way=way) if signing.aloud else way
